"""Conversations come back on somebody's new computer: colleagues' computers seal it the keys.

Not the texts: those lie with whoever was in the conversation, signed by who wrote them. Any
computer that has a letter's key may give it, and one does: each of those that are online has its
turn, the person's own computers first, and whoever sees that it was done leaves it (protocol.md
11 and A13).
"""

from __future__ import annotations

from collections.abc import Collection
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from sync.content.letters import MAX_KEYS, PREFIX_BYTES, Keys, LetterKind
from sync.content.sealed import MAX_WRAPS
from sync.governance.state import DeviceStatus
from sync.node.messaging import devices_of, seal_letter
from sync.node.standing import belongs
from sync.store import letters
from sync.values import DeviceId, EntryId, PersonId

if TYPE_CHECKING:
    from sync.node.core import Node
    from sync.views.missing_keys import Lacking

PATIENCE_S: Final = 60.0
"""How long the next one waits for the one before: an entry is with everybody by then."""

REST_S: Final = 30.0
"""How often it is looked, while new letters come."""


class Rewrapping:
    """Of one node, and of its writer's thread."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._since: dict[tuple[DeviceId, frozenset[PersonId]], float] = {}
        self._seen: tuple[object, ...] = ()
        self._looked_s = float("-inf")

    def look(self, now_s: float, online: Collection[DeviceId]) -> list[EntryId]:
        """Give new computers the keys that they lack, where it is this one's turn; the entries.

        ``now_s`` is monotonic, ``online`` are the devices that this one talks to.

        Raises:
            NoSpace, CannotWrite: it is tried again.
        """
        node = self._node
        seen = (node.governance.devices, node.views.letters)
        if seen == self._seen and not self._since:
            return []
        if now_s - self._looked_s < REST_S and not self._since and self._seen:
            return []
        if not node.guarding.writable or not belongs(node) or node.behind:
            return []
        self._seen, self._looked_s = seen, now_s
        lacking = node.reader.lacking_keys()
        self._since = {case: self._since.get(case, now_s) for case in lacking}
        written: list[EntryId] = []
        for (device, people), cases in lacking.items():
            waited_s = now_s - self._since[device, people]
            if waited_s >= PATIENCE_S * self._turn(device, people, cases, online):
                written += self._give(device, people, [case.letter for case in cases])
                self._since.pop((device, people))
        return written

    def _turn(
        self,
        device: DeviceId,
        people: frozenset[PersonId],
        cases: list[Lacking],
        online: Collection[DeviceId],
    ) -> int:
        """How many of those who could do it as well come before this one."""
        node = self._node
        standing = node.governance.standing(device)
        mine = node.key.device
        here = {*online, mine} - {device}
        able = [
            other
            for other in devices_of(node, people)
            if other in here and all(other[:PREFIX_BYTES] in case.devices for case in cases)
        ]

        def place(other: DeviceId) -> tuple[bool, bytes]:
            theirs = node.governance.standing(other)
            own = theirs is not None and standing is not None and theirs.person == standing.person
            return (not own, sha256(device + other).digest())

        ordered = sorted({*able, mine}, key=place)
        return ordered.index(mine)

    def _give(
        self, device: DeviceId, people: frozenset[PersonId], which: list[EntryId]
    ) -> list[EntryId]:
        """Seal the keys page by page: to the new device, and to the others, who see it is done."""
        node = self._node
        standing = node.governance.standing(device)
        if standing is None or standing.status is not DeviceStatus.OK:
            return []
        everybody = devices_of(node, people)
        sealed_to = everybody if len(everybody) <= MAX_WRAPS else [device, node.key.device]
        keys = [(one.id, one.key) for one in letters.opened(node.store, which)]
        return [
            seal_letter(
                node,
                LetterKind.KEYS,
                Keys(device=device, keys=keys[start : start + MAX_KEYS]),
                people,
                sealed_to,
            )
            for start in range(0, len(keys), MAX_KEYS)
        ]
