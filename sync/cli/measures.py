"""Room and limits in words."""

from __future__ import annotations

from sync import errors
from sync.cli.sentences import fact

_MEGABYTE = 1024 * 1024

_ROOM = {
    "paused": "The disk has less than 1 GB left: what colleagues publish is not fetched for now.",
    "stopped": "The disk has less than 200 MB left: what colleagues publish is not kept for now.",
    "refused": "The disk refuses to be written: nothing from colleagues is kept for now.",
    "damaged": "The file in which Patio keeps everything is damaged: nothing from colleagues is "
    "kept for now. Stop the node and run 'patio mend': it keeps all that can be read, and "
    "colleagues have the rest. 'patio doctor' says more.",
}


def room_sentence(room: str) -> str:
    """What the disk keeps us from (protocol.md A12), and what to do about it."""
    if room == "damaged":
        return _ROOM[room]
    return f"{_ROOM.get(room, _ROOM['refused'])} Free some space; it goes on by itself."


def measured(error: errors.BadImport | errors.BadText) -> str:
    """A limit with its unit; of numbers that count themselves, the number."""
    limit, unit = error.facts.get("limit", ""), fact(error, "unit")
    if unit == "bytes" and isinstance(limit, int):
        large = limit >= _MEGABYTE
        return f"{limit // (_MEGABYTE if large else 1024)} {'MB' if large else 'KB'}"
    if unit == "pixels" and isinstance(limit, int):
        return f"{limit // 1_000_000} million pixels"
    return f"{limit} characters" if fact(error, "rule") == "too_long" else str(limit)
