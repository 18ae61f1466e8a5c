"""Which channels something may go into: those that are there and are not archived.

A channel that only some people read is a private group. No name means both: who thinks that she
writes to five people must not write to everybody.
"""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches
from typing import TYPE_CHECKING

from sync.content.channels import channel_key
from sync.errors import OutOfReach, UnknownTarget
from sync.views.rows import ConversationKind

if TYPE_CHECKING:
    from sync.node.core import Node


def check_open(node: Node, channel: str, others: Collection[str] = ()) -> None:
    """See to it that something new may go into a channel, or to one of the ``others``.

    Raises:
        UnknownTarget: there is none of that name; with the name that is ``near``, if there is one.
        OutOfReach: it is archived, or only some people read it.
    """
    names = [*node.reader.channel_names(), *others]
    if channel not in names:
        _check_not_private(node, channel)
        by_key = {channel_key(name): name for name in reversed(names)}
        near = get_close_matches(channel_key(channel), by_key, n=1)
        raise UnknownTarget(what="channel", text=channel, near=by_key[near[0]] if near else "")
    state = node.reader.channel_states().get(channel)
    if state is not None and state.archived:
        raise OutOfReach(why="archived", who=f"#{channel}")


def check_name(node: Node, channel: str) -> None:
    """See to it that a new channel is not called like one that is there.

    Two that are opened apart at the same moment are both there, and each goes by its own name.

    Raises:
        OutOfReach: only capitals, accents or spaces tell the two apart, or it is a private one.
    """
    names = node.reader.channel_names()
    alike = [name for name in names if channel_key(name) == channel_key(channel)]
    if alike and channel not in alike:
        raise OutOfReach(why="channel_alike", who=f"#{alike[0]}")
    if not alike:
        _check_not_private(node, channel)


def check_private_name(node: Node, name: str) -> None:
    """See to it that a private group is not called like a channel that everybody reads.

    Raises:
        OutOfReach: it would be.
    """
    for channel in node.reader.channel_names():
        if channel_key(channel) == channel_key(name):
            raise OutOfReach(why="channel_open", who=f"#{channel}")


def _check_not_private(node: Node, channel: str) -> None:
    for row in node.reader.conversations():
        group = row.kind is ConversationKind.GROUP and row.inside
        if group and channel_key(row.name) == channel_key(channel):
            raise OutOfReach(why="channel_private", who=row.name)
