"""Homes that are put back, copied and moved, in one process: two computers are two values."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sync.content.feed import Post
from sync.content.kinds import ContentKind
from sync.governance.acts import ControlKind, EpochOpen
from sync.node.core import Node, wall_ms
from sync.store.machine import Machine
from sync.store.serving import read_run
from sync.values import EntryId, Lane


@contextmanager
def opened(root: Path, machine: Machine, clock: Callable[[], int] = wall_ms) -> Iterator[Node]:
    """A home, open on a computer."""
    node = Node.open(root, clock, machine=machine)
    try:
        yield node
    finally:
        node.close()


def post(node: Node, text: str) -> EntryId:
    """A post in general."""
    return node.write(ContentKind.POST, Post(text=text, channel="general"))


def put_back(copy: Path, root: Path) -> None:
    """A home as it was when the copy was made, whole."""
    shutil.rmtree(root)
    shutil.copytree(copy, root)


def give_all(giver: Node, taker: Node) -> None:
    """What a colleague holds, as one session would bring it: control first."""
    for lane in (Lane.CONTROL, Lane.CONTENT):
        for log, head in giver.store.heads([lane]).items():
            run = read_run(giver.store, log, log.start, head.seq)
            if run is not None:
                taker.ingest(run)


def openings(node: Node) -> list[EpochOpen]:
    """The EPOCH_OPEN entries that a home holds, in order of arrival."""
    from sync.codec import decode

    return [
        decode(EpochOpen, stored.body)
        for stored in node.store.arrivals(0, Lane.CONTROL, 1000)
        if stored.header.kind == ControlKind.EPOCH_OPEN
    ]
