"""Runs: consecutive entries of one log as a peer hands them over, and their validation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sync.errors import ProtocolError, RunRefused
from sync.log.chain import SizeCap, legal_prefix, prev_of, walk_back
from sync.log.contexts import ENTRY
from sync.log.entry import Payload, payload_matches
from sync.log.header import HEADER_BYTES, SIGNATURE_BYTES, Header
from sync.log.keys import verify
from sync.values import CompanyId, EntryId, Head, Lane, LogKey

Known = Callable[[int], EntryId | None]
"""Position in the log to the id of the entry stored there; None when none is."""

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


@dataclass(frozen=True, slots=True)
class CheckedEntry:
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

    ``entries`` are new: they follow our head without a gap. ``broken_at`` is the first
    position where the author signed something illegal; nothing from there on is kept.
    ``fork_at`` is the lowest position where the authenticated run disagrees with what we
    hold; such a run brings no entries (protocol.md 9). ``bad_payloads`` are the positions
    whose payload was thrown away: a strike for the session that sent it.
    """

    log: LogKey
    entries: tuple[CheckedEntry, ...]
    broken_at: int | None
    fork_at: int | None
    bad_payloads: tuple[int, ...]


class RunFault(StrEnum):
    """``RunRefused.why``: what the relay did wrong."""

    HEADER_COUNT = "header count"
    RUN_BYTES = "run bytes"
    HEADER_LENGTH = "header length"
    SIGNATURE_LENGTH = "signature length"
    OUTSIDE = "signature or payload outside the run"
    RESERVED_LANE = "reserved lane"
    WRONG_LOG = "first or last header of another log"
    WRONG_FIRST = "first header at another position"
    GAP = "gap after our head"
    BAD_SIGNATURE = "bad signature"
    BROKEN_CHAIN = "headers do not chain"
    MISSING_SIGNATURE = "control entry without signature"
    MISSING_PAYLOAD = "control entry without payload"
    BAD_PAYLOAD = "control entry with a wrong payload"


def check_run(
    company: CompanyId,
    run: Run,
    head: Head | None,
    known: Known,
    size_cap: SizeCap,
    *,
    head_hlc: int,
) -> CheckedRun:
    """What of ``run`` is new and authentic (protocol.md 2, steps 3-9 and 11).

    ``head`` is our head of that log (None: we hold nothing of it), ``known`` tells the
    ids of entries we hold, ``head_hlc`` the clock of the entry at our head (ignored
    without a head); the clock has to rise across the border between two runs as well.

    Steps 1, 2, 5 (who may send, who is known, cuts) and 10, 12 (storing, views) are the
    caller's, and so is telling the store of ``broken_at`` and ``fork_at``.

    Raises:
        RunRefused: ``why`` is a :class:`RunFault`. The relay is at fault: nothing of the
            run may be kept and nothing held against the author.
    """
    _check_shape(run)
    _check_identity(run)
    if run.first > (head.seq if head else 0) + 1:
        raise RunRefused(why=RunFault.GAP)
    # One signature first: until it holds, nothing else of the run is worth any work (A3.5).
    if not verify(run.log.device, ENTRY, company + run.headers[-1], run.signature):
        raise RunRefused(why=RunFault.BAD_SIGNATURE)
    ids = walk_back(company, run.headers)
    if ids is None:
        raise RunRefused(why=RunFault.BROKEN_CHAIN)

    fork_at = _fork_position(run, ids, head, known)
    if fork_at is not None:
        return CheckedRun(run.log, (), None, fork_at, ())

    skip = head.seq + 1 - run.first if head else 0
    new = run.headers[skip:]
    hlc = head_hlc if head else -1
    legal = legal_prefix(run.log, run.first + skip, new, hlc, size_cap)
    broken_at = run.first + skip + len(legal) if len(legal) < len(new) else None
    entries, bad_payloads = _entries(company, run, legal, ids[skip:], new)
    _check_control(company, run, entries)
    return CheckedRun(run.log, entries, broken_at, None, bad_payloads)


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
    size = count * HEADER_BYTES + len(signatures) * SIGNATURE_BYTES
    size += sum(len(payload.salt) + len(payload.body) for payload in run.payloads.values())
    if size > MAX_RUN_BYTES:
        raise RunRefused(why=RunFault.RUN_BYTES)


def _check_identity(run: Run) -> None:
    """Step 4: the run is of the log, and at the position, that it is said to be.

    That the last header stands at ``first + n - 1`` is left to the walk: a jump that the
    author signed is the author's fault (step 8), and a header missing from the middle
    shows as a broken chain.
    """
    if run.log.lane not in _LANES:
        raise RunRefused(why=RunFault.RESERVED_LANE)
    first, last = _unpacked(run.headers[0]), _unpacked(run.headers[-1])
    if first.key != run.log or last.key != run.log:
        raise RunRefused(why=RunFault.WRONG_LOG)
    if run.first < 1 or first.seq != run.first:
        raise RunRefused(why=RunFault.WRONG_FIRST)


def _unpacked(raw: bytes) -> Header:
    try:
        return Header.unpack(raw)
    except ProtocolError:
        raise RunRefused(why=RunFault.WRONG_LOG) from None


def _fork_position(run: Run, ids: Sequence[EntryId], head: Head | None, known: Known) -> int | None:
    """The lowest position where the run and our log differ, from just before the run on."""
    if head is None:
        return None

    def differs(seq: int) -> bool:
        ours = head.hash if seq == head.seq else known(seq)
        theirs = ids[seq - run.first] if seq >= run.first else prev_of(run.headers[0])
        return ours is not None and ours != theirs

    # Each header names the one before it, so logs that agree here agree below as well.
    highest = min(run.first + len(ids) - 1, head.seq)
    if not differs(highest):
        return None
    return next(seq for seq in range(max(1, run.first - 1), highest + 1) if differs(seq))


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
