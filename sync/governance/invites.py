"""What becomes of those who came in by one invitation (protocol.md 4 and A6)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sync.governance.state import DeviceStatus
from sync.values import DeviceId, EntryId, Rank


@dataclass(frozen=True, slots=True)
class Close:
    """An INVITE_CLOSE by a device that had the authority, as it counts for the decision."""

    closer: DeviceId
    rank: Rank
    hlc: int
    id: EntryId
    honoured: frozenset[DeviceId]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who stays. A device in neither set is void, if the invitation is closed."""

    closed: bool
    honoured: frozenset[DeviceId]
    contested: frozenset[DeviceId]

    def status_of(self, device: DeviceId) -> DeviceStatus:
        """The status that the invitation gives to a device with a good proof."""
        if device in self.honoured:
            return DeviceStatus.OK
        if device in self.contested:
            return DeviceStatus.CONTESTED
        return DeviceStatus.VOID


def decide(max_uses: int, used_by: Collection[DeviceId], closes: Sequence[Close]) -> Verdict:
    """The verdict on an invitation, whatever the order in which its entries came.

    Without a close, everybody is welcome up to ``max_uses``, and beyond it all are
    contested: any rule that picked a winner by hash or time could be played by a thief
    (protocol.md A6, double use). With closes, :func:`_decide_closed` speaks.
    """
    if closes:
        return _decide_closed(max_uses, closes)
    users = frozenset(used_by)
    if len(users) <= max_uses:
        return Verdict(closed=False, honoured=users, contested=frozenset())
    return Verdict(closed=False, honoured=frozenset(), contested=users)


def _decide_closed(max_uses: int, closes: Sequence[Close]) -> Verdict:
    """The closes of the strongest rank decide, and of each closing device only its latest.

    Who is on every list stays. Who is on some lists only stays as long as all of them
    together fit ``max_uses``, and is contested beyond it.
    """
    strongest = min(close.rank for close in closes)
    latest: dict[DeviceId, Close] = {}
    for close in sorted(closes, key=lambda close: (close.hlc, close.id)):
        if close.rank == strongest:
            latest[close.closer] = close
    lists = [close.honoured for close in latest.values()]
    on_some = frozenset[DeviceId]().union(*lists)
    on_every = on_some.intersection(*lists)
    if len(on_some) <= max_uses:
        return Verdict(closed=True, honoured=on_some, contested=frozenset())
    return Verdict(closed=True, honoured=on_every, contested=on_some - on_every)
