"""In which language a text is, and the stems of its words: Spanish, Catalan and English.

A stemmer of the wrong language does harm: to the Catalan one «hornos» and «hora» are the same. So
a text is looked at whole, and its words are stemmed in its own language only. The stems are
Snowball's (https://snowballstem.org), by PyStemmer; it is imported when the first stem is asked
for, which no page of the feed does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, Final

TOKEN: Final = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
"""A word, as the index cuts texts: letters and digits, with the accents that stand on them."""

SPANISH, CATALAN, ENGLISH = "e", "c", "n"
LANGUAGES: Final = {SPANISH: "spanish", CATALAN: "catalan", ENGLISH: "english"}


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SIGNS: Final = {
    SPANISH: _listed(
        "a algo así aunque bien como con cuando desde donde ella ellos entre es eso esta este está"
        " están gracias ha han hay hasta hoy la las le les lo los más me mi mucho muy ni nos para"
        " pero por porque puede qué se si sin sobre su sus sí también tiene todo todos un una ya"
        " y él"
    ),
    CATALAN: _listed(
        "aquest aquesta aquests aquestes això als amb avui cada demà dels des dia els em ens és"
        " està estan fem fer fins gràcies ha hem heu hi ho i ja les més molt moltes nosaltres on"
        " però pel pels perquè per quan què s'ha sense seu seva si són també té tots un una us"
        " va vam vosaltres"
    ),
    ENGLISH: _listed(
        "about all and are at be been but can for from has have he her his if in is it its my not"
        " of on or our please she so thanks that the their there they this to was we were what"
        " when which will with would you your"
    ),
}
"""Small words, of which every sentence has some. Those of two languages count for both."""

FOREIGN: Final = (_SIGNS[CATALAN] | _SIGNS[ENGLISH]) - _SIGNS[SPANISH]


def language_of(words: Collection[str]) -> str:
    """The language of a text with these words, in small letters: a key of ``LANGUAGES``.

    The one of which it has the most small words; Spanish where none says anything.
    """
    counts = {language: len(signs.intersection(words)) for language, signs in _SIGNS.items()}
    return max(counts, key=lambda language: counts[language])


def folded(word: str) -> str:
    """A word without accents and capitals, as the index has it (unicode61, remove_diacritics)."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_ACCENTED: Final = dict(zip("áàâäãéèêëíìîïóòôöõúùûüñç", "aaaaaeeeeiiiiooooouuuunc", strict=True))


def plain(text: str) -> str:
    """A text in small letters, without the accents of ours that are written in one piece: quick,
    and as long as it was."""
    small = text.lower()
    if len(small) != len(text):
        return text
    if not small.isascii():
        for letter, bare in _ACCENTED.items():
            small = small.replace(letter, bare)
    return small


def stems(language: str, words: Sequence[str]) -> list[set[str]]:
    """The keys under which forms of each of these words stand, in one language.

    Written with its accents a word may have another stem than without («reunió», «reunio»), and
    people write both: then it has both.
    """
    stem = _stemmer(language).stemWords
    small = [word.lower() for word in words]
    plain = [folded(word) for word in words]
    return [
        {language + folded(one), language + folded(other)}
        for one, other in zip(stem(small), stem(plain), strict=True)
    ]


def version() -> str:
    """Of the stemmers: another one may give other stems."""
    import Stemmer

    return str(Stemmer.version())


@cache
def _stemmer(language: str) -> Any:  # noqa: ANN401 -- PyStemmer has no types
    import Stemmer

    # Of its own cache we have no use: each word is stemmed once.
    return Stemmer.Stemmer(LANGUAGES[language], 0)
