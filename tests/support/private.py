"""What people say in private, in short: for offices whose nodes a test brings together by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sync.content.letters import conversation_of
from sync.local.messaging import ChangeGroup, MakeGroup, Send
from sync.node.core import Node
from sync.node.messaging import write_private
from sync.values import EntryId


def say(node: Node, text: str, *to: Node) -> EntryId:
    """A direct message; its id."""
    return write_private(node, Send(text, [other.person for other in to]))


def say_in(node: Node, text: str, group: EntryId) -> EntryId:
    """A message to a group; its id."""
    return write_private(node, Send(text, group=group))


def make_group(node: Node, name: str, *members: Node) -> EntryId:
    """A private group; its id."""
    return write_private(node, MakeGroup(name, [other.person for other in members]))


def change_group(
    node: Node, group: EntryId, *, add: Sequence[Node] = (), remove: Sequence[Node] = ()
) -> EntryId:
    """Let people into a group, or out of it."""
    into, out = [n.person for n in add], [n.person for n in remove]
    return write_private(node, ChangeGroup(group, add=into, remove=out))


def heard(node: Node, *others: Node) -> list[str]:
    """What a node shows of what was said between it and others, the oldest first."""
    people = {node.person, *(other.person for other in others)}
    return [m.text for m in reversed(node.reader.messages(conversation_of(people), limit=500))]


def heard_in(node: Node, group: EntryId) -> list[str]:
    """What a node shows of a group, the oldest first."""
    return [message.text for message in reversed(node.reader.messages(group, limit=500))]


def bytes_below(root: Path) -> bytes:
    """Every byte of every file."""
    return b"\x00".join(path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file())
