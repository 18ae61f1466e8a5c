"""What somebody has switched off on this computer alone: kinds of notifications, or their pop-ups,
and until when all of these; and, in another file of the same form, channels not followed.

A file of its own, like the window's choices: no colleague has to know of it, and one that is lost
switches everything on again.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Final

from sync.store.disk import replace_file
from sync.store.fields import UNFIT, read_json, text, whole

MOST: Final = 100
"""Words that are remembered; a newer version may know of more kinds than this one."""


def read_muted(path: Path) -> frozenset[str]:
    """What is switched off, by its words, also kinds that this version does not know; nothing
    without a file, or where it cannot be read."""
    return _kinds(path, "muted")


def write_muted(path: Path, kinds: Collection[str]) -> None:
    """Keep what is switched off, in place of what was kept.

    Raises:
        NoSpace, CannotWrite: the file is as it was.
    """
    _write(path, muted=kinds)


def read_quiet(path: Path) -> frozenset[str]:
    """The kinds that are listed and do not pop up. As :func:`read_muted`."""
    return _kinds(path, "quiet")


def write_quiet(path: Path, kinds: Collection[str]) -> None:
    """Keep which kinds do not pop up. Raises as :func:`write_muted`."""
    _write(path, quiet=kinds)


def read_hushed(path: Path) -> int:
    """Until when nothing may pop up, in Unix milliseconds; 0 where nobody said so."""
    with suppress(OSError, *UNFIT):
        return whole(read_json(path)["hushed_until_ms"])
    return 0


def write_hushed(path: Path, until_ms: int) -> None:
    """Keep until when nothing may pop up, in place of what was kept; 0: it may.

    Raises:
        NoSpace, CannotWrite: the file is as it was.
    """
    _write(path, until_ms=until_ms)


def _kinds(path: Path, which: str) -> frozenset[str]:
    found: set[str] = set()
    with suppress(OSError, *UNFIT):
        rows = read_json(path)[which]
        for row in rows if isinstance(rows, list) else ():
            with suppress(*UNFIT):
                found.add(text(row))
    return frozenset(sorted(found)[:MOST])


def _write(
    path: Path,
    *,
    muted: Collection[str] | None = None,
    quiet: Collection[str] | None = None,
    until_ms: int | None = None,
) -> None:
    """Keep what is given, and all else as it was."""
    document: dict[str, object] = {
        "muted": sorted(read_muted(path) if muted is None else muted)[:MOST],
        "quiet": sorted(read_quiet(path) if quiet is None else quiet)[:MOST],
        "hushed_until_ms": read_hushed(path) if until_ms is None else until_ms,
    }
    replace_file(path, json.dumps({name: told for name, told in document.items() if told}).encode())
