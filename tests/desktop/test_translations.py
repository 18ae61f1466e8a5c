from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from desktop.choices import LANGUAGES
from desktop.translations import Translations, system_language
from desktop.words import formatting
from support.catalogue import BEGUN, CATALOGUE, begun, compiled, main, updated

EVERY = pytest.mark.parametrize("catalogue", [CATALOGUE, *BEGUN], ids=lambda path: path.stem)


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("es_ES", "es"),
        ("es_MX", "es"),
        ("ca_ES", "es"),
        ("eu_ES", "es"),
        ("gl_ES", "es"),
        ("en_GB", "en"),
        ("de_DE", "en"),
        ("C", "es"),
    ],
)
def test_the_systems_locale_chooses_the_language(locale: str, language: str) -> None:
    assert system_language(QLocale(locale)) == language


def test_a_language_can_be_changed_and_changed_back(qapp: QGuiApplication) -> None:
    told: list[str] = []
    translations = Translations(lambda: told.append("again"))
    source = "Ese código no existe o ya se usó. Pide otro."
    translations.use("en")
    english = QCoreApplication.translate("Errors", source)
    translations.use("es")
    spanish = QCoreApplication.translate("Errors", source)
    assert english != source
    assert spanish == source
    assert told == ["again", "again"]


def test_a_window_that_is_closed_takes_its_language_along(qapp: QGuiApplication) -> None:
    translations = Translations(lambda: None)
    translations.use("en")
    translations.take_away()
    assert QCoreApplication.translate("Tray", "Salir") == "Salir"


def test_the_english_catalogue_holds_every_text_of_the_window(tmp_path: Path) -> None:
    now = updated(tmp_path)
    missing = _texts(now) ^ _texts(CATALOGUE)
    assert not missing, "run: python tests/support/catalogue.py"


@pytest.mark.parametrize("catalogue", BEGUN, ids=lambda path: path.stem)
def test_a_language_that_has_begun_holds_only_texts_of_the_window(
    tmp_path: Path, catalogue: Path
) -> None:
    texts = _texts(catalogue)
    assert texts < _texts(CATALOGUE), "run: python tests/support/catalogue.py"
    assert ("NavList", "Anuncios") in texts
    fresh = begun(tmp_path, catalogue)
    assert fresh.read_bytes() == catalogue.read_bytes(), "run: python tests/support/catalogue.py"


def test_a_translator_gets_everything_there_is_to_translate(tmp_path: Path) -> None:
    assert main(["--whole", str(tmp_path)]) == 0
    for catalogue in BEGUN:
        whole = tmp_path / catalogue.name
        assert _texts(whole) == _texts(CATALOGUE)
        assert "unfinished" in whole.read_text("utf-8")


def test_every_language_but_the_source_has_a_catalogue() -> None:
    named = {path.stem.removeprefix("patio_") for path in (CATALOGUE, *BEGUN)}
    assert named == set(LANGUAGES) - {"es"}


@EVERY
def test_no_text_is_unfinished_or_empty(catalogue: Path) -> None:
    for message in ET.parse(catalogue).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, message.findtext("source")
        assert "".join(translation.itertext()).strip(), message.findtext("source")


@EVERY
def test_every_translation_keeps_the_places_to_fill(catalogue: Path) -> None:
    for message in ET.parse(catalogue).iter("message"):
        source, translation = message.findtext("source", ""), message.findtext("translation", "")
        assert _places(source) == _places(translation), source


@EVERY
def test_a_compiled_catalogue_is_the_one_of_the_text(tmp_path: Path, catalogue: Path) -> None:
    fresh = compiled(catalogue, tmp_path / "fresh.qm")
    assert fresh.read_bytes() == catalogue.with_suffix(".qm").read_bytes(), (
        "run: python tests/support/catalogue.py"
    )


@pytest.fixture
def spoken(qapp: QGuiApplication) -> Iterator[Translations]:
    """Translations that are taken away again, with the locale of before."""
    before, made = QLocale(), Translations(lambda: None)
    yield made
    made.take_away()
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "told"), [("ca", "Anuncis"), ("eu", "Iragarkiak"), ("gl", "Anuncios")]
)
def test_what_a_language_lacks_is_said_in_spanish(
    spoken: Translations, language: str, told: str
) -> None:
    spoken.use(language)
    assert QCoreApplication.translate("NavList", "Anuncios") == told
    lacking = "Ese código no existe o ya se usó. Pide otro."
    assert QCoreApplication.translate("Errors", lacking) == lacking


@pytest.mark.parametrize(
    ("language", "today", "short", "month"),
    [
        ("es", "Lunes, 23 de noviembre", "23 nov", "noviembre de 2026"),
        ("en", "Monday, 23 November", "23 Nov", "November 2026"),
        ("ca", "Dilluns, 23 de novembre", "23 de nov", "novembre de 2026"),
        ("eu", "Astelehena, azaroak 23", "aza 23", "2026ko azaroa"),
        ("gl", "Luns, 23 de novembro", "23 nov", "novembro de 2026"),
    ],
)
def test_dates_are_said_as_the_language_says_them(
    spoken: Translations, language: str, today: str, short: str, month: str
) -> None:
    monday = datetime(2026, 11, 23, 10, 20)
    spoken.use(language)
    assert formatting.today_line(int(monday.timestamp() * 1000)) == today
    assert formatting.day_and_month(monday) == short
    assert formatting.month_and_year(monday.date()) == month


@pytest.mark.parametrize(
    ("language", "order"),
    [("es", ["Ana", "Íñigo", "Peno", "Peña", "Pez", ""]),
     ("eu", ["Ana", "Íñigo", "Peno", "Peña", "Pez", ""]),
     ("en", ["Ana", "Íñigo", "Peña", "Peno", "Pez", ""]),
     ("ca", ["Ana", "Íñigo", "Peña", "Peno", "Pez", ""])],
)  # fmt: skip
def test_names_are_sorted_as_the_language_sorts_them(
    spoken: Translations, language: str, order: list[str]
) -> None:
    spoken.use(language)
    assert sorted(reversed(order), key=formatting.order) == order


def test_what_is_printed_is_in_spanish_unless_the_window_is_in_english(
    spoken: Translations,
) -> None:
    told = []
    for language in LANGUAGES:
        spoken.use(language)
        told.append(formatting.language())
    assert told == ["es", "en", "es", "es", "es"]


def test_the_script_says_how_it_is_called() -> None:
    script = Path(__file__).parents[1] / "support" / "catalogue.py"
    run = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, check=False)
    assert run.returncode == 0, run.stdout


def _texts(catalogue: Path) -> set[tuple[str, str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(catalogue).iter("context")
        for message in context.iter("message")
        if (message.find("translation") is not None)
        and message.find("translation").get("type") != "vanished"  # type: ignore[union-attr]
    }


def _places(text: str) -> list[str]:
    import re

    return sorted(re.findall(r"%\d|%n|\{\w+\}", text))
