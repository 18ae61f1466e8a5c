"""Who writes more than anybody does by hand: told to owners and administrators (protocol.md A12).

Nothing is refused for it, since every computer would refuse something else: what an author sends
is throttled where it comes in, and somebody decides. Each computer counts for itself, when it is
asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from sync.governance.state import DeviceStatus
from sync.store.pace import Lately, first_ms, since
from sync.values import DeviceId, PersonId, Rank

if TYPE_CHECKING:
    from sync.node.core import Node

DAY_MS: Final = 24 * 3600 * 1000

WRITTEN_MOST: Final = 1000
"""Entries of one person that came here within a day and were written within it: one every half
minute of a working day, reactions among them."""

CAME_MOST: Final = 10_000
"""The same whenever they were written. Somebody comes back from months without a network; and
who floods can set a clock back."""


class Flood(NamedTuple):
    """A member, with the devices that wrote most first, and how many ``entries`` came in a day."""

    person: PersonId
    devices: tuple[DeviceId, ...]
    entries: int


def floods_of(node: Node) -> list[Flood]:
    """The members from whom more came in the last day than anybody writes, or anything at all and
    from a device with more epochs than count; by their keys.

    Not people with a rank: they may import, and only somebody stronger could do anything.
    """
    start = node.clock() - DAY_MS
    written = _by_person(node, since(node.store, start, start))
    found = {
        person: count
        for person, count in written.items()
        if sum(count.values()) > WRITTEN_MOST or any(_makes_epochs(node, one) for one in count)
    }
    # Whoever came in within a day has everything from it, of everybody.
    if 0 < first_ms(node.store) < start:
        came = _by_person(node, since(node.store, start))
        found |= {p: count for p, count in came.items() if sum(count.values()) > CAME_MOST}
    return [
        Flood(person, tuple(sorted(count, key=lambda one: (-count[one], one))), sum(count.values()))
        for person, count in sorted(found.items())
    ]


def _makes_epochs(node: Node, device: DeviceId) -> bool:
    """Whether a device has more epochs than count: by hand that takes as many copies
    put back, or clocks set wrong."""
    return any(not note.counts for note in node.governance.epochs_of(device))


def _by_person(node: Node, logs: Iterable[Lately]) -> dict[PersonId, dict[DeviceId, int]]:
    """How much came of each device, of people who could be removed for it."""
    found: dict[PersonId, dict[DeviceId, int]] = defaultdict(lambda: defaultdict(int))
    for person, device, count in _of_members(node, logs):
        found[person][device] += count
    return found


def _of_members(node: Node, logs: Iterable[Lately]) -> Iterator[tuple[PersonId, DeviceId, int]]:
    for lately in logs:
        standing = node.governance.standing(lately.log.device)
        if standing and standing.status is DeviceStatus.OK and standing.rank > Rank.ADMIN:
            yield standing.person, standing.device, lately.entries
