"""What attached files say, read in a real process; and what costs it, never the node."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.documents import archive, docx, odt, pdf, pdf_bomb, pptx, xlsx
from sync.errors import BlobMissing
from sync.extraction import (
    EXTRACT,
    EXTRACT_HELD,
    HELD_BYTES,
    PARTS,
    TEXT_CHARACTERS,
    UNPACKED_BYTES,
)
from sync.extraction.process import Extracted, Extracting, Outcome


def read(path: Path) -> Extracted:
    return Extracting().extract(path)


def words(path: Path) -> list[str]:
    found = read(path)
    assert found.outcome is Outcome.READ, found
    return found.text.split()


def test_documents_say_their_words_whole(tmp_path: Path) -> None:
    # Programs cut words where a letter is bold; a line's end is one all the same.
    assert words(docx(tmp_path / "a", "Presupuesto de Lyon", "Hornos")) == [
        "Presupuesto", "de", "Lyon", "Hornos",
    ]  # fmt: skip
    assert words(odt(tmp_path / "b", "Presupuesto", "Hornos")) == ["Presupuesto", "Hornos"]


def test_sheets_slides_and_pages_say_their_words(tmp_path: Path) -> None:
    assert words(xlsx(tmp_path / "a", "Total", "Cañón")) == ["Total", "Cañón"]
    assert words(pptx(tmp_path / "b", "Bienvenidos", "Gracias")) == ["Bienvenidos", "Gracias"]
    assert words(pdf(tmp_path / "c", "Acta de la reunión", "Firmas")) == [
        "Acta", "de", "la", "reunión", "Firmas",
    ]  # fmt: skip


def test_its_bytes_say_what_a_file_is_and_its_name_nothing(tmp_path: Path) -> None:
    text = tmp_path / "acta.pdf"
    text.write_text("no soy un PDF")

    assert read(text) == Extracted(Outcome.NOTHING)
    assert read(docx(tmp_path / "foto.png", "Hornos")).outcome is Outcome.READ
    assert read(archive(tmp_path / "a.zip", {"secreto.txt": "dentro"})).outcome is Outcome.NOTHING


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\nnothing more", b"PK\x03\x04" + bytes(200), b"%PDF-" + b"[" * 100_000, b""],
    ids=["pdf", "zip", "nested pdf", "empty"],
)
def test_a_damaged_file_is_passed_over(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)

    assert read(path).text == ""


def test_one_that_declares_entities_is_refused(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ja"}">' for n in range(10))
    bomb = f"<!DOCTYPE w [{laughs}]><w><t>&l9;</t></w>"
    theft = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w><t>&x;</t></w>'
    for number, xml in enumerate((bomb, theft)):
        path = archive(tmp_path / str(number), {"word/document.xml": xml})
        assert read(path) == Extracted(Outcome.REFUSED)


def test_a_bomb_costs_no_more_than_its_limits(tmp_path: Path) -> None:
    huge = b"<w>" + b" " * (3 * UNPACKED_BYTES) + b"<t>detras</t></w>"
    unpacked = archive(tmp_path / "zip", {"word/document.xml": huge})
    many = archive(tmp_path / "many", {f"{n}.xml": "" for n in range(PARTS + 1)})
    deep = archive(tmp_path / "deep", {"word/document.xml": "<t>" * 100_000})

    assert unpacked.stat().st_size < 1 << 20
    assert read(unpacked).text == ""
    assert read(many) == Extracted(Outcome.REFUSED)
    assert read(deep) == Extracted(Outcome.REFUSED)
    assert read(pdf_bomb(tmp_path / "pdf", 300 << 20)).text == ""


def test_of_a_long_text_the_beginning_is_kept(tmp_path: Path) -> None:
    found = read(xlsx(tmp_path / "a", *["palabra"] * 100_000))

    assert found.outcome is Outcome.READ
    assert len(found.text) == TEXT_CHARACTERS


def test_what_turns_text_round_or_is_not_seen_does_not_come_out(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a", "fac\u202egpj.tura\u200b\ufeff fin")

    assert words(path) == ["fac", "gpj.tura", "fin"]


def test_nobody_waits_longer_than_he_has_patience(tmp_path: Path) -> None:
    path = docx(tmp_path / "a", "Hornos")

    assert Extracting(patience_s=0.0).extract(path) == Extracted(Outcome.REFUSED)


def test_whoever_stops_it_ends_what_is_read(tmp_path: Path) -> None:
    slow = pdf(tmp_path / "a", *["palabra " * 2000] * 400)
    extracting = Extracting()
    found: list[Extracted] = []
    reading = threading.Thread(target=lambda: found.append(extracting.extract(slow)))
    reading.start()

    began = time.monotonic()
    extracting.stop()
    reading.join(10)

    assert time.monotonic() - began < 10
    assert found == [Extracted(Outcome.REFUSED)]
    assert extracting.extract(slow) == Extracted(Outcome.REFUSED)


def test_a_bundle_reads_by_a_command_that_nobody_sees(tmp_path: Path) -> None:
    path = docx(tmp_path / "a", "Hornos")
    with path.open("rb") as file:
        command = [sys.executable, "-m", "sync", EXTRACT]
        done = subprocess.run(command, stdin=file, capture_output=True, check=True)
    listed = subprocess.run(
        [sys.executable, "-m", "sync", "--help"], capture_output=True, check=True
    )

    assert done.stdout.split() == [b"Hornos"]
    assert EXTRACT.encode() not in listed.stdout


def slices(path: Path) -> Iterator[bytes]:
    data = path.read_bytes()
    return (data[at : at + 1000] for at in range(0, len(data), 1000))


def test_what_comes_through_a_pipe_says_the_same(tmp_path: Path) -> None:
    for path in (
        docx(tmp_path / "a", "Presupuesto de Lyon", *["línea"] * 3000),
        pdf(tmp_path / "b", "Acta", *["palabra " * 500] * 20),
        archive(tmp_path / "c", {"secreto.txt": "dentro"}),
    ):
        assert Extracting().extract_held("x", slices(path)) == read(path)


def test_of_what_is_no_document_the_rest_is_not_sent() -> None:
    sent = []

    def film() -> Iterator[bytes]:
        for n in range(1000):
            sent.append(n)
            yield bytes(1 << 18)

    assert Extracting().extract_held("x", film()) == Extracted(Outcome.NOTHING)
    assert len(sent) < 1000
    assert Extracting().extract_held("x", iter(())) == Extracted(Outcome.NOTHING)


def test_what_breaks_off_on_its_way_is_not_read(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield next(slices(pdf(tmp_path / "a", "Acta")))
        raise BlobMissing(name="a.pdf", damaged=1)

    with pytest.raises(BlobMissing):
        Extracting().extract_held("a.pdf", broken())


def test_more_than_is_held_in_memory_is_refused() -> None:
    def endless() -> Iterator[bytes]:
        yield b"%PDF-1.7\n"
        for _ in range((HELD_BYTES >> 20) + 1):
            yield bytes(1 << 20)

    assert Extracting().extract_held("x", endless()) == Extracted(Outcome.REFUSED)


def test_a_bundle_reads_a_pipe_by_a_command_that_nobody_sees(tmp_path: Path) -> None:
    data = docx(tmp_path / "a", "Hornos").read_bytes()
    command = [sys.executable, "-m", "sync", EXTRACT_HELD]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    listed = subprocess.run(
        [sys.executable, "-m", "sync", "--help"], capture_output=True, check=True
    )

    assert done.stdout.split() == [b"Hornos"]
    assert EXTRACT_HELD.encode() not in listed.stdout


def test_the_process_has_nothing_of_the_engine(tmp_path: Path) -> None:
    code = (
        "import sys, sync.extraction.child, sync.extraction.office, sync.extraction.pdf\n"
        "print([m for m in sys.modules if m.startswith(('sync.store', 'sync.views', 'sync.node'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
