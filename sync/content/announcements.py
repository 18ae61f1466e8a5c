"""ANNOUNCEMENT and ACK: what the company tells everybody, and who has read it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.feed import CHANNEL, FileRef, PictureRef
from sync.content.fields import BODY, Hash, Target, TextLimit, TimeMs, Version
from sync.hashing import sha256

TITLE: Final = TextLimit(1, 70)
MAX_CHANNELS: Final = 20
MAX_ATTACHED: Final = 4
"""Pictures of an announcement, and PDFs."""

PDF: Final = ".pdf"
"""How the name of a file that is announced ends, whatever its capitals."""

Channel = Annotated[str, Meta(min_length=CHANNEL.low, max_length=CHANNEL.high)]


class Announcement(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """An announcement; it counts from an owner, an admin, or a communicator of that time.

    ``pin`` keeps it on top until ``until_ms`` (0: until unpinned), ``needs_ack`` asks
    everybody to confirm that they have read it. ``channels`` it is for (none: everybody);
    from ``ends_ms`` on nobody is asked any more and it is not on top (0: it does not end).
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"title": TITLE, "text": BODY}

    v: Version = 1
    title: Annotated[str, Meta(min_length=TITLE.low, max_length=TITLE.high)]
    text: Annotated[str, Meta(max_length=BODY.high)]
    pin: bool
    needs_ack: bool = True
    until_ms: TimeMs = 0
    channels: Annotated[list[Channel], Meta(max_length=MAX_CHANNELS)] = []
    ends_ms: TimeMs = 0
    pictures: Annotated[list[PictureRef], Meta(max_length=MAX_ATTACHED)] = []
    files: Annotated[list[FileRef], Meta(max_length=MAX_ATTACHED)] = []


class Ack(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """ "I have read it". ``text_hash`` says which text: :func:`text_hash` of the announcement, or
    of the revision of it that was read."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    target: Target
    text_hash: Hash


def text_hash(body: bytes) -> bytes:
    """SHA-256 of the payload bytes of an announcement or a revision, as an ACK cites it."""
    return sha256(body).digest()
