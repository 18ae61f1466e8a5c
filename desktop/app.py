"""Composition root of the window: client, view-models, image providers, QML.

The window comes up in two steps. First the bare window: Qt and a few lines of QML, on screen
as fast as an empty one. Then what fills it: only now our modules are imported and the client
reads. The node is started when the filled window has been drawn.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEventLoop, QObject, QTimer, QUrl
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from desktop.choices import read_choices
from desktop.locations import choices_file, drafts_file, qml_folder
from desktop.qt import Signal, Slot
from sync.errors import BrokenInvariant, PatioError

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.images.decoder import Decoder
    from desktop.viewmodels.app import AppViewModel
    from sync.client import Client

SETTLED_MS = 500
"""A window that has drawn nothing for this long has finished drawing."""


class Shown(QObject):
    """A window of ours, whatever is in it. The owner calls :meth:`close`."""

    filled = Signal()
    """The content has been drawn."""

    view: QQuickWindow

    def show(self) -> None:
        """Show the window, or bring it to the front."""
        if self.view.isVisible():
            self.view.raise_()
        if self.view.visibility() == QQuickWindow.Visibility.Minimized:
            self._unfold()
        self.view.show()
        self.view.requestActivate()

    def put_away(self) -> None:
        """Take the window out of sight, where something else brings it back."""
        self.view.hide()
        self._unfold()

    def _unfold(self) -> None:
        """Next time it is shown as large as it was."""
        from PySide6.QtCore import Qt  # not before the first frame: it is large

        self.view.setWindowStates(self.view.windowStates() & ~Qt.WindowState.WindowMinimized)

    def loads(self) -> bool:
        """Whether a picture from somebody is on its way to the screen."""
        raise NotImplementedError  # no ABC: its metaclass is not QObject's

    def close(self) -> None:
        """End everything in the order that Qt survives."""
        raise NotImplementedError  # no ABC: its metaclass is not QObject's


class Window(Shown):
    """The window of one home, with all that stands behind it.

    Needs a QGuiApplication with :func:`dress` applied. After :meth:`show` it fills itself:
    :attr:`filled` is emitted when the content has been drawn (``app`` and ``bridge`` are there
    then), :attr:`failed` when the home
    cannot be used. The owner calls :meth:`close`.
    """

    firstFrame = Signal()
    """The bare window has been drawn."""

    failed = Signal(object)
    """A :class:`PatioError`: what the client says of a home that cannot be used."""

    app: AppViewModel
    bridge: Bridge
    decoder: Decoder

    def __init__(
        self,
        make_client: Callable[[], Client],
        home: Path,
        language: str = "",
        parent: QObject | None = None,
    ) -> None:
        """Build the bare window; nothing is shown yet.

        Raises:
            BrokenInvariant: the QML does not load (the reasons are on standard error).
        """
        super().__init__(parent)
        self._make_client = make_client
        self._home = home
        self._language = language
        self._step = self._after_first_frame
        self._closed = False
        self._unseen = False
        self._content: QObject | None = None
        self._component: QQmlComponent | None = None
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(qml_folder()))
        scheme = read_choices(choices_file(home)).theme
        self._engine.setInitialProperties({"scheme": scheme})
        self._engine.loadFromModule("Patio", "Main")
        # They would look for each file of the content in folders such as +es and +linux, which
        # Patio does not have: 2,600 looks at the disk.
        for selector in self._engine.urlInterceptors():
            self._engine.removeUrlInterceptor(selector)
        self.view = self._find_view()
        self.view.frameSwapped.connect(self._swapped)

    @property
    def engine(self) -> QQmlApplicationEngine:
        """The engine, for whoever adds a component of their own (the tray)."""
        return self._engine

    def fill_unseen(self) -> None:
        """Fill itself without being shown, for a start that is to be out of sight."""
        self._unseen = True
        self.view.frameSwapped.disconnect(self._swapped)
        QTimer.singleShot(0, self._fill)

    def loads(self) -> bool:
        """Whether a picture from somebody is on its way to the screen."""
        return hasattr(self, "decoder") and self.decoder.busy

    def explain(self, error: PatioError) -> None:
        """Say why there is no content; all that is left then is to close the window."""
        from desktop.words.errors import words_of

        place = QUrl.fromLocalFile(str(qml_folder() / "Patio" / "Failure.qml"))
        page = QQmlComponent(self._engine, place)
        self._put_in(page, {"text": words_of(error)})

    def close(self) -> None:
        """End everything in the order that Qt survives: QML first, then what it looked at."""
        self._closed = True
        self.view.hide()
        if hasattr(self, "decoder"):  # the engine waits for whoever loads a picture
            self.decoder.close()
        if self._content is not None:
            shiboken6.delete(self._content)
        shiboken6.delete(self._engine)
        left = self.children()
        if hasattr(self, "bridge"):
            self._translations.take_away()
            self.bridge.close()
            left += [self.app] if hasattr(self, "app") else []
            left += [self._translations, self.bridge]
        # The collector may run in any thread, and a timer that ends in another than its own
        # stays in the list of its own: the next look at that list reads freed memory.
        for thing in left:
            shiboken6.delete(thing)

    def _find_view(self) -> QQuickWindow:
        for made in self._engine.rootObjects():
            if isinstance(made, QQuickWindow):
                return made
        raise BrokenInvariant(what="the window's QML loads")

    @Slot()
    def _swapped(self) -> None:
        self._step()

    def _after_first_frame(self) -> None:
        self._step = _nothing
        self.firstFrame.emit()
        # Not from inside the frame: the window system is to have it first.
        QTimer.singleShot(0, self._fill)

    def _after_content(self) -> None:
        self.view.frameSwapped.disconnect(self._swapped)
        # Not from inside the frame either: who quits there has the window taken from under it.
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        if self._closed:
            return
        self.filled.emit()
        if not self._closed:
            self.decoder.begin()
            self.bridge.start()

    def _fill(self) -> None:
        if self._closed:
            return
        try:
            furnished = self._furnish()
        except PatioError as error:
            self.failed.emit(error)
            return
        if not furnished:
            return
        if self._unseen:
            QTimer.singleShot(0, self._begin)
            return
        self._step = self._after_content
        self.view.update()

    def _furnish(self) -> bool:
        """Make everything that the window shows; False where somebody quits meanwhile.

        Importing the view-models makes their types known to QML, whose loader then reads
        the content's files in a thread of its own while Python goes on importing.
        """
        from desktop.viewmodels.app import AppViewModel

        importlib.import_module("desktop.reading")
        content = QQmlComponent(self._engine)
        place = QUrl.fromLocalFile(str(qml_folder() / "Patio" / "Content.qml"))
        content.loadUrl(place, QQmlComponent.CompilationMode.Asynchronous)
        from desktop.bridge import Bridge
        from desktop.images.decoder import Decoder
        from desktop.images.providers import introduce, register
        from desktop.translations import Translations

        client = self._make_client()
        self.decoder = Decoder(patient=True)
        register(self._engine, client, self.decoder)
        self.bridge = Bridge(client, patient=True, drafts=drafts_file(self._home))
        self._translations = Translations(self._engine.retranslate)
        self.app = AppViewModel(
            client, self.bridge, self._translations, choices_file(self._home), self._language
        )
        if not _loaded(content):
            return False
        introduce(self._engine)
        self._put_in(content, {"app": self.app})
        return True

    def _put_in(self, component: QQmlComponent, properties: dict[str, object]) -> None:
        """Make what fills the window. Python forgets what a component made along with it."""
        room = {"parent": self.view.contentItem()}
        self._component = component
        self._content = component.createWithInitialProperties(properties | room)


def _nothing() -> None:
    """What is called only so that something is called."""


def _loaded(component: QQmlComponent) -> bool:
    """Wait for QML's loader, which needs this thread's events to finish; False where the program
    is quit first.

    Raises:
        BrokenInvariant: the QML does not load.
    """
    if component.isLoading():
        waiting = QEventLoop()
        component.statusChanged.connect(waiting.quit)
        waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if component.isError():
        raise BrokenInvariant(what="the content's QML loads", why=component.errorString())
    return component.isReady()


def when_settled(window: Shown, then: Callable[[], None]) -> None:
    """Call ``then`` once, when the window has drawn and then stood still for a moment."""
    still = QTimer(window, singleShot=True, interval=SETTLED_MS)
    still.timeout.connect(lambda: still.start() if window.loads() else then())
    window.view.frameSwapped.connect(still.start)
    still.start()
