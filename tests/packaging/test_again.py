"""What is said of two freezes of one commit; and whoever has the time can have it all looked at."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from linux.again import differing

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and shell")


def test_a_file_a_link_and_a_right_to_run_are_told_apart(tmp_path: Path) -> None:
    for name in ("one", "other"):
        folder = tmp_path / name / "inside"
        folder.mkdir(parents=True)
        for place in ("same", "text", "runs"):
            (folder / place).write_text("x")
        (folder / "link").symlink_to("same")
    other = tmp_path / "other" / "inside"
    assert differing(tmp_path / "one", tmp_path / "other") == []
    (other / "text").write_text("y")
    (other / "runs").chmod(0o755)
    (other / "link").unlink()
    (other / "link").symlink_to("text")
    (other / "more").write_text("x")
    found = differing(tmp_path / "one", tmp_path / "other")
    assert found == ["inside/link", "inside/more", "inside/runs", "inside/text"]


@pytest.mark.parametrize("asked", ["", "1"])
def test_the_whole_check_tries_the_packages_only_when_it_is_asked_to(
    tmp_path: Path, asked: str
) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    notes = tmp_path / "notes"
    for name in ("python", "python3", "ruff", "mypy", "lint-imports", "uv"):
        (tools / name).write_text(f'#!/bin/sh\necho "$*" >> "{notes}"\n')
        (tools / name).chmod(0o755)
    found = {"PATH": f"{tools}:{os.environ['PATH']}", "PATIO_VENV": str(tmp_path)}
    named = {"PATIO_CI_PACKAGES": asked} if asked else {}

    done = subprocess.run(
        ["bash", ROOT / ".ci" / "run"], env=found | named, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout
    calls = notes.read_text().splitlines()
    assert "packaging/run.py test" in calls
    assert ("packaging/release.py check" in calls) is bool(asked)
