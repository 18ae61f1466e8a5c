"""What a running node does by the day."""

from __future__ import annotations

from sync.node import checkpoints
from sync.node.core import Node


def do_what_is_due(node: Node) -> None:
    """The checkpoint of the day, and files that nothing refers to.

    Raises:
        NoSpace, CannotWrite: it is tried again.
    """
    checkpoints.write_when_due(node)
    node.shelving.sweep()
