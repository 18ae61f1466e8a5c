"""A new version that one computer brings and the others offer, between real nodes.

The program is a copy with its makers' keys in it, as a release has; the processes are told nothing.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.homes import Office, refused, until
from support.releases import ANA, BEA, CLAU, bundle_of, keys_of, released_program, text_of_release


@pytest.fixture
def released(office: Office) -> Office:
    """An office whose computers run such a program."""
    office.environment |= released_program(office.root / "program")
    return office


def made(folder: Path, *, sequence: int = 1, version: str = "9.1.0") -> Path:
    return bundle_of(folder, text_of_release(folder, version, sequence))


def test_one_brings_it_one_approves_it_and_everybody_can_install_it(released: Office) -> None:
    carmen = released.create()
    marta = released.join(carmen, "Marta Ruiz")
    file = made(released.root / "stick")
    assert carmen.run("update")["version"] is None
    assert carmen.run("update", "bring", str(file))["state"] == "brought"
    refused(marta.outcome("update", "get", str(released.root)), "no version")
    carmen.run("update", "approve")
    until([marta], lambda clients: clients[0].update().state == "ready")
    folder = released.root / "descargas"
    folder.mkdir()
    put = marta.run("update", "get", str(folder))
    assert put["version"] == "9.1.0"
    source = next((released.root / "stick").glob("*.bin"))
    assert Path(put["path"]).read_bytes() == source.read_bytes()
    assert "9.1.0 (of" in marta.outcome("update").out


def test_what_is_not_signed_enough_is_one_sentence_and_leaves_nothing(released: Office) -> None:
    carmen = released.create()
    folder = released.root / "stick"
    file = bundle_of(folder, text_of_release(folder), ANA)
    refused(carmen.outcome("update", "bring", str(file)), "too few")
    refused(carmen.outcome("update", "bring", str(released.root / "none")), "none")
    refused(carmen.outcome("update", "approve"), "no version")
    assert not (carmen.dir / "updates").exists()


def test_a_checkout_takes_no_versions_whatever_lies_in_its_home(office: Office) -> None:
    carmen = office.home("carmen")
    carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    (carmen.dir / "updates").mkdir()
    (carmen.dir / "updates" / "keys.json").write_text(json.dumps(keys_of(ANA, BEA, CLAU)))
    file = made(office.root / "stick")
    refused(carmen.outcome("update", "bring", str(file)), "without the keys of its makers")
