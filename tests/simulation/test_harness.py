"""The simulation itself: it replays exactly, and its oracle finds what is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest

from support.sim_scripts import removed_while_writing
from support.sim_shrink import shorten
from support.sim_steps import Act, History, history_of
from support.sim_world import Result, World, run
from sync.node.reaching import Reaching
from sync.views.writer import FoldEntry, ViewsWriter

RUN = Path(__file__).with_name("run.py")
TRIES = 60


def digest_in_a_new_process(seed: str, hash_seed: str) -> str:
    told = subprocess.run(
        [sys.executable, str(RUN), "--seed", seed],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stdout.strip().splitlines()[-1].split()[-1]


@pytest.mark.parametrize("seed", ["2", "9"])
def test_a_seed_does_the_same_again_to_the_last_byte(seed: str) -> None:
    first = run(history_of(seed))
    second = run(history_of(seed))

    assert first.trace == second.trace
    assert first.digest == second.digest == digest_in_a_new_process(seed, "77")


def test_a_seed_is_a_history_before_anything_runs() -> None:
    assert history_of("3") == history_of("3")
    assert history_of("3") != history_of("4")


class UnsyncedWorld(World):
    """Own entries are told to colleagues before they are on the disk (protocol.md A2)."""

    syncs_own_entries: ClassVar[bool] = False


def fails_unsynced(history: History) -> bool:
    return bool(run(history, UnsyncedWorld).complaints)


def test_a_disk_that_loses_what_was_promised_is_found_and_the_history_shortened() -> None:
    histories = (history_of(str(seed)) for seed in range(100))
    crashing = (h for h in histories if "crashes" in h.families and not h.rogue)
    failing = next(history for history in crashing if fails_unsynced(history))

    shortest = shorten(failing, fails_unsynced, TRIES)

    assert len(shortest.steps) <= min(8, len(failing.steps) - 1)
    assert {step.act for step in shortest.steps} & {Act.POWER, Act.POWER_IN_WRITE}
    assert fails_unsynced(shortest)
    assert not run(shortest).complaints


def test_a_view_that_depends_on_arrival_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    lawful = ViewsWriter.apply

    def by_arrival(
        writer: ViewsWriter, entries: Sequence[FoldEntry], *more: object, **named: object
    ) -> frozenset[str]:
        late = [entry._replace(hlc=entry.received_ms << 16) for entry in entries]
        return lawful(writer, late, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(ViewsWriter, "apply", by_arrival)

    result = run(replace(history_of("2"), steps=history_of("2").steps[:8]))

    assert any(complaint.startswith("views differs") for complaint in result.complaints)


def test_an_entry_that_counts_beyond_a_cut_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    quiet = replace(history_of("2"), people=("marta", "sara", "luis"), steps=(), rogue="")
    assert not run(quiet, script=removed_while_writing).complaints
    monkeypatch.setattr(Reaching, "counts", lambda *_: True)

    result: Result = run(quiet, script=removed_while_writing)

    assert any("beyond a cut" in complaint for complaint in result.complaints)
