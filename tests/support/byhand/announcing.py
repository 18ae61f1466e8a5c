"""Announcements of the client made by hand."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from sync.client import Card, Me
from sync.values import EntryId, PersonId, Rank
from sync.views.rows import PersonRow
from sync.views.rows_announcements import DoubtRow, Receipt, ReceiptRow, Receipts, day_of_ms


def key_of(name: str) -> bytes:
    """32 bytes that stand for ``name``."""
    return sha256(name.encode()).digest()


class HandAnnouncing:
    """That part of it: what is written is kept in its ``calls``."""

    rows: list[PersonRow]

    def me(self) -> Me:
        """Who looks."""
        raise NotImplementedError  # HandClient has it

    def card(self, target: EntryId) -> Card | None:
        """One card."""
        raise NotImplementedError  # HandClient has it

    def _write(self, *call: object) -> EntryId:
        raise NotImplementedError  # HandClient has it

    def acknowledge(self, target: EntryId, *, doubt: str = "", seen: bytes = b"") -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write(*(("doubt", target, doubt) if doubt else ("ack", target)))

    def may_announce(self) -> bool:
        """Whether Marta announces here."""
        return self.me().rank <= Rank.ADMIN

    def receipts(self, target: EntryId) -> Receipts:
        """Everybody who has read it did so on the day it came, one with a doubt; of the others
        one has it and one has not."""
        found = self.card(target)
        assert found is not None
        read = {person.person for person in found.acks}
        day = day_of_ms(found.time_ms)
        rows = [
            ReceiptRow(row.person, row.name, _state(row.person, read),
                       day if row.person in read else "", b"h",
                       "" if row.person in read else day)
            for row in self.rows
            if row.person != found.person
        ]  # fmt: skip
        rows.sort(key=lambda row: not row.day)
        doubts = tuple(
            DoubtRow(EntryId(key_of("doubt")), row.person, row.name, day, "¿Y los pedidos del 23?")
            for row in rows
            if row.state is Receipt.DOUBT
        )
        return Receipts(target, found.title, found.author, b"h", (), tuple(rows), doubts, None, ())

    def announce(self, title: str, text: str, **more: object) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("announce", title, text, more)

    def revise(
        self, target: EntryId, *, title: str | None, text: str | None, substance: bool
    ) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("revise", target, title, text, substance)

    def remind(self, target: EntryId) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("remind", target)

    def urge(self, target: EntryId) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("urge", target)

    def pin(self, target: EntryId, *, on: bool = True, until_ms: int = 0) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("pin", target, on, until_ms)

    def answer_doubts(self, target: EntryId, text: str) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("answer doubts", target, text)

    def save_receipts(self, target: EntryId, path: Path, *, printed: bool, language: str) -> None:
        """Kept in :attr:`calls`."""
        self._write("save receipts", target, path, printed, language)


def _state(person: PersonId, read: set[PersonId]) -> Receipt:
    if person == PersonId(key_of("person ruben")) and person in read:
        return Receipt.DOUBT
    if person in read:
        return Receipt.READ
    return Receipt.ABSENT if person == PersonId(key_of("person youssef")) else Receipt.WAITING
