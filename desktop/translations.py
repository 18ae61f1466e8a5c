"""The language of the window: Spanish is the source, the others are catalogues beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from desktop.locations import resources

SOURCE_LANGUAGE = "es"
_SPEAK_SPANISH = (
    QLocale.Language.C,  # a system that names no language: the source's is as good as any
    QLocale.Language.Spanish,
    QLocale.Language.Catalan,
    QLocale.Language.Basque,
    QLocale.Language.Galician,
)
_REGION = {"en": "en_GB"}
"""Of the others it is Spain."""


def system_language(locale: QLocale | None = None) -> str:
    """``es`` where the system speaks a language of Spain or names none, else ``en``.

    A language that has only begun is for whoever chooses it: half of it would be in Spanish.
    """
    language = (locale or QLocale.system()).language()
    return "es" if language in _SPEAK_SPANISH else "en"


class Translations(QObject):
    """Installs the catalogue of one language at a time.

    ``retranslate`` is called after each change; until :meth:`use` is called the texts are
    in the source language.
    """

    def __init__(self, retranslate: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._retranslate = retranslate
        self._catalogue: QTranslator | None = None
        self.language = ""

    def use(self, language: str) -> None:
        """Show everything in ``language`` (one of ``desktop.choices.LANGUAGES``) from now on."""
        if language == self.language:
            return
        self.take_away()
        catalogue = QTranslator(self)
        if catalogue.load(str(resources() / "i18n" / f"patio_{language}.qm")):
            QCoreApplication.installTranslator(catalogue)
            self._catalogue = catalogue
        QLocale.setDefault(QLocale(_REGION.get(language, f"{language}_ES")))
        self.language = language
        self._retranslate()

    def take_away(self) -> None:
        """Leave the application without a catalogue: the source language, whoever shows it."""
        if self._catalogue is not None:
            QCoreApplication.removeTranslator(self._catalogue)
            self._catalogue = None
