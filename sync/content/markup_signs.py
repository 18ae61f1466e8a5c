"""Where the signs of the small Markdown begin and end; see :mod:`sync.content.markup`.

All positions count Unicode characters of the source and stay within the part that is asked about.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

LONGEST_ADDRESS: Final = 2_000
"""Characters: browsers take no more; what is longer stays text."""

_GOOD: Final = re.compile(
    r"https?://[^\s/?#@]+(?:[/?#]\S*)?|mailto:[^\s@?]+@[^\s@?]+(?:\?\S*)?", re.IGNORECASE
)
_BARE: Final = re.compile(r"[^\s<>\"`\\]+")
_TRAILING: Final = frozenset(".,;:!?*_)]}'\u00bb\u201d\u2019\u2026")
_TICKS: Final = re.compile("`+")


class Link(NamedTuple):
    """The text of a link ends at ``text_end``, the whole of it at ``end``."""

    text_end: int
    end: int
    target: str


def is_address(text: str) -> bool:
    """Whether a link may lead there: http, https or mailto, and nothing in it that hides.

    Before the host stands no name: ``https://bank.es@evil.es`` leads to the second.
    """
    return (
        len(text) <= LONGEST_ADDRESS
        and text.isprintable()
        and "\\" not in text
        and _GOOD.fullmatch(text) is not None
    )


def link_at(source: str, at: int, end: int, never: set[str]) -> Link | None:
    """The link ``[text](address)`` that begins here, or None."""
    if "]" in never:
        return None
    close = source.find("]", at + 1, end)
    if close < 0:
        never.add("]")
        return None
    if close == at + 1 or not source.startswith("(", close + 1, end):
        return None
    if source.find("[", at + 1, close) >= 0 or source[at + 1 : close].isspace():
        return None
    last = source.find(")", close + 2, min(end, close + 3 + LONGEST_ADDRESS))
    target = source[close + 2 : last] if last >= 0 else ""
    return Link(close, last + 1, target) if is_address(target) else None


def address_at(source: str, at: int, end: int) -> int | None:
    """Where an address ends that begins here without any signs around it, or None."""
    if at > 0 and source[at - 1].isalnum():
        return None
    found = _BARE.match(source, at, min(end, at + LONGEST_ADDRESS))
    stop = found.end() if found else at
    while stop > at and source[stop - 1] in _TRAILING:
        if source[stop - 1] == ")" and source.count("(", at, stop) >= source.count(")", at, stop):
            break  # as in addresses of an encyclopedia
        stop -= 1
    return stop if is_address(source[at:stop]) else None


def code_at(source: str, at: int, end: int, never: set[str]) -> tuple[str, int | None]:
    """The sign of code that begins here, and where the same one ends it."""
    found = _TICKS.match(source, at, end)
    sign = found[0] if found else "`"
    if sign in never:
        return sign, None
    for other in _TICKS.finditer(source, at + len(sign), end):
        if len(other[0]) == len(sign):
            return sign, other.start()
    never.add(sign)
    return sign, None


def opening(source: str, low: int, at: int, end: int) -> str:
    """The sign of emphasis that begins something here, in a part from ``low`` on, or nothing."""
    char = source[at]
    double = char == "*" and source.startswith("**", at, end)
    sign = "**" if double else char
    after = source[at + len(sign) : at + len(sign) + 1] if at + len(sign) < end else ""
    if not after or after.isspace():
        return ""
    if sign == "**":
        return sign
    before = source[at - 1] if at > low else ""
    return "" if before.isalnum() or before == char or after == char else sign


def closing(source: str, at: int, end: int, sign: str) -> int | None:
    """Where that sign ends what begins at a position; whether it does, its neighbours tell."""
    close = source.find(sign, at + 1, end)
    while close >= 0:
        after = source[close + len(sign)] if close + len(sign) < end else ""
        if _closes(sign, source[close - 1], after):
            return close
        close = source.find(sign, close + 1, end)
    return None


def _closes(sign: str, before: str, after: str) -> bool:
    if before.isspace() or after == sign[0]:
        return False
    return sign == "**" or (before != sign and not after.isalnum())
