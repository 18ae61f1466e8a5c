"""What packages are made of, with a program that only says its version; the real ones are tried by
``packaging/release.py check``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from linux.archive import members, packed
from linux.stage import APP, Tree

from support.packaged import MADE_AT, Person, tree_of, unpacked

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="for Linux")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATIO_QUICK", "1")


def test_a_person_installs_upgrades_goes_back_and_takes_it_away(tmp_path: Path) -> None:
    ana = Person(tmp_path / "ana maria")
    for version in ("1.2", "1.10", "1.11"):
        assert ana.installs(unpacked(tmp_path, version)).returncode == 0
        assert ana.has() == version
    versions = sorted(path.name for path in ana.current().parent.iterdir())
    assert versions == ["1.10", "1.11", "current", "previous"]
    desktop = ana.home / f".local/share/applications/{APP}.desktop"
    assert f'Exec="{ana.program}" %u\n' in desktop.read_text(encoding="utf-8")

    assert ana.installs(ana.current(), "--back").returncode == 0
    assert ana.has() == "1.10"
    assert ana.installs(ana.current(), "--back").returncode == 0
    assert ana.has() == "1.11"

    assert ana.installs(ana.current(), "--uninstall").returncode == 0
    left = [path for path in (ana.home / ".local").rglob("*") if not path.is_dir()]
    assert left == [ana.data]
    assert ana.data.read_text(encoding="utf-8") == "words"


def test_an_older_one_a_full_disk_and_a_closed_home_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = Person(tmp_path / "ana")
    ana.installs(unpacked(tmp_path, "1.3"))
    before = sorted(ana.home.rglob("*"))

    older = ana.installs(unpacked(tmp_path, "1.2"))
    # A disk without room, as cp meets it.
    full = tmp_path / "full"
    full.mkdir()
    (full / "cp").write_text('#!/bin/sh\necho "no room" >&2\nexit 1\n', encoding="utf-8")
    (full / "cp").chmod(0o755)
    newer = unpacked(tmp_path, "1.4")
    with monkeypatch.context() as patch:
        patch.setenv("PATH", f"{full}:{os.environ['PATH']}")
        no_room = ana.installs(newer)
    nothing_before = Person(tmp_path / "eva").installs(newer, "--back")

    for done, says in ((older, "A newer Patio is installed (1.3)"), (no_room, "not enough room"),
                       (nothing_before, "no version before")):  # fmt: skip
        assert done.returncode == 1
        assert says in done.stderr
        assert len(done.stderr.splitlines()) == 1
    assert sorted(ana.home.rglob("*")) == before
    assert ana.has() == "1.3"


def test_two_archives_of_one_tree_are_the_same_and_are_roots(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PATIO_QUICK")
    tree = tree_of(tmp_path, "1.0").folder
    first = packed(tree, tmp_path / "a.tar.xz", MADE_AT, "patio")
    os.utime(tree / "usr", (1, 1))
    (tree / "usr").chmod(0o700)
    second = packed(tree, tmp_path / "b.tar.xz", MADE_AT, "patio")

    assert first.read_bytes() == second.read_bytes()
    with tarfile.open(first) as archive:
        found = {one.name: one for one in archive.getmembers()}
    assert {(one.uid, one.uname, one.mtime) for one in found.values()} == {(0, "root", MADE_AT)}
    assert found["patio/usr/lib/patio/patio"].mode == 0o755


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="no dpkg-deb here")
def test_dpkg_reads_what_is_packed_with_a_filter_for_machine_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = tree_of(tmp_path, "1.0")
    control = Tree(tmp_path / "control", "1.0", MADE_AT)
    control.put(
        b"Package: it\nVersion: 1.0\nArchitecture: all\nMaintainer: A <a@b.c>\nDescription: it\n",
        "control",
    )
    monkeypatch.delenv("PATIO_QUICK")
    made = members(
        tmp_path / "it.deb",
        {
            "debian-binary": b"2.0\n",
            "control.tar.xz": packed(control.folder, tmp_path / "c", MADE_AT),
            "data.tar.xz": packed(tree.folder, tmp_path / "d", MADE_AT),
        },
        MADE_AT,
    )

    subprocess.run(["dpkg-deb", "--extract", made, tmp_path / "out"], check=True)
    said = subprocess.run(["dpkg-deb", "--field", made, "Package"], capture_output=True, text=True)

    assert said.stdout.strip() == "it"
    program = (tmp_path / "out/usr/lib/patio/patio").read_bytes()
    assert program == (tree.folder / "usr/lib/patio/patio").read_bytes()
