"""What a client's calls give back: frozen values, ready to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sync.values import DeviceId, EntryId, PersonId, Rank
from sync.views.rows import Me

if TYPE_CHECKING:
    from sync.local.governing import AlarmFacts, RemovalFacts

EVERYTHING = frozenset(
    {"feed", "people", "announcements", "channels", "messages", "network", "door"}
)
"""All views that a notice can name."""

CLOCK_TOLERANCE_MS = 2 * 60_000
"""How far clocks in an office differ without anybody noticing."""


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
    confirmed: bool = False


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
    why: str = ""


@dataclass(frozen=True, slots=True)
class MissingRow:
    """A colleague's device that is not online. ``seen_ms`` is 0 when nothing is known; ``why``
    is a word (:mod:`sync.node.neighbours`)."""

    device: DeviceId
    person: PersonId | None
    name: str
    place: str
    address: str
    seen_ms: int
    why: str


@dataclass(frozen=True, slots=True)
class WithheldRow:
    """Entries of one author that exist and whose text nobody gives, and who was asked.

    Names are empty as long as a profile has not arrived.
    """

    author: DeviceId
    name: str
    entries: int
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The sync line: who is near, how much waits to go out and to come in (entries).

    ``reachable``: whether others can reach this device: ``yes``, ``no``, ``unknown``, or
    ``alone`` when it is attached to no network. ``missing`` are the colleagues' devices that
    are not online; ``addresses`` are those of this device, for others to dial. What is
    ``withheld`` is not in ``receiving``. ``trouble`` says why this home is read-only
    (:class:`sync.errors.ReadOnlyHome`); ``clock_behind_ms`` how far this PC's clock is behind
    its peers', None without peers.
    """

    running: bool
    listen: str
    peers: tuple[PeerRow, ...]
    to_send: int
    receiving: int
    trouble: str = ""
    clock_behind_ms: int | None = None
    room: str = ""
    reachable: str = "unknown"
    missing: tuple[MissingRow, ...] = ()
    addresses: tuple[str, ...] = ()
    withheld: tuple[WithheldRow, ...] = ()

    @property
    def clock_wrong_ms(self) -> int:
        """How far this PC's clock is behind (or before: negative), when that is worth a word;
        up to two minutes are not (protocol.md A10)."""
        behind = self.clock_behind_ms or 0
        return behind if abs(behind) > CLOCK_TOLERANCE_MS else 0


@dataclass(frozen=True, slots=True)
class Status:
    """A home in figures. Equal digests (hex) on two devices mean equal content.

    ``why`` nothing can be written here: as in :class:`sync.errors.ReadOnlyHome`, or ``removed``,
    ``not let in``, ``contested`` or ``update`` (see :class:`sync.errors.NotAllowed`).
    ``exposed``: a removed device may know the network secret of now.
    """

    me: Me
    entries: int
    missing_payloads: int
    log_digest: str
    governance_digest: str
    views_digest: str
    network: Network
    writable: bool = True
    why: str = ""
    alarms: tuple[AlarmFacts, ...] = ()
    removal: RemovalFacts | None = None
    update_needed: bool = False
    room: str = ""
    exposed: bool = False
