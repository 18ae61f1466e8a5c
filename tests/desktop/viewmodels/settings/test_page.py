"""The list of settings, and which of them is open."""

from __future__ import annotations

from desktop.bridge import Bridge
from desktop.locations import qml_folder
from desktop.models.settings import SectionRow
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.settings.page import FIRST, PARTS, SettingsViewModel
from support.byhand.settings import SettingsHand
from support.models import rows_of
from sync.values import Rank, text_of


def sections(settings: SettingsViewModel) -> list[SectionRow]:
    return rows_of(settings.sections, SectionRow)


def test_where_nobody_has_chosen_the_people_are_shown(settings: SettingsViewModel) -> None:
    assert (settings.part, settings.opened) == (FIRST, False)


def test_a_page_is_where_one_is_and_back_leads_to_the_one_before(
    settings: SettingsViewModel, navigation: NavigationViewModel
) -> None:
    keys = [row.key for row in sections(settings)]
    settings.choose(keys.index(FIRST))
    assert (navigation.page, navigation.subject) == ("settings", FIRST)
    opened = [settings.opened]
    settings.close()
    opened.append(settings.opened)
    navigation.back()
    assert [*opened, settings.opened] == [True, False, True]


def test_a_page_that_is_not_there_is_the_first_one(
    settings: SettingsViewModel, navigation: NavigationViewModel
) -> None:
    navigation.open("settings", "nowhere")
    assert settings.part == FIRST


def test_my_card_is_a_page_elsewhere(
    settings: SettingsViewModel, navigation: NavigationViewModel, hand: SettingsHand
) -> None:
    settings.choose(0)
    assert (navigation.page, navigation.subject) == ("people", text_of(hand.me().person))


def test_every_page_has_its_file_its_name_and_a_model_that_stays(
    settings: SettingsViewModel, navigation: NavigationViewModel
) -> None:
    names = {row.key: row.title for row in sections(settings)}
    assert len(set(names.values())) == len(names)
    for key, part in PARTS.items():
        if part.file:
            navigation.open("settings", key)
            assert settings.part == key
            assert (qml_folder() / "Patio" / "settings" / part.file).is_file()
            assert settings.model is settings.model


def test_an_employee_sees_what_is_hers_and_who_can_read(
    settings: SettingsViewModel, hand: SettingsHand, bridge: Bridge
) -> None:
    hand.who = "marta"
    bridge.changed.emit(frozenset({"people"}))
    keys = {row.key for row in sections(settings)}
    everybodys = {key for key, part in PARTS.items() if part.least >= Rank.MEMBER}
    assert keys == everybodys - {"watch"}  # nothing was reported and nothing of hers is hidden
    assert FIRST in keys
