"""Which session with a device stays when there are two (protocol.md 6, simultaneous dials)."""

from __future__ import annotations

from enum import Enum, unique

from sync.replication.link import Link
from sync.values import DeviceId


@unique
class Verdict(Enum):
    """What becomes of a session that has just been authenticated."""

    WELCOME = "welcome"
    REDUNDANT = "redundant"
    OURSELVES = "ourselves"
    CLONE = "clone"
    FULL = "full"
    SHUNNED = "shunned"


READS_ONLY = b"\xff" * 6
"""How the instance of a process begins whose home may not write (:mod:`sync.node.twins`)."""


class Roster:
    """One session per device, at most ``limit``."""

    def __init__(self, own: DeviceId, instance: bytes, limit: int) -> None:
        self._own = own
        self._instance = instance
        self._limit = limit
        self._links: dict[DeviceId, Link] = {}
        self._shunned: dict[DeviceId, float] = {}

    def link_to(self, device: DeviceId) -> Link | None:
        """The session with a device."""
        return self._links.get(device)

    def shun(self, device: DeviceId, until: float) -> None:
        """A device sent bad runs: no session with it for a while (protocol.md 2.7)."""
        self._shunned[device] = until

    def judge(self, link: Link, now: float) -> Verdict:
        """Whether a session may stay. Of two, both ends keep the same one."""
        if now < self._shunned.get(link.device, now):
            return Verdict.SHUNNED
        self._shunned.pop(link.device, None)
        if link.device == self._own:
            ours = link.session.peer_instance == self._instance
            return Verdict.OURSELVES if ours else Verdict.CLONE
        other = self._links.get(link.device)
        if other is not None:
            return Verdict.WELCOME if self._beats(link, other) else Verdict.REDUNDANT
        return Verdict.FULL if len(self._links) >= self._limit else Verdict.WELCOME

    def take(self, link: Link) -> list[Link]:
        """Keep a session; those that it replaces are returned and must be stopped."""
        old = self._links.get(link.device)
        self._links[link.device] = link
        return [old] if old is not None else []

    def remove(self, link: Link) -> None:
        """A session ended."""
        if self._links.get(link.device) is link:
            del self._links[link.device]

    def _beats(self, link: Link, other: Link) -> bool:
        if link.session.peer_instance != other.session.peer_instance:
            # The peer was started again: the old connection leads to nobody. But the copy of a
            # home that only reads must not push the home itself out of its sessions.
            return _reads_only(other) or not _reads_only(link)
        ours, theirs = self._rightly_dialled(link), self._rightly_dialled(other)
        if ours != theirs:
            return ours
        # Dialled twice by the same side: any rule will do that both sides know.
        return link.session.token < other.session.token

    def _rightly_dialled(self, link: Link) -> bool:
        """Whether the device with the smaller key dialled."""
        return link.dialled == (self._own < link.device)


def _reads_only(link: Link) -> bool:
    return link.session.peer_instance.startswith(READS_ONLY)
