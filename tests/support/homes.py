"""Real homes driven by real `patio` processes, for tests that cross process borders.

Everything goes through the command line as a person or a script would use it. Only
waiting looks inside: a client in the test's own process is told when something changed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from support.splitting import can_split
from support.splitting import run as split
from sync.client import Client, Status

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60.0
LOOK_AGAIN_S = 0.25
PATIO = [sys.executable, "-m", "sync"]


class Refused(AssertionError):
    """A command that was expected to succeed did not."""


@dataclass(frozen=True)
class Outcome:
    """What a command left: exit status, standard output, standard error."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:  # noqa: ANN401 -- JSON is whatever it is
        """The one JSON document on standard output."""
        return json.loads(self.out)


def _text(raw: bytes) -> str:
    return raw.decode("utf-8").replace("\r\n", "\n")


def refused(outcome: Outcome, *words: str) -> None:
    """One line for people that says these words, nothing on standard output, status 1."""
    assert outcome.status == 1, outcome
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1, outcome.err
    for word in words:
        assert word in outcome.err


@dataclass
class Home:
    """One device: a folder, and the node that may run on it."""

    dir: Path
    environment: dict[str, str]
    node: subprocess.Popen[str] | None = None
    listen: str = ""
    _log: Path = field(init=False)

    def __post_init__(self) -> None:
        self._log = self.dir.parent / f"{self.dir.name}.log"

    def argv(self, *words: str) -> list[str]:
        """The command line of a command on this home."""
        return [*PATIO, *words, "--home", str(self.dir)]

    def outcome(self, *words: str, text_in: str | None = None) -> Outcome:
        """Run a command, however it ends. A traceback is never accepted."""
        argv = self.argv(*words)
        if text_in is None and argv[:3] == PATIO and can_split(self.environment):
            status, out, err = split(argv[3:], self.environment, PATIENCE_S)
            outcome = Outcome(status, _text(out), _text(err))
        else:
            done = subprocess.run(
                argv,
                input=text_in,
                stdin=subprocess.DEVNULL if text_in is None else None,
                capture_output=True,
                text=True,
                encoding="utf-8",
                env=self.environment,
                timeout=PATIENCE_S,
                check=False,
            )
            outcome = Outcome(done.returncode, done.stdout, done.stderr)
        assert "Traceback" not in outcome.err, outcome.err
        return outcome

    def run(self, *words: str) -> Any:  # noqa: ANN401 -- JSON is whatever it is
        """Run a command with ``--json`` and return its document."""
        outcome = self.outcome(*words, "--json")
        if outcome.status != 0:
            raise Refused(f"{words[0]} exit {outcome.status}: {outcome.err}")
        return outcome.document

    def start(
        self,
        *peers: str,
        listen: str = "127.0.0.1:0",
        discovery: bool = False,
        more: Sequence[str] = (),
    ) -> str:
        """Start a node and return its address once it accepts connections."""
        words = ["node", "--json", "--log-level", "warning", *more]
        words += ["--listen", listen] if listen else []
        words += [word for peer in peers for word in ("--peer", peer)]
        words += [] if discovery else ["--no-discovery"]
        with self._log.open("ab") as log:
            self.node = subprocess.Popen(
                self.argv(*words),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=self.environment,
            )
        assert self.node.stdout is not None
        line = self.node.stdout.readline()
        assert line, f"the node ended: {self._log.read_text(encoding='utf-8')}"
        ready = json.loads(line)
        assert ready["ready"] is True
        self.listen = ready["listen"]
        return self.listen

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Send the node a signal, wait for its end, and return its exit status."""
        assert self.node is not None
        if self.node.poll() is None:
            self.node.send_signal(number)
        return self.ended()

    def ended(self) -> int:
        """Wait until the node has ended, and return its exit status."""
        assert self.node is not None
        node, self.node = self.node, None
        status = node.wait(PATIENCE_S)
        for pipe in (node.stdin, node.stdout):
            if pipe is not None:
                pipe.close()
        return status

    def kill(self) -> None:
        """End the node as a power cut would."""
        self.stop(signal.SIGKILL)

    @property
    def complaints(self) -> str:
        """What the nodes of this home wrote on standard error."""
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""


class Knocking:
    """A ``join`` or ``link`` that runs until somebody has said yes or no; a context manager.

    ``digits`` are those on its screen.
    """

    def __init__(self, home: Home, *words: str) -> None:
        self._process = subprocess.Popen(
            home.argv(*words, "--json"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=home.environment,
        )
        assert self._process.stderr is not None
        said = self._process.stderr.readline()
        found = re.search(r"(\d{3}) (\d{3})", said)
        assert found, said
        self.digits = "".join(found.groups())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.kill()

    def kill(self) -> None:
        """End it as a power cut would, unless it has ended."""
        self._process.kill()
        self._process.communicate()

    def outcome(self) -> Outcome:
        """What it left, once it has ended by itself."""
        out, err = self._process.communicate(timeout=PATIENCE_S)
        return Outcome(self._process.returncode, out, err)

    def document(self) -> Any:  # noqa: ANN401 -- JSON is whatever it is
        """What it printed, when it went well."""
        outcome = self.outcome()
        assert outcome.status == 0, outcome.err
        return outcome.document


class Office:
    """A company of real homes in a folder of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.homes: list[Home] = []
        self.environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "XDG_STATE_HOME": str(root / "state"),
            "XDG_DATA_HOME": str(root / "data"),
        }
        self.environment.pop("PATIO_HOME", None)

    def home(self, name: str) -> Home:
        """A home that is in no company yet."""
        home = Home(self.root / name, self.environment)
        self.homes.append(home)
        return home

    def create(self, person: str = "Carmen Oliva") -> Home:
        """The first home, with its node running."""
        home = self.home(person.split()[0].lower())
        home.run("create", "Cerámicas Oliva", "--name", person)
        home.start()
        return home

    def join(self, host: Home, person: str, *options: str, start: bool = True) -> Home:
        """Another home, let in by ``host``, with its node running unless told otherwise."""
        invite = host.run("invite", *options)
        home = self.home(person.split()[0].lower())
        words = ("join", invite["code"], "--name", person, "--peer", host.listen)
        if invite["confirmed"]:
            with Knocking(home, *words) as knocking:
                host.run("accept", knocking.digits)
                knocking.document()
        else:
            home.run(*words)
        if start:
            home.start(host.listen)
        return home

    def close(self) -> None:
        """End what still runs."""
        for home in self.homes:
            if home.node is not None:
                home.kill()


@contextmanager
def office() -> Iterator[Office]:
    """An office in a short path (Unix sockets have little room for long ones)."""
    root = Path(tempfile.mkdtemp(prefix="patio-"))
    made = Office(root)
    try:
        yield made
    finally:
        made.close()
        shutil.rmtree(root, ignore_errors=True)


def until(
    homes: Sequence[Home], condition: Callable[[list[Client]], bool], patience_s: float = PATIENCE_S
) -> None:
    """Wait until ``condition`` holds for the homes' clients, looking again at every notice."""
    news = threading.Event()
    deadline = time.monotonic() + patience_s
    with ExitStack() as closing:
        clients = []
        for home in homes:
            client = Client(home.dir)
            closing.callback(client.close)
            client.watch(lambda _notice: news.set())
            clients.append(client)
        while True:
            news.clear()
            if condition(clients):
                return
            left = deadline - time.monotonic()
            assert left > 0, [status_of(client) for client in clients]
            news.wait(min(left, LOOK_AGAIN_S))


def digests(status: Status) -> tuple[str, str, str]:
    """The three digests of a home."""
    return status.log_digest, status.governance_digest, status.views_digest


def status_of(client: Client) -> Status:
    """A home in figures."""
    return client.status()


def acquainted(*homes: Home, people: int) -> None:
    """Wait until every home knows so many people by their names: each is a JOIN that governance
    counts, and a profile that comes after it."""
    until(homes, lambda clients: all(_named(client) == people for client in clients))


def _named(client: Client) -> int:
    return sum(1 for row in client.people() if row.name)


def converge(*homes: Home) -> None:
    """Wait until all homes hold and show the same."""
    until(homes, lambda clients: len({digests(client.status()) for client in clients}) == 1)
