"""The composer: a post or a kudos being written, kept until it is saved or thrown away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl

from desktop.bridge import Bridge
from desktop.models.feed import spread_line
from desktop.models.people import PictureRow, ValueRow
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.drafts import Draft
from desktop.viewmodels.recipients import Recipients
from desktop.wording import words_of
from sync.errors import Contested, NoCompany, PatioError, Removed
from sync.values import EntryId, PersonId, bytes_of, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.client import Client

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

REASON_LEAST = 15
"""Characters a kudos needs (product.md, Content)."""


@QmlElement
@QmlUncreatable("Patio makes it")
class ComposerViewModel(QObject):
    """Tabs ``post`` and ``kudos``; each keeps its text until closed."""

    changed = Signal()
    textChanged = Signal()
    toastChanged = Signal()
    published = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._draft = Draft()
        self._tab = ""
        self._channel = "general"
        self._search = ""
        self._sending = False
        self._asking = False
        self._choosing = False
        self._error = ""
        self._toast = ""
        self._last: EntryId | None = None
        self._me: PersonId | None = None
        self._channels: list[str] = ["general"]
        self._recipients = Recipients(self)
        self._values: RowModel[ValueRow] = RowModel(ValueRow, self)
        self._pictures: RowModel[PictureRow] = RowModel(PictureRow, self)
        bridge.changed.connect(self._on_changed)
        bridge.languageChanged.connect(self.reload)
        self.reload()

    # What it shows

    @Property(str, notify=changed)
    def tab(self) -> str:
        """``post``, ``kudos``, or empty while folded."""
        return self._tab

    @Property(str, notify=changed)
    def channel(self) -> str:
        """Where a post will go."""
        return self._channel

    @Property(list, notify=changed)
    def channels(self) -> list[str]:
        """Where a post may go."""
        return list(self._channels)

    @Property(str, notify=changed)
    def value(self) -> str:
        """The key of the value chosen for a kudos, or empty."""
        return self._draft.value

    @Property(QObject, constant=True)
    def recipients(self) -> QObject:
        """Whom the kudos goes to."""
        return self._recipients.chosen

    @Property(QObject, constant=True)
    def suggestions(self) -> QObject:
        """Whom it may go to as well, matching :attr:`search`."""
        return self._recipients.suggested

    @Property(int, notify=changed)
    def suggestionCount(self) -> int:
        """How many suggestions there are."""
        return len(self._recipients.suggested.rows)

    @Property(int, notify=changed)
    def recipientCount(self) -> int:
        """How many people the kudos goes to."""
        return len(self._recipients.chosen.rows)

    @Property(QObject, constant=True)
    def values(self) -> QObject:
        """The company's values."""
        return self._values

    @Property(int, notify=changed)
    def valueCount(self) -> int:
        """How many values there are."""
        return len(self._values.rows)

    @Property(QObject, constant=True)
    def pictures(self) -> QObject:
        """Photos of the post."""
        return self._pictures

    @Property(int, notify=changed)
    def pictureCount(self) -> int:
        """How many photos the post has."""
        return len(self._pictures.rows)

    @Property(bool, notify=textChanged)
    def ready(self) -> bool:
        """Whether the open tab can be published."""
        if self._sending:
            return False
        if self._tab == "kudos":
            return bool(self._draft.to) and len(self._draft.reason.strip()) >= REASON_LEAST
        return bool(self._draft.text.strip() or self._draft.pictures)

    @Property(str, notify=textChanged)
    def hint(self) -> str:
        """What a kudos still lacks, in words, or empty."""
        missing = REASON_LEAST - len(self._draft.reason.strip())
        if not self._draft.reason.strip() or missing <= 0:
            return ""
        line = QCoreApplication.translate("Composer", "Cuenta un poco más: faltan {n} letras.")
        one = QCoreApplication.translate("Composer", "Cuenta un poco más: falta 1 letra.")
        return one if missing == 1 else line.format(n=missing)

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether it is being asked if the text may be thrown away."""
        return self._asking

    @Property(bool, notify=changed)
    def choosing(self) -> bool:
        """Whether the file dialog is open."""
        return self._choosing

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it was not saved, or empty. The text stays."""
        return self._error

    @Property(str, notify=toastChanged)
    def toast(self) -> str:
        """What to say for six seconds after publishing, or empty."""
        return self._toast

    def _get_text(self) -> str:
        return self._draft.text

    def _set_text(self, text: str) -> None:
        if text != self._draft.text:
            self._draft.text = text
            self.textChanged.emit()

    def _get_reason(self) -> str:
        return self._draft.reason

    def _set_reason(self, reason: str) -> None:
        if reason != self._draft.reason:
            self._draft.reason = reason
            self.textChanged.emit()

    def _get_search(self) -> str:
        return self._search

    def _set_search(self, search: str) -> None:
        if search != self._search:
            self._search = search
            self._suggest()

    text = Property(str, _get_text, _set_text, notify=textChanged)
    reason = Property(str, _get_reason, _set_reason, notify=textChanged)
    search = Property(str, _get_search, _set_search, notify=changed)

    # What can be done with it

    @Slot(str)
    def open(self, tab: str) -> None:
        """Unfold it at ``post`` or ``kudos``."""
        self._tab = tab
        self._emit()

    @Slot()
    def close(self) -> None:
        """Fold it, asking first when something would be lost."""
        if self._draft.worth_asking:
            self._asking = True
            self._emit()
        else:
            self.discard()

    @Slot()
    def discard(self) -> None:
        """Fold it and forget what was written."""
        self._draft = Draft()
        self._asking = False
        self._tab, self._error, self._search = "", "", ""
        self.reload()

    @Slot()
    def keepWriting(self) -> None:
        """Nothing is thrown away after all."""
        if self._asking:
            self._asking = False
            self._emit()

    @Slot(str)
    def chooseChannel(self, name: str) -> None:
        """Send the post to channel ``name``."""
        self._channel = name
        self._emit()

    @Slot(str)
    def follow(self, channel: str) -> None:
        """Offer the channel that the page shows (empty: none), unless a text is under way."""
        if not self._draft.text.strip() and not self._draft.pictures:
            self.chooseChannel(channel or "general")

    @Slot(str)
    def chooseValue(self, key: str) -> None:
        """Thank for the value ``key``; choosing it again takes it away."""
        self._draft.value = "" if self._draft.value == key else key
        self._emit()

    @Slot(str)
    def addPerson(self, key: str) -> None:
        """Add somebody to the kudos."""
        person = PersonId(bytes_of(key))
        if person not in self._draft.to:
            self._draft.to.append(person)
        self._search = ""
        self._suggest()

    @Slot(int)
    def addSuggested(self, place: int) -> None:
        """Add the suggestion at ``place``."""
        found = self._recipients.suggested.rows
        if 0 <= place < len(found):
            self.addPerson(found[place].key)

    @Slot(str)
    def removePerson(self, key: str) -> None:
        """Take somebody off the kudos."""
        self._draft.to = [person for person in self._draft.to if text_of(person) != key]
        self._suggest()

    @Slot()
    def removeLast(self) -> None:
        """Take off the person added last (backspace in an empty field)."""
        if self._draft.to and not self._search:
            self._draft.to.pop()
            self._suggest()

    @Slot()
    def choosePhotos(self) -> None:
        """Have the file dialog opened; :meth:`addPictures` closes it."""
        self._choosing = True
        self._emit()

    @Slot(list)
    def addPictures(self, files: list[QUrl]) -> None:
        """Add photos chosen in the file dialog."""
        for file in files:
            path = Path(file.toLocalFile())
            if path not in self._draft.pictures and len(self._draft.pictures) < self._draft.MOST:
                self._draft.pictures[path] = ""
        self._choosing = False
        self._show_pictures()

    @Slot(str)
    def removePicture(self, key: str) -> None:
        """Take a photo off the post."""
        self._draft.pictures.pop(Path(key), None)
        self._show_pictures()

    @Slot(str, str)
    def describePicture(self, key: str, alt: str) -> None:
        """Keep the description of a photo."""
        if Path(key) in self._draft.pictures:
            self._draft.pictures[Path(key)] = alt

    @Slot()
    def publish(self) -> None:
        """Save it; the text stays until it is on disk."""
        if self.ready:
            self._sending = True
            self.textChanged.emit()
            self._bridge.run(self._work(), self._saved, self._failed)

    @Slot()
    def dismissError(self) -> None:
        """The person has read it."""
        self._error = ""
        self._emit()

    @Slot()
    def dismissToast(self) -> None:
        """Its time is over."""
        self._toast, self._last = "", None
        self.toastChanged.emit()

    # Behind it

    def reload(self) -> None:
        """Read people, channels and values again."""
        try:
            me = self._client.me()
        except (NoCompany, Contested, Removed):
            return  # nothing to show yet, or nothing new: the banner says why
        self._channels = [row.name for row in self._client.channels() if not row.archived]
        self._me = me.person
        self._values.show([ValueRow(value.key, value.name, value.tile) for value in me.values])
        self._suggest()
        self._show_pictures()

    def _work(self) -> Callable[[], EntryId]:
        draft, client, channel = self._draft.copy(), self._client, self._channel
        if self._tab == "kudos":
            return lambda: client.give_kudos(draft.to, draft.reason.strip(), draft.value)
        pictures = list(draft.pictures.items())
        return lambda: client.post(draft.text.strip(), channel, pictures)

    def _saved(self, entry: EntryId) -> None:
        self._sending = False
        self._last = entry
        kudos = self._tab == "kudos"
        self._draft.clear(kudos=kudos)
        self._error = ""
        self._tab = ("post" if kudos else "kudos") if self._draft.worth_asking else ""
        self._word_toast()
        self.reload()
        self.published.emit()

    def _failed(self, error: PatioError) -> None:
        self._sending = False
        self._error = words_of(error)
        self._emit()

    def _on_changed(self, _views: frozenset[str]) -> None:
        self.reload()
        if self._last is not None:
            self._word_toast()

    def _word_toast(self) -> None:
        card = self._client.card(self._last) if self._last is not None else None
        if card is None or card.spread.of < 2:
            self._toast = QCoreApplication.translate("Composer", "Publicado")
        elif card.spread.have < 2:
            self._toast = spread_line(card.spread)
        else:
            line = QCoreApplication.translate("Composer", "Publicado. Ya está en {n} equipos")
            self._toast = line.format(n=card.spread.have)
        self.toastChanged.emit()

    def _suggest(self) -> None:
        people = self._client.people()
        self._recipients.show(people, self._draft.to, self._me, self._search)
        self._emit()

    def _show_pictures(self) -> None:
        rows = []
        for path, alt in self._draft.pictures.items():
            quoted = bytes(QUrl.toPercentEncoding(str(path)).data()).decode()
            rows.append(PictureRow(str(path), quoted, alt))
        self._pictures.show(rows)
        self._emit()

    def _emit(self) -> None:
        self.changed.emit()
        self.textChanged.emit()
