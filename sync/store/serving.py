"""Runs for peers: never without an anchor that this device has verified itself.

A signature that only came along is checked before it is served; a bad one is forgotten
and the run grows to the next anchor (protocol.md A3.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select, update

from sync.log import contexts
from sync.log.entry import Payload
from sync.log.header import SIGNATURE_BYTES
from sync.log.keys import verify
from sync.log.runs import MAX_RUN, Run
from sync.store import schema
from sync.store.database import reading, refetchable, sqlite_words
from sync.store.entries import LogStore
from sync.store.schema import SigState
from sync.values import Lane, LogKey

PAYLOAD_BUDGET = 768 * 1024
"""Bytes of payloads in one run: with headers and signatures it stays below the frame limit."""


def read_run(store: LogStore, log: LogKey, first: int, last: int) -> Run | None:
    """The entries from ``first`` up to at least ``last``, ending at a verified anchor.

    The run is shorter than asked when the caps of protocol.md 12 are met first, and a
    little longer when the nearest anchor lies behind ``last``. In the control lane every
    entry brings its signature and payload; elsewhere payloads beyond the budget are left
    for the peer to ask for. None when nothing can be served.
    """
    rows = _rows(store, log, first)
    if not rows or rows[0].seq != first:
        return None
    rows = _within_budget(rows) if log.lane == Lane.CONTROL else rows
    end = _anchor(store, log, rows, last - first)
    if end is None:
        return None
    chosen = rows[: end + 1]
    signature = chosen[-1].signature
    assert signature is not None  # an anchor has one
    return Run(
        log=log,
        first=first,
        headers=tuple(row.header for row in chosen),
        signature=signature,
        middle={row.seq: row.signature for row in chosen[:-1] if row.signature}
        if log.lane == Lane.CONTROL
        else {},
        payloads=_payloads(chosen),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """An entry as it lies in the store, with its payload where that is here."""

    receipt: int
    seq: int
    header: bytes
    signature: bytes | None
    sig_state: int
    payload: Payload | None


def _rows(store: LogStore, log: LogKey, first: int) -> list[_Row]:
    e, p, row = schema.entry.c, schema.payload.c, schema.log.c
    query = (
        select(e.receipt, e.seq, e.header, e.signature, e.sig_state, p.salt, p.body)
        .join_from(schema.entry, schema.log, row.id == e.log_id)
        .outerjoin(schema.payload, p.receipt == e.receipt)
        .where(
            row.device == log.device,
            row.epoch == log.epoch.to_bytes(8, "big"),
            row.lane == log.lane,
            e.seq >= first,
            e.seq < first + MAX_RUN,
        )
        .order_by(e.seq)
    )
    with sqlite_words(store.path), reading(store.connection):
        return [
            _Row(*row[:5], payload=Payload(row.salt, row.body) if row.body is not None else None)
            for row in store.connection.execute(query)
        ]


def _within_budget(rows: list[_Row]) -> list[_Row]:
    total = 0
    for index, row in enumerate(rows):
        total += (len(row.payload.body) if row.payload else 0) + SIGNATURE_BYTES
        if total > PAYLOAD_BUDGET and index:
            return rows[:index]
    return rows


def _anchor(store: LogStore, log: LogKey, rows: Sequence[_Row], wanted: int) -> int | None:
    """Index of the anchor to end at: the first at or after ``wanted``, else the last before it."""
    wanted = min(wanted, len(rows) - 1)
    order = [*range(wanted, len(rows)), *range(wanted - 1, -1, -1)]
    return next((index for index in order if _is_anchor(store, log, rows[index])), None)


def _is_anchor(store: LogStore, log: LogKey, row: _Row) -> bool:
    if row.signature is None or row.sig_state == SigState.NONE:
        return False
    if row.sig_state == SigState.VERIFIED:
        return True
    good = verify(log.device, contexts.ENTRY, store.company + row.header, row.signature)
    learnt = (
        {"sig_state": SigState.VERIFIED}
        if good
        else {"sig_state": SigState.NONE, "signature": None}
    )
    with sqlite_words(store.path), refetchable(store.connection):
        store.connection.execute(
            update(schema.entry).where(schema.entry.c.receipt == row.receipt), learnt
        )
    return good


def _payloads(rows: Sequence[_Row]) -> dict[int, Payload]:
    payloads: dict[int, Payload] = {}
    total = 0
    for row in rows:
        if row.payload is None:
            continue
        total += len(row.payload.body)
        if total > PAYLOAD_BUDGET:
            break
        payloads[row.seq] = row.payload
    return payloads
