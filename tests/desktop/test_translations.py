from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from desktop.translations import Translations, system_language
from support.catalogue import CATALOGUE, compiled, updated


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


def test_no_english_text_is_unfinished_or_empty() -> None:
    for message in ET.parse(CATALOGUE).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, message.findtext("source")
        assert "".join(translation.itertext()).strip(), message.findtext("source")


def test_english_keeps_the_places_to_fill() -> None:
    for message in ET.parse(CATALOGUE).iter("message"):
        source, english = message.findtext("source", ""), message.findtext("translation", "")
        assert _places(source) == _places(english), source


def test_the_compiled_catalogue_is_the_one_of_the_text(tmp_path: Path) -> None:
    fresh = compiled(CATALOGUE, tmp_path / "patio_en.qm")
    assert fresh.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes(), (
        "run: python tests/support/catalogue.py"
    )


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
