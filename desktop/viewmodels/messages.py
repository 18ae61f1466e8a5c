"""Mensajes: conversations that only their people can read, and the one that is open."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.bridge import Bridge
from desktop.images.people import faces_of
from desktop.models.messages import SaidRow, TalkRow, said_rows, talk_row
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.belonging import me_in
from desktop.viewmodels.drafts import left_over
from desktop.viewmodels.enclosing import Enclosing, EnclosingViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.picking import PickingViewModel
from desktop.viewmodels.presence import near_people
from desktop.viewmodels.talking import NOTHING, Talk, find_talk, head_of, said_in, talk_named
from desktop.viewmodels.writes import Writes
from desktop.words import formatting
from sync.client import ConversationKind
from sync.errors import PatioError
from sync.values import EntryId, PersonId, text_of

if TYPE_CHECKING:
    from sync.client import Client, ConversationRow, Network, PersonRow

# What is only handed on; whatever looks at the types wants it to have a name.
_group_of = attrgetter("_head.group")
_error_of = attrgetter("_writes.error")
_fieldAsked_of = attrgetter("_fields")
_sending_of = attrgetter("_sending")
_title_of = attrgetter("_head.title")
_face_of = attrgetter("_head.face")
_glyph_of = attrgetter("_head.glyph")
_readers_of = attrgetter("_head.readers")
_closed_of = attrgetter("_head.closed")

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 30

_VIEWS = frozenset({"messages", "people", "channels", "network"})


@QmlElement
@QmlUncreatable("Patio makes it")
class MessagesViewModel(QObject):
    """The list, the conversation that is open, and what is being written there."""

    changed = Signal()
    draftChanged = Signal()
    errorChanged = Signal()
    fieldAskedChanged = Signal()

    def __init__(self, client: Client, bridge: Bridge, navigation: NavigationViewModel) -> None:
        super().__init__(navigation)
        self._client, self._bridge, self._navigation = client, bridge, navigation
        self._talks: RowModel[TalkRow] = RowModel(TalkRow, self)
        self._said: RowModel[SaidRow] = RowModel(SaidRow, self)
        self._picking = PickingViewModel(client, self)
        self._rows: list[ConversationRow] = []
        self._people: dict[PersonId, PersonRow] = {}
        self._here: frozenset[PersonId] = frozenset()
        self._talk: Talk | None = None
        self._head = NOTHING
        self._enclosing = EnclosingViewModel(client, bridge, self._failed, self)
        self._drafts = bridge.kept.section("messages")
        self._asked = PAGE
        self._ended = True
        self._watched = False
        self._sending = False
        self._writes = Writes(bridge, self.errorChanged, self.reload)
        self._fields = 0
        navigation.placeChanged.connect(self._went)
        bridge.changed.connect(self._on_changed)
        bridge.languageChanged.connect(self.reload)
        self._went()

    @Property(PickingViewModel, constant=True)
    def picking(self) -> PickingViewModel:
        """Whom a new conversation is with, or who is in the group."""
        return self._picking

    @Property(QObject, constant=True)
    def talks(self) -> QObject:
        """The conversations (``TalkRow``), the one with the newest message first."""
        return self._talks

    @Property(QObject, constant=True)
    def said(self) -> QObject:
        """The messages of the one that is open (``SaidRow``), newest first."""
        return self._said

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Whether there is no conversation at all."""
        return not self._rows

    @Property(int, notify=changed)
    def current(self) -> int:
        """The place in the list of the one that is open, -1 for none."""
        row = self._row
        return self._rows.index(row) if row is not None else -1

    @Property(bool, notify=changed)
    def opened(self) -> bool:
        """Whether one is open; a new one is before anything is said in it."""
        return self._talk is not None

    @Property(bool, notify=changed)
    def silent(self) -> bool:
        """Whether nothing has been said in the one that is open."""
        return not self._said.rows

    def _get_draft(self) -> str:
        return self._drafts.get(self._talk.key, "") if self._talk is not None else ""

    def _set_draft(self, draft: str) -> None:
        if self._talk is not None and draft != self._get_draft():
            self._bridge.kept.put("messages", self._talk.key, draft)
            self.draftChanged.emit()

    def _get_watched(self) -> bool:
        return self._watched

    def _set_watched(self, watched: bool) -> None:
        if watched != self._watched:
            self._watched = watched
            self._look()

    @Property(EnclosingViewModel, constant=True)
    def enclosing(self) -> EnclosingViewModel:
        """The pictures and files of messages."""
        return self._enclosing

    @Property(bool, notify=changed)
    def encloses(self) -> bool:
        """Whether pictures and files can go with what is said in the one that is open."""
        return self._talk is not None and self._talk.kind is not ConversationKind.QUESTION

    title = Property(str, _title_of, notify=changed)
    """Whom the one that is open is with, or what it is called."""
    face = Property(str, _face_of, notify=changed)
    """The image key of the only other person, or empty."""
    glyph = Property(str, _glyph_of, notify=changed)
    """The drawing where there is no face."""
    readers = Property(str, _readers_of, notify=changed)
    """Who can read it."""
    closed = Property(str, _closed_of, notify=changed)
    """Why nothing can be said there any more, or empty."""
    group = Property(bool, _group_of, notify=changed)
    """Whether it is a private group that I am in."""
    error = Property(str, _error_of, notify=errorChanged)
    """Why the last thing was not done, or empty."""
    fieldAsked = Property(int, _fieldAsked_of, notify=fieldAskedChanged)
    """Grows whenever the keyboard is to be where one writes."""
    sending = Property(bool, _sending_of, notify=draftChanged)
    """Whether a message is on its way to the disk."""
    draft = Property(str, _get_draft, _set_draft, notify=draftChanged)
    watched = Property(bool, _get_watched, _set_watched, notify=changed)
    """Whether somebody has the page before their eyes: only then what is new is seen."""

    @Slot(int)
    def choose(self, place: int) -> None:
        """Open a conversation by its place in the list."""
        if 0 <= place < len(self._rows):
            self._open(talk_named(self._rows[place]))

    @Slot()
    def close(self) -> None:
        """Back to the list."""
        self._open(None)

    @Slot()
    def loadMore(self) -> None:
        """Another page of older messages."""
        if not self._ended:
            self._asked = max(self._asked, len(self._said.rows)) + PAGE
            self._show_said()

    @Slot(str)
    def copyText(self, key: str) -> None:
        """Put a message's text on the clipboard."""
        row = self._said.find(key)
        if row is not None:
            QGuiApplication.clipboard().setText(row.text)

    @Slot()
    def dismissError(self) -> None:
        """The person has read it."""
        self._writes.say("")

    # Writing

    @Slot()
    def toField(self) -> None:
        """Whom one writes to is chosen: now the words."""
        self._fields += 1
        self.fieldAskedChanged.emit()

    @Slot()
    def send(self) -> None:
        """Say what is written; it stays in the field until it is on this computer's disk."""
        talk, text, gone = self._talk, self._get_draft().strip(), self._enclosing.pending()
        if talk is None or not (text or any(gone)) or self._sending or self._head.closed:
            return
        self._sending = True
        self.draftChanged.emit()
        work = partial(talk.say, self._client, text, gone)
        self._bridge.run(work, lambda _id: self._sent(talk, text, gone), self._failed, typed=True)

    @Slot()
    def begin(self) -> None:
        """A new conversation: nobody is chosen yet."""
        self._picking.begin()

    @Slot()
    def editGroup(self) -> None:
        """The group that is open: its name and who is in it."""
        row = self._row
        if row is not None:
            self._picking.begin([ref.person for ref in row.people], row.name, group=True)

    @Slot()
    def picked(self) -> None:
        """These people: open what there is with them, make their group, or change it."""
        people, name = self._picking.people, self._picking.name
        row = self._row
        if self._picking.group and row is not None:
            before = [ref.person for ref in row.people]
            self._change(
                row,
                name=name if name != row.name else "",
                add=[person for person in people if person not in before],
                remove=[person for person in before if person not in people],
            )
        elif len(people) > 1 and name:
            made = self._client.make_group
            self._bridge.run(lambda: made(name, people), self._made, self._failed)
        elif people:
            self._open(find_talk(self._rows, people))

    @Slot()
    def leaveGroup(self) -> None:
        """I go out of the group that is open."""
        row = self._row
        if row is not None:
            self._change(row, remove=[self._client.me().person])

    # Reading

    def reload(self) -> None:
        """Read again and show what has changed."""
        if me_in(self._client) is None:
            return
        self._people = {person.person: person for person in self._client.people()}
        self._show_talks()
        self._show_said()
        self._look()
        self._bridge.run(self._client.network, self._show_network)

    def shows(self, conversation: EntryId) -> bool:
        """Whether somebody has this conversation before their eyes."""
        return self._watched and self._talk is not None and self._talk.id == conversation

    @property
    def _row(self) -> ConversationRow | None:
        """The conversation that is open, if anything was said in it."""
        id = self._talk.id if self._talk is not None else None
        return next((row for row in self._rows if row.id == id), None)

    def _faces(self) -> dict[PersonId, str]:
        return faces_of(self._people.values())

    def _show_talks(self) -> None:
        now, faces = formatting.now_ms(), self._faces()
        self._rows, unread = self._client.conversations(), self._client.unread_messages()
        if self._talk is not None and self._talk.id is None:
            self._talk = find_talk(self._rows, self._talk.people)  # they may have written first
        self._head = head_of(self._talk, self._row, self._people)
        self._talks.show(
            [talk_row(row, faces, self._here, unread.get(row.id, 0), now) for row in self._rows]
        )
        self.changed.emit()

    def _show_said(self) -> None:
        row = self._row
        messages, self._ended = said_in(self._client, row, self._asked)
        several = row is not None and len(row.people) > 1
        faces = self._faces()
        self._said.show(said_rows(messages, faces, formatting.now_ms(), several=several))
        self.changed.emit()

    def _show_network(self, network: Network) -> None:
        here = frozenset(row.person for row in near_people([*self._people.values()], network))
        if here != self._here:
            self._here = here
            self._show_talks()

    def _open(self, talk: Talk | None) -> None:
        if talk is None or self._talk is None or talk.key != self._talk.key:
            self._asked = PAGE
            self._said.show([])
            self._writes.say("")
        self._talk = talk
        self._enclosing.show(talk.key if talk is not None and self.encloses else "")
        self._show_talks()
        self._show_said()
        self.draftChanged.emit()
        self._look()

    def _went(self) -> None:
        place = self._navigation.place
        if place.page != "messages":
            return
        self.reload()
        wanted = Talk.of(place.subject, self._rows, self._people)
        if wanted is not None:
            self._open(wanted)

    def _on_changed(self, views: frozenset[str]) -> None:
        if views & _VIEWS and self._navigation.page == "messages":
            self.reload()

    def _look(self) -> None:
        """What somebody has before their eyes is not new any more."""
        row = self._row
        if row is None or not self._watched or not self._unread(row.id):
            return
        id = row.id
        self._bridge.run(lambda: self._client.mark_conversation_seen(id), self._looked)

    def _unread(self, id: EntryId) -> int:
        row = self._talks.find(text_of(id))
        return row.unread if row is not None else 0

    def _looked(self, _none: None) -> None:
        self._bridge.refresh(frozenset({"channels"}))

    def _change(
        self,
        row: ConversationRow,
        *,
        name: str = "",
        add: list[PersonId] | None = None,
        remove: list[PersonId] | None = None,
    ) -> None:
        if name or add or remove:
            change = self._client.change_group
            self._bridge.run(
                lambda: change(row.id, name=name, add=add or [], remove=remove or []),
                lambda _id: self._writes.done(),
                self._failed,
            )

    def _made(self, group: EntryId) -> None:
        self._writes.done()
        row = next((row for row in self._rows if row.id == group), None)
        if row is not None:
            self._open(talk_named(row))

    def _sent(self, talk: Talk, text: str, gone: Enclosing) -> None:
        self._enclosing.sent(talk.key, gone)
        left = left_over(self._drafts.get(talk.key, "").lstrip(), text).strip()
        self._bridge.kept.put("messages", talk.key, left)
        self._sending = False
        self._writes.done()
        self.draftChanged.emit()

    def _failed(self, error: PatioError) -> None:
        self._sending = False
        self.draftChanged.emit()
        self._writes.failed(error)
