"""The table of peers that the status line and the network page show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sync.replication.dialling import Target
from sync.replication.link import Link
from sync.replication.wants import Wants
from sync.values import DeviceId, Lane, LogHead, LogKey


class PeerStatus(StrEnum):
    """How things are with a peer."""

    LIVE = "live"
    CONTROL_SYNC = "control_sync"
    CONNECTING = "connecting"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class PeerState:
    """One peer. ``device`` is None before it has proved one; ``holds`` are its payload heads
    per content log; ``receiving`` counts entries it announced that are not here yet."""

    device: DeviceId | None
    address: str
    state: PeerStatus
    since_ms: int
    holds: Mapping[LogKey, int]
    receiving: int


def peer_table(
    links: Iterable[Link],
    targets: Iterable[Target],
    wants: Wants[Link],
    heads: Mapping[LogKey, LogHead],
) -> list[PeerState]:
    """Connected peers first, then addresses that are tried and not connected."""
    rows = [_connected(link, wants, heads) for link in links]
    devices = {row.device for row in rows}
    rows.sort(key=lambda row: row.address)
    for target in targets:
        if target.is_self or (target.device is not None and target.device in devices):
            continue
        status = PeerStatus(target.status)
        rows.append(PeerState(target.device, target.address, status, target.since_ms, {}, 0))
    return rows


def _connected(link: Link, wants: Wants[Link], heads: Mapping[LogKey, LogHead]) -> PeerState:
    holds = {key: head.payload_seq for key, head in link.heads.items() if key.lane != Lane.CONTROL}
    return PeerState(
        link.device,
        link.stream.address,
        PeerStatus.LIVE if link.session.live else PeerStatus.CONTROL_SYNC,
        link.since_ms,
        holds,
        wants.receiving(link, heads),
    )
