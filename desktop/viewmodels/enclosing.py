"""Pictures and files in Mensajes: those about to be sent, and what is done with those that came."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QUrl

from desktop.bridge import Bridge
from desktop.models.files import size_line
from desktop.models.people import AttachmentRow, quoted
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.keys import entry_of
from desktop.viewmodels.pasting import Pasted, at_most
from desktop.viewmodels.photos import PhotosViewModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.client import Client, EnclosedRow
    from sync.errors import PatioError

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST: Final = 8
"""Pictures with one message, and files (sync.content.feed)."""

SECTION: Final = "messages-files"


def downloads() -> Path:
    """Where what was saved is looked for."""
    place = QStandardPaths.StandardLocation.DownloadLocation
    return Path(QStandardPaths.writableLocation(place))


class Enclosing(NamedTuple):
    """What goes with a message: pictures with what they show, and other files."""

    pictures: tuple[tuple[Path, str], ...] = ()
    files: tuple[Path, ...] = ()


@QmlElement
@QmlUncreatable("Patio makes it")
class EnclosingViewModel(QObject):
    """Of the conversation that is open; each has its own, kept as its draft is."""

    changed = Signal()
    noteChanged = Signal()

    def __init__(
        self,
        client: Client,
        bridge: Bridge,
        failed: Callable[[PatioError], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._failed = failed
        self._talk = ""
        self._waiting: RowModel[AttachmentRow] = RowModel(AttachmentRow, self)
        self._choosing = False
        self._note = ""
        self._pasted = Pasted(bridge.kept, "messages")
        self._photos = PhotosViewModel(client, bridge, self)

    @Property(PhotosViewModel, constant=True)
    def photos(self) -> PhotosViewModel:
        """The pictures of a message, as large as the window."""
        return self._photos

    @Property(QObject, constant=True)
    def waiting(self) -> QObject:
        """What goes with the next message (``AttachmentRow``)."""
        return self._waiting

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many those are."""
        return len(self._waiting.rows)

    @Property(bool, notify=changed)
    def choosing(self) -> bool:
        """Whether the file dialog is open."""
        return self._choosing

    @Property(str, notify=noteChanged)
    def note(self) -> str:
        """What to say for a moment, such as where a file was saved; or empty."""
        return self._note

    @Slot()
    def choose(self) -> None:
        """Have the file dialog opened; :meth:`attach` closes it."""
        self._choosing = True
        self.changed.emit()

    @Slot(list)
    def attach(self, files: list[QUrl]) -> None:
        """Add files of this computer: chosen, dropped or pasted."""
        self._choosing = False
        kept = self._kept()
        for path in (Path(file.toLocalFile()) for file in files if file.isLocalFile()):
            if str(path) not in kept and path.is_file():
                kept[str(path)] = ""
        self._put(kept)

    @Slot(str)
    def detach(self, key: str) -> None:
        """Take one off."""
        self._put({path: alt for path, alt in self._kept().items() if path != key})
        self._pasted.forget([Path(key)])

    @Slot(str, str)
    def describe(self, key: str, alt: str) -> None:
        """Say what a picture shows."""
        kept = self._kept()
        if key in kept:
            self._keep(kept | {key: alt})

    @Slot(result=bool)
    def paste(self) -> bool:
        """Add the files or the picture on the clipboard; False where there is only text."""
        files = self._pasted.take()
        if files:
            self.attach(files)
        return files is not None

    @Slot(str, int)
    def take(self, key: str, place: int) -> None:
        """Save a file that came with a message into the folder of downloads; one that is not here
        yet is fetched."""
        row = self._client.private_message(entry_of(key))
        if row is None or not 0 <= place < len(row.attached):
            return
        one = row.attached[place]
        if one.here:
            self._bridge.run(lambda: self._save(one), self._saved, self._failed)
        else:
            self._bridge.run(lambda: self._client.want_file(one.blob), self._asked, self._failed)

    @Slot()
    def forgetNote(self) -> None:
        """Its time is over."""
        self._say("")

    # Behind it

    def show(self, talk: str) -> None:
        """Another conversation is open, or none."""
        self._talk = talk
        self._show()

    def pending(self) -> Enclosing:
        """What goes with the next message."""
        rows = self._waiting.rows
        return Enclosing(
            tuple((Path(row.key), row.alt) for row in self._told(rows) if row.picture),
            tuple(Path(row.key) for row in rows if not row.picture),
        )

    def sent(self, talk: str, gone: Enclosing) -> None:
        """These went with a message of that conversation; what was added meanwhile stays."""
        names = {str(path) for path, _ in gone.pictures} | {str(path) for path in gone.files}
        kept = {path: alt for path, alt in self._kept(talk).items() if path not in names}
        self._keep(kept, talk)
        self._pasted.forget(map(Path, names))
        self._show()

    def _told(self, rows: Iterable[AttachmentRow]) -> Iterable[AttachmentRow]:
        """With the descriptions as they were typed last: the rows have those of before."""
        kept = self._kept()
        return (row._replace(alt=kept.get(row.key, "").strip()) for row in rows)

    def _kept(self, talk: str | None = None) -> dict[str, str]:
        text = self._bridge.kept.section(SECTION).get(self._talk if talk is None else talk, "{}")
        try:
            found = json.loads(text)
        except ValueError:
            return {}
        if not isinstance(found, dict):
            return {}
        return {path: str(alt) for path, alt in found.items() if Path(path).is_file()}

    def _keep(self, kept: Mapping[str, str], talk: str | None = None) -> None:
        key = self._talk if talk is None else talk
        if key:
            self._bridge.kept.put(SECTION, key, json.dumps(kept) if kept else "")

    def _put(self, kept: Mapping[str, str]) -> None:
        """Keep as many as there may be, and say so of the others."""
        pictures = [path for path in kept if self._client.is_picture(Path(path))]
        files = [path for path in kept if path not in pictures]
        fitting = {*pictures[:MOST], *files[:MOST]}
        if len(fitting) < len(kept):
            self._say(at_most(MOST))
        self._keep({path: alt for path, alt in kept.items() if path in fitting})
        self._show()

    def _show(self) -> None:
        rows = []
        for key, alt in self._kept().items():
            path = Path(key)
            with suppress(OSError):  # it may have gone by now
                size, picture = path.stat().st_size, self._client.is_picture(path)
                shown = quoted(path) if picture else ""
                rows.append(AttachmentRow(key, path.name, size_line(size), shown, alt))
        self._waiting.show(rows)
        self.changed.emit()

    def _save(self, one: EnclosedRow) -> Path:
        folder = downloads()
        with suppress(OSError):  # where it cannot be made, saving says so
            folder.mkdir(parents=True, exist_ok=True)
        return self._client.save_enclosed(one, folder)

    def _saved(self, path: Path) -> None:
        line = QCoreApplication.translate("Acts", "{name} guardado en {folder}")
        self._say(line.format(name=path.name, folder=path.parent.name))

    def _asked(self, _none: object) -> None:
        self._say(QCoreApplication.translate("Acts", "Llegará en cuanto haya cerca quien lo tenga"))

    def _say(self, note: str) -> None:
        if note != self._note:
            self._note = note
            self.noteChanged.emit()
