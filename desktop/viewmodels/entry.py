"""The entry screen: joining with a code, or creating a company and keeping its spare key."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl

from desktop.bridge import Bridge
from desktop.locations import entry_picture_file, logo_file
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.typed import cursor_in, grouped, is_whole, letters
from desktop.wording import words_of
from sync.errors import (
    AmbiguousTarget,
    BadAddress,
    BadText,
    InviteRefused,
    NobodyFound,
    PatioError,
    PeerUnreachable,
    WrongCode,
)
from sync.values import read_out

if TYPE_CHECKING:
    from sync.client import Client, Created, Joined

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SLOW_MS = 8000
"""After this long without an answer the screen says that it goes on trying."""


def _bare(word: str) -> str:
    """``word`` without case, accents and outer spaces, which nobody is to be sent away for."""
    apart = unicodedata.normalize("NFD", word.strip().casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@QmlElement
@QmlUncreatable("Patio makes it")
class EntryViewModel(QObject):
    """What the entry page shows and may do. ``page`` is ``join``, ``create`` or ``words``."""

    pageChanged = Signal()
    busyChanged = Signal()
    errorChanged = Signal()
    codeChanged = Signal()
    wordsChanged = Signal()
    addressChanged = Signal()
    entered = Signal()
    """The person is in: the feed may be shown."""

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._page = "join"
        self._busy = False
        self._slow = False
        self._digits = ""
        self._error: PatioError | None = None
        self._code = ""
        self._choosing = False
        self._file = ""
        self._asks_address = False
        self._company = ""
        self._words: Sequence[str] = ()
        self._reads_words = False
        self._checked = (0, 1)
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._patience.timeout.connect(self._now_slow)
        bridge.languageChanged.connect(self.errorChanged)
        bridge.languageChanged.connect(self.wordsChanged)

    @Property(QUrl, constant=True)
    def logo(self) -> QUrl:
        """Patio's mark."""
        return QUrl.fromLocalFile(str(logo_file()))

    @Property(QUrl, constant=True)
    def picture(self) -> QUrl:
        """The drawing beside the form."""
        return QUrl.fromLocalFile(str(entry_picture_file()))

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """Which of the three pages is shown."""
        return self._page

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        """Whether a company is being created or joined."""
        return self._busy

    @Property(bool, notify=busyChanged)
    def slow(self) -> bool:
        """Whether nobody has answered for a good while."""
        return self._busy and self._slow and not self._digits

    @Property(str, notify=busyChanged)
    def digits(self) -> str:
        """The six digits that somebody inside compares now; empty while nobody does."""
        return self._digits

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        """What went wrong, in a sentence; empty when nothing did."""
        return words_of(self._error) if self._error is not None else ""

    @Property(str, notify=errorChanged)
    def errorField(self) -> str:
        """The field that the error is about: code, name, company, address, or empty."""
        match self._error:
            case WrongCode() | InviteRefused() | AmbiguousTarget():
                return "code"
            case NobodyFound() if self._error.facts.get("what") == "nearby":
                return "code"
            case NobodyFound() | PeerUnreachable() | BadAddress():
                return "address"
            case BadText():
                field = str(self._error.facts.get("field", ""))
                return field if field in ("name", "company") else ""
        return ""

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        """The code so far, in capitals and groups of four."""
        return self._code

    @Property(bool, notify=codeChanged)
    def codeIsWhole(self) -> bool:
        """Whether the code could be complete."""
        return bool(self._file) or is_whole(self._code)

    @Property(bool, notify=addressChanged)
    def asksAddress(self) -> bool:
        """Whether the field for a colleague's address is shown."""
        return self._asks_address

    @Property(str, notify=wordsChanged)
    def company(self) -> str:
        """The name of the company just created."""
        return self._company

    @Property("QStringList", notify=wordsChanged)
    def words(self) -> list[str]:
        """The twelve words of the spare key, in order."""
        return list(self._words)

    @Property(bool, notify=wordsChanged)
    def readsWords(self) -> bool:
        """Whether the page with the words is open, in a company too."""
        return self._reads_words

    @Property(bool, notify=wordsChanged)
    def keyWaits(self) -> bool:
        """Whether there are words that were left for later and can still be shown."""
        return bool(self._words) and not self._reads_words

    @Property(int, notify=wordsChanged)
    def firstChecked(self) -> int:
        """Number, from 1, of the first word that the person types again."""
        return self._checked[0] + 1

    @Property(int, notify=wordsChanged)
    def secondChecked(self) -> int:
        """Number, from 1, of the second word that the person types again."""
        return self._checked[1] + 1

    @Slot(str)
    def show(self, page: str) -> None:
        """Go to ``join`` or ``create``; what was wrong on the other page is forgotten."""
        if not self._busy and page in ("join", "create") and page != self._page:
            self._set_error(None)
            self._set_page(page)

    @Slot(bool)
    def askAddress(self, shown: bool) -> None:
        """Show or hide the field for a colleague's address."""
        if shown != self._asks_address:
            self._asks_address = shown
            self.addressChanged.emit()

    @Property(bool, notify=codeChanged)
    def choosing(self) -> bool:
        """Whether the dialog for an invitation's file is open."""
        return self._choosing

    @Slot()
    def chooseFile(self) -> None:
        """Open the dialog for an invitation's file."""
        self._choosing = True
        self.codeChanged.emit()

    @Slot(QUrl)
    def chose(self, file: QUrl) -> None:
        """The dialog was closed; with a file, it stands in the place of the code."""
        self._choosing = False
        if file.isLocalFile():
            self._set_error(None)
            self._file = file.toLocalFile()
        self.codeChanged.emit()

    @Property(str, notify=codeChanged)
    def file(self) -> str:
        """The name of the invitation's file, empty when none was chosen."""
        return PurePath(self._file).name

    @Slot()
    def forgetFile(self) -> None:
        """Go back to typing a code."""
        self._set_error(None)
        self._file = ""
        self.codeChanged.emit()

    @Slot(str, int, result=int)
    def typeCode(self, text: str, cursor: int) -> int:
        """Take what the code field now holds; returns where its cursor belongs afterwards."""
        self._set_error(None)
        self._code = grouped(text)
        self.codeChanged.emit()
        if self._code == text:
            return cursor
        if len(letters(self._code)) < len(letters(text)):
            return len(self._code)  # the code was picked out of something longer
        return cursor_in(self._code, text[:cursor])

    @Slot(str, str)
    def join(self, name: str, address: str) -> None:
        """Ask to come in with the code; ``address`` (HOST:PORT) may be empty."""
        if self._busy:
            return
        if self._refuse_empty("name", name):
            return
        code, peers = self._file or self._code, [address.strip()] if address.strip() else []
        self._set_busy(True)
        work = partial(self._come_in, code, name, peers)
        self._bridge.run(work, self._joined, self._failed)

    @Slot(str, str)
    def create(self, company: str, name: str) -> None:
        """Make the company with its first person, then show the spare key."""
        if self._busy:
            return
        if self._refuse_empty("company", company) or self._refuse_empty("name", name):
            return
        self._set_busy(True)
        self._bridge.run(lambda: self._client.create(company, name), self._created, self._failed)

    @Slot(str, str, result=bool)
    def wordsMatch(self, first: str, second: str) -> bool:
        """Whether the two words asked for were typed right."""
        return self.isWord(self.firstChecked, first) and self.isWord(self.secondChecked, second)

    @Slot(int, str, result=bool)
    def isWord(self, number: int, typed: str) -> bool:
        """Whether ``typed`` is the word with this number, from 1; accents may be left out."""
        return 0 < number <= len(self._words) and _bare(self._words[number - 1]) == _bare(typed)

    @Slot(str, result=int)
    def placeOf(self, typed: str) -> int:
        """The number, from 1, of ``typed`` among the twelve words; 0 when it is none of them."""
        known = [_bare(word) for word in self._words]
        return known.index(_bare(typed)) + 1 if _bare(typed) in known else 0

    @Slot(str, str)
    def keep(self, first: str, second: str) -> None:
        """Go in, once the two words were typed right; the words are forgotten here."""
        if self.wordsMatch(first, second):
            self._words = ()
            self._leave_words()

    @Slot()
    def later(self) -> None:
        """Go in and leave the words for later: they stay here until Patio ends."""
        if self._words:
            self._leave_words()

    @Slot()
    def showWords(self) -> None:
        """Show the words again, which were left for later."""
        if self._words:
            self._reads_words = True
            self.wordsChanged.emit()

    @Slot()
    def forgetError(self) -> None:
        """The person is correcting what was wrong."""
        self._set_error(None)

    def _come_in(self, code: str, name: str, peers: Sequence[str]) -> Joined:
        """In the worker: by a code of either kind, which nobody is to tell apart."""
        try:
            return self._client.join(code, name, peers, on_digits=self._compare)
        except WrongCode as error:
            if error.facts.get("why") != "link":
                raise
            return self._client.link(code, peers, on_digits=self._compare)

    def _compare(self, digits: str) -> None:
        self._bridge.tell(partial(self._show_digits, digits))

    def _show_digits(self, digits: str) -> None:
        self._digits = read_out(digits)
        self.busyChanged.emit()

    def _joined(self, _joined: Joined) -> None:
        self._set_busy(False)
        self.entered.emit()

    def _created(self, created: Created) -> None:
        self._set_busy(False)
        self._company = created.name
        # The list they come from is in decomposed letters; keyboards give composed ones.
        self._words = [unicodedata.normalize("NFC", word) for word in created.recovery]
        self._reads_words = True
        self._checked = self._draw_two(len(created.recovery))
        self.wordsChanged.emit()
        self._set_page("words")

    def _leave_words(self) -> None:
        self._reads_words = False
        self.entered.emit()
        self.wordsChanged.emit()

    def _failed(self, error: PatioError) -> None:
        self._set_busy(False)
        self._set_error(error)
        if self.errorField == "address":
            self.askAddress(True)

    def _refuse_empty(self, field: str, text: str) -> bool:
        if text.strip():
            return False
        self._set_error(BadText(field=field, rule="empty"))
        return True

    @staticmethod
    def _draw_two(count: int) -> tuple[int, int]:
        """Two different positions, at random so that copying only two words is no way round."""
        import secrets  # brings OpenSSL along, which opening a company's window does without

        first, second = sorted(secrets.SystemRandom().sample(range(count), 2))
        return first, second

    def _now_slow(self) -> None:
        self._slow = True
        self.busyChanged.emit()

    def _set_page(self, page: str) -> None:
        self._page = page
        self.pageChanged.emit()

    def _set_busy(self, busy: bool) -> None:
        self._busy, self._slow, self._digits = busy, False, ""
        if busy:
            self._set_error(None)
            self._patience.start()
        else:
            self._patience.stop()
        self.busyChanged.emit()

    def _set_error(self, error: PatioError | None) -> None:
        if error is not self._error:
            self._error = error
            self.errorChanged.emit()
