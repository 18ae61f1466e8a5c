"""How large a file may be that people share (``file_mib`` of the company's settings)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.settings.part import PartViewModel
from sync.errors import OutOfReach, PatioError
from sync.values import EntryId, Rank

if TYPE_CHECKING:
    from sync.client import Client, CompanySettings

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Patio makes it")
class SizingViewModel(PartViewModel):
    """A number of MB that any owner changes, and every administrator sees."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._owns = False
        self._megabytes = 0
        self.reload()

    @Property(bool, notify=changed)
    def owns(self) -> bool:
        """Whether I may change it."""
        return self._owns

    @Property(str, notify=changed)
    def megabytes(self) -> str:
        """What holds, in MB; empty until it is known."""
        return str(self._megabytes) if self._megabytes else ""

    @Property(str, notify=changed)
    def span(self) -> str:
        """From how many to how many it may be."""
        from sync.client import LEAST_FILE_MIB, MOST_FILE_MIB

        line = QCoreApplication.translate("Keeping", "De {least} a {most} MB")
        return line.format(least=LEAST_FILE_MIB, most=MOST_FILE_MIB)

    @Property(str, notify=changed)
    def line(self) -> str:
        """Who may change it, where I may not; or empty."""
        return "" if self._owns else QCoreApplication.translate("Keeping", "Lo cambia Propiedad.")

    @Slot(str)
    def allow(self, megabytes: str) -> None:
        """Let files of up to so many MB be shared from now on."""
        from sync.client import LEAST_FILE_MIB, MOST_FILE_MIB

        typed = megabytes.strip()
        wanted = int(typed) if typed.isdecimal() and len(typed) <= len(str(MOST_FILE_MIB)) else 0
        if self.working or not self._owns or wanted == self._megabytes:
            return
        if not LEAST_FILE_MIB <= wanted <= MOST_FILE_MIB:
            self.refuse(OutOfReach(why="file_mib", who=str(MOST_FILE_MIB)))
            return
        self.ask(lambda: self._client.change_settings(file_mib=wanted), self._written)

    def reload(self) -> None:
        """Read again and show what has changed."""
        try:
            self._owns = self._client.me().rank <= Rank.OWNER
        except PatioError:
            return  # the banner says why
        self._bridge.run(self._client.settings, self._show, _passed_over)

    def _written(self, _entry: EntryId) -> None:
        self.reload()

    def _show(self, settings: CompanySettings) -> None:
        self._megabytes = settings.file_mib
        self.changed.emit()


def _passed_over(_error: PatioError) -> None:
    """What cannot be read now stays as it was."""
