"""What stands above every page while something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Event

import pytest

from desktop.bridge import Bridge
from desktop.viewmodels.presence import sync_line
from desktop.viewmodels.states import StateRow, StatesViewModel
from support.byhand.rows import HandClient
from support.models import rows_of
from support.window import wait_until
from sync.client import MissingRow, Network
from sync.values import DeviceId

MINUTE = 60_000
Show = Callable[..., None]


@pytest.fixture
def states(hand: HandClient, bridge: Bridge) -> StatesViewModel:
    return StatesViewModel(hand.client, bridge, bridge)


@pytest.fixture
def network(hand: HandClient) -> Network:
    return hand.network()


def rows(states: StatesViewModel) -> list[StateRow]:
    return rows_of(states.banners, StateRow)


def titles(states: StatesViewModel) -> list[str]:
    return [row.title for row in rows(states)]


def test_nothing_is_said_while_nothing_is_wrong(states: StatesViewModel, network: Network) -> None:
    states.show(network)
    assert rows(states) == []


@pytest.mark.parametrize(
    ("minutes", "title", "line"),
    [
        (14, "El reloj va 14 minutos atrasado", "Reloj atrasado 14 min"),
        (-3, "El reloj va 3 minutos adelantado", "Reloj adelantado 3 min"),
        (25 * 60, "El reloj va 25 horas atrasado", "Reloj atrasado 25 horas"),
        (-40 * 24 * 60, "El reloj va 40 días adelantado", "Reloj adelantado 40 días"),
    ],
)
def test_a_wrong_clock_is_told_by_how_much(
    states: StatesViewModel, network: Network, minutes: int, title: str, line: str
) -> None:
    wrong = replace(network, clock_behind_ms=minutes * MINUTE)
    states.show(wrong)
    assert titles(states) == [title]
    assert (sync_line(wrong).line, sync_line(wrong).caution) == (line, True)


def test_how_to_set_the_clock_takes_the_place_of_what_it_does(
    states: StatesViewModel, network: Network
) -> None:
    states.show(replace(network, clock_behind_ms=14 * MINUTE))
    (before,) = rows(states)
    states.help("clock")
    (after,) = rows(states)

    assert (before.action, after.action) == ("Ver cómo", "")
    assert before.text != after.text
    assert after.closes


def test_a_full_disk_cannot_be_closed_away_and_goes_by_itself(
    states: StatesViewModel, network: Network
) -> None:
    states.show(replace(network, room="stopped"))
    (row,) = rows(states)
    assert (row.title, row.tone, row.closes) == ("No queda sitio en este equipo", "loss", False)

    states.show(network)
    assert rows(states) == []


def test_damaged_data_are_not_called_a_full_disk(states: StatesViewModel, network: Network) -> None:
    damaged = replace(network, room="damaged")
    states.show(damaged)
    (row,) = rows(states)
    assert (row.title, row.tone) == ("Los datos de este equipo están dañados", "loss")
    assert "patio mend" in row.text
    assert sync_line(damaged).line == "Datos dañados: lo de los demás espera"


def test_a_disk_that_only_gets_tight_is_for_the_sync_line(
    states: StatesViewModel, network: Network
) -> None:
    tight = replace(network, room="paused")
    states.show(tight)
    assert rows(states) == []
    assert sync_line(tight).line == "Falta sitio en el disco: lo de los demás espera"


def test_old_versions_are_counted_and_can_be_closed_until_they_are_back(
    states: StatesViewModel, network: Network
) -> None:
    old = replace(
        network,
        missing=tuple(
            MissingRow(DeviceId(bytes([at]) * 32), None, "", "", "", 0, why)
            for at, why in enumerate(("version", "silent", "version"))
        ),
    )
    states.show(old)
    assert titles(states) == ["Hay 2 equipos con otra versión de Patio"]

    states.close("versions")
    states.show(old)
    assert rows(states) == []

    states.show(network)
    states.show(old)
    assert len(rows(states)) == 1


def test_a_node_that_is_gone_takes_nothing_back(states: StatesViewModel, network: Network) -> None:
    states.show(replace(network, room="refused"))
    states.show(Network(False, "", (), 0, 0))
    assert titles(states) == ["No queda sitio en este equipo"]


def test_without_a_network_what_is_written_stays_here(network: Network) -> None:
    alone = sync_line(replace(network, peers=(), reachable="alone"))
    assert (alone.title, alone.line) == ("Sin red", "Lo escrito se guarda aquí")


def test_while_what_was_typed_takes_long_it_is_said_that_nothing_is_lost(
    states: StatesViewModel, bridge: Bridge
) -> None:
    gate = Event()
    bridge.run(gate.wait, typed=True)
    wait_until(lambda: titles(states) == ["Patio tarda en contestar"], "that it takes long")
    (row,) = rows(states)
    assert row.text == "No se pierde nada de lo que has escrito, y puedes seguir escribiendo."
    assert (row.tone, row.closes) == ("", False)
    gate.set()
    wait_until(lambda: rows(states) == [], "no word of it any more")
