"""«Para contar fuera»: pieces with what they lack, and telling one outside in one's own words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop.bridge import Bridge
from desktop.models.outside import ChoiceRow, PieceRow, network_names, piece_row
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.belonging import me_in
from desktop.viewmodels.keys import entry_of
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.outside_draft import OutsideDraftViewModel
from desktop.viewmodels.seen import Seen
from desktop.viewmodels.writes import Writes
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import Card, Client, OutsideDetail

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FROM: Final = "from "
"""What a subject begins with that asks for a piece about a post; its key follows."""

MOST: Final = 100

ADDRESSES: Final = {
    "linkedin": "https://www.linkedin.com/feed/?shareActive=true&text={text}",
    "whatsapp": "https://wa.me/?text={text}",
    "instagram": "https://www.instagram.com/",
    "email": "mailto:?subject={company}&body={text}",
}
"""Where each network takes a text; Instagram takes none, it is pasted there."""

_VIEWS: Final = frozenset({"feed", "people"})


@QmlElement
@QmlUncreatable("Patio makes it")
class OutsideViewModel(QObject):
    """The pieces, the one that is being told, and the one that is being written."""

    changed = Signal()
    wordsChanged = Signal()
    errorChanged = Signal()

    def __init__(self, client: Client, bridge: Bridge, navigation: NavigationViewModel) -> None:
        super().__init__(navigation)
        self._client, self._bridge, self._navigation = client, bridge, navigation
        self._found: list[tuple[Card, OutsideDetail]] = []
        self._speaks = False
        self._company = ""
        self._key = self._words = self._note = ""
        self._writes = Writes(bridge, self.errorChanged, self.reload)
        self._rows: RowModel[PieceRow] = RowModel(PieceRow, self)
        self._ways: RowModel[ChoiceRow] = RowModel(ChoiceRow, self)
        self._draft = OutsideDraftViewModel(client, bridge, self)
        Seen(bridge, navigation, frozenset({"outside"}), _VIEWS, self.reload)
        navigation.placeChanged.connect(self._went)
        bridge.languageChanged.connect(self.reload)
        self.reload()
        self._went()

    @Property(OutsideDraftViewModel, constant=True)
    def draft(self) -> OutsideDraftViewModel:
        """The piece that is being written, or proposed."""
        return self._draft

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The pieces that have not ended, the newest first."""
        return self._rows

    @Property(bool, notify=changed)
    def none(self) -> bool:
        """Whether there are none."""
        return not self._found

    @Property(bool, notify=changed)
    def speaks(self) -> bool:
        """Whether I may clear a post."""
        return self._speaks

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        """Why the last thing was not done, or empty."""
        return self._writes.error

    # The one that is told

    @Property(bool, notify=changed)
    def telling(self) -> bool:
        """Whether one is being told."""
        return self._told is not None

    @Property(str, notify=changed)
    def blob(self) -> str:
        """Its photo, or empty."""
        row = self._rows.find(self._key)
        return row.blob if row is not None and row.here else ""

    @Property(str, notify=changed)
    def alt(self) -> str:
        """What the photo shows."""
        row = self._rows.find(self._key)
        return row.alt if row is not None else ""

    @Property(float, notify=changed)
    def ratio(self) -> float:
        """Its width by its height."""
        row = self._rows.find(self._key)
        return row.ratio if row is not None else 1.0

    @Property(QObject, constant=True)
    def ways(self) -> QObject:
        """Where it may be told."""
        return self._ways

    def _get_words(self) -> str:
        return self._words

    def _set_words(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.wordsChanged.emit()

    words = Property(str, _get_words, _set_words, notify=wordsChanged)
    """What goes out: the piece's text, until I write my own."""

    @Property(str, notify=changed)
    def note(self) -> str:
        """What has just been done with it."""
        return self._note

    @Slot(str)
    def tell(self, key: str) -> None:
        """Begin to tell a piece that is ready."""
        self._key, self._note = key, ""
        told = self._told
        self._set_words(told[0].text if told else "")
        names = network_names()
        ways = told[1].networks if told else ()
        self._ways.show([ChoiceRow(one, names[one], False) for one in ways if one in names])
        self.changed.emit()

    @Slot()
    def stopTelling(self) -> None:
        """Leave it."""
        self.tell("")

    @Slot()
    def copyWords(self) -> None:
        """Put what goes out on the clipboard."""
        QGuiApplication.clipboard().setText(self._words)
        self._say(QCoreApplication.translate("Outside", "Copiado. Pégalo donde quieras contarlo."))

    @Slot(str)
    def go(self, network: str) -> None:
        """Open the browser or the mail there, with the words; Patio publishes nothing."""
        if self._told is None or network not in self._told[1].networks:
            return
        address = ADDRESSES[network].format(
            text=quote(self._words, safe=""), company=quote(self._company, safe="")
        )
        QGuiApplication.clipboard().setText(self._words)
        if QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
            note = QCoreApplication.translate(
                "Outside", "Abierto. El texto está también copiado, por si hay que pegarlo."
            )
        else:
            note = QCoreApplication.translate(
                "Outside", "Este equipo no ha podido abrirlo. El texto está copiado: pégalo allí."
            )
        self._say(note)

    @Slot()
    def savePicture(self) -> None:
        """Copy its photo into the downloads."""
        if self._told is None or not self.blob:
            return
        picture = self._told[0].pictures[0].blob
        location = QStandardPaths.StandardLocation.DownloadLocation
        folder = Path(QStandardPaths.writableLocation(location))
        self._bridge.run(
            lambda: self._client.save_file(picture, "", folder), self._kept, self._writes.failed
        )

    # What may be done about one

    @Slot(str, bool)
    def agree(self, key: str, yes: bool) -> None:
        """Whether I, who am in it, agree."""
        self._writes.do(lambda: self._client.agree_outside(entry_of(key), yes=yes))

    @Slot(str)
    def withdraw(self, key: str) -> None:
        """Take a piece back: from now on nobody is offered it."""
        self._writes.do(lambda: self._client.erase(entry_of(key)))

    @Slot()
    def dismissError(self) -> None:
        """The person has read it."""
        self._writes.say("")

    # Reading

    def reload(self) -> None:
        """Read again and show what has changed."""
        from sync.client import OutsideDetail

        me = me_in(self._client)
        if me is None:
            return
        self._company = me.company_name
        self._speaks = self._client.may_clear_outside()
        self._found = [
            (card, card.detail)
            for card in self._client.outside_pieces(limit=MOST)
            if isinstance(card.detail, OutsideDetail)
        ]
        self._rows.show(
            [piece_row(card, detail, me.person, self._speaks) for card, detail in self._found]
        )
        self.changed.emit()

    @property
    def _told(self) -> tuple[Card, OutsideDetail] | None:
        """The piece that is being told, while it may be."""
        return next(
            (one for one in self._found if text_of(one[0].id) == self._key and one[1].ready), None
        )

    def _went(self) -> None:
        place = self._navigation.place
        if place.page != "outside" or self._navigation.returned or not place.subject:
            return
        if place.subject.startswith(FROM):
            post = self._client.card(entry_of(place.subject.removeprefix(FROM)))
            if post is not None:
                self._draft.begin(post)
        else:
            self.tell(place.subject)

    def _kept(self, path: Path) -> None:
        line = QCoreApplication.translate("Outside", "La foto está en Descargas: {name}")
        self._say(line.format(name=path.name))

    def _say(self, note: str) -> None:
        self._note = note
        self.changed.emit()
