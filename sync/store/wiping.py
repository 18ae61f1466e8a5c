"""Emptying a home whose device was removed with the wish that it keeps nothing (protocol.md A17).

First a note is left that says so, then the keys go, then all the rest: cut off anywhere, it goes
on the next time. What is deleted here, a copy of the disk or a changed program may still have.
"""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from pathlib import Path

from sync.errors import Wiped
from sync.store.disk import replace_file, written
from sync.store.fields import UNFIT, read_json, text, whole
from sync.store.home import HomePaths, is_ours
from sync.store.keys import Keys
from sync.store.keystore import forget
from sync.store.lock import HomeLock


def note_removal(home: HomePaths, company: str, when_ms: int) -> None:
    """Say what is going to happen to a home, and why.

    Raises:
        NoSpace, CannotWrite: nothing was deleted.
    """
    replace_file(home.removed, json.dumps({"company": company, "removed_ms": when_ms}).encode())


def empty(home: HomePaths, keys: Keys) -> None:
    """Delete all that Patio has made in a home but its lock, which the caller holds.

    Raises:
        CannotWrite: something is left; :func:`go_on` goes on.
    """
    with written(home.keys):
        home.keys.unlink(missing_ok=True)
    forget(keys)
    _delete(home)


def go_on(home: HomePaths) -> None:
    """Delete what an emptying that was cut off has left.

    Raises:
        HomeBusy: somebody is at it. CannotWrite: something is left.
    """
    if home.removed.exists() and not home.keys.exists() and _left(home):
        with HomeLock(home.lock):
            _delete(home)


def wiped(home: HomePaths) -> Wiped | None:
    """What to tell whoever opens a home that was emptied; None for any other."""
    if home.keys.exists():
        return None
    try:
        told = read_json(home.removed)
        company, when_ms = text(told["company"]), whole(told["removed_ms"])
    except (OSError, *UNFIT):
        return None
    return Wiped(path=str(home.root), company=company, when_ms=when_ms)


def _left(home: HomePaths) -> list[Path]:
    keep = {home.lock.name, home.removed.name}
    with suppress(OSError):
        return [p for p in home.root.iterdir() if is_ours(p.name) and p.name not in keep]
    return []


def _delete(home: HomePaths) -> None:
    for path in _left(home):
        with written(path):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
