"""Events on nodes that a test brings together: what is refused, and what all see."""

from __future__ import annotations

import pytest

from support.nodes import START_MS, erase, meet, post, seen
from sync.content.events import LATEST_MS
from sync.errors import BadText, OutOfReach, PersonError, UnknownTarget
from sync.local.commands import Written
from sync.local.events import AttendEvent, EventCommand, MakeEvent
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.lasting import Lasting
from sync.node.orders import DAY_MS
from sync.store.pruning import Going
from sync.values import EntryId, Lane
from sync.views.rows_events import EventDetail

Three = tuple[Node, Node, Node]
SOON = START_MS + 30 * DAY_MS


def do(node: Node, command: EventCommand) -> EntryId:
    answer = execute(node, command)
    assert isinstance(answer, Written)
    return answer.id


def refused(node: Node, command: EventCommand) -> PersonError:
    before = node.store.count()
    with pytest.raises(PersonError) as caught:
        execute(node, command)
    assert node.store.count() == before
    return caught.value


def test_everybody_sees_who_comes(three: Three) -> None:
    carmen, marta, luis = three
    made = do(carmen, MakeEvent("Cena", SOON, place="Casa Paco"))
    meet(*three)
    do(marta, AttendEvent(made, "yes"))
    do(luis, AttendEvent(made, "maybe"))
    do(luis, AttendEvent(made, "yes"))
    meet(*three)

    for node in three:
        (card,) = node.reader.events(START_MS)
        assert isinstance(card.detail, EventDetail)
        assert [ref.name for ref in card.detail.yes] == ["Marta", "Luis"]
        assert card.detail.maybe == ()
    assert len(seen(*three)) == 1


def test_what_was_answered_already_is_not_answered_again(three: Three) -> None:
    carmen = three[0]
    made = do(carmen, MakeEvent("Cena", SOON))
    first = do(carmen, AttendEvent(made, "yes"))

    assert do(carmen, AttendEvent(made, "yes")) == first
    assert do(carmen, AttendEvent(made, "no")) != first


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (MakeEvent("", SOON), ("title", "empty")),
        (MakeEvent("x" * 121, SOON), ("title", "too_long")),
        (MakeEvent("Ce\u202ena", SOON), ("title", "control")),
        (MakeEvent("Cena", SOON, place="a\nb"), ("place", "control")),
        (MakeEvent("Cena", SOON, text="a\x00"), ("text", "control")),
        (MakeEvent("Cena", START_MS - 1), ("start", "past")),
        (MakeEvent("Cena", 0), ("start", "date")),
        (MakeEvent("Cena", LATEST_MS + 1), ("start", "date")),
        (MakeEvent("Cena", SOON, SOON - 1), ("end", "before")),
    ],
)
def test_an_event_that_breaks_a_rule_is_refused(
    three: Three, command: MakeEvent, why: tuple[str, str]
) -> None:
    error = refused(three[1], command)

    assert isinstance(error, BadText)
    assert (error.facts["field"], error.facts["rule"]) == why


def test_only_an_event_that_is_not_over_can_be_answered(three: Three) -> None:
    carmen = three[0]
    told = post(carmen, "hola")
    made = do(carmen, MakeEvent("Cena", SOON))
    assert isinstance(refused(carmen, AttendEvent(told, "yes")), UnknownTarget)
    assert isinstance(refused(carmen, AttendEvent(EntryId(bytes(32)), "yes")), UnknownTarget)
    assert isinstance(refused(carmen, AttendEvent(made, "claro")), BadText)

    carmen.clock.now_ms = SOON + DAY_MS  # type: ignore[attr-defined]  # the clock of these tests
    assert isinstance(refused(carmen, AttendEvent(made, "yes")), OutOfReach)


def test_an_event_that_was_taken_back_cannot_be_answered(three: Three) -> None:
    carmen = three[0]
    made = do(carmen, MakeEvent("Cena", SOON))
    erase(carmen, made)

    assert isinstance(refused(carmen, AttendEvent(made, "yes")), UnknownTarget)


def test_what_is_to_come_stays_however_old_its_entry_is(three: Three) -> None:
    from sync.local.people import SetAway

    carmen = three[0]
    far = do(carmen, MakeEvent("Aniversario", START_MS + 300 * DAY_MS))
    near = do(carmen, MakeEvent("Cena", SOON))
    for made in (far, near):
        do(carmen, AttendEvent(made, "yes"))
    execute(carmen, SetAway("2026-12-01"))
    execute(carmen, SetAway("2027-12-01"))

    carmen.clock.now_ms = START_MS + 200 * DAY_MS  # type: ignore[attr-defined]  # as above
    lasting = Lasting(carmen, START_MS + 100 * DAY_MS)
    going = [
        Going(one.id, one.header, one.body)
        for one in carmen.store.arrivals(0, Lane.CONTENT, 100)
        if one.header.kind in (35, 36, 39)
    ]
    assert [lasting.stays(one) for one in going] == [True, False, True, False, False, True]
