"""One place after the other, and the way back."""

from __future__ import annotations

import pytest

from desktop.viewmodels.navigation import PAGES, REMEMBERED, NavigationViewModel
from desktop.viewmodels.places import FEED_PAGES
from support.byhand.rows import HandClient


def test_one_begins_at_home_with_nowhere_to_go_back_to(navigation: NavigationViewModel) -> None:
    assert (navigation.page, navigation.file, navigation.canGoBack) == ("home", "", False)
    navigation.back()
    assert navigation.page == "home"


def test_back_goes_the_way_one_came(navigation: NavigationViewModel) -> None:
    navigation.open("channel", "taller")
    navigation.open("people")
    navigation.back()
    assert (navigation.page, navigation.subject) == ("channel", "taller")
    navigation.back()
    assert (navigation.page, navigation.canGoBack) == ("home", False)


def test_the_same_place_twice_is_one_step_back(navigation: NavigationViewModel) -> None:
    navigation.open("people")
    navigation.open("people")
    navigation.back()
    assert navigation.page == "home"


def test_the_way_back_has_an_end(navigation: NavigationViewModel) -> None:
    for number in range(2 * REMEMBERED):
        navigation.open("channel", str(number))
    steps = 0
    while navigation.canGoBack:
        navigation.back()
        steps += 1
    assert steps == REMEMBERED


def test_only_a_return_is_one(navigation: NavigationViewModel) -> None:
    navigation.open("people")
    navigation.back()
    assert navigation.returned
    navigation.open("home")
    assert not navigation.returned


def test_a_page_that_does_not_exist_is_nowhere(navigation: NavigationViewModel) -> None:
    with pytest.raises(KeyError):
        navigation.open("nowhere")
    assert navigation.page == "home"


def test_every_page_has_its_file_and_keeps_its_model(navigation: NavigationViewModel) -> None:
    for name, page in PAGES.items():
        navigation.open(name)
        assert navigation.file == (f"../pages/{page.file}" if page.file else "")
        assert navigation.headOf(name) == page.head
        assert bool(page.head) is (name in FEED_PAGES)
        assert (navigation.model is None) == (page.model is None)
        assert navigation.model is navigation.model


def test_channels_are_stepped_through_in_turn(
    navigation: NavigationViewModel, hand: HandClient
) -> None:
    names = [row.name for row in hand.channels()]
    navigation.stepChannel(1)
    assert navigation.subject == names[0]
    navigation.stepChannel(-1)
    assert navigation.subject == names[-1]
