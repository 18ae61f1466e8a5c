"""A card of how something is done while it is written: new, from another card, or anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.keys import person_of
from desktop.words.errors import words_of
from desktop.words.formatting import named
from desktop.words.processes import today
from sync.errors import PatioError
from sync.values import EntryId, PersonId, text_of

if TYPE_CHECKING:
    from sync.client import Card, Client

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TITLE_MOST = 120
"""Characters (``sync.content.processes.TITLE``)."""


@QmlElement
@QmlUncreatable("Patio makes it")
class ProcessDraftViewModel(QObject):
    """What the dialog shows, and what it saves."""

    changed = Signal()
    saved = Signal(str)
    """The key of the card that was written, or written anew."""

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._target: EntryId | None = None
        self._source: EntryId | None = None
        self._title = self._text = self._owner = self._review = self._error = ""
        self._people: list[tuple[str, str]] = []
        self._saving = self._open = False

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether it is being written."""
        return self._open

    @Slot()
    def close(self) -> None:
        """Leave it."""
        self._open = False
        self.changed.emit()

    @Property(bool, notify=changed)
    def anew(self) -> bool:
        """Whether it is another version of one that is there."""
        return self._target is not None

    def _get_title(self) -> str:
        return self._title

    def _set_title(self, title: str) -> None:
        if title != self._title:
            self._title = title
            self._keep()

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self._keep()

    title = Property(str, _get_title, _set_title, notify=changed)
    text = Property(str, _get_text, _set_text, notify=changed)

    @Property("QStringList", notify=changed)
    def ownerKeys(self) -> list[str]:
        """Who may look after it."""
        return [key for key, _ in self._people]

    @Property("QStringList", notify=changed)
    def ownerNames(self) -> list[str]:
        """Their names, in the same order."""
        return [name for _, name in self._people]

    @Property(str, notify=changed)
    def owner(self) -> str:
        """Who looks after it."""
        return self._owner

    @Property(str, notify=changed)
    def review(self) -> str:
        """The day of the next look, or empty."""
        return self._review

    @Property(str, notify=changed)
    def firstDay(self) -> str:
        """The first day on which it can be looked at again."""
        return today()

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether it can be saved."""
        titled = 0 < len(self._title.strip()) <= TITLE_MOST
        return titled and bool(self._text.strip()) and not self._saving

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it was not saved, or empty."""
        return self._error

    @Slot(str)
    def giveTo(self, owner: str) -> None:
        """Let somebody look after it."""
        self._owner = owner
        self.changed.emit()

    @Slot(str)
    def lookOn(self, day: str) -> None:
        """Look at it again on a day, or with none on no day."""
        self._review = day
        self.changed.emit()

    def begin(
        self,
        *,
        title: str = "",
        text: str = "",
        owner: PersonId | None = None,
        review: str = "",
        target: EntryId | None = None,
        source: EntryId | None = None,
    ) -> None:
        """Open it, with what is there already; without an owner it is mine."""
        self._target, self._source = target, source
        # A new one that was half written goes on; of one that is there the others may know more.
        kept = self._bridge.kept.two("processes", self._key) if target is None else None
        self._title, self._text = kept or (title, text)
        self._review, self._error = review, ""
        self._people = [(text_of(row.person), named(row.name)) for row in self._client.people()]
        wanted = text_of(owner or self._client.me().person)
        self._owner = wanted if wanted in self.ownerKeys else ""
        self._open = True
        self.changed.emit()

    def begin_from(self, card: Card) -> None:
        """Open it with what a card says: a post, or a question by its answer."""
        from sync.client import question_of

        asked = question_of(card.detail)
        first = re.split(r"(?<=[.?!])\s|\n", card.text.strip(), maxsplit=1)[0]
        title = (card.title or first)[:TITLE_MOST].strip()
        text = asked.answers[0].text if asked and asked.answers else card.text
        self.begin(title=title, text=text, source=card.id)

    @Slot()
    def save(self) -> None:
        """Write it down. It stays open when that fails."""
        if not self.ready:
            return
        title, text, review = self._title.strip(), self._text.strip(), self._review
        owner = person_of(self._owner) if self._owner else None
        target, source = self._target, self._source

        def work() -> str:
            if target is None:
                made = self._client.write_process(
                    title, text, owner=owner, review=review, source=source
                )
                return text_of(made)
            self._client.edit_process(target, title=title, text=text, owner=owner, review=review)
            return text_of(target)

        self._saving = True
        self.changed.emit()
        self._bridge.run(work, self._done, self._failed, typed=True)

    @property
    def _key(self) -> str:
        return text_of(self._source) if self._source is not None else ""

    def _keep(self) -> None:
        if self._target is None:
            self._bridge.kept.put_two("processes", self._key, self._title, self._text)
        self.changed.emit()

    def _done(self, key: str) -> None:
        if self._target is None:
            self._bridge.kept.put("processes", self._key, "")
        self._saving = self._open = False
        self.changed.emit()
        self.saved.emit(key)

    def _failed(self, error: PatioError) -> None:
        self._saving, self._error = False, words_of(error)
        self.changed.emit()
