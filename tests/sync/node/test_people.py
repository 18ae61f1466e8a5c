"""What people say of themselves on one node, and colleagues learn on theirs."""

from __future__ import annotations

import pytest

from support.nodes import meet, seen
from sync.errors import BadText
from sync.local.people import SetAway
from sync.local.writing import SetProfile
from sync.node.core import Node
from sync.node.executing import execute
from sync.views.rows import AwayRow

Three = tuple[Node, Node, Node]


def refusal(node: Node, command: SetAway | SetProfile) -> tuple[object, object]:
    before = node.store.count()
    with pytest.raises(BadText) as caught:
        execute(node, command)
    assert node.store.count() == before
    return caught.value.facts["field"], caught.value.facts["rule"]


def test_colleagues_learn_who_is_away_and_until_when(three: Three) -> None:
    _, marta, luis = three
    execute(marta, SetAway(since="2026-12-01", until="2026-12-08", text=" Vacaciones "))
    meet(*three)

    for node in three:
        row = node.reader.person(marta.person)
        assert row is not None
        assert row.away == AwayRow("2026-12-01", "2026-12-08", "Vacaciones")
    assert len(seen(*three)) == 1

    execute(marta, SetAway())
    meet(*three)
    assert [row.away for row in luis.reader.people()] == [None] * 3


def test_without_a_first_day_it_is_today(three: Three) -> None:
    marta = three[1]  # whose clock says 18 November 2026
    execute(marta, SetAway(until="2026-12-08"))

    row = marta.reader.person(marta.person)
    assert row is not None
    assert row.away is not None
    assert row.away.since == "2026-11-18"


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (SetAway(until="mañana"), ("until", "date")),
        (SetAway(until="2026-12-08", since="2026-12-09"), ("until", "before")),
        (SetAway(until="2026-01-01"), ("until", "before")),
        (SetAway(until="2026-12-08", text="x" * 201), ("reason", "too_long")),
        (SetAway(until="2026-12-08", text="a\x00b"), ("reason", "control")),
        (SetAway(text="¿hasta cuándo?"), ("until", "empty")),
        (SetProfile(skills=["x" * 61]), ("skills", "too_long")),
        (SetProfile(skills=["hor\u202enos"]), ("skills", "control")),
        (SetProfile(skills=[f"cosa {n}" for n in range(21)]), ("skills", "range")),
        (SetProfile(languages=["català", ""]), ("languages", "empty")),
        (SetProfile(phone="1" * 41), ("phone", "too_long")),
        (SetProfile(team="a\nb"), ("team", "control")),
    ],
)
def test_what_cannot_be_true_is_refused_and_nothing_written(
    three: Three, command: SetAway | SetProfile, why: tuple[str, str]
) -> None:
    assert refusal(three[1], command) == why


def test_what_is_not_named_in_a_profile_stays(three: Three) -> None:
    marta = three[1]
    execute(marta, SetProfile(team="Taller", skills=[" Hornos ", "hornos", "Torno"]))
    execute(marta, SetProfile(phone="600 123 123", languages=["Español"]))

    row = marta.reader.person(marta.person)
    assert row is not None
    assert (row.name, row.team, row.phone) == ("Marta", "Taller", "600 123 123")
    assert (row.skills, row.languages) == (("Hornos", "Torno"), ("Español",))

    execute(marta, SetProfile(skills=[]))
    row = marta.reader.person(marta.person)
    assert row is not None
    assert (row.skills, row.languages) == ((), ("Español",))
