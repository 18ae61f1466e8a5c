"""Coming back: nothing new is shown before all that was missed is here (scenarios.md T50).

What came in the meantime may take back what this computer has shown until today, and nobody knows
in which entry that stands. So the views wait, for as long as a peer's first word says that there
is more to come, but no longer than :data:`PATIENCE_S`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from sync.replication.office import Office
from sync.replication.tasks import spawn

PATIENCE_S: Final = 10.0
"""Whoever announces what it does not give holds up nobody for longer."""


class Returning:
    """Of one exchange. It begins whenever the first of all sessions is live."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._away = True
        self._until: float | None = None
        self._told = False

    def alone(self) -> None:
        """The last session ended: what comes with the next one is news again."""
        self._away = True

    def live(self, shown: bool) -> None:
        """A peer may send content now. ``shown`` says whether others' content is here already:
        a newcomer's first pages come as they come, there is nothing to take back on them."""
        if self._away and shown and self._until is None:
            self._until = _now() + PATIENCE_S
            spawn(self._office.hold_back(True))
        self._away = False

    def told(self) -> None:
        """A peer that is live has said all that it holds."""
        self._told = True

    def look(self, lacks: Callable[[], bool]) -> None:
        """End it, if it is over. ``lacks`` says whether anything is announced and not here."""
        if self._until is None:
            return
        if _now() > self._until or (self._told and not lacks()):
            self._until, self._told = None, False
            spawn(self._office.hold_back(False))


def _now() -> float:
    return asyncio.get_running_loop().time()
