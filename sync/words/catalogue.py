"""A language's catalogue, read from the file that translators write."""

from __future__ import annotations

import gettext
import io
from functools import cache
from pathlib import Path
from typing import Final

from sync.store.resources import resources

LANGUAGES: Final = ("es", "en", "ca", "eu", "gl")
"""The first is the source: its wording stands in the code."""

SOURCE: Final = LANGUAGES[0]


def file_of(language: str) -> Path:
    """Where the catalogue of a language other than the source is: a PO file."""
    return resources() / "words" / f"{language}.po"


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The translations of one of :data:`LANGUAGES`; what is not in it stays as in the source.

    Where a catalogue has only begun, a text is in Spanish rather than nowhere.
    """
    if language == SOURCE:
        return _Source()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with file_of(language).open("rb") as file:
        read = read_po(file, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, read)
    compiled.seek(0)
    found = gettext.GNUTranslations(compiled)
    found.add_fallback(_Source())
    return found


class _Source(gettext.NullTranslations):
    """Spanish, as it stands in the code; one is one, and everything else is many."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The singular for one."""
        return msgid1 if n == 1 else msgid2
