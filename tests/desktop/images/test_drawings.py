"""Drawings come at the pixels asked for, and names cannot leave their folder."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from desktop.images.drawings import FriezeImages, IconImages, TileImages, icon, shadow, tile_names
from desktop.models.reactions import ICONS

pytestmark = pytest.mark.usefixtures("dressed")


def test_an_icon_is_tinted_and_sized() -> None:
    image = IconImages().requestImage("heart/aabbcc/1.5", QSize(), QSize(40, 40))
    inks = {image.pixelColor(x, y).name() for x in range(40) for y in range(40)}
    assert (image.width(), image.height()) == (40, 40)
    assert "#aabbcc" in inks


@pytest.mark.parametrize("name", sorted(ICONS.values()))
def test_every_reaction_has_its_drawing(name: str) -> None:
    image = icon(name, "000000", "1.5", 20, 20)
    assert any(image.pixelColor(x, y).alpha() for x in range(20) for y in range(20))


@pytest.mark.parametrize("name", ["../art/logo", "..", "no-such-icon", ""])
def test_a_name_that_is_not_an_icon_is_blank(name: str) -> None:
    image = icon(name, "000000", "1.5", 20, 20)
    assert not any(image.pixelColor(x, y).alpha() for x in range(20) for y in range(20))


def test_a_tile_has_its_corners_cut() -> None:
    image = TileImages().requestImage("detalle/10/2/96", QSize(), QSize(96, 96))
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(48, 48).alpha() == 255
    assert "detalle" in tile_names()


def test_the_frieze_is_the_same_from_both_ends() -> None:
    image = FriezeImages().requestImage("1f5a93/e4edf5/662", QSize(), QSize(662, 12))
    for x in range(40):
        assert image.pixelColor(x, 6) == image.pixelColor(661 - x, 6)


def test_the_shadow_falls_to_nothing() -> None:
    assert shadow(False).pixelColor(0, 43).alpha() == 0
    assert shadow(False).pixelColor(43, 43).alpha() == round(0.12 * 255)
    assert shadow(True).pixelColor(43, 43).alpha() == pytest.approx(0.70 * 255, abs=1)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_a_kept_icon_takes_little_more_than_its_pixels() -> None:
    """Qt would leave the engine that painted it with each: 11 KB for one of 1.6 KB."""
    held = []

    def kilobytes() -> int:
        rollup = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
        return int(next(line.split()[1] for line in rollup if line.startswith("Private_Dirty:")))

    held += [icon("image", f"{ink:06x}", "1.5", 20, 20) for ink in range(50)]
    before = kilobytes()
    held += [icon("image", f"{ink:06x}", "1.5", 20, 20) for ink in range(1000, 1400)]

    assert (kilobytes() - before) / 400 < 6
