"""What a node tells on standard error: one line an event, whatever is in it."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Callable, Iterator

import pytest

from sync.cli.logs import tell_events

ROOM = logging.getLogger("sync.replication.somewhere")


@pytest.fixture
def listen() -> Iterator[Callable[..., io.StringIO]]:
    room = logging.getLogger("sync")
    level, shows = room.level, logging.raiseExceptions
    handlers: list[logging.Handler] = []

    def begin(level: str = "info", *, as_json: bool = False) -> io.StringIO:
        told = io.StringIO()
        handlers.append(tell_events(level, as_json=as_json, stream=told))
        return told

    yield begin
    for handler in handlers:
        room.removeHandler(handler)
    room.setLevel(level)
    logging.raiseExceptions = shows


def test_an_event_is_one_line_with_time_level_and_place(
    listen: Callable[..., io.StringIO],
) -> None:
    told = listen()

    ROOM.info("session with %s ended", "10.0.0.1:47800")

    time, rest = told.getvalue().split(" ", 1)
    assert rest == "info replication.somewhere: session with 10.0.0.1:47800 ended\n"
    assert time.endswith("Z")
    assert len(time) == len("2026-11-28T09:15:02.123Z")


def test_what_a_stranger_chose_begins_no_line_and_moves_no_cursor(
    listen: Callable[..., io.StringIO],
) -> None:
    told = listen()

    ROOM.warning("a name: %s", "x\n2026 error: all is lost\x1b[2J")

    assert told.getvalue().count("\n") == 1
    assert "\x1b" not in told.getvalue()


def test_for_programs_an_event_is_one_object(listen: Callable[..., io.StringIO]) -> None:
    told = listen(as_json=True)

    ROOM.warning("año\n%s", "nuevo")

    found = json.loads(told.getvalue())
    assert (found["level"], found["where"]) == ("warning", "replication.somewhere")
    assert found["message"] == "año\nnuevo"
    assert told.getvalue().count("\n") == 1


@pytest.mark.parametrize("as_json", [True, False])
def test_trouble_is_told_by_place_and_never_by_what_somebody_wrote(
    listen: Callable[..., io.StringIO], as_json: bool
) -> None:
    told = listen(as_json=as_json)

    try:
        raise ValueError("the salary of Marta")
    except ValueError:
        ROOM.exception("background work failed")

    assert "ValueError" in told.getvalue()
    assert "test_logs.py" in told.getvalue()
    assert "salary" not in told.getvalue()
    assert told.getvalue().count("\n") == 1


def test_less_than_the_level_is_not_told(listen: Callable[..., io.StringIO]) -> None:
    told = listen("warning")

    ROOM.info("nothing to see")

    assert told.getvalue() == ""
