"""Local state that survives a rebuild and never leaves this device."""

from __future__ import annotations

from sqlalchemy import delete, insert

from sync.store import schema
from sync.store.database import refetchable, sqlite_words
from sync.store.entries import LogStore


def mark_seen(store: LogStore, place: str, seen_ms: int) -> None:
    """Remember that a place (a channel) was looked at. A power cut may forget it."""
    table = schema.read_mark
    with sqlite_words(store.path), refetchable(store.connection):
        store.connection.execute(delete(table).where(table.c.place == place))
        store.connection.execute(insert(table), {"place": place, "seen_ms": seen_ms})
