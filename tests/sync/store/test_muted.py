"""What is switched off stays so, and a damaged file switches everything on."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.store.home import is_ours
from sync.store.muted import read_muted, write_muted


def test_kinds_come_back_also_those_that_nobody_knows_here(tmp_path: Path) -> None:
    path = tmp_path / "muted.json"

    write_muted(path, {"thanks", "of a newer version"})

    assert read_muted(path) == {"thanks", "of a newer version"}
    assert is_ours(path.name)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"muted": 1}', b'{"muted": [1, null, ["a"]]}', b"[" * 9999]
)
def test_a_file_that_is_none_switches_nothing_off(tmp_path: Path, content: bytes) -> None:
    assert read_muted(tmp_path / "muted.json") == frozenset()
    (tmp_path / "muted.json").write_bytes(content)

    assert read_muted(tmp_path / "muted.json") == frozenset()
