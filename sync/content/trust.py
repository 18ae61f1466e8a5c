"""PREKEY and TRUST: to which key a device is written, and whom a person would ask unsigned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from sync.content.fields import Hash, TextLimit, Version


class Prekey(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """The X25519 key to which letters to the author's device are sealed; the newest one counts."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    x25519: Hash


class Trust(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Whom the author would ask unsigned questions; empty: nobody. The newest one counts."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    person: Annotated[bytes, Meta(max_length=32)] = b""
