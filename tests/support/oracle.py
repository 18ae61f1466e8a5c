"""The rules of runs once more, slowly and with nothing of sync.log: what check_run must say.

Every signature is verified, every hash computed, every rule read off protocol.md 1, 2 and 9.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.log.runs import Run

ZERO: Final = bytes(32)
CONTROL: Final = 0
KNOWN_LANES: Final = (0, 1, 2)
LARGEST: Final = 65536
"""Bytes of a payload whose kind has no cap of its own."""


@dataclass(frozen=True)
class Verdict:
    """What a run brings: ids of new entries, the marks, and the payloads to be thrown away."""

    parent: bytes | None
    entries: tuple[bytes, ...] = ()
    broken_at: int | None = None
    fork_at: int | None = None
    bad_payloads: frozenset[int] = frozenset()
    payloads: frozenset[int] = frozenset()


@dataclass
class Held:
    """The entries of one log that a device holds, by id: position, clock, what they follow."""

    entries: dict[bytes, tuple[int, int, bytes]] = field(default_factory=dict)

    def follows(self, parent: bytes) -> bool:
        return any(before == parent for _, _, before in self.entries.values())


def judge(company: bytes, run: Run, held: Held) -> Verdict | None:
    """The verdict; None when the run has to be refused."""
    log, headers = run.log, run.headers
    if not _well_formed(run) or log.lane not in KNOWN_LANES:
        return None
    if not _signed(company, log.device, headers[-1], run.signature):
        return None
    ids = [sha256(b"patio/h1" + company + raw).digest() for raw in headers]
    if any(raw[52:84] != before for raw, before in zip(headers[1:], ids, strict=False)):
        return None

    new = [at for at, id_ in enumerate(ids) if id_ not in held.entries]
    skip = new[0] if new else len(ids)
    parent = headers[skip][52:84] if new else ids[-1]
    if skip == 0 and (parent == ZERO or parent not in held.entries):
        # Nothing that we hold says whose run this is, so it has to say so itself.
        raw = headers[0]
        if raw[0] != 1 or _log_of(raw) != (log.lane, log.device, log.epoch):
            return None
        if parent != ZERO:
            honest = run.first == _number(raw, 44, 8) >= 1
            return Verdict(parent=None) if honest else None
    seq, hlc, _ = held.entries.get(parent, (0, -1, b""))

    position = seq + 1
    lawful: list[int] = []
    for at in range(skip, len(ids)):
        if not _lawful(headers[at], run, seq, hlc):
            break
        seq, hlc = _number(headers[at], 44, 8), _number(headers[at], 84, 8)
        lawful.append(at)
    if (skip or lawful) and run.first != position - skip:
        return None

    good, bad = _payloads(company, run, lawful)
    if log.lane == CONTROL and not _proved(company, run, lawful, good):
        return None
    return Verdict(
        parent=parent,
        entries=tuple(ids[at] for at in lawful),
        broken_at=position + len(lawful) if skip + len(lawful) < len(ids) else None,
        fork_at=position if lawful and held.follows(parent) else None,
        bad_payloads=frozenset(bad),
        payloads=frozenset(good),
    )


def keep(company: bytes, held: Held, run: Run, verdict: Verdict) -> None:
    """Store what the run brings."""
    for raw in run.headers:
        id_ = sha256(b"patio/h1" + company + raw).digest()
        if id_ in verdict.entries:
            held.entries[id_] = (_number(raw, 44, 8), _number(raw, 84, 8), raw[52:84])


def _number(raw: bytes, at: int, length: int) -> int:
    return int.from_bytes(raw[at : at + length], "big")


def _log_of(raw: bytes) -> tuple[int, bytes, int]:
    return raw[1], raw[4:36], _number(raw, 36, 8)


def _well_formed(run: Run) -> bool:
    """At most 256 headers of 128 bytes, 1 MiB, and nothing that belongs to no header."""
    count = len(run.headers)
    signatures = [run.signature, *run.middle.values()]
    size = 128 * count + 64 * len(signatures)
    size += sum(len(payload.salt) + len(payload.body) for payload in run.payloads.values())
    return (
        1 <= count <= 256
        and size <= 1024 * 1024
        and all(len(raw) == 128 for raw in run.headers)
        and all(len(signature) == 64 for signature in signatures)
        and all(run.first <= seq < run.first + count for seq in [*run.middle, *run.payloads])
    )


def _signed(company: bytes, device: bytes, raw: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(device).verify(signature, b"patio/e1" + company + raw)
    except (InvalidSignature, ValueError):
        return False
    return True


def _lawful(raw: bytes, run: Run, seq: int, hlc: int) -> bool:
    """Whether the author was allowed to write this after an entry at ``seq`` with that clock."""
    kind, size = _number(raw, 2, 2), _number(raw, 124, 4)
    return (
        raw[0] == 1
        and _log_of(raw) == (run.log.lane, run.log.device, run.log.epoch)
        and _number(raw, 44, 8) == seq + 1
        and _number(raw, 84, 8) > hlc
        and (kind < 0x8000 or run.log.lane == CONTROL)
        and size <= LARGEST
    )


def _payloads(company: bytes, run: Run, lawful: Collection[int]) -> tuple[set[int], set[int]]:
    """The positions of payloads that are what their header says, and of those that are not."""
    good: set[int] = set()
    bad: set[int] = set()
    for at in lawful:
        raw = run.headers[at]
        seq = _number(raw, 44, 8)
        payload = run.payloads.get(seq)
        if payload is None:
            continue
        genesis = raw[1] == CONTROL and _number(raw, 2, 2) == 0x8001 and seq == 1
        under = ZERO if genesis else company
        commit = sha256(b"patio/p1" + under + payload.salt + payload.body).digest()
        fits = len(payload.salt) == 16 and len(payload.body) == _number(raw, 124, 4)
        (good if fits and commit == raw[92:124] else bad).add(seq)
    return good, bad


def _proved(company: bytes, run: Run, lawful: Collection[int], good: Collection[int]) -> bool:
    """In the control lane every new entry has its own good signature and its payload."""
    for at in lawful:
        raw, last = run.headers[at], at == len(run.headers) - 1
        seq = _number(raw, 44, 8)
        signature = run.signature if last else run.middle.get(seq)
        if seq not in good or signature is None:
            return False
        if not _signed(company, run.log.device, raw, signature):
            return False
    return True
