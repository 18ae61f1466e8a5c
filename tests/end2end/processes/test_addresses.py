"""Where colleagues are: as it is typed, and as it is remembered for the next time."""

import os
import subprocess

import pytest

from support.homes import Home, Office, Outcome, converge, refused, until
from sync.store.addresses import read_addresses


@pytest.fixture
def carmen(office: Office) -> Home:
    """A company of one, with no node running."""
    home = office.home("carmen")
    home.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    return home


def test_the_address_typed_while_joining_is_dialled_by_every_later_node(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz", start=False)
    marta.start()  # no address, no discovery
    converge(carmen, marta)
    assert {row["name"] for row in carmen.run("people")} == {"Carmen Oliva", "Marta Ruiz"}


def test_the_address_where_a_colleague_answered_last_is_dialled_the_next_time(
    office: Office,
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    converge(carmen, marta)
    old = carmen.listen
    carmen.stop()
    assert carmen.start() != old
    marta.stop()
    marta.start(carmen.listen)
    answering = [("127.0.0.1", int(carmen.listen.rpartition(":")[2]))]
    book = marta.dir / "addresses.json"
    until([marta], lambda _clients: list(read_addresses(book).values()) == answering)
    marta.stop()

    marta.start()
    post = marta.run("post", "Sin decir dónde")["id"]
    converge(carmen, marta)
    assert post in [card["id"] for card in carmen.run("feed")]


def test_a_computer_that_an_owner_calls_always_on_is_dialled_by_whoever_knows_no_other(
    office: Office,
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    converge(carmen, marta)
    refused(marta.outcome("settings", "--always-on", carmen.listen), "owner")
    refused(carmen.outcome("settings", "--always-on", "despacho"), "HOST:PORT")
    assert carmen.run("settings", "--always-on", carmen.listen)["always_on"] == [carmen.listen]
    converge(carmen, marta)
    assert carmen.listen in marta.outcome("settings").out
    marta.stop()
    (marta.dir / "addresses.json").unlink()

    marta.start()  # no address, no discovery, and nothing remembered
    post = marta.run("post", "Por la que nunca se apaga")["id"]
    converge(carmen, marta)
    assert post in [card["id"] for card in carmen.run("feed")]

    assert carmen.run("settings", "--no-always-on", carmen.listen)["always_on"] == []


@pytest.mark.parametrize(
    "address", ["192.168.1.20:0", "despacho:0", "des\x1bpacho:1", "un despacho:1", "a:b:1", ":1",
                "despacho:65536", "x" * 64 + ":1"],
)  # fmt: skip
def test_an_address_where_nobody_can_be_is_refused_before_anything_is_tried(
    carmen: Home, address: str
) -> None:
    refused(carmen.outcome("node", "--peer", address, "--no-discovery"), "HOST:PORT")


@pytest.mark.parametrize("address", ["127.0.0.1\x1b:0", "47800", "127.0.0.1:-1"])
def test_an_address_to_listen_on_that_is_none_is_refused(carmen: Home, address: str) -> None:
    refused(carmen.outcome("node", "--listen", address), "HOST:PORT")


@pytest.mark.skipif(os.name == "nt", reason="arguments are Unicode there")
def test_an_address_in_no_known_encoding_is_refused(carmen: Home) -> None:
    argv = [os.fsencode(word) for word in carmen.argv("node", "--listen")] + [b"\xff:1"]
    # --home stands between the option and its value: put the value where it belongs.
    argv = [*argv[:-3], argv[-1], *argv[-3:-1]]
    done = subprocess.run(argv, capture_output=True, check=False, env=carmen.environment)
    refused(Outcome(done.returncode, done.stdout.decode(), done.stderr.decode()), "HOST:PORT")


@pytest.mark.parametrize("address", ["1.2.3.4:0", "no-hay-tal.invalid:0"])
def test_an_address_of_somebody_else_is_not_called_taken(carmen: Home, address: str) -> None:
    refused(carmen.outcome("node", "--listen", address), address, "not an address of this computer")
