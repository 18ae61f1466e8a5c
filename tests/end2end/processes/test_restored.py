"""Real homes that are put back, copied and started twice, with real nodes around them."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from support.homes import Home, Office, converge, until
from sync.client import Client


def copied(home: Home, name: str) -> Path:
    """A copy of a home whose node does not run."""
    target = home.dir.with_name(name)
    shutil.copytree(home.dir, target)
    return target


def put_back(home: Home, copy: Path) -> None:
    """A home as it was when the copy was made, whole."""
    shutil.rmtree(home.dir)
    shutil.copytree(copy, home.dir)


def on_another_computer(office: Office, home: Home, name: str) -> Home:
    """A home that was taken to another computer: another id, another state folder."""
    environment = home.environment | {
        "PATIO_MACHINE_ID": f"the computer of {name}",
        "XDG_STATE_HOME": str(office.root / f"state-of-{name}"),
    }
    there = Home(copied(home, name), environment)
    office.homes.append(there)
    return there


def texts(home: Home) -> set[str]:
    return {card["text"] for card in home.run("feed")}


def why(home: Home) -> str | None:
    status = home.run("status")
    assert status["writable"] is (status["why"] is None)
    return str(status["why"]) if status["why"] else None


def refused(home: Home, *words: str) -> None:
    outcome = home.outcome("post", "esto podría bifurcar")
    assert outcome.status == 1
    assert outcome.out == ""
    for word in words:
        assert word in outcome.err


def never_forks(*homes: Home) -> None:
    """Every log of every home is one chain."""
    from sync.node.core import Node

    for home in homes:
        node = Node.open(home.dir)
        try:
            assert not any(key.branch for key in node.store.heads())
        finally:
            node.close()


def writable(clients: list[Client]) -> bool:
    return all(client.status().writable for client in clients)


def marta_put_back(office: Office) -> tuple[Home, Home]:
    """Carmen with her node, and Marta, whose home is again as it was before her second post."""
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    marta.run("post", "antes de la copia")
    converge(carmen, marta)
    marta.stop()
    old = copied(marta, "old")
    marta.start(carmen.listen)
    marta.run("post", "después de la copia")
    converge(carmen, marta)
    marta.stop()
    put_back(marta, old)
    return carmen, marta


def test_a_week_old_copy_with_colleagues_near_fetches_its_own_and_goes_on(office: Office) -> None:
    # T22
    carmen, marta = marta_put_back(office)
    assert why(marta) == "older copy"
    refused(marta, "older copy", "patio continue")

    marta.start(carmen.listen)
    until([marta], writable)
    marta.run("post", "y seguimos")

    converge(carmen, marta)
    assert texts(carmen) == {"antes de la copia", "después de la copia", "y seguimos"}
    assert marta.stop() == carmen.stop() == 0
    never_forks(carmen, marta)


def test_a_week_old_copy_that_goes_on_alone_shows_everything_once_later(office: Office) -> None:
    # T23
    carmen, marta = marta_put_back(office)

    assert marta.run("continue") == {"continued": True, "why": "older copy"}
    assert marta.run("continue") == {"continued": False, "why": None}
    marta.run("post", "sin nadie cerca")
    marta.start(carmen.listen)
    converge(carmen, marta)

    everything = {"antes de la copia", "después de la copia", "sin nadie cerca"}
    assert texts(carmen) == texts(marta) == everything
    assert len(carmen.run("feed")) == len(everything)
    assert marta.stop() == carmen.stop() == 0
    never_forks(carmen, marta)


def test_only_the_database_put_back_is_noticed_as_well(office: Office) -> None:
    # T24
    carmen = office.home("carmen")
    carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    shutil.copy(carmen.dir / "patio.db", office.root / "old.db")
    carmen.run("post", "después de la copia")
    shutil.copy(office.root / "old.db", carmen.dir / "patio.db")

    assert why(carmen) == "older copy"
    refused(carmen, "older copy")


def test_a_home_that_moved_to_another_computer_goes_on_when_told_to(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    marta.run("post", "en el ordenador viejo")
    converge(carmen, marta)
    marta.stop()
    moved = on_another_computer(office, marta, "nuevo")

    moved.start(carmen.listen)
    assert why(moved) == "other computer"
    refused(moved, "another computer", "patio continue")
    carmen.run("post", "te leo igual")
    until([moved], lambda clients: any(c.text == "te leo igual" for c in clients[0].feed()))
    assert moved.run("continue")["continued"] is True
    moved.run("post", "en el nuevo")

    converge(carmen, moved)
    assert texts(carmen) == {"en el ordenador viejo", "te leo igual", "en el nuevo"}
    assert [person["name"] for person in carmen.run("people")] == ["Carmen Oliva", "Marta Ruiz"]


def test_a_home_and_its_copy_on_one_computer_do_not_both_write(office: Office) -> None:
    carmen = office.home("carmen")
    carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    twin = Home(copied(carmen, "twin"), carmen.environment)

    assert why(twin) == "copy"
    assert why(carmen) is None
    assert twin.run("continue")["continued"] is True
    twin.run("post", "en la copia")
    carmen.run("post", "en la de siempre")

    assert why(twin) is None
    assert why(carmen) is None


def test_of_two_running_clones_the_later_one_stops_writing_until_it_is_told_to_go_on(
    office: Office,
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz", start=False)
    # A cloned virtual machine: the same id, and its own record from the moment of cloning on.
    clone = on_another_computer(office, marta, "clon")
    same = {"PATIO_MACHINE_ID": marta.environment["PATIO_MACHINE_ID"]}
    clone = replace(clone, environment=clone.environment | same)
    office.homes.append(clone)
    marta.start(carmen.listen)
    clone.start(marta.listen, carmen.listen)

    until([clone], lambda clients: clients[0].status().why == "twin")

    assert why(marta) is None
    assert why(carmen) is None
    refused(clone, "Another computer is using a copy")
    marta.run("post", "el original sigue")
    assert clone.run("continue")["continued"] is True
    clone.run("post", "el clon, en su propia época")
    # From now on both are in step with their colleagues, though they have one key.
    converge(carmen, marta, clone)
    clone.stop()
    clone.start(marta.listen, carmen.listen)
    marta.run("post", "los dos a la vez")
    converge(carmen, marta, clone)
    assert why(clone) is None
    assert texts(carmen) == {
        "el original sigue", "el clon, en su propia época", "los dos a la vez",
    }  # fmt: skip


def test_a_second_node_on_a_home_is_refused(office: Office) -> None:
    # T26
    carmen = office.create()

    done = subprocess.run(
        carmen.argv("node", "--listen", "127.0.0.1:0", "--no-discovery"),
        env=carmen.environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 1
    assert "Another Patio is using" in done.stderr


def test_what_is_kept_outside_the_home_names_nobody(office: Office) -> None:
    home = office.home("h1")
    home.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    home.run("post", "La hornada verde")

    (record,) = (office.root / "state" / "patio" / "devices").iterdir()

    kept = record.read_text(encoding="utf-8")
    assert set(json.loads(kept)) == {"epoch", "lanes", "counter", "home"}
    for word in ("Carmen", "Oliva", "hornada"):
        assert word not in kept


KILLED = """
import os, signal, sys
from sync.cli.app import main
from sync.node.guarding import Guarding
from sync.store.entries import LogStore
from sync.store.keys import Keys

def die(*words, **more):
    os.kill(os.getpid(), signal.SIGKILL)

save = Keys.save
def die_when_open(keys, path):
    if keys.opening is None:
        die()
    save(keys, path)

step = sys.argv.pop(1)
if step == "before the keys":
    Keys.save = die
elif step == "after the keys":
    LogStore.append = die
elif step == "after the entry":
    Guarding.begin = die
elif step == "after the guard":
    Keys.save = die_when_open
main(["continue", "--home", sys.argv[1]])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal there")
@pytest.mark.parametrize(
    ("step", "decided"),
    [
        ("before the keys", False),
        ("after the keys", True),
        ("after the entry", True),
        ("after the guard", True),
    ],
)
def test_going_on_that_is_killed_between_two_steps_is_done_or_not_begun(
    office: Office, step: str, decided: bool
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz", start=False)
    moved = on_another_computer(office, marta, "nuevo")
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, step, str(moved.dir)],
        env=moved.environment,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr

    assert (why(moved) is None) is decided
    if not decided:
        moved.run("continue")
    moved.run("post", "aquí seguimos")
    moved.start(carmen.listen)
    converge(carmen, moved)

    assert texts(carmen) == {"aquí seguimos"}
    assert moved.stop() == carmen.stop() == 0
    never_forks(carmen, moved)
