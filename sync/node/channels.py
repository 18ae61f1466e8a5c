"""Saying what a channel is for, and archiving it."""

from __future__ import annotations

from sync.content.channels import ABOUT, Channel
from sync.content.feed import CHANNEL
from sync.content.kinds import ContentKind
from sync.content.rules import check_text
from sync.errors import NotAllowed, OutOfReach
from sync.local import everyday
from sync.node.archives import check_name
from sync.node.core import Node
from sync.node.writing import write
from sync.values import EntryId, Rank
from sync.views.rows_everyday import GENERAL


@write.register
def _(command: everyday.SetChannel, node: Node) -> EntryId:
    name = check_text("channel", command.channel.lstrip("#"), CHANNEL.low, CHANNEL.high)
    check_name(node, name)
    now = node.reader.channel_states().get(name)
    rank = node.governance.rank_of_device(node.key.device)
    mine = now.opener == node.person if now else True
    if (not mine or name == GENERAL) and (rank is None or rank > Rank.ADMIN):
        raise NotAllowed(action="change this channel", needs="opener")
    about, archived = (now.about, now.archived) if now else ("", False)
    if command.about is not None:
        about = check_text("about", command.about, ABOUT.low, ABOUT.high)
    if command.archived is not None:
        archived = command.archived
    if archived and name == GENERAL:
        raise OutOfReach(why="general", who=f"#{name}")
    return node.write(ContentKind.CHANNEL, Channel(channel=name, about=about, archived=archived))
