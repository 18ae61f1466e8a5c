"""Search from the command line, on a real home."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from support.documents import pdf
from support.homes import Home, office, refused
from support.processes import until
from sync.client import Client, Sought


@pytest.fixture(scope="module")
def carmen() -> Iterator[Home]:
    with office() as made:
        home = made.home("carmen")
        home.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
        yield home


@pytest.fixture(scope="module")
def card(carmen: Home, tmp_path_factory: pytest.TempPathFactory) -> str:
    file = Path(tmp_path_factory.mktemp("files")) / "Presupuesto Lyon.txt"
    file.write_text("nada que leer")
    carmen.run("channel", "taller")
    words = ("Las reuniones de los viernes", "--channel", "taller", "--attach", str(file))
    return str(carmen.run("post", *words)["id"])


def test_json_is_cards_as_ever_and_what_was_found_on_each(carmen: Home, card: str) -> None:
    carmen.run("comment", card, "¿La reunión, a qué hora?")

    (found,) = carmen.run("search", "reunion ")

    assert (found["id"], found["kind"], found["channel"]) == (card, "post", "taller")
    assert [(hit["kind"], hit["text_marks"]) for hit in found["found"]] == [
        ("comment", [[4, 11]]), ("card", [[4, 13]]),
    ]  # fmt: skip


def test_hits_are_each_what_they_are(carmen: Home, card: str) -> None:
    (person,) = carmen.run("search", "oliva", "--kind", "person")
    (channel,) = carmen.run("search", "tall", "--hits", "--kind", "channel")
    (file,) = carmen.run("search", "presupuestos lyon", "--hits")

    assert (person["title"], person["title_marks"]) == ("Carmen Oliva", [[7, 12]])
    assert channel["channel"] == "taller"
    assert (file["kind"], file["card"], file["card_kind"]) == ("file", card, "post")
    assert (file["title"], file["author"]) == ("Presupuesto Lyon.txt", "Carmen Oliva")


def test_filters(carmen: Home, card: str) -> None:
    month = datetime.now().strftime("%Y-%m")
    fits = ("--person", "carmen", "--kind", "post", "--channel", "taller", "--month", month)

    assert [one["id"] for one in carmen.run("search", "viernes", *fits)] == [card]
    assert carmen.run("search", "viernes", "--month", "1999-12") == []
    assert carmen.run("search", "viernes", "--channel", "otro") == []
    assert carmen.run("search", "viernes", "--kind", "kudos") == []
    refused(carmen.outcome("search", "viernes", "--person", "nadie"), "nadie")
    for wrong in ("2026", "2026-13", "-1-1", "0000-00", "9999-12"):
        outcome = carmen.outcome("search", "viernes", "--month", wrong)
        assert outcome.status == 2, outcome
        assert "no month" in outcome.err


def test_people_read_what_was_found(carmen: Home, card: str) -> None:
    said = carmen.outcome("search", "viernes").out

    assert "Las reuniones de los viernes" in said
    assert "#taller" in said
    assert carmen.outcome("search", "oliva").out.startswith("Carmen Oliva")
    assert carmen.outcome("search", "inexistente").out == "Nothing has these words.\n"


def test_a_running_node_finds_what_an_attached_document_says(tmp_path: Path) -> None:
    with office() as made:
        home = made.create()
        minutes = pdf(tmp_path / "acta.pdf", "Acuerdo sobre los esmaltes")
        card = home.run("post", "El acta", "--attach", str(minutes))["id"]

        def is_found() -> bool:
            with closing(Client(home.dir)) as client:
                return bool(client.find(Sought("esmalte ")))

        until(is_found, "the minutes are read")

        (file,) = home.run("search", "acuerdos", "esmaltes", "--hits")
        assert (file["kind"], file["title"], file["card"]) == ("file", "acta.pdf", card)
        assert file["text"] == "Acuerdo sobre los esmaltes"
        (found,) = home.run("search", "esmaltes")
        assert found["id"] == card
        assert [hit["kind"] for hit in found["found"]] == ["file"]
