"""The changelog of a release, made of what everybody wrote."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

import changelog
import pytest
from release import Stop

from sync import __version__

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / changelog.FRAGMENTS).mkdir(parents=True)
    for file in (Path("pyproject.toml"), changelog.CHANGELOG):
        shutil.copy(ROOT / file, tmp_path / file)
    for name, text in {
        "7.added.keys.md": "Keys work.",
        "7.added.photos.md": "Photos are shown.",
        "4.fixed.md": "Nothing is lost.",
        "+door.security.md": "The door is shut.",
    }.items():
        (tmp_path / changelog.FRAGMENTS / name).write_text(f"{text}\n")
    return tmp_path


def test_every_fragment_of_this_checkout_is_in_it() -> None:
    told = " ".join(changelog.built(ROOT, draft=True).split())
    for path in (ROOT / changelog.FRAGMENTS).glob("*.md"):
        assert " ".join(path.read_text("utf-8").split()) in told, path.name


def test_it_goes_under_the_version_and_the_fragments_go(checkout: Path) -> None:
    before = (checkout / changelog.CHANGELOG).read_text("utf-8")
    assert "Keys work." in changelog.built(checkout, draft=True)
    assert (checkout / changelog.CHANGELOG).read_text("utf-8") == before

    changelog.built(checkout, draft=False)
    text = (checkout / changelog.CHANGELOG).read_text("utf-8")
    assert re.search(rf"^## {re.escape(__version__)} \(\d{{4}}-\d\d-\d\d\)$", text, re.M)
    for said in ("Keys work. (#7)", "Photos are shown. (#7)", "Nothing is lost. (#4)", "is shut."):
        assert said in text
    assert text.startswith(before.rstrip())
    assert list((checkout / changelog.FRAGMENTS).iterdir()) == []


def test_two_fragments_of_one_kind_are_two() -> None:
    names = ["7.added.b.md", "7.added.a.md", "7.added.md", "7.fixed.a.md"]
    assert changelog.numbered(names) == {
        "7.added.a.md": "7.added.1.md",
        "7.added.b.md": "7.added.2.md",
        "7.added.md": "7.added.3.md",
        "7.fixed.a.md": "7.fixed.1.md",
    }


def test_a_fragment_without_a_kind_stops_it(checkout: Path) -> None:
    (checkout / changelog.FRAGMENTS / "keys.md").write_text("Keys work.\n")
    with pytest.raises(Stop, match=r"keys\.md should be like"):
        changelog.built(checkout, draft=False)
    assert (checkout / changelog.FRAGMENTS / "7.added.keys.md").exists()


def test_the_version_stands_in_one_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["hatch"]["version"]["path"] == "sync/__init__.py"
