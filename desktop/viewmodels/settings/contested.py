"""An invitation that more people used than it was made for: who of them stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.bridge import Bridge
from desktop.models.rows import RowModel
from desktop.models.settings import UseRow
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.settings.part import PartViewModel
from desktop.words import formatting
from desktop.words.formatting import named
from sync.values import DeviceId, EntryId, bytes_of, text_of

if TYPE_CHECKING:
    from sync.client import Client, InviteFacts

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Patio makes it")
class ContestedViewModel(PartViewModel):
    """One invitation at a time."""

    changed = Signal()
    done = Signal()
    """It was written down."""

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._invite: EntryId | None = None
        self._uses: RowModel[UseRow] = RowModel(UseRow, self)

    @Property(QObject, constant=True)
    def uses(self) -> QObject:
        """Who used it, the first one first, and whether they stay."""
        return self._uses

    def begin(self, invite: InviteFacts) -> None:
        """About that invitation; nobody stays until somebody says so."""
        self._invite, now = invite.id, formatting.now_ms()
        used = sorted(invite.uses, key=lambda use: (use.time_ms, use.device))
        self._uses.show(
            [
                UseRow(text_of(u.device), named(u.name), formatting.ago(u.time_ms, now), False)
                for u in used
            ]
        )
        self.forget_error()

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Whether that one stays."""
        row = self._uses.find(key)
        if row is not None:
            self._uses.change(row._replace(stays=not row.stays))
            self.changed.emit()

    @Slot()
    def decide(self) -> None:
        """Close the invitation: those stay who are ticked, the others are out."""
        invite = self._invite
        if invite is None or self.working:
            return
        stay = [DeviceId(bytes_of(row.key)) for row in self._uses.rows if row.stays]
        self.ask(lambda: self._client.close_invite(invite, stay), self._written)

    def concerns(self, views: frozenset[str]) -> bool:
        """What was ticked stays."""
        del views
        return False

    def _written(self, _entry: EntryId) -> None:
        self.done.emit()
