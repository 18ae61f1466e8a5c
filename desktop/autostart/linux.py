"""Linux: an entry in the person's autostart folder (Desktop Application Autostart 0.5)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from desktop.autostart import StartFile, which_home

NAME: Final = "org.patio.Patio.desktop"

_RESERVED: Final = frozenset(" \t\n\"'\\><~|&;$*?#()`")
_ESCAPED: Final = str.maketrans({mark: f"\\{mark}" for mark in '"`$\\'})
_NO: Final = "false"


def folder() -> Path:
    """Where the desktop looks for what to start; made only when something is put there."""
    chosen = os.environ.get("XDG_CONFIG_HOME", "")
    # The specification has relative ones ignored.
    base = Path(chosen) if os.path.isabs(chosen) else Path.home() / ".config"
    return base / "autostart"


def execution(words: Sequence[str]) -> str:
    """The words as the value of ``Exec`` has them, quoted twice: as arguments, and as a string."""
    return " ".join(map(_argument, words)).replace("\\", "\\\\").replace("\n", "\\n")


def _argument(word: str) -> str:
    plain = word.replace("%", "%%")  # a single one would be a field for a file or an address
    if plain and not _RESERVED & set(plain):
        return plain
    return f'"{plain.translate(_ESCAPED)}"'


def render(words: Sequence[str]) -> str:
    """The entry that starts this command."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=Patio",
        f"Exec={execution(words)}",
        "Icon=org.patio.Patio",
        "Terminal=false",
        "NoDisplay=true",
        "StartupNotify=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return "\n".join(lines) + "\n"


def starts(entry: str, words: Sequence[str]) -> bool:
    """Whether an entry opens the home of this command, and was not switched off elsewhere."""
    found: dict[str, str] = {}
    group = ""
    for line in entry.splitlines():
        name, equals, value = line.partition("=")
        if line.startswith("["):
            group = line.strip()
        elif equals and group == "[Desktop Entry]":
            found[name.strip()] = value.strip()
    if found.get("Hidden", _NO) != _NO or found.get("X-GNOME-Autostart-enabled") == _NO:
        return False
    return f" {found.get('Exec', '')}".endswith(f" {execution(which_home(words))}")


def desktop_entry(words: Sequence[str]) -> StartFile:
    """The entry of one person; ``words`` start the window."""
    start = os.fsencode(render(words))
    return StartFile(folder() / NAME, start, lambda entry: starts(os.fsdecode(entry), words))
