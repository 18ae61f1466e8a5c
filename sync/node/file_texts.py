"""Reads what is attached or goes with messages, for search: one file after the other, in a process
made for each."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final

from sync.errors import BlobMissing, CannotWrite, DamagedHome, NoSpace
from sync.extraction import HELD_BYTES
from sync.extraction.process import Extracted, Extracting, Outcome
from sync.store.enclosing import Enclosure, slices_in

if TYPE_CHECKING:
    from sync.node.chores import OnWriter
    from sync.node.core import Node
    from sync.views.file_texts import Unread

log = logging.getLogger(__name__)


LOOK_S: Final = 2.0
"""Between two looks whether a file came."""


class FileTexts:
    """Of one node. ``on_writer`` runs what is given to it on the writer's thread."""

    def __init__(self, node: Node, on_writer: OnWriter, look_s: float = LOOK_S) -> None:
        self._node = node
        self._on_writer = on_writer
        self._look_s = look_s
        self._quiet: tuple[int, ...] | None = None
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
        with suppress(NoSpace, CannotWrite, DamagedHome):  # it is tried again
            while (unread := await asyncio.to_thread(self.next)) is not None:
                began = loop.time()
                found = await asyncio.to_thread(self.read, unread)
                if found is None:
                    return
                await self._on_writer(partial(self.note, unread, found))
                await asyncio.sleep(loop.time() - began)

    def next(self) -> Unread | None:
        """A file to read, in any thread; cheap while nothing has come since there was none.

        Raises:
            DamagedHome: the views cannot be read.
        """
        node = self._node
        views = node.views
        state = (views.cursor, views.letters, views.enclosed, views.blobs_noted)
        if state == self._quiet:
            return None
        unread = node.reader.unread_file()
        self._quiet = state if unread is None else None
        return unread

    def read(self, unread: Unread) -> Extracted | None:
        """What a file says, in any thread; None when no process can be started now.

        One that goes with a message is opened in memory, and goes to the process through a pipe.
        """
        blobs, path = self._node.blobs, self._node.blobs.path(unread.blob)
        try:
            if not unread.key:
                return self._extracting.extract(path)
            if unread.size > HELD_BYTES:
                return Extracted(Outcome.NOTHING)
            of = Enclosure(unread.blob, unread.key, unread.size)
            return self._extracting.extract_held(path.name, slices_in(blobs, of))
        except BlobMissing:  # gone, or not what the message says
            return Extracted(Outcome.REFUSED)
        except OSError as error:
            if not path.exists():  # it is read when it has come back
                return Extracted(Outcome.REFUSED)
            log.warning("an attached file could not be looked at: %s", error)
            return None

    def note(self, unread: Unread, found: Extracted) -> bool:
        """Have it found, on the writer's thread; False when the file is gone meanwhile.

        Raises:
            NoSpace, CannotWrite: the next look goes on.
        """
        return self._node.views.note_file_text(unread, int(found.outcome), found.text)
