"""The spare key, backups, how long things are kept, and how large a file may be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.settings.part import NO_WISH, PartViewModel, Wish, ending
from desktop.viewmodels.settings.retention import RetentionViewModel
from desktop.viewmodels.settings.sizing import SizingViewModel
from desktop.words import formatting
from desktop.words.formatting import moment, size_words
from sync.errors import PatioError
from sync.values import Rank

if TYPE_CHECKING:
    from sync.client import BackedUp, BackupPlan, Client

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SUFFIX: Final = ".patio-backup"
LATE_MS: Final = 14 * 24 * 3_600_000
"""A weekly backup is missed by somebody only when the second one in a row is."""


@QmlElement
@QmlUncreatable("Patio makes it")
class KeepingViewModel(PartViewModel):
    """What to have at hand on the day when a computer fails."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._owns = False
        self._checking = False
        self._right = False
        self._plan: BackupPlan | None = None
        self._room: tuple[int, int] | None = None
        self._words: Sequence[str] = ()
        self._note = ""
        self._retention = RetentionViewModel(client, bridge, self)
        self._sizing = SizingViewModel(client, bridge, self)
        self.reload()

    @Property(bool, notify=changed)
    def owns(self) -> bool:
        """Whether I am an owner, who keeps the spare key."""
        return self._owns

    @Property(RetentionViewModel, constant=True)
    def retention(self) -> RetentionViewModel:
        """How long things are kept."""
        return self._retention

    @Property(SizingViewModel, constant=True)
    def sizing(self) -> SizingViewModel:
        """How large a file may be."""
        return self._sizing

    # -- the spare key ----------------------------------------------------------------

    @Slot(str, result=str)
    def keyLine(self, checked: str) -> str:
        """What is known of the key; ``checked`` is the day (``YYYY-MM-DD``) of the last check."""
        try:
            days = (moment(formatting.now_ms()).date() - date.fromisoformat(checked)).days
        except ValueError:
            return QCoreApplication.translate(
                "Keeping",
                "Doce palabras que están en papel y en ningún equipo. Aún no las has comprobado: "
                "mira que el papel sigue donde lo dejaste.",
            )
        when = formatting.day_of(formatting.now_ms() - days * 86_400_000, formatting.now_ms())
        line = QCoreApplication.translate(
            "Keeping", "Comprobada por última vez: {day}. Conviene repasarla una vez al año."
        )
        return line.format(day=when)

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        """Whether the words are asked for."""
        return self._checking

    @Property(bool, notify=changed)
    def right(self) -> bool:
        """Whether the words typed last are the company's."""
        return self._right

    @Slot()
    def check(self) -> None:
        """Ask for the words on the paper."""
        self._checking, self._right = True, False
        self.forget_error()

    @Slot(str)
    def compare(self, words: str) -> None:
        """Whether these are the words; nothing is kept of them."""
        typed = words.split()
        if not self.working:
            self.ask(lambda: self._client.check_words(typed), self._are_right)

    @Slot()
    def forget(self) -> None:
        """The dialog was closed."""
        self._checking = False
        self.forget_error()

    # -- backups ----------------------------------------------------------------------

    @Property(str, notify=changed)
    def backupLine(self) -> str:
        """When the last one was made, and whether it goes by itself."""
        plan = self._plan
        if plan is None or not plan.last_ms:
            return QCoreApplication.translate(
                "Keeping",
                "Todavía no hay ninguna copia. Elige una carpeta, mejor en un USB o en otro disco, "
                "y Patio hará una cada semana, cifrada.",
            )
        when = formatting.ago_inside(plan.last_ms, formatting.now_ms())
        if not plan.folder:
            line = QCoreApplication.translate(
                "Keeping", "Última copia: {when}, cifrada. No se repite sola: elige una carpeta."
            )
        else:
            line = QCoreApplication.translate(
                "Keeping", "Última copia: {when}, en «{folder}», cifrada. Se repite cada semana."
            )
        return line.format(when=when, folder=Path(plan.folder).name or plan.folder)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the weekly one was not made, as far as is known; empty when all is well."""
        plan = self._plan
        if plan is None or not plan.folder:
            return ""
        if self._room is None:
            line = QCoreApplication.translate(
                "Keeping", "La carpeta {folder} no está. Conecta el disco o elige otro sitio."
            )
            return line.format(folder=plan.folder)
        if formatting.now_ms() - plan.last_ms > LATE_MS:
            line = QCoreApplication.translate(
                "Keeping", "No se ha hecho ninguna {since}. Haz una ahora y mira qué dice."
            )
            return line.format(since=formatting.since(plan.last_ms, formatting.now_ms()))
        return ""

    @Property(bool, notify=changed)
    def weekly(self) -> bool:
        """Whether backups go into a folder by themselves."""
        return self._plan is not None and self._plan.folder != ""

    @Property(float, notify=changed)
    def roomUsed(self) -> float:
        """How full the disk of the backups is, from 0 to 1."""
        return self._room[0] / self._room[1] if self._room else 0.0

    @Property(str, notify=changed)
    def roomLine(self) -> str:
        """The same in words; empty while there is no such disk."""
        if self._room is None:
            return ""
        used, total = self._room
        line = QCoreApplication.translate("Keeping", "{free} libres de {total} en ese disco")
        return line.format(free=size_words(total - used), total=size_words(total))

    @Property(str, notify=changed)
    def note(self) -> str:
        """What was done last, or empty."""
        return self._note

    @Property("QStringList", notify=changed)
    def words(self) -> list[str]:
        """New words that open the backups, to be written down now; else none."""
        return list(self._words)

    @Property(bool, notify=changed)
    def wordsWait(self) -> bool:
        """Whether there are any."""
        return bool(self._words)

    @Slot()
    def backUp(self) -> None:
        """Make one now: into the folder, or into a file that is asked for."""
        if self.working:
            return
        if self._plan is not None and self._plan.folder:
            folder = Path(self._plan.folder)
            self.ask(lambda: self._client.plan_backups(folder), self._made)
        else:
            self.choose("file")

    @Slot()
    def stop(self) -> None:
        """No more by themselves."""
        self.ask(lambda: self._client.plan_backups(None), self._made)

    @Slot()
    def wordsKept(self) -> None:
        """The new words are on paper."""
        self._words = ()
        self.changed.emit()

    def wish(self, what: str) -> Wish:
        """What the file dialog is to show."""
        translate = QCoreApplication.translate
        match what:
            case "file":
                name = f"patio-{moment(formatting.now_ms()):%Y-%m-%d}{SUFFIX}"
                files = translate("Keeping", "Copias de Patio") + f" (*{SUFFIX})"
                return Wish(translate("Keeping", "Guardar una copia"), files, name)
            case "folder":
                return Wish(translate("Keeping", "Dónde van las copias"))
        return NO_WISH

    def take(self, what: str, path: Path) -> None:
        """A file or a folder was chosen."""
        if what == "file":
            self.ask(lambda: self._client.back_up(ending(path, SUFFIX)), self._made)
        elif what == "folder":
            self.ask(lambda: self._client.plan_backups(path), self._made)

    # -- inside -----------------------------------------------------------------------

    def reload(self) -> None:
        """Read again and show what has changed."""
        try:
            self._owns = self._client.me().rank <= Rank.OWNER
        except PatioError:
            return  # the banner says why
        self._plan = plan = self._client.backup_plan()
        self._room = self._client.room_in(Path(plan.folder)) if plan and plan.folder else None
        self.changed.emit()

    def _are_right(self, _none: None) -> None:
        self._right, self._checking = True, False

    def _made(self, made: BackedUp) -> None:
        self._words = made.words
        if made.path:
            line = QCoreApplication.translate("Keeping", "Hecha: {name}")
            self._note = line.format(name=Path(made.path).name)
        else:
            self._note = ""
        self.reload()
