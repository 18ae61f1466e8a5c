"""Which of what may pop up is news, and when several become one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from desktop.models.notices import told_key
from sync.client import NotificationKind, NotificationRow
from sync.values import EntryId

MOST: Final = 3
WITHIN_S: Final = 60.0
"""More than that many within that time become one (design/ui.md 7)."""

SEVERAL: Final = ""
"""The group of the one that stands for several; the others' are the keys of their rows."""


class Step(NamedTuple):
    """What is to be done now: groups to take away, rows to show, and how many are told of at once
    (0: none)."""

    gone: tuple[str, ...] = ()
    rows: tuple[NotificationRow, ...] = ()
    several: int = 0


class Decider:
    """Remembers what was told. A conversation is one group: a later message takes the place of the
    one before."""

    def __init__(self) -> None:
        self._told: dict[str, tuple[int, set[EntryId]]] = {}
        self._shown: dict[str, set[str]] = {}
        self._recent: list[tuple[float, str]] = []
        self._silent: frozenset[NotificationKind] | None = None

    def know(self, rows: Sequence[NotificationRow]) -> None:
        """Nobody need be told of these any more."""
        for row in rows:
            if row.fresh:
                self._note(row)

    def next(
        self,
        rows: Sequence[NotificationRow],
        pop_ups: Sequence[NotificationRow],
        silent: frozenset[NotificationKind],
        looked_at: Callable[[NotificationRow], bool],
        now_s: float,
    ) -> Step:
        """What to do, now that the list is ``rows`` and ``pop_ups`` may pop up.

        ``silent`` are the kinds that never do; what had come of one when it was switched on again
        is no news. ``now_s`` is of a clock that only goes forward.
        """
        loud = (self._silent or frozenset()) - silent
        self._silent = silent
        self.know([row for row in pop_ups if row.kind in loud])
        news = [row for row in pop_ups if self._is_news(row)]
        self.know(news)
        wanted = [row for row in news if not looked_at(row)]
        gone = self._gone({told_key(row) for row in (*rows, *pop_ups) if row.fresh})
        hasty = [row for row in wanted if row.urgent]
        calm = [row for row in wanted if not row.urgent]
        self._recent = [one for one in self._recent if now_s - one[0] < WITHIN_S]
        if not calm:
            return self._shows(gone, hasty)
        before = {key for _at, key in self._recent}
        self._recent += [(now_s, told_key(row)) for row in calm]
        keys = {key for _at, key in self._recent}
        if len(keys) <= MOST:
            return self._shows(gone, [*hasty, *calm])
        alone = [key for key in before if key in self._shown]
        for key in alone:
            del self._shown[key]
        self._shown[SEVERAL] = self._shown.get(SEVERAL, set()) | keys
        return self._shows((*gone, *alone), hasty)._replace(several=len(keys))

    def _shows(self, gone: Sequence[str], rows: Sequence[NotificationRow]) -> Step:
        self._shown |= {told_key(row): {told_key(row)} for row in rows}
        return Step(tuple(gone), tuple(reversed(rows)))  # the newest last, on top of the others

    def _gone(self, fresh: set[str]) -> list[str]:
        """Groups of which nothing is new any more: it was seen, or taken back."""
        gone = [group for group, keys in self._shown.items() if not keys & fresh]
        for group in gone:
            del self._shown[group]
        return gone

    def _is_news(self, row: NotificationRow) -> bool:
        time_ms, ids = self._told.get(told_key(row), (0, set()))
        # What stands last in a conversation because a later message was erased is no news.
        return row.id not in ids and row.time_ms >= time_ms

    def _note(self, row: NotificationRow) -> None:
        time_ms, ids = self._told.get(told_key(row), (0, set()))
        self._told[told_key(row)] = (max(time_ms, row.time_ms), ids | {row.id})
