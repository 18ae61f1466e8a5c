"""The composer's question: to the company or to one person, with my name or without."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.belonging import me_in
from desktop.viewmodels.following import Following
from desktop.viewmodels.keys import person_of
from desktop.viewmodels.questions import promise_line
from desktop.words import formatting
from sync.values import EntryId, PersonId, text_of

if TYPE_CHECKING:
    from sync.client import Client, PersonRow

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

KINDS = ("question", "rumour")

_VIEWS = frozenset({"people", "announcements"})


@QmlElement
@QmlUncreatable("Patio makes it")
class AskingViewModel(QObject):
    """What is asked of whom. What is asked without a name goes to nobody in particular."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._text = ""
        self._kind = KINDS[0]
        self._to = ""
        self._unsigned = False
        self._people: list[PersonRow] = []
        self._offered = False
        self._trusted: PersonId | None = None
        self._through: PersonId | None = None
        self._me: PersonId | None = None
        self._promised_days = 0
        Following(bridge, _VIEWS, self.reload, self)
        bridge.languageChanged.connect(self.changed)
        self.reload()

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.changed.emit()

    text = Property(str, _get_text, _set_text, notify=changed)

    @Property("QStringList", constant=True)
    def kinds(self) -> list[str]:
        """``question`` and ``rumour``, as :meth:`chooseKind` takes them."""
        return list(KINDS)

    @Property("QStringList", notify=changed)
    def kindNames(self) -> list[str]:
        """What they are called, in the same order."""
        return [
            QCoreApplication.translate("Questions", "Pregunta"),
            QCoreApplication.translate("Questions", "Se comenta…"),
        ]

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Which of the two it is."""
        return self._kind

    @Property("QStringList", notify=changed)
    def targets(self) -> list[str]:
        """Whom it may be put to: the company (empty), and colleagues."""
        return ["", *(text_of(row.person) for row in self._people)]

    @Property("QStringList", notify=changed)
    def targetNames(self) -> list[str]:
        """What they are called, in the same order."""
        company = QCoreApplication.translate("Questions", "Gerencia")
        return [company, *(formatting.named(row.name) for row in self._people)]

    @Property(str, notify=changed)
    def to(self) -> str:
        """Whom it is put to."""
        return self._to

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether the company has enough people to ask without a name."""
        return self._offered

    @Property(bool, notify=changed)
    def possible(self) -> bool:
        """Whether there is a trusted person, and not me."""
        return self._trusted not in (None, self._me)

    @Property(bool, notify=changed)
    def unsigned(self) -> bool:
        """Whether it goes out without my name."""
        return self._unsigned

    @Property(str, notify=changed)
    def unsignedLine(self) -> str:
        """Who will know, in words that hold (product.md, Unsigned questions)."""
        translate = QCoreApplication.translate
        if self._trusted is None:
            return translate(
                "Questions",
                "Hace falta una persona de confianza, y aún no la hay: es quien nombre más de la "
                "mitad. Di en Preguntas a quién se lo confiarías tú.",
            )
        if not self.possible:
            return translate(
                "Questions",
                "La persona de confianza eres tú: lo que preguntes irá con tu nombre.",
            )
        return translate(
            "Questions",
            "Lo sabrá {name} y nadie más. Tu forma de escribir puede delatarte. Esto no es el "
            "canal de denuncias.",
        ).format(name=self._trusted_name())

    @Property(str, notify=changed)
    def promise(self) -> str:
        """What will come of it, for the foot."""
        translate = QCoreApplication.translate
        if self._unsigned:
            line = translate("Questions", "Saldrá sin tu nombre cuando {name} la publique.")
            return line.format(name=self._trusted_name())
        if self._to:
            line = translate("Questions", "La ve toda la empresa; puede responder {name}.")
            return line.format(name=self._name(person_of(self._to)))
        return promise_line(self._promised_days)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether there is something to ask."""
        return bool(self._text.strip())

    @property
    def worth_asking(self) -> bool:
        """Whether closing would throw something away that took work."""
        return self.ready

    @Slot(str)
    def chooseKind(self, kind: str) -> None:
        """Ask, or ask whether it is true; a rumour goes out with my name."""
        self._kind = kind
        if kind == "rumour":
            self._unsigned = False
        self.changed.emit()

    @Slot(str)
    def askOf(self, key: str) -> None:
        """Put it to somebody, with my name; empty: to the company."""
        self._to = key
        if key:
            self._unsigned = False
        self.changed.emit()

    @Slot(bool)
    def hideName(self, hidden: bool) -> None:
        """Ask without my name: a plain question, to the company."""
        self._unsigned = hidden and self.possible and self._offered
        if self._unsigned:
            self._kind, self._to, self._through = KINDS[0], "", self._trusted
        self.changed.emit()

    def work(self) -> Callable[[], EntryId]:
        """What asks it, for another thread."""
        client, text = self._client, self._text.strip()
        if self._unsigned:
            return lambda: client.ask_unsigned(text)
        rumour = self._kind == "rumour"
        to = person_of(self._to) if self._to else None
        return lambda: client.ask(text, rumour=rumour, to=to)

    def packed(self) -> dict[str, str]:
        """What is written, for :meth:`unpack`."""
        through = text_of(self._through) if self._unsigned and self._through is not None else ""
        return {"text": self._text, "kind": self._kind, "to": self._to, "through": through}

    def unpack(self, facts: Mapping[str, object]) -> None:
        """Go on with what was written. Without a name only through the same person as then."""
        self._text = str(facts.get("text", ""))
        if facts.get("kind") in KINDS:
            self._kind = str(facts["kind"])
        if facts.get("to") in self.targets:
            self._to = str(facts["to"])
        if self._trusted is not None and facts.get("through") == text_of(self._trusted):
            self.hideName(hidden=True)
        self.changed.emit()

    def sent(self) -> str:
        """It was asked: forget it. What to say of it where there is no card to speak of."""
        words = ""
        if self._unsigned:
            line = QCoreApplication.translate("Questions", "Enviada a {name}, y a nadie más")
            words = line.format(name=self._trusted_name())
        self.clear()
        return words

    def clear(self) -> None:
        """Begin anew, as the company is now."""
        self._text, self._kind, self._to, self._unsigned = "", KINDS[0], "", False
        self.reload()

    def reload(self) -> None:
        """Read again whom one may ask, and through whom."""
        me = me_in(self._client)
        if me is None:
            return
        self._me = me.person
        self._people = [row for row in self._client.people() if row.person != me.person]
        self._offered = self._client.unsigned_offered()
        self._trusted = self._client.trusted()
        self._promised_days = self._client.ledger().promised_days
        # Whoever was to know it alone is not the one any more: it waits for another word.
        self._unsigned = self._unsigned and self._offered and self._trusted == self._through
        self.changed.emit()

    def _trusted_name(self) -> str:
        return self._name(self._trusted)

    def _name(self, person: PersonId | None) -> str:
        found = (row.name for row in self._people if row.person == person)
        return formatting.named(next(found, ""))
