"""Who waits at the door of this PC, and the six digits that two people compare."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from sync.errors import PatioError, UnknownTarget
from sync.values import Rank, read_out

if TYPE_CHECKING:
    from sync.client import Client, DoorFacts

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Patio makes it")
class DoorViewModel(QObject):
    """The banner about whoever came first; the next one follows when that one is answered."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._waiting: Sequence[DoorFacts] = ()
        self._working = False
        bridge.changed.connect(self._look_if_moved)
        bridge.languageChanged.connect(self.changed)

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        """Whether somebody waits."""
        return bool(self._waiting)

    @Property(bool, notify=changed)
    def working(self) -> bool:
        """Whether an answer was given and is being carried out."""
        return self._working

    @Property(str, notify=changed)
    def digits(self) -> str:
        """The digits that should be on the other screen."""
        return read_out(self._waiting[0].digits) if self._waiting else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """Who wants what."""
        return _wish(self._waiting[0]) if self._waiting else ""

    @Property(str, notify=changed)
    def text(self) -> str:
        """What to do, and what a yes means."""
        if not self._waiting:
            return ""
        compare = QCoreApplication.translate(
            "Door", "Pregúntale qué cifras ve en su pantalla. Si son otras, no es su ordenador."
        )
        if self._waiting[0].kind != "replace":
            return compare
        out = QCoreApplication.translate(
            "Door", "El ordenador que tenía hasta ahora dejará de formar parte del patio."
        )
        return f"{compare} {out}"

    @Property(bool, notify=changed)
    def needsWords(self) -> bool:
        """Whether it takes the recovery words to let them in: it does for an owner."""
        return bool(self._waiting) and self._waiting[0].role == Rank.OWNER

    @Slot()
    def same(self) -> None:
        """The digits on both screens are the same: let them in."""
        self._answer(yes=True)

    @Slot(str)
    def sameWith(self, words: str) -> None:
        """The same, with the recovery words as they were typed."""
        self._answer(yes=True, words=words.split())

    @Slot()
    def different(self) -> None:
        """They are not: send them away."""
        self._answer(yes=False)

    def _answer(self, *, yes: bool, words: Sequence[str] = ()) -> None:
        if not self._waiting or self._working:
            return
        digits = self._waiting[0].digits
        self._working = True
        self.changed.emit()
        self._bridge.run(
            lambda: self._client.answer_door(digits, yes=yes, words=words),
            self._done,
            self._failed,
        )

    def _look_if_moved(self, views: frozenset[str]) -> None:
        if "door" in views:
            self._look()

    def _look(self) -> None:
        self._bridge.run(self._client.at_the_door, self._show, self._unknown)

    def _show(self, waiting: Sequence[DoorFacts]) -> None:
        if list(waiting) != list(self._waiting):
            self._waiting = waiting
            self.changed.emit()

    def _unknown(self, _error: PatioError) -> None:
        """The node cannot say just now: nobody can be let in either."""
        self._show(())

    def _done(self, _none: None) -> None:
        self._working = False
        self.changed.emit()
        self._look()

    def _failed(self, error: PatioError) -> None:
        self._done(None)
        if not isinstance(error, UnknownTarget):  # they left meanwhile: the banner goes too
            self._bridge.problem.emit(error)


def _wish(one: DoorFacts) -> str:
    somebody = one.name or QCoreApplication.translate("Door", "Alguien")
    who = f"{somebody} ({one.computer})" if one.computer else somebody
    match one.kind:
        case "link":
            wish = QCoreApplication.translate("Door", "{who} pide ser otro ordenador tuyo")
        case "replace":
            wish = QCoreApplication.translate(
                "Door", "{who} pide ser el nuevo ordenador de {whose}"
            )
        case _ if one.role == Rank.OWNER:
            wish = QCoreApplication.translate("Door", "{who} pide entrar para llevar el patio")
        case _ if one.role == Rank.ADMIN:
            wish = QCoreApplication.translate("Door", "{who} pide entrar para administrar el patio")
        case _:
            wish = QCoreApplication.translate("Door", "{who} pide entrar")
    return wish.replace("{whose}", one.whose).replace("{who}", who)
