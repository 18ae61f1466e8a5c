"""A window's end of one process that decodes pictures: its start, its answers and its end."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import PySide6
from PySide6.QtGui import QImage

from desktop.images import DECODE
from desktop.images.cutting import FORMAT
from desktop.images.wishes import ANSWER, HELLO, PIXEL_BYTES, Wish, read_fully
from sync.errors import BrokenInvariant

START_S = 20.0
"""How long the process may take to greet: on a cold disk it reads all of Qt's images first."""

_KEPT = ("LD_LIBRARY_PATH", "PATH", "PYTHONHOME", "SYSTEMROOT")
"""All of the window's environment that it gets: what finding libraries takes."""


class DecodingProcess:
    """One process, from its start to :meth:`end`.

    For one thread at a time, but for :meth:`kill`.
    """

    def __init__(self) -> None:
        """Start it, without waiting for its greeting.

        Raises:
            OSError: the system starts no process.
        """
        self._process = subprocess.Popen(
            decoding_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=os.path.abspath(os.sep),
            env=decoding_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if self._process.stdin is None or self._process.stdout is None:
            raise BrokenInvariant(what="a process that was asked for pipes has them")
        self._wishes, self._answers = self._process.stdin, self._process.stdout
        self._greeted = False
        self._late = False

    @property
    def pid(self) -> int:
        """Its number in the system."""
        return self._process.pid

    def runs(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def decode(self, wish: Wish, data: bytes, within_s: float) -> QImage | None:
        """The picture in exactly the pixels wished for, or a null image when it is refused.

        None: the process died, said what it must not or took too long, and is to be ended.
        """
        try:
            if not self._greeted:
                with self._killed_after(START_S):
                    self._greeted = self._read(len(HELLO)) == HELLO
            if not self._greeted:
                return None
            with self._killed_after(within_s):
                picture = self._ask(wish, data)
        except OSError:  # it died while it was told
            return None
        return None if self._late else picture

    def kill(self) -> None:
        """End it at once, whatever it does; from any thread."""
        self._process.kill()

    def end(self) -> None:
        """Kill it and leave nothing of it."""
        self.kill()
        for pipe in (self._wishes, self._answers):
            with suppress(OSError):  # what was not sent is no longer wanted
                pipe.close()
        self._process.wait()

    def _ask(self, wish: Wish, data: bytes) -> QImage | None:
        self._wishes.write(wish.packed())
        self._wishes.write(data)
        self._wishes.flush()
        head = self._read(ANSWER.size)
        if not head:
            return None
        width, height = ANSWER.unpack(head)
        if (width, height) == (0, 0):
            return QImage()
        if (width, height) != (wish.width, wish.height):
            return None
        picture = QImage(width, height, FORMAT)
        if picture.sizeInBytes() != width * height * PIXEL_BYTES:
            return None
        return picture if read_fully(self._answers, memoryview(picture.bits())) else None

    def _read(self, size: int) -> bytes:
        """So many bytes, or none when the process ends before."""
        read = bytearray(size)
        return bytes(read) if read_fully(self._answers, memoryview(read)) else b""

    @contextmanager
    def _killed_after(self, seconds: float) -> Iterator[None]:
        """A pipe cannot be waited for with a limit on every system: the end of a process can."""
        watch = threading.Timer(seconds, self._end_late)
        watch.daemon = True
        watch.start()
        try:
            yield
        finally:
            watch.cancel()
            watch.join()

    def _end_late(self) -> None:
        self._late = True
        self.kill()


def decoding_command() -> list[str]:
    """How such a process is started, from a checkout, an installation or a bundle."""
    if getattr(sys, "frozen", False):
        return [sys.executable, DECODE]
    # -P: no module is looked for in the folder where the window happens to be.
    return [sys.executable, "-P", "-m", "desktop", DECODE]


def decoding_environment() -> dict[str, str]:
    """What it knows of the window: where libraries, Patio and Qt are."""
    packages = (Path(__file__).parents[2], Path(PySide6.__file__).parents[1])
    found = os.pathsep.join(str(path.resolve()) for path in packages)
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | {"PYTHONPATH": found}
