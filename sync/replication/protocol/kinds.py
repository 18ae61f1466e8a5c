"""The type bytes of frames."""

from __future__ import annotations

from enum import IntEnum


class MessageType(IntEnum):
    """The type byte of a frame. Numbers are never reused; 21 and 22 are kept for CUT and FORK of
    protocol.md 7."""

    HELLO = 1
    AUTH = 2
    REJECT = 3
    BYE = 4
    LOGS = 5
    HAVE = 6
    WANT = 7
    RUN = 8
    PWANT = 9
    PAY = 10
    DIGEST = 11
    PING = 12
    PONG = 13
    READY = 14
    ADMITTED = 16
    BWANT = 17
    CHUNK = 18
    BHAVE = 19
    CREDIT = 20
    LOCKBOX = 23
    PEERS = 24
    PROBE = 25
    PROBED = 26
    ASK = 27
    CONFIRM = 28
    LINK = 29
    BASK = 30
    SEEN = 31
