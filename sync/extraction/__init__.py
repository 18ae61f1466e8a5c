"""What files that people attach say, and how they look: read in a process of its own, which may
take little.

What kind of file it is, its first bytes say, and never its name (protocol.md A20). Nothing is
unpacked to the disk, and what is too much is left out or not read at all.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

EXTRACT: Final = "extract-text"
"""The word that makes a start of Patio the process that reads one file, from standard input."""

EXTRACT_HELD: Final = "extract-held"
"""The same of a file that comes through a pipe: one that lies nowhere as it is."""

DRAW: Final = "draw-preview"
"""The same for the process that draws a small picture of one file."""

SQUARE: Final = "draw-square"
"""And for the process that draws one picture as a square."""

FIND: Final = "find-codes"
"""And for the process that reads the QR codes in one picture."""

SQUARE_SIDE: Final = 256
"""Pixels of each side of such a square."""

SQUARE_BYTES: Final = 64 << 10
"""Of such a square."""

PREVIEW_SIDE: Final = 480
"""Pixels of the longer side of such a picture."""

PREVIEW_BYTES: Final = 128 << 10
"""Of such a picture; one that cannot be said in so many is none."""

PICTURE_PIXELS: Final = 40_000_000
"""Of a picture that is made small, by its header (protocol.md A20)."""

FRAMES: Final = 200
"""Of a picture that moves, whose first is shown (protocol.md A20)."""

TEXT_CHARACTERS: Final = 500_000
"""Of one file; what comes after is not found. A book has about as many."""

CODES_SIDE: Final = 4096
"""Pixels of the longer side of a picture in which QR codes are looked for; a larger one is made
smaller first."""

CODES: Final = 8
CODE_CHARACTERS: Final = 1000
"""Of the codes in a picture that are told, and of each; an invitation has 62 characters."""

PAGES: Final = 500
"""Of a PDF that are read."""

HELD_BYTES: Final = 256 << 20
"""Of a file that comes through a pipe, and is held in memory while it is read."""

UNPACKED_BYTES: Final = 64 << 20
"""Of the parts of an Office file that have text, all together."""

PARTS: Final = 5000
"""In an Office file; one with more is none."""

TEXT_CPU_S: Final = 20
PICTURE_CPU_S: Final = 5
PATIENCE_S: Final = 60.0
"""Of the processor for a text and for a picture (protocol.md 12), and on the clock: others may keep
the computer busy."""

CODES_PATIENCE_S: Final = 20.0
"""On the clock for the codes in a picture: somebody sits and waits for them."""

MEMORY_BYTES: Final = 512 << 20
"""Of data. Python and pypdf take 40 MB, the largest picture with its copy 320 MB."""

READ, NOTHING, FAILED = 0, 3, 4
"""How the process ends: with an answer; it is no such file, or has no text; it cannot be read."""


class Unreadable(Exception):
    """A file that is not what it seems, or too much of it."""


def draws_here() -> bool:
    """Whether this Patio can draw files small and look into pictures. The frozen node cannot:
    nothing is shown there, and a decoder that is not there is none that a stranger's file can
    break."""
    return find_spec("pypdfium2") is not None
