"""``patio doctor``: how this device keeps its data, one small check after the other.

Nothing is opened for writing and no lock is taken: a node may run, or there may be no company
yet. Each check gives facts; the words are the command line's.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from sync.errors import NoSpace, PatioError
from sync.governance.state import DeviceStatus
from sync.node.doctor.asking import ask_network
from sync.node.doctor.checks import Check, State
from sync.node.folding import governance_of
from sync.node.guarding import Guarding
from sync.node.verifying import log_in_memory
from sync.store.backups import WEEK_MS, BackupPlan, read_plan
from sync.store.care.marking import LOW_HEADS
from sync.store.care.mending import integrity
from sync.store.database import REVISIONS, SAFE_SQLITE, has_schema, is_full
from sync.store.guard import read_guard
from sync.store.home import HomePaths
from sync.store.keys import Keys, load_keys, member_keys
from sync.store.keystore import where
from sync.store.machine import this_machine
from sync.store.volumes import volume_of
from sync.store.watermark import Room, free_in, watermarks_here
from sync.store.witness import witness_trouble

CLOCK_MS = 10 * 60 * 1000
"""How far the newest entry may lie ahead of this PC's clock (protocol.md A10)."""

EPOCH_2024_MS = 1_704_067_200_000


def examine_data(home: HomePaths) -> Iterator[Check]:
    """How this device keeps what it has, in the order in which a person wants to read it."""
    yield check_sqlite(sqlite3.sqlite_version_info)
    yield check_volume_of(home.root)
    yield check_room(home.root)
    yield check_keys(home)
    yield check_node(home)
    yield check_guard(home)
    yield check_witness()
    yield from check_log(home)
    yield check_writing(home)
    now_ms = time.time_ns() // 1_000_000
    yield check_clock(_newest_ms(home), now_ms)
    yield check_backup(read_plan(home.backup), now_ms)


def check_backup(plan: BackupPlan | None, now_ms: int) -> Check:
    """Whether there is a copy elsewhere, and the weekly one is made."""
    if plan is None or not plan.last_ms:
        return Check("backup", State.GOOD, "never")
    days = max(0, now_ms - plan.last_ms) // (WEEK_MS // 7)
    told: dict[str, str | int] = {"days": days, "folder": plan.folder}
    if not plan.folder:
        return Check("backup", State.GOOD, "", told)
    late = now_ms - plan.last_ms > 2 * WEEK_MS or not Path(plan.folder).is_dir()
    return Check("backup", State.WARNING if late else State.GOOD, "late" if late else "week", told)


def check_sqlite(version: tuple[int, ...]) -> Check:
    """The library that keeps the log."""
    facts = {"version": ".".join(map(str, version))}
    if version < SAFE_SQLITE:
        return Check("sqlite", State.WARNING, "old", facts)
    return Check("sqlite", State.GOOD, "", facts)


def check_volume_of(root: Path) -> Check:
    """The file system that the home lies on."""
    volume = volume_of(root)
    facts = {"path": str(root), "kind": volume.kind, "what": volume.what}
    return Check("volume", State.BAD if volume.why else State.GOOD, volume.why, facts)


def check_room(root: Path) -> Check:
    """The room that the disk has left (protocol.md A12)."""
    try:
        free = free_in(root if root.exists() else root.parent)
    except OSError as error:
        return Check("room", State.WARNING, "unknown", {"detail": error.strerror or ""})
    room = watermarks_here().room(free)
    states = {Room.PLENTY: State.GOOD, Room.PAUSED: State.WARNING, Room.STOPPED: State.BAD}
    why = {Room.PLENTY: "", Room.PAUSED: "paused", Room.STOPPED: "stopped"}
    return Check("room", states[room], why[room], {"free": free})


def check_keys(home: HomePaths) -> Check:
    """Where the device's private keys are."""
    try:
        found = where(home.keys)
    except PatioError as error:
        return _no(error, "keys")
    facts = {"kept": str(found.kept), "where": found.name}
    return Check("keys", State.GOOD, "file" if found.kept == "file" else "", facts)


def check_node(home: HomePaths) -> Check:
    """Whether a node runs on the home, and who holds its lock."""
    from sync.local.connection import Connection

    holder = ""
    with suppress(OSError):
        holder = home.lock.read_bytes()[:20].decode(errors="replace").strip()
    connection = None
    with suppress(PatioError, OSError):
        connection = Connection.open(home.channel)
    if connection is None:
        return Check("node", State.GOOD, "none", {"pid": holder})
    connection.close()
    return Check("node", State.GOOD, "", {"pid": holder})


def check_guard(home: HomePaths) -> Check:
    """The last own entries, in the guard file and in the log."""
    try:
        guard, keys = read_guard(home.guard), load_keys(home.keys)
    except PatioError as error:
        return _no(error, "guard")
    if guard is None:
        return Check("guard", State.GOOD, "absent")
    held = {}
    try:
        if not _has_log(home.log):
            return Check("guard", State.BAD, "unchecked", {"detail": "it is missing or empty"})
        for lane, head in guard.heads.items():
            epoch = guard.epoch.to_bytes(8, "big")
            found = _entry_at(home.log, keys.device, epoch, lane, head.seq)
            held[lane] = found == head.hash or (
                found is None and _goes_on_behind(home.log, keys.device, epoch, lane, head.seq)
            )
    except sqlite3.Error as error:
        return Check("guard", State.BAD, "unchecked", {"detail": _detail(error)})
    if all(held.values()) and guard.epoch == keys.epoch:
        return Check("guard", State.GOOD, "", {"epoch": f"{guard.epoch:016x}"})
    return Check("guard", State.BAD, "behind", {"epoch": f"{guard.epoch:016x}"})


def check_witness() -> Check:
    """The record of how far this computer has written, kept outside the home."""
    trouble = witness_trouble(this_machine())
    return Check("witness", State.WARNING if trouble else State.GOOD, "none" if trouble else "",
                 {"detail": trouble})  # fmt: skip


def check_log(home: HomePaths) -> Iterator[Check]:
    """The log's version, and what the search for rotten bytes has found."""
    if not home.log.exists():
        state = State.BAD if _member(home) else State.WARNING
        yield Check("log", state, "absent", {"path": str(home.log)})
        return
    try:
        found = integrity(home.log)
        if found:
            raise sqlite3.DatabaseError(found[0])
        with closing(_reader(home.log)) as log:
            if not has_schema(log):
                yield Check("log", State.BAD, "empty", {"path": str(home.log)})
                return
            (revision,) = log.execute("SELECT version_num FROM alembic_version").fetchone()
            if revision not in REVISIONS:
                yield Check("log", State.BAD, "newer", {"revision": revision})
                return
            (entries,) = log.execute("SELECT count(*) FROM entry").fetchone()
            (missing,) = log.execute("SELECT count(*) FROM missing").fetchone()
            facts = {"revision": revision, "entries": entries, "missing": missing}
            if not entries:
                yield Check("log", State.BAD, "empty", {"path": str(home.log)})
                return
            yield Check("log", State.GOOD, "", facts)
            if revision == REVISIONS[-1]:
                yield _scrub(log, entries)
    except NoSpace:
        yield Check("log", State.BAD, "unchecked", {"detail": _FULL})
    except (sqlite3.Error, TypeError) as error:
        why = "unchecked" if is_full(error) else "damaged"
        yield Check("log", State.BAD, why, {"path": str(home.log), "detail": _detail(error)})


def _scrub(log: sqlite3.Connection, entries: int) -> Check:
    (rotten,) = log.execute("SELECT count(*) FROM log WHERE rotten_at IS NOT NULL").fetchone()
    row = log.execute("SELECT receipt FROM scrub").fetchone()
    facts = {"rotten": rotten, "at": row[0] if row else 0, "of": entries}
    if rotten:
        return Check("scrub", State.BAD, "rotten", facts)
    if low := len(log.execute(LOW_HEADS).fetchall()):
        return Check("scrub", State.BAD, "low", facts | {"low": low})
    return Check("scrub", State.GOOD, "" if row else "never", facts)


def check_writing(home: HomePaths) -> Check:
    """Whether an own entry may be written, and would count."""
    keys = _member(home)
    if keys is None:
        return Check("writing", State.GOOD, "absent")
    try:
        trouble = _asked(home)
        if trouble is None:
            trouble = _worked_out(home, keys)
    except sqlite3.Error as error:
        return Check("writing", State.BAD, "unchecked", {"detail": _detail(error)})
    except PatioError as error:
        detail = _FULL if isinstance(error, NoSpace) else str(error.facts.get("why", error))
        return Check("writing", State.BAD, "unchecked", {"detail": detail})
    return Check("writing", State.BAD if trouble else State.GOOD, trouble)


def _asked(home: HomePaths) -> str | None:
    """What the running node says keeps it from writing; None when none runs."""
    facts = ask_network(home)
    return facts.trouble if facts is not None else None


def _worked_out(home: HomePaths, keys: Keys) -> str:
    """The same from the files of a home that no node has open."""
    assert keys.company is not None  # of a member
    if not _has_log(home.log):
        return "log"
    with closing(_reader(home.log)) as log:
        (revision,) = log.execute("SELECT version_num FROM alembic_version").fetchone()
    if revision != REVISIONS[-1]:
        return ""  # it is told apart once the file was brought up
    with log_in_memory(home, keys.company) as store:
        governance = governance_of(keys.company, store)
        if not governance.members:
            return "log"
        if governance.frozen_by is not None:
            return "update"
        standing = governance.standing(keys.device)
        if standing is not None and standing.status in _STANDING:
            return _STANDING[standing.status]
        return str(Guarding(home, keys, store, this_machine()).trouble or "")


_STANDING = {
    DeviceStatus.REVOKED: "removed",
    DeviceStatus.VOID: "not let in",
    DeviceStatus.CONTESTED: "contested",
}


def check_clock(newest_ms: int, now_ms: int) -> Check:
    """This PC's clock against the newest entry."""
    facts = {"ahead_s": max(0, newest_ms - now_ms) // 1000, "now_ms": now_ms}
    if now_ms < EPOCH_2024_MS or newest_ms > now_ms + CLOCK_MS:
        return Check("clock", State.WARNING, "behind", facts)
    return Check("clock", State.GOOD, "", facts)


# -- looking ------------------------------------------------------------------------------


def _reader(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=5.0)


def _member(home: HomePaths) -> Keys | None:
    """The keys of a home that is in a company."""
    with suppress(PatioError):
        return member_keys(home.keys)
    return None


_FULL = "the disk is full"


def _detail(error: Exception) -> str:
    return _FULL if is_full(error) else str(error)


def _has_log(path: Path) -> bool:
    if not path.exists():
        return False
    with closing(_reader(path)) as log:
        return has_schema(log)


def _entry_at(path: Path, device: bytes, epoch: bytes, lane: int, seq: int) -> bytes | None:
    """The id at a position of one of our logs, whatever branch it is on; None without one.

    Raises:
        sqlite3.Error: the log cannot be read.
    """
    query = (
        "SELECT e.hash FROM entry e JOIN log l ON l.id = e.log_id"
        " WHERE l.device = ? AND l.epoch = ? AND l.lane = ? AND e.seq = ?"
    )
    with closing(_reader(path)) as log:
        row = log.execute(query, (device, epoch, int(lane), seq)).fetchone()
        return bytes(row[0]) if row else None


def _goes_on_behind(path: Path, device: bytes, epoch: bytes, lane: int, seq: int) -> bool:
    """Whether one of our logs was pruned beyond a position.

    Raises:
        sqlite3.Error: the log cannot be read.
    """
    query = "SELECT 1 FROM log WHERE device = ? AND epoch = ? AND lane = ? AND pruned > ?"
    with closing(_reader(path)) as log:
        if "pruned" not in {row[1] for row in log.execute("PRAGMA table_info(log)")}:
            return False
        return log.execute(query, (device, epoch, int(lane), seq)).fetchone() is not None


def _newest_ms(home: HomePaths) -> int:
    """When the newest entry was received here."""
    query = "SELECT received_ms FROM entry ORDER BY receipt DESC LIMIT 1"
    with suppress(sqlite3.Error), closing(_reader(home.log)) as log:
        row = log.execute(query).fetchone()
        return int(row[0]) if row else 0
    return 0


def _no(error: PatioError, name: str) -> Check:
    """A file that cannot be read, or is not there yet."""
    facts = {"detail": ", ".join(str(fact) for fact in error.facts.values())}
    kind = type(error).__name__
    if kind == "NoCompany":
        return Check(name, State.GOOD, "absent", facts)
    return Check(name, State.BAD, kind, facts)
