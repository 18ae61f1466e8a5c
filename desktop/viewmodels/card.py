"""The page of one card, with a page of its comments and more on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.qt import Property, QmlElement, QmlUncreatable, Signal
from desktop.viewmodels.feed import FeedViewModel
from desktop.viewmodels.keys import entry_of
from desktop.viewmodels.places import Place
from sync.values import EntryId

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.viewmodels.navigation import NavigationViewModel
    from sync.client import Card, Client
    from sync.errors import PatioError

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = "card"


@QmlElement
@QmlUncreatable("Patio makes it")
class CardViewModel(FeedViewModel):
    """A feed that holds one card: whatever a card can do elsewhere, it can do here."""

    _pages = frozenset({PAGE})
    missingChanged = Signal()

    def __init__(self, client: Client, bridge: Bridge, navigation: NavigationViewModel) -> None:
        self._missing = ("", "")
        super().__init__(client, bridge, navigation, navigation)
        self._marked = True  # that somebody has seen the feed is for the feed to say
        self._went()

    @Property(str, notify=missingChanged)
    def missing(self) -> str:
        """Why there is no card to show, or empty."""
        return self._missing[0]

    @Property(str, notify=missingChanged)
    def missingLine(self) -> str:
        """What becomes of that, or empty."""
        return self._missing[1]

    def reload(self) -> None:
        """Read again and show what has changed; not while somebody is elsewhere."""
        if self._navigation.page == PAGE or not self._loaded:
            super().reload()

    def _read(self) -> list[Card]:
        target = _target(self._place)
        card = self._client.card(target) if target is not None else None
        known = card is not None and card.kind in self._place.kinds
        self._say_missing(("", "") if card is not None and known else self._why(target, card))
        return [card] if card is not None and known else []

    def _why(self, target: EntryId | None, card: Card | None) -> tuple[str, str]:
        if self._place.page != PAGE:
            return "", ""
        if card is not None:
            return (
                QCoreApplication.translate("Card", "Esta página aún no sabe mostrarlo"),
                QCoreApplication.translate("Card", "Lo que dice se lee con «patio show»."),
            )
        if target is not None and (
            self._client.erasure(target) or self._client.ordered_erasure(target)
        ):
            return (
                QCoreApplication.translate("Card", "Esa publicación se ha borrado"),
                QCoreApplication.translate("Card", "Ya no está en este equipo."),
            )
        return (
            QCoreApplication.translate("Card", "Este equipo aún no ha recibido esa publicación"),
            QCoreApplication.translate(
                "Card", "Llegará sola cuando haya cerca un equipo que la tenga."
            ),
        )

    def _say_missing(self, missing: tuple[str, str]) -> None:
        if missing != self._missing:
            self._missing = missing
            self.missingChanged.emit()

    def _went(self) -> None:
        place = self._navigation.place
        if place.page != PAGE:
            return
        if self._navigation.returned and place == self._place:
            self._seen.reload()
        else:
            self._threads.only(place.subject)
            self._go(place)
        self._look()

    def _on_changed(self, views: frozenset[str]) -> None:
        super()._on_changed(views)
        if self._navigation.page == PAGE and "feed" in views:
            self._look()

    def _failed(self, error: PatioError) -> None:
        self._bridge.problem.emit(error)  # the frame's banner is about the feed's own

    def _look(self) -> None:
        """What was told of the card is seen with it."""
        target = _target(self._place)
        if target is not None:
            self._bridge.run(lambda: self._client.mark_card_seen(target), self._looked)

    def _looked(self, new: bool) -> None:
        if new:
            self._bridge.refresh(frozenset({"channels"}))


def _target(place: Place) -> EntryId | None:
    """The card that the place is about, or None where its key is none."""
    if place.page != PAGE:
        return None
    try:
        return entry_of(place.subject)
    except ValueError:
        return None
