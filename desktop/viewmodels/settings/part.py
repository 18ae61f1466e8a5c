"""What every page of the settings has: something under way, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QUrl

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.words.errors import words_of
from sync.errors import PatioError

if TYPE_CHECKING:
    from desktop.qt import SignalInstance
    from sync.client import Client

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")


class Wish(NamedTuple):
    """A file dialog: its title, the files it shows (empty: folders), the name of a new file (empty:
    of one that is there)."""

    title: str
    shows: str = ""
    name: str = ""


NO_WISH: Final = Wish("")


def ending(path: Path, suffix: str) -> Path:
    """The path with that ending, which some file dialogs leave to whoever types."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


@QmlElement
@QmlUncreatable("Patio makes it")
class PartViewModel(QObject):
    """Reads itself again when :meth:`concerns` says so of what has changed, and in another
    language; asks one thing after the other."""

    stateChanged = Signal()
    if TYPE_CHECKING:
        # Each page has its own: PySide6 6.12 crashes where a property is to notify by the signal
        # of a parent class.
        changed: SignalInstance

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._under_way = 0
        self._error: PatioError | None = None
        self._wishes = ""
        bridge.changed.connect(self._on_changed)
        bridge.languageChanged.connect(self.reload)

    @Property(bool, notify=stateChanged)
    def working(self) -> bool:
        """Whether something was asked for and is not done."""
        return self._under_way > 0

    @Property(str, notify=stateChanged)
    def error(self) -> str:
        """Why what was asked for last was not done, in a sentence, or empty."""
        return words_of(self._error) if self._error is not None else ""

    # -- files ------------------------------------------------------------------------

    @Property(str, notify=stateChanged)
    def wishes(self) -> str:
        """For what the system's file dialog is open, or empty."""
        return self._wishes

    @Property(str, notify=stateChanged)
    def fileTitle(self) -> str:
        """What stands above it."""
        return self.wish(self._wishes).title

    @Property(str, notify=stateChanged)
    def fileFilter(self) -> str:
        """Which files it shows, as ``Listas (*.csv)``; empty for a folder."""
        return self.wish(self._wishes).shows

    @Property(str, notify=stateChanged)
    def fileName(self) -> str:
        """The name that is proposed for a new file; empty for one that is to be opened."""
        return self.wish(self._wishes).name

    @Slot(str)
    def choose(self, what: str) -> None:
        """Open the file dialog."""
        self._wishes = what
        self._tell()

    @Slot(QUrl)
    def chose(self, file: QUrl) -> None:
        """The file dialog was closed, with a file or without."""
        wished, self._wishes = self._wishes, ""
        if wished and file.isLocalFile():
            self.take(wished, Path(file.toLocalFile()))
        self._tell()

    def wish(self, what: str) -> Wish:
        """What the file dialog is to show."""
        del what
        return NO_WISH

    def take(self, what: str, path: Path) -> None:
        """A file was chosen."""

    # -- what happens -----------------------------------------------------------------

    def reload(self) -> None:
        """Read again and show what has changed."""
        self.changed.emit()

    def concerns(self, views: frozenset[str]) -> bool:
        """Whether the page looks different when these views have changed."""
        return "people" in views

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[PatioError], None] | None = None,
    ) -> None:
        """Have something done; what keeps it from being done is :attr:`error` until the next."""

        def carried_out(result: T) -> None:
            self._under_way -= 1
            if done is not None:
                done(result)
            self._tell()

        def refused(error: PatioError) -> None:
            self._under_way -= 1
            self._error = error
            if failed is not None:
                failed(error)
            self._tell()

        self._under_way += 1
        self._error = None
        self._tell()
        self._bridge.run(work, carried_out, refused)

    def forget_error(self) -> None:
        """The person has read it, or goes elsewhere."""
        self._error = None
        self._tell()

    def refuse(self, error: PatioError) -> None:
        """Say why something is not even asked for."""
        self._error = error
        self._tell()

    def _tell(self) -> None:
        self.stateChanged.emit()
        self.changed.emit()

    def _on_changed(self, views: frozenset[str]) -> None:
        if self.concerns(views):
            self.reload()
