"""What a person has looked at follows her to her own other devices, and to nobody else.

It goes straight from one to the other and into no log: there it would tell everybody, for ever,
at what times she reads (product.md, What must never happen).
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import partial

from sync.replication.link import Link
from sync.replication.office import Office
from sync.replication.outbox import Priority
from sync.replication.protocol import messages
from sync.replication.protocol.events import SeenTold
from sync.replication.protocol.features import Feature


class Glances:
    """Tells the person's other devices what was looked at here, and takes what they tell."""

    def __init__(self, office: Office, links: Set[Link]) -> None:
        self._office = office
        self._links = links

    def changed(self) -> None:
        """Somebody has looked at something here, or on a device that told us."""
        for link in self._links:
            self.live(link)

    def live(self, link: Link) -> None:
        """Tell a peer what it has not heard, if it is the same person's."""
        if self._is_own(link):
            link.owe(Priority.HEADS, partial(self._tell, link))

    async def told(self, link: Link, event: SeenTold) -> None:
        """Take what another device of this person says; of others it is none of our business."""
        if not self._is_own(link):
            return
        _note(link.glances, event.places)
        if await self._office.take_glances(event.places):
            self.changed()

    async def _tell(self, link: Link) -> None:
        here = await self._office.glances()
        news = {place: seen for place, seen in here.items() if seen > link.glances.get(place, 0)}
        some = list(news.items())
        for start in range(0, len(some), messages.MAX_SEEN):
            part = some[start : start + messages.MAX_SEEN]
            await link.say(messages.Seen([messages.SeenPlace(*one) for one in part]))
        _note(link.glances, news)

    def _is_own(self, link: Link) -> bool:
        if not (link.session.live and link.session.understands(Feature.GLANCES)):
            return False
        governance = self._office.governance()
        theirs = governance.standing(link.device)
        ours = governance.standing(self._office.key.device)
        return theirs is not None and ours is not None and theirs.person == ours.person


def _note(known: dict[str, int], news: Mapping[str, int]) -> None:
    for place, seen in news.items():
        known[place] = max(seen, known.get(place, 0))
