"""Files on their way in: copied as they are, under a name that every system can have."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from sync.content.announcements import PDF
from sync.content.feed import DEFAULT_FILE_BYTES, FILE_NAME
from sync.content.rules import file_name_of
from sync.errors import BadText
from sync.store.blobs import BlobStore
from sync.store.disk import words_of
from sync.store.home import FOR_DRAFTS
from sync.store.naming import naming
from sync.store.pictures import PICTURE_STARTS
from sync.store.webp import is_webp
from sync.values import BlobId

_PDF_START: Final = b"%PDF-"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file in the blob store, as a post refers to it."""

    blob: BlobId
    size: int
    name: str


def is_picture(path: Path) -> bool:
    """Whether a file begins like a picture that Patio shows; its name says nothing (A20)."""
    try:
        if not path.is_file():
            return False  # a pipe may never say anything
        with path.open("rb") as file:
            start = file.read(12)
    except OSError:
        return False
    return start.startswith(PICTURE_STARTS) or is_webp(start)


def is_pdf(path: Path) -> bool:
    """Whether a file begins like a PDF, and is called one.

    Source: ISO 32000-1, 7.5.2: the header stands at the beginning.
    """
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            start = file.read(len(_PDF_START))
    except OSError:
        return False
    return start == _PDF_START and path.name.casefold().endswith(PDF)


def keep_file(store: BlobStore, path: Path, limit: int = DEFAULT_FILE_BYTES) -> KeptFile:
    """Copy a file into the blob store.

    Raises:
        BadText: field ``file``, and its ``name``; rule ``blank``, ``too_long``, ``unreadable`` or
            ``own``: one of Patio's own, the device's keys among them.
        NoSpace, CannotWrite: nothing was kept.
    """
    with naming(path):
        with opened(store, path) as file:
            manifest = store.put_file(file, limit)
        if manifest is None:
            raise BadText(field="file", rule="too_long", limit=limit, unit="bytes")
        if not manifest.size:
            raise BadText(field="file", rule="blank")
    return KeptFile(manifest.blob, manifest.size, named(path))


@contextmanager
def opened(store: BlobStore, path: Path) -> Iterator[IO[bytes]]:
    """A file that may be attached, to be read.

    Raises:
        BadText: field ``file``, as :func:`keep_file`; also when reading it fails.
    """
    try:
        if not path.is_file():
            raise BadText(field="file", rule="unreadable", why="not a file")
        home, place = store.root.parent.resolve(), path.resolve()
        if place.is_relative_to(home) and not place.is_relative_to(home / FOR_DRAFTS):
            raise BadText(field="file", rule="own")
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise BadText(field="file", rule="unreadable", why=words_of(error)) from None


def named(path: Path) -> str:
    """What an attached file is called: a name that every system can have."""
    return file_name_of(path.name, FILE_NAME.high)
