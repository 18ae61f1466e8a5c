"""Memory that much work has left behind goes back to the system once it is quiet.

SQLite keeps the pages it came by for the next ones, up to 32 MB in each database, and the
allocator keeps what SQLite lets go of: after a first sync of 100,000 entries a node held twice
what it needs at rest (protocol.md 12: 120 MB).
"""

from __future__ import annotations

import asyncio
import ctypes
import logging
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sync.node.chores import OnWriter
    from sync.node.core import Node

log = logging.getLogger(__name__)

QUIET_S: Final = 60.0
MUCH: Final = 1000
"""Entries that came since memory was last given back: less leaves little behind."""


class Thrift:
    """That chore of a node."""

    def __init__(
        self, node: Node, on_writer: OnWriter, quiet_s: float = QUIET_S, much: int = MUCH
    ) -> None:
        """Give back after ``much`` when nothing has come for ``quiet_s``."""
        self._node = node
        self._on_writer = on_writer
        self._quiet_s = quiet_s
        self._much = much

    async def run(self) -> None:
        """Look now and then, until cancelled."""
        given = seen = self._node.store.last_arrival()
        while True:
            await asyncio.sleep(self._quiet_s)
            now = self._node.store.last_arrival()
            if now == seen and now - given >= self._much:
                await self._on_writer(self._give_back)
                given = now
            seen = now

    def _give_back(self) -> None:
        self._node.store.shrink()
        self._node.views.shrink()
        if sys.platform == "linux":
            trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl not
            if trim is not None:
                trim(0)
        log.debug("gave memory back")
