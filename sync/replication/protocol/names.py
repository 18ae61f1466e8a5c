"""Numbers for logs, valid in one session and one direction (protocol.md 7, LOGS)."""

from __future__ import annotations

from collections.abc import Iterable

from sync.errors import ProtocolError
from sync.replication.protocol.messages import MAX_NAMES, LogName
from sync.values import BRANCH_BYTES, DeviceId, LogKey


class OurNames:
    """The numbers that we gave."""

    def __init__(self) -> None:
        self._handles: dict[LogKey, int] = {}

    def introduce(self, logs: Iterable[LogKey]) -> list[LogName]:
        """Names for those of ``logs`` that have none yet; they must be sent before use.

        There is a last number: a log beyond it stays without a name (see :meth:`__contains__`).
        Only a device that forks its log thousands of times gets a session there.
        """
        fresh = []
        for log in logs:
            if log not in self._handles and len(self._handles) < MAX_NAMES:
                self._handles[log] = len(self._handles)
                fresh.append(_name(self._handles[log], log))
        return fresh

    def __contains__(self, log: LogKey) -> bool:
        """Whether the log can be spoken of."""
        return log in self._handles

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
            ProtocolError: a number for two logs, too many numbers, or no name of a branch.
        """
        for name in names:
            log = LogKey(DeviceId(name.device), name.epoch, name.lane, name.branch)
            if name.branch and (len(name.branch) != BRANCH_BYTES or not 0 < log.start < 1 << 62):
                raise ProtocolError(why="a branch that begins nowhere")
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


def _name(handle: int, log: LogKey) -> LogName:
    return LogName(handle, log.device, log.epoch, log.lane, log.branch)
