"""New colleagues on nodes that a test brings together: who may, and what is refused."""

from __future__ import annotations

import pytest

from support.nodes import Office, erase, meet, post, seen
from sync.errors import BadText, NotAllowed, OutOfReach, PersonError, UnknownTarget
from sync.local.commands import Written
from sync.local.welcomes import MarkTask, WelcomeCommand, WelcomePerson
from sync.node.core import Node
from sync.node.executing import execute
from sync.values import EntryId, PersonId, Rank
from sync.views.rows_welcomes import WelcomeDetail

Three = tuple[Node, Node, Node]


def do(node: Node, command: WelcomeCommand) -> EntryId:
    answer = execute(node, command)
    assert isinstance(answer, Written)
    return answer.id


def refused(node: Node, command: WelcomeCommand) -> PersonError:
    before = node.store.count()
    with pytest.raises(PersonError) as caught:
        execute(node, command)
    assert node.store.count() == before
    return caught.value


def test_a_newcomer_and_her_buddy_work_through_the_first_week(three: Three) -> None:
    carmen, marta, luis = three
    made = do(carmen, WelcomePerson(luis.person, "¡Hola!", marta.person, ["Llave", "Comida"]))
    meet(*three)
    first = do(luis, MarkTask(made, 1))
    do(marta, MarkTask(made, 2))
    meet(*three)

    for node in three:
        card = node.reader.card(made)
        assert card is not None
        assert isinstance(card.detail, WelcomeDetail)
        assert [task.by and task.by.name for task in card.detail.tasks] == ["Luis", "Marta"]
    assert len(seen(*three)) == 1
    assert do(marta, MarkTask(made, 1)) == first  # it is said already
    assert do(marta, MarkTask(made, 1, on=False)) != first


def test_an_administrator_welcomes_as_well(office: Office) -> None:
    carmen = office.found()
    amparo, marta = office.join("Amparo", carmen, Rank.ADMIN), office.join("Marta", carmen)
    meet(carmen, amparo, marta)

    made = do(amparo, WelcomePerson(marta.person))
    meet(carmen, amparo, marta)
    assert carmen.reader.welcome_of(marta.person) == made


def test_who_may_not_is_told_so(three: Three) -> None:
    carmen, marta, luis = three
    assert isinstance(refused(marta, WelcomePerson(luis.person)), NotAllowed)
    made = do(carmen, WelcomePerson(luis.person, tasks=["Llave"]))
    meet(*three)

    for node in (carmen, marta):
        assert isinstance(refused(node, MarkTask(made, 1)), NotAllowed)


def test_somebody_is_welcomed_once(three: Three) -> None:
    carmen, _, luis = three
    made = do(carmen, WelcomePerson(luis.person))
    assert isinstance(refused(carmen, WelcomePerson(luis.person)), OutOfReach)

    erase(carmen, made)
    do(carmen, WelcomePerson(luis.person))


def test_what_makes_no_sense_is_refused(three: Three) -> None:
    carmen, marta, luis = three
    person = luis.person
    nobody = PersonId(bytes(32))

    assert isinstance(refused(carmen, WelcomePerson(nobody)), UnknownTarget)
    assert isinstance(refused(carmen, WelcomePerson(person, buddy=nobody)), UnknownTarget)
    assert isinstance(refused(carmen, WelcomePerson(carmen.person)), OutOfReach)
    for command in (
        WelcomePerson(person, buddy=person),
        WelcomePerson(person, tasks=["x"] * 21),
        WelcomePerson(person, tasks=["  "]),
        WelcomePerson(person, tasks=["x" * 201]),
        WelcomePerson(person, tasks=["a\u202eb"]),
        WelcomePerson(person, "a\x1bb"),
        WelcomePerson(person, "x" * 20_001),
    ):
        assert isinstance(refused(carmen, command), BadText)

    told = post(carmen, "hola")
    made = do(carmen, WelcomePerson(person, buddy=marta.person, tasks=["Llave"]))
    meet(*three)
    for mark in (
        MarkTask(told, 1), MarkTask(EntryId(bytes(32)), 1), MarkTask(made, 2), MarkTask(made, 0),
    ):  # fmt: skip
        assert isinstance(refused(marta, mark), UnknownTarget)
    erase(carmen, made)
    meet(*three)
    assert isinstance(refused(marta, MarkTask(made, 1)), UnknownTarget)
