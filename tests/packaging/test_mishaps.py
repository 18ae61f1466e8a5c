"""What installing refuses, in one sentence and before anything has changed, and whom it closes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from linux import debian

from support.packaged import Person, unpacked

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="for Linux")

NAMES = ("patio", "patio-node")
SCRIPTS = [
    (name, kind) for name in NAMES for kind in debian.SCRIPTS if debian.script(name, kind, "1", 1)
]
ROOM_KB = 140_000


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATIO_QUICK", "1")


@pytest.mark.parametrize(("name", "kind"), SCRIPTS)
def test_the_scripts_of_packages_are_shell(name: str, kind: str) -> None:
    text = debian.script(name, kind, "1.2-1", ROOM_KB)
    done = subprocess.run(["sh", "-n"], input=text, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "@" not in text


def ran(folder: Path, name: str, *words: str, free: str = "") -> subprocess.CompletedProcess[str]:
    """A package's preinst, of version 1.2-1, where this is what ``df`` says of the room in KiB."""
    script = folder / "preinst"
    script.write_text(debian.script(name, "preinst", "1.2-1", ROOM_KB), encoding="utf-8")
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    line = f"/dev/vda 1000000 1 {free} 1% /usr" if free else "no answer"
    answer = f"echo Filesystem and so on\necho '{line}'\n" if free else "exit 1\n"
    (tools / "df").write_text(f"#!/bin/sh\n{answer}", encoding="utf-8")
    (tools / "df").chmod(0o755)
    return subprocess.run(
        ["sh", str(script), *words],
        env={"PATH": f"{tools}:{os.environ['PATH']}"}, capture_output=True, text=True,
    )  # fmt: skip


@pytest.mark.skipif(not shutil.which("dpkg"), reason="no dpkg here")
@pytest.mark.parametrize("name", NAMES)
def test_a_debian_package_is_not_installed_over_a_newer_one(tmp_path: Path, name: str) -> None:
    for newer in ("1.2-2", "1.10-1"):
        done = ran(tmp_path, name, "upgrade", newer, "1.2-1")
        assert done.returncode == 1
        assert done.stderr.startswith(f"A newer Patio is installed ({name} {newer}); nothing was")
        assert len(done.stderr.splitlines()) == 1
    for words in (("install",), ("upgrade", "1.2~before-1", "1.2-1"), ("upgrade", "1.2-1", "1.2-1"),
                  ("abort-upgrade", "1.3-1")):  # fmt: skip
        done = ran(tmp_path, name, *words)
        assert (done.returncode, done.stderr) == (0, ""), words


@pytest.mark.parametrize("name", NAMES)
def test_a_debian_package_says_that_there_is_no_room_before_it_writes(
    tmp_path: Path, name: str
) -> None:
    for words in (("install",), ("install", "1.1-1", "1.2-1")):
        done = ran(tmp_path, name, *words, free=str(ROOM_KB - 1))
        assert done.returncode == 1
        assert "139 MB left, and it needs 140; nothing was changed" in done.stderr
        assert len(done.stderr.splitlines()) == 1
    for free in (str(ROOM_KB), ""):  # as a system says that does not know
        assert ran(tmp_path, name, "install", free=free).returncode == 0


@contextmanager
def running(program: Path) -> Iterator[subprocess.Popen[bytes]]:
    """One that goes on until it is asked to end."""
    shutil.copy("/bin/sleep", program)
    with subprocess.Popen([program, "600"]) as process:
        try:
            yield process
        finally:
            process.kill()


def test_whoever_runs_a_version_that_goes_has_it_closed_and_the_others_do_not(
    tmp_path: Path,
) -> None:
    ana = Person(tmp_path / "ana")
    ana.installs(unpacked(tmp_path, "1.1"))
    program = ana.home / ".local/opt/patio/1.1/program/patio"
    newer: Sequence[str] = ("1.2", "1.3")
    with running(program) as old:
        done = ana.installs(unpacked(tmp_path, newer[0]))
        assert (done.returncode, done.stderr, old.poll()) == (0, "", None)
        # Now it is one step too old to stay.
        done = ana.installs(unpacked(tmp_path, newer[1]))
        assert done.returncode == 0
        assert "it is closed now" in done.stderr
        assert old.wait(30) == -15
    again = unpacked(tmp_path / "1.3", "1.3")
    with running(ana.home / ".local/opt/patio/1.3/program/patio") as same:
        assert ana.installs(again).returncode == 0
        assert same.wait(30) == -15
    assert ana.has() == "1.3"
    versions = sorted(path.name for path in ana.current().parent.iterdir())
    assert versions == ["1.2", "1.3", "current", "previous"]


def test_taking_it_away_closes_it(tmp_path: Path) -> None:
    ana = Person(tmp_path / "ana")
    ana.installs(unpacked(tmp_path, "1.1"))
    with running(ana.home / ".local/opt/patio/1.1/program/patio") as window:
        done = ana.installs(ana.current(), "--uninstall")
        assert (done.returncode, window.wait(30)) == (0, -15)
    assert not ana.current().exists()
    assert ana.data.exists()


def test_where_nothing_can_be_written_the_archive_says_so(tmp_path: Path) -> None:
    ana = Person(tmp_path / "ana")
    (ana.home / ".local" / "opt").write_text("a file where the folder should be")
    done = ana.installs(unpacked(tmp_path, "1.1"))
    assert done.returncode == 1
    assert "Nothing can be written into" in done.stderr
    assert len(done.stderr.splitlines()) == 1
