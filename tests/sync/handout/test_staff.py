"""Lists of people as spreadsheets save them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fuzzing import many
from sync.errors import BadList
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
        ("Inés\n" + "R" * 81 + "\n", "name", 2),
        ("Inés\nRu\x07bén\n", "name", 2),
        ("Inés\n王秀英\n", "letters", 2),
        ("\n".join(f"Persona {number}" for number in range(MOST + 1)), "long", 0),
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


def test_a_list_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(BadList, match="unreadable"):
        read_staff(tmp_path / "none.csv", printable)


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda t: t.encode("utf-8", "replace")))
@many(150)
def test_rubbish_is_names_or_a_named_error(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    with suppress(BadList):
        names = listed(tmp_path_factory.getbasetemp(), content)
        assert names
        assert all(0 < len(name) <= 80 for name in names)
