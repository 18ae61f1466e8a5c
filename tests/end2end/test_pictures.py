"""The window with the example company at every size and in both themes.

A warning of Qt or QML fails the test (``qt_log_level_fail``). With ``PATIO_PICTURES`` set to
a folder the pictures are kept there, to be looked at beside the design.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from support.processes import ended
from support.window import OpenWindow, wait_until

SIZES = [(1280, 800), (1920, 1080), (900, 600)]
ENDS = {"es": "Hasta luego.", "en": "See you later."}
CANVAS = {"light": "#f7f2ea", "dark": "#191512"}
"""design/tokens.md 2."""


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    return Path(os.environ.get("PATIO_PICTURES") or tmp_path)


def shares(image: QImage, colour: str) -> float:
    """Which share of the picture has exactly this colour, from a grid of points."""
    wanted = QColor(colour).rgb()
    points = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    return sum(image.pixel(x, y) == wanted for x, y in points) / len(points)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_feed_is_drawn_without_a_warning(
    marta: Path, windows: list[OpenWindow], pictures: Path, size: tuple[int, int], theme: str
) -> None:
    window = OpenWindow(marta, theme=theme, size=size)
    windows.append(window)
    window.wait_for("Sincronización: 5 equipos cerca, Todo al día")
    window.settle()
    image = window.grab(pictures / f"feed-{theme}-{size[0]}x{size[1]}.png")
    assert (image.width(), image.height()) == size
    assert shares(image, CANVAS[theme]) > 0.15
    names = window.names()
    assert any("Horario de Navidad" in name for name in names)
    assert any("Inés Calatrava" in name for name in names)


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_feed_can_be_scrolled_to_its_end_without_a_warning(
    marta: Path, windows: list[OpenWindow], pictures: Path, language: str
) -> None:
    window = OpenWindow(marta, language=language)
    windows.append(window)
    window.settle()

    def at_the_end() -> bool:
        window.scroll(-10)
        return any(name.endswith(ENDS[language]) for name in window.names())

    wait_until(at_the_end, "the end of the feed")
    window.settle()
    window.grab(pictures / f"feed-{language}-end.png")


@pytest.mark.skipif(sys.platform == "win32", reason="asks for processes by signals")
def test_a_closed_window_leaves_no_process_that_decodes(
    marta: Path, windows: list[OpenWindow]
) -> None:
    window = OpenWindow(marta)
    windows.append(window)
    decoder = window.window.decoder
    wait_until(lambda: decoder.pid is not None, "the first picture")
    window.settle()
    pid = decoder.pid

    window.close()
    windows.remove(window)

    assert ended(pid)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_a_window_closes_in_the_middle_of_a_picture_that_hangs(
    marta: Path, windows: list[OpenWindow]
) -> None:
    window = OpenWindow(marta)
    windows.append(window)
    decoder = window.window.decoder
    wait_until(lambda: decoder.pid is not None, "the first picture")
    pid = decoder.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    # Faces for the other ground: pictures that are not there yet.
    window.window.app.theme = "dark"
    wait_until(lambda: decoder.busy, "a picture to be asked for")

    window.close()
    windows.remove(window)

    assert ended(pid)
