"""Lists of people as spreadsheets save them."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fuzzing import many
from sync.errors import BadList, CannotRead
from sync.handout.paper import printable
from sync.handout.staff import LARGEST, MOST, read_staff

NAMES = ["Inés Calatrava", "Rubén Soto"]


def listed(tmp_path: Path, content: str | bytes) -> list[str]:
    path = tmp_path / "personal.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_staff(path, printable)


@pytest.mark.parametrize(
    "content",
    [
        "Inés Calatrava\nRubén Soto\n",
        "Inés Calatrava,Hornos\r\nRubén Soto,Almacén\r\n",
        "Nombre;Puesto\nInés Calatrava;Hornos\nRubén Soto;\n",
        "Puesto;Nombre;Apellidos\nHornos;Inés;Calatrava\n;Rubén;Soto\n",
        "name\tplace\nInés Calatrava\tSevilla\n\t\nRubén Soto\t\n",
        '"Inés Calatrava"\n"Rubén Soto"\n\n\n',
        "\ufeffNombre\nInés Calatrava\nRubén Soto",
        "Inés Calatrava;Hornos\nRubén Soto;Almacén\n".encode("cp1252"),
        "Nombre;Apellidos\r\nInés;Calatrava\r\nRubén;Soto\r\n".encode("cp1252"),
        "\ufeffNombre;Apellidos\r\nInés;Calatrava\r\nRubén;Soto\r\n",
        "Nombre\tPuesto\r\nInés Calatrava\tHornos\r\nRubén Soto\t\r\n".encode("utf-16"),
        "sep=;\r\nNombre;Puesto\r\nInés Calatrava;Hornos\r\nRubén Soto;\r\n".encode("cp1252"),
        "Personal de 2026;\nEmpleado;Puesto\nInés Calatrava;Hornos\nRubén Soto;\n",
        "Nombre\nInés  Calatrava\nRubén\u00a0Soto\n",
    ],
)
def test_names_are_found_however_they_were_saved(tmp_path: Path, content: str | bytes) -> None:
    assert listed(tmp_path, content) == NAMES


@pytest.mark.parametrize(
    ("content", "why", "line"),
    [
        ("", "empty", 0),
        ("Nombre\n", "empty", 0),
        ("Inés\nRubén\nInés\n", "twice", 3),
        ("Nombre\nInés Pérez\nRubén\nINES  PEREZ\n", "twice", 4),
        ("Inés\n" + "R" * 81 + "\n", "too_long", 2),
        ("Inés\nRu\x07bén\n", "control", 2),
        ("Nombre\nInés\x1b[31m\n", "control", 2),
        ('Nombre\nRubén\n"Inés\nPérez"\n', "control", 3),
        ("Nombre;Correo\nInés;i@oliva.es\n;r@oliva.es\n", "nameless", 3),
        ("Inés\nr@oliva.es\n", "nameless", 2),
        ("1;Inés\n2;Rubén\n", "nameless", 1),
        ("Puesto;Sitio\nHornos;Sevilla\n", "column", 1),
        ("Apellidos;Correo\nSoto;r@oliva.es\n", "column", 1),
        ("Inés\n王秀英\n", "letters", 2),
        ("\n".join(f"Persona {number}" for number in range(MOST + 1)), "long", MOST + 1),
        ("Nombre\n" + "".join(f"Persona {n}\n" for n in range(5000)), "long", MOST + 2),
        ("A" * (LARGEST + 1), "long", 0),
    ],
)
def test_a_list_with_a_mistake_is_refused_by_its_line(
    tmp_path: Path, content: str, why: str, line: int
) -> None:
    with pytest.raises(BadList) as caught:
        listed(tmp_path, content)
    assert caught.value.facts["why"] == why
    assert caught.value.facts["line"] == line


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n",
        b"PK\x03\x04\x14\0\x06\0xl/workbook.xml\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1Workbook\n",
        b"{\\rtf1\\ansi In\\'e9s\\par}",
        b"<html><table><tr><td>In\xc3\xa9s</td></tr></table></html>\n",
        b"\x7fELF\x02\x01\x01\0\0\0",
        b"%PDF" + b"A" * LARGEST,
    ],
    ids=["pdf", "xlsx", "xls", "rtf", "page", "program", "long pdf"],
)
def test_a_file_that_is_no_csv_is_no_list(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BadList) as caught:
        listed(tmp_path, content)
    assert caught.value.facts["why"] == "kind"


def test_a_list_that_is_not_there_is_named_as_missing(tmp_path: Path) -> None:
    with pytest.raises(CannotRead) as caught:
        read_staff(tmp_path / "none.csv", printable)
    assert caught.value.facts["why"] == "missing"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")

    with pytest.raises(BadList, match="unreadable"):
        read_staff(tmp_path / "pipe.csv", printable)


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda t: t.encode("utf-8", "replace")))
@many(150)
def test_rubbish_is_names_or_a_named_error(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    with suppress(BadList):
        names = listed(tmp_path_factory.getbasetemp(), content)
        assert names
        assert all(0 < len(name) <= 80 for name in names)
