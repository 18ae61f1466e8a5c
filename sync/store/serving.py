"""Runs for peers: never without an anchor that this device has verified itself.

A signature that only came along is checked before it is served; a bad one is forgotten
and the run grows to the next anchor (protocol.md A3.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, or_, select, update

from sync.log import contexts
from sync.log.chain import prev_of
from sync.log.entry import Payload
from sync.log.header import HEADER_BYTES, SIGNATURE_BYTES, entry_id
from sync.log.keys import verify
from sync.log.runs import MAX_RUN, Run
from sync.store import schema
from sync.store.database import reading, refetchable, sqlite_words
from sync.store.entries import LogStore
from sync.store.schema import SigState
from sync.values import Lane, LogKey

PAYLOAD_BUDGET = 768 * 1024
"""Bytes of payloads in one run: with headers and signatures it stays below the frame limit."""

SIGNATURE_EVERY = 32
"""Positions whose signatures travel along in content runs: 2 bytes an entry."""


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
        return _with_tail(store, log, rows)
    chosen = rows[: end + 1]
    signature = chosen[-1].signature
    assert signature is not None  # an anchor has one
    return Run(
        log=log,
        first=first,
        headers=tuple(row.header for row in chosen),
        signature=signature,
        middle=_middle(log, chosen[:-1]),
        payloads=_payloads(chosen),
    )


Piece = tuple[int, int, int]
"""Row of the table ``log``, first and last position."""


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
    """Up to 256 entries from ``first`` on along the path of a branch."""
    e, p = schema.entry.c, schema.payload.c
    pieces = _sound(store, store.route(log, first, first + MAX_RUN - 1))
    if not pieces:
        return []
    query = (
        select(e.receipt, e.seq, e.header, e.signature, e.sig_state, p.salt, p.body)
        .join_from(schema.entry, schema.payload, p.receipt == e.receipt, isouter=True)
        .where(or_(*(_in_piece(*piece) for piece in pieces)))
        .order_by(e.seq)
    )
    with sqlite_words(store.path), reading(store.connection):
        return [
            _Row(*row[:5], payload=Payload(row.salt, row.body) if row.body is not None else None)
            for row in store.connection.execute(query)
        ]


def _sound(store: LogStore, pieces: Sequence[Piece]) -> list[Piece]:
    """What comes before the first position whose stored bytes no longer add up."""
    log = schema.log.c
    query = select(log.id, log.rotten_at).where(log.rotten_at.is_not(None))
    with sqlite_words(store.path), reading(store.connection):
        rotten: dict[int, int] = {row.id: row.rotten_at for row in store.connection.execute(query)}
    sound: list[Piece] = []
    for row, first, last in sorted(pieces, key=lambda piece: piece[1]):
        end = min(last, rotten.get(row, last + 1) - 1)
        if end >= first:
            sound.append((row, first, end))
        if end < last:
            break
    return sound


def _in_piece(row: int, first: int, last: int) -> ColumnElement[bool]:
    e = schema.entry.c
    return and_(e.log_id == row, e.seq >= first, e.seq <= last)


def _with_tail(store: LogStore, log: LogKey, rows: Sequence[_Row]) -> Run | None:
    """A run that ends beyond its branch, in the illegal headers that alone vouch for it.

    Whoever receives it keeps what we keep, and marks the branch where we do.
    """
    last = rows[-1]
    t, e = schema.broken_tail.c, schema.entry.c
    query = (
        select(t.headers, t.signature)
        .join_from(schema.broken_tail, schema.entry, e.log_id == t.log_id)
        .where(e.receipt == last.receipt)
    )
    with sqlite_words(store.path), reading(store.connection):
        tail = store.connection.execute(query).first()
    if tail is None or prev_of(tail.headers) != entry_id(store.company, last.header):
        return None  # the branch goes on behind these rows
    headers = tuple(
        tail.headers[i : i + HEADER_BYTES] for i in range(0, len(tail.headers), HEADER_BYTES)
    )
    if len(rows) + len(headers) > MAX_RUN:
        return None
    return Run(
        log=log,
        first=rows[0].seq,
        headers=(*(row.header for row in rows), *headers),
        signature=tail.signature,
        middle=_middle(log, rows),
        payloads=_payloads(rows),
    )


def _middle(log: LogKey, rows: Sequence[_Row]) -> dict[int, bytes]:
    """Signatures that go along: in the control lane all, elsewhere a few.

    Those few are nobody's word until whoever serves from there has verified them; they keep
    the way to the next anchor short enough for the two chains of a FORK_PROOF.
    """
    every = 1 if log.lane == Lane.CONTROL else SIGNATURE_EVERY
    return {row.seq: row.signature for row in rows if row.signature and row.seq % every == 0}


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
