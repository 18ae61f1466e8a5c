"""The entry screen: joining with a code, or creating a company and keeping its spare key.

Whoever was in before comes back by :mod:`desktop.viewmodels.returning`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl

from desktop.bridge import Bridge
from desktop.locations import entry_picture_file, logo_file
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.picture_code import PICTURES, PictureCodeViewModel
from desktop.viewmodels.returning import BACKUP, PAGES, ReturningViewModel, peers_of
from desktop.viewmodels.spare import SpareKeyViewModel
from desktop.viewmodels.typed import cursor_in, grouped, is_whole, letters
from desktop.words.errors import words_of
from sync.errors import (
    AmbiguousTarget,
    BadAddress,
    BadParcel,
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

INVITATION = ".patio-invite"

SLOW_MS = 8000
"""After this long without an answer the screen says that it goes on trying."""


@QmlElement
@QmlUncreatable("Patio makes it")
class EntryViewModel(QObject):
    """What the entry page shows and may do. ``page`` is ``join``, ``create``, ``words`` or one of
    :data:`returning.PAGES`."""

    pageChanged = Signal()
    busyChanged = Signal()
    errorChanged = Signal()
    codeChanged = Signal()
    nameChanged = Signal()
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
        self._name = ""
        self._asks_address = False
        self._key = SpareKeyViewModel(client, bridge, self)
        self._key.left.connect(self.entered)
        self._returning = ReturningViewModel(client, self)
        self._picture_code = PictureCodeViewModel(client, bridge, self)
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._patience.timeout.connect(self._now_slow)
        bridge.languageChanged.connect(self.errorChanged)

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
        """Which of the pages is shown."""
        return self._page

    @Property(SpareKeyViewModel, constant=True)
    def key(self) -> SpareKeyViewModel:
        """The spare key of a company that was created here."""
        return self._key

    @Property(ReturningViewModel, constant=True)
    def returning(self) -> ReturningViewModel:
        """The pages of whoever was in before."""
        return self._returning

    @Property(PictureCodeViewModel, constant=True)
    def pictureCode(self) -> PictureCodeViewModel:
        """The code from a picture of its QR code."""
        return self._picture_code

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
        """The field that the error is about: code, name, company, address, words, backup, or
        empty."""
        match self._error:
            case WrongCode() | InviteRefused() | AmbiguousTarget():
                return "code"
            case NobodyFound() if self._error.facts.get("what") == "nearby":
                return "code"
            case NobodyFound() | PeerUnreachable() | BadAddress():
                return "address"
            case BadText():
                field = str(self._error.facts.get("field", ""))
                return field if field in ("name", "company", "words") else ""
            case BadParcel():
                return "words" if self._error.facts.get("why") == "words" else "backup"
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

    @Slot(str)
    def show(self, page: str) -> None:
        """Go to another page; what was wrong on the page of before is forgotten."""
        if not self._busy and page in ("join", "create", *PAGES) and page != self._page:
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

    @Slot(QUrl)
    def takeFile(self, file: QUrl) -> None:
        """A file was let fall on the window, or pasted: an invitation, a picture of its QR code, or
        a backup."""
        if self._busy:
            return
        name = file.toLocalFile().lower()
        if name.endswith(BACKUP):
            self.show("restore")
            self._returning.choseBackup(file)
            return
        self.turn_to_code()
        if name.endswith(INVITATION):
            self.chose(file)
        elif name.endswith(PICTURES):
            self._picture_code.take(Path(file.toLocalFile()))
        else:
            self._set_error(WrongCode(why="file"))

    def begin(self, invite: Path | None, name: str) -> None:
        """Come in as ``name`` by an invitation that was given to the program or left beside it.

        Where nobody says a name it is the account's; without one the person is asked for it.
        """
        from sync.client import account_name  # only whoever is in no company yet needs it

        try:
            file = self._client.invitation(invite)
        except PatioError as error:
            self._set_error(error)
            return
        if file is None or self._busy:
            return
        self._file = str(file)
        self._name = name or account_name()
        self.codeChanged.emit()
        self.nameChanged.emit()
        if self._name:
            self.join(self._name, "")

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """The person's name, as far as it is known before they type it."""
        return self._name

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
        self.attempt(partial(self._come_in, self.typed, name, peers_of(address)))

    @Slot(str, str)
    def create(self, company: str, name: str) -> None:
        """Make the company with its first person, then show the spare key."""
        if self._busy:
            return
        if self._refuse_empty("company", company) or self._refuse_empty("name", name):
            return
        self._set_busy(True)
        self._bridge.run(lambda: self._client.create(company, name), self._created, self._failed)

    @Slot()
    def forgetError(self) -> None:
        """The person is correcting what was wrong."""
        self._set_error(None)

    @property
    def typed(self) -> str:
        """The code as it was typed, or the path of the file that stands in its place."""
        return self._file or self._code

    @property
    def takes_code(self) -> bool:
        """Whether the page that is shown has a place for a code."""
        return self._page in ("join", "link", "replace", "restore")

    def turn_to_code(self) -> None:
        """Go where there is a place for a code."""
        if not self.takes_code:
            self.show("join")

    def read(self, code: str) -> None:
        """The code in a picture; it stands where it could have been typed."""
        if not self._busy:
            self._set_error(None)
            self._file, self._code = "", code
            self.codeChanged.emit()

    def could_not_read(self, error: PatioError) -> None:
        """There is none in a picture."""
        if not self._busy:
            self._set_error(error)

    def attempt(self, work: Callable[[], Joined], *, proven: bool = False) -> None:
        """Have ``work`` done, which makes this home one of a company; with ``proven`` by the words
        of its spare key."""

        def done(joined: Joined) -> None:
            if proven:
                self._key.proven.emit()
            self._joined(joined)

        self._set_busy(True)
        self._bridge.run(work, done, self._failed)

    def compare(self, digits: str) -> None:
        """In the worker: show the digits that somebody inside is to compare."""
        self._bridge.tell(partial(self._show_digits, digits))

    def _come_in(self, code: str, name: str, peers: Sequence[str]) -> Joined:
        """In the worker: by a code of either kind, which nobody is to tell apart."""
        try:
            return self._client.join(code, name, peers, on_digits=self.compare)
        except WrongCode as error:
            if error.facts.get("why") != "link":
                raise
            return self._client.link(code, peers, on_digits=self.compare)

    def _show_digits(self, digits: str) -> None:
        self._digits = read_out(digits)
        self.busyChanged.emit()

    def _joined(self, _joined: Joined) -> None:
        self._set_busy(False)
        self.entered.emit()

    def _created(self, created: Created) -> None:
        self._set_busy(False)
        self._key.begin(created.name, created.recovery)
        self._set_page("words")

    def _failed(self, error: PatioError) -> None:
        self._set_busy(False)
        self._set_error(error)
        if self.errorField == "address":
            self.askAddress(True)
        self._returning.failed(error)

    def _refuse_empty(self, field: str, text: str) -> bool:
        if text.strip():
            return False
        self._set_error(BadText(field=field, rule="empty"))
        return True

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
