"""The directory: everybody, whom a search finds and why, and whose profile is beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.images.people import face_of
from desktop.models.profile import ColleagueRow
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.about import found_by, is_new
from desktop.viewmodels.belonging import me_in
from desktop.viewmodels.myself import MyselfViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.profile import ProfileViewModel
from desktop.viewmodels.whereabouts import whereabouts
from desktop.words import formatting
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import Client, Me, Network, PersonRow

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_VIEWS = frozenset({"feed", "people", "network"})


@QmlElement
@QmlUncreatable("Patio makes it")
class PeopleViewModel(QObject):
    """Personas. Whom it is about is the subject of the place one is at."""

    changed = Signal()
    wordsChanged = Signal()

    def __init__(self, client: Client, bridge: Bridge, navigation: NavigationViewModel) -> None:
        super().__init__(navigation)
        self._client, self._bridge, self._navigation = client, bridge, navigation
        self._network: Network | None = None
        self._words = ""
        self._current = ""
        self._here = 0
        self._me: Me | None = None
        self._rows: RowModel[ColleagueRow] = RowModel(ColleagueRow, self)
        self._profile = ProfileViewModel(client, bridge, self)
        self._myself = MyselfViewModel(client, bridge, self)
        navigation.placeChanged.connect(self._went)
        bridge.changed.connect(self._on_changed)
        bridge.languageChanged.connect(self.reload)
        self._went()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """Whom the list shows (``ColleagueRow``)."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows.rows)

    @Property(int, notify=changed)
    def current(self) -> int:
        """The row whose profile is shown, or -1 when it is not in the list."""
        keys = [row.key for row in self._rows.rows]
        return keys.index(self._current) if self._current in keys else -1

    @Property(bool, notify=changed)
    def opened(self) -> bool:
        """Whether somebody was asked for: alone on the page where there is room for one pane."""
        return self._navigation.page == "people" and self._navigation.subject != ""

    @Property(str, notify=changed)
    def line(self) -> str:
        """``9 en Cerámicas Oliva, 5 aquí ahora``."""
        if self._me is None:
            return ""
        line = QCoreApplication.translate("People", "{n} en {company}, {here} aquí ahora")
        return line.format(n=self._me.people, company=self._me.company_name, here=self._here)

    @Property(str, notify=changed)
    def nobody(self) -> str:
        """What to say where a search finds nobody, or empty."""
        if self._rows.rows or not self._words.strip():
            return ""
        line = QCoreApplication.translate("People", "Nadie con «{words}» en la ficha")
        return line.format(words=self._words.strip())

    @Property(bool, notify=changed)
    def messages(self) -> bool:
        """Whether there is a page to write to somebody on."""
        return self._navigation.leads("messages")

    @Property(ProfileViewModel, constant=True)
    def profile(self) -> ProfileViewModel:
        """The profile beside the list."""
        return self._profile

    @Property(MyselfViewModel, constant=True)
    def myself(self) -> MyselfViewModel:
        """My own, to be changed."""
        return self._myself

    def _get_words(self) -> str:
        return self._words

    def _set_words(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.wordsChanged.emit()
            self.reload()

    words = Property(str, _get_words, _set_words, notify=wordsChanged)

    @Slot(int)
    def choose(self, place: int) -> None:
        """Show the profile of the row at ``place``."""
        if 0 <= place < len(self._rows.rows):
            self._navigation.turn(self._rows.rows[place].key)

    @Slot()
    def close(self) -> None:
        """The list again, where there is room for one pane."""
        self._navigation.turn("")

    def reload(self) -> None:
        """Read again and show what has changed."""
        me = me_in(self._client)
        if me is None:
            return
        self._me = me
        people = sorted(self._client.people(), key=lambda one: formatting.order(one.name))
        now_ms = formatting.now_ms()
        today = formatting.moment(now_ms).date()
        rows: list[ColleagueRow] = []
        self._here = 0
        for person in people:
            mine = person.person == self._me.person
            where = whereabouts(person, self._network, now_ms, mine=mine)
            self._here += where.here
            why = found_by(person, self._words)
            if why is not None:
                new = is_new(person, today)
                rows.append(_row(person, why, self._me, here=where.here, new=new))
        self._rows.show(rows)
        self._show_profile(people, self._me)
        self.changed.emit()

    def _show_profile(self, people: list[PersonRow], me: Me) -> None:
        known = {text_of(row.person): row for row in people}
        if self._current and self._current not in known:
            known |= {text_of(row.person): row for row in self._client.former()}
        if self._current not in known:
            self._current = self._rows.rows[0].key if self._rows.rows else ""
        self._profile.show(known.get(self._current), me, self._network)

    def _went(self) -> None:
        if self._navigation.page == "people":
            self._current = self._navigation.subject or self._current
            self.reload()
            self._look()

    def _look(self) -> None:
        self._bridge.run(self._client.network, self._show_network)

    def _show_network(self, network: Network) -> None:
        self._network = network
        self.reload()

    def _on_changed(self, views: frozenset[str]) -> None:
        if self._navigation.page != "people":
            return  # it is read again when one comes back
        if "network" in views:
            self._look()
        elif views & _VIEWS:
            self.reload()


def _row(person: PersonRow, why: str, me: Me, *, here: bool, new: bool) -> ColleagueRow:
    mine = QCoreApplication.translate("People", "Tú") if person.person == me.person else ""
    fresh = QCoreApplication.translate("People", "Acaba de llegar") if new else ""
    line = why or " · ".join(part for part in (person.job, fresh, mine) if part)
    now = QCoreApplication.translate("People", "aquí ahora") if here else ""
    name = formatting.named(person.name)
    says = ", ".join(part for part in (name, line, now) if part)
    return ColleagueRow(text_of(person.person), face_of(person), name, line, here, says)
