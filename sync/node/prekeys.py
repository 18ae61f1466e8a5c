"""Prekeys: the keys to which letters to this device are sealed, another one each month.

So a stolen computer opens what came lately and not what is older (protocol.md A13). Others seal
to the newest that they know of, and that may be an old one, of a computer that was off for long:
so a private half stays until the one after it has been out for thirty days, as a rule sixty days
after it was made. No clock that jumps ahead throws away the only key that anybody knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sync.content.kinds import ContentKind
from sync.content.trust import Prekey as PrekeyEntry
from sync.node.standing import belongs
from sync.store.keys import SEED_BYTES, Keys, Prekey
from sync.store.keystore import keep_again

if TYPE_CHECKING:
    from sync.node.core import Node

DAY_MS: Final = 24 * 3_600_000
RENEWED_MS: Final = 30 * DAY_MS
"""How long a prekey is the newest, and stays afterwards."""

_AHEAD_MS: Final = DAY_MS
"""A prekey from further ahead than that was made by a clock that was wrong."""

MOST: Final = 8


def privates(keys: Keys) -> list[bytes]:
    """The keys that may open a letter: the newest first, the one that does not change last."""
    return [*(one.private for one in reversed(keys.prekeys)), keys.x25519]


def look(node: Node) -> bool:
    """Drop prekeys whose time is over, make one where it is due, publish it; whether any of that.

    Raises:
        NoSpace, CannotWrite, KeysLocked: it is tried again.
    """
    if not node.guarding.writable or not belongs(node) or node.behind:
        return False
    now_ms, before = node.clock(), node.keys.prekeys
    prekeys = living(before, now_ms)
    if is_due(prekeys, now_ms):
        fresh = Prekey(now_ms, node.randomness(SEED_BYTES))
        prekeys = (*prekeys, fresh)[-MOST:]
    if prekeys != before:
        # On the disk before anybody seals to it.
        keys = replace(node.keys, prekeys=prekeys)
        keep_again(keys, node.home.keys)
        node.keys = keys
    return _publish(node, prekeys[-1]) or prekeys != before


def living(prekeys: Sequence[Prekey], now_ms: int) -> tuple[Prekey, ...]:
    """Those that somebody may still have sealed to."""
    after = [one.made_ms for one in prekeys[1:]]
    return (
        *(
            one
            for one, successor in zip(prekeys, after, strict=False)
            if now_ms - successor < RENEWED_MS
        ),
        *prekeys[-1:],
    )


def is_due(prekeys: Sequence[Prekey], now_ms: int) -> bool:
    """Whether there has to be another one."""
    if not prekeys:
        return True
    age_ms = now_ms - prekeys[-1].made_ms
    return age_ms >= RENEWED_MS or age_ms < -_AHEAD_MS


def _publish(node: Node, prekey: Prekey) -> bool:
    """Have colleagues know of it, unless they do."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    public = X25519PrivateKey.from_private_bytes(prekey.private).public_key().public_bytes_raw()
    if node.reader.prekeys().get(node.key.device) == public:
        return False
    node.write(ContentKind.PREKEY, PrekeyEntry(x25519=public))
    return True
