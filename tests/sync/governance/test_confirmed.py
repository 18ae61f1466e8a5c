"""A confirmed invitation: who knocks counts once somebody above the role has said so."""

from __future__ import annotations

import pytest

from support.control import device_of, status_of
from support.office_acts import OfficeActs
from sync.governance.notes import DeviceStatus
from sync.values import Rank


def office() -> OfficeActs:
    """Carmen founded it, Marta is an admin, Pepe a member."""
    logs = OfficeActs()
    logs.hire("Marta", role=Rank.ADMIN)
    logs.hire("Pepe", by="Marta")
    return logs


def test_whoever_only_knocks_is_nobody_and_uses_nothing_up() -> None:
    logs = office()
    invite = logs.invite("Carmen", Rank.ADMIN, confirmed=True)

    logs.join("Sara", invite)

    governance = logs.evaluate()
    assert status_of(governance, "Sara") is None
    assert governance.invites[invite].used_by == ()
    assert governance.invites[invite].open


@pytest.mark.parametrize(
    ("role", "by", "rank"),
    [
        (Rank.ADMIN, "Carmen", Rank.ADMIN),
        (Rank.ADMIN, "Marta", None),
        (Rank.ADMIN, "Pepe", None),
        (Rank.MEMBER, "Marta", Rank.MEMBER),
        (Rank.MEMBER, "Pepe", None),
        (Rank.OWNER, "root", Rank.OWNER),
        (Rank.OWNER, "Carmen", None),
    ],
)
def test_only_the_word_of_somebody_above_the_role_counts(
    role: Rank, by: str, rank: Rank | None
) -> None:
    logs = office()
    issuer = "root" if role is Rank.OWNER else "Carmen"
    join = logs.join("Sara", logs.invite(issuer, role, confirmed=True))

    logs.accept(by, join)

    assert logs.evaluate().rank_of_device(device_of("Sara")) == rank


def test_the_newcomer_cannot_accept_itself() -> None:
    logs = office()
    join = logs.join("Sara", logs.invite("Carmen", Rank.ADMIN, confirmed=True))

    logs.accept("Sara", join)

    assert status_of(logs.evaluate(), "Sara") is None


def test_to_be_honoured_in_a_close_is_a_word_as_well() -> None:
    logs = office()
    invite = logs.invite("Carmen", confirmed=True, uses=2)
    for name in ("Sara", "Luis"):
        logs.join(name, invite)

    logs.close("Marta", invite, ["Luis"])

    governance = logs.evaluate()
    assert status_of(governance, "Luis") is DeviceStatus.OK
    assert status_of(governance, "Sara") is None


def test_a_thief_with_the_code_does_not_make_it_contested() -> None:
    logs = office()
    invite = logs.invite("Carmen", Rank.ADMIN, confirmed=True)
    logs.join("Thief", invite)
    join = logs.join("Sara", invite)

    logs.accept("Carmen", join)

    governance = logs.evaluate()
    assert governance.rank_of_device(device_of("Sara")) is Rank.ADMIN
    assert status_of(governance, "Thief") is None
    assert governance.alarms == ()


def test_a_word_beyond_the_cut_of_who_gave_it_is_none() -> None:
    logs = office()
    join = logs.join("Sara", logs.invite("Carmen", confirmed=True))
    logs.revoke("Carmen", "Marta")

    logs.accept("Marta", join)

    assert status_of(logs.evaluate(), "Sara") is None
