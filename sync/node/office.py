"""What replication asks of the node: the log behind a writer thread (protocol.md A21)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from sync.errors import CannotWrite, DamagedHome, NoSpace, PersonError, RunRefused
from sync.governance.state import Governance
from sync.log.entry import Payload
from sync.log.runs import Run
from sync.node.core import Node
from sync.node.door import admit, must_ask, refusal
from sync.node.filing import Filing
from sync.node.glancing import LOOKED
from sync.node.linking import add_device, offers
from sync.node.taking import take_all
from sync.node.twins import instance_of
from sync.node.waiting import Waiting
from sync.replication.office import (
    AdmissionAnswer,
    Asking,
    Goal,
    Ingested,
    LinkOffer,
    SealedTo,
)
from sync.store.local import marks_of, take_marks
from sync.store.serving import read_run
from sync.values import DeviceId, EntryId, Lane, LogHead, LogKey

P = ParamSpec("P")
T = TypeVar("T")


class NodeOffice:
    """The node as replication sees it. Every call that touches the disk runs on the writer."""

    def __init__(
        self,
        node: Node,
        writer: ThreadPoolExecutor,
        peers_changed: Callable[[], None],
        door_changed: Callable[[], None],
        files: Executor | None = None,
    ) -> None:
        """``files`` reads and writes files beside the writer's other work."""
        self._node = node
        self._writer = writer
        self._peers_changed = peers_changed
        self.waiting = Waiting(door_changed)
        self.shelf = Filing(node, writer, files or writer)
        self.company = node.company
        self.key = node.key
        self._started_ms = node.clock()
        self._instance = (node.keys.epoch, self._introduction(writable=node.guarding.writable))

    @property
    def instance(self) -> bytes:
        """How this process introduces itself; another way once it went on in a new epoch."""
        epoch, instance = self._instance
        if epoch != self._node.keys.epoch and self._node.guarding.writable:
            instance = self._introduction(writable=True)
            self._instance = (self._node.keys.epoch, instance)
        return instance

    def _introduction(self, *, writable: bool) -> bytes:
        node = self._node
        return instance_of(
            node.key.device, node.keys.epoch, self._started_ms, node.randomness, writable=writable
        )

    async def on_writer(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``work`` on the writer thread and wait for it."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._writer, lambda: work(*args, **kwargs))

    def secrets(self) -> Sequence[bytes]:
        """Network secrets, the one of now first."""
        return [secret for _, secret in self._node.keys.secrets]

    async def lockbox_for(self, device: DeviceId) -> bytes | None:
        """The secret of now for a colleague's device."""
        return await self.on_writer(self._node.rotating.lockbox_for, device)

    async def take_lockbox(self, sealed: bytes) -> bool:
        """Open one that a colleague made."""
        return await self.on_writer(self._node.rotating.offered, sealed)

    def governance(self) -> Governance:
        """The evaluated governance as of the last control entry folded."""
        return self._node.governance

    def wall_ms(self) -> int:
        """Now, by this PC's clock."""
        return self._node.clock()

    async def heads(self, lanes: Collection[int]) -> Mapping[LogKey, LogHead]:
        """What we hold of each log."""
        return await self.on_writer(self._heads, lanes)

    def _heads(self, lanes: Collection[int]) -> Mapping[LogKey, LogHead]:
        node = self._node
        return node.pruning.visible(node.caring.visible(node.store.heads(lanes)))

    async def read_run(self, log: LogKey, first: int, last: int) -> Run | None:
        """A run that ends at an anchor we verified, or None."""
        try:
            return await self.on_writer(self._read_run, log, first, last)
        except (NoSpace, CannotWrite, DamagedHome) as error:
            # A signature was verified on the way, and that could not be noted.
            self._node.caring.note_refusal(error)
            return None

    def _read_run(self, log: LogKey, first: int, last: int) -> Run | None:
        """What was pruned is given to nobody: who asks for it is given what follows."""
        start = self._node.pruning.start(log)
        return read_run(self._node.store, log, max(first, start), max(last, start))

    async def ingest(self, run: Run) -> Ingested:
        """Validate and keep a run.

        Raises:
            RunRefused: the relay's fault.
            NoSpace, CannotWrite: the disk's; for a while nothing more is tried (protocol.md A12).
        """
        (found,) = await self.ingest_all([run])
        if isinstance(found, RunRefused):
            raise found
        return found

    async def ingest_all(self, runs: Sequence[Run]) -> Sequence[Ingested | RunRefused]:
        """Validate and keep runs; raises as :meth:`ingest`, but for refusals."""
        caring = self._node.caring
        if not all(caring.takes(run.log.lane) for run in runs):
            raise NoSpace(path=str(self._node.home.root))
        try:
            return await self.on_writer(take_all, self._node, runs)
        except (NoSpace, CannotWrite, DamagedHome) as error:
            caring.note_refusal(error)
            raise

    async def held(self, goals: Sequence[Goal]) -> Sequence[bool]:
        """Which of these entries are here."""
        return await self.on_writer(self._held, goals)

    def _held(self, goals: Sequence[Goal]) -> Sequence[bool]:
        node = self._node
        held = node.caring.sound(goals, node.store.held(goals))
        # Who announces less than where the log begins has nothing that is wanted.
        return [
            here or seq < node.pruning.start(log)
            for (log, seq, _), here in zip(goals, held, strict=True)
        ]

    async def missing_payloads(
        self, limit: int, skip: int = 0
    ) -> Sequence[tuple[EntryId, LogKey, int]]:
        """Entries whose payload has not come, as long as there is room for them."""
        if not self._node.caring.asks(Lane.CONTENT):
            return ()
        return await self.on_writer(self._node.store.missing, limit, skip)

    async def read_payloads(self, ids: Sequence[EntryId]) -> Mapping[EntryId, Payload]:
        """Payloads for a peer."""
        return await self.on_writer(self._node.store.payloads, ids)

    @property
    def keeps(self) -> bool:
        """Whether this computer keeps what is sealed to others."""
        return self._node.letters.keeps

    async def sealed_for(
        self, device: DeviceId, ids: Sequence[EntryId]
    ) -> Mapping[EntryId, SealedTo]:
        """For whom it is what this device has opened, if another one asks."""
        return await self.on_writer(self._node.letters.sealed_for, device, ids)

    async def disown(self, ids: Sequence[EntryId]) -> Mapping[LogKey, LogHead]:
        """Wait no more for what is sealed to others."""
        nothing: Mapping[LogKey, LogHead] = {}
        return await self._kept(nothing, self._disown, ids)

    def _disown(self, ids: Sequence[EntryId]) -> Mapping[LogKey, LogHead]:
        return self._node.caring.visible(self._node.store.disown(ids))

    async def put_payloads(self, payloads: Mapping[EntryId, Payload]) -> frozenset[EntryId]:
        """Keep payloads from a peer; none of them also when the disk does not take them."""
        return await self._kept(frozenset(), self._node.put_payloads, payloads)

    async def _kept(self, nothing: T, keep: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        caring = self._node.caring
        if not caring.takes(Lane.CONTENT):
            return nothing
        try:
            return await self.on_writer(keep, *args, **kwargs)
        except (NoSpace, CannotWrite, DamagedHome) as error:
            caring.note_refusal(error)
            return nothing

    def must_ask(self, invite: EntryId, device: DeviceId) -> bool:
        """Whether somebody here has to compare digits first."""
        return must_ask(self._node, invite, device)

    async def admit(
        self, join: Run, device: DeviceId, asking: Asking | None = None
    ) -> AdmissionAnswer:
        """Decide at the door, once somebody has said yes if that is needed."""
        if asking is None:
            return await self.on_writer(admit, self._node, join, device)
        refused = await self.on_writer(refusal, self._node, join, device)
        if refused is not None:
            return AdmissionAnswer(refused, None, 0)
        yes = partial(admit, self._node, join, device, yes=True)
        return await self._with_word(asking, lambda words: yes(words=words))

    def link_offers(self) -> Sequence[LinkOffer]:
        """Codes of ours that are still good."""
        return offers(self._node)

    async def link(
        self,
        offer: LinkOffer,
        device: DeviceId,
        x25519: bytes,
        proof: bytes,
        asking: Asking | None = None,
    ) -> AdmissionAnswer:
        """One more device of this person, once they have said yes."""

        def add(_words: Sequence[str] = ()) -> AdmissionAnswer:
            reason = add_device(self._node, offer.public, device, x25519, proof)
            number, secret = self._node.keys.secrets[0]
            return AdmissionAnswer(reason or None, None if reason else secret, number)

        if asking is None:
            return await self.on_writer(add)
        return await self._with_word(asking, add)

    async def _with_word(
        self, asking: Asking, act: Callable[[Sequence[str]], AdmissionAnswer]
    ) -> AdmissionAnswer:
        """Wait for a person's word and carry it out; what keeps a yes from it is theirs to see."""
        with self.waiting.request(asking) as request:
            while (word := await request.word()).yes:
                try:
                    answer = await self.on_writer(act, word.words)
                except PersonError as error:
                    word.failed(error)
                else:
                    word.done()
                    return answer
            word.done()
        return AdmissionAnswer("declined", None, 0)

    async def hold_back(self, on: bool) -> None:
        """Whether nothing is shown for now of what comes."""
        await self.on_writer(self._hold_back, on)

    def _hold_back(self, on: bool) -> None:
        if not on:
            self._node.catch_up()
        self._node.folding.held_back = on

    async def glances(self) -> Mapping[str, int]:
        """What this person has looked at."""
        return await self.on_writer(marks_of, self._node.store)

    async def take_glances(self, places: Mapping[str, int]) -> bool:
        """Note what she has looked at on another device; nothing is looked at before it is time."""
        now = self._node.clock()
        seen = {place: min(moment, now) for place, moment in places.items()}
        fresh = await self.on_writer(take_marks, self._node.store, seen)
        if fresh:
            self._node.on_change(LOOKED)
        return fresh

    def peers_changed(self) -> None:
        """The peer table changed, or what a peer holds."""
        self._peers_changed()
