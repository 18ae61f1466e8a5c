"""Another wording for what one wrote oneself."""

from __future__ import annotations

from typing import NamedTuple

from sync.content.edits import Edit
from sync.content.kinds import ContentKind
from sync.content.rules import check_text
from sync.errors import OutOfReach, UnknownTarget
from sync.local import everyday
from sync.node.core import Node
from sync.node.mentioning import mentions_in
from sync.node.writing import write
from sync.values import EntryId, PersonId
from sync.views.wordings import COMMENT, EDITABLE, Fits


class _Written(NamedTuple):
    """What is to be changed."""

    person: PersonId
    author: str
    title: str
    text: str
    fits: Fits | None


@write.register
def _(command: everyday.Edit, node: Node) -> EntryId:
    now = _find(node, command.target)
    if now.person != node.person:
        raise OutOfReach(why="not_yours", who=now.author)
    if now.fits is None:
        raise OutOfReach(why="not_edited", who=now.author)
    text = check_text("text", command.text, now.fits.low, now.fits.high)
    title = ""
    if command.title is not None and now.fits.title:
        title = check_text("title", command.title, 1, now.fits.title)
    if text == now.text and title in ("", now.title):
        return node.reader.history(command.target)[-1].id
    edit = Edit(target=command.target, text=text, title=title, mentions=mentions_in(node, text))
    return node.write(ContentKind.EDIT, edit)


def _find(node: Node, target: EntryId) -> _Written:
    card = node.reader.card(target)
    if card is not None:
        return _Written(card.person, card.author, card.title, card.text, EDITABLE.get(card.kind))
    comment = node.reader.comment(target)
    if comment is None or node.reader.card(comment.card) is None:
        raise UnknownTarget(what="entry", text=target.hex())
    return _Written(comment.person, comment.author, "", comment.text, COMMENT)
