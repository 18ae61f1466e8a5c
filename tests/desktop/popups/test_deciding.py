"""Which of what may pop up is news, and when several become one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop.models.notices import told_key
from desktop.popups.deciding import SEVERAL, WITHIN_S, Decider, Step
from support.byhand.rows import HOUR, MINUTE
from support.byhand.talk import told
from sync.client import NotificationKind, NotificationRow

NOW = 1_795_428_000_000
LOUD = frozenset[NotificationKind]()
NOTHING = Step()


@pytest.fixture
def decider() -> Decider:
    return Decider()


def mention(name: str, time_ms: int = NOW, fresh: int = 1) -> NotificationRow:
    return told(name, NotificationKind.MENTION, "laia", time_ms, f"¿{name}?", fresh)


def message(name: str, time_ms: int = NOW, fresh: int = 1) -> NotificationRow:
    row = told(name, NotificationKind.MESSAGE, "ines", time_ms, name, fresh)
    return row._replace(place=mention("the conversation").id)


def step(
    decider: Decider,
    rows: Sequence[NotificationRow],
    now_s: float = 0.0,
    *,
    silent: frozenset[NotificationKind] = LOUD,
    pop_ups: Sequence[NotificationRow] | None = None,
    looked_at: Sequence[NotificationRow] = (),
) -> Step:
    fresh = [row for row in rows if row.fresh and row.kind not in silent]
    told_now = fresh if pop_ups is None else pop_ups
    return decider.next(rows, told_now, silent, lambda row: row in looked_at, now_s)


def test_each_is_told_once_the_newest_last(decider: Decider) -> None:
    newest, older = mention("b"), mention("a", NOW - HOUR)
    assert step(decider, [newest, older]) == Step(rows=(older, newest))
    assert step(decider, [newest, older], 1.0) == NOTHING


def test_what_was_known_before_is_no_news(decider: Decider) -> None:
    old, new = mention("old"), mention("new")
    decider.know([old, mention("seen", fresh=0)])
    assert step(decider, [new, old]).rows == (new,)


def test_what_is_looked_at_is_told_neither_now_nor_later(decider: Decider) -> None:
    row = mention("a")
    assert step(decider, [row], looked_at=[row]) == NOTHING
    assert step(decider, [row], 1.0) == NOTHING


def test_a_later_message_takes_the_place_of_the_one_before(decider: Decider) -> None:
    first, second = message("hola"), message("¿estás?", NOW + MINUTE, 2)
    assert step(decider, [first]).rows == (first,)
    assert step(decider, [second], 1.0) == Step(rows=(second,))
    assert told_key(first) == told_key(second)


def test_what_is_last_because_a_message_was_erased_is_no_news(decider: Decider) -> None:
    assert step(decider, [message("dos", NOW + MINUTE, 2)]).rows
    assert step(decider, [message("uno")], 1.0) == NOTHING


def test_what_was_seen_or_taken_back_goes_away(decider: Decider) -> None:
    a, b, c = mention("a"), mention("b"), mention("c")
    step(decider, [a, b, c])
    gone = step(decider, [a._replace(fresh=0), c], 1.0).gone
    assert sorted(gone) == sorted([told_key(a), told_key(b)])
    assert step(decider, [c], 2.0) == NOTHING


def test_more_than_three_in_a_minute_become_one(decider: Decider) -> None:
    rows = [mention(name) for name in "abc"]
    assert len(step(decider, rows).rows) == 3
    fourth = mention("d")
    done = step(decider, [fourth, *rows], WITHIN_S - 1)
    assert (done.rows, done.several) == ((), 4)
    assert sorted(done.gone) == sorted(map(told_key, rows))
    fifth = mention("e")
    assert step(decider, [fifth, fourth, *rows], WITHIN_S - 1) == Step(several=5)


def test_four_at_once_are_one_and_go_when_all_are_seen(decider: Decider) -> None:
    rows = [mention(name) for name in "abcd"]
    assert step(decider, rows) == Step(several=4)
    seen = [row._replace(fresh=0) for row in rows]
    assert step(decider, [rows[0], *seen[1:]], 1.0) == NOTHING
    assert step(decider, seen, 2.0) == Step(gone=(SEVERAL,))


def test_after_a_minute_the_next_is_told_alone(decider: Decider) -> None:
    rows = [mention(name) for name in "abc"]
    step(decider, rows)
    late = mention("d")
    assert step(decider, [late, *rows], WITHIN_S) == Step(rows=(late,))


def test_many_messages_of_one_conversation_are_one(decider: Decider) -> None:
    for number in range(6):
        row = message(str(number), NOW + number, number + 1)
        assert step(decider, [row], float(number)) == Step(rows=(row,))


def test_what_is_urgent_is_never_lost_among_several(decider: Decider) -> None:
    urgent = told("u", NotificationKind.ANNOUNCEMENT, "carmen", NOW, "Incendio")
    urgent = urgent._replace(urgent=True)
    rows = [mention(name) for name in "abcd"]
    assert step(decider, [urgent, *rows]) == Step(rows=(urgent,), several=4)


def test_what_came_in_a_silence_is_told_at_its_end(decider: Decider) -> None:
    row = mention("a")
    assert step(decider, [row], pop_ups=[]) == NOTHING
    assert step(decider, [row], 1.0).rows == (row,)


def test_what_had_come_of_a_kind_is_no_news_when_it_is_switched_on(decider: Decider) -> None:
    off = frozenset({NotificationKind.MENTION})
    old, new = mention("old"), mention("new")
    assert step(decider, [old], silent=off) == NOTHING
    assert step(decider, [old], 1.0) == NOTHING
    assert step(decider, [new, old], 2.0).rows == (new,)
