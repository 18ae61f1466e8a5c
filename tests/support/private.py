"""What people say in private, in short: for offices whose nodes a test brings together by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from support.nodes import Office, give
from sync.codec import encode
from sync.content.letters import conversation_of
from sync.governance.acts import ControlKind, DeviceAdd, device_message
from sync.local.messaging import ChangeGroup, MakeGroup, Send
from sync.log.contexts import POSSESSION
from sync.log.keys import DeviceKey
from sync.node.core import Node
from sync.node.founding import new_keys, x25519_public
from sync.node.messaging import write_private
from sync.store.home import HomePaths
from sync.store.keys import member_keys
from sync.values import EntryId, Lane


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


def second(office: Office, owner: Node) -> Node:
    """Another computer of somebody's, added by DEVICE_ADD, that knows the control entries."""
    home = HomePaths(office.root / "second")
    home.prepare()
    keys = new_keys(owner.randomness)
    key, public = DeviceKey.from_seed(keys.seed), x25519_public(keys.x25519)
    message = device_message(owner.company, owner.key.device, key.device, public)
    act = DeviceAdd(device=key.device, x25519=public, proof=key.sign(POSSESSION, message))
    owner.append(Lane.CONTROL, [(int(ControlKind.DEVICE_ADD), encode(act))])
    member = replace(keys, company=owner.company, person=owner.person, secrets=owner.keys.secrets)
    member.save(home.keys)
    assert member_keys(home.keys).person == owner.person
    new = office._open("second")
    give(owner, new, Lane.CONTROL)
    new.guarding.note()
    return new


def bytes_below(root: Path) -> bytes:
    """Every byte of every file."""
    return b"\x00".join(path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file())
