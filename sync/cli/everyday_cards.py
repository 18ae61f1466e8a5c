"""What posts and comments have beside their words, as JSON and as lines for people."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from sync.cli.cards import SHOWN_DIGITS, moment, name_of
from sync.cli.output import paragraph
from sync.values import text_of
from sync.views import rows_everyday
from sync.views.rows import Card, ChannelRow, CommentRow, ConversationRow
from sync.views.rows_everyday import MentionRow, Wording


def everyday_json(card: Card) -> dict[str, object]:
    """Whom a card names, whether it was edited, and when it ends; times in Unix milliseconds.

    ``text_with_names`` is its text as people read it, the names of today in it; ``mentions`` say
    where in ``text`` itself they stand.
    """
    return {
        "text_with_names": with_names(card.text, card.mentions),
        "mentions": _mentions_json(card.mentions),
        "edited_ms": card.edited_ms,
        "until_ms": card.ends_ms,
        "ended": has_ended(card),
    }


def comment_json(comment: CommentRow) -> dict[str, object]:
    """A comment; ``reply_to`` is the one at the head of its thread, null for that one itself."""
    return {
        "id": text_of(comment.id),
        "person": text_of(comment.person),
        "author": comment.author,
        "time_ms": comment.time_ms,
        "text": comment.text,
        "reply_to": text_of(comment.reply_to) if comment.reply_to else None,
        "text_with_names": with_names(comment.text, comment.mentions),
        "edited_ms": comment.edited_ms,
        "mentions": _mentions_json(comment.mentions),
    }


def comment_lines(comments: Sequence[CommentRow]) -> Iterator[str]:
    """The comments of a card, each followed by its answers."""
    for head in comments:
        if head.reply_to is None:
            yield from _comment_lines(head, ">")
            for answer in comments:
                if answer.reply_to == head.id:
                    yield from _comment_lines(answer, ">>")


def wording_json(wording: Wording) -> dict[str, object]:
    """One of the ways in which an entry has read."""
    return {
        "id": text_of(wording.id),
        "time_ms": wording.time_ms,
        "title": wording.title,
        "text": wording.text,
        "text_with_names": with_names(wording.text, wording.mentions),
    }


def wording_lines(wordings: Sequence[Wording]) -> Iterator[str]:
    """All of them, the first one first."""
    for number, wording in enumerate(wordings):
        what = "edited" if number else "written"
        yield f"{moment(wording.time_ms)}  {what}  [{wording.id.hex()[:SHOWN_DIGITS]}]"
        for words in (wording.title, with_names(wording.text, wording.mentions)):
            if words:
                yield from paragraph(words)


def channel_json(row: ChannelRow) -> dict[str, object]:
    """A channel as ``channels --json`` prints it."""
    return {
        "channel": row.name,
        "unread": row.unread,
        "about": row.about,
        "archived": row.archived,
        "opener": text_of(row.opener) if row.opener else None,
        "private": None,
    }


def private_json(row: ConversationRow, unread: int) -> dict[str, object]:
    """A private channel in the same list: ``private`` is the group's id and who is in it."""
    others = [{"id": text_of(ref.person), "name": ref.name} for ref in row.people]
    return {
        "channel": row.name,
        "unread": unread,
        "about": "",
        "archived": False,
        "opener": None,
        "private": {"group": text_of(row.id), "others": others},
    }


def private_line(row: ConversationRow, unread: int) -> str:
    """The same for people."""
    facts = [f"{unread} new"] if unread else []
    facts.append(
        f"only you, {', '.join(ref.name for ref in row.people)}" if row.people else "only you"
    )
    return f"{row.name} ({'; '.join(facts)})"


def channel_line(row: ChannelRow) -> str:
    """The same for people."""
    facts = [f"{row.unread} new"] if row.unread else []
    facts += ["archived"] if row.archived else []
    about = f": {row.about}" if row.about else ""
    rest = f" ({', '.join(facts)})" if facts else ""
    return f"#{row.name}{about}{rest}"


def mark_of(card: Card) -> str:
    """What a headline says of a card that was edited, or that is over."""
    facts = ["edited"] if card.edited_ms else []
    if card.ends_ms:
        facts += ["ended" if has_ended(card) else f"until {moment(card.ends_ms)}"]
    return f" ({', '.join(facts)})" if facts else ""


def has_ended(card: Card) -> bool:
    """Whether a card is out of the feed by this computer's clock."""
    return 0 < card.ends_ms <= time.time_ns() // 1_000_000


def with_names(text: str, mentions: Sequence[MentionRow]) -> str:
    """A text with the names of today where people are named."""
    return rows_everyday.with_names(text, mentions, lambda one: name_of(one.name, one.person))


def _comment_lines(comment: CommentRow, sign: str) -> Iterator[str]:
    who = name_of(comment.author, comment.person)
    edited = " (edited)" if comment.edited_ms else ""
    words = with_names(comment.text, comment.mentions)
    yield from paragraph(f"{sign} {who}, {moment(comment.time_ms)}{edited}: {words}")


def _mentions_json(mentions: Sequence[MentionRow]) -> list[dict[str, object]]:
    return [
        {"person": text_of(one.person), "name": one.name, "at": one.at, "size": one.size}
        for one in mentions
    ]
