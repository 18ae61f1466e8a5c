"""Bytes that rotted come right again: from a run that a colleague still has whole.

The run is authenticated here as any other (the last signature, then the chain backwards); an
entry takes a place only when our own chain names it there. Another one would be a fork, which
is not for us to settle.
"""

from __future__ import annotations

from sync.log import contexts
from sync.log.chain import prev_of, walk_back
from sync.log.entry import payload_matches
from sync.log.header import Header
from sync.log.keys import verify
from sync.log.runs import CheckedEntry, Run
from sync.store.care import rot
from sync.store.care.marking import RotMarks, driver_of
from sync.store.care.rot import Fault, StoredRow
from sync.store.database import refetchable, sqlite_words
from sync.store.entries import LogStore
from sync.store.schema import SigState
from sync.values import CompanyId, Lane

_READ_ON = 1000
"""Rows checked at a time behind a healed position."""


def heal(store: LogStore, marks: RotMarks, run: Run, now_ms: int) -> int:
    """Put the bytes of a run in the place of rotten ones; how many entries healed.

    Entries that are right, or of no marked log, stay as they are, and so does everything when
    the run is not the author's. Of the thread that writes the store.

    Raises:
        NoSpace, CannotWrite: nothing was changed.
    """
    marked = marks.of(run.log)
    if not marked:
        return 0
    healed = 0
    entries = authentic(store.company, run)
    with sqlite_words(store.path), refetchable(store.connection):
        for log_id, _, at in marked:
            healing = _Healing(store, marks, log_id, now_ms)
            done = sum(healing.replace(item) for item in entries if item.header.seq >= at)
            if done:
                marks.lower_payload_head(log_id)
                healing.look_on(at)
            healed += done
    if healed:
        marks.reload()
        store.reload()
    return healed


def authentic(company: CompanyId, run: Run) -> list[CheckedEntry]:
    """The entries of a run that its author signed; none when there is any doubt."""
    if not verify(run.log.device, contexts.ENTRY, company + run.headers[-1], run.signature):
        return []
    ids = walk_back(company, run.headers)
    entries = []
    for entry_id, raw in zip(ids or (), run.headers, strict=False):
        header = Header.unpack(raw)
        payload = run.payloads.get(header.seq)
        if payload is not None and not payload_matches(company, header, payload):
            payload = None
        last = raw is run.headers[-1]
        signature = run.signature if last else run.middle.get(header.seq)
        good = last or (
            run.log.lane == Lane.CONTROL
            and signature is not None
            and verify(run.log.device, contexts.ENTRY, company + raw, signature)
        )
        if header.key.trunk != run.log.trunk or (run.log.lane == Lane.CONTROL and not good):
            return []
        entries.append(CheckedEntry(entry_id, header, raw, signature, good, payload))
    return entries


class _Healing:
    """One marked log, inside a write transaction."""

    def __init__(self, store: LogStore, marks: RotMarks, log_id: int, now_ms: int) -> None:
        self._company = store.company
        self._driver = driver_of(store)
        self._marks = marks
        self._log_id = log_id
        self._now_ms = now_ms

    def replace(self, item: CheckedEntry) -> bool:
        """Whether the entry at this position was rotten and now is what it was."""
        driver, seq, log_id = self._driver, item.header.seq, self._log_id
        found = [r for r in rot.rows(driver, rot.FROM_POSITION, log_id, seq, 1) if r.seq == seq]
        if not found:
            return self._fill(item)
        (row,) = found
        bad = rot.faults(self._company, row)
        absent = not row.erased and (row.payload is None or Fault.PAYLOAD in bad)
        if not bad and not (absent and item.payload):
            return False
        if item.id not in (row.hash, row.claimed):
            return False
        if bad - {Fault.PAYLOAD, Fault.LOST_PAYLOAD}:
            driver.execute(
                "UPDATE entry SET hash = ?, header = ?, signature = ?, sig_state = ?"
                " WHERE receipt = ?",
                (item.id, item.raw, item.signature, _state(item), row.receipt),
            )
        if absent:
            self._keep_payload(row.receipt, item)
        return True

    def _fill(self, item: CheckedEntry) -> bool:
        """Put an entry where none is: the position was lost, or the row says another one."""
        driver, seq, log_id = self._driver, item.header.seq, self._log_id
        if not self._is_claimed(item):
            return False
        elsewhere = driver.execute("SELECT receipt FROM entry WHERE hash = ?", (item.id,))
        found = elsewhere.fetchone()
        if found is not None:
            place = (log_id, seq, item.raw, item.signature, _state(item), found[0])
            driver.execute(
                "UPDATE entry SET log_id = ?, seq = ?, header = ?, signature = ?, sig_state = ?"
                " WHERE receipt = ?",
                place,
            )
            return True
        row = (log_id, seq, item.id, item.raw, item.signature, _state(item), self._now_ms)
        made = driver.execute(
            "INSERT INTO entry (log_id, seq, hash, header, signature, sig_state, received_ms)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            row,
        )
        assert made.lastrowid is not None  # a row was inserted
        self._keep_payload(made.lastrowid, item)
        return True

    def _is_claimed(self, item: CheckedEntry) -> bool:
        """Whether the head or a following entry of ours names this one.

        Runs are healed from the lowest position up, so what follows may be a hole as well:
        then the entry before it has to be its parent.
        """
        driver, seq, log_id = self._driver, item.header.seq, self._log_id
        after = list(rot.rows(driver, rot.FROM_POSITION, log_id, seq + 1, 1))
        head = driver.execute("SELECT head_seq, head_hash FROM log WHERE id = ?", (log_id,))
        head_seq, head_hash = head.fetchone()
        if seq >= head_seq:
            # Behind the head nothing is lost: that is new, and is taken as all that is new.
            return bool(seq == head_seq and item.id == head_hash)
        if after and after[0].seq == seq + 1 and not rot.faults(self._company, after[0]):
            return prev_of(after[0].header) == item.id
        before = list(rot.rows(driver, rot.FROM_POSITION, log_id, seq - 1, 1))
        return seq == 1 or bool(before and before[0].hash == item.header.prev)

    def _keep_payload(self, receipt: int, item: CheckedEntry) -> None:
        """Beside its entry, under a new arrival number, so that it is folded again."""
        execute = self._driver.execute
        execute("DELETE FROM payload WHERE receipt = ?", (receipt,))
        if item.payload is None:
            execute(
                "INSERT OR IGNORE INTO missing (receipt, log_id, seq) VALUES (?, ?, ?)",
                (receipt, self._log_id, item.header.seq),
            )
            return
        execute("DELETE FROM missing WHERE receipt = ?", (receipt,))
        execute(
            "INSERT INTO payload (receipt, salt, body) VALUES (?, ?, ?)",
            (receipt, item.payload.salt, item.payload.body),
        )

    def look_on(self, seq: int) -> None:
        """Move the mark to the next position that does not add up, or take it away."""
        driver, company, log_id = self._driver, self._company, self._log_id
        rotten: int | None = None
        expected = seq
        while rotten is None:
            rows = list(rot.rows(driver, rot.FROM_POSITION, log_id, expected, _READ_ON))
            for row in rows:
                found = rot.faults(company, row) - _fetched_apart(row)
                if row.seq != expected or found or _needs_payload(row):
                    rotten = expected
                    break
                expected += 1
            if len(rows) < _READ_ON:
                break
        head = driver.execute("SELECT head_seq FROM log WHERE id = ?", (log_id,)).fetchone()
        if rotten is None and expected <= head[0]:
            rotten = expected
        driver.execute("UPDATE log SET rotten_at = ? WHERE id = ?", (rotten, log_id))


def _fetched_apart(row: StoredRow) -> set[Fault]:
    """Faults that do not stop a log: payloads are asked for one by one, except control's."""
    return set() if row.lane == Lane.CONTROL else {Fault.PAYLOAD, Fault.LOST_PAYLOAD}


def _needs_payload(row: StoredRow) -> bool:
    """A control entry without its payload comes again as a whole, with its run."""
    return row.lane == Lane.CONTROL and row.payload is None


def _state(item: CheckedEntry) -> int:
    if item.signature is None:
        return SigState.NONE
    return SigState.VERIFIED if item.verified else SigState.RECEIVED
