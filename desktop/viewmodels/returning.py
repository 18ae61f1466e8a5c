"""The entry pages of whoever was in before: another computer, the twelve words, a backup."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QUrl

from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from sync.errors import BadText, PatioError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sync.client import Client, Joined

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PAGES: Final = ("again", "link", "replace", "recover", "restore")
"""``again`` asks which; ``link`` is a further computer, ``replace`` one in the place of another."""

BACKUP: Final = ".patio-backup"

TWELVE: Final = 12


class Entry(Protocol):
    """What the pages need of the entry page that they belong to."""

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        ...

    @property
    def typed(self) -> str:
        """The code, or the file with one."""
        ...

    def attempt(self, work: Callable[[], Joined], *, proven: bool = False) -> None:
        """Have it done."""
        ...

    def compare(self, digits: str) -> None:
        """Show the digits."""
        ...

    def forgetError(self) -> None:
        """What was wrong is being put right."""
        ...


def peers_of(address: str) -> list[str]:
    """The colleague's address as the client takes it; none where nothing was typed."""
    return [address.strip()] if address.strip() else []


@QmlElement
@QmlUncreatable("Patio makes it")
class ReturningViewModel(QObject):
    """What these pages have of their own. Code, address, digits and errors are the entry's."""

    changed = Signal()

    def __init__(self, client: Client, parent: QObject) -> None:
        """``parent`` is the entry page's view-model."""
        super().__init__(parent)
        self._client = client
        self._backup = ""
        self._choosing = False
        self._asks_code = False
        self._asks_name = False
        self._alone = False

    @Property(str, notify=changed)
    def backup(self) -> str:
        """The name of the backup's file, empty while none was chosen."""
        return Path(self._backup).name

    @Property(bool, notify=changed)
    def choosing(self) -> bool:
        """Whether the dialog for that file is open."""
        return self._choosing

    @Property(bool, notify=changed)
    def asksCode(self) -> bool:
        """Whether a backup comes back by a code: its words are not the company's."""
        return self._asks_code

    @Property(bool, notify=changed)
    def asksName(self) -> bool:
        """Whether whoever has the words comes in as a new owner, by their own name."""
        return self._asks_name

    @Property(bool, notify=changed)
    def alone(self) -> bool:
        """Whether no other computer of the company is left."""
        return self._alone

    @Slot(str, result=int)
    def count(self, words: str) -> int:
        """How many words there are, without the numbers and commas of whoever copies a list."""
        return len(re.findall(r"[^\W\d_]+", words))

    @Slot(str, result=bool)
    def areTwelve(self, words: str) -> bool:
        """Whether they could be the words."""
        return self.count(words) == TWELVE

    @Slot()
    def chooseBackup(self) -> None:
        """Open the dialog for the backup's file."""
        self._choosing = True
        self.changed.emit()

    @Slot(QUrl)
    def choseBackup(self, file: QUrl) -> None:
        """The dialog was closed, with a file or without."""
        self._choosing = False
        if file.isLocalFile():
            self._entry.forgetError()
            self._backup = file.toLocalFile()
        self.changed.emit()

    @Slot()
    def forgetBackup(self) -> None:
        """Another one is to be chosen."""
        self._entry.forgetError()
        self._backup = ""
        self.changed.emit()

    @Slot()
    def toggleCode(self) -> None:
        """Whether it takes a code."""
        self._entry.forgetError()
        self._asks_code, self._alone = not self._asks_code, False
        self.changed.emit()

    @Slot()
    def toggleName(self) -> None:
        """Whether whoever lost the computers is somebody else."""
        self._entry.forgetError()
        self._asks_name = not self._asks_name
        self.changed.emit()

    @Slot()
    def toggleAlone(self) -> None:
        """Whether nobody is left who could have what was written since."""
        self._alone = not self._alone
        self.changed.emit()

    @Slot(str)
    def link(self, address: str) -> None:
        """Become a computer of somebody who is in, with the code of the entry page."""
        if not self._entry.busy:
            code, peers = self._entry.typed, peers_of(address)
            link = self._client.link
            self._entry.attempt(lambda: link(code, peers, on_digits=self._entry.compare))

    @Slot(str, str, str)
    def recover(self, words: str, name: str, address: str) -> None:
        """Come back as the owner; with a ``name``, where it is asked for, as a new one."""
        if not self._entry.busy:
            as_whom = name.strip() if self._asks_name else ""
            work = partial(self._client.recover, words.split(), peers_of(address), name=as_whom)
            self._entry.attempt(work, proven=True)

    @Slot(str, str)
    def restore(self, words: str, address: str) -> None:
        """Make everything anew from the backup."""
        if self._entry.busy or not self._backup:
            return
        code = self._entry.typed if self._asks_code else ""
        peers: Sequence[str] = [] if self._alone else peers_of(address)
        work = partial(
            self._client.restore,
            Path(self._backup),
            words.split(),
            code=code,
            peers=peers,
            alone=self._alone and not code,
            on_digits=self._entry.compare,
        )
        self._entry.attempt(work, proven=not code)

    def failed(self, error: PatioError) -> None:
        """What the entry page says did not go well: where that takes a field more, it is there."""
        if not isinstance(error, BadText):
            return
        match error.facts.get("rule"):
            case "no_root":
                self._asks_code, self._alone = True, False
            case "no_owner" | "several_owners":
                self._asks_name = True
        self.changed.emit()

    @property
    def _entry(self) -> Entry:
        parent: Entry = self.parent()  # type: ignore[assignment]  # Qt says QObject
        return parent
