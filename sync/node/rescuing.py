"""``patio mend``: a home whose database SQLite cannot read becomes usable again."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from sync.errors import LogMissing
from sync.log.keys import DeviceKey
from sync.node.core import Node
from sync.store.care.marking import RotMarks, driver_of
from sync.store.care.mending import Rescued, integrity, reindex, set_aside
from sync.store.care.rot import begins_rotten
from sync.store.care.scrub import Scrub
from sync.store.entries import LogStore
from sync.store.home import HomePaths
from sync.store.keys import member_keys
from sync.store.keystore import unlock
from sync.store.lock import HomeLock

_AT_ONCE = 500

_SCRUBBED = ("aside", "rotten", "heads")
"""Of what is looked at entry by entry afterwards."""


@dataclass(frozen=True, slots=True)
class Mended:
    """``what``: ``nothing`` had to be done, ``indexes`` were made anew, the file is ``aside``.

    ``rotten``: the file was whole, and bytes in it had changed. ``heads``: some of its logs ended
    below their entries.

    ``rotten`` logs wait for bytes from colleagues.
    """

    what: str
    aside: Path | None
    entries: int
    rotten: int


def mend_home(root: Path) -> Mended:
    """Mend what can be mended. The keys stay; nothing is deleted.

    Own entries that could not be read come back from colleagues before this home writes
    again: the guard file still knows them.

    Raises:
        NoCompany: nothing to mend. HomeBusy: a node is at work. NoSpace, CannotWrite
        LogMissing: the log is gone or empty; a member's never is.
    """
    home = HomePaths(root)
    keys = unlock(member_keys(home.keys), home.keys)
    assert keys.company is not None  # member_keys saw to it
    rescued: Rescued | None = None
    with HomeLock(home.lock):
        what = "nothing"
        if not home.log.exists():
            raise LogMissing(path=str(home.log))
        if integrity(home.log):
            what = "indexes"
            if not reindex(home.log):
                what, rescued = "aside", set_aside(home.log, time.time_ns() // 1_000_000)
        store = LogStore(home.log, keys.company)
        try:
            marks = RotMarks(store)
            scrub = Scrub(store, marks, DeviceKey.from_seed(keys.seed))
            if not marks.entries() and rescued is None:
                raise LogMissing(path=str(home.log), why="empty")
            if what == "nothing" and begins_rotten(driver_of(store), keys.company):
                what = "rotten"
            if what == "nothing" and marks.has_low_heads():
                what = "heads"
            while what in _SCRUBBED and not scrub.step(_AT_ONCE).ended:
                pass
            entries, rotten = marks.entries(), len(marks)
        finally:
            store.close()
    if what in _SCRUBBED:
        _show_anew(root)
    return Mended(what, rescued.aside if rescued else None, entries, rotten)


def _show_anew(root: Path) -> None:
    """The pages were made from another file."""
    node = Node.open(root)
    try:
        node.rebuild()
    finally:
        node.close()
