"""What a running node does by the day and by the week."""

from __future__ import annotations

from sync.node import checkpoints
from sync.node.core import Node


def do_what_is_due(node: Node) -> None:
    """The checkpoint of the day, the backup of the week.

    Raises:
        NoSpace, CannotWrite: it is tried again.
    """
    from sync.node import backing  # with what encrypts: not at the start

    checkpoints.write_when_due(node)
    backing.write_when_due(node)
