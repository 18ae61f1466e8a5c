"""What two devices may say to each other: one struct per message, each with its limits.

A message is an array on the wire, so that a newer version may add fields at the end
(protocol.md 13). Every count and length is bounded here, before anything looks at it
(protocol.md 12 and A14).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Final

from msgspec import Meta, Struct

from sync.content.pieces import FILE_BYTES, HASH_BYTES, MAX_PIECES, PIECE_BYTES, TOGETHER
from sync.governance.acts.company import SEALED_BYTES
from sync.replication.protocol.fields import (
    Bytes16,
    Count,
    Handle,
    Hash8,
    Key32,
    Label,
    LaneNumber,
    Name,
    Offset,
    PayloadBody,
    Port,
    Seq,
    SeqOrNone,
    Signature,
)
from sync.replication.protocol.kinds import MessageType as MessageType
from sync.values import BRANCH_BYTES

PROTOCOL_VERSION: Final = 1

HANDSHAKE_FRAME: Final = 4096
"""Bytes of a frame before AUTH (protocol.md 6)."""

CREDIT_BYTES: Final = 2 * 1024 * 1024
"""What each side may send of RUN, PAY and CHUNK before it is granted more (protocol.md 7)."""

MAX_NAMES: Final = 20_000
"""Logs that one peer may name in a session: 64 epochs of 300 devices fit (protocol.md 12)."""

MAX_PLACES: Final = 64

MAX_SEEN: Final = 500
"""Places in one SEEN; who has more says it in several."""

MAX_PLACE_TEXT: Final = 100
"""Devices of which one PEERS may tell: more than a device has sessions (protocol.md 12)."""


class Message(Struct, array_like=True, frozen=True):
    """Anything that travels in one frame."""


class Hello(Message, frozen=True):
    """Who speaks and in which versions. ``company`` is filled by the door of a join-only
    session alone: the joiner knows the first half from the code and checks it."""

    proto_min: Count
    proto_max: Count
    features: Count
    device: Key32
    instance: Bytes16
    nonce: Key32
    wall_ms: Count
    mode: Annotated[int, Meta(ge=0, le=1)]
    company: Annotated[bytes, Meta(max_length=32)] = b""


class Auth(Message, frozen=True):
    """The device key's signature over this very session (protocol.md 6, A7)."""

    signature: Signature


class Reject(Message, frozen=True):
    """No, and why; ``code`` is a word of :class:`RejectCode`."""

    code: Label
    text: Annotated[str, Meta(max_length=200)] = ""


class Bye(Message, frozen=True):
    """The last message of a session."""

    reason: Label = ""


class Ready(Message, frozen=True):
    """The sender holds every control entry that the receiver has announced."""


class TrunkName(Struct, array_like=True, frozen=True):
    """A number for a trunk, as it is sent: an array struct sends every field that it has, and
    the branch of a trunk is absent."""

    handle: Handle
    device: Key32
    epoch: Count
    lane: LaneNumber


class LogName(TrunkName, array_like=True, frozen=True):
    """A number for a log, valid in one session and one direction.

    ``branch`` is what :func:`sync.values.branch_name` makes; a trunk's name does not have it.
    """

    branch: Annotated[bytes, Meta(max_length=BRANCH_BYTES)] = b""


class Logs(Message, frozen=True):
    """Names for the logs that the sender is about to speak of."""

    names: Annotated[list[LogName], Meta(max_length=4096)]


class HaveItem(Struct, array_like=True, frozen=True):
    """How far the sender's copy of a log goes: headers, and payloads without a gap."""

    handle: Handle
    seq: SeqOrNone
    hash8: Hash8
    payload_seq: SeqOrNone


class Have(Message, frozen=True):
    """What the sender holds; only what changed, unless ``full``."""

    items: Annotated[list[HaveItem], Meta(max_length=MAX_NAMES)]
    full: bool = False


class WantRange(Struct, array_like=True, frozen=True):
    """Entries ``first`` to ``last``, both included."""

    handle: Handle
    first: Seq
    last: Seq


class Want(Message, frozen=True):
    """Please send these runs; of entries from before ``since_ms`` without their payloads.

    ``since_ms`` (Unix milliseconds, by the authors' clocks; 0: all payloads) is for those who
    are far behind: the newest first, the rest is asked for afterwards (protocol.md 7).
    """

    ranges: Annotated[list[WantRange], Meta(max_length=256)]
    since_ms: Annotated[int, Meta(ge=0, lt=1 << 48)] = 0


class RunPayload(Struct, array_like=True, frozen=True):
    """A payload with its salt, by position in the log."""

    seq: Seq
    salt: Bytes16
    body: PayloadBody


class RunMessage(Message, frozen=True):
    """Consecutive headers of a log and the signature of the last one (protocol.md 2).

    ``middle`` carries other signatures: all of them in lane 0, every 32nd at most elsewhere.
    """

    handle: Handle
    first: Seq
    headers: Annotated[bytes, Meta(min_length=128, max_length=256 * 128)]
    signature: Signature
    middle: Annotated[list[tuple[Seq, Signature]], Meta(max_length=256)] = []
    payloads: Annotated[list[RunPayload], Meta(max_length=256)] = []


class PayloadWant(Message, frozen=True):
    """Please send the payloads of these entries."""

    ids: Annotated[list[Key32], Meta(max_length=256)]


class PaidPayload(Struct, array_like=True, frozen=True):
    """A payload by the id of its entry."""

    id: Key32
    salt: Bytes16
    body: PayloadBody


class Absent(StrEnum):
    """Why a payload is not sent (protocol.md 7)."""

    MISSING = "missing"
    NOT_YOURS = "not-yours"
    """It is sealed, and not to the one who asks. Only its author's own device settles that."""


class Pay(Message, frozen=True):
    """Payloads that were asked for, and the ids of those that are not here, with the reason."""

    found: Annotated[list[PaidPayload], Meta(max_length=256)]
    absent: Annotated[list[tuple[Key32, Label]], Meta(max_length=256)] = []


class Digest(Message, frozen=True):
    """32 bytes over everything the sender holds; unequal digests ask for a full HAVE."""

    value: Key32


class Ping(Message, frozen=True):
    """Are you there? ``queued`` is the number of messages waiting for the receiver."""

    wall_ms: Count
    queued: Count = 0


class Pong(Message, frozen=True):
    """The answer to a ping."""

    wall_ms: Count
    queued: Count = 0


class Admitted(Message, frozen=True):
    """The network secret, sealed to the key in the joiner's JOIN entry (protocol.md 5.6)."""

    epoch: Count
    sealed: Annotated[bytes, Meta(max_length=1024)]


class BlobAsk(Message, frozen=True):
    """What do you hold of a blob? ``known``: its manifest need not be told."""

    blob: Key32
    known: bool = False


class BlobHave(Message, frozen=True):
    """What the sender holds of a blob: its ``size`` in bytes, 0 for nothing; its manifest, unless
    that is known; and a bit for each piece that is not here, none when all are."""

    blob: Key32
    size: Annotated[int, Meta(ge=0, le=FILE_BYTES)]
    hashes: Annotated[bytes, Meta(max_length=MAX_PIECES * HASH_BYTES)] = b""
    lacking: Annotated[bytes, Meta(max_length=MAX_PIECES // 8)] = b""


class BlobWant(Message, frozen=True):
    """Please send ``length`` bytes of a blob from ``offset``."""

    blob: Key32
    offset: Offset
    length: Annotated[int, Meta(ge=1, le=4 * PIECE_BYTES)]


class Chunk(Message, frozen=True):
    """Pieces of a blob that follow each other; no data means that the sender cannot give them.

    Of what came they are a view: they are not copied.
    """

    blob: Key32
    offset: Offset
    data: Annotated[memoryview, Meta(max_length=TOGETHER * PIECE_BYTES)]


class Credit(Message, frozen=True):
    """So many bytes more of RUN, PAY and CHUNK are welcome, by the lengths of their bodies."""

    bytes: Annotated[int, Meta(ge=1, le=1 << 30)]


class PeerPlace(Struct, array_like=True, frozen=True):
    """A device that the sender is connected to, and the address at which it listens.

    No host: it is there, and the sender does not know where it listens.
    """

    device: Key32
    host: Label = ""
    port: Port = 0


class Peers(Message, frozen=True):
    """Where the sender listens (0: nowhere), and everybody that it is connected to now."""

    port: Port
    places: Annotated[list[PeerPlace], Meta(max_length=MAX_PLACES)]


class Probe(Message, frozen=True):
    """Please see whether you can reach me on this port, at the address you see me at."""

    port: Annotated[int, Meta(ge=1, le=65535)]


class Probed(Message, frozen=True):
    """Whether that worked."""

    port: Port
    reached: bool


class Ask(Message, frozen=True):
    """What the newcomer calls itself and its computer, for a person at the door to read.

    It proves nothing.
    """

    name: Name = ""
    computer: Name = ""


class Confirm(Message, frozen=True):
    """A person at the door has to say yes first: both ends show the digits that ``nonce`` makes.

    ``proof`` shows a newcomer who asks to be linked that this door made the code.
    """

    nonce: Key32
    proof: Annotated[bytes, Meta(max_length=32)] = b""


class Link(Message, frozen=True):
    """Please make this device one more of your person's: what DEVICE_ADD needs of it."""

    x25519: Key32
    proof: Signature


class Lockbox(Message, frozen=True):
    """The network secret of now, sealed to the receiver: KEY_EPOCH has no box for its device.

    So it is for whoever was let in at a door that had not heard of the change.
    """

    sealed: Annotated[bytes, Meta(min_length=SEALED_BYTES, max_length=SEALED_BYTES)]


class SeenPlace(Struct, array_like=True, frozen=True):
    """A place (a channel, a conversation, a list), and up to when somebody has looked at it."""

    place: Annotated[str, Meta(max_length=MAX_PLACE_TEXT)]
    seen_ms: Count


class Seen(Message, frozen=True):
    """What the person of both devices has looked at. Goes to nobody else, and into no log."""

    places: Annotated[list[SeenPlace], Meta(max_length=MAX_SEEN)]


HEAVY: Final = frozenset({MessageType.RUN, MessageType.PAY, MessageType.CHUNK})
"""What takes credit, control runs excepted."""

MESSAGES: Final[Mapping[MessageType, type[Message]]] = MappingProxyType(
    {
        MessageType.HELLO: Hello,
        MessageType.AUTH: Auth,
        MessageType.REJECT: Reject,
        MessageType.BYE: Bye,
        MessageType.LOGS: Logs,
        MessageType.HAVE: Have,
        MessageType.WANT: Want,
        MessageType.RUN: RunMessage,
        MessageType.PWANT: PayloadWant,
        MessageType.PAY: Pay,
        MessageType.DIGEST: Digest,
        MessageType.PING: Ping,
        MessageType.PONG: Pong,
        MessageType.READY: Ready,
        MessageType.ADMITTED: Admitted,
        MessageType.BASK: BlobAsk,
        MessageType.BHAVE: BlobHave,
        MessageType.BWANT: BlobWant,
        MessageType.CHUNK: Chunk,
        MessageType.CREDIT: Credit,
        MessageType.LOCKBOX: Lockbox,
        MessageType.PEERS: Peers,
        MessageType.PROBE: Probe,
        MessageType.PROBED: Probed,
        MessageType.ASK: Ask,
        MessageType.CONFIRM: Confirm,
        MessageType.LINK: Link,
        MessageType.SEEN: Seen,
    }
)
