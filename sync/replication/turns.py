"""Whose entries go to the disk next: authors in turn, whoever brings them (protocol.md 12).

Pure bookkeeping. Each author has an account, and the one who was given least goes first: somebody's
one post waits behind a moment's work, though another's million entries were here before it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from sync.values import DeviceId

T = TypeVar("T")

_KNOWN_MOST: Final = 1024
"""Accounts, beside those of authors who wait, before they are forgotten."""


class Turns(Generic[T]):
    """Things that wait, each of an author and of some cost."""

    def __init__(self) -> None:
        self._waiting: dict[DeviceId, deque[tuple[T, int]]] = {}
        self._given: dict[DeviceId, int] = {}
        self._even = 0

    def __bool__(self) -> bool:
        """Whether anything waits."""
        return bool(self._waiting)

    def put(self, author: DeviceId, item: T, cost: int) -> None:
        """Wait behind what the author has waiting."""
        self._waiting.setdefault(author, deque()).append((item, cost))

    def take(self, most: int) -> list[T]:
        """The next so many, an author's in their order; none when nothing waits."""
        found: list[T] = []
        while self._waiting and len(found) < most:
            author = min(self._waiting, key=self._account)
            queue = self._waiting[author]
            item, cost = queue.popleft()
            if not queue:
                del self._waiting[author]
            self._even = self._account(author)
            self._given[author] = self._even + cost
            found.append(item)
        if len(self._given) > _KNOWN_MOST + len(self._waiting):
            self._given = {one: self._given[one] for one in self._waiting if one in self._given}
        return found

    def drop(self, unwanted: Callable[[T], bool]) -> list[T]:
        """Forget those; which they were."""
        found: list[T] = []
        for author, queue in list(self._waiting.items()):
            found += [item for item, _ in queue if unwanted(item)]
            left = deque(one for one in queue if not unwanted(one[0]))
            if left:
                self._waiting[author] = left
            else:
                del self._waiting[author]
        return found

    def _account(self, author: DeviceId) -> int:
        """Nobody saves up: whoever wrote nothing until now begins where the others are."""
        return max(self._given.get(author, 0), self._even)
