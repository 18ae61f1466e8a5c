"""Files of a home that somebody takes away: under a running node, and without one."""

import os
from pathlib import Path

import pytest

from support.homes import Home, Office, converge, digests, refused, until


@pytest.fixture
def carmen(office: Office) -> Home:
    """A company of one, with one post and no node running."""
    home = office.home("carmen")
    home.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    home.run("post", "Ha salido la hornada")
    return home


@pytest.mark.skipif(os.name == "nt", reason="open files cannot be deleted there")
def test_a_lock_that_is_deleted_under_a_node_lets_no_second_writer_in(carmen: Home) -> None:
    carmen.start()
    (carmen.dir / "lock").unlink()

    refused(carmen.outcome("node", "--listen", "127.0.0.1:0"), "Another Patio is using")
    assert carmen.run("post", "Sigue siendo una")["id"]


@pytest.mark.skipif(os.name == "nt", reason="open files cannot be deleted there")
def test_views_deleted_under_a_node_are_made_anew_by_rebuild(carmen: Home) -> None:
    before = carmen.run("status")["digest"]
    carmen.start()
    take_views(carmen)

    assert carmen.run("rebuild")["digest"] == before
    assert len(carmen.run("feed")) == 1


@pytest.mark.skipif(os.name == "nt", reason="open files cannot be deleted there")
def test_views_deleted_under_a_node_come_back_by_themselves(carmen: Home) -> None:
    before = carmen.run("status")["digest"]
    carmen.start()
    take_views(carmen)

    until([carmen], lambda clients: len(clients[0].feed()) == 1)
    assert carmen.run("status")["digest"] == before


def test_without_views_and_without_a_node_reading_names_what_makes_them(carmen: Home) -> None:
    take_views(carmen)
    for words in (["feed"], ["people"], ["show", "abcdef"], ["comment", "abcdef", "hola"]):
        refused(carmen.outcome(*words), "patio rebuild", "Nothing is lost")

    carmen.run("rebuild")

    assert len(carmen.run("feed")) == 1


def test_a_log_that_is_gone_is_missed_and_not_made_empty(carmen: Home) -> None:
    (carmen.dir / "patio.db").unlink()
    for words in (["status"], ["post", "hola"], ["rebuild"], ["invite"]):
        refused(carmen.outcome(*words), "missing", "patio node", "join again")
    assert not (carmen.dir / "patio.db").exists()


@pytest.mark.skipif(os.name == "nt", reason="open files cannot be deleted there")
def test_a_log_deleted_under_a_node_is_written_back(carmen: Home) -> None:
    before = carmen.run("status")["digest"]
    carmen.start()
    for path in carmen.dir.glob("patio.db*"):
        path.unlink()

    assert carmen.ended() == 1
    assert "All of it was written back" in carmen.complaints
    assert not (carmen.dir / "patio.db.back").exists()
    assert carmen.run("status")["digest"] == before
    assert carmen.outcome("verify").status == 0
    carmen.start()
    assert carmen.run("post", "hola")["id"]


@pytest.mark.skipif(os.name == "nt", reason="open files cannot be deleted there")
def test_a_log_replaced_under_a_node_is_left_as_it_is(carmen: Home) -> None:
    log = carmen.dir / "patio.db"
    carmen.run("status")
    other = log.read_bytes()
    carmen.start()
    log.unlink()
    log.write_bytes(other)

    assert carmen.ended() == 1
    assert "missing" in carmen.complaints
    assert log.read_bytes()[:100] == other[:100]


def test_a_log_that_is_gone_is_fetched_from_a_colleague(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    first = marta.run("post", "Antes")["id"]
    converge(carmen, marta)
    marta.stop()
    (marta.dir / "patio.db").unlink()
    second = carmen.run("post", "Mientras tanto")["id"]

    marta.start()

    entries = carmen.run("status")["entries"]
    until([marta], lambda clients: len(clients[0].feed()) == 2)
    until([marta], lambda clients: clients[0].status().entries >= entries)
    until([carmen, marta], lambda clients: len({digests(c.status()) for c in clients}) == 1)
    assert [card["id"] for card in marta.run("feed")] == [second, first]
    assert marta.run("post", "Después")["id"]


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a right of their own there")
@pytest.mark.parametrize("name", ["keys.json", "guard.json"])
def test_a_file_that_cannot_be_read_is_not_called_damaged(carmen: Home, name: str) -> None:
    path = carmen.dir / name
    path.unlink()
    path.symlink_to(path)
    refused(carmen.outcome("post", "hola"), str(path), "cannot be read", "try again")


@pytest.mark.skipif(os.name == "nt", reason="folders are closed by permissions")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read anything")
def test_a_home_that_is_closed_to_us_could_not_be_read(carmen: Home) -> None:
    carmen.dir.chmod(0)
    try:
        refused(carmen.outcome("feed"))
        refused(carmen.outcome("status"))
    finally:
        carmen.dir.chmod(0o700)


def take_views(home: Home) -> None:
    for path in Path(home.dir).glob("views.db*"):
        path.unlink()
