"""Announcements and thanks between real homes, as people would do it on the command line."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from support.homes import Home, Office, converge, office, refused, until
from sync.client import Client


@pytest.fixture
def made() -> Iterator[Office]:
    with office() as made:
        yield made


def may_announce(home: Home) -> bool:
    client = Client(home.dir)
    try:
        return client.may_announce()
    finally:
        client.close()


def the_card(home: Home, entry: str) -> dict[str, Any]:
    document = home.run("show", entry)
    assert isinstance(document, dict)
    return document


def test_an_announcement_from_its_first_word_to_its_receipts(made: Office, tmp_path: Path) -> None:
    carmen = made.create()
    marta, luis = made.join(carmen, "Marta Ruiz"), made.join(carmen, "Luis Gil")
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(b"%PDF-1.7\n" + os.urandom(2000))
    fake = tmp_path / "plan2.pdf"
    fake.write_bytes(b"MZ no PDF")
    refused(carmen.outcome("announce", "x", "--attach", str(fake)), "PDF")
    refused(marta.outcome("announce", "x"), "communicator")
    assert carmen.outcome("announce", "x", "--until", "mañana").status == 2
    alone = carmen.outcome("announce", "x", "--until", "2099-12-24")
    assert (alone.status, "add --pin" in alone.err) == (2, True)
    refused(carmen.outcome("announce", "x", "--end", "2001-01-01"), "has passed")

    carmen.run("channel", "taller")
    card = carmen.run(
        "announce", "Cerramos el viernes", "--text", "Todo el día", "--pin", "--until",
        "2099-12-24", "--end", "2099-12-31", "--channel", "#taller", "--attach", str(plan),
    )["id"]  # fmt: skip
    converge(carmen, marta, luis)
    marta.run("ack", card)
    luis.run("ack", card, "--doubt", "¿También la tienda?")
    converge(carmen, marta, luis)
    carmen.run("answer-doubts", card, "Sí, todo.")
    refused(marta.outcome("receipts", card), "administrator")
    found = carmen.run("receipts", card)
    assert [(row["name"], row["state"]) for row in found["people"]] == [
        ("Luis Gil", "doubt"),
        ("Marta Ruiz", "read"),
    ]
    assert [row["text"] for row in found["doubts"]] == ["¿También la tienda?"]
    refused(carmen.outcome("remind", card), "Everybody has answered")

    carmen.run("correct", card, "--text", "Todo el dia", "--substance")
    converge(carmen, marta, luis)
    shown = the_card(marta, card)
    assert shown["before"] == {"title": "Cerramos el viernes", "text": "Todo el día"}
    assert (shown["channels"], shown["doubts_answer"]) == (["taller"], "Sí, todo.")
    assert shown["acked_by_me"] is False
    marta.run("ack", card)
    carmen.run("correct", card, "--text", "Todo el día, de verdad")
    converge(carmen, marta, luis)
    assert the_card(luis, card)["corrected"] is True
    reminding = carmen.outcome("remind", card)
    if datetime.now(UTC).weekday() < 5:
        assert reminding.status == 0, reminding.err
        refused(carmen.outcome("remind", card), "today already")
    else:
        refused(reminding, "Saturday")

    carmen.run("urge", card)
    assert "urgent, says Carmen Oliva; it takes two" in carmen.outcome("feed").out
    refused(carmen.outcome("urge", card), "another owner")
    refused(marta.outcome("urge", card), "owner")

    refused(carmen.outcome("pin", card, "--until", "2001-01-01"), "has passed")
    carmen.run("pin", card, "--until", "2099-12-25")
    assert the_card(carmen, card)["pinned"]
    carmen.run("pin", card, "--off")
    assert not the_card(carmen, card)["pinned"]
    refused(carmen.outcome("pin", card, "--off"), "not on top")
    refused(marta.outcome("pin", card), "administrator")
    assert carmen.outcome("pin", card, "--off", "--until", "2099-12-25").status == 2

    table, page = tmp_path / "acuses.csv", tmp_path / "acuses.pdf"
    said = carmen.outcome("receipts", card, "--csv", str(table), "--pdf", str(page))
    assert "Read by 1 of 2." in said.out
    assert "Luis Gil: has it and has not answered" in said.out
    text = table.read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert [row[2] for row in rows[1:]] == ["Marta Ruiz", "Luis Gil"]
    assert rows[1][4] == found["people"][1]["day"] != ""
    assert page.read_bytes().startswith(b"%PDF-")
    assert ":" not in "".join(cell for row in rows for cell in row[3:5])


def test_who_lacks_the_text_is_listed_with_the_day_when_their_computer_was_seen(
    made: Office,
) -> None:
    carmen = made.create()
    marta = made.join(carmen, "Marta Ruiz")
    converge(carmen, marta)
    marta.stop()
    until([carmen], lambda clients: bool(clients[0].network().missing))

    card = carmen.run("announce", "Cerramos el viernes")["id"]

    (row,) = carmen.run("receipts", card)["people"]
    assert (row["state"], row["day"], row["text_hash"]) == ("absent", "", "")
    assert row["seen"] == datetime.now().astimezone().date().isoformat()
    assert "last seen on" in carmen.outcome("receipts", card).out


def test_a_communicator_announces_on_the_word_of_an_owner(made: Office) -> None:
    carmen = made.create()
    marta = made.join(carmen, "Marta Ruiz")
    refused(marta.outcome("settings", "--communicator", "Marta"), "owner")
    assert may_announce(carmen)
    assert not may_announce(marta)
    document = carmen.run("settings", "--communicator", "Marta", "--moderator", "Marta")
    assert [row["name"] for row in document["communicators"]] == ["Marta Ruiz"]
    assert [row["name"] for row in document["moderators"]] == ["Marta Ruiz"]
    converge(carmen, marta)

    assert may_announce(marta)
    card = marta.run("announce", "De Marta")["id"]
    carmen.run("settings", "--no-communicator", "Marta")
    converge(carmen, marta)

    assert not may_announce(marta)
    assert the_card(carmen, card)["title"] == "De Marta"
    refused(marta.outcome("announce", "Otra vez"), "communicator")
    assert carmen.run("settings")["communicators"] == []


def test_thanks_are_given_shared_and_withdrawn(made: Office) -> None:
    carmen = made.create()
    marta, luis = made.join(carmen, "Marta Ruiz"), made.join(carmen, "Luis Gil")
    reason = "Por quedaros hasta tarde"
    carmen.run("channel", "taller")
    team = carmen.run("kudos", reason, "--channel", "taller")["id"]
    card = carmen.run("kudos", reason, "--to", "Marta")["id"]
    assert carmen.outcome("kudos", reason).status == 2
    assert carmen.outcome("kudos", reason, "--private", "--channel", "taller").status == 2
    converge(carmen, marta, luis)

    refused(luis.outcome("pass-on", card, "Carmen"), "do not name you")
    marta.run("pass-on", card, "Luis")
    private = marta.run("kudos", reason, "--to", "Luis", "--private")["id"]
    converge(carmen, marta, luis)

    assert [one["name"] for one in the_card(luis, card)["passed_on"]] == ["Luis Gil"]
    assert the_card(marta, team)["thanked_channel"] == "taller"
    assert "thanks #taller" in luis.outcome("feed", "--channel", "taller").out
    (message,) = luis.run("messages", "Marta")
    assert (message["id"], message["kind"], message["text"]) == (private, "thanks", reason)
    assert carmen.run("messages") == []
    luis.run("withdraw", private)
    luis.run("withdraw", card)
    marta.run("withdraw", card)
    converge(carmen, marta, luis)
    refused(carmen.outcome("withdraw", card), "There is no entry")
    assert [one["id"] for one in carmen.run("feed")] == [team]
    assert marta.run("messages") == []
