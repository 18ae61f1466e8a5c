"""Which kinds of notifications somebody has switched off, on this computer alone.

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
from sync.store.fields import UNFIT, read_json, text

MOST: Final = 100
"""Kinds that are remembered; a newer version may know of more than this one."""


def read_muted(path: Path) -> frozenset[str]:
    """The kinds that are switched off, by their words, also those that this version does not
    know; none without a file, or where it cannot be read."""
    found: set[str] = set()
    with suppress(OSError, *UNFIT):
        rows = read_json(path)["muted"]
        for row in rows if isinstance(rows, list) else ():
            with suppress(*UNFIT):
                found.add(text(row))
    return frozenset(sorted(found)[:MOST])


def write_muted(path: Path, kinds: Collection[str]) -> None:
    """Keep which kinds are switched off, in place of what was kept.

    Raises:
        NoSpace, CannotWrite: the file is as it was.
    """
    replace_file(path, json.dumps({"muted": sorted(kinds)[:MOST]}).encode())
