"""The QR codes in a picture, read in a real process; and what costs it, never who asks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from support.codepictures import (
    invitation,
    invitation_square,
    nothing,
    on_paper,
    other_square,
    written,
)
from support.documents import docx
from support.pictures import animation, claims, png
from sync.extraction import CODE_CHARACTERS, CODES, CODES_SIDE, FIND
from sync.extraction.process import Codes, Finding, Outcome

CODE = invitation()
SAID = f"PATIO:{CODE.replace('-', '')}"


def sixteen_bits(square: Image.Image) -> Image.Image:
    return square.convert("L").convert("I").point(lambda value: value * 257).convert("I;16")


def find(path: Path, data: bytes) -> Codes:
    path.write_bytes(data)
    with path.open("rb") as file:
        return Finding().find(file)


@pytest.mark.parametrize(
    "data",
    [
        written(invitation_square(CODE)),
        written(invitation_square(CODE, 3), "JPEG", quality=60),
        written(invitation_square(CODE), "WEBP", quality=60),
        written(invitation_square(CODE).convert("1")),
        written(sixteen_bits(invitation_square(CODE))),
        written(invitation_square(CODE).rotate(90)),
        written(on_paper([invitation_square(CODE)]).rotate(11, fillcolor=(90, 80, 70)), "JPEG"),
    ],
    ids=["png", "jpeg", "webp", "black and white", "sixteen bits", "turned", "askew"],
)
def test_a_code_is_read_however_it_was_taken(tmp_path: Path, data: bytes) -> None:
    assert find(tmp_path / "qr", data) == Codes(Outcome.READ, (SAID,))


def test_a_code_on_nothing_is_read_as_on_white(tmp_path: Path) -> None:
    square = invitation_square(CODE).convert("L")
    clear = Image.new("RGBA", square.size, (0, 0, 0, 0))
    clear.paste((0, 0, 0, 255), mask=square.point(lambda value: 255 - value))

    assert find(tmp_path / "qr.png", written(clear)).texts == (SAID,)


def test_a_small_code_in_a_large_photo_is_read(tmp_path: Path) -> None:
    photo = Image.new("RGB", (CODES_SIDE * 3 // 2, CODES_SIDE), (200, 190, 180))
    photo.paste(invitation_square(CODE, 8), (3000, 2500))

    assert find(tmp_path / "qr.jpg", written(photo, "JPEG")).texts == (SAID,)


def test_each_of_several_is_told_once(tmp_path: Path) -> None:
    other = other_square("https://ceramicasoliva.es")
    paper = on_paper([invitation_square(CODE, 4), other, invitation_square(CODE, 4)])

    assert set(find(tmp_path / "qr", written(paper)).texts) == {SAID, "https://ceramicasoliva.es"}


def test_no_more_is_told_than_there_is_room_for(tmp_path: Path) -> None:
    long = find(tmp_path / "a", written(other_square("1" * 4000, 3)))
    assert long == Codes(Outcome.READ, ("1" * CODE_CHARACTERS,))

    paper = Image.new("RGB", (1200, 1200), "white")
    for number in range(16):
        square = other_square(f"número {number}", 6)
        paper.paste(square, (number % 4 * 290, number // 4 * 290))
    assert len(find(tmp_path / "b", written(paper)).texts) == CODES


@pytest.mark.parametrize("data", [written(nothing()), written(nothing(), "JPEG")])
def test_a_picture_without_a_code_says_nothing(tmp_path: Path, data: bytes) -> None:
    assert find(tmp_path / "foto", data) == Codes(Outcome.READ, ())


@pytest.mark.parametrize(
    "data",
    [
        claims(60_000, 60_000),
        claims(400, 400),
        animation(300),
        png(8, 8, (b"IDAT", b"rubbish"), (b"IEND", b"")),
        written(invitation_square(CODE))[:400],
        b"\xff\xd8\xff" + bytes(1000),
    ],
    ids=["giant", "hollow", "film", "rubbish", "cut", "no jpeg"],
)
def test_a_hostile_or_damaged_picture_is_refused(tmp_path: Path, data: bytes) -> None:
    assert find(tmp_path / "qr.png", data) == Codes(Outcome.REFUSED)


def test_its_bytes_say_what_it_is_and_its_name_nothing(tmp_path: Path) -> None:
    assert find(tmp_path / "qr.png", b"") == Codes(Outcome.NOTHING)
    document = docx(tmp_path / "a", "Hornos").read_bytes()
    assert find(tmp_path / "qr.png", document) == Codes(Outcome.NOTHING)


def test_what_is_not_seen_does_not_come_out(tmp_path: Path) -> None:
    (text,) = find(tmp_path / "qr", written(other_square("a\0b\x1b[31mc‮d"))).texts
    assert text == "ab [31mc d"


def test_nobody_waits_longer_than_he_has_patience(tmp_path: Path) -> None:
    path = tmp_path / "qr.png"
    path.write_bytes(written(invitation_square(CODE)))
    with path.open("rb") as file:
        assert Finding(patience_s=0.0).find(file) == Codes(Outcome.REFUSED)


def test_a_bundle_reads_by_a_command_that_nobody_sees(tmp_path: Path) -> None:
    path = tmp_path / "qr.png"
    path.write_bytes(written(invitation_square(CODE)))
    with path.open("rb") as file:
        command = [sys.executable, "-m", "sync", FIND]
        done = subprocess.run(command, stdin=file, capture_output=True, check=True)
    listed = subprocess.run(
        [sys.executable, "-m", "sync", "--help"], capture_output=True, check=True
    )

    assert done.stdout == SAID.encode()
    assert FIND.encode() not in listed.stdout
