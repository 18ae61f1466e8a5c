"""A post cleared for outside, while it is written; or proposed to whoever may clear it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.models.outside import ChoiceRow, network_names
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.keys import person_of
from desktop.words import formatting
from desktop.words.errors import words_of
from desktop.words.formatting import named
from sync.errors import AmbiguousTarget, PatioError, UnknownTarget
from sync.values import EntryId, PersonId, Rank, text_of

if TYPE_CHECKING:
    from sync.client import Card, Client, PersonRow

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NETWORKS_MOST: Final = 2
"""Networks of a piece (``sync.content.outside.MAX_NETWORKS``)."""

_A_MONTH: Final = 30


@QmlElement
@QmlUncreatable("Patio makes it")
class OutsideDraftViewModel(QObject):
    """What the dialog shows. ``clears``: what is written is a piece; else it is only proposed."""

    changed = Signal()
    saved = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._post: Card | None = None
        self._clears = self._open = self._saving = self._pictured = False
        self._text = self._until = self._error = ""
        self._next_ms = 0
        self._networks: list[str] = []
        self._inside: list[PersonId] = []
        self._staff: list[PersonRow] = []
        self._where: RowModel[ChoiceRow] = RowModel(ChoiceRow, self)
        self._people: RowModel[ChoiceRow] = RowModel(ChoiceRow, self)

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether it is being written."""
        return self._open

    @Property(bool, notify=changed)
    def clears(self) -> bool:
        """Whether I may clear it, and do not only propose it."""
        return self._clears

    @Property(str, notify=changed)
    def inside(self) -> str:
        """What was said inside, and never goes out."""
        return self._post.text if self._post else ""

    @Property(str, notify=changed)
    def author(self) -> str:
        """Who said it."""
        return named(self._post.author) if self._post else ""

    @Property(str, notify=changed)
    def blocked(self) -> str:
        """Why there can be none now, and from when on; or empty."""
        if not self._clears or formatting.now_ms() >= self._next_ms:
            return ""
        line = QCoreApplication.translate(
            "Outside", "Hay una pieza nueva por semana. La siguiente, a partir del {day}."
        )
        return line.format(day=formatting.day_and_month(formatting.moment(self._next_ms)))

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.changed.emit()

    text = Property(str, _get_text, _set_text, notify=changed)

    @Property(QObject, constant=True)
    def networks(self) -> QObject:
        """Where it may be told."""
        return self._where

    @Property(QObject, constant=True)
    def people(self) -> QObject:
        """Who is in it: nothing goes out before they all agree."""
        return self._people

    @Property("QStringList", notify=changed)
    def staffKeys(self) -> list[str]:
        """Who could be added."""
        return [text_of(row.person) for row in self._others()]

    @Property("QStringList", notify=changed)
    def staffNames(self) -> list[str]:
        """Their names, in the same order."""
        return [named(row.name) for row in self._others()]

    @Property(bool, notify=changed)
    def picturable(self) -> bool:
        """Whether the post has a photo that is here."""
        return self._post is not None and any(one.here for one in self._post.pictures)

    @Property(bool, notify=changed)
    def pictured(self) -> bool:
        """Whether its photo goes out with it."""
        return self._pictured

    @Property(str, notify=changed)
    def until(self) -> str:
        """The last day on which it is told."""
        return self._until

    @Property(str, notify=changed)
    def firstDay(self) -> str:
        """The first day that can be that."""
        return _today().isoformat()

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether it can be sent."""
        chosen = bool(self._networks) or not self._clears
        return bool(self._text.strip()) and chosen and not self.blocked and not self._saving

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it was not saved, or empty."""
        return self._error

    def begin(self, post: Card) -> None:
        """Open it on a post."""
        self._post, self._text, self._error = post, "", ""
        self._clears = self._client.may_clear_outside()
        self._next_ms = self._client.next_piece_ms()
        self._staff = self._client.people()
        self._networks, self._inside, self._pictured = [], [], False
        self._until = (_today() + timedelta(days=_A_MONTH)).isoformat()
        self._open = True
        self._show()

    @Slot()
    def close(self) -> None:
        """Leave it."""
        self._open = False
        self.changed.emit()

    @Slot(str)
    def turn(self, network: str) -> None:
        """Tell it there, or not; of more than two the last two."""
        if network in self._networks:
            self._networks.remove(network)
        elif network in network_names():
            self._networks = [*self._networks, network][-NETWORKS_MOST:]
        self._show()

    @Slot(str)
    def add(self, person: str) -> None:
        """Somebody is in it."""
        self._inside.append(person_of(person))
        self._show()

    @Slot(str)
    def remove(self, person: str) -> None:
        """Somebody is not in it."""
        self._inside = [one for one in self._inside if text_of(one) != person]
        self._show()

    @Slot()
    def turnPicture(self) -> None:
        """Take the photo, or leave it."""
        self._pictured = not self._pictured and self.picturable
        self.changed.emit()

    @Slot(str)
    def tellUntil(self, day: str) -> None:
        """The last day."""
        self._until = day
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        """Clear it, or propose it. It stays open when that fails."""
        post = self._post
        if post is None or not self.ready:
            return
        self._saving = True
        self.changed.emit()
        work = self._cleared if self._clears else self._proposed
        self._bridge.run(lambda: work(post), self._done, self._failed, typed=True)

    def _cleared(self, post: Card) -> EntryId:
        picture: tuple[Path, str] | None = None
        if self._pictured:
            one = next(picture for picture in post.pictures if picture.here)
            picture = (self._client.blob_path(one.blob), one.alt)
        return self._client.write_outside(
            post.id,
            self._text.strip(),
            until=self._until,
            networks=tuple(self._networks),
            picture=picture,
            people=tuple(self._inside),
        )

    def _proposed(self, post: Card) -> EntryId:
        """A comment on the post that names an owner, who is told of it so."""
        text = self._text.strip()
        owner = next((row.name for row in self._staff if row.rank is Rank.OWNER and row.name), "")
        if not owner:
            return self._client.comment(post.id, text)
        try:
            return self._client.comment(post.id, f"@{owner} {text}")
        except (AmbiguousTarget, UnknownTarget):
            return self._client.comment(post.id, text)  # two of that name: then without it

    def _done(self, _made: EntryId) -> None:
        self._saving = self._open = False
        self.changed.emit()
        self.saved.emit()

    def _failed(self, error: PatioError) -> None:
        self._saving, self._error = False, words_of(error)
        self.changed.emit()

    def _others(self) -> list[PersonRow]:
        return [row for row in self._staff if row.person not in self._inside]

    def _show(self) -> None:
        self._where.show(
            [
                ChoiceRow(key, formatting.capital(name), key in self._networks)
                for key, name in network_names().items()
            ]
        )
        chosen = [row for row in self._staff if row.person in self._inside]
        self._people.show([ChoiceRow(text_of(row.person), named(row.name), True) for row in chosen])
        self.changed.emit()


def _today() -> date:
    return formatting.moment(formatting.now_ms()).date()
