"""A power cut: a real process writes, and what was not synchronised to the disk is taken away.

The process runs with ``power.c`` preloaded, which writes down every write, truncation,
synchronisation and rename below the home. From that record :class:`Disk` makes the files as a
disk would have them after a cut at any moment: for each file what was there at its last
synchronisation, and of what came later nothing or an arbitrary part.

``python power.py HOME TOLD COUNT`` is that process: it posts, and appends to the file ``TOLD``
what a peer hears.
"""

from __future__ import annotations

import random
import struct
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

from sync.content.feed import Post
from sync.content.kinds import ContentKind
from sync.log.runs import Run
from sync.node.core import Node
from sync.values import Lane, LogKey

_RECORD = struct.Struct("=BHQI")


class What(IntEnum):
    """What was done to a file."""

    WRITE = 1
    TRUNCATE = 2
    SYNC = 3
    RENAME = 4
    UNLINK = 5


@dataclass(frozen=True, slots=True)
class Act:
    """One line of the record. ``data`` of a rename is the name before."""

    what: What
    path: str
    offset: int
    data: bytes


def acts(record: bytes) -> Iterator[Act]:
    """The record, in order."""
    place = 0
    while place < len(record):
        what, length, offset, size = _RECORD.unpack_from(record, place)
        place += _RECORD.size
        path = record[place : place + length].decode()
        place += length
        yield Act(What(what), path, offset, record[place : place + size])
        place += size


@dataclass
class _File:
    """What is safe of a file, and what was done to it since."""

    safe: bytearray | None
    since: list[Act] = field(default_factory=list)


class Disk:
    """The files below a folder, as the disk has them."""

    def __init__(self, root: Path) -> None:
        """Take what is there now as safe."""
        self._root = root
        self._files = {
            str(path): _File(bytearray(path.read_bytes()))
            for path in root.rglob("*")
            if path.is_file()
        }
        self._renames: dict[str, list[tuple[str, _File]]] = {}

    def do(self, act: Act) -> None:
        """Follow one act."""
        match act.what:
            case What.SYNC if act.path in self._files:
                file = self._files[act.path]
                file.safe = applied(file.safe, file.since)
                file.since = []
            case What.SYNC:
                self._renames.pop(act.path, None)  # the folder: its renames are safe now
            case What.RENAME:
                moved = self._files.pop(act.data.decode(), _File(None))
                before = self._files.get(act.path, _File(None))
                folder = str(Path(act.path).parent)
                self._renames.setdefault(folder, []).append((act.path, before))
                self._files[act.path] = moved
            case What.UNLINK:
                self._files.pop(act.path, None)
            case _:
                self._files.setdefault(act.path, _File(None)).since.append(act)

    def after_cut(self, folder: Path, chance: random.Random | None) -> None:
        """Write the files as they are found when the power is back.

        Without ``chance`` nothing survives that was not synchronised; with it some does.
        """
        files = dict(self._files)
        if chance is None or chance.random() < 0.5:
            for renames in self._renames.values():
                for path, before in reversed(renames):
                    files[path] = before
        for path, file in files.items():
            kept = [a for a in file.since if chance is not None and chance.random() < 0.5]
            data = applied(file.safe, kept)
            if data is None or path.endswith("-shm"):
                continue
            target = folder / Path(path).relative_to(self._root)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)


def applied(data: bytearray | None, done: Sequence[Act]) -> bytearray | None:
    """A file's bytes after some acts."""
    if not done:
        return data
    found = bytearray(data or b"")
    for act in done:
        end = act.offset + len(act.data)
        if act.what is What.TRUNCATE:
            del found[act.offset :]
        if len(found) < end:
            found.extend(bytes(end - len(found)))
        found[act.offset : end] = act.data
    return found


def main() -> None:
    """The process whose power is cut."""
    home, told, count = sys.argv[1:]
    node = Node.open(Path(home))
    with Path(told).open("ab", buffering=0) as peer:

        def tell(log: LogKey, seq: int, _run: Run | None) -> None:
            peer.write(b"%d %d\n" % (log.lane, seq))

        node.on_append = tell
        for number in range(int(count)):
            node.write(ContentKind.POST, Post(text=f"mensaje {number}", channel="general"))
            if number % 5 == 4:
                node.append(Lane.CONTENT, [(999, bytes(3000))])
    node.close()


if __name__ == "__main__":
    main()
