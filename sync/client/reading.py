"""What a client reads: the views, straight from this PC's tables, whether or not a node runs."""

from __future__ import annotations

import threading
import time
from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sync import errors
from sync.store.blobs import BlobStore
from sync.store.home import HomePaths
from sync.store.keys import member_keys
from sync.store.marks import read_marks
from sync.store.previews import Previews
from sync.values import BlobId, EntryId
from sync.views.reader import ViewsReader
from sync.views.rows import (
    Card,
    CardKind,
    ChannelRow,
    CommentRow,
    Erasure,
    Me,
    OrderedErasure,
    Outside,
    PersonRef,
    PersonRow,
)

if TYPE_CHECKING:
    from sync.views.rows_daily import DailyPage
    from sync.views.rows_notifications import NotificationKind, NotificationRow
    from sync.views.rows_pulse import Pulse
    from sync.views.rows_search import Cursor, Hit, HitPage, Sought

_LONGEST_HUSH_MS = 2 * 24 * 3_600_000


class Reading:
    """The reading part of a client. Thread-safe, local and fast."""

    home: Path
    _choosing: threading.Lock
    _paths: HomePaths
    _blobs: BlobStore
    _reader: ViewsReader | None = None

    def me(self) -> Me:
        """Who this home is.

        Raises:
            NoCompany: nobody yet. ViewsMissing: somebody, and the views are not there.
            Contested, Removed: somebody whose invitation was used by too many, or closed.
        """
        found = self._views().me()
        if found is not None:
            return found
        match self._views().outside():
            case Outside.CONTESTED:
                raise errors.Contested(action="read", needs="admin")
            case Outside.NOT_LET_IN:
                raise errors.Removed(action="read", needs="", when_ms=0)
        missing = not self._views().ready()
        raise (errors.ViewsMissing if missing else errors.NoCompany)(path=str(self.home))

    def being_made(self) -> float | None:
        """Which part of the views is there, from 0 to 1, while all is made anew; else None."""
        return self._views().being_made()

    def _outsider(self) -> Me | None:
        """Who this home is, if an invitation brought it here and does not let it in."""
        return self._views().outsider()

    def feed(
        self,
        *,
        kinds: frozenset[CardKind] | None = None,
        channel: str | None = None,
        limit: int = 30,
        before: EntryId | None = None,
        topic: str | None = None,
        followed: bool = False,
    ) -> list[Card]:
        """Cards, newest first, from after ``before`` on; with a ``topic``, those that have it.

        What has ended is not among them, and with ``followed`` neither are posts in channels
        that are not followed on this computer.
        """
        key = None
        if topic is not None:
            from sync.content.topics import topic_key

            key = topic_key(topic)
        return self._views().feed(
            kinds=kinds,
            channel=channel,
            limit=limit,
            before=before,
            topic=key,
            now_ms=time.time_ns() // 1_000_000,
            without=self.unfollowed() if followed else frozenset(),
        )

    def card(self, target: EntryId) -> Card | None:
        """One card, or None when it is not here."""
        return self._views().card(target)

    def comments(
        self, card: EntryId, *, limit: int = 30, before: CommentRow | None = None
    ) -> list[CommentRow]:
        """Comments of a card, newest first, from after the row ``before`` on."""
        return self._views().comments(card, limit=limit, before=before)

    def whole(self, card: Card) -> Card:
        """A card with all its comments, of which it brings only the newest along."""
        return self._views().whole(card)

    def erasure(self, target: EntryId) -> Erasure | None:
        """Who erased an entry that is gone from here, and how far that has come; or None."""
        return self._views().erasure(target)

    def erasures(self, since_ms: int, limit: int) -> list[Erasure]:
        """What I erased since then, the newest first, each with how far that has come."""
        return self._views().erasures(since_ms, limit)

    def ordered_erasure(self, target: EntryId) -> OrderedErasure | None:
        """Who of a stronger rank ordered an entry to be erased, gone from here or not; or None."""
        return self._views().ordered_erasure(target)

    def erased(self) -> Sequence[EntryId]:
        """What was erased and is gone from here, or somebody has ordered to be erased."""
        return list(dict.fromkeys([*self._views().gone(), *self._views().ordered_erasures()]))

    def search(self, words: str, *, limit: int = 30) -> list[Card]:
        """The newest cards with all these words, newest first.

        Accents and capitals do not matter, a word stands for all its forms, a phrase stands in
        quotes, and the last word may be the beginning of one.
        """
        return self._views().search(words, limit)

    def find(self, sought: Sought, *, limit: int = 30) -> list[Hit]:
        """All that I may read and that is sought, each thing as what it is: people and channels
        first, then the newest ``limit`` of the rest. None for no words.
        """
        return self.find_page(sought, limit=limit).hits

    def find_page(self, sought: Sought, *, limit: int = 30, after: Cursor | None = None) -> HitPage:
        """The same in pages, each from where the one before says that it goes on."""
        return self._views().find_page(sought, limit, after)

    def cards(self, targets: Sequence[EntryId]) -> list[Card]:
        """These few cards in their order, as far as they are here."""
        return self._views().cards(targets)

    def people(self) -> list[PersonRow]:
        """Everybody, by name."""
        return self._views().people()

    def former(self) -> list[PersonRow]:
        """Those who left, by name."""
        return self._views().former()

    def channels(self) -> list[ChannelRow]:
        """Channels with how many cards are new to me."""
        now_ms = time.time_ns() // 1_000_000
        return self._views().channels(read_marks(self._paths.log), now_ms)

    def channel_people(self, channel: str) -> list[PersonRef]:
        """The colleagues who have posted in a channel, by name."""
        return self._views().writers_in(channel)

    def unfollowed(self) -> frozenset[str]:
        """The channels that are not followed on this computer."""
        from sync.store.muted import read_muted

        return read_muted(self._paths.unfollowed)

    def follow(self, channel: str, *, on: bool = True) -> None:
        """Follow a channel on this computer, or with ``on`` False no longer.

        Raises:
            NoCompany, Removed and the like: as :meth:`me`.
            NoSpace, CannotWrite: nothing was changed.
        """
        from sync.store.muted import write_muted

        self.me()  # no file is left where no home is
        known = self.unfollowed()
        write_muted(self._paths.unfollowed, known - {channel} if on else known | {channel})

    def seen(self, place: str) -> int:
        """When I last looked at a channel, or at the whole feed (``""``); 0 is never."""
        return read_marks(self._paths.log).get(place, 0)

    def pinned(self) -> Card | None:
        """The pinned announcement."""
        return self._views().pinned(time.time_ns() // 1_000_000)

    def unread_announcements(self) -> list[Card]:
        """Announcements that wait for my acknowledgement."""
        return self._views().unread_announcements(time.time_ns() // 1_000_000)

    def notifications(
        self,
        *,
        limit: int = 30,
        before: NotificationRow | None = None,
        kinds: frozenset[NotificationKind] | None = None,
        everything: bool = False,
    ) -> list[NotificationRow]:
        """What I am told, newest first, from after the row ``before`` on.

        ``everything``: also of the kinds that are switched off here, as where ``kinds`` names them.
        """
        start = (before.time_ms, before.id) if before else None
        muted = frozenset() if everything or kinds is not None else self.muted()
        return self._views().notifications(
            read_marks(self._paths.log), limit=limit, before=start, kinds=kinds, muted=muted,
            now_ms=time.time_ns() // 1_000_000,
        )  # fmt: skip

    def pop_ups(self, now: datetime | None = None) -> list[NotificationRow]:
        """What of the newest notifications may pop up at a local moment, by default now.

        That is what is new and of no kind that is switched off or kept quiet here; outside of the
        office's hours, and while I have said so (:meth:`Client.hush`), only announcements that two
        owners call urgent (product.md, Quiet hours).
        """
        from sync.hours import is_quiet
        from sync.views.notifications import PAGE_LIMIT

        here, silent = now or datetime.now(), self.muted() | self.quiet_kinds()
        hours = self._views().hours()
        quiet = hours is not None and is_quiet(hours, here)
        quiet = quiet or self.hushed_until(here) is not None
        return [
            row
            for row in self.notifications(limit=PAGE_LIMIT)
            if row.fresh and row.kind not in silent and (row.urgent or not quiet)
        ]

    def hushed_until(self, now: datetime | None = None) -> datetime | None:
        """The local moment until which I have said that nothing may pop up here, or None.

        No later than the day after tomorrow: a clock that was wrong must not silence for years.
        """
        from sync.store.muted import read_hushed

        here = now or datetime.now()
        until_ms, now_ms = read_hushed(self._paths.muted), round(here.timestamp() * 1000)
        if not now_ms < until_ms <= now_ms + _LONGEST_HUSH_MS:
            return None
        return datetime.fromtimestamp(until_ms / 1000)

    def muted(self) -> frozenset[NotificationKind]:
        """The kinds of notifications that are switched off on this computer."""
        from sync.store.muted import read_muted

        return _known(read_muted(self._paths.muted))

    def quiet_kinds(self) -> frozenset[NotificationKind]:
        """The kinds that are listed on this computer and do not pop up."""
        from sync.store.muted import read_quiet

        return _known(read_quiet(self._paths.muted))

    def keep_quiet(self, kinds: Collection[NotificationKind], *, on: bool = True) -> None:
        """Let kinds of notifications not pop up on this computer, or with ``on`` False again.

        Raises: as :meth:`mute`.
        """
        from sync.store.muted import read_quiet, write_quiet

        self.me()  # no file is left where no home is
        words, known = {kind.value for kind in kinds}, read_quiet(self._paths.muted)
        write_quiet(self._paths.muted, known | words if on else known - words)

    def mute(self, kinds: Collection[NotificationKind], *, on: bool = True) -> None:
        """Switch kinds of notifications off on this computer, or with ``on`` False on again.

        Announcements that wait for my receipt are told of all the same.

        Raises:
            NoCompany, Removed and the like: as :meth:`me`.
            NoSpace, CannotWrite: nothing was changed.
        """
        from sync.store.muted import read_muted, write_muted

        self.me()  # no file is left where no home is
        words, known = {kind.value for kind in kinds}, read_muted(self._paths.muted)
        write_muted(self._paths.muted, known | words if on else known - words)

    def daily(self, today: date | None = None) -> DailyPage:
        """The page of a day, by default of today by this computer's clock and zone.

        Raises: as :meth:`me`.
        """
        from sync.client.days import day_of

        page = self._views().daily(day_of(today or date.today()))
        if page is None:
            self.me()
            raise errors.Removed(action="read", needs="", when_ms=0)
        return page

    def pulse(self, months: int = 12, today: date | None = None, *, weeks: int = 0) -> Pulse:
        """How so many months went, or so many ``weeks``, the current one the last: the same for
        everybody. Of weeks the names are their Mondays (``YYYY-MM-DD``)."""
        from sync.client.days import months_until, weeks_until

        day = today or datetime.now(UTC).date()
        spans = weeks_until(day, weeks) if weeks else months_until(day, months)
        return self._views().pulse(spans, time.time_ns() // 1_000_000)

    def quiet_until(self, moment: datetime | None = None) -> datetime | None:
        """When the office begins to work again, outside its hours; None within them, and where
        nobody has said when it works. ``moment`` is local, by default now."""
        hours = self._views().hours()
        if hours is None:
            return None
        from sync.hours import is_quiet, next_start

        here = moment or datetime.now()  # an office means its own clock
        return next_start(hours, here) if is_quiet(hours, here) else None

    def blob_path(self, blob: BlobId) -> Path:
        """Where the bytes of a picture are, once they are here."""
        return self._blobs.path(blob)

    def preview_path(self, blob: BlobId) -> Path | None:
        """Where a small picture of a picture or PDF is: a JPEG or WebP of at most 480 pixels a
        side, to be decoded as a stranger's like any other. None while there is none: a node makes
        them for the newest files by itself, for others by :meth:`Client.want_preview`."""
        return Previews(self._blobs).find(blob)

    def save_file(self, blob: BlobId, name: str, folder: Path) -> Path:
        """Copy a file from a colleague into a folder, marked as foreign; where it is now.

        Raises: as :func:`sync.store.saving.save_copy`.
        """
        from sync.store.saving import save_copy

        return save_copy(self._blobs, blob, name, folder)

    def _views(self) -> ViewsReader:
        """The reader, which has a connection for each thread."""
        reader = self._reader
        if reader is None:
            device = member_keys(self._paths.keys).device
            with self._choosing:
                reader = self._reader = self._reader or ViewsReader(self._paths.views, device)
        return reader

    def _read_anew(self) -> None:
        """Close what reads; the next one to read does so as whoever this home is by then."""
        with self._choosing:
            reader, self._reader = self._reader, None
        if reader is not None:
            reader.close()


def _known(words: frozenset[str]) -> frozenset[NotificationKind]:
    """The kinds of those words that this version knows."""
    from sync.views.rows_notifications import NotificationKind

    return frozenset(kind for kind in NotificationKind if kind.value in words)
