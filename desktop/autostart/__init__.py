"""Whether Patio opens when the person logs in: where each system keeps that.

There is one place a person, so of two homes only the one that was chosen last opens.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

from sync.errors import CannotWrite, NoSpace

BACKGROUND: Final = "--background"
"""The option by which a start shows no window where there is a place beside the clock."""

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})


class Autostart(Protocol):
    """What the system does when the person logs in."""

    def on(self) -> bool:
        """Whether it opens this home."""
        ...

    def switch(self, *, on: bool) -> None:
        """Have it open this home or not.

        Raises:
            NoSpace, CannotWrite: it does as before.
        """
        ...


def autostart_of(home: Path) -> Autostart:
    """That of the system on which we run."""
    words = command(home)
    if sys.platform == "darwin":
        from desktop.autostart.macos import launch_agent

        return launch_agent(words)
    if sys.platform == "win32":
        from desktop.autostart.windows import run_key

        return run_key(words, home)
    from desktop.autostart.linux import desktop_entry

    return desktop_entry(words)


def wanted_at_log_in(home: Path) -> bool:
    """Whether a start out of sight may go on. It may not where an installation for everybody on a
    Windows makes it, and this person switched it off."""
    if sys.platform == "win32":
        from desktop.autostart.windows import run_key

        return run_key(command(home), home).wanted()
    return True


def command(home: Path) -> list[str]:
    """The words that start the window of ``home`` out of sight; the home is the last one."""
    return [*_program(), BACKGROUND, "--home", str(home.absolute())]


def _program() -> list[str]:
    if getattr(sys, "frozen", False):
        # An AppImage runs from a folder that is another one each time.
        return [os.environ.get("APPIMAGE") or sys.executable]
    python = Path(sys.executable)
    silent = python.with_name("pythonw.exe")  # the other one opens a console on Windows
    return [str(silent if silent.is_file() else python), "-m", "desktop"]


def which_home(words: Sequence[str]) -> list[str]:
    """The end of the words by which two commands are told to open the same home."""
    return list(words[-2:])


@contextmanager
def refusals(place: Path | str) -> Iterator[None]:
    """Turn what the system refuses into an error that a person can act on.

    Raises:
        NoSpace: the disk or the quota is full.
        CannotWrite: anything else.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise NoSpace(path=str(place)) from None
        raise CannotWrite(path=str(place), why=error.strerror or type(error).__name__) from None


def put(path: Path, data: bytes) -> None:
    """Put a file in place, whole, and the folders above it.

    Raises:
        NoSpace, CannotWrite: what was there is as it was.
    """
    new = path.with_name(path.name + ".new")
    with refusals(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            new.write_bytes(data)
            os.replace(new, path)
        except OSError:
            new.unlink(missing_ok=True)
            raise


class StartFile:
    """A file of the person's that the system looks for when they log in."""

    def __init__(self, path: Path, starts: bytes, opens: Callable[[bytes], bool]) -> None:
        """``starts`` is what is put there; ``opens`` says of what is there whether it opens this
        home."""
        self._path = path
        self._starts = starts
        self._opens = opens

    def on(self) -> bool:
        """Whether it opens this home."""
        try:
            return self._opens(self._path.read_bytes())
        except OSError:
            return False

    def switch(self, *, on: bool) -> None:
        """Put it there or take it away; one that opens another home is left.

        Raises:
            NoSpace, CannotWrite: it is as it was.
        """
        if on:
            put(self._path, self._starts)
        elif self.on():
            with refusals(self._path):
                self._path.unlink(missing_ok=True)
