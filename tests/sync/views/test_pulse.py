from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fold_office import CARMEN, START_MS, Pen, Views, governance, key, person_of
from sync.content.announcements import Ack, text_hash
from sync.content.feed import Post
from sync.content.people import Profile
from sync.content.questions import OfficialAnswer, Question
from sync.governance.state import Governance
from sync.values import DeviceId, Rank, Reaction
from sync.views.batch import FoldEntry
from sync.views.pulse import Span
from sync.views.reader import ViewsReader
from sync.views.rows_pulse import FEW, Pulse, Share, ShareKind, Thanks, share_of
from sync.views.writer import ViewsWriter

PEOPLE = [key(f"person {number}") for number in range(11)]
HOUR_MS = 60 * 60 * 1000
SPAN = Span("2023-11", START_MS, START_MS + HOUR_MS)
NOW_MS = START_MS + 3 * 24 * HOUR_MS
BEFORE = Span("2023-10", START_MS - HOUR_MS, START_MS)


def company(count: int) -> Governance:
    """Carmen and so many others."""
    return governance(
        (Rank.OWNER, [CARMEN]), *[(Rank.MEMBER, [one]) for one in PEOPLE[: count - 1]]
    )


@pytest.fixture
def pen() -> Pen:
    return Pen()


def pulse(views: Views) -> Pulse:
    return views.reader.pulse([BEFORE, SPAN], NOW_MS)


def test_a_company_of_fewer_than_five_has_none(views: Views) -> None:
    views.fold(views.pen.post(CARMEN, "Hola"), governance=company(FEW - 1))

    assert pulse(views) == Pulse(FEW - 1, (), (), None, ())


def test_a_month_says_how_many_took_part_and_in_what(views: Views) -> None:
    six = PEOPLE[:6]
    posts = [views.pen.post(one, "Hola") for one in six]
    views.fold(
        *posts,
        *[views.pen.post(six[0], "Otra vez") for _ in range(4)],
        *[views.pen.comment(six[1], posts[0], "Sí") for _ in range(5)],
        *[views.pen.react(one, posts[0], Reaction.OLE) for one in six[:5]],
        governance=company(12),
    )

    before, month = pulse(views).months

    assert before.took_part == Share(ShareKind.EXACT, 0)
    assert before.kinds == ()
    assert month.name == "2023-11"
    assert month.took_part == Share(ShareKind.EXACT, 50)
    assert dict(month.kinds) == {"post": 50, "comment": 25, "reaction": 25}
    assert dict(month.counts) == {"post": 10, "comment": 5, "reaction": 5}


def test_all_of_the_time_is_set_against_as_much_time_before(views: Views) -> None:
    def early(one: DeviceId) -> FoldEntry:
        return views.pen.write(
            one, Post(channel="general", text="Hola"), hlc=(START_MS - 5 * HOUR_MS // 2) << 16
        )

    views.fold(
        *[early(one) for one in PEOPLE[:5]],
        *[views.pen.post(one, "Hola") for one in PEOPLE[:6]],
        governance=company(12),
    )

    found = pulse(views)

    assert found.took_part == Share(ShareKind.EXACT, 50)
    assert found.before == Share(ShareKind.EXACT, 42)
    assert found.since_ms == START_MS - 5 * HOUR_MS // 2


@pytest.mark.parametrize(("active", "kind"), [(1, "few"), (4, "few"), (8, "nearly_all")])
def test_no_group_under_five_can_be_told(views: Views, active: int, kind: str) -> None:
    views.fold(*[views.pen.post(one, "Hola") for one in PEOPLE[:active]], governance=company(12))

    month = pulse(views).months[1]

    assert month.took_part == Share(ShareKind(kind), 0)
    assert bool(month.kinds) == bool(month.counts) == (active >= FEW)


def test_who_left_is_not_counted(views: Views) -> None:
    views.fold(*[views.pen.post(one, "Hola") for one in PEOPLE[:9]], governance=company(12))

    views.fold(governance=company(6))

    assert pulse(views).months[1].took_part == Share(ShareKind.NEARLY_ALL, 0)
    assert pulse(views).people == 6


def test_reach_is_what_part_acknowledged_and_never_who(views: Views) -> None:
    announced = views.pen.announce(CARMEN, "Cerramos")
    views.fold(
        announced,
        views.pen.announce(CARMEN, "Sin acuse", needs_ack=False),
        *[views.pen.ack(one, announced) for one in PEOPLE[:5]],
        governance=company(12),
    )

    (reach,) = pulse(views).reach

    assert (reach.title, reach.read) == ("Cerramos", Share(ShareKind.EXACT, 50))  # and Carmen


def test_reach_tells_who_read_within_a_day_from_who_did_later(views: Views) -> None:
    announced = views.pen.announce(CARMEN, "Cerramos")
    late = announced.hlc + (25 * HOUR_MS << 16)

    def later(one: DeviceId) -> FoldEntry:
        return views.pen.write(
            one, Ack(target=announced.id, text_hash=text_hash(announced.body)), hlc=late
        )

    views.fold(
        announced,
        *[views.pen.ack(one, announced) for one in PEOPLE[:4]],
        *[later(one) for one in PEOPLE[4:6]],
        governance=company(12),
    )

    (reach,) = pulse(views).reach

    assert reach.read == Share(ShareKind.EXACT, 58)  # 7 of 12, Carmen among them
    assert reach.first_day == Share(ShareKind.EXACT, 42)  # 5 of 12


def test_an_announcement_of_another_time_is_not_in_it(views: Views) -> None:
    views.fold(views.pen.announce(CARMEN, "Cerramos"), governance=company(12))

    assert views.reader.pulse([BEFORE], NOW_MS).reach == ()


def test_thanks_are_counted_by_what_they_were_for(views: Views) -> None:
    one, other = PEOPLE[:2]
    views.fold(
        views.pen.kudos(one, other, value="care"),
        views.pen.kudos(other, one, value="hands"),
        views.pen.kudos(other, one, value="hands"),
        views.pen.kudos(other, one),
        governance=company(12),
    )

    found = pulse(views)

    assert found.kudos == 4
    assert [(value.name if value else "", times) for value, times in found.values] == [
        ("Manos", 2), ("Cuidado", 1), ("", 1),
    ]  # fmt: skip


def test_questions_are_counted_asked_and_answered(views: Views) -> None:
    asked = [views.pen.write(one, Question(text="¿Habrá cesta?")) for one in PEOPLE[:3]]
    answer = OfficialAnswer(target=asked[0].id, text="Sí")
    views.fold(*asked, views.pen.write(CARMEN, answer), governance=company(6))

    questions = pulse(views).questions

    assert questions is not None
    assert (questions.asked, questions.answered, questions.waiting) == (3, 1, 2)


def test_thanks_are_told_between_teams_of_five_and_more(views: Views) -> None:
    def team(people: list[DeviceId], name: str) -> list[FoldEntry]:
        return [views.pen.write(one, Profile(name="N", team=name)) for one in people]

    kilns, shop, two = PEOPLE[:5], [*PEOPLE[5:9], CARMEN], PEOPLE[9:]
    views.fold(
        *team(kilns, "Hornos"),
        *team(shop, "Tienda"),
        *team(two, "Dos"),
        views.pen.kudos(kilns[0], shop[0], shop[1]),
        views.pen.kudos(shop[0], kilns[0]),
        views.pen.kudos(kilns[1], kilns[2]),
        views.pen.kudos(two[0], kilns[0]),
        views.pen.kudos(kilns[0], two[1]),
        governance=company(12),
    )

    assert pulse(views).teams == ("Hornos", "Tienda")
    assert pulse(views).thanks == (
        Thanks("Hornos", "Tienda", 2),
        Thanks("Hornos", "Hornos", 1),
        Thanks("Tienda", "Hornos", 1),
    )


def test_nothing_in_it_names_a_person(views: Views) -> None:
    views.fold(
        *[views.pen.profile(one, f"Nombre{n} Apellido") for n, one in enumerate(PEOPLE)],
        *[views.pen.post(one, "Hola") for one in PEOPLE],
        views.pen.announce(CARMEN, "Cerramos"),
        governance=company(12),
    )

    said = repr(pulse(views))

    assert "Nombre" not in said
    assert not any(repr(bytes(person_of(one))) in said for one in PEOPLE)


def test_it_is_the_same_for_everybody_whenever_it_came_here(tmp_path: Path, pen: Pen) -> None:
    entries = [pen.post(one, "Hola") for one in PEOPLE[:7]]
    late = [entry._replace(received_ms=entry.received_ms + 40 * HOUR_MS) for entry in entries]

    def seen(device: DeviceId, what: list[FoldEntry]) -> Pulse:
        path = tmp_path / f"{device.hex()[:8]}.db"
        writer, reader = ViewsWriter(path, device), ViewsReader(path, device)
        writer.open()
        try:
            writer.apply(what, company(12), 1)
            return reader.pulse([SPAN], NOW_MS)
        finally:
            reader.close()
            writer.close()

    assert seen(CARMEN, entries) == seen(PEOPLE[0], late[::-1])


@given(whole=st.integers(FEW, 100), part=st.integers(0, 100))
def test_a_share_that_is_told_is_of_no_small_group(whole: int, part: int) -> None:
    part = min(part, whole)
    told = share_of(part, whole)

    small = 0 < part < FEW or 0 < whole - part < FEW
    assert (told.kind is ShareKind.EXACT) is not small
    if told.kind is ShareKind.EXACT:
        assert abs(told.percent - 100 * part / whole) <= 0.5
    else:
        assert told.percent == 0


def test_who_puts_a_question_for_somebody_has_not_taken_part_by_that(views: Views) -> None:
    posts = [views.pen.post(one, "Hola") for one in PEOPLE[:6]]
    views.fold(*posts, governance=company(12))
    before = pulse(views).months
    put = views.pen.write(PEOPLE[7], Question(text="¿Y agosto?", unsigned=True))
    views.fold(put, governance=company(12))
    after = pulse(views).months
    views.fold(views.pen.write(PEOPLE[7], Question(text="¿Y junio?")), governance=company(12))

    assert after == before
    assert pulse(views).months != before
