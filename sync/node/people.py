"""When people are away."""

from __future__ import annotations

from sync.content.kinds import ContentKind
from sync.content.people import BECAUSE, Away
from sync.content.rules import check_text
from sync.errors import BadText
from sync.local import people
from sync.node.core import Node
from sync.node.profiles import checked_day, today
from sync.node.writing import write
from sync.values import EntryId


@write.register
def _(command: people.SetAway, node: Node) -> EntryId:
    if not command.until:
        if command.since or command.text:
            raise BadText(field="until", rule="empty", limit=1)
        return node.write(ContentKind.AWAY, Away())
    since = checked_day("from", command.since or today(node))
    until = checked_day("until", command.until)
    if until < since:
        raise BadText(field="until", rule="before")
    text = check_text("reason", command.text, BECAUSE.low, BECAUSE.high)
    return node.write(ContentKind.AWAY, Away(since=since, until=until, text=text))
