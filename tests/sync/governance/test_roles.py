"""ROLE_GRANT and ROLE_END: intervals of authority, and what survives."""

from __future__ import annotations

import pytest

from support.control import device_of, names_of, status_of
from support.office_acts import OfficeActs, person_of
from sync.governance.notes import AlarmKind, DeviceStatus
from sync.values import EntryId, Rank

POST = EntryId(b"p" * 32)
OTHER = EntryId(b"o" * 32)


def office() -> OfficeActs:
    """Carmen is owner, Marta admin, Pepe and Sara members."""
    logs = OfficeActs()
    logs.hire("Marta", role=Rank.ADMIN)
    logs.hire("Pepe", "Sara", by="Marta")
    return logs


def test_a_grant_makes_a_member_an_admin() -> None:
    logs = office()

    grant = logs.grant("Carmen", "Pepe", Rank.ADMIN)

    governance = logs.evaluate()
    assert names_of(governance, "Pepe") == {"Pepe": Rank.ADMIN}
    assert governance.members[person_of("Pepe")].rank is Rank.ADMIN
    (note,) = governance.grants[person_of("Pepe")]
    assert (note.id, note.rank, note.ended) == (grant, Rank.ADMIN, False)


@pytest.mark.parametrize(
    ("author", "rank", "given"),
    [
        ("root", Rank.OWNER, True),
        ("root", Rank.ADMIN, True),
        ("Carmen", Rank.OWNER, False),
        ("Carmen", Rank.ADMIN, True),
        ("Marta", Rank.ADMIN, False),
        ("Marta", Rank.OWNER, False),
        ("Pepe", Rank.ADMIN, False),
    ],
)
def test_one_grants_only_ranks_below_ones_own(author: str, rank: Rank, given: bool) -> None:
    logs = office()

    logs.grant(author, "Sara", rank)

    assert names_of(logs.evaluate(), "Sara") == {"Sara": rank if given else Rank.MEMBER}


def test_what_somebody_wrote_before_the_grant_does_not_count() -> None:
    logs = office()
    logs.hide("Pepe", POST)
    logs.grant("Carmen", "Pepe", Rank.ADMIN)
    logs.hide("Pepe", OTHER)

    assert list(logs.evaluate().hidden) == [OTHER]


def test_what_an_admin_did_until_the_end_still_counts_and_nothing_after() -> None:
    logs = office()
    grant = logs.grant("Carmen", "Pepe", Rank.ADMIN)
    logs.hire("Ana", by="Pepe")
    until = logs.tips("Pepe")
    logs.hire("Luis", by="Pepe")

    logs.end("Carmen", [grant], until)

    governance = logs.evaluate()
    assert names_of(governance, "Pepe", "Ana", "Luis") == {
        "Pepe": Rank.MEMBER,
        "Ana": Rank.MEMBER,
        "Luis": None,
    }
    assert governance.grants[person_of("Pepe")][0].ended


@pytest.mark.parametrize("author", ["Marta", "Pepe", "Sara"])
def test_nobody_ends_the_rank_of_an_equal_or_a_stronger(author: str) -> None:
    # T33
    logs = office()
    grant = logs.grant("Carmen", "Pepe", Rank.ADMIN)
    genesis = logs.entries[0].id
    before = logs.evaluate().digest()

    logs.end(author, [grant, genesis], [])

    assert logs.evaluate().digest() == before


def test_the_rank_that_came_with_an_invitation_can_be_ended() -> None:
    logs = office()
    join = logs.evaluate().devices[device_of("Marta")].join
    assert join is not None

    logs.end("Carmen", [join], logs.tips("Marta"))

    governance = logs.evaluate()
    assert names_of(governance, "Marta", "Pepe") == {"Marta": Rank.MEMBER, "Pepe": Rank.MEMBER}


def test_the_root_ends_the_founder_who_stays_a_member() -> None:
    logs = office()

    logs.end("root", [logs.entries[0].id], logs.tips("Carmen"))

    governance = logs.evaluate()
    assert names_of(governance, "Carmen", "Marta") == {"Carmen": Rank.MEMBER, "Marta": Rank.ADMIN}


def test_a_concurrent_grant_survives_the_end_and_owners_are_told() -> None:
    logs = office()
    logs.admitted("root", "Olga", Rank.OWNER)
    first = logs.grant("Carmen", "Pepe", Rank.ADMIN)
    second = logs.grant("Olga", "Pepe", Rank.ADMIN)

    end = logs.end("Carmen", [first], logs.tips("Pepe"))

    governance = logs.evaluate()
    assert names_of(governance, "Pepe") == {"Pepe": Rank.ADMIN}
    told = {a.acts for a in governance.alarms if a.kind is AlarmKind.SURVIVING_GRANT}
    assert told == {(end, second)}


def test_a_concurrent_grant_with_the_later_clock_is_told_as_well() -> None:
    logs = office()
    logs.admitted("root", "Olga", Rank.OWNER)
    first = logs.grant("Carmen", "Pepe", Rank.ADMIN)
    end = logs.end("Carmen", [first], logs.tips("Pepe"))

    second = logs.grant("Olga", "Pepe", Rank.ADMIN, knows=[])

    governance = logs.evaluate()
    assert names_of(governance, "Pepe") == {"Pepe": Rank.ADMIN}
    assert [(a.kind, a.acts) for a in governance.alarms] == [
        (AlarmKind.SURVIVING_GRANT, (end, second))
    ]


def test_the_ends_that_count_against_a_person_are_known_by_their_clocks() -> None:
    logs = office()
    grants = [logs.grant("Carmen", "Pepe", Rank.ADMIN) for _ in range(2)]
    ends = [logs.end("Carmen", [grant], logs.tips("Pepe")) for grant in reversed(grants)]
    logs.end("Marta", grants, logs.tips("Pepe"))

    assert logs.evaluate().role_ends == {person_of("Pepe"): tuple(ends)}


def test_a_grant_given_again_by_who_ended_the_first_is_no_alarm() -> None:
    logs = office()
    first = logs.grant("Carmen", "Pepe", Rank.ADMIN)
    logs.end("Carmen", [first], logs.tips("Pepe"))

    logs.grant("Carmen", "Pepe", Rank.ADMIN)

    governance = logs.evaluate()
    assert names_of(governance, "Pepe") == {"Pepe": Rank.ADMIN}
    assert governance.alarms == ()


def test_roles_given_and_taken_one_after_the_other_are_no_alarm() -> None:
    logs = office()
    first = logs.grant("Carmen", "Pepe", Rank.ADMIN)
    logs.end("Carmen", [first], logs.tips("Pepe"))
    logs.grant("Carmen", "Pepe", Rank.ADMIN)
    logs.grant("root", "Pepe", Rank.OWNER)

    governance = logs.evaluate()

    assert names_of(governance, "Pepe") == {"Pepe": Rank.OWNER}
    assert governance.alarms == ()


def test_another_owner_who_gives_a_role_back_contradicts_nobody() -> None:
    logs = office()
    logs.admitted("root", "Olga", Rank.OWNER)
    first = logs.grant("Carmen", "Pepe", Rank.ADMIN)
    logs.end("Carmen", [first], logs.tips("Pepe"))

    logs.grant("Olga", "Pepe", Rank.ADMIN)

    governance = logs.evaluate()
    assert names_of(governance, "Pepe") == {"Pepe": Rank.ADMIN}
    assert governance.alarms == ()


def test_of_a_person_one_surviving_grant_is_told_and_of_a_removed_one_none() -> None:
    logs = office()
    logs.admitted("root", "Olga", Rank.OWNER)
    given = [logs.grant("Carmen", "Pepe", Rank.ADMIN) for _ in range(2)]
    logs.grant("Olga", "Pepe", Rank.ADMIN)
    logs.grant("Olga", "Pepe", Rank.ADMIN)
    for grant in given:
        logs.end("Carmen", [grant], logs.tips("Pepe"))

    (alarm,) = logs.evaluate().alarms
    assert (alarm.kind, alarm.devices) == (AlarmKind.SURVIVING_GRANT, (device_of("Pepe"),))

    logs.revoke("Carmen", "Pepe", tips=logs.tips("Pepe"), whole=True)

    assert logs.evaluate().alarms == ()


def test_a_promotion_does_not_bring_back_a_revoked_device_that_it_leaves_out() -> None:
    logs = office()
    logs.add_device("Pepe", "phone")
    logs.revoke("Marta", "phone", tips=[])

    logs.grant("Carmen", "Pepe", Rank.ADMIN, without=["phone"])
    logs.hide("phone", POST)

    governance = logs.evaluate()
    assert names_of(governance, "Pepe", "phone") == {"Pepe": Rank.ADMIN, "phone": None}
    assert status_of(governance, "phone") is DeviceStatus.REVOKED
    assert governance.hidden == {}


def test_a_grant_vouches_for_whoever_lost_their_invitation() -> None:
    logs = office()
    early = logs.tips("Marta")
    logs.hire("Ana", by="Marta")
    logs.grant("Carmen", "Ana", Rank.ADMIN)

    logs.revoke("Carmen", "Marta", tips=early)

    assert names_of(logs.evaluate(), "Ana") == {"Ana": Rank.ADMIN}


def test_a_grant_for_somebody_unknown_waits_for_them() -> None:
    logs = office()
    logs.grant("Carmen", "Ana", Rank.ADMIN, start=[])
    assert status_of(logs.evaluate(), "Ana") is None

    logs.hire("Ana", by="Marta")

    assert names_of(logs.evaluate(), "Ana") == {"Ana": Rank.ADMIN}
