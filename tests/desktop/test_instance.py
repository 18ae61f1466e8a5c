from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.instance import Doorbell, raise_other

RING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.instance import raise_other
application = QCoreApplication([])
sys.exit(0 if raise_other(Path(sys.argv[1])) else 3)
"""

DIE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.instance import Doorbell
application = QCoreApplication([])
bell = Doorbell(Path(sys.argv[1]), lambda: None)
os._exit(9)
"""


@pytest.fixture
def rings() -> list[int]:
    return []


@pytest.fixture
def doorbell(tmp_path: Path, rings: list[int], qtbot: QtBot) -> Iterator[Doorbell]:
    bell = Doorbell(tmp_path, lambda: rings.append(1))
    yield bell
    bell.close()


def test_the_first_window_of_a_home_finds_no_other(tmp_path: Path, qtbot: QtBot) -> None:
    assert not raise_other(tmp_path)


def test_a_second_start_raises_the_first(
    tmp_path: Path, doorbell: Doorbell, rings: list[int], qtbot: QtBot
) -> None:
    second = subprocess.Popen([sys.executable, "-c", RING, str(tmp_path)])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: rings == [1])


def test_another_home_is_another_window(
    tmp_path: Path, doorbell: Doorbell, rings: list[int]
) -> None:
    assert not raise_other(tmp_path / "another")
    assert rings == []


def test_a_window_that_was_killed_does_not_stand_in_the_way(
    tmp_path: Path, rings: list[int], qtbot: QtBot
) -> None:
    subprocess.run([sys.executable, "-c", DIE, str(tmp_path)], check=False)
    assert not raise_other(tmp_path)
    bell = Doorbell(tmp_path, lambda: rings.append(1))
    assert raise_other(tmp_path)
    qtbot.waitUntil(lambda: rings == [1])
    bell.close()
