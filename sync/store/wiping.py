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
from sync.store.fields import UNFIT, hexed, read_json, text, whole
from sync.store.home import HomePaths, is_ours
from sync.store.keys import Keys, read_keys
from sync.store.keystore import forget
from sync.store.lock import HomeLock
from sync.values import ID_BYTES, DeviceId


def note_removal(home: HomePaths, company: str, when_ms: int, device: DeviceId) -> None:
    """Say what is going to happen to a home, and why. From then on nobody reads in it.

    Raises:
        NoSpace, CannotWrite: nothing was deleted.
    """
    told = {"company": company, "removed_ms": when_ms, "device": device.hex()}
    replace_file(home.removed, json.dumps(told).encode())


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
    if wiped(home) is None or not _left(home):
        return
    with HomeLock(home.lock):
        keys = read_keys(home.keys)
        if keys is not None:
            empty(home, keys)
        else:
            _delete(home)


def wiped(home: HomePaths, device: DeviceId | None = None) -> Wiped | None:
    """What to tell whoever opens a home that was, or is being, emptied; None for any other.

    ``device`` is that of the keys there, if they have been read: one that came in afterwards has
    nothing to do with it.
    """
    try:
        told = read_json(home.removed)
        company, when_ms = text(told["company"]), whole(told["removed_ms"])
        gone = hexed(told["device"], ID_BYTES)
    except (OSError, *UNFIT):
        return None
    if device is None and home.keys.exists():
        keys = read_keys(home.keys)
        device = keys.device if keys is not None else None
    if device is not None and device != gone:
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
