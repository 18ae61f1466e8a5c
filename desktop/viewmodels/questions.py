"""What stands above the questions: the ledger, whom one trusts, what came without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.images.people import faces_of
from desktop.models.rows import RowModel
from desktop.models.sealed import SealedRow, sealed_row
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.belonging import me_in
from desktop.viewmodels.keys import entry_of, person_of
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.seen import Seen
from desktop.words import formatting
from desktop.words.errors import words_of
from sync.errors import PatioError
from sync.values import PersonId, Rank, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.client import Client, Ledger, PersonRow

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SEALED_SHOWN = 3
"""Of those that came to me; the others are shown when asked for."""

_VIEWS = frozenset({"feed", "people", "messages", "announcements"})


@QmlElement
@QmlUncreatable("Patio makes it")
class QuestionsViewModel(QObject):
    """The same figures for everybody; what is sealed only for the two whom it concerns."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, navigation: NavigationViewModel) -> None:
        super().__init__(navigation)
        self._client = client
        self._bridge = bridge
        self._ledger: Ledger | None = None
        self._people: list[PersonRow] = []
        self._me: PersonId | None = None
        self._offered = False
        self._trusted: PersonId | None = None
        self._by_me: PersonId | None = None
        self._drafts: dict[str, str] = {}
        self._all = False
        self._more = 0
        self._error = ""
        self._sealed: RowModel[SealedRow] = RowModel(SealedRow, self)
        Seen(bridge, navigation, frozenset({"questions"}), _VIEWS, self.reload)
        bridge.languageChanged.connect(self.reload)
        self.reload()

    @Property(str, notify=changed)
    def promise(self) -> str:
        """Within how many days an answer is promised, or empty."""
        return promise_line(self._ledger.promised_days if self._ledger is not None else 0)

    @Property("QStringList", notify=changed)
    def figures(self) -> list[str]:
        """The ledger's figures: asked, answered, usual days, late."""
        found = self._ledger
        if found is None:
            return []
        median = "—" if found.median_days is None else _days(found.median_days)
        return [str(found.asked), str(found.answered), median, str(found.late)]

    @Property("QStringList", notify=changed)
    def figureNames(self) -> list[str]:
        """What each is, in the same order."""
        translate, found = QCoreApplication.translate, self._ledger
        asked, answered = (found.asked, found.answered) if found is not None else (0, 0)
        one, many = translate("Questions", "respondida"), translate("Questions", "respondidas")
        return [
            formatting.counted(
                asked, translate("Questions", "pregunta"), translate("Questions", "preguntas")
            ),
            formatting.counted(answered, one, many),
            QCoreApplication.translate("Questions", "lo normal en responder"),
            QCoreApplication.translate("Questions", "fuera de plazo"),
        ]

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether one can ask without a name here at all."""
        return self._offered

    @Property(str, notify=changed)
    def trustedLine(self) -> str:
        """Who the trusted person is."""
        if self._trusted is None:
            return QCoreApplication.translate("Questions", "Aún no hay persona de confianza")
        if self._trusted == self._me:
            return QCoreApplication.translate("Questions", "La persona de confianza eres tú")
        line = QCoreApplication.translate("Questions", "Persona de confianza: {name}")
        return line.format(name=self._name(self._trusted))

    @Property("QStringList", notify=changed)
    def candidates(self) -> list[str]:
        """Whom I may name: nobody (empty), and colleagues who are no owners or administrators."""
        return ["", *(text_of(row.person) for row in self._others())]

    @Property("QStringList", notify=changed)
    def candidateNames(self) -> list[str]:
        """Their names, in the same order."""
        nobody = QCoreApplication.translate("Questions", "Nadie todavía")
        return [nobody, *(formatting.named(row.name) for row in self._others())]

    @Property(str, notify=changed)
    def named(self) -> str:
        """The key of whom I have named, or empty."""
        return text_of(self._by_me) if self._by_me is not None else ""

    @Property(QObject, constant=True)
    def sealed(self) -> QObject:
        """Questions without a name that are between me and one other (``SealedRow``)."""
        return self._sealed

    @Property(int, notify=changed)
    def sealedCount(self) -> int:
        """How many of them are shown."""
        return len(self._sealed.rows)

    @Property(str, notify=changed)
    def moreLine(self) -> str:
        """That there are more, or empty."""
        if not self._more:
            return ""
        line = QCoreApplication.translate("Questions", "Ver lo que solo ves tú ({n})")
        return line.format(n=self._more)

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why the last thing was not saved, or empty."""
        return self._error

    @Slot(str)
    def name(self, key: str) -> None:
        """Say whom I would ask without my name; empty: nobody."""
        person = person_of(key) if key else None
        self._write(lambda: self._client.name_trusted(person))

    @Slot(str)
    def put(self, key: str) -> None:
        """Put a question that was sealed to me to everybody, word for word."""
        self._write(lambda: self._client.republish(entry_of(key)))

    @Slot(str, str)
    def keepDraft(self, key: str, text: str) -> None:
        """Remember what is being typed to the other one."""
        self._drafts[key] = text

    @Slot(str)
    def say(self, key: str) -> None:
        """Send it, sealed; it stays until it is saved."""
        text = self._drafts.get(key, "").strip()
        if text:
            self._write(
                lambda: self._client.answer(entry_of(key), text), lambda: self._sent(key, text)
            )

    @Slot()
    def showAll(self) -> None:
        """Show also those that were done with."""
        self._all = True
        self.reload()

    @Slot()
    def dismissError(self) -> None:
        """The person has read it."""
        self._error = ""
        self.changed.emit()

    def reload(self) -> None:
        """Read again and show what has changed."""
        me = me_in(self._client)
        if me is None:
            return
        self._me = me.person
        self._ledger = self._client.ledger()
        self._people = self._client.people()
        self._offered = self._client.unsigned_offered()
        self._trusted = self._client.trusted()
        self._by_me = self._client.trusted_by_me()
        found = self._client.sealed_questions()
        found.sort(key=lambda one: not one.may_put)
        # What I asked without my name is not for whoever looks over my shoulder.
        came = [one for one in found if not one.mine]
        shown = found if self._all else came[:SEALED_SHOWN]
        self._more = len(found) - len(shown)
        faces = faces_of(self._people)
        now_ms = formatting.now_ms()
        self._sealed.show(
            [sealed_row(o, faces, self._drafts.get(text_of(o.id), ""), now_ms) for o in shown]
        )
        self.changed.emit()

    def _others(self) -> list[PersonRow]:
        return [row for row in self._people if row.rank >= Rank.MEMBER and row.person != self._me]

    def _name(self, person: PersonId) -> str:
        found = (row.name for row in self._people if row.person == person)
        return formatting.named(next(found, ""))

    def _write(self, work: Callable[[], object], done: Callable[[], None] | None = None) -> None:
        def saved(_entry: object) -> None:
            self._error = ""
            if done is not None:
                done()
            self._bridge.refresh(frozenset({"feed"}))

        self._bridge.run(work, saved, self._failed, typed=True)

    def _sent(self, key: str, text: str) -> None:
        if self._drafts.get(key, "").strip() == text:
            self._drafts.pop(key, None)

    def _failed(self, error: PatioError) -> None:
        self._error = words_of(error)
        self.changed.emit()


def promise_line(days: int) -> str:
    """Within how many days an answer is promised; of none, only that there will be one."""
    if days <= 0:
        return QCoreApplication.translate("Questions", "Gerencia responde por escrito.")
    one = QCoreApplication.translate("Questions", "Gerencia promete responder en 1 día.")
    many = QCoreApplication.translate("Questions", "Gerencia promete responder en {n} días.")
    return formatting.counted(days, one, many)


def _days(median: float) -> str:
    """``3 días``, ``1 día``, ``2,5 días``, ``0 días`` being the same one."""
    if median == 0:
        return QCoreApplication.translate("Questions", "El mismo día")
    if median == 1:
        return QCoreApplication.translate("Questions", "1 día")
    from PySide6.QtCore import QLocale

    number = QLocale().toString(median, "f", 0 if median == int(median) else 1)
    return QCoreApplication.translate("Questions", "{n} días").format(n=number)
