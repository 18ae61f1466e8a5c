"""Files from colleagues on their way out: a copy where the person wants it, marked as foreign."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from sync.content.pieces import Manifest
from sync.content.rules import file_name_of
from sync.errors import BlobMissing, CannotWrite
from sync.store.blobs import BlobStore, pieces_in
from sync.store.disk import written
from sync.store.origin import mark_as_foreign
from sync.store.webp import is_webp
from sync.values import BlobId

_NAME_LIMIT = 200
_ENDINGS = {b"\x89PNG": "png"}


def save_copy(store: BlobStore, blob: BlobId, name: str, folder: Path) -> Path:
    """Copy a blob into a folder under its name (a picture has none), or with a number behind it;
    where it is now.

    Nothing that is there already is written over. The system is told that the file came from
    somebody else, so that it asks before it opens a program (protocol.md A20).

    Raises:
        BlobMissing: its bytes are not here, or (``damaged``) are not what they were.
        NoSpace, CannotWrite: nothing was saved.
    """
    if not store.has(blob):
        raise BlobMissing(name=name)
    start = b"" if name else store.read(blob, 0, 12) or b""
    return save(_whole(store, blob, name), name or picture_name(blob, start), folder)


def save(pieces: Iterable[bytes], name: str, folder: Path) -> Path:
    """Write the pieces of a colleague's file into a folder under its name, as :func:`save_copy`;
    where it is now. What ``pieces`` raises leaves nothing there.

    Raises:
        NoSpace, CannotWrite: nothing was saved.
    """
    if not folder.is_dir():
        raise CannotWrite(path=str(folder), why="not a folder")
    for target in _names(folder, file_name_of(name, _NAME_LIMIT)):
        with written(target):
            try:
                handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            except FileExistsError:
                continue
            try:
                with os.fdopen(handle, "wb") as copy:
                    copy.writelines(pieces)
            except BaseException:
                target.unlink(missing_ok=True)
                raise
        mark_as_foreign(target)
        return target
    raise AssertionError  # the numbers do not end


def picture_name(blob: BlobId, start: bytes) -> str:
    """A picture has no name of its own; how it begins says what kind it is."""
    return f"{blob.hex()[:8]}.{_ENDINGS.get(start[:4], 'webp' if is_webp(start) else 'jpg')}"


def _whole(store: BlobStore, blob: BlobId, name: str) -> Iterator[bytes]:
    """The pieces of a blob, and the refusal behind the last one if they are not what they were."""
    size, hashes = 0, bytearray()
    with store.path(blob).open("rb") as source:
        for data in pieces_in(source):
            size += len(data)
            hashes += sha256(data).digest()
            yield data
    if Manifest(size, bytes(hashes)).blob != blob:
        raise BlobMissing(name=name, damaged=1)


def _names(folder: Path, name: str) -> Iterator[Path]:
    path = Path(name)
    yield folder / name
    for number in itertools.count(2):
        yield folder / f"{path.stem} ({number}){path.suffix}"
