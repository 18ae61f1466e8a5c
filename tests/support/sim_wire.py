"""A seeded network in one process: delays, slow links, partitions, and connections that break."""

from __future__ import annotations

import asyncio
import hashlib
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from random import Random

from support.sim_time import VirtualLoop
from sync.codec import Bytes
from sync.errors import PeerUnreachable
from sync.replication.inbox import READ_BYTES
from sync.replication.protocol.identity import Channel
from sync.replication.transport import HIGH_WATER, Stream

BOTH = -1
"""The side of a computer with a cable in every part of the network."""

PORT = 1
"""Places have names; the port is there because an address has one."""

_APART_S = 1e-5
"""Two pieces of one direction never land at the same instant: their order is theirs."""

_SPLIT = 0.15
"""How often a write arrives in two pieces, so that frames are cut anywhere."""

Ring = Callable[["SimStream"], None]


@dataclass(frozen=True, slots=True)
class Weather:
    """How good the network is. ``bytes_s`` 0: as fast as one likes."""

    delay_s: float = 0.002
    jitter_s: float = 0.003
    bytes_s: float = 0.0


class SimStream(Stream):
    """One end of a connection, as :class:`sync.replication.transport.Stream` is used."""

    def __init__(self, wire: Wire, own: str, other: str, leaves: tuple[bytes, bytes]) -> None:
        self._wire = wire
        self._leaves = leaves
        self._unread = bytearray()
        self._news = asyncio.Event()
        self._taken = asyncio.Event()
        self._ended = False
        self._closing = False
        self.own = own
        self.since = asyncio.get_running_loop().time()
        self.host, self.port, self.own_host = other, PORT, own
        self.address = f"{other}:{PORT}"
        self.out: _Pipe
        self.back: _Pipe

    def peer_leaf(self) -> bytes:
        return b""

    def channel(self, *, dialled: bool) -> Channel:
        client, server = self._leaves
        return Channel(client, server, dialled)

    async def read(self) -> memoryview:
        while not self._unread and not self._ended:
            self._news.clear()
            await self._news.wait()
        data = bytes(self._unread[:READ_BYTES])
        del self._unread[:READ_BYTES]
        self.back.taken(len(data))
        return memoryview(data)

    def write(self, data: Bytes) -> None:
        if data and not self._closing:
            self.out.send(bytes(data))

    async def drain(self) -> None:
        while self.out.owed >= HIGH_WATER:
            if self._ended:
                raise ConnectionResetError
            self._taken.clear()
            await self._taken.wait()
        # A real connection lets others have a turn now and then as well.
        await asyncio.sleep(0)

    @property
    def queued(self) -> int:
        return self.out.owed

    async def close(self) -> None:
        if not self._closing:
            self._closing = True
            self.out.send(None)
        self.land(None)
        await asyncio.sleep(0)

    def land(self, piece: bytes | None) -> None:
        """Bytes have come, or the end."""
        if piece is None:
            self._ended = True
        elif not self._ended:
            self._unread += piece
        self._news.set()
        self._taken.set()

    def relieved(self) -> None:
        """The other end has read something."""
        self._taken.set()


class _Pipe:
    """One direction of a connection: what is on its way, in order."""

    def __init__(self, wire: Wire, source: SimStream, sink: SimStream, dice: Random) -> None:
        self._wire = wire
        self._source = source
        self._sink = sink
        self._dice = dice
        self._flight: deque[bytes | None] = deque()
        self._late = 0
        self._last = 0.0
        self._broken = False
        self.owed = 0

    def send(self, data: bytes | None) -> None:
        """Put bytes on their way; None is the end."""
        if self._broken:
            return
        if data is None:
            self._launch(None)
            return
        self.owed += len(data)
        if len(data) > 1 and self._dice.random() < _SPLIT:
            cut = self._dice.randrange(1, len(data))
            self._launch(data[:cut])
            data = data[cut:]
        self._launch(data)

    def taken(self, size: int) -> None:
        """The sink has read so many bytes."""
        self.owed -= size
        self._source.relieved()

    def catch_up(self) -> None:
        """The way is free again: what was held back arrives."""
        while self._late and not self._broken and not self._wire.parted(self._source, self._sink):
            self._late -= 1
            self._deliver()

    def snap(self) -> None:
        """The connection breaks: some of what is on its way arrives, then the end."""
        if self._broken:
            return
        self._broken = True
        rest = b"".join(piece for piece in self._flight if piece is not None)
        self._flight.clear()
        arrived = rest[: self._dice.randint(0, len(rest))]
        if arrived and not self._wire.parted(self._source, self._sink):
            self._wire.note(self._source, self._sink, arrived)
            self._sink.land(arrived)
        self._sink.land(None)

    def _launch(self, piece: bytes | None) -> None:
        weather = self._wire.weather
        now = self._wire.loop.time()
        takes = weather.delay_s + self._dice.random() * weather.jitter_s
        if weather.bytes_s and piece:
            takes += len(piece) / weather.bytes_s
        self._last = max(self._last + _APART_S, now + takes)
        self._flight.append(piece)
        self._wire.loop.call_at(self._last, self._arrive)

    def _arrive(self) -> None:
        if self._broken:
            return
        if self._late or self._wire.parted(self._source, self._sink):
            self._late += 1
            return
        self._deliver()

    def _deliver(self) -> None:
        piece = self._flight.popleft()
        self._wire.note(self._source, self._sink, piece or b"")
        self._sink.land(piece)


@dataclass(eq=False)
class Wire:
    """All connections of one simulated office.

    ``places`` has a bell for every home that listens, ``sides`` the part of the network that
    each is in. ``digest`` runs over every piece that arrives, with its time.
    """

    loop: VirtualLoop
    seed: str
    weather: Weather = field(default_factory=Weather)
    places: dict[str, Ring] = field(default_factory=dict)
    sides: dict[str, int] = field(default_factory=dict)
    connections: dict[int, tuple[SimStream, SimStream]] = field(default_factory=dict)
    bytes_landed: int = 0
    count: int = 0

    def __post_init__(self) -> None:
        """Begin the digest."""
        self._digest = hashlib.sha256()

    @property
    def digest(self) -> bytes:
        """32 bytes over all that has arrived so far."""
        return self._digest.digest()

    async def dial(self, own: str, other: str) -> SimStream:
        """A connection to whoever listens at the place.

        Raises:
            PeerUnreachable: nobody does, or the network is parted.
        """
        await asyncio.sleep(self.weather.delay_s * 2)
        if self._apart(own, other):
            await asyncio.sleep(3.0)
            raise PeerUnreachable(address=other, why="no answer in time")
        if other not in self.places:
            raise PeerUnreachable(address=other, why="connection refused")
        self.count += 1
        number, dice = self.count, Random(f"{self.seed}/{own}/{other}/{self.count}")
        leaves = (self._leaf(own, number), self._leaf(other, number))
        near = SimStream(self, own, other, leaves)
        far = SimStream(self, other, own, leaves)
        near.out = far.back = _Pipe(self, near, far, dice)
        far.out = near.back = _Pipe(self, far, near, dice)
        self.connections[number] = (near, far)
        self.places[other](far)
        return near

    def parted(self, one: SimStream, other: SimStream) -> bool:
        """Whether nothing passes between the two now."""
        return self._apart(one.own, other.own)

    def part(self, sides: dict[str, int]) -> None:
        """Another shape of the network; what waited for a way that is free now arrives."""
        self.sides = dict(sides)
        for near, far in list(self.connections.values()):
            near.out.catch_up()
            far.out.catch_up()

    def snap(self, homes: Iterable[str], others: Iterable[str] | None = None) -> int:
        """Break the connections of some homes, all or only those to certain others."""
        wanted, theirs = set(homes), None if others is None else set(others)
        broken = 0
        for number, (near, far) in list(self.connections.items()):
            ends = {near.own, far.own}
            if not ends & wanted or (theirs is not None and not ends & theirs):
                continue
            near.out.snap()
            far.out.snap()
            del self.connections[number]
            broken += 1
        return broken

    def note(self, source: SimStream, sink: SimStream, piece: bytes) -> None:
        """Remember that something arrived."""
        self.bytes_landed += len(piece)
        self._digest.update(f"{self.loop.time():.6f} {source.own}>{sink.own} ".encode())
        self._digest.update(piece)

    def _apart(self, one: str, other: str) -> bool:
        sides = {self.sides.get(one, 0), self.sides.get(other, 0)}
        return len(sides) > 1 and BOTH not in sides

    def _leaf(self, name: str, number: int) -> bytes:
        return hashlib.sha256(f"{self.seed}/{name}/{number}".encode()).digest()
