"""The company's picture at the head of the sidebar."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from support.byhand.rows import HandClient, key_of
from support.byhand.window import NOW, Windows
from support.window import wait_until
from sync.values import BlobId

GREEN = QColor("#336633")
PLACE = {1280: (32, 36), 900: (34, 36)}


@pytest.fixture
def hand(tmp_path: Path) -> HandClient:
    made = HandClient(NOW)
    made.blobs = tmp_path / "logo.png"
    made.logo = BlobId(key_of("logo"))
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(GREEN)
    assert image.save(str(made.blobs))
    return made


@pytest.mark.parametrize("size", [(1280, 800), (900, 600)])
def test_the_companys_own_picture_takes_the_emblems_place(
    windows: Windows, hand: HandClient, size: tuple[int, int]
) -> None:
    window = windows(hand, size)
    place = PLACE[size[0]]
    wait_until(lambda: window.grab().pixelColor(*place) == GREEN, "the picture")


def test_the_emblem_is_back_when_the_company_has_none_any_more(
    windows: Windows, hand: HandClient
) -> None:
    hand.logo = None
    window = windows(hand, (1280, 800))
    emblem = window.grab().pixelColor(22, 36)
    hand.logo = BlobId(key_of("logo"))
    window.window.bridge.refresh(frozenset({"people"}))
    wait_until(lambda: window.grab().pixelColor(32, 36) == GREEN, "the picture")
    hand.logo = None
    window.window.bridge.refresh(frozenset({"people"}))
    wait_until(lambda: window.grab().pixelColor(22, 36) == emblem, "the emblem")
