"""Numbers for logs, valid in one session and one direction (protocol.md 7, LOGS)."""

from __future__ import annotations

from collections.abc import Iterable

from sync.errors import BrokenInvariant, ProtocolError
from sync.replication.protocol.messages import MAX_NAMES, LogName
from sync.values import DeviceId, LogKey


class OurNames:
    """The numbers that we gave."""

    def __init__(self) -> None:
        self._handles: dict[LogKey, int] = {}

    def introduce(self, logs: Iterable[LogKey]) -> list[LogName]:
        """Names for those of ``logs`` that have none yet; they must be sent before use."""
        fresh = []
        for log in logs:
            if log not in self._handles:
                if len(self._handles) >= MAX_NAMES:
                    raise BrokenInvariant(what="a session names at most 20,000 logs")
                self._handles[log] = len(self._handles)
                fresh.append(LogName(self._handles[log], log.device, log.epoch, log.lane))
        return fresh

    def handle(self, log: LogKey) -> int:
        """The number of a log that was introduced."""
        return self._handles[log]


class TheirNames:
    """The numbers that the peer gave."""

    def __init__(self) -> None:
        self._logs: dict[int, LogKey] = {}

    def learn(self, names: Iterable[LogName]) -> None:
        """Take names.

        Raises:
            ProtocolError: a number for two logs, or too many numbers.
        """
        for name in names:
            log = LogKey(DeviceId(name.device), name.epoch, name.lane)
            if self._logs.setdefault(name.handle, log) != log:
                raise ProtocolError(why="a handle for two logs")
        if len(self._logs) > MAX_NAMES:
            raise ProtocolError(why="too many logs")

    def log(self, handle: int) -> LogKey:
        """The log behind a number.

        Raises:
            ProtocolError: the peer never gave that number.
        """
        try:
            return self._logs[handle]
        except KeyError:
            raise ProtocolError(why="unknown handle") from None
