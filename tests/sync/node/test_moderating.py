"""What moderators do about what others wrote, and how they and others learn of it."""

from __future__ import annotations

from datetime import datetime

import pytest

from support.nodes import Clock, Office, meet, post
from sync.cli.wording import sentence
from sync.codec import encode
from sync.errors import NotAllowed, OutOfReach, PersonError
from sync.governance.acts import ControlKind, SetPolicy
from sync.local import messaging, writing
from sync.local.commands import Written
from sync.local.settling import ChangeSettings
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.settling import change_settings
from sync.store.local import mark_seen, marks_of
from sync.values import EntryId, Lane, Rank
from sync.views.daily import Day
from sync.views.rows_daily import Need, NeedKind
from sync.views.rows_notifications import NotificationKind, NotificationRow

WHY = "Da un teléfono privado"
DAY_MS = 24 * 3600 * 1000

Doing = messaging.Report | writing.Hide | writing.Comment


def do(node: Node, command: Doing) -> EntryId:
    answer = execute(node, command)
    assert isinstance(answer, Written)
    return answer.id


def refused(node: Node, command: Doing | writing.Erase) -> PersonError:
    before = node.store.count()
    with pytest.raises(PersonError) as caught:
        execute(node, command)
    assert node.store.count() == before
    return caught.value


def heard(node: Node) -> list[str]:
    return [row.text for row in node.reader.reports()]


def appoint(owner: Node, *moderators: Node) -> None:
    policy = SetPolicy(
        policy=owner.governance.policy, moderators=[node.person for node in moderators]
    )
    owner.append(Lane.CONTROL, [(int(ControlKind.POLICY), encode(policy))])


def needs(node: Node, days: int = 0) -> list[Need]:
    now_ms = node.clock() + days * DAY_MS
    today = datetime.fromtimestamp(now_ms / 1000).date()
    page = node.reader.daily(Day(today, now_ms - DAY_MS, now_ms))
    assert page is not None
    return [need for need in page.needs if need.kind is NeedKind.REPORT]


def told_of(node: Node) -> list[NotificationRow]:
    rows = node.reader.notifications(marks_of(node.store), limit=50)
    return [row for row in rows if row.kind is NotificationKind.REPORT]


@pytest.fixture
def five(office: Office) -> list[Node]:
    """Carmen (owner), Amparo (admin), Marta, Luis, Noa."""
    carmen = office.found()
    amparo = office.join("Amparo", carmen, Rank.ADMIN)
    nodes = [carmen, amparo, *(office.join(name, carmen) for name in ("Marta", "Luis", "Noa"))]
    meet(*nodes)
    return nodes


def test_a_moderator_hides_what_was_reported_and_its_author_is_told_why(five: list[Node]) -> None:
    carmen, _, marta, luis, noa = five
    appoint(carmen, luis)
    told = post(noa, "Llamad al 600 123 123")
    meet(*five)
    do(marta, messaging.Report(told, WHY))
    meet(*five)
    assert luis.reader.reports()[0].waits
    do(luis, writing.Hide(told, because=WHY))
    meet(*five)

    for node in five:
        assert node.reader.card(told) is None
    assert [(one.id, one.reason) for one in noa.reader.hidden_of_mine()] == [(told, WHY)]
    assert not luis.reader.reports()[0].waits
    do(luis, writing.Hide(told, on=False))
    meet(*five)
    assert all(node.reader.card(told) for node in five)


def test_what_a_moderator_may_not_do_is_refused(five: list[Node]) -> None:
    carmen, amparo, marta, luis, noa = five
    appoint(carmen, luis, noa)
    of_owner, of_admin, own = post(carmen, "dueña"), post(amparo, "gestora"), post(luis, "mía")
    told, kept = post(marta, "uno"), post(marta, "dos")
    meet(*five)
    do(amparo, writing.Hide(told))
    do(amparo, writing.Hide(kept))
    do(amparo, writing.Hide(kept, on=False))
    do(noa, writing.Hide(own))
    meet(*five)

    for target in (of_owner, of_admin):
        assert isinstance(refused(luis, writing.Hide(target)), NotAllowed)
    assert isinstance(refused(luis, writing.Hide(told, on=False)), NotAllowed)  # an admin hid it
    assert isinstance(refused(luis, writing.Hide(kept, because=WHY)), NotAllowed)
    assert isinstance(refused(luis, writing.Hide(own, on=False)), NotAllowed)
    assert isinstance(refused(luis, writing.Hide(own)), OutOfReach)
    assert isinstance(refused(luis, writing.Erase(kept)), NotAllowed)  # an admin has shown it
    for target in (of_owner, of_admin):
        assert isinstance(refused(luis, writing.Erase(target)), NotAllowed)
    assert "moderator" in sentence(refused(marta, writing.Erase(own)))
    assert "moderator" in sentence(refused(marta, writing.Hide(kept)))
    do(amparo, writing.Hide(own, on=False))  # whom no moderator's word binds


def test_an_owners_word_on_what_is_in_sight_binds_an_administrator(five: list[Node]) -> None:
    carmen, amparo, marta, _, _ = five
    told = post(marta, "hola")
    meet(*five)
    do(carmen, writing.Hide(told))
    meet(*five)

    assert "owner" in sentence(refused(amparo, writing.Hide(told, on=False)))


def test_a_moderator_no_more_hides_nothing_and_what_is_hidden_stays(five: list[Node]) -> None:
    carmen, _, marta, luis, _ = five
    appoint(carmen, luis)
    told, later = post(marta, "uno"), post(marta, "dos")
    meet(*five)
    do(luis, writing.Hide(told, because=WHY))
    meet(*five)
    change_settings(carmen, ChangeSettings(no_moderators=[luis.person]))
    meet(*five)

    assert isinstance(refused(luis, writing.Hide(later)), NotAllowed)
    assert [row.reason for row in marta.reader.hidden_of_mine()] == [WHY]
    assert {node.views.digest() for node in five} == {carmen.views.digest()}
    for node in five:
        node.rebuild()
    assert {node.views.digest() for node in five} == {carmen.views.digest()}


def test_an_owner_whose_clock_is_far_ahead_makes_nobody_a_moderator_yet(five: list[Node]) -> None:
    carmen, _, marta, luis, _ = five
    told = post(marta, "hola")
    meet(*five)
    carmen.clock = Clock(carmen.clock() + 3 * DAY_MS)
    appoint(carmen, luis)
    meet(*five)

    assert isinstance(refused(luis, writing.Hide(told)), OutOfReach)


def test_a_report_stands_among_what_waits_and_what_is_new_until_something_is_done(
    five: list[Node],
) -> None:
    carmen, amparo, marta, luis, noa = five
    appoint(carmen, luis)
    card = post(noa, "hola")
    meet(*five)
    said = do(noa, writing.Comment(card, "600 123 123"))
    meet(*five)
    made = do(marta, messaging.Report(said, f"{WHY}\nMira"))
    meet(*five)

    (need,) = needs(luis)
    assert (need.kind, need.card, need.title) == (NeedKind.REPORT, card, WHY)
    assert need.person.name == "Marta"
    (row,) = told_of(luis)
    assert (row.id, row.place, row.text, row.fresh) == (made, card, WHY, 1)
    assert [ref.name for ref in row.people] == ["Marta"]
    for node in (carmen, amparo, marta, noa):
        assert not needs(node)
        assert not told_of(node)
    assert needs(luis, days=9) == []

    do(luis, writing.Hide(said))

    assert needs(luis) == []
    assert [one.fresh for one in told_of(luis)] == [0]


def test_what_was_looked_at_is_not_told_as_new_though_it_still_waits(five: list[Node]) -> None:
    carmen, _, marta, luis, _ = five
    card = post(luis, "hola")
    meet(*five)
    do(marta, messaging.Report(card, WHY))
    meet(*five)

    mark_seen(carmen.store, f"card:{card.hex()}", carmen.clock())
    (row,) = told_of(carmen)
    assert row.fresh == 0
    assert len(needs(carmen)) == 1
