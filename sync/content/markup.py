"""The small Markdown that texts may have: where it is bold, italic, code, a link, a list, a quote.

A text becomes plain characters and spans over them, never HTML: whoever draws it chooses a format
for each span. What is not understood stays as it was typed. The plain text is the typed one with
signs left out: nothing is put in, and nothing changes places.

Source of the signs: CommonMark 0.31.2, of which this is a small part. Every span ends in its own
line; there are no headings, tables, pictures and no HTML. The time it takes grows with the length
of the text and no faster, whatever is in it.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, NamedTuple

from sync.content.markup_signs import (
    address_at,
    closing,
    code_at,
    is_address,
    link_at,
    opening,
)

__all__ = ["BULLET", "Span", "Style", "Styled", "is_address", "plain", "styled"]


class Style(StrEnum):
    """What a span is. ``ITEM`` and ``QUOTE`` are whole lines."""

    QUOTE = "quote"
    ITEM = "item"
    LINK = "link"
    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"


class Span(NamedTuple):
    """``start`` and ``end`` (half-open) count Unicode characters of the plain text.

    ``target`` is the address of a link, and of an item its number or :data:`BULLET`.
    """

    style: Style
    start: int
    end: int
    target: str = ""


class Styled(NamedTuple):
    """Plain text and what its parts are, by their beginnings, of the same the longest first.

    ``kept`` tells for each character of the plain text at which one of the source it stands, so
    that positions in the source (mentions, topics) can be found again.
    """

    text: str
    spans: tuple[Span, ...]
    kept: tuple[int, ...]


BULLET: Final = "•"

_ITEM: Final = re.compile(r"[ \t]{0,8}(?:[-*+]|(\d{1,4})[.)])[ \t]+(?=\S)")
_QUOTE: Final = re.compile(r">[ \t]?(?=.)")
_ORDER: Final = {mark: number for number, mark in enumerate(Style)}
_SIGNS: Final = {"**": Style.BOLD, "*": Style.ITALIC, "_": Style.ITALIC}
_ESCAPED: Final = frozenset("\\`*_[]()>-+.#!")
_MEANS_SOMETHING: Final = re.compile(r"[\\`*_\[]|https?://", re.IGNORECASE)


def styled(source: str) -> Styled:
    """The plain text of a source and its spans. Raises nothing, whatever the source."""
    writer = _Writer(source)
    start = 0
    for line in source.split("\n"):
        end = start + len(line)
        writer.line(start, end)
        writer.keep(end, min(end + 1, len(source)))
        start = end + 1
    spans = sorted(
        writer.spans, key=lambda span: (span.start, -span.end, list(Style).index(span.style))
    )
    text = "".join([source[at] for at in writer.kept])
    return Styled(text, tuple(spans), tuple(writer.kept))


def plain(source: str) -> str:
    """A source without its signs, for a notification or a list."""
    return styled(source).text


class _Part(NamedTuple):
    """Some of a line, with the marks around it; ``never`` are the signs of which no other is to
    come in it that could end anything."""

    start: int
    end: int
    inside: frozenset[Style]
    never: set[str]


class _Writer:
    """Goes through a source once and notes what of it is kept."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.kept: list[int] = []
        self.spans: list[Span] = []

    def keep(self, start: int, end: int) -> None:
        """These characters of the source are part of the plain text."""
        self.kept.extend(range(start, end))

    def line(self, start: int, end: int) -> None:
        """One line: a quote or not, an item or not, and what stands in it."""
        before = len(self.kept)
        quote = _QUOTE.match(self._source, start, end)
        start = quote.end() if quote else start
        item = _ITEM.match(self._source, start, end)
        self._inline(item.end() if item else start, end, frozenset())
        if quote:
            self._note(Style.QUOTE, before)
        if item:
            self._note(Style.ITEM, before, item[1] or BULLET)

    def _note(self, mark: Style, before: int, target: str = "") -> None:
        if len(self.kept) > before:
            self.spans.append(Span(mark, before, len(self.kept), target))

    def _inline(self, at: int, end: int, inside: frozenset[Style]) -> None:
        """A part of a line; ``inside`` are the marks it lies in, which do not begin in it again."""
        part = _Part(at, end, inside, set())
        while at < end:
            found = _MEANS_SOMETHING.search(self._source, at, end)
            here = found.start() if found else end
            self.keep(at, here)
            if here == end:
                return
            at = self._sign(here, part)

    def _sign(self, at: int, part: _Part) -> int:
        """What begins here, if anything does; where to go on."""
        source, end, inside = self._source, part.end, part.inside
        match source[at]:
            case "\\":
                if at + 1 < end and source[at + 1] in _ESCAPED:
                    self.keep(at + 1, at + 2)
                    return at + 2
            case "`":
                return self._code(at, part)
            case "[":
                link = None if Style.LINK in inside else link_at(source, at, end, part.never)
                if link is not None:
                    self._within(Style.LINK, at + 1, link.text_end, inside, link.target)
                    return link.end
            case "*" | "_":
                return self._emphasis(at, part)
            case _:
                if Style.LINK not in inside and (stop := address_at(source, at, end)) is not None:
                    before = len(self.kept)
                    self.keep(at, stop)
                    self._note(Style.LINK, before, source[at:stop])
                    return stop
        self.keep(at, at + 1)
        return at + 1

    def _code(self, at: int, part: _Part) -> int:
        sign, close = code_at(self._source, at, part.end, part.never)
        if close is None:
            self.keep(at, at + len(sign))
            return at + len(sign)
        before = len(self.kept)
        self.keep(at + len(sign), close)
        self._note(Style.CODE, before)
        return close + len(sign)

    def _emphasis(self, at: int, part: _Part) -> int:
        source, end = self._source, part.end
        sign = opening(source, part.start, at, end)
        mark = _SIGNS.get(sign)
        if mark is None or mark in part.inside or sign in part.never:
            run = at
            while run < end and source[run] == source[at]:
                run += 1
            self.keep(at, run)
            return run
        close = closing(source, at + len(sign), end, sign)
        if close is None:
            part.never.add(sign)
            self.keep(at, at + len(sign))
            return at + len(sign)
        self._within(mark, at + len(sign), close, part.inside)
        return close + len(sign)

    def _within(
        self, mark: Style, at: int, end: int, inside: frozenset[Style], target: str = ""
    ) -> None:
        before = len(self.kept)
        self._inline(at, end, inside | {mark})
        self._note(mark, before, target)
