"""A fork that is found is written down once, by whoever may, and read by all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.copying import next_post
from support.nodes import Office, meet, texts
from sync.codec import decode
from sync.content.feed import Post
from sync.content.kinds import ContentKind
from sync.governance.acts import ControlKind, ForkProof
from sync.log.entry import Entry
from sync.log.runs import Run
from sync.node.core import Node
from sync.node.forking import proof_of, write_proof
from sync.node.taking import take_all
from sync.replication.office import Ingested
from sync.store.entries import LogStore
from sync.store.serving import read_run
from sync.values import Head, Lane, LogKey


@dataclass
class Copied:
    """Carmen and Luis hold what Marta wrote; Marta's device was copied."""

    carmen: Node
    marta: Node
    luis: Node

    @property
    def log(self) -> LogKey:
        return self.marta.log_key(Lane.CONTENT)

    def elsewhere(self, path: Path, *bodies: str) -> list[Entry]:
        """What the copy writes, behind what Carmen holds of Marta."""
        store = LogStore(path, self.marta.company)
        head = self.carmen.store.head(self.log)
        assert head is not None
        found = [self.carmen.store.entry_on_path(self.log, seq) for seq in range(1, head.seq + 1)]
        kept = {e.id: e for e in self.carmen.store.arrivals(0, Lane.CONTENT, 10_000)}
        payloads = self.carmen.store.payloads([id_ for id_ in found if id_])
        store.append(
            [Entry(i, kept[i].header, kept[i].raw, bytes(64), payloads[i]) for i in found if i], 1
        )
        entries = []
        for body in bodies:
            entry = next_post(self.marta.company, self.marta.keys, store, body)
            store.append([entry], 1)
            entries.append(entry)
        store.close()
        return entries


@pytest.fixture
def copied(tmp_path: Path) -> Iterator[Copied]:
    office = Office(tmp_path)
    carmen = office.found()
    marta, luis = office.join("Marta", carmen), office.join("Luis", carmen)
    meet(carmen, marta, luis)
    yield Copied(carmen, marta, luis)
    office.close()


def run_of(entries: list[Entry]) -> Run:
    """As content travels: the last signature alone."""
    return Run(
        entries[0].header.key,
        entries[0].header.seq,
        tuple(e.raw for e in entries),
        entries[-1].signature,
        {},
        {e.header.seq: e.payload for e in entries},
    )


def proofs(node: Node) -> list[ForkProof]:
    kept = node.store.arrivals(0, Lane.CONTROL, 10_000)
    return [decode(ForkProof, e.body) for e in kept if e.header.kind == ControlKind.FORK_PROOF]


def test_both_branches_show_and_one_proof_tells_everybody(copied: Copied, tmp_path: Path) -> None:
    there = copied.elsewhere(tmp_path / "copy.db", "desde casa", "y otra")
    here = copied.elsewhere(tmp_path / "other.db", "desde el taller")
    copied.carmen.ingest(run_of(here))

    found = copied.carmen.ingest(run_of(there))

    assert found.fork_at == there[0].header.seq
    assert found.control_changed
    assert {"desde casa", "y otra", "desde el taller"} <= set(texts(copied.carmen))
    (proof,) = proofs(copied.carmen)
    assert {bytes(proof.left.headers[0]), bytes(proof.right.headers[0])} == {
        there[0].raw,
        here[0].raw,
    }
    note = copied.carmen.governance.forks[copied.marta.key.device]
    assert [(p.epoch, p.lane, p.seq) for p in note.points] == [
        (copied.log.epoch, Lane.CONTENT, there[0].header.seq)
    ]
    meet(copied.carmen, copied.luis)
    assert copied.luis.governance.digest() == copied.carmen.governance.digest()
    assert copied.luis.store.digest() == copied.carmen.store.digest()
    assert len(proofs(copied.luis)) == 1


def test_a_fork_among_other_runs_of_one_lot_is_proved_and_costs_them_nothing(
    copied: Copied, tmp_path: Path
) -> None:
    there = copied.elsewhere(tmp_path / "copy.db", *(f"casa {n}" for n in range(3)))
    here = copied.elsewhere(tmp_path / "other.db", "taller")
    copied.luis.write(ContentKind.POST, Post(text="a la vez", channel="general"))
    log = copied.luis.log_key(Lane.CONTENT)
    head = copied.luis.store.head(log)
    assert head is not None
    others = read_run(copied.luis.store, log, head.seq, head.seq)
    assert others is not None

    found = take_all(copied.carmen, [run_of(here), run_of(there), others])

    assert [one.new for one in found if isinstance(one, Ingested)] == [1, 3, 1]
    assert {"casa 2", "taller", "a la vez"} <= set(texts(copied.carmen))
    assert len(proofs(copied.carmen)) == 1


def test_a_fork_that_is_known_is_not_proved_again(copied: Copied, tmp_path: Path) -> None:
    there = copied.elsewhere(tmp_path / "copy.db", "desde casa")
    here = copied.elsewhere(tmp_path / "other.db", "desde el taller")
    for entries in (here, there):
        copied.carmen.ingest(run_of(entries))

    assert not write_proof(copied.carmen, copied.log, there[0].header.seq)
    meet(copied.carmen, copied.luis)
    assert not write_proof(copied.luis, copied.log, there[0].header.seq)
    assert len(proofs(copied.luis)) == 1


def test_a_device_does_not_accuse_itself(copied: Copied, tmp_path: Path) -> None:
    for name in ("copy", "other"):
        copied.marta.ingest(run_of(copied.elsewhere(tmp_path / f"{name}.db", f"desde {name}")))

    assert len(copied.marta.store.heads_of(copied.log)) == 2
    assert proofs(copied.marta) == []


def test_a_proof_reaches_to_the_next_verified_signature(copied: Copied, tmp_path: Path) -> None:
    there = copied.elsewhere(tmp_path / "copy.db", *(f"casa {n}" for n in range(40)))
    here = copied.elsewhere(tmp_path / "other.db", "taller")
    for entries in (here, there):
        copied.carmen.ingest(run_of(entries))

    (proof,) = proofs(copied.carmen)

    assert sorted([len(proof.left.headers), len(proof.right.headers)]) == [1, 40]


def test_evidence_too_long_for_an_act_is_left_to_others(copied: Copied, tmp_path: Path) -> None:
    there = copied.elsewhere(tmp_path / "copy.db", *(f"casa {n}" for n in range(61)))
    here = copied.elsewhere(tmp_path / "other.db", "taller")
    for entries in (here, there):
        copied.carmen.ingest(run_of(entries))

    assert proof_of(copied.carmen, copied.log, there[0].header.seq) is None
    assert proofs(copied.carmen) == []
    assert len(copied.carmen.store.heads_of(copied.log)) == 2


def test_a_home_that_may_not_write_still_keeps_both_branches(
    copied: Copied, tmp_path: Path
) -> None:
    there = copied.elsewhere(tmp_path / "copy.db", "desde casa")
    here = copied.elsewhere(tmp_path / "other.db", "desde el taller")
    assert copied.luis.guarding.met_twin()

    for entries in (here, there):
        copied.luis.ingest(run_of(entries))

    assert len(copied.luis.store.heads_of(copied.log)) == 2
    assert proofs(copied.luis) == []


def test_the_log_goes_on_behind_the_branch_that_an_entry_names(
    copied: Copied, tmp_path: Path
) -> None:
    there = copied.elsewhere(tmp_path / "copy.db", "uno", "dos")
    here = copied.elsewhere(tmp_path / "other.db", "tres")
    for entries in (here, there[:1], there[1:]):
        copied.carmen.ingest(run_of(entries))

    heads = {Head(h.seq, h.hash) for h in copied.carmen.store.heads_of(copied.log).values()}
    assert heads == {Head(e[-1].header.seq, e[-1].id) for e in (here, there)}
