"""A person's own card: what is not named stays as it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from sync.content.dates import is_date, is_month_day
from sync.content.fields import TextLimit
from sync.content.kinds import ContentKind
from sync.content.people import (
    JOB,
    LANGUAGE,
    MAX_LANGUAGES,
    MAX_SKILLS,
    NAME,
    PHONE,
    PLACE,
    SKILL,
    TEAM,
    Profile,
)
from sync.content.rules import check_text
from sync.errors import BadText
from sync.local import writing
from sync.node.core import Node
from sync.store.pictures import inspect
from sync.values import EntryId


def set_profile(node: Node, command: writing.SetProfile) -> EntryId:
    """Write this person's own card anew; the id of the entry.

    Raises:
        BadText: a rule refuses; nothing was written. As well as :meth:`Node.write`.
    """
    now = node.reader.person(node.person)

    def text(field: str, limit: TextLimit) -> str:
        new, old = getattr(command, field), getattr(now, field) if now else ""
        return check_text(field, old if new is None else new, limit.low, limit.high)

    def day(field: str, good: Callable[[str], bool]) -> str:
        new, old = getattr(command, field), getattr(now, field) if now else ""
        return checked_day(field, old if new is None else new, good)

    def words(field: str, limit: TextLimit, most: int) -> list[str]:
        new, old = getattr(command, field), getattr(now, field) if now else ()
        return checked_list(field, old if new is None else new, limit, most)

    profile = Profile(
        name=text("name", NAME),
        job=text("job", JOB),
        place=text("place", PLACE),
        avatar=_avatar(command.avatar, now.avatar if now else b""),
        birthday=day("birthday", is_month_day),
        since=day("since", is_date),
        team=text("team", TEAM),
        phone=text("phone", PHONE),
        skills=words("skills", SKILL, MAX_SKILLS),
        languages=words("languages", LANGUAGE, MAX_LANGUAGES),
    )
    return node.write(ContentKind.PROFILE, profile)


def today(node: Node) -> str:
    """The day that it is where this computer stands, as entries carry it."""
    return date.fromtimestamp(node.clock() / 1000).isoformat()


def checked_day(field: str, text: str, good: Callable[[str], bool] = is_date) -> str:
    """A day as it is to be written; empty stays empty.

    Raises:
        BadText: rule ``date``: it is none.
    """
    text = text.strip()
    if text and not good(text):
        raise BadText(field=field, rule="date")
    return text


def checked_list(field: str, texts: Sequence[str], limit: TextLimit, most: int) -> list[str]:
    """Short texts as they are to be written: each once, whatever its capitals, none empty.

    Raises:
        BadText: one of them breaks a rule of texts, or there are more than ``most``.
    """
    kept: dict[str, str] = {}
    for text in texts:
        good = check_text(field, text, limit.low, limit.high)
        kept.setdefault(good.casefold(), good)
    if len(kept) > most:
        raise BadText(field=field, rule="range", limit=most)
    return list(kept.values())


def _avatar(new: bytes | None, old: bytes) -> bytes:
    """A face without what cameras add to it; empty takes it away.

    Raises:
        BadText: no picture that is taken.
    """
    if new is None:
        return old
    return inspect(new)[0] if new else b""
