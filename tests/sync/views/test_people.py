from __future__ import annotations

import pytest

from support.fold_office import (
    AMPARO,
    CARMEN,
    COMPANY,
    FOUNDED,
    INES,
    MARTA,
    MARTA_SPARE,
    STRANGER,
    Views,
    governance,
    person_of,
)
from sync.content.people import Profile
from sync.values import Rank
from sync.views.people import name_key
from sync.views.rows import CompanyValue


def test_i_am_whoever_governance_says_this_device_is(views: Views) -> None:
    views.fold(views.pen.profile(MARTA_SPARE, "Marta Ruiz", "Tienda online"))

    me = views.reader.me()

    assert me is not None
    assert (me.company, me.company_name) == (COMPANY, "Cerámicas Oliva")
    assert (me.person, me.device, me.rank) == (person_of(MARTA), MARTA, Rank.MEMBER)
    assert (me.name, me.job, me.people) == ("Marta Ruiz", "Tienda online", 4)
    assert me.values == (
        CompanyValue("care", "Cuidado", "companerismo"),
        CompanyValue("hands", "Manos", "detalle"),
    )


def test_i_am_nobody_before_i_count(views: Views) -> None:
    assert views.reader.me() is None

    views.fold(views.pen.profile(MARTA, "Marta Ruiz"), governance=FOUNDED)

    assert views.reader.me() is None
    assert len(views.reader.people()) == 1


def test_a_person_has_the_newest_of_her_profiles(views: Views) -> None:
    older = views.pen.write(MARTA, Profile(name="Marta", job="Almacén"))
    newer = views.pen.write(
        MARTA_SPARE,
        Profile(
            name="Marta Ruiz",
            place="Despacho",
            avatar=b"\x89PNG",
            birthday="02-29",
            since="2019-03-04",
        ),
    )
    views.fold(newer)
    views.fold(older)

    row = views.reader.person(person_of(MARTA))

    assert row is not None
    assert (row.name, row.job, row.place, row.avatar) == ("Marta Ruiz", "", "Despacho", b"\x89PNG")
    assert (row.birthday, row.since) == ("02-29", "2019-03-04")
    assert row.devices == tuple(sorted((MARTA, MARTA_SPARE)))
    assert row.rank == Rank.MEMBER
    assert row in views.reader.people()


def test_people_stand_by_name_and_the_nameless_last(views: Views) -> None:
    views.fold(
        views.pen.profile(CARMEN, "inés"),
        views.pen.profile(AMPARO, "Álvaro"),
        views.pen.profile(INES, "Zoe"),
        views.pen.profile(STRANGER, "Abel"),
    )

    assert [row.name for row in views.reader.people()] == ["Álvaro", "inés", "Zoe", ""]
    assert views.reader.person(person_of(STRANGER)) is None


def test_a_role_that_changes_is_shown(views: Views) -> None:
    views.fold(views.pen.announce(INES, "de Inés"))
    assert views.reader.feed() == []

    changed = views.fold(
        governance=governance((Rank.OWNER, [CARMEN]), (Rank.ADMIN, [INES]), (Rank.MEMBER, [MARTA]))
    )

    row = views.reader.person(person_of(INES))
    assert row is not None
    assert row.rank == Rank.ADMIN
    assert [card.title for card in views.reader.feed()] == ["de Inés"]
    assert {"feed", "people"} <= changed


@pytest.mark.parametrize(("low", "high"), [("ana", "Ánade"), ("Óscar", "pablo"), ("Zoe", "")])
def test_accents_and_capitals_do_not_move_a_name(low: str, high: str) -> None:
    assert name_key(low) < name_key(high)


def authors(views: Views) -> list[str]:
    return [card.author for card in views.reader.feed()]


def test_whoever_takes_the_owner_s_name_is_not_taken_for_her(views: Views) -> None:
    # T93
    views.fold(
        views.pen.profile(CARMEN, "Carmen Oliva"),
        views.pen.profile(INES, "carmen  oliva"),
        views.pen.post(CARMEN, "Soy yo"),
        views.pen.post(INES, "Yo también"),
    )

    assert authors(views) == [f"carmen  oliva ({person_of(INES).hex()[:6]})", "Carmen Oliva"]
    assert [row.name for row in views.reader.people()][:2] == ["carmen  oliva", "Carmen Oliva"]


POSES = {
    "Cyrillic": "\u0421\u0430rm\u0435n \u041eliv\u0430",
    "Greek": "Carmen \u039fli\u03bda",
    "a foreign letter under an accent": "C\u0430\u0301rmen Oliva",
    "digits": "Carmen 0liva",
    "wide letters": "\uff23\uff41\uff52\uff4d\uff45\uff4e \uff2f\uff4c\uff49\uff56\uff41",
}


@pytest.mark.parametrize("pose", POSES.values(), ids=POSES.keys())
def test_letters_of_another_script_make_no_owner(views: Views, pose: str) -> None:
    # T93
    name = "Cármen Oliva" if "\u0301" in pose else "Carmen Oliva"
    views.fold(
        views.pen.profile(CARMEN, name),
        views.pen.profile(INES, pose),
        views.pen.post(CARMEN, "Soy yo"),
        views.pen.post(INES, "Yo también"),
    )

    assert authors(views) == [f"{pose} ({person_of(INES).hex()[:6]})", name]


def test_names_in_other_scripts_are_told_apart_by_themselves(views: Views) -> None:
    # T93
    views.fold(
        views.pen.profile(CARMEN, "Нина Орлова"),
        views.pen.profile(INES, "Σοφία Νίκου"),
        views.pen.profile(MARTA, "Ivan Horn"),
        views.pen.post(CARMEN, "a"),
        views.pen.post(INES, "b"),
        views.pen.post(MARTA, "c"),
    )

    assert authors(views) == ["Ivan Horn", "Σοφία Νίκου", "Нина Орлова"]


def test_two_of_the_same_name_and_role_both_have_digits(views: Views) -> None:
    views.fold(
        views.pen.profile(MARTA, "Ana"), views.pen.profile(MARTA_SPARE, "Ana"),
        views.pen.profile(INES, "Ana"), views.pen.profile(AMPARO, "Amparo"),
        views.pen.post(MARTA, "a"), views.pen.post(INES, "b"), views.pen.post(AMPARO, "c"),
    )  # fmt: skip

    assert authors(views) == [
        "Amparo",
        f"Ana ({person_of(INES).hex()[:6]})",
        f"Ana ({person_of(MARTA).hex()[:6]})",
    ]
