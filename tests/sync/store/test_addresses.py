"""The address book: a hint that may be missing, and never grows."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.store.addresses import MOST, read_addresses, with_address, write_addresses
from sync.values import DeviceId

ANA, EVA = DeviceId(b"a" * 32), DeviceId(b"e" * 32)


def test_the_book_comes_back_in_the_order_in_which_devices_answered(tmp_path: Path) -> None:
    book = {EVA: ("fe80::1%eth0", 47800), ANA: ("192.168.1.20", 47801)}

    write_addresses(tmp_path / "addresses.json", book)

    assert list(read_addresses(tmp_path / "addresses.json").items()) == list(book.items())


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"addresses": 1}', b'{"addresses": [["zz", "a", 1]]}',
                b'{"addresses": [["aa", "a", 1]]}', b"[" * 9999]
)  # fmt: skip
def test_a_book_that_is_none_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    assert read_addresses(tmp_path / "addresses.json") == {}
    (tmp_path / "addresses.json").write_bytes(content)

    assert read_addresses(tmp_path / "addresses.json") == {}


def test_an_address_is_of_whoever_answered_there_last() -> None:
    book = with_address({ANA: ("10.0.0.7", 1), EVA: ("10.0.0.8", 1)}, EVA, ("10.0.0.7", 1))

    assert book == {EVA: ("10.0.0.7", 1)}


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    book = {DeviceId(bytes([n]) * 32): ("10.0.0.7", n + 1) for n in range(MOST + 1)}

    write_addresses(tmp_path / "addresses.json", book)

    kept = read_addresses(tmp_path / "addresses.json")
    assert len(kept) == MOST
    assert DeviceId(bytes(32)) not in kept
