"""Invitations to hand over: a file, sheets of paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.client import QUIET, Client, qr_modules
from sync.errors import BadList
from sync.handout.invitation import read_invitation


@pytest.fixture
def carmen(tmp_path: Path) -> Iterator[Client]:
    made = Client(tmp_path / "home")
    made.create("Cerámicas Oliva", "Carmen Oliva")
    yield made
    made.close()


def test_a_file_holds_what_the_invitation_is(carmen: Client, tmp_path: Path) -> None:
    made, path = carmen.invite(), tmp_path / "marta.patio-invite"
    carmen.save_invitation(path, made)
    found = read_invitation(path)
    assert (found.code, found.company) == (made.code, "Cerámicas Oliva")
    assert found.expires_ms == made.expires_ms


def test_everybody_in_a_list_gets_an_invitation(carmen: Client, tmp_path: Path) -> None:
    staff, sheets = tmp_path / "staff.csv", tmp_path / "sheets.pdf"
    staff.write_text("Nombre\nMarta Ruiz\nRubén Soto\n", "utf-8")
    made = carmen.invite_staff(staff, sheets)
    assert [name for name, _ in made] == ["Marta Ruiz", "Rubén Soto"]
    assert {one.id for _, one in made} == {one.id for one in carmen.invites()}
    assert sheets.read_bytes().startswith(b"%PDF")


def test_nothing_is_made_of_a_list_with_a_mistake(carmen: Client, tmp_path: Path) -> None:
    staff, sheets = tmp_path / "staff.csv", tmp_path / "sheets.pdf"
    staff.write_text("Nombre\nMarta Ruiz\nMarta Ruiz\n", "utf-8")
    with pytest.raises(BadList):
        carmen.invite_staff(staff, sheets)
    assert carmen.invites() == []
    assert not sheets.exists()


def test_a_code_is_a_square_of_modules_with_three_finders(carmen: Client) -> None:
    rows = qr_modules(carmen.invite().code)
    assert QUIET == 4
    assert {len(row) for row in rows} == {len(rows)}
    finder = (True,) * 7 + (False,)
    assert rows[0][:8] == finder
    assert rows[0][-7:] == finder[:7]
    assert rows[-1][:8] == finder
