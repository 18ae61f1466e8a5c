"""A channel: what it is for, whether it is followed here, its settings; and a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.belonging import me_in
from desktop.viewmodels.following import Following
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.picking import PickingViewModel
from desktop.viewmodels.writes import Writes
from desktop.words.formatting import counted, listed, named
from sync.errors import PatioError
from sync.values import Rank, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.client import ChannelRow, Client, Me, PersonRef

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

GENERAL = "general"

_VIEWS = frozenset({"channels", "feed", "people"})


@QmlElement
@QmlUncreatable("Patio makes it")
class ChannelViewModel(QObject):
    """The channel one is at. Following it is this computer's business, the rest everybody's."""

    changed = Signal()
    draftChanged = Signal()
    errorChanged = Signal()

    def __init__(self, client: Client, bridge: Bridge, navigation: NavigationViewModel) -> None:
        super().__init__(navigation)
        self._client, self._bridge, self._navigation = client, bridge, navigation
        self._me: Me | None = None
        self._row: ChannelRow | None = None
        self._writers: list[PersonRef] = []
        self._following = True
        self._name = self._about = ""
        self._writes = Writes(bridge, self.errorChanged, self.reload)
        self._working = self._for_some = False
        self._picking = PickingViewModel(client, self)
        self._picking.changed.connect(self.draftChanged)
        navigation.placeChanged.connect(self.reload)
        Following(bridge, _VIEWS, self.reload, self)
        bridge.languageChanged.connect(self.changed)
        self.reload()

    @Property(str, notify=changed)
    def about(self) -> str:
        """What it is for, or empty."""
        return self._row.about if self._row else ""

    @Property(str, notify=changed)
    def writersLine(self) -> str:
        """``5 personas escriben aquí``."""
        translate = QCoreApplication.translate
        if not self._writers:
            return translate("Channel", "Nadie ha escrito aquí todavía")
        one = translate("Channel", "1 persona escribe aquí")
        many = translate("Channel", "{n} personas escriben aquí")
        return counted(len(self._writers), one, many)

    @Property(str, notify=changed)
    def writers(self) -> str:
        """Their names."""
        return listed([named(ref.name) for ref in self._writers])

    @Property(bool, notify=changed)
    def following(self) -> bool:
        """Whether its posts are in Inicio, on this computer."""
        return self._following

    @Property(bool, notify=changed)
    def archived(self) -> bool:
        """Whether nothing new goes into it."""
        return self._row is not None and self._row.archived

    @Property(bool, notify=changed)
    def mayChange(self) -> bool:
        """Whether I may say what it is for: who opened it, owners and administrators."""
        if self._me is None or self._row is None:
            return False
        opened = self._row.opener == self._me.person and self._row.name != GENERAL
        return self._me.rank <= Rank.ADMIN or (opened and self._me.rank <= Rank.MEMBER)

    @Property(bool, notify=changed)
    def archivable(self) -> bool:
        """Whether it can be archived, or opened again, by me."""
        return self.mayChange and self._row is not None and self._row.name != GENERAL

    @Slot()
    def turnFollowing(self) -> None:
        """Follow it here, or no longer."""
        row = self._row
        if row is not None:
            on = not self._following
            self._write(lambda: self._client.follow(row.name, on=on), self._followed)

    @Slot()
    def turnArchived(self) -> None:
        """Archive it, or open it again."""
        row = self._row
        if row is not None and self.archivable:
            self._write(lambda: self._client.set_channel(row.name, archived=not row.archived))

    # What is being written

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        """Why it was not saved, or empty."""
        return self._writes.error

    def _get_name(self) -> str:
        return self._name

    def _set_name(self, name: str) -> None:
        if name != self._name:
            self._name = name
            self._writes.say("")
            self.draftChanged.emit()

    def _get_words(self) -> str:
        return self._about

    def _set_words(self, about: str) -> None:
        if about != self._about:
            self._about = about
            self.draftChanged.emit()

    newName = Property(str, _get_name, _set_name, notify=draftChanged)
    newAbout = Property(str, _get_words, _set_words, notify=draftChanged)

    @Property(PickingViewModel, constant=True)
    def picking(self) -> PickingViewModel:
        """Who reads the new one, if only some people do."""
        return self._picking

    @Property(bool, notify=draftChanged)
    def forSome(self) -> bool:
        """Whether only some people are to read the new one."""
        return self._for_some

    @Slot(bool)
    def readBySome(self, some: bool) -> None:
        """Only some people are to read it, or everybody."""
        self._for_some = some
        self._writes.say("")
        self.draftChanged.emit()

    @Property(bool, notify=draftChanged)
    def nameReady(self) -> bool:
        """Whether a channel could be called so, and somebody reads it."""
        chosen = not self._for_some or bool(self._picking.people)
        return bool(self._name.strip().lstrip("#")) and chosen and not self._working

    @Property(bool, notify=draftChanged)
    def aboutReady(self) -> bool:
        """Whether what it is for was changed."""
        return self._row is not None and self._about.strip() != self._row.about

    @Slot()
    def begin(self) -> None:
        """Begin a new one."""
        self._for_some = False
        self._picking.begin()
        self._begin("", "")

    @Slot()
    def beginSettings(self) -> None:
        """Begin to say what this one is for."""
        self._begin("", self.about)

    @Slot()
    def create(self) -> None:
        """Open a channel and go there."""
        name, about = self._name.strip().lstrip("#").strip(), self._about.strip()
        if not self.nameReady or not name:
            return
        if self._for_some:
            self._create_private(name)
            return
        if any(row.name == name for row in self._client.channels()):
            self._writes.say(
                QCoreApplication.translate("Channel", "Ese canal ya está en la lista.")
            )
            return
        self._working = True
        self.draftChanged.emit()
        self._write(
            lambda: self._client.set_channel(name, about=about),
            lambda: self._navigation.open("channel", name),
        )

    def _create_private(self, name: str) -> None:
        people = self._picking.people
        self._working = True
        self.draftChanged.emit()
        self._bridge.run(
            lambda: self._client.make_group(name, people),
            lambda group: self._navigation.open("messages", text_of(group)),
            self._failed,
        )

    @Slot()
    def saveAbout(self) -> None:
        """Say what this one is for."""
        row, about = self._row, self._about.strip()
        if row is not None and self.mayChange:
            self._write(lambda: self._client.set_channel(row.name, about=about))

    # Reading

    def reload(self) -> None:
        """Read again and show what has changed."""
        place = self._navigation.place
        if place.page != "channel":
            return
        me = me_in(self._client)
        if me is None:
            return
        self._me = me
        rows = self._client.channels()
        self._row = next((row for row in rows if row.name == place.channel), None)
        self._writers = self._client.channel_people(place.channel)
        self._following = place.channel not in self._client.unfollowed()
        self.changed.emit()
        self.draftChanged.emit()

    def _begin(self, name: str, about: str) -> None:
        self._name, self._about, self._working = name, about, False
        self._writes.say("")
        self.draftChanged.emit()

    def _followed(self) -> None:
        # Inicio and the sidebar show other things now.
        self._bridge.refresh(frozenset({"feed", "channels"}))

    # Writing

    def _write(self, work: Callable[[], object], done: Callable[[], None] | None = None) -> None:
        def saved() -> None:
            self._working = False
            if done is not None:
                done()

        self._writes.do(work, saved, self._failed)

    def _failed(self, error: PatioError) -> None:
        self._working = False
        self._writes.failed(error)
        self.draftChanged.emit()
