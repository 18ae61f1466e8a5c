"""Files that only who has their key can open, and what becomes of bytes that are not what they
should be: nothing."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from support.pictures import picture
from sync.content.enclosed import SLICE_BYTES, enclosed_size, padded_size
from sync.content.pieces import PIECE_BYTES
from sync.errors import BadText, BlobMissing
from sync.store.blobs import BlobStore
from sync.store.enclosing import (
    Enclosure,
    enclose_file,
    enclose_picture,
    save_enclosed,
    slices_in,
)

_READ = (Path(__file__).parents[2] / "vectors" / "sealed.json").read_text("utf-8")
VECTORS: list[dict[str, Any]] = json.loads(_READ)["files"]

MARK = b"La paga de julio es un secreto. "
LARGE = os.urandom(2 * SLICE_BYTES) + MARK + os.urandom(1000)


@pytest.fixture
def store(tmp_path: Path) -> BlobStore:
    return BlobStore(tmp_path / "home" / "blobs")


def file(tmp_path: Path, data: bytes, name: str = "nómina.pdf") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def enclosed(store: BlobStore, tmp_path: Path, data: bytes) -> Enclosure:
    return enclose_file(store, file(tmp_path, data)).enclosure


def opened(store: BlobStore, of: Enclosure) -> bytes:
    return b"".join(slices_in(store, of))


def refused(store: BlobStore, of: Enclosure, folder: Path) -> None:
    """It opens nowhere, and leaves nothing where it was to be saved."""
    with pytest.raises(BlobMissing) as error:
        save_enclosed(store, of, "nómina.pdf", folder)
    assert error.value.facts["damaged"] == 1
    assert list(folder.iterdir()) == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "folder"
    made.mkdir()
    return made


@pytest.mark.parametrize(
    "size", [1, 256, 257, SLICE_BYTES - 1, SLICE_BYTES, SLICE_BYTES + 1, 3 * SLICE_BYTES + 7]
)
def test_a_file_comes_out_as_it_went_in(store: BlobStore, tmp_path: Path, size: int) -> None:
    data = os.urandom(size)

    made = enclosed(store, tmp_path, data)

    assert made.size == size
    assert store.size(made.blob) == enclosed_size(size)
    assert opened(store, made) == data


def test_nothing_of_the_file_is_below_the_home(store: BlobStore, tmp_path: Path) -> None:
    made = enclose_file(store, file(tmp_path, MARK * 20_000))

    held = b"".join(path.read_bytes() for path in store.root.rglob("*") if path.is_file())
    assert MARK[:16] not in held
    assert made.enclosure.key not in held
    assert "nómina".encode() not in held
    assert list(store.root.glob("*.copy")) == []


def test_the_same_file_is_another_blob_each_time(store: BlobStore, tmp_path: Path) -> None:
    first, second = (enclosed(store, tmp_path, MARK) for _ in range(2))

    assert first.blob != second.blob
    assert first.key != second.key


def test_whoever_has_the_key_opens_it_by_the_description_alone(
    store: BlobStore, tmp_path: Path
) -> None:
    made = enclosed(store, tmp_path, LARGE)
    data, cipher = store.path(made.blob).read_bytes(), ChaCha20Poly1305(made.key)

    pieces = [data[at : at + PIECE_BYTES] for at in range(0, len(data), PIECE_BYTES)]
    found = b"".join(
        cipher.decrypt(
            number.to_bytes(11, "big") + bytes([number == len(pieces) - 1]), piece, b"patio/file1"
        )
        for number, piece in enumerate(pieces)
    )

    assert found == LARGE + bytes(padded_size(len(LARGE)) - len(LARGE))


@pytest.mark.parametrize("vector", VECTORS, ids=[one["name"] for one in VECTORS])
def test_a_file_is_encrypted_and_opened_as_ever(
    store: BlobStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vector: dict[str, Any]
) -> None:
    data, key = vector["letter"].encode() * vector["size"], bytes.fromhex(vector["key"])
    monkeypatch.setattr(secrets, "token_bytes", lambda count: key[:count])

    made = enclosed(store, tmp_path, data)

    held = store.path(made.blob).read_bytes()
    assert (len(held), sha256(held).hexdigest()) == (vector["bytes"], vector["sha256"])
    assert opened(store, made) == data


def swapped(data: bytes) -> bytes:
    first, second, rest = data[:PIECE_BYTES], data[PIECE_BYTES : 2 * PIECE_BYTES], 2 * PIECE_BYTES
    return second + first + data[rest:]


def repeated(data: bytes) -> bytes:
    return data[:PIECE_BYTES] * 2 + data[2 * PIECE_BYTES :]


@pytest.mark.parametrize(
    "change",
    [
        swapped,
        repeated,
        lambda data: data[: 2 * PIECE_BYTES],
        lambda data: data + data[-PIECE_BYTES:],
        lambda data: data[:-1],
        lambda data: data[:-1] + bytes([data[-1] ^ 1]),
        lambda data: b"",
    ],
    ids=["swapped", "repeated", "without the end", "longer", "cut", "spoiled", "empty"],
)
def test_pieces_that_are_not_where_they_were_open_nothing(
    store: BlobStore, tmp_path: Path, folder: Path, change: Callable[[bytes], bytes]
) -> None:
    made = enclosed(store, tmp_path, LARGE)
    other = store.put(change(store.path(made.blob).read_bytes()))

    refused(store, replace(made, blob=other), folder)


def test_another_key_opens_nothing(store: BlobStore, tmp_path: Path, folder: Path) -> None:
    made = enclosed(store, tmp_path, MARK)

    refused(store, replace(made, key=os.urandom(32)), folder)


@pytest.mark.parametrize("size", [1, len(MARK) - 1, 257, 60_000, SLICE_BYTES + 1])
def test_a_size_that_is_a_lie_opens_nothing(
    store: BlobStore, tmp_path: Path, folder: Path, size: int
) -> None:
    made = enclosed(store, tmp_path, MARK)

    refused(store, replace(made, size=size), folder)


def test_what_is_too_large_or_has_nothing_in_it_leaves_nothing(
    store: BlobStore, tmp_path: Path
) -> None:
    for data, rule in ((LARGE, "too_long"), (b"", "blank")):
        with pytest.raises(BadText) as error:
            enclose_file(store, file(tmp_path, data), len(LARGE) - 1)
        assert error.value.facts["rule"] == rule
        assert [path for path in store.root.rglob("*") if path.is_file()] == []


def test_what_is_no_file_is_refused_as_when_it_is_posted(store: BlobStore, tmp_path: Path) -> None:
    store.root.mkdir(parents=True)
    own = store.root.parent / "keys.json"
    own.write_text("{}", encoding="utf-8")
    for path, rule in (
        (tmp_path, "unreadable"),
        (tmp_path / "nowhere", "unreadable"),
        (own, "own"),
    ):
        with pytest.raises(BadText) as error:
            enclose_file(store, path)
        assert error.value.facts["rule"] == rule


def test_a_picture_goes_without_what_cameras_write_in_it_and_is_saved_as_what_it_is(
    store: BlobStore, tmp_path: Path, folder: Path
) -> None:
    data = picture("png", 30, 20)
    told = b"tEXtwhere\x00Lyon"
    chunk = (len(told) - 4).to_bytes(4, "big") + told + bytes(4)
    path = file(tmp_path, data[:33] + chunk + data[33:], "foto.png")

    made = enclose_picture(store, path)
    saved = save_enclosed(store, made.enclosure, "", folder)

    assert (made.width, made.height) == (30, 20)
    assert saved.read_bytes() == data
    assert saved.suffix == ".png"


def test_one_that_is_not_here_says_so(store: BlobStore, tmp_path: Path, folder: Path) -> None:
    made = enclosed(store, tmp_path, MARK)
    store.drop(made.blob)

    with pytest.raises(BlobMissing) as error:
        save_enclosed(store, made, "nómina.pdf", folder)

    assert "damaged" not in error.value.facts
    assert list(folder.iterdir()) == []
