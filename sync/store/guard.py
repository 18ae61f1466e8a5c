"""The guard file: the last own entry of each lane, kept outside the database.

A database that was rolled back (restored, cloned, cut by a power failure) disagrees
with it, and a device that wrote on regardless would sign two entries at one position
(protocol.md 3, A1 and A2).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from sync.errors import DamagedHome
from sync.store.disk import replace_file, words_of
from sync.values import EntryId, Head


def write_guard(path: Path, epoch: int, heads: Mapping[int, Head]) -> None:
    """Remember our heads by lane, durably.

    Raises:
        NoSpace, CannotWrite: the file is as it was.
    """
    lanes = {str(lane): [head.seq, head.hash.hex()] for lane, head in sorted(heads.items())}
    replace_file(path, json.dumps({"epoch": epoch, "lanes": lanes}).encode())


def read_guard(path: Path) -> tuple[int, dict[int, Head]] | None:
    """The epoch and heads by lane, or None when the device has not written yet.

    Raises:
        DamagedHome: the file is there and cannot be read.
    """
    try:
        data = json.loads(path.read_bytes())
        heads = {
            int(lane): Head(int(seq), EntryId(bytes.fromhex(digest)))
            for lane, (seq, digest) in data["lanes"].items()
        }
        return int(data["epoch"]), heads
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DamagedHome(path=str(path), why=words_of(error)) from None
    except (ValueError, KeyError, TypeError):
        raise DamagedHome(path=str(path), why="the guard file cannot be read") from None
