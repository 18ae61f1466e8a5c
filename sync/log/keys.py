"""Ed25519 keys of devices and invitations, and which of them are refused (protocol.md A9)."""

from __future__ import annotations

from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.log.header import SIGNATURE_BYTES
from sync.values import ID_BYTES, DeviceId

_FIELD: Final = 2**255 - 19
_ORDER_8_Y: Final = int.from_bytes(
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"
)
_WEAK_Y: Final = (
    0,  # order 4
    1,  # order 1, the identity
    _ORDER_8_Y,
    _FIELD - _ORDER_8_Y,  # order 8 as well
    _FIELD - 1,  # order 2
    _FIELD,  # 0 again, written above the field
    _FIELD + 1,  # 1 again, written above the field
)
"""The y coordinates whose points have small order. Source: RFC 7748 and RFC 8032, 5.1.2."""

_SIGN_BIT: Final = 1 << 255
_WEAK_KEYS: Final = frozenset(
    (y | sign).to_bytes(ID_BYTES, "little") for y in _WEAK_Y for sign in (0, _SIGN_BIT)
)


class DeviceKey:
    """A private signing key. A device has a fresh one for each company."""

    __slots__ = ("_private", "device", "seed")

    seed: bytes
    device: DeviceId

    def __init__(self, seed: bytes) -> None:
        """Take the 32-byte seed; see :meth:`from_seed`."""
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.seed = seed
        self.device = DeviceId(self._private.public_key().public_bytes_raw())

    def __repr__(self) -> str:
        """Name the public half only: a key in a log file would be a lost key."""
        return f"DeviceKey({self.device.hex()})"

    @classmethod
    def from_seed(cls, seed: bytes) -> DeviceKey:
        """The key that 32 random bytes stand for.

        Raises:
            ValueError: not 32 bytes.
        """
        return cls(seed)

    def sign(self, context: bytes, message: bytes) -> bytes:
        """64 bytes: Ed25519 over ``context ‖ message``."""
        return self._private.sign(context + message)


def is_weak_key(public: bytes) -> bool:
    """True for the 14 encodings of points of small order.

    With such a "key" anybody can make signatures that verify, so an entry under it
    proves nothing (protocol.md A9).
    """
    return public in _WEAK_KEYS


def verify(device: bytes, context: bytes, message: bytes, signature: bytes) -> bool:
    """Whether ``signature`` is the device's over ``context ‖ message``.

    False also for weak and malformed keys and signatures; it never raises.
    """
    if len(device) != ID_BYTES or len(signature) != SIGNATURE_BYTES or is_weak_key(device):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(device).verify(signature, context + message)
    except (InvalidSignature, ValueError):
        return False
    return True
