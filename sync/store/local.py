"""Local state that survives a rebuild and never leaves this person's devices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from sync.store import schema
from sync.store.database import reading, refetchable, sqlite_words
from sync.store.entries import LogStore


def mark_seen(store: LogStore, place: str, seen_ms: int) -> None:
    """Remember that a place (a channel) was looked at. A power cut may forget it."""
    take_marks(store, {place: seen_ms})


MOST_PLACES: Final = 20_000
"""Channels and conversations that a person has looked at; no office has as many."""


def take_marks(store: LogStore, places: Mapping[str, int]) -> bool:
    """Note up to when places were looked at, in Unix milliseconds; whether any of it is news.

    A mark never goes back.
    """
    known = marks_of(store)
    news = {place: seen for place, seen in places.items() if seen > known.get(place, 0)}
    if not news or len(known.keys() | news.keys()) > MOST_PLACES:
        return False
    adding = insert(schema.read_mark)
    adding = adding.on_conflict_do_update(
        index_elements=["place"], set_={"seen_ms": adding.excluded.seen_ms}
    )
    with sqlite_words(store.path), refetchable(store.connection):
        rows = [{"place": place, "seen_ms": seen} for place, seen in news.items()]
        store.connection.execute(adding, rows)
    return True


def marks_of(store: LogStore) -> dict[str, int]:
    """Up to when each place was looked at, in Unix milliseconds."""
    table = schema.read_mark
    with sqlite_words(store.path), reading(store.connection):
        rows = store.connection.execute(select(table.c.place, table.c.seen_ms))
        return {place: seen for place, seen in rows}
