"""Polls: made, and voted in until they close. A refusal names the rule."""

from __future__ import annotations

from sync.content.kinds import ContentKind
from sync.content.polls import (
    ASKED,
    LONGEST_MS,
    MAX_OPTIONS,
    MIN_OPTIONS,
    OPTION,
    Poll,
    Vote,
    options_acceptable,
)
from sync.content.rules import check_text
from sync.errors import BadText, OutOfReach, UnknownTarget
from sync.local import questions
from sync.node.core import Node
from sync.node.writing import write
from sync.values import EntryId
from sync.views.rows import CardKind
from sync.views.rows_polls import poll_of


@write.register
def _(command: questions.MakePoll, node: Node) -> EntryId:
    options = [check_text("option", one, OPTION.low, OPTION.high) for one in command.options]
    if len(options) < MIN_OPTIONS:
        raise BadText(field="options", rule="too_few_options", limit=MIN_OPTIONS)
    if len(options) > MAX_OPTIONS:
        raise BadText(field="options", rule="range", limit=MAX_OPTIONS)
    if not options_acceptable(options):
        raise BadText(field="options", rule="twice")
    now_ms = node.clock()
    if command.until_ms <= now_ms:
        raise BadText(field="closing time", rule="past")
    if command.until_ms > now_ms + LONGEST_MS:
        raise BadText(field="closing time", rule="far")
    poll = Poll(
        text=check_text("text", command.text, ASKED.low, ASKED.high),
        options=options,
        until_ms=command.until_ms,
        several=command.several,
        unnamed=command.unnamed,
    )
    return node.write(ContentKind.POLL, poll)


@write.register
def _(command: questions.CastVote, node: Node) -> EntryId:
    card = node.reader.card(command.poll)
    detail = poll_of(card.detail) if card else None
    if card is None or card.kind is not CardKind.POLL or detail is None:
        raise UnknownTarget(what="poll", text=command.poll.hex())
    if node.clock() >= detail.closes_ms:
        raise OutOfReach(why="poll_closed", who="")
    chosen = frozenset(command.options)
    for option in chosen:
        if not 0 <= option < len(detail.options):
            raise UnknownTarget(what="option", text=str(option + 1))
    if len(chosen) > 1 and not detail.several:
        raise OutOfReach(why="one_option", who="")
    stands = node.reader.ballot(card.id)
    if stands is not None and stands[1] == chosen:
        return stands[0]
    return node.write(ContentKind.VOTE, Vote(target=card.id, options=sorted(chosen)))
