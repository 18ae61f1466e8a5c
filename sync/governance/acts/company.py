"""The acts on what the company shares: hiding, erasing, pruning, checkpoints, the secret."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sync.governance.acts.fields import MAX_CHECKPOINT_TIPS, Device, Id, Tip, Version
from sync.hashing import sha256
from sync.log.contexts import SECRET
from sync.values import CompanyId

MAX_RULED: Final = 400
MAX_LOCKBOXES: Final = 300
MAX_EXCLUDED: Final = 2000

PREFIX_BYTES: Final = 8
SEALED_BYTES: Final = 80
MARK_BYTES: Final = 32

Prefix = Annotated[bytes, Meta(min_length=PREFIX_BYTES, max_length=PREFIX_BYTES)]
Ruled = Annotated[list[Id], Meta(min_length=1, max_length=MAX_RULED)]


class Hide(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Hides content of weaker ranks from the screens, or with ``on`` False shows it again."""

    v: Version = 1
    entries: Ruled
    on: bool = True


class Erase(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Orders the payloads of weaker ranks' content to be deleted."""

    v: Version = 1
    entries: Ruled


class Prune(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Lets headers of one log of ``device`` below ``tip`` be dropped after the retention."""

    v: Version = 1
    device: Device
    tip: Tip


class Checkpoint(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """The control heads that an admin's device held, for whoever is shown an old state."""

    v: Version = 1
    heads: Annotated[list[Tip], Meta(max_length=MAX_CHECKPOINT_TIPS)]


class Lockbox(msgspec.Struct, array_like=True, frozen=True):
    """The network secret for one device: the first 8 bytes of its key, and HPKE's 32 + 48."""

    prefix: Prefix
    sealed: Annotated[bytes, Meta(min_length=SEALED_BYTES, max_length=SEALED_BYTES)]


class KeyEpoch(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A new network secret, number ``n``, in a lockbox for each device (protocol.md 10).

    ``excluded`` are the prefixes of the revoked devices that the author knew of: any other
    revoked device may hold the secret, from a lockbox or from a door. ``mark`` is
    :func:`secret_mark` of it: whoever has no lockbox knows by it what a colleague hands over.
    """

    v: Version = 1
    n: Annotated[int, Meta(ge=1, le=(1 << 63) - 1)]
    lockboxes: Annotated[list[Lockbox], Meta(max_length=MAX_LOCKBOXES)]
    excluded: Annotated[list[Prefix], Meta(max_length=MAX_EXCLUDED)] = []
    mark: Annotated[bytes, Meta(max_length=MARK_BYTES)] = b""


def secret_mark(company: CompanyId, secret: bytes) -> bytes:
    """32 bytes that tell a network secret from any other, and nothing about it."""
    return sha256(SECRET + company + secret).digest()
