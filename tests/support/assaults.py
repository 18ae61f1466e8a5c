"""Running the programs of :mod:`support.attackers` and :mod:`support.flooder`."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from support.homes import PATIENCE_S, ROOT, Home
from support.lan import Computer


@contextmanager
def attack(computer: Computer, *words: str) -> Iterator[subprocess.Popen[str]]:
    """Have a program at work on a computer, until the block ends."""
    argv = computer.inside(sys.executable, "-m", "support.attackers", *words)
    with _at_work(argv, computer.environment) as process:
        yield process


@contextmanager
def flood(
    home: Home, what: str, count: int, target: str, *addresses: str
) -> Iterator[subprocess.Popen[str]]:
    """Have a stopped home's device flood these colleagues (:mod:`support.flooder`), until the
    block ends."""
    words = [str(home.dir), what, str(count), target, *addresses]
    argv = [sys.executable, "-m", "support.flooder", *words]
    with _at_work(argv, home.environment) as process:
        assert told(process) == "ready"
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
        yield process


@contextmanager
def _at_work(
    argv: Sequence[str], environment: Mapping[str, str]
) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        argv,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**environment, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
    )
    assert process.stdout is not None
    assert process.stdin is not None
    try:
        yield process
    finally:
        process.kill()
        process.wait(PATIENCE_S)
        process.stdout.close()
        process.stdin.close()


def told(process: subprocess.Popen[str]) -> object:
    """The next line of an attacker."""
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, "the attacker gave up"
    return json.loads(line)


def resident_kib(computer: Computer) -> int:
    """Memory of a computer's node."""
    assert computer.node is not None
    status = Path(f"/proc/{computer.node.pid}/status").read_text("ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
