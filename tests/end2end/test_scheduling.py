"""Posts for later in a real window: what waits is published by its node, and reaches the others."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path

from PySide6.QtGui import QAccessible

from support.office import Office
from support.pictures import picture
from support.window import Windows, opened, reads, wait_until
from sync.content.feed import Post
from sync.content.kinds import ContentKind, encode_content
from sync.store.drafts import Draft, write_draft
from sync.store.home import HomePaths
from sync.values import EntryId

Role = QAccessible.Role
TEXT = "Ya está la hornada"


def test_what_was_due_while_the_window_was_shut_goes_out_when_it_opens(
    office: Office, windows: Windows
) -> None:
    now_ms = time.time_ns() // 1_000_000
    body = encode_content(ContentKind.POST, Post(text=TEXT, channel="general"))
    draft = Draft(EntryId(sha256(body).digest()), now_ms - 2000, now_ms - 1000, body)
    write_draft(HomePaths(office.carmen.home).drafts, draft)

    carmen = opened(windows, office.carmen.home)
    diego = opened(windows, office.diego.home)

    for window in (carmen, diego):
        wait_until(partial(reads, window, TEXT), "it to be published")
    wait_until(lambda: carmen.find("1 publicación programada") is None, "nothing to wait any more")
    assert carmen.client.drafts() == []


def test_one_is_scheduled_taken_back_changed_and_published(
    office: Office, windows: Windows
) -> None:
    carmen = opened(windows, office.carmen.home)
    carmen.click("¿Qué se cuenta en el patio, Carmen?")
    carmen.type("Mañana no hay luz")
    carmen.click("Programar", Role.ButtonMenu)
    carmen.click("Programar", Role.Button)
    carmen.wait_for("Se publicará mañana a las 8:30", Role.Notification)
    (row,) = carmen.client.drafts()
    tomorrow = datetime.now() + timedelta(days=1)
    assert datetime.fromtimestamp(row.due_ms / 1000) == tomorrow.replace(
        hour=8, minute=30, second=0, microsecond=0
    )

    carmen.click("Ver lo que está programado", Role.Button)
    carmen.click("Cambiar", Role.Button)
    wait_until(lambda: [one.due_ms for one in carmen.client.drafts()] == [0], "it to be held back")
    wait_until(lambda: carmen.find("Programado") is None, "the list to be closed")
    carmen.settle()
    carmen.type(" por la tarde")
    carmen.click("Publicar", Role.Button)

    wait_until(lambda: reads(carmen, "no hay luz por la tarde"), "it to be published")
    wait_until(lambda: carmen.client.drafts() == [], "the one that was kept to be gone")
    assert [card.text for card in carmen.client.feed()] == ["Mañana no hay luz por la tarde"]


def test_one_with_a_photo_and_a_file_is_changed_and_goes_out_with_both(
    office: Office, windows: Windows, tmp_path: Path
) -> None:
    photo, paper = tmp_path / "horno.png", tmp_path / "tarifa.pdf"
    photo.write_bytes(picture("png", 160, 90))
    paper.write_bytes(b"Tarifa. " * 500)
    carmen = opened(windows, office.carmen.home)
    carmen.drop(photo, paper, at=carmen.still("Escribir", Role.Grouping).place.center())
    carmen.wait_for("Quitar tarifa.pdf", Role.Button)
    carmen.click("Programar", Role.ButtonMenu)
    carmen.click("Programar", Role.Button)
    carmen.wait_for("Se publicará mañana a las 8:30", Role.Notification)
    for path in (photo, paper):
        path.unlink()  # they are kept by now

    carmen.click("Ver lo que está programado", Role.Button)
    carmen.click("Cambiar", Role.Button)
    carmen.wait_for("Quitar tarifa.pdf", Role.Button)
    wait_until(lambda: carmen.find("Programado") is None, "the list to be closed")
    carmen.settle()
    carmen.type("Ya")
    carmen.click("Publicar", Role.Button)

    wait_until(lambda: bool(office.carmen.feed()), "it to be published")
    (card,) = office.carmen.feed()
    assert (card.text, len(card.pictures)) == ("Ya", 1)
    assert [file.name for file in card.files] == ["tarifa.pdf"]
