"""Whether people would read two names as one, whatever letters they are made of."""

from __future__ import annotations

import unicodedata
from typing import Final

_ALIKE: Final = (
    # Cyrillic
    ("АВЕЅІЈКМНОРСТУХԚԜӀ", "ABESIJKMHOPCTYXQWI"),
    ("аеѕіјкорсухԁԛԝһӏ", "aesijkopcyxdqwhl"),
    # Greek
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),  # noqa: RUF001 -- they are what it is about
    ("αικνορυϲϳ", "aikvopucj"),
    # Armenian
    ("օսհոցզ", "ouhngq"),  # noqa: RUF001 -- they are what it is about
    # Latin that is in no alphabet of names, and digits
    ("ɑɡı01", "agiOl"),  # noqa: RUF001 -- they are what it is about
)
"""Letters that look like others of the Latin alphabet. Source: Unicode's confusables (UTS #39),
those between which the fonts of a window make no difference."""

_LATIN: Final = {
    ord(one): latin for theirs, ours in _ALIKE for one, latin in zip(theirs, ours, strict=True)
}


def looks(name: str) -> str:
    """The same for names that people would read as one.

    Taken apart for it, since an accent may stand on a foreign letter as well.
    """
    plain = unicodedata.normalize("NFKD", name).translate(_LATIN)
    return " ".join(unicodedata.normalize("NFKC", plain).casefold().split())
