"""The sidebar and the rail."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.models.people import ChannelEntry, DeviceRow, HereRow, NoticeRow, WeekRow
from desktop.viewmodels.presence import sync_line
from desktop.viewmodels.rail import RailViewModel
from desktop.viewmodels.sidebar import SidebarViewModel
from support.byhand.rows import HandClient, key_of, person_id
from support.models import rows_of
from sync.client import Network, WithheldRow
from sync.errors import Removed
from sync.values import BlobId, DeviceId, text_of
from sync.views.rows import ChannelRow, Me

HELD_BACK = WithheldRow(DeviceId(bytes(32)), "Diego Roca", 2, ("Carmen Oliva",))


@pytest.fixture
def network(hand: HandClient) -> Network:
    return hand.network()


@pytest.mark.parametrize(
    ("facts", "title", "line"),
    [
        ({}, "5 equipos cerca", "Todo al día"),
        ({"receiving": 12}, "5 equipos cerca", "Recibiendo 12…"),
        ({"to_send": 2}, "5 equipos cerca", "2 por enviar"),
        ({"withheld": (HELD_BACK,)}, "5 equipos cerca", "2 cambios sin llegar"),
        ({"peers": (), "to_send": 3}, "Nadie cerca ahora", "3 cambios por enviar"),
        ({"peers": (), "to_send": 1}, "Nadie cerca ahora", "1 cambio por enviar"),
        ({"peers": ()}, "Nadie cerca ahora", "Nada pendiente"),
        ({"peers": (), "reachable": "alone"}, "Sin red", "Lo escrito se guarda aquí"),
        ({"running": False, "peers": ()}, "Sin sincronizar", "Lo escrito se guarda aquí"),
    ],
)
def test_the_sync_line_says_how_it_is(
    network: Network, facts: dict[str, object], title: str, line: str
) -> None:
    words = sync_line(replace(network, **facts))  # type: ignore[arg-type]  # facts by name
    assert (words.title, words.line) == (title, line)


def test_one_device_is_one(network: Network) -> None:
    assert sync_line(replace(network, peers=network.peers[:1])).title == "1 equipo cerca"


def test_nothing_waits_to_be_sent_while_there_is_nobody_else(
    hand: HandClient, bridge: Bridge, qtbot: QtBot
) -> None:
    hand.rows = [row for row in hand.rows if row.name == "Marta Ruiz"]
    hand.near, hand.to_send = [], 1
    sidebar = SidebarViewModel(hand.client, bridge, bridge)
    qtbot.waitUntil(lambda: sidebar.syncTitle == "Nadie cerca ahora")
    assert (sidebar.syncLine, sidebar.aloneLine) == ("Nada pendiente", "")


def test_the_sidebar_counts_people_announcements_and_channels(
    hand: HandClient, bridge: Bridge, qtbot: QtBot
) -> None:
    sidebar = SidebarViewModel(hand.client, bridge, bridge)
    qtbot.waitUntil(lambda: sidebar.syncTitle == "5 equipos cerca")
    assert (sidebar.company, sidebar.headCount) == ("Cerámicas Oliva", "9 personas")
    assert sidebar.announcementsSay == "Anuncios, 3 sin leer"
    assert sidebar.channelTraffic == 5
    channels = rows_of(sidebar.channels, ChannelEntry)
    assert channels[1].says == "Canal taller, 3 publicaciones nuevas"
    assert (sidebar.meName, sidebar.meKey) == ("Marta Ruiz", text_of(person_id("marta")))


def test_a_channel_says_that_there_are_more_than_it_counts(
    hand: HandClient, bridge: Bridge, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [ChannelRow("general", 99), ChannelRow("taller", 100), ChannelRow("zona", 1)]
    monkeypatch.setattr(hand, "channels", lambda: rows)
    sidebar = SidebarViewModel(hand.client, bridge, bridge)
    qtbot.waitUntil(lambda: sidebar.syncTitle == "5 equipos cerca")

    channels = rows_of(sidebar.channels, ChannelEntry)
    assert [row.says for row in channels if not row.locked] == [
        "Canal general, 99 publicaciones nuevas",
        "Canal taller, más de 99 publicaciones nuevas",
        "Canal zona, 1 publicación nueva",
    ]


def test_who_is_put_out_while_the_window_is_open_keeps_what_is_shown_and_is_told(
    hand: HandClient, bridge: Bridge, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sidebar = SidebarViewModel(hand.client, bridge, bridge)
    qtbot.waitUntil(lambda: sidebar.syncTitle == "5 equipos cerca")

    def put_out() -> Me:
        raise Removed(action="read", needs="", when_ms=0)

    facts = replace(hand.network(), peers=(), trouble="not let in")
    monkeypatch.setattr(hand, "me", put_out)
    monkeypatch.setattr(hand, "network", lambda: facts)
    sidebar.reload()

    qtbot.waitUntil(lambda: sidebar.writing.reason != "")
    assert sidebar.writing.reason.startswith("La invitación de este ordenador se cerró sin él.")
    assert not sidebar.writing.canGoOn
    assert sidebar.company == "Cerámicas Oliva"


def test_the_rail_shows_who_is_here_what_waits_and_this_week(
    hand: HandClient, bridge: Bridge, qtbot: QtBot
) -> None:
    rail = RailViewModel(hand.client, bridge, bridge)
    qtbot.waitUntil(lambda: rail.hereCount == 5)
    here = rows_of(rail.here, HereRow)
    # By name, so that nobody jumps about while devices come and go.
    assert [row.name for row in here] == ["Amparo", "Carmen", "Inés", "Joaquín", "Laia"]
    assert here[1].place == "Despacho"
    unread = rows_of(rail.unread, NoticeRow)
    assert [(row.title, row.line) for row in unread] == [
        ("Revisión médica: elegid hora", "Amparo · jueves"),
        ("Nuevo proveedor de cajas", "Carmen · 16 nov"),
    ]
    week = rows_of(rail.week, WeekRow)
    assert [(row.title, row.when) for row in week] == [
        ("Cumpleaños de Amparo", "Miércoles 25"),
        ("Joaquín cumple 12 años aquí", "Viernes 27"),
    ]


def test_at_most_six_are_named_and_the_rest_counted(
    hand: HandClient, bridge: Bridge, qtbot: QtBot
) -> None:
    hand.near = [*hand.near, "ruben", "youssef", "diego"]
    rail = RailViewModel(hand.client, bridge, bridge)
    qtbot.waitUntil(lambda: rail.hereCount == 6)
    assert (rail.hereMore, rail.hereLine) == ("y 2 más", "8 aquí")


def test_a_device_that_is_tried_at_two_addresses_has_one_row(
    network: Network,
    hand: HandClient,
    bridge: Bridge,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, *rest = network.peers
    away = replace(first, state="unreachable")
    twice = replace(network, peers=(*rest, away, replace(away, address="127.0.0.1:2")))
    sidebar = SidebarViewModel(hand.client, bridge, bridge)
    qtbot.waitUntil(lambda: sidebar.syncTitle == "5 equipos cerca")

    monkeypatch.setattr(hand, "network", lambda: twice)
    sidebar.reload()
    qtbot.waitUntil(lambda: sidebar.syncTitle == "4 equipos cerca")

    rows = rows_of(sidebar.devices, DeviceRow)
    assert [row.near for row in rows] == [True] * 4 + [False]


def test_the_companys_picture_is_shown_once_it_is_here(
    hand: HandClient, bridge: Bridge, tmp_path: Path
) -> None:
    hand.blobs = tmp_path / "logo.png"
    sidebar = SidebarViewModel(hand.client, bridge, bridge)
    assert sidebar.logo == ""
    hand.logo = BlobId(key_of("logo"))
    bridge.changed.emit(frozenset({"people"}))
    assert sidebar.logo == ""
    hand.blobs.write_bytes(b"picture")
    bridge.changed.emit(frozenset({"feed"}))
    assert sidebar.logo == text_of(hand.logo)
