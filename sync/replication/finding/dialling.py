"""Whom to dial and when: every address that was typed, remembered, told or seen (protocol.md 8)."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from sync.replication.tasks import spawn
from sync.replication.transport import address_text
from sync.values import DeviceId

MAX_TARGETS: Final = 256
"""Candidates at a time: forged announcements cost no more (protocol.md A11)."""

STALE_S: Final = 3600.0
"""How long an address that nobody vouches for any more is tried in vain before it is forgotten."""

_AT_ONCE: Final = 8
_AGAIN_AT_ONCE: Final = 4
_BUDGET_S: Final = 2.0
_BURST: Final = 16.0
"""Dials a second to addresses that only the network named, and how many may come at once, as
when an office is switched on (protocol.md A11)."""

_GRAIN_S: Final = 0.001

_SPARED: Final = 4.0
"""Of these, what is left to addresses that were just named: when everybody has gone home, whoever
comes back does not wait behind all who are away."""

_QUICK_S: Final = (0.2, 0.3, 0.5, 0.5, 0.5)
_STEADY_TRIES: Final = 15
_LONGEST_S: Final = 300.0


class Source(IntEnum):
    """Who named an address; the lower, the better the word."""

    TYPED = 0
    ANCHOR = 1
    REMEMBERED = 2
    SEEN = 3
    TOLD = 4


LASTING: Final = frozenset({Source.TYPED, Source.ANCHOR})
"""Addresses that a person chose: never forgotten, and dialled whoever answers there."""


@dataclass(eq=False, slots=True)
class Target:
    """An address to keep a session with, until somebody says that it is not worth it.

    ``device`` and ``instance`` are who answered there last; while that device is connected, by
    whichever connection, nobody dials. ``status`` is ``connecting``, ``refused`` or
    ``unreachable``, ``why`` a word for it. ``vouched_at`` is when somebody last named it.
    """

    host: str
    port: int
    source: Source
    since_ms: int
    vouched_at: float
    device: DeviceId | None = None
    instance: bytes = b""
    secret: bytes = b""
    """The network secret by which it knows us; empty for the one of now."""
    is_self: bool = False
    parked: bool = False
    """Nobody dials it: its device is connected, or not one that we want."""
    status: str = "connecting"
    why: str = ""
    again: bool = False
    """It was dialled in vain since somebody last named it or it last answered."""
    wake: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def address(self) -> str:
        """``host:port``."""
        return address_text(self.host, self.port)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a dial ended, with a word for why. ``was_live`` when it had become a session worth
    having."""

    status: str
    was_live: bool
    why: str = ""


Dial = Callable[[Target], Awaitable[Outcome]]
Asked = Callable[[Target], bool]


def _everybody(_target: Target) -> bool:
    """No address is left out."""
    return True


class Dialler:
    """One task per address: dial, stay while it lasts, wait a little longer each time.

    ``connected`` says of a target whether its device is; ``wanted`` whether we would dial it.
    """

    def __init__(self, dial: Dial, connected: Asked, wanted: Asked = _everybody) -> None:
        self._dial = dial
        self._connected = connected
        self._wanted = wanted
        self._targets: dict[tuple[str, int], tuple[Target, asyncio.Task[None]]] = {}
        self._turns = asyncio.Semaphore(_AT_ONCE)
        self._turns_again = asyncio.Semaphore(_AGAIN_AT_ONCE)
        self._tokens = _BURST
        self._counted_at = float("-inf")

    @property
    def targets(self) -> Sequence[Target]:
        """The addresses we try."""
        return [target for target, _ in self._targets.values()]

    def add(
        self,
        host: str,
        port: int,
        source: Source,
        *,
        now_ms: int,
        device: DeviceId | None = None,
        secret: bytes = b"",
    ) -> None:
        """Try an address; when it is known already, try it now.

        ``device`` is who is said to answer there, or did in an earlier life of this node;
        ``secret`` the network secret that it announces itself with.
        """
        now = asyncio.get_running_loop().time()
        known = self._targets.get((host, port))
        if known is not None:
            target = known[0]
            target.source = min(target.source, source)
            target.vouched_at = now
            target.device = target.device or device
            target.secret = secret or target.secret
            # What is only told again and again must not shorten the wait of a dead address.
            if source is not Source.TOLD or target.parked:
                target.wake.set()
            return
        if len(self._targets) >= MAX_TARGETS and not self._drop_one():
            return
        target = Target(host, port, source, now_ms, now, device, secret=secret)
        self._targets[host, port] = target, spawn(self._keep(target))

    def keep_only(self, source: Source, addresses: Iterable[tuple[str, int]]) -> None:
        """Of that source there are only these addresses now; the others are hearsay."""
        kept = set(addresses)
        for key, (target, _) in self._targets.items():
            if target.source is source and key not in kept:
                target.source = Source.TOLD

    def device_left(self, device: DeviceId, *, was_live: bool) -> None:
        """A session ended: whoever waits for that device may dial again.

        One that came to nothing wakes nobody who is waiting his time: two that refuse each
        other would go on dialling without a pause.
        """
        for target, _ in self._targets.values():
            if target.device == device and (was_live or target.parked):
                target.wake.set()

    def reconsider(self) -> None:
        """Others are wanted than before: dial who was parked and is wanted now."""
        for target, _ in self._targets.values():
            if target.parked and self._is_due(target):
                target.wake.set()

    def network_changed(self) -> None:
        """Whatever was tried in vain may answer now: try everything at once."""
        for target, _ in self._targets.values():
            target.wake.set()

    def forget_stale(self) -> None:
        """Let go of addresses that nobody has named for long and where nobody answers."""
        now = asyncio.get_running_loop().time()
        for key, (target, _) in list(self._targets.items()):
            alone = target.source not in LASTING and not self._connected(target)
            if alone and target.status != "connecting" and now - target.vouched_at > STALE_S:
                self._forget(key)

    async def turn(self, target: Target) -> asyncio.Semaphore:
        """Handshakes are dialled a few at a time; whoever takes a turn releases it.

        Addresses at which a member has answered are no mere hearsay, and have no budget.
        """
        if target.source not in LASTING and not target.instance:
            await self._take_token(_SPARED if target.again else 0.0)
        turns = self._turns_again if target.again else self._turns
        await turns.acquire()
        return turns

    async def stop(self) -> None:
        """Dial nobody any more; sessions under way end with their tasks."""
        tasks = [task for _, task in self._targets.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _is_due(self, target: Target) -> bool:
        return not self._connected(target) and self._wanted(target)

    async def _keep(self, target: Target) -> None:
        tries = 0
        while not target.is_self:
            if not self._is_due(target):
                target.parked = True
                await self._sleep(target, None)
                target.parked = False
                tries = 0
                continue
            outcome = await self._dial(target)
            target.status, target.why = outcome.status, outcome.why
            tries = 0 if outcome.was_live else tries + 1
            target.again = not outcome.was_live
            if await self._sleep(target, delay_s(tries)):
                tries = min(tries, len(_QUICK_S))
                target.again = False

    async def _sleep(self, target: Target, seconds: float | None) -> bool:
        """Wait; true when woken before the time."""
        target.wake.clear()
        try:
            async with asyncio.timeout(seconds):
                await target.wake.wait()
        except TimeoutError:
            return False
        return True

    async def _take_token(self, spared: float) -> None:
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            self._tokens = min(_BURST, self._tokens + (now - self._counted_at) * _BUDGET_S)
            self._counted_at = now
            lacking = 1 + spared - self._tokens
            if lacking <= 0:
                self._tokens -= 1
                return
            # Rounding may leave less to wait for than the clock can tell.
            await asyncio.sleep(max(_GRAIN_S, lacking / _BUDGET_S))

    def _drop_one(self) -> bool:
        """Make room: of those that nobody chose, the one with the weakest and oldest word."""
        free = [
            (-target.source, target.vouched_at, key)
            for key, (target, _) in self._targets.items()
            if target.source not in LASTING and not self._connected(target)
        ]
        if not free:
            return False
        self._forget(min(free)[2])
        return True

    def _forget(self, key: tuple[str, int]) -> None:
        _, task = self._targets.pop(key)
        task.cancel()


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
