"""The photos of a card or a message as large as the window: which is shown, and saving it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QUrl

from desktop.bridge import Bridge
from desktop.models.enclosed import address_of
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.keys import entry_of
from desktop.words import formatting
from desktop.words.errors import words_of
from sync.errors import PatioError
from sync.values import BlobId, text_of

if TYPE_CHECKING:
    from sync.client import Client, EnclosedRow

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_ENDINGS = {b"\x89PNG": "png", b"RIFF": "webp"}
_VIEWS = frozenset({"feed", "announcements", "messages"})


class _Shown(NamedTuple):
    """A picture: how the image provider calls it, and what came with a message as it came."""

    address: str
    blob: BlobId
    width: int
    height: int
    alt: str
    here: bool
    enclosed: EnclosedRow | None = None


class _Album(NamedTuple):
    """What a card or a message shows: whose it is, since when (Unix milliseconds), its
    pictures."""

    author: str
    time_ms: int
    pictures: tuple[_Shown, ...]


@QmlElement
@QmlUncreatable("Patio makes it")
class PhotosViewModel(QObject):
    """Closed until :meth:`open`. What arrives meanwhile is shown; with the last photo of a card
    that is gone it closes."""

    changed = Signal()
    blobChanged = Signal()
    saidChanged = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._key = ""
        self._place = 0
        self._album: _Album | None = None
        self._note = ""
        self._problem = ""
        bridge.changed.connect(self._on_changed)
        bridge.languageChanged.connect(self.changed)

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether a photo is open."""
        return self._album is not None

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many photos the card has."""
        return len(self._album.pictures) if self._album is not None else 0

    @Property(int, notify=changed)
    def place(self) -> int:
        """Which of them is shown, from 0."""
        return self._place

    @Property(str, notify=blobChanged)
    def blob(self) -> str:
        """The photo shown, as the image provider takes it; or empty."""
        picture = self._picture()
        return picture.address if picture is not None else ""

    @Property(str, notify=changed)
    def alt(self) -> str:
        """Its author's description; may be empty."""
        picture = self._picture()
        return picture.alt if picture is not None else ""

    @Property(bool, notify=changed)
    def here(self) -> bool:
        """Whether its bytes have arrived."""
        picture = self._picture()
        return picture is not None and picture.here

    @Property(int, notify=changed)
    def wide(self) -> int:
        """Its width in pixels, at least 1: its author's program says so."""
        picture = self._picture()
        return max(1, picture.width) if picture is not None else 1

    @Property(int, notify=changed)
    def high(self) -> int:
        """Its height in pixels, likewise."""
        picture = self._picture()
        return max(1, picture.height) if picture is not None else 1

    @Property(str, notify=changed)
    def author(self) -> str:
        """Whose card it is."""
        return formatting.named(self._album.author) if self._album is not None else ""

    @Property(str, notify=changed)
    def when(self) -> str:
        """Since when the card is there, as it says itself."""
        album = self._album
        return formatting.ago(album.time_ms, formatting.now_ms()) if album is not None else ""

    @Property(str, notify=changed)
    def fileName(self) -> str:
        """What a file of it might be called; or empty."""
        picture = self._picture()
        if picture is None:
            return ""
        name = QCoreApplication.translate("Photos", "Foto de {name}").format(name=self.author)
        plain = "".join(letter if letter.isalnum() else " " for letter in name)
        return f"{' '.join(plain.split())}.{_ENDINGS.get(self._start(picture), 'jpg')}"

    @Property(str, notify=saidChanged)
    def note(self) -> str:
        """Where a photo was saved, or empty."""
        return self._note

    @Property(str, notify=saidChanged)
    def problem(self) -> str:
        """Why it was not, or empty."""
        return self._problem

    @Slot(str, int)
    def open(self, key: str, place: int) -> None:
        """Show one photo of a card; nothing where there is none."""
        self._key = key
        self._show(self._read(), place)

    @Slot(int)
    def go(self, step: int) -> None:
        """So many photos on or back; at either end it stays."""
        if self._album is not None:
            self._show(self._album, self._place + step)

    @Slot()
    def close(self) -> None:
        """Back to the card."""
        self._say()
        self._show(None, 0)

    @Slot(QUrl)
    def save(self, place: QUrl) -> None:
        """Copy the photo shown to a place on this computer; beside what is there already."""
        picture = self._picture()
        if picture is None:
            return
        target = Path(place.toLocalFile())

        def saved(path: Path) -> None:
            line = QCoreApplication.translate("Acts", "{name} guardado en {folder}")
            self._say(note=line.format(name=path.name, folder=path.parent.name))

        def save() -> Path:
            if picture.enclosed is not None:
                return self._client.save_enclosed(picture.enclosed, target.parent, target.name)
            return self._client.save_file(picture.blob, target.name, target.parent)

        self._bridge.run(save, saved, self._failed)

    @Slot()
    def forget(self) -> None:
        """The person has read what was said."""
        self._say()

    def _start(self, picture: _Shown) -> bytes:
        """How its file begins: a picture has no name of its own."""
        with suppress(OSError, PatioError):
            if picture.enclosed is not None:
                return self._client.start_of_enclosed(picture.enclosed)[:4]
            with self._client.blob_path(picture.blob).open("rb") as file:
                return file.read(4)
        return b""

    def _picture(self) -> _Shown | None:
        return self._album.pictures[self._place] if self._album is not None else None

    def _read(self) -> _Album | None:
        card = self._client.card(entry_of(self._key))
        if card is not None:
            pictures = tuple(_Shown(text_of(one.blob), *one) for one in card.pictures)
            return _Album(card.author, card.time_ms, pictures) if pictures else None
        row = self._client.private_message(entry_of(self._key))
        if row is None:
            return None
        shown = tuple(
            _Shown(
                address_of(row.id, place), one.blob, one.width, one.height, one.alt, one.here, one
            )
            for place, one in enumerate(row.attached)
            if one.width
        )
        return _Album(row.author, row.time_ms, shown) if shown else None

    def _show(self, album: _Album | None, place: int) -> None:
        before = self._picture()
        self._place = min(max(0, place), len(album.pictures) - 1) if album is not None else 0
        self._album = album
        now = self._picture()
        blob = now.blob if now is not None else None
        if blob != (before.blob if before is not None else None):
            self.blobChanged.emit()
            if now is not None and not now.here:
                self._fetch(now.blob)
        self.changed.emit()

    def _fetch(self, blob: BlobId) -> None:
        """Have it brought: this computer may have let go of an old one to make room."""
        # Where it cannot be asked for, the block in its place says all there is to say.
        self._bridge.run(lambda: self._client.want_file(blob), None, lambda _error: None)

    def _on_changed(self, views: frozenset[str]) -> None:
        if self._album is not None and views & _VIEWS:
            self._show(self._read(), self._place)

    def _failed(self, error: PatioError) -> None:
        self._say(problem=words_of(error))

    def _say(self, *, note: str = "", problem: str = "") -> None:
        if (note, problem) != (self._note, self._problem):
            self._note, self._problem = note, problem
            self.saidChanged.emit()
