"""Signed entries for tests: authors from small numbers, chains from texts."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sync.governance.evaluate import ControlEntry
from sync.log.clock import HybridClock
from sync.log.entry import Entry, Payload, compose
from sync.log.keys import DeviceKey
from sync.log.runs import CheckedEntry, CheckedRun, Run
from sync.values import CompanyId, Head, Lane

COMPANY = CompanyId(b"\x07" * 32)
NOW_MS = 1_795_000_000_000
POST = 16


def author(number: int) -> DeviceKey:
    """A device key that is the same in every run."""
    return DeviceKey.from_seed(number.to_bytes(32, "big"))


def chain(
    key: DeviceKey,
    bodies: Sequence[str],
    *,
    previous: Entry | None = None,
    epoch: int = 5,
    lane: Lane = Lane.CONTENT,
    kind: int = POST,
    company: CompanyId = COMPANY,
) -> list[Entry]:
    """Consecutive entries whose payloads are the texts as they stand."""
    clock = HybridClock(previous.header.hlc if previous else 0)
    entries: list[Entry] = []
    for body in bodies:
        last = entries[-1] if entries else previous
        entries.append(
            compose(
                company,
                key,
                lane=lane,
                kind=kind,
                epoch=epoch,
                previous=Head(last.header.seq, last.id) if last else None,
                hlc=clock.tick(NOW_MS),
                payload=Payload(bytes([len(entries) % 256]) * 16, body.encode()),
            )
        )
    return entries


def checked(
    entries: Sequence[Entry], *, without: Collection[int] = (), broken_at: int | None = None
) -> CheckedRun:
    """Entries as validation hands them to the store: only the last signature verified."""
    return CheckedRun(
        log=entries[0].header.key,
        entries=tuple(
            CheckedEntry(
                id=entry.id,
                header=entry.header,
                raw=entry.raw,
                signature=entry.signature if entry is entries[-1] else None,
                verified=entry is entries[-1],
                payload=None if entry.header.seq in without else entry.payload,
            )
            for entry in entries
        ),
        broken_at=broken_at,
        fork_at=None,
        bad_payloads=(),
    )


def run_of(entries: Sequence[Entry]) -> Run:
    """Consecutive entries as a peer sends them, with all signatures."""
    return Run(
        log=entries[0].header.key,
        first=entries[0].header.seq,
        headers=tuple(entry.raw for entry in entries),
        signature=entries[-1].signature,
        middle={entry.header.seq: entry.signature for entry in entries[:-1]},
        payloads={entry.header.seq: entry.payload for entry in entries},
    )


def control_entry(entry: CheckedEntry) -> ControlEntry:
    """A control entry as governance is fed with it."""
    header = entry.header
    body = entry.payload.body if entry.payload is not None else b""
    return ControlEntry(entry.id, header.key, header.seq, header.kind, header.hlc, body, entry.raw)


def with_payload(entry: CheckedEntry, payload: Payload) -> CheckedEntry:
    """The same entry once its payload has come."""
    return CheckedEntry(entry.id, entry.header, entry.raw, entry.signature, entry.verified, payload)
