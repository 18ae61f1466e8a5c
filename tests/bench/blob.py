"""A large file between two nodes, against a plain TLS copy of it.

``python tests/bench/blob.py [--size MB] [--rounds R] [--json FILE]`` posts a file in one home and
measures until another one, with its node running on this machine, has it whole and flushed: from
the moment at which it has the post. Then two processes of nothing but sockets copy the same file
over TLS 1.3 and flush it, in turns with the first. Goals: 0.6 of the plain copy's rate, and at
most 40 MB more memory at the receiving node than before the file came.
"""

from __future__ import annotations

import argparse
import json
import mmap
import os
import socket
import ssl
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from bench.least_node import certificate  # noqa: E402 -- after the path is set
from bench.session import peak_mb, wait  # noqa: E402 -- after the path is set
from support.homes import Home, converge, office  # noqa: E402 -- after the path is set
from sync.client import Client  # noqa: E402 -- after the path is set

GOALS = {"rate, of the plain copy's": 0.6, "memory, MB more": 40.0}


def warm(megabytes: int) -> None:
    """Touch so much memory that the files go where a virtual machine has some already.

    Where its host has none behind it yet, the first touch of a page costs five times what writing
    to it does, and it is by chance which of the two copies pays for that.
    """
    with mmap.mmap(-1, megabytes << 20) as place:
        for at in range(0, len(place), mmap.PAGESIZE):
            place[at] = 1


def rss_mb(home: Home) -> float:
    """The memory that a node has now."""
    assert home.node is not None
    pages = int(Path(f"/proc/{home.node.pid}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def by_patio(carmen: Home, marta: Home, film: Path) -> tuple[float, float]:
    """Seconds, and megabytes more than before, of one file."""
    before = rss_mb(marta)
    with closing(Client(marta.dir)) as reader:
        carmen.run("post", "Una película", "--attach", str(film))
        wait(lambda: bool(reader.feed(limit=1)[:1] and reader.feed(limit=1)[0].files))
        (file,) = reader.feed(limit=1)[0].files
        passed = wait(reader.blob_path(file.blob).exists)  # its name comes when it is flushed
    return passed, peak_mb(marta) - before


def plainly(film: Path, folder: Path) -> float:
    """Seconds of a copy over TLS by processes that do nothing else."""
    port = _free_port()
    words = [sys.executable, __file__, "--serve", str(port), str(film), str(folder)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        server.stdout.readline()
        words[2] = "--fetch"
        found = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True)
    return float(found.stdout)


def serve(port: int, film: Path, folder: Path) -> None:
    """One side of the plain copy."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.load_cert_chain(certificate(folder))
    with socket.create_server(("127.0.0.1", port)) as listening:
        print("ready", flush=True)
        with (
            context.wrap_socket(listening.accept()[0], server_side=True) as peer,
            film.open("rb") as file,
        ):
            while data := file.read(256 * 1024):
                peer.sendall(data)


def fetch(port: int, film: Path, folder: Path) -> None:
    """The other side."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    size, come, buffer = film.stat().st_size, 0, bytearray(256 * 1024)
    with (
        context.wrap_socket(socket.create_connection(("127.0.0.1", port))) as peer,
        # Beside those of earlier rounds, as the node keeps its files: the system finds no memory
        # of a file that was just let go of.
        (folder / f"copy-{time.time_ns()}").open("wb", buffering=0) as copy,
    ):
        began = time.perf_counter()
        while come < size:
            got = peer.recv_into(buffer)
            copy.write(memoryview(buffer)[:got])
            come += got
        os.fsync(copy.fileno())
        print(time.perf_counter() - began)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("--size", type=int, default=200, help="in MB")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", metavar="FILE", type=Path, help="also write the figures there")
    chosen = parser.parse_args()
    ours, plain, memory = [], [], []
    with tempfile.TemporaryDirectory() as name, office() as firm:
        folder = Path(name)
        film = folder / "film"
        carmen = firm.create()
        marta = firm.join(carmen, "Marta Ruiz")
        # Each round leaves three copies beside the file itself.
        warm((3 * chosen.rounds + 1) * chosen.size)
        for _ in range(chosen.rounds):
            converge(carmen, marta)
            with film.open("wb") as file:
                for _ in range(chosen.size):
                    file.write(os.urandom(1 << 20))
            seconds, more = by_patio(carmen, marta, film)
            ours.append(seconds)
            memory.append(more)
            plain.append(plainly(film, folder))
    rate = statistics.median(plain) / statistics.median(ours)
    found = {"rate, of the plain copy's": rate, "memory, MB more": max(memory)}
    for label, times in (("patio", ours), ("plain TLS", plain)):
        print(f"{label:<30}{chosen.size / statistics.median(times):10.0f} MB/s")
    for label, value in found.items():
        goal = GOALS[label]
        met = value >= goal if label.startswith("rate") else value <= goal
        print(f"{label:<30}{value:10.2f}{goal:10.1f}  {'met' if met else 'MISSED'}")
    if chosen.json:
        chosen.json.write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:2] in (["--serve"], ["--fetch"]):
        act = serve if sys.argv[1] == "--serve" else fetch
        act(int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]))
    else:
        threading.current_thread().name = "bench"
        main()
