"""Whoever works beside the writer's thread does with the home what it has to in turns of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Turn(Protocol):
    """Has work done on the writer's thread, and waits for it."""

    def __call__(self, work: Callable[[], T], /) -> T:
        """What the work returned, or raised."""
        ...


def at_once(work: Callable[[], T], /) -> T:
    """The turn of whoever is on the writer's thread."""
    return work()
