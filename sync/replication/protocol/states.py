"""The transition table of a session, and nothing else (protocol.md 6 and 7).

A session starts in one of three states: a member's, a joiner's or the door's (the
member that a joiner talks to). ``MOVES`` lists the messages that change the state;
``STAYS`` those that are legal and leave it. Whatever is in neither is illegal, and an
illegal message ends the session. BYE and REJECT end it from anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, unique
from types import MappingProxyType
from typing import Final

from sync.replication.protocol.messages import MessageType as M


@unique
class State(Enum):
    """Where a session is."""

    GREETING = "greeting"
    AUTHENTICATING = "authenticating"
    PROVING = "proving"
    CONTROL_SYNC = "control_sync"
    WE_READY = "we_ready"
    PEER_READY = "peer_ready"
    LIVE = "live"

    KNOCKING = "knocking"
    RECOGNISING = "recognising"
    PRESENTING = "presenting"
    JOINING = "joining"

    ANSWERING = "answering"
    VOUCHING = "vouching"
    CHECKING = "checking"
    ADMITTING = "admitting"

    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Signal:
    """One message going one way."""

    kind: M
    received: bool


def _sent(*kinds: M) -> frozenset[Signal]:
    return frozenset(Signal(kind, False) for kind in kinds)


def _received(*kinds: M) -> frozenset[Signal]:
    return frozenset(Signal(kind, True) for kind in kinds)


def _both(*kinds: M) -> frozenset[Signal]:
    return _sent(*kinds) | _received(*kinds)


_ALIVE = _both(M.PING, M.PONG)
_LOGS = _both(M.LOGS, M.HAVE, M.WANT, M.RUN)
_CREDIT = _both(M.CREDIT)
_NETWORK = _both(M.PEERS, M.PROBE, M.PROBED)
_ENDS = _both(M.REJECT, M.BYE)

MOVES: Final[Mapping[State, Mapping[Signal, State]]] = MappingProxyType(
    {
        State.GREETING: {Signal(M.HELLO, True): State.AUTHENTICATING},
        State.AUTHENTICATING: {Signal(M.AUTH, False): State.PROVING},
        State.PROVING: {Signal(M.AUTH, True): State.CONTROL_SYNC},
        State.CONTROL_SYNC: {
            Signal(M.READY, False): State.WE_READY,
            Signal(M.READY, True): State.PEER_READY,
        },
        State.WE_READY: {Signal(M.READY, True): State.LIVE},
        State.PEER_READY: {Signal(M.READY, False): State.LIVE},
        State.LIVE: {},
        # The joiner hears who is at the door before it says anything that it must prove.
        State.KNOCKING: {Signal(M.HELLO, True): State.RECOGNISING},
        State.RECOGNISING: {Signal(M.AUTH, True): State.PRESENTING},
        State.PRESENTING: {Signal(M.AUTH, False): State.JOINING},
        State.JOINING: {},
        State.ANSWERING: {Signal(M.HELLO, True): State.VOUCHING},
        State.VOUCHING: {Signal(M.AUTH, False): State.CHECKING},
        State.CHECKING: {Signal(M.AUTH, True): State.ADMITTING},
        State.ADMITTING: {},
        State.CLOSED: {},
    }
)

STAYS: Final[Mapping[State, frozenset[Signal]]] = MappingProxyType(
    {
        State.GREETING: _sent(M.HELLO),
        State.AUTHENTICATING: frozenset(),
        State.PROVING: frozenset(),
        State.CONTROL_SYNC: _LOGS | _CREDIT | _ALIVE,
        State.WE_READY: _LOGS | _CREDIT | _ALIVE,
        State.PEER_READY: _LOGS | _CREDIT | _ALIVE,
        State.LIVE: _LOGS
        | _CREDIT
        | _ALIVE
        | _NETWORK
        | _both(M.PWANT, M.PAY, M.DIGEST, M.BASK, M.BHAVE, M.BWANT, M.CHUNK, M.LOCKBOX, M.SEEN),
        State.KNOCKING: _sent(M.HELLO),
        State.RECOGNISING: frozenset(),
        State.PRESENTING: frozenset(),
        State.JOINING: _sent(M.LOGS, M.WANT, M.RUN, M.ASK, M.LINK)
        | _received(M.LOGS, M.HAVE, M.RUN, M.CONFIRM, M.ADMITTED)
        | _ALIVE,
        State.ANSWERING: _sent(M.HELLO),
        State.VOUCHING: frozenset(),
        State.CHECKING: frozenset(),
        State.ADMITTING: _received(M.LOGS, M.WANT, M.RUN, M.ASK, M.LINK)
        | _sent(M.LOGS, M.HAVE, M.RUN, M.CONFIRM, M.ADMITTED)
        | _ALIVE,
        State.CLOSED: frozenset(),
    }
)

AUTHENTICATED: Final = frozenset(
    {
        State.CONTROL_SYNC,
        State.WE_READY,
        State.PEER_READY,
        State.LIVE,
        State.JOINING,
        State.ADMITTING,
    }
)
"""States in which the peer has proved its device key."""


def next_state(state: State, signal: Signal) -> State | None:
    """The state after a message, or None when the message is illegal there."""
    if state is State.CLOSED:
        return None
    if signal in _ENDS:
        return State.CLOSED
    moved = MOVES[state].get(signal)
    if moved is not None:
        return moved
    return state if signal in STAYS[state] else None
