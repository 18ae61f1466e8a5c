"""However content and control arrive: what is shown follows from the set of entries alone."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.nodes import Office, choose, cut, give, meet, post
from sync.content import kinds
from sync.governance import acts
from sync.governance.evaluate import Governance
from sync.local.governing import ChangeRole
from sync.local.writing import Announce, Comment, React, SetProfile
from sync.log.entry import Payload
from sync.log.runs import Run, check_run
from sync.node.core import Node
from sync.node.folding import Folding
from sync.node.governing import change_role
from sync.node.inviting import invites_of
from sync.node.writing import write
from sync.store.blobs import BlobStore
from sync.store.entries import LogStore
from sync.store.serving import read_run
from sync.values import CompanyId, DeviceId, EntryId, Lane, LogKey, Rank
from sync.views.reader import ViewsReader
from sync.views.writer import FoldEntry, Retold, ViewsWriter


@dataclass(frozen=True)
class History:
    """Every entry of a company, one per run, by log; and what a node showed that saw it all."""

    company: CompanyId
    me: DeviceId
    logs: dict[LogKey, list[Run]]
    shown: bytes
    governance: bytes


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Iterator[History]:
    office = Office(tmp_path_factory.mktemp("office"))
    try:
        yield _lived(office)
    finally:
        office.close()


def _lived(office: Office) -> History:
    """Removals, one of them made again, an admin who was none any more, a leaked invitation."""
    carmen = office.found()
    marta = office.join("Marta", carmen, Rank.ADMIN)
    pepe, luis = office.join("Pepe", carmen), office.join("Luis", carmen)
    code = office.invite(carmen)
    card = post(carmen, "Hornada lista")
    everybody = [carmen, marta, pepe, luis]
    meet(*everybody)
    everybody += [office.join("Sara", pepe, code=code), office.join("Nadie", luis, code=code)]
    sara = everybody[4]
    for node in (pepe, luis, marta):
        post(node, f"Antes, {node.key.device.hex()[:4]}")
        write(React(card, "ole"), node)
        write(Comment(card, "¡Olé!"), node)
    meet(*everybody)
    change_role(carmen, ChangeRole(luis.person, Rank.ADMIN))
    meet(*everybody)
    write(Announce("Mientras podía", ""), luis)
    meet(*everybody)
    change_role(carmen, ChangeRole(luis.person, Rank.MEMBER))
    write(Announce("Sin saber que ya no", ""), luis)
    cut(carmen, marta)
    write(SetProfile(name="Otro nombre"), marta)
    post(marta, "Después")
    cut(marta, pepe)  # void: she is no admin any more
    cut(carmen, pepe)
    write(React(card, "ole", on=False), pepe)
    post(pepe, "Tarde, y aun así")
    give(pepe, carmen)
    cut(carmen, pepe, count_later=True)
    post(pepe, "Demasiado tarde")
    (leaked,) = [one for one in invites_of(carmen).invites if one.max_uses < len(one.uses)]
    choose(carmen, leaked.id, sara)
    meet(*everybody)
    post(sara, "Ya estoy dentro")
    meet(*everybody)
    authors = {node.key.device: node for node in everybody}
    return History(
        carmen.company,
        carmen.key.device,
        {
            log: [
                _entry(authors.get(log.device, carmen), log, seq) for seq in range(1, head.seq + 1)
            ]
            for log, head in carmen.store.heads().items()
        },
        carmen.views.digest(),
        carmen.governance.digest(),
    )


def _entry(author: Node, log: LogKey, seq: int) -> Run:
    """One entry as a run. Its author has verified each; others serve longer runs."""
    run = read_run(author.store, log, seq, seq)
    assert run is not None
    assert len(run.headers) == 1
    return run


class Watcher:
    """A log and its views in a folder, without a network."""

    def __init__(self, folder: Path, company: CompanyId, me: DeviceId) -> None:
        self.store = LogStore(folder / "log.db", company)
        self.views = ViewsWriter(folder / "views.db", me)
        self.views.open()
        self.company = company
        self.folding = Folding(company, self.store, self.views, BlobStore(folder / "blobs"))

    def take(self, run: Run) -> None:
        checked = check_run(self.company, run, self.store.tree(run.log), _size_cap)
        self.store.ingest(checked, run.first)
        self.folding.fold()

    def pay(self, entry: EntryId, payload: Payload) -> None:
        assert self.store.put_payload(entry, payload)
        self.folding.fold()

    def close(self) -> None:
        self.views.close()
        self.store.close()


def _size_cap(lane: int, kind: int) -> int | None:
    return acts.size_cap(lane, kind) if lane == Lane.CONTROL else kinds.size_cap(lane, kind)


def _order(dice: Random, logs: dict[LogKey, list[Run]]) -> Iterator[Run]:
    """All runs, each log in its order, the logs shuffled into each other."""
    waiting = {log: list(runs) for log, runs in sorted(logs.items(), key=lambda item: item[0])}
    weight = {log: dice.choice((1, 1, 5, 40)) for log in waiting}
    while waiting:
        log = dice.choices(list(waiting), [weight[log] for log in waiting])[0]
        yield waiting[log].pop(0)
        if not waiting[log]:
            del waiting[log]


@settings(max_examples=12, deadline=None)
@given(dice=st.randoms(use_true_random=False), late=st.sampled_from([0.0, 0.3]))
def test_every_order_of_content_and_control_gives_the_same_views(
    history: History, dice: Random, late: float
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        watcher = Watcher(Path(folder), history.company, history.me)
        owed: list[tuple[LogKey, int, Payload]] = []
        for run in _order(dice, history.logs):
            if run.log.lane == Lane.CONTENT and dice.random() < late:
                owed += [(run.log, seq, payload) for seq, payload in run.payloads.items()]
                run = replace(run, payloads={})
            watcher.take(run)
        dice.shuffle(owed)
        for log, seq, payload in owed:
            entry = watcher.store.entry_at(log, seq)
            assert entry is not None
            watcher.pay(entry, payload)
        grown = watcher.views.digest()
        watcher.folding.rebuild()
        rebuilt = watcher.views.digest()
        watcher.close()

    assert grown == rebuilt == history.shown


def test_every_step_shows_what_a_rebuild_would(history: History) -> None:
    with tempfile.TemporaryDirectory() as folder:
        watcher = Watcher(Path(folder), history.company, history.me)
        for number, run in enumerate(_order(Random(7), history.logs)):
            watcher.take(run)
            if number % 4 == 0:
                grown = watcher.views.digest()
                watcher.folding.rebuild()
                assert watcher.views.digest() == grown
        assert watcher.folding.governance.digest() == history.governance
        watcher.close()


def test_how_much_is_there_can_be_read_while_all_is_made_anew(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.node.folding.FOLD_BATCH", 3)
    seen: list[float | None] = []
    with tempfile.TemporaryDirectory() as folder:
        watcher = Watcher(Path(folder), history.company, history.me)
        for run in _order(Random(7), history.logs):
            watcher.take(run)
        reader = ViewsReader(watcher.views.path, history.me)
        before, apply = reader.being_made(), watcher.views.apply

        def watched(
            entries: Sequence[FoldEntry],
            governance: Governance,
            cursor: int,
            retold: Sequence[Retold] = (),
        ) -> frozenset[str]:
            changed = apply(entries, governance, cursor, retold)
            seen.append(reader.being_made())
            return changed

        monkeypatch.setattr(watcher.views, "apply", watched)
        watcher.folding.rebuild()
        after = reader.being_made()
        reader.close()
        watcher.close()

    told = [part for part in seen if part is not None]
    assert len(told) > 3
    assert told == sorted(set(told))
    assert (before, after, told[-1] > 0.5) == (None, None, True)


def test_only_the_device_whose_cut_moved_is_told_again(history: History) -> None:
    told: list[Sequence[DeviceId]] = []
    with tempfile.TemporaryDirectory() as folder:
        watcher = Watcher(Path(folder), history.company, history.me)
        apply = watcher.views.apply

        def spying(entries, rules, cursor, retold=(), **how):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN003, ANN202
            told.append([one.device for one in retold])
            return apply(entries, rules, cursor, retold, **how)

        watcher.views.apply = spying  # type: ignore[assignment, method-assign]  # spied upon
        runs: dict[bool, list[Run]] = defaultdict(list)
        for log, of_log in history.logs.items():
            runs[log.lane == Lane.CONTROL] += of_log
        for run in (*runs[True], *runs[False]):
            watcher.take(run)
        devices = {device for step in told for device in step}
        cuts = set(watcher.folding.governance.cuts)
        watcher.close()

    assert cuts <= devices
    assert len(devices - cuts) <= 1  # and the one whose role was ended
