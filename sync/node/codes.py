"""Whatever somebody types or has to come in: a code, six digits, or a file: an invitation's or
a picture of its QR code."""

from __future__ import annotations

import asyncio
import ipaddress
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.errors import BadAddress, WrongCode
from sync.handout.invitation import SUFFIX, read_invitation
from sync.node.picturecodes import SUFFIXES, code_in_picture
from sync.replication.finding.addresses import parse_address
from sync.replication.nearby.asking import Address, digits_in, fetch_invitation
from sync.replication.protocol.admission import InviteCode

_DIGITS: Final = re.compile(r"[\s\-]*(?:\d[\s\-]*){4,12}", re.ASCII)
"""What somebody means as six digits: one may be missing, doubled, or be the other screen's."""


@dataclass(frozen=True, slots=True)
class Way:
    """A code, and where to use it: ``typed`` addresses only, otherwise ``hints`` first.

    ``expires_ms`` is until when it was good, as its file says; 0 where nothing says so.
    """

    code: InviteCode
    typed: Sequence[Address] = ()
    hints: Sequence[Address] = ()
    expires_ms: int = 0


def written_way(text: str, typed: Sequence[Address]) -> Way | None:
    """The way in that the text is, or the file that it names; None for six digits.

    Raises:
        WrongCode: it is none; ``why`` is ``six`` for other than six digits.
    """
    if digits_in(text) is not None:
        return None
    if _DIGITS.fullmatch(text):
        raise WrongCode(why="six")
    name = text.strip().lower()
    if name.endswith(SUFFIXES):
        return Way(code_in_picture(Path(text.strip()).expanduser()), typed)
    if not name.endswith(SUFFIX):
        return Way(InviteCode.parse(text), typed)
    invitation = read_invitation(Path(text.strip()).expanduser())
    code = InviteCode.parse(invitation.code)
    return Way(code, typed, _nearby(invitation.addresses), invitation.expires_ms)


def nearby_way(text: str, company: str, typed: Sequence[Address]) -> Way:
    """The way in behind six digits. Raises as :func:`fetch_invitation`."""
    digits = digits_in(text) or ""
    code, address = asyncio.run(fetch_invitation(digits, company, typed))
    return Way(code, [address])


def _nearby(addresses: Sequence[str]) -> list[Address]:
    """Those of a file's addresses that lead nowhere but into an office."""
    found = []
    for text in addresses:
        with suppress(BadAddress, ValueError):
            host, port = parse_address(text)
            address = ipaddress.ip_address(host)
            if address.is_private or address.is_link_local:
                found.append((host, port))
    return found
