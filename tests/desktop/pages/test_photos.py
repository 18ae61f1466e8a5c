"""A photo as large as the window, on rows made by hand; what decodes it is real."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest

from support.byhand.rows import HandClient, key_of
from support.byhand.window import NOW, HandWindow, Windows
from support.shapes import SHAPES
from support.window import NOTCH, wait_until
from sync.client import Picture
from sync.values import BlobId, EntryId, text_of

CARD = EntryId(key_of("card hornada"))
GREEN = "#336633"
JARS = "Jarrones y cuencos"
NAMELESS = "Foto de Inés Calatrava, sin descripción"
GRAPHIC = QAccessible.Role.Graphic


def put(hand: HandClient, *here: bool) -> None:
    pictures = tuple(
        Picture(BlobId(key_of(f"photo {place}")), 640, 480, "" if place else JARS, arrived)
        for place, arrived in enumerate(here)
    )
    hand.cards = [
        card._replace(pictures=pictures) if card.id == CARD else card for card in hand.cards
    ]


@pytest.fixture
def hand(tmp_path: Path) -> HandClient:
    made = HandClient(NOW)
    made.blobs = tmp_path / "photo.png"
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor(GREEN))
    assert image.save(str(made.blobs))
    put(made, True, True, False)
    return made


@pytest.fixture
def shown(windows: Windows, hand: HandClient) -> HandWindow:
    return windows(hand, (1280, 1200))


def opened(window: HandWindow) -> HandWindow:
    window.click(JARS, GRAPHIC)
    window.wait_for("Fotos de Inés Calatrava", QAccessible.Role.Dialog)
    window.settle()
    return window


def stands(window: HandWindow, number: int) -> bool:
    """Whether that photo of the three is said to be shown."""
    return any(name.endswith(f" · {number} de 3") for name in window.names())


def covered(window: HandWindow) -> int:
    """How many pixels of the middle row are the photo's."""
    image = window.grab()
    row = image.height() // 2
    return sum(image.pixelColor(x, row) == QColor(GREEN) for x in range(image.width()))


@pytest.mark.parametrize(("size", "theme", "scale"), SHAPES)
def test_it_draws_at_every_width_in_both_themes(
    windows: Windows,
    hand: HandClient,
    size: tuple[int, int],
    theme: str,
    scale: float,
) -> None:
    hand.cards = [
        card._replace(author="Inés Calatrava de la Vega " * 5) if card.id == CARD else card
        for card in hand.cards
    ]
    window = windows(hand, size)
    window.window.app.theme = theme
    window.window.app.textScale = scale
    feed = window.window.app.feed
    assert feed is not None
    feed.acts.photos.open(text_of(CARD), 0)
    window.wait_for("Guardar…")
    window.settle()
    close = window.find("Cerrar", QAccessible.Role.Button)
    assert close is not None
    assert close.place.right() < size[0]
    if scale == 1.0:  # whole, and as large as it is or as fits
        assert covered(window) == pytest.approx(min(640, (size[1] - 150) * 4 / 3), abs=60)


def test_a_click_opens_it_and_esc_leads_back_to_where_one_was(shown: HandWindow) -> None:
    opened(shown)
    assert stands(shown, 1)
    shown.press(Qt.Key.Key_Escape)
    wait_until(lambda: shown.find("Guardar…") is None, "closed")
    item = shown.view.activeFocusItem()
    assert QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name) == JARS


def test_the_keyboard_opens_it_too(shown: HandWindow) -> None:
    opened(shown)
    shown.press(Qt.Key.Key_Escape)
    wait_until(lambda: shown.find("Guardar…") is None, "closed")
    shown.press(Qt.Key.Key_Return)
    shown.wait_for("Guardar…")


def test_arrows_lead_to_the_others_and_say_which_is_shown(shown: HandWindow) -> None:
    opened(shown)
    shown.press(Qt.Key.Key_Right)
    shown.wait_for(NAMELESS, GRAPHIC)
    shown.press(Qt.Key.Key_Right)
    wait_until(lambda: stands(shown, 3), "photo 3")
    save = shown.find("Guardar…")
    assert save is not None
    assert not save.enabled  # its bytes are with Inés
    shown.press(Qt.Key.Key_Home)
    wait_until(lambda: stands(shown, 1), "photo 1")
    shown.click("Foto siguiente")
    wait_until(lambda: stands(shown, 2), "photo 2")
    shown.click("Foto anterior")
    wait_until(lambda: stands(shown, 1), "photo 1")


def test_keys_and_wheel_bring_it_nearer_and_back(shown: HandWindow) -> None:
    opened(shown)
    whole = covered(shown)
    shown.press(Qt.Key.Key_Plus)
    shown.settle()
    nearer = covered(shown)
    assert nearer > whole * 1.4
    shown.press(Qt.Key.Key_Right)  # moves what is near, does not leave it
    assert stands(shown, 1)
    shown.press(Qt.Key.Key_0)
    shown.settle()
    assert covered(shown) == whole
    middle = QPoint(640, 600)
    QTest.wheelEvent(shown.view, middle, QPoint(0, 2 * NOTCH))
    shown.settle()
    assert covered(shown) > whole
    QTest.wheelEvent(shown.view, middle, QPoint(0, -9 * NOTCH))
    shown.settle()
    assert covered(shown) == whole


def test_what_is_no_picture_leaves_a_mark_and_the_window_whole(
    shown: HandWindow, hand: HandClient
) -> None:
    hand.blobs.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(4000))
    opened(shown)
    assert covered(shown) == 0
    shown.press(Qt.Key.Key_Escape)
    wait_until(lambda: shown.find("Guardar…") is None, "closed")


def test_going_elsewhere_closes_it(shown: HandWindow) -> None:
    opened(shown)
    shown.navigation.open("people")
    wait_until(lambda: shown.find("Guardar…") is None, "closed")


def test_it_opens_on_the_page_of_one_card_as_well(shown: HandWindow) -> None:
    shown.navigation.open("card", text_of(CARD))
    wait_until(lambda: shown.find("Escribir") is None, "the card alone")
    opened(shown)
    shown.press(Qt.Key.Key_Right)
    wait_until(lambda: stands(shown, 2), "the second")
