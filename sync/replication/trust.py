"""TLS contexts: 1.3 only, mutual, no session tickets, a new context for each change of trust.

An SSLContext cannot forget a CA, so whoever must stop being trusted (a closed
invitation) goes with the context that knew it (protocol.md A7).
"""

from __future__ import annotations

import os
import secrets
import ssl
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)

from sync.replication.certificates import Leaf

NO_CHECK_TIME: Final = ssl.VerifyFlags(0x200000)
"""X509_V_FLAG_NO_CHECK_TIME, which the ssl module has no name for: a PC whose clock stands at
1970 is before every date that a certificate can begin with here (protocol.md A7 and A10)."""


class Context(ssl.SSLContext):
    """A context that knows the leaf which it shows."""

    leaf: Leaf


def server_context(
    leaf: Leaf,
    authorities: Sequence[bytes],
    called: Callable[[str], Context | None] = lambda _name: None,
) -> Context:
    """For accepting: the client must show a leaf of one of ``authorities`` (DER).

    ``called`` gives the context for a name that the client asks for, None for this one.
    """
    context = Context(ssl.PROTOCOL_TLS_SERVER)
    context.num_tickets = 0
    _common(context, leaf)
    context.verify_mode = ssl.CERT_REQUIRED
    _trust(context, authorities)

    def choose(tls: ssl.SSLSocket | ssl.SSLObject, name: str | None, _: ssl.SSLContext) -> None:
        other = called(name) if name else None
        if other is not None:
            tls.context = other

    context.sni_callback = choose
    return context


def member_context(leaf: Leaf, authorities: Sequence[bytes]) -> Context:
    """For dialling as a member: the server must show a leaf of one of ``authorities``."""
    context = Context(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    _common(context, leaf)
    context.verify_mode = ssl.CERT_REQUIRED
    _trust(context, authorities)
    return context


def joiner_context(leaf: Leaf) -> Context:
    """For dialling with an invitation: TLS cannot tell who answers, AUTH does (protocol.md 5.2)."""
    context = Context(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    _common(context, leaf)
    return context


def _common(context: Context, leaf: Leaf) -> None:
    context.leaf = leaf
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.verify_flags |= ssl.VERIFY_X509_STRICT | NO_CHECK_TIME
    _load(context, leaf)


def _trust(context: ssl.SSLContext, authorities: Sequence[bytes]) -> None:
    # cadata of several DERs: they are simply written one after the other.
    context.load_verify_locations(cadata=b"".join(dict.fromkeys(authorities)))


def _load(context: ssl.SSLContext, leaf: Leaf) -> None:
    # The ssl module takes a key from files only. What touches the disk is encrypted under a
    # password that lives for this call, and is gone at its end.
    password = secrets.token_bytes(24).hex().encode()
    key = leaf.key.private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(password)
    )
    handle, name = tempfile.mkstemp(prefix="patio-", suffix=".pem")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(leaf.certificate.public_bytes(Encoding.PEM) + key)
        context.load_cert_chain(name, password=password)
    finally:
        Path(name).unlink(missing_ok=True)
