"""Sheets of paper and QR codes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sync.errors import BadText, CannotWrite
from sync.handout.paper import printable
from sync.handout.qr import PREFIX, qr_for_terminal, qr_of, save_qr
from sync.handout.sheets import LANGUAGES, Sheet, save_sheets
from sync.handout.spare import save_spare_key
from sync.replication.protocol.admission import InviteCode

CODE = InviteCode(bytes(range(16)), bytes(range(16, 32))).text(grouped=True)
SHEETS = [
    Sheet("Inés Calatrava", CODE, 1_800_000_000_000),
    Sheet("Łukasz Řezníček-Őry y " * 3, CODE, 1_800_000_000_000),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_person_has_a_page(tmp_path: Path, language: str) -> None:
    path = tmp_path / "hojas.pdf"
    save_sheets(path, "Cerámicas Oliva", SHEETS, language)
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", data)) == len(SHEETS)
    assert path.stat().st_mode & 0o077 == 0


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        save_sheets(tmp_path / "none" / "hojas.pdf", "Cerámicas Oliva", SHEETS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_spare_key_is_one_page(tmp_path: Path, language: str) -> None:
    path = tmp_path / "llave.pdf"

    save_spare_key(path, "Cerámicas Oliva", ["ábaco", "biberón"] * 6, language)

    assert len(re.findall(rb"/Type /Page\b", path.read_bytes())) == 1
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("name", "can_be"),
    [("Inés Muñoz", True), ("Łukasz", True), ("Őry", True), ("王秀英", False), ("Ольга", False)],
)
def test_letters_that_no_font_has_are_known(name: str, can_be: bool) -> None:
    assert printable(name) is can_be


def test_a_code_is_a_small_qr_code() -> None:
    code = qr_of(CODE)
    assert code.mode == "alphanumeric"
    assert code.error in ("M", "Q", "H")
    assert int(code.version) <= 5
    assert not set(PREFIX) - set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:")


@pytest.mark.parametrize(("name", "begins"), [("a.png", b"\x89PNG"), ("a.SVG", b"<?xml")])
def test_a_qr_code_is_kept_as_a_picture(tmp_path: Path, name: str, begins: bytes) -> None:
    save_qr(tmp_path / name, CODE)
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_other_kinds_of_picture_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadText, match="picture"):
        save_qr(tmp_path / "a.jpg", CODE)
    assert not list(tmp_path.iterdir())


def test_a_terminal_shows_it_too() -> None:
    assert "▀" in qr_for_terminal(CODE)
