"""Invitations that were leaked, cancelled or forgotten, as every node comes to see them."""

from __future__ import annotations

import pytest

from support.nodes import Office, choose, cut, meet, people, post
from sync.errors import BadText, Contested, NotAllowed, Removed, UnknownTarget
from sync.local.governing import CloseInvite
from sync.node.core import Node
from sync.node.door import close_used_up
from sync.node.executing import status_of
from sync.node.inviting import DAY_MS, close_invite, invites_of
from sync.values import Rank


@pytest.fixture
def carmen(office: Office) -> Node:
    return office.found()


def test_an_expired_invitation_is_closed_and_a_removed_device_closes_nothing(
    office: Office, carmen: Node
) -> None:
    marta = office.join("Marta", carmen, Rank.ADMIN)
    office.invite(marta)
    meet(carmen, marta)
    office.clock.now_ms += 9 * DAY_MS
    cut(carmen, marta)
    meet(carmen, marta)
    held = marta.store.digest()

    close_used_up(marta)
    assert marta.store.digest() == held
    close_used_up(carmen)

    assert {invite.state for invite in invites_of(carmen).invites} == {"used", "closed"}


def test_a_removed_device_is_no_door(office: Office, carmen: Node) -> None:
    marta = office.join("Marta", carmen)
    code = office.invite(carmen)
    meet(carmen, marta)
    cut(carmen, marta)
    meet(carmen, marta)

    with pytest.raises(AssertionError, match="closed"):
        office.join("Sara", marta, code=code)


def test_an_invitation_used_twice_apart_waits_for_an_admin_who_picks_one(
    office: Office, carmen: Node
) -> None:
    marta, pepe = office.join("Marta", carmen), office.join("Pepe", carmen)
    code = office.invite(carmen)
    meet(carmen, marta, pepe)
    sara, thief = office.join("Sara", marta, code=code), office.join("Nadie", pepe, code=code)
    meet(carmen, marta, pepe, sara, thief)

    (contested,) = [i for i in invites_of(carmen).invites if i.state == "contested"]
    assert {(use.name, use.status) for use in contested.uses} == {
        ("Sara", "contested"),
        ("Nadie", "contested"),
    }
    assert [alarm.kind for alarm in status_of(carmen).alarms] == ["contested_invite"]
    assert status_of(marta).alarms == []
    with pytest.raises(Contested):
        post(sara, "¿Hola?")
    assert (status_of(sara).writable, status_of(sara).why) == (False, "contested")

    choose(carmen, contested.id, sara)
    meet(carmen, marta, pepe, sara, thief)

    assert people(carmen) == ["Carmen", "Marta", "Pepe", "Sara"]
    assert status_of(carmen).alarms == []
    post(sara, "Hola")
    assert status_of(sara).writable
    with pytest.raises(Removed):
        post(thief, "Hola")
    assert (status_of(thief).writable, status_of(thief).why) == (False, "not let in")
    outsider = thief.reader.outsider()
    assert outsider is not None
    assert (outsider.company_name, outsider.name) == ("Cerámicas Oliva", "Nadie")
    assert (sara.reader.outsider(), thief.reader.me()) == (None, None)


def test_whoever_came_in_while_the_invitation_was_being_cancelled_is_out(
    office: Office, carmen: Node
) -> None:
    marta = office.join("Marta", carmen)
    code = office.invite(carmen)
    meet(carmen, marta)
    sara = office.join("Sara", marta, code=code)
    (unused,) = [one for one in invites_of(carmen).invites if one.state == "open"]
    choose(carmen, unused.id)

    meet(carmen, marta, sara)

    assert people(marta) == ["Carmen", "Marta"]
    assert [one.state for one in invites_of(marta).invites if one.id == unused.id] == ["closed"]
    with pytest.raises(Removed) as refused:
        post(sara, "Hola")
    assert refused.value.facts["when_ms"] == 0
    choose(carmen, unused.id, sara)
    meet(carmen, marta, sara)
    assert people(marta) == ["Carmen", "Marta", "Sara"]
    post(sara, "Hola")


def test_who_may_close_an_invitation(office: Office, carmen: Node) -> None:
    marta = office.join("Marta", carmen, Rank.ADMIN)
    pepe = office.join("Pepe", carmen)
    for role in (Rank.MEMBER, Rank.ADMIN, Rank.OWNER):
        office.invite(carmen, role)
    meet(carmen, marta, pepe)
    opened = {one.role: one.id for one in invites_of(carmen).invites if one.state == "open"}

    for node, role in ((pepe, Rank.MEMBER), (marta, Rank.ADMIN)):
        with pytest.raises(NotAllowed):
            choose(node, opened[role])
    with pytest.raises(BadText):
        choose(carmen, opened[Rank.OWNER])
    with pytest.raises(UnknownTarget):
        choose(marta, opened[Rank.MEMBER], pepe)
    choose(marta, opened[Rank.MEMBER])
    choose(carmen, opened[Rank.ADMIN])
    close_invite(carmen, CloseInvite(opened[Rank.OWNER], None, list(office.words)))
    meet(carmen, marta)

    assert {one.state for one in invites_of(carmen).invites} == {"used", "closed"}
