"""Asynchronous tests without a plug-in: run one, wait for a condition."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

PATIENCE_S = 20.0
"""Far more than anything takes; a busy machine is no failure."""


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run a test's coroutine; an exception that nobody awaited fails the test."""
    unheard: list[dict[str, Any]] = []

    async def watched() -> T:
        asyncio.get_running_loop().set_exception_handler(lambda _, c: unheard.append(c))
        async with asyncio.timeout(3 * PATIENCE_S):
            return await work

    result = asyncio.run(watched())
    assert not unheard, unheard
    return result


async def until(condition: Callable[[], object], what: str = "") -> None:
    """Wait until the condition holds, looking every few milliseconds."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + PATIENCE_S
    while not condition():
        assert loop.time() < deadline, f"never happened: {what or condition}"
        await asyncio.sleep(0.003)
