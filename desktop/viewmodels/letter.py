"""The announcement that Anuncios shows: its text, and who has read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.models import announcements as words
from desktop.models.announcements import AttachedRow, DoubtEntry, ReaderEntry
from desktop.models.around import Around
from desktop.models.feed import ack_line
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal
from desktop.words import formatting
from desktop.words.formatting import counted, listed, named
from sync.client import with_names
from sync.values import Rank, text_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sync.client import AnnouncementDetail, Card, Me, PersonRow, Receipts
    from sync.values import PersonId

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Patio makes it")
class LetterViewModel(QObject):
    """Read only: what it shows is given to it with :meth:`show` and :meth:`show_receipts`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self._me: Me | None = None
        self._around: Around | None = None
        self._found: Receipts | None = None
        self._speaks = False
        self._attached: RowModel[AttachedRow] = RowModel(AttachedRow, self)
        self._readers: RowModel[ReaderEntry] = RowModel(ReaderEntry, self)
        self._pending: RowModel[ReaderEntry] = RowModel(ReaderEntry, self)
        self._doubts: RowModel[DoubtEntry] = RowModel(DoubtEntry, self)

    # What it is given

    @property
    def card(self) -> Card | None:
        """The announcement."""
        return self._card

    def show(self, card: Card | None, me: Me, around: Around, *, speaks: bool) -> None:
        """Show an announcement, or nothing; ``speaks``: whether mine count."""
        if card is None or self._card is None or card.id != self._card.id:
            self._found = None
            self._pending.show([])
            self._doubts.show([])
        self._card, self._me, self._around, self._speaks = card, me, around, speaks
        self._attached.show(words.attached_rows(card, around) if card is not None else [])
        if card is None:
            self._readers.show([])
        elif self._found is None:
            self._readers.show(words.reader_rows(card, around))
        self.changed.emit()

    def show_receipts(
        self, found: Receipts, people: Mapping[PersonId, PersonRow], near: Collection[PersonId]
    ) -> None:
        """Show who has read it and who has not, if it is still about this announcement."""
        card, around = self._card, self._around
        if card is None or around is None or found.id != card.id:
            return
        self._found = found
        self._readers.show(words.read_rows(found, card, around))
        self._pending.show(words.pending_rows(found, people, near, around))
        self._doubts.show(words.doubt_rows(found, around))
        self.changed.emit()

    # The letter

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether there is one."""
        return self._card is not None

    @Property(str, notify=changed)
    def key(self) -> str:
        """Its key."""
        return text_of(self._card.id) if self._card is not None else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """Its title."""
        return self._card.title if self._card is not None else ""

    @Property(str, notify=changed)
    def text(self) -> str:
        """Its text."""
        if self._card is None:
            return ""
        return with_names(self._card.text, self._card.mentions, lambda who: named(who.name))

    @Property(str, notify=changed)
    def face(self) -> str:
        """The face of who announced it."""
        if self._card is None or self._around is None:
            return ""
        return self._around.face(self._card.person)

    @Property(str, notify=changed)
    def line(self) -> str:
        """Who announced it and when."""
        if self._card is None:
            return ""
        when = formatting.exact_inside(self._card.time_ms)
        return f"{named(self._card.author)} · {when}"

    @Property(str, notify=changed)
    def author(self) -> str:
        """Who announced it."""
        return named(self._card.author) if self._card is not None else ""

    @Property(str, notify=changed)
    def pinLine(self) -> str:
        """``Fijado hasta el 7 de enero``, or empty."""
        if self._card is None or self._around is None:
            return ""
        return words.pin_line(self._card, self._around.now_ms)

    @Property(str, notify=changed)
    def urgentLine(self) -> str:
        """That it cannot wait for working hours, or who says so; or empty."""
        return words.urgent_line(self._card) if self._card is not None else ""

    @Property(str, notify=changed)
    def audienceLine(self) -> str:
        """Which channels it is for, and until when; empty when for everybody and for good."""
        detail = self._detail
        if detail is None or self._around is None:
            return ""
        parts = []
        if detail.channels:
            line = QCoreApplication.translate("Announcements", "Para {channels}")
            parts.append(line.format(channels=listed([f"#{name}" for name in detail.channels])))
        if detail.ends_ms:
            day = formatting.long_day(
                formatting.moment(detail.ends_ms - 1), formatting.moment(self._around.now_ms)
            )
            line = QCoreApplication.translate("Announcements", "Vale hasta el {day}")
            parts.append(line.format(day=day))
        return " · ".join(parts)

    @Property(bool, notify=changed)
    def corrected(self) -> bool:
        """Whether a small correction was made since everybody was asked."""
        return self._detail is not None and self._detail.corrected

    @Property(str, notify=changed)
    def beforeTitle(self) -> str:
        """The title of before the last change of substance, or empty."""
        detail = self._detail
        return detail.before.title if detail is not None and detail.before is not None else ""

    @Property(str, notify=changed)
    def beforeText(self) -> str:
        """The text of then."""
        detail = self._detail
        return detail.before.text if detail is not None and detail.before is not None else ""

    @Property(str, notify=changed)
    def answer(self) -> str:
        """The one answer to all doubts, or empty."""
        detail = self._detail
        return detail.answer.text if detail is not None and detail.answer is not None else ""

    @Property(QObject, constant=True)
    def attached(self) -> QObject:
        """Its pictures and files (``AttachedRow``), at most one row."""
        return self._attached

    # Who has read it

    @Property(bool, notify=changed)
    def needsAck(self) -> bool:
        """Whether everybody is asked to confirm it."""
        return self._card is not None and self._card.needs_ack

    @Property(bool, notify=changed)
    def acked(self) -> bool:
        """Whether I have confirmed it; what I announced I have."""
        return self._card is not None and (self._card.acked_by_me or self.mine)

    @Property(bool, notify=changed)
    def mine(self) -> bool:
        """Whether I announced it."""
        return (
            self._card is not None and self._me is not None and self._card.person == self._me.person
        )

    @Property(str, notify=changed)
    def receiptLine(self) -> str:
        """Who sees that I have read it."""
        return words.receipt_line(self._card, self._card.acked_by_me) if self._card else ""

    @Property(float, notify=changed)
    def share(self) -> float:
        """How many of all have read it, 0 to 1."""
        if self._card is None or self._around is None:
            return 0.0
        return len(self._card.acks) / max(1, self._around.people)

    @Property(str, notify=changed)
    def number(self) -> str:
        """How many have read it."""
        return str(len(self._card.acks)) if self._card is not None else ""

    @Property(str, notify=changed)
    def readLine(self) -> str:
        """``7 de 9 lo han leído``."""
        if self._card is None or self._around is None:
            return ""
        return ack_line(len(self._card.acks), self._around.people)

    @Property(str, notify=changed)
    def paceLine(self) -> str:
        """How many on the first day, how many later; only for who sees the receipts."""
        if self._found is None or self._card is None:
            return ""
        return words.pace_line(self._found, self._card)

    @Property(bool, notify=changed)
    def judged(self) -> bool:
        """Whether I see who is missing and the days: as author, owner or administrator."""
        return self._card is not None and self._me is not None and self.sees(self._card, self._me)

    @Property(QObject, constant=True)
    def readers(self) -> QObject:
        """Who has read it."""
        return self._readers

    @Property(QObject, constant=True)
    def pending(self) -> QObject:
        """Who has not."""
        return self._pending

    @Property(int, notify=changed)
    def pendingCount(self) -> int:
        """How many have not."""
        return len(self._pending.rows)

    @Property(str, notify=changed)
    def absentNote(self) -> str:
        """Whose computers have not got it yet, or empty."""
        return words.absent_note(self._found) if self._found is not None else ""

    @Property(QObject, constant=True)
    def doubts(self) -> QObject:
        """What people did not understand, for who sees the receipts."""
        return self._doubts

    @Property(int, notify=changed)
    def doubtCount(self) -> int:
        """How many doubts there are."""
        return len(self._doubts.rows)

    # What I may do

    @Property(bool, notify=changed)
    def mayChange(self) -> bool:
        """Whether I may correct it and say whether it is on top."""
        return self._speaks and self.judged

    @Property(bool, notify=changed)
    def asksAnew(self) -> bool:
        """Whether somebody else has read it, so that a change raises the question."""
        if self._card is None:
            return False
        return any(person.person != self._card.person for person in self._card.acks)

    @Property(bool, notify=changed)
    def mayRemind(self) -> bool:
        """Whether there is anybody whom I may remind, today or not."""
        return self.mine and self.needsAck and bool(self._pending.rows)

    @Property(bool, notify=changed)
    def reminded(self) -> bool:
        """Whether that was done today."""
        if self._detail is None or self._around is None:
            return False
        # A working day is counted by UTC, the same on every computer (content.receipts).
        return self._detail.reminded == formatting.utc_day(self._around.now_ms)

    @Property(str, notify=changed)
    def remindLine(self) -> str:
        """``Recordar a 2 personas``, or that it was done today."""
        if self.reminded:
            return QCoreApplication.translate("Announcements", "Recordado hoy")
        one = QCoreApplication.translate("Announcements", "Recordar a 1 persona")
        many = QCoreApplication.translate("Announcements", "Recordar a {n} personas")
        return counted(len(self._pending.rows), one, many)

    @Property(bool, notify=changed)
    def mayUrge(self) -> bool:
        """Whether I am an owner and have not said yet that it cannot wait."""
        detail, me = self._detail, self._me
        if detail is None or me is None or me.rank > Rank.OWNER or detail.urgent:
            return False
        return all(person.person != me.person for person in detail.urged_by)

    @staticmethod
    def sees(card: Card, me: Me) -> bool:
        """Whether the receipts of a card are for me to see."""
        return card.person == me.person or me.rank <= Rank.ADMIN

    @property
    def _detail(self) -> AnnouncementDetail | None:
        return words.detail_of(self._card) if self._card is not None else None
