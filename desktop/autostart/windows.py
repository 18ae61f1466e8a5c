"""Windows: a value of the person's ``Run`` key, and what the task manager says of it.

An installation for everybody has one of its own in the machine's key, which opens the usual home of
whoever logs in. Only an administrator can take that away, so who does not want it is noted among
the person's own values, and the start looks there.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol

from desktop.autostart import BACKGROUND, refusals, which_home

NAME: Final = "Patio"
RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED: Final = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
"""Where the task manager keeps what was switched off there."""
OWN: Final = r"Software\org.patio.Patio"
DECLINED: Final = "DeclinesLogIn"
"""A value of :data:`OWN`: this person does not want what the machine's key starts."""


class Registry(Protocol):
    """The person's part of it, and what can be read of the machine's. What fails raises OSError."""

    def read(self, key: str, name: str, *, machine: bool = False) -> object:
        """A value, or None where there is none."""
        ...

    def write(self, key: str, name: str, text: str) -> None:
        """Keep a value, in place of the one before."""
        ...

    def delete(self, key: str, name: str) -> None:
        """Take a value away, if it is there."""
        ...


def render(words: Sequence[str]) -> str:
    """The command line, as Windows takes it apart again."""
    return subprocess.list2cmdline(words)


def is_usual(home: Path) -> bool:
    """Whether it is the home that a start without one opens, by ``LOCALAPPDATA``."""
    folder = os.environ.get("LOCALAPPDATA", "")
    return bool(folder) and home.absolute() == Path(folder, "patio").absolute()


class RunKey:
    """The value of one person; ``words`` start the window. ``usual``: they open the home that a
    start without one opens."""

    def __init__(self, words: Sequence[str], registry: Registry, *, usual: bool = False) -> None:
        self._words = words
        self._registry = registry
        self._usual = usual

    def on(self) -> bool:
        """Whether it opens this home, by either key, and was not switched off."""
        try:
            own = self._ours() and not self._refused()
            return own or (self._for_everybody() and not self._declined())
        except OSError:
            return False

    def switch(self, *, on: bool) -> None:
        """Put the value there or take it away; one that opens another home is left. Where the
        machine's key opens this one already, none is put there.

        Raises:
            CannotWrite: it is as it was.
        """
        with refusals(RUN):
            everybody = self._for_everybody()
            if on and not everybody:
                self._registry.delete(APPROVED, NAME)
                self._registry.write(RUN, NAME, render(self._words))
            elif self._ours():
                self._registry.delete(RUN, NAME)
            if everybody and not on:
                self._registry.write(OWN, DECLINED, "yes")
            else:
                self._registry.delete(OWN, DECLINED)

    def wanted(self) -> bool:
        """Whether a start at log-in may go on. Where both keys make one, the person's goes."""
        try:
            if not self._for_everybody():
                return True
            wanted = self.on()
            with suppress(OSError):
                if self._ours():
                    self.switch(on=wanted)
            return wanted
        except OSError:
            return True

    def _ours(self) -> bool:
        line = self._registry.read(RUN, NAME)
        return isinstance(line, str) and line.endswith(f" {render(which_home(self._words))}")

    def _refused(self, *, machine: bool = False) -> bool:
        told = self._registry.read(APPROVED, NAME, machine=machine)
        return isinstance(told, bytes) and bool(told[:1]) and told[0] % 2 == 1

    def _for_everybody(self) -> bool:
        """Whether the machine's key opens this home, and no administrator switched that off."""
        if not self._usual:
            return False
        line = self._registry.read(RUN, NAME, machine=True)
        starts = isinstance(line, str) and line.endswith(f" {BACKGROUND}")
        return starts and not self._refused(machine=True)

    def _declined(self) -> bool:
        return self._registry.read(OWN, DECLINED) is not None


if sys.platform == "win32":
    import winreg

    class _Registry:
        def read(self, key: str, name: str, *, machine: bool = False) -> object:
            part = winreg.HKEY_LOCAL_MACHINE if machine else winreg.HKEY_CURRENT_USER
            try:
                with winreg.OpenKey(part, key) as opened:
                    return winreg.QueryValueEx(opened, name)[0]
            except FileNotFoundError:
                return None

        def write(self, key: str, name: str, text: str) -> None:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)

        def delete(self, key: str, name: str) -> None:
            access = winreg.KEY_SET_VALUE
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, access) as opened:
                    winreg.DeleteValue(opened, name)
            except FileNotFoundError:
                pass

    def run_key(words: Sequence[str], home: Path) -> RunKey:
        """That of whoever is logged in; ``words`` start the window of ``home``."""
        return RunKey(words, _Registry(), usual=is_usual(home))
