"""What is not right, and what was hidden."""

from __future__ import annotations

from sync.values import PersonId
from sync.views import company, reports
from sync.views.connecting import Connecting
from sync.views.rows_reports import HiddenRow, OrderRow, ReportRow


class ReportReading(Connecting):
    """That part of the reader."""

    def reports(self) -> list[ReportRow]:
        """What was reported to me and by me, the newest first."""
        return self._read(lambda c: reports.every(c, self.device))

    def hidden_of_mine(self) -> list[HiddenRow]:
        """What I wrote and somebody took out of sight, and why if that was said."""
        return self._read(lambda c: reports.hidden_of_mine(c, self.device))

    def orders(self, limit: int) -> list[OrderRow]:
        """What others have ordered to be erased and I can keep, the newest orders first."""
        return self._read(lambda c: reports.orders(c, self.device, limit))

    def is_moderator(self, person: PersonId) -> bool:
        """Whether somebody may hide who is neither owner nor administrator."""
        return self._read(lambda c: company.is_moderator(c, person))
