"""What ``patio status`` tells beyond figures: alarms, and what a removal made void."""

from __future__ import annotations

from collections import deque

from sync.content.announcements import Announcement
from sync.content.feed import Comment, Post
from sync.content.kinds import ContentKind, decode_content
from sync.content.kudos import Kudos
from sync.errors import ProtocolError
from sync.governance.state import Alarm
from sync.local.governing import AlarmFacts, RemovalFacts, UncountedFacts
from sync.log.clock import hlc_ms
from sync.node.core import Node
from sync.node.flooding import Flood, floods_of
from sync.node.standing import removal
from sync.store.newest import StoredEntry
from sync.values import DeviceId, PersonId, Rank

ENOUGH_FOR_TWO = 5
"""People, from whom on a company should have a second owner."""

UNCOUNTED_SHOWN = 50
"""The newest void entries that are told one by one; of all others their number is."""


def alarms_of(node: Node) -> list[AlarmFacts]:
    """What owners and administrators should look at; for others nothing."""
    rank = node.governance.rank_of_device(node.key.device)
    if rank is None or rank > Rank.ADMIN:
        return []
    found = [_alarm(node, alarm) for alarm in node.governance.alarms]
    found += [_flood(node, flood) for flood in floods_of(node)]
    if rank is Rank.OWNER and is_alone(node):
        device = node.key.device
        found.append(AlarmFacts("one_owner", [node.person], [device], [_name(node, device)], []))
    return found


def is_alone(node: Node) -> bool:
    """Whether one owner runs a company of five or more: should she lose her computers, and the
    recovery words, nobody could do what she does."""
    members = node.governance.members.values()
    owners = sum(member.rank is Rank.OWNER for member in members)
    return owners == 1 and len(members) >= ENOUGH_FOR_TWO


def removal_of(node: Node) -> RemovalFacts | None:
    """What this device's removal means for it, None while it belongs (scenario T34)."""
    cut = removal(node)
    if cut is None:
        return None
    newest: deque[StoredEntry] = deque(maxlen=UNCOUNTED_SHOWN)
    count = 0
    for stored in node.folding.uncounted(node.key.device):
        newest.append(stored)
        count += 1
    return RemovalFacts(
        time_ms=node.time_of(cut.revoke),
        person=_person_of(node, cut.by),
        wipe=any(one.wipe for one in node.governance.cuts[node.key.device]),
        uncounted_count=count,
        uncounted=[_uncounted(stored) for stored in newest],
    )


def _alarm(node: Node, alarm: Alarm) -> AlarmFacts:
    return AlarmFacts(
        kind=alarm.kind.name.lower(),
        people=[_person_of(node, device) for device in alarm.devices],
        devices=list(alarm.devices),
        names=[_name(node, device) for device in alarm.devices],
        entries=list(alarm.acts),
    )


def _flood(node: Node, flood: Flood) -> AlarmFacts:
    devices = list(flood.devices)
    names = [_name(node, device) for device in devices]
    return AlarmFacts("flood", [flood.person] * len(devices), devices, names, [], flood.entries)


def _person_of(node: Node, device: DeviceId) -> PersonId:
    """Whose device it is; the root key stands for itself."""
    standing = node.governance.standing(device)
    return standing.person if standing else PersonId(device)


def _name(node: Node, device: DeviceId) -> str:
    return node.reader.name_of(_person_of(node, device)) or node.reader.said_name(device)


def _uncounted(stored: StoredEntry) -> UncountedFacts:
    kind = stored.header.kind
    known = kind in tuple(ContentKind)
    return UncountedFacts(
        id=stored.id,
        kind=ContentKind(kind).name.lower() if known else "unknown",
        time_ms=hlc_ms(stored.header.hlc),
        text=_text(kind, stored.body),
    )


def _text(kind: int, body: bytes) -> str:
    try:
        act = decode_content(kind, body)
    except ProtocolError:
        return ""
    match act:
        case Post(text=text) | Comment(text=text) | Kudos(reason=text) | Announcement(title=text):
            return text
        case _:
            return ""
