"""«Cómo lo hacemos»: which cards there are, and the one that is open."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.images.people import faces_of
from desktop.models.processes import ProcessRow, SaidRow, StepRow, VersionLine, steps_of
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.belonging import me_in
from desktop.viewmodels.keys import entry_of
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.process_draft import ProcessDraftViewModel
from desktop.viewmodels.process_rows import every, needs, row_of, said_row, wanted
from desktop.viewmodels.seen import Seen
from desktop.viewmodels.writes import Writes
from desktop.words import formatting
from desktop.words import processes as words
from sync.errors import AmbiguousTarget, UnknownTarget
from sync.values import EntryId, PersonId, Rank, text_of

if TYPE_CHECKING:
    from sync.client import Card, Client, Me, ProcessDetail

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FILTERS: Final = ("all", "mine", "due", "orphan")
FROM: Final = "from "
"""What a subject begins with that asks for a new card made from another; its key follows."""

MOST: Final = 500
"""Cards that are listed (``sync.views.feed.PAGE_LIMIT``)."""

_HALF_A_YEAR: Final = 182
_VIEWS: Final = frozenset({"feed", "people"})


@QmlElement
@QmlUncreatable("Patio makes it")
class ProcessesViewModel(QObject):
    """The list, what narrows it, and one card with what may be done about it."""

    changed = Signal()
    errorChanged = Signal()
    wordChanged = Signal()

    def __init__(self, client: Client, bridge: Bridge, navigation: NavigationViewModel) -> None:
        super().__init__(navigation)
        self._client, self._bridge, self._navigation = client, bridge, navigation
        self._me: Me | None = None
        self._found: list[tuple[Card, ProcessDetail]] = []
        self._faces: dict[PersonId, str] = {}
        self._filter = "all"
        self._sought = ""
        self._key = ""
        self._word = ""
        self._writes = Writes(bridge, self.errorChanged, self.reload)
        self._rows: RowModel[ProcessRow] = RowModel(ProcessRow, self)
        self._steps: RowModel[StepRow] = RowModel(StepRow, self)
        self._said: RowModel[SaidRow] = RowModel(SaidRow, self)
        self._versions: RowModel[VersionLine] = RowModel(VersionLine, self)
        self._draft = ProcessDraftViewModel(client, bridge, self)
        self._draft.saved.connect(self._on_saved)
        Seen(bridge, navigation, frozenset({"processes"}), _VIEWS, self.reload)
        navigation.placeChanged.connect(self._went)
        bridge.languageChanged.connect(self.reload)
        self.reload()
        self._went()

    @Property(ProcessDraftViewModel, constant=True)
    def draft(self) -> ProcessDraftViewModel:
        """The card that is being written."""
        return self._draft

    # The list

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The cards that are shown, those first that need somebody."""
        return self._rows

    @Property(str, notify=changed)
    def countLine(self) -> str:
        """``12 fichas · 2 por revisar``."""
        due = sum(words.is_due(detail) for _, detail in self._found)
        return words.count_line(len(self._found), due)

    @Property(bool, notify=changed)
    def none(self) -> bool:
        """Whether there is no card at all."""
        return not self._found

    @Property(str, notify=changed)
    def filter(self) -> str:
        """``all``, ``mine``, ``due`` or ``orphan``."""
        return self._filter

    @Property(str, notify=changed)
    def emptyLine(self) -> str:
        """Why the list is empty though there are cards, or empty."""
        translate = QCoreApplication.translate
        if self._rows.rows or not self._found:
            return ""
        if self._sought:
            return translate("Processes", "Nada con «{words}»").format(words=self._sought)
        match self._filter:
            case "mine":
                return translate("Processes", "No llevas ninguna ficha")
            case "due":
                return translate("Processes", "Ninguna espera revisión")
        return translate("Processes", "Todas tienen a alguien que las lleva")

    @Slot(str)
    def only(self, which: str) -> None:
        """Show some of them; the same again shows all."""
        if which in FILTERS:
            self._filter = "all" if which == self._filter else which
            self._show_list()
            self.changed.emit()

    @Slot(str)
    def seek(self, sought: str) -> None:
        """Show those with these words in their title or text."""
        self._sought = sought.strip()
        self._show_list()
        self.changed.emit()

    @Property(int, notify=changed)
    def at(self) -> int:
        """Which row is open, or -1."""
        keys = [row.key for row in self._rows.rows]
        return keys.index(self._key) if self._key in keys else -1

    @Slot(int)
    def choose(self, at: int) -> None:
        """Open a row."""
        if 0 <= at < len(self._rows.rows):
            self._open(self._rows.rows[at].key)

    @Slot()
    def close(self) -> None:
        """Show the list again, where there is room for one of both."""
        self._open("")

    # One card

    @Property(bool, notify=changed)
    def opened(self) -> bool:
        """Whether one is open."""
        return self._card is not None

    @Property(str, notify=changed)
    def key(self) -> str:
        """Which one, as ``open`` of the navigation takes it; empty while none is."""
        return self._key

    @Property(str, notify=changed)
    def title(self) -> str:
        """What it is about."""
        return self._card[0].title if self._card else ""

    @Property(str, notify=changed)
    def ownerFace(self) -> str:
        """The image key of who looks after it; empty where nobody does."""
        if self._card is None or self._card[1].orphan:
            return ""
        return self._faces.get(self._card[1].owner.person, "")

    @Property(str, notify=changed)
    def ownerLine(self) -> str:
        """Who looks after it."""
        return words.owner_line(self._card[1]) if self._card else ""

    @Property(bool, notify=changed)
    def orphan(self) -> bool:
        """Whether nobody looks after it."""
        return self._card is not None and self._card[1].orphan

    @Property(str, notify=changed)
    def reviewLine(self) -> str:
        """When it is looked at again."""
        return words.review_line(self._card[1]) if self._card else ""

    @Property(bool, notify=changed)
    def due(self) -> bool:
        """Whether it is to be looked at."""
        return self._card is not None and words.is_due(self._card[1])

    @Property(str, notify=changed)
    def changedLine(self) -> str:
        """Who wrote it, and who looked at it last."""
        return words.changed_line(self._card[1]) if self._card else ""

    @Property(QObject, constant=True)
    def steps(self) -> QObject:
        """What it says, line by line."""
        return self._steps

    @Property(QObject, constant=True)
    def said(self) -> QObject:
        """What was said of it since the last look."""
        return self._said

    @Property(QObject, constant=True)
    def versions(self) -> QObject:
        """How it came about, the newest first; empty while there was one only."""
        return self._versions

    @Property(bool, notify=changed)
    def mayChange(self) -> bool:
        """Whether I may write it anew, or say that it still holds."""
        if self._card is None or self._me is None:
            return False
        card, detail = self._card
        mine = self._me.person in (card.person, detail.owner.person)
        return self._me.rank <= Rank.ADMIN or (mine and self._me.rank <= Rank.MEMBER)

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        """Why the last word was not saved, or empty."""
        return self._writes.error

    @Property(str, notify=changed)
    def nextLook(self) -> str:
        """The day that is offered for the next look: in half a year."""
        return (date.fromisoformat(words.today()) + timedelta(days=_HALF_A_YEAR)).isoformat()

    @Property(str, notify=changed)
    def firstDay(self) -> str:
        """The first day that can be chosen."""
        return words.today()

    @Slot()
    def write(self) -> None:
        """Begin a new card."""
        self._draft.begin()

    @Slot()
    def edit(self) -> None:
        """Begin another version of the one that is open."""
        if self._card is not None and self.mayChange:
            card, detail = self._card
            self._draft.begin(
                title=card.title,
                text=card.text,
                owner=None if detail.orphan else detail.owner.person,
                review=detail.review,
                target=card.id,
            )

    def _get_word(self) -> str:
        return self._word

    def _set_word(self, word: str) -> None:
        if word != self._word:
            self._word = word
            self.wordChanged.emit()

    word = Property(str, _get_word, _set_word, notify=wordChanged)
    """That it is not so any more, or an answer to that, while it is written."""

    @Property(bool, notify=wordChanged)
    def canSay(self) -> bool:
        """Whether there is a word to put."""
        return bool(self._word.strip())

    @Slot()
    def say(self) -> None:
        """Put the word where everybody reads it: a comment on the card.

        Whoever looks after it is named in it and so told of it, unless that is me.
        """
        text = self._word.strip()
        if self._card is None or self._me is None or not text:
            return
        card, detail = self._card
        owner = "" if detail.orphan or detail.owner.person == self._me.person else detail.owner.name
        self._writes.do(lambda: self._comment(card.id, text, owner), lambda: self._set_word(""))

    @Slot(str)
    def stillTrue(self, until: str) -> None:
        """It is so, and is looked at again on that day."""
        if self._card is not None:
            card = self._card[0]
            self._writes.do(lambda: self._client.review_process(card.id, until))

    @Slot()
    def dismissError(self) -> None:
        """The person has read it."""
        self._writes.say("")

    def _comment(self, card: EntryId, text: str, owner: str) -> EntryId:
        try:
            return self._client.comment(card, f"@{owner} {text}" if owner else text)
        except (AmbiguousTarget, UnknownTarget):
            if not owner:
                raise
            return self._client.comment(card, text)  # two of that name: then without it

    # Reading

    def reload(self) -> None:
        """Read again and show what has changed."""
        me = me_in(self._client)
        if me is None:
            return
        self._me = me
        self._faces = faces_of(self._client.people())
        self._found = every(self._client, MOST)
        self._show_list()
        self._show_card()
        self.changed.emit()

    @property
    def _card(self) -> tuple[Card, ProcessDetail] | None:
        return next((one for one in self._found if text_of(one[0].id) == self._key), None)

    def _open(self, key: str) -> None:
        if key != self._key:
            self._set_word("")
        self._key = key
        self._writes.say("")
        self._show_card()
        self.changed.emit()

    def _show_list(self) -> None:
        me = self._me.person if self._me else None
        shown = [one for one in self._found if wanted(*one, self._filter, self._sought, me)]
        shown.sort(key=lambda one: (not needs(*one), formatting.order(one[0].title)))
        self._rows.show([row_of(card, detail) for card, detail in shown])

    def _show_card(self) -> None:
        one = self._card
        if one is None:
            for model in (self._steps, self._said, self._versions):
                model.show([])
            return
        card, detail = one
        self._steps.show(steps_of(card.text))
        self._said.show([said_row(said, self._faces) for said in words.said_since(card, detail)])
        history = self._client.process_history(card.id) if detail.versions > 1 else []
        self._versions.show(
            [
                VersionLine(text_of(row.id), row.title, words.version_line(row), row.text)
                for row in history
            ]
        )

    def _went(self) -> None:
        place = self._navigation.place
        if place.page != "processes" or self._navigation.returned or not place.subject:
            return
        if place.subject.startswith(FROM):
            card = self._client.card(entry_of(place.subject.removeprefix(FROM)))
            if card is not None:
                self._draft.begin_from(card)
        else:
            self._filter = "all"
            self._show_list()
            self._open(place.subject)

    def _on_saved(self, key: str) -> None:
        self._filter = "all"
        self._key = key
        self.reload()
