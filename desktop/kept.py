"""What somebody has typed and not sent: kept in a file, so that it outlives the window too.

A file that is missing or makes no sense means that nothing was being written; one that cannot
be written (a full disk) is tried again with the next letter, and until then the window has it.

Files that were made for it, such as a pasted picture, lie in a folder beside it. One that no
text names any more is deleted, at the latest when the window ends or the next one begins: of
what was published or erased no second copy stays here.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import QTemporaryDir

SOON_MS = 150
"""How long after a letter it is on disk; what is typed faster is written at once."""

LONGEST = 4 << 20
"""Bytes of a file that is read: more was not written here."""

MADE = "window-made"
"""The folder beside the file, with what was made for it."""

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
        self._fleeting: QTemporaryDir | None = None
        self._sweep()

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
        self.end()

    def write(self) -> None:
        """Write it now."""
        self._soon.stop()
        if self._file is not None:
            write_kept(self._file, self._sections)

    def end(self) -> None:
        """The window ends, or what it had is not to stay."""
        self.write()
        self._sweep()

    def place(self, name: str) -> Path:
        """Where files lie that are made for what is typed in the part of the window called so.

        A text that needs one of them to stay names it as ``json.dumps(str(path))`` does.
        """
        return self._made() / name

    def folder(self, name: str) -> Path:
        """The same, there to be written to."""
        folder = self.place(name)
        with contextlib.suppress(OSError):  # whoever writes there says so
            self._made().mkdir(mode=0o700, exist_ok=True)  # nobody else looks into it
            folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _made(self) -> Path:
        if self._file is not None:
            return Path(os.path.abspath(self._file)).with_name(MADE)
        if self._fleeting is None:
            from PySide6.QtCore import QTemporaryDir

            self._fleeting = QTemporaryDir()
        return Path(self._fleeting.path())

    def _sweep(self) -> None:
        """Delete what was made for a text that does not name it any more."""
        if self._file is None:
            return  # the whole folder goes with the window
        made = self._made()
        texts = [text for section in self._sections.values() for text in section.values()]
        files = [path for path in made.rglob("*") if path.is_symlink() or not path.is_dir()]
        kept = [path for path in files if any(json.dumps(str(path)) in text for text in texts)]
        if not kept:
            shutil.rmtree(made, ignore_errors=True)
            return
        for path in set(files) - set(kept):
            with contextlib.suppress(OSError):  # it goes the next time
                path.unlink()


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
