"""Who may do what, and that neither order nor rubbish changes it."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.control import ControlLogs, contested_invite, device_of, names_of, status_of
from sync.codec import encode
from sync.governance.acts import Admit, ControlKind, Invite
from sync.governance.evaluate import (
    ControlEntry,
)
from sync.log.header import CRITICAL_BIT
from sync.values import CompanyId, DeviceId, EntryId, Lane, LogKey, Rank

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
    # T33
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
    # T14
    logs = four_ranks()

    logs.write(author, 200 | CRITICAL_BIT, b"from the future")

    assert logs.evaluate().frozen_by == 200 | CRITICAL_BIT


def test_of_several_unknown_kinds_the_lowest_is_named() -> None:
    logs = four_ranks()
    for kind in (201, 21, 200):
        logs.write("Carmen", kind | CRITICAL_BIT, b"")

    assert logs.evaluate().frozen_by == 21 | CRITICAL_BIT


def test_an_unknown_kind_that_is_not_critical_is_ignored() -> None:
    # T14
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
    later = encode([2, act.public, b"", 3, 1, 0, False, b"", [], "a field of version 2"])

    invite = logs.write("Carmen", ControlKind.INVITE, later)

    assert logs.evaluate().invites[invite].public == act.public
