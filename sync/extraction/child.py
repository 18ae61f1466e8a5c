"""The process that reads a file from somebody else, so that no node has to.

It is started by :mod:`sync.extraction.process`, has the file as its standard input, or through it,
and nothing else, says its text in UTF-8, a small picture of it or the codes in it on standard
output, and ends.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from io import BytesIO
from shutil import copyfileobj
from typing import IO

from sync.extraction import (
    FAILED,
    HELD_BYTES,
    MEMORY_BYTES,
    NOTHING,
    PATIENCE_S,
    PICTURE_CPU_S,
    READ,
    SQUARE_BYTES,
    TEXT_CHARACTERS,
    TEXT_CPU_S,
    Unreadable,
)

_FILES = 16
_START_BYTES = 1024
"""What kind of file it is, these say."""


def serve() -> int:
    """Say what the one file says; the process's exit status."""
    return _answer(_read, TEXT_CPU_S)


def serve_held() -> int:
    """The same of a file that comes through a pipe."""
    return _answer(_read_held, TEXT_CPU_S)


def draw() -> int:
    """Say how the one file looks, in a small picture; the process's exit status."""
    return _answer(_drawn, PICTURE_CPU_S)


def draw_square() -> int:
    """Say how the one picture looks in a square; the process's exit status."""
    return _answer(_squared, PICTURE_CPU_S)


def find_codes() -> int:
    """Say what the QR codes in the one picture say, a NUL between two; the process's exit
    status."""
    return _answer(_found, PICTURE_CPU_S)


def _answer(make: Callable[[IO[bytes]], bytes | None], cpu_s: int) -> int:
    """Confine this process, and answer with what is made of the file; None is nothing."""
    sys.dont_write_bytecode = True  # it may not write anything
    _confine(cpu_s)
    _end_after(PATIENCE_S)
    # By number: a bundle without a console has no sys.stdin.
    with open(0, "rb", closefd=False) as file, open(1, "wb", closefd=False) as answer:
        try:
            made = make(file)
        except Exception:  # the outermost door: a stranger's file may break any reader anyhow
            return FAILED
        if made is None:
            return NOTHING
        answer.write(made)
    return READ


def _read_held(pipe: IO[bytes]) -> bytes | None:
    held = BytesIO()  # grows where it is, mostly: two copies of a large file were too much
    held.write(pipe.read(_START_BYTES))
    if _reader_of(held.getvalue()) is None:
        return None  # whoever sends the rest need not
    copyfileobj(pipe, held)
    if held.tell() > HELD_BYTES:
        raise Unreadable
    held.seek(0)
    return _read(held)


def _read(file: IO[bytes]) -> bytes | None:
    parts = _text_of(file)
    text = "\n".join(_first(parts)) if parts is not None else ""
    return text.encode("utf-8", "replace") if text.strip() else None


def _drawn(file: IO[bytes]) -> bytes | None:
    start = file.read(_START_BYTES)
    file.seek(0)
    from sync.extraction import picture

    if picture.is_picture(start):
        return picture.packed(picture.small(file))
    if b"%PDF-" in start:
        from sync.extraction import page

        return picture.packed(page.first(file))
    return None


def _squared(file: IO[bytes]) -> bytes | None:
    start = file.read(_START_BYTES)
    file.seek(0)
    from sync.extraction import picture

    if not picture.is_picture(start):
        return None
    return picture.packed(picture.square(file), SQUARE_BYTES)


def _found(file: IO[bytes]) -> bytes | None:
    start = file.read(1024)
    file.seek(0)
    from sync.extraction import picture

    if not picture.is_picture(start):
        return None
    from sync.extraction import qr

    return b"\0".join(text.encode("utf-8", "replace") for text in qr.texts(picture.grey(file)))


def _text_of(file: IO[bytes]) -> Iterator[str] | None:
    """The text, part by part; None when it is no kind of file that is read."""
    reader = _reader_of(file.read(_START_BYTES))
    file.seek(0)
    return reader(file) if reader is not None else None


def _reader_of(start: bytes) -> Callable[[IO[bytes]], Iterator[str]] | None:
    """What reads a file that begins so."""
    if b"%PDF-" in start:
        from sync.extraction import pdf

        return pdf.texts
    if start.startswith(b"PK\x03\x04"):
        from sync.extraction import office

        return office.texts
    return None


def _first(parts: Iterator[str]) -> Iterator[str]:
    """No more than is kept."""
    left = TEXT_CHARACTERS
    for part in parts:
        yield part[:left]
        left -= len(part)
        if left <= 0:
            return


def _end_after(seconds: float) -> None:
    """Whoever started this process may have been killed, and then nobody else ends it."""
    watch = threading.Timer(seconds, os._exit, (FAILED,))
    watch.daemon = True
    watch.start()


def _confine(cpu_s: int) -> None:
    """Take no more of the computer than that, for good, where the system has such limits (not on
    Windows)."""
    if sys.platform == "win32":
        return
    import resource
    from contextlib import suppress

    limits = {
        resource.RLIMIT_CORE: 0,  # other people's files do not go to the disk with a crash
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: _FILES,
        resource.RLIMIT_DATA: MEMORY_BYTES,
        resource.RLIMIT_CPU: cpu_s,
    }
    for limit, value in limits.items():
        with suppress(ValueError, OSError):  # macOS has some of them by name only
            resource.setrlimit(limit, (value, value))
