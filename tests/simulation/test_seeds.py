"""Two hundred offices and everything that goes wrong in them (README.md)."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor

import pytest

from support.sim_steps import history_of
from support.sim_world import run

SEEDS = 200
AT_ONCE = 20


@pytest.fixture(scope="module")
def pool() -> Iterator[Executor]:
    """A process per core, up to four: simulations share nothing."""
    workers = min(4, os.cpu_count() or 1)
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as made:
        yield made


@pytest.mark.parametrize("first", range(0, SEEDS, AT_ONCE))
def test_whatever_goes_wrong_all_agree_in_the_end_and_nothing_is_lost(
    pool: Executor, first: int
) -> None:
    seeds = [str(seed) for seed in range(first, first + AT_ONCE)]

    found = dict(zip(seeds, pool.map(complaints_of, seeds), strict=True))

    wrong = {seed: complaints for seed, complaints in found.items() if complaints}
    assert not wrong, f"tests/simulation/run.py --seed {next(iter(wrong))} shows how"


def complaints_of(seed: str) -> tuple[str, ...]:
    """What the oracle has to say about a seed."""
    return run(history_of(seed)).complaints
