"""What somebody may do beside a role: announce, and see to reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.settings.part import PartViewModel
from sync.values import EntryId, PersonId

if TYPE_CHECKING:
    from sync.client import Client, CompanySettings

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Patio makes it")
class DutiesViewModel(PartViewModel):
    """Of one person at a time; each holds at once (product.md, Content: announcement, report)."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._person: PersonId | None = None
        self._settings: CompanySettings | None = None

    @Property(bool, notify=changed)
    def announces(self) -> bool:
        """Whether she is a communicator."""
        return self._settings is not None and self._person in self._settings.communicators

    @Property(bool, notify=changed)
    def moderates(self) -> bool:
        """Whether she looks after reports."""
        return self._settings is not None and self._person in self._settings.moderators

    def begin(self, person: PersonId) -> None:
        """About that person."""
        self._person, self._settings = person, None
        self.ask(self._client.settings, self._show)

    @Slot()
    def toggleAnnouncing(self) -> None:
        """Whether she may announce."""
        if self._person is not None and not self.working:
            who, change = [self._person], self._client.change_settings
            self._do(
                lambda: (
                    change(no_communicators=who) if self.announces else change(communicators=who)
                )
            )

    @Slot()
    def toggleModerating(self) -> None:
        """Whether she looks after reports."""
        if self._person is not None and not self.working:
            who, change = [self._person], self._client.change_settings
            self._do(
                lambda: change(no_moderators=who) if self.moderates else change(moderators=who)
            )

    def concerns(self, views: frozenset[str]) -> bool:
        """What is asked about stays."""
        del views
        return False

    def _do(self, change: Callable[[], EntryId]) -> None:
        def work() -> CompanySettings:
            change()
            return self._client.settings()

        self.ask(work, self._show)

    def _show(self, settings: CompanySettings) -> None:
        self._settings = settings
