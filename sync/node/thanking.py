"""Thanks: given to people, to a channel or in private, passed on, withdrawn."""

from __future__ import annotations

from collections.abc import Iterable

from sync.content.feed import CHANNEL
from sync.content.kinds import ContentKind
from sync.content.kudos import MAX_TO, REASON, Kudos, PassOn, Withdraw
from sync.content.letters import LetterKind, Thanks, ThanksWithdrawn
from sync.content.rules import check_text
from sync.errors import BadText, OutOfReach, UnknownTarget
from sync.local import thanking, writing
from sync.node.archives import check_open
from sync.node.core import Node
from sync.node.writing import card_of, write
from sync.values import EntryId, PersonId
from sync.views.rows import Card, CardKind, MessageKind, MessageRow
from sync.views.rows_kudos import KudosDetail


@write.register
def _(command: writing.GiveKudos, node: Node) -> EntryId:
    channel = command.channel.lstrip("#")
    if channel:
        channel = check_text("channel", channel, CHANNEL.low, CHANNEL.high)
        check_open(node, channel, {row.team for row in node.reader.people() if row.team})
    to = _colleagues(node, command.to)
    if not to and not channel:
        raise BadText(field="to", rule="empty")
    kudos = Kudos(
        to=to,
        reason=check_text("reason", command.reason, REASON.low, REASON.high),
        value=_value(node, command.value),
        channel=channel,
    )
    return node.write(ContentKind.KUDOS, kudos)


@write.register
def _(command: thanking.ThankPrivately, node: Node) -> EntryId:
    from sync.node.messaging import seal_letter  # with what encrypts

    to = _colleagues(node, [command.to])
    reason = check_text("reason", command.reason, REASON.low, REASON.high)
    inner = Thanks(reason=reason, value=_value(node, command.value))
    return seal_letter(node, LetterKind.THANKS, inner, {node.person, *to})


@write.register
def _(command: thanking.PassOn, node: Node) -> EntryId:
    card = _thanks(node, command.target)
    detail = card.detail if isinstance(card.detail, KudosDetail) else KudosDetail()
    if not _is_thanked(node, card, detail):
        raise OutOfReach(why="not_thanked", who=card.author)
    to = _colleagues(node, command.to)
    if not to:
        raise BadText(field="to", rule="empty")
    thanked = {ref.person for ref in card.to} | {one.person.person for one in detail.passed_on}
    for person in to:
        if person == card.person:
            raise OutOfReach(why="gave_thanks", who=card.author)
        if person in thanked:
            raise OutOfReach(why="thanked_already", who=node.reader.name_of(person))
        if node.reader.withdrawal(card.id, person) is not None:
            raise OutOfReach(why="has_withdrawn", who=node.reader.name_of(person))
    return node.write(ContentKind.PASS_ON, PassOn(target=card.id, to=to))


@write.register
def _(command: thanking.Withdraw, node: Node) -> EntryId:
    sealed = node.reader.message(command.target)
    if sealed is not None and sealed.kind is MessageKind.THANKS:
        return _withdraw_private(node, sealed)
    done = node.reader.withdrawal(command.target, node.person)
    if done is not None:
        return done
    card = _thanks(node, command.target)
    detail = card.detail if isinstance(card.detail, KudosDetail) else KudosDetail()
    if card.person == node.person and not detail.kept:
        return write(writing.Erase(card.id), node)
    named = {ref.person for ref in card.to} | {one.person.person for one in detail.passed_on}
    if node.person not in named | {card.person}:
        raise OutOfReach(why="not_thanked", who=card.author)
    return node.write(ContentKind.WITHDRAW, Withdraw(target=card.id))


def _withdraw_private(node: Node, sealed: MessageRow) -> EntryId:
    from sync.node.messaging import seal_letter

    if sealed.mine:
        return write(writing.Erase(sealed.id), node)
    inner = ThanksWithdrawn(thanks=sealed.id)
    here = {node.person, *({sealed.person} & node.governance.members.keys())}
    return seal_letter(node, LetterKind.THANKS_WITHDRAWN, inner, here)


def _is_thanked(node: Node, card: Card, detail: KudosDetail) -> bool:
    """Whether this person may pass thanks on: named in them, or of a channel that is thanked."""
    if detail.channel:
        withdrew = node.reader.withdrawal(card.id, node.person) is not None
        return card.person != node.person and not withdrew
    return any(ref.person == node.person for ref in card.to)


def _colleagues(node: Node, people: Iterable[PersonId]) -> list[PersonId]:
    """These people, each once, all of whom belong; none of them this one.

    Raises:
        UnknownTarget, BadText
    """
    chosen = list(dict.fromkeys(people))
    for person in chosen:
        if person not in node.governance.members:
            raise UnknownTarget(what="person", text=person.hex())
    if node.person in chosen:
        raise BadText(field="to", rule="self")
    if len(chosen) > MAX_TO:
        raise BadText(field="people", rule="range", limit=MAX_TO)
    return chosen


def _value(node: Node, key: str) -> str:
    if key and key not in [value[0] for value in node.governance.policy.values]:
        raise UnknownTarget(what="value", text=key)
    return key


def _thanks(node: Node, target: EntryId) -> Card:
    card = card_of(node, target)
    if card.kind is not CardKind.KUDOS:
        raise UnknownTarget(what="kudos", text=target.hex())
    return card
