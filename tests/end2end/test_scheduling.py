"""Posts for later in a real window: what waits is published by its node, and reaches the others."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256

from PySide6.QtGui import QAccessible

from support.office import Office
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
