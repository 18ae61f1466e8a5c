"""The example's homes are real: own keys, real memberships, and only one's own entries at first."""

import time
from pathlib import Path

import pytest

from sync.client import Client
from sync.demo.building import Builder
from sync.demo.office import Almanac, load_office
from sync.node.core import Node
from sync.store.keys import member_keys
from sync.values import Lane, Rank

NOW_MS = time.time_ns() // 1_000_000


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("office")
    builder = Builder(load_office(), lambda key: root / key, NOW_MS)
    builder.found()
    builder.write_today()
    return root


def test_each_home_has_keys_of_its_own_and_the_companys_secret(homes: Path) -> None:
    keys = [member_keys(homes / one.key / "keys.json") for one in load_office().people]
    assert len({one.device for one in keys}) == 9
    assert len({one.company for one in keys}) == 1
    assert len({one.secrets for one in keys}) == 1


def test_a_home_holds_the_content_of_its_own_person_only(homes: Path) -> None:
    for one in load_office().people:
        node = Node.open(homes / one.key)
        try:
            content = node.store.heads([Lane.CONTENT])
            assert {key.device for key in content} == {node.key.device}
        finally:
            node.close()


def test_the_people_have_the_roles_of_the_example(homes: Path) -> None:
    node = Node.open(homes / "carmen")
    try:
        ranks = sorted(member.rank for member in node.governance.members.values())
    finally:
        node.close()
    assert ranks == [Rank.OWNER, Rank.ADMIN] + [Rank.MEMBER] * 7


def test_what_was_written_shows_the_examples_times(homes: Path) -> None:
    client = Client(homes / "carmen")
    try:
        cards = client.feed()
    finally:
        client.close()
    pinned = next(card for card in cards if card.pinned)
    assert pinned.time_ms == Almanac.of(NOW_MS).ms("friday 13:40")
    assert [card.time_ms for card in cards] == sorted((c.time_ms for c in cards), reverse=True)


def test_marta_has_looked_at_the_channels_on_friday(homes: Path) -> None:
    client = Client(homes / "marta")
    try:
        assert {row.name: row.unread for row in client.channels()} == {
            "general": 0,
            "tienda-online": 0,
        }
    finally:
        client.close()
