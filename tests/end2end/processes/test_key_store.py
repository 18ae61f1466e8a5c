"""A home whose private keys are in a key store, with real processes around it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from support.homes import ROOT, Home, Office, converge, until


def with_key_store(home: Home, store: Path) -> Home:
    """The same home in a session with a key store."""
    environment = home.environment | {
        "PATIO_KEYS": "system",
        "PATIO_TEST_KEYRING": str(store),
        "PYTHON_KEYRING_BACKEND": "support.file_keyring.FileKeyring",
        "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}",
    }
    return replace(home, environment=environment)


def without_key_store(home: Home) -> Home:
    """The same home in a session that has none: cron, a service, another computer."""
    return replace(
        home,
        environment=home.environment | {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
    )


def test_a_home_with_its_keys_in_the_key_store_does_everything_that_others_do(
    office: Office,
) -> None:
    carmen = office.create()
    code = carmen.run("invite")["code"]
    marta = with_key_store(office.home("marta"), office.root / "keyring")
    office.homes.append(marta)

    marta.run("join", code, "--name", "Marta Ruiz", "--peer", carmen.listen)
    marta.run("post", "con la llave en el llavero")
    marta.start(carmen.listen)
    converge(carmen, marta)

    assert "llavero" in carmen.run("feed")[0]["text"]
    seed = (office.root / "keyring").read_text()
    kept = (marta.dir / "keys.json").read_text()
    assert '"seed": ""' in kept
    assert not any(part in kept for part in seed.split('"') if len(part) > 100)


def test_without_the_key_store_reading_goes_on_and_writing_says_why(office: Office) -> None:
    carmen = with_key_store(office.home("carmen"), office.root / "keyring")
    carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    carmen.run("post", "antes de cerrar la sesión")
    service = without_key_store(carmen)

    assert service.run("feed")[0]["text"] == "antes de cerrar la sesión"
    for words in (("post", "hola"), ("node", "--listen", "127.0.0.1:0")):
        told = service.outcome(*words)
        assert told.status == 1
        assert "cannot be reached from here" in told.err
    (office.root / "locked").write_bytes(b"")
    assert "nobody is logged in" in carmen.outcome("post", "hola").err
    (office.root / "locked").unlink()
    assert carmen.run("post", "otra vez dentro")["id"]


def test_a_node_that_has_its_keys_needs_the_key_store_no_more(office: Office) -> None:
    carmen = with_key_store(office.home("carmen"), office.root / "keyring")
    office.homes.append(carmen)
    carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    carmen.start()
    (office.root / "locked").write_bytes(b"")

    carmen.run("post", "el nodo ya la tenía")

    until([carmen], lambda clients: len(clients[0].feed()) == 1)


def test_the_command_line_asks_no_key_store_unless_it_is_told_to(office: Office) -> None:
    home = office.home("carmen")
    home.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    code = (
        "import sys; from sync.cli import main;"
        f"main(['post', 'hola', '--home', {str(home.dir)!r}]);"
        "sys.exit('keyring' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], env=home.environment, capture_output=True, check=False
    )

    assert done.returncode == 0, done.stderr
