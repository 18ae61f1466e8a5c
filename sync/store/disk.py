"""Files that are either the old one or the new one, and the system's refusals in our terms."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync.errors import CannotRead, CannotWrite, NoSpace

_FULL = {errno.ENOSPC, errno.EDQUOT}

RESERVED = 4096
"""Bytes of room taken ahead; the guard file has about 300."""


def words_of(error: OSError) -> str:
    """The operating system's own words, without the path and number around them."""
    return error.strerror or type(error).__name__


def cannot_read(path: Path, error: OSError) -> CannotRead:
    """Why a file that somebody named cannot be read, ``missing`` when there is none."""
    missing = isinstance(error, FileNotFoundError)
    return CannotRead(path=str(path), why="missing" if missing else words_of(error))


@contextmanager
def written(path: Path) -> Iterator[None]:
    """Turn a refused write into an error that a person can act on.

    Raises:
        NoSpace: the disk or the quota is full.
        CannotWrite: anything else the operating system refuses.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise NoSpace(path=str(path)) from None
        raise CannotWrite(path=str(path), why=words_of(error)) from None


def replace_file(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` so that a crash leaves the old file or the new one, on the disk.

    The file is readable by the person alone.

    Raises:
        NoSpace, CannotWrite: see :func:`written`; the old file is untouched.
    """
    with written(path):
        beside = _beside(path)
        # Not emptied first: room that was reserved stays ours.
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.truncate()
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def reserve(path: Path, size: int = RESERVED) -> None:
    """Take the room that :func:`replace_file` will need at ``path``, before it has to work.

    Raises:
        NoSpace, CannotWrite: there is none, and nothing is left behind.
    """
    beside = _beside(path)
    with written(path):
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(bytes(size))
        except OSError:
            beside.unlink(missing_ok=True)
            raise


@contextmanager
def reserved(path: Path | None) -> Iterator[None]:
    """Room for a file that the block writes with :func:`replace_file`; given back if it fails.

    Nothing for no path. Raises as :func:`reserve`.
    """
    if path is None:
        yield
        return
    reserve(path)
    try:
        yield
    except BaseException:
        _beside(path).unlink(missing_ok=True)
        raise


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` durable. Windows has no such thing and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
