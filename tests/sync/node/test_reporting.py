"""What is not right: who is told, who never is, and what an author learns."""

from __future__ import annotations

import pytest

from support.nodes import Office, cut, erase, meet, post, traces
from support.private import bytes_below
from sync.codec import encode
from sync.content.letters import LetterKind
from sync.content.reports import Reason, Report
from sync.errors import BadText, NotAllowed, OutOfReach, PersonError, UnknownTarget
from sync.governance.acts import ControlKind, SetPolicy
from sync.local import knowledge, messaging, writing
from sync.local.commands import Written
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.messaging import seal_letter
from sync.node.reporting import told_about
from sync.values import EntryId, Lane, Rank

Three = tuple[Node, Node, Node]
WHY = "Da un teléfono privado"


def do(node: Node, command: messaging.Report | writing.Hide | writing.Comment) -> EntryId:
    answer = execute(node, command)
    assert isinstance(answer, Written)
    return answer.id


def refused(node: Node, command: messaging.Report | writing.Hide) -> PersonError:
    before = node.store.count()
    with pytest.raises(PersonError) as caught:
        execute(node, command)
    assert node.store.count() == before
    return caught.value


def heard(node: Node) -> list[str]:
    return [row.text for row in node.reader.reports()]


@pytest.fixture
def five(office: Office) -> list[Node]:
    """Carmen (owner), Amparo (admin), Marta, Luis, Noa."""
    carmen = office.found()
    amparo = office.join("Amparo", carmen, Rank.ADMIN)
    nodes = [carmen, amparo, *(office.join(name, carmen) for name in ("Marta", "Luis", "Noa"))]
    meet(*nodes)
    return nodes


def appoint(owner: Node, *moderators: Node) -> None:
    policy = SetPolicy(
        policy=owner.governance.policy, moderators=[node.person for node in moderators]
    )
    owner.append(Lane.CONTROL, [(int(ControlKind.POLICY), encode(policy))])


def test_owners_and_administrators_are_told_and_nobody_else(five: list[Node]) -> None:
    carmen, amparo, marta, luis, noa = five
    told = post(luis, "Llamad al 600 123 123")
    meet(*five)
    made = do(marta, messaging.Report(told, f" {WHY} "))
    meet(*five)

    for node in (carmen, amparo):
        (row,) = node.reader.reports()
        assert (row.id, row.target, row.text, row.author) == (made, told, WHY, "Marta")
        assert row.about is not None
        assert (row.about.name, row.said) == ("Luis", "Llamad al 600 123 123")
        assert (row.shown, row.mine) == (True, False)
        assert node.reader.conversations() == []
    (own,) = marta.reader.reports()
    assert own.mine
    for node in (luis, noa):
        assert node.reader.reports() == []
        assert WHY.encode() not in bytes_below(node.home.root)


def test_a_report_about_an_owner_or_administrator_goes_to_the_others(five: list[Node]) -> None:
    carmen, amparo, marta, _, _ = five
    of_owner, of_admin = post(carmen, "Soy la jefa"), post(amparo, "Soy la gestora")
    meet(*five)
    do(marta, messaging.Report(of_owner, "sobre la dueña"))
    do(marta, messaging.Report(of_admin, "sobre la gestora"))
    meet(*five)

    assert heard(carmen) == ["sobre la gestora"]
    assert heard(amparo) == ["sobre la dueña"]
    assert traces(carmen.home.root, "sobre la dueña") == []
    assert traces(amparo.home.root, "sobre la gestora") == []


def test_where_there_are_moderators_they_are_told_instead(five: list[Node]) -> None:
    carmen, amparo, marta, luis, noa = five
    appoint(carmen, luis, noa)
    told = post(noa, "hola")
    meet(*five)
    do(marta, messaging.Report(told, WHY))
    meet(*five)

    assert heard(luis) == [WHY]
    assert heard(carmen) == heard(amparo) == heard(noa) == []
    assert told_about(marta, luis.person) == {noa.person}


def test_moderators_who_could_not_hide_it_are_told_with_those_who_can(five: list[Node]) -> None:
    carmen, amparo, marta, luis, noa = five
    appoint(carmen, luis)
    of_admin, of_owner = post(amparo, "Soy la gestora"), post(carmen, "Soy la jefa")
    meet(*five)
    do(marta, messaging.Report(of_admin, "sobre la gestora"))
    do(noa, messaging.Report(of_owner, "sobre la dueña"))
    meet(*five)

    assert sorted(heard(luis)) == ["sobre la dueña", "sobre la gestora"]
    assert heard(carmen) == ["sobre la gestora"]
    assert heard(amparo) == ["sobre la dueña"]
    assert traces(amparo.home.root, "sobre la gestora") == []


def test_a_moderator_alone_is_not_told_about_herself(five: list[Node]) -> None:
    carmen, amparo, marta, luis, _ = five
    appoint(carmen, luis)
    meet(*five)

    assert told_about(marta, luis.person) == {carmen.person, amparo.person}


def test_whoever_would_be_told_about_herself_is_not_even_if_it_is_sealed_to_her(
    three: Three,
) -> None:
    carmen, marta, luis = three
    told = post(luis, "hola")
    meet(*three)
    letter = Report(target=told, text="Te han denunciado")
    seal_letter(marta, LetterKind.REPORT, letter, {marta.person, luis.person, carmen.person})
    meet(*three)

    assert heard(luis) == []
    assert heard(carmen) == ["Te han denunciado"]


def test_a_comment_can_be_reported_as_well(three: Three) -> None:
    carmen, marta, luis = three
    card = post(carmen, "hola")
    meet(*three)
    said = do(luis, writing.Comment(card, "600 123 123"))
    meet(*three)
    do(marta, messaging.Report(said, WHY))
    meet(*three)

    (row,) = carmen.reader.reports()
    assert (row.said, row.shown) == ("600 123 123", True)
    do(carmen, writing.Hide(said))
    assert not carmen.reader.reports()[0].shown


def test_a_version_of_a_card_is_reported_and_hidden_alone(three: Three) -> None:
    carmen, marta, luis = three
    card = execute(marta, knowledge.WriteProcess("Horno", "Primero el gas", luis.person))
    assert isinstance(card, Written)
    meet(*three)
    version = execute(luis, knowledge.EditProcess(card.id, title="600 123 123"))
    assert isinstance(version, Written)
    meet(*three)
    do(marta, messaging.Report(version.id, WHY))
    meet(*three)

    (row,) = carmen.reader.reports()
    assert row.about is not None
    assert (row.about.name, row.said, row.shown) == ("Luis", "600 123 123", True)
    do(carmen, writing.Hide(version.id, because=WHY))
    meet(*three)
    assert [(one.id, one.reason) for one in luis.reader.hidden_of_mine()] == [(version.id, WHY)]
    shown = marta.reader.card(card.id)
    assert shown is not None
    assert shown.title == "Horno"


def test_what_cannot_be_reported_is_refused(three: Three) -> None:
    carmen, marta, luis = three
    own, of_owner, gone = post(marta, "mía"), post(carmen, "de Carmen"), post(luis, "hola")
    hidden = post(luis, "otra")
    meet(*three)
    profile = next(iter(luis.reader.newest_profiles()))

    assert isinstance(refused(marta, messaging.Report(own, WHY)), OutOfReach)
    assert isinstance(refused(marta, messaging.Report(of_owner, WHY)), OutOfReach)  # nobody else
    assert isinstance(refused(carmen, messaging.Report(gone, WHY)), OutOfReach)  # she sees to it
    for text in ("", "  ", "x" * 2001, "a\x1bb"):
        assert isinstance(refused(marta, messaging.Report(gone, text)), BadText)
    erase(luis, gone)
    execute(carmen, writing.Hide(hidden))
    meet(*three)
    for target in (gone, hidden, profile, EntryId(bytes(32))):
        assert isinstance(refused(marta, messaging.Report(target, WHY)), UnknownTarget)


def test_an_author_is_told_why_something_was_hidden_and_nobody_else_is(three: Three) -> None:
    carmen, marta, luis = three
    told, other = post(luis, "Llamad al 600 123 123"), post(luis, "otra")
    meet(*three)
    do(carmen, writing.Hide(told, because=WHY))
    do(carmen, writing.Hide(other))
    meet(*three)

    first, second = luis.reader.hidden_of_mine()
    assert (first.id, first.said, first.reason) == (told, "Llamad al 600 123 123", WHY)
    assert first.by is not None
    assert first.by.name == "Carmen"
    assert (second.id, second.reason, second.by) == (other, "", None)
    assert marta.reader.hidden_of_mine() == carmen.reader.hidden_of_mine() == []
    assert WHY.encode() not in bytes_below(marta.home.root)

    do(carmen, writing.Hide(told, on=False))
    meet(*three)
    assert [row.id for row in luis.reader.hidden_of_mine()] == [other]


def test_a_reason_by_somebody_who_may_not_hide_is_shown_to_nobody(three: Three) -> None:
    carmen, marta, luis = three
    told = post(luis, "hola")
    meet(*three)
    letter = Reason(target=told, text="Porque sí")
    seal_letter(marta, LetterKind.REASON, letter, {marta.person, luis.person})
    do(carmen, writing.Hide(told))
    meet(*three)

    assert [row.reason for row in luis.reader.hidden_of_mine()] == [""]


def test_a_reason_that_cannot_be_given_hides_nothing(three: Three) -> None:
    carmen, marta, luis = three
    told, left = post(luis, "hola"), post(marta, "adiós")
    meet(*three)
    cut(carmen, marta)

    assert isinstance(refused(carmen, writing.Hide(told, because="x" * 2001)), BadText)
    assert isinstance(refused(carmen, writing.Hide(told, on=False, because=WHY)), BadText)
    assert isinstance(refused(carmen, writing.Hide(left, because=WHY)), BadText)
    assert isinstance(refused(luis, writing.Hide(told, because=WHY)), NotAllowed)
    assert carmen.reader.card(told) is not None
