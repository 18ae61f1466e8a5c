"""Every page by ear: what assistive technology is told of it, over rows made by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.viewmodels.navigation import PAGES
from desktop.viewmodels.places import FEED_PAGES
from desktop.viewmodels.settings.page import PARTS
from support.access import faults, tree, unheard
from support.byhand.everywhere import EVERYWHERE, FullHand, Stop, go
from support.byhand.window import NOW, HandWindow, Windows


@pytest.fixture
def opened(windows: Windows, now: int) -> Callable[..., HandWindow]:
    def open_one(stop: Stop, size: tuple[int, int] = (1280, 800)) -> HandWindow:
        window = windows(FullHand(NOW), size)
        go(window, stop)
        return window

    return open_one


def test_every_page_is_among_those_that_are_looked_at() -> None:
    looked = {stop.page for stop in EVERYWHERE.values()}
    assert looked == PAGES.keys() | FEED_PAGES
    settings = {stop.subject for stop in EVERYWHERE.values() if stop.page == "settings"}
    assert settings == {key for key, part in PARTS.items() if part.file}


FAR = {"reactions", "new channel", "answer"}
"""What a narrow window has behind a button, or below."""


@pytest.mark.parametrize(
    ("place", "size"),
    [(place, (1280, 800)) for place in EVERYWHERE]
    + [(place, (900, 600)) for place in EVERYWHERE if place not in FAR],
)
def test_everything_has_a_name_a_role_and_its_turn(
    opened: Callable[..., HandWindow], place: str, size: tuple[int, int]
) -> None:
    window = opened(EVERYWHERE[place], size)
    told = tree(window.view)
    assert faults(told) == []
    assert unheard(window.view, told) == []
