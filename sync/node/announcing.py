"""Announcements: who may make and change them, and what people say when they have read them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from sync.content.announcements import (
    MAX_ATTACHED,
    MAX_CHANNELS,
    PDF,
    TITLE,
    Ack,
    Announcement,
)
from sync.content.feed import CHANNEL
from sync.content.fields import BODY
from sync.content.kinds import ContentKind
from sync.content.receipts import (
    ANSWER,
    DOUBT,
    Doubt,
    DoubtsAnswer,
    Pin,
    Remind,
    Revision,
    Urgent,
    day_of,
    is_working_day,
)
from sync.content.rules import check_text
from sync.errors import BadText, NotAllowed, OutOfReach, UnknownTarget
from sync.hours import is_working_day as works_on
from sync.local import announcing, writing
from sync.node.archives import check_open
from sync.node.core import Node
from sync.node.writing import attached_to, card_of, write
from sync.values import EntryId, Lane, Rank
from sync.views.rows import Card, CardKind
from sync.views.rows_announcements import AnnouncementDetail, Receipt

_STILL_ASKED: Final = frozenset({Receipt.WAITING, Receipt.ABSENT})


@write.register
def _(command: writing.Announce, node: Node) -> EntryId:
    _check_may_announce(node)
    pictures, files = attached_to(command, node, MAX_ATTACHED, MAX_ATTACHED)
    if any(not file.name.casefold().endswith(PDF) for file in files):
        raise BadText(field="file", rule="no_pdf")
    now_ms = node.clock()
    for field, moment in (("end of the pin", command.until_ms), ("end", command.ends_ms)):
        if moment and moment <= now_ms:
            raise BadText(field=field, rule="past")
    content = Announcement(
        title=check_text("title", command.title, TITLE.low, TITLE.high),
        text=check_text("text", command.text, BODY.low, BODY.high),
        pin=command.pin,
        needs_ack=command.needs_ack,
        until_ms=command.until_ms,
        channels=_channels(node, command.channels),
        ends_ms=command.ends_ms,
        pictures=pictures,
        files=files,
    )
    return node.write(ContentKind.ANNOUNCEMENT, content)


@write.register
def _(command: writing.Acknowledge, node: Node) -> EntryId:
    card, detail = _announcement(node, command.target)
    if command.seen and command.seen != detail.hash:
        raise OutOfReach(why="text_changed", who="")
    if command.doubt:
        return _doubt(node, card, detail, command.doubt)
    receipt = node.reader.receipt(card.id, node.person)
    if receipt is not None:
        return receipt
    return node.write(ContentKind.ACK, Ack(target=card.id, text_hash=detail.hash))


@write.register
def _(command: announcing.AnswerDoubts, node: Node) -> EntryId:
    card = _mine(node, command.target)
    text = check_text("text", command.text, ANSWER.low, ANSWER.high)
    if not node.reader.doubts(card.id):
        raise OutOfReach(why="no_doubts", who="")
    return node.write(ContentKind.DOUBTS_ANSWER, DoubtsAnswer(target=card.id, text=text))


@write.register
def _(command: announcing.Remind, node: Node) -> EntryId:
    card = _mine(node, command.target)
    _, detail = _announcement(node, command.target)
    now_ms = node.clock()
    if not card.needs_ack:
        raise OutOfReach(why="no_receipts", who="")
    if detail.ends_ms and detail.ends_ms <= now_ms:
        raise OutOfReach(why="ended", who="")
    receipts = node.reader.receipts(card.id)
    if receipts is None or not any(row.state in _STILL_ASKED for row in receipts.people):
        raise OutOfReach(why="nobody_missing", who="")
    today = day_of(now_ms)
    if not is_working_day(today):
        raise OutOfReach(why="weekend", who="")
    hours = node.governance.settings.hours
    if hours is not None and not works_on(hours, date.fromtimestamp(now_ms / 1000)):
        raise OutOfReach(why="closed", who="")
    if today in node.reader.reminder_days(card.id):
        raise OutOfReach(why="reminded", who="")
    return node.write(ContentKind.REMIND, Remind(target=card.id))


@write.register
def _(command: announcing.Urge, node: Node) -> EntryId:
    card, detail = _announcement(node, command.target)
    rank = node.governance.rank_of_device(node.key.device)
    if rank is None or rank > Rank.OWNER:
        raise NotAllowed(action="call an announcement urgent", needs="owner")
    if any(ref.person == node.person for ref in detail.urged_by):
        raise OutOfReach(why="urged", who="")
    if detail.ends_ms and detail.ends_ms <= node.clock():
        raise OutOfReach(why="ended", who="")
    return node.write(ContentKind.URGENT, Urgent(target=card.id))


@write.register
def _(command: announcing.PinOn, node: Node) -> EntryId:
    card = _to_change(node, command.target)
    until_ms = command.until_ms if command.on else 0
    if until_ms and until_ms <= node.clock():
        raise BadText(field="end of the pin", rule="past")
    _, detail = _announcement(node, card.id)
    if (card.pinned, detail.pin_ends_ms) == (command.on, until_ms):
        raise OutOfReach(why="pinned" if command.on else "not_pinned", who="")
    return node.write(ContentKind.PIN, Pin(target=card.id, on=command.on, until_ms=until_ms))


@write.register
def _(command: announcing.Revise, node: Node) -> EntryId:
    card = _to_change(node, command.target)
    title = card.title if command.title is None else command.title
    text = card.text if command.text is None else command.text
    act = Revision(
        target=card.id,
        title=check_text("title", title, TITLE.low, TITLE.high),
        text=check_text("text", text, BODY.low, BODY.high),
        substance=command.substance,
    )
    if (act.title, act.text) == (card.title, card.text):
        raise OutOfReach(why="same_text", who="")
    return node.write(ContentKind.REVISION, act)


def _check_may_announce(node: Node) -> None:
    """Return if what this device announces now counts, as far as is known here.

    Raises:
        NotAllowed: it has no rank for it, and its person is no communicator.
        OutOfReach: she is one, but not yet by the clocks: the owner's is far ahead of this one.
    """
    rank = node.governance.rank_of_device(node.key.device)
    if rank is not None and rank <= Rank.ADMIN:
        return
    if (
        rank is None
        or rank > Rank.MEMBER
        or node.person not in node.governance.settings.communicators
    ):
        raise NotAllowed(action="announce", needs="communicator")
    # What is composed and not written: the next entry has a later clock than it.
    (next_one,) = node.compose(Lane.CONTENT, [(int(ContentKind.ANNOUNCEMENT), b"")])
    terms = node.governance.communicators.get(node.person, ())
    if not any(term.since <= next_one.header.hlc < term.until for term in terms):
        raise OutOfReach(why="not_yet", who="")


def _channels(node: Node, given: Sequence[str]) -> list[str]:
    names = [check_text("channel", name.lstrip("#"), CHANNEL.low, CHANNEL.high) for name in given]
    if len(names) > MAX_CHANNELS:
        raise BadText(field="channels", rule="range", limit=MAX_CHANNELS)
    for name in names:
        check_open(node, name)
    return list(dict.fromkeys(names))


def _doubt(node: Node, card: Card, detail: AnnouncementDetail, text: str) -> EntryId:
    """What I doubt is said once, also when I have said before that I have read it."""
    if card.person == node.person:
        raise OutOfReach(why="own_announcement", who="")
    text = check_text("doubt", text, DOUBT.low, DOUBT.high)
    for row in node.reader.doubts(card.id):
        if (row.person, row.text) == (node.person, text):
            return row.id
    act = Doubt(target=card.id, text_hash=detail.hash, text=text)
    return node.write(ContentKind.DOUBT, act)


def _announcement(node: Node, target: EntryId) -> tuple[Card, AnnouncementDetail]:
    card = card_of(node, target)
    if card.kind is not CardKind.ANNOUNCEMENT or not isinstance(card.detail, AnnouncementDetail):
        raise UnknownTarget(what="announcement", text=target.hex())
    return card, card.detail


def _to_change(node: Node, target: EntryId) -> Card:
    """An announcement that I may change.

    Raises:
        NotAllowed: I did not announce it, and have no authority; or I may not announce any more.
    """
    card, _ = _announcement(node, target)
    rank = node.governance.rank_of_device(node.key.device)
    authority = rank is not None and rank <= Rank.ADMIN
    if card.person != node.person and not authority:
        raise NotAllowed(action="change that announcement", needs="its author")
    _check_may_announce(node)
    return card


def _mine(node: Node, target: EntryId) -> Card:
    card, _ = _announcement(node, target)
    if card.person != node.person:
        raise OutOfReach(why="not_its_author", who=card.author)
    return card
