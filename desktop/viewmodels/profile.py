"""One person's profile: who they are, whether they are here, and their tiles of the year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.images.people import face_of
from desktop.models.feed import kudos_text
from desktop.models.profile import FactRow, ThanksRow, ValueTile
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.about import facts, notes
from desktop.viewmodels.whereabouts import Whereabouts, whereabouts
from desktop.words import formatting
from desktop.words.errors import words_of
from sync.errors import PatioError
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import Card, Client, Me, Network, PersonRow

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_NOWHERE = Whereabouts(False, "")


@QmlElement
@QmlUncreatable("Patio makes it")
class ProfileViewModel(QObject):
    """Whoever is chosen in the directory, or was clicked on elsewhere."""

    changed = Signal()
    asked = Signal()
    """My question to them is saved."""

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._row: PersonRow | None = None
        self._me: Me | None = None
        self._where = _NOWHERE
        self._value = ""
        self._given: list[Card] = []
        self._asking = False
        self._error = ""
        self._notes: RowModel[FactRow] = RowModel(FactRow, self)
        self._facts: RowModel[FactRow] = RowModel(FactRow, self)
        self._tiles: RowModel[ValueTile] = RowModel(ValueTile, self)
        self._thanks: RowModel[ThanksRow] = RowModel(ThanksRow, self)

    @Property(str, notify=changed)
    def key(self) -> str:
        """Whose profile it is; empty before there is one."""
        return text_of(self._row.person) if self._row is not None else ""

    @Property(str, notify=changed)
    def face(self) -> str:
        """The image key of their face."""
        return face_of(self._row) if self._row is not None else ""

    @Property(str, notify=changed)
    def name(self) -> str:
        """What they are called."""
        return formatting.named(self._row.name) if self._row is not None else ""

    @Property(str, notify=changed)
    def first(self) -> str:
        """What they are called in passing."""
        return formatting.first_name(self._row.name) if self._row is not None else ""

    @Property(str, notify=changed)
    def job(self) -> str:
        """Their job; of those who left, that they have."""
        if self._row is None:
            return ""
        if not self._row.removed:
            return self._row.job
        company = self._me.company_name if self._me is not None else ""
        return QCoreApplication.translate("People", "Ya no está en {company}").format(
            company=company
        )

    @Property(bool, notify=changed)
    def mine(self) -> bool:
        """Whether it is my own."""
        row, me = self._row, self._me
        return row is not None and me is not None and row.person == me.person

    @Property(bool, notify=changed)
    def colleague(self) -> bool:
        """Whether they are somebody else who belongs: whom one can thank, write to and ask."""
        return self._row is not None and not self.mine and not self._row.removed

    @Property(bool, notify=changed)
    def here(self) -> bool:
        """Whether they are here now."""
        return self._where.here

    @Property(str, notify=changed)
    def presence(self) -> str:
        """Whether they are here, or when they were, in words; or empty."""
        return self._where.line

    @Property(str, notify=changed)
    def band(self) -> str:
        """The tile of the band: that of the last thanks of the year, or empty."""
        return next((card.value.tile for card in self._given if card.value is not None), "")

    @Property(QObject, constant=True)
    def notes(self) -> QObject:
        """What is worth a word these days (``FactRow``)."""
        return self._notes

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        """Where to find them (``FactRow``)."""
        return self._facts

    @Property(int, notify=changed)
    def factCount(self) -> int:
        """How many lines :attr:`facts` has."""
        return len(self._facts.rows)

    @Property("QStringList", notify=changed)
    def skills(self) -> list[str]:
        """What they may be asked about."""
        return list(self._row.skills) if self._row is not None else []

    @Property(str, notify=changed)
    def noSkills(self) -> str:
        """What to say where there are none, or empty."""
        if self._row is None or self._row.skills or self._row.removed:
            return ""
        if self.mine:
            return QCoreApplication.translate("People", "Escribe tres cosas que se te dan bien")
        line = QCoreApplication.translate(
            "People", "{name} aún no ha contado qué se le puede preguntar."
        )
        return line.format(name=self.first)

    @Property(str, notify=changed)
    def tilesTitle(self) -> str:
        """The heading of the tiles."""
        if self.mine:
            return QCoreApplication.translate("People", "Tu azulejería")
        return QCoreApplication.translate("People", "Su azulejería")

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        """The company's values (``ValueTile``), in grey those of no thanks."""
        return self._tiles

    @Property(QObject, constant=True)
    def thanks(self) -> QObject:
        """The last thanks of the year, or all of the value that is chosen (``ThanksRow``)."""
        return self._thanks

    @Property(str, notify=changed)
    def noThanks(self) -> str:
        """What to say while there are none this year, or empty."""
        if self._given or self._row is None or self._row.removed:
            return ""
        if self.mine:
            return QCoreApplication.translate("People", "Todavía ninguno este año.")
        return QCoreApplication.translate("People", "Todavía ninguno este año. ¿Le debes uno?")

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why my question was not saved, or empty."""
        return self._error

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether my question is being saved."""
        return self._asking

    @Slot(str)
    def chooseValue(self, key: str) -> None:
        """Show the thanks of one value; chosen again, the last of all."""
        self._value = "" if key == self._value else key
        self._show_thanks()

    @Slot()
    def begin(self) -> None:
        """Nothing has been asked yet."""
        self._error = ""
        self.changed.emit()

    @Slot(str)
    def ask(self, text: str) -> None:
        """Ask them something, with my name and before everybody."""
        row = self._row
        if row is None or self._asking or not text.strip():
            return
        self._asking, self._error = True, ""
        self.changed.emit()
        client = self._client
        self._bridge.run(
            lambda: client.ask(text.strip(), to=row.person), self._was_asked, self._failed
        )

    def show(self, row: PersonRow | None, me: Me, network: Network | None) -> None:
        """Say it of somebody (None: of nobody)."""
        if row is None or self._row is None or row.person != self._row.person:
            self._value, self._error = "", ""
        self._row, self._me = row, me
        self._where = _NOWHERE
        if row is not None:
            now_ms = formatting.now_ms()
            today = formatting.moment(now_ms).date()
            if not row.removed:
                mine = row.person == me.person
                self._where = whereabouts(row, network, now_ms, mine=mine)
            self._facts.show([] if row.removed else facts(row, today))
            self._notes.show([] if row.removed else notes(row, today))
            first, until = date(today.year, 1, 1), date(today.year + 1, 1, 1)
            self._given = self._client.thanks(first, until, to=row.person)
        else:
            self._given = []
        self._show_thanks()

    def _show_thanks(self) -> None:
        values = self._me.values if self._me is not None else ()
        given = {card.value.key for card in self._given if card.value is not None}
        self._tiles.show(
            [
                ValueTile(
                    key=value.key,
                    name=value.name,
                    tile=value.tile if value.key in given else "",
                    selected=value.key == self._value,
                    says=_says(value.name, value.key in given),
                )
                for value in values
            ]
        )
        chosen = [c for c in self._given if c.value is not None and c.value.key == self._value]
        now_ms = formatting.now_ms()
        self._thanks.show([_thanks(c, now_ms) for c in (chosen or self._given[:1])])
        self.changed.emit()

    def _was_asked(self, _entry: object) -> None:
        self._asking = False
        self.changed.emit()
        self.asked.emit()

    def _failed(self, error: PatioError) -> None:
        self._asking, self._error = False, words_of(error)
        self.changed.emit()


def _says(value: str, given: bool) -> str:
    if given:
        return value
    return QCoreApplication.translate("People", "{value}, todavía ninguno").format(value=value)


def _thanks(card: Card, now_ms: int) -> ThanksRow:
    author = formatting.named(card.author)
    by = QCoreApplication.translate("People", "De {name}").format(name=author)
    value = card.value.name if card.value is not None else ""
    when = formatting.capital(formatting.day_of(card.time_ms, now_ms))
    line = " · ".join(part for part in (value, when) if part)
    text = kudos_text(card)
    return ThanksRow(
        key=text_of(card.id),
        tile=card.value.tile if card.value is not None else "",
        text=text,
        line=line,
        person=text_of(card.person),
        author=by,
        says=f"{text} {by} · {line}",
    )
