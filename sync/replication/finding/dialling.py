"""Whom to dial and when: addresses that were typed or that the network showed (protocol.md 8)."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from sync.replication.tasks import spawn
from sync.replication.transport import address_text
from sync.values import DeviceId

MAX_TARGETS: Final = 256
"""Candidates at a time: forged announcements cost no more (protocol.md A11)."""

_AT_ONCE: Final = 8
_QUICK_S: Final = (0.2, 0.3, 0.5, 0.5, 0.5)
_STEADY_TRIES: Final = 15
_LONGEST_S: Final = 300.0


@dataclass(eq=False, slots=True)
class Target:
    """An address to keep a session with, until somebody says that it is not worth it.

    ``device`` and ``instance`` are who answered there last; while that device is connected, by
    whichever connection, nobody dials. ``status`` is ``connecting``, ``refused`` or
    ``unreachable``.
    """

    host: str
    port: int
    typed: bool
    since_ms: int
    device: DeviceId | None = None
    instance: bytes = b""
    is_self: bool = False
    parked: bool = False
    """Nobody dials it, because its device is connected."""
    status: str = "connecting"
    wake: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def address(self) -> str:
        """``host:port``."""
        return address_text(self.host, self.port)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a dial ended. ``was_live`` when it had become a session worth having."""

    status: str
    was_live: bool


Dial = Callable[[Target], Awaitable[Outcome]]
Connected = Callable[[Target], bool]


class Dialler:
    """One task per address: dial, stay while it lasts, wait a little longer each time."""

    def __init__(self, dial: Dial, connected: Connected) -> None:
        self._dial = dial
        self._connected = connected
        self._targets: dict[tuple[str, int], tuple[Target, asyncio.Task[None]]] = {}
        self._turns = asyncio.Semaphore(_AT_ONCE)

    @property
    def targets(self) -> Sequence[Target]:
        """The addresses we try."""
        return [target for target, _ in self._targets.values()]

    def add(
        self,
        host: str,
        port: int,
        *,
        typed: bool,
        now_ms: int,
        device: DeviceId | None = None,
    ) -> None:
        """Try an address; when it is known already, try it now.

        ``device`` is who answered there in an earlier life of this node.
        """
        known = self._targets.get((host, port))
        if known is not None:
            known[0].wake.set()
            return
        if len(self._targets) >= MAX_TARGETS and not self._drop_one():
            return
        target = Target(host, port, typed, now_ms, device)
        self._targets[host, port] = target, spawn(self._keep(target))

    def device_left(self, device: DeviceId, *, was_live: bool) -> None:
        """A session ended: whoever waits for that device may dial again.

        One that came to nothing wakes nobody who is waiting his time: two that refuse each
        other would go on dialling without a pause.
        """
        for target, _ in self._targets.values():
            if target.device == device and (was_live or target.parked):
                target.wake.set()

    async def stop(self) -> None:
        """Dial nobody any more; sessions under way end with their tasks."""
        tasks = [task for _, task in self._targets.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _keep(self, target: Target) -> None:
        tries = 0
        while not target.is_self:
            if self._connected(target):
                target.parked = True
                await self._sleep(target, None)
                target.parked = False
                tries = 0
                continue
            outcome = await self._dial(target)
            target.status = outcome.status
            tries = 0 if outcome.was_live else tries + 1
            if await self._sleep(target, delay_s(tries)):
                tries = min(tries, len(_QUICK_S))

    async def turn(self) -> asyncio.Semaphore:
        """Handshakes are dialled a few at a time; whoever takes a turn releases it."""
        await self._turns.acquire()
        return self._turns

    async def _sleep(self, target: Target, seconds: float | None) -> bool:
        """Wait; true when woken before the time."""
        target.wake.clear()
        try:
            async with asyncio.timeout(seconds):
                await target.wake.wait()
        except TimeoutError:
            return False
        return True

    def _drop_one(self) -> bool:
        for key, (target, task) in self._targets.items():
            if not target.typed and not self._connected(target):
                task.cancel()
                del self._targets[key]
                return True
        return False


def delay_s(tries: int) -> float:
    """Seconds before the next dial, after so many that led to nothing: quick at first, so
    that an office that is switched on together finds itself, then up to five minutes.
    With jitter, so that two that dial each other do not stay in step."""
    if tries < len(_QUICK_S):
        base = _QUICK_S[tries]
    elif tries < len(_QUICK_S) + _STEADY_TRIES:
        base = 1.0
    else:
        base = min(_LONGEST_S, 2.0 ** (tries - len(_QUICK_S) - _STEADY_TRIES + 1))
    return base * random.uniform(0.8, 1.2)
