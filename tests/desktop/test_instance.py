from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop.instance import TOKEN, Doorbell, channel_name, raise_other

RING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.instance import raise_other
application = QCoreApplication([])
sys.exit(0 if raise_other(Path(sys.argv[1]), *sys.argv[2:]) else 3)
"""

DIE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.instance import Doorbell
application = QCoreApplication([])
bell = Doorbell(Path(sys.argv[1]), lambda link, forward: None)
os._exit(9)
"""


@pytest.fixture
def rings() -> list[tuple[str, bool]]:
    """What each ring said: a link, and whether to come forward."""
    return []


@pytest.fixture
def doorbell(tmp_path: Path, rings: list[tuple[str, bool]], qtbot: QtBot) -> Iterator[Doorbell]:
    bell = Doorbell(tmp_path, lambda *said: rings.append(said))
    yield bell
    bell.close()


def test_the_first_window_of_a_home_finds_no_other(tmp_path: Path, qtbot: QtBot) -> None:
    assert not raise_other(tmp_path)


def test_a_second_start_raises_the_first(
    tmp_path: Path, doorbell: Doorbell, rings: list[tuple[str, bool]], qtbot: QtBot
) -> None:
    second = subprocess.Popen([sys.executable, "-c", RING, str(tmp_path)])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: rings == [("", True)])


def test_another_home_is_another_window(
    tmp_path: Path, doorbell: Doorbell, rings: list[tuple[str, bool]]
) -> None:
    assert not raise_other(tmp_path / "another")
    assert rings == []


def test_a_window_that_was_killed_does_not_stand_in_the_way(
    tmp_path: Path, rings: list[tuple[str, bool]], qtbot: QtBot
) -> None:
    subprocess.run([sys.executable, "-c", DIE, str(tmp_path)], check=False)
    assert not raise_other(tmp_path)
    bell = Doorbell(tmp_path, lambda *said: rings.append(said))
    assert raise_other(tmp_path)
    qtbot.waitUntil(lambda: rings == [("", True)])
    bell.close()


def test_a_second_start_says_where_it_wants_to_go(
    tmp_path: Path, doorbell: Doorbell, rings: list[tuple[str, bool]], qtbot: QtBot
) -> None:
    second = subprocess.Popen([sys.executable, "-c", RING, str(tmp_path), 'patio:ñ\n"ab'])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    qtbot.waitUntil(lambda: rings == [('patio:ñ\n"ab', True)])


def test_a_start_out_of_sight_leaves_the_first_window_where_it_is(
    tmp_path: Path, doorbell: Doorbell, rings: list[tuple[str, bool]], qtbot: QtBot
) -> None:
    assert raise_other(tmp_path, forward=False)
    qtbot.waitUntil(lambda: rings == [("", False)])


def test_the_right_to_come_forward_is_handed_on(
    tmp_path: Path,
    doorbell: Doorbell,
    rings: list[tuple[str, bool]],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(TOKEN, "given to the second")
    code = [sys.executable, "-c", RING, str(tmp_path)]
    second = subprocess.Popen(code)
    monkeypatch.delenv(TOKEN)
    qtbot.waitUntil(lambda: second.poll() is not None and bool(rings), timeout=20_000)
    assert os.environ.pop(TOKEN) == "given to the second"


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"{",
        b"[" * 5000,
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"link": 3, "token": [], "forward": 0}',
        b'{"link": "patio:' + b"a" * 8000 + b'"}',
    ],
)
def test_whatever_is_said_at_the_door_is_a_ring_at_most(
    tmp_path: Path,
    doorbell: Doorbell,
    rings: list[tuple[str, bool]],
    qtbot: QtBot,
    said: bytes,
) -> None:
    socket = QLocalSocket()
    socket.connectToServer(channel_name(tmp_path))
    assert socket.waitForConnected(5000)
    socket.write(said)
    socket.disconnectFromServer()
    qtbot.waitUntil(lambda: rings == [("", True)])
