"""Real processes: two sites without a network between them, and a file that goes to and fro."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from support.homes import Home, Office, converge, digests, refused
from support.processes import until as until_it_holds
from sync.client import Client


@pytest.fixture
def sites(office: Office) -> tuple[Home, Home, Path]:
    """Carmen's home and Marta's, which have met once and are both off now; and a file."""
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    converge(carmen, marta)
    carmen.stop()
    marta.stop()
    return carmen, marta, office.root / "lapiz.patio-carry"


def texts(home: Home) -> list[str]:
    return sorted(card["title"] or card["text"] for card in home.run("feed"))


def equal(*homes: Home) -> bool:
    found = []
    for home in homes:
        client = Client(home.dir)
        found.append(digests(client.status()))
        client.close()
    return len(set(found)) == 1


def test_a_file_brings_the_feed_there_and_theirs_back(
    sites: tuple[Home, Home, Path],
) -> None:
    carmen, marta, file = sites
    picture = Path(__file__).parents[3] / "resources" / "example"
    photo = next(picture.rglob("*.jpg"))
    carmen.run("post", "Desde el taller", "--attach", str(photo), "--alt", "A photo")
    marta.run("post", "Desde la feria")

    assert carmen.run("carry", str(file))["taken"] is None
    brought = marta.run("carry", str(file))["taken"]
    back = carmen.run("carry", str(file))["taken"]

    assert (brought["entries"], brought["pictures"], brought["by"]) == (1, 1, "Carmen Oliva")
    assert (back["entries"], back["by"]) == (1, "Marta Ruiz")
    assert texts(carmen) == texts(marta) == ["Desde el taller", "Desde la feria"]
    assert equal(carmen, marta)
    assert b"Desde la feria" not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0


def test_a_running_node_takes_it_in_and_tells_its_colleagues(
    sites: tuple[Home, Home, Path], office: Office
) -> None:
    carmen, marta, file = sites
    carmen.start()
    pepe = office.join(carmen, "Pepe Gil")
    converge(carmen, pepe)
    marta.run("post", "Desde la feria")
    marta.run("carry", str(file))

    carmen.run("carry", str(file))

    converge(carmen, pepe)
    assert texts(pepe) == ["Desde la feria"]


def test_a_removal_and_the_new_key_travel_by_file(
    sites: tuple[Home, Home, Path], office: Office
) -> None:
    carmen, marta, file = sites
    carmen.start()
    pepe = office.join(carmen, "Pepe Gil")
    converge(carmen, pepe)
    pepe.stop()
    carmen.run("remove", "Pepe Gil")
    other = office.root / "de-pepe"
    pepe.run("carry", str(other))
    carmen.run("carry", str(file))

    marta.run("carry", str(file))

    assert equal(carmen, marta)
    refused(carmen.outcome("carry", str(other)), "removed")
    refused(pepe.outcome("carry", str(file)), "does not open on this PC")


def test_a_file_of_another_company_is_refused(
    sites: tuple[Home, Home, Path], office: Office
) -> None:
    carmen, _, file = sites
    ana = office.home("ana")
    ana.run("create", "Talleres Ribera", "--name", "Ana Ribera")
    ana.run("carry", str(file))
    before = file.read_bytes()

    refused(carmen.outcome("carry", str(file)), "another company's")

    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("cut", "its end is missing"),
        ("cut at a frame", "its end is missing"),
        ("changed", "bytes in it have changed"),
        ("grown", "bytes in it have changed"),
        ("empty", "no file of Patio's"),
        ("text", "no file of Patio's"),
        ("newer", "a newer Patio"),
    ],
)
def test_a_file_that_is_not_whole_changes_nothing(
    sites: tuple[Home, Home, Path], what: str, said: str
) -> None:
    carmen, marta, file = sites
    for number in range(3):
        marta.run("post", f"Noticia {number}")
    marta.run("carry", str(file))
    good = file.read_bytes()
    last = _frames(good)[-1]
    bad = {
        "cut": good[:-40],
        "cut at a frame": good[:last],
        "changed": good[: last + 10] + bytes([good[last + 10] ^ 1]) + good[last + 11 :],
        "grown": good + good[last:],
        "empty": b"",
        "text": b"Hola a todos, esto no es un archivo de Patio.",
        "newer": good[:7] + b"9" + good[8:],
    }[what]
    file.write_bytes(bad)

    refused(carmen.outcome("carry", str(file)), said)

    assert file.read_bytes() == bad
    assert texts(carmen) == []


def _frames(data: bytes) -> list[int]:
    """Where each frame begins."""
    at, found = 9, []
    while at < len(data):
        found.append(at)
        at += 4 + int.from_bytes(data[at : at + 4], "big")
    return found[1:]


def test_a_place_that_cannot_be_written_to_is_named_without_talk_of_the_home(
    sites: tuple[Home, Home, Path],
) -> None:
    here, _, stick = sites
    outcome = here.outcome("carry", str(stick.parent / "nowhere" / "patio"))

    refused(outcome, "cannot be written", "choose another file")
    assert "--home" not in outcome.err


def begun(home: Home, *words: str) -> subprocess.Popen[str]:
    """A command that is not waited for."""
    return subprocess.Popen(
        home.argv(*words),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=home.environment,
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe stands for a stick that hangs")
@pytest.mark.parametrize("command", ["carry", "backup"])
def test_a_stick_that_hangs_keeps_neither_the_office_waiting_nor_the_node_from_ending(
    sites: tuple[Home, Home, Path], office: Office, command: str
) -> None:
    carmen, _, file = sites
    carmen.start()
    pepe = office.join(carmen, "Pepe Gil")
    beside = file.with_name(f"{file.name}.new")
    os.mkfifo(beside)  # to open it for writing waits for a reader, who does not come
    hanging = begun(carmen, command, str(file))

    def hangs() -> bool:
        nonlocal hanging
        busy = "still being" in carmen.outcome("carry", f"{file}2").err
        if hanging.poll() is not None:  # our look came first, and it was sent away
            hanging.communicate()
            hanging = begun(carmen, command, str(file))
            return False
        return busy

    until_it_holds(hangs, "the file to be opened")

    carmen.run("post", "Mientras tanto")
    converge(carmen, pepe)

    assert texts(pepe) == ["Mientras tanto"]
    assert carmen.stop() == 0
    _, said = hanging.communicate(timeout=30)
    assert hanging.returncode == 1
    assert "ended while it was working" in said


def test_what_a_file_brings_is_taken_in_also_when_it_cannot_be_written_again(
    sites: tuple[Home, Home, Path],
) -> None:
    carmen, marta, file = sites
    marta.run("post", "Desde la feria")
    marta.run("carry", str(file))
    before = file.read_bytes()
    file.with_name(f"{file.name}.new").mkdir()

    refused(carmen.outcome("carry", str(file)), "cannot be written")

    assert texts(carmen) == ["Desde la feria"]
    assert file.read_bytes() == before


def test_a_stick_that_takes_no_more_keeps_the_old_file(sites: tuple[Home, Home, Path]) -> None:
    carmen, _, file = sites
    carmen.run("carry", str(file))
    before = file.read_bytes()
    file.with_name(f"{file.name}.new").mkdir()

    refused(carmen.outcome("carry", str(file)), str(file))

    assert file.read_bytes() == before
