"""An invitation's code out of a picture: the photo of a screen or a sheet, a screenshot, a file of
``patio invite --qr``."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final

from sync.errors import WrongCode
from sync.extraction import draws_here
from sync.extraction.process import Finding, Outcome
from sync.handout.qr import PREFIX
from sync.replication.protocol.admission import InviteCode
from sync.store.pictures import MAX_BYTES

SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".webp")
"""What the name of a picture ends with that may hold a code."""


def code_in_picture(picture: Path | bytes) -> InviteCode:
    """The code of the invitation whose QR code is in a picture: PNG, JPEG or WebP of at most
    :data:`sync.store.pictures.MAX_BYTES`. Other codes beside it do not matter.

    The picture is read in a process of its own; waits for that, in any thread.

    Raises:
        WrongCode: ``why`` is ``picture`` (none that can be read), ``no_qr``, ``other_qr`` (only of
            something else), ``two_qr`` (of two invitations), ``no_reader`` (this program reads no
            pictures) or one of :meth:`InviteCode.parse`.
    """
    if not draws_here():
        raise WrongCode(why="no_reader")
    found = _texts_in(picture)
    if not found:
        raise WrongCode(why="no_qr")
    codes = {code for text in found if (code := _code_of(text)) is not None}
    if len(codes) > 1:
        raise WrongCode(why="two_qr")
    if codes:
        return codes.pop()
    broken = next((text for text in found if text.upper().startswith(PREFIX)), None)
    if broken is None:
        raise WrongCode(why="other_qr")
    return InviteCode.parse(broken[len(PREFIX) :])


def _code_of(text: str) -> InviteCode | None:
    try:
        return InviteCode.parse(text)
    except WrongCode:
        return None


def _texts_in(picture: Path | bytes) -> tuple[str, ...]:
    try:
        if isinstance(picture, bytes):
            return _held(picture)
        # A pipe or a device might never end.
        if not picture.is_file() or picture.stat().st_size > MAX_BYTES:
            raise WrongCode(why="picture")
        with picture.open("rb") as file:
            return _found(file)
    except (OSError, ValueError):  # a name with a NUL is no file's
        raise WrongCode(why="picture") from None


def _held(data: bytes) -> tuple[str, ...]:
    """The same of a picture that is in no file. It gets one without a name: it may hold what lets
    somebody in."""
    if len(data) > MAX_BYTES:
        raise WrongCode(why="picture")
    with TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        return _found(file)


def _found(file: IO[bytes]) -> tuple[str, ...]:
    codes = Finding().find(file)
    if codes.outcome is not Outcome.READ:
        raise WrongCode(why="picture")
    return codes.texts
