"""Files in messages between real homes: carried by who cannot open them, gone with the message."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.homes import Home, Office, acquainted, office, refused, until
from support.private import bytes_below
from sync.client import Client
from sync.content.pieces import PIECE_BYTES

LIKE_A_WINDOW = ("--not-always-on",)
MARK = "La nómina de Marta no es asunto de nadie más. "
NAME = "nómina de Marta.pdf"
LARGE = MARK * (3 * PIECE_BYTES // len(MARK))


@pytest.fixture
def made() -> Iterator[Office]:
    with office() as made:
        yield made


def has_it(client: Client) -> bool:
    """Whether what came with the newest message is here."""
    talks = client.conversations()
    last = talks[0].last if talks else None
    return last is not None and bool(last.attached) and all(one.here for one in last.attached)


def plain_below(home: Home) -> list[str]:
    """What of the file stands anywhere below a home as it is."""
    held = bytes_below(home.dir)
    return [word for word in (MARK, NAME) if word.encode() in held]


def test_a_file_reaches_somebody_who_was_away_by_a_computer_that_cannot_open_it(
    made: Office, tmp_path: Path
) -> None:
    carmen = made.create()  # always on
    marta, luis, noa = (
        made.join(carmen, name, start=False) for name in ("Marta Ruiz", "Luis Gil", "Noa Paz")
    )
    for home in (marta, luis, noa):
        home.start(carmen.listen, more=LIKE_A_WINDOW)
    acquainted(marta, people=4)
    luis.stop()
    path = tmp_path / NAME
    path.write_text(LARGE, encoding="utf-8")
    sent = marta.run("message", "Luis", "--attach", str(path))["id"]
    (told,) = marta.run("messages", "Luis")
    assert told["text"] == ""
    assert [(file["name"], file["size"]) for file in told["files"]] == [(NAME, len(LARGE.encode()))]
    blob = told["files"][0]["blob"]
    carried = carmen.dir / "blobs" / blob[:2] / blob
    until([carmen], lambda _: carried.exists())
    marta.stop()

    luis.start(carmen.listen, more=LIKE_A_WINDOW)
    until([luis], lambda clients: has_it(clients[0]))

    (saved,) = luis.run("save", sent, str(tmp_path.parent))
    assert Path(saved["file"]).read_text(encoding="utf-8") == LARGE
    assert luis.run("messages", "--search", "nomina")[0]["id"] == sent
    shown = luis.outcome("messages", "Marta").out
    assert NAME in shown
    assert "KB]" in shown
    for home in (carmen, luis, noa):
        home.stop()
    assert plain_below(carmen) == []
    assert plain_below(noa) == []
    assert not list((noa.dir / "blobs").glob("??/*"))
    assert MARK.encode() not in bytes_below(luis.dir) + bytes_below(marta.dir)


def test_an_erased_message_takes_its_file_from_every_computer(made: Office, tmp_path: Path) -> None:
    carmen = made.create()
    marta = made.join(carmen, "Marta Ruiz")
    luis = made.join(carmen, "Luis Gil", start=False)
    luis.start(carmen.listen, more=LIKE_A_WINDOW)
    acquainted(marta, people=3)
    path = tmp_path / NAME
    path.write_text(LARGE, encoding="utf-8")
    sent = luis.run("message", "Marta", "para ti", "--attach", str(path))["id"]
    until([marta], lambda clients: has_it(clients[0]))

    luis.run("erase", sent)

    def gone(clients: list[Client]) -> bool:
        blobs = [list((home.dir / "blobs").glob("??/*")) for home in (carmen, marta, luis)]
        return not any(blobs) and not any(clients[0].conversations())

    until([marta], gone)
    for home in (carmen, marta, luis):
        home.stop()
        assert plain_below(home) == []


def test_what_cannot_be_sent_says_why(made: Office, tmp_path: Path) -> None:
    carmen = made.create()
    marta = made.join(carmen, "Marta Ruiz")
    acquainted(carmen, people=2)
    empty = tmp_path / "vacío.txt"
    empty.write_bytes(b"")

    assert carmen.outcome("message", "Marta").status == 2
    refused(carmen.outcome("message", "Marta", "--attach", str(empty)), "nothing in it")
    sent = carmen.run("message", "Marta", "sin nada")["id"]
    refused(carmen.outcome("save", sent, str(tmp_path)), "no picture and no file")
    own = carmen.dir / "keys.json"
    refused(carmen.outcome("message", "Marta", "--attach", str(own)), "Patio")
    assert marta.node is not None
