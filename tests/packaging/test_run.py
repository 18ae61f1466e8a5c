"""Set-up and start from a checkout: what it decides, with everything real but the downloads."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "run.py"


@pytest.fixture(scope="module")
def run() -> ModuleType:
    """The script as a module; packaging/ is no package, so it is loaded by its path."""
    spec = importlib.util.spec_from_file_location("patio_run", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    folder = tmp_path / "checkout"
    folder.mkdir()
    (folder / "pyproject.toml").write_text("[project]\n")
    (folder / "uv.lock").write_text("version = 1\n")
    return folder


def stamp(run: ModuleType, checkout: Path, level: str) -> None:
    """Say in the checkout's environment that everything up to this level is installed."""
    here = run.Environment(checkout / ".venv", checkout)
    here.folder.mkdir()
    here.stamp.write_text(f"{here.place()} {here.pins()} {level}")


@pytest.mark.parametrize(
    ("level", "program", "tests"), [("program", True, False), ("tests", True, True)]
)
def test_what_was_installed_for_the_tests_serves_the_program_too(
    run: ModuleType, checkout: Path, level: str, program: bool, tests: bool
) -> None:
    stamp(run, checkout, level)
    here = run.Environment(checkout / ".venv", checkout)
    assert (here.ready(tests=False), here.ready(tests=True)) == (program, tests)


@pytest.mark.parametrize("name", ["pyproject.toml", "uv.lock"])
def test_a_changed_pin_is_installed(run: ModuleType, checkout: Path, name: str) -> None:
    stamp(run, checkout, "tests")
    here = run.Environment(checkout / ".venv", checkout)
    (checkout / name).write_text("changed = true\n")
    assert not here.ready(tests=False)


def test_an_environment_that_was_moved_is_made_again(run: ModuleType, checkout: Path) -> None:
    stamp(run, checkout, "tests")
    moved = checkout.with_name("elsewhere")
    checkout.rename(moved)
    assert not run.Environment(moved / ".venv", moved).ready(tests=False)


def test_a_set_up_that_was_killed_is_begun_again(run: ModuleType, checkout: Path) -> None:
    here = run.Environment(checkout / ".venv", checkout)
    here.folder.mkdir()
    here.stamp.write_text(run.UNFINISHED)
    half = here.folder / "half-written"
    half.touch()
    with run.locked(checkout / "lock") as lock:
        run.make_environment(here, lock)
    assert not half.exists()
    assert here.tool("python").exists()
    assert here.installed() == [run.UNFINISHED]


def test_a_folder_of_somebody_else_is_refused_and_left_alone(
    run: ModuleType, checkout: Path
) -> None:
    here = run.Environment(checkout / "letters", checkout)
    here.folder.mkdir()
    (here.folder / "letter.txt").write_text("Querida Marta:")
    with run.locked(checkout / "lock") as lock, pytest.raises(run.Stop, match="letters"):
        run.make_environment(here, lock)
    assert [path.name for path in here.folder.iterdir()] == ["letter.txt"]


@pytest.mark.skipif(os.name == "nt", reason="Windows hands no open file to a tool")
def test_a_second_set_up_waits_for_the_tools_of_a_killed_first(
    run: ModuleType, tmp_path: Path
) -> None:
    # The first is gone, but the tool that it started still writes into the environment.
    gate = tmp_path / "lock"
    with run.locked(gate) as lock:
        tool = subprocess.Popen(
            [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=[lock]
        )
    with gate.open("a+b") as second:
        waiting = run.take(second.fileno(), wait=False)
        tool.communicate(b"\n")
        free = run.take(second.fileno(), wait=True)
    assert (waiting, free) == (False, True)


def test_the_installer_is_asked_for_as_it_is_locked(run: ModuleType) -> None:
    lock = """
        [[package]]
        name = "other"
        version = "1"
        [[package]]
        name = "uv"
        version = "0.13.9"
        wheels = [{ url = "a", hash = "sha256:aa" }, { url = "b", hash = "sha256:bb" }]
    """
    line = run.installer_requirement(lock)
    assert line == "uv==0.13.9 --hash=sha256:aa --hash=sha256:bb"


@pytest.mark.parametrize(
    ("tool", "root", "line"),
    [
        ("apt-get", False, "sudo apt-get update && sudo apt-get install -y libegl1 libgl1"),
        ("dnf", False, "sudo dnf install -y libegl1 libgl1"),
        ("pacman", True, "pacman -S --needed libegl1 libgl1"),
        ("", True, "install: libegl1 libgl1"),
    ],
)
def test_the_line_to_paste_is_the_one_of_this_system(
    run: ModuleType, tool: str, root: bool, line: str
) -> None:
    assert run.install_line(tool, ["libegl1", "libgl1"], root=root) == line


def test_a_missing_library_is_asked_for_by_its_package(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    absent = run.Library("libno-such-thing.so.9", "libno9", "no-such", "nosuch")
    monkeypatch.setattr(run, "LIBRARIES", (absent, absent))
    asked = [run.missing_packages(tool)[-1:] for tool in ("apt-get", "dnf", "pacman", "other")]
    assert asked == [["libno9"], ["no-such"], ["nosuch"], ["libno-such-thing.so.9"]]


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for patio is a shell script")
def test_a_set_up_place_starts_at_once_with_all_arguments(run: ModuleType, tmp_path: Path) -> None:
    here = run.Environment(tmp_path / "venv", ROOT)
    here.tool("patio").parent.mkdir(parents=True)
    here.tool("patio").write_text('#!/bin/sh\necho "$PYTHONDONTWRITEBYTECODE" "$@"; pwd; exit 3\n')
    here.tool("patio").chmod(0o755)
    here.stamp.write_text(f"{here.place()} {here.pins()} program")
    done = subprocess.run(
        [sys.executable, SCRIPT, "post", "dos palabras", "--json"],
        env=os.environ | {"PATIO_VENV": str(here.folder), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines() == [" post dos palabras --json", str(tmp_path)]
    assert (done.stderr, done.returncode) == ("", 3)


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for Python is a shell script")
@pytest.mark.parametrize(
    ("words", "given"),
    [
        ([], "-m pytest -n auto --maxprocesses 8 --dist loadfile --no-loadscope-reorder"),
        (["tests/sync", "-x"], "-m pytest tests/sync -x"),
    ],
    ids=["all of them", "some"],
)
def test_all_tests_share_the_processors_and_some_are_run_as_they_are_asked_for(
    run: ModuleType, tmp_path: Path, words: list[str], given: str
) -> None:
    here = run.Environment(tmp_path / "venv", ROOT)
    here.tool("python").parent.mkdir(parents=True)
    here.tool("python").write_text('#!/bin/sh\necho "$@"\n')
    here.tool("python").chmod(0o755)
    here.stamp.write_text(f"{here.place()} {here.pins()} tests")
    done = subprocess.run(
        [sys.executable, SCRIPT, "test", *words],
        env=os.environ | {"PATIO_VENV": str(here.folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr, done.returncode) == (f"{given}\n", "", 0)
