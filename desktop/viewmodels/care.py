"""What somebody should see to, above every page: what is odd or was reported, the spare key, and a
second owner."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.spare import SpareKeyViewModel
from desktop.words import formatting
from sync.errors import PatioError
from sync.values import Rank, text_of

if TYPE_CHECKING:
    from desktop.choices import Choices
    from sync.client import AlarmFacts, Client, Me, PersonRow, ReportRow

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

INSISTS_FROM: Final = 5
"""People of a company that one owner alone should not run (product.md, Flows)."""

PUT_OFF_DAYS: Final = 7

_WATCHED_BY: Final = frozenset({"people", "messages"})
"""Reports are letters, and who is odd is read from who belongs."""

WAITS, WATCH, KEY, OWNER = "waits", "watch", "key_put_off", "owner_put_off"
"""What may have to be seen to, the most pressing first. Two are named by the choice that keeps when
they were put off; words that are on no paper yet cannot be."""

SEEN: Final = "watched"
"""The section of what is kept that has what was odd or reported when somebody put it off."""


@QmlElement
@QmlUncreatable("Patio makes it")
class CareViewModel(QObject):
    """One thing at a time: what waits to be looked at for whoever may do something about it, the
    rest for owners alone."""

    changed = Signal()

    def __init__(
        self,
        client: Client,
        bridge: Bridge,
        navigation: NavigationViewModel,
        key: SpareKeyViewModel,
        choices: Callable[[], Choices],
        put_off: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        """``put_off`` keeps in the choice of that name that it was put off today."""
        super().__init__(parent)
        self._client = client
        self._navigation = navigation
        self._key = key
        self._choices = choices
        self._put_off = put_off
        self._what = ""
        self._bridge = bridge
        self._watched: dict[str, str] = {}
        self._looked = False
        key.changed.connect(self.reload)
        bridge.changed.connect(self._on_changed)
        bridge.languageChanged.connect(self.changed)
        self.reload()

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is missing; empty when nothing is."""
        match self._what:
            case "waits":
                return QCoreApplication.translate("Care", "Falta guardar la llave de repuesto")
            case "watch":
                one = QCoreApplication.translate("Care", "Hay algo que revisar")
                many = QCoreApplication.translate("Care", "Hay {n} cosas que revisar")
                return formatting.counted(len(self._unseen()), one, many)
            case "key_put_off":
                return QCoreApplication.translate("Care", "La llave de repuesto está sin comprobar")
            case "owner_put_off":
                return QCoreApplication.translate("Care", "Solo tú llevas el patio")
        return ""

    @Property(str, notify=changed)
    def text(self) -> str:
        """Why it matters."""
        match self._what:
            case "waits":
                return QCoreApplication.translate(
                    "Care",
                    "Las doce palabras no quedan en ningún sitio: solo puedes verlas hasta que "
                    "salgas de Patio.",
                )
            case "watch":
                return next(iter(self._unseen().values()))
            case "key_put_off":
                return QCoreApplication.translate(
                    "Care",
                    "Sin sus doce palabras, un patio cuyos ordenadores se pierden no vuelve. Mira "
                    "que el papel sigue donde lo dejaste.",
                )
            case "owner_put_off":
                return QCoreApplication.translate(
                    "Care",
                    "Ya sois varios: si un día no estás, nadie puede invitar, anunciar ni quitar a "
                    "nadie. Haz de Propiedad a otra persona.",
                )
        return ""

    @Property(str, notify=changed)
    def glyph(self) -> str:
        """The picture beside it."""
        return {OWNER: "people", WATCH: "shield"}.get(self._what, "key")

    @Property(str, notify=changed)
    def action(self) -> str:
        """What there is to do about it."""
        match self._what:
            case "waits":
                return QCoreApplication.translate("Care", "Ver las palabras")
            case "watch":
                return QCoreApplication.translate("Care", "Revisar")
            case "key_put_off":
                return QCoreApplication.translate("Care", "Comprobar ahora")
        return QCoreApplication.translate("Care", "Elegir a alguien")

    @Property(bool, notify=changed)
    def leavable(self) -> bool:
        """Whether it may be put off: for a week, or until there is something else to look at."""
        return self._what in (WATCH, KEY, OWNER)

    @Slot()
    def act(self) -> None:
        """Go where it is done."""
        match self._what:
            case "waits":
                self._key.show()
            case "watch":
                self._navigation.open("settings", "watch")
            case "key_put_off":
                self._check_key()
            case "owner_put_off":
                self._navigation.open("settings", "staff")

    @Slot()
    def later(self) -> None:
        """Not again for a week; what was reported or is odd not again at all."""
        if self._what == WATCH:
            for key in self._watched:
                self._bridge.kept.put(SEEN, key, "seen")
            self.reload()
        elif self.leavable:
            self._put_off(self._what)
            self.reload()

    def reload(self) -> None:
        """See what there is."""
        what = WAITS if self._key.waits else WATCH if self._unseen() else self._missing()
        if what != self._what or what == WATCH:
            self._what = what
            self.changed.emit()

    def _check_key(self) -> None:
        from desktop.viewmodels.settings.keeping import KeepingViewModel
        from desktop.viewmodels.settings.page import SettingsViewModel

        self._navigation.open("settings", "keeping")
        page = self._navigation.modelOf("settings")
        if isinstance(page, SettingsViewModel) and isinstance(page.model, KeepingViewModel):
            page.model.check()

    def _missing(self) -> str:
        try:
            me, people = self._client.me(), self._client.people()
        except PatioError:
            return ""  # another banner says why
        if me.rank > Rank.OWNER or me.removed:
            return ""
        choices = self._choices()
        if not choices.key_checked and not _lately(choices.key_put_off):
            return KEY
        if _alone(me, people) and not _lately(choices.owner_put_off):
            return OWNER
        return ""

    def _unseen(self) -> dict[str, str]:
        seen = self._bridge.kept.section(SEEN)
        return {key: line for key, line in self._watched.items() if key not in seen}

    def _on_changed(self, views: frozenset[str]) -> None:
        if "people" in views:
            self.reload()
        # The first time is now that the node runs: earlier it would be opened in this process.
        if not self._looked or views & _WATCHED_BY:
            self._looked = True
            self._bridge.run(self._look, self._show, lambda _error: None)

    def _look(self) -> tuple[list[AlarmFacts], list[ReportRow]]:
        judges = self._client.hides_below() is not None
        waiting = [one for one in self._client.reports() if one.waits] if judges else []
        return self._client.alarms(), waiting

    def _show(self, found: tuple[list[AlarmFacts], list[ReportRow]]) -> None:
        from desktop.words.alarms import alarm_key, alarm_words, report_line

        alarms, reports = found
        odd = {alarm_key(one): alarm_words(one).title for one in alarms if one.kind != "one_owner"}
        told = {text_of(one.id): report_line(one) for one in reports}
        if odd | told != self._watched:
            self._watched = odd | told
            self.reload()


def _alone(me: Me, people: list[PersonRow]) -> bool:
    owners = sum(row.rank <= Rank.OWNER for row in people)
    return owners == 1 and me.people >= INSISTS_FROM


def _lately(day: str) -> bool:
    """Whether that day (``YYYY-MM-DD``, or empty) is less than a week ago."""
    if not day:
        return False
    return (
        abs((formatting.moment(formatting.now_ms()).date() - date.fromisoformat(day)).days)
        < PUT_OFF_DAYS
    )
