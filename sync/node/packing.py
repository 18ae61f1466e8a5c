"""All that a home holds into a file, and all that a file holds into a home."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
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
from sync.node.taking import keep_blob, take_all
from sync.safekeeping.container import Kind, Opener, Sealer, Slot, frames_of, is_one
from sync.safekeeping.parcel import (
    Item,
    Label,
    PackedKeys,
    items_of,
    label_message,
    pack_blob,
    pack_keys,
    pack_payloads,
    pack_run,
)
from sync.store import letters
from sync.store.disk import sync_folder, words_of, written
from sync.store.serving import read_run
from sync.values import BlobId, DeviceId, EntryId, Lane, LogHead, LogKey

log = logging.getLogger(__name__)

_RUNS_AT_ONCE = 16
_ALL_BLOBS = 1_000_000


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file brought: who made it and when, entries and pictures that were not here."""

    label: Label
    entries: int
    pictures: int


def pack(
    node: Node, path: Path, kind: Kind, key: bytes, slots: Sequence[Slot], *, secrets: bool
) -> int:
    """Write everything that is here into a file, in place of whatever it held; how many entries.

    The old file is there until the new one is whole and on the disk.

    Raises:
        NotReplaced: there is another file of that name, or it is inside the home.
        NoSpace, CannotWrite: the old file is untouched.
    """
    _check_place(node, path, kind)
    made_ms, beside = node.clock(), path.with_name(f"{path.name}.new")
    message = label_message(node.company, node.key.device, made_ms, key)
    label = Label(
        node.company,
        node.key.device,
        node.person,
        made_ms,
        node.key.sign(PARCEL, message),
        list(node.keys.secrets) if secrets else [],
    )
    entries = 0
    with written(path):
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                sealer = Sealer(file, kind, key, slots)
                sealer.write(encode(label))
                for frame in pack_keys(letters.all_keys(node.store)) if secrets else ():
                    sealer.write(frame)
                for run in _runs(node):
                    entries += len(run.headers)
                    sealer.write(pack_run(run))
                    for frame in pack_payloads(_left_out(node, run)):
                        sealer.write(frame)
                for blob in node.blobs.all():
                    data = node.blobs.read(blob, 0, node.blobs.path(blob).stat().st_size)
                    for frame in pack_blob(blob, data or b""):
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


def unpack(node: Node, path: Path, kind: Kind, open_slots: Opener) -> Taken:
    """Take in what a file holds, once all of it was found whole.

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
    before = node.store.count()
    pictures = take_items(node, items_in(path, kind, open_slots))
    return Taken(label, node.store.count() - before, pictures)


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
        raise CannotRead(path=str(path), why=words_of(error)) from None


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


def take_items(node: Node, items: Iterator[Item]) -> int:
    """Everything else than the label; how many pictures are new."""
    waiting: list[Run] = []
    pictures = 0
    for item in items:
        if isinstance(item, Run):
            waiting.append(item)
            if len(waiting) < _RUNS_AT_ONCE:
                continue
        _take_runs(node, waiting)
        match item:
            case PackedKeys():
                letters.give(node.store, {EntryId(entry): key for entry, key in item.keys})
            case dict():
                node.put_payloads(item)
            case (blob, data):
                if not node.blobs.has(blob) and _is_wanted(node, blob):
                    pictures += keep_blob(node, blob, data)
    _take_runs(node, waiting)
    return pictures


def _take_runs(node: Node, runs: list[Run]) -> None:
    """Each is judged as if a colleague had sent it; one that does not hold is left out."""
    for run, found in zip(runs, take_all(node, runs), strict=True):
        if isinstance(found, RunRefused):
            log.warning("a run of %s in a file was refused: %s", run.log.device.hex()[:8], found)
    runs.clear()


def _is_wanted(node: Node, blob: BlobId) -> bool:
    return blob in node.reader.wanted_blobs(_ALL_BLOBS)


def _runs(node: Node) -> Iterator[Run]:
    """Every log from its beginning: the control lane first, branches after what they hang on."""
    heads = node.caring.visible(node.store.heads(tuple(Lane)))
    for key, head in sorted(heads.items(), key=lambda item: (item[0].lane, item[0].start, item[0])):
        yield from _runs_of(node, key, head)


def _runs_of(node: Node, key: LogKey, head: LogHead) -> Iterator[Run]:
    first = key.start
    while first <= head.seq:
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
