"""Any message in any state, and any bytes on the wire: legal, or one clean close (T87)."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from support.chains import COMPANY, key_of
from support.fuzzing import Pool, damaged, instances, many, twisted
from support.wire import Wire, session_of
from sync.codec import encode, frame
from sync.replication.protocol import frames, messages
from sync.replication.protocol.events import Authenticated, Ended, Event, Rejected
from sync.replication.protocol.identity import Mode, RejectCode
from sync.replication.protocol.session import Session
from sync.replication.protocol.states import Signal, State, next_state

POOL: Pool = {32: [key_of("Carmen").device, key_of("Diego").device, bytes(32), COMPANY]}
MESSAGES = st.one_of([instances(shape, POOL) for shape in messages.MESSAGES.values()])


def member() -> Session:
    return session_of("Diego", dialled=False)


def joiner() -> Session:
    return session_of("Carmen", dialled=True, mode=Mode.JOIN, company=COMPANY[:16])


def door() -> Session:
    return session_of("Diego", dialled=False, mode=Mode.JOIN)


def greeted() -> Session:
    """A member that has heard HELLO and waits for AUTH."""
    session = member()
    session.receive_data(session_of("Carmen", dialled=True).data_to_send())
    session.next_event()
    return session


def authenticated() -> Session:
    wire = Wire.between_members()
    wire.run()
    return wire.server


def live() -> Session:
    """As late as it gets, with names for two logs."""
    wire = Wire.between_members()
    wire.run()
    for session in (wire.client, wire.server):
        session.send(messages.Ready())
    wire.run()
    names = [messages.LogName(n, key_of("Carmen").device, 7, n % 2) for n in range(2)]
    wire.client.send(messages.Logs(names))
    wire.run()
    return wire.server


def joining() -> Session:
    wire = Wire.at_the_door()
    wire.run()
    return wire.client


def admitting() -> Session:
    wire = Wire.at_the_door()
    wire.run()
    return wire.server


MAKERS = st.sampled_from(
    [member, joiner, door, greeted, authenticated, live, joining, admitting]
)  # fmt: skip


def heard(session: Session) -> list[Event]:
    events = []
    while (event := session.next_event()) is not None:
        events.append(event)
    return events


@given(MAKERS, MESSAGES)
@many(200)
def test_a_message_moves_a_session_as_the_table_says_or_ends_it(
    make: Callable[[], Session], message: messages.Message
) -> None:
    session = make()
    session.data_to_send()
    signal = Signal(frames.type_of(message), received=True)
    lawful = next_state(session.state, signal)

    session.receive_data(frames.pack(message))
    events = heard(session)

    ends = [event for event in events if isinstance(event, Ended | Rejected)]
    if session.closed:
        assert len(ends) == 1
        assert events[-1] is ends[0]
    else:
        assert not ends
        # HELLO and AUTH are answered at once, which is a step of its own.
        assert lawful is not None
        assert session.state in {lawful, *_after_answer(lawful)}
        assert signal.kind is not messages.MessageType.AUTH


def _after_answer(state: State) -> set[State]:
    kinds = (messages.MessageType.HELLO, messages.MessageType.AUTH)
    found = {next_state(state, Signal(kind, received=False)) for kind in kinds}
    return {after for after in found if after is not None}


@given(MAKERS, st.data())
@many(200)
def test_twisted_messages_end_a_session_or_are_lawful(
    make: Callable[[], Session], data: st.DataObject
) -> None:
    session = make()
    for _ in range(data.draw(st.integers(1, 3))):
        message = data.draw(MESSAGES)
        body = data.draw(twisted(message) | damaged(encode(message)))
        session.receive_data(frame(frames.type_of(message), body))

    events = heard(session)

    ends = [event for event in events if isinstance(event, Ended | Rejected)]
    assert len(ends) == int(session.closed)


@given(MAKERS, st.binary(max_size=60), MESSAGES)
@many(60)
def test_a_closed_session_hears_and_says_nothing_more(
    make: Callable[[], Session], rubbish: bytes, message: messages.Message
) -> None:
    session = make()
    session.bye("enough")
    session.data_to_send()

    session.receive_data(rubbish + frames.pack(message))
    session.receive_data(b"")
    session.reject(RejectCode.BUSY)

    assert heard(session) == []
    assert session.data_to_send() == b""
    assert session.closed


@given(st.data(), st.booleans())
@many(150)
def test_bytes_damaged_on_the_wire_never_make_somebody_else_of_a_peer(
    data: st.DataObject, member_mode: bool
) -> None:
    wire = Wire.between_members() if member_mode else Wire.at_the_door()
    sides = [(wire.client, wire.server), (wire.server, wire.client)]
    names = {id(wire.client): "Carmen", id(wire.server): "Diego"}
    told: dict[int, list[Event]] = {id(wire.client): [], id(wire.server): []}

    for _ in range(4):
        for source, target in sides:
            sent = source.data_to_send()
            if sent and data.draw(st.integers(0, 3)) == 0:
                sent = data.draw(damaged(bytes(sent)))
            if sent:
                target.receive_data(sent)
                told[id(target)] += heard(target)

    for source, target in sides:
        for event in told[id(target)]:
            if isinstance(event, Authenticated):
                assert event.device == key_of(names[id(source)]).device
                assert event.company == COMPANY
