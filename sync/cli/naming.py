"""How people, times and ids are named wherever they stand."""

from __future__ import annotations

from datetime import datetime

from sync.values import PersonId, text_of
from sync.views.rows import PersonRef

SHOWN_DIGITS = 12
"""Of an id, to people: enough to be the only one, short enough to be typed."""


def name_of(name: str, person: PersonId) -> str:
    """What to call somebody whose profile may not have arrived yet."""
    return name or f"somebody new ({person.hex()[:6]})"


def moment(ms: int) -> str:
    """A time as people read it, by this computer's zone."""
    return datetime.fromtimestamp(ms / 1000).strftime("%Y-%m-%d %H:%M")


def ref_json(ref: PersonRef) -> dict[str, str]:
    """A person as named inside another row."""
    return {"person": text_of(ref.person), "name": ref.name}
