"""The network secret: a new one when somebody is removed, and who has it (protocol.md 10).

KEY_EPOCH carries it to every device that stays, each in a lockbox of its own. What a home knows
it keeps in its key file, the one of now first; the older ones still open the fence for colleagues
who were away.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sync.codec import decode, encode
from sync.errors import CannotWrite, NoSpace, ProtocolError
from sync.governance.acts import ControlKind, KeyEpoch, Lockbox, secret_mark
from sync.governance.acts.company import MAX_EXCLUDED, MAX_LOCKBOXES, PREFIX_BYTES
from sync.governance.state import DeviceStatus
from sync.node.standing import belongs
from sync.store.keys import MAX_SECRETS, SEED_BYTES
from sync.values import CompanyId, DeviceId, EntryId, Lane, Rank

if TYPE_CHECKING:
    from sync.governance.notes import SecretEpoch, SecretEpochs
    from sync.governance.state import Governance
    from sync.node.core import Node

log = logging.getLogger(__name__)

AT_MOST_S: Final = 60.0
"""How long who finishes somebody else's removal waits at most: so that two seldom do it at once."""

PATIENCE_S: Final = 600.0
"""After so long whoever may does it, though a computer before it in line is online."""

FOUNDING: Final = 1
"""The number of the secret with which a company begins."""

_LAST_NUMBER: Final = (1 << 63) - 1
_OFFERED: Final = 8
_NOBODY: Final[Mapping[DeviceId, bytes]] = {}


class Rotating:
    """The network secrets of one node. Of the writer's thread."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._seen: SecretEpochs | None = None
        self._unfit: set[EntryId] = set()
        self._offered: deque[bytes] = deque(maxlen=_OFFERED)
        self._dirty_since: float | None = None
        self._wait_s = 0.0

    def look(self) -> None:
        """Open the lockboxes that have come, and put the secret of now first.

        What the disk does not take is known all the same, and saved by a later call.
        """
        node = self._node
        epochs = node.governance.secret_epochs
        if epochs == self._seen:
            return
        known = {secret_mark(node.company, s): (n, s) for n, s in node.keys.secrets}
        for epoch in epochs.all:
            secret = None if epoch.mark in known else self._find(epoch)
            if secret is not None:
                known[epoch.mark] = (epoch.n, secret)
        places = {epoch.mark: place for place, epoch in enumerate(epochs.all)}

        def order(item: tuple[bytes, tuple[int, bytes]]) -> tuple[int, int]:
            mark, (number, _) = item
            return (places.get(mark, len(places)), number)

        ordered = tuple(pair for _, pair in sorted(known.items(), key=order)[:MAX_SECRETS])
        try:
            if ordered != node.keys.secrets:
                node.keys = replace(node.keys, secrets=ordered)
                node.keys.save(node.home.keys)
        except (NoSpace, CannotWrite) as error:
            log.warning("the network secret could not be saved: %s", error)
            return
        self._seen = epochs

    def offered(self, sealed: bytes) -> bool:
        """Open what a colleague sealed for this device; whether another secret is known now.

        One of which no control entry here speaks yet is remembered for a while.

        Raises:
            ProtocolError: it was not sealed to this device.
        """
        node, before = self._node, self._node.keys.secrets
        self._offered.append(_unseal(node, sealed))
        self._seen = None
        self.look()
        return node.keys.secrets != before

    def lockbox_for(self, device: DeviceId) -> bytes | None:
        """The secret of now for a device that belongs; None when there is nothing that could be
        given, or nothing can be sealed to it."""
        node = self._node
        current = node.governance.secret_epochs.current
        standing = node.governance.standing(device)
        if current is None or standing is None or standing.status is not DeviceStatus.OK:
            return None
        _, secret = node.keys.secrets[0]
        if secret_mark(node.company, secret) != current.mark:
            return None
        try:
            return _seal(node.company, secret, device, standing.x25519)
        except ProtocolError:  # it came in with a key that nobody can seal to (protocol.md A9)
            return None

    def finish(self, now_s: float, online: Collection[DeviceId]) -> EntryId | None:
        """Make a new secret where a removed device may hold the one of now; its KEY_EPOCH.

        ``now_s`` is monotonic, ``online`` are the devices that this one talks to. The first by
        key of those that may does it, after a while that is another each time (protocol.md 10).

        Raises:
            NoSpace, CannotWrite: it is tried again.
        """
        node = self._node
        if not (node.governance.secret_epochs.dirty and may_rotate(node)):
            self._dirty_since = None
            return None
        if self._dirty_since is None:
            self._dirty_since = now_s
            self._wait_s = AT_MOST_S * int.from_bytes(node.randomness(2)) / 65535
        passed = now_s - self._dirty_since
        governance = node.governance
        others = [d for d in online if _has_rank(governance, d)]
        first = min([node.key.device, *others]) == node.key.device
        if passed < (self._wait_s if first else self._wait_s + PATIENCE_S):
            return None
        self._dirty_since = None
        acts = rotation(node)
        return node.append(Lane.CONTROL, acts)[0] if acts else None

    def _find(self, epoch: SecretEpoch) -> bytes | None:
        node = self._node
        for secret in self._offered:
            if secret_mark(node.company, secret) == epoch.mark:
                return secret
        if epoch.id in self._unfit or node.key.device[:PREFIX_BYTES] not in epoch.boxes:
            return None
        found = self._open(epoch)
        if found is None or secret_mark(node.company, found) != epoch.mark:
            log.warning("the lockbox of KEY_EPOCH %s holds no secret", epoch.id.hex()[:12])
            self._unfit.add(epoch.id)
            return None
        return found

    def _open(self, epoch: SecretEpoch) -> bytes | None:
        node = self._node
        payload = node.store.payloads([epoch.id]).get(epoch.id)
        if payload is None:
            return None
        try:
            boxes = decode(KeyEpoch, payload.body).lockboxes
            mine = next(b for b in boxes if b.prefix == node.key.device[:PREFIX_BYTES])
            return _unseal(node, mine.sealed)
        except ProtocolError:
            return None


def rotation(node: Node, leaving: Collection[DeviceId] = ()) -> list[tuple[int, bytes]]:
    """The KEY_EPOCH with a new secret for everybody but those who are removed or ``leaving``.

    Nothing where it would not become the secret of now: somebody who belongs has used up the
    numbers.
    """
    return key_epoch(node.governance, node.randomness(SEED_BYTES), leaving)


def key_epoch(
    governance: Governance,
    secret: bytes,
    leaving: Collection[DeviceId],
    joining: Mapping[DeviceId, bytes] = _NOBODY,
) -> list[tuple[int, bytes]]:
    """The same for a given secret; ``joining`` are devices that come in by the same step, with
    their X25519 keys."""
    gone = {d for d, s in governance.devices.items() if s.status is DeviceStatus.REVOKED}
    gone |= set(leaving)
    numbers = [epoch.n for epoch in governance.secret_epochs.all if epoch.by not in gone]
    number = 1 + max(numbers, default=FOUNDING)
    if number > _LAST_NUMBER:
        return []
    staying = {
        device: standing.x25519
        for device, standing in governance.devices.items()
        if standing.status is DeviceStatus.OK and device not in gone
    }
    boxes = []
    for device, x25519 in sorted((staying | dict(joining)).items()):
        try:
            sealed = _seal(governance.company, secret, device, x25519)
        except ProtocolError:  # it came in with a key that nobody can seal to (protocol.md A9)
            continue
        boxes.append(Lockbox(device[:PREFIX_BYTES], sealed))
    act = KeyEpoch(
        n=number,
        lockboxes=boxes[:MAX_LOCKBOXES],
        excluded=[device[:PREFIX_BYTES] for device in sorted(gone)][:MAX_EXCLUDED],
        mark=secret_mark(governance.company, secret),
    )
    return [(int(ControlKind.KEY_EPOCH), encode(act))]


def _seal(company: CompanyId, secret: bytes, device: DeviceId, x25519: bytes) -> bytes:
    from sync.replication.sealing import seal  # with its library, which few commands need

    return seal(secret, x25519, company, device)


def _unseal(node: Node, sealed: bytes) -> bytes:
    from sync.replication.sealing import unseal

    return unseal(sealed, node.keys.x25519, node.company, node.key.device)


def may_rotate(node: Node) -> bool:
    """Whether a KEY_EPOCH of this device counts, and it writes at all."""
    free = node.guarding.writable and belongs(node)
    return free and _has_rank(node.governance, node.key.device)


def _has_rank(governance: Governance, device: DeviceId) -> bool:
    rank = governance.rank_of_device(device)
    return rank is not None and rank <= Rank.ADMIN
