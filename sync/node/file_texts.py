"""Reads what is attached, for search: one file after the other, in a process made for each."""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import TYPE_CHECKING, Final

from sync.errors import CannotWrite, NoSpace
from sync.extraction.process import Extracted, Extracting, Outcome
from sync.values import BlobId

if TYPE_CHECKING:
    from sync.node.chores import OnWriter
    from sync.node.core import Node

log = logging.getLogger(__name__)


LOOK_S: Final = 2.0
"""Between two looks whether a file came."""


class FileTexts:
    """Of one node. ``on_writer`` runs what is given to it on the writer's thread."""

    def __init__(self, node: Node, on_writer: OnWriter, look_s: float = LOOK_S) -> None:
        self._node = node
        self._on_writer = on_writer
        self._look_s = look_s
        self._quiet: tuple[int, int] | None = None
        self._extracting = Extracting()

    async def run(self) -> None:
        """Read until cancelled."""
        try:
            while True:
                await asyncio.sleep(self._look_s)
                await self._read_all()
        finally:
            self._extracting.stop()  # a thread waits for it

    async def _read_all(self) -> None:
        """As long as a file takes, so long is the rest behind it: others use this computer."""
        loop = asyncio.get_running_loop()
        while (blob := await asyncio.to_thread(self.next)) is not None:
            began = loop.time()
            found = await asyncio.to_thread(self.read, blob)
            if found is None:
                return
            try:
                await self._on_writer(partial(self.note, blob, found))
            except (NoSpace, CannotWrite):
                return  # it is tried again
            await asyncio.sleep(loop.time() - began)

    def next(self) -> BlobId | None:
        """A file to read, in any thread; cheap while nothing has come since there was none."""
        node = self._node
        state = (node.views.cursor, node.views.blobs_noted)
        if state == self._quiet:
            return None
        blob = node.reader.unread_file()
        self._quiet = state if blob is None else None
        return blob

    def read(self, blob: BlobId) -> Extracted | None:
        """What a file says, in any thread; None when no process can be started now."""
        path = self._node.blobs.path(blob)
        try:
            return self._extracting.extract(path)
        except OSError as error:
            if not path.exists():  # it is read when it has come back
                return Extracted(Outcome.REFUSED)
            log.warning("an attached file could not be looked at: %s", error)
            return None

    def note(self, blob: BlobId, found: Extracted) -> bool:
        """Have it found, on the writer's thread; False when the file is gone meanwhile.

        Raises:
            NoSpace, CannotWrite: the next look goes on.
        """
        return self._node.views.note_file_text(blob, int(found.outcome), found.text)
