"""Edits, threads, mentions, topics, ends and channels from the command line, in real processes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.homes import Office, converge, office, refused, until
from sync.values import EntryId


@pytest.fixture
def homes() -> Iterator[Office]:
    with office() as made:
        yield made


def test_a_post_is_edited_and_everybody_can_read_what_it_said(homes: Office) -> None:
    carmen = homes.create()
    marta = homes.join(carmen, "Marta Ruiz")
    post = marta.run("post", "El horno, el lunes")["id"]
    converge(carmen, marta)
    refused(carmen.outcome("edit", post, "nunca"), "Marta Ruiz")
    refused(marta.outcome("edit", post, " "), "empty")

    edit = marta.run("edit", post[:8], "El horno, el martes")["id"]
    converge(carmen, marta)

    card = carmen.run("show", post)
    assert card["text"] == "El horno, el martes"
    assert card["edited_ms"] >= card["time_ms"]
    said = carmen.run("show", post[:8], "--history")
    assert [(one["id"], one["text"]) for one in said] == [
        (post, "El horno, el lunes"),
        (edit, "El horno, el martes"),
    ]
    assert [one["id"] for one in carmen.run("search", "martes")] == [post]
    assert carmen.run("search", "lunes") == []
    lines = carmen.outcome("show", post).out
    assert "(edited)" in lines

    marta.run("erase", post)
    converge(carmen, marta)
    until([carmen], lambda clients: clients[0].erasure(EntryId(bytes.fromhex(post))) is not None)
    assert carmen.run("show", post)["kind"] == "erased"
    refused(marta.outcome("edit", post, "otra vez"), "entry")


def test_a_conversation_has_threads_names_and_topics(homes: Office) -> None:
    carmen = homes.create()
    marta = homes.join(carmen, "Marta Ruiz")
    converge(carmen, marta)

    post = carmen.run("post", "¿Qué hornada toca, @marta? #Cerámica")["id"]
    refused(carmen.outcome("post", "Hola, @nadie"), "@nadie")
    converge(carmen, marta)
    head = marta.run("comment", post, "La azul")["id"]
    converge(carmen, marta)
    answer = carmen.run("comment", head[:8], "¿La de @Marta Ruiz?")["id"]
    converge(carmen, marta)
    last = marta.run("comment", answer, "Esa")["id"]

    (card,) = marta.run("feed", "--topic", "#ceramica")
    assert marta.run("feed", "--topic", "azul") == []
    assert [one["name"] for one in card["mentions"]] == ["Marta Ruiz"]
    at, size = (card["mentions"][0][key] for key in ("at", "size"))
    assert card["text"][at : at + size] == "@marta"
    assert [(one["id"], one["reply_to"]) for one in card["comments"]] == [
        (head, None),
        (answer, head),
        (last, head),
    ]
    lines = marta.outcome("show", post).out
    assert "@Marta Ruiz?" in lines
    assert ">> Carmen Oliva" in lines


def test_a_post_ends_and_is_found_by_its_id(homes: Office) -> None:
    carmen = homes.home("carmen")
    carmen.run("create", "Cerámicas Oliva", "--name", "Carmen")
    refused(carmen.outcome("post", "Tarde", "--until", "2020-01-01"), "last day")
    assert carmen.outcome("post", "Nunca", "--until", "mañana").status == 2
    post = carmen.run("post", "Oferta de vajilla", "--until", "2099-12-31 8:30")["id"]

    card = carmen.run("show", post[:8])
    assert card["ended"] is False
    assert card["until_ms"] > card["time_ms"]
    assert "until 2099-12-31 08:30" in carmen.outcome("feed").out


def test_a_channel_is_opened_described_and_archived(homes: Office) -> None:
    carmen = homes.create()
    marta = homes.join(carmen, "Marta Ruiz")
    converge(carmen, marta)
    marta.run("channel", "Huerto", "--about", "Tomates y riego")
    marta.run("post", "Ya hay tomates", "--channel", "Huerto")
    refused(marta.outcome("channel", "general", "--archive"), "owner")
    refused(carmen.outcome("channel", "general", "--archive"), "everybody's")
    converge(carmen, marta)

    carmen.run("channel", "Huerto", "--archive")
    converge(carmen, marta)

    refused(marta.outcome("post", "Y calabazas", "--channel", "Huerto"), "archived")
    row = next(row for row in marta.run("channels") if row["channel"] == "Huerto")
    assert (row["about"], row["archived"]) == ("Tomates y riego", True)
    assert [card["text"] for card in marta.run("feed", "--channel", "Huerto")] == ["Ya hay tomates"]
    marta.run("channel", "Huerto", "--unarchive")
    marta.run("post", "Y calabazas", "--channel", "Huerto")


def test_a_private_channel_is_read_by_its_people_and_no_name_means_both(homes: Office) -> None:
    carmen = homes.create()
    marta = homes.join(carmen, "Marta Ruiz")
    luis = homes.join(carmen, "Luis Peña")
    converge(carmen, marta, luis)

    group = carmen.run("channel", "Dirección", "--only", "Marta")["id"]
    carmen.run("message", "Dirección", "Abrimos otra tienda")
    converge(carmen, marta, luis)

    told = {row["channel"]: row for row in marta.run("channels")}
    assert told["general"]["private"] is None
    assert told["Dirección"]["private"]["group"] == group
    assert [other["name"] for other in told["Dirección"]["private"]["others"]] == ["Carmen Oliva"]
    assert told["Dirección"]["unread"] == 1
    assert "Dirección (1 new; only you, Carmen Oliva)" in marta.outcome("channels").out
    assert "Dirección" not in {row["channel"] for row in luis.run("channels")}
    refused(marta.outcome("post", "Abrimos otra", "--channel", "direccion"), "patio message")
    refused(carmen.outcome("channel", "DIRECCIÓN"), "Only some people")
    refused(carmen.outcome("feed", "--channel", "dirección"), "patio message")
    refused(carmen.outcome("channel", "General", "--only", "Marta"), "Everybody reads #general")
    refused(carmen.outcome("group", "Dirección", "--rename", "general"), "Everybody reads #general")
    carmen.run("group", "Dirección", "--remove", "Marta")
    converge(carmen, marta, luis)
    assert "Dirección" not in {row["channel"] for row in marta.run("channels")}
