"""The composer: a post or a kudos being written, kept until it is saved or thrown away."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.bridge import Bridge
from desktop.models.people import ValueRow
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.attaching import AttachingViewModel
from desktop.viewmodels.belonging import me_in
from desktop.viewmodels.drafts import Draft
from desktop.viewmodels.forms import Forms, open_channels
from desktop.viewmodels.giving import audience, lacking
from desktop.viewmodels.kept_composer import keep, restore
from desktop.viewmodels.keys import person_of
from desktop.viewmodels.publishing import PublishedViewModel, sent_privately
from desktop.viewmodels.recipients import Recipients
from desktop.viewmodels.scheduling import SchedulingViewModel
from desktop.words.errors import words_of
from sync.errors import PatioError
from sync.values import EntryId, PersonId, text_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sync.client import Client

# What is only handed on; whatever looks at the types wants it to have a name.
_tab_of = attrgetter("_tab")
_channel_of = attrgetter("_channel")
_value_of = attrgetter("_draft.value")
_error_of = attrgetter("_error")
_text_of = attrgetter("_draft.text")
_reason_of = attrgetter("_draft.reason")
_private_of = attrgetter("_draft.private")
_search_of = attrgetter("_search")
_asking_of = attrgetter("_asking")
_suggestionCount_of = attrgetter("_recipients.suggested.count")
_recipientCount_of = attrgetter("_recipients.chosen.count")
_valueCount_of = attrgetter("_values.count")

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Patio makes it")
class ComposerViewModel(QObject):
    """Tabs ``post``, ``kudos``, ``question`` and ``poll``; each keeps its text until closed."""

    changed = Signal()
    textChanged = Signal()
    published = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._forms = Forms(client, bridge, self.textChanged, self)
        self._draft, self._tab, self._channel = restore(bridge.kept, self._forms, client)
        self._search = self._error = ""
        self._sending = self._asking = False
        self._sent = PublishedViewModel(client, bridge, self)
        self._sent.undone.connect(self._undone)
        self._out = Draft()
        self._me: PersonId | None = None
        self._recipients = Recipients(self)
        self._values: RowModel[ValueRow] = RowModel(ValueRow, self)
        self._attaching = AttachingViewModel(client, bridge.kept, self, self)
        self._attaching.changed.connect(self._emit)
        self._scheduling = SchedulingViewModel(client, bridge, self, self)
        self.textChanged.connect(self._scheduling.roomChanged)
        self._sent.dismissed.connect(self._scheduling.forget)
        self._sent.dismissed.connect(self._dismissed)
        bridge.changed.connect(self._on_changed)
        bridge.languageChanged.connect(self.reload)
        self._on_changed()
        self.textChanged.connect(self._keep)

    # What it shows

    @Property(list, notify=changed)
    def channels(self) -> list[str]:
        """Where a post may go."""
        return open_channels(self._client)

    @Property(QObject, constant=True)
    def recipients(self) -> QObject:
        """Whom the kudos goes to."""
        return self._recipients.chosen

    @Property(QObject, constant=True)
    def suggestions(self) -> QObject:
        """Whom it may go to as well, matching :attr:`search`."""
        return self._recipients.suggested

    @Property(QObject, constant=True)
    def values(self) -> QObject:
        """The company's values."""
        return self._values

    @Property(AttachingViewModel, constant=True)
    def attaching(self) -> AttachingViewModel:
        """Photos and files of the post."""
        return self._attaching

    @Property(QObject, notify=changed)
    def question(self) -> QObject | None:
        """The question being asked (``AskingViewModel``), once its tab was opened."""
        return self._forms.question

    @Property(QObject, notify=changed)
    def poll(self) -> QObject | None:
        """The poll being made (``PollingViewModel``), once its tab was opened."""
        return self._forms.poll

    @Property(SchedulingViewModel, constant=True)
    def scheduling(self) -> SchedulingViewModel:
        """Posts for later."""
        return self._scheduling

    @Property(str, notify=textChanged)
    def askedPromise(self) -> str:
        """What will come of the question, or empty."""
        return self._forms.question.promise if self._forms.question is not None else ""

    @Property(bool, notify=textChanged)
    def ready(self) -> bool:
        """Whether the open tab can be published."""
        if self._sending:
            return False
        form = self._forms.at(self._tab)
        return form.ready if form is not None else self._draft.ready(self._tab)

    @Property(str, notify=textChanged)
    def hint(self) -> str:
        """What a kudos still lacks, in words, or empty."""
        return lacking(self._draft)

    @Property(str, notify=changed)
    def audience(self) -> str:
        """Who will see the kudos."""
        return audience(self._draft)

    @Property(PublishedViewModel, constant=True)
    def sent(self) -> PublishedViewModel:
        """What was published last, to be taken back while it is said."""
        return self._sent

    def _set_text(self, text: str) -> None:
        if text != self._draft.text:
            self._draft.text = text
            self.textChanged.emit()

    def _set_reason(self, reason: str) -> None:
        if reason != self._draft.reason:
            self._draft.reason = reason
            self.textChanged.emit()

    def _set_private(self, private: bool) -> None:
        self._draft.private = private
        self._emit()

    def _set_search(self, search: str) -> None:
        if search != self._search:
            self._search = search
            self._suggest()

    tab = Property(str, _tab_of, notify=changed)
    """``post``, ``kudos``, ``question``, ``poll``, or empty while folded."""
    channel = Property(str, _channel_of, notify=changed)
    """Where a post will go."""
    value = Property(str, _value_of, notify=changed)
    """The key of the value chosen for a kudos, or empty."""
    error = Property(str, _error_of, notify=changed)
    """Why it was not saved, or empty. The text stays."""
    text = Property(str, _text_of, _set_text, notify=textChanged)
    reason = Property(str, _reason_of, _set_reason, notify=textChanged)
    private = Property(bool, _private_of, _set_private, notify=changed)
    search = Property(str, _search_of, _set_search, notify=changed)
    asking = Property(bool, _asking_of, notify=changed)
    """Whether it is being asked if the text may be thrown away."""
    suggestionCount = Property(int, _suggestionCount_of, notify=changed)
    recipientCount = Property(int, _recipientCount_of, notify=changed)
    valueCount = Property(int, _valueCount_of, notify=changed)

    # What can be done with it

    @Slot(str)
    def open(self, tab: str) -> None:
        """Unfold it at a tab."""
        if not self._tab:
            self.reload()  # folded it follows nothing
        self._tab = tab
        self._attaching.settle()
        self._forms.at(tab)
        self._emit()

    @Slot(str)
    def askPerson(self, key: str) -> None:
        """Unfold it at a question to somebody."""
        self._forms.asking().askOf(key)
        self.open("question")

    @Slot()
    def close(self) -> None:
        """Fold it, asking first when something would be lost."""
        if self._forms.unfinished or self._draft.unfinished:
            self._asking = True
            self._emit()
        else:
            self.discard()

    @Slot()
    def discard(self) -> None:
        """Fold it and forget what was written."""
        gone, self._draft = self._draft, Draft()
        self._attaching.let_go(gone)
        self._attaching.settle()
        self._forms.clear()
        self._asking, self._tab, self._error, self._search = False, "", "", ""
        self._scheduling.thrown_away()
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
        if not self._draft.posts:
            self.chooseChannel(channel or "general")

    @Slot(str)
    def chooseValue(self, key: str) -> None:
        """Thank for the value ``key``; choosing it again takes it away."""
        self._draft.value = "" if self._draft.value == key else key
        self._emit()

    @Slot(str)
    def addPerson(self, key: str) -> None:
        """Add somebody to the kudos."""
        self._draft.thank(person_of(key))
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
    def publish(self) -> None:
        """Save it; the text stays until it is on disk."""
        if self.ready:
            self.send(self._work(), self.saved)

    @Slot()
    def dismissError(self) -> None:
        """The person has read it."""
        self._error = ""
        self._emit()

    # What a post for later and what goes with it need of it

    def draft(self) -> Draft:
        """What is written, to be changed where it is."""
        return self._draft

    def folder(self) -> Path:
        """Where files of a post that was put away are copied to."""
        return self._attaching.folder()

    def takes_files(self) -> bool:
        """Unfold it if it is folded; whether files may go with what is being written."""
        if not self._tab:
            self.open("post")
        return self._tab == "post"

    def written(self) -> tuple[Draft, str]:
        """A copy of what is written, and the channel of the post."""
        return self._draft.copy(), self._channel

    def send(self, work: Callable[[], EntryId], done: Callable[[EntryId], None]) -> None:
        """Have it saved, once; a failure is told where the text is."""
        self._attaching.let_go(self._out)
        self._sending, self._out = True, self._draft.copy()
        self.textChanged.emit()
        self._bridge.run(work, done, self._failed, typed=True)

    def take(self, draft: Draft, channel: str) -> None:
        """Go on with a post that was put away."""
        self._draft.text, self._draft.pictures = draft.text, dict(draft.pictures)
        self._draft.files = list(draft.files)
        self._channel = channel
        self._attaching.show()
        self.open("post")

    def reload(self) -> None:
        """Read people, channels and values again."""
        me = me_in(self._client)
        if me is None:
            return
        self._me = me.person
        self._values.show([ValueRow(value.key, value.name, value.tile) for value in me.values])
        self._suggest()
        self._attaching.show()

    def _work(self) -> Callable[[], EntryId]:
        form = self._forms.at(self._tab)
        return form.work() if form else self._draft.work(self._tab, self._client, self._channel)

    def saved(self, entry: EntryId | None, words: str = "") -> None:
        """Fold it: published, or with ``words`` kept for later."""
        self._sending = False
        private = self._tab == "kudos" and self._draft.private
        self._error = ""
        if form := self._forms.at(self._tab):
            words = form.sent()
        else:
            words = words or (sent_privately() if private else "")
            self._draft.clear(kudos=self._tab == "kudos", sent=self._out)
        self._attaching.settle()
        self._scheduling.settled(self._tab)
        self._tab = self._forms.unfinished or self._draft.unfinished
        self._sent.show(None if words else entry, words)
        self.reload()
        self.published.emit()

    def _failed(self, error: PatioError) -> None:
        self._sending = False
        self._error = words_of(error)
        self._emit()

    def _on_changed(self, _views: object = None) -> None:
        if self._tab:
            self.reload()
        else:
            self.changed.emit()

    def _undone(self) -> None:
        """What was taken back is there to be written better, unless something else is."""
        if self._out.worth_asking and not (self._forms.unfinished or self._draft.unfinished):
            self._draft, self._tab = self._out, self._out.unfinished
            self._attaching.show()

    def _dismissed(self) -> None:
        """What was published is not taken back any more."""
        if not self._sending:
            self._attaching.let_go(self._out)

    def _keep(self) -> None:
        keep(self._bridge.kept, self._draft, self._forms, self._tab, self._channel)

    def _suggest(self) -> None:
        people = self._client.people()
        self._recipients.show(people, self._draft.to, self._me, self._search)
        self._emit()

    def _emit(self) -> None:
        self._scheduling.opened(self._tab)
        self.changed.emit()
        self.textChanged.emit()
