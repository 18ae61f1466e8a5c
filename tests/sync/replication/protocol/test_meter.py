"""Credit: what is heavy is sent as far as there is room for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.codec import FRAME_LIMIT
from sync.errors import ProtocolError
from sync.replication.protocol.messages import CREDIT_BYTES
from sync.replication.protocol.meter import Meter


def running() -> Meter:
    meter = Meter()
    meter.running = True
    return meter


def test_whoever_has_no_credit_left_waits_for_more() -> None:
    sender, receiver = running(), running()
    while sender.open:
        sender.sent(FRAME_LIMIT)
        receiver.received(FRAME_LIMIT)
    granted = receiver.stored(FRAME_LIMIT)
    assert granted == FRAME_LIMIT
    sender.granted(granted)
    assert sender.open


def test_more_than_was_granted_breaks_the_protocol() -> None:
    receiver = running()
    for _ in range(CREDIT_BYTES // FRAME_LIMIT):
        receiver.received(FRAME_LIMIT)
    with pytest.raises(ProtocolError):
        receiver.received(FRAME_LIMIT)


def test_with_somebody_who_does_not_count_nothing_is_counted() -> None:
    meter = Meter()
    for _ in range(10):
        meter.sent(FRAME_LIMIT)
        meter.received(FRAME_LIMIT)
    assert meter.open
    assert meter.stored(FRAME_LIMIT) == 0


@given(st.lists(st.integers(1, FRAME_LIMIT), max_size=60), st.integers(1, 5))
def test_an_honest_pair_never_stands_still_and_never_offends(sizes: list[int], lazy: int) -> None:
    sender, receiver, waiting = running(), running(), list[int]()
    under_way = most = 0
    for size in sizes:
        while not sender.open:
            # What waits is stored sooner or later, and then there is room again.
            assert waiting
            stored = waiting.pop(0)
            under_way -= stored
            sender.granted(receiver.stored(stored))
        sender.sent(size)
        receiver.received(size)
        waiting.append(size)
        under_way += size
        most = max(most, under_way)
        if len(waiting) > lazy:
            stored = waiting.pop(0)
            under_way -= stored
            sender.granted(receiver.stored(stored))
    assert most < CREDIT_BYTES + FRAME_LIMIT
