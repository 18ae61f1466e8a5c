"""The receipts of an announcement in files: complete, without hours, and safe to open."""

from __future__ import annotations

import base64
import csv
import io
import re
import zlib
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from sync.handout.paper import LEFT, MM, WIDTH
from sync.handout.receipts import Line, Sheet, Text, save_receipts, save_table

HASH, OLDER = "ab" * 32, "cd" * 32


def sheet(*names: str, title: str = "Cerramos el viernes", count: int = 0) -> Sheet:
    people = [Line(name, "read", "2026-11-30", HASH, "") for name in names]
    people += [Line(f"Persona {n}", "absent", "", "", "2026-11-27") for n in range(count)]
    return Sheet(title, "Carmen", (Text(HASH, "2026-11-29", True),), tuple(people))


def rows(path: Path) -> list[list[str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def pages(path: Path) -> int:
    return len(re.findall(rb"/Type /Page\b", path.read_bytes()))


def test_a_table_has_a_row_for_each_person_with_the_day_and_the_hash(tmp_path: Path) -> None:
    found = Sheet(
        "Cerramos; el viernes",
        "Carmen",
        (Text(OLDER, "2026-11-28", True), Text(HASH, "2026-11-29", False)),
        (
            Line("Inés", "doubt", "2026-11-30", OLDER, ""),
            Line("Marta", "waiting", "", "", ""),
            Line("Luis", "absent", "", "", "2026-11-27"),
        ),
    )

    save_table(tmp_path / "t.csv", found)

    head, *lines = rows(tmp_path / "t.csv")
    assert head[:3] == ["anuncio", "autor", "persona"]
    assert lines == [
        ["Cerramos; el viernes", "Carmen", "Inés", "Leído, con una duda", "2026-11-30", OLDER],
        ["Cerramos; el viernes", "Carmen", "Marta", "Lo tiene y no ha contestado", "", ""],
        ["Cerramos; el viernes", "Carmen", "Luis", "Todavía no le ha llegado", "", ""],
    ]


@pytest.mark.parametrize(
    "name",
    [
        '=HYPERLINK("http://x";"ver")',
        "+34 600 000 000",
        "-1+1",
        "@SUM(A1)",
        " =1+1",
        "\t=1+1",
        "\u00a0=1+1",
        "\uff1d1+1",
        '"=1+1',
        "a;b\n=1+1",
    ],
)
def test_no_cell_is_a_formula(tmp_path: Path, name: str) -> None:
    save_table(tmp_path / "t.csv", sheet(name, title=name))

    _, line = rows(tmp_path / "t.csv")

    assert len(line) == 6
    for cell in line:
        assert not cell.lstrip().startswith(("=", "+", "-", "@", "\uff1d"))
    assert name in line[2]


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_page_is_made_in_each_language(tmp_path: Path, language: str) -> None:
    save_receipts(tmp_path / "r.pdf", "Cerámicas Oliva", sheet("Inés", count=3), language)

    data = (tmp_path / "r.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert pages(tmp_path / "r.pdf") == 1


@pytest.mark.parametrize("count", [100, 300])
def test_many_people_take_several_pages_and_all_are_on_them(tmp_path: Path, count: int) -> None:
    save_receipts(tmp_path / "few.pdf", "Oliva", sheet(count=1))
    save_receipts(tmp_path / "many.pdf", "Oliva", sheet(count=count))

    assert pages(tmp_path / "many.pdf") > count // 45
    assert _lines(tmp_path / "many.pdf") - _lines(tmp_path / "few.pdf") >= 2 * (count - 1)


@pytest.mark.parametrize("texts", [1, 2, 12, 40])
def test_nothing_is_drawn_beyond_the_margins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, texts: int
) -> None:
    drawn: list[tuple[float, float]] = []
    draw, choose = Canvas.drawString, Canvas.setFont
    chosen = [("", 0.0)]

    def note_font(canvas: Canvas, name: str, size: float) -> None:
        chosen[0] = (name, size)
        choose(canvas, name, size)

    def note(canvas: Canvas, x: float, y: float, text: str) -> None:
        drawn.append((x + canvas.stringWidth(text, *chosen[0]), y))
        draw(canvas, x, y, text)

    monkeypatch.setattr(Canvas, "setFont", note_font)
    monkeypatch.setattr(Canvas, "drawString", note)
    people = (
        Line("M" * 80, "absent", "", "", "2026-11-27"),
        *(Line(f"Persona {n}", "read", "2026-11-30", OLDER, "") for n in range(90)),
    )
    history = tuple(Text(HASH, "2026-11-28", bool(n % 2)) for n in range(texts))

    save_receipts(tmp_path / "r.pdf", "Oliva", Sheet("T" * 70, "Carmen", history, people))

    assert len(drawn) > 3 * len(people)
    assert max(right for right, _ in drawn) <= WIDTH - LEFT + 1
    assert min(y for _, y in drawn) >= 20 * MM


def _lines(path: Path) -> int:
    """Lines of text that are drawn on all pages, each set with one operator."""
    found = re.findall(rb"stream\r?\n(.*?)endstream", path.read_bytes(), re.DOTALL)
    written = [one.strip() for one in found if one.strip().endswith(b"~>")]
    drawn = [zlib.decompress(base64.a85decode(b"<~" + one, adobe=True)) for one in written]
    return sum(len(re.findall(rb"\bTj\b", one)) for one in drawn if b" Tf " in one)
