"""Announcements, from a client: made, changed, confirmed, and who is missing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sync import errors
from sync.client.asking import Asker
from sync.client.limits import largest_file
from sync.client.near import Near
from sync.store.blobs import BlobStore
from sync.values import EntryId, PersonId

if TYPE_CHECKING:
    from sync.client.results import Network
    from sync.local import commands
    from sync.views.rows_announcements import Receipts


class Announcing(Near):
    """That part of a client. Writing raises as everything of :class:`Client` does."""

    _asker: Asker
    _blobs: BlobStore

    def announce(
        self,
        title: str,
        text: str,
        *,
        pin: bool = False,
        needs_ack: bool = True,
        until_ms: int = 0,
        channels: Sequence[str] = (),
        ends_ms: int = 0,
        pictures: Sequence[tuple[Path, str]] = (),
        files: Sequence[Path] = (),
    ) -> EntryId:
        """An announcement (owner, admins and communicators).

        ``until_ms`` ends the pin, ``ends_ms`` the announcement (Unix milliseconds, 0: neither
        ends). ``pictures`` are files with their descriptions, ``files`` are PDFs.

        Raises:
            BadText: among others, rule ``no_pdf`` for a file that is none.
        """
        from sync.content.announcements import MAX_ATTACHED
        from sync.local import writing
        from sync.store.attaching import is_pdf, keep_file
        from sync.store.pictures import keep_picture

        # Before anything is copied; the node looks again.
        for field, given in (("pictures", pictures), ("files", files)):
            if len(given) > MAX_ATTACHED:
                raise errors.BadText(field=field, rule="range", limit=MAX_ATTACHED)
        if not all(map(is_pdf, files)):
            raise errors.BadText(field="file", rule="no_pdf")

        kept = [(keep_picture(self._blobs, path), alt) for path, alt in pictures]
        shown = [(p.blob, p.size, p.width, p.height, alt) for p, alt in kept]
        largest = largest_file(self._asker, files)
        others = [keep_file(self._blobs, path, largest) for path in files]
        command = writing.Announce(
            title,
            text,
            pin or bool(until_ms),
            needs_ack,
            until_ms,
            list(channels),
            ends_ms,
            shown,
            [(file.blob, file.size, file.name) for file in others],
        )
        return self._announced(command)

    def acknowledge(self, target: EntryId, *, doubt: str = "", seen: bytes = b"") -> EntryId:
        """«Leído y entendido», or «Tengo una duda» with the ``doubt``.

        ``seen`` is the hash of the text that was on the screen (of the card's detail).

        Raises:
            OutOfReach: ``text_changed``: it is another text by now.
        """
        from sync.local import writing

        return self._announced(writing.Acknowledge(target, doubt, seen))

    def answer_doubts(self, target: EntryId, text: str) -> EntryId:
        """The one answer to all doubts about an announcement of mine."""
        from sync.local import announcing

        return self._announced(announcing.AnswerDoubts(target, text))

    def remind(self, target: EntryId) -> EntryId:
        """Ask again whoever has not answered an announcement of mine; once on a working day."""
        from sync.local import announcing

        return self._announced(announcing.Remind(target))

    def urge(self, target: EntryId) -> EntryId:
        """Say, as an owner, that an announcement cannot wait for working hours; it takes two."""
        from sync.local import announcing

        return self._announced(announcing.Urge(target))

    def pin(self, target: EntryId, *, on: bool = True, until_ms: int = 0) -> EntryId:
        """Keep an announcement on top, until then (Unix milliseconds, 0: until somebody says
        otherwise); or with ``on`` False, no more."""
        from sync.local import announcing

        return self._announced(announcing.PinOn(target, on, until_ms))

    def revise(
        self,
        target: EntryId,
        *,
        title: str | None = None,
        text: str | None = None,
        substance: bool = False,
    ) -> EntryId:
        """Another text for an announcement; what is None stays. With ``substance`` everybody is
        asked anew."""
        from sync.local import announcing

        return self._announced(announcing.Revise(target, title, text, substance))

    def receipts(self, target: EntryId) -> Receipts:
        """Who has read an announcement, who has not, and why as far as is known.

        Raises:
            UnknownTarget: there is none of that id here.
            NotAllowed: it is for whoever announced it, and for owners and administrators.
        """
        from sync.values import Rank

        card, found = self.card(target), self._views().receipts(target)
        if card is None or found is None:
            raise errors.UnknownTarget(what="announcement", text=target.hex())
        me = self.me()
        if card.person != me.person and me.rank > Rank.ADMIN:
            raise errors.NotAllowed(action="see who has read that", needs="its author")
        return _with_days(found, self.network())

    def save_receipts(
        self, target: EntryId, path: Path, *, printed: bool = False, language: str = "es"
    ) -> None:
        """Keep the receipts in a file, as a table (CSV) or ``printed`` as pages (PDF).

        Raises:
            UnknownTarget, NotAllowed: as :meth:`receipts`.
            NoSpace, CannotWrite: nothing was written.
        """
        from sync.client.receipts import sheet_of
        from sync.handout.receipts import save_receipts, save_table

        sheet = sheet_of(self.receipts(target))
        if printed:
            save_receipts(path, self.me().company_name, sheet, language)
        else:
            save_table(path, sheet, language)

    def may_announce(self) -> bool:
        """Whether announcements of mine count: as owner, administrator or communicator."""
        from sync.values import Rank

        me = self.me()
        return me.rank <= Rank.ADMIN or self._views().is_communicator(me.person)

    def _announced(self, command: commands.AnyCommand) -> EntryId:
        from sync.local.commands import Written

        return self._asker.ask(command, Written).id


def _with_days(found: Receipts, network: Network) -> Receipts:
    """The same with the day on which a computer of whoever lacks the text was last met."""
    from sync.views.rows_announcements import Receipt, day_of_ms

    seen_ms: dict[PersonId, int] = {}
    for row in network.missing:
        if row.person is not None:
            seen_ms[row.person] = max(row.seen_ms, seen_ms.get(row.person, 0))
    people = tuple(
        row._replace(seen=day_of_ms(seen_ms.get(row.person, 0)))
        if row.state is Receipt.ABSENT
        else row
        for row in found.people
    )
    return found._replace(people=people)
