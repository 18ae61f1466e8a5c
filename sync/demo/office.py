"""The example office as data: who works there, what they wrote, and when."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec

from sync import __version__
from sync.demo.told import Event
from sync.errors import DamagedHome
from sync.store.resources import resources
from sync.values import Rank

FRIDAY = 4

_DAY = re.compile(r"friday(-\d+)? (\d\d):(\d\d)")
_AGO = re.compile(r"(\d+) min")
_AHEAD = re.compile(r"in (\d+) days(?:, (\d+) years before)?")
_THEN = re.compile(r"in (\d+) days (\d\d):(\d\d)")
_GONE = re.compile(r"friday(-\d+)?")


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A value of the company."""

    key: str
    name: str
    tile: str


class Colleague(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody of the office. ``joins`` is when, if not in the company's first days."""

    key: str
    name: str
    role: str
    job: str
    place: str
    since: str
    team: str = ""
    birthday: str = ""
    joins: str = ""
    phone: str = ""
    skills: tuple[str, ...] = ()

    @property
    def rank(self) -> Rank:
        """The role as the engine knows it."""
        return Rank[self.role.upper()]


class Look(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When the person of the window last looked at which channels."""

    at: str
    channels: list[str]


class Office(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole example. ``before`` has reached everybody, ``today`` only who is ``nearby``."""

    about: str
    company: str
    values: list[Value]
    founded: str
    window: str
    nearby: list[str]
    looked_at: Look
    people: list[Colleague]
    before: list[Event]
    today: list[Event]
    now: list[Event]


def example_folder() -> Path:
    """Where the example's files are."""
    return resources() / "example"


def load_office() -> Office:
    """Read the example.

    Raises:
        DamagedHome: it is not part of this installation, or cannot be read.
    """
    path = example_folder() / "company.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=Office)
    except (OSError, msgspec.MsgspecError) as error:
        raise DamagedHome(path=str(path), why=str(error)) from None


def edition() -> str:
    """Changes when the example or the program does: homes made by another are made anew."""
    data = (example_folder() / "company.json").read_bytes()
    return hashlib.sha256(__version__.encode() + data).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Almanac:
    """Turns the example's times into real ones, seen from ``now`` (local time)."""

    now: datetime

    @classmethod
    def of(cls, now_ms: int) -> Almanac:
        """Seen from a moment in Unix milliseconds."""
        return cls(datetime.fromtimestamp(now_ms / 1000))

    @property
    def friday(self) -> date:
        """The last Friday before today."""
        today = self.now.date()
        return today - timedelta(days=(today.weekday() - FRIDAY - 1) % 7 + 1)

    def ms(self, text: str) -> int:
        """Unix milliseconds of ``friday-4 09:30``, ``20 min`` (ago) or ``in 2 days 14:00``.

        Raises:
            ValueError: none of the three.
        """
        if ago := _AGO.fullmatch(text):
            moment = self.now - timedelta(minutes=int(ago[1]))
        elif day := _DAY.fullmatch(text):
            when = self.friday + timedelta(days=int(day[1] or 0))
            moment = datetime(when.year, when.month, when.day, int(day[2]), int(day[3]))
        elif then := _THEN.fullmatch(text):
            when = self.now.date() + timedelta(days=int(then[1]))
            moment = datetime(when.year, when.month, when.day, int(then[2]), int(then[3]))
        else:
            raise ValueError(text)
        return int(moment.timestamp() * 1000)

    def day(self, text: str) -> str:
        """``YYYY-MM-DD`` of such a date, of ``friday-4`` or of ``in 4 days, 12 years before``;
        empty if empty."""
        if gone := _GONE.fullmatch(text):
            return (self.friday + timedelta(days=int(gone[1] or 0))).isoformat()
        ahead = _AHEAD.fullmatch(text)
        if ahead is None:
            return text
        day = self.now.date() + timedelta(days=int(ahead[1]))
        year = day.year - int(ahead[2] or 0)
        # 28 February stands in for a leap day in a year that has none.
        return f"{year:04}-{day.month:02}-{min(day.day, 28) if day.month == 2 else day.day:02}"

    def month_day(self, text: str) -> str:
        """``MM-DD`` of ``in 2 days``; empty if empty."""
        return self.day(text)[-5:]
