"""Who waits at the door for a person's word, and the word when it comes (protocol.md 5, A6)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sync.errors import AmbiguousTarget, PersonError, UnknownTarget
from sync.replication.office import Asking


@dataclass(frozen=True, slots=True)
class Word:
    """What a person here said, and who waits to hear what became of it."""

    yes: bool
    words: list[str]
    outcome: asyncio.Future[None]

    def done(self) -> None:
        """It was carried out."""
        if not self.outcome.done():
            self.outcome.set_result(None)

    def failed(self, error: PersonError) -> None:
        """It could not be, and who said it can do something about that."""
        if not self.outcome.done():
            self.outcome.set_exception(error)


class Request:
    """One newcomer. Whoever holds the door takes words until one can be carried out."""

    def __init__(self, asking: Asking) -> None:
        self.asking = asking
        self._words: asyncio.Queue[Word] = asyncio.Queue()
        self._open: set[asyncio.Future[None]] = set()

    async def word(self) -> Word:
        """The next word."""
        return await self._words.get()

    async def say(self, yes: bool, words: list[str]) -> None:
        """A person's word; returns when it has been carried out.

        Raises:
            PersonError: what kept it from that.
        """
        outcome: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._open.add(outcome)
        outcome.add_done_callback(self._open.discard)
        self._words.put_nowait(Word(yes, words, outcome))
        await outcome

    def end(self) -> None:
        """The newcomer is gone: whoever has just spoken learns that it came too late."""
        for outcome in self._open:
            if not outcome.done():
                outcome.set_exception(UnknownTarget(what="request", text=self.asking.digits))


class Waiting:
    """All who wait at the door of this node. Of the loop's thread.

    ``changed`` is called when somebody comes or goes.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._requests: list[Request] = []

    def all(self) -> list[Asking]:
        """Who waits, the one who came first first."""
        return [request.asking for request in self._requests]

    @contextmanager
    def request(self, asking: Asking) -> Iterator[Request]:
        """Somebody waits for as long as the block runs."""
        request = Request(asking)
        self._requests.append(request)
        self._changed()
        try:
            yield request
        finally:
            self._requests.remove(request)
            request.end()
            self._changed()

    async def answer(self, digits: str, *, yes: bool, words: list[str]) -> None:
        """Say yes or no to whoever has these digits; returns when it has been carried out.

        Raises:
            UnknownTarget: nobody waits with them, or not any more.
            AmbiguousTarget: two do, one chance in a million; they have to ask again.
            PersonError: what kept the yes from being carried out; they still wait.
        """
        found = [request for request in self._requests if request.asking.digits == digits]
        if not found:
            raise UnknownTarget(what="request", text=digits)
        if len(found) > 1:
            names = ", ".join(request.asking.name for request in found)
            raise AmbiguousTarget(what="request", text=digits, matches=names)
        await found[0].say(yes, words)
