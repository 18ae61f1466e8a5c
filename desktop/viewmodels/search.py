"""The search: what is typed, what it is narrowed down by, and what was found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from desktop.bridge import Bridge
from desktop.images.people import faces_of
from desktop.models.rows import RowModel
from desktop.models.search import HitRow, card_word, hit_key, hit_row
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.keys import person_of
from desktop.viewmodels.navigation import LINK, NavigationViewModel
from desktop.words import formatting
from sync.client import CardKind, HitKind, Sought
from sync.errors import PatioError
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import Client, Cursor, Hit, HitPage

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 25
MONTHS = 24

_KINDS: dict[str, frozenset[CardKind | HitKind]] = {
    "post": frozenset({CardKind.POST, CardKind.IMPORTED}),
    "comment": frozenset({HitKind.COMMENT}),
    "file": frozenset({HitKind.FILE}),
    "message": frozenset({HitKind.MESSAGE}),
    "person": frozenset({HitKind.PERSON}),
    "channel": frozenset({HitKind.CHANNEL}),
    **{
        kind.value: frozenset({kind})
        for kind in (
            CardKind.KUDOS,
            CardKind.ANNOUNCEMENT,
            CardKind.QUESTION,
            CardKind.POLL,
            CardKind.PROCESS,
            CardKind.EVENT,
        )
    },
}


@QmlElement
@QmlUncreatable("Patio makes it")
class SearchViewModel(QObject):
    """One search after the other; the last one asked for is the one that shows."""

    changed = Signal()
    choicesChanged = Signal()

    def __init__(self, client: Client, bridge: Bridge, navigation: NavigationViewModel) -> None:
        super().__init__(navigation)
        self._client, self._bridge, self._navigation = client, bridge, navigation
        self._hits: RowModel[HitRow] = RowModel(HitRow, self)
        self._found: list[Hit] = []
        self._words = ""
        self._answered = ""
        self._person = self._kind = self._channel = self._month = ""
        self._after: Cursor | None = None
        self._number = self._current = 0
        self._asking = self._again = False
        bridge.languageChanged.connect(self._show_found)
        bridge.languageChanged.connect(self.choicesChanged)

    @Property(QObject, constant=True)
    def hits(self) -> QObject:
        """What was found (``HitRow``): people and channels first, then the newest of the rest."""
        return self._hits

    @Property(str, notify=changed)
    def none(self) -> str:
        """The words of which nothing was found, or empty."""
        return self._answered if not self._hits.rows else ""

    @Property(str, notify=changed)
    def answered(self) -> str:
        """The words of which what is shown was found."""
        return self._answered

    @Property(str, notify=changed)
    def countLine(self) -> str:
        """``12 resultados``; nothing where there are none."""
        count = len(self._found)
        if self._after is not None:
            line = QCoreApplication.translate("Search", "Los {n} resultados más nuevos")
            return line.format(n=count)
        one = QCoreApplication.translate("Search", "1 resultado")
        many = QCoreApplication.translate("Search", "{n} resultados")
        return formatting.counted(count, one, many) if count else ""

    @Property(str, notify=changed)
    def link(self) -> str:
        """The address of a card, where that is what was typed; else empty."""
        words = self._words.strip().lower()
        return words if words.startswith(LINK) else ""

    @Property(bool, notify=changed)
    def narrowed(self) -> bool:
        """Whether it is looked for only in some things."""
        return bool(self._person or self._kind or self._channel or self._month)

    @Property("QStringList", notify=choicesChanged)
    def personKeys(self) -> list[str]:
        """Whose, as :attr:`person` takes them; the first one is anybody's."""
        people = [*self._client.people(), *self._client.former()]
        return ["", *(text_of(row.person) for row in people)]

    @Property("QStringList", notify=choicesChanged)
    def personNames(self) -> list[str]:
        """Their names, in the same order."""
        people = [*self._client.people(), *self._client.former()]
        anybody = QCoreApplication.translate("Search", "Cualquiera")
        return [anybody, *(formatting.named(row.name) for row in people)]

    @Property("QStringList", constant=True)
    def kindKeys(self) -> list[str]:
        """What, as :attr:`kind` takes them; the first one is anything."""
        return ["", *_KINDS]

    @Property("QStringList", notify=choicesChanged)
    def kindNames(self) -> list[str]:
        """Their names, in the same order."""
        return [QCoreApplication.translate("Search", "Todo"), *map(_kind_word, _KINDS)]

    @Property("QStringList", notify=choicesChanged)
    def channelKeys(self) -> list[str]:
        """Where, as :attr:`channel` takes them; the first one is anywhere."""
        private = (row.name for row in self._client.private_channels())
        return ["", *(row.name for row in self._client.channels()), *private]

    @Property("QStringList", notify=choicesChanged)
    def channelNames(self) -> list[str]:
        """Their names, in the same order."""
        anywhere = QCoreApplication.translate("Search", "Cualquier canal")
        private = (row.name for row in self._client.private_channels())
        return [anywhere, *(f"# {row.name}" for row in self._client.channels()), *private]

    @Property("QStringList", notify=choicesChanged)
    def monthKeys(self) -> list[str]:
        """When, as :attr:`month` takes them; the first one is any time."""
        return ["", *(f"{first:%Y-%m}" for first in _months())]

    @Property("QStringList", notify=choicesChanged)
    def monthNames(self) -> list[str]:
        """Their names, in the same order."""
        any_time = QCoreApplication.translate("Search", "Cualquier mes")
        return [any_time, *map(_month_word, _months())]

    def _get_words(self) -> str:
        return self._words

    def _set_words(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.changed.emit()
            self._ask()

    def _get_current(self) -> int:
        return self._current

    def _set_current(self, current: int) -> None:
        current = max(0, min(current, len(self._found) - 1))
        if current != self._current:
            self._current = current
            self.changed.emit()

    def _narrow(self, name: str, value: str) -> None:
        if value != getattr(self, name):
            setattr(self, name, value)
            self.changed.emit()
            self._ask()

    def _get_person(self) -> str:
        return self._person

    def _set_person(self, person: str) -> None:
        self._narrow("_person", person)

    def _get_kind(self) -> str:
        return self._kind

    def _set_kind(self, kind: str) -> None:
        self._narrow("_kind", kind)

    def _get_channel(self) -> str:
        return self._channel

    def _set_channel(self, channel: str) -> None:
        self._narrow("_channel", channel)

    def _get_month(self) -> str:
        return self._month

    def _set_month(self, month: str) -> None:
        self._narrow("_month", month)

    current = Property(int, _get_current, _set_current, notify=changed)
    """The place of the find that Enter opens: the first one, until the arrows choose another."""

    words = Property(str, _get_words, _set_words, notify=changed)
    person = Property(str, _get_person, _set_person, notify=changed)
    kind = Property(str, _get_kind, _set_kind, notify=changed)
    channel = Property(str, _get_channel, _set_channel, notify=changed)
    month = Property(str, _get_month, _set_month, notify=changed)

    @Slot()
    def begin(self) -> None:
        """The dialog is opened: what was found the last time may have changed."""
        self.choicesChanged.emit()
        self._ask()

    @Slot()
    def widen(self) -> None:
        """Look for it everywhere again."""
        self._person = self._kind = self._channel = self._month = ""
        self.changed.emit()
        self._ask()

    @Slot()
    def loadMore(self) -> None:
        """Older finds as well."""
        if self._after is not None and not self._asking:
            self._read(self._after)

    @Slot(int, result=bool)
    def open(self, place: int) -> bool:
        """Go to what was found, or to the card whose address was typed; whether there is any."""
        if self.link:
            self._navigation.follow(self.link)
            return True
        if not 0 <= place < len(self._found):
            return False
        hit = self._found[place]
        if hit.conversation is not None:
            self._navigation.open("messages", text_of(hit.conversation))
        elif hit.card is not None:
            self._navigation.open("card", text_of(hit.card))
        elif hit.kind is HitKind.CHANNEL:
            self._navigation.open("channel", hit.channel)
        elif hit.person is not None:
            self._navigation.open("people", text_of(hit.person))
        return True

    def _ask(self) -> None:
        """Look at once; while something is being looked for, only the last of what is asked for
        meanwhile is looked for next: whoever types quickly waits for one search, not for each."""
        self._read(None)

    def _read(self, after: Cursor | None) -> None:
        self._number += 1
        self._again = self._asking
        if self._asking:
            return
        self._asking = True
        sought, number = self._sought(), self._number
        find = self._client.find_page
        before = self._found if after is not None else []
        self._bridge.run(
            lambda: find(sought, limit=PAGE, after=after),
            lambda page: self._show(number, sought.words, before, page),
            self._failed,
        )

    def _asked_again(self) -> bool:
        self._asking = False
        if self._again:
            self._ask()
        return self._asking

    def _failed(self, error: PatioError) -> None:
        if not self._asked_again():
            self._bridge.problem.emit(error)

    def _sought(self) -> Sought:
        since_ms, until_ms = _span(self._month)
        return Sought(
            "" if self.link else self._words.strip(),
            person=person_of(self._person) if self._person else None,
            kinds=_KINDS.get(self._kind),
            channel=self._channel or None,
            since_ms=since_ms,
            until_ms=until_ms,
        )

    def _show(self, number: int, words: str, before: list[Hit], page: HitPage) -> None:
        if self._asked_again() or number != self._number:
            return  # something else has been asked for since
        rows: dict[str, Hit] = {hit_key(hit): hit for hit in (*before, *page.hits)}
        self._after = page.after
        if words != self._answered or len(rows) < len(self._found):
            self._current = 0
        self._found, self._answered = list(rows.values()), words
        self._show_found()

    def _show_found(self) -> None:
        now = formatting.now_ms()
        faces = faces_of(self._client.people())
        self._hits.show([hit_row(hit, faces, now) for hit in self._found])
        self.changed.emit()


def _kind_word(key: str) -> str:
    translate = QCoreApplication.translate
    words: dict[str, Callable[[], str]] = {
        "post": lambda: translate("Search", "Publicaciones"),
        "comment": lambda: translate("Search", "Comentarios"),
        "file": lambda: translate("Search", "Archivos y fotos"),
        "message": lambda: translate("Search", "Mensajes"),
        "person": lambda: translate("Search", "Personas"),
        "channel": lambda: translate("Search", "Canales"),
        "announcement": lambda: translate("Search", "Anuncios"),
        "question": lambda: translate("Search", "Preguntas"),
        "poll": lambda: translate("Search", "Encuestas"),
        "event": lambda: translate("Search", "Citas"),
    }
    return words[key]() if key in words else card_word(CardKind(key))


def _months() -> list[datetime]:
    """The first moments of this month and those before it, by this computer's zone."""
    now = formatting.moment(formatting.now_ms())
    number = now.year * 12 + now.month - 1
    return [datetime((number - n) // 12, (number - n) % 12 + 1, 1) for n in range(MONTHS)]


def _month_word(first: datetime) -> str:
    """``Noviembre de 2026``."""
    line = QCoreApplication.translate("Search", "{month} de {year}")
    month = QLocale().standaloneMonthName(first.month, QLocale.FormatType.LongFormat)
    return formatting.capital(line.format(month=month, year=first.year))


def _span(month: str) -> tuple[int, int]:
    """From which moment until before which a month goes, in Unix milliseconds; empty: always."""
    if not month:
        return Sought("").since_ms, Sought("").until_ms
    first = datetime.strptime(month, "%Y-%m")
    after = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
    return round(first.timestamp() * 1000), round(after.timestamp() * 1000)
