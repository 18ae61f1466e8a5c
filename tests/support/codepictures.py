"""Pictures with QR codes in them, as people have them."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

import segno
from PIL import Image
from segno import QRCode

from sync.handout.qr import QUIET, qr_of
from sync.replication.protocol.admission import InviteCode

SHEET = (900, 700)
"""Pixels: room for three codes beside each other."""


def invitation(number: int = 1) -> str:
    """The code of an invitation that nobody has made."""
    return InviteCode(bytes([number]) * 16, bytes([number]) * 16).text(grouped=True)


def invitation_square(code: str, scale: int = 5) -> Image.Image:
    """An invitation's QR code as Patio draws it, ``scale`` pixels a module."""
    return _drawn(qr_of(code), scale)


def other_square(text: str, scale: int = 5) -> Image.Image:
    """A QR code that says something else."""
    return _drawn(segno.make_qr(text, error="m"), scale)


def on_paper(squares: Iterable[Image.Image]) -> Image.Image:
    """These side by side on a sheet."""
    paper, x = Image.new("RGB", SHEET, (250, 246, 238)), 20
    for square in squares:
        paper.paste(square, (x, 120))
        x += square.width + 30
    return paper


def nothing() -> Image.Image:
    """A photo of no code at all."""
    return Image.effect_noise((300, 200), 60).convert("RGB")


def written(image: Image.Image, kind: str = "PNG", **how: object) -> bytes:
    """The picture as a file."""
    file = BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def _drawn(code: QRCode, scale: int) -> Image.Image:
    file = BytesIO()
    code.save(file, kind="png", scale=scale, border=QUIET)
    return Image.open(file).convert("RGB")
