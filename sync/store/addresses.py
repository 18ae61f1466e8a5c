"""Where colleagues' devices answered the last time: the address book (protocol.md 3 and 8).

A file of its own and not a table: it is a hint and no more. One that is lost or unfit to read
costs a search on the network, and must never keep a home from opening.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from sync.store.disk import replace_file
from sync.store.fields import UNFIT, hexed, read_json, text, whole
from sync.values import ID_BYTES, DeviceId

Address = tuple[str, int]
"""Host and port."""

MOST: Final = 64
"""Devices remembered: more than are ever dialled at a time in an office of a hundred."""


def read_addresses(path: Path) -> dict[DeviceId, Address]:
    """The last good address of each device, the one longest ago first; empty without a file."""
    try:
        rows = read_json(path)["addresses"]
    except (OSError, *UNFIT):
        return {}
    book = {}
    for row in rows if isinstance(rows, list) else ():
        with suppress(*UNFIT):
            device, host, port = row
            if host:
                book[DeviceId(hexed(device, ID_BYTES))] = (text(host), whole(port, 1, 65535))
    return book


def write_addresses(path: Path, book: Mapping[DeviceId, Address]) -> None:
    """Keep the book, at most the newest :data:`MOST`.

    Raises:
        NoSpace, CannotWrite: the file is as it was.
    """
    rows = [[device.hex(), host, port] for device, (host, port) in book.items()]
    replace_file(path, json.dumps({"addresses": rows[-MOST:]}).encode())


def with_address(
    book: Mapping[DeviceId, Address], device: DeviceId, address: Address
) -> dict[DeviceId, Address]:
    """The book after a device answered at an address: its newest row, and nobody else's there."""
    kept = {d: a for d, a in book.items() if d != device and a != address}
    return {**kept, device: address}
