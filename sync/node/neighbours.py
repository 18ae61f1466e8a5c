"""What a node notes of its peers, and what it can say of the colleagues who are not there.

No history is kept: when a device was last online is known for as long as the node runs, and
before that there is only what everybody knows, the time of the last thing it wrote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from sync.errors import CannotWrite, NoSpace
from sync.governance.state import DeviceStatus
from sync.local.commands import MissingFacts, PeerFacts, WithheldFacts
from sync.log.clock import hlc_ms
from sync.node.addresses import answered, remember
from sync.node.core import Node
from sync.replication.peers import PeerState, PeerStatus
from sync.replication.service import Replication
from sync.replication.withheld import ENOUGH
from sync.store.addresses import Address
from sync.store.erasing import waiting
from sync.values import DeviceId, Lane, LogKey

ONLINE = frozenset({PeerStatus.LIVE, PeerStatus.CONTROL_SYNC, PeerStatus.RELAYED})

UNMET = "unmet"
"""Nobody has named an address of that device since we run, and none is remembered."""


class Neighbours:
    """Follows the table of peers. ``changed`` is told which views look different by it."""

    def __init__(
        self,
        node: Node,
        writer: ThreadPoolExecutor,
        changed: Callable[[frozenset[str]], None],
    ) -> None:
        self._node = node
        self._writer = writer
        self._changed = changed
        self._known: dict[DeviceId, Address] = {}
        self._online: frozenset[DeviceId] = frozenset()
        self._seen_ms: dict[DeviceId, int] = {}

    def note(self, replication: Replication) -> None:
        """Take in what the peers are now. On the loop; what it writes, the writer does."""
        peers = replication.peers()
        online = frozenset(p.device for p in peers if p.device and p.state in ONLINE)
        for gone in self._online - online:
            self._seen_ms[gone] = self._node.clock()
        self._online = online
        holds = {peer.device: dict(peer.holds) for peer in peers if peer.device and peer.holds}
        keepers = frozenset(peer.device for peer in peers if peer.device and peer.keeps)
        self._writer.submit(self._hold, holds, keepers)
        self._writer.submit(self._heard, replication.told_of(self._node.key.device))
        if fresh := {d: a for d, a in answered(peers).items() if self._known.get(d) != a}:
            self._known |= fresh
            self._writer.submit(self._remember, fresh)

    def missing(self, peers: Sequence[PeerState]) -> list[MissingFacts]:
        """The colleagues' devices that are not online, by key. On the writer's thread."""
        tried: dict[DeviceId, PeerState] = {}
        for peer in peers:
            if peer.device is not None:
                tried.setdefault(peer.device, peer)
        return [
            self._missing(device, tried.get(device))
            for device, standing in sorted(self._node.governance.devices.items())
            if standing.status is DeviceStatus.OK
            and device != self._node.key.device
            and not (device in tried and tried[device].state in ONLINE)
        ]

    def withheld(self, replication: Replication) -> list[WithheldFacts]:
        """What nobody gives, by author: three who were asked are enough, or all there are."""
        others = sum(s.status is DeviceStatus.OK for s in self._node.governance.devices.values())
        found = replication.withheld(max(1, min(ENOUGH, others - 1)))
        missing = waiting(self._node.store, list(found))
        lacking = [one for entry, one in found.items() if entry in missing]
        asked = {one.log.device: set[DeviceId]() for one in lacking}
        for one in lacking:
            asked[one.log.device] |= one.devices
        counts = Counter(one.log.device for one in lacking)
        return [WithheldFacts(a, count, sorted(asked[a])) for a, count in sorted(counts.items())]

    def _missing(self, device: DeviceId, tried: PeerState | None) -> MissingFacts:
        return MissingFacts(
            device,
            tried.address if tried else "",
            self._seen_ms.get(device) or self._wrote_ms(device),
            (tried.why if tried else UNMET),
        )

    def _wrote_ms(self, device: DeviceId) -> int:
        store = self._node.store
        logs = [log for log in store.heads([Lane.CONTENT, Lane.CONTROL]) if log.device == device]
        return max((hlc_ms(self._node.hlc_of(log)) for log in logs), default=0)

    def _hold(
        self, holds: Mapping[DeviceId, dict[LogKey, int]], keepers: frozenset[DeviceId]
    ) -> None:
        news = [
            self._node.views.note_holding(device, heads, keeps=device in keepers)
            for device, heads in holds.items()
        ]
        self._changed(frozenset({"network", "feed"} if any(news) else {"network"}))

    def _heard(self, told: Sequence[dict[LogKey, tuple[int, bytes]]]) -> None:
        healed = [self._node.guarding.heard(held) for held in told]
        if any(healed):
            self._changed(frozenset({"network"}))

    def _remember(self, fresh: Mapping[DeviceId, Address]) -> None:
        for device, address in fresh.items():
            # A hint: a disk that is full now will be told again at the next start.
            with suppress(NoSpace, CannotWrite):
                remember(self._node, device, address)


def peer_facts(peer: PeerState) -> PeerFacts:
    """A peer as clients are told of it."""
    return PeerFacts(peer.device or b"", peer.address, str(peer.state), peer.since_ms, peer.why)


def to_send(node: Node) -> int:
    """How many of our own content entries no other device is known to hold, and how many letters
    none that can open them or passes them on."""
    own = {k: h for k, h in node.store.heads([Lane.CONTENT]).items() if k.device == node.key.device}
    waiting = (
        head.seq - max(node.views.held_elsewhere(log), log.start - 1) for log, head in own.items()
    )
    return sum(max(0, count) for count in waiting) + node.views.unsent()
