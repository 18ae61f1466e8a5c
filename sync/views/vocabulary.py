"""The words of all texts here, by what they begin with and by their stems.

The index of words (:mod:`sync.views.indexing`) holds what was written and nothing else: so it is
a function of the texts alone, phrases and beginnings are exact, and what is erased is taken out
of it by its own words. That one word finds the others of its kind is the work of the question,
which asks for all of them. Tried before: indexing stems beside or instead of the words doubles
the index or loses the beginnings, and each text would need a language before it is folded.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from sync.views.languages import (
    FOREIGN,
    LANGUAGES,
    SPANISH,
    TOKEN,
    folded,
    language_of,
    stems,
    version,
)
from sync.views.schema import chunks, marks

REMEMBERED: Final = 100_000
"""Pieces of text of which a writer remembers that it has seen them: some 10 MB."""

LONGEST: Final = 40
"""Letters of a word that has forms and beginnings; what is longer is found only whole."""

MOST_FORMS: Final = 32
"""Words that one word of a question stands for: each costs some 50 µs."""

MOST_ENDINGS: Final = 40
"""The same of a beginning; of more, the shortest, which are the ones that people use most."""

_WHOLE: Final = "="
_VERSION: Final = "!"
_ADD: Final = "INSERT OR IGNORE INTO stem VALUES (?, ?)"
_INDEXES: Final = (
    "words", "comment_words", "revision_words", "answer_words", "doubts_answer_words",
    "letter_words", "file_words",
)  # fmt: skip


class Vocabulary:
    """The writing end: what was seen already costs little."""

    def __init__(self) -> None:
        self._seen: dict[str, set[str]] = {}
        self.forget()

    def forget(self) -> None:
        """Whatever was noted may not be in the tables any more."""
        self._seen = {language: set() for language in LANGUAGES}

    def take_in(self, connection: sqlite3.Connection, texts: Iterable[str]) -> None:
        """Note the words of these texts; inside the caller's transaction.

        The caller calls :meth:`forget` when the transaction fails.
        """
        every = list(texts)
        spanish = set(" ".join(every).lower().split())
        if FOREIGN.isdisjoint(spanish):  # then no text needs to be looked at by itself
            of_language = {SPANISH: spanish}
        else:
            of_language = {}
            for text in every:
                pieces = set(text.lower().split())
                of_language.setdefault(language_of(pieces), set()).update(pieces)
        for language, pieces in of_language.items():
            self._take(connection, language, pieces)

    def _take(self, connection: sqlite3.Connection, language: str, pieces: set[str]) -> None:
        """Note what is new of these pieces of texts in a language."""
        seen = self._seen[language]
        fresh = {piece for piece in pieces - seen if not piece[0].isdigit() or not piece.isalnum()}
        if not fresh:
            return
        if len(seen) + len(fresh) > REMEMBERED:
            seen.clear()
        seen |= fresh
        _note(connection, language, fresh)

    def sweep(self, connection: sqlite3.Connection) -> None:
        """Let go of the words that no text has any more."""
        self.forget()
        there: set[str] = set()
        for index in _INDEXES:
            connection.execute(
                f"CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', '{index}', 'row')"
            )
            there.update(term for (term,) in connection.execute("SELECT term FROM temp.terms"))
            connection.execute("DROP TABLE temp.terms")
        gone = [
            word
            for (word,) in connection.execute("SELECT DISTINCT word FROM stem")
            if word and word not in there
        ]
        for some in chunks(gone):
            connection.execute(f"DELETE FROM stem WHERE word IN ({marks(len(some))})", some)


def is_of_this_version(connection: sqlite3.Connection) -> bool:
    """Whether the stems here are those that the stemmers of today would give."""
    query = "SELECT 1 FROM stem WHERE key = ?"
    return connection.execute(query, (_VERSION + version(),)).fetchone() is not None


def begin(connection: sqlite3.Connection) -> None:
    """Note of which version the stems will be, in empty tables."""
    connection.execute(_ADD, (_VERSION + version(), ""))


def forms(connection: sqlite3.Connection, word: str) -> list[str]:
    """The words that are forms of one: singular and plural, masculine and feminine, in whichever
    languages it has been used here; in all of them when it was never used.

    The word itself first, folded like the others; at most ``MOST_FORMS``.
    """
    word = unicodedata.normalize("NFC", word)
    plain = folded(word)
    keys = {language: stems(language, [word])[0] for language in LANGUAGES}
    used = {
        language
        for language, some in keys.items()
        if connection.execute(
            f"SELECT 1 FROM stem WHERE word = ? AND key IN ({marks(len(some))})", (plain, *some)
        ).fetchone()
    }
    wanted = [key for language in used or keys for key in sorted(keys[language])]
    rows = connection.execute(
        f"SELECT DISTINCT word FROM stem WHERE key IN ({marks(len(wanted))})"
        " ORDER BY length(word), word LIMIT ?",
        (*wanted, MOST_FORMS),
    )
    return [plain, *(found for (found,) in rows if found != plain)]


def forms_among(word: str, others: Iterable[str]) -> list[str]:
    """Those of these few words that are forms of one in some language, folded."""
    begin = folded(word)[:2]
    near = [other for other in others if folded(other).startswith(begin)]
    found: set[str] = set()
    for language in LANGUAGES if near else ():
        (wanted,) = stems(language, [word])
        both = zip(near, stems(language, near), strict=True)
        found.update(folded(other) for other, keys in both if keys & wanted)
    return sorted(found)


def endings(connection: sqlite3.Connection, start: str) -> tuple[list[str], bool]:
    """The words that begin so, the shortest first, at most ``MOST_ENDINGS``; and whether these
    are all there are."""
    low = _WHOLE + folded(unicodedata.normalize("NFC", start))
    rows = connection.execute(
        "SELECT word FROM stem WHERE key >= ? AND key < ? ORDER BY length(word), word LIMIT ?",
        (low, low + "\U0010ffff", MOST_ENDINGS + 1),
    )
    words = [word for (word,) in rows]
    return words[:MOST_ENDINGS], len(words) <= MOST_ENDINGS


def has_forms(word: str) -> bool:
    """Whether a word is noted here at all: what begins with a digit is a number."""
    return not word[0].isdigit() and len(word) <= LONGEST


def _note(connection: sqlite3.Connection, language: str, pieces: Iterable[str]) -> None:
    """The words in pieces of text, with their stems in the language of the text."""
    text = unicodedata.normalize("NFC", " ".join(pieces))
    words: Sequence[str] = [word for word in set(TOKEN.findall(text)) if has_forms(word)]
    rows = []
    for word, keys in zip(words, stems(language, words), strict=True):
        plain = folded(word)
        rows.append((_WHOLE + plain, plain))
        rows += [(key, plain) for key in keys]
    rows.sort()  # neighbours in the table
    connection.executemany(_ADD, rows)
