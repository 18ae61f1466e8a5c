"""A node's end of the process that reads or draws one file: its start, its answer and its end."""

from __future__ import annotations

import errno
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import IO, Final, NamedTuple

from sync.extraction import (
    CODE_CHARACTERS,
    CODES,
    CODES_PATIENCE_S,
    DRAW,
    EXTRACT,
    EXTRACT_HELD,
    FIND,
    NOTHING,
    PATIENCE_S,
    PREVIEW_BYTES,
    READ,
    SQUARE,
    SQUARE_BYTES,
    TEXT_CHARACTERS,
)

log = logging.getLogger(__name__)

_MOST_BYTES: Final = 4 * TEXT_CHARACTERS
"""What the longest text may take in UTF-8."""

_MOST_CODE_BYTES: Final = CODES * (4 * CODE_CHARACTERS + 1)

_KEPT: Final = ("LD_LIBRARY_PATH", "PATH", "PYTHONHOME", "SYSTEMROOT")
"""All of the node's environment that it gets: what finding libraries takes."""


class Outcome(IntEnum):
    """What became of a file. Kept in the views: numbers stay what they are."""

    READ = 0
    NOTHING = 1
    REFUSED = 2


class Extracted(NamedTuple):
    """What a file says: printable characters and line ends; none but for ``READ``."""

    outcome: Outcome
    text: str = ""


class Drawn(NamedTuple):
    """How a file looks: what the process said is a picture, from which anything may have come;
    none but for ``READ``."""

    outcome: Outcome
    picture: bytes = b""


class Codes(NamedTuple):
    """What the QR codes in a picture say, whatever that is; none but for ``READ``, and then none
    as well where there are none."""

    outcome: Outcome
    texts: tuple[str, ...] = ()


class _Asking:
    """Asks about one file at a time, each in a process of its own, until :meth:`stop`."""

    def __init__(self, patience_s: float = PATIENCE_S) -> None:
        self._patience_s = patience_s
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._turn = threading.Lock()

    def _ask(self, path: Path, command: list[str], most_bytes: int) -> tuple[Outcome, bytes]:
        """What a process says of a file in at most so many bytes; waits for it, in any thread.

        Raises:
            OSError: the file is not there, or the system starts no process.
        """
        with path.open("rb") as file:
            return self._ask_of(file, command, most_bytes)

    def _ask_of(
        self, file: IO[bytes], command: list[str], most_bytes: int
    ) -> tuple[Outcome, bytes]:
        """The same of an open file of the system."""
        with self._started(command, file.fileno()) as process:
            return self._answer(process, most_bytes)

    def _answer(
        self, process: subprocess.Popen[bytes], most_bytes: int, slices: Iterable[bytes] = ()
    ) -> tuple[Outcome, bytes]:
        """What a process says once it has these ``slices``; then it has ended."""
        watch = threading.Timer(self._patience_s, process.kill)
        watch.daemon = True
        watch.start()
        try:
            if process.stdin is not None:
                _feed(process.stdin, slices)
            data = process.stdout.read(most_bytes + 1) if process.stdout else b""
            if len(data) > most_bytes:
                process.kill()
            status = process.wait()
        finally:
            process.kill()
            watch.cancel()
        if status == READ and len(data) <= most_bytes:
            return Outcome.READ, data
        return (Outcome.NOTHING if status == NOTHING else Outcome.REFUSED), b""

    def stop(self) -> None:
        """Let whoever waits go at once, and everybody who comes; from any thread."""
        with self._turn:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def _started(self, command: list[str], file: int) -> subprocess.Popen[bytes]:
        with self._turn:
            self._process = process = _start(command, file)
            if self._stopped:
                process.kill()
        return process


class Extracting(_Asking):
    """Reads one file at a time, each in a process of its own, until :meth:`stop`."""

    def extract(self, path: Path) -> Extracted:
        """Read a file; waits for it, in any thread.

        Raises:
            OSError: the file is not there, or the system starts no process.
        """
        return _extracted(path.name, self._ask(path, extracting_command(), _MOST_BYTES))

    def extract_held(self, name: str, slices: Iterable[bytes]) -> Extracted:
        """Read a file that lies nowhere as it is, slice by slice; ``name`` is for the program's
        log. Waits for it, in any thread.

        Raises:
            OSError: the system starts no process. And whatever getting the slices raises.
        """
        with self._started(held_command(), subprocess.PIPE) as process:
            return _extracted(name, self._answer(process, _MOST_BYTES, slices))


class Drawing(_Asking):
    """Draws a small picture of one file at a time, each in a process of its own, until
    :meth:`stop`."""

    def draw(self, path: Path) -> Drawn:
        """How a file looks; waits for it, in any thread.

        Raises:
            OSError: the file is not there, or the system starts no process.
        """
        outcome, data = self._ask(path, drawing_command(), PREVIEW_BYTES)
        if outcome is Outcome.REFUSED:
            log.info("the file %s could not be drawn small", path.name[:8])
        return Drawn(outcome, data)

    def draw_square(self, path: Path) -> Drawn:
        """How a picture looks in a square of :data:`sync.extraction.SQUARE_SIDE`; as :meth:`draw`,
        and nothing of any other file."""
        outcome, data = self._ask(path, square_command(), SQUARE_BYTES)
        return Drawn(outcome, data)


class Finding(_Asking):
    """Reads the QR codes in one picture at a time, each in a process of its own, until
    :meth:`stop`."""

    def __init__(self, patience_s: float = CODES_PATIENCE_S) -> None:
        super().__init__(patience_s)

    def find(self, picture: IO[bytes]) -> Codes:
        """The codes in a picture, an open file of the system; waits for them, in any thread.

        Raises:
            OSError: the system starts no process.
        """
        outcome, data = self._ask_of(picture, finding_command(), _MOST_CODE_BYTES)
        texts = data.decode("utf-8", "replace").split("\0") if data else []
        return Codes(outcome, tuple(map(_plain, texts)))


def extracting_command() -> list[str]:
    """How a process that reads is started, from a checkout, an installation or a bundle."""
    if getattr(sys, "frozen", False):
        return [sys.executable, EXTRACT]
    # -P: no module is looked for in the folder where the node happens to be.
    return [sys.executable, "-P", "-m", "sync.extraction"]


def held_command() -> list[str]:
    """How a process that reads from a pipe is started, likewise."""
    if getattr(sys, "frozen", False):
        return [sys.executable, EXTRACT_HELD]
    return [*extracting_command(), EXTRACT_HELD]


def drawing_command() -> list[str]:
    """How a process that draws is started, likewise."""
    if getattr(sys, "frozen", False):
        return [sys.executable, DRAW]
    return [*extracting_command(), DRAW]


def square_command() -> list[str]:
    """How a process that draws a square is started, likewise."""
    if getattr(sys, "frozen", False):
        return [sys.executable, SQUARE]
    return [*extracting_command(), SQUARE]


def finding_command() -> list[str]:
    """How a process that reads QR codes is started, likewise."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FIND]
    return [*extracting_command(), FIND]


def _start(command: list[str], file: int) -> subprocess.Popen[bytes]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return subprocess.Popen(
        command,
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=os.path.abspath(os.sep),
        env=kept | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _feed(pipe: IO[bytes], slices: Iterable[bytes]) -> None:
    """Send a file through a pipe, as far as the other end wants it."""
    try:
        for some in slices:
            pipe.write(some)
    except OSError as error:
        if error.errno not in (errno.EPIPE, errno.EINVAL):  # the latter on Windows
            raise
    finally:
        with suppress(OSError):
            pipe.close()


def _extracted(name: str, answer: tuple[Outcome, bytes]) -> Extracted:
    outcome, data = answer
    if outcome is Outcome.REFUSED:
        log.info("the file %s could not be read for search", name[:8])
    return Extracted(outcome, _plain(data.decode("utf-8", "replace")))


def _plain(text: str) -> str:
    """Without what is not seen, or turns round what is: it is shown to people."""
    if text.isprintable():
        return text
    return "".join(c if c == "\n" or c.isprintable() else " " for c in text)
