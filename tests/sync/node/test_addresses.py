"""Addresses as people type them, and whose are remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.errors import BadAddress
from sync.node.addresses import remember, remembered
from sync.node.core import Node
from sync.node.founding import found
from sync.replication.finding.addresses import parse_address
from sync.store.addresses import read_addresses, write_addresses
from sync.values import DeviceId


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Node]:
    found(tmp_path / "carmen", "Cerámicas Oliva", "Carmen Oliva")
    opened = Node.open(tmp_path / "carmen")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("192.168.1.20:47800", ("192.168.1.20", 47800)),
        (" despacho.local:1 ", ("despacho.local", 1)),
        ("taller_2:65535", ("taller_2", 65535)),
        ("[fe80::1%eth0]:47800", ("fe80::1%eth0", 47800)),
        ("ordenador-de-íñigo:47800", ("ordenador-de-íñigo", 47800)),
    ],
)
def test_a_host_and_a_port_are_an_address(text: str, parts: tuple[str, int]) -> None:
    assert parse_address(text) == parts


@pytest.mark.parametrize(
    "text",
    ["", ":1", "a", "a:", "a:b", "a:65536", "a:-1", "a:٣", "a:1e3", f"a:{'1' * 5000}",
     "a b:1", "a\x00:1", "a\x1b[m:1", "a\n:1", "\udcff:1", "x" * 64 + ":1", "a..b:1",
     "[::1%\x1b]:1", "::zz:1", "http://a:1", "[]:1"],
)  # fmt: skip
def test_what_is_no_address_is_refused(text: str) -> None:
    for listening in (False, True):
        with pytest.raises(BadAddress):
            parse_address(text, listening=listening)


def test_any_port_is_for_listening_only() -> None:
    assert parse_address("0.0.0.0:0", listening=True) == ("0.0.0.0", 0)
    with pytest.raises(BadAddress):
        parse_address("192.168.1.20:0")


def test_who_is_no_member_is_neither_dialled_nor_remembered(node: Node) -> None:
    stranger, me = DeviceId(b"x" * 32), node.key.device
    write_addresses(node.home.addresses, {stranger: ("10.0.0.7", 1)})
    assert remembered(node) == {}

    remember(node, me, ("10.0.0.8", 1))

    assert read_addresses(node.home.addresses) == {me: ("10.0.0.8", 1)}


def test_an_address_that_is_known_already_is_not_written_again(node: Node) -> None:
    remember(node, node.key.device, ("10.0.0.8", 1))
    before = node.home.addresses.stat().st_mtime_ns

    remember(node, node.key.device, ("10.0.0.8", 1))

    assert node.home.addresses.stat().st_mtime_ns == before
