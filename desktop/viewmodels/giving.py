"""What the composer says of a kudos that is being written: what it lacks, and who will see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.viewmodels.drafts import Draft

REASON_LEAST = 15
"""Characters a kudos needs (product.md, Content)."""


def is_ready(draft: Draft) -> bool:
    """Whether it can be given. What is for one alone must not go to several by a slip."""
    enough = len(draft.reason.strip()) >= REASON_LEAST
    return enough and (len(draft.to) == 1 if draft.private else bool(draft.to))


def lacking(draft: Draft) -> str:
    """What it still lacks, in words, or empty."""
    if draft.private and len(draft.to) > 1:
        return QCoreApplication.translate(
            "Composer", "En privado solo puede ir a una persona. Quita a las demás, o que lo vean."
        )
    missing = REASON_LEAST - len(draft.reason.strip())
    if not draft.reason.strip() or missing <= 0:
        return ""
    line = QCoreApplication.translate("Composer", "Cuenta un poco más: faltan {n} letras.")
    one = QCoreApplication.translate("Composer", "Cuenta un poco más: falta 1 letra.")
    return one if missing == 1 else line.format(n=missing)


def audience(draft: Draft) -> str:
    """Who will see it."""
    if draft.private:
        return QCoreApplication.translate("Composer", "Solo lo ve quien lo recibe")
    return QCoreApplication.translate("Composer", "Lo ve toda la empresa")
