"""What a client's calls give back: frozen values, ready to show."""

from __future__ import annotations

from dataclasses import dataclass

from sync.values import DeviceId, EntryId, PersonId, Rank
from sync.views.rows import Me

EVERYTHING = frozenset({"feed", "people", "announcements", "channels", "network"})
"""All views that a notice can name."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Views that changed; read them again."""

    changed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Invite:
    """An invitation and its code, which cannot be shown again."""

    id: EntryId
    code: str
    role: Rank
    uses: int
    expires_ms: int


@dataclass(frozen=True, slots=True)
class PeerRow:
    """A device on the network now. ``person`` and ``name`` are empty until it said who it is."""

    device: DeviceId | None
    person: PersonId | None
    name: str
    place: str
    address: str
    state: str
    since_ms: int


@dataclass(frozen=True, slots=True)
class Network:
    """The sync line: who is near, how much waits to go out and to come in (entries)."""

    running: bool
    listen: str
    peers: tuple[PeerRow, ...]
    to_send: int
    receiving: int


@dataclass(frozen=True, slots=True)
class Status:
    """A home in figures. Equal digests (hex) on two devices mean equal content."""

    me: Me
    entries: int
    missing_payloads: int
    log_digest: str
    governance_digest: str
    views_digest: str
    network: Network
