"""What a running node tells: one line for each event, for people or for programs.

No text that anybody wrote and no name is in it: addresses, the first digits of devices, and
what happened. A line break in a message would begin a line that nobody wrote, so there is none.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import Final, TextIO

LEVELS: Final = ("debug", "info", "warning", "error")
_ROOM: Final = "sync."


class Lines(logging.Formatter):
    """``2026-11-28T09:15:02.123Z info replication.service: message``."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        head = f"{_time(record)} {record.levelname.lower()} {_where(record)}:"
        return " ".join([head, _flat(record.getMessage()), *_trouble(record)])


class JsonLines(logging.Formatter):
    """The same as one JSON object: ``time``, ``level``, ``where``, ``message``, ``trouble``."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        fields = {
            "time": _time(record),
            "level": record.levelname.lower(),
            "where": _where(record),
            "message": record.getMessage(),
        }
        trouble = " ".join(_trouble(record))
        return json.dumps(fields | ({"trouble": trouble} if trouble else {}), ensure_ascii=False)


def tell_events(level: str, *, as_json: bool, stream: TextIO | None = None) -> logging.Handler:
    """From now on tell what happens, from ``level`` on, on standard error."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines() if as_json else Lines())
    # A disk that is full, or a terminal that is gone, must not end what is told about.
    logging.raiseExceptions = False
    room = logging.getLogger("sync")
    room.addHandler(handler)
    room.setLevel(level.upper())
    return handler


def _time(record: logging.LogRecord) -> str:
    moment = datetime.fromtimestamp(record.created, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _where(record: logging.LogRecord) -> str:
    return record.name.removeprefix(_ROOM)


def _flat(text: str) -> str:
    return text.encode("unicode_escape").decode("ascii") if not text.isprintable() else text


def _trouble(record: logging.LogRecord) -> list[str]:
    """Where an error came from: files and lines, and its class; its words may quote somebody."""
    if not record.exc_info or record.exc_info[0] is None:
        return []
    kind, error, trace = record.exc_info
    places = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(trace)[-6:]]
    words = f": {_flat(str(error))}" if isinstance(error, OSError) else ""
    return [f"[{kind.__name__}{words} at {' < '.join(reversed(places))}]"]
