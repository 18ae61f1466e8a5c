"""New entries into their tables: numbered, in bulk, with their payloads beside them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, func, insert, select, text

from sync.log.entry import Payload
from sync.log.runs import CheckedEntry
from sync.store import bulk, schema
from sync.store.branches import Branches
from sync.store.newest import Newest, StoredEntry
from sync.store.schema import SigState
from sync.values import EntryId

# Plain statements with plain tuples, and without SQLAlchemy: its own way through each value costs
# more than SQLite's, and these are all that grows with the number of entries.
_ENTRY: Final = (
    "INSERT INTO entry (receipt, log_id, seq, hash, header, signature, sig_state, received_ms)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_PAYLOAD: Final = "INSERT INTO payload (arrival, receipt, salt, body) VALUES (?, ?, ?, ?)"
_MISSING: Final = "INSERT INTO missing (receipt, log_id, seq) VALUES (?, ?, ?)"

_LAST_ARRIVAL: Final = text("SELECT seq FROM sqlite_sequence WHERE name = 'payload'")
"""The highest number given, which no later payload gets again."""


class Inserter:
    """Of one store; everything runs inside its write transactions."""

    def __init__(self, connection: Connection, branches: Branches, newest: Newest) -> None:
        self._connection = connection
        self._branches = branches
        self._newest = newest
        self._receipt = 0
        self.arrival = 0
        """The number of the newest payload, whether or not it is still here."""

    def recall(self) -> None:
        """Read the numbers from the disk."""
        self._receipt = self._connection.scalar(select(func.max(schema.entry.c.receipt))) or 0
        self.arrival = self._connection.scalar(_LAST_ARRIVAL) or 0
        self._newest.forget()

    def insert(self, entries: Sequence[CheckedEntry], now_ms: int) -> None:
        """Add entries of one or several logs, in order."""
        start = 0
        for end in range(1, len(entries) + 1):
            if end == len(entries) or entries[end].header.prev != entries[end - 1].id:
                self._insert_chain(entries[start:end], now_ms)
                start = end

    def add_payload(self, receipt: int, payload: Payload) -> None:
        """Add the payload of an entry that was here without it."""
        self.arrival += 1
        values = {"receipt": receipt, "salt": payload.salt, "body": payload.body}
        self._connection.execute(insert(schema.payload), {"arrival": self.arrival, **values})
        self._newest.forget()

    def _insert_chain(self, entries: Sequence[CheckedEntry], now_ms: int) -> None:
        """Add consecutive entries of one branch."""
        first, last = entries[0], entries[-1]
        header = first.header
        log = self._branches.room_for(header.key, first.id, header.seq, EntryId(header.prev))
        log_id = self._branches[log].row
        if len(self._branches.tree(log)) > 1:
            self._newest.forget()  # branches may get other names
        receipt, arrival = self._receipt, self.arrival
        rows: list[bulk.Row] = []
        payloads: list[bulk.Row] = []
        missing: list[bulk.Row] = []
        for seq, item in enumerate(entries, header.seq):
            receipt += 1
            state = int(_state_of(item))
            rows.append((receipt, log_id, seq, item.id, item.raw, item.signature, state, now_ms))
            if item.payload is None:
                missing.append((receipt, log_id, seq))
            else:
                arrival += 1
                body = item.payload.body
                payloads.append((arrival, receipt, item.payload.salt, body))
                self._newest.add(
                    StoredEntry(arrival, item.id, log, item.header, item.raw, now_ms, body)
                )
        driver = self._connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        for statement, values in ((_ENTRY, rows), (_PAYLOAD, payloads), (_MISSING, missing)):
            bulk.insert(driver, statement, values)
        self._branches.settle(log, (last.id, last.header), whole=not missing)
        self._receipt, self.arrival = receipt, arrival


def _state_of(item: CheckedEntry) -> SigState:
    if item.signature is None:
        return SigState.NONE
    return SigState.VERIFIED if item.verified else SigState.RECEIVED
