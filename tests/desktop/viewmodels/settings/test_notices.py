"""Of what one is told, and how."""

from __future__ import annotations

import pytest
from msgspec import structs

from desktop.bridge import Bridge
from desktop.models.settings import KindRow
from desktop.viewmodels.settings.notices import GROUPS, NoticeSettingsViewModel
from support.byhand.settings import SettingsHand
from support.models import rows_of
from support.window import wait_until
from sync.client import Hours, NotificationKind


@pytest.fixture
def notices(hand: SettingsHand, bridge: Bridge) -> NoticeSettingsViewModel:
    return NoticeSettingsViewModel(hand.client, bridge, bridge)


def taken(notices: NoticeSettingsViewModel) -> dict[str, str]:
    return {row.key: row.taken for row in rows_of(notices.kinds, KindRow)}


def test_every_kind_can_be_chosen_for_once() -> None:
    words = [word for group in GROUPS.values() for word in group]
    assert sorted(words) == sorted(kind.value for kind in NotificationKind)


def test_everything_is_told_until_somebody_says_otherwise(notices: NoticeSettingsViewModel) -> None:
    assert set(taken(notices).values()) == {"tell"}


def test_a_choice_takes_the_place_of_the_one_before(
    notices: NoticeSettingsViewModel, hand: SettingsHand
) -> None:
    for how, muted, hushed in (
        ("bell", set(), {"answer", "doubts-answer"}),
        ("none", {"answer", "doubts-answer"}, set()),
        ("tell", set(), set()),
    ):
        notices.tellBy("answers", how)
        wait_until(lambda: not notices.working, "the choice")
        assert taken(notices)["answers"] == how
        assert {kind.value for kind in hand.muted()} == muted
        assert {kind.value for kind in hand.quiet_kinds()} == hushed


def test_the_offices_hours_are_told(
    notices: NoticeSettingsViewModel, hand: SettingsHand, bridge: Bridge
) -> None:
    assert "no ha dicho su horario" in notices.hoursLine
    hand.told = structs.replace(hand.told, hours=Hours(days=[0, 4]))
    bridge.changed.emit(frozenset({"people"}))
    wait_until(lambda: "8:30 a 18:00, lun, vie" in notices.hoursLine, "the hours")
