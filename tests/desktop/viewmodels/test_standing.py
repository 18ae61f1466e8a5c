"""The banner of a PC that was removed, or never let in."""

from __future__ import annotations

from typing import cast

import pytest

from desktop.bridge import Bridge
from desktop.standing import FINAL
from desktop.viewmodels.writing import WritingViewModel
from desktop.wording import words_of
from support.window_rows import HandClient
from sync.client import Client
from sync.errors import OutOfReach, Removed


@pytest.fixture
def writing(hand: HandClient, bridge: Bridge) -> WritingViewModel:
    return WritingViewModel(cast(Client, hand), bridge, bridge)


def test_a_removed_pc_says_so_and_offers_no_button(
    writing: WritingViewModel, hand: HandClient
) -> None:
    writing.show("removed")
    writing.goOn()

    assert writing.reason.startswith("Este ordenador se quitó del patio.")
    assert not writing.canGoOn
    assert ("go on",) not in hand.calls


def test_each_standing_has_its_own_words(writing: WritingViewModel) -> None:
    said = set()
    for why in FINAL:
        writing.show(why)
        said.add(writing.reason)

    assert len(said) == len(FINAL)


def test_what_a_removed_pc_wanted_to_write_is_refused_in_the_same_words(
    writing: WritingViewModel,
) -> None:
    writing.show("removed")

    assert words_of(Removed(action="write", needs="", when_ms=1)) == writing.reason
    assert words_of(Removed(action="write", needs="", when_ms=0)) != writing.reason
    assert "única persona" in words_of(OutOfReach(why="last_owner", who="Carmen"))
