"""Addresses as people type them and as an owner writes them into the settings."""

from __future__ import annotations

import ipaddress
import re

from sync.errors import BadAddress

Address = tuple[str, int]
"""Host and port."""

_NAME = re.compile(r"[\w-]+(\.[\w-]+)*\.?")
"""A host's name in any alphabet, or an IPv4 address."""

_SCOPE = re.compile(r"[\w.-]{1,32}")
"""The interface after the % of a link-local address."""

_LONGEST_NAME = 253


def parse_address(text: str, *, listening: bool = False) -> Address:
    """``HOST:PORT`` in parts; an IPv6 host stands in brackets. ``listening``: port 0 is any.

    Raises:
        BadAddress: not of that form.
    """
    host, _, port = text.strip().rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    digits = port.isascii() and port.isdigit() and len(port) <= len("65535")
    if not digits or not (0 if listening else 1) <= int(port) <= 65535 or not _is_host(host):
        raise BadAddress(address=text)
    return host, int(port)


def _is_host(host: str) -> bool:
    """Whether the resolver may be asked for it: no controls, no broken encoding, no spaces."""
    try:
        if ":" in host:
            scope = ipaddress.IPv6Address(host).scope_id
            return scope is None or _SCOPE.fullmatch(scope) is not None
        host.encode("idna")
    except ValueError:  # UnicodeError is one
        return False
    return len(host) <= _LONGEST_NAME and _NAME.fullmatch(host) is not None
