"""The exchange behind six digits: SPAKE2, a proof by the guest, then the invitation, sealed.

Each message goes out once. The host shows nothing that depends on the digits before the guest
has proved to know them, so each conversation tests one guess of either side, and only the host's
answer tells whether it was right: three wrong ones, and the window is shut. The company's name is
part of both identities, so nobody can pass one company's window off as another's.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sync.errors import ProtocolError, WrongCode
from sync.log import contexts
from sync.replication.protocol.admission import InviteCode, derive

if TYPE_CHECKING:
    from spake2 import SPAKE2_A, SPAKE2_B

DIGITS: Final = 6
GREETING: Final = b"PATIO1"
PROOF_BYTES: Final = 32
MAX_NAME_BYTES: Final = 200
MAX_MESSAGE: Final = 255
"""Bytes of one message."""

_POINT_BYTES: Final = 33
_GUEST, _HOST = contexts.NEARBY + b" guest ", contexts.NEARBY + b" host "
_PROOF, _SEAL = contexts.NEARBY + b" proof", contexts.NEARBY + b" seal"
_NONCE: Final = bytes(12)
"""Each key seals one message."""

Entropy = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Given:
    """What the host gives: the invitation, and the port where the company listens."""

    code: InviteCode
    port: int


def greeting(company: str) -> bytes:
    """The host's first message: the version, and which company it is."""
    return GREETING + short_name(company).encode()


def company_in(message: bytes) -> str:
    """The company that a host says it is.

    Raises:
        ProtocolError: that is no greeting of this version.
    """
    if not message.startswith(GREETING) or len(message) > len(GREETING) + MAX_NAME_BYTES:
        raise ProtocolError(why="no greeting")
    try:
        return message[len(GREETING) :].decode()
    except UnicodeDecodeError:
        raise ProtocolError(why="no greeting") from None


def short_name(company: str) -> str:
    """A company's name as far as it fits on the air."""
    return company.encode()[:MAX_NAME_BYTES].decode(errors="ignore")


class Guest:
    """Whoever comes, for one conversation. ``company`` is as the host said it."""

    def __init__(self, digits: str, company: str, entropy: Entropy = os.urandom) -> None:
        from spake2 import SPAKE2_A

        names = _names(company)
        self._side: SPAKE2_A = SPAKE2_A(digits.encode(), *names, entropy_f=entropy)
        self._key = b""
        self._transcript = b""
        self.point: bytes = self._side.start()
        """The first message."""

    def prove(self, host_point: bytes) -> bytes:
        """The second message, after the host's.

        Raises:
            ProtocolError: that is no point of the curve.
        """
        self._key = _agree(self._side, host_point)
        self._transcript = _transcript(self.point, host_point)
        return _proof(self._key, self._transcript)

    def open(self, sealed: bytes) -> Given:
        """What the host gives.

        Raises:
            WrongCode: ``why`` is ``digits``: the host has others, or is somebody else.
            ProtocolError: it gave something else.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        seal = ChaCha20Poly1305(derive(self._key, _SEAL))
        try:
            data = seal.decrypt(_NONCE, sealed, self._transcript)
        except InvalidTag:
            raise WrongCode(why="digits") from None
        port = int.from_bytes(data[:2], "big")
        try:
            return Given(InviteCode.parse(data[2:].decode("ascii")), port)
        except (WrongCode, UnicodeDecodeError):
            raise ProtocolError(why="no invitation in the answer") from None


class Host:
    """Whoever invites, for one conversation."""

    def __init__(self, digits: str, company: str, entropy: Entropy = os.urandom) -> None:
        from spake2 import SPAKE2_B

        names = _names(short_name(company))
        self._side: SPAKE2_B = SPAKE2_B(digits.encode(), *names, entropy_f=entropy)
        self._key = b""
        self._transcript = b""
        self.point: bytes = self._side.start()
        """The message that answers the guest's point."""

    def meet(self, guest_point: bytes) -> None:
        """Take the guest's point.

        Raises:
            ProtocolError: it is none of the curve.
        """
        self._key = _agree(self._side, guest_point)
        self._transcript = _transcript(guest_point, self.point)

    def give(self, proof: bytes, given: Given) -> bytes | None:
        """The sealed invitation for who proves to know the digits; None for a wrong guess."""
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        if not hmac.compare_digest(proof, _proof(self._key, self._transcript)):
            return None
        data = given.port.to_bytes(2, "big") + given.code.text().encode()
        return ChaCha20Poly1305(derive(self._key, _SEAL)).encrypt(_NONCE, data, self._transcript)


def _names(company: str) -> tuple[bytes, bytes]:
    return _GUEST + company.encode(), _HOST + company.encode()


def _agree(side: SPAKE2_A | SPAKE2_B, point: bytes) -> bytes:
    from spake2 import SPAKEError
    from spake2.ed25519_basic import NotOnCurve

    if len(point) != _POINT_BYTES:
        raise ProtocolError(why="no point")
    try:
        return bytes(side.finish(point))
    except (SPAKEError, NotOnCurve, ValueError):
        raise ProtocolError(why="no point") from None


def _transcript(guest_point: bytes, host_point: bytes) -> bytes:
    return hashlib.sha256(contexts.NEARBY + guest_point + host_point).digest()


def _proof(key: bytes, transcript: bytes) -> bytes:
    return hmac.digest(derive(key, _PROOF), transcript, hashlib.sha256)
