"""What people write: each command checked against the rules, then signed and appended.

A refusal names the rule; nothing is half written.
"""

from __future__ import annotations

from contextlib import suppress
from functools import singledispatch

from sync.content.feed import (
    MAX_FILES,
    MAX_PICTURES,
    Comment,
    FileRef,
    PictureRef,
    Post,
    ReactionAct,
)
from sync.content.kinds import ContentKind
from sync.content.rules import check_count, check_text
from sync.errors import BadText, CannotWrite, NoSpace, OutOfReach, UnknownTarget
from sync.local import writing
from sync.local.command import Command
from sync.node.archives import check_open
from sync.node.attaching import file_of, picture_of
from sync.node.core import Node
from sync.node.mentioning import mentions_in
from sync.node.moderating import hide, order_erasure
from sync.node.profiles import set_profile
from sync.node.withdrawing import take_back
from sync.values import EntryId, Reaction
from sync.views.rows import Card
from sync.views.rows_questions import question_of


@singledispatch
def write(command: Command, node: Node) -> EntryId:
    """Carry out a writing command and return the new entry's id.

    What a reaction or a receipt says already is not said again: then the id is that of the
    entry that says it.

    Raises:
        BadText, UnknownTarget, NotAllowed: a rule refuses; nothing was written.
        NoSpace, CannotWrite, DamagedHome: the disk or the home refuses.
    """
    raise TypeError(f"{type(command).__name__} writes no entry")


@write.register
def _(command: writing.Post, node: Node) -> EntryId:
    return node.write(ContentKind.POST, post_of(command, node))


def post_of(command: writing.Post, node: Node) -> Post:
    """The post that a command asks for, checked against the rules.

    Raises:
        BadText, UnknownTarget, AmbiguousTarget, OutOfReach: a rule refuses it.
    """
    pictures, files = attached_to(command, node, MAX_PICTURES, MAX_FILES)
    text = check_text("text", command.text, 0 if pictures or files else 1, 20_000)
    channel = check_text("channel", command.channel.lstrip("#"), 1, 40)
    check_open(node, channel)
    if command.until_ms and command.until_ms <= node.clock():
        raise BadText(field="until", rule="past")
    return Post(
        text=text,
        channel=channel,
        pictures=pictures,
        files=files,
        mentions=mentions_in(node, text),
        until_ms=command.until_ms,
    )


def attached_to(
    command: writing.Post | writing.Announce, node: Node, most_pictures: int, most_files: int
) -> tuple[list[PictureRef], list[FileRef]]:
    """The pictures and files of a command, as an entry refers to them.

    Raises:
        BadText: more of them than there may be, one that is too large, or a description or name
            that none may have.
    """
    check_count("pictures", len(command.pictures), most_pictures)
    check_count("files", len(command.files), most_files)
    return [picture_of(*one) for one in command.pictures], [
        file_of(node, *one) for one in command.files
    ]


@write.register
def _(command: writing.Comment, node: Node) -> EntryId:
    answered = node.reader.comment(command.target)
    card = card_of(node, answered.card if answered else command.target)
    question = question_of(card.detail)
    if question is not None and not question.answers:
        raise OutOfReach(why="not_answered", who="")
    text = check_text("text", command.text, 1, 5_000)
    comment = Comment(
        target=card.id,
        text=text,
        reply_to=answered.top if answered else b"",
        mentions=mentions_in(node, text),
    )
    return node.write(ContentKind.COMMENT, comment)


@write.register
def _(command: writing.React, node: Node) -> EntryId:
    if node.reader.comment(command.target) is not None:
        raise OutOfReach(why="reacting", who="")  # reactions are for cards
    card = card_of(node, command.target)
    if command.reaction not in tuple(Reaction):
        raise UnknownTarget(what="reaction", text=command.reaction)
    stands = node.reader.turn(card.id, Reaction(command.reaction), node.person)
    on = not (stands and stands.given) if command.on is None else command.on
    if stands is not None and stands.given == on:
        return stands.id
    act = ReactionAct(target=card.id, reaction=command.reaction, on=on)
    return node.write(ContentKind.REACTION, act)


@write.register
def _(command: writing.Erase, node: Node) -> EntryId:
    if not node.erasing.is_theirs(command.target, node.person):
        return order_erasure(node, command.target)
    done = node.reader.erased_by([command.target]).get((command.target, node.person))
    act = done or take_back(node, command.target)
    with suppress(NoSpace, CannotWrite):  # it is out of sight, and tried again
        node.erasing.look()
    return act


@write.register
def _(command: writing.Hide, node: Node) -> EntryId:
    return hide(node, command)


@write.register
def _(command: writing.SetProfile, node: Node) -> EntryId:
    return set_profile(node, command)


def card_of(node: Node, target: EntryId) -> Card:
    """A card that is shown here.

    Raises:
        UnknownTarget: there is none.
    """
    card = node.reader.card(target)
    if card is None:
        raise UnknownTarget(what="entry", text=target.hex())
    return card
