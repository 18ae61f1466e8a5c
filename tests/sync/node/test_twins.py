"""Which of two processes with one key has to stop."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from sync.node.twins import instance_of, must_yield
from sync.replication.roster import READS_ONLY

DEVICE = b"d" * 32
VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "home.json").read_text("utf-8"))


def process(started_ms: int, epoch: int = 1, *, writable: bool = True) -> bytes:
    return instance_of(DEVICE, epoch, started_ms, os.urandom, writable=writable)


def test_of_two_in_one_epoch_the_later_one_yields() -> None:
    first, second = process(1_000), process(2_000)

    assert must_yield(second, first, DEVICE, 1)
    assert not must_yield(first, second, DEVICE, 1)


def test_one_that_may_not_write_yields_to_everybody() -> None:
    reader, writer = process(1_000, writable=False), process(2_000)

    assert must_yield(reader, writer, DEVICE, 1)
    assert not must_yield(writer, reader, DEVICE, 1)


def test_two_epochs_of_one_device_do_not_disturb_each_other() -> None:
    first, second = process(1_000, epoch=1), process(2_000, epoch=2)

    assert not must_yield(second, first, DEVICE, 2)
    assert not must_yield(first, second, DEVICE, 1)


def test_a_process_that_has_gone_on_in_a_new_epoch_yields_no_more() -> None:
    first, second = process(1_000), process(2_000)

    assert not must_yield(second, first, DEVICE, 7)


def test_an_instance_has_sixteen_bytes_whatever_the_clock_says() -> None:
    assert [len(process(ms)) for ms in (-5, 0, 1 << 60)] == [16, 16, 16]


@pytest.mark.parametrize("vector", VECTORS["instances"])
def test_an_instance_is_made_as_ever(vector: dict[str, Any]) -> None:
    made = instance_of(
        bytes.fromhex(VECTORS["device"]),
        int(VECTORS["epoch"]),
        vector["started_ms"],
        lambda _count: bytes.fromhex(vector["random"]),
        writable=vector["writable"],
    )

    assert made.hex() == vector["instance"]


def test_peers_know_a_process_that_may_not_write() -> None:
    assert process(1_000, writable=False).startswith(READS_ONLY)
    assert not process(1_000).startswith(READS_ONLY)
