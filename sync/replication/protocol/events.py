"""What a session tells its driver, in the words of the log and not of the wire."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sync.log.entry import Payload
from sync.log.runs import Run
from sync.values import BlobId, CompanyId, DeviceId, EntryId, LogKey


@dataclass(frozen=True, slots=True)
class PeerHead:
    """How far a peer's copy of a log goes. ``hash8`` is the start of the head's id."""

    seq: int
    hash8: bytes
    payload_seq: int


@dataclass(frozen=True, slots=True)
class Greeted:
    """HELLO came in: what the peer says it is. Nothing of it is proved yet."""

    device: DeviceId
    instance: bytes
    wall_ms: int


@dataclass(frozen=True, slots=True)
class Authenticated:
    """The peer proved its device key over this very connection."""

    device: DeviceId
    company: CompanyId


@dataclass(frozen=True, slots=True)
class HeadsAnnounced:
    """What the peer holds; everything of it when ``full``."""

    heads: Mapping[LogKey, PeerHead]
    full: bool


@dataclass(frozen=True, slots=True)
class RunsWanted:
    """The peer asks for entries: log, first, last (both included).

    It wants no payloads of entries from before ``since_ms`` yet.
    """

    ranges: tuple[tuple[LogKey, int, int], ...]
    since_ms: int = 0


@dataclass(frozen=True, slots=True)
class RunArrived:
    """Entries, not checked yet. ``size`` is the length of their frame in bytes."""

    run: Run
    size: int


@dataclass(frozen=True, slots=True)
class PayloadsWanted:
    """The peer asks for the payloads of entries that it holds."""

    ids: tuple[EntryId, ...]


@dataclass(frozen=True, slots=True)
class PayloadsArrived:
    """Payloads that we asked for, not checked yet, and ids that the peer cannot serve, with a
    word why (:class:`sync.replication.protocol.messages.Absent`, or one that is unknown).

    ``size`` as in :class:`RunArrived`.
    """

    found: Mapping[EntryId, Payload]
    absent: Mapping[EntryId, str]
    size: int = 0


@dataclass(frozen=True, slots=True)
class PeerReady:
    """The peer holds every control entry that we announced."""


@dataclass(frozen=True, slots=True)
class WentLive:
    """Both sides hold each other's control entries: content may flow."""


@dataclass(frozen=True, slots=True)
class DigestArrived:
    """The digest of what the peer holds."""

    value: bytes


@dataclass(frozen=True, slots=True)
class SeenTold:
    """Up to when the peer's person has looked at places, in Unix milliseconds."""

    places: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Pinged:
    """The driver owes a PONG."""

    wall_ms: int


@dataclass(frozen=True, slots=True)
class Ponged:
    """The peer lives; its clock and its queue."""

    wall_ms: int
    queued: int


@dataclass(frozen=True, slots=True)
class LockboxArrived:
    """The network secret of now, sealed to our X25519 key, from somebody who has it."""

    sealed: bytes


@dataclass(frozen=True, slots=True)
class SecretArrived:
    """We are in: the network secret, sealed to our X25519 key."""

    epoch: int
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """What the newcomer calls itself and its computer. Nothing of it is proved."""

    name: str
    computer: str


@dataclass(frozen=True, slots=True)
class MustConfirm:
    """The door waits for a person's word; the session makes the digits out of ``nonce``."""

    nonce: bytes
    proof: bytes


@dataclass(frozen=True, slots=True)
class LinkAsked:
    """The newcomer asks to be a further device of the door's person."""

    x25519: bytes
    proof: bytes


@dataclass(frozen=True, slots=True)
class BlobAsked:
    """The peer asks what we hold of a blob; ``known``: it needs no manifest."""

    blob: BlobId
    known: bool


@dataclass(frozen=True, slots=True)
class BlobTold:
    """What the peer holds of a blob: see :class:`sync.replication.protocol.messages.BlobHave`."""

    blob: BlobId
    size: int
    hashes: bytes
    lacking: frozenset[int]


@dataclass(frozen=True, slots=True)
class BlobWanted:
    """The peer asks for a piece of a blob."""

    blob: BlobId
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class ChunkArrived:
    """A piece of a blob; empty when the peer cannot give it."""

    blob: BlobId
    offset: int
    data: memoryview
    size: int = 0


@dataclass(frozen=True, slots=True)
class Credited:
    """The peer has room again for what is heavy."""


@dataclass(frozen=True, slots=True)
class NeighboursTold:
    """Where the peer listens (0: nowhere), and the devices that it is connected to.

    Addresses are its word; None where it knows none.
    """

    port: int
    neighbours: Mapping[DeviceId, tuple[str, int] | None]


@dataclass(frozen=True, slots=True)
class ProbeAsked:
    """The peer wants to know whether it can be reached on this port."""

    port: int


@dataclass(frozen=True, slots=True)
class ProbeAnswered:
    """Whether the peer could reach us on this port."""

    port: int
    reached: bool


@dataclass(frozen=True, slots=True)
class Rejected:
    """The peer refused us; the session is over. ``code`` is a word of ``RejectCode`` or unknown."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The session is over: BYE, end of stream, or something illegal (then ``fault``)."""

    reason: str
    fault: bool = False


Event = (
    Greeted
    | Authenticated
    | HeadsAnnounced
    | RunsWanted
    | RunArrived
    | PayloadsWanted
    | PayloadsArrived
    | PeerReady
    | WentLive
    | DigestArrived
    | SeenTold
    | Pinged
    | Ponged
    | LockboxArrived
    | SecretArrived
    | Asked
    | MustConfirm
    | LinkAsked
    | BlobAsked
    | BlobTold
    | BlobWanted
    | ChunkArrived
    | Credited
    | NeighboursTold
    | ProbeAsked
    | ProbeAnswered
    | Rejected
    | Ended
)
