"""What every command of the channel is."""

from __future__ import annotations

from typing import ClassVar

import msgspec


class Command(msgspec.Struct, frozen=True, tag=True):
    """Something a client asks for. Writing commands are durable when they are answered."""

    writes: ClassVar[bool] = True
