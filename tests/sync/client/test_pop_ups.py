"""What may pop up: nothing that was seen or is switched off, and at night only what is urgent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from support.nodes import Office, meet
from sync.client import Client
from sync.hours import Hours
from sync.local.announcing import Urge
from sync.local.commands import MarkSeen
from sync.local.governing import ChangeRole
from sync.local.settling import ChangeSettings
from sync.local.writing import Announce, GiveKudos
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.governing import change_role
from sync.node.settling import change_settings
from sync.node.writing import write
from sync.values import EntryId, Rank
from sync.views.notifications import EVERYWHERE
from sync.views.rows_notifications import NotificationKind

NOON = datetime(2026, 11, 24, 12)  # a Tuesday
NIGHT = datetime(2026, 11, 24, 23)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def nodes(office: Office) -> tuple[Node, Node, Node]:
    """Two owners and Luis."""
    carmen = office.found()
    marta, luis = office.join("Marta", carmen), office.join("Luis", carmen)
    change_role(carmen, ChangeRole(marta.person, int(Rank.OWNER), list(office.words)))
    change_settings(carmen, ChangeSettings(hours=Hours()))
    meet(carmen, marta, luis)
    return carmen, marta, luis


@pytest.fixture
def client(nodes: tuple[Node, Node, Node]) -> Iterator[Client]:
    """Luis's."""
    made = Client(nodes[2].home.root)
    yield made
    made.close()


def announced(*nodes: Node, urged_by: tuple[Node, ...]) -> EntryId:
    card = write(Announce("Corte de agua", "Cerrad las llaves", needs_ack=False), nodes[0])
    meet(*nodes)
    for owner in urged_by:
        write(Urge(card), owner)
    meet(*nodes)
    return card


def popped(client: Client, moment: datetime) -> list[str]:
    return [row.kind.value for row in client.pop_ups(moment)]


def test_outside_the_hours_only_what_two_owners_call_urgent_pops_up(
    nodes: tuple[Node, Node, Node], client: Client
) -> None:
    carmen, marta, luis = nodes
    card = announced(*nodes, urged_by=(carmen,))
    write(GiveKudos([luis.person], "Por cerrar las llaves"), carmen)
    meet(*nodes)
    assert popped(client, NOON) == ["thanks", "announcement"]
    assert popped(client, NIGHT) == []

    write(Urge(card), marta)
    meet(*nodes)

    assert popped(client, NIGHT) == ["announcement"]
    assert popped(client, NOON) == ["thanks", "announcement"]


def test_where_no_hours_were_said_nothing_waits(
    nodes: tuple[Node, Node, Node], client: Client
) -> None:
    announced(*nodes, urged_by=())
    change_settings(nodes[0], ChangeSettings(no_hours=True))
    meet(*nodes)

    assert popped(client, NIGHT) == ["announcement"]


def test_what_is_switched_off_does_not_pop_up_however_urgent(
    nodes: tuple[Node, Node, Node], client: Client
) -> None:
    announced(*nodes, urged_by=nodes[:2])
    write(Announce("Cerramos", "En agosto"), nodes[0])  # which asks for a receipt
    meet(*nodes)
    client.mute([NotificationKind.ANNOUNCEMENT])

    assert popped(client, NIGHT) == popped(client, NOON) == []
    assert [row.text for row in client.notifications()] == ["Cerramos"]


def test_what_is_hushed_stays_in_the_list_and_does_not_pop_up(
    nodes: tuple[Node, Node, Node], client: Client
) -> None:
    write(GiveKudos([nodes[2].person], "Por cerrar las llaves"), nodes[0])
    meet(*nodes)
    client.keep_quiet([NotificationKind.THANKS])

    assert client.quiet_kinds() == {NotificationKind.THANKS}
    assert popped(client, NOON) == []
    assert [row.kind for row in client.notifications()] == [NotificationKind.THANKS]

    client.keep_quiet([NotificationKind.THANKS], on=False)

    assert popped(client, NOON) == ["thanks"]


def test_what_was_seen_pops_up_no_more(nodes: tuple[Node, Node, Node], client: Client) -> None:
    announced(*nodes, urged_by=nodes[:2])
    assert popped(client, NIGHT) == ["announcement"]

    execute(nodes[2], MarkSeen(EVERYWHERE))

    assert popped(client, NIGHT) == []


def test_who_wants_none_until_tomorrow_gets_only_what_is_urgent(
    nodes: tuple[Node, Node, Node], client: Client
) -> None:
    write(GiveKudos([nodes[2].person], "Por cerrar las llaves"), nodes[0])
    announced(*nodes, urged_by=nodes[:2])

    until = client.hush(NOON)

    assert until == datetime(2026, 11, 25)
    assert client.hushed_until(NOON) == until
    assert popped(client, NOON) == ["announcement"]
    assert popped(client, NOON + timedelta(days=1)) == ["announcement", "thanks"]
    client.hush(NOON)
    assert client.hushed_until(NOON - timedelta(days=30)) is None


def test_where_no_hours_were_said_tomorrow_begins_at_eight(
    nodes: tuple[Node, Node, Node], client: Client
) -> None:
    change_settings(nodes[0], ChangeSettings(no_hours=True))
    meet(*nodes)

    assert client.hush(NOON) == datetime(2026, 11, 25, 8)


def test_silence_can_be_taken_back(nodes: tuple[Node, Node, Node], client: Client) -> None:
    announced(*nodes, urged_by=())
    client.hush(datetime.now())
    assert popped(client, datetime.now()) == []

    client.unhush()

    assert client.hushed_until() is None
    assert popped(client, NOON) == ["announcement"]
