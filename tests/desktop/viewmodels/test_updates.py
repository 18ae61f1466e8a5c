"""The banner about a new version of Patio."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.viewmodels import updates
from desktop.viewmodels.states import StateRow, StatesViewModel
from support.byhand.rows import HandClient
from support.models import rows_of
from sync.client import UpdateFacts
from sync.errors import BadUpdate

READY = UpdateFacts(installed="1.3.0", version="1.4.0", state="ready", size=9, here=9)


@pytest.fixture
def states(hand: HandClient, bridge: Bridge, monkeypatch: pytest.MonkeyPatch) -> StatesViewModel:
    monkeypatch.setattr(updates, "downloads", lambda: Path("/home/marta/Descargas"))
    return StatesViewModel(hand.client, bridge, bridge)


def row(states: StatesViewModel) -> StateRow | None:
    return next(iter(rows_of(states.banners, StateRow)), None)


def shown(states: StatesViewModel, hand: HandClient, qtbot: QtBot, newer: UpdateFacts) -> StateRow:
    hand.newer = newer
    states.show(hand.network())
    qtbot.waitUntil(lambda: row(states) is not None)
    found = row(states)
    assert found is not None
    return found


def test_a_version_that_is_here_is_offered_and_put_where_the_person_finds_it(
    states: StatesViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    offered = shown(states, hand, qtbot, READY)
    assert offered.title == "Versión 1.4.0 lista para mañana"
    assert offered.action == "Guardar el instalador"
    states.help(offered.key)
    qtbot.waitUntil(lambda: "patio.deb" in getattr(row(states), "text", ""))
    found = row(states)
    assert found is not None
    assert found.text == (
        "El instalador está en /home/marta/Descargas/patio.deb. Cierra Patio y ábrelo."
    )
    assert found.action == ""


@pytest.mark.parametrize(
    "facts",
    [
        UpdateFacts(installed="1.3.0"),
        replace(READY, state="arriving"),
        replace(READY, state="elsewhere"),
        replace(READY, state="brought"),
    ],
)
def test_nothing_is_said_while_there_is_nothing_to_do(
    states: StatesViewModel, hand: HandClient, bridge: Bridge, qtbot: QtBot, facts: UpdateFacts
) -> None:
    hand.newer = facts
    states.show(hand.network())
    done: list[bool] = []
    bridge.run(lambda: None, lambda _none: done.append(True))  # after the one that asks
    qtbot.waitUntil(lambda: bool(done))
    assert row(states) is None


def test_who_may_approve_it_is_asked_and_then_it_is_offered(
    states: StatesViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    offered = shown(states, hand, qtbot, replace(READY, state="brought", may_approve=True))
    assert (offered.title, offered.action) == ("Has traído la versión 1.4.0", "Aprobarla")
    states.help(offered.key)
    qtbot.waitUntil(lambda: getattr(row(states), "action", "") == "Guardar el instalador")


def test_what_fails_is_said_in_its_place_and_may_be_tried_again(
    states: StatesViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    offered = shown(states, hand, qtbot, READY)
    hand.refuses = BadUpdate(why="altered")
    states.help(offered.key)
    qtbot.waitUntil(lambda: "está dañado" in getattr(row(states), "text", ""))
    hand.refuses = None
    states.help(offered.key)
    qtbot.waitUntil(lambda: "patio.deb" in getattr(row(states), "text", ""))


def test_one_that_was_closed_stays_closed_and_the_next_one_is_told(
    states: StatesViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    offered = shown(states, hand, qtbot, READY)
    states.close(offered.key)
    assert row(states) is None
    states.show(hand.network())
    following = shown(states, hand, qtbot, replace(READY, version="1.5.0"))
    assert "1.5.0" in following.title
