"""What is on the clipboard and can be attached: files, or a picture, which has to be made one."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QGuiApplication, QImage

if TYPE_CHECKING:
    from desktop.kept import Kept


class Pasted:
    """Pictures that were pasted in one place, each a file that lasts as the draft does."""

    def __init__(self, kept: Kept, place: str) -> None:
        """``place``: the name of that place, of which there is one in a window."""
        self._kept = kept
        self._place = place
        self._number = self._folders = 0

    def take(self) -> list[QUrl] | None:
        """The files on the clipboard, or its picture as one; None where there is text to paste."""
        data = QGuiApplication.clipboard().mimeData()
        files = [url for url in data.urls() if url.isLocalFile()]
        if files:
            return files
        if not data.hasImage() or data.hasText():
            return None
        made = self._made(QGuiApplication.clipboard().image())
        return [QUrl.fromLocalFile(made)] if made else []

    def forget(self, paths: Iterable[Path]) -> None:
        """Delete those of these that were made here."""
        place = self._kept.place(self._place)
        for path in paths:
            if path.is_relative_to(place):
                with suppress(OSError):  # it goes when the window ends
                    path.unlink()

    def folder(self) -> Path:
        """A new one among them, for files that are to have the names they had."""
        self._folders += 1
        while (self._kept.place(self._place) / str(self._folders)).exists():
            self._folders += 1  # of the window before
        return self._kept.folder(f"{self._place}/{self._folders}")

    def _made(self, picture: QImage) -> str:
        # A number that was there is not there again: what shows pictures knows them by their names.
        self._number += 1
        while self._path().exists():
            self._number += 1
        self._kept.folder(self._place)
        path = str(self._path())
        return path if not picture.isNull() and picture.save(path) else ""

    def _path(self) -> Path:
        name = QCoreApplication.translate("Messages", "Foto pegada {n}").format(n=self._number)
        return self._kept.place(self._place) / f"{name}.png"


def at_most(most: int) -> str:
    """That no more pictures and files go together than ``most`` of each."""
    line = QCoreApplication.translate("Messages", "Como mucho {n} fotos y {n} archivos")
    return line.format(n=most)
