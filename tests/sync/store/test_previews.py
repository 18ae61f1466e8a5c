"""Small pictures beside their blobs: kept whole, bounded, and gone when the blob goes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sync.store.blobs import BlobStore
from sync.store.previews import Previews
from sync.values import BlobId


@pytest.fixture
def store(tmp_path: Path) -> BlobStore:
    return BlobStore(tmp_path / "blobs")


def kept(store: BlobStore, number: int, size: int = 100) -> BlobId:
    """A blob with a small picture that was made after those of smaller numbers."""
    blob, previews = store.put(b"%d" % number), Previews(store)
    previews.keep(blob, bytes(size))
    path = previews.find(blob)
    assert path is not None
    os.utime(path, (number, number))
    return blob


def test_one_is_found_and_one_without_bytes_says_that_there_is_none(store: BlobStore) -> None:
    previews = Previews(store)
    blob, other = store.put(b"one"), store.put(b"other")
    assert not previews.has_tried(blob)
    assert previews.find(blob) is None

    previews.keep(blob, b"small")
    previews.keep(other, b"")

    path = previews.find(blob)
    assert path is not None
    assert path.read_bytes() == b"small"
    assert previews.has_tried(other)
    assert previews.find(other) is None
    assert set(store.all()) == {blob, other}, "it is no blob itself"


def test_it_goes_with_its_blob_whole_or_half_written(store: BlobStore) -> None:
    blob = kept(store, 1)
    path = Previews(store).find(blob)
    assert path is not None
    path.with_name(f"{path.name}.new").write_bytes(b"a crash left this")

    store.drop(blob)

    assert not [path for path in store.root.rglob("*") if path.is_file()]


def test_without_a_blob_that_anybody_knows_it_is_swept(store: BlobStore) -> None:
    blob = kept(store, 1)

    assert list(store.loose({blob})) == []
    assert len(list(store.loose(set()))) == 2


def test_those_that_were_made_first_go_until_the_rest_has_room(store: BlobStore) -> None:
    previews = Previews(store)
    blobs = [kept(store, number) for number in range(1, 5)]
    none = store.put(b"none")
    previews.keep(none, b"")
    assert previews.size() == 400

    assert previews.trim(250) == 200

    assert [previews.find(blob) is None for blob in blobs] == [True, True, False, False]
    assert [previews.has_tried(blob) for blob in blobs] == [False, False, True, True]
    assert previews.has_tried(none)
    assert all(store.has(blob) for blob in blobs)
    assert previews.trim(250) == 200


def test_where_there_are_none_nothing_is_counted(store: BlobStore) -> None:
    assert Previews(store).size() == 0
    assert Previews(store).trim(0) == 0
