"""The gate before TLS: how many strangers may be between TCP accept and AUTH at a time.

A handshake costs us milliseconds and a silent socket 300 kB (protocol.md A7), so both are
rationed by address before a byte is read.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

HALF_OPEN: Final = 32
HALF_OPEN_PER_ADDRESS: Final = 4
SESSIONS: Final = 24
"""Open sessions (protocol.md 12)."""

RATE_PER_S: Final = 5.0
BURST: Final = 20.0
_REMEMBERED = 1024

TLS_DEADLINE_S: Final = 5.0


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class Gate:
    """Counts half-open connections. Times are monotonic seconds, given by the caller.

    Connections from this machine share the total limit only: several homes on one machine
    are one address, and a local program has cheaper ways to be a nuisance.
    """

    def __init__(self) -> None:
        self._open: dict[str, int] = {}
        self._buckets: dict[str, _Bucket] = {}

    @property
    def half_open(self) -> int:
        """Connections that are inside and not authenticated yet."""
        return sum(self._open.values())

    def enter(self, address: str, now: float) -> bool:
        """Whether a connection may go on to TLS; if so, :meth:`leave` is owed."""
        if self.half_open >= HALF_OPEN:
            return False
        if not is_loopback(address):
            if self._open.get(address, 0) >= HALF_OPEN_PER_ADDRESS:
                return False
            if not self._take_token(address, now):
                return False
        self._open[address] = self._open.get(address, 0) + 1
        return True

    def leave(self, address: str) -> None:
        """A connection that entered is authenticated or gone."""
        left = self._open.get(address, 0) - 1
        if left > 0:
            self._open[address] = left
        else:
            self._open.pop(address, None)

    def _take_token(self, address: str, now: float) -> bool:
        if len(self._buckets) >= _REMEMBERED and address not in self._buckets:
            self._forget(now)
        bucket = self._buckets.setdefault(address, _Bucket(BURST, now))
        bucket.tokens = min(BURST, bucket.tokens + (now - bucket.at) * RATE_PER_S)
        bucket.at = now
        if bucket.tokens < 1:
            return False
        bucket.tokens -= 1
        return True

    def _forget(self, now: float) -> None:
        full_again = BURST / RATE_PER_S
        stale = [ip for ip, bucket in self._buckets.items() if now - bucket.at > full_again]
        # With nothing stale the oldest goes: forgetting is the cheaper mistake.
        for ip in stale or [min(self._buckets, key=lambda ip: self._buckets[ip].at)]:
            del self._buckets[ip]


@lru_cache(maxsize=1024)
def is_loopback(address: str) -> bool:
    """Whether an address is this machine's own; False for a name."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = parsed.ipv4_mapped if isinstance(parsed, ipaddress.IPv6Address) else None
    return (mapped or parsed).is_loopback
