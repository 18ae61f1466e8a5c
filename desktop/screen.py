"""The window of the screen in the hall: the whole of it, no pointer, nothing to press."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from desktop.app import Shown
from desktop.bridge import Bridge
from desktop.choices import read_choices
from desktop.images.decoder import Decoder
from desktop.images.providers import introduce, register
from desktop.locations import choices_file, qml_folder
from desktop.translations import Translations, system_language
from desktop.viewmodels.screen import ScreenViewModel
from sync.client import Client
from sync.errors import BrokenInvariant


class Screen(Shown):
    """A window over the whole screen that shows a home's company to whoever walks past.

    Needs a QGuiApplication with ``running.dress`` applied. :attr:`filled` is emitted when the first
    slide has been drawn. The owner calls :meth:`close`.
    """

    def __init__(
        self,
        client: Client,
        home: Path,
        language: str = "",
        parent: QObject | None = None,
        *,
        full: bool = True,
    ) -> None:
        """Build the window; nothing is shown yet. ``full``: over the whole screen.

        Raises:
            BrokenInvariant: the QML does not load.
        """
        super().__init__(parent)
        choices = read_choices(choices_file(home))
        self._full = full
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(qml_folder()))
        self.decoder = Decoder()
        register(self._engine, client, self.decoder)
        introduce(self._engine)
        self.bridge = Bridge(client)
        self._translations = Translations(self._engine.retranslate)
        self._translations.use(language or choices.language or system_language())
        self._engine.setInitialProperties({"scheme": choices.theme})
        self._engine.loadFromModule("Patio", "Main")
        (self.view,) = (
            made for made in self._engine.rootObjects() if isinstance(made, QQuickWindow)
        )
        self.model = ScreenViewModel(client, self.bridge)
        file = qml_folder() / "Patio" / "screen" / "ScreenPage.qml"
        # Kept: PySide takes what a component made for gone when the component is.
        self._component = QQmlComponent(self._engine, QUrl.fromLocalFile(str(file)))
        if not self._component.isReady():
            raise BrokenInvariant(what="the screen's QML loads", why=self._component.errorString())
        self.page = self._component.createWithInitialProperties(
            {
                "parent": self.view.contentItem(),
                "model": self.model,
                "scheme": choices.theme,
                "textScale": choices.text_scale,
            }
        )
        self.view.frameSwapped.connect(self._drawn)

    def show(self) -> None:
        """Show it, over the whole screen unless that was not wanted."""
        if self._full:
            self.view.showFullScreen()
        else:
            self.view.show()

    def loads(self) -> bool:
        """Whether a picture from somebody is on its way to the screen."""
        return self.decoder.busy

    def close(self) -> None:
        """End everything in the order that Qt survives: QML first, then what it looked at."""
        self.view.hide()
        self.decoder.close()
        shiboken6.delete(self.page)
        shiboken6.delete(self._component)
        shiboken6.delete(self._engine)
        self._translations.take_away()
        self.bridge.close()
        for thing in (self.model, self._translations, self.bridge):
            shiboken6.delete(thing)

    def _drawn(self) -> None:
        self.view.frameSwapped.disconnect(self._drawn)
        # Not from inside the frame: the window system is to have it first.
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        self.filled.emit()
        self.bridge.start()
