"""A file on its way: pieces in any order, a restart in between, and an end that is durable."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from sync.content.pieces import PIECE_BYTES, cut, manifest_of
from sync.store.arriving import Arriving, Took
from sync.store.blobs import FRESH_NS, BlobStore

PIECES = [
    bytes(piece)
    for piece in cut(b"".join(bytes([n]) * PIECE_BYTES for n in range(1, 5)) + b"the last one")
]
WHOLE = b"".join(PIECES)


@pytest.fixture
def store(tmp_path: Path) -> BlobStore:
    return BlobStore(tmp_path / "blobs")


def test_a_file_is_there_when_its_last_piece_is_and_not_before(store: BlobStore) -> None:
    manifest = manifest_of(PIECES)
    arriving = Arriving.begin(store, manifest)
    for piece in (3, 0, 4, 1):
        assert arriving.take(piece, PIECES[piece]) is Took.KEPT
    assert not store.has(manifest.blob)
    assert arriving.lacking == {2}

    arriving.take(2, PIECES[2])

    assert arriving.flush()
    assert arriving.finish()
    assert store.path(manifest.blob).read_bytes() == WHOLE
    assert not list(store.root.rglob("*.part"))
    assert store.manifest(manifest.blob) == manifest


def test_what_has_just_come_is_fresh_until_somebody_touches_it_or_time_passes(
    store: BlobStore,
) -> None:
    manifest = manifest_of(PIECES)
    assert not store.is_fresh(manifest.blob)
    arriving = Arriving.begin(store, manifest)
    for piece, data in enumerate(PIECES):
        arriving.take(piece, data)
    path = store.path(manifest.blob)
    pieces = path.with_name(f"{path.name}.pieces")
    arriving.flush()
    arriving.finish()
    now = time.time_ns()

    def dated(touched_ns: int, checked_ns: int) -> bool:
        os.utime(path, ns=(touched_ns, touched_ns))
        os.utime(pieces, ns=(checked_ns, checked_ns))
        return store.is_fresh(manifest.blob)

    assert pieces.stat().st_mtime_ns >= path.stat().st_mtime_ns
    assert dated(now - 2, now - 1)
    assert not dated(now, now - 1)
    assert not dated(now - FRESH_NS - 2, now - FRESH_NS - 1)
    assert not dated(now, now + 60 * 10**9), "of a clock that was ahead"


def test_a_piece_that_is_not_what_the_manifest_says_is_not_kept(store: BlobStore) -> None:
    arriving = Arriving.begin(store, manifest_of(PIECES))

    for bad in (PIECES[1], PIECES[0][:-1], PIECES[0] + b"x", b""):
        assert arriving.take(0, bad) is Took.WRONG

    assert 0 in arriving.lacking


def test_a_restart_goes_on_with_what_came_and_finds_what_was_spoiled(store: BlobStore) -> None:
    manifest = manifest_of(PIECES)
    before = Arriving.begin(store, manifest)
    for piece in (0, 1, 4):
        before.take(piece, PIECES[piece])
    part = store.path(manifest.blob).with_name(f"{manifest.blob.hex()}.part")
    with part.open("r+b") as file:
        file.seek(PIECE_BYTES + 7)
        file.write(b"rot")

    after = Arriving.begin(store, manifest)

    assert after.lacking == {1, 2, 3}


def test_pieces_that_are_here_can_be_lent_and_no_others(store: BlobStore) -> None:
    arriving = Arriving.begin(store, manifest_of(PIECES))
    arriving.take(1, PIECES[1])

    assert arriving.read(PIECE_BYTES, PIECE_BYTES) == PIECES[1]
    assert arriving.read(0, PIECE_BYTES) is None
    assert arriving.read(PIECE_BYTES, PIECE_BYTES + 1) is None


def test_what_is_dropped_meanwhile_does_not_come_back(store: BlobStore) -> None:
    manifest = manifest_of(PIECES)
    arriving = Arriving.begin(store, manifest)
    arriving.take(0, PIECES[0])

    store.drop(manifest.blob)

    assert arriving.take(1, PIECES[1]) is Took.GONE
    assert not arriving.flush()
    assert not arriving.finish()
    assert arriving.read(0, PIECE_BYTES) is None
    assert list(store.path(manifest.blob).parent.iterdir()) == []
