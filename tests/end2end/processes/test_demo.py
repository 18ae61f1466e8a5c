"""The example office as a person gets it: made, run, seen, closed, and gone when it is closed."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from support.homes import PATIENCE_S, Home, Office

pytestmark = pytest.mark.skipif(os.name == "nt", reason="processes are counted through /proc")

NEARBY = 6


def node_ids(folder: Path) -> set[int]:
    """Process ids of the nodes that run on homes in a folder."""
    marker = os.fsencode(str(folder)) + b"/"
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                words = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if marker in words and b"\0node\0" in words:
                found.add(int(entry.name))
    return found


def wait_for_nodes(folder: Path, wanted: bool) -> set[int]:
    """Wait until nodes run on the folder's homes, or until none does."""
    deadline = time.monotonic() + PATIENCE_S
    while bool(found := node_ids(folder)) != wanted:
        assert time.monotonic() < deadline, found
        # Other people's processes tell nobody when they end: all that is left is to look.
        threading.Event().wait(0.05)
    return found


@pytest.fixture
def demo(office: Office) -> Home:
    return office.home("demo")


@pytest.fixture
def made(demo: Home) -> Home:
    """A demo that was made and seen today."""
    demo.run("demo")
    return demo


def test_the_example_is_real_and_says_honestly_who_has_what(made: Home) -> None:
    shown = made.run("demo")
    newest = next(card for card in shown["feed"] if card["kind"] == "post")
    pinned = next(card for card in shown["feed"] if card["pinned"])
    assert newest["author"] == "Inés Calatrava"
    assert newest["devices"]["have"] == NEARBY
    assert newest["devices"]["of"] == 9
    assert {ref["name"] for ref in newest["devices"]["missing"]} == {
        "Rubén Soto",
        "Diego Navas",
        "Youssef El Amrani",
    }
    assert newest["pictures"][0]["here"] is True
    assert newest["reactions"] == {"like": 4, "ole": 3, "bravo": 1}
    assert [comment["author"] for comment in newest["comments"]] == [
        "Joaquín Prieto",
        "Laia Ferrer",
    ]
    assert pinned["author"] == "Carmen Oliva"
    assert len(pinned["acks"]) == 7
    assert pinned["devices"]["have"] == 9
    assert node_ids(made.dir) == set()


def test_homes_made_today_are_used_again_with_what_was_written_since(made: Home) -> None:
    marta = Home(made.dir / "marta", made.environment)
    mine = marta.run("post", "Lo he probado")["id"]
    assert made.run("demo")["feed"][0]["id"] == mine
    assert mine not in {card["id"] for card in made.run("demo", "--fresh")["feed"]}


def test_a_folder_with_other_things_is_never_emptied(demo: Home) -> None:
    demo.dir.mkdir()
    (demo.dir / "fotos.zip").write_bytes(b"mias")
    outcome = demo.outcome("demo", "--fresh")
    assert outcome.status == 1
    assert "not a Patio home" in outcome.err
    assert (demo.dir / "fotos.zip").read_bytes() == b"mias"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_node_outlives_the_demo_however_it_ends(demo: Home, number: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "sync", "demo", "--home", str(demo.dir)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=demo.environment,
    )
    wait_for_nodes(demo.dir, wanted=True)
    process.send_signal(number)
    process.wait(PATIENCE_S)
    assert wait_for_nodes(demo.dir, wanted=False) == set()
