"""What goes into a channel: nothing new where it is archived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.errors import OutOfReach

if TYPE_CHECKING:
    from sync.node.core import Node


def check_open(node: Node, channel: str) -> None:
    """See to it that something new may go into a channel.

    Raises:
        OutOfReach: it is archived.
    """
    state = node.reader.channel_states().get(channel)
    if state is not None and state.archived:
        raise OutOfReach(why="archived", who=f"#{channel}")
