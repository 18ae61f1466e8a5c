"""How the programs are frozen: what each run of the freezer is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import release

RAISES = """
def outer():
    inner()

def inner():
    raise ValueError("no")

import traceback
print({place[1:] for place in inner.__code__.co_positions() if place[2] is not None})
try:
    outer()
except ValueError as error:
    print([frame.lineno for frame in traceback.extract_tb(error.__traceback__)])
"""


def test_both_are_compiled_without_columns_and_with_the_lines_of_tracebacks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[dict[str, str]] = []

    def freezer(*command: str | Path, **more: str) -> None:
        if "PyInstaller" in command:
            told.append(more)

    monkeypatch.setattr(release, "python", lambda: Path(sys.executable))
    monkeypatch.setattr(release, "run", freezer)
    release.freeze()

    assert [one["PATIO_BUNDLE"] for one in told] == ["window", "node"]
    for environment in told:
        asked = [sys.executable, "-c", RAISES]
        said = subprocess.run(asked, env=os.environ | environment, capture_output=True, text=True)
        assert said.stdout == "set()\n[11, 3, 6]\n"
