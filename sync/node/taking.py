"""Taking in what peers bring: validated, stored, folded (protocol.md 2), run by run or in bulk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

from sync.content import kinds
from sync.errors import RunRefused
from sync.governance import acts
from sync.governance.forest import MEMBER_ENTRIES
from sync.log.runs import CheckedRun, Run, check_run, size_of
from sync.node import forking
from sync.node.minting import is_minted
from sync.replication.office import Ingested
from sync.values import EntryId, Lane, LogHead, LogKey

if TYPE_CHECKING:
    from sync.node.core import Node


def take_all(node: Node, runs: Sequence[Run]) -> list[Ingested | RunRefused]:
    """Validate runs and keep them, in their order; what became of each.

    Neighbours of the content lane share a transaction: a first sync would otherwise spend its
    time on commits. One that is refused costs the others nothing.

    Raises:
        NoSpace, CannotWrite: what was not kept until then is not kept.
    """
    node.caring.taking(sum(map(size_of, runs)))
    found: list[Ingested | RunRefused] = []
    for group in _groups(node, runs):
        if is_minted(node, group[0]):
            found.append(_not_wanted(group[0], 0))
            continue
        if (kept := within_cap(node, group[0])) is not group[0]:
            found.append(_take_capped(node, group[0], kept))
            continue
        before = node.governance
        taken: list[tuple[Run, CheckedRun | RunRefused, dict[LogKey, LogHead]]] = []
        try:
            with node.store.together() if len(group) > 1 else nullcontext():
                for run in group:
                    try:
                        taken.append((run, *_take(node, run)))
                    except RunRefused as error:
                        taken.append((run, error, {}))
        except BaseException:
            node.caring.marks.reload()  # what was found rotten or healed was undone with the rest
            raise
        checked = [one for _, one, _ in taken if isinstance(one, CheckedRun)]
        newest = [one.entries[-1].header.hlc for one in checked if one.entries]
        if newest:
            node.observe(newest)
        for one in checked:
            if one.fork_at is not None:
                forking.write_proof(node, one.log, one.fork_at)
        changed = node.governance is not before
        found += [
            one if isinstance(one, RunRefused) else _told(run, one, heads, changed)
            for run, one, heads in taken
        ]
    return found


def _take_capped(node: Node, run: Run, kept: Run | None) -> Ingested | RunRefused:
    """A control run that goes beyond what is kept: nothing after it is wanted."""
    if kept is None:
        return _not_wanted(run, MEMBER_ENTRIES)
    (told,) = take_all(node, [kept])
    return told if isinstance(told, RunRefused) else replace(told, broken=True)


def _not_wanted(run: Run, held_to: int) -> Ingested:
    return Ingested(run.log, {}, 0, control_changed=False, held_to=held_to, broken=True)


def _groups(node: Node, runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Runs that may share a transaction."""
    group: list[Run] = []
    for run in runs:
        apart = run.log.lane == Lane.CONTROL or run.log.device == node.key.device
        if apart or node.caring.marks.of(run.log) or is_minted(node, run):
            if group:
                yield group
            yield [run]
            group = []
        else:
            group.append(run)
    if group:
        yield group


def within_cap(node: Node, run: Run) -> Run | None:
    """What of a run is kept: of control entries of people without a rank the first 256 of an
    epoch, since the others are void, and they could be a million (protocol.md A12). Should the
    person get a rank later, the rest is asked for then.
    """
    beyond = run.first + len(run.headers) - 1 - MEMBER_ENTRIES
    theirs = run.log.lane == Lane.CONTROL and run.log.device != node.key.device
    if not theirs or beyond <= 0 or not node.governance.is_capped(run.log.device):
        return run
    kept = len(run.headers) - beyond
    if kept <= 0:
        return None
    signature = run.middle.get(MEMBER_ENTRIES)
    if signature is None:
        return run  # it is refused for that
    return Run(
        run.log,
        run.first,
        run.headers[:kept],
        signature,
        {seq: one for seq, one in run.middle.items() if seq < MEMBER_ENTRIES},
        {seq: one for seq, one in run.payloads.items() if seq <= MEMBER_ENTRIES},
    )


def _take(node: Node, run: Run) -> tuple[CheckedRun, dict[LogKey, LogHead]]:
    """Check a run and store what is new in it; the heads that are others now."""
    caring, store = node.caring, node.store
    healed = caring.heal(run)
    note = node.pruning.tip(run.log)
    floor = EntryId(note.tip.hash) if note else None
    checked = check_run(node.company, run, store.tree(run.log, floor), size_cap)
    if caring.is_rotten(run.log, checked.fork_at):
        healed |= caring.heal(run)
        checked = check_run(node.company, run, store.tree(run.log, floor), size_cap)
    kept, others = node.letters.sift(checked)
    fresh = store.ingest(kept, node.clock(), note.id if note else None)
    if checked.starts:
        caring.marks.reload()
    heads = healed | node.pruning.visible(caring.visible(fresh))
    if others:
        heads |= node.pruning.visible(caring.visible(store.disown(others)))
    if run.log.device == node.key.device:
        node.own_came_back()
    return checked, heads


def _told(run: Run, checked: CheckedRun, heads: dict[LogKey, LogHead], changed: bool) -> Ingested:
    return Ingested(
        log=run.log,
        heads=heads,
        new=len(checked.entries),
        control_changed=changed,
        held_to=checked.held_to,
        unattached=checked.parent is None,
        broken=checked.broken_at is not None,
        fork_at=checked.fork_at,
        bad_payloads=len(checked.bad_payloads),
    )


def size_cap(lane: int, kind: int) -> int | None:
    """Largest payload in bytes of a kind that is known here (protocol.md 12)."""
    return acts.size_cap(lane, kind) if lane == Lane.CONTROL else kinds.size_cap(lane, kind)
