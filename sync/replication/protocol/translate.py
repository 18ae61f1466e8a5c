"""Between messages (the wire's words) and events and runs (the log's words)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from sync import codec
from sync.content.pieces import Manifest
from sync.errors import ProtocolError
from sync.log.entry import Payload
from sync.log.header import HEADER_BYTES
from sync.log.runs import Run
from sync.replication.protocol import events, messages
from sync.values import BlobId, DeviceId, EntryId, Lane, LogHead, LogKey

_ROOM = 4096
"""Bytes of a frame kept free for the array around a run's parts."""

LogOf = Callable[[int], LogKey]
HandleOf = Callable[[LogKey], int]


def ending(message: messages.Message) -> events.Event:
    """How the peer closed the session."""
    if isinstance(message, messages.Reject):
        return events.Rejected(message.code, message.text)
    return events.Ended(message.reason if isinstance(message, messages.Bye) else "")


def event(message: messages.Message, log_of: LogOf, size: int) -> events.Event:
    """What a message means. ``log_of`` resolves the peer's handles; ``size`` is its length.

    Raises:
        ProtocolError: an unknown handle, or a run whose parts do not add up.
    """
    match message:
        case messages.Have():
            return events.HeadsAnnounced(_heads(message, log_of), message.full)
        case messages.Want():
            return events.RunsWanted(
                tuple((log_of(item.handle), item.first, item.last) for item in message.ranges),
                message.since_ms,
            )
        case messages.RunMessage():
            return events.RunArrived(_run(message, log_of(message.handle)), size)
        case messages.PayloadWant():
            return events.PayloadsWanted(tuple(EntryId(id_) for id_ in message.ids))
        case messages.Pay():
            found = {EntryId(p.id): Payload(p.salt, p.body) for p in message.found}
            absent = {EntryId(id_): why for id_, why in message.absent}
            return events.PayloadsArrived(found, absent, size)
        case messages.Admitted():
            return events.SecretArrived(message.epoch, message.sealed)
        case messages.BlobWant():
            return events.BlobWanted(BlobId(message.blob), message.offset, message.length)
        case messages.Chunk():
            return events.ChunkArrived(BlobId(message.blob), message.offset, message.data, size)
        case _:
            return _small(message)


def weight(event: events.Event) -> int:
    """The bytes for which a peer needs credit. Control entries need none: a removal must not
    wait behind a thousand posts."""
    match event:
        case events.RunArrived():
            return 0 if event.run.log.lane == Lane.CONTROL else event.size
        case events.PayloadsArrived() | events.ChunkArrived():
            return event.size
    return 0


def _small(message: messages.Message) -> events.Event:
    match message:
        case messages.Ready():
            return events.PeerReady()
        case messages.Digest():
            return events.DigestArrived(message.value)
        case messages.Seen():
            return events.SeenTold({one.place: one.seen_ms for one in message.places})
        case messages.Ping():
            return events.Pinged(message.wall_ms)
        case messages.Pong():
            return events.Ponged(message.wall_ms, message.queued)
        case messages.BlobAsk():
            return events.BlobAsked(BlobId(message.blob), message.known)
        case messages.BlobHave():
            lacking = _pieces_in(message.lacking)
            return events.BlobTold(BlobId(message.blob), message.size, message.hashes, lacking)
        case messages.Lockbox():
            return events.LockboxArrived(message.sealed)
        case messages.Ask():
            return events.Asked(message.name, message.computer)
        case messages.Confirm():
            return events.MustConfirm(message.nonce, message.proof)
        case messages.Link():
            return events.LinkAsked(message.x25519, message.proof)
        case messages.Peers():
            return events.NeighboursTold(message.port, _neighbours(message.places))
        case messages.Probe():
            return events.ProbeAsked(message.port)
        case messages.Probed():
            return events.ProbeAnswered(message.port, message.reached)
        case _:
            raise ProtocolError(why=f"unexpected {type(message).__name__}")


def blob_have(manifest: Manifest, lacking: Collection[int], *, known: bool) -> messages.BlobHave:
    """BHAVE for a file of which all pieces are here but some."""
    bits = bytearray((manifest.count + 7) // 8 if lacking else 0)
    for piece in lacking:
        bits[piece // 8] |= 1 << piece % 8
    hashes = b"" if known else manifest.hashes
    return messages.BlobHave(manifest.blob, manifest.size, hashes, bytes(bits))


def _pieces_in(bits: bytes) -> frozenset[int]:
    return frozenset(8 * n + i for n, byte in enumerate(bits) for i in range(8) if byte >> i & 1)


def _neighbours(
    places: Iterable[messages.PeerPlace],
) -> Mapping[DeviceId, tuple[str, int] | None]:
    return {
        DeviceId(place.device): (place.host, place.port) if place.host and place.port else None
        for place in places
    }


def peers(port: int, neighbours: Mapping[DeviceId, tuple[str, int] | None]) -> messages.Peers:
    """PEERS for the devices that we are connected to, as many as fit."""
    places = []
    for device, address in list(neighbours.items())[: messages.MAX_PLACES]:
        host, at = address or ("", 0)
        places.append(messages.PeerPlace(device, host, at))
    return messages.Peers(port, places)


def _heads(message: messages.Have, log_of: LogOf) -> Mapping[LogKey, events.PeerHead]:
    heads = {}
    for item in message.items:
        log = log_of(item.handle)
        # It may end right before its first entry, when that has rotted away over there.
        if item.seq < log.start - 1:
            raise ProtocolError(why="a branch that ends before it begins")
        heads[log] = events.PeerHead(item.seq, item.hash8, item.payload_seq)
    return heads


def _run(message: messages.RunMessage, log: LogKey) -> Run:
    data = message.headers
    if len(data) % HEADER_BYTES:
        raise ProtocolError(why="headers that are not whole")
    headers = tuple(data[i : i + HEADER_BYTES] for i in range(0, len(data), HEADER_BYTES))
    return Run(
        log,
        message.first,
        headers,
        message.signature,
        dict(message.middle),
        {p.seq: Payload(p.salt, p.body) for p in message.payloads},
    )


def have(heads: Mapping[LogKey, LogHead], handle_of: HandleOf, *, full: bool) -> messages.Have:
    """HAVE for these heads; their logs must have been introduced."""
    return messages.Have(
        [
            messages.HaveItem(handle_of(log), head.seq, head.hash[:8], head.payload_seq)
            for log, head in heads.items()
        ],
        full,
    )


def want(
    ranges: Iterable[tuple[LogKey, int, int]], handle_of: HandleOf, since_ms: int = 0
) -> messages.Want:
    """WANT for these ranges; their logs must have been introduced."""
    named = [messages.WantRange(handle_of(log), first, last) for log, first, last in ranges]
    return messages.Want(named, since_ms)


def runs(run_: Run, handle: int) -> list[messages.RunMessage]:
    """RUN for a run, cut to what a frame carries.

    A control run is cut in two (each of its entries has its signature); any other goes
    without its last payloads, and the receiver asks for those with PWANT.
    """
    middle = sorted(run_.middle.items())
    room = codec.FRAME_LIMIT - _ROOM - len(run_.headers) * HEADER_BYTES - 80 * len(middle)
    carried = []
    for seq, payload in sorted(run_.payloads.items()):
        room -= len(payload.body) + 32
        if room < 0:
            break
        carried.append(messages.RunPayload(seq, payload.salt, payload.body))
    if room < 0 and run_.log.lane == Lane.CONTROL and len(run_.headers) > 1:
        first, second = _halves(run_)
        return runs(first, handle) + runs(second, handle)
    headers = b"".join(run_.headers)
    return [messages.RunMessage(handle, run_.first, headers, run_.signature, middle, carried)]


def _halves(run_: Run) -> tuple[Run, Run]:
    count = len(run_.headers) // 2
    end = run_.first + count - 1
    return (
        Run(
            run_.log,
            run_.first,
            run_.headers[:count],
            run_.middle[end],
            {seq: sig for seq, sig in run_.middle.items() if seq < end},
            {seq: payload for seq, payload in run_.payloads.items() if seq <= end},
        ),
        Run(
            run_.log,
            end + 1,
            run_.headers[count:],
            run_.signature,
            {seq: sig for seq, sig in run_.middle.items() if seq > end},
            {seq: payload for seq, payload in run_.payloads.items() if seq > end},
        ),
    )


def pay(found: Mapping[EntryId, Payload], absent: Mapping[EntryId, str]) -> list[messages.Pay]:
    """PAY for these payloads, in as many frames as they need, and why others do not come."""
    pages: list[list[messages.PaidPayload]] = [[]]
    size = 0
    for id_, payload in found.items():
        size += len(payload.body) + 64
        if size > codec.FRAME_LIMIT // 2 or len(pages[-1]) == 256:
            pages.append([])
            size = len(payload.body) + 64
        pages[-1].append(messages.PaidPayload(id_, payload.salt, payload.body))
    reasons = [(bytes(id_), why) for id_, why in absent.items()]
    return [messages.Pay(page, reasons if i == 0 else []) for i, page in enumerate(pages)]
