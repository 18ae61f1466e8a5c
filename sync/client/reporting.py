"""What is not right, from a client."""

from __future__ import annotations

from sync.client.asking import Asker
from sync.client.reading import Reading
from sync.values import EntryId, Rank
from sync.views.rows_reports import HiddenRow, OrderRow, ReportRow


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

    def orders_to_erase(self, limit: int = 200) -> list[OrderRow]:
        """What others have ordered to be erased and I can keep by showing it again (:meth:`hide`
        with ``on`` False), the newest orders first."""
        return self._views().orders(limit)

    def hides_below(self) -> Rank | None:
        """Whose words I may take out of sight: of everybody with a rank weaker than this one; None
        of nobody's. A moderator's rank for it is lent (protocol.md A10)."""
        me = self.me()
        if me.removed:
            return None
        if me.rank <= Rank.ADMIN:
            return me.rank
        return Rank.ADMIN if self._views().is_moderator(me.person) else None
