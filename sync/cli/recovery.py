"""The recovery words, where a command needs the root key."""

from __future__ import annotations

import sys
from typing import IO

import click

from sync.errors import BadText

_WORDS_BYTES = 16 * 1024
"""Many times twelve words; a file may be anything."""

WORDS = click.option(
    "--words-file", type=click.File("rb"), metavar="FILE",
    help="The recovery words, where an owner is concerned (- for standard input).",
)  # fmt: skip


def recovery_words(file: IO[bytes] | None, why: str) -> tuple[str, ...]:
    """The twelve words from the file, or asked on the terminal; ``why`` says what needs them.

    Raises:
        BadText: the file holds no text.
    """
    if file is not None:
        try:
            return tuple(file.read(_WORDS_BYTES).decode("utf-8-sig").split())
        except UnicodeDecodeError:
            raise BadText(field="words", rule="no_text") from None
    if sys.stdin is None or not sys.stdin.isatty():
        raise click.UsageError(f"{why} needs the recovery words: give --words-file FILE.")
    return tuple(str(click.prompt("The twelve recovery words", hide_input=True, err=True)).split())
