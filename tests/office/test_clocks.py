"""Computers whose clocks are wrong, and one that sleeps while the others work."""

from __future__ import annotations

import os
import signal
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from support.homes import until
from support.lan import Computer
from support.lan_office import EVERYBODY, LanOffice, all_equal, all_met, all_show, write
from support.preload import WallClock, built
from sync.client import Client

HOUR_S = 3600
WITHIN_S = 10.0


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("clock", tmp_path_factory.mktemp("clock"))


def with_clock(computer: Computer, library: Path) -> WallClock:
    """Give a computer a clock of its own, before its node starts."""
    clock = WallClock(library, computer.dir.parent / f"{computer.dir.name}.clock")
    computer.environment |= clock.environment
    return clock


def seconds_to(year: int) -> int:
    return int(datetime(year, 2, 1, tzinfo=UTC).timestamp() - time.time())


def test_wrong_clocks_keep_nobody_apart_and_are_told_to_those_who_have_them(
    office: LanOffice, library: Path
) -> None:
    # T60
    wrong = {
        "carmen": seconds_to(1970),
        "marta": seconds_to(2038),
        "pepe": seconds_to(2090),
        "sara": 25 * HOUR_S,
        "luis": -25 * HOUR_S,
    }
    everybody = office.move_in(*EVERYBODY)
    for name, shift_s in wrong.items():
        with_clock(office[name], library).move(shift_s)
    office.switch_on(*everybody)
    all_met(everybody)

    for computer in everybody:
        write(computer, f"De {computer.address}")
    all_equal(everybody)

    def told(clients: list[Client]) -> bool:
        found = [client.network().clock_wrong_ms for client in clients]
        meant = [-1000 * wrong.get(name, 0) for name in EVERYBODY]
        return all(abs(one - other) < 60_000 for one, other in zip(found, meant, strict=True))

    until(everybody, told)


def test_who_sleeps_an_hour_has_everything_ten_seconds_after_waking(
    office: LanOffice, library: Path
) -> None:
    # T76: the others still believe in the sessions that the sleeper has forgotten.
    everybody = office.move_in("carmen", "marta", "sara", "luis")
    marta, others = office["marta"], [c for c in everybody if c is not office["marta"]]
    clock = with_clock(marta, library)
    office.switch_on(*everybody)
    all_met(everybody)
    assert marta.node is not None
    os.kill(marta.node.pid, signal.SIGSTOP)
    marta.unplug()

    meanwhile = [write(computer, f"De {computer.address}") for computer in others]
    for card in meanwhile:
        all_show(others, card)
    clock.move(HOUR_S)
    marta.plug()
    os.kill(marta.node.pid, signal.SIGCONT)

    for card in meanwhile:
        all_show([marta], card, WITHIN_S)
    all_met(everybody)
    all_show(others, write(marta, "Ya he vuelto"))
