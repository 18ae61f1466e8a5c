"""Removals, roles and contested invitations, as every node of a company comes to see them."""

from __future__ import annotations

import pytest

from support.nodes import Office, cut, give, meet, people, post, seen, texts
from sync.cli.wording import sentence
from sync.codec import encode
from sync.errors import (
    NotAllowed,
    OutOfReach,
    Removed,
    UnknownTarget,
    UpdateNeeded,
)
from sync.governance.acts import ControlKind, Revoke, RoleGrant
from sync.governance.state import DeviceStatus
from sync.local.governing import ChangeRole, Remove
from sync.local.welcomes import WelcomePerson
from sync.local.writing import Acknowledge, Announce, Comment, GiveKudos, React
from sync.log.header import CRITICAL_BIT
from sync.node.core import Node
from sync.node.executing import execute, status_of
from sync.node.governing import change_role, remove
from sync.node.writing import write
from sync.values import Lane, Rank


@pytest.fixture
def carmen(office: Office) -> Node:
    return office.found()


def role_of(node: Node, other: Node) -> Rank | None:
    return node.governance.rank_of_device(other.key.device)


def test_what_a_removed_person_wrote_stays_and_what_comes_later_counts_nowhere(
    office: Office, carmen: Node
) -> None:
    pepe, marta = office.join("Pepe", carmen), office.join("Marta", carmen)
    card = post(carmen, "Hornada lista")
    meet(carmen, pepe, marta)
    post(pepe, "Antes")
    meet(carmen, pepe, marta)
    cut(carmen, pepe)
    post(pepe, "Después, sin saberlo")
    write(Comment(card, "¡Olé!"), pepe)
    write(React(card, "ole"), pepe)

    meet(carmen, pepe, marta)

    assert len(seen(carmen, marta)) == 1
    assert texts(marta) == ["Hornada lista", "Antes"]
    (hornada,) = [c for c in marta.reader.feed() if c.id == card]
    assert (hornada.comments, hornada.reactions) == ((), ())
    assert [c.author for c in marta.reader.feed() if c.text == "Antes"] == ["Pepe"]
    assert people(marta) == ["Carmen", "Marta"]
    assert [row.name for row in marta.reader.former()] == ["Pepe"]


def test_a_removed_author_is_told_what_no_longer_counts_and_writes_nothing_more(
    office: Office, carmen: Node
) -> None:
    pepe = office.join("Pepe", carmen)
    meet(carmen, pepe)
    cut(carmen, pepe)
    late = post(pepe, "Después, sin saberlo")
    meet(carmen, pepe)

    facts = status_of(pepe)

    assert facts.removal is not None
    assert facts.removal.person == carmen.person
    assert [(one.id, one.kind, one.text) for one in facts.removal.uncounted] == [
        (late, "post", "Después, sin saberlo")
    ]
    with pytest.raises(Removed) as refused:
        post(pepe, "Otra más")
    assert refused.value.facts["when_ms"] == facts.removal.time_ms > 0
    me = pepe.reader.me()
    assert me is not None
    assert me.removed


def test_a_removed_administrator_is_told_of_the_removal_and_not_of_a_role(
    office: Office, carmen: Node
) -> None:
    javi = office.join("Javi", carmen, Rank.ADMIN)
    pepe = office.join("Pepe", carmen)
    meet(carmen, javi, pepe)
    cut(carmen, javi)
    meet(carmen, javi)

    for command in (Announce("Cerramos", ""), WelcomePerson(pepe.person)):
        with pytest.raises(Removed):
            execute(javi, command)
        with pytest.raises(NotAllowed) as refused:
            execute(pepe, command)
        assert type(refused.value) is NotAllowed


def test_a_former_colleague_is_neither_thanked_nor_waited_for(office: Office, carmen: Node) -> None:
    pepe = office.join("Pepe", carmen)
    notice = write(Announce("Cerramos en agosto", ""), carmen)
    meet(carmen, pepe)
    write(Acknowledge(notice), pepe)
    meet(carmen, pepe)
    cut(carmen, pepe)

    (card,) = carmen.reader.feed()

    assert [ref.name for ref in card.acks] == ["Carmen"]
    assert (card.spread.have, card.spread.of) == (1, 1)
    with pytest.raises(UnknownTarget):
        write(GiveKudos([pepe.person], "Por todo lo que hizo aquí"), carmen)


def test_a_removal_made_again_with_later_tips_lets_void_entries_count(
    office: Office, carmen: Node
) -> None:
    pepe, marta = office.join("Pepe", carmen), office.join("Marta", carmen)
    meet(carmen, pepe, marta)
    cut(carmen, pepe)
    post(pepe, "Lo último que hice")
    meet(carmen, pepe, marta)
    assert texts(marta) == []

    cut(carmen, pepe, count_later=True)
    meet(carmen, pepe, marta)

    assert texts(carmen) == texts(marta) == texts(pepe) == ["Lo último que hice"]
    assert len(seen(carmen, marta, pepe)) == 1
    assert people(marta) == ["Carmen", "Marta"]
    with pytest.raises(OutOfReach, match="nothing_later"):
        cut(carmen, pepe, count_later=True)


def test_a_removal_that_comes_before_what_it_names_holds_back_until_that_arrives(
    office: Office, carmen: Node
) -> None:
    pepe, marta = office.join("Pepe", carmen), office.join("Marta", carmen)
    meet(carmen, pepe, marta)
    post(pepe, "Uno")
    give(pepe, marta)
    post(pepe, "Dos")
    give(pepe, carmen)
    cut(carmen, pepe)

    give(carmen, marta, Lane.CONTROL)
    assert texts(marta) == []
    give(carmen, marta, Lane.CONTENT)

    assert texts(marta) == ["Uno", "Dos"]
    assert len(seen(carmen, marta)) == 1


def test_rebuilt_views_show_a_removal_as_those_that_grew(office: Office, carmen: Node) -> None:
    pepe = office.join("Pepe", carmen)
    post(pepe, "Antes")
    meet(carmen, pepe)
    cut(carmen, pepe)
    post(pepe, "Después")
    meet(carmen, pepe)
    grown = carmen.views.digest()

    carmen.rebuild()

    assert carmen.views.digest() == grown
    assert texts(carmen) == ["Antes"]


@pytest.mark.parametrize("role", [Rank.MEMBER, Rank.ADMIN])
def test_who_returns_comes_as_somebody_new(office: Office, carmen: Node, role: Rank) -> None:
    pepe = office.join("Pepe", carmen, role)
    meet(carmen, pepe)
    cut(carmen, pepe)
    again = office.join("Pepe otra vez", carmen)
    post(again, "He vuelto")

    meet(carmen, pepe, again)

    assert texts(carmen) == ["He vuelto"]
    assert role_of(carmen, pepe) is None
    assert role_of(carmen, again) is Rank.MEMBER


def test_nobody_removes_themselves_an_equal_or_the_last_owner(office: Office, carmen: Node) -> None:
    marta = office.join("Marta", carmen, Rank.ADMIN)
    amparo = office.join("Amparo", carmen, Rank.ADMIN)
    pepe = office.join("Pepe", carmen)
    meet(carmen, marta, amparo, pepe)

    with pytest.raises(OutOfReach, match="self"):
        cut(carmen, carmen)
    with pytest.raises(OutOfReach, match="owner") as refused:
        cut(marta, carmen)
    assert "an administrator cannot remove an owner" in sentence(refused.value)
    with pytest.raises(OutOfReach, match="last_owner"):
        cut(marta, carmen, words=office.words)
    with pytest.raises(OutOfReach, match="rank"):
        cut(marta, amparo)
    with pytest.raises(NotAllowed):
        cut(pepe, marta)


def test_two_admins_who_remove_each_other_stay_and_owners_are_told(
    office: Office, carmen: Node
) -> None:
    marta = office.join("Marta", carmen, Rank.ADMIN)
    amparo = office.join("Amparo", carmen, Rank.ADMIN)
    meet(carmen, marta, amparo)
    revoke(marta, amparo)
    revoke(amparo, marta)

    meet(carmen, marta, amparo)

    assert role_of(carmen, marta) is role_of(carmen, amparo) is Rank.ADMIN
    alarms = status_of(carmen).alarms
    assert [alarm.kind for alarm in alarms] == ["powerless_removal"] * 2
    assert {tuple(alarm.names) for alarm in alarms} == {("Marta", "Amparo"), ("Amparo", "Marta")}


def revoke(node: Node, other: Node) -> None:
    """As a program would that does not ask first."""
    act = Revoke(target=other.person, whole=True, tips=[])
    node.append(Lane.CONTROL, [(int(ControlKind.REVOKE), encode(act))])


def test_what_a_removed_admin_did_after_the_cut_is_undone(office: Office, carmen: Node) -> None:
    marta = office.join("Marta", carmen, Rank.ADMIN)
    pepe = office.join("Pepe", carmen)
    post(pepe, "Aquí sigo")
    meet(carmen, marta, pepe)
    cut(carmen, marta)
    cut(marta, pepe)
    give(marta, pepe)
    assert texts(pepe) == ["Aquí sigo"]
    assert role_of(pepe, pepe) is None

    meet(carmen, marta, pepe)

    assert role_of(pepe, pepe) is Rank.MEMBER
    assert people(pepe) == ["Carmen", "Pepe"]
    assert len(seen(carmen, pepe)) == 1


def test_a_role_is_given_and_taken_and_what_was_announced_meanwhile_stays(
    office: Office, carmen: Node
) -> None:
    pepe, marta = office.join("Pepe", carmen), office.join("Marta", carmen)
    meet(carmen, pepe, marta)
    with pytest.raises(NotAllowed):
        write(Announce("Todavía no", ""), pepe)

    change_role(carmen, ChangeRole(pepe.person, Rank.ADMIN))
    meet(carmen, pepe)
    write(Announce("Ahora sí", ""), pepe)
    meet(carmen, pepe)
    change_role(carmen, ChangeRole(pepe.person, Rank.MEMBER))
    write(Announce("Sin saber que ya no", ""), pepe)
    meet(carmen, pepe, marta)

    assert texts(carmen) == texts(marta) == ["Ahora sí"]
    assert len(seen(carmen, marta, pepe)) == 1
    with pytest.raises(NotAllowed):
        write(Announce("Ya no", ""), pepe)
    with pytest.raises(OutOfReach, match="same"):
        change_role(carmen, ChangeRole(pepe.person, Rank.MEMBER))


def test_only_the_recovery_words_make_an_owner_or_unmake_one(office: Office, carmen: Node) -> None:
    pepe = office.join("Pepe", carmen)
    meet(carmen, pepe)
    words = list(office.words)
    change_role(carmen, ChangeRole(pepe.person, Rank.OWNER, words))
    meet(carmen, pepe)
    assert role_of(pepe, pepe) is Rank.OWNER

    with pytest.raises(OutOfReach, match="rank"):
        cut(pepe, carmen)
    cut(pepe, carmen, words=office.words)
    meet(carmen, pepe)

    assert role_of(pepe, carmen) is None
    assert people(pepe) == ["Pepe"]
    with pytest.raises(OutOfReach, match="last_owner"):
        change_role(pepe, ChangeRole(pepe.person, Rank.MEMBER, words))


def test_an_admin_by_invitation_can_be_made_a_member(office: Office, carmen: Node) -> None:
    marta = office.join("Marta", carmen, Rank.ADMIN)
    meet(carmen, marta)

    change_role(carmen, ChangeRole(marta.person, Rank.MEMBER))
    meet(carmen, marta)

    assert role_of(marta, marta) is Rank.MEMBER
    post(marta, "Sigo escribiendo")


def test_a_kind_of_a_newer_patio_stops_all_writing_until_it_is_known(
    office: Office, carmen: Node
) -> None:
    # T14
    pepe = office.join("Pepe", carmen)
    meet(carmen, pepe)
    carmen.append(Lane.CONTROL, [(CRITICAL_BIT | 300, b"from the future")])
    meet(carmen, pepe)
    held = pepe.store.digest()

    for act in (
        lambda: post(pepe, "¿Hola?"),
        lambda: cut(carmen, pepe),
        lambda: office.invite(carmen),
        lambda: office.invite(carmen, Rank.OWNER),
    ):
        with pytest.raises(UpdateNeeded):
            act()

    assert status_of(pepe).update_needed
    assert pepe.store.digest() == held


def test_of_a_person_one_device_is_removed_by_its_id(office: Office, carmen: Node) -> None:
    pepe = office.join("Pepe", carmen)
    meet(carmen, pepe)

    remove(carmen, Remove(None, pepe.key.device))

    standing = carmen.governance.standing(pepe.key.device)
    assert standing is not None
    assert standing.status is DeviceStatus.REVOKED


def test_a_grant_that_who_ended_the_role_did_not_know_survives_and_owners_are_told(
    office: Office, carmen: Node
) -> None:
    amparo = office.join("Amparo", carmen, Rank.OWNER)
    pepe = office.join("Pepe", carmen, Rank.ADMIN)
    meet(carmen, amparo, pepe)
    grant = RoleGrant(person=pepe.person, rank=int(Rank.ADMIN), start=[])
    amparo.append(Lane.CONTROL, [(int(ControlKind.ROLE_GRANT), encode(grant))])
    change_role(carmen, ChangeRole(pepe.person, Rank.MEMBER))

    meet(carmen, amparo, pepe)

    assert role_of(carmen, pepe) is role_of(pepe, pepe) is Rank.ADMIN
    for owner in (carmen, amparo):
        (alarm,) = status_of(owner).alarms
        assert (alarm.kind, alarm.names) == ("surviving_grant", ["Pepe"])
    change_role(carmen, ChangeRole(pepe.person, Rank.MEMBER))
    meet(carmen, amparo, pepe)
    assert role_of(pepe, pepe) is Rank.MEMBER


def test_a_role_given_back_in_the_knowledge_of_its_end_alarms_nobody(
    office: Office, carmen: Node
) -> None:
    amparo = office.join("Amparo", carmen, Rank.OWNER)
    pepe = office.join("Pepe", carmen, Rank.ADMIN)
    meet(carmen, amparo, pepe)
    change_role(carmen, ChangeRole(pepe.person, Rank.MEMBER))
    meet(carmen, amparo, pepe)

    change_role(amparo, ChangeRole(pepe.person, Rank.ADMIN))
    meet(carmen, amparo, pepe)

    assert role_of(carmen, pepe) is role_of(pepe, pepe) is Rank.ADMIN
    assert status_of(carmen).alarms == status_of(amparo).alarms == []
