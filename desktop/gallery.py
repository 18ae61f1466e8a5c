"""The gallery: every component of the window in all its states, without a home and a node."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

import desktop.reading  # noqa: F401 (QML makes what is in it)
from desktop.app import Shown
from desktop.images.decoder import Decoder
from desktop.images.people import face_of
from desktop.images.providers import introduce, register_examples
from desktop.locations import qml_folder, resources
from desktop.translations import Translations, system_language
from sync.client import PersonRow
from sync.errors import BrokenInvariant
from sync.values import PersonId, Rank


class Examples:
    """The people of the example company, with their portraits."""

    def __init__(self) -> None:
        self._folder = resources() / "example"
        told = json.loads((self._folder / "company.json").read_text("utf-8"))
        self._people = tuple(map(self._row, told["people"]))

    def people(self) -> Sequence[PersonRow]:
        """All of them; the last two have no picture, so that their initials are shown."""
        plain = (row._replace(avatar=b"") for row in self._people[-2:])
        return (*self._people[:-2], *plain)

    def _row(self, told: dict[str, str]) -> PersonRow:
        picture = self._folder / "portraits" / f"{told['key']}.png"
        return PersonRow(
            person=PersonId(sha256(told["key"].encode()).digest()),
            name=told["name"],
            job=told["job"],
            place=told["place"],
            rank=Rank.MEMBER,
            devices=(),
            avatar=picture.read_bytes(),
            birthday="",
            since="",
        )


class Gallery(Shown):
    """A window that shows one page of QML over examples.

    Needs a QGuiApplication with ``running.dress`` applied. :attr:`filled` is emitted when the page
    has been drawn. The owner calls :meth:`close`.
    """

    def __init__(
        self, language: str = "", page: Path | None = None, parent: QObject | None = None
    ) -> None:
        """Build the window; nothing is shown yet. ``page`` is the gallery's own when None.

        Raises:
            BrokenInvariant: the QML does not load.
        """
        super().__init__(parent)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(qml_folder()))
        self._decoder = Decoder()
        examples = Examples()
        register_examples(self._engine, examples, self._decoder)
        introduce(self._engine, ["person"])
        self._translations = Translations(self._engine.retranslate)
        self._translations.use(language or system_language())
        self._engine.setInitialProperties({"scheme": "system"})
        self._engine.loadFromModule("Patio", "Main")
        (self.view,) = (
            made for made in self._engine.rootObjects() if isinstance(made, QQuickWindow)
        )
        file = page or qml_folder() / "Patio" / "gallery" / "GalleryPage.qml"
        # Kept: PySide takes what a component made for gone when the component is.
        self._component = QQmlComponent(self._engine, QUrl.fromLocalFile(str(file)))
        if not self._component.isReady():
            why = self._component.errorString()
            raise BrokenInvariant(what="the gallery's QML loads", why=why)
        self.page = self._component.createWithInitialProperties(
            {
                "parent": self.view.contentItem(),
                "faces": [face_of(row) for row in examples.people()],
                "icons": sorted(path.stem for path in (resources() / "icons").glob("*.svg")),
            }
        )
        self.view.frameSwapped.connect(self._drawn)

    def loads(self) -> bool:
        """Whether a portrait is on its way to the screen."""
        return self._decoder.busy

    def close(self) -> None:
        """End everything in the order that Qt survives: QML first, then what it looked at."""
        self.view.hide()
        self._decoder.close()
        shiboken6.delete(self.page)
        shiboken6.delete(self._component)
        shiboken6.delete(self._engine)
        self._translations.take_away()
        shiboken6.delete(self._translations)

    def _drawn(self) -> None:
        self.view.frameSwapped.disconnect(self._drawn)
        # Not from inside the frame: the window system is to have it first.
        QTimer.singleShot(0, self.filled.emit)
