"""Folders of small files of this device alone: one for each id, so that a damaged one takes no
other with it.

What is in them, :mod:`sync.store.drafts` and :mod:`sync.store.plans` know.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from sync.store.disk import cannot_read, replace_file, written
from sync.store.fields import UNFIT, hexed, read_json
from sync.values import ID_BYTES

T = TypeVar("T")

Signs = frozenset[tuple[str, int, int]]
"""The name of each file, when it was written (nanoseconds) and its number on the disk."""

_ENDING: Final = ".json"


def signs_of(folder: Path) -> Signs:
    """What tells whether there are other files than before, or they say something else. Cheap."""
    return frozenset(_signs(folder))


def read_all(folder: Path, told: Callable[[bytes, Any], T]) -> list[T]:
    """What ``told`` makes of each id and the JSON of its file, in no order.

    A file that cannot be read stays where it is. ``told`` may raise what is in
    :data:`sync.store.fields.UNFIT`.

    Raises:
        CannotRead: the folder is there and cannot be looked into.
    """
    try:
        paths = [path for path in folder.iterdir() if path.suffix == _ENDING]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise cannot_read(folder, error) from None
    found = []
    for path in paths:
        try:
            found.append(_read(path, told))
        except (OSError, *UNFIT):
            continue
    return found


def read_one(folder: Path, id: bytes, told: Callable[[bytes, Any], T]) -> T:
    """The same of one id.

    Raises:
        OSError: it is not there, or cannot be read. One of UNFIT: it says nothing that fits.
    """
    return _read(path_of(folder, id), told)


def write(folder: Path, id: bytes, what: Mapping[str, object]) -> None:
    """Keep a file, in place of the one with that id; on the disk when this returns.

    Raises:
        NoSpace, CannotWrite: nothing was changed.
    """
    with written(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    replace_file(path_of(folder, id), json.dumps(what).encode())


def drop(folder: Path, id: bytes) -> None:
    """Let go of a file, if it is there.

    Raises:
        CannotWrite: it is still there.
    """
    path = path_of(folder, id)
    with written(path):
        path.unlink(missing_ok=True)


def path_of(folder: Path, id: bytes) -> Path:
    """Where the file of an id is, whether or not there is one."""
    return folder / f"{id.hex()}{_ENDING}"


def _signs(folder: Path) -> Iterator[tuple[str, int, int]]:
    try:
        paths = [path for path in folder.iterdir() if path.suffix == _ENDING]
    except OSError:  # there is none, or whoever reads it will say why
        return
    for path in paths:
        try:
            stat = path.stat()
        except OSError:  # it goes in this moment
            continue
        yield path.name, stat.st_mtime_ns, stat.st_ino


def _read(path: Path, told: Callable[[bytes, Any], T]) -> T:
    return told(hexed(path.stem, ID_BYTES), read_json(path))
