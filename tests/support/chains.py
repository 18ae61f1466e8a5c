"""Logs made in memory for tests of the pure rooms, and a store of one log as check_run sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from sync.log.contexts import ENTRY
from sync.log.entry import Entry, Payload, compose
from sync.log.header import commitment, entry_id
from sync.log.keys import DeviceKey
from sync.log.runs import CheckedEntry, CheckedRun, Run, check_run
from sync.log.tree import GrownTree
from sync.values import CompanyId, EntryId, Head, Lane, LogKey

COMPANY = CompanyId(sha256(b"a company").digest())
START_HLC = 1_700_000_000_000 << 16


def key_of(name: str) -> DeviceKey:
    """The same key for the same name, in every test."""
    return DeviceKey.from_seed(sha256(name.encode()).digest())


def payload_of(body: bytes) -> Payload:
    """A payload with a salt that depends on the body only."""
    return Payload(sha256(b"salt" + body).digest()[:16], body)


def chain(
    key: DeviceKey,
    length: int,
    *,
    lane: Lane = Lane.CONTENT,
    epoch: int = 7,
    kind: int = 16,
    company: CompanyId = COMPANY,
    text: str = "entry",
) -> list[Entry]:
    """The first ``length`` entries of a lawful log."""
    entries: list[Entry] = []
    for number in range(length):
        entries.append(
            compose(
                company,
                key,
                lane=lane,
                kind=kind,
                epoch=epoch,
                previous=head_of(entries),
                hlc=START_HLC + number,
                payload=payload_of(f"{text} {number}".encode()),
            )
        )
    return entries


def append_header(entries: list[Entry], key: DeviceKey, **changes: int | bytes) -> None:
    """Append an entry whose author signs a header with the given fields changed."""
    payload = payload_of(f"changed {len(entries)}".encode())
    last = entries[-1].header
    lawful = last._replace(
        seq=last.seq + 1,
        prev=entries[-1].id,
        hlc=last.hlc + 1,
        commit=commitment(COMPANY, payload.salt, payload.body),
        size=len(payload.body),
    )
    header = lawful._replace(**changes)  # type: ignore[arg-type]  # changes by name
    raw = header.pack()
    signature = key.sign(ENTRY, COMPANY + raw)
    entries.append(Entry(entry_id(COMPANY, raw), header, raw, signature, payload))


def head_of(entries: Sequence[Entry]) -> Head | None:
    """The head that a device has that holds exactly these entries."""
    return Head(entries[-1].header.seq, entries[-1].id) if entries else None


def run_of(entries: Sequence[Entry], *, first: int | None = None) -> Run:
    """A run of these entries with every signature and payload in it."""
    head = entries[0].header
    start = head.seq if first is None else first
    numbered = list(enumerate(entries, start))
    return Run(
        log=head.key,
        first=start,
        headers=tuple(entry.raw for entry in entries),
        signature=entries[-1].signature,
        middle={seq: entry.signature for seq, entry in numbered[:-1]},
        payloads={seq: entry.payload for seq, entry in numbered},
    )


def no_cap(lane: int, kind: int) -> int | None:
    """Every kind is unknown."""
    return None


@dataclass
class MemoryLog:
    """What a device holds of one log: the smallest store that check_run can be tested with.

    It may fork: ``entries`` are in the order of their arrival, ``broken`` are the entries
    after which the author signed something illegal.
    """

    log: LogKey
    company: CompanyId = COMPANY
    entries: list[CheckedEntry] = field(default_factory=list)
    tree: GrownTree = field(default_factory=GrownTree)
    broken: dict[EntryId, int] = field(default_factory=dict)
    fork_at: int | None = None

    @property
    def broken_at(self) -> int | None:
        """The lowest position marked; a mark counts where nothing lawful follows."""
        marks = [at for id_, at in self.broken.items() if not self.tree.has_child(id_)]
        return min(marks, default=None)

    def take(self, run: Run) -> CheckedRun:
        """Validate a run and keep what it brings."""
        checked = check_run(self.company, run, self.tree, no_cap)
        self.entries += checked.entries
        self.tree.grow((entry.id, entry.header) for entry in checked.entries)
        if checked.broken_at is not None:
            after = checked.entries[-1].id if checked.entries else checked.parent
            assert after is not None
            self.broken[after] = checked.broken_at
        self.fork_at = self.fork_at or checked.fork_at
        return checked

    def state(self) -> tuple[tuple[EntryId, ...], int | None]:
        """What two devices have to agree on."""
        return tuple(entry.id for entry in self.entries), self.broken_at
