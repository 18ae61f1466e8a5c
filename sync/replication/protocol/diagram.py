"""The state diagram of a session, drawn from the table (Mermaid), for README.md.

``python -m sync.replication.protocol.diagram`` prints the README; a test compares.
"""

from __future__ import annotations

from collections.abc import Iterable

from sync.replication.protocol.states import MOVES, STAYS, Signal, State

_TEXT = """# The session between two devices

Bytes in, events out; no I/O, no clock, no randomness (protocol.md 5 to 8). `session.py`
runs the table of `states.py`, `messages.py` holds what may be said and its limits,
`frames.py` packs it, `meter.py` counts what is heavy, `events.py` what the driver hears,
`names.py` the numbers that stand for logs, `translate.py` turns messages into events and runs
into messages, `identity.py` is the signature that ties both ends to the connection,
`admission.py` the invitation code.

Below, `<` is a message received and `>` one sent. BYE and REJECT lead to `closed` from
everywhere; so do the end of the stream and any message that is not listed. A member's
session starts in `greeting` on both sides; a join-only session in `knocking` at the joiner
and in `answering` at the door.

A log that forked has a name in LOGS for each branch: the last field, absent for the trunk,
is the position of the branch's first entry and its id. HAVE speaks of each branch by itself,
WANT asks for what lies on the way to its head, and a RUN is attached by the `prev` of its
first header, never by the name that it came under. So a name that is out of date does no
harm. Whoever finds that it holds another entry where a peer's branch ends asks for lower
and lower runs until one hangs on something that it holds (`replication/wants.py`).

```mermaid
stateDiagram-v2
    [*] --> greeting
    [*] --> knocking
    [*] --> answering
{moves}
```

| state | legal without leaving it |
|---|---|
{stays}

This page is generated: `python -m sync.replication.protocol.diagram > README.md`.
"""


def _word(signal: Signal) -> str:
    return ("<" if signal.received else ">") + signal.kind.name


def _words(signals: Iterable[Signal]) -> str:
    by_kind = sorted(signals, key=lambda signal: (signal.kind, signal.received))
    return " ".join(f"`{_word(signal)}`" for signal in by_kind) or "nothing"


def readme() -> str:
    """The whole README.md of this package."""
    moves = [
        f"    {state.value} --> {after.value}: {_word(signal)}"
        for state, arrows in MOVES.items()
        for signal, after in arrows.items()
    ]
    stays = [
        f"| {state.value} | {_words(STAYS[state])} |"
        for state in State
        if state is not State.CLOSED
    ]
    return _TEXT.format(moves="\n".join(moves), stays="\n".join(stays))


if __name__ == "__main__":
    print(readme(), end="")
