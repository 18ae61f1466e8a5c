"""Everything the command line prints: one JSON document for programs, plain lines for people.

Text that other people wrote is shown, never obeyed: whatever could move a cursor, change
a colour, reverse the reading direction or end a line early is spelt out (``\\x1b``).
Lines are escaped here, on their way out, so that no command can forget it; that is also
why there is no colour.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator

import click

_ODD = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Unicode categories that have no place in a line: controls, formats, surrogates, separators.

Unassigned characters may pass: they are the emoji of a newer Unicode than this Python's.
"""

_JOINERS = {"\u200c", "\u200d"}
"""Formats that real words and emoji are spelt with; they change nothing around them."""

_INDENT = "    "


class AnswerLost(Exception):
    """The work is done and its answer could not be printed: not to be taken for a failure.

    ``todo`` is a sentence that says what to do now.
    """

    def __init__(self, why: str, todo: str) -> None:
        super().__init__(why)
        self.todo = todo


def prepare_streams() -> None:
    """Make printing possible whatever the terminal's encoding (``LANG=C``, old Windows)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def plain(text: str) -> str:
    """``text`` as one line in which nothing can be obeyed by a terminal."""
    return "".join(
        character
        if character in _JOINERS or unicodedata.category(character) not in _ODD
        else _spelt(character)
        for character in text
    )


def _spelt(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def paragraph(text: str) -> Iterator[str]:
    """A text of several lines, indented, wrapped to the terminal when there is one.

    The indent keeps a text from passing for a heading of ours.
    """
    width = shutil.get_terminal_size().columns if sys.stdout and sys.stdout.isatty() else 0
    for line in text.split("\n"):
        safe = plain(line.replace("\t", "  "))
        if width > 2 * len(_INDENT) + 20:
            yield from textwrap.wrap(
                safe, width, initial_indent=_INDENT, subsequent_indent=_INDENT
            ) or [""]
        else:
            yield f"{_INDENT}{safe}" if safe else ""


def say(as_json: bool, document: object, people: Iterable[str], *, unseen: str = "") -> None:
    """Print the one JSON document, or the lines for people, and hand them over at once.

    JSON is written in ASCII: it means the same in every terminal and pipe, and no
    control character survives in it. ``unseen`` is for what nobody can ask for again: what to do
    when it was not printed, also because there was nobody to read it.

    Raises:
        AnswerLost: the system took no more.
    """
    if unseen and sys.stdout is None:
        raise AnswerLost("standard output is closed", unseen)
    try:
        if as_json:
            click.echo(json.dumps(document, ensure_ascii=True).replace("\x7f", "\\u007f"))
        else:
            for line in people:
                click.echo(plain(line))
        if sys.stdout:
            sys.stdout.flush()
    except OSError as error:
        if isinstance(error, BrokenPipeError) and not unseen:
            raise
        raise AnswerLost(error.strerror or "", unseen or "Do not repeat it.") from None


def tell(message: str) -> None:
    """One line for the person on standard error."""
    click.echo(plain(message), err=True)


def abandon_stdout() -> None:
    """Forget what nobody reads any more, so that leaving does not fail a second time."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
