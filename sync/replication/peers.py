"""The table of peers that the status line and the network page show."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from sync.replication.finding.dialling import Target
from sync.replication.heads import Heads
from sync.replication.link import Link
from sync.replication.protocol.events import PeerHead
from sync.replication.sealed import keeps
from sync.replication.wants import Wants
from sync.values import DeviceId, Lane, LogHead, LogKey


class PeerStatus(StrEnum):
    """How things are with a peer."""

    LIVE = "live"
    CONTROL_SYNC = "control_sync"
    RELAYED = "relayed"
    """Online, by the word of somebody that we are connected to (protocol.md 8)."""
    CONNECTING = "connecting"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class PeerState:
    """One peer. ``device`` is None before it has proved one; ``holds`` are its payload heads
    per content log; ``receiving`` counts entries it announced that are not here yet. ``dialled``:
    we called it, so its address is one at which it answers. ``why`` is a word for what keeps us
    apart, where that is known: see :class:`sync.replication.finding.dialling.Target`, or
    ``elsewhere`` for an address on no network that this machine is attached to. It ``keeps`` what
    is sealed to others, as one that is always on."""

    device: DeviceId | None
    address: str
    state: PeerStatus
    since_ms: int
    holds: Mapping[LogKey, int]
    receiving: int
    dialled: bool = False
    why: str = ""
    keeps: bool = False


def peer_table(
    links: Iterable[Link],
    targets: Iterable[Target],
    wants: Wants[Link],
    heads: Heads,
    online: Collection[DeviceId] = (),
    is_near: Callable[[str], bool] = lambda _host: True,
) -> list[PeerState]:
    """Connected peers first, then who is online by others' word, then addresses tried in vain.

    A device has one row, also while a copy of its home is connected beside it. ``is_near`` says
    of an address whether it is on a network of ours.
    """
    devices: dict[DeviceId | None, PeerState] = {}
    for link in sorted(links, key=lambda link: link.since_ms):
        row = _connected(link, wants, heads)
        known = devices.get(row.device)
        devices[row.device] = _joined(known, row) if known else row
    rows = sorted(devices.values(), key=lambda row: row.address)
    relayed = sorted(set(online) - devices.keys())
    rows += [PeerState(device, "", PeerStatus.RELAYED, 0, {}, 0) for device in relayed]
    for target in targets:
        is_online = target.device is not None and (
            target.device in devices or target.device in relayed
        )
        if not target.is_self and not is_online:
            rows.append(_tried(target, is_near))
    return rows


def _tried(target: Target, is_near: Callable[[str], bool]) -> PeerState:
    why = target.why
    if why in ("silent", "no_route") and not is_near(target.host):
        why = "elsewhere"
    status = PeerStatus(target.status)
    return PeerState(target.device, target.address, status, target.since_ms, {}, 0, why=why)


def _connected(link: Link, wants: Wants[Link], heads: Heads) -> PeerState:
    return PeerState(
        link.device,
        link.stream.address,
        PeerStatus.LIVE if link.session.live else PeerStatus.CONTROL_SYNC,
        link.since_ms,
        _holds(link, heads),
        wants.receiving(link, heads),
        link.dialled,
        keeps=keeps(link),
    )


def _joined(one: PeerState, other: PeerState) -> PeerState:
    """Two processes of one device: it holds what either of them does."""
    best = one if one.state is PeerStatus.LIVE else other
    logs = one.holds.keys() | other.holds.keys()
    return replace(
        best,
        holds={log: max(one.holds.get(log, 0), other.holds.get(log, 0)) for log in logs},
        receiving=one.receiving + other.receiving,
        keeps=one.keeps or other.keeps,
    )


def _holds(link: Link, heads: Heads) -> Mapping[LogKey, int]:
    """Up to where the peer has every payload of a log, as a position says it.

    In a forked log a position means several entries: only a peer that holds all our branches
    can be said to hold what lies there.
    """
    holds: dict[LogKey, int] = {}
    for key, theirs in link.heads.items():
        if key.lane == Lane.CONTROL or key.branch:
            continue
        if key not in heads.forked:
            holds[key] = theirs.payload_seq
            continue
        branches = list(heads.branches(key))
        same = [b for b in branches if _is_at(link.heads.get(b), heads[b])]
        if len(same) == len(branches):
            whole = all(link.heads[b].payload_seq >= heads[b].seq for b in branches)
            behind = min(link.heads[b].payload_seq for b in branches)
            holds[key] = heads.deepest(key) if whole else behind
    return holds


def _is_at(theirs: PeerHead | None, ours: LogHead) -> bool:
    return theirs is not None and (theirs.seq, theirs.hash8) == (ours.seq, ours.hash[:8])
