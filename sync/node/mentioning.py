"""Who is meant by ``@name`` in what is being written: found once, here, and written down."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from sync.content.mentions import LONGEST, MAX_MENTIONS, Mention
from sync.errors import AmbiguousTarget, BadText, UnknownTarget
from sync.values import PersonId

if TYPE_CHECKING:
    from sync.node.core import Node
    from sync.views.rows import PersonRow

# An address of mail has a letter before the sign, and is nobody.
_SIGN: Final = re.compile(r"(?<![\w@.])@(?=[^\W\d_])")
_WORD: Final = re.compile(r"[^\W_]+(?:[-'\u2019\u00b7.][^\W_]+)*")


def mentions_in(node: Node, text: str) -> list[Mention]:
    """Whom a text names, in the order in which they stand in it.

    After the sign stands a whole name, or a word that begins a part of one person's name only.
    Accents and capitals do not matter, and the longest name that fits is meant.

    Raises:
        UnknownTarget: a name that nobody has. AmbiguousTarget: that several have.
        BadText: more of them than a text can have.
    """
    if "@" not in text:
        return []
    people = node.reader.people()
    found = [_one(people, text, sign.start()) for sign in _SIGN.finditer(text)]
    if len(found) > MAX_MENTIONS:
        raise BadText(field="mentions", rule="range", limit=MAX_MENTIONS)
    return found


def _one(people: Iterable[PersonRow], text: str, at: int) -> Mention:
    """Who is meant by the sign at a position."""
    rows = [row for row in people if row.name]
    rest = text[at + 1 : at + LONGEST]
    whole = {row.person: size for row in rows if (size := _length_of(row.name, rest))}
    if whole:
        longest = max(whole.values())
        named = [person for person, size in whole.items() if size == longest]
        return _mention(rows, named, at, longest, rest[:longest])
    word = _WORD.match(rest)
    typed = word[0] if word else rest[:1]
    wanted = _folded(typed)
    parts = [row.person for row in rows if wanted in _words(row.name)]
    parts = parts or [
        row.person for row in rows if any(part.startswith(wanted) for part in _words(row.name))
    ]
    return _mention(rows, parts, at, len(typed), typed)


def _mention(
    rows: Iterable[PersonRow], people: list[PersonId], at: int, size: int, typed: str
) -> Mention:
    if not people:
        raise UnknownTarget(what="person", text=f"@{typed}")
    if len(people) > 1:
        names = sorted(row.name for row in rows if row.person in people)
        raise AmbiguousTarget(what="person", text=f"@{typed}", matches=", ".join(names))
    return Mention(person=people[0], at=at, size=size + 1)


def _length_of(name: str, text: str) -> int:
    """How many characters of the beginning of a text spell a whole name; 0 where they do not.

    What is being written is composed, as names are: the same letters are as many characters.
    """
    size = len(name)
    ends = not text[size : size + 1].isalnum()
    return size if ends and _folded(text[:size]) == _folded(name) else 0


def _words(name: str) -> list[str]:
    return _folded(name).split()


def _folded(text: str) -> str:
    bare = unicodedata.normalize("NFD", text)
    return "".join(char for char in bare if not unicodedata.combining(char)).casefold()
