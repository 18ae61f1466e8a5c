"""The composer's poll: what is asked, the options, until when, with names or without."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.words import formatting
from sync.values import EntryId

if TYPE_CHECKING:
    from sync.client import Client

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LEAST, MOST = 2, 6
"""Options of a poll here (ui.md 1); the engine takes ten."""

DAYS_OPEN = 3
"""How long a poll is open unless somebody says otherwise: then until a working day."""

LONGEST_DAYS = 365
"""The last day that may be chosen (``content.polls``)."""

CLOSES_HOUR = 18
_SATURDAY = 5


class OptionDraft(NamedTuple):
    """An option being written."""

    key: str
    text: str


@QmlElement
@QmlUncreatable("Patio makes it")
class PollingViewModel(QObject):
    """There is always an empty option to write the next one into, while there may be more."""

    changed = Signal()

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._options: RowModel[OptionDraft] = RowModel(OptionDraft, self)
        self._made = 0
        self._text = self._day = ""
        self._secret = self._several = False
        self.clear()

    # What it shows

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.changed.emit()

    text = Property(str, _get_text, _set_text, notify=changed)

    @Property(QObject, constant=True)
    def options(self) -> QObject:
        """The options (``OptionDraft``)."""
        return self._options

    @Property(str, notify=changed)
    def day(self) -> str:
        """The day on which it closes (``YYYY-MM-DD``), at six in the evening."""
        return self._day

    @Property(str, notify=changed)
    def first(self) -> str:
        """The first day on which it may close."""
        return self._day_after(1)

    @Property(str, notify=changed)
    def last(self) -> str:
        """The last one."""
        return self._day_after(LONGEST_DAYS)

    @Property(bool, notify=changed)
    def secret(self) -> bool:
        """Whether nobody is shown who chose what."""
        return self._secret

    @Property(bool, notify=changed)
    def several(self) -> bool:
        """Whether more than one option may be chosen."""
        return self._several

    @Property(str, notify=changed)
    def votesLine(self) -> str:
        """Who will see what, in words that hold."""
        if self._secret:
            return QCoreApplication.translate(
                "Polling",
                "Patio no enseña a nadie quién ha votado qué, ni nada por debajo de cinco votos. "
                "Los votos van firmados: quien abra los datos con otras herramientas los ve.",
            )
        return QCoreApplication.translate(
            "Polling", "Quien ya ha votado ve qué ha elegido cada persona."
        )

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why it cannot be published although there is something in it, or empty."""
        texts = self._texts()
        if len({" ".join(text.casefold().split()) for text in texts}) < len(texts):
            return QCoreApplication.translate("Polling", "Hay dos opciones iguales.")
        if self._text.strip() and len(texts) == 1:
            return QCoreApplication.translate("Polling", "Hacen falta al menos dos opciones.")
        return ""

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether there is a question with options to choose from."""
        return bool(self._text.strip()) and len(self._texts()) >= LEAST and not self.problem

    @property
    def worth_asking(self) -> bool:
        """Whether closing would throw something away that took work."""
        return bool(self._text.strip() or self._texts())

    # What can be done with it

    @Slot(str, str)
    def write(self, key: str, text: str) -> None:
        """What an option says."""
        row = self._options.find(key)
        if row is None or row.text == text:
            return
        self._options.change(row._replace(text=text))
        self._make_room()
        self.changed.emit()

    @Slot(str)
    def remove(self, key: str) -> None:
        """Take an option off."""
        self._options.show([row for row in self._options.rows if row.key != key])
        self._make_room()
        self.changed.emit()

    @Slot(str, int)
    def move(self, key: str, place: int) -> None:
        """Put an option elsewhere among those that say something; beyond the ends it stays."""
        rows = list(self._options.rows)
        said = [at for at, row in enumerate(rows) if row.text.strip()]
        row = self._options.find(key)
        if row is None or not row.text.strip():
            return
        rows.remove(row)
        rows.insert(min(max(0, place), said[-1]), row)
        self._options.show(rows)
        self.changed.emit()

    @Slot(str)
    def closeOn(self, day: str) -> None:
        """Close it on that day."""
        self._day = day
        self.changed.emit()

    @Slot(bool)
    def hideNames(self, secret: bool) -> None:
        """Show nobody who chose what, or everybody who has voted."""
        self._secret = secret
        self.changed.emit()

    @Slot(bool)
    def allowSeveral(self, several: bool) -> None:
        """Let more than one option be chosen."""
        self._several = several
        self.changed.emit()

    def work(self) -> Callable[[], EntryId]:
        """What publishes it, for another thread."""
        client, text, options = self._client, self._text.strip(), self._texts()
        until_ms = formatting.day_ms(self._day) + (CLOSES_HOUR - 12) * 3_600_000
        several, unnamed = self._several, self._secret
        return lambda: client.poll(text, options, until_ms, several=several, unnamed=unnamed)

    def packed(self) -> dict[str, object]:
        """What is written, for :meth:`unpack`."""
        return {
            "text": self._text,
            "options": self._texts(),
            "day": self._day,
            "secret": self._secret,
            "several": self._several,
        }

    def unpack(self, facts: Mapping[str, object]) -> None:
        """Go on with what was written; a day that is over is chosen anew."""
        self._text = str(facts.get("text", ""))
        options, day = facts.get("options"), str(facts.get("day", ""))
        texts = [str(one) for one in options][:MOST] if isinstance(options, list) else []
        self._options.show([OptionDraft(f"kept {at}", text) for at, text in enumerate(texts)])
        self._make_room()
        self._secret, self._several = facts.get("secret") is True, facts.get("several") is True
        if self.first <= day <= self.last:
            self._day = day
        self.changed.emit()

    def sent(self) -> str:
        """It was published: forget it. Its card says the rest."""
        self.clear()
        return ""

    def clear(self) -> None:
        """Begin anew."""
        self._text, self._secret, self._several = "", False, False
        closes = date.fromisoformat(self._day_after(DAYS_OPEN))
        if closes.weekday() >= _SATURDAY:
            closes += timedelta(days=7 - closes.weekday())
        self._day = closes.isoformat()
        self._options.show([])
        self._make_room()
        self.changed.emit()

    def _texts(self) -> list[str]:
        return [row.text.strip() for row in self._options.rows if row.text.strip()]

    def _make_room(self) -> None:
        rows = list(self._options.rows)
        while len(rows) < LEAST or (rows[-1].text.strip() and len(rows) < MOST):
            self._made += 1
            rows.append(OptionDraft(str(self._made), ""))
        self._options.show(rows)

    @staticmethod
    def _day_after(days: int) -> str:
        today = formatting.moment(formatting.now_ms()).date()
        return (today + timedelta(days=days)).isoformat()
