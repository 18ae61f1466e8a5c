"""What a client made by hand knows of the pages beside the feed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from msgspec.structs import replace

from sync.client import Client, Status, UpdateFacts, UpdateFile
from sync.errors import NoNode, PatioError
from sync.values import EntryId, PersonId
from sync.views.rows import Card, CardKind, CommentRow, PersonRef, PersonRow
from sync.views.rows_everyday import CommentPlace
from sync.views.rows_processes import VersionRow
from sync.views.rows_pulse import Pulse


class HandPages:
    """That part of ``HandClient``."""

    rows: list[PersonRow]
    figures: Pulse | None = None
    written: Sequence[VersionRow] = ()
    cards: list[Card]
    speaks = False
    next_ms = 0
    making: float | None = None
    quiet: frozenset[str] = frozenset()
    newer: UpdateFacts | None = None
    refuses: PatioError | None = None

    @property
    def client(self) -> Client:
        """All of it, as the window takes it."""
        return cast("Client", self)

    def _write(self, *call: object) -> EntryId:
        raise NotImplementedError  # HandClient has it

    def hindrance(self) -> None:
        """Nothing keeps a node from running."""

    def status(self) -> Status:
        """There is no node to say it."""
        raise NoNode()

    def offered_update(self) -> UpdateFacts | None:
        """The version that a test says."""
        return self.newer

    def approve_update(self) -> EntryId:
        """It is ready then."""
        if self.refuses is not None:
            raise self.refuses
        assert self.newer is not None
        self.newer = replace(self.newer, state="ready")
        return self._write("approve_update")

    def get_update(self, folder: Path, *, previous: bool = False) -> UpdateFile:
        """Say where it would be."""
        if self.refuses is not None:
            raise self.refuses
        assert self.newer is not None
        self._write("get_update", str(folder), previous)
        return UpdateFile(str(folder / "patio.deb"), self.newer.version)

    def pulse(self, months: int = 12, *, weeks: int = 0) -> Pulse:
        """What a test says, of its last so many weeks."""
        del months
        found = self.figures or Pulse(len(self.rows), (), (), None, ())
        return found._replace(months=found.months[-weeks:])

    def being_made(self) -> float | None:
        """What the test says."""
        return self.making

    def comments(
        self, card: EntryId, *, limit: int = 30, before: CommentRow | None = None
    ) -> list[CommentRow]:
        """A page of those that the card made by hand has, all of them."""
        rows = [row for one in self.cards if one.id == card for row in one.comments]
        rows.sort(key=lambda row: (row.time_ms, row.id))
        if before is not None:
            rows = [row for row in rows if (row.time_ms, row.id) < (before.time_ms, before.id)]
        return rows[::-1][:limit]

    def comment_row(self, comment: EntryId) -> CommentRow | None:
        """One of those."""
        every = (row for one in self.cards for row in one.comments)
        return next((row for row in every if row.id == comment), None)

    def comment_place(self, comment: EntryId) -> CommentPlace | None:
        """Under which card that is."""
        for one in self.cards:
            for row in one.comments:
                if row.id == comment:
                    return CommentPlace(row.id, one.id, row.id, row.person, row.author, row.text)
        return None

    def processes(self, *, limit: int = 30) -> list[Card]:
        """Those of :attr:`cards`."""
        return [card for card in self.cards if card.kind is CardKind.PROCESS][:limit]

    def process_history(self, card: EntryId) -> list[VersionRow]:
        """What a test says, of any card."""
        del card
        return list(self.written)

    def write_process(
        self,
        title: str,
        text: str = "",
        *,
        owner: PersonId | None = None,
        review: str = "",
        source: EntryId | None = None,
    ) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("process", title, text, owner, review, source)

    def edit_process(
        self,
        target: EntryId,
        *,
        title: str | None = None,
        text: str | None = None,
        owner: PersonId | None = None,
        review: str | None = None,
    ) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("edit process", target, title, text, owner, review)

    def review_process(self, target: EntryId, until: str) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("still true", target, until)

    def outside_pieces(self, *, limit: int = 30) -> list[Card]:
        """Those of :attr:`cards`."""
        return [card for card in self.cards if card.kind is CardKind.OUTSIDE][:limit]

    def may_clear_outside(self) -> bool:
        """As a test says."""
        return self.speaks

    def next_piece_ms(self) -> int:
        """As a test says."""
        return self.next_ms

    def write_outside(
        self,
        post: EntryId,
        text: str,
        *,
        until: str,
        networks: Sequence[str],
        picture: tuple[Path, str] | None = None,
        people: Sequence[PersonId] = (),
    ) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("outside", post, text, until, networks, picture, people)

    def agree_outside(self, target: EntryId, *, yes: bool = True) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("agree", target, yes)

    def erase(self, target: EntryId) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("erase", target)

    def channel_people(self, channel: str) -> list[PersonRef]:
        """Who has posted there, by name."""
        writers = {card.person for card in self.cards if card.channel == channel}
        return [PersonRef(row.person, row.name) for row in self.rows if row.person in writers]

    def unfollowed(self) -> frozenset[str]:
        """As a test, or a click, says."""
        return self.quiet

    def follow(self, channel: str, *, on: bool = True) -> None:
        """Kept."""
        self.quiet = self.quiet - {channel} if on else self.quiet | {channel}

    def set_channel(
        self, channel: str, *, about: str | None = None, archived: bool | None = None
    ) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("channel", channel, about, archived)
