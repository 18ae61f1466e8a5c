"""How much of what is heavy may be under way, in either direction (protocol.md 7, CREDIT).

Runs, payloads and pieces of files wait at the receiver until they are stored. Without a limit
they fill its memory, or, where it stops reading, hold up everything behind them: a removal, a
ping. So each side sends only what it has credit for, and is granted more as things are stored.
Credit is counted in bytes of message bodies; control entries are free. Whoever has any left may
send one message more.
"""

from __future__ import annotations

from sync.codec import FRAME_LIMIT
from sync.errors import ProtocolError
from sync.replication.protocol.messages import CREDIT_BYTES

_GRANT_AT = CREDIT_BYTES // 4
"""Granted by so much, so that credit costs a message in a thousand."""


class Meter:
    """The two accounts of a session. Without :attr:`running` nothing is counted."""

    def __init__(self) -> None:
        self.running = False
        self._ours = CREDIT_BYTES
        self._theirs = CREDIT_BYTES
        self._stored = 0

    @property
    def open(self) -> bool:
        """Whether something heavy may be sent."""
        return not self.running or self._ours > 0

    def sent(self, size: int) -> None:
        """We sent something heavy."""
        if self.running:
            self._ours -= size

    def granted(self, size: int) -> None:
        """The peer has room for more."""
        self._ours += size

    def received(self, size: int) -> None:
        """The peer sent something heavy.

        Raises:
            ProtocolError: it had no credit for it.
        """
        if self.running:
            self._theirs -= size
            if self._theirs <= -FRAME_LIMIT:
                raise ProtocolError(why="more than it was granted")

    def stored(self, size: int) -> int:
        """What the peer sent has its place; how much to grant now, 0 for nothing."""
        if not self.running:
            return 0
        self._stored += size
        if self._stored < _GRANT_AT:
            return 0
        granted, self._stored = self._stored, 0
        self._theirs += granted
        return granted
