"""Pictures and files of a post: chosen, pasted or let fall on the composer."""

from __future__ import annotations

import os
from collections.abc import Iterable
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl

from desktop.models.files import size_line
from desktop.models.people import AttachmentRow, PictureRow, picture_rows
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.desk import FileDesk
from desktop.viewmodels.drafts import Draft
from desktop.viewmodels.pasting import Pasted, at_most

if TYPE_CHECKING:
    from desktop.kept import Kept
    from sync.client import Client

# What is only handed on; whatever looks at the types wants it to have a name.
_pictures_of = attrgetter("_pictures")
_files_of = attrgetter("_files")
_pictureCount_of = attrgetter("_pictures.count")
_fileCount_of = attrgetter("_files.count")
_choosing_of = attrgetter("_choosing")
_note_of = attrgetter("_note")

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PHOTOS, FILES = "photos", "files"


@QmlElement
@QmlUncreatable("Patio makes it")
class AttachingViewModel(QObject):
    """Belongs to the composer; :attr:`changed` is for it too, to keep what there is."""

    changed = Signal()
    noteChanged = Signal()

    def __init__(
        self, client: Client, kept: Kept, desk: FileDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._desk = desk
        self._pictures: RowModel[PictureRow] = RowModel(PictureRow, self)
        self._files: RowModel[AttachmentRow] = RowModel(AttachmentRow, self)
        self._pasted = Pasted(kept, "post")
        self._choosing = self._note = ""

    pictures = Property(QObject, _pictures_of, constant=True)
    """The photos (``PictureRow``)."""
    files = Property(QObject, _files_of, constant=True)
    """The other files (``AttachmentRow``)."""
    pictureCount = Property(int, _pictureCount_of, notify=changed)
    fileCount = Property(int, _fileCount_of, notify=changed)
    choosing = Property(str, _choosing_of, notify=changed)
    """For what the file dialog is open, ``photos`` or ``files``; or empty."""
    note = Property(str, _note_of, notify=noteChanged)
    """Why something was not added, or empty."""

    @Slot()
    def choosePhotos(self) -> None:
        """Have the file dialog opened; :meth:`attach` closes it."""
        self._choosing = PHOTOS
        self.changed.emit()

    @Slot()
    def chooseFiles(self) -> None:
        """As :meth:`choosePhotos`, for files of any kind."""
        self._choosing = FILES
        self.changed.emit()

    @Slot(list)
    def attach(self, files: list[QUrl]) -> None:
        """Add files of this computer: chosen, dropped or pasted; none where that was given up."""
        self._choosing = ""
        if files:
            self._say(self._taken(files))
        self.show()

    @Slot(str)
    def detach(self, key: str) -> None:
        """Take one off."""
        path, draft = Path(key), self._desk.draft()
        draft.pictures.pop(path, None)
        draft.files = [file for file in draft.files if file != path]
        self._pasted.forget([path])
        self._say("")
        self.show()

    @Slot(str, str)
    def describe(self, key: str, alt: str) -> None:
        """Say what a photo shows."""
        self._desk.draft().describe(Path(key), alt)
        self.changed.emit()

    @Slot(result=bool)
    def paste(self) -> bool:
        """Add the files or the picture on the clipboard; False where there is text to paste."""
        files = self._pasted.take()
        if files:
            self.attach(files)
        return files is not None

    # What the composer tells it

    def show(self) -> None:
        """Read again what the draft has."""
        draft = self._desk.draft()
        self._pictures.show(picture_rows(draft.pictures))
        self._files.show([_file_row(path) for path in draft.files])
        self.changed.emit()

    def settle(self) -> None:
        """Another tab is open, or none: what was not added is forgotten."""
        self._say("")

    def let_go(self, gone: Draft) -> None:
        """That draft went out, or was thrown away: what was pasted for it alone is not needed."""
        draft = self._desk.draft()
        kept = {*draft.pictures, *draft.files}
        self._pasted.forget(path for path in (*gone.pictures, *gone.files) if path not in kept)

    def folder(self) -> Path:
        """A new folder for files that come back; they last as the draft does."""
        return self._pasted.folder()

    def _taken(self, files: Iterable[QUrl]) -> str:
        """Why not all of these were, or empty."""
        if not self._desk.takes_files():
            return QCoreApplication.translate(
                "Attaching", "Las fotos y los archivos van en una publicación."
            )
        refused, draft = "", self._desk.draft()
        for url in files:
            path = Path(url.toLocalFile()) if url.isLocalFile() else None
            why = _wrong_with(path)
            if path is None or why:
                refused = why
            elif not draft.add([path], picture=self._client.is_picture(path)):
                refused = at_most(Draft.MOST)
        return refused

    def _say(self, note: str) -> None:
        if note != self._note:
            self._note = note
            self.noteChanged.emit()


def _wrong_with(path: Path | None) -> str:
    """Why that cannot go with a post, or empty."""
    if path is None or not path.is_file():
        return QCoreApplication.translate(
            "Attaching", "Solo se pueden añadir archivos de este equipo, y no carpetas."
        )
    if not os.access(path, os.R_OK):
        line = QCoreApplication.translate("Attaching", "No se puede leer {name}.")
    elif path.stat().st_size == 0:
        line = QCoreApplication.translate("Attaching", "{name} está vacío.")
    else:
        return ""
    return line.format(name=path.name)


def _file_row(path: Path) -> AttachmentRow:
    try:
        size = size_line(path.stat().st_size)
    except OSError:
        size = ""  # it has gone by now, and publishing will say so
    return AttachmentRow(str(path), path.name, size, "", "")
