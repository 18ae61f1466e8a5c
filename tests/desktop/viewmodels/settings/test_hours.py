"""The office's hours, holidays and promises."""

from __future__ import annotations

import re

import pytest
from msgspec import structs

from desktop.bridge import Bridge
from desktop.locations import qml_folder
from desktop.models.settings import HolidayRow
from desktop.viewmodels.settings.hours import HoursViewModel, minute_typed
from desktop.viewmodels.settings.leaving import day_typed
from support.byhand.settings import SettingsHand
from support.models import rows_of
from support.window import wait_until
from sync.client import Hours
from sync.hours import regions


@pytest.fixture
def hours(hand: SettingsHand, bridge: Bridge) -> HoursViewModel:
    hand.told = structs.replace(hand.told, hours=Hours())
    made = HoursViewModel(hand.client, bridge, bridge)
    wait_until(lambda: made.told, "the settings")
    return made


def held(hours: HoursViewModel, hand: SettingsHand) -> Hours:
    wait_until(lambda: not hours.working, "what was asked for")
    assert hand.told.hours is not None
    return hand.told.hours


@pytest.mark.parametrize(
    ("typed", "minute"),
    [("8:30", 510), ("18", 1080), ("24:00", 1440), ("9.05", 545), ("24:01", None), ("8:60", None),
     ("", None), ("ocho", None), ("-1", None), ("123", None)],
)  # fmt: skip
def test_an_hour_is_typed_as_people_do(typed: str, minute: int | None) -> None:
    assert minute_typed(typed) == minute


@pytest.mark.parametrize(
    ("typed", "day"),
    [("4/12/2026", "2026-12-04"), ("2026-12-04", "2026-12-04"), ("04.12.2026", "2026-12-04"),
     ("31/2/2026", None), ("mañana", None), ("4/12", None)],
)  # fmt: skip
def test_a_day_is_typed_as_people_do(typed: str, day: str | None) -> None:
    found = day_typed(typed)
    assert (found.isoformat() if found else None) == day


def test_hours_days_and_region_hold_at_once(hours: HoursViewModel, hand: SettingsHand) -> None:
    hours.setSpan("9", "14:30")
    assert (held(hours, hand).starts, held(hours, hand).ends) == (540, 870)
    wait_until(lambda: hours.starts == "9:00", "it shown")
    hours.toggleDay(4)
    assert held(hours, hand).days == [0, 1, 2, 3]
    wait_until(lambda: not hours.worksOn(4), "it shown")
    hours.setRegion("VC")
    assert held(hours, hand).region == "VC"
    wait_until(lambda: hours.region == "VC", "it shown")
    hours.setRegion("-")
    assert held(hours, hand).region == ""


def test_hours_that_are_none_change_nothing(hours: HoursViewModel, hand: SettingsHand) -> None:
    hours.setSpan("18:00", "8:30")
    assert hours.error == "Esas horas no valen. Escríbelas así: 8:30 y 18:00."
    assert hand.calls == []


def test_somebody_always_works(hours: HoursViewModel, hand: SettingsHand) -> None:
    hand.told = structs.replace(hand.told, hours=Hours(days=[2]))
    hours.reload()
    wait_until(lambda: hours.worksOn(2) and not hours.worksOn(1), "one day")
    hours.toggleDay(2)
    assert hand.calls == []


def own(hours: HoursViewModel) -> list[HolidayRow]:
    return rows_of(hours.own, HolidayRow)


def test_own_holidays_come_and_go(hours: HoursViewModel, hand: SettingsHand) -> None:
    hours.addHoliday("24/12/2026")
    wait_until(lambda: len(own(hours)) == 1, "the holiday")
    assert own(hours)[0].title == "24 dic 2026"
    hours.addHoliday("ayer")
    assert hours.error.startswith("Ese no es un día.")
    hours.removeHoliday("2026-12-24")
    wait_until(lambda: not own(hours), "it gone")


def test_the_office_may_say_nothing_and_say_it_again(
    hours: HoursViewModel, hand: SettingsHand
) -> None:
    hours.toggleTold()
    wait_until(lambda: not hours.told, "nothing said")
    hours.toggleTold()
    wait_until(lambda: hours.told, "it said")
    assert hand.told.hours == Hours()


def test_the_promise_is_between_a_day_and_a_year(hours: HoursViewModel, hand: SettingsHand) -> None:
    hours.setAnswerDays("0")
    assert hours.error == "Tiene que ser de 1 a 365."
    hours.setAnswerDays("3")
    wait_until(lambda: hours.answerDays == "3", "the promise")


def test_every_region_that_has_holidays_can_be_chosen() -> None:
    page = (qml_folder() / "Patio" / "settings" / "HourSettings.qml").read_text("utf-8")
    keys = re.search(r'keys: \["-"(.*?)\]', page)
    assert keys is not None
    # The engine has the letters of ISO 3166-2; the library also lists towns by name.
    assert set(re.findall(r'"(\w+)"', keys[1])) == {one for one in regions() if len(one) <= 3}
