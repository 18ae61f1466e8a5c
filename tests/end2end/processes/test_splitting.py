"""A command that is split off is the same as one that starts from nothing."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from support import splitting
from support.homes import PATIO, Home, Office

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is split off here")

WITHIN_S = 60.0


def both(home: Home, *words: str) -> tuple[int, bytes, bytes]:
    """What a command leaves, whichever way it is started."""
    argv = home.argv(*words)
    split = splitting.run(argv[len(PATIO) :], home.environment, WITHIN_S)
    started = subprocess.run(
        argv, env=home.environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert split == (started.returncode, started.stdout, started.stderr)
    return split


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("feed", "--json"), 0),
        (("people",), 0),
        (("thank",), 2),
        (("join", "hola", "--name", "Marta"), 1),
    ],
)
def test_status_output_and_errors_are_the_same(
    office: Office, words: tuple[str, ...], status: int
) -> None:
    home = office.home("carmen")
    if status == 0:
        home.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    assert both(home, *words)[0] == status


def test_it_has_the_environment_it_is_given_and_no_other(office: Office) -> None:
    home = office.home("carmen")
    home.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    named = office.environment | {"PATIO_HOME": str(home.dir)}
    assert splitting.run(["feed"], named, WITHIN_S)[0] == 0
    assert splitting.run(["feed"], office.environment, WITHIN_S)[0] == 1


def test_it_is_in_the_folder_of_whoever_asks(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    status, _, _ = splitting.run(
        ["create", "X", "--name", "Y", "--home", "aquí"], office.environment, WITHIN_S
    )
    assert status == 0
    assert (tmp_path / "aquí").is_dir()


def test_what_does_not_end_is_killed(office: Office) -> None:
    home = office.home("carmen")
    home.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    words = home.argv("node", "--listen", "127.0.0.1:0", "--no-discovery")[len(PATIO) :]
    with pytest.raises(subprocess.TimeoutExpired):
        splitting.run(words, home.environment, 2.0)
    assert home.start(), "nobody has the home any more"


@pytest.mark.parametrize("name", ["PYTHONPATH", "LD_PRELOAD", "LC_ALL", "TZ"])
def test_what_python_reads_when_it_starts_takes_a_start_from_nothing(
    office: Office, name: str
) -> None:
    assert splitting.can_split(office.environment)
    assert not splitting.can_split(office.environment | {name: "/another"})
