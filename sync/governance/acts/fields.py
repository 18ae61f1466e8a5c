"""The field types of control payloads, each with its bounds, and the tip that names a position."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sync.values import DeviceId, EntryId, PersonId

MAX_TIPS: Final = 256
"""Positions that one act names: all logs of a person, and still within the payload's cap."""

MAX_CHECKPOINT_TIPS: Final = 300
"""One control head for each device that a company can have (protocol.md 12)."""

Version = Annotated[int, Meta(ge=1, le=65535)]
Salt = Annotated[bytes, Meta(min_length=16, max_length=16)]
Key = Annotated[bytes, Meta(min_length=32, max_length=32)]
Signature = Annotated[bytes, Meta(min_length=64, max_length=64)]
Device = Annotated[DeviceId, Meta(min_length=32, max_length=32)]
Person = Annotated[PersonId, Meta(min_length=32, max_length=32)]
Id = Annotated[EntryId, Meta(min_length=32, max_length=32)]
Label = Annotated[str, Meta(min_length=1, max_length=80)]
Slug = Annotated[str, Meta(min_length=1, max_length=40)]
Epoch = Annotated[int, Meta(ge=0)]
Seq = Annotated[int, Meta(ge=1)]
LaneNumber = Annotated[int, Meta(ge=0, le=127)]


class Tip(msgspec.Struct, array_like=True, frozen=True, order=True):
    """The entry ``hash`` at ``seq`` of somebody's log ``(epoch, lane)``, and all before it.

    It names a position *and* a hash, so whoever holds the key cannot slip other entries
    under it later (protocol.md A4).
    """

    epoch: Epoch
    lane: LaneNumber
    seq: Seq
    hash: Id


Tips = Annotated[list[Tip], Meta(max_length=MAX_TIPS)]
