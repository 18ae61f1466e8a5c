"""The topics of a text: ``#horno`` in it. One rule, for whoever writes, shows or looks for one."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

LONGEST: Final = 60
"""Characters of a topic without its sign; what is longer is none."""

MOST: Final = 50
"""Different topics of one text: the first of them."""

# Not within a word, an address (page.html#part, &#39;) or another sign of the same.
_TOPIC = re.compile(r"(?<![\w#&/.?=:%-])#(\w+(?:-\w+)*)")


class Topic(NamedTuple):
    """``key`` is what topics are compared by, ``name`` what was written, and ``at`` where its sign
    stands, in Unicode characters."""

    key: str
    name: str
    at: int


def topics_in(text: str) -> list[Topic]:
    """Every topic as it stands in the text, in order; each key may come several times.

    A topic has a letter in it: ``#3`` is a number.
    """
    if "#" not in text:
        return []
    found: list[Topic] = []
    keys: set[str] = set()
    for match in _TOPIC.finditer(text):
        name = match[1]
        if len(name) > LONGEST or not any(char.isalpha() for char in name):
            continue
        key = topic_key(name)
        keys.add(key)
        if len(keys) > MOST:
            break
        found.append(Topic(key, name, match.start()))
    return found


def topic_key(name: str) -> str:
    """What a topic is compared by, with or without its sign: accents and capitals aside."""
    letters = unicodedata.normalize("NFKD", name.strip().removeprefix("#").casefold())
    bare = "".join(char for char in letters if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", bare.casefold())
