"""An office of two on this machine: real homes, real nodes, loopback only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from support.window import LOOPBACK, LoopbackClient, wait_until
from sync.store.home import HomePaths

MEET_S = 40.0
"""How long two nodes may take to start and meet, on a machine that runs many tests."""


@dataclass(frozen=True, slots=True)
class Office:
    """Carmen's company, with Diego in it; their nodes run and know each other."""

    carmen: LoopbackClient
    diego: LoopbackClient


@contextmanager
def office_of_two(root: Path) -> Iterator[Office]:
    """Make the office below ``root`` and run it until left. Needs an application object."""
    carmen, diego = LoopbackClient(root / "carmen"), LoopbackClient(root / "diego")
    try:
        carmen.create("Cerámicas Oliva", "Carmen Oliva")
        carmen.start_node()
        wait_until(lambda: carmen.network().running, "Carmen's node")
        at = carmen.network().listen
        diego.join(carmen.invite().code, "Diego Marín", [at])
        diego.start_node([*LOOPBACK, "--peer", at])
        wait_until(lambda: _live(carmen) and _live(diego), "the two nodes to meet", MEET_S)
        wait_until(lambda: named(carmen) == 2 == named(diego), "each other's profile", MEET_S)
        yield Office(carmen, diego)
    finally:
        diego.close()
        carmen.close()


def node_of(client: LoopbackClient) -> int:
    """The process that holds a home: its node, as long as nothing else opens it."""
    return int(HomePaths(client.home).lock.read_text("ascii"))


def _live(client: LoopbackClient) -> bool:
    return any(peer.state == "live" for peer in client.network().peers)


def named(client: LoopbackClient) -> int:
    """How many people a client knows by their names."""
    return sum(1 for row in client.people() if row.name)
