"""The driver of one session: moves its bytes, and what it owes, over one stream."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping

from sync.errors import ProtocolError
from sync.log.runs import Run
from sync.replication.outbox import Job, Outbox, Priority
from sync.replication.protocol import frames, translate
from sync.replication.protocol.events import (
    Credited,
    Ended,
    Event,
    Greeted,
    PeerHead,
    Rejected,
)
from sync.replication.protocol.identity import RejectCode
from sync.replication.protocol.messages import HEAVY, Message
from sync.replication.protocol.session import Session
from sync.replication.timings import Timings
from sync.replication.transport import Stream
from sync.values import DeviceId, EntryId, Lane, LogHead, LogKey

Handler = Callable[["Link", Event], Awaitable[None]]


class Link:
    """One connection with its session. Reading waits for the handler, so a peer that sends
    faster than we store is slowed down by TCP and not by our memory."""

    def __init__(
        self, stream: Stream, session: Session, timings: Timings, *, dialled: bool, now_ms: int
    ) -> None:
        self.stream = stream
        self.session = session
        self.dialled = dialled
        self.since_ms = now_ms
        self.heads: dict[LogKey, PeerHead] = {}
        self.pushed: dict[LogKey, int] = {}
        self.announced_control = False
        self.strikes = 0
        self.read_ahead = 0
        self.handed: EntryId | None = None
        self.greeted = False
        # How far the peer's clock is ahead of ours, give or take the way of a message.
        self.ahead_ms: int | None = None
        self.ended: Ended | Rejected | None = None
        self.finished = asyncio.Event()
        loop = asyncio.get_running_loop()
        self.born_at = loop.time()
        self.heard_at = self.pinged_at = self.digest_at = self.born_at
        self.sending_since: float | None = None
        self.glances: dict[str, int] = {}
        self._timings = timings
        self._outbox = Outbox(lambda: session.may_send_heavy)
        self._credited = asyncio.Event()
        self._starved_since: float | None = None
        self._stopping = asyncio.Event()

    @property
    def device(self) -> DeviceId:
        """The peer's device; only after it is authenticated."""
        if self.session.peer is None:
            raise ProtocolError(why="no device yet")
        return self.session.peer

    @property
    def queued(self) -> int:
        """Things owed to the peer."""
        return len(self._outbox)

    async def run(self, handler: Handler) -> Ended | Rejected:
        """Talk until the session ends; how it ended. The stream is closed when this returns."""
        self.flush()
        loop = asyncio.get_running_loop()
        limits = self._timings
        by = self.stream.since + limits.auth_s
        hurry = [
            loop.call_later(limits.hello_s, self._unless, lambda: self.greeted, "refused"),
            loop.call_at(by, self._unless, self._is_authenticated, "slow"),
        ]
        tasks = [
            asyncio.ensure_future(self._read(handler)),
            asyncio.ensure_future(self._send()),
            asyncio.ensure_future(self._stopping.wait()),
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            for timer in hurry:
                timer.cancel()
            for task in tasks:
                task.cancel()
            try:
                await asyncio.gather(*tasks, return_exceptions=True)
            finally:
                # Also when the node stops in just this moment.
                self.flush()
                await self.stream.close()
                self.finished.set()
        return self.ended or Ended("closed")

    def stop(self, reason: str, *, fault: bool = False) -> None:
        """Say goodbye and end :meth:`run` soon."""
        if self.ended is None:
            self.ended = Ended(reason, fault)
        self.session.bye(reason)
        self.flush()
        self._stopping.set()

    def refuse(self, code: RejectCode, text: str = "") -> None:
        """Say no with a reason and end :meth:`run` soon."""
        if self.ended is None:
            self.ended = Ended(f"we refused: {code.value}", fault=True)
        self.session.reject(code, text)
        self.flush()
        self._stopping.set()

    def owe(self, priority: Priority, job: Job, *, heavy: bool = False) -> None:
        """Queue a job that sends with :meth:`say` when its turn comes.

        ``heavy``: it sends runs, payloads or files, and waits while the peer has no room for
        them. A peer that has asked for too much is dropped.
        """
        try:
            self._outbox.put(priority, job, heavy=heavy)
        except ProtocolError as error:
            self.stop(str(error.facts["why"]), fault=True)

    async def say(self, *messages: Message) -> None:
        """Send from within a job, as fast as the peer takes it; nothing once closed."""
        for message in messages:
            await self._say(message, weighed=frames.type_of(message) in HEAVY)

    async def _say(self, message: Message, *, weighed: bool) -> None:
        while weighed and not self.session.may_send_heavy:
            self._credited.clear()
            await self._credited.wait()
        if not self.session.closed:
            self.session.send(message, weighed=weighed)
        self.flush()
        await self.stream.drain()

    def stored(self, *events: Event) -> None:
        """What the peer sent has found its place: it may send as much more."""
        size = sum(map(translate.weight, events))
        if size and not self.session.closed:
            self.session.stored(size)
            self.flush()

    def starved_for(self, now: float) -> float:
        """For how many seconds the peer has had no room for what it is owed."""
        if not self._outbox.starved:
            self._starved_since = None
            return 0.0
        self._starved_since = self._starved_since or now
        return now - self._starved_since

    async def say_have(self, heads: Mapping[LogKey, LogHead], *, full: bool) -> None:
        """HAVE, with names for logs that have none yet.

        A log of which we hold nothing, because its first entry broke the rules, is left out.
        """
        if not self.session.closed:
            names = self.session.our_names
            # Trunks first: should the names run out, branches stay unspoken of.
            self.session.introduce(*sorted((log for log in heads if heads[log].seq), key=_branched))
            held = {log: head for log, head in heads.items() if head.seq and log in names}
            await self.say(translate.have(held, names.handle, full=full))

    async def say_want(self, ranges: list[tuple[LogKey, int, int]], since_ms: int = 0) -> None:
        """WANT, with names for logs that have none yet."""
        if not self.session.closed:
            names = self.session.our_names
            self.session.introduce(*(log for log, _, _ in ranges))
            named = [item for item in ranges if item[0] in names]
            for start in range(0, len(named), 256):
                page = named[start : start + 256]
                await self.say(translate.want(page, names.handle, since_ms))

    async def say_run(self, run: Run) -> None:
        """RUN, with a name for its log if it has none yet."""
        if not self.session.closed:
            names = self.session.our_names
            self.session.introduce(run.log)
            if run.log in names:
                for message in translate.runs(run, names.handle(run.log)):
                    await self._say(message, weighed=run.log.lane != Lane.CONTROL)

    def flush(self) -> None:
        """Hand what the session has to say to the stream."""
        self.stream.write(self.session.data_to_send())

    def _is_authenticated(self) -> bool:
        return self.session.authenticated

    def _unless(self, happened: Callable[[], bool], reason: str) -> None:
        if not happened():
            self.stop(reason, fault=True)

    async def _read(self, handler: Handler) -> None:
        loop = asyncio.get_running_loop()
        while not self.session.closed:
            data = await self.stream.read()
            self.heard_at = loop.time()
            self.session.receive_data(data)
            while (event := self.session.next_event()) is not None:
                self.flush()
                await self._handle(event, handler)
        self.flush()

    async def _handle(self, event: Event, handler: Handler) -> None:
        if isinstance(event, Greeted):
            self.greeted = True
            self.ahead_ms = event.wall_ms - self.since_ms
        elif isinstance(event, Credited):
            self._starved_since = None
            self._credited.set()
            self._outbox.room()
            return
        elif isinstance(event, Ended | Rejected):
            # What we decided ourselves explains more than the end of the stream that follows.
            self.ended = self.ended or event
            return
        try:
            await handler(self, event)
        except ProtocolError as error:
            self.stop(str(error.facts.get("why", "protocol")), fault=True)

    async def _send(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            job = await self._outbox.take()
            self.sending_since = loop.time()
            with contextlib.suppress(OSError):
                # A broken connection is the reader's to notice.
                await job()
            self.sending_since = None


def _branched(log: LogKey) -> bool:
    return bool(log.branch)
