"""Texts as a search shows them: a line around what was looked for, and where it stands in it."""

from __future__ import annotations

from typing import Final

from sync.views.asking import Question, marks_in, somewhere
from sync.views.languages import plain
from sync.views.rows_search import Mark, Marked

LENGTH: Final = 200
"""Characters of an excerpt."""

_BEFORE: Final = 60
_LONG: Final = 4000
"""Characters that are looked at whole; in what is longer, only around what may be it."""

_TRIES: Final = 20
_LINE_ENDS: Final = dict.fromkeys(map(ord, "\r\n\t\v\f\u2028\u2029"), " ")
_CUT: Final = "…"


def marked(text: str, asked: Question) -> Marked:
    """A short text, whole."""
    return Marked(text, tuple(marks_in(text, asked)))


def excerpt(text: str, asked: Question) -> Marked:
    """One line of a text around the first place where something of what is asked stands; its
    beginning when nothing does. An ellipsis stands where it was cut."""
    line = text if text.isprintable() else text.translate(_LINE_ENDS)
    begin = _near(line, asked) if len(line) > _LONG else 0
    found = marks_in(line[begin : begin + _LONG], asked)
    start = _start(line, begin + found[0].start) if found else 0
    end = _end(line, start + LENGTH)
    head, tail = _CUT if start else "", _CUT if end < len(line) else ""
    moved = len(head) - start + begin
    marks = [Mark(mark.start + moved, mark.end + moved) for mark in found]
    shown = tuple(mark for mark in marks if mark.end <= len(head) + end - start)
    return Marked(head + line[start:end] + tail, shown)


def _near(line: str, asked: Question) -> int:
    """Where, at a word's beginning, a piece of a long text starts in which something stands."""
    letters = plain(line)
    at = somewhere(letters, asked, 0)
    for _ in range(_TRIES):
        if at < 0:
            break
        begin = line.rfind(" ", 0, max(0, at - _BEFORE)) + 1
        if marks_in(line[begin : begin + _LONG], asked):
            return begin
        at = somewhere(letters, asked, at + _LONG // 2)
    return 0


def _start(line: str, first: int) -> int:
    """Where the excerpt begins: at a word somewhat before what was found."""
    if first <= _BEFORE:
        return 0
    space = line.find(" ", first - _BEFORE, first)
    return space + 1 if space >= 0 else first


def _end(line: str, end: int) -> int:
    """Where it ends: behind a word, if there is one."""
    if end >= len(line):
        return len(line)
    space = line.rfind(" ", end - LENGTH // 2, end)
    return space if space >= 0 else end
