"""The witness: how far a device has written, kept outside its home.

A home that is put back whole, database and guard file together, agrees with itself. The
witness does not go back with it. It is a small file per device and epoch in the person's
state folder, readable by the person alone, with keys, counts and the home's path in it: no
names, no text.

It lies there and not in the key store, because it is written with every entry: a key store
takes milliseconds, may ask the person to unlock it, and comes from the same disk anyway.

It proves one thing only: that more was written than a home holds. One that is missing, older
or unreadable therefore proves nothing and stops nobody; ``patio doctor`` says that it is so.
It is not forced to the disk with every entry (a power cut may make it older, by seconds); the
guard file is, and both are read.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.errors import CannotWrite, NoSpace, PatioError
from sync.store.disk import written
from sync.store.fields import UNFIT, read_json, text, whole
from sync.store.guard import heads_of, lanes_of, read_guard
from sync.store.machine import Machine
from sync.values import DeviceId, Head

_LOOKED_AT: Final = 8
"""Records at a time. Each is read, and so is the home that it names."""

KEPT_OF_GONE: Final = 32
"""Records kept of homes that are not there: a stick may be plugged in again, a test is over."""

_BLOCK: Final = 512


@dataclass(frozen=True, slots=True)
class Witness:
    """How far the device has written in one epoch, how often, and in which folder."""

    epoch: int
    heads: Mapping[int, Head]
    counter: int
    home: Path


def witness_path(machine: Machine, device: DeviceId, epoch: int) -> Path:
    """The record's file. Its name is a hash: a folder's listing names no device."""
    name = hashlib.sha256(b"patio/witness1" + device + epoch.to_bytes(8, "big")).hexdigest()
    return machine.records / f"{name[:32]}.json"


def read_witness(machine: Machine, device: DeviceId, epoch: int) -> Witness | None:
    """What was recorded of an epoch; None when nothing was, or nothing that can be read."""
    return _read(witness_path(machine, device, epoch))


def write_witness(machine: Machine, device: DeviceId, witness: Witness) -> None:
    """Record it, over what stood there: another file in its place would cost milliseconds.

    Raises:
        NoSpace, CannotWrite: what is there says as much as before, or nothing.
    """
    path = witness_path(machine, device, witness.epoch)
    fields = {
        "epoch": witness.epoch,
        "lanes": lanes_of(witness.heads),
        "counter": witness.counter,
        "home": str(witness.home),
    }
    with written(path):
        fresh = not path.exists()
        if fresh:
            machine.records.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            # One write of one length: whoever looks meanwhile sees the old record or the new.
            os.ftruncate(handle, os.write(handle, _padded(json.dumps(fields).encode())))
        finally:
            os.close(handle)
    if fresh:
        _tidy(machine.records)


def forget_witness(machine: Machine, device: DeviceId, epoch: int) -> None:
    """A beginning that came to nothing is made again: nobody has seen what it wrote."""
    with suppress(OSError):
        witness_path(machine, device, epoch).unlink(missing_ok=True)


def is_alive(witness: Witness) -> bool:
    """Whether the home that a record names is there and writes in that epoch."""
    try:
        guard = read_guard(witness.home / "guard.json")
    except PatioError:
        return False
    return guard is not None and guard.epoch == witness.epoch


def witness_trouble(machine: Machine) -> str:
    """Why nothing can be recorded outside the homes of this computer; empty when it can."""
    probe = machine.records / f"probe.{os.getpid()}"
    try:
        with written(probe):
            machine.records.mkdir(mode=0o700, parents=True, exist_ok=True)
            probe.write_bytes(b"")
            probe.unlink()
    except NoSpace:
        return f"{machine.records}: the disk is full"
    except CannotWrite as error:
        return f"{machine.records}: {error.facts['why']}"
    return ""


def _read(path: Path) -> Witness | None:
    try:
        data = read_json(path)
        return Witness(
            epoch=whole(data["epoch"]),
            heads=heads_of(data["lanes"]),
            counter=whole(data["counter"]),
            home=Path(text(data["home"])),
        )
    except (OSError, *UNFIT):
        return None


def _padded(text: bytes) -> bytes:
    return text.ljust(-(-len(text) // _BLOCK) * _BLOCK)


def _tidy(records: Path) -> None:
    """Forget the oldest records of homes that are gone; a few at a time, for each is looked at."""
    with suppress(OSError):
        oldest = sorted(records.glob("*.json"), key=lambda path: path.stat().st_mtime)
        for path in oldest[:-KEPT_OF_GONE][:_LOOKED_AT]:
            if (held := _read(path)) is None or not is_alive(held):
                path.unlink(missing_ok=True)
