"""New colleagues: who welcomes them, and what they or their buddies say is done."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from hypothesis import given, settings
from hypothesis import strategies as st

from support.any_order import Arrivals, arrivals
from support.fold_office import (
    AMPARO,
    CARMEN,
    FOUNDED,
    INES,
    MARTA,
    MARTA_SPARE,
    OFFICE,
    Pen,
    Views,
    governance,
    person_of,
)
from sync.content.erasing import Erase
from sync.content.welcomes import TaskDone, Welcome
from sync.values import DeviceId, EntryId, Rank
from sync.views.fold import FoldEntry
from sync.views.rows import Card, CardKind
from sync.views.rows_search import HitKind, Sought
from sync.views.rows_welcomes import WelcomeDetail

TASKS = ["Recoger la llave", "Comer con el taller"]


def welcome(pen: Pen, by: DeviceId, new: DeviceId, buddy: DeviceId | None = None) -> FoldEntry:
    helper = person_of(buddy) if buddy else b""
    act = Welcome(person=person_of(new), text="¡Hola!", buddy=helper, tasks=TASKS)
    return pen.write(by, act)


def done(pen: Pen, by: DeviceId, of: FoldEntry, number: int, on: bool = True) -> FoldEntry:
    return pen.write(by, TaskDone(target=of.id, number=number, on=on))


def only(views: Views) -> tuple[Card, WelcomeDetail]:
    (card,) = views.reader.feed(kinds=frozenset({CardKind.WELCOME}))
    assert isinstance(card.detail, WelcomeDetail)
    return card, card.detail


def ticks(views: Views) -> list[bytes | None]:
    return [task.by.person if task.by else None for task in only(views)[1].tasks]


def test_a_welcome_tells_who_is_new_who_helps_and_what_there_is_to_do(views: Views) -> None:
    made = welcome(views.pen, AMPARO, INES, MARTA)
    views.fold(views.pen.profile(INES, "Inés"), views.pen.profile(MARTA, "Marta"), made)

    card, detail = only(views)

    assert (card.text, detail.person.name) == ("¡Hola!", "Inés")
    assert detail.buddy is not None
    assert (detail.buddy.name, detail.mine) == ("Marta", True)
    assert [(task.number, task.text, task.done) for task in detail.tasks] == [
        (1, TASKS[0], False), (2, TASKS[1], False),
    ]  # fmt: skip
    assert views.reader.welcome_of(person_of(INES)) == made.id


def test_only_owners_and_administrators_welcome(views: Views) -> None:
    views.fold(welcome(views.pen, MARTA, INES))

    assert views.reader.feed() == []
    assert views.reader.welcome_of(person_of(INES)) is None


def test_the_newcomer_and_the_buddy_say_what_is_done_and_nobody_else(views: Views) -> None:
    made = welcome(views.pen, CARMEN, INES, MARTA)
    views.fold(
        made, done(views.pen, INES, made, 1), done(views.pen, CARMEN, made, 2),
        done(views.pen, AMPARO, made, 2), done(views.pen, INES, made, 3),
    )  # fmt: skip
    assert ticks(views) == [person_of(INES), None]

    views.fold(done(views.pen, MARTA_SPARE, made, 2))
    assert ticks(views) == [person_of(INES), person_of(MARTA)]


def test_the_newest_word_about_a_task_holds_whoever_of_the_two_says_it(views: Views) -> None:
    made = welcome(views.pen, CARMEN, INES, MARTA)
    first = done(views.pen, INES, made, 1)
    second = done(views.pen, MARTA, made, 1, on=False)
    third = done(views.pen, INES, made, 2)
    views.fold(second, third)
    views.fold(first)
    views.fold(made)

    assert ticks(views) == [None, person_of(INES)]
    turn = views.reader.task_turn(made.id, 1)
    assert turn is not None
    assert (turn.id, turn.given) == (second.id, False)


def test_what_is_done_is_in_the_digest(views: Views) -> None:
    made = welcome(views.pen, CARMEN, INES)
    digests = set()
    for entry in (made, done(views.pen, INES, made, 1), done(views.pen, INES, made, 2)):
        views.fold(entry)
        digests.add(views.writer.digest())

    assert len(digests) == 3
    views.fold(done(views.pen, MARTA, made, 1, on=False))
    assert views.writer.digest() in digests


def test_a_welcome_that_is_taken_back_is_gone_with_its_tasks(views: Views) -> None:
    made = welcome(views.pen, CARMEN, INES)
    views.fold(made, done(views.pen, INES, made, 1), views.pen.write(
        CARMEN, Erase(targets=[made.id])
    ))  # fmt: skip

    assert views.reader.feed() == []
    views.writer.drop({made.id: person_of(CARMEN)})
    assert views.reader.task_turn(made.id, 1) is None
    assert views.reader.welcome_of(person_of(INES)) is None


def test_tasks_of_what_is_no_welcome_show_nowhere(views: Views) -> None:
    post = views.pen.post(INES, "hola")
    views.fold(post)
    before = views.writer.digest()
    views.fold(
        done(views.pen, INES, post, 1),
        views.pen.write(INES, TaskDone(target=EntryId(bytes(32)), number=1, on=True)),
    )

    assert views.writer.digest() == before


STAGES = [
    FOUNDED,
    governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [AMPARO]), (Rank.MEMBER, [INES])),
    OFFICE,
]
PEOPLE = st.sampled_from([CARMEN, AMPARO, MARTA, MARTA_SPARE, INES])


@st.composite
def stories(draw: st.DrawFn) -> list[FoldEntry]:
    pen = Pen()
    made = [welcome(pen, draw(PEOPLE), INES, draw(st.sampled_from([MARTA, CARMEN])))]
    made.append(welcome(pen, CARMEN, MARTA))
    entries = list(made)
    for _ in range(draw(st.integers(0, 8))):
        number, on = draw(st.integers(1, 3)), draw(st.booleans())
        entries.append(done(pen, draw(PEOPLE), draw(st.sampled_from(made)), number, on))
    if draw(st.booleans()):
        entries.append(pen.write(draw(PEOPLE), Erase(targets=[made[0].id])))
    return entries


@settings(max_examples=40, deadline=None)
@given(arrivals(stories(), STAGES))
def test_every_order_of_arrival_gives_the_same_welcomes(coming: Arrivals) -> None:
    assert coming.in_some_order("hola") == coming.at_once("hola")


def test_what_a_newcomer_is_to_do_is_found_with_the_line_that_says_it(views: Views) -> None:
    made = welcome(views.pen, AMPARO, INES)
    views.fold(made)

    (hit,) = views.reader.find(Sought("llaves"))

    assert (hit.kind, hit.card) == (HitKind.CARD, made.id)
    assert hit.text.text == "¡Hola! Recoger la llave Comer con el taller"
    assert [card.id for card in views.reader.search("comer taller")] == [made.id]

    views.fold(views.pen.write(AMPARO, Erase(targets=[made.id])))
    assert views.reader.find(Sought("llave")) == []


def test_nothing_of_a_task_stays_in_the_index_with_a_card_that_went(views: Views) -> None:
    made = welcome(views.pen, AMPARO, INES)
    views.fold(made)
    with closing(sqlite3.connect(views.path)) as rows:
        query = "SELECT count(*) FROM words WHERE words MATCH 'llave'"
        assert rows.execute(query).fetchone() == (1,)

        views.writer.drop({made.id: person_of(AMPARO)})

        assert rows.execute(query).fetchone() == (0,)
