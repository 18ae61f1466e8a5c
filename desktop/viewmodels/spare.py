"""The spare key of a new company: twelve words to write down or print, two of them typed back."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.words import formatting
from desktop.words.errors import words_of
from sync.errors import PatioError

if TYPE_CHECKING:
    from sync.client import Client

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SHEET: Final = ".pdf"


def _bare(word: str) -> str:
    """``word`` without case, accents and outer spaces, which nobody is to be sent away for."""
    apart = unicodedata.normalize("NFD", word.strip().casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@QmlElement
@QmlUncreatable("Patio makes it")
class SpareKeyViewModel(QObject):
    """The words are here until they were typed back, or Patio ends: they are kept nowhere."""

    changed = Signal()
    left = Signal()
    """The page was left: the words are kept, or put off."""
    proven = Signal()
    """The person has the words on paper."""

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._company = ""
        self._words: Sequence[str] = ()
        self._shown = False
        self._checked = (0, 1)
        self._choosing = False
        self._sheet = ""
        self._error: PatioError | None = None
        bridge.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def company(self) -> str:
        """The name of the company just created."""
        return self._company

    @Property("QStringList", notify=changed)
    def words(self) -> list[str]:
        """The twelve words, in order."""
        return list(self._words)

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether the page with the words is open, in a company too."""
        return self._shown

    @Property(bool, notify=changed)
    def waits(self) -> bool:
        """Whether there are words that were left for later and can still be shown."""
        return bool(self._words) and not self._shown

    @Property(int, notify=changed)
    def firstChecked(self) -> int:
        """Number, from 1, of the first word that the person types again."""
        return self._checked[0] + 1

    @Property(int, notify=changed)
    def secondChecked(self) -> int:
        """Number, from 1, of the second word that the person types again."""
        return self._checked[1] + 1

    def begin(self, company: str, words: Sequence[str]) -> None:
        """Show the words of a company."""
        self._company = company
        # The list they come from is in decomposed letters; keyboards give composed ones.
        self._words = [unicodedata.normalize("NFC", word) for word in words]
        self._shown = True
        self._checked = _draw_two(len(words))
        self._sheet, self._error = "", None
        self.changed.emit()

    @Slot(str, str, result=bool)
    def match(self, first: str, second: str) -> bool:
        """Whether the two words asked for were typed right."""
        return self.isWord(self.firstChecked, first) and self.isWord(self.secondChecked, second)

    @Slot(int, str, result=bool)
    def isWord(self, number: int, typed: str) -> bool:
        """Whether ``typed`` is the word with this number, from 1; accents may be left out."""
        return 0 < number <= len(self._words) and _bare(self._words[number - 1]) == _bare(typed)

    @Slot(str, result=int)
    def placeOf(self, typed: str) -> int:
        """The number, from 1, of ``typed`` among the twelve words; 0 when it is none of them."""
        known = [_bare(word) for word in self._words]
        return known.index(_bare(typed)) + 1 if _bare(typed) in known else 0

    @Slot(str, str)
    def keep(self, first: str, second: str) -> None:
        """Go in, once the two words were typed right; the words are forgotten here."""
        if self.match(first, second):
            self._words = ()
            self.proven.emit()
            self._leave()

    @Slot()
    def later(self) -> None:
        """Go in and leave the words for later: they stay here until Patio ends."""
        if self._words:
            self._leave()

    @Slot()
    def show(self) -> None:
        """Show the words again, which were left for later."""
        if self._words:
            self._shown = True
            self.changed.emit()

    # -- on paper -----------------------------------------------------------------------

    @Property(bool, notify=changed)
    def choosing(self) -> bool:
        """Whether the dialog for the sheet's file is open."""
        return self._choosing

    @Property(str, notify=changed)
    def fileName(self) -> str:
        """What the sheet is to be called."""
        return QCoreApplication.translate("Entry", "llave de repuesto") + SHEET

    @Property(str, notify=changed)
    def sheetLine(self) -> str:
        """What became of the sheet, or empty."""
        if not self._sheet:
            return ""
        line = QCoreApplication.translate(
            "Entry", "Está en {name}. Imprímela y borra el archivo: quien lo tenga puede entrar."
        )
        return line.replace("{name}", self._sheet)

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why the sheet could not be written, or empty."""
        return words_of(self._error) if self._error is not None else ""

    @Slot()
    def choose(self) -> None:
        """Open the dialog for the sheet's file."""
        self._choosing = True
        self.changed.emit()

    @Slot(QUrl)
    def chose(self, file: QUrl) -> None:
        """The dialog was closed, with a file or without."""
        self._choosing = False
        if file.isLocalFile() and self._words:
            path = Path(file.toLocalFile())
            if path.suffix.lower() != SHEET:
                path = path.with_name(path.name + SHEET)
            company, words, language = self._company, self._words, formatting.language()
            self._bridge.run(
                lambda: self._client.save_spare_key(path, company, words, language),
                lambda _none: self._say(path.name, None),
                lambda error: self._say("", error),
            )
        self.changed.emit()

    def _say(self, sheet: str, error: PatioError | None) -> None:
        self._sheet, self._error = sheet, error
        self.changed.emit()

    def _leave(self) -> None:
        self._shown = False
        self.left.emit()
        self.changed.emit()


def _draw_two(count: int) -> tuple[int, int]:
    """Two different positions, at random so that copying only two words is no way round."""
    import secrets  # brings OpenSSL along, which opening a company's window does without

    first, second = sorted(secrets.SystemRandom().sample(range(count), 2))
    return first, second
