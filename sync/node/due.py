"""What a running node does by the day, and looks for by the hour."""

from __future__ import annotations

from sync.node import checkpoints
from sync.node.core import Node


def do_what_is_due(node: Node) -> None:
    """The checkpoint of the day, files that nothing refers to, and answers to be passed on.

    Raises:
        NoSpace, CannotWrite: it is tried again.
    """
    from sync.node.passing_on import pass_on_answers  # with what encrypts

    checkpoints.write_when_due(node)
    node.shelving.sweep()
    pass_on_answers(node)
