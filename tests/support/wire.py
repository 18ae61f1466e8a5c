"""Two sessions joined by a wire without a network: bytes go over in pieces of any size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import repeat

from support.chains import COMPANY, key_of
from sync.replication.protocol.events import Event
from sync.replication.protocol.identity import Channel, Mode
from sync.replication.protocol.session import Ourselves, Session
from sync.values import CompanyId

CLIENT_LEAF = sha256(b"client leaf").digest()
SERVER_LEAF = sha256(b"server leaf").digest()


def session_of(
    name: str,
    *,
    dialled: bool,
    mode: Mode = Mode.MEMBER,
    company: bytes = COMPANY,
    leaves: tuple[bytes, bytes] = (CLIENT_LEAF, SERVER_LEAF),
) -> Session:
    """The session of a person's device at one end of a connection."""
    ourselves = Ourselves(
        company, key_of(name), sha256(name.encode()).digest()[:16], nonce_of(name), 1_700_000_000
    )
    return Session(ourselves, Channel(*leaves, dialled), mode)


def nonce_of(name: str) -> bytes:
    """A nonce that is the same in every run."""
    return sha256(b"nonce" + name.encode()).digest()


@dataclass
class Wire:
    """Carmen dialled, Diego answered. ``heard`` is what each side's driver was told."""

    client: Session
    server: Session
    client_heard: list[Event] = field(default_factory=list)
    server_heard: list[Event] = field(default_factory=list)

    @classmethod
    def between_members(cls) -> Wire:
        """Two members of the same company."""
        return cls(session_of("Carmen", dialled=True), session_of("Diego", dialled=False))

    @classmethod
    def at_the_door(cls, company: CompanyId = COMPANY) -> Wire:
        """A newcomer who knows half of the company's id, and a member."""
        return cls(
            session_of("Carmen", dialled=True, mode=Mode.JOIN, company=company[:16]),
            session_of("Diego", dialled=False, mode=Mode.JOIN),
        )

    def run(self, cuts: Iterable[int] = repeat(1 << 20)) -> None:
        """Carry bytes until both sides are silent; ``cuts`` are the lengths of the pieces."""
        sizes = iter(cuts)
        while True:
            moved = self._carry(self.client, self.server, self.server_heard, sizes)
            moved |= self._carry(self.server, self.client, self.client_heard, sizes)
            if not moved:
                return

    def _carry(
        self, source: Session, target: Session, heard: list[Event], sizes: Iterator[int]
    ) -> bool:
        data = source.data_to_send()
        left = data
        while left:
            size = next(sizes, len(left))
            piece, left = left[:size], left[size:]
            target.receive_data(piece)
            while (event := target.next_event()) is not None:
                heard.append(event)
        return bool(data)


def kinds(heard: Iterable[Event]) -> list[str]:
    """The names of events, for short comparisons."""
    return [type(event).__name__ for event in heard]
