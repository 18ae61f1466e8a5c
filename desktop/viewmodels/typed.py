"""What people type to come in: a code however it is grouped, or six digits."""

from __future__ import annotations

import re

from sync.values import read_out

CODE_LETTERS = 56
"""Letters of an invitation code (protocol.md 5)."""

SIX = 6
"""Digits that stand for an invitation from somebody nearby (protocol.md 15)."""


_LETTER = "[A-Za-z2-701]"
# Compiled when first used: most windows open on a company and never need them.
_BEFORE, _AFTER = r"(?<!\w)(?<!\w-)", r"(?!-?\w)"
_WHOLE = rf"{_BEFORE}{_LETTER}{{4}}(?:[\s\-]+{_LETTER}{{4}}){{13}}{_AFTER}"
_UNBROKEN = rf"{_BEFORE}{_LETTER}{{56}}{_AFTER}"
_DIGITS = r"[\s\-]*(?:[0-9][\s\-]*){1,6}"
_ONLY_CODE = rf"(?:{_LETTER}|[\s\-])*"
_ALIKE = str.maketrans({"0": "O", "1": "I"})


def grouped(text: str) -> str:
    """An invitation code in capitals and groups of four, found inside ``text``; or six digits.

    Text that is neither a code, nor the beginning of one, nor holds one comes back as it is:
    the engine says what is wrong with it. A code with a letter too many keeps it.
    """
    if re.fullmatch(_DIGITS, text):
        digits = letters(text)
        return read_out(digits)
    only = re.fullmatch(_ONLY_CODE, text)
    found = re.search(_WHOLE, text) or re.search(_UNBROKEN, text)
    if only and len(letters(text)) == CODE_LETTERS + 1:
        found = None
    if found is None and not only:
        return text
    code = letters(found.group() if found else text).translate(_ALIKE)
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def cursor_in(grouped_text: str, typed_before: str) -> int:
    """Where the cursor belongs in a grouped text, by what had been typed before it."""
    before = len(letters(typed_before))
    if " " in grouped_text:
        return before + (before > SIX // 2)
    return before + max(before - 1, 0) // 4


def is_whole(text: str) -> bool:
    """Whether it could be all that it takes, or is too much."""
    bare = letters(text)
    return len(bare) >= CODE_LETTERS or (len(bare) == SIX and bare.isdigit())


def letters(text: str) -> str:
    """The letters and digits of a text in capitals."""
    return re.sub(r"[\s\-]", "", text).upper()
