"""What is done with what is on a card: votes, answers, doubts, files."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths

from desktop.bridge import Bridge
from desktop.models.reactions import ICONS, reaction_label
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.handling import HandlingViewModel
from desktop.viewmodels.keys import entry_of
from desktop.viewmodels.photos import PhotosViewModel
from sync.values import BlobId, Reaction, bytes_of

if TYPE_CHECKING:
    from sync.client import Client
    from sync.errors import PatioError

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Patio makes it")
class ActsViewModel(QObject):
    """The acts of cards that are of one kind, or of what hangs on any. What fails is said where
    the feed says it."""

    noteChanged = Signal()
    labelsChanged = Signal()

    def __init__(
        self,
        client: Client,
        bridge: Bridge,
        done: Callable[[], None],
        failed: Callable[[PatioError], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._done = done
        self._failed = failed
        self._note = ""
        self._way_back: Callable[[], object] | None = None
        self._photos = PhotosViewModel(client, bridge, self)
        self._handling = HandlingViewModel(client, bridge, self._handled, failed, self)
        bridge.languageChanged.connect(self.labelsChanged)

    @Property(PhotosViewModel, constant=True)
    def photos(self) -> PhotosViewModel:
        """The photos of a card, as large as the window."""
        return self._photos

    @Property(HandlingViewModel, constant=True)
    def handling(self) -> HandlingViewModel:
        """What is done with a card as a whole."""
        return self._handling

    @Property(str, notify=noteChanged)
    def note(self) -> str:
        """What to say for a moment, such as where a file was saved; or empty."""
        return self._note

    @Property(list, constant=True)
    def reactionKeys(self) -> list[str]:
        """The six reactions, as ``react`` of the feed takes them."""
        return [str(reaction) for reaction in Reaction]

    @Property(list, constant=True)
    def reactionIcons(self) -> list[str]:
        """The six drawings, in the same order."""
        return [ICONS[reaction] for reaction in Reaction]

    @Property(list, notify=labelsChanged)
    def reactionLabels(self) -> list[str]:
        """The six names, in the same order."""
        return [reaction_label(reaction) for reaction in Reaction]

    @Property(bool, notify=noteChanged)
    def undoable(self) -> bool:
        """Whether what the note is about can be undone."""
        return self._way_back is not None

    @Slot()
    def forgetNote(self) -> None:
        """Its time is over."""
        self._say("")

    @Slot()
    def undo(self) -> None:
        """Undo what the note is about."""
        back = self._way_back
        self._say("")
        if back is not None:
            self._run(back)

    @Slot(str, str)
    def doubt(self, key: str, text: str) -> None:
        """«Tengo una duda» about an announcement."""
        if text.strip():
            self._run(lambda: self._client.acknowledge(entry_of(key), doubt=text.strip()))

    @Slot(str, int)
    def vote(self, key: str, option: int) -> None:
        """Vote for an option of a poll; of several, take it back by the same."""
        card = self._client.card(entry_of(key))
        poll = card.detail if card is not None else None
        from sync.client import PollDetail

        if not isinstance(poll, PollDetail):
            return
        mine = {place for place, one in enumerate(poll.options) if one.chosen_by_me}
        chosen = mine ^ {option} if poll.several else {option}
        if chosen != mine:
            self._run(lambda: self._client.vote(entry_of(key), sorted(chosen)))

    @Slot(str, int)
    def attend(self, key: str, answer: int) -> None:
        """Say whether I come to an event, by the place of the answer on its card."""
        from desktop.models.kinds import ANSWERS

        self._run(lambda: self._client.attend(entry_of(key), ANSWERS[answer]))

    @Slot(str, int, bool)
    def markTask(self, key: str, task: int, done: bool) -> None:
        """A task of the first week, by its place on the card, is done or is not."""
        self._run(lambda: self._client.mark_task(entry_of(key), task + 1, on=done))

    @Slot(str)
    def greet(self, key: str) -> None:
        """Greet a new colleague."""
        from desktop.models.kinds import GREETING

        self._run(lambda: self._client.react(entry_of(key), Reaction(GREETING), True))

    @Slot(str, str)
    def saveFile(self, blob: str, name: str) -> None:
        """Copy a file into the folder of downloads."""
        place = QStandardPaths.StandardLocation.DownloadLocation
        folder = Path(QStandardPaths.writableLocation(place))

        def save() -> Path:
            with suppress(OSError):  # where it cannot be made, saving says so
                folder.mkdir(parents=True, exist_ok=True)
            return self._client.save_file(BlobId(bytes_of(blob)), name, folder)

        def saved(path: Path) -> None:
            line = QCoreApplication.translate("Acts", "{name} guardado en {folder}")
            self._say(line.format(name=path.name, folder=path.parent.name))

        self._bridge.run(save, saved, self._failed)

    @Slot(str)
    def fetchFile(self, blob: str) -> None:
        """Have a file fetched from whoever has it."""

        def asked(_none: object) -> None:
            self._say(
                QCoreApplication.translate("Acts", "Llegará en cuanto haya cerca quien lo tenga")
            )

        self._bridge.run(
            lambda: self._client.want_file(BlobId(bytes_of(blob))), asked, self._failed
        )

    def _run(self, work: Callable[[], object]) -> None:
        self._bridge.run(work, lambda _result: self._done(), self._failed, typed=True)

    def _handled(self, note: str, back: Callable[[], object] | None) -> None:
        self._say(note, back)
        self._done()

    def _say(self, note: str, back: Callable[[], object] | None = None) -> None:
        if note != self._note or back is not self._way_back:
            self._note, self._way_back = note, back
            self.noteChanged.emit()
