"""Letting go of files: never below three copies, however many do it in the same moment."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.nodes import Office, give
from sync.content.feed import FileRef, Post
from sync.content.kinds import ContentKind
from sync.local import commands
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.filing import keep_blob
from sync.node.shelving import (
    AGAIN_MS,
    BUDGET_BYTES,
    HOLDERS,
    ORPHAN_S,
    OVERRIDE,
    QUOTA_BYTES,
    place_of,
    room_for_files,
)
from sync.node.verifying import verify_home
from sync.values import BlobId, DeviceId

IDS = st.binary(min_size=32, max_size=32)


@given(st.sets(IDS, min_size=1, max_size=20), IDS)
def test_whoever_lets_go_at_once_three_keep_it(devices: set[bytes], blob: bytes) -> None:
    """Each looks before any other has let go of it."""
    places = {device: place_of(BlobId(blob), DeviceId(device)) for device in devices}

    keeping = [
        device
        for device, place in places.items()
        if sum(other < place for other in places.values()) < HOLDERS
    ]

    assert len(keeping) == min(3, len(devices))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def marta(office: Office, monkeypatch: pytest.MonkeyPatch) -> Node:
    """Has room for one of the three files that she holds of Carmen's."""
    monkeypatch.setenv(OVERRIDE, "1000:100000")
    carmen = office.found()
    marta = office.join("Marta", carmen)
    for number in range(3):
        data = bytes([number]) * 600
        file = FileRef(blob=carmen.blobs.put(data), size=600, name=f"{number}.pdf")
        carmen.write(ContentKind.POST, Post(text="", channel="general", files=[file]))
        give(carmen, marta)
        assert keep_blob(marta, file.blob, data)
    return marta


def others(blob: BlobId, node: Node, count: int, *, after: bool = False) -> list[DeviceId]:
    """Devices that come before a node's own in the order of a file's keepers, or after it."""
    every = (DeviceId(n.to_bytes(32, "big")) for n in itertools.count())
    mine = place_of(blob, node.key.device)
    return list(itertools.islice((d for d in every if (place_of(blob, d) > mine) is after), count))


def here(node: Node) -> list[str]:
    """The names of the files that are here."""
    return [file.name for card in node.reader.feed() for file in card.files if file.here]


def test_what_is_over_is_let_go_of_once_three_have_it_who_come_before(marta: Node) -> None:
    oldest, newer = marta.shelving.to_let_go()
    marta.shelving.previews.keep(oldest, b"small")

    assert marta.shelving.let_go(oldest, others(oldest, marta, HOLDERS))
    assert not marta.shelving.let_go(newer, others(newer, marta, HOLDERS - 1))
    assert not marta.shelving.let_go(newer, others(newer, marta, 20, after=True))

    assert here(marta) == ["2.pdf", "1.pdf"]
    assert not marta.blobs.has(oldest)
    assert not marta.shelving.previews.has_tried(oldest)
    assert marta.blobs.has(newer)
    assert marta.reader.wanted_blobs(9) == []


def test_who_cannot_let_go_of_a_file_asks_again_after_a_while(marta: Node, office: Office) -> None:
    for blob in marta.shelving.to_let_go():
        marta.shelving.let_go(blob, ())

    assert marta.shelving.to_let_go() == []
    office.clock.now_ms += AGAIN_MS
    assert len(marta.shelving.to_let_go()) == 2


def test_nothing_goes_while_there_is_room_and_nothing_of_ones_own(
    marta: Node, office: Office
) -> None:
    carmen = office.nodes["Carmen"]
    assert carmen.shelving.to_let_go() == []
    first, _ = marta.shelving.to_let_go()

    marta.shelving.let_go(first, others(first, marta, HOLDERS))
    execute(marta, commands.WantFile(first))

    assert [blob for blob, _ in marta.reader.wanted_blobs(9)] == [first]


def test_the_environment_sets_other_limits_and_nonsense_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for text in ("", "5", "5:", ":5", "a:b", "-1:5"):
        monkeypatch.setenv(OVERRIDE, text)
        assert room_for_files() == (BUDGET_BYTES, QUOTA_BYTES)
    monkeypatch.setenv(OVERRIDE, "7:5")
    assert room_for_files() == (7, 5)


def test_what_nothing_refers_to_goes_after_a_day(marta: Node, office: Office) -> None:
    orphan = marta.blobs.path(marta.blobs.put(b"a post that was refused"))
    cut_off = marta.blobs.root / "0123456789abcdef.copy"
    cut_off.write_bytes(b"half of a film")
    part = orphan.with_name(f"{'ab' * 32}.part")
    part.touch()
    kept = set(marta.blobs.all()) - {BlobId(bytes.fromhex(orphan.name))}
    for path in marta.blobs.root.rglob("*"):
        os.utime(path, (office.clock.now_ms / 1000,) * 2)

    assert marta.shelving.sweep() == 0
    office.clock.now_ms += (ORPHAN_S + 60) * 1000
    assert marta.shelving.sweep() == 3

    assert not orphan.exists()
    assert not cut_off.exists()
    assert set(marta.blobs.all()) == kept
    assert here(marta) == ["2.pdf", "1.pdf", "0.pdf"]


def test_nothing_is_swept_while_the_cards_are_not_all_there(marta: Node, office: Office) -> None:
    office.clock.now_ms += 10 * ORPHAN_S * 1000
    marta.views.reset()

    assert marta.shelving.sweep() == 0
    assert len(list(marta.blobs.all())) == 3


def test_nothing_is_swept_while_a_draft_may_refer_to_it(marta: Node, office: Office) -> None:
    picture = marta.blobs.path(marta.blobs.put(b"the picture of a draft"))
    os.utime(picture, (office.clock.now_ms / 1000,) * 2)
    marta.home.drafts.mkdir(exist_ok=True)
    damaged = marta.home.drafts / f"{'ab' * 32}.json"
    damaged.write_text("half of")
    office.clock.now_ms += 10 * ORPHAN_S * 1000

    assert marta.shelving.sweep() == 0
    damaged.unlink()
    assert marta.shelving.sweep() == 1


def test_a_file_that_is_gone_or_has_rotted_is_noticed_and_waited_for(
    marta: Node, office: Office
) -> None:
    gone, rotten, sound = sorted(marta.blobs.all())
    marta.blobs.path(gone).unlink()
    marta.blobs.path(rotten).write_bytes(b"rot" * 200)

    assert [f.kind for f in verify_home(office.root / "Marta").findings] == ["blob", "lost blob"]
    assert marta.shelving.look_whether_here() == 1
    found = []
    for _ in range(5):
        office.clock.now_ms += 60_000
        if (blob := marta.shelving.look_at_next()) is not None:
            found.append(blob)
            marta.shelving.spoiled(blob)

    assert found == [rotten]
    assert sorted(blob for blob, _ in marta.reader.wanted_blobs(9)) == [gone, rotten]
    assert list(marta.blobs.all()) == [sound]


def test_who_asks_for_a_file_that_has_rotted_here_gets_it_anew(marta: Node) -> None:
    blob = next(iter(marta.blobs.all()))
    marta.blobs.path(blob).write_bytes(b"cut off")

    execute(marta, commands.WantFile(blob))

    assert not marta.blobs.has(blob)
    assert blob in [one for one, _ in marta.reader.wanted_blobs(9)]
