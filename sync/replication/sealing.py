"""Handing the network secret to a device: HPKE to the key in its JOIN entry (protocol.md 5.6).

Company and device are bound in, so a sealed secret opens for one device of one company and for
nobody else.
"""

from __future__ import annotations

from sync.log import contexts
from sync.store import hpke
from sync.values import CompanyId, DeviceId


def seal(secret: bytes, x25519: bytes, company: CompanyId, device: DeviceId) -> bytes:
    """The secret for the holder of one X25519 key.

    Raises:
        ProtocolError: a key of small order (protocol.md A9).
    """
    return hpke.seal(secret, x25519, _info(company, device))


def unseal(sealed: bytes, private: bytes, company: CompanyId, device: DeviceId) -> bytes:
    """The secret that was sealed to us.

    Raises:
        ProtocolError: not sealed to this key, company and device.
    """
    return hpke.unseal(sealed, private, _info(company, device))


def _info(company: CompanyId, device: DeviceId) -> bytes:
    return contexts.SEAL + company + device
