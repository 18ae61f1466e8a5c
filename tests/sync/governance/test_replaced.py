"""A new computer for somebody whose old one is dead: an admin says so, and the old one is out."""

from __future__ import annotations

from support.control import device_of, status_of
from support.office_acts import OfficeActs, person_of
from sync.governance.notes import DeviceStatus
from sync.values import EntryId, Rank


def office() -> OfficeActs:
    """Carmen founded it, Marta is an admin, Pepe and Sara are members."""
    logs = OfficeActs()
    logs.hire("Marta", role=Rank.ADMIN)
    logs.hire("Pepe", "Sara", by="Marta")
    return logs


def replaced(
    logs: OfficeActs,
    person: str,
    new: str,
    *,
    by: str = "Marta",
    role: Rank = Rank.MEMBER,
    old: tuple[str, ...] = (),
    revoked: tuple[str, ...] | None = None,
) -> EntryId:
    """The whole step, with everything that belongs to it unless a test leaves it out."""
    replaces = old or (person,)
    invite = logs.invite(by, role, person=person, replaces=replaces)
    join = logs.join(new, invite)
    logs.accept(by, join)
    for device in replaces if revoked is None else revoked:
        logs.revoke(by, device)
    logs.close(by, invite, [new])
    return invite


def test_the_new_computer_is_the_same_person_and_the_old_one_is_out() -> None:
    logs = office()

    invite = replaced(logs, "Pepe", "laptop")

    governance = logs.evaluate()
    assert governance.devices[device_of("laptop")].person == person_of("Pepe")
    assert governance.rank_of_device(device_of("laptop")) is Rank.MEMBER
    assert status_of(governance, "Pepe") is DeviceStatus.REVOKED
    assert governance.members[person_of("Pepe")].devices == (device_of("laptop"),)
    assert person_of("laptop") not in governance.members
    assert governance.invites[invite].person == person_of("Pepe")


def test_as_long_as_the_old_one_counts_the_new_one_does_not() -> None:
    logs = office()

    replaced(logs, "Pepe", "laptop", revoked=())

    governance = logs.evaluate()
    assert status_of(governance, "laptop") is DeviceStatus.VOID
    assert governance.members[person_of("Pepe")].devices == (device_of("Pepe"),)


def test_nobody_gets_a_further_computer_behind_their_back() -> None:
    logs = office()
    invite = logs.invite("Marta", person="Pepe")
    logs.accept("Marta", logs.join("laptop", invite))

    assert status_of(logs.evaluate(), "laptop") is DeviceStatus.VOID


def test_naming_somebody_elses_device_or_none_that_is_known_replaces_nothing() -> None:
    for other in ("Sara", "phone"):
        logs = office()

        replaced(logs, "Pepe", "laptop", old=(other,))

        assert status_of(logs.evaluate(), "laptop") is DeviceStatus.VOID


def test_an_admin_gives_no_computer_to_an_admin_or_an_owner() -> None:
    for person in ("Carmen", "Marta"):
        logs = office()
        logs.hire("Javi", role=Rank.ADMIN)

        replaced(logs, person, "laptop", by="Javi")

        governance = logs.evaluate()
        assert governance.rank_of_device(device_of("laptop")) is None
        assert governance.rank_of_device(device_of(person)) is not None


def test_who_was_an_admin_once_gets_one_from_an_owner_only() -> None:
    logs = office()
    grant = logs.grant("Carmen", "Pepe", Rank.ADMIN)
    logs.end("Carmen", [grant], logs.tips("Pepe"))

    replaced(logs, "Pepe", "laptop")
    assert logs.evaluate().rank_of_device(device_of("laptop")) is None

    replaced(logs, "Pepe", "tablet", by="Carmen", role=Rank.ADMIN)
    assert logs.evaluate().rank_of_device(device_of("tablet")) is Rank.MEMBER


def test_an_admins_new_computer_has_the_admins_rank() -> None:
    logs = office()

    replaced(logs, "Marta", "laptop", by="Carmen", role=Rank.ADMIN)
    logs.hire("Luis", by="laptop")

    governance = logs.evaluate()
    assert governance.rank_of_device(device_of("laptop")) is Rank.ADMIN
    assert governance.rank_of_device(device_of("Luis")) is Rank.MEMBER
    assert person_of("laptop") not in governance.grants


def test_the_next_computer_replaces_the_one_before() -> None:
    logs = office()
    replaced(logs, "Pepe", "laptop")

    replaced(logs, "Pepe", "tablet", old=("laptop",))

    governance = logs.evaluate()
    assert governance.members[person_of("Pepe")].devices == (device_of("tablet"),)


def test_a_computer_that_does_not_count_adds_none_and_is_replaced_by_none() -> None:
    logs = office()
    replaced(logs, "Pepe", "laptop", revoked=())
    logs.add_device("laptop", "phone")

    replaced(logs, "Pepe", "tablet", old=("laptop",))

    governance = logs.evaluate()
    assert status_of(governance, "phone") is None
    assert status_of(governance, "tablet") is DeviceStatus.VOID


def test_the_old_computer_revokes_nothing_of_the_new_one() -> None:
    logs = office()
    replaced(logs, "Pepe", "laptop")

    logs.revoke("Pepe", "laptop")
    logs.revoke("laptop", "Sara")

    governance = logs.evaluate()
    assert governance.rank_of_device(device_of("laptop")) is Rank.MEMBER
    assert governance.rank_of_device(device_of("Sara")) is Rank.MEMBER


def test_a_person_who_was_removed_does_not_come_back_by_a_new_computer() -> None:
    logs = office()
    logs.revoke("Carmen", "Pepe", whole=True)

    replaced(logs, "Pepe", "laptop")

    assert status_of(logs.evaluate(), "laptop") is DeviceStatus.REVOKED


def test_two_computers_by_one_such_invitation_are_contested() -> None:
    logs = office()
    invite = logs.invite("Marta", person="Pepe", replaces=["Pepe"])
    for name in ("laptop", "tablet"):
        logs.accept("Marta", logs.join(name, invite))
    logs.revoke("Marta", "Pepe")

    governance = logs.evaluate()
    assert status_of(governance, "laptop") is DeviceStatus.CONTESTED
    assert governance.members.get(person_of("Pepe")) is None
