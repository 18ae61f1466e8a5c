"""Computers that are set up without a word: by an invitation given or left beside the program."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from support.homes import Home, Office, Outcome, converge, refused

INSTALLED = """
import sys
from types import SimpleNamespace
from sync.cli import main
from sync.handout import beside
beside.sys = SimpleNamespace(frozen=True, executable=sys.argv[1])
sys.exit(main(sys.argv[2:]))
"""
"""The program as it runs when it is installed in a folder of its own."""


def invitation(carmen: Home, file: Path, *words: str) -> Path:
    carmen.run("invite", "--file", str(file), *words)
    return file


def node(home: Home, *words: str) -> Outcome:
    """A node that has nothing to run for ends by itself."""
    return home.outcome("node", "--listen", "127.0.0.1:0", "--no-discovery", *words)


def test_a_node_comes_in_by_the_invitation_it_is_given_and_then_needs_none(office: Office) -> None:
    carmen = office.create()
    file = invitation(carmen, office.root / "nodo.patio-invite")
    box = office.home("box")
    box.start(carmen.listen, more=("--invite", str(file), "--name", "Armario"))
    converge(carmen, box)
    assert {row["name"] for row in carmen.run("people")} == {"Carmen Oliva", "Armario"}

    box.stop()
    file.write_text("rubbish")
    box.start(carmen.listen, more=("--invite", str(file), "--name", "Otro"))
    assert len(carmen.run("people")) == 2


def test_an_installed_node_finds_the_invitation_beside_it(office: Office) -> None:
    carmen = office.create()
    installed = office.root / "program"
    installed.mkdir()
    (installed / "patio-node").write_bytes(b"")
    invitation(carmen, installed / "company.patio-invite")
    box = office.home("box")
    words = ("node", "--json", "--listen", "127.0.0.1:0", "--no-discovery", "--home", str(box.dir))
    command = [sys.executable, "-c", INSTALLED, str(installed / "patio-node"), *words]
    with subprocess.Popen(
        [*command, "--peer", carmen.listen],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=box.environment,
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert json.loads(line)["ready"] is True
        finally:
            process.terminate()
    assert box.run("status")["name"] == "Cerámicas Oliva"


def test_a_used_invitation_is_one_sentence_and_leaves_nothing(office: Office) -> None:
    carmen = office.create()
    file = invitation(carmen, office.root / "nodo.patio-invite")
    office.home("first").run("join", str(file), "--name", "Uno", "--peer", carmen.listen)
    box = office.home("box")
    refused(node(box, "--invite", str(file), "--peer", carmen.listen), "refused")
    assert not box.dir.exists()


def test_rubbish_for_an_invitation_is_one_sentence(office: Office) -> None:
    file = office.root / "nodo.patio-invite"
    file.write_text("[]")
    box = office.home("box")
    refused(node(box, "--invite", str(file)), "invitation")
    refused(node(box, "--invite", str(file.with_name("none.patio-invite"))), "invitation")
    assert not box.dir.exists()


def test_an_invitation_whose_day_is_over_says_so(office: Office) -> None:
    carmen = office.create()
    file = invitation(carmen, office.root / "nodo.patio-invite")
    said = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(said | {"expires_ms": 1_600_000_000_000}), "utf-8")
    box = office.home("box")
    refused(node(box, "--invite", str(file), "--peer", "127.0.0.1:9"), "expired")
    assert not box.dir.exists()
    box.start(carmen.listen, more=("--invite", str(file)))  # the door has the last word


def test_who_was_removed_does_not_come_back_by_what_is_left_beside_the_program(
    office: Office,
) -> None:
    carmen = office.create()
    file = invitation(carmen, office.root / "nodo.patio-invite", "--uses", "5")
    box = office.home("box")
    box.start(carmen.listen, more=("--invite", str(file), "--name", "Armario"))
    converge(carmen, box)
    carmen.run("remove", "Armario", "--wipe", "--yes")
    assert box.ended() == 1
    outcome = node(box, "--invite", str(file), "--peer", carmen.listen)
    refused(outcome, "removed")
    assert len(carmen.run("people")) == 1
