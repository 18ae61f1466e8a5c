"""The door's side of a join-only session: governance, a request, and the secret (protocol.md 5)."""

from __future__ import annotations

import asyncio
import logging
import secrets
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace
from functools import partial
from typing import Final

from sync.codec import decode, encode
from sync.errors import BrokenInvariant, ProtocolError
from sync.governance.acts import ControlKind, Join
from sync.governance.state import InviteState
from sync.log.header import Header
from sync.log.runs import MAX_RUN, Run
from sync.replication.link import Link
from sync.replication.office import AdmissionAnswer, Asking, LinkOffer, Office
from sync.replication.outbox import Priority
from sync.replication.protocol import events, messages
from sync.replication.protocol.admission import link_proof
from sync.replication.protocol.features import Feature
from sync.replication.protocol.identity import RejectCode
from sync.replication.sealing import seal
from sync.replication.tasks import spawn
from sync.values import EntryId, Lane, LogHead, LogKey

log = logging.getLogger(__name__)

NONCE_BYTES: Final = 32

Told = Callable[[], Awaitable[None]]
"""What is to happen once somebody has been let in."""


class Doorway(ABC):
    """One newcomer at our door. ``told`` is called once they are in."""

    _shown: Collection[Lane] = (Lane.CONTROL,)
    """Of which lanes the newcomer is told, and given, what we hold."""

    def __init__(self, office: Office, told: Told) -> None:
        self._office = office
        self._told = told
        self._heads: dict[LogKey, LogHead] = {}
        self._name = self._computer = ""
        self._waiting: asyncio.Future[None] | None = None

    @property
    def waits_for_a_person(self) -> bool:
        """Whether somebody here has been asked, and has not answered yet."""
        return self._waiting is not None and not self._waiting.done()

    def close(self) -> None:
        """The session is over: nobody needs to answer any more."""
        if self._waiting is not None:
            self._waiting.cancel()

    async def handle(self, link: Link, event: events.Event) -> None:
        """What the newcomer said.

        Raises:
            ProtocolError: it should not have.
        """
        match event:
            case events.Authenticated():
                await self._welcome(link)
            case events.Asked():
                self._name, self._computer = event.name, event.computer
            case events.RunsWanted():
                for key, first, last in event.ranges:
                    self._serve(link, key, first, last)
            case events.RunArrived() | events.LinkAsked():
                if self._waiting is not None:
                    raise ProtocolError(why="one request a session")
                await self._on_request(link, event)
            case events.Pinged():
                pong = messages.Pong(self._office.wall_ms())
                link.owe(Priority.CONTROL, lambda: link.say(pong))
            case _:
                pass

    @abstractmethod
    def _closed_to(self, link: Link) -> str | None:
        """Why this newcomer is not let in, as far as is known before it has asked."""

    @abstractmethod
    async def _on_request(self, link: Link, event: events.RunArrived | events.LinkAsked) -> None:
        """JOIN, or the wish to be linked."""

    async def _welcome(self, link: Link) -> None:
        why = self._closed_to(link)
        if why is not None:
            link.refuse(RejectCode.INVITE, why)
            return
        self._heads.update(await self._office.heads(self._shown))
        link.owe(Priority.HEADS, lambda: link.say_have(self._heads, full=True))

    def _serve(self, link: Link, key: LogKey, first: int, last: int) -> None:
        async def job() -> None:
            run = await self._office.read_run(key, first, min(last, first + MAX_RUN - 1))
            if run is not None and run.headers:
                if key.lane == Lane.SEALED:
                    # Where a log ends is asked here; nothing was sealed to whoever knocks.
                    run = replace(run, payloads={})
                await link.say_run(run)
                following = run.first + len(run.headers)
                if first < following <= last:
                    self._serve(link, key, following, last)

        # Only what was announced: a newcomer sees the control lane as it was at the door.
        if key not in self._heads or not first <= last <= self._heads[key].seq:
            raise ProtocolError(why="WANT range")
        link.owe(Priority.TEXT, job)

    # -- with a person's word -------------------------------------------------------------

    def _ask(
        self,
        link: Link,
        request: bytes,
        invite: EntryId | None,
        x25519: bytes,
        answer: Callable[[Asking], Awaitable[AdmissionAnswer]],
        proof_key: bytes = b"",
    ) -> None:
        """Have the digits compared; the rest follows when somebody has spoken."""
        if not link.session.understands(Feature.ASKING):
            link.refuse(RejectCode.INVITE, "version")
            return
        nonce = secrets.token_bytes(NONCE_BYTES)
        session = link.session
        proof = link_proof(proof_key, session.transcript, nonce) if proof_key else b""
        digits = session.digits(request, nonce)
        asking = Asking(link.device, digits, self._name, self._computer, invite)
        confirm = messages.Confirm(nonce, proof)
        link.owe(Priority.CONTROL, lambda: link.say(confirm))
        self._waiting = spawn(self._when_answered(link, x25519, answer(asking)))

    async def _when_answered(
        self, link: Link, x25519: bytes, answer: Awaitable[AdmissionAnswer]
    ) -> None:
        try:
            await self._answer(link, x25519, await answer, with_news=True)
        except ProtocolError as error:
            link.stop(str(error.facts["why"]), fault=True)
        except BaseException:
            link.stop("our trouble")
            raise

    async def _answer(
        self, link: Link, x25519: bytes, answer: AdmissionAnswer, *, with_news: bool = False
    ) -> None:
        if answer.refused is not None:
            link.refuse(RejectCode.INVITE, answer.refused)
            return
        if answer.secret is None:
            raise BrokenInvariant(what="an admission carries the secret")
        sealed = seal(answer.secret, x25519, self._office.company, link.device)
        admitted = messages.Admitted(answer.epoch, sealed)
        log.info("admitted %s", link.device.hex()[:8])

        async def job() -> None:
            if with_news:
                await self._say_news(link)
            await link.say(admitted)

        link.owe(Priority.CONTROL, job)
        await self._told()

    async def _say_news(self, link: Link) -> None:
        """What was written since the newcomer was told our heads: without it nothing says that
        the newcomer counts."""
        for key, head in (await self._office.heads((Lane.CONTROL,))).items():
            told = self._heads.get(key)
            first = told.seq + 1 if told else key.start
            while key.device != link.device and first <= head.seq:
                run = await self._office.read_run(key, first, head.seq)
                if run is None or not run.headers:
                    break
                await link.say_run(run)
                first = run.first + len(run.headers)


class InviteDoor(Doorway):
    """For a newcomer with an invitation, by which TLS has recognised it."""

    def __init__(self, office: Office, invite: EntryId, told: Told) -> None:
        super().__init__(office, told)
        self._invite = invite

    def _closed_to(self, link: Link) -> str | None:
        invite = self._office.governance().invites.get(self._invite)
        if invite is None:
            return "unknown"
        if invite.confirmed and not self._can_confirm(invite):
            return "confirm"
        if invite.open or link.device in invite.honoured:
            return None
        if not invite.closed and link.device in invite.used_by:
            return None
        return "used" if invite.used_by else "closed"

    def _can_confirm(self, invite: InviteState) -> bool:
        rank = self._office.governance().rank_of_device(self._office.key.device)
        return rank is not None and invite.can_confirm(rank)

    async def _on_request(self, link: Link, event: events.RunArrived | events.LinkAsked) -> None:
        if not isinstance(event, events.RunArrived):
            raise ProtocolError(why="not that kind of code")
        run = event.run
        join = self._join_in(link, run)
        if not self._office.must_ask(self._invite, link.device):
            answer = await self._office.admit(run, link.device)
            await self._answer(link, join.x25519, answer)
            return
        admit = partial(self._office.admit, run, link.device)
        self._ask(link, run.headers[0], self._invite, join.x25519, admit)

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


class LinkDoor(Doorway):
    """For a further computer of this device's person, with a code that was made here."""

    def __init__(self, office: Office, offer: LinkOffer, told: Told) -> None:
        super().__init__(office, told)
        self._offer = offer

    def _closed_to(self, link: Link) -> str | None:
        if self._offer.device not in (None, link.device):
            return "used"
        return "expired" if self._office.wall_ms() > self._offer.expires_ms else None

    async def _on_request(self, link: Link, event: events.RunArrived | events.LinkAsked) -> None:
        if not isinstance(event, events.LinkAsked):
            raise ProtocolError(why="not that kind of code")
        request = encode(messages.Link(event.x25519, event.proof))
        add = partial(self._office.link, self._offer, link.device, event.x25519, event.proof)
        if self._offer.device == link.device:  # the answer was lost on the way
            await self._answer(link, event.x25519, await add())
            return
        self._ask(
            link,
            request,
            None,
            event.x25519,
            add,
            self._offer.proof_key,
        )
