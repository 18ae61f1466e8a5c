from __future__ import annotations

import subprocess
import sys

import pytest

CALLS = 20_000

MANY_CALLS = f"""
from PySide6.QtCore import QSize
size = QSize(1, 1)
for _ in range({CALLS}):
    size.setWidth(2)
"""


def test_a_window_outlives_more_void_calls_than_python_has_references_to_none() -> None:
    run = subprocess.run([sys.executable, "-c", "import desktop\n" + MANY_CALLS], check=False)
    assert run.returncode == 0


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted there")
def test_pyside_still_gives_none_away_or_else_desktop_lasting_can_go() -> None:
    run = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, check=False)
    assert run.returncode != 0
    assert b"deallocating None" in run.stderr
