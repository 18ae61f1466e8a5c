"""How things are done here, on nodes that a test brings together: who may, and what is refused."""

from __future__ import annotations

import pytest

from support.nodes import Office, cut, erase, meet, post, seen, traces
from sync.errors import BadText, NotAllowed, PersonError, UnknownTarget
from sync.local.commands import Written
from sync.local.knowledge import EditProcess, KnowledgeCommand, ReviewProcess, WriteProcess
from sync.local.questions import AnswerOfficially, Ask
from sync.local.writing import Comment, SetProfile
from sync.node import questions  # noqa: F401 -- makes its commands known to write
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.writing import write
from sync.values import EntryId, PersonId, Rank
from sync.views.rows_processes import ProcessDetail

Three = tuple[Node, Node, Node]


def do(node: Node, command: KnowledgeCommand) -> EntryId:
    answer = execute(node, command)
    assert isinstance(answer, Written)
    return answer.id


def detail(node: Node, card: EntryId) -> ProcessDetail:
    found = node.reader.card(card)
    assert found is not None
    assert isinstance(found.detail, ProcessDetail)
    return found.detail


def refused(node: Node, command: KnowledgeCommand) -> PersonError:
    before = node.store.count()
    with pytest.raises(PersonError) as caught:
        execute(node, command)
    assert node.store.count() == before
    return caught.value


def test_a_card_made_of_a_post_names_people_as_they_are_called_now(three: Three) -> None:
    _, marta, luis = three
    write(SetProfile(name="Luis Pérez"), luis)
    meet(*three)
    told = post(marta, "Pregunta a @Luis Pérez por el gas")
    write(SetProfile(name="Lucho Pérez"), luis)
    meet(*three)

    card = marta.reader.card(do(marta, WriteProcess("Encender el horno", source=told)))

    assert card is not None
    assert card.text == "Pregunta a @Lucho Pérez por el gas"


def test_a_post_becomes_a_card_in_one_step(three: Three) -> None:
    _, marta, luis = three
    told = post(marta, "Primero el gas, luego el agua")
    meet(*three)

    card = do(luis, WriteProcess("Encender el horno", source=told))
    meet(*three)

    for node in three:
        found = node.reader.card(card)
        assert found is not None
        assert (found.title, found.text) == ("Encender el horno", "Primero el gas, luego el agua")
        assert detail(node, card).source == told
        assert detail(node, card).owner.person == luis.person
    assert len(seen(*three)) == 1


def test_an_answer_or_a_comment_becomes_a_card_that_leads_to_where_it_stands(three: Three) -> None:
    carmen, marta, luis = three
    asked = write(Ask("¿Cómo se enciende el horno?"), marta)
    meet(*three)
    first = write(AnswerOfficially(asked, "Primero el agua.", "", ""), carmen)
    write(AnswerOfficially(asked, "Primero el gas.", "", ""), carmen)
    meet(*three)
    comment = write(Comment(asked, "Pregunta a @Marta"), luis)
    write(SetProfile(name="Marta Ruiz"), marta)
    meet(*three)

    for source, text in (
        (asked, "Primero el gas."),
        (first, "Primero el agua."),
        (comment, "Pregunta a @Marta Ruiz"),
    ):
        card = do(luis, WriteProcess("Encender el horno", source=source))
        found = luis.reader.card(card)
        assert found is not None
        assert found.text == text
        assert detail(luis, card).source == asked

    own = luis.reader.card(do(luis, WriteProcess("El horno", "Con cuidado", source=first)))
    assert own is not None
    assert own.text == "Con cuidado"


def test_two_who_change_it_at_once_see_the_same_in_the_end(three: Three) -> None:
    carmen, marta, luis = three
    card = do(marta, WriteProcess("Horno", "uno", owner=luis.person))
    meet(*three)
    do(luis, EditProcess(card, text="dos"))
    do(carmen, EditProcess(card, text="tres"))
    do(marta, ReviewProcess(card, "2027-05-01"))
    meet(*three)

    assert len(seen(*three)) == 1
    assert [row.text for row in luis.reader.process_history(card)] == ["uno", "dos", "tres"]
    assert detail(luis, card).review == "2027-05-01"
    assert [found.id for found in luis.reader.processes(mine=True)] == [card]


def test_who_may_not_is_told_so(three: Three) -> None:
    _, marta, luis = three
    card = do(marta, WriteProcess("Horno", "uno"))
    meet(*three)

    assert isinstance(refused(luis, EditProcess(card, text="dos")), NotAllowed)
    assert isinstance(refused(luis, ReviewProcess(card, "2027-05-01")), NotAllowed)


def test_what_says_nothing_new_is_not_said_again(three: Three) -> None:
    marta = three[1]
    card = do(marta, WriteProcess("Horno", "uno"))
    second = do(marta, EditProcess(card, text="dos"))

    assert do(marta, EditProcess(card, text=" dos ", title="Horno")) == second


def test_whose_owner_left_is_without_owner_and_can_be_given_another(three: Three) -> None:
    carmen, marta, luis = three
    card = do(marta, WriteProcess("Horno", "uno", owner=luis.person))
    meet(*three)
    cut(carmen, luis)
    meet(carmen, marta)

    assert detail(marta, card).orphan
    assert [found.id for found in carmen.reader.processes(orphan=True)] == [card]
    do(carmen, EditProcess(card, owner=marta.person))
    assert not detail(carmen, card).orphan
    assert isinstance(refused(carmen, EditProcess(card, owner=luis.person)), UnknownTarget)


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (WriteProcess("", "uno"), ("title", "empty")),
        (WriteProcess("x" * 121, "uno"), ("title", "too_long")),
        (WriteProcess("dos\nlíneas", "uno"), ("title", "control")),
        (WriteProcess("Hor\u202eno", "uno"), ("title", "control")),
        (WriteProcess("Horno"), ("text", "empty")),
        (WriteProcess("Horno", "x" * 20_001), ("text", "too_long")),
        (WriteProcess("Horno", "a\x1bb"), ("text", "control")),
        (WriteProcess("Horno", "uno", review="pronto"), ("review", "date")),
        (WriteProcess("Horno", "uno", review="2020-01-01"), ("review", "past")),
    ],
)
def test_a_card_that_breaks_a_rule_is_refused(
    three: Three, command: WriteProcess, why: tuple[str, str]
) -> None:
    error = refused(three[1], command)

    assert isinstance(error, BadText)
    assert (error.facts["field"], error.facts["rule"]) == why


def test_what_is_not_there_cannot_be_made_a_card_or_changed(three: Three) -> None:
    marta = three[1]
    nothing = EntryId(bytes(32))
    told = post(marta, "hola")

    commands: list[KnowledgeCommand] = [
        WriteProcess("Horno", source=nothing),
        WriteProcess("Horno", "uno", owner=PersonId(bytes(32))),
        EditProcess(nothing, text="dos"),
        EditProcess(told, text="dos"),
        ReviewProcess(told, "2027-05-01"),
    ]
    assert all(isinstance(refused(marta, command), UnknownTarget) for command in commands)
    card = do(marta, WriteProcess("Horno", "uno"))
    assert isinstance(refused(marta, ReviewProcess(card, "")), BadText)
    erase(marta, card)
    assert isinstance(refused(marta, EditProcess(card, text="dos")), UnknownTarget)


def test_who_takes_a_card_back_takes_all_her_versions_back(three: Three) -> None:
    _, marta, luis = three
    card = do(marta, WriteProcess("Horno", "palabra-primera"))
    do(marta, EditProcess(card, text="palabra-segunda"))
    meet(*three)
    assert traces(luis.home.root, "palabra-segunda")

    erase(marta, card)
    meet(*three)
    for node in three:
        node.erasing.look()

    for node in three:
        assert node.reader.processes() == []
        assert traces(node.home.root, "palabra-primera", "palabra-segunda") == []


def test_an_administrator_hides_a_card_and_shows_it_again(office: Office) -> None:
    from sync.local.writing import Hide

    carmen = office.found()
    marta, amparo = office.join("Marta", carmen), office.join("Amparo", carmen, Rank.ADMIN)
    meet(carmen, marta, amparo)
    card = do(marta, WriteProcess("Horno", "uno"))
    meet(carmen, marta, amparo)

    execute(amparo, Hide(card))
    meet(carmen, marta, amparo)
    assert marta.reader.processes() == []
    execute(amparo, Hide(card, on=False))
    meet(carmen, marta, amparo)
    assert [found.id for found in marta.reader.processes()] == [card]
