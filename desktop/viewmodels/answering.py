"""The dialog that answers a question officially."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.models.questions import asked_head, verdict_words
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.belonging import me_in
from desktop.viewmodels.keys import entry_of
from desktop.words import formatting
from desktop.words.errors import words_of
from sync.client import CardKind, question_of
from sync.errors import PatioError
from sync.values import Rank

if TYPE_CHECKING:
    from sync.client import Card, Client, QuestionDetail

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

VERDICTS = ("true", "false", "partly", "later")
LATER = "later"


@QmlElement
@QmlUncreatable("Patio makes it")
class AnswerViewModel(QObject):
    """An answer being written: of a rumour with its verdict, which may have a day to come back."""

    changed = Signal()
    done = Signal()

    def __init__(
        self, client: Client, bridge: Bridge, key: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._key = key
        self._text = bridge.kept.section("answers").get(key, "")
        self._verdict = ""
        self._back = ""
        self._error = ""
        self._sending = False
        self._card, self._detail = _read(client, key)
        self._may = self._card is not None and _may(client, self._detail)

    @property
    def may(self) -> bool:
        """Whether the question is here and mine to answer."""
        return self._may

    @property
    def key(self) -> str:
        """The question's key."""
        return self._key

    @Property(str, constant=True)
    def question(self) -> str:
        """What is asked."""
        return self._card.text if self._card is not None else ""

    @Property(str, constant=True)
    def who(self) -> str:
        """Who asks, as far as it is known."""
        if self._card is None or self._detail is None:
            return ""
        return asked_head(self._card, self._detail)

    @Property(bool, constant=True)
    def rumour(self) -> bool:
        """Whether the answer needs a verdict."""
        return self._detail is not None and self._detail.rumour

    @Property("QStringList", constant=True)
    def verdicts(self) -> list[str]:
        """The verdicts, as :meth:`judge` takes them."""
        return list(VERDICTS)

    @Property("QStringList", constant=True)
    def verdictNames(self) -> list[str]:
        """What they are called, in the same order."""
        return [verdict_words(verdict) for verdict in VERDICTS]

    @Property("QStringList", constant=True)
    def verdictLines(self) -> list[str]:
        """What there is to say of each, in the same order."""
        later = QCoreApplication.translate(
            "Questions", "Di hasta cuándo: ese día la pregunta vuelve sola a esperar respuesta."
        )
        return ["", "", "", later]

    @Property(str, notify=changed)
    def verdict(self) -> str:
        """The one that is chosen, or empty."""
        return self._verdict

    @Property(bool, notify=changed)
    def later(self) -> bool:
        """Whether a day is needed."""
        return self._verdict == LATER

    @Property(str, constant=True)
    def firstDay(self) -> str:
        """The first day on which it can come back (``YYYY-MM-DD``): tomorrow."""
        today = formatting.moment(formatting.now_ms()).date()
        return (today + timedelta(days=1)).isoformat()

    @Property(str, notify=changed)
    def back(self) -> str:
        """The day on which it comes back (``YYYY-MM-DD``), or empty."""
        return self._back

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self._bridge.kept.put("answers", self._key, text)
            self.changed.emit()

    text = Property(str, _get_text, _set_text, notify=changed)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether it can be published."""
        if self._sending or not self._text.strip():
            return False
        return not self.rumour or bool(self._verdict and (self._back or not self.later))

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it was not saved, or empty. The text stays."""
        return self._error

    @Slot(str)
    def judge(self, verdict: str) -> None:
        """Say whether a rumour is true."""
        self._verdict = verdict
        self.changed.emit()

    @Slot(str)
    def comeBack(self, day: str) -> None:
        """Say on which day it waits again."""
        self._back = day
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        """Publish it; the dialog closes when it is on disk."""
        if not self.ready:
            return
        self._sending = True
        self.changed.emit()
        target, text, verdict = entry_of(self._key), self._text.strip(), self._verdict
        back = self._back if self.later else ""
        self._bridge.run(
            lambda: self._client.answer_officially(target, text, verdict=verdict, back=back),
            lambda _entry: self._saved(),
            self._failed,
            typed=True,
        )

    def _saved(self) -> None:
        self._text = ""
        self._bridge.kept.put("answers", self._key, "")
        self._bridge.refresh(frozenset({"feed"}))
        self.done.emit()

    def _failed(self, error: PatioError) -> None:
        self._sending = False
        self._error = words_of(error)
        self.changed.emit()


def _read(client: Client, key: str) -> tuple[Card | None, QuestionDetail | None]:
    card = client.card(entry_of(key))
    if card is None or card.kind is not CardKind.QUESTION:
        return None, None
    return card, question_of(card.detail)


def _may(client: Client, detail: QuestionDetail | None) -> bool:
    """Owners and administrators answer, and who was asked."""
    me = me_in(client)
    if me is None:
        return False
    asked = detail is not None and detail.to is not None and detail.to.person == me.person
    return me.rank <= Rank.ADMIN or asked
