"""Runs: consecutive entries of one log as a peer hands them over, and their validation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, NamedTuple

from sync.errors import ProtocolError, RunRefused
from sync.log.chain import SizeCap, legal_prefix, prev_of, walk_back
from sync.log.clock import hlc_ms
from sync.log.contexts import ENTRY
from sync.log.entry import Entry, Payload, payload_matches
from sync.log.header import HEADER_BYTES, SIGNATURE_BYTES, ZERO_HASH, Header
from sync.log.keys import verify
from sync.log.tree import ROOT, Place, Tree
from sync.values import CompanyId, EntryId, Lane, LogKey

_LANES = frozenset(Lane)

MAX_RUN: Final = 256
"""Headers in a run: also the longest way to the next verified signature (protocol.md A3.3)."""

MAX_RUN_BYTES: Final = 1 << 20
"""Headers, signatures, salts and payloads of a run together (protocol.md 12)."""


@dataclass(frozen=True, slots=True)
class Run:
    """Headers ``first .. first + len(headers) - 1`` of ``log``, as received.

    ``signature`` is the last header's. ``middle`` holds signatures of others, by seq: in
    the control lane those of all others, elsewhere whichever the sender has. ``payloads``
    are those at hand, by seq: in the control lane all.
    """

    log: LogKey
    first: int
    headers: tuple[bytes, ...]
    signature: bytes
    middle: Mapping[int, bytes]
    payloads: Mapping[int, Payload]


def run_of(entries: Sequence[Entry]) -> Run | None:
    """Consecutive entries as their author hands them over; None when a run does not hold them."""
    header = entries[0].header
    signed = entries if header.lane == Lane.CONTROL else entries[-1:]
    run = Run(
        log=header.key,
        first=header.seq,
        headers=tuple(entry.raw for entry in entries),
        signature=entries[-1].signature,
        middle={entry.header.seq: entry.signature for entry in signed[:-1]},
        payloads={entry.header.seq: entry.payload for entry in entries},
    )
    return run if len(entries) <= MAX_RUN and size_of(run) <= MAX_RUN_BYTES else None


def without_old(run: Run, since_ms: int, but: Set[int] = frozenset()) -> Run:
    """The run without the payloads of content written before that, by its author's clock, except
    of the kinds ``but``."""
    if not since_ms or run.log.lane == Lane.CONTROL:
        return run
    recent = {
        seq: payload
        for seq, payload in run.payloads.items()
        if hlc_ms((header := Header.unpack(run.headers[seq - run.first])).hlc) >= since_ms
        or header.kind in but
    }
    return replace(run, payloads=recent)


class CheckedEntry(NamedTuple):
    """An entry that the author is known to have written.

    ``verified`` says whether ``signature`` itself was verified; otherwise it is only what
    the relay sent, evidence of nothing (protocol.md A3.1). ``payload`` is None when it has
    not come or was not the right one.
    """

    id: EntryId
    header: Header
    raw: bytes
    signature: bytes | None
    verified: bool
    payload: Payload | None


@dataclass(frozen=True, slots=True)
class CheckedRun:
    """What a run brings.

    ``entries`` are new; the first of them follows ``parent``, an entry that we hold
    (``ZERO_HASH``: it begins the log). When ``parent`` is None the run hangs on nothing that
    we hold, though its author signed it: the caller must ask for earlier entries.
    ``held_to`` is the highest position of the run that is held once ``entries`` are stored.

    ``starts``: the log begins here with the first of them, as what came before was pruned
    (protocol.md 9); ``parent`` is not held then.

    ``fork_at`` is the position of the first new entry when another one there is held already:
    a branch starts with it (protocol.md 9).

    ``broken_at`` is the first position where the author signed something illegal; it belongs
    to the branch whose last entry is the last of ``entries``, or ``parent`` when there are
    none. ``tail`` are the headers from there on, which nobody keeps as entries; with
    ``signature`` they authenticate what lies before them.

    ``bad_payloads`` are the positions whose payload was thrown away: a strike for the
    session that sent it.
    """

    log: LogKey
    entries: tuple[CheckedEntry, ...]
    broken_at: int | None
    fork_at: int | None
    bad_payloads: tuple[int, ...]
    parent: EntryId | None = ZERO_HASH
    held_to: int = 0
    tail: tuple[bytes, ...] = ()
    signature: bytes = b""
    starts: bool = False


class RunFault(StrEnum):
    """``RunRefused.why``: what the relay did wrong."""

    HEADER_COUNT = "header count"
    RUN_BYTES = "run bytes"
    HEADER_LENGTH = "header length"
    SIGNATURE_LENGTH = "signature length"
    OUTSIDE = "signature or payload outside the run"
    RESERVED_LANE = "reserved lane"
    WRONG_LOG = "first header of another log"
    WRONG_FIRST = "first header at another position"
    BAD_SIGNATURE = "bad signature"
    BROKEN_CHAIN = "headers do not chain"
    MISSING_SIGNATURE = "control entry without signature"
    MISSING_PAYLOAD = "control entry without payload"
    BAD_PAYLOAD = "control entry with a wrong payload"


def check_run(company: CompanyId, run: Run, tree: Tree, size_cap: SizeCap) -> CheckedRun:
    """What of ``run`` is new and authentic (protocol.md 2, steps 3-9 and 11).

    ``tree`` is what we hold of that device, epoch and lane, with all its branches; the
    branch in ``run.log`` is not looked at.

    Steps 1, 2, 5 (who may send, who is known, cuts) and 10, 12 (storing, views) are the
    caller's, and so is telling the store of ``broken_at`` and ``fork_at``.

    Raises:
        RunRefused: ``why`` is a :class:`RunFault`. The relay is at fault: nothing of the
            run may be kept and nothing held against the author.
    """
    _check_shape(run)
    log = run.log.trunk
    if log.lane not in _LANES:
        raise RunRefused(why=RunFault.RESERVED_LANE)
    # One signature first: until it holds, nothing else of the run is worth any work (A3.5).
    if not verify(log.device, ENTRY, company + run.headers[-1], run.signature):
        raise RunRefused(why=RunFault.BAD_SIGNATURE)
    ids = walk_back(company, run.headers)
    if ids is None:
        raise RunRefused(why=RunFault.BROKEN_CHAIN)

    skip, parent, place, starts = _attachment(run, ids, tree)
    if place is None:
        return CheckedRun(log, (), None, None, (), parent=None)
    position = place.seq + 1
    new = run.headers[skip:]
    legal = legal_prefix(log, position, new, place.hlc, size_cap)
    _check_first(run, skip, position, legal)
    entries, bad_payloads = _entries(company, run, legal, ids[skip:], new)
    _check_control(company, run, entries)
    tail = new[len(legal) :]
    return CheckedRun(
        log,
        entries,
        position + len(legal) if tail else None,
        position if legal and not starts and tree.has_child(parent) else None,
        bad_payloads,
        parent=parent,
        held_to=place.seq + len(legal),
        tail=tail,
        signature=run.signature if tail else b"",
        starts=starts and bool(entries),
    )


def size_of(run: Run) -> int:
    """Bytes of its entries, as far as they are here: what counts against :data:`MAX_RUN_BYTES`."""
    size = len(run.headers) * HEADER_BYTES + (1 + len(run.middle)) * SIGNATURE_BYTES
    return size + sum(len(one.salt) + len(one.body) for one in run.payloads.values())


def _check_shape(run: Run) -> None:
    """Step 3: everything that can be counted without looking inside."""
    count = len(run.headers)
    if not 1 <= count <= MAX_RUN:
        raise RunRefused(why=RunFault.HEADER_COUNT)
    if any(len(header) != HEADER_BYTES for header in run.headers):
        raise RunRefused(why=RunFault.HEADER_LENGTH)
    signatures = (run.signature, *run.middle.values())
    if any(len(signature) != SIGNATURE_BYTES for signature in signatures):
        raise RunRefused(why=RunFault.SIGNATURE_LENGTH)
    positions = range(run.first, run.first + count)
    if any(seq not in positions for seq in (*run.middle, *run.payloads)):
        raise RunRefused(why=RunFault.OUTSIDE)
    if size_of(run) > MAX_RUN_BYTES:
        raise RunRefused(why=RunFault.RUN_BYTES)


class _Attachment(NamedTuple):
    """How many headers of a run are passed over, and the entry that the next one follows.

    Without a place the run hangs on nothing that we hold. ``starts`` as in :class:`CheckedRun`.
    """

    skip: int
    parent: EntryId
    place: Place | None
    starts: bool = False


def _attachment(run: Run, ids: Sequence[EntryId], tree: Tree) -> _Attachment:
    """Where the run hangs. Headers name what they follow, so those that we hold come first."""
    parent = EntryId(prev_of(run.headers[0]))
    place = tree.place(parent)
    # The usual case first: the run continues a branch where we stand.
    if (place is None or tree.has_child(parent)) and tree.place(ids[0]) is not None:
        return _behind_what_is_held(ids, 0, tree)
    if place is None or parent == ZERO_HASH:
        # Only here may it be a run of another log. Where its first header names an entry
        # that we hold of this one, the author himself tied it to this log.
        first = _of_this_log(run, 0)
        if place is None and (first.seq != run.first or run.first < 1):
            raise RunRefused(why=RunFault.WRONG_FIRST)
    if place is None and tree.floor in ids:
        return _from_the_floor(run, ids, tree, ids.index(tree.floor))
    return _Attachment(0, parent, place)


def _behind_what_is_held(ids: Sequence[EntryId], start: int, tree: Tree) -> _Attachment:
    """The end of what we hold of a run, of which we hold the header at ``start``."""
    skip = bisect_left(ids, True, lo=start, key=lambda id_: tree.place(id_) is None)
    return _Attachment(skip, ids[skip - 1], tree.place(ids[skip - 1]))


def _from_the_floor(run: Run, ids: Sequence[EntryId], tree: Tree, at: int) -> _Attachment:
    """A run with the entry in it that the log may begin with: nothing before it is looked at."""
    if tree.place(ids[at]) is not None:
        return _behind_what_is_held(ids, at, tree)
    first = _of_this_log(run, at)
    if first.seq != run.first + at:
        raise RunRefused(why=RunFault.WRONG_FIRST)
    return _Attachment(at, EntryId(first.prev), Place(first.seq - 1, ROOT.hlc), starts=True)


def _of_this_log(run: Run, index: int) -> Header:
    """Step 4: a run that names no entry we hold must be of the log that it is said to be of."""
    try:
        first = Header.unpack(run.headers[index])
    except ProtocolError:
        raise RunRefused(why=RunFault.WRONG_LOG) from None
    if first.key != run.log.trunk:
        raise RunRefused(why=RunFault.WRONG_LOG)
    return first


def _check_first(run: Run, skip: int, position: int, legal: Sequence[Header]) -> None:
    """The relay's count against the author's: it only matters where a lawful header counts.

    Which header is illegal follows from the entry that it names, whatever the relay says and
    wherever the run was cut: so every device marks the same position.
    """
    counted = position - skip
    if run.first != counted and (skip or legal):
        raise RunRefused(why=RunFault.WRONG_FIRST)


def _check_control(company: CompanyId, run: Run, entries: Sequence[CheckedEntry]) -> None:
    """Step 9: authority never rests on a later signature alone (A3.4)."""
    if run.log.lane != Lane.CONTROL:
        return
    last = run.first + len(run.headers) - 1
    for entry in entries:
        seq = entry.header.seq
        if entry.signature is None:
            raise RunRefused(why=RunFault.MISSING_SIGNATURE)
        if seq not in run.payloads:
            raise RunRefused(why=RunFault.MISSING_PAYLOAD)
        if entry.payload is None:
            raise RunRefused(why=RunFault.BAD_PAYLOAD)
        # The last one's signature has been verified before anything else.
        if seq != last and not verify(run.log.device, ENTRY, company + entry.raw, entry.signature):
            raise RunRefused(why=RunFault.BAD_SIGNATURE)


def _entries(
    company: CompanyId,
    run: Run,
    headers: Sequence[Header],
    ids: Sequence[EntryId],
    raws: Sequence[bytes],
) -> tuple[tuple[CheckedEntry, ...], tuple[int, ...]]:
    """The new entries with what came along, and the positions of wrong payloads (step 11)."""
    last = run.first + len(run.headers) - 1
    control = run.log.lane == Lane.CONTROL
    entries: list[CheckedEntry] = []
    bad: list[int] = []
    # Ids and raw headers go on beyond the break, if there is one; the legal headers end there.
    for header, entry_id, raw in zip(headers, ids, raws, strict=False):
        seq = header.seq
        payload = run.payloads.get(seq)
        if payload is not None and not payload_matches(company, header, payload):
            bad.append(seq)
            payload = None
        signature = run.signature if seq == last else run.middle.get(seq)
        verified = control or seq == last
        entries.append(CheckedEntry(entry_id, header, raw, signature, verified, payload))
    return tuple(entries), tuple(bad)
