"""How attached files look, drawn in a real process; and what costs it, never the node."""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from support.documents import (
    docx,
    pdf,
    pdf_bomb,
    pdf_picture,
    pdf_sized,
    pdf_with_password,
)
from support.pictures import animation, claims, picture, png
from sync.extraction import (
    DRAW,
    PREVIEW_BYTES,
    PREVIEW_SIDE,
    SQUARE,
    SQUARE_BYTES,
    SQUARE_SIDE,
)
from sync.extraction.process import Drawing, Drawn, Outcome

TURNED = 6
"""Exif: what is shown at the top is the left side of what is kept."""

NONE = (Outcome.NOTHING, Outcome.REFUSED)


def draw(path: Path) -> Drawn:
    return Drawing().draw(path)


def shown(path: Path) -> Image.Image:
    drawn = draw(path)
    assert drawn.outcome is Outcome.READ
    assert len(drawn.picture) <= PREVIEW_BYTES
    return Image.open(BytesIO(drawn.picture))


def pixel(image: Image.Image, x: int, y: int) -> tuple[int, ...]:
    """A number for each band."""
    found = image.getpixel((x, y))
    assert isinstance(found, tuple)
    return found


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_picture_comes_out_small_and_looks_the_same(tmp_path: Path, kind: str) -> None:
    small = shown(written(tmp_path / "a", picture(kind, 1200, 600)))

    assert (small.format, small.size) == ("JPEG", (PREVIEW_SIDE, PREVIEW_SIDE // 2))
    red, _, blue = pixel(small.convert("RGB"), 400, 100)
    assert abs(red - 0x33) < 12
    assert abs(blue - 0x99) < 12


def test_a_picture_that_is_small_stays_as_large_as_it_is(tmp_path: Path) -> None:
    assert shown(written(tmp_path / "a", picture("png", 40, 30))).size == (40, 30)


def test_what_can_be_seen_through_stays_so(tmp_path: Path) -> None:
    Image.new("RGBA", (900, 600), (200, 0, 0, 0)).save(tmp_path / "logo.png")

    small = shown(tmp_path / "logo.png")

    assert (small.format, small.mode, small.size) == ("WEBP", "RGBA", (480, 320))
    assert pixel(small, 9, 9)[3] == 0


def test_a_picture_is_upright_and_says_nothing_of_where_it_was_taken(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = TURNED, "zanahoriasecreta"
    Image.new("RGB", (1000, 500)).save(tmp_path / "a.jpg", exif=exif)

    drawn = draw(tmp_path / "a.jpg")

    assert Image.open(BytesIO(drawn.picture)).size == (240, 480)
    assert b"zanahoriasecreta" not in drawn.picture
    assert b"Exif" not in drawn.picture


def test_grey_of_sixteen_bits_is_not_all_white(tmp_path: Path) -> None:
    Image.new("I;16", (300, 200), 0x4000).save(tmp_path / "scan.png")

    grey = shown(tmp_path / "scan.png").convert("L").getpixel((9, 9))

    assert grey in range(60, 69)


def test_of_a_pdf_the_first_page_is_drawn(tmp_path: Path) -> None:
    page = shown(pdf(tmp_path / "a.pdf", "Acta de la reunión", "Firmas"))

    assert (page.format, page.size) == ("JPEG", (340, PREVIEW_SIDE))
    darkest, lightest = page.convert("L").getextrema()
    assert lightest == 255
    assert darkest != lightest, "nothing is written on it"


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(50_000, 50_000, (480, 480)), (1, 50_000, (1, 480)), (0.5, 0.5, (480, 480))],
)
def test_a_page_of_any_size_takes_no_more_room(
    tmp_path: Path, width: float, height: float, size: tuple[int, int]
) -> None:
    assert shown(pdf_sized(tmp_path / "a", width, height)).size == size


def test_of_ten_thousand_pages_only_the_first_is_looked_at(tmp_path: Path) -> None:
    assert shown(pdf_sized(tmp_path / "a", 595, 842, pages=10_000)).size == (340, 480)


def test_one_that_wants_a_password_or_was_cut_off_has_no_picture(tmp_path: Path) -> None:
    secret = pdf_with_password(tmp_path / "a", "hunter2")
    whole = pdf(tmp_path / "b", "Acta").read_bytes()
    cut = written(tmp_path / "c", whole[: len(whole) // 3])

    assert draw(secret) == Drawn(Outcome.REFUSED)
    assert draw(cut) == Drawn(Outcome.REFUSED)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\nnothing more",
        b"%PDF-" + b"[" * 100_000,
        b"%PDF-1.4\n" + os.urandom(100_000),
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        b"\xff\xd8\xff" + os.urandom(10_000),
        claims(6000, 7000),
        claims(2**31 - 1, 1),
        png(64, 64, (b"IDAT", zlib.compress(b"\0"))),
        animation(201),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a" + bytes(100),
        b"",
    ],
    ids=[
        "pdf", "nested pdf", "noisy pdf", "png", "jpeg", "too many pixels", "too wide", "cut off",
        "too many frames", "svg", "gif", "empty",
    ],
)  # fmt: skip
def test_what_is_broken_or_too_much_has_no_picture(tmp_path: Path, data: bytes) -> None:
    drawn = draw(written(tmp_path / "file", data))

    assert drawn.outcome in NONE
    assert drawn.picture == b""


def test_a_bomb_costs_no_more_than_its_limits(tmp_path: Path) -> None:
    unpacked = pdf_bomb(tmp_path / "a", 600 << 20)
    for_ever = pdf_picture(tmp_path / "b", 2000, 2000, times=100_000)

    assert shown(pdf_picture(tmp_path / "c", 300, 300)).convert("L").getextrema() == (0, 0)
    assert draw(unpacked).outcome in NONE
    assert for_ever.stat().st_size < 1 << 20
    assert Drawing(patience_s=2.0).draw(for_ever) == Drawn(Outcome.REFUSED)


def test_other_files_have_none(tmp_path: Path) -> None:
    assert draw(docx(tmp_path / "a.pdf", "Hornos")) == Drawn(Outcome.NOTHING)


def test_nobody_waits_longer_than_he_has_patience(tmp_path: Path) -> None:
    assert Drawing(patience_s=0.0).draw(pdf(tmp_path / "a", "Acta")) == Drawn(Outcome.REFUSED)


def test_one_that_says_too_much_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    talks = [sys.executable, "-c", f"print('x' * {PREVIEW_BYTES + 1})"]
    monkeypatch.setattr("sync.extraction.process.drawing_command", lambda: talks)

    assert draw(pdf(tmp_path / "a", "Acta")) == Drawn(Outcome.REFUSED)


def test_a_bundle_draws_by_a_command_that_nobody_sees(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a", "Acta")
    with path.open("rb") as file:
        command = [sys.executable, "-m", "sync", DRAW]
        done = subprocess.run(command, stdin=file, capture_output=True, check=True)
    listed = subprocess.run(
        [sys.executable, "-m", "sync", "--help"], capture_output=True, check=True
    )

    assert Image.open(BytesIO(done.stdout)).size == (340, 480)
    assert DRAW.encode() not in listed.stdout


@pytest.mark.parametrize(("width", "height"), [(900, 300), (300, 900), (30, 10), (512, 512)])
def test_a_square_has_all_of_the_picture_in_its_middle(
    tmp_path: Path, width: int, height: int
) -> None:
    Image.new("RGB", (width, height), (200, 0, 0)).save(tmp_path / "logo.png")

    drawn = Drawing().draw_square(tmp_path / "logo.png")

    assert (drawn.outcome, len(drawn.picture) <= SQUARE_BYTES) == (Outcome.READ, True)
    square = Image.open(BytesIO(drawn.picture)).convert("RGBA")
    assert square.size == (SQUARE_SIDE, SQUARE_SIDE)
    filled = square.getchannel("A").point(lambda value: 255 if value > 128 else 0).getbbox()
    shorter = SQUARE_SIDE * min(width, height) // max(width, height)
    before = (SQUARE_SIDE - shorter) // 2
    wide = (0, before, SQUARE_SIDE, before + shorter)
    box = wide if width >= height else (before, 0, before + shorter, SQUARE_SIDE)
    assert filled is not None
    assert all(abs(a - b) <= 1 for a, b in zip(filled, box, strict=True))


def test_of_a_pdf_or_a_broken_picture_there_is_no_square(tmp_path: Path) -> None:
    paper = pdf(tmp_path / "a.pdf", "Acta")
    broken = written(tmp_path / "b", claims(6000, 7000))

    assert Drawing().draw_square(paper) == Drawn(Outcome.NOTHING)
    assert Drawing().draw_square(broken) == Drawn(Outcome.REFUSED)


def test_a_bundle_draws_a_square_by_a_command_that_nobody_sees(tmp_path: Path) -> None:
    path = written(tmp_path / "a", picture("png", 90, 30))
    with path.open("rb") as file:
        command = [sys.executable, "-m", "sync", SQUARE]
        done = subprocess.run(command, stdin=file, capture_output=True, check=True)
    listed = subprocess.run(
        [sys.executable, "-m", "sync", "--help"], capture_output=True, check=True
    )

    assert Image.open(BytesIO(done.stdout)).size == (SQUARE_SIDE, SQUARE_SIDE)
    assert SQUARE.encode() not in listed.stdout
