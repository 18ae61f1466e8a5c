"""Virtual time: an event loop whose clock jumps to the next timer, and disks that take time."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from random import Random
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_TICK_S = 1e-6


class PowerCut(BaseException):
    """The electricity goes in the middle of what a home's writer does."""


class Stuck(AssertionError):
    """Nothing is left that could ever happen, and somebody still waits."""


class VirtualLoop(asyncio.BaseEventLoop):
    """Runs callbacks in the order of their times and never waits for any of them.

    It has no sockets, no pipes, no threads and no signals: all that happens is on its list,
    so the same program with the same seeds does the same again.
    """

    def __init__(self) -> None:
        super().__init__()
        self._now = 0.0
        self._selector = _Jump(self)
        self._clock_resolution = _TICK_S

    def time(self) -> float:
        """Seconds since the loop was made."""
        return self._now

    def jump(self, seconds: float) -> None:
        """Let time pass."""
        self._now += seconds

    def _process_events(self, event_list: object) -> None:
        """There are no events from outside."""

    def _write_to_self(self) -> None:
        """Nobody sleeps, so nobody has to be woken."""


class _Jump(selectors.BaseSelector):
    """Where other loops wait for the operating system, this one turns the clock on."""

    def __init__(self, loop: VirtualLoop) -> None:
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise Stuck("everybody waits for everybody")
        if timeout > 0:
            self._loop.jump(timeout)
        return []

    def register(self, fileobj: object, events: int, data: object = None) -> selectors.SelectorKey:
        raise NotImplementedError

    def unregister(self, fileobj: object) -> selectors.SelectorKey:
        raise NotImplementedError

    def get_map(self) -> Mapping[Any, selectors.SelectorKey]:
        return {}


class Writer(ThreadPoolExecutor):
    """A home's writer thread, without the thread: jobs in order, each after a seeded delay.

    When the home has crashed, what is waiting never happens. ``on_power_cut`` is called when
    a job itself raises :class:`PowerCut`.
    """

    def __init__(
        self, loop: VirtualLoop, delays: Random, slowest_s: float, on_power_cut: Callable[[], None]
    ) -> None:
        super().__init__(max_workers=1)
        self._loop = loop
        self._delays = delays
        self._slowest_s = slowest_s
        self._on_power_cut = on_power_cut
        self._free_at = 0.0
        self._waiting: dict[Future[Any], None] = {}
        self.dead = False

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a job."""
        future: Future[T] = Future()
        if self.dead:
            future.cancel()
            return future
        takes = self._delays.uniform(_TICK_S * 2, self._slowest_s)
        self._free_at = max(self._loop.time(), self._free_at) + takes
        self._waiting[future] = None
        self._loop.call_at(self._free_at, self._run, future, lambda: fn(*args, **kwargs))
        return future

    def kill(self) -> None:
        """The process is gone: nothing that waits will be done."""
        self.dead = True
        waiting, self._waiting = self._waiting, {}
        for future in waiting:
            future.cancel()

    def _run(self, future: Future[T], job: Callable[[], T]) -> None:
        if self.dead or not future.set_running_or_notify_cancel():
            return
        self._waiting.pop(future, None)
        try:
            result = job()
        except PowerCut:
            future.set_exception(asyncio.CancelledError())
            self._on_power_cut()
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)
