"""ANNOUNCEMENT and ACK: what the company tells everybody, and who has read it."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.fields import BODY, Hash, Target, TextLimit, TimeMs, Version

TITLE: Final = TextLimit(1, 70)


class Announcement(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """An announcement; it counts only from an owner or an admin.

    ``pin`` keeps it on top until ``until_ms`` (0: until unpinned), ``needs_ack`` asks
    everybody to confirm that they have read it.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"title": TITLE, "text": BODY}

    v: Version = 1
    title: Annotated[str, Meta(min_length=TITLE.low, max_length=TITLE.high)]
    text: Annotated[str, Meta(max_length=BODY.high)]
    pin: bool
    needs_ack: bool = True
    until_ms: TimeMs = 0


class Ack(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """ "I have read it". ``text_hash`` says which text: :func:`text_hash` of the target."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    target: Target
    text_hash: Hash


def text_hash(body: bytes) -> bytes:
    """SHA-256 of an announcement's payload bytes, as an ACK cites it."""
    return sha256(body).digest()
