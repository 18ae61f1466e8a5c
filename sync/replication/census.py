"""Who holds a file: asked of everybody who is there, before somebody lets go of a copy."""

from __future__ import annotations

import asyncio
from collections.abc import Set
from functools import partial
from typing import Final

from sync.replication.link import Link
from sync.replication.outbox import Priority
from sync.replication.protocol import messages
from sync.replication.protocol.events import BlobTold
from sync.replication.protocol.features import Feature
from sync.values import BlobId, DeviceId

PATIENCE_S: Final = 5.0


class Census:
    """One question at a time. What was answered is not kept: it may be otherwise by tomorrow."""

    def __init__(self, links: Set[Link]) -> None:
        self._links = links
        self._blob: BlobId | None = None
        self._asked: set[Link] = set()
        self._holders: set[DeviceId] = set()
        self._answered = asyncio.Event()

    async def holders(self, blob: BlobId) -> frozenset[DeviceId]:
        """The devices that say within :data:`PATIENCE_S` that they hold all of it."""
        live = [link for link in self._links if link.session.live]
        self._blob, self._holders = blob, set()
        self._asked = {link for link in live if link.session.understands(Feature.PIECES)}
        self._answered.clear()
        for link in self._asked:
            ask = messages.BlobAsk(blob, known=True)
            link.owe(Priority.BLOBS, partial(link.say, ask))
        if self._asked:
            try:
                async with asyncio.timeout(PATIENCE_S):
                    await self._answered.wait()
            except TimeoutError:
                pass
        self._blob = None
        return frozenset(self._holders)

    def told(self, link: Link, event: BlobTold) -> None:
        """A peer said what it holds of a file."""
        if event.blob != self._blob or link not in self._asked:
            return
        self._asked.discard(link)
        if event.size and not event.lacking:
            self._holders.add(link.device)
        if not self._asked:
            self._answered.set()
