from __future__ import annotations

from datetime import date

from support.fold_office import CARMEN, MARTA, MARTA_SPARE, STRANGER, Views, person_of
from sync.content.people import Away, Profile
from sync.values import PersonId
from sync.views.days import away_on
from sync.views.rows import AwayRow, PersonRow

DAYS = AwayRow("2026-12-01", "2026-12-08", "Vacaciones")


def away(text: str = "Vacaciones") -> Away:
    return Away(since="2026-12-01", until="2026-12-08", text=text)


def row(views: Views, person: PersonId) -> PersonRow:
    found = views.reader.person(person)
    assert found is not None
    return found


def test_a_person_is_away_as_she_said_last_on_whichever_computer(views: Views) -> None:
    older = views.pen.write(MARTA, Away(since="2026-01-01", until="2026-01-02"))
    newer = views.pen.write(MARTA_SPARE, away())
    views.fold(newer)
    views.fold(older)

    assert row(views, person_of(MARTA)).away == DAYS
    assert row(views, person_of(CARMEN)).away is None


def test_whoever_is_back_is_not_away_any_more(views: Views) -> None:
    views.fold(views.pen.write(MARTA, away()), views.pen.write(MARTA_SPARE, Away()))

    assert row(views, person_of(MARTA)).away is None


def test_days_that_are_none_and_people_who_do_not_count_say_nothing(views: Views) -> None:
    before = views.writer.digest()
    views.fold(
        views.pen.write(MARTA, Away(since="2026-12-09", until="2026-12-08")),
        views.pen.write(STRANGER, away()),
    )

    assert row(views, person_of(MARTA)).away is None
    assert views.reader.person(person_of(STRANGER)) is None
    assert views.writer.digest() != before  # the office itself was folded

    told = views.writer.digest()
    views.fold(views.pen.write(MARTA, Away()))
    assert views.writer.digest() == told


def test_who_is_away_is_in_the_digest_with_all_of_it(views: Views) -> None:
    digests = set()
    for text in ("Vacaciones", "Feria"):
        views.fold(views.pen.write(MARTA, away(text)))
        digests.add(views.writer.digest())

    assert len(digests) == 2


def test_somebody_is_away_on_the_first_day_and_on_the_last(views: Views) -> None:
    views.fold(views.pen.write(MARTA, away()))
    marta = row(views, person_of(MARTA))

    days = [date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 8), date(2026, 12, 9)]
    assert [away_on(marta, day) for day in days] == [None, DAYS, DAYS, None]


def test_a_profile_tells_whom_to_ask_about_what(views: Views) -> None:
    said = Profile(
        name="Marta", team="Taller", phone="600 1", skills=["Hornos", "Hornos", "Torno"],
        languages=["Català"],
    )  # fmt: skip
    views.fold(views.pen.write(MARTA, said))

    marta = row(views, person_of(MARTA))

    assert (marta.team, marta.phone) == ("Taller", "600 1")
    assert (marta.skills, marta.languages) == (("Hornos", "Torno"), ("Català",))
