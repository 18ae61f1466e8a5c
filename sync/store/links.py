"""Codes that this device has made to link further computers of its person.

A file of its own: nobody else needs to know of them, and one that is lost costs a new code.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.store.disk import replace_file
from sync.store.fields import UNFIT, hexed, read_json, whole
from sync.values import ID_BYTES, DeviceId

MOST: Final = 8
"""Codes at a time: nobody sets up more computers of their own in a day."""

KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class LinkCode:
    """A code without its secret. ``device`` is who has come in by it, None before that."""

    public: DeviceId
    ca: bytes
    proof_key: bytes
    expires_ms: int
    device: DeviceId | None = None


def read_links(path: Path) -> list[LinkCode]:
    """The codes, the oldest first; none without a file, or where it cannot be read."""
    try:
        rows = read_json(path)["links"]
    except (OSError, *UNFIT):
        return []
    found = []
    for row in rows if isinstance(rows, list) else ():
        with suppress(*UNFIT):
            public, ca, proof_key, expires_ms, device = row
            link = LinkCode(
                DeviceId(hexed(public, ID_BYTES)),
                hexed(ca),
                hexed(proof_key, KEY_BYTES),
                whole(expires_ms),
                DeviceId(hexed(device, ID_BYTES)) if device else None,
            )
            found.append(link)
    return found


def write_links(path: Path, links: Sequence[LinkCode]) -> None:
    """Keep the codes, at most the newest :data:`MOST`.

    Raises:
        NoSpace, CannotWrite: the file is as it was.
    """
    rows = [
        [
            link.public.hex(),
            link.ca.hex(),
            link.proof_key.hex(),
            link.expires_ms,
            link.device.hex() if link.device else "",
        ]
        for link in links[-MOST:]
    ]
    replace_file(path, json.dumps({"links": rows}).encode())
