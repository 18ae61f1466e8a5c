"""The door's side of a join-only session: governance, JOIN, and the secret (protocol.md 5)."""

from __future__ import annotations

import logging

from sync.codec import decode
from sync.errors import BrokenInvariant, ProtocolError
from sync.governance.acts import ControlKind, Join
from sync.log.header import Header
from sync.log.runs import MAX_RUN, Run
from sync.replication.link import Link
from sync.replication.office import AdmissionAnswer, Office
from sync.replication.outbox import Priority
from sync.replication.protocol import events, messages
from sync.replication.protocol.identity import RejectCode
from sync.replication.sealing import seal
from sync.values import EntryId, Lane, LogHead, LogKey

log = logging.getLogger(__name__)


class Doorway:
    """One newcomer at our door. ``invite`` is the invitation that TLS recognised."""

    def __init__(self, office: Office, invite: EntryId) -> None:
        self._office = office
        self._invite = invite
        self._heads: dict[LogKey, LogHead] = {}
        self.admitted = False

    async def handle(self, link: Link, event: events.Event) -> None:
        """What the newcomer said.

        Raises:
            ProtocolError: it should not have.
        """
        match event:
            case events.Authenticated():
                await self._welcome(link)
            case events.RunsWanted():
                for key, first, last in event.ranges:
                    self._serve(link, key, first, last)
            case events.RunArrived():
                await self._on_join(link, event.run)
            case events.Pinged():
                pong = messages.Pong(self._office.wall_ms())
                link.owe(Priority.CONTROL, lambda: link.say(pong))
            case _:
                pass

    async def _welcome(self, link: Link) -> None:
        why = self._closed_to(link)
        if why is not None:
            link.refuse(RejectCode.INVITE, why)
            return
        self._heads.update(await self._office.heads((Lane.CONTROL,)))
        link.owe(Priority.HEADS, lambda: link.say_have(self._heads, full=True))

    def _closed_to(self, link: Link) -> str | None:
        invite = self._office.governance().invites.get(self._invite)
        if invite is None:
            return "unknown"
        if invite.open or link.device in invite.honoured:
            return None
        if not invite.closed and link.device in invite.used_by:
            return None
        return "used" if invite.used_by else "closed"

    def _serve(self, link: Link, key: LogKey, first: int, last: int) -> None:
        async def job() -> None:
            run = await self._office.read_run(key, first, min(last, first + MAX_RUN - 1))
            if run is not None and run.headers:
                await link.say_run(run)
                following = run.first + len(run.headers)
                if first < following <= last:
                    self._serve(link, key, following, last)

        # Only what was announced: a newcomer sees the control lane as it was at the door.
        if key not in self._heads or not first <= last <= self._heads[key].seq:
            raise ProtocolError(why="WANT range")
        link.owe(Priority.TEXT, job)

    async def _on_join(self, link: Link, run: Run) -> None:
        join = self._join_in(link, run)
        answer = await self._office.admit(run, link.device)
        if answer.refused is not None:
            link.refuse(RejectCode.INVITE, answer.refused)
            return
        self.admitted = True
        admitted = self._sealed(link, join, answer)
        link.owe(Priority.CONTROL, lambda: link.say(admitted))

    def _join_in(self, link: Link, run: Run) -> Join:
        payload = run.payloads.get(1)
        if run.log.device != link.device or run.log.lane != Lane.CONTROL or payload is None:
            raise ProtocolError(why="not the newcomer's JOIN")
        if run.first != 1 or len(run.headers) != 1:
            raise ProtocolError(why="JOIN comes alone")
        if Header.unpack(run.headers[0]).kind != ControlKind.JOIN:
            raise ProtocolError(why="not a JOIN")
        join = decode(Join, payload.body)
        if join.invite != self._invite:
            raise ProtocolError(why="JOIN by another invitation")
        return join

    def _sealed(self, link: Link, join: Join, answer: AdmissionAnswer) -> messages.Admitted:
        if answer.secret is None:
            raise BrokenInvariant(what="an admission carries the secret")
        sealed = seal(answer.secret, join.x25519, self._office.company, link.device)
        log.info("admitted %s", link.device.hex()[:8])
        return messages.Admitted(answer.epoch, sealed)
