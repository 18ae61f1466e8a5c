"""An invitation's code from a picture of its QR code: a file of this computer, what was let fall on
the window, or what is on the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QObject, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter

from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from desktop.bridge import Bridge
    from sync.client import Client
    from sync.errors import PatioError

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PICTURES: Final = (".png", ".jpg", ".jpeg", ".webp")

_KINDS: Final = (
    "image/png",
    "image/jpeg",
    "image/webp",
    'application/x-qt-windows-mime;value="PNG"',
)
"""What a picture on the clipboard may be called; the last on Windows."""

_LITTLE: Final = 80
"""Of a hundred: how little a PNG is pressed together, which is quicker."""


class Entry(Protocol):
    """What it needs of the entry page that it belongs to."""

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        ...

    @property
    def takes_code(self) -> bool:
        """Whether the page that is shown has a place for a code."""
        ...

    def turn_to_code(self) -> None:
        """Go where there is a place for a code."""
        ...

    def takeFile(self, file: QUrl) -> None:
        """A file is given to the page."""
        ...

    def read(self, code: str) -> None:
        """The code in a picture."""
        ...

    def could_not_read(self, error: PatioError) -> None:
        """There is none in it."""
        ...


@QmlElement
@QmlUncreatable("Patio makes it")
class PictureCodeViewModel(QObject):
    """Reads one picture at a time. Pictures are decoded in a process of their own, never here."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject) -> None:
        """``parent`` is the entry page's view-model."""
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._choosing = False
        self._reading = False
        self._read = 0

    @Property(bool, notify=changed)
    def choosing(self) -> bool:
        """Whether the dialog for a picture is open."""
        return self._choosing

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """Whether a picture is being read."""
        return self._reading

    @Property(int, notify=changed)
    def read(self) -> int:
        """How many codes were read: with each the entry page has another one."""
        return self._read

    @Slot()
    def choose(self) -> None:
        """Open the dialog for a picture."""
        self._choosing = not self._reading
        self.changed.emit()

    @Slot(QUrl)
    def chose(self, file: QUrl) -> None:
        """The dialog was closed, with a picture or without."""
        self._choosing = False
        self.changed.emit()
        if file.isLocalFile():
            self.take(Path(file.toLocalFile()))

    @Slot(result=bool)
    def paste(self) -> bool:
        """Take the picture or the file on the clipboard; False where there is neither, or no place
        for a code."""
        if self._entry.busy or not self._entry.takes_code:
            return False
        data = QGuiApplication.clipboard().mimeData()
        files = [url for url in data.urls() if url.isLocalFile()]
        if files:
            self._entry.takeFile(files[0])
            return True
        pictured = data.hasImage() or any(kind.startswith("image/") for kind in data.formats())
        if not pictured or data.hasText():
            return False
        self._begin(_picture_in(data))
        return True

    @Slot(QByteArray)
    def drop(self, picture: QByteArray) -> None:
        """A picture that is in no file was let fall on the window."""
        if not self._entry.busy:
            self._entry.turn_to_code()
            self.take(bytes(picture.data()))

    def take(self, picture: Path | bytes) -> None:
        """Read a picture; the entry page is told what came of it."""
        self._begin(lambda: picture)

    def _begin(self, picture: Callable[[], Path | bytes]) -> None:
        if self._reading:
            return
        self._set_reading(True)
        self._bridge.run(lambda: self._client.code_in_picture(picture()), self._found, self._failed)

    def _found(self, code: str) -> None:
        self._entry.read(code)
        self._read += 1
        self._set_reading(False)

    def _failed(self, error: PatioError) -> None:
        self._set_reading(False)
        self._entry.could_not_read(error)

    def _set_reading(self, reading: bool) -> None:
        self._reading = reading
        self.changed.emit()

    @property
    def _entry(self) -> Entry:
        parent: Entry = self.parent()  # type: ignore[assignment]  # Qt says QObject
        return parent


def _picture_in(data: QMimeData) -> Callable[[], bytes]:
    """What gives the picture's own bytes, which nobody here has looked into.

    Where no file of a picture is offered, but points, as by Windows, it makes one of them; that is
    for another thread.
    """
    offered = data.formats()
    for kind in _KINDS:
        if kind in offered and (found := bytes(data.data(kind).data())):
            return lambda: found
    if any(kind.startswith("image/") for kind in offered):
        return bytes  # of a kind that is not read; asking for its points would have Qt decode it
    return partial(_file_of, QGuiApplication.clipboard().image())


def _file_of(points: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setQuality(_LITTLE)
    writer.write(points)
    return bytes(buffer.data().data())
