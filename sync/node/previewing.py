"""Makes small pictures of what is attached: one after the other, in a process made for each.

Only of what a card that people here see refers to, and by itself only of the newest: so many that
the budget holds them all whatever their size. What is older gets one when somebody asks.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final

from sync.errors import BadText, CannotWrite, DamagedHome, NoSpace
from sync.extraction import PREVIEW_BYTES, PREVIEW_SIDE
from sync.extraction.process import Drawing, Drawn, Outcome
from sync.store.pictures import inspect
from sync.values import BlobId, Lane

if TYPE_CHECKING:
    from sync.node.chores import OnWriter
    from sync.node.core import Node

log = logging.getLogger(__name__)

LOOK_S: Final = 2.0
"""Between two looks whether a file came, or somebody asked."""

BUDGET_BYTES: Final = 64 << 20
"""Of all small pictures of a home."""


class Previewing:
    """Of one node. ``on_writer`` runs what is given to it on the writer's thread."""

    def __init__(
        self,
        node: Node,
        on_writer: OnWriter,
        look_s: float = LOOK_S,
        budget: int = BUDGET_BYTES,
    ) -> None:
        self._node = node
        self._previews = node.shelving.previews
        self._on_writer = on_writer
        self._look_s = look_s
        self._budget = budget
        self._low = budget - budget // 8
        self._newest = max(1, self._low // PREVIEW_BYTES)
        self._used: int | None = None
        self._quiet: tuple[int, int] | None = None
        self._drawing = Drawing()

    async def run(self) -> None:
        """Draw until cancelled."""
        try:
            while True:
                await asyncio.sleep(self._look_s)
                await self._draw_all()
        finally:
            self._drawing.stop()  # a thread waits for it

    async def _draw_all(self) -> None:
        """As long as a file takes, so long is the rest behind it: others use this computer."""
        loop = asyncio.get_running_loop()
        with suppress(NoSpace, CannotWrite, DamagedHome):  # it is tried again
            while (blob := await asyncio.to_thread(self.next)) is not None:
                began = loop.time()
                drawn = await asyncio.to_thread(self.draw, blob)
                if drawn is None:
                    return
                await self._on_writer(partial(self.note, blob, drawn))
                await asyncio.sleep(loop.time() - began)

    def next(self) -> BlobId | None:
        """A file to draw, in any thread: one that was asked for, else of the newest; cheap while
        nothing has come since there was none.

        Raises:
            DamagedHome: the views cannot be read.
        """
        node = self._node
        if not node.caring.takes(Lane.CONTENT):
            return None  # the room that is left is for what people write
        for blob in list(node.shelving.previews_asked):
            if self._lacks(blob) and node.reader.shows_blob(blob):
                return blob
        state = (node.views.cursor, node.views.blobs_noted)
        if state == self._quiet:
            return None
        for blob in node.reader.newest_blobs_here(self._newest):
            if self._lacks(blob):
                return blob
        self._quiet = state
        return None

    def draw(self, blob: BlobId) -> Drawn | None:
        """How a file looks, in any thread; None when no process can be started now."""
        path = self._node.blobs.path(blob)
        try:
            drawn = self._drawing.draw(path)
        except OSError as error:
            if not path.exists():  # it is drawn when it has come back
                return Drawn(Outcome.REFUSED)
            log.warning("an attached file could not be drawn small: %s", error)
            return None
        return drawn if _is_one(drawn) else Drawn(Outcome.REFUSED)

    def note(self, blob: BlobId, drawn: Drawn) -> bool:
        """Keep it, on the writer's thread; False when the file is gone meanwhile, or nobody here
        may see it any more.

        Raises:
            NoSpace, CannotWrite: the next look goes on.
        """
        node = self._node
        node.shelving.previews_asked.pop(blob, None)
        if not node.blobs.has(blob) or not node.reader.shows_blob(blob):
            return False
        if self._used is None:
            self._used = self._previews.size()
        self._previews.keep(blob, drawn.picture)
        self._used += len(drawn.picture)
        if self._used > self._budget:
            self._used = self._previews.trim(self._low)
        if drawn.picture:
            node.on_change(frozenset({"feed"}))
        return True

    def _lacks(self, blob: BlobId) -> bool:
        return self._node.blobs.has(blob) and not self._previews.has_tried(blob)


def _is_one(drawn: Drawn) -> bool:
    """Whether what the process said is what it should: a stranger's file may have taken it over."""
    if drawn.outcome is not Outcome.READ:
        return True
    try:
        _, width, height = inspect(drawn.picture)
    except BadText:
        return False
    return min(width, height) > 0 and max(width, height) <= PREVIEW_SIDE
