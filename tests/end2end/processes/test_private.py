"""Messages between real homes: carried by who cannot read them, and read by nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from support.homes import Home, Knocking, Office, office, refused, until
from support.private import bytes_below
from sync.client import Client
from sync.store.entries import LogStore
from sync.store.keys import member_keys
from sync.values import EntryId, Lane

LIKE_A_WINDOW = ("--not-always-on",)


@pytest.fixture
def made() -> Iterator[Office]:
    with office() as made:
        yield made


def settled(homes: list[Home]) -> None:
    """Wait until all hold the same headers, and nobody waits for a payload."""
    until(homes, lambda clients: len({c.status().log_digest for c in clients}) == 1)


def hears(client: Client, text: str) -> bool:
    return [message.text for message in client.find_messages(text)] == [text]


def sealed_in(home: Home) -> list[bytes]:
    """Every piece of the payloads of the sealed lane that a home holds."""
    company = member_keys(home.dir / "keys.json").company
    assert company is not None
    with closing(LogStore(home.dir / "patio.db", company)) as store:
        bodies = [entry.body for entry in store.arrivals(0, Lane.SEALED, 100)]
    return [body[at : at + 48] for body in bodies for at in range(0, len(body) - 48, 48)]


def test_a_message_reaches_somebody_who_was_away_after_its_sender_has_gone(made: Office) -> None:
    carmen = made.create()  # always on
    marta, luis, noa = (
        made.join(carmen, name, start=False) for name in ("Marta Ruiz", "Luis Gil", "Noa Paz")
    )
    for home in (marta, luis, noa):
        home.start(carmen.listen, more=LIKE_A_WINDOW)
    until([marta], lambda clients: len(_named(clients[0])) == 4)
    luis.stop()
    sent = EntryId(bytes.fromhex(marta.run("message", "Luis", "hasta mañana")["id"]))
    settled([carmen, marta, noa])

    def carried(clients: list[Client]) -> bool:
        network = clients[0].network()
        return network.receiving == 0 and clients[1].network().receiving == 0

    until([carmen, noa], carried)
    marta.stop()
    luis.start(carmen.listen, more=LIKE_A_WINDOW)
    until([luis], lambda clients: hears(clients[0], "hasta mañana"))
    for home in (carmen, luis, noa):
        home.stop()

    (message,) = luis.run("messages", "Marta")
    assert (message["id"], message["author"]) == (sent.hex(), "Marta Ruiz")
    pieces = sealed_in(marta)
    assert pieces
    held = bytes_below(noa.dir)
    assert not any(piece in held for piece in pieces)
    assert all(piece in bytes_below(luis.dir) for piece in sealed_in(luis))
    for home in (carmen, noa):
        assert home.run("messages") == []
        assert "mañana".encode() not in bytes_below(home.dir)
    assert sealed_in(noa) == []


def test_conversations_come_back_on_a_linked_computer(made: Office) -> None:
    carmen = made.create()
    marta = made.join(carmen, "Marta Ruiz")
    until([marta], lambda clients: len(_named(clients[0])) == 2)
    carmen.run("message", "Marta", "antes del ordenador nuevo")
    until([marta], lambda clients: hears(clients[0], "antes del ordenador nuevo"))
    code = marta.run("link")["code"]
    new = made.home("nuevo")
    with Knocking(new, "link", code, "--peer", marta.listen) as knocking:
        marta.run("accept", knocking.digits)
        knocking.document()

    new.start(carmen.listen)

    until([new], lambda clients: hears(clients[0], "antes del ordenador nuevo"))


def test_conversations_come_back_from_the_other_side_when_every_computer_is_lost(
    made: Office,
) -> None:
    carmen = made.home("carmen")
    words = carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")["recovery"]
    sheet = made.root / "sheet.txt"
    sheet.write_text(" ".join(words), encoding="utf-8")
    carmen.start()
    marta = made.join(carmen, "Marta Ruiz")
    until([carmen], lambda clients: len(_named(clients[0])) == 2)
    carmen.run("message", "Marta", "antes de perderlo todo")
    until([marta], lambda clients: hears(clients[0], "antes de perderlo todo"))
    carmen.stop()
    again = made.home("again")

    again.run("recover", "--words-file", str(sheet), "--peer", marta.listen)
    again.start(marta.listen)

    until([again], lambda clients: hears(clients[0], "antes de perderlo todo"))
    (row,) = again.run("messages", "Marta")
    assert (row["author"], row["mine"]) == ("Carmen Oliva", True)


def test_the_command_line_says_what_is_private_and_to_whom(made: Office) -> None:
    carmen = made.create()
    marta = made.join(carmen, "Marta Ruiz")
    luis = made.join(carmen, "Luis Gil")
    until([carmen, marta, luis], lambda clients: all(len(_named(c)) == 3 for c in clients))

    group = carmen.run("group", "Hornos", "--with", "Marta", "--with", "luis")["id"]
    until([luis], lambda clients: len(clients[0].conversations()) == 1)
    said = luis.run("message", "hornos", "El dos no calienta")["id"]
    until([marta], lambda clients: hears(clients[0], "El dos no calienta"))
    (row,) = marta.run("messages")
    (message,) = marta.run("messages", group[:8])
    (shown,) = [line for line in marta.outcome("messages").out.splitlines() if "Hornos" in line]

    assert (row["kind"], row["name"], row["inside"]) == ("group", "Hornos", True)
    assert message["id"] == row["last"]["id"] == said
    assert "El dos no calienta" in shown
    until([luis], lambda clients: _delivered(clients[0], said) == 2)
    carmen.run("group", "Hornos", "--remove", "Luis")
    until([luis], lambda clients: not clients[0].conversations()[0].inside)
    refused(luis.outcome("message", "Hornos", "¿hola?"), "not in the group Hornos")
    refused(luis.outcome("message", "Nadie", "hola"), "There is no person 'Nadie'")
    refused(luis.outcome("message", "Luis", "hola"), "nobody but yourself")
    refused(luis.outcome("ask", "--unsigned", "¿Y el aire?"), "eight people")
    refused(luis.outcome("answer", said[:8], "Sí"), "There is no question")
    luis.run("erase", said[:10])
    until([marta], lambda clients: clients[0].find_messages("calienta") == [])
    assert luis.outcome("ask", "hola", "--unsigned", "--rumour").status == 2


def _delivered(client: Client, entry: str) -> int:
    found = client.private_message(EntryId(bytes.fromhex(entry)))
    return found.delivered.have if found is not None else 0


def _named(client: Client) -> list[str]:
    return [row.name for row in client.people() if row.name]


def test_what_was_said_with_somebody_who_left_is_still_read_and_nothing_more_is_sent(
    made: Office,
) -> None:
    carmen = made.create()
    dani = made.join(carmen, "Dani Soler")
    until([carmen], lambda clients: len(_named(clients[0])) == 2)
    dani.run("message", "Carmen", "te dejo las llaves")
    until([carmen], lambda clients: hears(clients[0], "te dejo las llaves"))

    carmen.run("remove", "Dani", "--yes")

    (listed,) = carmen.run("messages")
    for place in ("Dani", listed["id"], listed["id"][:12]):
        assert [one["text"] for one in carmen.run("messages", place)] == ["te dejo las llaves"]
    refused(carmen.outcome("message", "Dani", "¿y la del almacén?"), "Dani Soler has left")
