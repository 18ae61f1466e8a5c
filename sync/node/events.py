"""Events: made, and answered while they are not over."""

from __future__ import annotations

from sync.content.events import ANSWERS, LATEST_MS, PLACE, TITLE, Attend, Event
from sync.content.fields import BODY
from sync.content.kinds import ContentKind
from sync.content.rules import check_text
from sync.errors import BadText, OutOfReach, UnknownTarget
from sync.local import events
from sync.node.core import Node
from sync.node.writing import write
from sync.values import EntryId
from sync.views.rows_events import EventDetail


@write.register
def _(command: events.MakeEvent, node: Node) -> EntryId:
    if not 0 < command.starts_ms <= LATEST_MS:
        raise BadText(field="start", rule="date")
    if command.ends_ms and not command.starts_ms <= command.ends_ms <= LATEST_MS:
        raise BadText(field="end", rule="before")
    event = Event(
        title=check_text("title", command.title, TITLE.low, TITLE.high),
        text=check_text("text", command.text, BODY.low, BODY.high),
        place=check_text("place", command.place, PLACE.low, PLACE.high),
        starts_ms=command.starts_ms,
        ends_ms=command.ends_ms,
    )
    # What has begun already is no news to anybody, and most likely a slip.
    if event.starts_ms < node.clock():
        raise BadText(field="start", rule="past")
    return node.write(ContentKind.EVENT, event)


@write.register
def _(command: events.AttendEvent, node: Node) -> EntryId:
    card = node.reader.card(command.target)
    if card is None or not isinstance(card.detail, EventDetail):
        raise UnknownTarget(what="event", text=command.target.hex())
    if command.answer not in ANSWERS:
        raise BadText(field="answer", rule="choice")
    if card.detail.over_ms <= node.clock():
        raise OutOfReach(why="over", who=card.title)
    stands = node.reader.event_answer(card.id, node.person)
    if stands is not None and stands[1] == command.answer:
        return stands[0]
    return node.write(ContentKind.ATTEND, Attend(target=card.id, answer=command.answer))
