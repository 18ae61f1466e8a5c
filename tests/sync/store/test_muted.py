"""What is switched off stays so, and a damaged file switches everything on."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.store.home import is_ours
from sync.store.muted import (
    read_hushed,
    read_muted,
    read_quiet,
    write_hushed,
    write_muted,
    write_quiet,
)


def test_kinds_come_back_also_those_that_nobody_knows_here(tmp_path: Path) -> None:
    path = tmp_path / "muted.json"

    write_muted(path, {"thanks", "of a newer version"})

    assert read_muted(path) == {"thanks", "of a newer version"}
    assert is_ours(path.name)


def test_silence_and_kinds_are_kept_apart(tmp_path: Path) -> None:
    path = tmp_path / "muted.json"

    write_muted(path, {"thanks"})
    write_hushed(path, 1_795_428_000_000)
    assert (read_muted(path), read_hushed(path)) == (frozenset({"thanks"}), 1_795_428_000_000)
    write_muted(path, {"message"})
    assert (read_muted(path), read_hushed(path)) == (frozenset({"message"}), 1_795_428_000_000)

    write_hushed(path, 0)
    assert (read_muted(path), read_hushed(path)) == (frozenset({"message"}), 0)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"muted": 1}', b'{"muted": [1, null, ["a"]]}', b"[" * 9999]
)
def test_a_file_that_is_none_switches_nothing_off(tmp_path: Path, content: bytes) -> None:
    assert read_muted(tmp_path / "muted.json") == frozenset()
    (tmp_path / "muted.json").write_bytes(content)

    assert read_muted(tmp_path / "muted.json") == frozenset()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"hushed_until_ms": -1}', b'{"hushed_until_ms": "soon"}',
                b'{"hushed_until_ms": 1e99}'],
)  # fmt: skip
def test_a_file_that_is_none_silences_nothing(tmp_path: Path, content: bytes) -> None:
    assert read_hushed(tmp_path / "muted.json") == 0
    (tmp_path / "muted.json").write_bytes(content)

    assert read_hushed(tmp_path / "muted.json") == 0


def test_what_does_not_pop_up_and_what_is_off_are_kept_beside_each_other(tmp_path: Path) -> None:
    path = tmp_path / "muted.json"

    write_muted(path, {"thanks"})
    write_quiet(path, {"message"})
    write_hushed(path, 7)
    write_muted(path, {"mention"})

    assert read_muted(path) == {"mention"}
    assert read_quiet(path) == {"message"}
    assert read_hushed(path) == 7
