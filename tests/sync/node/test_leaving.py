"""Who leaves: told at once, removed when the day is over, and nobody removed of whom nothing was
said."""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta

import pytest

from support.nodes import START_MS, Office, cut, erase, give, meet, people, post, seen, texts
from sync.errors import (
    BadText,
    CannotWrite,
    NoSpace,
    NotAllowed,
    OutOfReach,
    PersonError,
    UnknownTarget,
)
from sync.local.commands import Written
from sync.local.governing import ChangeRole
from sync.local.knowledge import WriteProcess
from sync.local.leaving import CallOff, Leaves, LeavingCommand, Posts
from sync.node import leaving
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.lasting import Lasting
from sync.node.leaving import REST_MS, Leaving
from sync.store.plans import Plan, plan_of, read_plans, write_plan
from sync.store.pruning import Going
from sync.values import EntryId, Lane, PersonId, Rank
from sync.views.rows_farewells import FarewellDetail

DAY_MS = 86_400_000
Three = tuple[Node, Node, Node]


def in_days(office: Office, days: int) -> str:
    """So many days from the office's today."""
    return (date.fromtimestamp(office.clock.now_ms / 1000) + timedelta(days)).isoformat()


def midnight_after(day: str) -> int:
    """When the day is over here, in Unix milliseconds."""
    after = date.fromisoformat(day) + timedelta(1)
    return round(datetime(after.year, after.month, after.day).timestamp() * 1000)


def do(node: Node, command: LeavingCommand) -> EntryId:
    answer = execute(node, command)
    assert isinstance(answer, Written)
    return answer.id


def refused(node: Node, command: LeavingCommand) -> PersonError:
    before, plans = node.store.count(), read_plans(node.home.plans)
    with pytest.raises(PersonError) as caught:
        execute(node, command)
    assert (node.store.count(), read_plans(node.home.plans)) == (before, plans)
    return caught.value


def plans(node: Node) -> list[Plan]:
    return read_plans(node.home.plans)


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [one.message for one in caplog.records if one.levelno >= logging.WARNING]


def test_who_leaves_is_removed_when_the_day_is_over_and_not_before(
    three: Three, office: Office
) -> None:
    carmen, marta, luis = three
    day = in_days(office, 14)
    made = do(carmen, Leaves(luis.person, day, "¡Suerte!"))
    post(luis, "Adiós")
    meet(*three)
    due = Leaving(carmen)

    card = marta.reader.card(made)
    assert card is not None
    assert isinstance(card.detail, FarewellDetail)
    assert (card.detail.person.name, card.detail.day) == ("Luis", day)
    assert plans(carmen) == [Plan(luis.person, day, Posts.KEEP, midnight_after(day))]
    assert plans(marta) == []
    office.clock.now_ms = midnight_after(day) - 60_000
    assert not due.is_due()
    due.look()
    assert "Luis" in people(carmen)

    before = carmen.governance.secret_epochs
    office.clock.now_ms = midnight_after(day)
    assert due.is_due()
    due.look()

    assert not due.is_due()
    assert plans(carmen) == []
    assert people(carmen) == ["Carmen", "Marta"]
    assert carmen.governance.secret_epochs != before
    assert not carmen.governance.secret_epochs.dirty
    meet(carmen, marta)
    assert "Adiós" in texts(marta)
    assert len(seen(carmen, marta)) == 1


def test_a_node_that_was_off_at_that_hour_does_it_as_soon_as_it_runs(
    three: Three, office: Office
) -> None:
    carmen, _, luis = three
    do(carmen, Leaves(luis.person, in_days(office, 0)))
    office.clock.now_ms += 9 * DAY_MS
    carmen.close()
    again = office.nodes["Carmen"] = Node.open(carmen.home.root, office.clock)

    due = Leaving(again)
    assert due.is_due()
    due.look()

    assert "Luis" not in people(again)


@pytest.mark.parametrize(
    ("posts", "left"),
    [
        (Posts.KEEP, {"Hola", "El horno", "Se queda"}),
        (Posts.PROCESSES, {"El horno", "Se queda"}),
        (Posts.ERASE, {"Se queda"}),
    ],
)
def test_what_she_wrote_stays_or_goes_as_it_was_said(
    three: Three, office: Office, posts: Posts, left: set[str]
) -> None:
    carmen, marta, luis = three
    post(luis, "Hola")
    execute(luis, WriteProcess("El horno", "Primero el gas"))
    post(marta, "Se queda")
    meet(*three)
    day = in_days(office, 1)
    do(carmen, Leaves(luis.person, day, posts=posts))
    office.clock.now_ms = midnight_after(day)

    Leaving(carmen).look()
    meet(carmen, marta)

    for node in (carmen, marta):
        assert set(texts(node)) - {""} == left


def test_the_name_goes_with_her_where_that_was_said(three: Three, office: Office) -> None:
    carmen, marta, luis = three
    post(luis, "Hola")
    meet(*three)
    day = in_days(office, 1)
    do(carmen, Leaves(luis.person, day, renamed=True))
    meet(*three)
    assert marta.reader.name_of(luis.person) == "Luis"
    office.clock.now_ms = midnight_after(day)
    Leaving(carmen).look()
    meet(carmen, marta)

    assert marta.reader.name_of(luis.person) == ""
    assert [card.author for card in marta.reader.feed() if card.text == "Hola"] == [""]
    assert len(seen(carmen, marta)) == 1
    marta.rebuild()
    assert len(seen(carmen, marta)) == 1


def test_who_stays_after_all_is_not_removed(three: Three, office: Office) -> None:
    carmen, marta, luis = three
    day = in_days(office, 1)
    do(carmen, Leaves(luis.person, day))
    off = do(carmen, CallOff(luis.person, "Se queda"))
    meet(*three)

    assert plans(carmen) == []
    assert marta.reader.farewell_of(luis.person) == off
    assert marta.reader.last_day(luis.person) == ""
    assert isinstance(refused(carmen, CallOff(luis.person)), OutOfReach)
    assert isinstance(refused(carmen, CallOff(marta.person)), OutOfReach)


def test_another_day_takes_the_place_of_the_one_before(three: Three, office: Office) -> None:
    carmen, _, luis = three
    due = Leaving(carmen)
    first, second = in_days(office, 1), in_days(office, 9)
    do(carmen, Leaves(luis.person, first))
    assert not due.is_due()
    do(carmen, Leaves(luis.person, second, posts=Posts.ERASE))
    assert [(one.day, one.posts) for one in plans(carmen)] == [(second, Posts.ERASE)]

    office.clock.now_ms = midnight_after(first)
    assert not due.is_due()
    office.clock.now_ms = midnight_after(second)
    assert due.is_due()


@pytest.mark.parametrize("how", ["called off elsewhere", "another day", "erased", "removed"])
def test_a_plan_that_does_not_hold_any_more_is_dropped_with_a_word(
    three: Three, office: Office, how: str, caplog: pytest.LogCaptureFixture
) -> None:
    carmen, marta, luis = three
    execute(carmen, ChangeRole(marta.person, int(Rank.ADMIN)))
    day = in_days(office, 1)
    made = do(carmen, Leaves(luis.person, day))
    meet(*three)
    match how:
        case "called off elsewhere":
            do(marta, CallOff(luis.person))
        case "another day":
            do(marta, Leaves(luis.person, in_days(office, 5)))
        case "erased":
            erase(carmen, made)
        case "removed":
            cut(marta, luis)
    give(marta, carmen)
    office.clock.now_ms = midnight_after(day)
    before, due = carmen.store.count(), Leaving(carmen)
    assert due.is_due()

    due.look()

    assert carmen.store.count() == before
    assert plans(carmen) == []
    assert ("Luis" in people(carmen)) is (how != "removed")
    assert len(warnings(caplog)) == 1
    assert "is dropped" in warnings(caplog)[0]


def test_who_may_not_remove_anybody_any_more_drops_what_was_planned(
    three: Three, office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    carmen, marta, luis = three
    execute(carmen, ChangeRole(marta.person, int(Rank.ADMIN)))
    meet(*three)
    day = in_days(office, 1)
    do(marta, Leaves(luis.person, day))
    meet(*three)
    execute(carmen, ChangeRole(marta.person, int(Rank.MEMBER)))
    give(carmen, marta)
    office.clock.now_ms = midnight_after(day)

    Leaving(marta).look()

    assert "Luis" in people(marta)
    assert plans(marta) == []
    assert len(warnings(caplog)) == 1


@pytest.mark.parametrize("error", [NoSpace(path="x"), CannotWrite(path="x", why="y")])
def test_what_the_disk_refuses_is_tried_again(
    three: Three, office: Office, error: PersonError, monkeypatch: pytest.MonkeyPatch
) -> None:
    carmen, _, luis = three
    day = in_days(office, 1)
    do(carmen, Leaves(luis.person, day))
    office.clock.now_ms = midnight_after(day)
    due = Leaving(carmen)

    def full(*_facts: object, **_more: object) -> None:
        raise error

    with monkeypatch.context() as broken:
        broken.setattr(leaving, "remove", full)
        assert due.is_due()
        due.look()
    assert len(plans(carmen)) == 1
    assert not due.is_due()

    office.clock.now_ms += REST_MS
    assert due.is_due()
    due.look()
    assert "Luis" not in people(carmen)


def test_what_is_cut_off_before_it_was_told_removes_nobody(
    three: Three, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    carmen, _, luis = three
    day = in_days(office, 1)

    class PowerCut(BaseException):
        """Nothing catches it."""

    def cut_off(*_facts: object) -> None:
        raise PowerCut

    with monkeypatch.context() as broken:
        broken.setattr(carmen, "write", cut_off)
        with pytest.raises(PowerCut):
            execute(carmen, Leaves(luis.person, day))
    office.clock.now_ms = midnight_after(day)
    Leaving(carmen).look()

    assert "Luis" in people(carmen)
    assert plans(carmen) == []


def test_what_cannot_be_told_is_not_planned(
    three: Three, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    carmen, _, luis = three
    day = in_days(office, 1)
    do(carmen, Leaves(luis.person, day))

    def full(*_facts: object) -> None:
        raise NoSpace(path="x")

    with monkeypatch.context() as broken:
        broken.setattr(carmen, "write", full)
        refused(carmen, Leaves(luis.person, in_days(office, 5), posts=Posts.ERASE))
    assert [one.day for one in plans(carmen)] == [day]


def test_who_and_when_have_to_make_sense(three: Three, office: Office) -> None:
    carmen, marta, luis = three
    execute(carmen, ChangeRole(marta.person, int(Rank.ADMIN)))
    meet(*three)
    day = in_days(office, 1)

    assert isinstance(refused(luis, Leaves(marta.person, day)), NotAllowed)
    assert isinstance(refused(luis, CallOff(marta.person)), NotAllowed)
    assert isinstance(refused(carmen, Leaves(PersonId(bytes(32)), day)), UnknownTarget)
    for node, command, why in (
        (carmen, Leaves(carmen.person, day), "self"),
        (marta, Leaves(carmen.person, day), "last_owner"),
        (marta, Leaves(marta.person, day), "self"),
    ):
        error = refused(node, command)
        assert isinstance(error, OutOfReach)
        assert error.facts["why"] == why
    assert isinstance(refused(marta, Leaves(luis.person, day, posts=Posts.ERASE)), NotAllowed)
    for bad in ("", "mañana", "2026-02-30", in_days(office, -1), in_days(office, 400)):
        assert isinstance(refused(carmen, Leaves(luis.person, bad)), BadText)
    for text in ("a\x1b", "x" * 20_001):
        assert isinstance(refused(carmen, Leaves(luis.person, day, text)), BadText)
        assert isinstance(refused(carmen, CallOff(luis.person, text)), PersonError)
    cut(carmen, luis)
    assert isinstance(refused(carmen, Leaves(luis.person, day)), UnknownTarget)


def test_nobody_removes_whoever_is_as_strong(office: Office) -> None:
    carmen = office.found()
    amparo, marta = (office.join(name, carmen, Rank.ADMIN) for name in ("Amparo", "Marta"))
    meet(carmen, amparo, marta)

    error = refused(marta, Leaves(amparo.person, in_days(office, 1)))

    assert isinstance(error, OutOfReach)
    assert error.facts["why"] == "rank"


def test_taking_the_goodbye_back_takes_those_before_with_it(three: Three, office: Office) -> None:
    carmen, marta, luis = three
    do(carmen, Leaves(luis.person, in_days(office, 1)))
    newest = do(carmen, Leaves(luis.person, in_days(office, 2)))
    erase(carmen, newest)
    meet(*three)

    assert marta.reader.farewell_of(luis.person) is None


def test_a_plan_that_was_put_there_by_hand_removes_nobody(three: Three, office: Office) -> None:
    carmen, _, luis = three
    day = in_days(office, 0)
    write_plan(carmen.home.plans, plan_of(luis.person, day, Posts.ERASE))
    office.clock.now_ms = midnight_after(day)

    Leaving(carmen).look()

    assert "Luis" in people(carmen)


def test_that_somebody_leaves_stays_as_long_as_what_they_may_have_written(
    three: Three, office: Office
) -> None:
    carmen, marta, luis = three
    do(carmen, Leaves(luis.person, in_days(office, 200), renamed=True))
    do(carmen, Leaves(marta.person, in_days(office, 1)))
    going = [
        Going(one.id, one.header, one.body)
        for one in carmen.store.arrivals(0, Lane.CONTENT, 100)
        if one.header.kind == 46
    ]
    office.clock.now_ms = START_MS + 300 * DAY_MS

    for days, stays in ((100, [True, False]), (202, [False, False])):
        lasting = Lasting(carmen, START_MS + days * DAY_MS)
        assert [lasting.stays(one) for one in going] == stays
