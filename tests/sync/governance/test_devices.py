"""DEVICE_ADD and the trees of devices, epochs and what members may write."""

from __future__ import annotations

from support.chains import key_of
from support.control import device_of, names_of, status_of, x25519_of
from support.office_acts import OfficeActs, person_of
from sync.codec import encode
from sync.governance.acts import Admit, Chain, ControlKind, DeviceAdd, ForkProof, device_message
from sync.governance.forest import MEMBER_ENTRIES, MEMBER_EPOCHS
from sync.governance.notes import AlarmKind, DeviceStatus
from sync.log.contexts import POSSESSION
from sync.log.entry import Entry, Payload, compose
from sync.values import DeviceId, EntryId, Head, Lane, Rank

IDENTITY_POINT = b"\x01" + bytes(31)
POST = EntryId(b"p" * 32)


def office() -> OfficeActs:
    """Carmen is owner, Marta admin, Pepe member."""
    logs = OfficeActs()
    logs.hire("Marta", role=Rank.ADMIN)
    logs.hire("Pepe", by="Marta")
    return logs


# -- more devices -------------------------------------------------------------------


def test_an_added_device_is_the_same_person_with_the_same_rank() -> None:
    logs = office()

    logs.add_device("Marta", "phone")
    logs.hide("phone", POST)

    governance = logs.evaluate()
    standing = governance.devices[device_of("phone")]
    assert standing.person == person_of("Marta")
    assert (standing.rank, standing.parent) == (Rank.ADMIN, device_of("Marta"))
    assert (standing.join, standing.x25519) == (None, x25519_of("phone"))
    assert governance.members[person_of("Marta")].devices == tuple(
        sorted([device_of("Marta"), device_of("phone")])
    )
    assert POST in governance.hidden


def test_a_device_that_does_not_prove_its_key_is_not_added() -> None:
    logs = office()

    logs.add_device("Pepe", "phone", signer="Pepe")

    assert status_of(logs.evaluate(), "phone") is None


def test_a_proof_for_one_elder_is_worth_nothing_to_another() -> None:
    logs = office()
    device, x25519 = device_of("phone"), x25519_of("phone")
    message = device_message(logs.company, device_of("Marta"), device, x25519)
    proof = key_of("phone").sign(POSSESSION, message)

    logs.write("Pepe", ControlKind.DEVICE_ADD, DeviceAdd(device=device, x25519=x25519, proof=proof))

    assert status_of(logs.evaluate(), "phone") is None


def test_a_weak_key_is_not_added() -> None:
    logs = office()
    act = DeviceAdd(device=DeviceId(IDENTITY_POINT), x25519=bytes(32), proof=b"\x01" + bytes(63))

    logs.write("Pepe", ControlKind.DEVICE_ADD, act)

    assert logs.evaluate().standing(DeviceId(IDENTITY_POINT)) is None


def test_a_stranger_adds_no_device() -> None:
    logs = office()

    logs.add_device("Stranger", "phone")

    assert status_of(logs.evaluate(), "phone") is None


def test_an_elder_device_revokes_a_younger_one_and_not_the_other_way_round() -> None:
    logs = office()
    logs.add_device("Pepe", "phone")
    logs.add_device("phone", "tablet")
    logs.revoke("tablet", "Pepe", tips=[])
    logs.revoke("phone", "Pepe", tips=[])

    logs.revoke("Pepe", "tablet", tips=[])

    governance = logs.evaluate()
    assert status_of(governance, "Pepe") is DeviceStatus.OK
    assert status_of(governance, "phone") is DeviceStatus.OK
    assert status_of(governance, "tablet") is DeviceStatus.REVOKED


def test_siblings_do_not_revoke_each_other() -> None:
    logs = office()
    logs.add_device("Pepe", "phone")
    logs.add_device("Pepe", "tablet")

    logs.revoke("phone", "tablet", tips=[])

    assert status_of(logs.evaluate(), "tablet") is DeviceStatus.OK


def test_an_admin_overrides_the_thief_of_an_elder_device() -> None:
    logs = office()
    logs.add_device("Pepe", "phone")
    honest = logs.tips("Pepe")
    logs.revoke("Pepe", "phone", tips=[])
    assert status_of(logs.evaluate(), "phone") is DeviceStatus.REVOKED

    logs.revoke("Marta", "Pepe", tips=honest)

    governance = logs.evaluate()
    assert status_of(governance, "Pepe") is DeviceStatus.REVOKED
    assert names_of(governance, "phone") == {"phone": Rank.MEMBER}
    assert governance.members[person_of("Pepe")].devices == (device_of("phone"),)


def test_an_admins_younger_device_does_not_act_beyond_its_elders_cut() -> None:
    logs = office()
    logs.add_device("Marta", "phone")
    logs.hide("phone", POST)
    logs.revoke("Marta", "phone", tips=[])

    assert POST not in logs.evaluate().hidden


def test_a_device_is_one_persons_the_strongest_who_claims_it() -> None:
    logs = office()
    logs.add_device("Pepe", "phone")
    logs.add_device("Marta", "phone")

    assert logs.evaluate().devices[device_of("phone")].person == person_of("Marta")


def test_devices_that_add_each_other_are_no_circle() -> None:
    logs = office()
    logs.add_device("Pepe", "phone")
    logs.add_device("phone", "Pepe")
    logs.add_device("phone", "phone")

    governance = logs.evaluate()
    assert governance.devices[device_of("Pepe")].parent is None
    assert len(governance.members[person_of("Pepe")].devices) == 2


# -- what members may write ---------------------------------------------------------


def test_a_members_control_entries_beyond_the_256th_of_an_epoch_do_not_count() -> None:
    logs = office()
    for _ in range(MEMBER_ENTRIES - 2):
        logs.write("Pepe", ControlKind.ADMIT, Admit(join=POST))
    logs.add_device("Pepe", "phone")
    logs.add_device("Pepe", "tablet")

    governance = logs.evaluate()
    assert status_of(governance, "phone") is DeviceStatus.OK
    assert status_of(governance, "tablet") is None

    logs.grant("Carmen", "Pepe", Rank.ADMIN)
    assert status_of(logs.evaluate(), "tablet") is DeviceStatus.OK


def test_a_members_epochs_beyond_the_64th_count_when_an_admin_approves() -> None:
    logs = office()
    for epoch in range(2, MEMBER_EPOCHS + 2):
        opened = logs.open_epoch("Pepe", epoch, [])

    def counts() -> list[bool]:
        return [note.counts for note in logs.evaluate().epochs_of(device_of("Pepe"))]

    assert counts() == [True] * MEMBER_EPOCHS + [False]
    logs.write("Pepe", ControlKind.ADMIT, Admit(join=opened))
    assert not all(counts())
    logs.write("Marta", ControlKind.ADMIT, Admit(join=opened))
    assert all(counts())


# -- epochs and forks ---------------------------------------------------------------


def test_an_epoch_is_noted_with_its_reason_and_where_the_last_one_ended() -> None:
    logs = office()
    tips = logs.tips("Pepe")

    opened = logs.open_epoch("Pepe", 7, tips, reason=3)

    first, second = logs.evaluate().epochs_of(device_of("Pepe"))
    assert (first.epoch, first.opened) == (1, None)
    assert (second.opened, second.reason, second.previous) == (opened, 3, tuple(tips))


def test_a_fork_is_closed_by_an_epoch_that_names_both_branches() -> None:
    logs = office()
    start = logs.tips("Pepe")[0].hash
    logs.add_device("Pepe", "phone")
    left = logs.tips("Pepe")
    logs.fork("Pepe", start)
    logs.add_device("Pepe", "tablet")
    right = logs.tips("Pepe")

    governance = logs.evaluate()
    note = governance.forks[device_of("Pepe")]
    assert note.points[0].entries == tuple(sorted([left[0].hash, right[0].hash]))
    assert (len(note.points), note.closed) == (1, False)
    assert [alarm.kind for alarm in governance.alarms] == [AlarmKind.FORK]
    assert status_of(governance, "phone") is status_of(governance, "tablet") is DeviceStatus.OK

    logs.open_epoch("Pepe", 5, left)
    assert not logs.evaluate().forks[device_of("Pepe")].closed
    logs.open_epoch("Pepe", 6, [*left, *right])
    governance = logs.evaluate()
    assert governance.forks[device_of("Pepe")].closed
    assert governance.alarms == ()


def post(logs: OfficeActs, name: str, text: bytes, previous: Entry | None = None) -> Entry:
    """A content entry of this device."""
    return compose(
        logs.company,
        key_of(name),
        lane=Lane.CONTENT,
        kind=16,
        epoch=1,
        previous=Head(previous.header.seq, previous.id) if previous else None,
        hlc=previous.header.hlc + 1 if previous else 1,
        payload=Payload(bytes(16), text),
    )


def proof_of(left: list[Entry], right: list[Entry]) -> ForkProof:
    chains = [Chain([e.raw for e in chain], chain[-1].signature) for chain in (left, right)]
    return ForkProof(left=chains[0], right=chains[1])


def test_a_fork_proof_by_any_member_is_believed() -> None:
    logs = office()
    left, right = post(logs, "Pepe", b"left"), post(logs, "Pepe", b"right")
    longer = post(logs, "Pepe", b"more", right)

    proof = logs.write("Marta", ControlKind.FORK_PROOF, proof_of([left], [right, longer]))

    note = logs.evaluate().forks[device_of("Pepe")]
    assert note.proofs == (proof,)
    assert note.points[0].entries == tuple(sorted([left.id, right.id]))
    assert not note.closed


def test_a_fork_proof_that_does_not_hold_is_void() -> None:
    logs = office()
    left, right = post(logs, "Pepe", b"left"), post(logs, "Pepe", b"right")
    later = post(logs, "Pepe", b"later", right)
    other = post(logs, "Sara", b"other")
    before = logs.evaluate().digest()
    forged = proof_of([left], [right])

    for proof in (
        proof_of([left], [left]),
        proof_of([left], [later]),
        proof_of([left], [other]),
        ForkProof(left=forged.left, right=Chain(forged.right.headers, forged.left.signature)),
        ForkProof(left=forged.left, right=Chain([right.raw, right.raw], right.signature)),
        ForkProof(left=forged.left, right=Chain([bytes(128)], right.signature)),
    ):
        logs.write("Marta", ControlKind.FORK_PROOF, encode(proof))
    logs.write("Stranger", ControlKind.FORK_PROOF, forged)

    assert logs.evaluate().digest() == before
