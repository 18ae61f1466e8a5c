"""Runs that do not even have the shape of one end the session (T11)."""

from __future__ import annotations

import pytest

from support.chains import key_of
from support.wire import Wire
from sync.codec import FRAME_LIMIT
from sync.log.header import HEADER_BYTES
from sync.log.runs import MAX_RUN
from sync.replication.protocol import frames, messages
from sync.replication.protocol.events import Ended, RunArrived
from sync.replication.protocol.session import Session


def live_session() -> Session:
    """One that has heard of Carmen's content log under the number 0."""
    wire = Wire.between_members()
    wire.run()
    for session in (wire.client, wire.server):
        session.send(messages.Ready())
    wire.run()
    wire.client.send(messages.Logs([messages.LogName(0, key_of("Carmen").device, 7, 1)]))
    wire.run()
    return wire.server


def run_with(headers: int, *, payloads: int = 0) -> bytearray:
    bodies = [messages.RunPayload(n + 1, bytes(16), bytes(64 * 1024)) for n in range(payloads)]
    return frames.pack(messages.RunMessage(0, 1, bytes(headers), bytes(64), [], bodies))


def heard(session: Session, data: bytearray) -> object:
    session.receive_data(data)
    return session.next_event()


@pytest.mark.parametrize("headers", [1, 2, MAX_RUN])
def test_whole_headers_arrive_whole(headers: int) -> None:
    session = live_session()

    arrived = heard(session, run_with(headers * HEADER_BYTES))

    assert isinstance(arrived, RunArrived)
    assert [len(header) for header in arrived.run.headers] == [HEADER_BYTES] * headers


@pytest.mark.parametrize("headers", [2, MAX_RUN])
@pytest.mark.parametrize("off", [-1, 1])
def test_headers_that_are_not_whole_end_the_session(headers: int, off: int) -> None:
    session = live_session()

    ended = heard(session, run_with(headers * HEADER_BYTES + off))

    assert isinstance(ended, Ended)
    assert ended.fault
    assert session.closed


@pytest.mark.parametrize("length", [0, 127, (MAX_RUN + 1) * HEADER_BYTES])
def test_no_header_and_one_too_many_end_the_session(length: int) -> None:
    session = live_session()

    ended = heard(session, run_with(length))

    assert isinstance(ended, Ended)
    assert ended.fault
    assert session.closed


def test_a_run_over_a_mebibyte_ends_the_session_before_it_is_kept() -> None:
    session = live_session()
    data = run_with(MAX_RUN * HEADER_BYTES, payloads=16)
    assert len(data) > FRAME_LIMIT

    ended = heard(session, data[:5])

    assert ended == Ended("frame length", fault=True)
    assert session.closed
