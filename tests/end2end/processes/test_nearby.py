"""Coming in by six digits, by a file, and by a sheet of paper: real processes."""

from __future__ import annotations

import json
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
from support.homes import Home, Knocking, Office, converge, refused
from support.pictures import claims
from sync.handout.staff import MOST


def join(home: Home, code: str, *words: str, name: str = "Marta Ruiz") -> tuple[str, ...]:
    return ("join", code, "--name", name, *words)


def square(file: Path) -> Image.Image:
    return Image.open(file).convert("RGB").resize((300, 300))


def test_six_digits_let_somebody_in_and_are_gone(office: Office) -> None:
    carmen = office.create()
    opened = carmen.run("invite", "--nearby")
    marta = office.home("marta")
    joined = marta.run(*join(marta, opened["digits"], "--peer", opened["listen"]))
    assert joined["name"] == "Cerámicas Oliva"
    marta.start(carmen.listen)
    converge(carmen, marta)

    other = office.home("otra")
    again = join(other, opened["digits"], "--peer", opened["listen"], "--json")
    refused(other.outcome(*again), opened["listen"])
    assert not other.dir.exists()


def test_three_wrong_tries_take_the_digits_away(office: Office) -> None:
    carmen = office.create()
    opened = carmen.run("invite", "--nearby")
    wrong = f"{(int(opened['digits']) + 1) % 1_000_000:06}"
    marta = office.home("marta")
    at = ("--peer", opened["listen"], "--json")
    for _ in range(3):
        refused(marta.outcome(*join(marta, wrong, *at)), "not the six digits")
    refused(marta.outcome(*join(marta, opened["digits"], *at)), "Nobody answers")
    assert not marta.dir.exists()
    fresh = carmen.run("invite", "--nearby")
    marta.run(*join(marta, fresh["digits"], "--peer", fresh["listen"]))


def test_an_administrator_nearby_is_compared_with_all_the_same(office: Office) -> None:
    carmen = office.create()
    opened = carmen.run("invite", "--nearby", "--role", "admin")
    assert opened["confirmed"] is True
    marta = office.home("marta")
    words = join(marta, opened["digits"], "--peer", opened["listen"])
    with Knocking(marta, *words) as knocking:
        carmen.run("accept", knocking.digits)
        knocking.document()
    assert marta.run("status")["role"] == "admin"


def test_digits_need_a_node_and_somebody_who_may_invite(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    refused(marta.outcome("invite", "--nearby", "--json"), "administrator")
    carmen.stop()
    refused(carmen.outcome("invite", "--nearby", "--json"), "No node runs")


def test_a_file_lets_somebody_in(office: Office) -> None:
    carmen = office.create()
    file = office.root / "marta.patio-invite"
    made = carmen.run("invite", "--file", str(file), "--qr", str(office.root / "marta.svg"))
    assert json.loads(file.read_text("utf-8"))["code"] == made["code"]
    assert (office.root / "marta.svg").stat().st_size > 0
    marta = office.home("marta")
    assert marta.run(*join(marta, str(file)))["name"] == "Cerámicas Oliva"


def test_a_file_that_is_no_invitation_is_said(office: Office) -> None:
    marta = office.home("marta")
    file = office.root / "otra.patio-invite"
    file.write_bytes(b"{}")
    refused(marta.outcome(*join(marta, str(file), "--json")), "no invitation")
    refused(marta.outcome(*join(marta, "nada.patio-invite", "--json")), "no invitation")
    assert not marta.dir.exists()


def test_a_picture_of_its_qr_code_lets_somebody_in(office: Office) -> None:
    carmen = office.create()
    drawn, photo = office.root / "marta.png", office.root / "Foto de Marta.JPG"
    carmen.run("invite", "--qr", str(drawn))
    sheet = on_paper([other_square("https://ceramicasoliva.es"), square(drawn)])
    photo.write_bytes(written(sheet.rotate(7), "JPEG", quality=70))
    marta = office.home("marta")
    words = join(marta, str(photo), "--peer", carmen.listen)
    assert marta.run(*words)["name"] == "Cerámicas Oliva"


def test_a_new_computer_comes_in_by_a_picture(office: Office) -> None:
    carmen = office.create()
    drawn = office.root / "portatil.png"
    drawn.write_bytes(written(invitation_square(carmen.run("link")["code"])))
    laptop = office.home("portatil")
    with Knocking(laptop, "link", str(drawn), "--peer", carmen.listen) as knocking:
        carmen.run("accept", knocking.digits)
        assert knocking.document()["person"] == carmen.run("status")["person"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (written(nothing()), "No QR code was found in that picture."),
        (written(other_square("WIFI:S:oliva;;")), "is no invitation of Patio."),
        (
            written(on_paper([invitation_square(invitation(n)) for n in (1, 2)])),
            "There are two invitations in that picture.",
        ),
        (claims(60_000, 60_000), "That picture cannot be read:"),
        (b"no soy una imagen", "That picture cannot be read:"),
        (written(invitation_square("A" * 56)), "a character was mistyped or left out"),
    ],
    ids=["none", "other", "two", "hostile", "no picture", "broken"],
)
def test_a_picture_that_lets_nobody_in_is_said(office: Office, data: bytes, sentence: str) -> None:
    marta, file = office.home("marta"), office.root / "qr.png"
    file.write_bytes(data)
    refused(marta.outcome(*join(marta, str(file), "--json")), sentence)
    assert not marta.dir.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("--file", "none/a.patio-invite"),
        ("--qr", "none/a.png"),
        ("--qr", "a.jpg"),
        ("--file", "a.patio-invite", "--qr", "none/a.png"),
    ],
)
def test_what_cannot_be_written_makes_no_invitation(office: Office, words: list[str]) -> None:
    carmen = office.create()
    paths = [word if word.startswith("--") else str(office.root / word) for word in words]
    assert carmen.outcome("invite", *paths, "--json").status == 1
    assert carmen.run("invites") == []
    assert not list(office.root.glob("a.*"))


def test_who_may_not_invite_leaves_no_sheets_behind(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    (office.root / "personal.csv").write_text("Inés\n", "utf-8")
    where = ("--staff", str(office.root / "personal.csv"), "--sheets", str(office.root / "h.pdf"))
    refused(marta.outcome("invite", *where, "--json"), "administrator")
    assert not list(office.root.glob("h.*"))


def test_a_new_computer_comes_in_by_a_file(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    converge(carmen, marta)
    file = office.root / "nuevo.patio-invite"
    carmen.run("invite", "--replaces", "marta", "--file", str(file))
    fresh = office.home("nuevo")
    with Knocking(fresh, "link", str(file)) as knocking:
        carmen.run("accept", knocking.digits)
        assert knocking.document()["person"] == marta.run("status")["person"]


def test_a_list_becomes_a_page_and_an_invitation_for_each(office: Office) -> None:
    carmen = office.create()
    people = office.root / "personal.csv"
    people.write_text("Nombre;Apellidos\nInés;Calatrava\nRubén;Soto\n", "utf-8")
    made = carmen.run("invite", "--staff", str(people), "--sheets", str(office.root / "h.pdf"))
    assert [one["name"] for one in made["invites"]] == ["Inés Calatrava", "Rubén Soto"]
    assert (office.root / "h.pdf").read_bytes().startswith(b"%PDF-")
    assert {one["id"] for one in carmen.run("invites")} == {
        one["invite"] for one in made["invites"]
    }


@pytest.mark.parametrize("content", ["Inés\nInés\n", "", "\n".join(map(str, range(MOST + 1)))])
def test_a_list_with_a_mistake_makes_nothing(office: Office, content: str) -> None:
    carmen = office.create()
    people = office.root / "personal.csv"
    people.write_text(content, "utf-8")
    sheets = office.root / "h.pdf"
    refused(
        carmen.outcome("invite", "--staff", str(people), "--sheets", str(sheets), "--json"), "list"
    )
    assert carmen.run("invites") == []
    assert not sheets.exists()


def test_sheets_that_cannot_be_written_make_nothing(office: Office) -> None:
    carmen = office.create()
    people = office.root / "personal.csv"
    people.write_text("Inés\n", "utf-8")
    sheets = Path("none") / "h.pdf"
    words = ("invite", "--staff", str(people), "--sheets", str(office.root / sheets), "--json")
    refused(carmen.outcome(*words), "none")
    assert carmen.run("invites") == []


@pytest.mark.parametrize(
    "words",
    [
        ("--nearby", "--uses", "2"),
        ("--nearby", "--file", "a.patio-invite"),
        ("--staff", "a.csv"),
        ("--sheets", "a.pdf"),
        ("--file", "a.txt"),
        ("--staff", "a.csv", "--sheets", "a.pdf", "--role", "admin"),
        ("--replaces", "marta", "--uses", "2"),
    ],
)
def test_options_that_do_not_go_together_are_refused(office: Office, words: list[str]) -> None:
    carmen = office.home("carmen")
    assert carmen.outcome("invite", *words).status == 2
