"""Newcomers who wait for somebody's word, and computers that take the place of others."""

from __future__ import annotations

import pytest

from support.nodes import Office, at_the_door, cut, meet, people, post, texts
from sync.errors import NotAllowed, OutOfReach, Removed, UnknownTarget
from sync.governance.state import DeviceStatus
from sync.local.governing import MakeInvite
from sync.node.core import Node
from sync.node.door import admit, refusal
from sync.node.inviting import invites_of, make_invite
from sync.replication.protocol.admission import CodeKind, InviteCode
from sync.values import Rank


@pytest.fixture
def carmen(office: Office) -> Node:
    return office.found()


def replacing(other: Node) -> MakeInvite:
    """A code for a new computer of somebody's."""
    return MakeInvite(int(Rank.MEMBER), 1, 7, person=other.person)


@pytest.mark.parametrize("role", [Rank.ADMIN, Rank.OWNER])
def test_for_admins_and_owners_somebody_always_has_to_say_yes(
    office: Office, carmen: Node, role: Rank
) -> None:
    words = list(office.words) if role is Rank.OWNER else []

    made = make_invite(carmen, MakeInvite(int(role), 1, 7, words))

    assert made.confirmed


def test_without_the_word_nothing_is_written(office: Office, carmen: Node) -> None:
    made = make_invite(carmen, MakeInvite(int(Rank.MEMBER), 1, 7, confirmed=True))
    run, device = at_the_door(office, "Nuria", carmen, made.code)
    held = carmen.store.digest()

    answer = admit(carmen, run, device)

    assert answer.refused == "confirm"
    assert answer.secret is None
    assert carmen.store.digest() == held
    assert admit(carmen, run, device, yes=True).secret is not None
    assert admit(carmen, run, device).secret is not None  # the answer again


def test_only_somebody_above_the_role_is_such_a_door(office: Office, carmen: Node) -> None:
    marta = office.join("Marta", carmen)
    made = make_invite(carmen, MakeInvite(int(Rank.MEMBER), 1, 7, confirmed=True))
    meet(carmen, marta)
    run, device = at_the_door(office, "Nuria", carmen, made.code)

    assert refusal(marta, run, device) == "confirm"
    assert refusal(carmen, run, device) is None


def test_the_new_computer_speaks_for_the_same_person_and_the_old_one_is_silent(
    office: Office, carmen: Node
) -> None:
    marta = office.join("Marta", carmen)
    post(marta, "antes")
    meet(carmen, marta)
    made = make_invite(carmen, replacing(marta))
    assert InviteCode.parse(made.code).kind is CodeKind.LINK

    laptop = office.join("Portátil", carmen, code=made.code)
    meet(carmen, laptop)
    post(laptop, "después")
    meet(carmen, laptop, marta)

    assert laptop.person == marta.person
    assert people(carmen) == people(laptop) == ["Carmen", "Marta"]
    assert {card.author for card in carmen.reader.feed(limit=9)} == {"Marta"}
    assert texts(carmen) == ["antes", "después"]
    assert carmen.governance.devices[marta.key.device].status is DeviceStatus.REVOKED
    with pytest.raises(Removed):
        post(marta, "y yo")
    (used, _) = invites_of(carmen).invites
    assert (used.state, used.whose) == ("used", "Marta")


def test_a_computer_that_was_removed_before_can_be_replaced_as_well(
    office: Office, carmen: Node
) -> None:
    marta = office.join("Marta", carmen)
    meet(carmen, marta)
    made = make_invite(carmen, replacing(marta))
    office.join("Portátil", carmen, code=made.code)
    again = make_invite(carmen, replacing(marta))

    tablet = office.join("Tableta", carmen, code=again.code)

    assert carmen.governance.members[marta.person].devices == (tablet.key.device,)


def test_who_may_make_such_a_code(office: Office, carmen: Node) -> None:
    marta = office.join("Marta", carmen, Rank.ADMIN)
    javi = office.join("Javi", carmen, Rank.ADMIN)
    pepe = office.join("Pepe", carmen)
    meet(carmen, marta, javi, pepe)

    with pytest.raises(NotAllowed):
        make_invite(pepe, replacing(marta))
    with pytest.raises(NotAllowed):
        make_invite(marta, replacing(javi))
    with pytest.raises(OutOfReach):
        make_invite(marta, replacing(marta))
    somebody_elses = MakeInvite(3, 1, 7, person=pepe.person, replaces=[javi.key.device])
    with pytest.raises(UnknownTarget):
        make_invite(marta, somebody_elses)
    assert make_invite(marta, replacing(pepe)).role == Rank.MEMBER
    assert make_invite(carmen, replacing(javi)).role == Rank.ADMIN


def test_a_person_who_was_removed_does_not_come_back_by_a_new_computer(
    office: Office, carmen: Node
) -> None:
    marta = office.join("Marta", carmen)
    meet(carmen, marta)
    made = make_invite(carmen, replacing(marta))
    cut(carmen, marta)

    with pytest.raises(AssertionError, match="closed"):
        office.join("Portátil", carmen, code=made.code)
    with pytest.raises(OutOfReach) as refused:
        make_invite(carmen, replacing(marta))
    assert refused.value.facts["why"] == "removed"
