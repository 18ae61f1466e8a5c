"""What a client does about somebody who leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.client.reading import Reading
from sync.errors import NotAllowed
from sync.values import EntryId, PersonId, Rank

if TYPE_CHECKING:
    from sync.client.asking import Asker
    from sync.local import commands
    from sync.store.plans import Plan, Posts
    from sync.views.rows_farewells import Dependents


class Leaving(Reading):
    """That part of a client. Writing raises as everything of :class:`Client` does."""

    _asker: Asker

    def depends_on(self, person: PersonId) -> Dependents:
        """What depends on somebody, of what is here now (owners and administrators).

        Raises:
            NotAllowed: it is for others to ask.
        """
        import time

        if self.me().rank > Rank.ADMIN:
            raise NotAllowed(action="say that somebody leaves", needs="admin")
        return self._views().depends_on(person, round(time.time() * 1000))

    def leaves(
        self,
        person: PersonId,
        day: str,
        text: str = "",
        *,
        posts: Posts | None = None,
        renamed: bool = False,
    ) -> EntryId:
        """Tell everybody that somebody leaves, and have this PC's node remove her when that day
        (``YYYY-MM-DD``) is over. What becomes of what she wrote is ``posts`` (None: it stays)."""
        from sync.local import leaving

        kept = posts or leaving.Posts.KEEP
        return self._tell(leaving.Leaves(person, day, text, kept, renamed))

    def call_off(self, person: PersonId, text: str = "") -> EntryId:
        """Tell everybody that she stays after all; nothing is planned here any more."""
        from sync.local import leaving

        return self._tell(leaving.CallOff(person, text))

    def plans(self) -> list[Plan]:
        """Whom this PC removes and when, the one that is due first at first."""
        from sync.store.plans import read_plans

        return read_plans(self._paths.plans)

    def _tell(self, command: commands.AnyCommand) -> EntryId:
        from sync.local.commands import Written

        return self._asker.ask(command, Written).id
