"""Which channels are followed, on this computer alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.client import Client
from sync.errors import NoCompany


@pytest.fixture
def client(tmp_path: Path) -> Client:
    made = Client(tmp_path / "home")
    made.create("Cerámicas Oliva", "Carmen Oliva")
    return made


def test_a_channel_that_is_not_followed_is_in_no_feed_of_those_that_are(client: Client) -> None:
    client.set_channel("taller", about="Lo del horno")
    client.post("Horno caliente", "taller")
    client.post("Buenos días")
    assert client.unfollowed() == frozenset()

    client.follow("taller", on=False)
    assert client.unfollowed() == {"taller"}
    assert [card.text for card in client.feed(followed=True)] == ["Buenos días"]
    assert len(client.feed()) == 2
    assert [card.text for card in client.feed(channel="taller")] == ["Horno caliente"]
    assert [ref.name for ref in client.channel_people("taller")] == ["Carmen Oliva"]

    client.follow("taller")
    assert len(client.feed(followed=True)) == 2
    client.close()


def test_where_no_home_is_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(NoCompany):
        Client(tmp_path / "none").follow("taller", on=False)
    assert not (tmp_path / "none").exists()
