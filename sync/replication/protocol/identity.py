"""Who the two ends of a session are, and the signature that ties them to it (protocol.md 6, A7).

The signature covers both TLS certificates of the connection, so a member who passes the
bytes of one session on to another cannot pass its AUTH on with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from hashlib import sha256
from typing import Final

from sync.log.contexts import DIGITS
from sync.values import CompanyId

DIGIT_COUNT: Final = 6

_ROLE_BYTES = {True: b"c", False: b"s"}


class Mode(IntEnum):
    """What a session is for, as HELLO says it."""

    MEMBER = 0
    JOIN = 1


class RejectCode(StrEnum):
    """Why a device refuses another (protocol.md 6). INVITE carries the reason in its text."""

    VERSION = "version"
    UNKNOWN_DEVICE = "unknown_device"
    REVOKED = "revoked"
    CONTESTED = "contested"
    BUSY = "busy"
    DUPLICATE_DEVICE = "duplicate_device"
    INVITE = "invite"


@dataclass(frozen=True, slots=True)
class Channel:
    """The connection under a session: SHA-256 of both certificates' DER, and who dialled."""

    client_leaf: bytes
    server_leaf: bytes
    dialled: bool
    """True when we opened the connection (we are the TLS client)."""


def auth_message(
    company: CompanyId, channel: Channel, signer_dialled: bool, nonces: tuple[bytes, bytes]
) -> bytes:
    """What AUTH signs: company, role of the signer, both certificates, both nonces.

    ``nonces`` are the client's and the server's, in that order. Source: protocol.md 6.
    """
    client_nonce, server_nonce = nonces
    return (
        company
        + _ROLE_BYTES[signer_dialled]
        + channel.client_leaf
        + channel.server_leaf
        + client_nonce
        + server_nonce
    )


def digits(session: bytes, request: bytes, nonce: bytes) -> str:
    """The six digits that two people compare, or one of them reads to the other (protocol.md 5).

    ``session`` is what AUTH signs, so each end of a connection that somebody else is the middle
    of has other digits; ``request`` is what the newcomer hands in. The door draws ``nonce``
    after it has both: a thief who sees the digits on somebody's screen cannot look for a
    session of his own that has the same.
    """
    found = sha256(DIGITS + session + sha256(request).digest() + nonce).digest()
    return f"{int.from_bytes(found[:8], 'big') % 10**DIGIT_COUNT:0{DIGIT_COUNT}}"
