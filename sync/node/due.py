"""What a running node does by the day, and looks for by the hour."""

from __future__ import annotations

from sync.node import checkpoints
from sync.node.chores import Posts
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


class Timely:
    """Several that look after what waits for its time, as one."""

    def __init__(self, *parts: Posts) -> None:
        self._parts = parts

    def is_due(self) -> bool:
        """Whether one of them has something to do. In any thread, and without the writer."""
        return any([part.is_due() for part in self._parts])

    def look(self) -> None:
        """Have each of them do what is due."""
        for part in self._parts:
            part.look()
