"""Files as colleagues may have them: only what a card shows, and only right bytes."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import pytest

from support.nodes import Office, erase, give
from sync.content.feed import FileRef, Post
from sync.content.kinds import ContentKind
from sync.content.pieces import PIECE_BYTES, blob_of, manifest_of
from sync.content.pieces import cut as cut_up
from sync.local import writing
from sync.node.core import Node
from sync.node.filing import Filing
from sync.node.moderating import hide
from sync.replication.shelf import Borrower
from sync.store.arriving import Took
from sync.values import BlobId, DeviceId, EntryId

T = TypeVar("T")

ANYBODY = Borrower(DeviceId(bytes(32)))
SMALL, LARGE = os.urandom(1000), os.urandom(3 * PIECE_BYTES + 5)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def carmen(office: Office) -> Node:
    return office.found()


def attach(node: Node, data: bytes, *, here: bool = True) -> tuple[BlobId, EntryId]:
    """A post with a file; its bytes are here or still to come."""
    blob = node.blobs.put(data) if here else blob_of(data)
    file = FileRef(blob=blob, size=len(data), name="tarifa.pdf")
    post = Post(text="", channel="general", files=[file])
    return blob, node.write(ContentKind.POST, post)


def asked(work: Coroutine[Any, Any, T]) -> T:
    """What an answer of the shelf is."""
    return asyncio.run(work)


@pytest.fixture
def shelf(carmen: Node) -> Iterator[Filing]:
    with ThreadPoolExecutor(1) as writer, ThreadPoolExecutor(1) as files:
        yield Filing(carmen, writer, files)


@pytest.mark.parametrize("data", [SMALL, LARGE], ids=["small", "large"])
def test_what_a_card_shows_is_lent(carmen: Node, shelf: Filing, data: bytes) -> None:
    blob, _ = attach(carmen, data)

    held = asked(shelf.held(blob, ANYBODY))

    assert held is not None
    assert held.manifest == manifest_of(cut_up(data))
    assert asked(shelf.read(blob, 0, PIECE_BYTES, ANYBODY)) == data[:PIECE_BYTES]


def test_what_no_card_shows_is_neither_lent_nor_admitted_to(carmen: Node, shelf: Filing) -> None:
    secret = carmen.blobs.put(SMALL)

    assert asked(shelf.held(secret, ANYBODY)) is None
    assert asked(shelf.read(secret, 0, 10, ANYBODY)) is None


def test_what_is_taken_back_or_hidden_is_not_lent_any_more(
    carmen: Node, office: Office, shelf: Filing
) -> None:
    first, gone = attach(carmen, SMALL)
    marta = office.join("Marta", carmen)
    second, out_of_sight = attach(marta, LARGE)
    give(marta, carmen)
    carmen.blobs.put(LARGE)
    assert asked(shelf.held(second, ANYBODY)) is not None

    erase(carmen, gone)
    hide(carmen, writing.Hide(out_of_sight))

    assert asked(shelf.held(first, ANYBODY)) is None
    assert asked(shelf.held(second, ANYBODY)) is None


def test_what_the_disk_has_spoiled_is_lent_to_nobody_and_waited_for(
    carmen: Node, shelf: Filing
) -> None:
    for data in (SMALL, LARGE):
        blob, _ = attach(carmen, data)
        carmen.fold()
        with carmen.blobs.path(blob).open("r+b") as file:
            file.write(b"rot" if data[:3] != b"rot" else b"tor")

        assert not asked(shelf.read(blob, 0, PIECE_BYTES, ANYBODY))

        assert not carmen.blobs.has(blob)
        assert blob in [wanted.blob for wanted in asked(shelf.wanted(9))]


def test_a_file_comes_by_pieces_and_is_on_its_card_when_it_is_whole(
    carmen: Node, shelf: Filing
) -> None:
    blob, entry = attach(carmen, LARGE, here=False)
    manifest, pieces = manifest_of(cut_up(LARGE)), list(cut_up(LARGE))

    assert asked(shelf.begin(manifest)) == frozenset(range(4))
    assert asked(shelf.take([(blob, 2, pieces[1])])) == [Took.WRONG]
    for number in (3, 1, 2, 0):
        assert asked(shelf.take([(blob, number, pieces[number])])) == [Took.KEPT]
    held = asked(shelf.held(blob, ANYBODY))
    assert held is not None
    assert held.lacking == frozenset()
    assert asked(shelf.finish(blob))

    card = carmen.reader.card(entry)
    assert card is not None
    assert card.files[0].here
    assert carmen.blobs.path(blob).read_bytes() == LARGE


def test_what_is_taken_back_while_it_comes_does_not_come(carmen: Node, shelf: Filing) -> None:
    blob, entry = attach(carmen, LARGE, here=False)
    manifest, pieces = manifest_of(cut_up(LARGE)), list(cut_up(LARGE))
    asked(shelf.begin(manifest))
    asked(shelf.take([(blob, 0, pieces[0])]))

    erase(carmen, entry)
    carmen.erasing.look()

    assert asked(shelf.take([(blob, 1, pieces[1])])) == [Took.GONE]
    assert not asked(shelf.finish(blob))
    assert [path for path in carmen.blobs.root.rglob("*") if path.is_file()] == []


def test_a_file_nobody_waits_for_is_not_kept(carmen: Node, shelf: Filing) -> None:
    assert not asked(shelf.put(blob_of(SMALL), SMALL))
    blob, _ = attach(carmen, SMALL, here=False)

    assert not asked(shelf.put(blob, LARGE))
    assert asked(shelf.put(blob, SMALL))
