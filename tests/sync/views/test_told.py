"""What is asked of a person or given to her is told: consent, cards, doubts, and their answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from support.fold_office import CARMEN, INES, MARTA, MARTA_SPARE, OFFICE, STRANGER, Views, person_of
from support.knowledge import process, reviewed
from sync.content.events import Attend
from sync.content.outside import Outside
from sync.governance.terms import Term
from sync.values import DeviceId
from sync.views.fold import FoldEntry
from sync.views.notifications import EVERYWHERE, place_of_card
from sync.views.rows_notifications import DATED, NotificationKind, NotificationRow

SPOKEN = replace(OFFICE, communicators={person_of(MARTA): (Term(0, 2**64 - 1),)})


def told(views: Views, kind: NotificationKind, **seen_ms: int) -> list[NotificationRow]:
    return views.reader.notifications(seen_ms, kinds=frozenset({kind}))


def piece(views: Views, by: DeviceId, *people: DeviceId) -> FoldEntry:
    post = views.pen.post(INES, "Ya está el horno")
    views.fold(post)
    act = Outside(
        post=post.id,
        text="Horno nuevo\nen el taller",
        until="2099-12-31",
        networks=["linkedin"],
        people=[person_of(one) for one in people],
    )
    return views.pen.write(by, act)


def test_who_is_to_be_named_outside_is_asked_until_she_has_said(views: Views) -> None:
    asked = piece(views, CARMEN, MARTA, INES)
    views.fold(asked)

    (row,) = told(views, NotificationKind.CONSENT)
    assert (row.place, row.text, row.fresh) == (asked.id, "Horno nuevo", 1)
    assert [ref.person for ref in row.people] == [person_of(CARMEN)]

    views.fold(views.pen.write(INES, Attend(target=asked.id, answer="yes")))
    assert told(views, NotificationKind.CONSENT)[0].fresh == 1
    views.fold(views.pen.write(MARTA_SPARE, Attend(target=asked.id, answer="no")))
    assert told(views, NotificationKind.CONSENT)[0].fresh == 0


def test_nobody_is_asked_for_others_or_by_who_may_not(views: Views) -> None:
    views.fold(piece(views, CARMEN, INES), piece(views, INES, MARTA))

    assert views.reader.notifications({}) == []


def test_a_piece_that_was_taken_back_asks_nobody(views: Views) -> None:
    asked = piece(views, CARMEN, MARTA)
    views.fold(asked, views.pen.erase(CARMEN, asked))

    assert views.reader.notifications({}) == []


def test_a_card_given_to_somebody_is_told_once_with_who_gave_it(views: Views) -> None:
    first = process(views.pen, INES, "Primero el gas", owner=INES)
    given = process(views.pen, INES, "Y luego el agua", of=first, owner=MARTA)
    again = process(views.pen, CARMEN, "Y la luz", of=first, owner=MARTA, title="Encender")
    views.fold(first)
    assert views.reader.notifications({}) == []

    views.fold(given, again)

    (row,) = told(views, NotificationKind.PROCESS)
    assert (row.id, row.place, row.text, row.fresh) == (given.id, first.id, "Encender", 1)
    assert [ref.person for ref in row.people] == [person_of(INES)]
    assert told(views, NotificationKind.PROCESS, **{EVERYWHERE: given.received_ms})[0].fresh == 0


def test_a_card_of_one_s_own_making_or_that_somebody_else_has_by_now_is_not_told(
    views: Views,
) -> None:
    own = process(views.pen, MARTA, "Lo mío")
    taken = process(views.pen, INES, "Lo tuyo", owner=MARTA)
    views.fold(own, taken, process(views.pen, INES, "Lo mío otra vez", of=taken, owner=INES))

    assert views.reader.notifications({}) == []


def test_a_card_that_its_new_owner_has_looked_at_is_not_fresh(views: Views) -> None:
    given = process(views.pen, INES, "Primero el gas", owner=MARTA)
    views.fold(given, reviewed(views.pen, MARTA_SPARE, given, "2027-01-15"))

    assert [row.fresh for row in told(views, NotificationKind.PROCESS)] == [0]


def test_only_a_version_that_counts_gives_a_card(views: Views) -> None:
    first = process(views.pen, CARMEN, "Primero el gas", owner=CARMEN)
    views.fold(first, process(views.pen, INES, "Para Marta", of=first, owner=MARTA))

    assert views.reader.notifications({}) == []


def announced_by_me(views: Views) -> FoldEntry:
    notice = views.pen.announce(MARTA, "Cerramos")
    views.fold(notice, governance=SPOKEN)
    return notice


def test_doubts_about_an_announcement_stand_once_for_its_author_until_she_answers(
    views: Views,
) -> None:
    notice = announced_by_me(views)
    first = views.pen.doubt(INES, notice, "¿El taller?")
    second = views.pen.doubt(CARMEN, notice, "¿Y la tienda?\nLa de abajo")
    views.fold(first, second, views.pen.doubt(STRANGER, notice, "¿Y yo?"), governance=SPOKEN)

    (row,) = told(views, NotificationKind.DOUBT)
    assert (row.id, row.place, row.text, row.fresh) == (second.id, notice.id, "¿Y la tienda?", 2)
    assert [ref.person for ref in row.people] == [person_of(CARMEN), person_of(INES)]
    seen = {place_of_card(notice.id): first.received_ms}
    assert told(views, NotificationKind.DOUBT, **seen)[0].fresh == 1

    views.fold(views.pen.answer_doubts(MARTA, notice, "Todo"), governance=SPOKEN)
    assert [row.fresh for row in told(views, NotificationKind.DOUBT)] == [0]
    views.fold(views.pen.doubt(INES, notice, "¿Y el patio?"), governance=SPOKEN)
    (row,) = told(views, NotificationKind.DOUBT)
    assert (row.text, row.fresh) == ("¿Y el patio?", 1)
    assert [ref.person for ref in row.people] == [person_of(INES)]


def test_a_doubt_that_was_taken_back_or_is_about_another_s_announcement_is_not_told(
    views: Views,
) -> None:
    notice, other = announced_by_me(views), views.pen.announce(CARMEN, "Abrimos")
    doubt = views.pen.doubt(INES, notice, "¿El taller?")
    views.fold(
        other, doubt, views.pen.erase(INES, doubt), views.pen.doubt(INES, other, "¿Ya?"),
        governance=SPOKEN,
    )  # fmt: skip

    assert told(views, NotificationKind.DOUBT) == []


def test_who_had_a_doubt_is_told_of_the_newest_answer_to_it(views: Views) -> None:
    notice, other = views.pen.announce(CARMEN, "Cerramos"), views.pen.announce(CARMEN, "Abrimos")
    early = views.pen.answer_doubts(CARMEN, notice, "Nadie pregunta")
    doubt = views.pen.doubt(MARTA_SPARE, notice, "¿También la tienda?")
    views.fold(notice, other, early, doubt)
    assert told(views, NotificationKind.DOUBTS_ANSWER) == []

    answer = views.pen.answer_doubts(CARMEN, notice, "También\ntodo el día")
    views.fold(
        views.pen.answer_doubts(INES, notice, "Creo que no"),
        answer,
        views.pen.doubt(INES, other, "¿Ya?"),
        views.pen.answer_doubts(CARMEN, other, "Ya"),
    )

    (row,) = told(views, NotificationKind.DOUBTS_ANSWER)
    assert (row.id, row.place, row.text, row.fresh) == (answer.id, notice.id, "También", 1)
    assert [ref.person for ref in row.people] == [person_of(CARMEN)]
    seen = {EVERYWHERE: answer.received_ms}
    assert told(views, NotificationKind.DOUBTS_ANSWER, **seen)[0].fresh == 0


def test_of_doubts_and_answers_to_them_the_day_is_told_and_not_the_hour(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Cerramos")
    mine = announced_by_me(views)
    views.fold(
        views.pen.doubt(MARTA, notice, "¿Y yo?"), views.pen.doubt(INES, mine, "¿Y yo?"), notice,
        views.pen.answer_doubts(CARMEN, notice, "También"), governance=SPOKEN,
    )  # fmt: skip

    rows = [row for row in views.reader.notifications({}) if row.kind in DATED]

    assert {row.kind for row in rows} == DATED
    for row in rows:
        moment = datetime.fromtimestamp(row.time_ms / 1000)
        assert (moment.hour, moment.minute, moment.second) == (0, 0, 0)
        at = (row.time_ms, row.id)
        later = views.reader.notifications({}, before=at, kinds=frozenset({row.kind}))
        assert later == []
