"""Folders of small files: what is damaged is left out, what cannot be looked into is said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sync.errors import CannotRead
from sync.store import slips
from sync.store.slips import read_all, signs_of

ONE, OTHER = bytes([1]) * 32, bytes([2]) * 32


def told(id: bytes, what: object) -> tuple[bytes, object]:
    assert isinstance(what, dict)
    return id, what["says"]


def test_what_is_kept_is_read_and_goes_when_it_is_dropped(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    for id_ in (ONE, OTHER):
        slips.write(folder, id_, {"says": "á"})

    assert sorted(read_all(folder, told)) == [(ONE, "á"), (OTHER, "á")]
    slips.drop(folder, ONE)
    slips.drop(folder, ONE)
    assert read_all(folder, told) == [(OTHER, "á")]


def test_another_text_in_the_same_file_is_noticed(tmp_path: Path) -> None:
    slips.write(tmp_path, ONE, {"says": 1})
    before = signs_of(tmp_path)

    slips.write(tmp_path, ONE, {"says": 2})

    assert signs_of(tmp_path) != before
    assert read_all(tmp_path, told) == [(ONE, 2)]


def test_one_that_goes_while_it_is_looked_at_hides_no_other(tmp_path: Path) -> None:
    slips.write(tmp_path, ONE, {"says": 1})
    (tmp_path / f"{OTHER.hex()}.json").symlink_to(tmp_path / "gone")

    assert [name for name, *_ in signs_of(tmp_path)] == [f"{ONE.hex()}.json"]
    assert read_all(tmp_path, told) == [(ONE, 1)]


@pytest.mark.skipif(os.name != "posix", reason="another error elsewhere")
def test_a_folder_that_cannot_be_looked_into_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "folder").touch()

    with pytest.raises(CannotRead):
        read_all(tmp_path / "folder", told)
    assert read_all(tmp_path / "none", told) == []
    assert signs_of(tmp_path / "none") == signs_of(tmp_path / "folder") == frozenset()
