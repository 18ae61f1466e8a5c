"""The banner of a home that can only be read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.viewmodels.writing import WritingViewModel
from desktop.words.errors import read_only_words, words_of
from support.byhand.rows import HandClient
from sync.errors import NoSpace, PatioError, ReadOnlyHome

TROUBLES = ("older copy", "no guard", "other computer", "copy", "twin", "fork")


@pytest.fixture
def writing(hand: HandClient, bridge: Bridge) -> WritingViewModel:
    return WritingViewModel(hand.client, bridge, bridge)


def test_every_trouble_has_its_own_words_and_the_way_out(writing: WritingViewModel) -> None:
    said = set()
    for trouble in TROUBLES:
        writing.show(trouble)
        said.add(writing.reason)

    assert len(said) == len(TROUBLES)
    assert all("sigue aquí" in words for words in said)


def test_where_nothing_is_wrong_nothing_is_said(
    writing: WritingViewModel, hand: HandClient
) -> None:
    writing.show("")
    writing.goOn()

    assert writing.reason == ""
    assert ("go on",) not in hand.calls


def test_going_on_is_asked_for_once_and_the_banner_goes(
    writing: WritingViewModel, hand: HandClient, bridge: Bridge, qtbot: QtBot
) -> None:
    writing.show("copy")
    writing.goOn()
    writing.goOn()
    assert writing.working

    bridge.start()
    qtbot.waitUntil(lambda: not writing.working)

    assert writing.reason == ""
    assert hand.calls.count(("go on",)) == 1


def test_what_did_not_work_is_said_and_the_banner_stays(
    writing: WritingViewModel, hand: HandClient, bridge: Bridge, qtbot: QtBot
) -> None:
    told: list[PatioError] = []
    bridge.problem.connect(told.append)
    hand.failure = NoSpace(path="/srv/oliva")
    writing.show("copy")

    writing.goOn()
    qtbot.waitUntil(lambda: bool(told))

    assert not writing.working
    assert writing.reason


def test_what_was_refused_says_why(dressed: object) -> None:
    words = words_of(ReadOnlyHome(path="/srv/oliva", why="twin"))

    assert words.startswith("No se ha escrito nada.")
    assert read_only_words("twin") in words


def test_the_node_s_word_reaches_the_banner(
    hand: HandClient, bridge: Bridge, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.viewmodels.sidebar import SidebarViewModel

    troubled = replace(hand.network(), trouble="other computer")
    monkeypatch.setattr(hand, "network", lambda: troubled)
    sidebar = SidebarViewModel(hand.client, bridge, bridge)

    qtbot.waitUntil(lambda: sidebar.writing.reason == read_only_words("other computer"))
