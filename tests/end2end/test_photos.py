"""A photo of a colleague as large as the window, and saved from there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAccessible

from support.window import TALL, OpenWindow, wait_until

PHOTO = Path(__file__).parents[2] / "resources" / "example" / "hornada.jpg"


def test_the_photo_of_the_example_is_opened_and_saved(
    marta: Path, windows: list[OpenWindow], tmp_path: Path
) -> None:
    window = OpenWindow(marta, size=TALL)
    windows.append(window)
    alt = next(card.pictures[0].alt for card in window.client.feed() if card.pictures)
    window.click(alt, QAccessible.Role.Graphic)
    window.click("Guardar…")
    saved = tmp_path / "Mis fotos" / "La hornada.jpg"
    saved.parent.mkdir()
    window.choose_file("Guardar la foto", saved)
    window.wait_for("La hornada.jpg guardado en Mis fotos", QAccessible.Role.Notification)
    assert abs(saved.stat().st_size - PHOTO.stat().st_size) < 4096  # but for what cameras write
    window.click("Cerrar", QAccessible.Role.Button)
    wait_until(lambda: window.find("Guardar…") is None, "closed")
