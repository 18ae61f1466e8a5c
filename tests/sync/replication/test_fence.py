"""Whose certificates are let through, and for how long."""

from __future__ import annotations

from support.memory_office import MemoryOffice
from support.newcomers import Newcomer
from sync.codec import encode
from sync.governance.acts import ControlKind, InviteClose
from sync.replication.certificates import company_authority, ephemeral_leaf, invite_authority
from sync.replication.fence import Fence
from sync.replication.protocol.admission import InviteCode
from sync.values import Lane

GRACE_S = 600.0


def leaf_of(code: InviteCode) -> bytes:
    return ephemeral_leaf(invite_authority(code.seed16)).der


def close_all(office: MemoryOffice) -> None:
    for invite in list(office.governance().invites):
        act = InviteClose(invite=invite, honoured=[])
        office.write(encode(act), lane=Lane.CONTROL, kind=ControlKind.INVITE_CLOSE)


def test_a_context_lasts_until_trust_changes() -> None:
    office = MemoryOffice.found()
    fence = Fence(office, GRACE_S)
    first = fence.server_context(0.0)

    assert fence.server_context(1.0) is first
    office.invite()
    assert fence.server_context(2.0) is not first


def test_a_members_leaf_and_a_newcomers_are_told_apart() -> None:
    office = MemoryOffice.found()
    code = office.invite()
    fence = Fence(office, GRACE_S)
    fence.server_context(0.0)
    (invite,) = office.governance().invites

    assert fence.is_member(fence.leaf.der)
    assert fence.came_by(fence.leaf.der) is None
    assert not fence.is_member(leaf_of(code))
    assert fence.came_by(leaf_of(code)) == invite


def test_a_closed_invitation_is_forgotten_after_its_grace() -> None:
    office = MemoryOffice.found()
    code = office.invite()
    fence = Fence(office, GRACE_S)
    fence.server_context(0.0)
    close_all(office)

    fence.server_context(1.0)
    assert fence.came_by(leaf_of(code)) is not None
    fence.server_context(1.0 + GRACE_S)
    assert fence.came_by(leaf_of(code)) is None


def test_an_invitation_closed_before_we_began_is_never_let_through() -> None:
    office = MemoryOffice.found()
    code = office.invite()
    close_all(office)
    fence = Fence(office, GRACE_S)

    fence.server_context(0.0)

    assert fence.came_by(leaf_of(code)) is None


def test_a_certificate_that_is_not_the_invitations_own_ca_becomes_no_anchor() -> None:
    office = MemoryOffice.found()
    office.invite()
    (invite,) = office.governance().invites.values()
    forged = company_authority(b"somebody else's secret".ljust(32))
    object.__setattr__(invite, "ca", forged.der)
    fence = Fence(office, GRACE_S)

    fence.server_context(0.0)

    assert fence.came_by(ephemeral_leaf(forged).der) is None


def test_only_the_newest_fifty_invitations_are_anchors() -> None:
    office = MemoryOffice.found()
    codes = [office.invite(expires_ms=office.wall_ms() + 1000 * n) for n in range(1, 53)]
    fence = Fence(office, GRACE_S)
    fence.server_context(0.0)

    assert [fence.came_by(leaf_of(code)) is None for code in codes] == [True] * 2 + [False] * 50


def test_every_process_has_a_leaf_of_its_own() -> None:
    office = MemoryOffice.found()

    assert Fence(office, GRACE_S).leaf.der != Fence(office, GRACE_S).leaf.der
    assert bytes(Newcomer().key.device) not in Fence(office, GRACE_S).leaf.der
