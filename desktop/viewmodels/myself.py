"""My own profile while I change it: nothing is written before it is saved, all of it then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QUrl

from desktop.bridge import Bridge
from desktop.images.people import face_of
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.about import birthday_in
from desktop.words import formatting
from desktop.words.errors import words_of
from sync.errors import PatioError

if TYPE_CHECKING:
    from sync.client import Client, PersonRow

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LINES = ("name", "job", "team", "place", "phone")
"""What is one line each, by the name that it has in the engine."""

LISTS = ("skills", "languages")
"""What is several, each on a line of its own."""

_DAYS, _MONTHS = 31, 12
_AWAY = ("away", "since", "until", "why")


class Changes(TypedDict, total=False):
    """What of the profile is to be another, as ``Client.set_profile`` takes it."""

    name: str
    job: str
    team: str
    place: str
    phone: str
    skills: list[str]
    languages: list[str]
    birthday: str
    avatar: bytes


@QmlElement
@QmlUncreatable("Patio makes it")
class MyselfViewModel(QObject):
    """What I am about to say of myself, by the names of :data:`LINES`, :data:`LISTS`, and ``day``,
    ``month``, ``away``, ``since``, ``until`` (days, ``YYYY-MM-DD``), ``why``."""

    changed = Signal()
    saved = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._row: PersonRow | None = None
        self._was: dict[str, str] = {}
        self._now: dict[str, str] = {}
        self._photo: Path | None = None
        self._bare = False
        self._saving = False
        self._choosing = False
        self._error = ""
        bridge.languageChanged.connect(self.changed)

    @Property("QVariantMap", notify=changed)
    def said(self) -> dict[str, str]:
        """All of it as texts, by name; ``away`` is ``yes`` or empty."""
        return dict(self._now)

    @Property(bool, notify=changed)
    def away(self) -> bool:
        """Whether I am away, or will be."""
        return bool(self._now.get("away"))

    @Property(str, notify=changed)
    def since(self) -> str:
        """The first day (``YYYY-MM-DD``) that I am away."""
        return self._now.get("since", "")

    @Property(str, notify=changed)
    def until(self) -> str:
        """The last one, or empty."""
        return self._now.get("until", "")

    @Property(str, notify=changed)
    def day(self) -> str:
        """The day of my birthday, or empty."""
        return self._now.get("day", "")

    @Property(str, notify=changed)
    def month(self) -> str:
        """The month of my birthday, or empty."""
        return self._now.get("month", "")

    @Property("QStringList", constant=True)
    def days(self) -> list[str]:
        """The days that a birthday may have, the empty one for none."""
        return ["", *(str(day) for day in range(1, _DAYS + 1))]

    @Property("QStringList", constant=True)
    def months(self) -> list[str]:
        """The months that a birthday may have, the empty one for none."""
        return ["", *(str(month) for month in range(1, _MONTHS + 1))]

    @Property("QStringList", notify=changed)
    def dayNames(self) -> list[str]:
        """How :attr:`days` are called."""
        return [QCoreApplication.translate("People", "Día"), *self.days[1:]]

    @Property("QStringList", notify=changed)
    def monthNames(self) -> list[str]:
        """How :attr:`months` are called."""
        names = [QLocale().standaloneMonthName(month) for month in range(1, _MONTHS + 1)]
        return [QCoreApplication.translate("People", "Mes"), *names]

    @Property(str, notify=changed)
    def face(self) -> str:
        """The image key of my face as it is now."""
        return face_of(self._row) if self._row is not None else ""

    @Property(str, notify=changed)
    def photo(self) -> str:
        """The photo that it is to be, as ``image://local`` takes it; or empty."""
        if self._photo is None:
            return ""
        return bytes(QUrl.toPercentEncoding(str(self._photo)).data()).decode()

    @Property(bool, notify=changed)
    def pictured(self) -> bool:
        """Whether there is a photo, or is to be one."""
        had = self._row is not None and bool(self._row.avatar)
        return self._photo is not None or (had and not self._bare)

    @Property(bool, notify=changed)
    def choosing(self) -> bool:
        """Whether the file dialog is open."""
        return self._choosing

    @Property(bool, notify=changed)
    def dirty(self) -> bool:
        """Whether closing would throw something away."""
        return self._now != self._was or self._photo is not None or self._bare

    @Property(bool, notify=changed)
    def saving(self) -> bool:
        """Whether it is being saved."""
        return self._saving

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it was not saved, or empty. What was typed stays."""
        return self._error

    @Slot()
    def begin(self) -> None:
        """Take what my profile says now."""
        me = self._client.me().person
        self._row = next((row for row in self._client.people() if row.person == me), None)
        self._was = _texts(self._row)
        self._now = dict(self._was)
        self._photo, self._bare, self._error = None, False, ""
        self.changed.emit()

    @Slot(str, str)
    def say(self, name: str, text: str) -> None:
        """Change one of the texts."""
        if self._now.get(name) != text:
            self._now[name] = text
            self.changed.emit()

    @Slot()
    def choosePhoto(self) -> None:
        """Have the file dialog opened; :meth:`usePhoto` closes it."""
        self._choosing = True
        self.changed.emit()

    @Slot(QUrl)
    def usePhoto(self, file: QUrl) -> None:
        """Take a photo that was chosen in the file dialog; an empty one: none was."""
        self._choosing = False
        if file.isLocalFile():
            self._photo, self._bare = Path(file.toLocalFile()), False
        self.changed.emit()

    @Slot()
    def dropPhoto(self) -> None:
        """No photo any more: initials."""
        self._photo = None
        self._bare = self._row is not None and bool(self._row.avatar)
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        """Write what has changed; what was typed stays until it is on disk."""
        if self._saving:
            return
        self._error = self._wrong()
        if not self._error:
            self._saving = True
            self._bridge.run(self._work(), self._done, self._failed, typed=True)
        self.changed.emit()

    def _wrong(self) -> str:
        """What cannot be saved as it is, and what to do; or empty."""
        now = self._now
        if not now["name"].strip():
            return QCoreApplication.translate("People", "Falta tu nombre: escríbelo.")
        if bool(now["day"]) != bool(now["month"]) or (
            now["day"] and birthday_in(_birthday(now)) is None
        ):
            return QCoreApplication.translate(
                "People", "Ese cumpleaños no es un día: elige día y mes, o ninguno de los dos."
            )
        return self._wrong_away() if now["away"] else ""

    def _wrong_away(self) -> str:
        since, until = self._now["since"], self._now["until"]
        if not until:
            return QCoreApplication.translate(
                "People", "Falta el último día que estás fuera: elígelo."
            )
        if until < since:
            return QCoreApplication.translate(
                "People", "Vuelves antes de irte: cambia el último día."
            )
        return ""

    def _work(self) -> Callable[[], None]:
        client, photo, changes = self._client, self._photo, self._changes()
        away = any(self._now[name] != self._was[name] for name in _AWAY)
        now = dict(self._now)

        def work() -> None:
            if photo is not None:
                from desktop.images.portrait import portrait

                changes["avatar"] = portrait(photo)
            if changes:
                client.set_profile(**changes)
            if away and now["away"]:
                client.set_away(now["until"], since=now["since"], text=now["why"].strip())
            elif away:
                client.set_back()

        return work

    def _changes(self) -> Changes:
        now, was = self._now, self._was
        changes: Changes = {}
        for name in LINES:
            if now[name] != was[name]:
                changes[name] = now[name].strip()  # type: ignore[literal-required]  # a field of it
        for name in LISTS:
            if now[name] != was[name]:
                lines = [line.strip() for line in now[name].splitlines()]
                kept = [line for line in lines if line]
                changes[name] = kept  # type: ignore[literal-required]  # a field of it
        if _birthday(now) != _birthday(was):
            changes["birthday"] = _birthday(now)
        if self._bare:
            changes["avatar"] = b""
        return changes

    def _done(self, _none: None) -> None:
        self._saving = False
        self.begin()
        self.saved.emit()
        self._bridge.refresh(frozenset({"people"}))

    def _failed(self, error: PatioError) -> None:
        self._saving, self._error = False, words_of(error)
        self.changed.emit()


def _texts(row: PersonRow | None) -> dict[str, str]:
    """A profile as texts to be changed."""
    texts = {name: str(getattr(row, name, "")) for name in LINES}
    texts |= {name: "\n".join(getattr(row, name, ())) for name in LISTS}
    day = birthday_in(row.birthday) if row is not None else None
    texts["day"], texts["month"] = (str(day.day), str(day.month)) if day else ("", "")
    today = formatting.moment(formatting.now_ms()).date().isoformat()
    away = row.away if row is not None and row.away and row.away.until >= today else None
    texts["away"] = "yes" if away else ""
    texts["since"] = away.since if away else today
    texts["until"], texts["why"] = (away.until, away.text) if away else ("", "")
    return texts


def _birthday(texts: dict[str, str]) -> str:
    """``MM-DD``, or empty."""
    if not texts["day"] or not texts["month"]:
        return ""
    return f"{int(texts['month']):02}-{int(texts['day']):02}"
