"""What people type into a search, as a question to the index and as marks in what it found.

Accents and capitals do not matter. A word stands for all its forms that are used here
(:mod:`sync.views.vocabulary`); the last one, while somebody types it, also for all words that
begin so. What stands between quotes is a phrase: these words as they are, one after the other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from sync.views import vocabulary
from sync.views.languages import TOKEN, folded
from sync.views.rows_search import Mark

MOST_WORDS: Final = 16
"""Words of a question that are looked for; nobody types more, and each costs a look."""


class Part(NamedTuple):
    """A word or a phrase of a question; ``unfinished``: the word may go on."""

    words: tuple[str, ...]
    unfinished: bool = False


class Wanted(NamedTuple):
    """A part, and what it stands for here: these words, and all that begin so.

    ``whole``: the beginning is looked for by the index itself, which is slow and misses nothing.
    """

    part: Part
    forms: tuple[str, ...]
    begins: str = ""
    whole: bool = False


class Question(NamedTuple):
    """What is looked for. ``complete``: no word that begins rightly was left out."""

    wanted: tuple[Wanted, ...]

    @property
    def complete(self) -> bool:
        """Whether no word was left out that begins as it should."""
        return all(one.whole or not one.begins for one in self.wanted)

    def whole(self) -> Question:
        """The same with nothing left out."""
        return Question(tuple(one._replace(whole=bool(one.begins)) for one in self.wanted))

    def query(self) -> str:
        """The same in the language of FTS5: every word in quotes, so that nothing typed is an
        operator of its."""
        return " AND ".join(f"({' OR '.join(_alternatives(one))})" for one in self.wanted)


def parts_of(words: str) -> list[Part]:
    """The words and phrases in what was typed, at most ``MOST_WORDS``; none when there are none."""
    parts: list[Part] = []
    for number, piece in enumerate(words.split('"')):
        tokens = TOKEN.findall(piece)[:MOST_WORDS]
        if number % 2:
            parts += [Part(tuple(tokens))] if tokens else []
        else:
            parts += [Part((token,)) for token in tokens]
    parts = parts[:MOST_WORDS]
    if parts and words[-1:].isalnum() and words.count('"') % 2 == 0:
        parts[-1] = parts[-1]._replace(unfinished=True)
    return parts


def question(connection: sqlite3.Connection, words: str) -> Question | None:
    """What is asked by these words; None for no words."""
    parts = parts_of(words)
    return Question(tuple(_wanted(connection, part) for part in parts)) if parts else None


def widened(asked: Question, texts: Iterable[str]) -> Question:
    """The same for a few texts that are not in the index, with the forms that are in them."""
    tokens = {token for text in texts for token in TOKEN.findall(text)}

    def wider(one: Wanted) -> Wanted:
        if len(one.part.words) > 1 or not vocabulary.has_forms(one.part.words[0]):
            return one
        more = vocabulary.forms_among(one.part.words[0], tokens)
        return one._replace(forms=(*one.forms, *more))

    return Question(tuple(wider(one) for one in asked.wanted))


def marks_in(text: str, asked: Question) -> list[Mark]:
    """Where in a text stands what is asked for: half-open, in characters, in their order."""
    tokens = [(folded(found[0]), found.start(), found.end()) for found in TOKEN.finditer(text)]
    found = sorted(mark for one in asked.wanted for mark in _marks(tokens, one))
    apart: list[Mark] = []
    for mark in found:
        if apart and mark.start < apart[-1].end:
            apart[-1] = Mark(apart[-1].start, max(apart[-1].end, mark.end))
        else:
            apart.append(mark)
    return apart


def is_in(texts: Sequence[str], asked: Question) -> bool:
    """Whether everything that is asked for stands in one of these texts or another."""
    tokens = [
        [(folded(found[0]), 0, 0) for found in TOKEN.finditer(text)] for text in texts if text
    ]
    return all(any(True for some in tokens for _ in _marks(some, one)) for one in asked.wanted)


def _wanted(connection: sqlite3.Connection, part: Part) -> Wanted:
    plain = tuple(folded(word) for word in part.words)
    if len(part.words) > 1:
        return Wanted(part, plain)
    (word,) = part.words
    if not vocabulary.has_forms(word):
        return Wanted(part, plain, plain[0] if part.unfinished else "", whole=True)
    forms = vocabulary.forms(connection, word)
    if not part.unfinished:
        return Wanted(part, tuple(forms))
    endings, all_there = vocabulary.endings(connection, word)
    forms += [ending for ending in endings if ending not in forms]
    return Wanted(part, tuple(forms), "" if all_there else plain[0])


def _alternatives(one: Wanted) -> Iterator[str]:
    if len(one.part.words) > 1:
        yield f'"{" ".join(one.part.words)}"'
        return
    if one.begins and one.whole:
        yield f'"{one.begins}"*'
    yield from (f'"{form}"' for form in one.forms)


def _marks(tokens: Sequence[tuple[str, int, int]], one: Wanted) -> Iterator[Mark]:
    """Where in these tokens, each with its place, stands what is wanted."""
    if len(one.part.words) > 1:
        wanted = list(one.forms)
        for at in range(len(tokens) - len(wanted) + 1):
            some = tokens[at : at + len(wanted)]
            if [token for token, _, _ in some] == wanted:
                yield Mark(some[0][1], some[-1][2])
        return
    forms = frozenset(one.forms)
    begins = one.part.words[0] if one.part.unfinished else ""
    start = folded(begins)
    for token, begin, end in tokens:
        if token in forms or (start and token.startswith(start)):
            yield Mark(begin, end)
