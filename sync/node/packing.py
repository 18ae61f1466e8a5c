"""All that a home holds into a file, and all that a file holds into a home."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from sync.codec import encode
from sync.errors import BadParcel, CannotRead, NotReplaced, RunRefused
from sync.governance.state import DeviceStatus
from sync.log.contexts import PARCEL
from sync.log.entry import Payload
from sync.log.header import entry_id
from sync.log.keys import verify
from sync.log.runs import Run
from sync.node.core import Node
from sync.node.filing import show_blob
from sync.node.taking import take_all
from sync.node.turns import Turn, at_once
from sync.safekeeping.container import Kind, Opener, Sealer, Slot, frames_of, is_one
from sync.safekeeping.parcel import (
    Item,
    Label,
    PackedBlob,
    PackedKeys,
    items_of,
    label_message,
    pack_blob,
    pack_keys,
    pack_payloads,
    pack_run,
)
from sync.store import letters
from sync.store.copying import Copying
from sync.store.disk import cannot_read, sync_folder, words_of, written
from sync.store.serving import read_run
from sync.values import BlobId, DeviceId, EntryId, Lane, LogHead, LogKey

log = logging.getLogger(__name__)

_RUNS_AT_ONCE = 16
_FRAMES_AT_ONCE = 4
"""Of about 1 MiB each, at most, while others wait for the writer."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file brought: who made it and when, entries and pictures that were not here."""

    label: Label
    entries: int
    pictures: int


def pack(
    node: Node,
    path: Path,
    kind: Kind,
    key: bytes,
    slots: Sequence[Slot],
    *,
    secrets: bool,
    turn: Turn = at_once,
) -> int:
    """Write everything that is here into a file, in place of whatever it held; how many entries.

    The old file is there until the new one is whole and on the disk. The home is read in turns
    of its writer, between which the file may take its time.

    Raises:
        NotReplaced: there is another file of that name, or it is inside the home.
        NoSpace, CannotWrite: the old file is untouched.
    """
    _check_place(node, path, kind)
    beside = path.with_name(f"{path.name}.new")
    label = turn(lambda: _label(node, key, secrets=secrets))
    frames = _frames(node, keys=secrets)
    entries = 0
    with written(path):
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                sealer = Sealer(file, kind, key, slots)
                sealer.write(encode(label))
                while some := turn(lambda: list(islice(frames, _FRAMES_AT_ONCE))):
                    for count, frame in some:
                        entries += count
                        sealer.write(frame)
                sealer.close()
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except BaseException:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
    return entries


def _label(node: Node, key: bytes, *, secrets: bool) -> Label:
    made_ms = node.clock()
    message = label_message(node.company, node.key.device, made_ms, key)
    return Label(
        node.company,
        node.key.device,
        node.person,
        made_ms,
        node.key.sign(PARCEL, message),
        list(node.keys.secrets) if secrets else [],
    )


def _frames(node: Node, *, keys: bool) -> Iterator[tuple[int, bytes]]:
    """Everything that is here, each frame with how many entries it brings."""
    for frame in pack_keys(letters.all_keys(node.store)) if keys else ():
        yield 0, frame
    for run in _runs(node):
        yield len(run.headers), pack_run(run)
        for frame in pack_payloads(_left_out(node, run)):
            yield 0, frame
    for blob in node.blobs.all():
        if not node.blobs.has(blob):
            continue  # it went meanwhile
        with node.blobs.path(blob).open("rb") as source:
            for frame in pack_blob(blob, source):
                yield 0, frame


def _check_place(node: Node, path: Path, kind: Kind) -> None:
    """Nothing is written over but an older file of the same kind.

    Raises:
        NotReplaced, CannotRead
    """
    if path.resolve().is_relative_to(node.home.root.resolve()):
        raise NotReplaced(path=str(path), why="home")
    try:
        if not path.exists() and not path.is_symlink():
            return
        if path.is_file():
            with path.open("rb") as file:
                if is_one(file, kind):
                    return
    except OSError as error:
        raise CannotRead(path=str(path), why=words_of(error)) from None
    raise NotReplaced(path=str(path), why="other")


def unpack(node: Node, path: Path, kind: Kind, open_slots: Opener, turn: Turn = at_once) -> Taken:
    """Take in what a file holds, once all of it was found whole; in turns as :func:`pack`.

    Raises:
        BadParcel, CannotRead: nothing was taken.
        NoSpace, CannotWrite: what was taken until then stays; the file can be taken in again.
    """
    keys: list[bytes] = []

    def opened(slots: Sequence[Slot]) -> bytes | None:
        key = open_slots(slots)
        keys[:] = [key] if key is not None else []
        return key

    label: Label | None = None
    for item in items_in(path, kind, opened):
        if isinstance(item, Label):
            label = item
            _check(node, item, keys[0])
    if label is None:
        raise BadParcel(why="altered")
    before = turn(node.store.count)
    pictures = take_items(node, items_in(path, kind, open_slots), turn)
    return Taken(label, turn(node.store.count) - before, pictures)


def items_in(path: Path, kind: Kind, open_slots: Opener) -> Iterator[Item]:
    """The contents of a file.

    Raises:
        BadParcel: it is not one, not for us, or not whole. CannotRead: or cannot be read.
    """
    if path.exists() and not path.is_file():
        raise BadParcel(why="foreign")  # a pipe, or a device, may never end
    try:
        with path.open("rb") as file:
            yield from items_of(frames_of(file, kind, open_slots))
    except OSError as error:
        raise cannot_read(path, error) from None


def check_label(label: Label, key: bytes) -> None:
    """Whether the device that a label names has made this file.

    Raises:
        BadParcel: it has not.
    """
    message = label_message(label.company, label.device, label.made_ms, key)
    if not verify(DeviceId(label.device), PARCEL, message, label.proof):
        raise BadParcel(why="altered")


def _check(node: Node, label: Label, key: bytes) -> None:
    """Whether a file that opened for us is to be taken in.

    Raises:
        BadParcel: it is not.
    """
    if label.company != node.company:
        raise BadParcel(why="company")
    check_label(label, key)
    standing = node.governance.standing(DeviceId(label.device))
    if standing is not None and standing.status is DeviceStatus.REVOKED:
        raise BadParcel(why="removed")


def take_items(node: Node, items: Iterator[Item], turn: Turn = at_once) -> int:
    """Everything else than the label; how many pictures are new."""
    waiting: list[Run] = []
    blobs = _Blobs(node)
    try:
        for item in items:
            if isinstance(item, Run):
                waiting.append(item)
                if len(waiting) < _RUNS_AT_ONCE:
                    continue
            turn(partial(_take_some, node, waiting, item, blobs))
        turn(partial(_take_runs, node, waiting))
    finally:
        blobs.close()
    return blobs.count


class _Blobs:
    """Pictures and files of which some page speaks and that are not here, piece by piece."""

    def __init__(self, node: Node) -> None:
        self.count = 0
        self._node = node
        self._blob = b""
        self._stack = ExitStack()
        self._copying: Copying | None = None

    def take(self, piece: PackedBlob) -> None:
        if piece.blob != self._blob:
            self.close()
            self._blob, blob = piece.blob, BlobId(piece.blob)
            if not self._node.blobs.has(blob) and self._node.reader.keeps_blob(blob):
                self._copying = self._stack.enter_context(Copying(self._node.blobs))
        if self._copying is not None:
            self._copying.add(piece.data)
            if not piece.more and self._copying.keep(BlobId(piece.blob)):
                show_blob(self._node, BlobId(piece.blob))
                self.count += 1

    def close(self) -> None:
        self._copying = None
        self._stack.close()


def _take_some(node: Node, waiting: list[Run], item: Item, blobs: _Blobs) -> None:
    """The runs that wait, and what came behind them."""
    _take_runs(node, waiting)
    match item:
        case PackedKeys():
            letters.give(node.store, {EntryId(entry): key for entry, key in item.keys})
        case dict():
            node.put_payloads(item)
        case PackedBlob():
            blobs.take(item)


def _take_runs(node: Node, runs: list[Run]) -> None:
    """Each is judged as if a colleague had sent it; one that does not hold is left out."""
    for run, found in zip(runs, take_all(node, runs), strict=True):
        if isinstance(found, RunRefused):
            log.warning("a run of %s in a file was refused: %s", run.log.device.hex()[:8], found)
    runs.clear()


def _runs(node: Node) -> Iterator[Run]:
    """Every log from its beginning: the control lane first, branches after what they hang on."""
    heads = node.pruning.visible(node.caring.visible(node.store.heads(tuple(Lane))))
    for key, head in sorted(heads.items(), key=lambda item: (item[0].lane, item[0].start, item[0])):
        yield from _runs_of(node, key, head)


def _runs_of(node: Node, key: LogKey, head: LogHead) -> Iterator[Run]:
    first = key.start
    while (first := max(first, node.pruning.start(key))) <= head.seq:
        run = read_run(node.store, key, first, head.seq)
        if run is None or not run.headers:
            return
        yield run
        first = run.first + len(run.headers)


def _left_out(node: Node, run: Run) -> dict[EntryId, Payload]:
    """Payloads that are here and went beyond what a run holds."""
    ids = [
        entry_id(node.company, header)
        for seq, header in enumerate(run.headers, run.first)
        if seq not in run.payloads
    ]
    return dict(node.store.payloads(ids)) if ids else {}
