"""QR codes of invitations, as pictures and for the terminal."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sync.errors import BadText
from sync.store.disk import replace_file

if TYPE_CHECKING:
    from segno import QRCode

PREFIX: Final = "PATIO:"
_SCALE: Final = {"png": 10, "svg": 4}
QUIET: Final = 4
"""Modules of white around it, as ISO/IEC 18004 asks for."""


def qr_of(code: str) -> QRCode:
    """The QR code of an invitation code; all in capitals and digits, so it stays small."""
    import segno

    return segno.make_qr(PREFIX + code.replace("-", ""), error="m")


def qr_modules(code: str) -> tuple[tuple[bool, ...], ...]:
    """The same for a screen: rows of modules, True for dark, without the white around them."""
    return tuple(tuple(map(bool, row)) for row in qr_of(code).matrix)


def kind_of(path: Path) -> str:
    """``png`` or ``svg``, by the name of the picture.

    Raises:
        BadText: it ends otherwise.
    """
    kind = path.suffix.lower().removeprefix(".")
    if kind not in _SCALE:
        raise BadText(field="qr", rule="picture")
    return kind


def save_qr(path: Path, code: str) -> None:
    """Keep the QR code as a PNG or SVG picture.

    Raises:
        BadText: the name ends otherwise.
        NoSpace, CannotWrite: nothing was written.
    """
    kind = kind_of(path)
    picture = io.BytesIO()
    qr_of(code).save(picture, kind=kind, scale=_SCALE[kind], border=QUIET)
    replace_file(path, picture.getvalue())


def qr_for_terminal(code: str) -> str:
    """The QR code in half blocks."""
    lines = io.StringIO()
    qr_of(code).terminal(lines, compact=True, border=2)
    return lines.getvalue()
