"""The six reactions: their drawing, their name, their sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.values import Reaction

ICONS = {
    Reaction.LIKE: "heart",
    Reaction.BRAVO: "clap",
    Reaction.OLE: "ole",
    Reaction.GLAD: "sun",
    Reaction.IDEA: "idea",
    Reaction.COUNT_ME_IN: "wave",
}


def reaction_label(reaction: str) -> str:
    """``Me gusta``, ``Bravo`` …"""
    match Reaction(reaction):
        case Reaction.LIKE:
            return QCoreApplication.translate("Reactions", "Me gusta")
        case Reaction.BRAVO:
            return QCoreApplication.translate("Reactions", "Bravo")
        case Reaction.OLE:
            return QCoreApplication.translate("Reactions", "¡Olé!")
        case Reaction.GLAD:
            return QCoreApplication.translate("Reactions", "Me alegra")
        case Reaction.IDEA:
            return QCoreApplication.translate("Reactions", "Buena idea")
        case Reaction.COUNT_ME_IN:
            return QCoreApplication.translate("Reactions", "Me apunto")


def reaction_says(reaction: str, count: int, mine: bool) -> str:
    """``Me gusta, 4, incluida la tuya``, for screen readers."""
    line = (
        QCoreApplication.translate("Reactions", "{reaction}, {n}, incluida la tuya")
        if mine
        else QCoreApplication.translate("Reactions", "{reaction}, {n}")
    )
    return line.format(reaction=reaction_label(reaction), n=count)
