"""Where one was among the cards when the window closed: found again when it opens, the same day.

Another day begins with its page (product.md, The daily page).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from PySide6.QtCore import QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.places import FEED_PAGES, Place
from desktop.words import formatting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.models.feed import FeedRow
    from desktop.models.rows import RowModel
    from desktop.viewmodels.feed import FeedViewModel
    from desktop.viewmodels.navigation import NavigationViewModel

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SECTION: Final = "linger"
DEEPEST: Final = 300
"""Cards that are read on for it: whoever was deeper finds the top."""


class Spot(NamedTuple):
    """A place, the card at the top of the window there and how far it has gone out above."""

    place: Place
    card: str
    offset: float


@QmlElement
@QmlUncreatable("Patio makes it")
class LingerViewModel(QObject):
    """Keeps the place and the card that are in sight; leads there when it is made."""

    changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        navigation: NavigationViewModel,
        feed: FeedViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._feed = feed
        self._at, self._offset = -1, 0.0
        spot = read_spot(bridge.kept.section(SECTION).get("spot", ""), formatting.now_ms())
        if spot is not None:
            if spot.place != navigation.place:
                navigation.go(spot.place)
            self._find(spot)

    @Property(int, notify=changed)
    def at(self) -> int:
        """The card to begin with, by its place in the list, or -1."""
        return self._at

    @Property(float, notify=changed)
    def offset(self) -> float:
        """How far it has gone out of the window above."""
        return self._offset

    @Slot()
    def arrived(self) -> None:
        """The page is there."""
        self._at = -1
        self.changed.emit()

    @Slot(int, float)
    def note(self, at: int, offset: float) -> None:
        """The card at the top of the window is the one in that place, or none (-1)."""
        rows, place = self._rows(), Place(self._feed.place, self._feed.channel, self._feed.filter)
        key = rows[at].key if 0 <= at < len(rows) else ""
        home = place == Place("home") and not key
        spot = "" if home else write_spot(Spot(place, key, offset), formatting.now_ms())
        self._bridge.kept.put(SECTION, "spot", spot)

    def _find(self, spot: Spot) -> None:
        while spot.card:
            rows = self._rows()
            at = next((at for at, row in enumerate(rows) if row.key == spot.card), -1)
            if at >= 0 or self._feed.ended or len(rows) > DEEPEST:
                self._at, self._offset = at, spot.offset
                return
            self._feed.loadMore()

    def _rows(self) -> Sequence[FeedRow]:
        return cast("RowModel[FeedRow]", self._feed.cards).rows


def write_spot(spot: Spot, now_ms: int) -> str:
    """The spot and the day as what is kept."""
    place = spot.place
    day = formatting.iso_day(now_ms)
    return json.dumps(
        [day, place.page, place.subject, place.only, spot.card, round(spot.offset, 1)]
    )


def read_spot(kept: str, now_ms: int) -> Spot | None:
    """What was kept today; None for another day's, and for what makes no sense."""
    try:
        day, page, subject, only, key, offset = json.loads(kept)
        if day != formatting.iso_day(now_ms) or page not in FEED_PAGES:
            return None
        return Spot(Place(page, str(subject), str(only)), str(key), float(offset))
    except (ValueError, TypeError):
        return None
