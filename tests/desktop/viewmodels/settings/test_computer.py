"""This computer."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.autostart import Autostart
from desktop.bridge import Bridge
from desktop.viewmodels.settings.computer import ComputerViewModel
from support.byhand.settings import SettingsHand
from support.window import wait_until
from sync import __version__
from sync.errors import CannotWrite


class Kept:
    """An autostart in memory, which may refuse."""

    def __init__(self) -> None:
        self.there = False
        self.shut = False

    def on(self) -> bool:
        return self.there

    def switch(self, *, on: bool) -> None:
        if self.shut:
            raise CannotWrite(path="/etc", why="Permission denied")
        self.there = on


@pytest.fixture
def autostart(monkeypatch: pytest.MonkeyPatch) -> Kept:
    kept = Kept()

    def of(home: Path) -> Autostart:
        assert home == Path("/home/carmen/patio")
        return kept

    monkeypatch.setattr("desktop.viewmodels.settings.computer.autostart_of", of)
    return kept


def test_it_says_what_it_keeps_and_which_patio_it_has(hand: SettingsHand, bridge: Bridge) -> None:
    computer = ComputerViewModel(hand.client, bridge, bridge)
    wait_until(lambda: computer.storedLine != "", "the room")
    assert computer.storedLine == (
        "210 MB de publicaciones y 1,4 GB de fotos y archivos. Quedan 84 GB en el disco."
    )
    assert computer.version == __version__
    assert computer.home == "/home/carmen/patio"


def test_its_place_is_what_others_read(hand: SettingsHand, bridge: Bridge) -> None:
    computer = ComputerViewModel(hand.client, bridge, bridge)
    assert computer.place == "Despacho"
    computer.savePlace(" Despacho ")
    assert hand.calls == [], "nothing new is nothing to write"
    computer.savePlace("Taller, hornos")
    wait_until(lambda: computer.saved, "it written down")
    assert computer.place == "Taller, hornos"


def test_patio_opens_with_the_computer_when_somebody_says_so(
    hand: SettingsHand, bridge: Bridge, autostart: Kept
) -> None:
    computer = ComputerViewModel(hand.client, bridge, bridge)
    assert not computer.starts
    computer.start(True)
    wait_until(lambda: computer.starts, "it switched on")
    assert autostart.there
    computer.start(False)
    wait_until(lambda: not computer.starts, "it switched off")


def test_where_that_is_refused_it_stays_as_it_is_and_says_so(
    hand: SettingsHand, bridge: Bridge, autostart: Kept
) -> None:
    computer = ComputerViewModel(hand.client, bridge, bridge)
    autostart.shut = True
    computer.start(True)
    wait_until(lambda: computer.startError != "", "the reason")
    assert (computer.starts, computer.placeError) == (False, "")
