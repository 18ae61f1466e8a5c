"""The dialog about somebody who leaves: what depends on her, when, and what stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.settings.part import PartViewModel
from desktop.words import formatting
from desktop.words.formatting import counted, listed, named
from sync.errors import BadText
from sync.values import EntryId, PersonId

if TYPE_CHECKING:
    from sync.client import Client, Dependents

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

POSTS: Final = ("keep", "processes", "erase")


@QmlElement
@QmlUncreatable("Patio makes it")
class LeavingViewModel(PartViewModel):
    """One person at a time: on her last day, or at once."""

    changed = Signal()
    done = Signal()
    """It was written down."""

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._person: PersonId | None = None
        self._name = ""
        self._needs_words = False
        self._depends = ""
        self._when = "later"
        self._posts = POSTS[0]
        self._renamed = False
        self._wipe = False

    @Property(str, notify=changed)
    def name(self) -> str:
        """Who leaves."""
        return self._name

    @Property(bool, notify=changed)
    def needsWords(self) -> bool:
        """Whether she is an owner, who can be taken out only at once and with the words."""
        return self._needs_words

    @Property(str, notify=changed)
    def depends(self) -> str:
        """What depends on her, a line each; empty for nothing."""
        return self._depends

    @Property(str, notify=changed)
    def when(self) -> str:
        """``later``: when a last day is over; ``now``: at once."""
        return self._when

    @Property(str, notify=changed)
    def posts(self) -> str:
        """What becomes of what she wrote: ``keep``, ``processes`` or ``erase``."""
        return self._posts

    @Property(bool, notify=changed)
    def renamed(self) -> bool:
        """Whether her name is not shown any more afterwards."""
        return self._renamed

    @Property(bool, notify=changed)
    def wipe(self) -> bool:
        """Whether her computers are to delete what they hold."""
        return self._wipe

    @Property(str, notify=changed)
    def today(self) -> str:
        """The first day (``YYYY-MM-DD``) that can be her last one."""
        return f"{formatting.moment(formatting.now_ms()):%Y-%m-%d}"

    def begin(self, person: PersonId, name: str, needs_words: bool) -> None:
        """About that person."""
        self._person, self._name, self._needs_words = person, name, needs_words
        self._depends, self._posts, self._renamed, self._wipe = "", POSTS[0], False, False
        self._when = "now" if needs_words else "later"
        self.ask(lambda: self._client.depends_on(person), self._show)

    @Slot(str)
    def setWhen(self, when: str) -> None:
        """On a day to come, or at once: then there is nobody to pick out the processes."""
        self._when = when
        if when == "now" and self._posts == "processes":
            self._posts = POSTS[0]
        self.changed.emit()

    @Slot(str)
    def setPosts(self, posts: str) -> None:
        """What becomes of what she wrote. Cards of how things are done stay only with a day."""
        if posts in POSTS:
            self._posts = posts
            self.changed.emit()

    @Slot()
    def toggleRenamed(self) -> None:
        """Whether her name stays."""
        self._renamed = not self._renamed
        self.changed.emit()

    @Slot()
    def toggleWipe(self) -> None:
        """Whether her computers delete what they hold."""
        self._wipe = not self._wipe
        self.changed.emit()

    @Slot(str, str, str)
    def carryOut(self, day: str, text: str, words: str) -> None:
        """Do it: with the ``day`` as typed and a ``text`` for the goodbye, or at once with the
        ``words`` of an owner."""
        person = self._person
        if person is None or self.working:
            return
        if self._when == "now":
            typed, wipe, erase = words.split(), self._wipe, self._posts == "erase"
            self.ask(
                lambda: self._client.remove(person, wipe=wipe, words=typed, erase=erase),
                self._written,
            )
            return
        found = day_typed(day)
        if found is None:
            self.refuse(BadText(field="day", rule="date"))
            return
        posts, renamed = self._posts, self._renamed
        self.ask(lambda: self._leaves(person, found, text, posts, renamed), self._written)

    def concerns(self, views: frozenset[str]) -> bool:
        """What was chosen stays."""
        del views
        return False

    def _leaves(self, person: PersonId, day: date, text: str, posts: str, renamed: bool) -> EntryId:
        from sync.client import Posts

        when, kept = day.isoformat(), Posts(posts)
        return self._client.leaves(person, when, text.strip(), posts=kept, renamed=renamed)

    def _show(self, found: Dependents) -> None:
        self._depends = "\n".join(_lines(found))

    def _written(self, _entry: EntryId) -> None:
        self.done.emit()


def day_typed(text: str) -> date | None:
    """The day in ``4/12/2026``, ``04-12-2026`` or ``2026-12-04``; None for anything else."""
    parts = text.strip().replace("-", "/").replace(".", "/").split("/")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    first, month, last = map(int, parts)
    year, day = (first, last) if first > 31 else (last, first)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _lines(found: Dependents) -> Iterator[str]:
    if found.last_owner:
        yield QCoreApplication.translate(
            "Leaving", "Es la única persona de Propiedad: nombra antes a otra."
        )
    if found.processes:
        line = QCoreApplication.translate(
            "Leaving", "Lleva estas fichas de cómo lo hacemos: {titles}"
        )
        yield line.format(titles=listed([card.title for card in found.processes]))
    if found.questions:
        yield counted(
            len(found.questions),
            QCoreApplication.translate("Leaving", "Tiene 1 pregunta sin contestar"),
            QCoreApplication.translate("Leaving", "Tiene {n} preguntas sin contestar"),
        )
    if found.newcomers:
        line = QCoreApplication.translate("Leaving", "Acompaña en su primera semana a {names}")
        yield line.format(names=listed([named(ref.name) for ref in found.newcomers]))
    if found.trusted:
        yield QCoreApplication.translate(
            "Leaving", "Es la persona de confianza para las preguntas sin nombre"
        )
    if found.communicator:
        yield QCoreApplication.translate("Leaving", "Puede publicar anuncios")
    if found.moderator:
        yield QCoreApplication.translate("Leaving", "Puede ocultar lo que publican los demás")
