"""The demo's folder: ours or left alone, finished or made anew."""

from pathlib import Path

import pytest

from sync.demo.places import DemoFolder
from sync.errors import NotAHome


def test_homes_count_for_one_day_and_one_edition(tmp_path: Path) -> None:
    folder = DemoFolder(tmp_path / "demo")
    folder.claim()
    assert not folder.is_ready("e1", "2026-11-23")
    folder.empty()
    assert not folder.is_ready("e1", "2026-11-23")
    folder.finish("e1", "2026-11-23")
    assert folder.is_ready("e1", "2026-11-23")
    assert not folder.is_ready("e1", "2026-11-24")
    assert not folder.is_ready("e2", "2026-11-23")


def test_emptying_takes_the_homes_and_leaves_the_lock(tmp_path: Path) -> None:
    folder = DemoFolder(tmp_path / "demo")
    folder.claim()
    folder.lock.touch()
    folder.empty()
    folder.home("marta").mkdir()
    (folder.home("marta") / "patio.db").touch()
    folder.picture.touch()
    folder.finish("e1", "2026-11-23")
    folder.empty()
    assert sorted(path.name for path in folder.root.iterdir()) == ["demo.json", "lock"]


@pytest.mark.parametrize("name", ["patio.db", "fotos", "keys.json"])
def test_a_folder_of_somebody_else_is_not_claimed(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    with pytest.raises(NotAHome):
        DemoFolder(tmp_path).claim()


def test_a_file_is_not_claimed(tmp_path: Path) -> None:
    path = tmp_path / "demo"
    path.touch()
    with pytest.raises(NotAHome):
        DemoFolder(path).claim()


def test_a_broken_marker_is_nobodys(tmp_path: Path) -> None:
    (tmp_path / "demo.json").write_bytes(b"[1, 2]")
    with pytest.raises(NotAHome):
        DemoFolder(tmp_path).claim()
