"""What such a file holds: who made it, runs of every log, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import IO, Annotated, Final

import msgspec
from msgspec import Meta

from sync.codec import decode, encode
from sync.errors import BadParcel, ProtocolError
from sync.log.entry import Payload
from sync.log.header import HEADER_BYTES, SALT_BYTES, SIGNATURE_BYTES
from sync.log.runs import Run
from sync.values import BlobId, DeviceId, EntryId, LogKey

PIECE_BYTES: Final = 1 << 20
"""Of a file in one frame."""

_Id = Annotated[bytes, Meta(min_length=32, max_length=32)]
_Signature = Annotated[bytes, Meta(min_length=SIGNATURE_BYTES, max_length=SIGNATURE_BYTES)]
_Seq = Annotated[int, Meta(ge=1, lt=1 << 62)]
_Salt = Annotated[bytes, Meta(min_length=SALT_BYTES, max_length=SALT_BYTES)]


class Label(msgspec.Struct, array_like=True, frozen=True, tag=0):
    """The first frame. ``proof`` is the device's signature over :func:`label_message`.

    ``secrets`` are the network's, by number, the one of now first: only in a backup.
    """

    company: _Id
    device: _Id
    person: _Id
    made_ms: Annotated[int, Meta(ge=0)]
    proof: _Signature
    secrets: list[tuple[int, Annotated[bytes, Meta(min_length=32, max_length=32)]]] = []


class PackedRun(msgspec.Struct, array_like=True, frozen=True, tag=1):
    """A run as :class:`sync.log.runs.Run` has it."""

    device: _Id
    epoch: Annotated[int, Meta(ge=0)]
    lane: Annotated[int, Meta(ge=0, le=127)]
    branch: Annotated[bytes, Meta(max_length=64)]
    first: _Seq
    headers: bytes
    signature: _Signature
    middle: list[tuple[_Seq, _Signature]]
    payloads: list[tuple[_Seq, _Salt, bytes]]


class PackedPayloads(msgspec.Struct, array_like=True, frozen=True, tag=3):
    """Payloads that did not go into their runs, by the ids of their entries."""

    payloads: list[tuple[_Id, _Salt, bytes]]


class PackedKeys(msgspec.Struct, array_like=True, frozen=True, tag=4):
    """Keys of sealed texts, by the ids of their entries: only in a backup, and before all runs."""

    keys: list[tuple[_Id, Annotated[bytes, Meta(min_length=32, max_length=32)]]]


class PackedBlob(msgspec.Struct, array_like=True, frozen=True, tag=2):
    """A piece of a picture or file; ``more`` says that another one of the same follows."""

    blob: _Id
    data: Annotated[bytes, Meta(max_length=PIECE_BYTES)]
    more: bool


_Item = Label | PackedRun | PackedBlob | PackedPayloads | PackedKeys

Item = Label | Run | dict[EntryId, Payload] | PackedBlob | PackedKeys
"""What a reader gets: the label, a run, further payloads, a piece of a picture or file, keys."""

_KEYS_AT_ONCE: Final = 10_000


def label_message(company: bytes, device: bytes, made_ms: int, key: bytes) -> bytes:
    """What the maker signs: for this file only, whose key it is."""
    return company + device + made_ms.to_bytes(8, "big") + sha256(key).digest()


def pack_run(run: Run) -> bytes:
    """A frame with a run."""
    log = run.log
    return encode(
        PackedRun(
            log.device,
            log.epoch,
            int(log.lane),
            log.branch,
            run.first,
            b"".join(run.headers),
            run.signature,
            sorted(run.middle.items()),
            [(seq, p.salt, p.body) for seq, p in sorted(run.payloads.items())],
        )
    )


def unpack_run(packed: PackedRun) -> Run:
    """The run; whether it holds is for the log to say.

    Raises:
        BadParcel: headers that are none.
    """
    count, rest = divmod(len(packed.headers), HEADER_BYTES)
    if rest or not count or packed.epoch >= 1 << 64:
        raise BadParcel(why="altered")
    starts = range(0, len(packed.headers), HEADER_BYTES)
    return Run(
        LogKey(DeviceId(packed.device), packed.epoch, packed.lane, packed.branch),
        packed.first,
        tuple(packed.headers[at : at + HEADER_BYTES] for at in starts),
        packed.signature,
        dict(packed.middle),
        {seq: Payload(salt, body) for seq, salt, body in packed.payloads},
    )


def pack_keys(keys: Mapping[EntryId, bytes]) -> Iterator[bytes]:
    """Frames with keys of sealed texts."""
    every: list[tuple[bytes, bytes]] = [(entry, key) for entry, key in keys.items()]
    for at in range(0, len(every), _KEYS_AT_ONCE):
        yield encode(PackedKeys(every[at : at + _KEYS_AT_ONCE]))


def pack_payloads(payloads: Mapping[EntryId, Payload]) -> Iterator[bytes]:
    """Frames with payloads, of about :data:`PIECE_BYTES` each."""
    waiting: list[tuple[bytes, bytes, bytes]] = []
    for id_, payload in payloads.items():
        waiting.append((id_, payload.salt, payload.body))
        if sum(len(body) for _, _, body in waiting) >= PIECE_BYTES:
            yield encode(PackedPayloads(waiting))
            waiting = []
    if waiting:
        yield encode(PackedPayloads(waiting))


def pack_blob(blob: BlobId, file: IO[bytes]) -> Iterator[bytes]:
    """Frames with a picture or file.

    Raises:
        OSError: it cannot be read.
    """
    data = file.read(PIECE_BYTES)
    while data:
        following = file.read(PIECE_BYTES)
        yield encode(PackedBlob(blob, data, bool(following)))
        data = following


def items_of(frames: Iterator[bytes]) -> Iterator[Item]:
    """What the frames hold, the label first.

    Raises:
        BadParcel: something else than we write.
    """
    for number, frame in enumerate(frames):
        try:
            item: _Item = decode(_Item, frame)  # type: ignore[arg-type]  # a union is no class
        except ProtocolError:
            raise BadParcel(why="altered") from None
        if isinstance(item, Label) is not (number == 0):
            raise BadParcel(why="altered")
        match item:
            case Label() | PackedKeys():
                yield item
            case PackedRun():
                yield unpack_run(item)
            case PackedPayloads():
                yield {EntryId(id_): Payload(salt, body) for id_, salt, body in item.payloads}
            case PackedBlob():
                yield item
