"""What the window says to a PC that does not, or no longer, belong to the company."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync import errors

FINAL = frozenset({"removed", "not let in", "contested", "update"})
"""What keeps a PC from writing and no button on it can change."""


def standing_words(why: str) -> str:
    """Why this PC writes nothing, and what to do about it."""
    match why:
        case "removed":
            return QCoreApplication.translate(
                "Errors",
                "Este ordenador se quitó del patio. Puedes leer lo que hay aquí; lo que se "
                "escriba después no cuenta. Para volver hace falta una invitación nueva.",
            )
        case "not let in":
            return QCoreApplication.translate(
                "Errors",
                "La invitación de este ordenador se cerró sin él. Pide una nueva a quien te "
                "invitó.",
            )
        case "contested":
            return QCoreApplication.translate(
                "Errors",
                "Más personas de las previstas usaron tu invitación. Quien lleva el patio tiene "
                "que decir quién se queda: avísale.",
            )
    return QCoreApplication.translate(
        "Errors",
        "La empresa usa algo que este Patio no conoce. Actualiza Patio en este ordenador; hasta "
        "entonces solo puedes leer.",
    )


def removed_words(who: str, when: str) -> str:
    """Who removed this PC and when (``hoy a las 10:02``), and what is left."""
    line = QCoreApplication.translate(
        "Errors",
        "{who} lo quitó {when}. Puedes leer lo que ya tenías; lo que se escriba después no cuenta. "
        "Para volver hace falta una invitación nueva.",
    )
    return line.format(who=who, when=when)


def refusal_words(error: errors.PersonError) -> str:
    """What this PC was refused for what it is no longer, or not yet."""
    match error:
        case errors.Removed():
            return standing_words("removed" if error.facts.get("when_ms") else "not let in")
        case errors.Contested():
            return standing_words("contested")
    return standing_words("update")
