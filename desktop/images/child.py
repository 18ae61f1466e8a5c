"""The process that decodes pictures from other people, so that no window has to.

It is started by :mod:`desktop.images.process`, knows nothing but what comes through its
standard input, and ends with that: also when the window was killed.
"""

from __future__ import annotations

from contextlib import suppress
from typing import IO

from PySide6.QtCore import QSize

from desktop.images.confining import allow_cpu, confine
from desktop.images.cutting import FORMAT
from desktop.images.hostile import decode, limit_allocation, load_decoders
from desktop.images.wishes import ANSWER, HELLO, PICTURE_S, Wish, read_fully, read_wish


def serve() -> int:
    """Answer wishes until there are no more; the process's exit status."""
    limit_allocation()
    load_decoders()
    # By number: a bundle without a console has no sys.stdin.
    with open(0, "rb", closefd=False) as wishes, open(1, "wb", closefd=False) as answers:
        confine()
        answers.write(HELLO)
        answers.flush()
        with suppress(BrokenPipeError):  # the window is gone in the middle of a picture
            while (wish := read_wish(wishes)) is not None:
                data = bytearray(wish.size)
                if not read_fully(wishes, memoryview(data)):
                    break
                allow_cpu(PICTURE_S)
                _answer(answers, wish, bytes(data))
                answers.flush()
    return 0


def _answer(answers: IO[bytes], wish: Wish, data: bytes) -> None:
    room = QSize(wish.width, wish.height)
    picture = decode(data, room, pixels=wish.pixels, side=wish.side)
    if not picture.isNull():
        picture = picture.convertToFormat(FORMAT)
    answers.write(ANSWER.pack(picture.width(), picture.height()))
    if not picture.isNull():
        answers.write(picture.constBits())
