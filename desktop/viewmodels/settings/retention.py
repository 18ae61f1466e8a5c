"""How long things are kept, and what goes when that becomes shorter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.settings.part import PartViewModel
from desktop.words import formatting
from desktop.words.formatting import counted
from sync.errors import PatioError
from sync.values import EntryId, Rank

if TYPE_CHECKING:
    from sync.client import Client, CompanySettings, WouldGo

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

OFFERED: Final = ("12", "24", "0")
"""Months; 0 keeps everything."""


@QmlElement
@QmlUncreatable("Patio makes it")
class RetentionViewModel(PartViewModel):
    """A longer time holds at once; before a shorter one it is said how much would go."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._months = "0"
        self._owns = False
        self._wanted = ""
        self._going: WouldGo | None = None
        self.reload()

    @Property(bool, notify=changed)
    def owns(self) -> bool:
        """Whether I may change it."""
        return self._owns

    @Property(str, notify=changed)
    def line(self) -> str:
        """Who may change it, and a time that is none of those offered; or empty."""
        lines = []
        if self._months not in OFFERED:
            now = QCoreApplication.translate("Keeping", "Ahora: {time}.")
            lines.append(now.format(time=_months(int(self._months)).lower()))
        if not self._owns:
            lines.append(QCoreApplication.translate("Keeping", "Lo cambia Propiedad."))
        return " ".join(lines)

    @Property(str, notify=changed)
    def current(self) -> str:
        """The one that holds."""
        return self._months

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether it is asked if so much shall go."""
        return self._going is not None

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question's title."""
        line = QCoreApplication.translate("Keeping", "¿Guardar solo {time}?")
        return line.format(time=_months(int(self._wanted or 0)).lower())

    @Property(str, notify=changed)
    def consequence(self) -> str:
        """How much goes, and from when on."""
        if self._going is None:
            return ""
        what = counted(
            self._going.cards,
            QCoreApplication.translate("Keeping", "Se irá 1 publicación de todos los equipos"),
            QCoreApplication.translate("Keeping", "Se irán {n} publicaciones de todos los equipos"),
        )
        line = QCoreApplication.translate(
            "Keeping",
            "{what}, a partir del {day}. Después no se pueden recuperar, salvo de una copia.",
        )
        when = formatting.day_and_month(formatting.moment(self._going.from_ms))
        return line.format(what=what, day=when)

    @Slot(str)
    def keepFor(self, months: str) -> None:
        """Keep things for so long."""
        if months == self._months or self.working or not self._owns:
            return
        self._wanted = months
        wanted, now = int(months), int(self._months)
        if wanted and (not now or wanted < now):
            self.ask(lambda: self._client.going(wanted), self._ask)
        else:
            self.confirm()

    @Slot()
    def confirm(self) -> None:
        """Yes, so be it."""
        months = int(self._wanted)
        self._going = None
        self.ask(lambda: self._client.change_settings(retention_months=months), self._written)

    @Slot()
    def forget(self) -> None:
        """It stays as it was, if it was asked about."""
        if self._going is not None:
            self._going = None
            self.changed.emit()

    def reload(self) -> None:
        """Read again and show what has changed."""
        try:
            self._owns = self._client.me().rank <= Rank.OWNER
        except PatioError:
            return  # the banner says why
        self._bridge.run(self._client.settings, self._show, _passed_over)

    def _ask(self, going: WouldGo) -> None:
        self._going = going

    def _written(self, _entry: EntryId) -> None:
        self.reload()

    def _show(self, settings: CompanySettings) -> None:
        self._months = str(settings.retention_months)
        self.changed.emit()


def _passed_over(_error: PatioError) -> None:
    """What cannot be read now stays as it was."""


def _months(months: int) -> str:
    if not months:
        return QCoreApplication.translate("Keeping", "Siempre")
    if months % 12 == 0:
        return counted(
            months // 12,
            QCoreApplication.translate("Keeping", "Un año"),
            QCoreApplication.translate("Keeping", "{n} años"),
        )
    return counted(
        months,
        QCoreApplication.translate("Keeping", "Un mes"),
        QCoreApplication.translate("Keeping", "{n} meses"),
    )
