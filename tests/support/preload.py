"""Libraries that a test puts before the system's own, to see or to change what a process does."""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

_SHIFT = struct.Struct("=q")


def built(name: str, folder: Path) -> Path:
    """The library made of ``name``.c beside this file; the test is skipped where it cannot be."""
    if sys.platform != "linux" or shutil.which("gcc") is None:
        pytest.skip("it takes a library made with gcc, on Linux")
    library = folder / f"{name}.so"
    source = Path(__file__).with_name(f"{name}.c")
    argv = ["gcc", "-shared", "-fPIC", "-O1", "-Wall", "-o", str(library), str(source), "-ldl"]
    made = subprocess.run(argv, check=False, capture_output=True, text=True)
    if made.returncode:
        pytest.skip(f"gcc cannot build it here: {made.stderr[-200:]}")
    return library


class WallClock:
    """The wall clock of some processes: right until it is moved."""

    def __init__(self, library: Path, file: Path) -> None:
        self._library = library
        self._file = file
        self._file.write_bytes(_SHIFT.pack(0))

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> WallClock:
        """The clock of processes that were started with that environment."""
        return cls(Path(environment["LD_PRELOAD"]), Path(environment["CLOCK_SHIFT"]))

    @property
    def environment(self) -> Mapping[str, str]:
        """With this, a process has this clock."""
        return {"LD_PRELOAD": str(self._library), "CLOCK_SHIFT": str(self._file)}

    def move(self, seconds: int) -> None:
        """So many seconds ahead of the right time (behind it, when negative), at once."""
        with self._file.open("r+b") as file:
            file.write(_SHIFT.pack(seconds))
