"""Texts as a search shows them: a line around what was looked for, and where it stands in it."""

from __future__ import annotations

from typing import Final

from sync.views.asking import Question, marks_in
from sync.views.rows_search import Mark, Marked

LENGTH: Final = 200
"""Characters of an excerpt."""

_BEFORE: Final = 60
_CUT: Final = "…"


def marked(text: str, asked: Question) -> Marked:
    """A short text, whole."""
    return Marked(text, tuple(marks_in(text, asked)))


def excerpt(text: str, asked: Question) -> Marked:
    """One line of a text around the first place where something of what is asked stands; its
    beginning when nothing does. An ellipsis stands where it was cut."""
    line = "".join(" " if letter in "\r\n\t\v\f\u2028\u2029" else letter for letter in text)
    found = marks_in(line, asked)
    start = _start(line, found[0].start) if found else 0
    end = _end(line, start + LENGTH)
    head, tail = _CUT if start else "", _CUT if end < len(line) else ""
    moved = len(head) - start
    marks = (Mark(mark.start + moved, mark.end + moved) for mark in found if mark.end <= end)
    return Marked(head + line[start:end] + tail, tuple(marks))


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
