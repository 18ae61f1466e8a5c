"""macOS: an agent of the person, which the system starts in each session with a screen."""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from xml.parsers.expat import ExpatError

from desktop.autostart import put, refusals, which_home

LABEL: Final = "org.patio.Patio"


def render(words: Sequence[str]) -> bytes:
    """The agent that starts this command once, at log-in, and not again when it is quit."""
    agent = {
        "Label": LABEL,
        "ProgramArguments": list(words),
        "RunAtLoad": True,
        "LimitLoadToSessionType": "Aqua",
        "ProcessType": "Interactive",
    }
    return plistlib.dumps(agent)


def starts(agent: bytes, words: Sequence[str]) -> bool:
    """Whether an agent opens the home of this command."""
    try:
        found = plistlib.loads(agent)
    except (ExpatError, ValueError, plistlib.InvalidFileException):
        return False
    if not isinstance(found, dict) or found.get("Disabled") is True or not found.get("RunAtLoad"):
        return False
    there = found.get("ProgramArguments")
    return isinstance(there, list) and there[-2:] == which_home(words)


class LaunchAgent:
    """The agent of one person; ``words`` start the window.

    The system reads it at the next log-in, which is when it is to do something.
    """

    def __init__(self, words: Sequence[str], folder: Path | None = None) -> None:
        """``folder``: where the person's agents are, if not where macOS has them."""
        self._words = words
        where = folder or Path.home() / "Library" / "LaunchAgents"
        self._path = where / f"{LABEL}.plist"

    def on(self) -> bool:
        """Whether it opens this home."""
        try:
            return starts(self._path.read_bytes(), self._words)
        except OSError:
            return False

    def switch(self, *, on: bool) -> None:
        """Put the agent there or take it away; one that opens another home is left.

        Raises:
            NoSpace, CannotWrite: it is as it was.
        """
        if on:
            put(self._path, render(self._words))
        elif self.on():
            with refusals(self._path):
                self._path.unlink(missing_ok=True)
