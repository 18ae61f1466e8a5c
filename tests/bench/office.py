"""An office of twelve computers on one switch: finding each other, posts, and what idling costs.

``sudo python tests/bench/office.py [--hosts N] [--posts N] [--idle S] [--json FILE]`` makes network
namespaces on a bridge with a real node in each (it takes root on Linux), and measures with real
mDNS and TLS:

- *cold*: from the moment when all nodes are ready, switched on together, until each has a session
  with each other one, by host. Goal: 95 % within 3 s.
- *view*: from a post on one host until a client of another one can read its card. Goal: 95 %
  within 150 ms.
- *wire*: bytes on the cable of a receiving host per post of 200 characters, both ways, its share
  of everything else in that time taken off. Without a goal: most of it is Ethernet, TCP and TLS
  around the small messages by which eleven others say that they have it too; Patio's own bytes
  are measured by ``office_of_fifty.py``.
- *idle bytes*, *idle CPU*, *memory*: per session and second, per node, and per node, with nobody
  writing. Goals: 30 B/s, 0.5 %, 120 MB.
- *catch up*: a host that was off while a hundred posts were written, from its first session to
  the last of them. Goal: 0.1 s.
- *return*: a host that slept an hour, so that the others have given it up, from waking until it
  shows what they wrote meanwhile. Goal: 10 s. The hour is a preloaded clock (it takes gcc).
- *besieged*: the same office with 5,000 silent sockets at one node: how much its memory grows, and
  how long a colleague takes to be in. Goals: 20 MB, 1 s.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.assaults import attack, resident_kib, told  # noqa: E402 -- after the path is set
from support.lan import Computer, why_not  # noqa: E402 -- after the path is set
from support.lan_office import EVERYBODY, LISTEN, all_equal, lan_office, live  # noqa: E402 -- after the path is set
from support.preload import WallClock, built  # noqa: E402 -- after the path is set
from sync.client import Client  # noqa: E402 -- after the path is set
from sync.node.chores import Pace  # noqa: E402 -- after the path is set
from sync.values import EntryId  # noqa: E402 -- after the path is set

GOALS = {
    "cold p95, s": 3.0,
    "view p95, ms": 150.0,
    "idle, bytes per session and s": 30.0,
    "idle CPU, %": 0.5,
    "memory, MB": 120.0,
    "catch up, s": 0.1,
    "return, s": 10.0,
    "besieged growth, MB": 20.0,
    "besieged colleague, s": 1.0,
}
TEXT = "Hoy el horno está libre desde las cuatro, por si alguien quiere cocer. " * 3
LOOK_S = 0.01
SOURCES = 50


def pause(seconds: float) -> None:
    """Measure nothing for a while."""
    threading.Event().wait(seconds)


def wait(condition: Callable[[], bool], patience_s: float = 60.0) -> float:
    """Seconds until the condition holds."""
    begun = time.perf_counter()
    while not condition():
        if time.perf_counter() - begun > patience_s:
            raise TimeoutError("it never happened")
        pause(LOOK_S)
    return time.perf_counter() - begun


def at_once(works: Sequence[Callable[[], float]]) -> list[float]:
    """What each of these gives, side by side."""
    found: list[float] = []
    threads = [threading.Thread(target=lambda w=work: found.append(w())) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if len(found) < len(works):
        raise TimeoutError("one of them never got there")
    return found


def cable_bytes(computer: Computer) -> int:
    """Bytes on a computer's cable so far, both ways."""
    table = Path(f"/proc/{_pid(computer)}/net/dev").read_text("ascii")
    line = next(row for row in table.splitlines() if "eth0:" in row).split(":")[1].split()
    return int(line[0]) + int(line[8])


def cpu_s(computer: Computer) -> float:
    """Processor time of a computer's node so far."""
    fields = Path(f"/proc/{_pid(computer)}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _pid(computer: Computer) -> int:
    assert computer.node is not None
    return computer.node.pid


def met(client: Client, others: int) -> bool:
    """Whether a host has a session with so many."""
    return live(client.network()) >= others


def shows(client: Client, card: EntryId) -> bool:
    """Whether a host shows a card."""
    return client.card(card) is not None


def asleep(carmen: Computer, marta: Computer, others: int) -> float:
    """Seconds from Marta's waking until she shows what Carmen wrote while she slept; Carmen has so
    many colleagues."""
    assert marta.node is not None
    with closing(Client(carmen.dir)) as writer, closing(Client(marta.dir)) as reader:
        wait(lambda: met(writer, others))  # whoever was off a moment ago as well
        os.kill(marta.node.pid, signal.SIGSTOP)
        marta.unplug()
        entry = writer.post("Marta se ha dormido")
        wait(lambda: live(writer.network()) < others, 120)
        WallClock.of(marta.environment).move(3600)
        marta.plug()
        os.kill(marta.node.pid, signal.SIGCONT)
        return wait(partial(shows, reader, entry))


def besieged(carmen: Computer, marta: Computer, stranger: Computer) -> dict[str, float]:
    """Silent sockets at Carmen's node while Marta comes back."""
    sources = [f"10.77.0.{100 + number}" for number in range(SOURCES)]
    for source in sources:
        stranger.ip(f"addr add {source}/24 dev eth0")
    before, client = resident_kib(carmen), Client(marta.dir)
    try:
        with attack(stranger, "sockets", carmen.address, LISTEN, "5000", *sources) as sockets:
            told(sockets)
            marta.start(listen="", discovery=True)
            seconds = wait(lambda: met(client, 1))
            grown = (resident_kib(carmen) - before) / 1024
    finally:
        client.close()
    return {"besieged growth, MB": grown, "besieged colleague, s": seconds}


def measure(hosts: int, posts: int, idle_s: float) -> dict[str, float]:
    """All figures."""
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="patio-clock-") as folder, lan_office() as office:
        clock = built("clock", Path(folder))
        everybody = office.move_in(*EVERYBODY[:hosts])
        office.switch_on(*everybody)
        clients = [Client(computer.dir) for computer in everybody]
        cold = at_once([partial(wait, partial(met, one, hosts - 1)) for one in clients])
        found["cold p95, s"] = statistics.quantiles(cold, n=20)[-1]
        all_equal(everybody)
        pause(5)  # what a meeting leaves to say
        pause(Pace().prekey)  # and each of them, after its first minute and once a month

        begun, before = time.perf_counter(), [(cable_bytes(c), cpu_s(c)) for c in everybody]
        pause(idle_s)
        passed = time.perf_counter() - begun
        bytes_s = [
            (cable_bytes(c) - b) / passed for c, (b, _) in zip(everybody, before, strict=True)
        ]
        busy = [(cpu_s(c) - u) / passed for c, (_, u) in zip(everybody, before, strict=True)]
        found["idle, bytes per session and s"] = statistics.median(bytes_s) / (hosts - 1)
        found["idle CPU, %"] = 100 * statistics.median(busy)
        found["memory, MB"] = max(resident_kib(computer) for computer in everybody) / 1024

        writer, reader, times = clients[0], clients[1], []
        begun, before_bytes = time.perf_counter(), [cable_bytes(c) for c in everybody[1:]]
        for number in range(posts):
            start = time.perf_counter()
            entry = writer.post(f"{number} {TEXT[:196]}")
            wait(partial(shows, reader, entry))
            times.append((time.perf_counter() - start) * 1000)
        pause(1)
        passed = time.perf_counter() - begun
        came = [cable_bytes(c) - b for c, b in zip(everybody[1:], before_bytes, strict=True)]
        found["view p95, ms"] = statistics.quantiles(times, n=20)[-1]
        rest = statistics.median(bytes_s) * passed
        found["wire, bytes per post"] = (statistics.median(came) - rest) / posts

        marta = everybody[1]
        marta.stop()
        marta.environment |= WallClock(clock, marta.dir.parent / "clock").environment
        last = [writer.post(f"Mientras tanto {number}") for number in range(100)][-1]
        marta.start(listen="", discovery=True)
        wait(lambda: met(reader, 1))
        found["catch up, s"] = wait(partial(shows, reader, last))
        found["return, s"] = asleep(everybody[0], marta, hosts - 1)
        marta.stop()
        for client in clients:
            client.close()
        for computer in everybody[2:]:
            computer.stop()
        found |= besieged(everybody[0], marta, office.net.computer("stranger"))
    return found


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--hosts", type=int, default=12)
    parser.add_argument("--posts", type=int, default=100)
    parser.add_argument("--idle", type=float, default=60.0)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args()
    if why := why_not():
        print(why, file=sys.stderr)
        return 2
    found = measure(chosen.hosts, chosen.posts, chosen.idle)
    for name, value in found.items():
        goal = GOALS.get(name)
        verdict = "" if goal is None else f"{goal:10.1f}  {'met' if value <= goal else 'missed'}"
        print(f"{name:32}{value:10.2f}{verdict}")
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=1) + "\n")
    return 0 if all(found[name] <= goal for name, goal in GOALS.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
