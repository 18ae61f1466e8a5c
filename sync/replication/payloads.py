"""Payloads that came without their entries' runs: asked for one by one (PWANT and PAY)."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial

from sync.replication import sealed
from sync.replication.link import Link
from sync.replication.office import Office
from sync.replication.outbox import Priority
from sync.replication.protocol import messages
from sync.replication.protocol.events import PayloadsArrived
from sync.replication.protocol.messages import Absent
from sync.replication.tasks import end, spawn
from sync.replication.timings import Timings
from sync.replication.withheld import Withheld
from sync.values import DeviceId, EntryId, Lane, LogHead, LogKey

_LOOKED_AT = 512
_SAID = 4096
_PER_PEER = 256
"""Payloads asked of one peer at a time; its credit bounds their bytes."""


_FOR_OTHERS = 60
"""So much more rarely a peer is asked again for what is sealed, and most likely not to it."""

Lacking = tuple[EntryId, LogKey, int]
"""An entry without its payload, its log and position."""


@dataclass(slots=True)
class _Asked:
    link: Link
    log: LogKey
    seq: int
    deadline: float


class Payloads:
    """Each missing payload is asked of one peer at a time, with a deadline."""

    def __init__(
        self,
        office: Office,
        timings: Timings,
        links: Set[Link],
        on_stored: Callable[[Mapping[LogKey, LogHead]], None],
        strike: Callable[[Link, str], None],
        busy: Callable[[], bool],
    ) -> None:
        """``busy``: entries themselves are still being fetched, the newest with their payloads;
        those of older ones come after them, and a few meanwhile."""
        self._office = office
        self._timings = timings
        self._links = links
        self._on_stored = on_stored
        self._strike = strike
        self._busy = busy
        self.withheld = Withheld()
        self._asked: dict[EntryId, _Asked] = {}
        self._refused: dict[tuple[EntryId, Link], float] = {}
        self._not_ours: dict[EntryId, DeviceId] = {}
        self._again = False
        self._behind = 0
        self._task: asyncio.Task[None] | None = None

    async def stop(self) -> None:
        """End the planning under way."""
        await end(self._task)

    def poke(self) -> None:
        """Something changed: look for missing payloads that somebody could give."""
        self._again = True
        if not self._busy():
            self._begin()

    def _begin(self) -> None:
        if self._task is None or self._task.done():
            self._task = spawn(self._plan())

    def tick(self, now: float) -> None:
        """Give up on peers that do not answer; after a while, ask again who had nothing."""
        late = [id_ for id_, asked in self._asked.items() if now >= asked.deadline]
        for id_ in late:
            self._not_given(id_, self._asked.pop(id_))
        forgiven = [pair for pair, until in self._refused.items() if now >= until]
        for pair in forgiven:
            del self._refused[pair]
        self._again |= bool(late or forgiven or self._behind)
        if self._again:
            self._begin()

    def gone(self, link: Link) -> None:
        """A peer left: what it was asked for is free, what it refused is forgotten."""
        for id_ in [id_ for id_, asked in self._asked.items() if asked.link is link]:
            del self._asked[id_]
        for pair in [pair for pair in self._refused if pair[1] is link]:
            del self._refused[pair]
        self.poke()

    def serve(self, link: Link, ids: Sequence[EntryId]) -> None:
        """Answer a PWANT when the link's turn comes."""

        link.owe(Priority.TEXT, partial(sealed.answer, self._office, link, ids), heavy=True)

    async def arrived(self, link: Link, event: PayloadsArrived) -> None:
        """Store what came; a payload that its entry does not commit to is dropped."""
        answered = {id_: p for id_, p in event.found.items() if self._is_asked(id_, link)}
        stored = await self._office.put_payloads(answered) if answered else frozenset()
        for id_ in answered:
            self._asked.pop(id_, None)
        if refused := answered.keys() - stored:
            # They may have come by another way while these were under way.
            missing = {id_ for id_, _, _ in await self._office.missing_payloads(_LOOKED_AT)}
            for id_ in refused:
                self._refuse(id_, link)
                if id_ in missing:
                    self._strike(link, "a payload that nobody committed to")
        for id_, why in event.absent.items():
            if why == Absent.NOT_YOURS:
                self._hear(id_, link)
            if self._is_asked(id_, link):
                self._not_given(id_, self._asked.pop(id_))
        if stored:
            self.withheld.came(stored)
            self._on_stored(await self._office.heads((Lane.CONTENT, Lane.SEALED)))
        self.poke()

    def _hear(self, id_: EntryId, link: Link) -> None:
        """A peer says that something is sealed to others; its run may still be on its way to the
        disk. Whether the peer is the author is seen when it turns out to be missing."""
        self._not_ours[id_] = link.device
        if len(self._not_ours) > _SAID:
            del self._not_ours[next(iter(self._not_ours))]

    async def _settle(self, missing: Sequence[Lacking]) -> bool:
        """Wait no more for what its author has sealed to others; whether there was any."""
        heard = self._not_ours
        others = [
            id_
            for id_, key, _ in missing
            if heard.get(id_) == key.device and key.lane == Lane.SEALED
        ]
        if not others:
            return False
        self._on_stored(await self._office.disown(others))
        for id_ in others:
            del heard[id_]
            self._asked.pop(id_, None)
        return True

    def _is_asked(self, id_: EntryId, link: Link) -> bool:
        asked = self._asked.get(id_)
        return asked is not None and asked.link is link

    def _not_given(self, id_: EntryId, asked: _Asked) -> None:
        if asked.log.lane != Lane.SEALED:
            self._refuse(id_, asked.link)
            self.withheld.not_given(id_, asked.log, asked.link.device)
            return
        # Perhaps it is for neither of us, and nobody who is here can tell.
        head = asked.link.heads.get(asked.log)
        has_all = head is not None and head.payload_seq >= asked.seq
        self._refuse(id_, asked.link, _FOR_OTHERS if has_all else 1)

    def _refuse(self, id_: EntryId, link: Link, times: int = 1) -> None:
        now = asyncio.get_running_loop().time()
        self._refused[id_, link] = now + times * self._timings.retry_s

    async def _plan(self) -> None:
        while self._again:
            self._again = False
            if not any(link.session.live for link in self._links):
                return
            newest = await self._office.missing_payloads(_LOOKED_AT)
            if await self._settle(newest):
                self._again = True
                continue
            asked = self._ask(newest)
            if asked or len(newest) < _LOOKED_AT or self._no_room():
                self._behind = 0
                continue
            # Nobody gives the newest: what lies behind them has its turn, page by page.
            self._behind += _LOOKED_AT
            page = await self._office.missing_payloads(_LOOKED_AT, skip=self._behind)
            self._again |= await self._settle(page)
            if not self._ask(page) and len(page) < _LOOKED_AT:
                self._behind = 0

    def _ask(self, missing: Sequence[Lacking]) -> bool:
        """Ask for what somebody can give; whether there was anything."""
        load = self._load()
        batches: dict[Link, list[EntryId]] = {}
        for id_, key, seq in missing:
            link = None if id_ in self._asked else self._choose(id_, key, seq, load)
            if link is not None:
                load[link] += 1
                deadline = asyncio.get_running_loop().time() + self._timings.want_s
                self._asked[id_] = _Asked(link, key, seq, deadline)
                batches.setdefault(link, []).append(id_)
        for link, ids in batches.items():
            want = messages.PayloadWant(list(ids))
            link.owe(Priority.TEXT, partial(link.say, want))
        return bool(batches)

    def _no_room(self) -> bool:
        """Whether everybody is asked for as much as one is asked for at a time."""
        load = self._load()
        live = [link for link in self._links if link.session.live]
        return all(load[link] >= _PER_PEER for link in live)

    def _load(self) -> Counter[Link]:
        return Counter(asked.link for asked in self._asked.values())

    def _choose(self, id_: EntryId, key: LogKey, seq: int, load: Counter[Link]) -> Link | None:
        candidates = []
        for order, link in enumerate(self._links):
            head = link.heads.get(key) or link.heads.get(key.trunk)
            if not link.session.live or head is None or (head.seq < seq and not key.branch):
                continue
            if (id_, link) in self._refused or load[link] >= _PER_PEER:
                continue
            place = (_farness(key, link), head.payload_seq < seq, load[link], order)
            candidates.append((place, link))
        return min(candidates, key=lambda c: c[0])[1] if candidates else None


def _farness(log: LogKey, link: Link) -> int:
    """How little a peer can be expected to have a payload that not everybody is given."""
    if log.lane != Lane.SEALED or log.device == link.device:
        return 0
    return 1 if sealed.keeps(link) else 2
