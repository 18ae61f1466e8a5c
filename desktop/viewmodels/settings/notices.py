"""Of what one is told on this computer: with a pop-up, only in the list, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.models.rows import RowModel
from desktop.models.settings import KindRow
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.settings.hours import hours_words
from desktop.viewmodels.settings.part import PartViewModel
from sync.errors import PatioError

if TYPE_CHECKING:
    from sync.client import Client, CompanySettings, NotificationKind

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

GROUPS: Final = {
    "announcements": ("announcement",),
    "mentions": ("mention",),
    "messages": ("message",),
    "thanks": ("thanks",),
    "answers": ("answer", "doubts-answer"),
    "questions": ("question", "doubt"),
    "requests": ("consent", "process", "report"),
}
"""The kinds of the engine as people think of them."""


@QmlElement
@QmlUncreatable("Patio makes it")
class NoticeSettingsViewModel(PartViewModel):
    """A choice for each kind; what the office's hours add to it is said beside."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._hours = ""
        self._kinds: RowModel[KindRow] = RowModel(KindRow, self)
        self.reload()

    @Property(QObject, constant=True)
    def kinds(self) -> QObject:
        """The kinds, and how each is told."""
        return self._kinds

    @Property(str, notify=changed)
    def hoursLine(self) -> str:
        """When nothing pops up."""
        if not self._hours:
            return QCoreApplication.translate(
                "Notices", "La empresa no ha dicho su horario: los avisos saltan a cualquier hora."
            )
        line = QCoreApplication.translate(
            "Notices",
            "Fuera del horario de la empresa ({hours}) no salta nada, salvo lo que dos personas de "
            "Propiedad llamen urgente.",
        )
        return line.format(hours=self._hours)

    @Slot(str, str)
    def tellBy(self, key: str, how: str) -> None:
        """Tell of that kind so: ``tell``, ``bell`` or ``none``."""
        kinds = _kinds(key)
        self.ask(lambda: self._change(kinds, how), lambda _none: self.reload())

    def _change(self, kinds: list[NotificationKind], how: str) -> None:
        self._client.mute(kinds, on=how == "none")
        self._client.keep_quiet(kinds, on=how == "bell")

    def reload(self) -> None:
        """Read again and show what has changed."""
        muted, hushed = self._client.muted(), self._client.quiet_kinds()
        rows = []
        for key in GROUPS:
            kinds = set(_kinds(key))
            how = "none" if kinds <= muted else "bell" if kinds <= hushed else "tell"
            rows.append(KindRow(key, *_words(key), how))
        self._kinds.show(rows)
        self._bridge.run(self._client.settings, self._show, _passed_over)
        self.changed.emit()

    def _show(self, settings: CompanySettings) -> None:
        self._hours = hours_words(settings.hours) if settings.hours is not None else ""
        self.changed.emit()


def _passed_over(_error: PatioError) -> None:
    """What cannot be read now stays as it was."""


def _kinds(key: str) -> list[NotificationKind]:
    from sync.client import NotificationKind

    return [NotificationKind(word) for word in GROUPS[key]]


def _words(key: str) -> tuple[str, str]:
    """A kind's name, and what is behind it where that is not plain."""
    translate = QCoreApplication.translate
    match key:
        case "announcements":
            line = translate("Notices", "Los que piden confirmación están en la lista siempre.")
            return translate("Notices", "Anuncios"), line
        case "mentions":
            return translate("Notices", "Menciones"), ""
        case "messages":
            return translate("Notices", "Mensajes"), ""
        case "thanks":
            return translate("Notices", "Kudos para mí"), ""
        case "answers":
            return translate("Notices", "Respuestas que sigo"), ""
        case "questions":
            line = translate("Notices", "Y las dudas sobre tus anuncios.")
            return translate("Notices", "Preguntas para mí"), line
    line = translate("Notices", "Contar algo fuera contigo, llevar una ficha de cómo lo hacemos.")
    return translate("Notices", "Lo que me piden"), line
