"""The field types of messages, each with its bounds."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

Key32 = Annotated[bytes, Meta(min_length=32, max_length=32)]
Bytes16 = Annotated[bytes, Meta(min_length=16, max_length=16)]
Hash8 = Annotated[bytes, Meta(min_length=8, max_length=8)]
Signature = Annotated[bytes, Meta(min_length=64, max_length=64)]
Handle = Annotated[int, Meta(ge=0, le=0xFFFF)]
Count = Annotated[int, Meta(ge=0)]
Seq = Annotated[int, Meta(ge=1, lt=1 << 62)]
SeqOrNone = Annotated[int, Meta(ge=0, lt=1 << 62)]
"""A position, 0 for none. Far below what a database can count, far above what anybody writes."""

Offset = Annotated[int, Meta(ge=0, lt=1 << 40)]
"""A place in a file: beyond any that Patio carries, and within what every file system can seek."""

Port = Annotated[int, Meta(ge=0, le=65535)]
"""A TCP port, 0 for none."""

LaneNumber = Annotated[int, Meta(ge=0, le=127)]
Label = Annotated[str, Meta(max_length=64)]
Name = Annotated[str, Meta(max_length=80)]
PayloadBody = Annotated[bytes, Meta(max_length=64 * 1024)]
