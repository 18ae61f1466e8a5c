"""macOS: an agent of the person, which the system starts in each session with a screen."""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from xml.parsers.expat import ExpatError

from desktop.autostart import StartFile, which_home

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


def launch_agent(words: Sequence[str], folder: Path | None = None) -> StartFile:
    """The agent of one person; ``words`` start the window. ``folder``: where the person's agents
    are, if not where macOS has them.

    The system reads it at the next log-in, which is when it is to do something.
    """
    where = folder or Path.home() / "Library" / "LaunchAgents"
    return StartFile(where / f"{LABEL}.plist", render(words), lambda agent: starts(agent, words))
