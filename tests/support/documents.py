"""Office files and PDFs, made by hand: as small as they can be, or as hostile."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from pypdf import PdfWriter

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(path: Path, *paragraphs: str) -> Path:
    """A document of Word with these paragraphs; each word half in bold, half not."""
    runs = (
        f"<w:p><w:r><w:t>{text[:3]}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
        f"<w:t>{text[3:]}</w:t></w:r></w:p>"
        for text in paragraphs
    )
    body = f'<w:document xmlns:w="{WORD}"><w:body>{"".join(runs)}</w:body></w:document>'
    return archive(path, {"[Content_Types].xml": "<Types/>", "word/document.xml": body})


def xlsx(path: Path, *cells: str) -> Path:
    """A sheet of Excel with these texts."""
    strings = "".join(f"<si><t>{cell}</t></si>" for cell in cells)
    return archive(path, {"xl/sharedStrings.xml": f"<sst>{strings}</sst>"})


def pptx(path: Path, *slides: str) -> Path:
    """Slides of PowerPoint."""
    return archive(
        path,
        {
            f"ppt/slides/slide{n}.xml": f'<p:sld xmlns:p="p" xmlns:a="a"><a:t>{text}</a:t></p:sld>'
            for n, text in enumerate(slides, 1)
        },
    )


def odt(path: Path, *paragraphs: str) -> Path:
    """A document of LibreOffice; the second half of each paragraph is bold."""
    texts = "".join(
        f"<text:p>{one[:3]}<text:span>{one[3:]}</text:span></text:p>" for one in paragraphs
    )
    return archive(
        path,
        {"content.xml": f'<o:doc xmlns:o="o" xmlns:text="t"><o:meta>x</o:meta>{texts}</o:doc>'},
    )


def archive(path: Path, parts: dict[str, str | bytes]) -> Path:
    """A zip with these parts."""
    with ZipFile(path, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return path


def pdf(path: Path, *pages: str) -> Path:
    """A PDF with a line on each page, its streams compressed."""
    return _written(path, [zlib.compress(_line(page)) for page in pages])


def pdf_sized(path: Path, width: float, height: float, pages: int = 1) -> Path:
    """A PDF of so many pages with a line, each of so many points."""
    return _written(path, [zlib.compress(_line("Hola"))] * pages, f"{width} {height}")


def pdf_with_password(path: Path, password: str, text: str = "Hola") -> Path:
    """A PDF that nobody opens without it."""
    writer = PdfWriter(clone_from=pdf(path, text))
    writer.encrypt(password)
    writer.write(path)
    return path


def pdf_picture(path: Path, width: int, height: int, times: int = 1) -> Path:
    """A PDF whose page shows one picture of so many pixels, all black, again and again."""
    data = zlib.compress(bytes(width * height * 3), 9)
    shown = zlib.compress(b"q 595 0 0 842 0 0 cm /I Do Q\n" * times, 9)
    picture = (
        f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8"
        f" /ColorSpace /DeviceRGB /Filter /FlateDecode /Length {len(data)} >>\nstream\n"
    ).encode()
    return _written(path, [shown], more=[picture + data + b"\nendstream"])


def pdf_bomb(path: Path, size: int) -> Path:
    """A PDF of some kilobytes whose one page unpacks to so many bytes."""
    return _written(path, [zlib.compress(b" " * size, 9)])


def _line(text: str) -> bytes:
    return f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode("latin-1")


def _written(
    path: Path, streams: list[bytes], box: str = "595 842", more: Sequence[bytes] = ()
) -> Path:
    """Pages of these streams; of ``more``, each page knows the first object as ``/I``."""
    shown = f" /XObject << /I {4 + 2 * len(streams)} 0 R >>" if more else ""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {box}] /Contents {5 + 2 * n} 0 R"
            f" /Resources << /Font << /F1 3 0 R >>{shown} >> >>".encode()
        )
        head = f"<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n".encode()
        objects.append(head + stream + b"\nendstream")
    objects += more
    data, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    data += (
        f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n"
        f"<< /Size {count} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    ).encode()
    path.write_bytes(data)
    return path
