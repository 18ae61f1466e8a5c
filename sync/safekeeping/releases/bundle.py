"""A release in one file, to be brought on a stick: its document, and the installers behind it.

``PATIO-UPDATE1``, a line feed, the document's length in four bytes, the document, and then the
bytes of each installer that it names in turn. There is nothing to unpack: no names, no folders.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import IO, Final

from sync.content.pieces import PIECE_BYTES
from sync.errors import BadUpdate
from sync.governance.acts import MAX_RELEASE_BYTES
from sync.safekeeping.releases.manifest import Installer, Release
from sync.store.blobs import BlobStore
from sync.store.copying import Copying
from sync.store.disk import cannot_read

MAGIC: Final = b"PATIO-UPDATE1\n"
SUFFIX: Final = ".patio-update"


def read_document(path: Path) -> bytes:
    """The document at the beginning of a file, not yet verified.

    Raises:
        BadUpdate: ``rubbish``. CannotRead: the file cannot be opened.
    """
    try:
        with path.open("rb") as file:
            return _document(file)
    except OSError as error:
        raise cannot_read(path, error) from None


def take_installers(path: Path, release: Release, store: BlobStore) -> None:
    """Keep the installers of a verified release from its file; all of them, or none is left.

    Raises:
        BadUpdate: ``altered``: they are not what the release says; what came is let go of.
        CannotRead, NoSpace, CannotWrite
    """
    new = [file.blob for file in release.files if not store.has(file.blob)]
    try:
        with path.open("rb") as source:
            _document(source)
            for file in release.files:
                _take(source, file, store)
            if source.read(1):
                raise BadUpdate(why="altered")
    except BaseException as error:
        for blob in new:
            store.drop(blob)
        if isinstance(error, OSError):
            raise cannot_read(path, error) from None
        raise


def _document(file: IO[bytes]) -> bytes:
    if file.read(len(MAGIC)) != MAGIC:
        raise BadUpdate(why="rubbish")
    size = int.from_bytes(file.read(4), "big")
    document = file.read(size) if size <= MAX_RELEASE_BYTES else b""
    if not document or len(document) != size:
        raise BadUpdate(why="rubbish")
    return document


def _take(source: IO[bytes], file: Installer, store: BlobStore) -> None:
    digest = sha256()
    with Copying(store) as copying:
        for data in _pieces(source, file.size):
            digest.update(data)
            copying.add(data)
        whole = copying.size == file.size and digest.digest() == file.sha256
        if not whole or copying.keep(file.blob) is None:
            raise BadUpdate(why="altered")


def _pieces(source: IO[bytes], size: int) -> Iterator[bytes]:
    """So many bytes, in the pieces of a blob."""
    while size and (data := source.read(min(size, PIECE_BYTES))):
        size -= len(data)
        yield data
