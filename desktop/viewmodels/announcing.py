"""An announcement being written, or another text for one that is out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl

from desktop.bridge import Bridge
from desktop.models.people import AttachmentRow
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.announced import ATTACHED_MOST, CHANNELS_MOST, TITLE_MOST, Announced
from desktop.words import formatting
from desktop.words.errors import words_of
from desktop.words.formatting import counted, listed
from sync.values import EntryId, text_of

if TYPE_CHECKING:
    from sync.client import Card, Client
    from sync.errors import PatioError

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SECTION = "announcements"
"""Where drafts are kept: a new one's key is empty."""


@QmlElement
@QmlUncreatable("Patio makes it")
class AnnouncingViewModel(QObject):
    """Open while :attr:`opened`; it stays until it is published or thrown away."""

    changed = Signal()
    textChanged = Signal()
    published = Signal(str)

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._draft = Announced()
        self._attached: RowModel[AttachmentRow] = RowModel(AttachmentRow, self)
        self._opened = False
        self._sending = False
        self._asking = ""
        self._preview = False
        self._choosing = False
        self._error = ""
        self._people = 0
        self._channels: list[str] = []
        bridge.languageChanged.connect(self.changed)

    # What it shows

    @Property(bool, notify=changed)
    def opened(self) -> bool:
        """Whether the dialog is open."""
        return self._opened

    @Property(bool, notify=changed)
    def revising(self) -> bool:
        """Whether it is another text for one that is out."""
        return bool(self._draft.target)

    @Property(bool, notify=changed)
    def asksAnew(self) -> bool:
        """Whether somebody has read that one, so that the question is whether to ask again."""
        return self._draft.asks_anew

    @Property(bool, notify=changed)
    def preview(self) -> bool:
        """Whether it is shown as it will look."""
        return self._preview

    @Property(bool, notify=changed)
    def choosing(self) -> bool:
        """Whether the file dialog is open."""
        return self._choosing

    @Property(str, notify=changed)
    def asking(self) -> str:
        """What is being asked: ``publish``, ``discard``, or nothing."""
        return self._asking

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it was not published, or empty. What was written stays."""
        return self._error

    @Property(QObject, constant=True)
    def attached(self) -> QObject:
        """Photos and PDFs (``AttachmentRow``)."""
        return self._attached

    @Property(int, notify=changed)
    def attachedCount(self) -> int:
        """How many there are."""
        return len(self._attached.rows)

    @Property(str, notify=textChanged)
    def left(self) -> str:
        """How much room the title has left, said when it gets tight; or empty."""
        room = TITLE_MOST - len(self._draft.title.strip())
        if room > 20:
            return ""
        if room < 0:
            one = QCoreApplication.translate("Announcing", "Sobra 1 letra")
            many = QCoreApplication.translate("Announcing", "Sobran {n} letras")
            return counted(-room, one, many)
        one = QCoreApplication.translate("Announcing", "Queda 1 letra")
        many = QCoreApplication.translate("Announcing", "Quedan {n} letras")
        return counted(room, one, many)

    @Property(bool, notify=textChanged)
    def tooLong(self) -> bool:
        """Whether the title is too long."""
        return len(self._draft.title.strip()) > TITLE_MOST

    @Property(bool, notify=textChanged)
    def ready(self) -> bool:
        """Whether it can be published."""
        title, text = self._draft.title.strip(), self._draft.text.strip()
        same = self.revising and (title, text) == self._draft.before
        return bool(title) and len(title) <= TITLE_MOST and not same and not self._sending

    @Property(str, notify=changed)
    def publishLine(self) -> str:
        """``Publicar para las 9 personas``."""
        one = QCoreApplication.translate("Announcing", "Publicar para 1 persona")
        many = QCoreApplication.translate("Announcing", "Publicar para las {n} personas")
        return counted(self._people, one, many)

    @Property(str, notify=changed)
    def sureLine(self) -> str:
        """What happens when it is published, with the head count."""
        one = QCoreApplication.translate("Announcing", "Le llegará a 1 persona")
        many = QCoreApplication.translate("Announcing", "Les llegará a las {n} personas del patio")
        line = counted(self._people, one, many)
        if not self._draft.needs_ack:
            return line + "."
        asked = QCoreApplication.translate(
            "Announcing", "{line}, y a cada una se le pide que confirme que lo ha leído."
        )
        return asked.format(line=line)

    @Property("QStringList", notify=changed)
    def channels(self) -> list[str]:
        """Which channels it may be for, when there are several."""
        return list(self._channels) if len(self._channels) > 1 else []

    @Property("QStringList", notify=changed)
    def chosenChannels(self) -> list[str]:
        """Which it is for, in the order of :attr:`channels`; none: everybody."""
        return list(self._draft.channels)

    @Property(str, notify=changed)
    def audienceLine(self) -> str:
        """``Para #taller · Vale hasta el 7 de enero``; empty when for everybody and for good."""
        parts = []
        if self._draft.channels:
            line = QCoreApplication.translate("Announcements", "Para {channels}")
            named = listed([f"#{name}" for name in self._draft.channels])
            parts.append(line.format(channels=named))
        if day := self._draft.end_day:
            when = formatting.moment(formatting.day_ms(day))
            words = formatting.long_day(when, formatting.moment(formatting.now_ms()))
            line = QCoreApplication.translate("Announcements", "Vale hasta el {day}")
            parts.append(line.format(day=words))
        return " · ".join(parts)

    @Property(str, notify=changed)
    def today(self) -> str:
        """Today as ``YYYY-MM-DD``: nothing is pinned until before."""
        return formatting.iso_day(formatting.now_ms())

    def _get_title(self) -> str:
        return self._draft.title

    def _set_title(self, title: str) -> None:
        if title != self._draft.title:
            self._draft.title = title
            self._keep()

    def _get_text(self) -> str:
        return self._draft.text

    def _set_text(self, text: str) -> None:
        if text != self._draft.text:
            self._draft.text = text
            self._keep()

    def _get_needs_ack(self) -> bool:
        return self._draft.needs_ack

    def _set_needs_ack(self, needs_ack: bool) -> None:
        self._draft.needs_ack = needs_ack
        self.changed.emit()

    def _get_pin(self) -> bool:
        return self._draft.pin

    def _set_pin(self, pin: bool) -> None:
        self._draft.pin = pin
        self.changed.emit()

    def _get_pin_day(self) -> str:
        return self._draft.pin_day

    def _set_pin_day(self, day: str) -> None:
        self._draft.pin_day = day
        self.changed.emit()

    def _get_end_day(self) -> str:
        return self._draft.end_day

    def _set_end_day(self, day: str) -> None:
        self._draft.end_day = day
        if day and self._draft.pin_day > day:
            self._draft.pin_day = day  # what is over is not on top
        self.changed.emit()

    def _get_substance(self) -> bool:
        return self._draft.substance

    def _set_substance(self, substance: bool) -> None:
        self._draft.substance = substance
        self.changed.emit()

    title = Property(str, _get_title, _set_title, notify=textChanged)
    text = Property(str, _get_text, _set_text, notify=textChanged)
    needsAck = Property(bool, _get_needs_ack, _set_needs_ack, notify=changed)
    pin = Property(bool, _get_pin, _set_pin, notify=changed)
    pinDay = Property(str, _get_pin_day, _set_pin_day, notify=changed)
    endDay = Property(str, _get_end_day, _set_end_day, notify=changed)
    substance = Property(bool, _get_substance, _set_substance, notify=changed)

    # What can be done with it

    @Slot()
    def begin(self) -> None:
        """Open it for a new one."""
        self._start(Announced())

    def revise(self, card: Card, *, asks_anew: bool) -> None:
        """Open it for another text of an announcement that is out."""
        before = (card.title.strip(), card.text.strip())
        self._start(Announced(text_of(card.id), *before, before, asks_anew=asks_anew))

    @Slot()
    def close(self) -> None:
        """Close it, asking first when something would be lost."""
        if not self._opened or self._asking:
            return
        draft = self._draft
        written = (draft.title.strip(), draft.text.strip())
        if written != draft.before or draft.pictures or draft.files:
            self._ask("discard")
        else:
            self.discard()

    @Slot()
    def discard(self) -> None:
        """Close it and forget what was written."""
        self._bridge.kept.put(SECTION, self._draft.target, "")
        self._draft = Announced()
        self._opened, self._asking, self._error = False, "", ""
        self._show_attached()

    @Slot()
    def keepWriting(self) -> None:
        """Neither published nor thrown away."""
        if self._asking:
            self._ask("")

    @Slot(bool)
    def showPreview(self, on: bool) -> None:
        """Show how it will look, or write on."""
        self._preview = on
        self.changed.emit()

    @Slot(str)
    def toggleChannel(self, name: str) -> None:
        """Have it be for a channel, or not for that one."""
        chosen = set(self._draft.channels) ^ {name}
        if len(chosen) <= CHANNELS_MOST:
            self._draft.channels = [one for one in self._channels if one in chosen]
        self.changed.emit()

    @Slot()
    def chooseFiles(self) -> None:
        """Have the file dialog opened; :meth:`attach` closes it."""
        self._choosing = True
        self.changed.emit()

    @Slot(list)
    def attach(self, files: list[QUrl]) -> None:
        """Add the photos and PDFs that were chosen."""
        for file in files:
            path = Path(file.toLocalFile())
            pdf = path.suffix.casefold() == ".pdf"
            if pdf and path not in self._draft.files and len(self._draft.files) < ATTACHED_MOST:
                self._draft.files.append(path)
            elif not pdf and len(self._draft.pictures) < ATTACHED_MOST:
                self._draft.pictures.setdefault(path, "")
        self._choosing = False
        self._show_attached()

    @Slot(str)
    def detach(self, key: str) -> None:
        """Take one off."""
        self._draft.pictures.pop(Path(key), None)
        self._draft.files = [path for path in self._draft.files if path != Path(key)]
        self._show_attached()

    @Slot(str, str)
    def describe(self, key: str, alt: str) -> None:
        """Say what a photo shows."""
        if Path(key) in self._draft.pictures:
            self._draft.pictures[Path(key)] = alt

    @Slot()
    def ask(self) -> None:
        """Ask once more before it is published; another text is not asked about."""
        if self.ready and self.revising:
            self.publish()
        elif self.ready:
            self._ask("publish")

    @Slot()
    def publish(self) -> None:
        """Save it; what was written stays until it is on disk."""
        if self.ready:
            self._sending, self._asking = True, ""
            self.textChanged.emit()
            self.changed.emit()
            self._bridge.run(self._draft.work(self._client), self._saved, self._failed, typed=True)

    # Behind it

    def _saved(self, entry: EntryId) -> None:
        self._sending = False
        self.discard()
        self.published.emit(text_of(entry))

    def _failed(self, error: PatioError) -> None:
        self._sending = False
        self._error = words_of(error)
        self.changed.emit()
        self.textChanged.emit()

    def _keep(self) -> None:
        draft = self._draft
        self._bridge.kept.put_two(SECTION, draft.target, draft.title, draft.text)
        self.textChanged.emit()

    def _start(self, draft: Announced) -> None:
        """Open it, with what a window before this one had of it."""
        draft.title, draft.text = self._bridge.kept.two(SECTION, draft.target) or (
            draft.title,
            draft.text,
        )
        self._draft = draft
        self._people = self._client.me().people
        self._channels = [row.name for row in self._client.channels() if not row.archived]
        self._opened, self._preview, self._error, self._asking = True, False, "", ""
        self._show_attached()

    def _ask(self, what: str) -> None:
        self._asking = what
        self.changed.emit()

    def _show_attached(self) -> None:
        self._attached.show(self._draft.rows())
        self.changed.emit()
        self.textChanged.emit()
