"""Commands of ``patio`` as processes that need not import Patio first.

One process has imported it, waits, and splits off another for each command, which then does what
``python -m sync`` does: it has its own number, environment, folder, streams and exit status, and
whatever it changes ends with it. What is left out is the start of Python and the imports, most of
what a command costs; nodes, and whatever a test starts itself, start from nothing.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import runpy
import selectors
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

AT_START = ("PYTHON", "LD_", "LC_", "LANG", "TZ", "COVERAGE")
"""What begins so is read when Python starts or when something is imported, and never again."""

IMPORTED = (
    "sync.cli", "sync.client.results", "sync.node.executing", "sync.node.founding",
    "sync.node.joining", "alembic.command", "alembic.config",
)  # fmt: skip
"""What the commands of most tests come to need."""

_LENGTH = 4


def can_split(environment: Mapping[str, str]) -> bool:
    """Whether a command in this environment would be the same if it started from nothing."""
    usual = {**os.environ, "PYTHONPATH": str(ROOT)}
    return hasattr(os, "fork") and _at_start(environment) == _at_start(usual)


def _at_start(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in environment.items() if name.startswith(AT_START)}


def run(
    words: Sequence[str], environment: Mapping[str, str], within_s: float
) -> tuple[int, bytes, bytes]:
    """Run ``patio`` with these words to its end: exit status, standard output, standard error.

    The status is that of :attr:`subprocess.Popen.returncode`.

    Raises:
        subprocess.TimeoutExpired: it did not end within ``within_s`` seconds, and is killed.
    """
    deadline = time.monotonic() + within_s
    answer, theirs = socket.socketpair()
    (out, to_out), (err, to_err) = os.pipe(), os.pipe()
    with answer, open(out, "rb", buffering=0) as said, open(err, "rb", buffering=0) as told:
        _source().split([*words], environment, (theirs.fileno(), to_out, to_err))
        theirs.close()
        os.close(to_out)
        os.close(to_err)
        answer.settimeout(within_s)
        pid = _number(answer)
        texts = {said.fileno(): bytearray(), told.fileno(): bytearray()}
        try:
            _read(texts, deadline)
            answer.settimeout(max(0.001, deadline - time.monotonic()))
            return _number(answer), bytes(texts[out]), bytes(texts[err])
        except TimeoutError:
            os.kill(pid, signal.SIGKILL)
            raise subprocess.TimeoutExpired([*words], within_s) from None


def _read(texts: dict[int, bytearray], deadline: float) -> None:
    """Read these pipes to their end.

    Raises:
        TimeoutError: not by the deadline.
    """
    with selectors.DefaultSelector() as waiting:
        for pipe in texts:
            waiting.register(pipe, selectors.EVENT_READ)
        while waiting.get_map():
            ready = waiting.select(max(0.0, deadline - time.monotonic()))
            if not ready:
                raise TimeoutError
            for key, _ in ready:
                piece = os.read(key.fd, 65_536)
                texts[key.fd] += piece
                if not piece:
                    waiting.unregister(key.fd)


class _Source:
    """The process that has imported Patio, from which the others are split off. Thread-safe."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair()
        self._asking = threading.Lock()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "support.splitting", str(theirs.fileno())],
                env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,  # Python makes other streams of what is no pipe
                stderr=subprocess.PIPE,
                pass_fds=[theirs.fileno()],
            )
        atexit.register(self.close)

    def split(
        self, words: list[str], environment: Mapping[str, str], files: tuple[int, int, int]
    ) -> None:
        """Split off a command. ``files`` are where it is told of, and its output and errors."""
        message = json.dumps([words, dict(environment), os.getcwd()]).encode()
        with self._asking:
            length = len(message).to_bytes(_LENGTH, "big")
            socket.send_fds(self._socket, [length], [*files])
            self._socket.sendall(message)

    def close(self) -> None:
        """Let it end: it does when nobody can ask it any more."""
        self._socket.close()
        self._process.communicate()


@cache
def _source() -> _Source:
    return _Source()


def _received(from_: socket.socket, size: int) -> bytes:
    got = b""
    while len(got) < size:
        piece = from_.recv(size - len(got))
        if not piece:
            raise EOFError("the process from which commands are split off has ended")
        got += piece
    return got


def _number(from_: socket.socket) -> int:
    return int.from_bytes(_received(from_, _LENGTH), "big", signed=True)


# ------------------------------------------------------------------------ in that process


def serve(asked: socket.socket) -> None:
    """Split off what is asked for; returns in each command, and ends the process otherwise."""
    for module in IMPORTED:
        importlib.import_module(module)
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGCHLD, _bury)
    while True:
        length, files, _, _ = socket.recv_fds(asked, _LENGTH, 3)
        if not length:
            os._exit(0)
        words, environment, folder = json.loads(_received(asked, int.from_bytes(length, "big")))
        if os.fork() == 0 and _is_the_command(files):
            os.environ.clear()
            os.environ.update(environment)
            os.chdir(folder)
            sys.argv[1:] = words
            return
        for file in files:
            os.close(file)


def _bury(_signal: int, _frame: object) -> None:
    """Wait for whoever has ended minding a command: what that took counts as ours then."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        return


def _is_the_command(files: Sequence[int]) -> bool:
    """Split once more: one of the two minds the other, and tells how it ended."""
    answer, out, err = files
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    pid = os.fork()
    if pid == 0:
        os.dup2(out, 1)
        os.dup2(err, 2)
        os.closerange(3, 256)
        return True
    os.close(out)
    os.close(err)
    os.write(answer, pid.to_bytes(_LENGTH, "big"))
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    try:
        os.write(answer, status.to_bytes(_LENGTH, "big", signed=True))
    finally:
        os._exit(0)  # whoever asked may be gone


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
    runpy.run_module("sync", run_name="__main__", alter_sys=True)
