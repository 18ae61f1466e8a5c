"""The table of states: whole, and drawn as it is."""

from __future__ import annotations

from pathlib import Path

import sync.replication.protocol
from sync.replication.protocol.diagram import readme
from sync.replication.protocol.messages import MessageType
from sync.replication.protocol.states import (
    AUTHENTICATED,
    MOVES,
    STAYS,
    Signal,
    State,
    next_state,
)

README = Path(sync.replication.protocol.__file__).with_name("README.md")
STARTS = {State.GREETING, State.KNOCKING, State.ANSWERING}


def test_every_state_is_in_the_table_and_can_be_reached() -> None:
    reached = STARTS | {after for moves in MOVES.values() for after in moves.values()}

    assert set(MOVES) == set(STAYS) == set(State)
    assert reached | {State.CLOSED} == set(State)


def test_no_message_both_moves_and_stays() -> None:
    for state in State:
        assert not set(MOVES[state]) & STAYS[state]


def test_goodbye_is_legal_everywhere_and_ends_everything() -> None:
    for state in set(State) - {State.CLOSED}:
        for received in (True, False):
            bye = next_state(state, Signal(MessageType.BYE, received))
            assert bye is State.CLOSED

    assert next_state(State.CLOSED, Signal(MessageType.BYE, True)) is None


def test_nothing_of_the_company_is_said_before_both_are_proved() -> None:
    early = {MessageType.HELLO, MessageType.AUTH}

    for state in set(State) - AUTHENTICATED:
        legal = {signal.kind for signal in (*MOVES[state], *STAYS[state])}
        assert legal <= early


def test_a_joiner_is_offered_nothing_but_control_and_the_secret() -> None:
    content = {MessageType.PWANT, MessageType.PAY, MessageType.BWANT, MessageType.CHUNK}

    for state in (State.JOINING, State.ADMITTING):
        assert not {signal.kind for signal in STAYS[state]} & content


def test_the_readme_draws_the_table_as_it_is() -> None:
    assert README.read_text(encoding="utf-8") == readme()
