"""A real child process that ends itself by SIGKILL at a named point of writing an own entry.

``python crashing.py HOME POINT TEXT`` opens the home, arms the point and posts. What is armed
stands in this file, so that the program itself needs no switch for it.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import event

from sync.content.feed import Post
from sync.content.kinds import ContentKind
from sync.node.core import Node
from sync.store import disk

POINTS = (
    "before begin",
    "after begin",
    "after insert",
    "after commit",
    "before guard",
    "guard written",
    "guard renamed",
    "before announce",
    "after announce",
)
"""The labelled points of T16, in the order in which a write passes them."""

COMMITTED = POINTS[POINTS.index("after commit") :]
"""Where the entry is on the disk, and has to be there afterwards."""


def die(*_facts: object) -> None:
    """End as a power cut would end us, as far as a process can."""
    os.kill(os.getpid(), signal.SIGKILL)


def arm(node: Node, point: str) -> None:
    """From now on this process does not get past the point."""
    connection = node.store.connection
    match point:
        case "before begin":
            before(node.store, "append")
        case "after begin":
            event.listen(connection, "begin", die)
        case "after insert":
            event.listen(connection, "commit", die)
        case "after commit":
            after(node.store, "append")
        case "before guard":
            before(node.guarding, "note")
        case "guard written":
            on_replace(lambda _real, _old, _new: die())
        case "guard renamed":
            on_replace(_rename_and_die)
        case "before announce":
            node.on_append = die
        case "after announce":
            after(node, "append")
        case _:
            raise ValueError(point)


def before(thing: Any, name: str) -> None:  # noqa: ANN401 -- any part of the node
    """Die instead of doing it."""
    setattr(thing, name, die)


def after(thing: Any, name: str) -> None:  # noqa: ANN401 -- any part of the node
    """Do it, then die."""
    real = getattr(thing, name)
    setattr(thing, name, lambda *args: die(real(*args)))


def on_replace(what: Callable[[Callable[[Path, Path], None], Path, Path], None]) -> None:
    """Have ``what`` called in place of the rename that puts the guard file there."""
    real = os.replace

    def replace(old: Path, new: Path) -> None:
        if Path(new).name == "guard.json":
            what(real, old, new)
        real(old, new)

    disk.os.replace = replace  # type: ignore[attr-defined]  # a module has no such type


def _rename_and_die(real: Callable[[Path, Path], None], old: Path, new: Path) -> None:
    real(old, new)
    die()


def main() -> None:
    """The child."""
    home, point, text = sys.argv[1:]
    node = Node.open(Path(home))
    arm(node, point)
    node.write(ContentKind.POST, Post(text=text, channel="general"))
    raise SystemExit(f"it got past {point!r}")


if __name__ == "__main__":
    main()
