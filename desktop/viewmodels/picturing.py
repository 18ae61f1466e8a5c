"""A picture of a chart on its way into a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QIODevice, QObject, QSaveFile, QUrl
from PySide6.QtGui import QImage

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.words.errors import words_of
from sync.errors import CannotWrite

if TYPE_CHECKING:
    from sync.errors import PatioError

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_LONGEST = 80
"""Characters of a finding that name its file."""


@QmlElement
@QmlUncreatable("Patio makes it")
class PicturingViewModel(QObject):
    """It has a picture from :meth:`take` to :meth:`chose`."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._picture = QImage()
        self._name = ""
        self._note = ""
        self._problem = ""

    @Property(str, notify=changed)
    def fileName(self) -> str:
        """What the file might be called, while it is to be chosen; or empty."""
        return self._name

    @Property(str, notify=changed)
    def note(self) -> str:
        """Where it was saved, or empty."""
        return self._note

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why it was not, or empty."""
        return self._problem

    @Slot(QImage, str)
    def take(self, picture: QImage, title: str) -> None:
        """A chart has been drawn: ask where its picture is to go."""
        plain = "".join(letter if letter.isalnum() else " " for letter in title)
        self._picture = picture
        self._name = f"{' '.join(plain.split())[:_LONGEST].strip() or 'Pulso'}.png"
        self._say()

    @Slot(QUrl)
    def chose(self, file: QUrl) -> None:
        """Save it in that file; an empty one means not at all."""
        picture, self._picture, self._name = self._picture, QImage(), ""
        self._say()
        if not file.toLocalFile():
            return
        path = Path(file.toLocalFile())
        if path.suffix.casefold() != ".png":
            path = path.with_name(f"{path.name}.png")

        def saved(_none: None) -> None:
            line = QCoreApplication.translate("Acts", "{name} guardado en {folder}")
            self._say(note=line.format(name=path.name, folder=path.parent.name))

        self._bridge.run(partial(_save, picture, path), saved, self._failed)

    @Slot()
    def forget(self) -> None:
        """The person has read what was said."""
        self._say()

    def _failed(self, error: PatioError) -> None:
        self._say(problem=words_of(error))

    def _say(self, *, note: str = "", problem: str = "") -> None:
        self._note, self._problem = note, problem
        self.changed.emit()


def _save(picture: QImage, path: Path) -> None:
    """Write it whole or not at all.

    Raises:
        CannotWrite: what was there is as it was.
    """
    file = QSaveFile(str(path))
    opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
    # Qt's own types: by its name the format would be taken for the file's.
    if not (opened and picture.save(file, "PNG") and file.commit()):  # type: ignore[call-overload]  # stubs: bytes
        raise CannotWrite(path=str(path), why=file.errorString())
