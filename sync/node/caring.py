"""The node looks after its disk: bit rot searched for and healed, room watched, indexes mended.

Everything of :class:`Caring` runs on the writer's thread. When it runs, and how often, is
:mod:`sync.node.chores`' business.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sync.errors import DamagedHome, PatioError
from sync.log.runs import Run
from sync.store.care.healing import heal
from sync.store.care.marking import RotMarks, driver_of
from sync.store.care.scrub import Scrub, Scrubbed
from sync.store.database import refetchable, sqlite_words
from sync.store.watermark import Room, watermarks_here
from sync.values import Lane, LogHead, LogKey

if TYPE_CHECKING:
    from sync.node.core import Node

log = logging.getLogger(__name__)


REFUSED_S = 10
"""How long nothing is taken after a write did not go; then it is tried again."""

LOOK_BYTES = 1 << 20
"""Taken in from colleagues between two looks at the disk's room, at most."""


@dataclass(slots=True)
class Health:
    """What was found since the home was opened, for ``patio doctor`` and ``status``."""

    rounds: int = 0
    mended: int = 0
    dropped: int = 0
    marked: int = 0
    healed: int = 0
    reindexed: int = 0


class Caring:
    """What one open home does about its disk."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self.marks = RotMarks(node.store)
        self._scrub = Scrub(node.store, self.marks, node.key)
        self._watermarks = watermarks_here()
        self.health = Health()
        self.room = Room.PLENTY
        self._seen_room = Room.PLENTY
        self._taken = 0
        self.refused = ""
        self._again_ms = 0

    # -- rot ---------------------------------------------------------------------------

    def scrub(self) -> Scrubbed:
        """Look at a few more entries, and show and announce what changed by it.

        Raises:
            DamagedHome: SQLite cannot read the file. NoSpace, CannotWrite: tried again later.
        """
        done = self._scrub.step()
        health = self.health
        health.rounds += done.ended
        health.mended += done.mended
        health.dropped += done.dropped
        health.marked += done.marked
        if done.changed:
            log.warning("bytes rotted: %s", done)
        if done.dropped or done.mended:
            self._node.rebuild()  # what people see may have been made from the rotten ones
        return done

    def heal(self, run: Run) -> dict[LogKey, LogHead]:
        """Put the bytes of a run where ours rotted; the heads that are others by it."""
        marked = {key: at for _, key, at in self.marks.of(run.log)}
        if not marked:
            return {}
        healed = heal(self._node.store, self.marks, run, self._node.clock())
        if not healed:
            return {}
        self.health.healed += healed
        log.warning("%d rotten entries came right again", healed)
        self._node.refold()
        heads = self._node.store.heads()
        return self.visible({key: heads[key] for key in marked if key in heads})

    def is_rotten(self, log: LogKey, seq: int | None) -> bool:
        """Whether what looks like a fork at a position is rotten bytes of ours; then noted."""
        return seq is not None and self._scrub.look_at(log, seq)

    def visible(self, heads: Mapping[LogKey, LogHead]) -> dict[LogKey, LogHead]:
        """Heads as colleagues may hear of them: nothing at or behind rotten bytes."""
        return {key: self.marks.visible(key, head) for key, head in heads.items()}

    def sound(
        self, wanted: Sequence[tuple[LogKey, int, bytes]], held: Sequence[bool]
    ) -> list[bool]:
        """Which of the entries that are held are before any rotten bytes of their log."""
        return [
            here and all(seq < at for _, _, at in self.marks.of(key))
            for (key, seq, _), here in zip(wanted, held, strict=True)
        ]

    # -- indexes -----------------------------------------------------------------------

    @property
    def log_path(self) -> Path:
        """The file to be looked at."""
        return self._node.home.log

    def mend_indexes(self) -> None:
        """Make every index anew from its table.

        Raises:
            DamagedHome, NoSpace, CannotWrite: it did not go; nothing was changed.
        """
        store = self._node.store
        with sqlite_words(store.path), refetchable(store.connection):
            driver_of(store).execute("REINDEX")
        store.reload()
        self.health.reindexed += 1
        log.warning("the indexes of %s were damaged and were made anew", store.path)

    # -- room --------------------------------------------------------------------------

    def look_at_room(self) -> bool:
        """See what the disk has room for; whether that is another thing than at the last look."""
        self._measure()
        before, self._seen_room = self._seen_room, self.room
        return self.room is not before

    def taking(self, size: int) -> None:
        """So many bytes of colleagues are about to be kept: who sends a hundred megabytes must not
        be done before anybody looks."""
        self._taken += size
        if self._taken >= LOOK_BYTES:
            self._taken = 0
            self._measure()

    def _measure(self) -> None:
        now_ms = self._node.clock()
        self.refused = self.refused if now_ms < self._again_ms else ""
        self.room = self._watermarks.room_in(self._node.home.root)
        if self.refused:
            self.room = Room.STOPPED

    @property
    def disk(self) -> str:
        """What the disk keeps us from: ``paused``, ``stopped``, ``refused``, or ``damaged`` when
        what it keeps does not fit together; nothing as a rule."""
        self._measure()
        if self.refused:
            return self.refused
        return "" if self.room is Room.PLENTY else self.room.name.lower()

    def note_refusal(self, error: PatioError) -> None:
        """A write did not go: nothing is taken for a while, so that no storm comes of it."""
        if not self.refused:
            log.warning("nothing is taken from colleagues for %d s: %s", REFUSED_S, error)
        self.refused = "damaged" if isinstance(error, DamagedHome) else "refused"
        self.room = Room.STOPPED
        self._again_ms = self._node.clock() + REFUSED_S * 1000

    def asks(self, lane: int) -> bool:
        """Whether colleagues are asked for entries of a lane (any thread)."""
        return not self.refused and (lane == Lane.CONTROL or self.room is Room.PLENTY)

    def takes(self, lane: int) -> bool:
        """Whether entries of a lane that a colleague sends are kept (any thread)."""
        return not self.refused and (lane == Lane.CONTROL or self.room is not Room.STOPPED)
