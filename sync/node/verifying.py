"""``patio verify``: everything that is kept, proved again from the bytes up.

It opens nothing for writing and takes no lock, so a node may run meanwhile. Each check is a
function that yields what it finds; the words for people are the command line's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sync.content.pieces import manifest_of
from sync.errors import LogMissing, NewerDatabase, NodeGone
from sync.local.commands import AskNetwork
from sync.local.connection import Connection
from sync.node.folding import Folding
from sync.store.blobs import BlobStore, pieces_in
from sync.store.care import rot
from sync.store.care.marking import driver_of
from sync.store.care.rot import StoredRow
from sync.store.database import REVISIONS, has_schema, sqlite_words
from sync.store.entries import LogStore
from sync.store.home import HomePaths
from sync.store.keys import member_keys
from sync.store.schema import SigState
from sync.values import BlobId, CompanyId, DeviceId
from sync.views.digest import digest
from sync.views.writer import ViewsWriter

Progress = Callable[[int, int], None]
"""Told how many entries are done, of how many."""

_MEMORY = Path(":memory:")
_AT_ONCE = 500
_TRIES = 5
"""Whoever is at work here changes what is compared: it is looked at again, a few times."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not add up.

    ``kind`` is ``database``, a :class:`sync.store.care.rot.Fault`, ``chain``, ``hole``,
    ``unsigned``, ``governance``, ``views``, ``blob`` or ``lost blob``. ``device`` and ``seq`` say
    where, when it is an entry.
    """

    kind: str
    detail: str = ""
    device: DeviceId | None = None
    lane: int = 0
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Verified:
    """What was looked at, and what was found."""

    entries: int
    signatures: int
    payloads: int
    blobs: int
    governance: bytes
    views: bytes
    findings: tuple[Finding, ...]


def verify_home(root: Path, progress: Progress = lambda _done, _total: None) -> Verified:
    """Look at everything that a home keeps.

    Raises:
        NoCompany: nothing to look at. NewerDatabase: not for this version to judge.
        DamagedHome: SQLite cannot read the log at all. CannotRead, CannotWrite, NoSpace
        LogMissing: the log is gone or empty; a member's never is.
    """
    home = HomePaths(root)
    keys = member_keys(home.keys)
    assert keys.company is not None  # member_keys saw to it
    if not home.log.exists():
        raise LogMissing(path=str(home.log))
    with sqlite_words(home.log), closing(_reader(home.log)) as log:
        if not has_schema(log) or not log.execute("SELECT 1 FROM entry LIMIT 1").fetchone():
            raise LogMissing(path=str(home.log), why="empty")
        newest = _is_newest(log, home.log)
        found = list(check_database(log))
        entries = _Entries(keys.company)
        found += entries.check(log, progress)
        found += check_holes(log, pruned=newest)
        governance = views = b""
        more: list[Finding] = []
        if newest:  # an older one is brought up when it is opened, and told apart then
            governance, views, more = check_meaning(home, keys.company, keys.device)
    blobs, bad = check_blobs(home.blobs)
    bad += lost_blobs(home)
    return Verified(
        entries.seen,
        entries.signatures,
        entries.payloads,
        blobs,
        governance,
        views,
        (*found, *more, *bad),
    )


def _reader(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=5.0)
    try:
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _is_newest(log: sqlite3.Connection, path: Path) -> bool:
    found = log.execute("SELECT version_num FROM alembic_version").fetchone()
    if found is None or found[0] not in REVISIONS:
        raise NewerDatabase(path=str(path))
    return bool(found[0] == REVISIONS[-1])


def check_database(log: sqlite3.Connection) -> Iterator[Finding]:
    """SQLite's own look at its pages and indexes."""
    for (said,) in log.execute("PRAGMA integrity_check(20)").fetchall():
        if said != "ok":
            yield Finding("database", str(said).splitlines()[0])


class _Entries:
    """Every entry against its hashes, its signature, its payload and the chain."""

    def __init__(self, company: CompanyId) -> None:
        self._company = company
        self.seen = self.signatures = self.payloads = 0

    def check(self, log: sqlite3.Connection, progress: Progress) -> Iterator[Finding]:
        """What is found, in the order of receipt."""
        (total,) = log.execute("SELECT count(*) FROM entry").fetchone()
        after = 0
        while some := list(rot.rows(log, rot.AFTER_RECEIPT, after, _AT_ONCE)):
            for row in some:
                yield from self._check_one(row)
            after = some[-1].receipt
            self.seen += len(some)
            progress(self.seen, total)

    def _check_one(self, row: StoredRow) -> Iterator[Finding]:
        self.signatures += row.sig_state == SigState.VERIFIED
        self.payloads += row.payload is not None
        bad = rot.faults(self._company, row)
        for fault in sorted(bad):
            yield _at(row, str(fault))
        if not bad and row.claimed is not None and row.claimed != row.hash:
            yield _at(row, "chain")


def check_holes(log: sqlite3.Connection, *, pruned: bool = True) -> Iterator[Finding]:
    """Each log without a gap, and with a verified signature at or behind every entry.

    ``pruned``: the file says of each log where it begins; an older one does not.
    """
    first = "coalesce(min(e.seq), 1)"
    if pruned:
        first = f"CASE WHEN length(l.branch) = 0 THEN max(1, l.pruned) ELSE {first} END"
    query = f"""
        SELECT l.device, l.lane, l.head_seq, count(e.seq),
               {first},
               coalesce(max(CASE e.sig_state WHEN 2 THEN e.seq END), 0)
        FROM log l LEFT JOIN entry e ON e.log_id = l.id WHERE l.head_seq > 0 GROUP BY l.id
    """
    for device, lane, head, count, first, anchor in log.execute(query).fetchall():
        if count != head - first + 1:
            yield Finding("hole", f"{count} of {head - first + 1}", DeviceId(device), lane, head)
        elif anchor < head:
            yield Finding("unsigned", "", DeviceId(device), lane, anchor + 1)


def check_meaning(
    home: HomePaths, company: CompanyId, device: DeviceId
) -> tuple[bytes, bytes, list[Finding]]:
    """Governance and views made again in memory from the log, against what is shown."""
    governance = views = b""
    found: list[Finding] = []
    for number in range(_TRIES):
        if number:
            _let_the_node_finish(home)
        shown = _shown(home.views)
        governance, views = _made_again(home, company, device)
        found = []
        if shown is None:
            return governance, views, [Finding("views", "not there")]
        if shown[0] != governance:
            found.append(Finding("governance"))
        if shown[1] != views:
            found.append(Finding("views"))
        if not found:
            break
    return governance, views, found


def _let_the_node_finish(home: HomePaths) -> None:
    """Wait for a turn of the node's writer: what it had begun is done then. Without one, nothing.

    A single command that is at work here is shorter than making everything again in memory.
    """
    connection = Connection.open(home.channel)
    if connection is not None:
        with closing(connection), suppress(NodeGone):
            connection.call(AskNetwork())


def _shown(path: Path) -> tuple[bytes, bytes] | None:
    """The digests of governance and of the rows that people see; None without a file."""
    with suppress(sqlite3.Error), closing(_reader(path)) as views:
        views.execute("BEGIN")
        row = views.execute("SELECT governance FROM company").fetchone()
        return (bytes(row[0]) if row else b""), digest(views)
    return None


def _made_again(home: HomePaths, company: CompanyId, device: DeviceId) -> tuple[bytes, bytes]:
    """The same two, from a copy of the log that is only in memory."""
    views = ViewsWriter(_MEMORY, device)
    with log_in_memory(home, company) as store:
        try:
            views.open()
            folding = Folding(company, store, views, BlobStore(home.blobs))
            folding.fold()
            return folding.governance.digest(), views.digest()
        finally:
            views.close()


@contextmanager
def log_in_memory(home: HomePaths, company: CompanyId) -> Iterator[LogStore]:
    """A copy of the log that is only in memory: whatever is done with it changes nothing.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    store = LogStore(_MEMORY, company)
    try:
        with closing(_reader(home.log)) as log:
            log.backup(driver_of(store))
        store.reload()
        yield store
    finally:
        store.close()


def check_blobs(folder: Path) -> tuple[int, list[Finding]]:
    """Every file by its hash; how many there are, and those that are not what they say."""
    found, count = [], 0
    for path in sorted(folder.glob("??/*")):
        if path.suffix or len(path.name) != 64:
            continue  # a file that was being written
        count += 1
        with path.open("rb") as file:
            if manifest_of(pieces_in(file)).blob.hex() != path.name:
                found.append(Finding("blob", path.name))
    return count, found


def lost_blobs(home: HomePaths) -> list[Finding]:
    """Files that the pages show as being here, and that are not; nothing where there are none."""
    store = BlobStore(home.blobs)
    try:
        with closing(_reader(home.views)) as views:
            noted = [BlobId(blob) for (blob,) in views.execute("SELECT blob FROM blob_here")]
    except sqlite3.Error:
        return []
    return [Finding("lost blob", blob.hex()) for blob in sorted(noted) if not store.has(blob)]


def _at(row: StoredRow, kind: str) -> Finding:
    return Finding(kind, "", DeviceId(row.device), row.lane, row.seq)
