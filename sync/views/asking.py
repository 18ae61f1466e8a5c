"""What people type into a search, as a question to the index and as marks in what it found.

Accents and capitals do not matter. A word stands for all its forms that are used here
(:mod:`sync.views.vocabulary`); the last one, while somebody types it, also for all words that
begin so. What stands between quotes is a phrase: these words as they are, one after the other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, zip_longest
from typing import Final, NamedTuple

from sync.views import vocabulary
from sync.views.languages import TOKEN, folded, plain
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
    letters = plain(text)
    there = dict.fromkeys(TOKEN.findall(letters))
    found = sorted(
        mark
        for one in asked.wanted
        for word in _fitting(there, one)
        for mark in _standing(letters, word, one)
    )
    apart: list[Mark] = []
    for mark in found:
        if apart and mark.start < apart[-1].end:
            apart[-1] = Mark(apart[-1].start, max(apart[-1].end, mark.end))
        else:
            apart.append(mark)
    return apart


def _fitting(words: Iterable[str], one: Wanted) -> list[str]:
    """Those of the words that are what is wanted, or with which it begins."""
    forms = frozenset(one.forms[:1] if len(one.part.words) > 1 else one.forms)
    start = folded(one.part.words[0]) if one.part.unfinished else None
    return [
        word
        for word in words
        if (bare := word if word.isascii() else folded(word)) in forms
        or (start is not None and bare.startswith(start))
    ]


def _standing(letters: str, word: str, one: Wanted) -> Iterator[Mark]:
    """Where a word stands by itself, and what is wanted begins with it and goes on."""
    at = letters.find(word)
    while at >= 0:
        found = TOKEN.match(letters, at)
        if found and found.end() == at + len(word) and not TOKEN.match(letters[at - 1 : at]):
            end = _end_of_phrase(letters, at, one.forms) if len(one.part.words) > 1 else found.end()
            if end:
                yield Mark(at, end)
        at = letters.find(word, at + len(word))


def _end_of_phrase(letters: str, at: int, words: Sequence[str]) -> int:
    """Where a phrase ends that begins there; 0 when it does not."""
    end = 0
    for word, found in zip_longest(words, islice(TOKEN.finditer(letters, at), len(words))):
        if found is None or folded(found[0]) != word:
            return 0
        end = found.end()
    return end


def is_in(texts: Sequence[str], asked: Question) -> bool:
    """Whether everything that is asked for stands in one of these texts or another."""
    found = [marks_in(text, Question((one,))) for one in asked.wanted for text in texts]
    return all(any(found[at : at + len(texts)]) for at in range(0, len(found), len(texts)))


def somewhere(letters: str, asked: Question, after: int) -> int:
    """Where, after a place in a text that was made :func:`sync.views.languages.plain`, the letters
    of something stand that is asked for, if only inside of another word; -1 when nowhere."""
    wanted = {form for one in asked.wanted for form in (*one.forms, *filter(None, [one.begins]))}
    places = [letters.find(some, after) for some in wanted]
    return min((place for place in places if place >= 0), default=-1)


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
