"""The company's picture on its way in: drawn as a small square in a process of its own."""

from __future__ import annotations

from pathlib import Path

from sync.errors import BadText
from sync.extraction import draws_here
from sync.extraction.process import Drawing, Outcome
from sync.store.blobs import BlobStore
from sync.store.disk import words_of
from sync.store.pictures import MAX_BYTES, MAX_PIXELS, inspect, read_picture
from sync.values import BlobId


def keep_logo(store: BlobStore, path: Path) -> tuple[BlobId, int]:
    """Keep a square of a picture, without what cameras write in it; its id and its bytes.

    Waits for the process that draws it.

    Raises:
        BadText: field ``picture``; rule ``format``, ``damaged``, ``too_long`` or ``unreadable``.
        NoSpace, CannotWrite: nothing was kept.
    """
    _, width, height = inspect(read_picture(path, MAX_BYTES))
    if width * height > MAX_PIXELS:
        raise BadText(field="picture", rule="too_long", limit=MAX_PIXELS, unit="pixels")
    if not draws_here():
        why = "this program draws no pictures; choose it where Patio has its window"
        raise BadText(field="picture", rule="unreadable", why=why)
    try:
        drawn = Drawing().draw_square(path)
    except OSError as error:
        raise BadText(field="picture", rule="unreadable", why=words_of(error)) from None
    if drawn.outcome is not Outcome.READ:
        raise BadText(field="picture", rule="damaged")
    clean, _, _ = inspect(drawn.picture)
    return store.put(clean), len(clean)
