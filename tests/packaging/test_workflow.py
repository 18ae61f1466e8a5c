"""The workflow that makes packages: nothing in it that a person could not do, nothing unpinned."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TEXT = "\n".join(path.read_text("utf-8") for path in WORKFLOWS)


def test_actions_and_images_are_pinned_by_what_is_in_them() -> None:
    used = re.findall(r"uses: *(.+)", TEXT)
    assert used
    for one in used:
        assert re.fullmatch(r"[\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one), one
    images = re.findall(r"(?:container|image): *(.+)", TEXT)
    assert images
    for one in images:
        assert re.fullmatch(r"[\w./:-]+@sha256:[0-9a-f]{64}", one), one


def test_one_action_has_one_pin() -> None:
    pins = {tuple(one.split("@")) for one in re.findall(r"uses: *(\S+)", TEXT)}
    assert len({name for name, _commit in pins}) == len(pins)


def test_every_step_is_a_command_of_this_checkout_or_of_the_system() -> None:
    known = (
        r"(apt-get|git config|gh release create|test|python3?( packaging/(release|run|smoke)\.py)"
        r"|\.venv/bin/python tests/(simulation/run|bench/soak)\.py) "
    )
    for line in re.findall(r"^ +run: *(.+)$", TEXT, re.M):
        assert re.match(known, line), line


def test_every_kind_of_package_that_a_step_asks_for_can_be_made() -> None:
    asked = set(re.findall(r"packaging/release\.py ([\w-]+)", TEXT))
    tool = ROOT / "packaging" / "release.py"
    assert {"deb", "rpm", "portable", "windows", "macos", "sign"} <= asked
    told = subprocess.run(
        [sys.executable, tool, "--help"], check=True, capture_output=True, text=True
    )
    offered = re.search(r"\{([\w,-]+)\}", told.stdout)
    assert offered is not None
    assert asked <= set(offered[1].split(","))


def test_nothing_may_be_written_unless_a_job_says_so() -> None:
    for path in WORKFLOWS:
        text = path.read_text("utf-8")
        assert re.search(r"^permissions: \{\}$", text, re.M), path.name
        assert "pull_request_target" not in text
    # What comes from outside never becomes part of a command.
    for line in re.findall(r"^ +run: *(.+)$", TEXT, re.M):
        assert "${{" not in line


@pytest.mark.parametrize(
    "command",
    [
        ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
        ["zizmor", "--offline", "--quiet"],
    ],
    ids=lambda command: command[0],
)
def test_its_linters_find_nothing(command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"no {command[0]} here: uv tool install {command[0]}")
    done = subprocess.run([*command, *WORKFLOWS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
