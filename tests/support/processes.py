"""Waiting for processes that other code started."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE_S = 30.0
"""How long a test waits for what must happen; a machine under load may need seconds."""


def until(condition: Callable[[], bool], what: str) -> None:
    """Wait until ``condition`` holds.

    Raises:
        AssertionError: it did not within :data:`PATIENCE_S`; ``what`` is said.
    """
    deadline = time.monotonic() + PATIENCE_S
    pause = threading.Event()
    while not condition():
        assert time.monotonic() < deadline, f"not within {PATIENCE_S} s: {what}"
        pause.wait(0.01)


def ended(pid: int | None) -> bool:
    """Whether a process is no more; one whose parent does not look may still have its number."""
    assert pid is not None
    if Path("/proc/self/stat").exists():
        try:
            return ") Z " in Path(f"/proc/{pid}/stat").read_text("ascii", errors="replace")
        except (FileNotFoundError, ProcessLookupError):
            return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False
