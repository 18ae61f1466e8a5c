"""Files that go with a sealed text: encrypted on their way in, opened on their way out.

What lies in the blob store is only ever ciphertext: nothing of the file itself touches the disk
under the home, neither where it is sent nor where it is carried nor where it is read. What it says,
as words to be found, stands beside the message's own (:mod:`sync.views.file_texts`).
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from sync.content.enclosed import (
    LONGEST_FILE,
    SLICE_BYTES,
    enclosed_size,
    nonce_of,
    padded_size,
    slices_of,
)
from sync.content.feed import DEFAULT_FILE_BYTES
from sync.content.pieces import PIECE_BYTES
from sync.content.sealed import KEY_BYTES
from sync.errors import BadText, BlobMissing
from sync.log.contexts import ENCLOSED
from sync.store.attaching import named, opened
from sync.store.blobs import BlobStore
from sync.store.copying import Copying
from sync.store.naming import naming
from sync.store.pictures import clean_picture
from sync.store.saving import picture_name, save
from sync.values import BlobId


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file in a blob: ``size`` in bytes is that of the file, ``key`` is what opens it."""

    blob: BlobId
    key: bytes
    size: int


@dataclass(frozen=True, slots=True)
class EnclosedFile:
    """A file that was encrypted, as a message refers to it."""

    enclosure: Enclosure
    name: str


@dataclass(frozen=True, slots=True)
class EnclosedPicture:
    """A picture that was, without what cameras write in it; its sides in pixels."""

    enclosure: Enclosure
    width: int
    height: int


def enclose_file(store: BlobStore, path: Path, limit: int = DEFAULT_FILE_BYTES) -> EnclosedFile:
    """Encrypt a copy of a file into the blob store.

    Raises: as :func:`sync.store.attaching.keep_file`.
    """
    with naming(path), opened(store, path) as source:
        slices = iter(lambda: source.read(SLICE_BYTES), b"")
        return EnclosedFile(_enclose(store, slices, min(limit, LONGEST_FILE)), named(path))


def enclose_picture(store: BlobStore, path: Path) -> EnclosedPicture:
    """The same of a picture, without the place and time that cameras write in it.

    Raises: as :func:`sync.store.pictures.keep_picture`.
    """
    with naming(path):
        clean, width, height = clean_picture(path)
    slices = (clean[at : at + SLICE_BYTES] for at in range(0, len(clean), SLICE_BYTES))
    return EnclosedPicture(_enclose(store, slices, LONGEST_FILE), width, height)


def slices_in(store: BlobStore, of: Enclosure, name: str = "") -> Iterator[bytes]:
    """The file, slice by slice; ``name`` is for the error.

    Raises:
        BlobMissing: it is not here, or (``damaged``) what is here is not what the message says:
            another key, slices elsewhere than they were, another length.
    """
    path, count, left = store.path(of.blob), slices_of(of.size), of.size
    cipher = ChaCha20Poly1305(of.key)
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size != enclosed_size(of.size):
                raise BlobMissing(name=name, damaged=1)
            for number in range(count):
                nonce = nonce_of(number, last=number == count - 1)
                data = cipher.decrypt(nonce, file.read(PIECE_BYTES), ENCLOSED)
                if data[left:].strip(b"\x00"):
                    raise BlobMissing(name=name, damaged=1)  # more than the message says
                if left:
                    yield data[:left]
                left -= min(left, len(data))
    except FileNotFoundError:
        raise BlobMissing(name=name) from None
    except InvalidTag:
        raise BlobMissing(name=name, damaged=1) from None


def save_enclosed(store: BlobStore, of: Enclosure, name: str, folder: Path) -> Path:
    """Open a file into a folder, as :func:`sync.store.saving.save_copy` copies one.

    Raises: as that.
    """
    start = b"" if name else next(slices_in(store, of), b"")[:12]
    return save(slices_in(store, of, name), name or picture_name(of.blob, start), folder)


def _enclose(store: BlobStore, slices: Iterable[bytes], limit: int) -> Enclosure:
    """Each of the slices is whole but the last."""
    key = secrets.token_bytes(KEY_BYTES)
    cipher, size, number, held = ChaCha20Poly1305(key), 0, 0, b""
    with Copying(store) as copying:
        for data in slices:
            size += len(data)
            if size > limit:
                raise BadText(field="file", rule="too_long", limit=limit, unit="bytes")
            if held:
                copying.add(cipher.encrypt(nonce_of(number, last=False), held, ENCLOSED))
                number += 1
            held = data
        if not size:
            raise BadText(field="file", rule="blank")
        count, end = slices_of(size), padded_size(size)
        for place in range(number, count):
            data = held.ljust(min(SLICE_BYTES, end - place * SLICE_BYTES), b"\x00")
            nonce = nonce_of(place, last=place == count - 1)
            copying.add(cipher.encrypt(nonce, data, ENCLOSED))
            held = b""
        manifest = copying.keep()
    assert manifest is not None  # nothing was expected of it
    return Enclosure(manifest.blob, key, size)
