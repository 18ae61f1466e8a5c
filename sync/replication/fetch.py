"""One file on its way: which pieces are asked of whom, as plain state without I/O.

Every device begins at another piece, so that those who fetch the same file soon have something
to give to each other, and its author need not send it to each of them (protocol.md 7).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from sync.content.pieces import PIECE_BYTES, TOGETHER, Manifest
from sync.values import BlobId, DeviceId

L = TypeVar("L")

IN_FLIGHT: Final = 2 * TOGETHER
"""Pieces that are asked of one peer at a time: two messages, one on its way and one at either
end (protocol.md 7)."""

ASK_AGAIN_S: Final = 0.25
"""How often who fetches the same file is asked what has come there meanwhile."""


@dataclass(slots=True)
class _Source:
    """What a peer lacks of the file, as of when it was last asked, and since when it owes us."""

    asked_at: float
    lacking: frozenset[int] | None = None
    heard_at: float = 0.0


class Fetch(Generic[L]):
    """A file being fetched from peers, each named by an ``L``."""

    def __init__(self, blob: BlobId, size: int, device: DeviceId) -> None:
        """``size`` is how many bytes the entry says it has, at most; ``device`` is ours."""
        self.blob = blob
        self.size = size
        self.manifest: Manifest | None = None
        self._start = int.from_bytes(device[:8], "big")
        self._todo: dict[int, None] = {}
        self._lacking: set[int] = set()
        self._asked: dict[int, L] = {}
        self._storing: set[int] = set()
        self._sources: dict[L, _Source] = {}
        self.moved_at = float("inf")
        """When something last came of it, or was first asked."""

    @property
    def small(self) -> bool:
        """Whether one piece is all, and needs no manifest to be checked."""
        return self.size <= PIECE_BYTES and self.manifest is None

    @property
    def whole(self) -> bool:
        """Whether every piece is here."""
        return self.manifest is not None and not self._lacking

    @property
    def idle(self) -> bool:
        """Whether nobody owes us anything, and nothing is on its way to the disk."""
        waits = any(source.lacking is None for source in self._sources.values())
        return not self._asked and not self._storing and not waits

    def knows(self, link: L) -> bool:
        """Whether a peer was asked for it already."""
        return link in self._sources

    def begin(self, manifest: Manifest, lacking: Collection[int]) -> None:
        """The manifest is known, and these pieces are still to come."""
        self.manifest = manifest
        self._lacking = set(lacking)
        first = self._start % max(manifest.count, 1)
        order = sorted(lacking, key=lambda piece: (piece < first, piece))
        self._todo = dict.fromkeys(order)

    # -- whom to ask what ----------------------------------------------------------------

    def ask_whole(self, link: L, now: float) -> None:
        """A small file is asked of one peer, without its manifest."""
        self._sources[link] = _Source(now, frozenset(), now)
        self._asked[0] = link
        self._note(now)

    def to_ask(self, links: Iterable[L], now: float) -> Iterator[L]:
        """Peers to ask what they hold: new ones, and again those who had nothing for us yet."""
        for link in links:
            source = self._sources.get(link)
            if self.manifest is None and self._sources and source is None:
                continue  # one manifest is enough
            if source is None:
                self._sources[link] = _Source(now)
                self._note(now)
                yield link
            elif source.lacking and now >= source.asked_at + ASK_AGAIN_S and self._is_dry(link):
                source.asked_at = now
                yield link

    def told(self, link: L, lacking: frozenset[int], now: float) -> None:
        """A peer said what it lacks."""
        source = self._sources.get(link)
        if source is not None:
            source.lacking, source.heard_at = lacking, now

    def next_pieces(self, link: L, now: float) -> list[int]:
        """The pieces to ask of a peer now, no fewer than travel together."""
        source = self._sources.get(link)
        if source is None or source.lacking is None:
            return []
        room = IN_FLIGHT - self._owed_by(link)
        if room < TOGETHER:
            return []
        if room == IN_FLIGHT:
            source.heard_at = now
        found: list[int] = []
        for piece in self._todo:
            if len(found) >= room:
                break
            if piece not in source.lacking:
                found.append(piece)
        for piece in found:
            del self._todo[piece]
            self._asked[piece] = link
        return found

    def came(self, link: L, piece: int, now: float) -> bool:
        """A piece came; whether it was asked of that peer."""
        source = self._sources.get(link)
        if source is None or self._asked.get(piece) is not link:
            return False
        source.heard_at = self.moved_at = now
        del self._asked[piece]
        self._storing.add(piece)
        return True

    def kept(self, piece: int) -> None:
        """A piece that came is here."""
        self._storing.discard(piece)
        self._lacking.discard(piece)

    def failed(self, piece: int) -> None:
        """A piece that came is not what it should be: it is asked of somebody else."""
        self._storing.discard(piece)
        self._todo = {piece: None, **self._todo}

    # -- who does not answer -------------------------------------------------------------

    def late(self, now: float, patience_s: float) -> list[L]:
        """Peers that owe us something and have sent nothing for so long."""
        owing = set(self._asked.values())
        return [
            link
            for link, source in self._sources.items()
            if (link in owing and now >= source.heard_at + patience_s)
            or (source.lacking is None and now >= source.asked_at + patience_s)
        ]

    def drop(self, link: L) -> None:
        """Expect nothing more of a peer."""
        self._sources.pop(link, None)
        for piece in [piece for piece, owner in self._asked.items() if owner is link]:
            del self._asked[piece]
            self._todo = {piece: None, **self._todo}

    def _note(self, now: float) -> None:
        self.moved_at = min(self.moved_at, now)

    def _owed_by(self, link: L) -> int:
        return sum(owner is link for owner in self._asked.values())

    def _is_dry(self, link: L) -> bool:
        """Whether a peer has nothing that we still have to ask for."""
        lacking = self._sources[link].lacking or frozenset()
        return not self._owed_by(link) and all(piece in lacking for piece in self._todo)
