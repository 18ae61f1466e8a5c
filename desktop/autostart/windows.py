"""Windows: a value of the person's ``Run`` key, and what the task manager says of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from typing import Final, Protocol

from desktop.autostart import refusals, which_home

NAME: Final = "Patio"
RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED: Final = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
"""Where the task manager keeps what the person switched off there."""


class Registry(Protocol):
    """The person's part of it. What fails raises OSError."""

    def read(self, key: str, name: str) -> object:
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


class RunKey:
    """The value of one person; ``words`` start the window."""

    def __init__(self, words: Sequence[str], registry: Registry) -> None:
        self._words = words
        self._registry = registry

    def on(self) -> bool:
        """Whether it opens this home, and was not switched off in the task manager."""
        try:
            return self._ours() and not self._refused()
        except OSError:
            return False

    def switch(self, *, on: bool) -> None:
        """Put the value there or take it away; one that opens another home is left.

        Raises:
            CannotWrite: it is as it was.
        """
        with refusals(RUN):
            if on:
                self._registry.delete(APPROVED, NAME)
                self._registry.write(RUN, NAME, render(self._words))
            elif self._ours():
                self._registry.delete(RUN, NAME)

    def _ours(self) -> bool:
        line = self._registry.read(RUN, NAME)
        return isinstance(line, str) and line.endswith(f" {render(which_home(self._words))}")

    def _refused(self) -> bool:
        told = self._registry.read(APPROVED, NAME)
        return isinstance(told, bytes) and bool(told[:1]) and told[0] % 2 == 1


if sys.platform == "win32":
    import winreg

    class _UserRegistry:
        def read(self, key: str, name: str) -> object:
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
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

    def user_registry() -> Registry:
        """That of whoever is logged in."""
        return _UserRegistry()
