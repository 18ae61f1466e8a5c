from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.chains import START_HLC, key_of, payload_of
from support.control import (
    POLICY,
    ControlLogs,
    control_entry,
    device_of,
    genesis_of,
    join_act,
    names_of,
    x25519_of,
)
from sync.codec import encode
from sync.governance.acts import Admit, ControlKind, Invite, Join, join_message
from sync.governance.evaluate import (
    ControlEntry,
    DeviceStatus,
    Governance,
    InviteState,
    Member,
    Standing,
    evaluate,
)
from sync.log.contexts import JOIN
from sync.log.entry import compose_genesis
from sync.log.header import CRITICAL_BIT
from sync.values import CompanyId, DeviceId, EntryId, Lane, LogKey, PersonId, Rank

IDENTITY_POINT = b"\x01" + bytes(31)


def status_of(governance: Governance, name: str) -> DeviceStatus | None:
    standing = governance.standing(device_of(name))
    return standing.status if standing else None


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


def contested_invite() -> tuple[ControlLogs, EntryId]:
    """Marta is an admin; Pepe and Sara both used her invitation for one."""
    logs = ControlLogs()
    logs.admitted("Carmen", "Marta", Rank.ADMIN)
    invite = logs.invite("Marta", uses=1)
    logs.join("Pepe", invite)
    logs.join("Sara", invite)
    return logs, invite


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


# -- ranks --------------------------------------------------------------------------

INVITERS = {
    Rank.ROOT: "root",
    Rank.OWNER: "Carmen",
    Rank.ADMIN: "Marta",
    Rank.MEMBER: "Pepe",
}


def four_ranks() -> ControlLogs:
    """Carmen is owner, Marta admin, Pepe member; root is root."""
    logs = ControlLogs()
    logs.admitted("Carmen", "Marta", Rank.ADMIN)
    logs.admitted("Marta", "Pepe")
    return logs


@pytest.mark.parametrize("inviter", INVITERS)
@pytest.mark.parametrize("role", [Rank.OWNER, Rank.ADMIN, Rank.MEMBER])
def test_one_invites_only_below_ones_own_rank(inviter: Rank, role: Rank) -> None:
    logs = four_ranks()

    logs.admitted(INVITERS[inviter], "New", role)

    expected = role if inviter < role and inviter <= Rank.ADMIN else None
    assert names_of(logs.evaluate(), "New") == {"New": expected}


@pytest.mark.parametrize("closer", INVITERS)
@pytest.mark.parametrize("role", [Rank.OWNER, Rank.ADMIN, Rank.MEMBER])
def test_one_closes_only_below_ones_own_rank(closer: Rank, role: Rank) -> None:
    logs = four_ranks()
    invite = logs.admitted("root", "New", role)

    logs.close(INVITERS[closer], invite)

    closed = closer < role and closer <= Rank.ADMIN
    assert logs.evaluate().invites[invite].closed is closed
    assert names_of(logs.evaluate(), "New") == {"New": None if closed else role}


def test_admins_cannot_end_each_other() -> None:
    logs = ControlLogs()
    marta = logs.admitted("Carmen", "Marta", Rank.ADMIN)
    javi = logs.admitted("Carmen", "Javi", Rank.ADMIN)

    logs.close("Marta", javi)
    logs.close("Javi", marta)

    assert names_of(logs.evaluate(), "Marta", "Javi") == {
        "Marta": Rank.ADMIN,
        "Javi": Rank.ADMIN,
    }


def test_whom_an_ended_admin_invited_goes_with_them() -> None:
    logs = ControlLogs()
    marta = logs.admitted("Carmen", "Marta", Rank.ADMIN)
    logs.admitted("Marta", "Pepe")

    logs.close("Carmen", marta)

    governance = logs.evaluate()
    assert names_of(governance, "Marta", "Pepe") == {"Marta": None, "Pepe": None}
    assert list(governance.invites) == [marta]


def test_contested_and_void_devices_change_nothing() -> None:
    logs = ControlLogs()
    invite = logs.invite("Carmen", Rank.ADMIN)
    logs.join("Marta", invite)
    logs.join("Thief", invite)
    logs.admitted("Thief", "Friend")

    assert status_of(logs.evaluate(), "Friend") is None
    logs.close("Carmen", invite, ["Marta"])
    assert status_of(logs.evaluate(), "Friend") is None


def test_a_stranger_changes_nothing() -> None:
    logs = four_ranks()
    before = logs.evaluate().digest()

    logs.admitted("Stranger", "Friend")
    logs.write("Stranger", 0x8FFF, b"")

    assert logs.evaluate().digest() == before


# -- rubbish, unknown kinds, order --------------------------------------------------


@pytest.mark.parametrize("kind", ControlKind)
@pytest.mark.parametrize("body", [b"", b"\xc1", b"\x91" * 5000, b"\x92\x01\xa1\xff"])
def test_a_body_that_is_rubbish_is_void(kind: ControlKind, body: bytes) -> None:
    logs = four_ranks()
    before = logs.evaluate().digest()

    logs.write("Carmen", kind, body)
    logs.write("Newcomer", kind, body)

    assert logs.evaluate().digest() == before


@pytest.mark.parametrize("author", ["root", "Carmen", "Pepe"])
def test_a_critical_kind_not_known_here_freezes(author: str) -> None:
    logs = four_ranks()

    logs.write(author, 200 | CRITICAL_BIT, b"from the future")

    assert logs.evaluate().frozen_by == 200 | CRITICAL_BIT


def test_of_several_unknown_kinds_the_lowest_is_named() -> None:
    logs = four_ranks()
    for kind in (201, 4, 200):
        logs.write("Carmen", kind | CRITICAL_BIT, b"")

    assert logs.evaluate().frozen_by == 4 | CRITICAL_BIT


def test_an_unknown_kind_that_is_not_critical_is_ignored() -> None:
    logs = four_ranks()
    before = logs.evaluate().digest()

    logs.write("Carmen", 200, b"")

    assert logs.evaluate().digest() == before


def test_entries_of_other_lanes_are_no_control_entries() -> None:
    logs = four_ranks()
    moved = [
        replace(entry, log=replace(entry.log, lane=Lane.CONTENT)) for entry in logs.entries[1:]
    ]

    assert len(logs.evaluate([logs.entries[0], *moved]).members) == 1


def eventful() -> ControlLogs:
    """A company in which about everything has happened."""
    logs, invite = contested_invite()
    logs.admitted("root", "Olga", Rank.OWNER)
    logs.admitted("Olga", "Javi", Rank.ADMIN)
    logs.close("Javi", invite, ["Pepe"])
    logs.close("Marta", invite, ["Sara"])
    leaked = logs.invite("Javi", uses=1, code="leaked")
    for name in ("Ana", "Luis", "Nuria"):
        logs.join(name, leaked, code="leaked")
    logs.close("Olga", leaked, ["Ana"])
    logs.write("Pepe", ControlKind.INVITE, b"\xc1")
    logs.write("Olga", 99 | CRITICAL_BIT, b"")
    return logs


EVENTFUL = eventful()
EVENTFUL_DIGEST = EVENTFUL.evaluate().digest()


@given(st.permutations(EVENTFUL.entries), st.lists(st.sampled_from(EVENTFUL.entries)))
@settings(max_examples=50)
def test_the_order_of_arrival_and_repetition_change_nothing(
    entries: list[ControlEntry], again: list[ControlEntry]
) -> None:
    assert EVENTFUL.evaluate(entries + again).digest() == EVENTFUL_DIGEST


@given(st.data())
@settings(max_examples=50)
def test_every_part_of_the_set_has_one_meaning(data: st.DataObject) -> None:
    part = data.draw(st.lists(st.sampled_from(EVENTFUL.entries), unique=True))
    permuted = data.draw(st.permutations(part))

    assert EVENTFUL.evaluate(part) == EVENTFUL.evaluate(permuted)


hashes = st.binary(min_size=32, max_size=32)
known_devices = st.sampled_from([entry.log.device for entry in EVENTFUL.entries])
random_entries = st.builds(
    ControlEntry,
    id=hashes.map(EntryId),
    log=st.builds(
        LogKey,
        device=known_devices | hashes.map(DeviceId),
        epoch=st.integers(0, 2**64 - 1),
        lane=st.sampled_from([0, 0, 0, 1, 2]),
    ),
    seq=st.integers(1, 3),
    kind=st.sampled_from(list(ControlKind)) | st.integers(0, 0xFFFF),
    hlc=st.integers(0, 2**64 - 1),
    body=st.sampled_from([entry.body for entry in EVENTFUL.entries]) | st.binary(max_size=80),
    raw=st.sampled_from([entry.raw for entry in EVENTFUL.entries[1:]]) | st.binary(max_size=128),
)


@given(st.lists(random_entries, max_size=8, unique_by=lambda entry: entry.id), st.data())
@settings(max_examples=100)
def test_random_entries_never_raise_and_have_one_meaning(
    noise: list[ControlEntry], data: st.DataObject
) -> None:
    entries = EVENTFUL.entries + noise
    permuted = data.draw(st.permutations(entries))

    assert EVENTFUL.evaluate(entries).digest() == EVENTFUL.evaluate(permuted).digest()


# -- digest -------------------------------------------------------------------------


def test_the_digest_is_of_the_state_and_the_company() -> None:
    logs = four_ranks()
    governance = logs.evaluate()

    assert len(governance.digest()) == 32
    assert governance.digest() == logs.evaluate().digest()
    other = replace(governance, company=CompanyId(sha256(b"other").digest()))
    assert other.digest() != governance.digest()


def test_every_change_of_the_state_changes_the_digest() -> None:
    logs = ControlLogs()
    digests = [logs.evaluate().digest()]
    invite = logs.invite("Carmen", uses=2)
    digests.append(logs.evaluate().digest())
    logs.join("Marta", invite)
    digests.append(logs.evaluate().digest())
    logs.close("Carmen", invite)
    digests.append(logs.evaluate().digest())
    logs.write("Carmen", 99 | CRITICAL_BIT, b"")
    digests.append(logs.evaluate().digest())

    assert len(set(digests)) == len(digests)


def test_an_admission_is_for_the_record_only() -> None:
    logs = ControlLogs()
    invite = logs.invite("Carmen")
    join = logs.join("Marta", invite)
    before = logs.evaluate().digest()

    logs.write("Carmen", ControlKind.ADMIT, Admit(join=join))

    assert logs.evaluate().digest() == before


def test_a_future_invitation_with_more_fields_counts() -> None:
    logs = ControlLogs()
    act = Invite(
        public=device_of("code"), ca=b"", role=3, max_uses=1, expires_ms=0, confirmed=False
    )
    later = encode([2, act.public, b"", 3, 1, 0, False, "a field of version 2"])

    invite = logs.write("Carmen", ControlKind.INVITE, later)

    assert logs.evaluate().invites[invite].public == act.public
