"""Every screen of the example can be drawn, and shows something of its own."""

from __future__ import annotations

from hashlib import sha256
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from support.looks import Look, draw
from support.screens import SCREENS, Screen

LOOKS = [
    Look(size="1280x800", theme="light", language="es", text="100"),
    Look(size="900x600", theme="dark", language="en", text="130"),
]
AT_ONCE = 8
"""Screens of one test: there is a minute or two for it, on a machine that does more."""


def parts() -> list[list[Screen]]:
    """The screens of one person after those of another, so many at a time."""
    found = []
    for _, screens in groupby(SCREENS, key=lambda screen: screen.who):
        theirs = list(screens)
        found += [theirs[at : at + AT_ONCE] for at in range(0, len(theirs), AT_ONCE)]
    return found


def colours(image: QImage) -> int:
    """How many there are in a grid of points."""
    points = [(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)]
    return len({image.pixel(x, y) for x, y in points})


@pytest.mark.parametrize(
    ("screens", "look"),
    [(part, LOOKS[at % len(LOOKS)]) for at, part in enumerate(parts())],
    ids=lambda value: value[0].name if isinstance(value, list) else value.size,
)
@pytest.mark.usefixtures("windows")
def test_every_screen_is_drawn(
    request: pytest.FixtureRequest, tmp_path: Path, screens: list[Screen], look: Look
) -> None:
    homes = tmp_path / "homes"
    if screens[0].who not in ("nobody", "founder"):
        homes = request.getfixturevalue("marta").parent
    pictures = list(draw(homes, screens, [look], tmp_path / "pictures"))

    assert len(pictures) == len(screens)
    wide, high = map(int, look.size.split("x"))
    for picture in pictures:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == (wide, high), picture
        assert colours(image) > 12, picture
    # One that did not open would look like the one before it.
    assert len({sha256(picture.read_bytes()).digest() for picture in pictures}) == len(pictures)
