"""What is not right, from a client."""

from __future__ import annotations

from sync.client.asking import Asker
from sync.client.reading import Reading
from sync.values import EntryId
from sync.views.rows_reports import HiddenRow, ReportRow


class Reporting(Reading):
    """That part of a client. Writing raises as everything of :class:`Client` does."""

    _asker: Asker

    def report(self, target: EntryId, text: str) -> EntryId:
        """Tell those who see to it, and nobody else, that something is not right."""
        from sync.local import messaging
        from sync.local.commands import Written

        return self._asker.ask(messaging.Report(target, text), Written).id

    def reports(self) -> list[ReportRow]:
        """What was reported to me and by me, the newest first."""
        return self._views().reports()

    def hidden_of_mine(self) -> list[HiddenRow]:
        """What I wrote and somebody took out of sight, and why if that was said."""
        return self._views().hidden_of_mine()
