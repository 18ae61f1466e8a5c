from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    OFFICE,
    START_MS,
    Views,
    blob,
    person_of,
)
from sync.content.feed import PictureRef, Post
from sync.content.people import Away, Profile
from sync.content.processes import Process
from sync.content.questions import OfficialAnswer, Question
from sync.governance.notes import Settings
from sync.values import DeviceId
from sync.views.batch import FoldEntry
from sync.views.daily import MOST_LATELY, MOST_OF_ONE_KIND, Day
from sync.views.reader import ViewsReader
from sync.views.rows import CardKind
from sync.views.rows_daily import DailyPage, NeedKind, NewsKind

TODAY = date(2023, 11, 15)
DAY = Day(TODAY, since_ms=START_MS, starts_ms=START_MS + 24 * 60 * 60 * 1000)


def page(views: Views, day: Day = DAY) -> DailyPage:
    found = views.reader.daily(day)
    assert found is not None
    return found


def as_seen_by(views: Views, device: bytes) -> DailyPage:
    reader = ViewsReader(views.path, type(views.reader.device)(device))
    try:
        found = reader.daily(DAY)
    finally:
        reader.close()
    assert found is not None
    return found


def test_what_needs_me_stands_with_the_oldest_first(views: Views) -> None:
    first = views.pen.announce(CARMEN, "Uno")
    second = views.pen.announce(CARMEN, "Dos")
    done = views.pen.announce(CARMEN, "Leído")
    quiet = views.pen.announce(CARMEN, "Sin acuse", needs_ack=False)
    views.fold(second, quiet, done, first, views.pen.ack(MARTA, done))

    needs = page(views).needs

    assert [(need.kind, need.title) for need in needs] == [
        (NeedKind.ACKNOWLEDGE, "Uno"),
        (NeedKind.ACKNOWLEDGE, "Dos"),
    ]
    assert needs[0].person.person == person_of(CARMEN)


def test_thanks_come_first_and_there_are_seven_at_most(views: Views) -> None:
    views.fold(
        *[views.pen.post(INES, f"Post {number}") for number in range(6)],
        views.pen.announce(CARMEN, "Aviso"),
        *[views.pen.kudos(INES, CARMEN, reason=f"Por la hornada {n}") for n in range(6)],
    )

    lately = page(views).lately

    assert len(lately) == MOST_LATELY
    assert [card.kind for card in lately] == [
        *[CardKind.KUDOS] * MOST_OF_ONE_KIND,
        CardKind.ANNOUNCEMENT,
        *[CardKind.POST] * 2,
    ]
    assert [card.text for card in lately[-2:]] == ["Post 5", "Post 4"]


def test_a_day_of_hundreds_of_posts_hides_nothing_else(views: Views) -> None:
    views.fold(
        views.pen.announce(CARMEN, "Aviso"),
        *[views.pen.post(INES, f"Post {number}") for number in range(300)],
    )

    assert page(views).lately[0].title == "Aviso"


def test_room_that_others_leave_is_filled_with_more_of_the_same(views: Views) -> None:
    views.fold(*[views.pen.kudos(INES, CARMEN, reason=f"Por la hornada {n}") for n in range(9)])

    assert [card.text for card in page(views).lately] == [
        f"Por la hornada {number}" for number in range(8, 1, -1)
    ]


@pytest.mark.parametrize("moment", [DAY.since_ms - 1, DAY.starts_ms])
def test_what_came_before_or_comes_today_is_not_news(views: Views, moment: int) -> None:
    views.fold(
        at(views.pen.post(INES, "fuera"), moment), at(views.pen.post(INES, "dentro"), START_MS)
    )

    assert [card.text for card in page(views).lately] == ["dentro"]


def test_the_light_thing_is_the_newest_picture_that_is_not_there_already(views: Views) -> None:
    picture = PictureRef(blob=blob("gato"), size=10, width=4, height=3)

    def shown(text: str, moment: int) -> FoldEntry:
        post = Post(text=text, channel="general", pictures=[picture])
        return at(views.pen.write(INES, post), moment)

    before = DAY.since_ms - 60_000
    views.fold(
        shown("De hoy", DAY.starts_ms),
        shown("De ayer", DAY.since_ms),
        shown("De anteayer", before),
        shown("De antes", before - 1),
        shown("De hace mucho", DAY.starts_ms - 8 * 24 * 60 * 60 * 1000),
    )

    found = page(views)

    assert [card.text for card in found.lately] == ["De ayer"]
    assert found.light is not None
    assert found.light.text == "De anteayer"


def test_only_owners_and_administrators_see_who_has_not_acknowledged(views: Views) -> None:
    views.fold(
        announced := views.pen.announce(CARMEN, "Cerramos"),
        views.pen.announce(CARMEN, "Sin acuse", needs_ack=False),
        views.pen.ack(INES, announced),
    )

    assert page(views).owner is None
    for device in (CARMEN, AMPARO):
        part = as_seen_by(views, device).owner
        assert part is not None
        (unread,) = part.unread
        assert {ref.person for ref in unread.missing} == {person_of(AMPARO), person_of(MARTA)}
        assert (unread.title, unread.of) == ("Cerramos", 4)


def question(views: Views, author: DeviceId, text: str, to: DeviceId | None = None) -> FoldEntry:
    return views.pen.write(author, Question(text=text, to=person_of(to) if to else b""))


def test_questions_to_me_need_me_until_i_have_answered(views: Views) -> None:
    asked = question(views, INES, "¿Cuándo llega el barro?", MARTA)
    views.fold(
        asked, question(views, INES, "¿Y a Carmen?", CARMEN), question(views, INES, "¿Y a todos?")
    )

    (need,) = page(views).needs
    assert (need.kind, need.card, need.title) == (
        NeedKind.ANSWER,
        asked.id,
        "¿Cuándo llega el barro?",
    )

    views.fold(views.pen.write(MARTA, OfficialAnswer(target=asked.id, text="El lunes")))
    assert page(views).needs == ()


def test_a_question_is_news_once_it_was_answered_and_comes_after_thanks(views: Views) -> None:
    asked = question(views, INES, "¿Habrá cesta?")
    views.fold(
        asked,
        question(views, INES, "¿Y paga doble?"),
        views.pen.announce(CARMEN, "Aviso"),
        views.pen.write(CARMEN, OfficialAnswer(target=asked.id, text="Sí")),
        views.pen.kudos(INES, CARMEN),
    )

    lately = page(views).lately

    assert [card.kind for card in lately] == [
        CardKind.KUDOS,
        CardKind.QUESTION,
        CardKind.ANNOUNCEMENT,
    ]
    assert lately[1].text == "¿Habrá cesta?"


def test_the_owner_sees_what_waits_for_how_many_days_the_oldest_first(views: Views) -> None:
    six_days_before = DAY.starts_ms - 6 * 24 * 60 * 60 * 1000
    views.fold(
        question(views, MARTA, "La de ayer"),
        at(question(views, INES, "La de antes"), six_days_before),
        question(views, INES, "La de Marta", MARTA),
        governance=replace(OFFICE, settings=Settings(answer_days=5)),
    )

    part = as_seen_by(views, CARMEN).owner

    assert part is not None
    assert [(one.text, one.days, one.late) for one in part.waiting] == [
        ("La de antes", 6, True),
        ("La de ayer", 0, False),
    ]


def test_my_cards_that_are_to_be_looked_at_again_need_me(views: Views) -> None:
    def card(title: str, owner: DeviceId, review: str) -> FoldEntry:
        text, whose = "Así se hace", person_of(owner)
        return views.pen.write(INES, Process(title=title, text=text, owner=whose, review=review))

    views.fold(
        card("Encender el horno", MARTA, "2023-11-15"),
        card("Embalar", MARTA, "2023-11-16"),
        card("Cobrar", CARMEN, "2023-11-01"),
    )

    assert [(need.kind, need.title) for need in page(views).needs] == [
        (NeedKind.REVIEW, "Encender el horno")
    ]


def test_a_day_tells_who_is_new_celebrates_or_is_away(views: Views) -> None:
    def profile(device: DeviceId, name: str, since: str, birthday: str = "") -> FoldEntry:
        return views.pen.write(device, Profile(name=name, since=since, birthday=birthday))

    views.fold(
        profile(CARMEN, "Carmen", "2013-11-15"),
        profile(INES, "Inés", "2023-11-09", "11-15"),
        profile(AMPARO, "Amparo", "2023-11-08", "11-16"),
        views.pen.write(MARTA, Profile(name="Marta")),
        views.pen.write(MARTA, Away(since="2023-11-14", until="2023-11-15")),
    )

    people = page(views).people

    assert [(one.kind, one.person.name, one.years, one.until) for one in people] == [
        (NewsKind.NEW, "Inés", 0, ""),
        (NewsKind.BIRTHDAY, "Inés", 0, ""),
        (NewsKind.ANNIVERSARY, "Carmen", 10, ""),
        (NewsKind.AWAY, "Marta", 0, "2023-11-15"),
    ]


def test_an_empty_office_has_an_empty_page(views: Views) -> None:
    views.fold()

    assert page(views) == DailyPage("", (), (), (), None, None)


def at(entry: FoldEntry, moment: int) -> FoldEntry:
    """The same entry, written and received at that moment."""
    return entry._replace(hlc=moment << 16, received_ms=moment)
