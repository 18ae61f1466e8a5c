"""REVOKE: what it cuts, whom it reaches, and that nothing gets around it."""

from __future__ import annotations

import pytest

from support.control import device_of, names_of, status_of
from support.office_acts import OfficeActs, person_of
from sync.governance.acts import ControlKind, Tip
from sync.governance.notes import AlarmKind, DeviceStatus
from sync.log.header import CRITICAL_BIT
from sync.values import EntryId, Lane, LogKey, Rank

POST = EntryId(b"p" * 32)


def office() -> OfficeActs:
    """Carmen is owner, Marta and Javi are admins, Pepe and Sara members."""
    logs = OfficeActs()
    logs.hire("Marta", "Javi", role=Rank.ADMIN)
    logs.hire("Pepe", "Sara", by="Marta")
    return logs


def test_a_revoked_device_no_longer_belongs() -> None:
    logs = office()

    revoke = logs.revoke("Marta", "Pepe")

    governance = logs.evaluate()
    assert status_of(governance, "Pepe") is DeviceStatus.REVOKED
    assert governance.rank_of_device(device_of("Pepe")) is None
    assert person_of("Pepe") not in governance.members
    (cut,) = governance.cuts[device_of("Pepe")]
    assert (cut.revoke, cut.by, cut.rank) == (revoke, device_of("Marta"), Rank.ADMIN)


@pytest.mark.parametrize("author", ["Pepe", "Sara", "Javi"])
def test_nobody_revokes_an_equal_or_a_stronger(author: str) -> None:
    # T33
    logs = office()
    before = logs.evaluate()

    for target in ("Marta", "Carmen", "root"):
        logs.revoke(author, target, tips=[])
        logs.revoke(author, target, tips=[], whole=True)

    after = logs.evaluate()
    assert after.devices == before.devices
    assert after.invites == before.invites
    assert after.cuts == {}


def test_two_admins_who_revoke_each_other_both_stay_and_owners_are_told() -> None:
    logs = office()
    first = logs.revoke("Marta", "Javi", tips=[])
    second = logs.revoke("Javi", "Marta", tips=[])

    governance = logs.evaluate()

    assert names_of(governance, "Marta", "Javi") == {"Marta": Rank.ADMIN, "Javi": Rank.ADMIN}
    told = {a.acts for a in governance.alarms if a.kind is AlarmKind.POWERLESS_REMOVAL}
    assert told == {(first,), (second,)}


def test_what_a_cut_admin_did_after_the_cut_is_undone() -> None:
    logs = office()
    logs.hide("Marta", POST)
    tips = logs.tips("Marta")
    logs.revoke("Marta", "Sara")
    logs.hire("Friend", by="Marta")
    logs.revoke("Carmen", "Marta", tips=tips)

    governance = logs.evaluate()

    assert status_of(governance, "Sara") is DeviceStatus.OK
    assert status_of(governance, "Pepe") is DeviceStatus.OK
    assert status_of(governance, "Friend") is None
    assert list(governance.hidden) == [POST]


def test_a_revoked_device_changes_nothing_more() -> None:
    logs = office()
    cut = logs.tips("Marta")
    start = next(e.id for e in logs.entries if e.log.device == device_of("Marta"))
    logs.revoke("Carmen", "Marta", tips=cut)
    invite = logs.invite("Javi", uses=1, code="leaked")
    before = logs.evaluate().digest()

    logs.hire("Friend", by="Marta")
    logs.add_device("Marta", "Marta's phone")
    logs.open_epoch("Marta", 9, cut)
    logs.write("Marta", ControlKind.INVITE, b"", epoch=9)
    logs.write("Marta", 99 | CRITICAL_BIT, b"", hlc=1)
    logs.hide("Marta", POST)
    logs.join("Marta", invite, code="leaked", epoch=4)
    logs.fork("Marta", start)
    logs.hire("Second friend", by="Marta")
    logs.revoke("Marta", "Pepe")
    logs.fork("Marta", None)
    logs.write("Marta", 99 | CRITICAL_BIT, b"", hlc=1)
    logs.hire("Third friend", by="Marta's phone")

    assert logs.evaluate().digest() == before


def test_all_removals_have_to_let_an_entry_stand() -> None:
    logs = office()
    early = logs.tips("Marta")
    logs.hide("Marta", POST)
    late = logs.tips("Marta")
    logs.admitted("root", "Olga", Rank.OWNER)
    logs.revoke("Carmen", "Marta", tips=late)
    assert POST in logs.evaluate().hidden

    logs.revoke("Olga", "Marta", tips=early)

    assert POST not in logs.evaluate().hidden


def test_a_removal_with_later_tips_brings_back_what_was_cut() -> None:
    logs = office()
    early = logs.tips("Marta")
    logs.hide("Marta", POST)
    first = logs.revoke("Carmen", "Marta", tips=early)
    assert POST not in logs.evaluate().hidden

    logs.revoke("Carmen", "Marta", supersedes=[first])

    governance = logs.evaluate()
    assert POST in governance.hidden
    assert status_of(governance, "Marta") is DeviceStatus.REVOKED
    assert len(governance.cuts[device_of("Marta")]) == 1


@pytest.mark.parametrize(
    ("author", "taken_back"), [("Marta", True), ("Carmen", True), ("Javi", False), ("Sara", False)]
)
def test_only_the_revoker_or_a_stronger_rank_takes_a_removal_back(
    author: str, taken_back: bool
) -> None:
    logs = office()
    revoke = logs.revoke("Marta", "Pepe")

    logs.revoke(author, "Nobody", tips=[], supersedes=[revoke])

    status = status_of(logs.evaluate(), "Pepe")
    assert status is (DeviceStatus.OK if taken_back else DeviceStatus.REVOKED)


def test_whoever_was_removed_returns_as_a_new_device_and_the_old_key_stays_dead() -> None:
    logs = office()
    logs.revoke("Marta", "Pepe", whole=True)

    logs.hire("Pepe's new laptop", by="Marta")
    invite = logs.invite("Marta", code="again")
    logs.join("Pepe", invite, code="again", epoch=5)

    governance = logs.evaluate()
    assert status_of(governance, "Pepe's new laptop") is DeviceStatus.OK
    assert status_of(governance, "Pepe") is DeviceStatus.REVOKED


def test_a_person_is_removed_with_all_devices() -> None:
    logs = office()
    logs.add_device("Pepe", "phone")
    logs.add_device("phone", "tablet")

    logs.revoke("Marta", "Pepe", whole=True, tips=logs.tips("Pepe", "phone"))

    governance = logs.evaluate()
    for name in ("Pepe", "phone", "tablet"):
        assert status_of(governance, name) is DeviceStatus.REVOKED


def test_content_counts_up_to_the_tip_of_every_removal() -> None:
    logs = office()
    tips = [Tip(1, Lane.CONTENT, 5, EntryId(b"5" * 32))]
    logs.revoke("Marta", "Pepe", tips=tips)
    governance = logs.evaluate()
    log = LogKey(device_of("Pepe"), 1, Lane.CONTENT)

    def covered(seq: int, name: bytes, ancestor: bool, epoch: int = 1) -> bool:
        key = LogKey(log.device, epoch, log.lane)
        return governance.covered(key, seq, EntryId(name * 32), lambda _tip: ancestor)

    assert covered(5, b"5", False)
    assert covered(4, b"4", True)
    assert not covered(4, b"x", False)
    assert not covered(5, b"x", True)
    assert not covered(6, b"6", True)
    assert not covered(4, b"4", True, epoch=2)


def test_content_of_somebody_who_was_never_revoked_counts_and_of_strangers_does_not() -> None:
    logs = office()
    governance = logs.evaluate()

    def covered(name: str) -> bool:
        log = LogKey(device_of(name), 1, Lane.CONTENT)
        return governance.covered(log, 1, POST, lambda _tip: False)

    assert covered("Sara")
    assert not covered("Stranger")
    assert not covered("root")


def test_an_admin_cannot_cut_what_an_equal_did_even_when_that_rank_has_ended() -> None:
    logs = office()
    logs.revoke("Javi", "Marta", tips=[])
    join = logs.evaluate().devices[device_of("Marta")].join
    assert join is not None

    logs.end("Carmen", [join], logs.tips("Marta"))

    governance = logs.evaluate()
    assert names_of(governance, "Marta", "Pepe") == {"Marta": Rank.MEMBER, "Pepe": Rank.MEMBER}
    logs.revoke("Javi", "Marta")
    governance = logs.evaluate()
    assert status_of(governance, "Marta") is DeviceStatus.REVOKED
    assert status_of(governance, "Pepe") is DeviceStatus.OK


def test_a_forked_thief_is_cut_by_tips_and_nothing_earlier_is_lost() -> None:
    logs = office()
    honest = logs.tips("Marta")
    logs.fork("Marta", None)
    logs.write("Marta", ControlKind.HIDE, b"")
    logs.hire("Friend", by="Marta")

    before = logs.evaluate()
    assert status_of(before, "Pepe") is DeviceStatus.OK
    assert status_of(before, "Friend") is DeviceStatus.OK
    assert not before.forks[device_of("Marta")].closed
    assert AlarmKind.FORK in {alarm.kind for alarm in before.alarms}

    logs.revoke("Carmen", "Marta", tips=honest)

    after = logs.evaluate()
    assert status_of(after, "Pepe") is DeviceStatus.OK
    assert status_of(after, "Friend") is None
    assert after.forks == {}


def test_two_root_entries_at_one_position_both_count_and_are_an_alarm() -> None:
    logs = office()
    genesis = logs.entries[0].id
    logs.admitted("root", "Olga", Rank.OWNER)
    logs.fork("root", genesis)
    logs.admitted("root", "Elena", Rank.OWNER)

    governance = logs.evaluate()

    assert names_of(governance, "Olga", "Elena") == {"Olga": Rank.OWNER, "Elena": Rank.OWNER}
    assert AlarmKind.ROOT_FORK in {alarm.kind for alarm in governance.alarms}
