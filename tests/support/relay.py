"""Runs for tests: what a relay may do to them, and what a log then holds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from support.chains import (
    MemoryLog,
    chain,
    key_of,
    run_of,
)
from sync.errors import RunRefused
from sync.log.entry import Entry
from sync.log.header import CRITICAL_BIT
from sync.log.runs import Run
from sync.values import Lane

CARMEN, MARTA = key_of("Carmen"), key_of("Marta")
CONTENT = chain(CARMEN, 12)
CONTROL = chain(CARMEN, 6, lane=Lane.CONTROL, kind=5 | CRITICAL_BIT)


def log_with(entries: Sequence[Entry]) -> MemoryLog:
    """A device that holds these entries, which start their log."""
    log = MemoryLog(entries[0].header.key)
    log.take(run_of(entries))
    return log


def empty_log(entries: Sequence[Entry]) -> MemoryLog:
    return MemoryLog(entries[0].header.key)


def refusal(log: MemoryLog, run: Run) -> str:
    """Why the run is refused; and nothing of it is kept."""
    before = log.state(), log.fork_at
    with pytest.raises(RunRefused) as caught:
        log.take(run)
    assert (log.state(), log.fork_at) == before
    return str(caught.value.facts["why"])


def flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)
