"""Bytes that change on a real home's disk: found, told, brought back by a colleague (T30)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from support.bytes import column, flip, settle
from support.homes import Home, converge, until
from support.homes import office as real_office
from sync.client import Client
from sync.errors import PersonError
from sync.node.verifying import verify_home

NEWEST = "SELECT {} FROM entry e JOIN payload p ON p.receipt = e.receipt ORDER BY p.arrival DESC"


@pytest.fixture(scope="module")
def pair() -> Iterator[tuple[Home, Home]]:
    """Carmen and Diego with the same posts. Each test leaves both whole."""
    with real_office() as office:
        carmen = office.create()
        diego = office.join(carmen, "Diego Marín")
        for text in ("El horno ya está frío", "Mañana llega la arcilla"):
            carmen.run("post", text)
            diego.run("post", f"{text}, sí")
        yield carmen, diego


@pytest.fixture
def homes(pair: tuple[Home, Home]) -> tuple[Home, Home]:
    """Both with the same; Carmen's node is stopped then, and her log in one file."""
    carmen, diego = pair
    if diego.node is None:
        diego.start()
    if carmen.node is not None:
        carmen.stop()
    carmen.start(diego.listen)
    converge(carmen, diego)
    carmen.stop()
    settle(carmen.dir / "patio.db")
    return carmen, diego


def spoil_header(path: Path) -> None:
    flip(path, column(path, NEWEST.format("e.header")), 100)


def spoil_own_header(path: Path) -> None:
    flip(path, column(path, f"{NEWEST.format('e.header')} LIMIT 1 OFFSET 2"), 90)


def spoil_payload(path: Path) -> None:
    flip(path, column(path, NEWEST.format("p.body")), 5)


def spoil_control(path: Path) -> None:
    query = "SELECT p.body FROM payload p WHERE p.receipt = 2"
    flip(path, column(path, query), 20)


def spoil_index(path: Path) -> None:
    """The same id lies in the table and in its index; the index was written last."""
    digest = column(path, NEWEST.format("e.hash"))
    data = bytearray(path.read_bytes())
    first = data.index(digest)
    second = data.index(digest, first + 1)
    from_index = max(first, second, key=lambda place: data[place // 4096 * 4096] == 10)
    data[from_index + 3] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(
    "spoil",
    [(spoil_header, spoil_control), (spoil_own_header, spoil_payload, spoil_index)],
)
def test_rotten_bytes_are_found_and_come_back_from_a_colleague(
    homes: tuple[Home, Home], spoil: Sequence[Callable[[Path], None]]
) -> None:
    carmen, diego = homes
    for spoil_one in spoil:
        spoil_one(carmen.dir / "patio.db")
    found = carmen.outcome("verify")
    assert found.status == 1, found
    assert "not add up" in found.out

    carmen.start(diego.listen)

    until([carmen], lambda _clients: not verify_home(carmen.dir).findings)
    carmen.run("post", "Y sigue todo")
    converge(carmen, diego)


def test_a_file_that_sqlite_cannot_read_is_set_aside_and_fetched_again(
    homes: tuple[Home, Home],
) -> None:
    carmen, diego = homes
    path = carmen.dir / "patio.db"
    path.write_bytes(b"\xee" * 4096 + path.read_bytes()[4096:])
    refused = carmen.outcome("post", "hola")
    assert refused.status == 1
    assert "patio mend" in refused.err

    mended = carmen.run("mend")

    assert mended["done"] == "aside"
    assert Path(mended["aside"]).exists()
    refused = carmen.outcome("post", "todavía no")
    assert refused.status == 1
    carmen.start(diego.listen)
    until([carmen], lambda clients: _writes_again(clients[0]))
    converge(carmen, diego)
    assert carmen.run("post", "Ya está todo aquí")["id"]
    converge(carmen, diego)
    assert carmen.run("verify")["good"]


def test_entries_that_nobody_else_has_survive_a_damaged_table(homes: tuple[Home, Home]) -> None:
    carmen, diego = homes
    diego.stop()
    carmen.run("post", "Esto solo lo tengo yo")
    path = carmen.dir / "patio.db"
    settle(path)
    own = column(path, NEWEST.format("e.hash"))
    _rubbish_index_page(path)

    mended = carmen.run("mend")

    assert mended["done"] == "aside"
    assert own in {bytes.fromhex(card["id"]) for card in carmen.run("feed")}
    assert carmen.run("post", "Y puedo seguir")["id"]
    assert carmen.run("verify")["good"]


LOW = (
    "UPDATE log SET (head_seq, head_hash, payload_seq) = (SELECT seq, hash, seq FROM entry e"
    " WHERE e.log_id = log.id AND e.seq = 1) WHERE lane = 1 AND head_seq > 2"
)
"""As an old version left it: logs that end below their entries."""


def _lower_heads(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        assert raw.execute(LOW).rowcount > 0
    raw.close()


def test_a_log_that_ends_below_its_entries_takes_more_again_by_itself(
    homes: tuple[Home, Home],
) -> None:
    carmen, diego = homes
    _lower_heads(carmen.dir / "patio.db")
    diego.run("post", "Esto llega después")

    carmen.start(diego.listen)

    converge(carmen, diego)
    assert carmen.run("verify")["good"]


def test_a_log_that_ends_below_its_entries_is_told_and_mended(homes: tuple[Home, Home]) -> None:
    carmen, diego = homes
    _lower_heads(carmen.dir / "patio.db")
    doctor = carmen.outcome("doctor")
    assert doctor.status == 1
    assert "patio mend" in doctor.out

    assert carmen.run("mend")["done"] == "heads"

    assert carmen.outcome("doctor").status == 0
    carmen.start(diego.listen)
    diego.run("post", "Y esto también")
    converge(carmen, diego)
    assert carmen.run("verify")["good"]


def _writes_again(client: Client) -> bool:
    with suppress(PersonError):
        return client.status().writable
    return False


def _rubbish_index_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    page = next(start for start in range(4096, len(data), 4096) if data[start] == 10)
    data[page : page + 8] = b"\xee" * 8
    path.write_bytes(data)
