"""What came in a great hurry is found by its other forms soon after."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest

from support.nodes import Office, meet, post
from sync.node.noting import note_words

T = TypeVar("T")


def test_whole_words_and_beginnings_are_found_at_once_and_forms_when_there_is_time(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.node.folding.WORDS_AT_ONCE", 0)
    carmen = office.found()
    marta = office.join("Marta", carmen)
    meet(carmen, marta)
    with ThreadPoolExecutor(1) as beside:
        marta.fold_beside(beside)
        post(carmen, "Las reuniones de los viernes")
        meet(carmen, marta)
        assert marta._ahead is not None
        marta._ahead.drain()

        assert len(marta.reader.search("reuniones ")) == 1
        assert len(marta.reader.search("reun")) == 1
        assert marta.reader.search("reunion ") == []

        async def on_writer(work: Callable[[], T]) -> T:
            return work()

        async def run() -> None:
            task = asyncio.create_task(note_words(marta, on_writer, look_s=0.01))
            async with asyncio.timeout(20):
                while not marta.reader.search("reunion "):
                    await asyncio.sleep(0.01)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

        asyncio.run(run())

    assert not marta.views.note_words()
