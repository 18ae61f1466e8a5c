"""What somebody has typed and not sent: kept in a file, so that it outlives the window too.

A file that is missing or makes no sense means that nothing was being written; one that cannot
be written (a full disk) is tried again with the next letter, and until then the window has it.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

SOON_MS = 150
"""How long after a letter it is on disk; what is typed faster is written at once."""

LONGEST = 4 << 20
"""Bytes of a file that is read: more was not written here."""

Sections = dict[str, dict[str, str]]


class Kept(QObject):
    """Texts by section and key. Whoever changes a section calls :meth:`touch`."""

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        """Without a ``file`` it lasts as long as the window."""
        super().__init__(parent)
        self._file = file
        self._sections: Sections = read_kept(file) if file is not None else {}
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.write)

    def section(self, name: str) -> dict[str, str]:
        """The texts of one place, to be changed where it is."""
        return self._sections.setdefault(name, {})

    def touch(self) -> None:
        """Something has changed: write it soon, however fast it goes on changing."""
        if not self._soon.isActive():
            self._soon.start()

    def put(self, name: str, key: str, text: str) -> None:
        """Change one text; an empty one is forgotten."""
        section = self.section(name)
        if section.get(key, "") == text:
            return
        if text:
            section[key] = text
        else:
            section.pop(key)
        self.touch()

    def put_two(self, name: str, key: str, title: str, text: str) -> None:
        """As :meth:`put`, of what has a title and a text."""
        self.put(name, key, json.dumps([title, text]) if title.strip() or text.strip() else "")

    def two(self, name: str, key: str) -> tuple[str, str] | None:
        """What was put so, or None."""
        try:
            title, text = json.loads(self.section(name).get(key, ""))
        except (ValueError, TypeError):
            return None
        return str(title), str(text)

    def forget(self) -> None:
        """Nothing of it may stay: this PC was removed, and its home is emptied."""
        for section in self._sections.values():
            section.clear()
        self.write()

    def write(self) -> None:
        """Write it now. Called at the end as well."""
        self._soon.stop()
        if self._file is not None:
            write_kept(self._file, self._sections)


def read_kept(file: Path) -> Sections:
    """What is in ``file``; whatever makes no sense there is left out."""
    try:
        if file.stat().st_size > LONGEST:
            return {}
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        name: {key: text for key, text in section.items() if isinstance(text, str)}
        for name, section in found.items()
        if isinstance(section, dict)
    }


def write_kept(file: Path, sections: Sections) -> None:
    """Replace ``file`` whole, for its owner alone to read; remove it when there is nothing."""
    texts = {
        name: kept
        for name, section in sections.items()
        if (kept := {key: text for key, text in section.items() if text})
    }
    new = file.with_name(file.name + ".new")
    with contextlib.suppress(OSError):
        if not texts:
            file.unlink(missing_ok=True)
            return
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogatepass") as out:
            json.dump(texts, out)
        os.replace(new, file)
