"""What people write: each command checked against the rules, then signed and appended.

A refusal names the rule; nothing is half written.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import singledispatch

from sync.content.erasing import MAX_TARGETS, Erase
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
from sync.content.people import Profile
from sync.content.rules import check_text, is_date, is_month_day
from sync.errors import BadText, CannotWrite, NoSpace, UnknownTarget
from sync.local import writing
from sync.local.command import Command
from sync.node.core import Node
from sync.node.moderating import hide, order_erasure
from sync.store.pictures import inspect
from sync.values import EntryId, Reaction
from sync.views.rows import Card


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
    pictures, files = attached_to(command, MAX_PICTURES, MAX_FILES)
    text = check_text("text", command.text, 0 if pictures or files else 1, 20_000)
    channel = check_text("channel", command.channel.lstrip("#"), 1, 40)
    post = Post(text=text, channel=channel, pictures=pictures, files=files)
    return node.write(ContentKind.POST, post)


def attached_to(
    command: writing.Post | writing.Announce, most_pictures: int, most_files: int
) -> tuple[list[PictureRef], list[FileRef]]:
    """The pictures and files of a command, as an entry refers to them.

    Raises:
        BadText: more of them than there may be.
    """
    pictures = [
        PictureRef(blob=blob, size=size, width=width, height=height, alt=alt)
        for blob, size, width, height, alt in command.pictures
    ]
    files = [FileRef(blob=blob, size=size, name=name) for blob, size, name in command.files]
    given = (("pictures", len(pictures), most_pictures), ("files", len(files), most_files))
    for field, count, most in given:
        if count > most:
            raise BadText(field=field, rule="range", limit=most)
    return pictures, files


@write.register
def _(command: writing.Comment, node: Node) -> EntryId:
    card = card_of(node, command.target)
    text = check_text("text", command.text, 1, 5_000)
    return node.write(ContentKind.COMMENT, Comment(target=card.id, text=text))


@write.register
def _(command: writing.React, node: Node) -> EntryId:
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
    act = done or _erase(node, command.target)
    with suppress(NoSpace, CannotWrite):  # it is out of sight, and tried again
        node.erasing.look()
    return act


def _erase(node: Node, target: EntryId) -> EntryId:
    """Take back an entry, and of an announcement the texts that this person gave it later."""
    erasing = node.erasing
    later = [one for one in node.reader.revisions(target) if erasing.is_theirs(one, node.person)]
    every = [target, *later]
    acts = [
        node.write(ContentKind.ERASE, Erase(targets=every[at : at + MAX_TARGETS]))
        for at in range(0, len(every), MAX_TARGETS)
    ]
    return acts[0]


@write.register
def _(command: writing.Hide, node: Node) -> EntryId:
    return hide(node, command)


@write.register
def _(command: writing.SetProfile, node: Node) -> EntryId:
    now = node.reader.person(node.person)
    name = command.name if command.name is not None else (now.name if now else "")
    profile = Profile(
        name=check_text("name", name, 1, 80),
        job=check_text("job", _chosen(command.job, now.job if now else ""), 0, 80),
        place=check_text("place", _chosen(command.place, now.place if now else ""), 0, 80),
        avatar=_avatar(command.avatar, now.avatar if now else b""),
        birthday=_date("birthday", command.birthday, now.birthday if now else "", is_month_day),
        since=_date("since", command.since, now.since if now else "", is_date),
    )
    return node.write(ContentKind.PROFILE, profile)


def _date(field: str, new: str | None, old: str, good: Callable[[str], bool]) -> str:
    chosen = _chosen(new, old)
    if chosen and not good(chosen):
        raise BadText(field=field, rule="date")
    return chosen


def _avatar(new: bytes | None, old: bytes) -> bytes:
    """A face without what cameras add to it; empty takes it away.

    Raises:
        BadText: no picture that is taken.
    """
    if new is None:
        return old
    return inspect(new)[0] if new else b""


def _chosen(new: str | None, old: str) -> str:
    return old if new is None else new


def card_of(node: Node, target: EntryId) -> Card:
    """The card that a command is about.

    Raises:
        UnknownTarget: there is none that is shown here.
    """
    card = node.reader.card(target)
    if card is None:
        raise UnknownTarget(what="entry", text=target.hex())
    return card
