"""How things are done here: written, written anew, and found to be still true."""

from __future__ import annotations

from sync.content.kinds import ContentKind
from sync.content.processes import TEXT, TITLE, Process, Reviewed
from sync.content.rules import check_text
from sync.errors import BadText, NotAllowed, UnknownTarget
from sync.local import knowledge
from sync.node.core import Node
from sync.node.profiles import checked_day, today
from sync.node.writing import card_of, write
from sync.values import EntryId, PersonId
from sync.views.processes import may_change
from sync.views.rows import Card
from sync.views.rows_everyday import with_names
from sync.views.rows_processes import ProcessDetail
from sync.views.rows_questions import question_of


@write.register
def _(command: knowledge.WriteProcess, node: Node) -> EntryId:
    source, said = (b"", "") if command.source is None else _told(node, command.source)
    text = command.text or said
    process = Process(
        title=check_text("title", command.title, TITLE.low, TITLE.high),
        text=check_text("text", text, TEXT.low, TEXT.high),
        owner=colleague(node, command.owner or node.person),
        review=day_to_come(node, "review", command.review),
        source=source,
    )
    return node.write(ContentKind.PROCESS, process)


@write.register
def _(command: knowledge.EditProcess, node: Node) -> EntryId:
    card, now = _within_reach(node, command.target)
    title = card.title if command.title is None else command.title
    text = card.text if command.text is None else command.text
    review = now.review
    if command.review is not None and command.review != now.review:
        review = day_to_come(node, "review", command.review)
    process = Process(
        title=check_text("title", title, TITLE.low, TITLE.high),
        text=check_text("text", text, TEXT.low, TEXT.high),
        owner=colleague(node, command.owner) if command.owner else now.owner.person,
        review=review,
        source=now.source or b"",
        process=card.id,
    )
    before = (card.title, card.text, now.owner.person, now.review)
    if (process.title, process.text, process.owner, process.review) == before:
        return node.reader.process_history(card.id)[-1].id
    return node.write(ContentKind.PROCESS, process)


@write.register
def _(command: knowledge.ReviewProcess, node: Node) -> EntryId:
    card, _ = _within_reach(node, command.target)
    until = day_to_come(node, "until", command.until)
    if not until:
        raise BadText(field="until", rule="empty", limit=1)
    return node.write(ContentKind.REVIEWED, Reviewed(target=card.id, until=until))


def _told(node: Node, source: EntryId) -> tuple[EntryId, str]:
    """A card with what it says, a question with its answer, an answer or a comment with its own
    text and the card under which it stands.

    Raises:
        UnknownTarget: nothing of that id is in sight.
    """
    reader = node.reader
    if (place := reader.comment(source)) is not None:
        said = reader.said(source)
        if said is not None:
            return card_of(node, place.card).id, with_names(said.text, said.mentions)
    card = card_of(node, reader.answered_by(source) or source)
    asked = question_of(card.detail)
    if asked is None or not asked.answers:
        return card.id, with_names(card.text, card.mentions)
    by_id = {answer.id: answer.text for answer in asked.answers}
    return card.id, by_id.get(source, asked.answers[0].text)


def colleague(node: Node, person: PersonId) -> PersonId:
    """Somebody who is in the company.

    Raises:
        UnknownTarget: nobody who is.
    """
    if person not in node.governance.members:
        raise UnknownTarget(what="person", text=person.hex())
    return person


def day_to_come(node: Node, field: str, text: str) -> str:
    """A day that is not over; empty stays empty.

    Raises:
        BadText: none, or one that is.
    """
    day = checked_day(field, text)
    if day and day < today(node):
        raise BadText(field=field, rule="past")
    return day


def _within_reach(node: Node, target: EntryId) -> tuple[Card, ProcessDetail]:
    """A card that this person may write anew, with what holds of it.

    Raises:
        UnknownTarget: there is none. NotAllowed: it is for others to do.
    """
    card = node.reader.card(target)
    if card is None or not isinstance(card.detail, ProcessDetail):
        raise UnknownTarget(what="card", text=target.hex())
    rank = node.governance.rank_of_device(node.key.device)
    owner = card.detail.owner.person
    if rank is None or not may_change(node.person, rank, owner, card.person):
        raise NotAllowed(action="change that card", needs="its owner")
    return card, card.detail
