"""A node draws what is attached small, and forgets it when it goes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from support.documents import docx, pdf, pdf_picture
from support.nodes import Office, erase, give, post, traces
from support.pictures import picture
from sync.errors import NoSpace, UnknownTarget
from sync.extraction import PATIENCE_S, PREVIEW_BYTES
from sync.extraction.process import Drawn, Outcome
from sync.local import commands, writing
from sync.node import previewing
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.previewing import Previewing
from sync.node.shelving import PREVIEWS_ASKED
from sync.node.writing import write
from sync.store.attaching import keep_file
from sync.store.pictures import keep_picture
from sync.values import BlobId, EntryId

T = TypeVar("T")
MARKER = "zanahoriasecreta"


def attach(node: Node, path: Path) -> tuple[EntryId, BlobId]:
    kept = keep_file(node.blobs, path)
    attached = [(kept.blob, kept.size, kept.name)]
    return write(writing.Post("Ahí va", "general", files=attached), node), kept.blob


def show(node: Node, path: Path) -> BlobId:
    kept = keep_picture(node.blobs, path)
    shown = (kept.blob, kept.size, kept.width, kept.height, "")
    write(writing.Post("Una foto", "general", [shown]), node)
    return kept.blob


def draw_all(previewing: Previewing) -> list[BlobId]:
    found = []
    while (blob := previewing.next()) is not None:
        drawn = previewing.draw(blob)
        assert drawn is not None
        assert previewing.note(blob, drawn)
        found.append(blob)
    return found


def has(node: Node, *blobs: BlobId) -> list[bool]:
    return [node.shelving.previews.find(blob) is not None for blob in blobs]


def test_pictures_and_pdfs_are_drawn_once_and_others_looked_at_once(
    office: Office, tmp_path: Path
) -> None:
    carmen = office.found()
    (tmp_path / "foto.png").write_bytes(picture("png", 900, 300))
    photo = show(carmen, tmp_path / "foto.png")
    _, minutes = attach(carmen, pdf(tmp_path / "acta.pdf", "Acta"))
    _, letter = attach(carmen, docx(tmp_path / "carta.docx", "Carta"))
    told: list[frozenset[str]] = []
    carmen.on_change = told.append

    assert draw_all(Previewing(carmen, at_once)) == [letter, minutes, photo]
    assert draw_all(Previewing(carmen, at_once)) == []

    assert has(carmen, photo, minutes, letter) == [True, True, False]
    assert told == [frozenset({"feed"})] * 2


def test_no_byte_of_it_stays_when_its_card_is_erased(office: Office, tmp_path: Path) -> None:
    # T44
    carmen = office.found()
    card, blob = attach(carmen, pdf(tmp_path / "acta.pdf", "Acta"))
    draw_all(Previewing(carmen, at_once))
    path = carmen.shelving.previews.find(blob)
    assert path is not None
    path.write_bytes(path.read_bytes() + MARKER.encode())
    assert traces(carmen.home.root, MARKER) != []

    erase(carmen, card)
    carmen.erasing.look()

    assert traces(carmen.home.root, MARKER) == []
    assert not path.exists()


def test_what_goes_while_it_is_drawn_leaves_nothing(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    card, blob = attach(carmen, pdf(tmp_path / "acta.pdf", "Acta"))
    drawing = Previewing(carmen, at_once)
    drawn = drawing.draw(blob)
    assert drawn is not None

    erase(carmen, card)
    carmen.erasing.look()

    assert not drawing.note(blob, drawn)
    assert not carmen.shelving.previews.has_tried(blob)
    assert drawing.next() is None


def test_what_nobody_here_may_see_is_not_drawn(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    marta = office.join("Marta", carmen)
    kept = keep_file(marta.blobs, pdf(tmp_path / "acta.pdf", "Acta"))
    marta.views.note_blob(kept.blob)
    drawing = Previewing(marta, at_once)

    assert drawing.next() is None
    with pytest.raises(UnknownTarget):
        execute(marta, commands.WantPreview(kept.blob))
    assert not drawing.note(kept.blob, Drawn(Outcome.REFUSED))

    hidden, blob = attach(marta, pdf(tmp_path / "otra.pdf", "Otra"))
    execute(marta, commands.WantPreview(blob))
    give(marta, carmen)
    write(writing.Hide(hidden, True, ""), carmen)
    give(carmen, marta)
    assert drawing.next() is None
    assert not drawing.note(blob, Drawn(Outcome.REFUSED))


def test_a_file_that_came_back_is_drawn_again(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    _, blob = attach(carmen, pdf(tmp_path / "acta.pdf", "Acta"))
    drawing = Previewing(carmen, at_once)
    draw_all(drawing)
    data = carmen.blobs.path(blob).read_bytes()

    carmen.shelving.spoiled(blob)
    assert has(carmen, blob) == [False]
    assert drawing.draw(blob) == Drawn(Outcome.REFUSED)
    assert drawing.next() is None
    carmen.blobs.put(data)
    carmen.views.note_blob(blob)

    assert draw_all(drawing) == [blob]


def test_what_is_older_than_the_budget_holds_is_drawn_when_somebody_asks(
    office: Office, tmp_path: Path
) -> None:
    carmen = office.found()
    old, newer, newest = (
        attach(carmen, pdf(tmp_path / f"{n}.pdf", f"Acta {n}"))[1] for n in range(3)
    )
    two = Previewing(carmen, at_once, budget=PREVIEW_BYTES * 16 // 7)

    assert draw_all(two) == [newest, newer]
    execute(carmen, commands.WantPreview(old))
    assert draw_all(two) == [old]
    execute(carmen, commands.WantPreview(old))

    assert has(carmen, old, newer, newest) == [True] * 3
    assert carmen.shelving.previews_asked == {}


def test_over_the_budget_the_first_go_and_no_file_with_them(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    blobs = [attach(carmen, pdf(tmp_path / f"{n}.pdf", f"Acta {n}"))[1] for n in range(3)]
    for blob in blobs[:2]:
        execute(carmen, commands.WantPreview(blob))
    size = 1200
    small = Previewing(carmen, at_once, budget=3 * size)

    for blob in blobs:
        assert small.note(blob, Drawn(Outcome.READ, bytes(size)))
    assert has(carmen, *blobs) == [True, True, True]
    _, more = attach(carmen, pdf(tmp_path / "4.pdf", "Acta"))
    assert small.note(more, Drawn(Outcome.READ, bytes(size)))

    assert sum(has(carmen, *blobs, more)) == 2
    assert carmen.shelving.previews.size() == 2 * size
    assert all(carmen.blobs.has(blob) for blob in [*blobs, more])


def test_only_so_many_wishes_are_remembered(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carmen = office.found()
    monkeypatch.setattr("sync.node.shelving.PREVIEWS_ASKED", 2)
    blobs = [attach(carmen, pdf(tmp_path / f"{n}.pdf", f"Acta {n}"))[1] for n in range(3)]

    for blob in blobs:
        execute(carmen, commands.WantPreview(blob))

    assert list(carmen.shelving.previews_asked) == blobs[1:]
    assert PREVIEWS_ASKED == 200


def test_what_the_process_says_is_looked_at_before_it_is_kept(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carmen = office.found()
    _, blob = attach(carmen, pdf(tmp_path / "acta.pdf", "Acta"))
    drawing = Previewing(carmen, at_once)
    for data in (b"MZ\x90 a program", picture("png", 481, 9), picture("jpeg")[:9], b""):
        monkeypatch.setattr(
            "sync.extraction.process.Drawing.draw", lambda *_, d=data: Drawn(Outcome.READ, d)
        )
        assert drawing.draw(blob) == Drawn(Outcome.REFUSED)


def test_without_another_process_or_room_it_is_tried_again(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carmen = office.found()
    _, blob = attach(carmen, pdf(tmp_path / "acta.pdf", "Acta"))
    drawing = Previewing(carmen, at_once)
    with monkeypatch.context() as broken:
        broken.setattr("sync.extraction.process.drawing_command", lambda: ["/nowhere/at/all"])
        assert drawing.draw(blob) is None
    with monkeypatch.context() as full:
        full.setattr(carmen.caring, "takes", lambda _lane: False)
        assert drawing.next() is None

    assert drawing.next() == blob


def test_it_draws_by_itself_until_it_is_cancelled(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    blobs = [attach(carmen, pdf(tmp_path / f"{n}.pdf", f"Acta {n}"))[1] for n in range(3)]
    post(carmen, "Sin nada")
    full = [NoSpace(path="x")]

    async def on_writer(work: Callable[[], T]) -> T:
        if full:
            raise full.pop()  # it is tried again
        return work()

    async def run() -> None:
        task = asyncio.create_task(Previewing(carmen, on_writer, look_s=0.01).run())
        async with asyncio.timeout(60):
            while not all(has(carmen, *blobs)):
                await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(run())


def test_stopping_waits_for_no_file_and_blames_none(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    _, blob = attach(carmen, pdf_picture(tmp_path / "largo.pdf", 2000, 2000, times=100_000))

    async def run() -> None:
        task = asyncio.create_task(Previewing(carmen, at_once, look_s=0.0).run())
        await asyncio.sleep(0.2)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    began = time.monotonic()
    asyncio.run(run())

    assert time.monotonic() - began < PATIENCE_S / 4
    assert not carmen.shelving.previews.has_tried(blob)


def test_the_newest_fit_the_budget_whatever_their_size() -> None:
    # Else what was let go of would be drawn again, and what that displaces after it, for ever.
    low = previewing.BUDGET_BYTES - previewing.BUDGET_BYTES // 8
    assert low // PREVIEW_BYTES * PREVIEW_BYTES <= low
    assert low // PREVIEW_BYTES > 400


async def at_once(work: Callable[[], T]) -> T:
    return work()
