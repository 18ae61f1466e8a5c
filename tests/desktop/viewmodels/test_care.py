from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from desktop.bridge import Bridge
from desktop.choices import Choices
from desktop.viewmodels.care import CareViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.settings.keeping import KeepingViewModel
from desktop.viewmodels.settings.page import SettingsViewModel
from desktop.viewmodels.spare import SpareKeyViewModel
from support.byhand.rows import person_id
from support.byhand.settings import SettingsHand
from support.byhand.watching import alarm, report
from support.window import wait_until
from sync.values import Rank

TODAY, LATELY, LONG_AGO = "2026-11-23", "2026-11-17", "2026-11-16"
CHECKED = Choices(key_checked=TODAY)

Make = Callable[[Choices], CareViewModel]


@pytest.fixture
def office(now: int) -> SettingsHand:
    """Nine people, of whom Carmen alone is an owner, and looks."""
    return SettingsHand(now)


@pytest.fixture
def make(office: SettingsHand, bridge: Bridge) -> Make:
    def made(choices: Choices) -> CareViewModel:
        kept = [choices]

        def put_off(what: str) -> None:
            today: dict[str, Any] = {what: TODAY}
            kept[0] = replace(kept[0], **today)

        client = office.client
        navigation = NavigationViewModel(client, bridge, bridge)
        key = SpareKeyViewModel(client, bridge, bridge)
        return CareViewModel(client, bridge, navigation, key, lambda: kept[0], put_off, bridge)

    return made


def test_a_key_that_was_never_checked_is_said_until_it_is_put_off(make: Make) -> None:
    care = make(Choices())
    assert care.title == "La llave de repuesto está sin comprobar"
    assert care.leavable
    care.later()
    assert care.title == "Solo tú llevas el patio"


@pytest.mark.parametrize(("put_off", "said"), [(LATELY, False), (LONG_AGO, True)])
def test_it_comes_again_after_a_week(make: Make, put_off: str, said: bool) -> None:
    care = make(Choices(key_put_off=put_off, owner_put_off=TODAY))
    assert (care.title == "La llave de repuesto está sin comprobar") is said


def test_to_check_it_opens_the_dialog_in_the_settings(make: Make) -> None:
    care = make(Choices())
    care.act()
    navigation = care._navigation
    assert (navigation.page, navigation.subject) == ("settings", "keeping")
    page = navigation.modelOf("settings")
    assert isinstance(page, SettingsViewModel)
    assert isinstance(page.model, KeepingViewModel)
    assert page.model.checking


def test_one_owner_alone_is_told_from_the_fifth_person_on(make: Make, office: SettingsHand) -> None:
    assert make(CHECKED).title == "Solo tú llevas el patio"
    office.rows = office.rows[:4]
    assert make(CHECKED).title == ""


def test_a_second_owner_ends_it(make: Make, office: SettingsHand, bridge: Bridge) -> None:
    care = make(CHECKED)
    office.rows = [
        row._replace(rank=Rank.OWNER) if row.person == person_id("amparo") else row
        for row in office.rows
    ]
    bridge.changed.emit(frozenset({"people"}))
    assert care.title == ""


@pytest.mark.parametrize("who", ["amparo", "marta"])
def test_nobody_else_is_told(make: Make, office: SettingsHand, who: str) -> None:
    office.who = who
    assert make(Choices()).title == ""


def test_words_on_no_paper_yet_come_first_and_cannot_be_put_off(make: Make) -> None:
    care = make(Choices())
    care._key.begin("Cerámicas Oliva", ["uno"] * 12)
    care._key.later()
    assert (care.title, care.leavable) == ("Falta guardar la llave de repuesto", False)
    care.later()
    care.act()
    assert care._key.shown


def test_what_is_odd_or_reported_is_told_until_it_was_put_off_and_new_ones_again(
    make: Make, office: SettingsHand, bridge: Bridge
) -> None:
    care = make(replace(CHECKED, owner_put_off=TODAY))
    office.alarming = [alarm("fork", "ruben"), alarm("one_owner", "carmen")]
    bridge.changed.emit(frozenset({"network"}))
    wait_until(lambda: care.title == "Hay algo que revisar", "the alarm")
    assert care.text == "Un equipo de Rubén Soto parece existir dos veces"
    care.act()
    assert (care._navigation.page, care._navigation.subject) == ("settings", "watch")
    care.later()
    assert care.title == ""
    office.reported = [report(office.cards[0], "marta", office.now, "Esto no")]
    bridge.changed.emit(frozenset({"messages"}))
    wait_until(lambda: care.title == "Hay algo que revisar", "the report")
    assert care.text == "Marta Ruiz avisa de algo de Inés Calatrava"


def test_a_moderator_is_told_of_reports_and_of_nothing_else(
    make: Make, office: SettingsHand, bridge: Bridge
) -> None:
    office.who, office.hides = "marta", Rank.ADMIN
    office.reported = [
        report(office.cards[0], "ines", office.now, "Esto no"),
        report(office.cards[1], "ines", office.now, "Tampoco"),
        report(office.cards[1], "marta", office.now, "Ni esto", mine=True),
    ]
    care = make(Choices())
    bridge.changed.emit(frozenset({"messages"}))
    wait_until(lambda: care.title == "Hay 2 cosas que revisar", "the reports")
