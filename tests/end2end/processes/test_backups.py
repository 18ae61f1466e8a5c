"""Real processes: a backup, the loss of every computer, and everything made anew from it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from support.homes import Home, Knocking, Office, converge, refused, until


def founded(office: Office) -> tuple[Home, Path]:
    """Carmen's home with its node running, and a file with the words that were printed."""
    carmen = office.home("carmen")
    made = carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    carmen.start()
    return carmen, written(office, "sheet", made["recovery"])


def written(office: Office, name: str, words: Sequence[str]) -> Path:
    sheet = office.root / f"{name}.txt"
    sheet.write_text(" ".join(words), encoding="utf-8")
    return sheet


def texts(home: Home) -> list[str]:
    return sorted(card["title"] or card["text"] for card in home.run("feed"))


def test_everything_comes_back_from_the_founders_backup_with_nobody_there(
    office: Office,
) -> None:
    carmen, sheet = founded(office)
    marta = office.join(carmen, "Marta Ruiz")
    photo = next((Path(__file__).parents[3] / "resources" / "example").rglob("*.jpg"))
    carmen.run("post", "La primera hornada", "--attach", str(photo), "--alt", "A photo")
    marta.run("post", "¡Qué bien!")
    converge(carmen, marta)
    file = office.root / "copia.patio-backup"
    made = carmen.run("backup", str(file))
    carmen.stop()
    marta.stop()

    again = office.home("again")
    restored = again.run("restore", str(file), "--words-file", str(sheet), "--alone")

    assert made["words"] is None
    assert restored["name"] == "Cerámicas Oliva"
    assert texts(again) == ["La primera hornada", "¡Qué bien!"]
    assert again.run("status")["role"] == "owner"
    (row,) = again.run("people", "Carmen")
    (old,) = row["removed_devices"]
    assert f"device {old[:12]} (removed)" in again.outcome("people", "Carmen").out
    naming = ("remove", old[:12], "--device", "--count-later", "--words-file", str(sheet))
    refused(again.outcome(*naming), "Nothing of Carmen Oliva has arrived")
    assert any(path.is_file() for path in (again.dir / "blobs").rglob("*"))
    again.start()
    again.run("post", "He vuelto")
    marta.start(again.listen)
    converge(again, marta)
    assert texts(marta) == texts(again)
    assert "He vuelto" in texts(marta)
    assert marta.run("status")["network_key"] == "new"
    carmen.start(marta.listen)
    until([carmen], lambda clients: clients[0].status().removal is not None)


def test_what_she_wrote_after_the_backup_still_counts_when_a_colleague_has_it(
    office: Office,
) -> None:
    carmen, sheet = founded(office)
    marta = office.join(carmen, "Marta Ruiz")
    carmen.run("post", "Antes")
    converge(carmen, marta)
    file = office.root / "copia.patio-backup"
    carmen.run("backup", str(file))
    carmen.run("post", "Después de la copia")
    converge(carmen, marta)
    carmen.stop()

    again = office.home("again")
    again.run("restore", str(file), "--words-file", str(sheet), "--peer", marta.listen)
    again.start(marta.listen)

    converge(again, marta)
    assert texts(marta) == texts(again) == ["Antes", "Después de la copia"]


def test_a_member_comes_back_with_words_of_her_own_and_a_code(office: Office) -> None:
    carmen, _ = founded(office)
    marta = office.join(carmen, "Marta Ruiz")
    marta.run("post", "Lo mío")
    converge(carmen, marta)
    file = office.root / "copia.patio-backup"
    made = marta.run("backup", str(file))
    own = written(office, "own", made["words"])
    marta.stop()
    code = carmen.run("invite", "--replaces", "Marta Ruiz")["code"]

    again = office.home("again")
    words = ("restore", str(file), "--words-file", str(own))
    refused(again.outcome(*words, "--alone", "--json"), "recovery words", "--code")
    assert len(made["words"]) == 12
    assert marta.run("backup", str(file))["words"] is None  # they are the same from now on

    with Knocking(again, *words, "--code", code, "--peer", carmen.listen) as knocking:
        carmen.run("accept", knocking.digits)
        knocking.document()

    again.start(carmen.listen)
    converge(carmen, again)
    assert texts(again) == ["Lo mío"]
    assert [row["name"] for row in carmen.run("people")] == ["Carmen Oliva", "Marta Ruiz"]


def test_a_code_for_somebody_else_makes_nobody_them(office: Office) -> None:
    carmen, _ = founded(office)
    marta = office.join(carmen, "Marta Ruiz")
    luis = office.join(carmen, "Luis Gil")
    converge(carmen, marta, luis)
    file = office.root / "copia"
    own = written(office, "own", marta.run("backup", str(file))["words"])
    again = office.home("again")
    words = ("restore", str(file), "--words-file", str(own), "--peer", carmen.listen)

    code = carmen.run("invite", "--replaces", "Luis Gil")["code"]
    refused(again.outcome(*words, "--code", code, "--json"), "somebody else", "--replaces")
    code = carmen.run("link")["code"]
    refused(again.outcome(*words, "--code", code, "--json"), "somebody else")
    code = carmen.run("invite")["code"]
    refused(again.outcome(*words, "--code", code, "--json"), "for a new person")

    refused(again.outcome("status"), "no company")
    assert [row["devices"] for row in carmen.run("people")] == [
        row["devices"] for row in luis.run("people")
    ]
    assert carmen.run("door") == []


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("other words", "does not open"),
        ("cut", "its end is missing"),
        ("altered", "bytes in it have changed"),
        ("a carried file", "it is for something else"),
    ],
)
def test_a_backup_that_does_not_hold_makes_no_home(office: Office, what: str, said: str) -> None:
    carmen, sheet = founded(office)
    carmen.run("post", "La primera hornada")
    file = office.root / "copia"
    carmen.run("carry" if what == "a carried file" else "backup", str(file))
    data = file.read_bytes()
    if what == "cut":
        file.write_bytes(data[:-7])
    elif what == "altered":
        file.write_bytes(data[:-7] + bytes([data[-7] ^ 1]) + data[-6:])
    elif what == "other words":
        other = office.home("other")
        made = other.run("create", "Talleres Ribera", "--name", "Ana Ribera")
        sheet = written(office, "other", made["recovery"])

    again = office.home("again")
    outcome = again.outcome("restore", str(file), "--words-file", str(sheet), "--alone", "--json")

    refused(outcome, said)
    assert not (again.dir / "keys.json").exists()


def test_nothing_can_be_read_in_a_backup_and_the_devices_key_is_not_in_it(office: Office) -> None:
    carmen, _ = founded(office)
    carmen.run("post", "Contraseña del horno")
    file = office.root / "copia"
    carmen.run("backup", str(file))

    data = file.read_bytes()

    assert "Contraseña del horno".encode() not in data
    assert file.stat().st_mode & 0o077 == 0


def test_weekly_backups_go_into_a_folder_until_told_otherwise(office: Office) -> None:
    carmen, _ = founded(office)
    folder = office.root / "copias"
    refused(carmen.outcome("backup", "--weekly", str(folder)), "no such folder")
    folder.mkdir()

    made = carmen.run("backup", "--weekly", str(folder))
    carmen.run("backup", "--never")

    assert [str(path) for path in folder.iterdir()] == [made["file"]]


@pytest.mark.parametrize("command", ["backup", "carry"])
def test_no_other_file_is_written_over_and_none_of_patios_own(office: Office, command: str) -> None:
    carmen, sheet = founded(office)
    log = carmen.dir / "patio.db"
    pipe = office.root / "pipe"
    os.mkfifo(pipe)
    carmen.run("backup", str(office.root / "copia"))
    carmen.run("carry", str(office.root / "lapiz"))
    other = office.root / ("lapiz" if command == "backup" else "copia")

    for path in (sheet, log, carmen.dir / "new", pipe, other):
        before = path.read_bytes() if path.is_file() else b""
        outcome = carmen.outcome(command, str(path))
        assert (outcome.status, outcome.out) == (1, ""), path
        assert not path.is_file() or path.read_bytes() == before

    carmen.run(command, str(office.root / ("copia" if command == "backup" else "lapiz")))
    assert carmen.run("verify")["findings"] == []


def test_the_sheet_is_written_over_nothing(office: Office) -> None:
    letter = office.root / "carta.pdf"
    letter.write_text("Querida Carmen", encoding="utf-8")
    home = office.home("carmen")

    outcome = home.outcome("create", "Oliva", "--name", "Carmen", "--sheet", str(letter), "--json")

    refused(outcome, "is there already")
    assert letter.read_text(encoding="utf-8") == "Querida Carmen"
    assert not (home.dir / "keys.json").exists()
    assert home.outcome("create", "Oliva", "--name", "Carmen", "--sheet", "").status == 2
