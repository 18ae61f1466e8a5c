"""How much room the disk has left, and what is taken from colleagues with so much (A12).

Below one gigabyte content of others is no longer asked for, below 200 megabytes none is taken;
control entries always are. Own writing goes on until the disk itself refuses. There is nothing
to switch back: as soon as there is room again, the next look says so.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

PAUSE_BYTES = 1_000_000_000
STOP_BYTES = 200_000_000
"""Free bytes below which content of others pauses, and stops (protocol.md A12)."""

OVERRIDE = "PATIO_WATERMARKS"
"""Environment: other limits, as ``PAUSE:STOP`` in bytes, for small disks (and for tests)."""


class Room(IntEnum):
    """What the disk has room for."""

    PLENTY = 0
    PAUSED = 1  # content of others is not asked for
    STOPPED = 2  # and not taken either


@dataclass(frozen=True, slots=True)
class Watermarks:
    """The two limits, in free bytes."""

    pause: int = PAUSE_BYTES
    stop: int = STOP_BYTES

    def room(self, free: int) -> Room:
        """What so many free bytes mean."""
        if free < self.stop:
            return Room.STOPPED
        return Room.PAUSED if free < self.pause else Room.PLENTY

    def room_in(self, folder: Path) -> Room:
        """What the disk under a folder has room for; one that cannot be asked has plenty."""
        try:
            return self.room(free_in(folder))
        except OSError:
            return Room.PLENTY


def free_in(folder: Path) -> int:
    """Bytes that this person may still write on the disk under a folder.

    Raises:
        OSError: the folder is not there, or may not be asked.
    """
    return shutil.disk_usage(folder).free


def watermarks_here() -> Watermarks:
    """The limits of protocol.md A12, or those that the environment sets.

    A setting that is none is passed over: it must not stop a node.
    """
    pause, colon, stop = os.environ.get(OVERRIDE, "").partition(":")
    if colon and pause.isdecimal() and stop.isdecimal():
        return Watermarks(int(pause), int(stop))
    return Watermarks()
