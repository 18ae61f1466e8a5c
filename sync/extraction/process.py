"""A node's end of the process that reads one file: its start, its answer and its end."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from enum import IntEnum
from pathlib import Path
from typing import Final, NamedTuple

from sync.extraction import EXTRACT, NOTHING, PATIENCE_S, READ, TEXT_CHARACTERS

log = logging.getLogger(__name__)

_MOST_BYTES: Final = 4 * TEXT_CHARACTERS
"""What the longest text may take in UTF-8."""

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


class Extracting:
    """Reads one file at a time, each in a process of its own, until :meth:`stop`."""

    def __init__(self, patience_s: float = PATIENCE_S) -> None:
        self._patience_s = patience_s
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._turn = threading.Lock()

    def extract(self, path: Path) -> Extracted:
        """Read a file; waits for it, in any thread.

        Raises:
            OSError: the file is not there, or the system starts no process.
        """
        with path.open("rb") as file, self._started(file.fileno()) as process:
            watch = threading.Timer(self._patience_s, process.kill)
            watch.daemon = True
            watch.start()
            try:
                data = process.stdout.read(_MOST_BYTES + 1) if process.stdout else b""
                if len(data) > _MOST_BYTES:
                    process.kill()
                status = process.wait()
            finally:
                process.kill()
                watch.cancel()
        if status == READ and len(data) <= _MOST_BYTES:
            return Extracted(Outcome.READ, _plain(data.decode("utf-8", "replace")))
        if status == NOTHING:
            return Extracted(Outcome.NOTHING)
        log.info("the file %s could not be read for search", path.name[:8])
        return Extracted(Outcome.REFUSED)

    def stop(self) -> None:
        """Let whoever waits go at once, and everybody who comes; from any thread."""
        with self._turn:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def _started(self, file: int) -> subprocess.Popen[bytes]:
        with self._turn:
            self._process = process = _start(file)
            if self._stopped:
                process.kill()
        return process


def extracting_command() -> list[str]:
    """How such a process is started, from a checkout, an installation or a bundle."""
    if getattr(sys, "frozen", False):
        return [sys.executable, EXTRACT]
    # -P: no module is looked for in the folder where the node happens to be.
    return [sys.executable, "-P", "-m", "sync.extraction"]


def _start(file: int) -> subprocess.Popen[bytes]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return subprocess.Popen(
        extracting_command(),
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=os.path.abspath(os.sep),
        env=kept | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _plain(text: str) -> str:
    """Without what is not seen, or turns round what is: it is shown to people."""
    if text.isprintable():
        return text
    return "".join(c if c == "\n" or c.isprintable() else " " for c in text)
