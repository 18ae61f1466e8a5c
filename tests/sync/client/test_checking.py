"""What a client says of this computer, on a real home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.client import Client, Created
from sync.errors import BadText


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    made = Client(tmp_path / "home")
    yield made
    made.close()


@pytest.fixture
def created(client: Client) -> Created:
    return client.create("Cerámicas Oliva", "Carmen Oliva")


def test_the_words_on_paper_are_the_ones_of_the_company(client: Client, created: Created) -> None:
    client.check_words([" ".join(created.recovery).upper()])


def test_other_words_are_refused(client: Client, created: Created, tmp_path: Path) -> None:
    other = Client(tmp_path / "other")
    words = other.create("Otra", "Nadie").recovery
    other.close()
    for typed, rule in ((words, "recovery"), ((), "missing"), (("hola",) * 12, "recovery")):
        with pytest.raises(BadText) as caught:
            client.check_words(typed)
        assert caught.value.facts["rule"] == rule


def test_what_is_stored_is_counted(client: Client, created: Created, tmp_path: Path) -> None:
    before = client.stored()
    (client.home / "blobs").mkdir(exist_ok=True)
    (client.home / "blobs" / "more").write_bytes(bytes(5000))
    after = client.stored()
    assert after.files - before.files == 5000
    assert after.log == before.log > 0
    assert after.free > 0


def test_a_backup_says_when_and_where(client: Client, created: Created, tmp_path: Path) -> None:
    plan = client.backup_plan()
    assert plan is not None
    assert (plan.folder, plan.last_ms) == ("", 0)
    client.plan_backups(tmp_path)
    plan = client.backup_plan()
    assert plan is not None
    assert plan.folder == str(tmp_path)
    assert plan.last_ms > 0


def test_a_disk_that_is_not_there_has_no_room(client: Client, tmp_path: Path) -> None:
    assert client.room_in(tmp_path / "none") is None
    room = client.room_in(tmp_path)
    assert room is not None
    assert 0 < room.used <= room.total


def test_the_network_is_looked_at_without_a_node(client: Client, created: Created) -> None:
    names = [check.name for check in client.network_checks()]
    assert names[0] == "network"
    assert names[-1] == "colleagues"
