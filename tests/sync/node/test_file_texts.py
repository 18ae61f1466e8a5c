"""A node reads what is attached, and forgets it when it goes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from support.documents import docx, pdf
from support.nodes import Office, erase, traces
from sync.errors import NoSpace
from sync.extraction import PATIENCE_S
from sync.extraction.process import Extracted, Outcome
from sync.local import writing
from sync.node.core import Node
from sync.node.file_texts import FileTexts
from sync.node.writing import write
from sync.store.attaching import keep_file
from sync.values import EntryId
from sync.views.rows_search import Sought

T = TypeVar("T")
MARKER = "zanahoriasecreta"


def attach(node: Node, path: Path) -> EntryId:
    kept = keep_file(node.blobs, path)
    return write(writing.Post("Ahí va", "general", files=[(kept.blob, kept.size, kept.name)]), node)


def read_all(node: Node) -> list[Outcome]:
    texts, found = FileTexts(node, at_once), []
    while (unread := texts.next()) is not None:
        extracted = texts.read(unread)
        assert extracted is not None
        assert texts.note(unread, extracted)
        found.append(extracted.outcome)
    return found


def test_what_is_attached_is_read_once_and_found(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    card = attach(carmen, pdf(tmp_path / "acta.pdf", f"Una {MARKER} y otra cosa"))
    attach(carmen, docx(tmp_path / "carta.docx", "Otra carta"))
    (tmp_path / "datos.bin").write_bytes(b"\0" * 99)
    attach(carmen, tmp_path / "datos.bin")

    assert sorted(read_all(carmen)) == [Outcome.READ, Outcome.READ, Outcome.NOTHING]
    assert read_all(carmen) == []

    (hit,) = carmen.reader.find(Sought(MARKER))
    assert (hit.card, hit.title.text) == (card, "acta.pdf")


def test_no_file_has_a_word_of_what_was_erased(office: Office, tmp_path: Path) -> None:
    # T44
    carmen = office.found()
    card = attach(carmen, docx(tmp_path / "carta.docx", f"Una {MARKER} y otra cosa"))
    read_all(carmen)
    assert traces(office.root / "Carmen", MARKER) != []

    erase(carmen, card)
    carmen.erasing.look()

    assert carmen.reader.find(Sought(MARKER)) == []
    assert traces(office.root / "Carmen", MARKER) == []


def test_a_file_that_is_gone_is_read_when_it_is_back(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    attach(carmen, docx(tmp_path / "carta.docx", MARKER))
    texts = FileTexts(carmen, at_once)
    unread = texts.next()
    assert unread is not None
    blob = unread.blob
    data = carmen.blobs.path(blob).read_bytes()
    carmen.blobs.drop(blob)

    found = texts.read(unread)
    assert found == Extracted(Outcome.REFUSED)
    texts.note(unread, found)
    assert texts.next() is None
    carmen.shelving.spoiled(blob)
    carmen.blobs.put(data)
    carmen.views.note_blob(blob)

    assert texts.next() == unread


def test_without_another_process_it_is_tried_again(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carmen = office.found()
    attach(carmen, docx(tmp_path / "carta.docx", MARKER))
    texts = FileTexts(carmen, at_once)
    unread = texts.next()
    assert unread is not None
    monkeypatch.setattr("sync.extraction.process.extracting_command", lambda: ["/nowhere/at/all"])

    assert texts.read(unread) is None
    assert texts.next() == unread


def test_it_reads_by_itself_until_it_is_cancelled(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    names = ["uno", "dos", "tres"]
    for name in names:
        attach(carmen, docx(tmp_path / f"{name}.docx", f"{MARKER} {name}"))
    full = [NoSpace(path="x")]

    async def on_writer(work: Callable[[], T]) -> T:
        if full:
            raise full.pop()  # it is tried again
        return work()

    async def run() -> None:
        task = asyncio.create_task(FileTexts(carmen, on_writer, look_s=0.01).run())
        async with asyncio.timeout(60):
            while len(carmen.reader.find(Sought(MARKER))) < len(names):
                await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(run())

    assert carmen.reader.unread_file() is None


def test_stopping_waits_for_no_file(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    attach(carmen, pdf(tmp_path / "largo.pdf", *["palabra " * 2000] * 400))

    async def run() -> None:
        task = asyncio.create_task(FileTexts(carmen, at_once, look_s=0.0).run())
        await asyncio.sleep(0.2)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    began = time.monotonic()
    asyncio.run(run())

    assert time.monotonic() - began < PATIENCE_S / 4


async def at_once(work: Callable[[], T]) -> T:
    return work()
