"""What replication needs of the node it serves: its keys, its log and its governance."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from sync.errors import RunRefused
from sync.governance.state import Governance
from sync.log.entry import Payload
from sync.log.keys import DeviceKey
from sync.log.runs import Run
from sync.replication.shelf import Shelf
from sync.values import CompanyId, DeviceId, EntryId, LogHead, LogKey


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a run.

    ``heads`` are the heads that are others now: two, where the log forked. ``new`` counts the
    entries that were new, ``held_to`` is the highest position of the run that is held.
    ``unattached``: it follows nothing that is held, earlier entries are needed. ``broken``:
    the author's next header is illegal, there is nothing to ask for behind it. ``fork_at`` is
    the position where a new branch began. ``bad_payloads`` were thrown away.
    """

    log: LogKey
    heads: Mapping[LogKey, LogHead]
    new: int
    control_changed: bool
    held_to: int = 0
    unattached: bool = False
    broken: bool = False
    fork_at: int | None = None
    bad_payloads: int = 0


class SealedTo(Enum):
    """For whom something sealed is, that this device has opened, as one of its peers asks."""

    PEER = auto()
    OTHERS = auto()
    """We wrote it, so we say so."""

    UNSAID = auto()
    """For others too; but whoever says that has opened it, and nobody has to know who could."""


Goal = tuple[LogKey, int, bytes]
"""An entry that a peer announced: log (of any branch), position, first 8 bytes of its id."""


@dataclass(frozen=True, slots=True)
class AdmissionAnswer:
    """The door's word. ``refused`` is ``used``, ``closed``, ``expired``, ``unknown``,
    ``contested``, ``full``, ``declined`` or ``confirm`` (only at the computer of somebody above
    the role); otherwise ``secret`` is the current network secret and ``epoch`` its number."""

    refused: str | None
    secret: bytes | None
    epoch: int


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody at the door, for a person here to say yes or no to.

    ``digits`` are on the newcomer's screen too; ``name`` and ``computer`` are what it calls
    itself. ``invite`` is None where it asks to be linked to this device's person.
    """

    device: DeviceId
    digits: str
    name: str
    computer: str
    invite: EntryId | None


@dataclass(frozen=True, slots=True)
class LinkOffer:
    """A code for a further computer of this device's person, made here and known only here.

    ``ca`` lets its holder through TLS; ``proof_key`` shows that it was made here. ``device`` is
    who has come in by it: nobody else does any more.
    """

    public: DeviceId
    ca: bytes
    proof_key: bytes
    expires_ms: int
    device: DeviceId | None


class Office(Protocol):
    """The node, as replication sees it. Coroutines run their database work elsewhere."""

    @property
    def company(self) -> CompanyId:
        """The company of this home."""
        ...

    @property
    def key(self) -> DeviceKey:
        """The device's key in that company."""
        ...

    @property
    def shelf(self) -> Shelf:
        """The files of this home."""
        ...

    @property
    def instance(self) -> bytes:
        """16 random bytes of this process."""
        ...

    def secrets(self) -> Sequence[bytes]:
        """The network secrets, the one of now first."""
        ...

    async def lockbox_for(self, device: DeviceId) -> bytes | None:
        """The secret of now, sealed to a device; None when the device has it from KEY_EPOCH, or
        this one does not hold it."""
        ...

    async def take_lockbox(self, sealed: bytes) -> bool:
        """Open what a colleague sealed for us; whether :meth:`secrets` is another by it.

        What is not a secret that the company's control entries speak of changes nothing.
        """
        ...

    def governance(self) -> Governance:
        """The evaluated control entries, as of the last commit."""
        ...

    def wall_ms(self) -> int:
        """The wall clock, in milliseconds since 1970."""
        ...

    async def heads(self, lanes: Collection[int]) -> Mapping[LogKey, LogHead]:
        """What is held of every log in these lanes."""
        ...

    async def read_run(self, log: LogKey, first: int, last: int) -> Run | None:
        """Entries from ``first`` to about ``last``, both included: fewer when 256 headers or
        1 MiB are full, more when the next signature that verifies lies beyond. None when
        there is nothing to serve."""
        ...

    async def ingest(self, run: Run) -> Ingested:
        """Check and store a run in one transaction.

        Raises:
            RunRefused: the relay's fault.
        """
        ...

    async def ingest_all(self, runs: Sequence[Run]) -> Sequence[Ingested | RunRefused]:
        """The same for runs that follow one another: what became of each, refusals in the
        place of what they refuse.

        Raises:
            NoSpace, CannotWrite: our disk does not take them.
        """
        ...

    async def held(self, goals: Sequence[Goal]) -> Sequence[bool]:
        """Which of these entries are here, in whatever branch."""
        ...

    async def missing_payloads(
        self, limit: int, skip: int = 0
    ) -> Sequence[tuple[EntryId, LogKey, int]]:
        """Entries held without their payload, with log and position, the newest first but for
        ``skip`` of them."""
        ...

    async def read_payloads(self, ids: Sequence[EntryId]) -> Mapping[EntryId, Payload]:
        """The payloads at hand among those asked for."""
        ...

    @property
    def keeps(self) -> bool:
        """Whether this device keeps sealed payloads that are for others, as one that is always
        on does."""
        ...

    async def sealed_for(
        self, device: DeviceId, ids: Sequence[EntryId]
    ) -> Mapping[EntryId, SealedTo]:
        """Of these entries those that are sealed and that this device has opened: for whom they
        are, if ``device`` asks. Of others nothing is known."""
        ...

    async def disown(self, ids: Sequence[EntryId]) -> Mapping[LogKey, LogHead]:
        """Wait no more for these payloads, which their authors have sealed to others; the heads
        that are others by it."""
        ...

    async def put_payloads(self, payloads: Mapping[EntryId, Payload]) -> frozenset[EntryId]:
        """Store payloads; those that their entries commit to, and that were missing."""
        ...

    def must_ask(self, invite: EntryId, device: DeviceId) -> bool:
        """Whether a person has to say yes before this device comes in by this invitation."""
        ...

    async def admit(
        self, join: Run, device: DeviceId, asking: Asking | None = None
    ) -> AdmissionAnswer:
        """Apply the door policy to a newcomer's JOIN and write what follows from it.

        With ``asking``, once a person here has said yes. The same device asking again gets the
        same answer.
        """
        ...

    def link_offers(self) -> Sequence[LinkOffer]:
        """The codes for further computers of this person that are still good."""
        ...

    async def link(
        self,
        offer: LinkOffer,
        device: DeviceId,
        x25519: bytes,
        proof: bytes,
        asking: Asking | None = None,
    ) -> AdmissionAnswer:
        """Make the device one more of this person's, once the person here has said yes.

        Without ``asking`` it is one already.
        """
        ...

    async def glances(self) -> Mapping[str, int]:
        """Up to when this person has looked at places, in Unix milliseconds."""
        ...

    async def take_glances(self, places: Mapping[str, int]) -> bool:
        """Note what this person has looked at on another device; whether that was news."""
        ...

    async def hold_back(self, on: bool) -> None:
        """Whether nothing is shown for now of what comes (:mod:`sync.replication.returning`)."""
        ...

    def peers_changed(self) -> None:
        """The table of peers, or what a peer holds, is not what it was."""
        ...
