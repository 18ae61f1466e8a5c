"""The banner of a PC that was removed, or never let in."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.viewmodels.writing import WritingViewModel
from desktop.words.errors import words_of
from desktop.words.standing import FINAL
from support.byhand.rows import HandClient, person_id
from sync.client import Status
from sync.errors import OutOfReach, Removed
from sync.local.governing import RemovalFacts


@pytest.fixture
def writing(hand: HandClient, bridge: Bridge) -> WritingViewModel:
    return WritingViewModel(hand.client, bridge, bridge)


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


def test_who_removed_this_pc_and_when_is_said_once_the_node_has_told(
    hand: HandClient, bridge: Bridge, qtbot: QtBot, now: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    removal = RemovalFacts(now - 60_000, person_id("amparo"), False, 0, [])
    status = Status(hand.me(), 0, 0, "", "", "", hand.network(), removal=removal)
    monkeypatch.setattr(hand, "status", lambda: status)
    writing = WritingViewModel(hand.client, bridge, bridge)
    bridge.start()
    writing.show("removed")

    qtbot.waitUntil(lambda: writing.title == "Este equipo ya no está en Cerámicas Oliva")
    assert writing.reason.startswith("Amparo Gil lo quitó hoy a las 10:19. Puedes leer")
    assert writing.lost
    writing.show("twin")
    assert (writing.title, writing.lost) == ("Aquí solo puedes leer", False)
