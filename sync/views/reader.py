"""The reading end of views.db: pages, straight from local tables.

Cheap to import on purpose: the window does it before its first frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.views import company, people
from sync.views.reading.announcements import AnnouncementReading
from sync.views.reading.blobs import BlobReading
from sync.views.reading.cards import CardReading
from sync.views.reading.erasures import ErasureReading
from sync.views.reading.events import EventReading
from sync.views.reading.everyday import EverydayReading
from sync.views.reading.farewells import FarewellReading
from sync.views.reading.imported import ImportedReading
from sync.views.reading.knowledge import KnowledgeReading
from sync.views.reading.messages import MessageReading
from sync.views.reading.notifications import NotificationReading
from sync.views.reading.outside import OutsideReading
from sync.views.reading.people import PeopleReading
from sync.views.reading.questions import QuestionReading
from sync.views.reading.reports import ReportReading
from sync.views.reading.search import SearchReading
from sync.views.reading.taking_out import TakingOut
from sync.views.reading.welcomes import WelcomeReading
from sync.views.rows import Me, Outside

if TYPE_CHECKING:
    from sync.hours import Hours

__all__ = ["ViewsReader"]


class ViewsReader(
    CardReading,
    PeopleReading,
    ErasureReading,
    MessageReading,
    NotificationReading,
    BlobReading,
    ImportedReading,
    QuestionReading,
    SearchReading,
    TakingOut,
    KnowledgeReading,
    WelcomeReading,
    FarewellReading,
    EventReading,
    EverydayReading,
    AnnouncementReading,
    OutsideReading,
    ReportReading,
):
    """Reads views.db from any thread, each with its own connection, opened when first needed.

    Each method answers from one consistent state. While the file is not there, or is being made
    anew, everything is empty; the next call sees the new one.

    Raises:
        DamagedHome: the file cannot be read. The node makes it anew.
        NoSpace, CannotWrite: there is no room or no leave for the index that reading takes.
    """

    def ready(self) -> bool:
        """Whether a company has been folded: False while the file is missing or being made."""
        return self._read(company.is_there)

    def being_made(self) -> float | None:
        """Which part of it is there, from 0 to 1, while everything is made anew; else None."""
        cursor, goal = self._read(lambda c: c.execute("SELECT cursor, goal FROM fold").fetchone())
        return min(1.0, cursor / goal) if goal else None

    def me(self) -> Me | None:
        """Who I am, or None while this device does not count in any company."""
        return self._read(lambda c: people.me(c, self.device))

    def outsider(self) -> Me | None:
        """Who I am, if I came with an invitation and it does not let me in."""
        return self._read(lambda c: people.outsider(c, self.device))

    def outside(self) -> Outside | None:
        """Why this device is not in the company that it came to with an invitation, if so."""
        return self._read(company.outside)

    def digest(self) -> bytes:
        """32 bytes over all that people see: equal content, equal digest, on every device."""
        from sync.views.digest import digest  # it needs msgspec, which no page does

        return self._read(digest)

    def hours(self) -> Hours | None:
        """When the office works, or None where nobody has said."""
        return self._read(company.hours)
