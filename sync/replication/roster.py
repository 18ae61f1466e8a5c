"""Which sessions with a device stay when there are several (protocol.md 6, simultaneous dials)."""

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


EPOCH_MARK = slice(6, 10)
"""Where an instance tells the epoch in which its process writes (:mod:`sync.node.twins`)."""

SETTLED_S = 5.0
"""Two connections that came about further apart are no simultaneous dials: nobody dials a device
that is connected, so to the peer the older one is dead already, as when its address changed."""

PER_DEVICE = 2
"""Sessions with processes of one device that write in different epochs: a home and a copy of
it that went on as a new chapter. More copies than these take turns."""


class Roster:
    """One session per process and mostly one per device, at most ``limit`` and those that we
    chose ourselves: whoever surrounds us must not fill the house and keep all others out (A19).

    ``instance`` is how our own process introduces itself now.
    """

    def __init__(self, own: DeviceId, instance: bytes, limit: int) -> None:
        self.instance = instance
        self._own = own
        self._limit = limit
        self._links: dict[DeviceId, list[Link]] = {}
        self._shunned: dict[DeviceId, float] = {}

    def link_to(self, device: DeviceId) -> Link | None:
        """The latest session with a device."""
        links = self._links.get(device)
        return links[-1] if links else None

    def reaches(self, device: DeviceId, instance: bytes) -> bool:
        """Whether one more session with the process would give nothing, or push another out.

        ``instance`` is empty where no process of the device has answered yet.
        """
        links = self._links.get(device, [])
        if not links or len(links) >= PER_DEVICE:
            return bool(links)
        return not instance or not all(_apart(instance, _instance(link)) for link in links)

    def shun(self, device: DeviceId, until: float) -> None:
        """A device sent bad runs: no session with it for a while (protocol.md 2.7)."""
        self._shunned[device] = until

    def shuns(self, device: DeviceId, now: float) -> bool:
        """Whether no session is had with a device now."""
        return now < self._shunned.get(device, now)

    def judge(self, link: Link, now: float, *, chosen: bool = False) -> Verdict:
        """Whether a session may stay. Of two, both ends keep the same one.

        ``chosen``: we dialled somebody whom we want a session with.
        """
        if self.shuns(link.device, now):
            return Verdict.SHUNNED
        self._shunned.pop(link.device, None)
        if link.device == self._own:
            ours = link.session.peer_instance == self.instance
            return Verdict.OURSELVES if ours else Verdict.CLONE
        rivals = self._rivals(link)
        if rivals:
            beaten = all(self._beats(link, other) for other in rivals)
            return Verdict.WELCOME if beaten else Verdict.REDUNDANT
        count = sum(len(links) for links in self._links.values())
        return Verdict.FULL if count >= self._limit and not chosen else Verdict.WELCOME

    def take(self, link: Link) -> list[Link]:
        """Keep a session; those that it replaces are returned and must be stopped."""
        old = self._rivals(link)
        kept = [other for other in self._links.get(link.device, []) if other not in old]
        self._links[link.device] = [*kept, link]
        return old

    def remove(self, link: Link) -> None:
        """A session ended."""
        kept = [other for other in self._links.get(link.device, []) if other is not link]
        if kept:
            self._links[link.device] = kept
        else:
            self._links.pop(link.device, None)

    def _rivals(self, link: Link) -> list[Link]:
        """The sessions with its device that cannot stay beside it."""
        links = self._links.get(link.device, [])
        rivals = [other for other in links if not _apart(_instance(link), _instance(other))]
        return rivals if rivals or len(links) < PER_DEVICE else links[:1]

    def _beats(self, link: Link, other: Link) -> bool:
        if link.session.peer_instance != other.session.peer_instance:
            # The peer was started again: the old connection leads to nobody. But the copy of a
            # home that only reads must not push the home itself out of its sessions.
            return _reads_only(other) or not _reads_only(link)
        if link.born_at - other.born_at > SETTLED_S:
            return True
        ours, theirs = self._rightly_dialled(link), self._rightly_dialled(other)
        if ours != theirs:
            return ours
        # Dialled twice by the same side: any rule will do that both sides know.
        return link.session.token < other.session.token

    def _rightly_dialled(self, link: Link) -> bool:
        """Whether the device with the smaller key dialled."""
        return link.dialled == (self._own < link.device)


def _reads_only(link: Link) -> bool:
    return _instance(link).startswith(READS_ONLY)


def _instance(link: Link) -> bytes:
    return link.session.peer_instance


def _apart(one: bytes, other: bytes) -> bool:
    """Whether two processes of a device write in two epochs: then neither is the other's restart.

    A process that only reads is none that anybody would miss.
    """
    if one.startswith(READS_ONLY) or other.startswith(READS_ONLY):
        return False
    return one[EPOCH_MARK] != other[EPOCH_MARK]
