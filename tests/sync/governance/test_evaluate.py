from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from support.chains import START_HLC, key_of, payload_of
from support.control import (
    POLICY,
    ControlLogs,
    contested_invite,
    control_entry,
    device_of,
    genesis_of,
    join_act,
    names_of,
    status_of,
    x25519_of,
)
from sync.codec import encode
from sync.governance.acts import Admit, ControlKind, Join, join_message
from sync.governance.evaluate import (
    DeviceStatus,
    InviteState,
    Member,
    Standing,
    evaluate,
)
from sync.log.contexts import JOIN
from sync.log.entry import compose_genesis
from sync.values import CompanyId, DeviceId, Lane, LogKey, PersonId, Rank

IDENTITY_POINT = b"\x01" + bytes(31)


# -- founding -----------------------------------------------------------------------


def test_genesis_makes_one_owner_and_the_policy() -> None:
    logs = ControlLogs()

    governance = logs.evaluate()

    carmen = device_of("Carmen")
    person = PersonId(carmen)
    assert governance.policy == POLICY
    assert governance.members == {person: Member(person, Rank.OWNER, (carmen,))}
    assert governance.devices == {
        carmen: Standing(
            carmen, person, Rank.OWNER, x25519_of("Carmen"), DeviceStatus.OK, join=None
        )
    }
    assert governance.root == device_of("root")
    assert governance.frozen_by is None


def test_the_root_key_is_nobodys_device() -> None:
    governance = ControlLogs().evaluate()

    assert governance.standing(device_of("root")) is None
    assert governance.rank_of_device(device_of("root")) is None


def test_without_genesis_nobody_belongs() -> None:
    logs = ControlLogs()
    logs.admitted("Carmen", "Marta")

    governance = logs.evaluate(logs.entries[1:])

    assert (governance.members, governance.devices, governance.invites) == ({}, {}, {})
    assert governance.policy.name == ""


def test_the_genesis_of_another_company_founds_nothing() -> None:
    logs = ControlLogs()

    assert evaluate(CompanyId(b"o" * 32), logs.entries).members == {}


@pytest.mark.parametrize("proof", [bytes(64), key_of("Carmen").sign(b"patio/e1", b"")])
def test_a_founder_who_does_not_hold_the_key_founds_nothing(proof: bytes) -> None:
    payload = payload_of(encode(genesis_of("Carmen", proof=proof)))
    company, genesis = compose_genesis(key_of("root"), epoch=1, hlc=START_HLC, payload=payload)

    assert evaluate(company, [control_entry(genesis)]).members == {}


def test_a_founder_with_a_weak_key_founds_nothing() -> None:
    forged = b"\x01" + bytes(63)
    act = msgspec.structs.replace(
        genesis_of("Carmen", proof=forged), device=DeviceId(IDENTITY_POINT)
    )
    company, genesis = compose_genesis(
        key_of("root"), epoch=1, hlc=START_HLC, payload=payload_of(encode(act))
    )

    assert evaluate(company, [control_entry(genesis)]).members == {}


def test_a_genesis_that_is_not_the_first_entry_founds_nothing() -> None:
    logs = ControlLogs()

    assert logs.evaluate([replace(logs.entries[0], seq=2)]).members == {}


def test_a_genesis_that_is_rubbish_founds_nothing() -> None:
    company, genesis = compose_genesis(
        key_of("root"), epoch=1, hlc=START_HLC, payload=payload_of(b"\xff")
    )

    assert evaluate(company, [control_entry(genesis)]).members == {}


# -- joining ------------------------------------------------------------------------


def test_a_newcomer_with_a_good_proof_is_a_member() -> None:
    logs = ControlLogs()
    invite = logs.invite("Carmen")
    join = logs.join("Marta", invite)

    governance = logs.evaluate()

    marta = device_of("Marta")
    assert governance.standing(marta) == Standing(
        marta, PersonId(marta), Rank.MEMBER, x25519_of("Marta"), DeviceStatus.OK, join
    )
    assert governance.members[PersonId(marta)].devices == (marta,)


def test_an_invitation_tells_what_became_of_it() -> None:
    logs = ControlLogs()
    invite = logs.invite("Carmen", uses=2)

    before = logs.evaluate().invites[invite]
    logs.join("Marta", invite)
    between = logs.evaluate().invites[invite]
    logs.close("Carmen", invite, ["Marta"])
    after = logs.evaluate().invites[invite]

    assert before == InviteState(
        id=invite,
        issuer=device_of("Carmen"),
        public=device_of("code"),
        ca=b"certificate",
        role=Rank.MEMBER,
        max_uses=2,
        expires_ms=0,
        confirmed=False,
        closed=False,
        honoured=(),
        used_by=(),
    )
    assert (before.open, between.open, after.open) == (True, True, False)
    assert between.used_by == (device_of("Marta"),)
    assert (after.closed, after.honoured) == (True, (device_of("Marta"),))


def test_an_invitation_with_no_uses_left_is_not_open() -> None:
    logs = ControlLogs()
    invite = logs.admitted("Carmen", "Marta")

    assert not logs.evaluate().invites[invite].open


def test_a_proof_made_with_another_key_brings_nobody_in() -> None:
    logs = ControlLogs()
    logs.join("Marta", logs.invite("Carmen"), code="another code")

    assert status_of(logs.evaluate(), "Marta") is None


def test_a_proof_stolen_from_another_newcomer_brings_nobody_in() -> None:
    logs = ControlLogs()
    invite = logs.invite("Carmen", uses=5)
    act = join_act(logs.company, key_of("Marta"), "Marta", invite, key_of("code"))

    logs.write("Thief", ControlKind.JOIN, act)

    assert status_of(logs.evaluate(), "Thief") is None


def test_a_join_that_does_not_open_its_log_is_void() -> None:
    logs = ControlLogs()
    invite = logs.invite("Carmen")
    logs.write("Marta", ControlKind.ADMIT, Admit(join=invite))
    logs.join("Marta", invite)

    assert status_of(logs.evaluate(), "Marta") is None


def test_a_join_by_an_invitation_that_has_not_come_waits() -> None:
    logs = ControlLogs()
    invite = logs.invite("Carmen")
    logs.join("Marta", invite)
    early = [entry for entry in logs.entries if entry.id != invite]

    assert status_of(logs.evaluate(early), "Marta") is None
    assert status_of(logs.evaluate(), "Marta") is DeviceStatus.OK


def test_an_invitation_with_a_weak_key_is_void() -> None:
    logs = ControlLogs()

    invite = logs.invite("Carmen", public=IDENTITY_POINT)

    assert invite not in logs.evaluate().invites


def test_a_weak_device_key_does_not_join() -> None:
    logs = ControlLogs()
    invite = logs.invite("Carmen")
    weak = DeviceId(IDENTITY_POINT)
    message = join_message(logs.company, invite, weak, x25519_of("Marta"))
    proof = key_of("code").sign(JOIN, message)
    logs.write(
        "Marta",
        ControlKind.JOIN,
        Join(invite=invite, x25519=x25519_of("Marta"), proof=proof),
    )
    logs.entries[-1] = replace(logs.entries[-1], log=LogKey(weak, 1, Lane.CONTROL))

    assert logs.evaluate().standing(weak) is None


def test_one_device_twice_is_one_use() -> None:
    logs = ControlLogs()
    invite = logs.invite("Carmen", uses=1)
    first = logs.join("Marta", invite, epoch=1)
    logs.join("Marta", invite, epoch=2)

    governance = logs.evaluate()

    assert status_of(governance, "Marta") is DeviceStatus.OK
    standing = governance.standing(device_of("Marta"))
    assert standing is not None
    assert standing.join == first


def test_the_founder_stays_owner_whatever_invitations_they_use() -> None:
    logs = ControlLogs()
    logs.join("Carmen", logs.invite("Carmen", uses=5), epoch=2)

    assert names_of(logs.evaluate(), "Carmen") == {"Carmen": Rank.OWNER}
    assert len(logs.evaluate().members) == 1


def test_of_two_invitations_the_one_that_counts_more_counts() -> None:
    logs = ControlLogs()
    contested = logs.invite("Carmen", Rank.ADMIN, code="leaked")
    logs.join("Marta", contested, code="leaked")
    logs.join("Thief", contested, code="leaked")
    logs.join("Marta", logs.invite("Carmen", code="new"), code="new", epoch=2)

    assert names_of(logs.evaluate(), "Marta", "Thief") == {"Marta": Rank.MEMBER, "Thief": None}


# -- contested and closed -----------------------------------------------------------


def test_an_invitation_used_twice_makes_both_contested() -> None:
    logs, _ = contested_invite()

    governance = logs.evaluate()

    assert status_of(governance, "Pepe") is DeviceStatus.CONTESTED
    assert status_of(governance, "Sara") is DeviceStatus.CONTESTED
    assert names_of(governance, "Pepe", "Sara") == {"Pepe": None, "Sara": None}
    assert PersonId(device_of("Pepe")) not in governance.members


def test_an_admin_picks_who_stays() -> None:
    logs, invite = contested_invite()

    logs.close("Marta", invite, ["Sara"])

    assert status_of(logs.evaluate(), "Sara") is DeviceStatus.OK
    assert status_of(logs.evaluate(), "Pepe") is DeviceStatus.VOID


def test_who_comes_after_the_close_is_void() -> None:
    logs, invite = contested_invite()
    logs.close("Marta", invite, ["Sara", "Pepe"])

    logs.join("Late", invite)

    assert status_of(logs.evaluate(), "Late") is DeviceStatus.VOID
    assert status_of(logs.evaluate(), "Pepe") is DeviceStatus.OK


def test_an_invitation_cancelled_while_it_is_used_brings_nobody_in() -> None:
    logs = ControlLogs()
    invite = logs.invite("Carmen")
    logs.join("Pepe", invite)

    logs.close("Carmen", invite)

    assert status_of(logs.evaluate(), "Pepe") is DeviceStatus.VOID


def test_an_owner_overrides_the_close_of_an_admin() -> None:
    logs, invite = contested_invite()
    logs.close("Carmen", invite, ["Pepe"])
    logs.close("Marta", invite, ["Sara"])

    assert status_of(logs.evaluate(), "Pepe") is DeviceStatus.OK
    assert status_of(logs.evaluate(), "Sara") is DeviceStatus.VOID


def test_two_admins_who_close_differently_leave_it_contested() -> None:
    logs, invite = contested_invite()
    logs.admitted("Carmen", "Javi", Rank.ADMIN)
    logs.close("Marta", invite, ["Sara"])
    logs.close("Javi", invite, ["Pepe"])

    assert status_of(logs.evaluate(), "Sara") is DeviceStatus.CONTESTED
    assert status_of(logs.evaluate(), "Pepe") is DeviceStatus.CONTESTED


def test_whoever_closes_changes_their_mind_by_closing_again() -> None:
    logs, invite = contested_invite()
    logs.close("Marta", invite, ["Sara"])
    logs.close("Marta", invite, ["Pepe"])

    assert status_of(logs.evaluate(), "Pepe") is DeviceStatus.OK
