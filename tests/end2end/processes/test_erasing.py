"""Taken back everywhere: what one home erases leaves no trace on the others (T44)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from support.homes import Home, Office, converge, until
from sync.client import Client
from sync.values import EntryId

MARKER = "palabrasecreta"
PORTRAIT = Path(__file__).parents[3] / "resources" / "example" / "portraits" / "ruben.png"


def traces(home: Home) -> list[Path]:
    """The files of a home in which the word stands, and the pictures that it keeps."""
    return [
        path
        for path in home.dir.rglob("*")
        if path.is_file() and (MARKER.encode() in path.read_bytes() or path.parts[-3] == "blobs")
    ]


def known_on(client: Client, entry: str) -> int:
    """On how many computers an erasure is known to have come; 0 before it is done here."""
    erasure = client.erasure(EntryId(bytes.fromhex(entry)))
    return erasure.spread.have if erasure else 0


def test_a_post_with_a_photo_is_erased_on_every_computer_that_is_on(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    luis = office.join(carmen, "Luis Gómez")
    homes = [carmen, marta, luis]
    entry = marta.run("post", f"Una {MARKER}, sin querer", "--attach", str(PORTRAIT))["id"]
    converge(*homes)
    until(homes, lambda clients: all(c.feed()[0].pictures[0].here for c in clients))
    assert all(traces(home) for home in homes)

    luis.stop()
    act = marta.run("erase", entry)["id"]
    until([carmen], lambda clients: bytes.fromhex(entry) in clients[0].erased())
    assert act != entry
    assert carmen.run("search", MARKER) == []
    until([marta], lambda clients: known_on(clients[0], entry) == 2)
    told = marta.outcome("show", entry[:12]).out
    assert "erased on 2 of 3 devices, not yet on those of Luis Gómez" in told

    luis.start(carmen.listen)
    converge(*homes)
    until(homes, lambda _: not any(traces(home) for home in homes))

    until([marta], lambda clients: known_on(clients[0], entry) == 3)
    shown = marta.run("show", entry)
    assert (shown["kind"], shown["author"]) == ("erased", "Marta Ruiz")
    assert all(home.run("status")["missing_payloads"] == 0 for home in homes)
    assert not any(home.run("verify")["findings"] for home in homes)


def test_members_touch_nothing_of_others_and_owners_hide_it_for_all(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    entry = marta.run("post", "Esto se queda")["id"]
    of_the_owner = carmen.run("post", "Y esto")["id"]
    converge(carmen, marta)

    for word in ("erase", "hide"):
        refused = marta.outcome(word, of_the_owner)
        assert refused.status == 1
        assert "It takes an owner" in refused.err
    carmen.run("hide", entry)
    converge(carmen, marta)
    assert [card["text"] for card in marta.run("feed")] == ["Y esto"]
    carmen.run("hide", entry[:8], "--off")
    converge(carmen, marta)

    assert [card["text"] for card in marta.run("feed")] == ["Y esto", "Esto se queda"]


def test_what_an_owner_had_erased_says_so_with_the_role_and_the_day(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    entry = marta.run("post", f"Una mala palabra: {MARKER}")["id"]
    kept = marta.run("post", "Lo que queda")["id"]
    comment = marta.run("comment", kept, f"Y otra: {MARKER}")["id"]
    converge(carmen, marta)

    for one in (entry, comment):
        carmen.run("erase", one)
    converge(carmen, marta)

    for home in (carmen, marta):
        for one in (entry, comment[:10]):
            told = home.run("show", one)
            day = date.fromtimestamp(told["time_ms"] / 1000).isoformat()
            assert (told["kind"], told["by_role"], told["day"]) == ("erased", "owner", day)
            assert (told["author"], told["devices"]) == ("Marta Ruiz", None)
            line = home.outcome("show", one).out
            assert line == f"An owner had this of Marta Ruiz erased on {day}.\n"
    assert marta.run("show", kept)["comments"] == []


def test_whoever_was_away_for_long_lets_go_of_what_was_erased_meanwhile(office: Office) -> None:
    # T50
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    erased = carmen.run("post", f"Antes: {MARKER}")["id"]
    converge(carmen, marta)
    marta.stop()
    carmen.run("erase", erased)
    never_seen = carmen.run("post", f"Mientras tanto: {MARKER}")["id"]
    carmen.run("erase", never_seen)
    carmen.run("post", "Lo que queda")

    marta.start(carmen.listen)

    converge(carmen, marta)
    assert [card["text"] for card in marta.run("feed")] == ["Lo que queda"]
    until([marta], lambda _clients: not traces(marta))


def test_nothing_that_was_erased_comes_back_in_a_file(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    erased = carmen.run("post", f"Antes: {MARKER}")["id"]
    converge(carmen, marta)
    file = office.root / "lapiz"
    marta.run("carry", str(file))
    carmen.run("erase", erased)
    converge(carmen, marta)
    until([carmen, marta], lambda _clients: not (traces(carmen) or traces(marta)))

    carmen.run("carry", str(file))

    assert carmen.run("feed") == []
    assert traces(carmen) == []
