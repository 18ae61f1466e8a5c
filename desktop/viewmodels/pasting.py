"""What is on the clipboard and can be attached: files, or a picture, which has to be made one."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTemporaryDir, QUrl
from PySide6.QtGui import QGuiApplication, QImage


class Pasted:
    """Pictures that were pasted here, each a file that goes with the window at the latest."""

    def __init__(self) -> None:
        self._own: QTemporaryDir | None = None
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
        for path in paths:
            if self._own is not None and path.is_relative_to(self._own.path()):
                with suppress(OSError):
                    path.unlink()

    def folder(self) -> Path:
        """A new one among them, for files that are to have the names they had."""
        self._folders += 1
        folder = Path(self._place().filePath(str(self._folders)))
        with suppress(OSError):  # whoever writes there says so
            folder.mkdir()
        return folder

    def _place(self) -> QTemporaryDir:
        if self._own is None:
            self._own = QTemporaryDir()
        return self._own

    def _made(self, picture: QImage) -> str:
        self._number += 1
        name = QCoreApplication.translate("Messages", "Foto pegada {n}").format(n=self._number)
        path = self._place().filePath(f"{name}.png")
        return path if not picture.isNull() and picture.save(path) else ""


def at_most(most: int) -> str:
    """That no more pictures and files go together than ``most`` of each."""
    line = QCoreApplication.translate("Messages", "Como mucho {n} fotos y {n} archivos")
    return line.format(n=most)
