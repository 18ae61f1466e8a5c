"""The door's side for whoever brings the company's root key: an owner whose computers are gone."""

from __future__ import annotations

from sync.codec import decode
from sync.errors import ProtocolError, RunRefused
from sync.governance.acts import Join
from sync.governance.state import DeviceStatus
from sync.replication.doorway import Doorway
from sync.replication.link import Link
from sync.replication.protocol import events
from sync.values import Lane


class RootDoor(Doorway):
    """Takes in what the root key has signed; the newcomer is in when that says so.

    Whoever holds the recovery words may do all that can be done (protocol.md 4), so nothing is
    asked here. It is shown the heads of all lanes: a removal names where each log ends.
    """

    _shown = (Lane.CONTROL, Lane.CONTENT, Lane.SEALED)

    def _closed_to(self, link: Link) -> str | None:
        standing = self._office.governance().standing(self._office.key.device)
        belongs = standing is not None and standing.status is DeviceStatus.OK
        return None if belongs else "closed"  # who was removed lets nobody in

    async def _on_request(self, link: Link, event: events.RunArrived | events.LinkAsked) -> None:
        root = self._office.governance().root
        if not isinstance(event, events.RunArrived) or event.run.log.lane != Lane.CONTROL:
            raise ProtocolError(why="not what the root key does")
        run = event.run
        if run.log.device not in (root, link.device):
            raise ProtocolError(why="somebody else's entries")
        try:
            await self._office.ingest(run)
        except RunRefused:
            raise ProtocolError(why="bad runs") from None
        if run.log.device != link.device:
            return
        payload = run.payloads.get(1)
        if payload is None:
            raise ProtocolError(why="not a JOIN")
        join = decode(Join, payload.body)
        await self._answer(link, join.x25519, await self._office.admit(run, link.device))
