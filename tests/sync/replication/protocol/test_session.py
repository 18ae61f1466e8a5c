"""The rules of a session, with two ends and a wire that cuts where it likes."""

from __future__ import annotations

import struct
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.chains import COMPANY, chain, key_of, run_of
from support.wire import CLIENT_LEAF, Wire, kinds, session_of
from sync.codec import FRAME_LIMIT, frame
from sync.errors import BrokenInvariant
from sync.log.entry import Payload
from sync.replication.protocol import frames, messages, translate
from sync.replication.protocol.events import (
    Authenticated,
    Ended,
    HeadsAnnounced,
    PayloadsArrived,
    PeerHead,
    Rejected,
    RunArrived,
    RunsWanted,
)
from sync.replication.protocol.identity import Mode, RejectCode
from sync.replication.protocol.messages import Absent
from sync.replication.protocol.session import Session
from sync.replication.protocol.states import State
from sync.values import EntryId, Lane, LogHead, LogKey

CUTS = st.lists(st.integers(1, 300), min_size=1, max_size=40)
CONTROL = chain(key_of("Carmen"), 3, lane=Lane.CONTROL)
CONTENT = chain(key_of("Carmen"), 5)


def live_wire() -> Wire:
    wire = Wire.between_members()
    wire.run()
    wire.client.send(messages.Ready())
    wire.server.send(messages.Ready())
    wire.run()
    return wire


def joining_wire() -> Wire:
    wire = Wire.at_the_door()
    wire.run()
    return wire


def say_have(session: Session, heads: dict[LogKey, LogHead]) -> None:
    session.introduce(*heads)
    session.send(translate.have(heads, session.our_names.handle, full=True))


@given(CUTS)
@settings(max_examples=30)
def test_two_members_authenticate_wherever_the_wire_cuts(cuts: list[int]) -> None:
    wire = Wire.between_members()

    wire.run(cuts)

    assert wire.client.state is wire.server.state is State.CONTROL_SYNC
    assert wire.client.peer == key_of("Diego").device
    assert wire.server.peer == key_of("Carmen").device
    assert kinds(wire.client_heard) == ["Greeted", "Authenticated"]


@given(CUTS)
@settings(max_examples=30)
def test_a_run_arrives_as_it_was_sent_wherever_the_wire_cuts(cuts: list[int]) -> None:
    wire = live_wire()
    run = run_of(CONTENT)
    wire.client.introduce(run.log)
    for message in translate.runs(run, wire.client.our_names.handle(run.log)):
        wire.client.send(message)

    wire.run(cuts)

    arrived = wire.server_heard[-1]
    assert isinstance(arrived, RunArrived)
    assert arrived.run == run


def test_both_ready_makes_the_session_live_on_both_sides() -> None:
    wire = live_wire()

    assert wire.client.live
    assert wire.server.live
    assert kinds(wire.client_heard)[-2:] == ["PeerReady", "WentLive"]
    assert wire.client.token == wire.server.token


def test_heads_and_wants_are_told_in_the_words_of_the_log() -> None:
    wire = live_wire()
    key = CONTENT[0].header.key
    say_have(wire.client, {key: LogHead(5, CONTENT[-1].id, 4)})
    wire.server.introduce(key)
    wire.server.send(translate.want([(key, 1, 5)], wire.server.our_names.handle))

    wire.run()

    assert wire.server_heard[-1] == HeadsAnnounced({key: PeerHead(5, CONTENT[-1].id[:8], 4)}, True)
    assert wire.client_heard[-1] == RunsWanted(((key, 1, 5),))


def test_content_before_the_control_entries_are_equal_ends_the_session() -> None:
    wire = Wire.between_members()
    wire.run()
    say_have(wire.client, {CONTENT[0].header.key: LogHead(5, CONTENT[-1].id, 5)})

    wire.run()

    assert wire.server.closed
    assert wire.server_heard[-1] == Ended("content before the control entries are equal", True)


def test_an_auth_passed_on_by_a_member_in_the_middle_fails() -> None:
    # Mallory is a member: her TLS is good on both sides, and she copies every byte.
    to_mallory = session_of("Carmen", dialled=True, leaves=(CLIENT_LEAF, b"m" * 32))
    from_mallory = session_of("Diego", dialled=False, leaves=(b"m" * 32, b"d" * 32))
    relayed = Wire(to_mallory, from_mallory)

    relayed.run()

    assert Ended("AUTH", True) in relayed.server_heard
    assert not any(isinstance(event, Authenticated) for event in relayed.server_heard)
    assert not any(isinstance(event, Authenticated) for event in relayed.client_heard)


def test_an_auth_of_the_other_role_fails() -> None:
    wire = Wire.between_members()
    reflected = wire.client.data_to_send()
    wire.client.receive_data(reflected)
    while wire.client.next_event() is not None:
        pass
    own_auth = wire.client.data_to_send()

    wire.client.receive_data(own_auth)

    assert wire.client.next_event() == Ended("AUTH", True)


def test_another_company_does_not_authenticate() -> None:
    wire = Wire(
        session_of("Carmen", dialled=True),
        session_of("Diego", dialled=False, company=b"another company".ljust(32)),
    )

    wire.run()

    assert wire.client.closed
    assert wire.server.closed
    assert not wire.client.authenticated


def test_a_joiner_learns_the_company_and_hears_the_door_first() -> None:
    wire = Wire.at_the_door()
    hello = wire.client.data_to_send()
    wire.server.receive_data(hello)
    wire.server.next_event()
    wire.client.receive_data(wire.server.data_to_send())

    first = wire.client.next_event()
    assert wire.client.data_to_send() == b""  # nothing proved before the door has
    second = wire.client.next_event()

    assert kinds([e for e in (first, second) if e]) == ["Greeted", "Authenticated"]
    assert wire.client.company == COMPANY
    assert wire.client.state is State.JOINING


def test_a_joiner_refuses_the_door_of_another_company() -> None:
    wire = Wire(
        session_of("Carmen", dialled=True, mode=Mode.JOIN, company=b"sixteen bytes ab"),
        session_of("Diego", dialled=False, mode=Mode.JOIN),
    )

    wire.run()

    assert Ended("company", True) in wire.client_heard


def test_a_joiner_cannot_pass_for_a_member() -> None:
    wire = Wire(
        session_of("Carmen", dialled=True, mode=Mode.MEMBER),
        session_of("Diego", dialled=False, mode=Mode.JOIN),
    )

    wire.run()

    assert Ended("mode", True) in wire.server_heard


def test_a_peer_of_another_version_is_told_so() -> None:
    wire = Wire.between_members()
    wire.client.data_to_send()
    future = messages.Hello(2, 3, 0, key_of("x").device, bytes(16), bytes(32), 0, 0)

    wire.server.receive_data(frames.pack(future))

    assert wire.server.next_event() == Ended("version", True)
    wire.run()
    assert isinstance(wire.client_heard[-1], Rejected)
    assert wire.client_heard[-1].code == RejectCode.VERSION


def test_the_end_of_the_stream_ends_the_session() -> None:
    wire = live_wire()

    wire.client.receive_data(b"")

    assert wire.client.next_event() == Ended("closed by the peer")
    assert wire.client.next_event() is None
    assert wire.client.closed


def test_a_frame_over_the_limit_ends_the_session_before_it_is_kept() -> None:
    before_auth, live = session_of("Diego", dialled=False), live_wire().client

    before_auth.receive_data(struct.pack(">IB", messages.HANDSHAKE_FRAME + 1, 1))
    live.receive_data(struct.pack(">IB", FRAME_LIMIT + 1, 8))

    assert before_auth.next_event() == Ended("frame length", True)
    assert live.next_event() == Ended("frame length", True)


def test_a_handle_that_was_never_named_ends_the_session() -> None:
    wire = live_wire()

    wire.server.receive_data(frames.pack(messages.Want([messages.WantRange(7, 1, 1)])))

    assert wire.server.next_event() == Ended("unknown handle", True)


def test_a_handle_for_two_logs_ends_the_session() -> None:
    wire = live_wire()
    names = [messages.LogName(1, key_of(name).device, 1, 1) for name in ("Carmen", "Diego")]

    wire.server.receive_data(frames.pack(messages.Logs(names)))

    assert wire.server.next_event() == Ended("a handle for two logs", True)


def test_saying_what_the_table_forbids_is_our_bug() -> None:
    session = session_of("Carmen", dialled=True)

    with pytest.raises(BrokenInvariant):
        session.send(messages.Ready())


def test_payloads_over_a_frame_are_paid_in_several() -> None:
    wire = live_wire()
    found = {EntryId(bytes([n]) * 32): Payload(bytes(16), bytes(60_000)) for n in range(30)}
    missing = EntryId(b"z" * 32)

    for page in translate.pay(found, {missing: Absent.MISSING}):
        wire.client.send(page)
    wire.run()

    paid = [event for event in wire.server_heard if isinstance(event, PayloadsArrived)]
    assert {k: v for event in paid for k, v in event.found.items()} == found
    assert [id_ for event in paid for id_ in event.absent] == [missing]


def test_a_run_over_a_frame_loses_payloads_and_keeps_headers() -> None:
    run = run_of(CONTENT)
    big = {seq: Payload(bytes(16), bytes(60_000)) for seq in range(1, 6)}
    crowded = type(run)(run.log, 1, run.headers * 50, run.signature, {}, big | _more(big))

    (message,) = translate.runs(crowded, 0)

    assert len(frames.pack(message)) <= FRAME_LIMIT
    assert len(message.headers) == 250 * 128
    assert 0 < len(message.payloads) < len(crowded.payloads)


def test_a_control_run_over_a_frame_is_cut_in_two() -> None:
    run = run_of(chain(key_of("Carmen"), 6, lane=Lane.CONTROL))
    heavy = {seq: Payload(bytes(16), bytes(200_000)) for seq in range(1, 7)}
    crowded = type(run)(run.log, 1, run.headers, run.signature, run.middle, heavy)

    parts = translate.runs(crowded, 0)

    assert b"".join(part.headers for part in parts) == b"".join(run.headers)
    assert [p.seq for part in parts for p in part.payloads] == [1, 2, 3, 4, 5, 6]
    assert parts[0].signature == run.middle[3]


def _more(payloads: dict[int, Payload]) -> dict[int, Payload]:
    return {seq + 5 * turn: p for turn in range(1, 5) for seq, p in payloads.items()}


EXAMPLES: list[messages.Message] = [
    messages.Hello(1, 1, 0, key_of("x").device, bytes(16), bytes(32), 0, 0),
    messages.Auth(bytes(64)),
    messages.Reject("busy"),
    messages.Bye("enough"),
    messages.Logs([messages.LogName(0, key_of("Carmen").device, 7, 1)]),
    messages.Have([messages.HaveItem(0, 1, bytes(8), 1)]),
    messages.Want([messages.WantRange(0, 1, 1)]),
    messages.RunMessage(0, 1, bytes(128), bytes(64)),
    messages.PayloadWant([bytes(32)]),
    messages.Pay([]),
    messages.Digest(bytes(32)),
    messages.Ping(0),
    messages.Pong(0),
    messages.Ready(),
    messages.Admitted(1, b"sealed"),
    messages.BlobWant(bytes(32), 0, 1),
    messages.Chunk(bytes(32), 0, memoryview(b"")),
    messages.Credit(1 << 19),
    messages.Lockbox(bytes(80)),
    messages.Peers(47800, [messages.PeerPlace(bytes(32), "192.168.1.20", 47800)]),
    messages.Probe(47800),
    messages.Probed(47800, True),
    messages.Ask("Nuria Vidal", "portatil-nuria"),
    messages.Confirm(bytes(32)),
    messages.Link(bytes(32), bytes(64)),
    messages.BlobAsk(bytes(32)),
    messages.BlobHave(bytes(32), 300_000, bytes(64), b"\2"),
    messages.Seen([messages.SeenPlace("general", 1_700_000_000_000)]),
]
MAKERS: list[Callable[[], Session]] = [
    lambda: session_of("Carmen", dialled=True),
    lambda: session_of("Carmen", dialled=True, mode=Mode.JOIN, company=COMPANY[:16]),
    lambda: session_of("Carmen", dialled=False, mode=Mode.JOIN),
    lambda: _after(Wire.between_members()).client,
    lambda: live_wire().client,
    lambda: joining_wire().client,
    lambda: joining_wire().server,
]


def _after(wire: Wire) -> Wire:
    wire.run()
    return wire


def test_every_message_has_an_example() -> None:
    assert {type(example) for example in EXAMPLES} == set(messages.MESSAGES.values())


@given(st.sampled_from(MAKERS), st.lists(st.sampled_from(EXAMPLES), max_size=6))
@settings(max_examples=150)
def test_any_message_in_any_state_is_legal_or_a_clean_close(
    make: Callable[[], Session], said: list[messages.Message]
) -> None:
    session = make()

    session.receive_data(b"".join(frames.pack(message) for message in said))
    heard = []
    while (event := session.next_event()) is not None:
        heard.append(event)

    ended = [event for event in heard if isinstance(event, Ended | Rejected)]
    assert len(ended) == int(session.closed)
    assert not ended or heard[-1] is ended[0]


@given(st.sampled_from(MAKERS), st.binary(max_size=200), st.integers(0, 40))
@settings(max_examples=150)
def test_rubbish_is_never_more_than_a_clean_close(
    make: Callable[[], Session], rubbish: bytes, kind: int
) -> None:
    session = make()

    session.receive_data(frame(kind, rubbish) + rubbish)
    while session.next_event() is not None:
        pass

    assert session.next_event() is None
