"""The data by which Qt sorts names: as good for Patio's languages as all that ICU has."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from freezing.icu import trimmed

WHOLE = next((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*"), None)

pytestmark = pytest.mark.skipif(
    WHOLE is None or not all(map(shutil.which, ("cc", "icupkg", "readelf"))),
    reason="for Linux, with a compiler and ICU's tools",
)

SORTED = """
import functools, sys
from PySide6.QtCore import QCollator, QLocale

names = sys.argv[1].split()
for language in ("es", "ca", "eu", "gl", "en"):
    locale = QLocale(language)
    for by_number in (False, True):
        collator = QCollator(locale)
        collator.setNumericMode(by_number)
        print(language, *sorted(names, key=functools.cmp_to_key(collator.compare)))
    print(*map(locale.toUpper, names), *map(locale.toLower, names))
"""

NAMES = (
    "Ñandú nube Nuria Ángel angel Zoë zoo Çelik cel Łukasz lukas ﬁn fin Straße strasse l·l lla lli "
    "llum ch ci ij IJ Ωμέγα ωμεγα Яна яна Борис item10 item9 10 9 e\u0301poca época Épica"
)


def _said(preloaded: Path | None, script: str = SORTED, names: str = NAMES) -> str:
    """What the script prints; a library of the name that Qt asks for is taken in its place."""
    environment = os.environ | ({"LD_PRELOAD": str(preloaded)} if preloaded else {})
    asked = [sys.executable, "-c", script, names]
    done = subprocess.run(asked, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_names_are_sorted_as_with_all_of_it_from_less_than_a_tenth(tmp_path: Path) -> None:
    assert WHOLE is not None
    less = trimmed(WHOLE, tmp_path)

    assert less.stat().st_size < WHOLE.stat().st_size / 10
    told = _said(less)
    assert told == _said(None)
    assert told.startswith("es 10 9 ")


def test_the_order_of_another_language_is_not_in_it(tmp_path: Path) -> None:
    """Else the test above would not say whose data was asked."""
    assert WHOLE is not None
    swedish = SORTED.replace('("es", "ca", "eu", "gl", "en")', '("sv",)')
    less = trimmed(WHOLE, tmp_path)

    assert _said(None, swedish, "Öberg Zorn Ask").startswith("sv Ask Zorn Öberg\n")
    assert _said(less, swedish, "Öberg Zorn Ask").startswith("sv Ask Öberg Zorn\n")
