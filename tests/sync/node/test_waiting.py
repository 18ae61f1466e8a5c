"""Who waits for a word, and who gives it."""

from __future__ import annotations

import asyncio

import pytest

from support.chains import key_of
from support.loops import run, until
from sync.errors import AmbiguousTarget, BadText, UnknownTarget
from sync.node.waiting import Waiting, Word
from sync.replication.office import Asking


def asking(name: str, digits: str) -> Asking:
    return Asking(key_of(name).device, digits, name, "", None)


def test_the_word_goes_to_who_has_the_digits_and_is_answered_when_it_is_done() -> None:
    async def test() -> None:
        changes: list[int] = []
        waiting = Waiting(lambda: changes.append(1))
        heard: list[Word] = []

        async def stand(name: str, digits: str) -> None:
            with waiting.request(asking(name, digits)) as request:
                heard.append(await request.word())
                heard[-1].done()

        standing = [
            asyncio.ensure_future(stand("Nuria", "111222")),
            asyncio.ensure_future(stand("Luis", "333444")),
        ]
        await until(lambda: len(waiting.all()) == 2)

        await waiting.answer("333444", yes=True, words=["a"])

        await standing[1]
        assert [(word.yes, word.words) for word in heard] == [(True, ["a"])]
        assert [one.name for one in waiting.all()] == ["Nuria"]
        assert len(changes) == 3
        await waiting.answer("111222", yes=False, words=[])
        await standing[0]
        assert waiting.all() == []

    run(test())


def test_what_kept_a_yes_from_being_carried_out_is_told_and_it_can_be_said_again() -> None:
    async def test() -> None:
        waiting = Waiting(lambda: None)

        async def stand() -> None:
            with waiting.request(asking("Nuria", "111222")) as request:
                (await request.word()).failed(BadText(field="words", rule="missing"))
                (await request.word()).done()

        standing = asyncio.ensure_future(stand())
        await until(waiting.all)

        with pytest.raises(BadText):
            await waiting.answer("111222", yes=True, words=[])
        await waiting.answer("111222", yes=True, words=["good"])
        await standing

    run(test())


def test_a_word_for_somebody_who_has_gone_says_so() -> None:
    async def test() -> None:
        waiting = Waiting(lambda: None)

        async def stand() -> None:
            with waiting.request(asking("Nuria", "111222")):
                await asyncio.Event().wait()

        standing = asyncio.ensure_future(stand())
        await until(waiting.all)
        answering = asyncio.ensure_future(waiting.answer("111222", yes=True, words=[]))
        await asyncio.sleep(0)
        standing.cancel()

        with pytest.raises(UnknownTarget):
            await answering
        with pytest.raises(UnknownTarget):
            await waiting.answer("111222", yes=True, words=[])

    run(test())


def test_two_with_the_same_digits_have_to_ask_again() -> None:
    async def test() -> None:
        waiting = Waiting(lambda: None)
        with (
            waiting.request(asking("Nuria", "111222")),
            waiting.request(asking("Luis", "111222")),
            pytest.raises(AmbiguousTarget),
        ):
            await waiting.answer("111222", yes=True, words=[])

    run(test())
