"""The guard file: the last own entry of each lane, kept outside the database.

A database that was rolled back (restored, cloned, cut by a power failure) disagrees
with it, and a device that wrote on regardless would sign two entries at one position
(protocol.md 3, A1 and A2).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.errors import CannotRead, DamagedHome
from sync.store.disk import replace_file, words_of
from sync.store.fields import MAX_SEQ, UNFIT, hexed, read_json, whole
from sync.values import ID_BYTES, EntryId, Head, Lane

MARK_BYTES: Final = 16
"""Length of :meth:`sync.store.machine.Machine.mark`."""


@dataclass(frozen=True, slots=True)
class Guard:
    """What a home remembers of its own writing.

    ``epoch`` and ``heads`` (by lane) say how far the device has written, ``counter`` how often.
    ``machine`` is :meth:`sync.store.machine.Machine.mark` of the computer it wrote on; empty
    is unknown. ``twin``: it has met itself on the network since, and must not go on in this
    epoch.
    """

    epoch: int
    heads: Mapping[int, Head]
    counter: int = 0
    machine: bytes = b""
    twin: bool = False


def write_guard(path: Path, guard: Guard) -> None:
    """Remember it, durably.

    Raises:
        NoSpace, CannotWrite: the file is as it was.
    """
    fields: dict[str, object] = {
        "epoch": guard.epoch,
        "lanes": lanes_of(guard.heads),
        "counter": guard.counter,
        "machine": guard.machine.hex(),
    }
    if guard.twin:
        fields["twin"] = True
    replace_file(path, json.dumps(fields).encode())


def read_guard(path: Path) -> Guard | None:
    """What was remembered, or None when the device has not written yet.

    Raises:
        DamagedHome: what is in it is no guard.
        CannotRead: it is there, and the operating system does not let us read it.
    """
    try:
        data = read_json(path)
        return Guard(
            epoch=whole(data["epoch"]),
            heads=heads_of(data["lanes"]),
            counter=whole(data.get("counter", 0)),
            machine=hexed(data.get("machine", ""), 0, MARK_BYTES),
            twin=data.get("twin") is True,
        )
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CannotRead(path=str(path), why=words_of(error)) from None
    except UNFIT:
        raise DamagedHome(path=str(path), why="the guard file cannot be read") from None


def lanes_of(heads: Mapping[int, Head]) -> dict[str, list[object]]:
    """Heads by lane as JSON keeps them."""
    return {str(lane): [head.seq, head.hash.hex()] for lane, head in sorted(heads.items())}


def heads_of(lanes: Mapping[str, tuple[int, str]]) -> dict[int, Head]:
    """Heads by lane out of JSON. Raises one of ``UNFIT`` (sync.store.fields) for anything else."""
    return {
        int(Lane(int(lane))): Head(whole(seq, 1, MAX_SEQ), EntryId(hexed(digest, ID_BYTES)))
        for lane, (seq, digest) in lanes.items()
    }
