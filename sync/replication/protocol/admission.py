"""The invitation code and the keys that come out of it (protocol.md 5 and A5).

A code is 35 bytes (version, half of the company's id, a seed, a checksum) in 56 letters
and digits. It lets its holder knock; the network secret is not in it. The version says what
for: to come in as a new person, or with a further computer of somebody who is in already.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum, unique
from typing import Final

from sync.errors import WrongCode
from sync.log import contexts
from sync.log.keys import DeviceKey

CODE_LETTERS: Final = 56
_PACKED = 35
_GROUP = 4
_LOOK_ALIKE = str.maketrans({"0": "O", "1": "I"})
_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015_.\u00b7]+")
_CANDIDATE = re.compile(rf"[A-Z2-7]{{{CODE_LETTERS},}}")
_JOINING = "-\u2010\u2011\u2012\u2013_\u00b7"
"""What holds letters of one code together; a space also ends it."""


@unique
class CodeKind(IntEnum):
    """What a code is for; its first byte."""

    JOIN = 1
    LINK = 2


@dataclass(frozen=True, slots=True)
class InviteCode:
    """What a code says: the first 16 bytes of the company's id, and 16 secret bytes."""

    company16: bytes
    seed16: bytes
    kind: CodeKind = CodeKind.JOIN

    def text(self, *, grouped: bool = False) -> str:
        """56 letters and digits, in groups of four with dashes when ``grouped``."""
        packed = bytes([self.kind]) + self.company16 + self.seed16
        text = base64.b32encode(packed + _checksum(packed)).decode("ascii")
        if not grouped:
            return text
        return "-".join(text[i : i + _GROUP] for i in range(0, len(text), _GROUP))

    @classmethod
    def parse(cls, text: str) -> InviteCode:
        """The code in a text that a person typed or pasted.

        Small letters, spaces, dashes and line breaks do not matter, 0 reads as O and 1 as
        I, and a message around the code is fine. A letter too many is not: nobody can tell
        which one it is, or what else of the code is somebody else's.

        Raises:
            WrongCode: ``why`` is ``length``, ``long``, ``letters``, ``checksum`` or ``version``.
        """
        read = [(letter, at) for at, one in enumerate(text) for letter in _read(one)]
        letters = "".join(letter for letter, _ in read)
        if len(letters) == CODE_LETTERS:
            return cls._decode(letters)
        found = cls._search(letters)
        one_more = sum(map(str.isalnum, letters)) == CODE_LETTERS + 1
        for code, start in found:
            first, last = read[start][1], read[start + CODE_LETTERS - 1][1]
            if not (one_more or _goes_on(text[:first][::-1]) or _goes_on(text[last + 1 :])):
                return code
        if found or (one_more and letters.isalnum()):
            raise WrongCode(why="long")
        raise WrongCode(why="checksum" if _CANDIDATE.search(letters) else "length")

    @classmethod
    def _search(cls, letters: str) -> list[tuple[InviteCode, int]]:
        """The codes in there, with where they begin."""
        found = []
        for start in range(len(letters) - CODE_LETTERS + 1):
            with suppress(WrongCode):
                found.append((cls._decode(letters[start : start + CODE_LETTERS]), start))
        return found

    @classmethod
    def _decode(cls, letters: str) -> InviteCode:
        try:
            packed = base64.b32decode(letters.encode("ascii"))
        except (binascii.Error, UnicodeEncodeError):
            raise WrongCode(why="letters") from None
        body, checksum = packed[: _PACKED - 2], packed[_PACKED - 2 :]
        if checksum != _checksum(body):
            raise WrongCode(why="checksum")
        try:
            kind = CodeKind(body[0])
        except ValueError:
            raise WrongCode(why="version") from None
        return cls(body[1:17], body[17:33], kind)


def _read(one: str) -> str:
    """What a typed character stands for in a code; nothing for what only groups."""
    return "" if _SEPARATORS.fullmatch(one) else one.upper().translate(_LOOK_ALIKE)


def _goes_on(beside: str) -> bool:
    """Whether what stands beside a code, nearest first, is of the same word."""
    return beside.lstrip(_JOINING)[:1].isalnum()


def _checksum(body: bytes) -> bytes:
    """CRC-16 of CCITT: one wrong letter, or two that changed places, never go unnoticed, as
    with a hash they would once in 65,536 times."""
    return binascii.crc_hqx(b"patio/code1" + body, 0xFFFF).to_bytes(2, "big")


def invite_key(seed16: bytes) -> DeviceKey:
    """The invitation's Ed25519 key: it signs the joiner's proof and its TLS certificate."""
    return DeviceKey.from_seed(derive(seed16, contexts.JOIN))


def link_key(seed16: bytes) -> bytes:
    """With these 32 bytes a door proves that it made the code, which nobody else knows."""
    return derive(seed16, contexts.LINK)


def link_proof(key: bytes, session: bytes, nonce: bytes) -> bytes:
    """The proof for one session, by its :attr:`Session.transcript`. HMAC-SHA-256, RFC 2104."""
    return hmac.digest(key, session + nonce, "sha256")


def derive(secret: bytes, purpose: bytes) -> bytes:
    """32 bytes for one purpose. Source: HKDF-SHA-256, RFC 5869, without salt."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(secret)
