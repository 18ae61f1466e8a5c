"""Files that are either the old one or the new one, and the system's refusals in our terms."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync.errors import CannotWrite, NoSpace

_FULL = {errno.ENOSPC, errno.EDQUOT}


def words_of(error: OSError) -> str:
    """The operating system's own words, without the path and number around them."""
    return error.strerror or type(error).__name__


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
        beside = path.with_name(f"{path.name}.new")
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` durable. Windows has no such thing and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
