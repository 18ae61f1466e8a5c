"""Somebody who writes whatever comes to mind: entries of every kind, about anything before them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Final

import msgspec

from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    MARTA_SPARE,
    START_MS,
    STRANGER,
    VALUES,
    Pen,
    blob,
    person_of,
)
from sync.codec import decode
from sync.content.announcements import text_hash
from sync.content.feed import FileRef, PictureRef
from sync.content.kinds import KINDS, Content, ContentKind
from sync.content.mentions import Mention
from sync.content.questions import VERDICTS, OfficialAnswer, Verdict
from sync.content.welcomes import Welcome
from sync.values import DeviceId, Reaction
from sync.views.fold import FoldEntry

DEVICES: Final = (CARMEN, CARMEN, AMPARO, MARTA, MARTA_SPARE, INES, STRANGER)
WORDS: Final = ("horno", "viernes", "arcilla", "esmalte", "mañana", "cesta", "llaves", "camión")
CHANNELS: Final = ("general", "obras", "horno")

_FITS: Final[Mapping[ContentKind, frozenset[ContentKind]]] = {
    ContentKind.ACK: frozenset({ContentKind.ANNOUNCEMENT, ContentKind.REVISION}),
    ContentKind.DOUBT: frozenset({ContentKind.ANNOUNCEMENT}),
    ContentKind.DOUBTS_ANSWER: frozenset({ContentKind.ANNOUNCEMENT}),
    ContentKind.REMIND: frozenset({ContentKind.ANNOUNCEMENT}),
    ContentKind.REVISION: frozenset({ContentKind.ANNOUNCEMENT}),
    ContentKind.PIN: frozenset({ContentKind.ANNOUNCEMENT}),
    ContentKind.URGENT: frozenset({ContentKind.ANNOUNCEMENT}),
    ContentKind.ME_TOO: frozenset({ContentKind.QUESTION}),
    ContentKind.ANSWER: frozenset({ContentKind.QUESTION}),
    ContentKind.HELPED: frozenset({ContentKind.ANSWER}),
    ContentKind.VOTE: frozenset({ContentKind.POLL}),
    ContentKind.REVIEWED: frozenset({ContentKind.PROCESS}),
    ContentKind.ATTEND: frozenset({ContentKind.EVENT, ContentKind.OUTSIDE}),
    ContentKind.TASK_DONE: frozenset({ContentKind.WELCOME}),
    ContentKind.PASS_ON: frozenset({ContentKind.KUDOS}),
    ContentKind.WITHDRAW: frozenset({ContentKind.KUDOS}),
    ContentKind.OUTSIDE: frozenset({ContentKind.POST}),
    ContentKind.EDIT: frozenset({ContentKind.POST, ContentKind.COMMENT, ContentKind.KUDOS}),
}
"""What an act is about when its author knows what she does."""


@dataclass
class Scribe:
    """Makes a history of entries, the same one from the same dice."""

    dice: Random
    pen: Pen = field(default_factory=Pen)
    written: list[FoldEntry] = field(default_factory=list)

    def history(self, length: int) -> list[FoldEntry]:
        """So many entries, in the order in which they were written."""
        kinds = [ContentKind(kind) for kind in KINDS]
        first = [k for k in kinds if k in _ROOTS]
        for number in range(length):
            self._write(self.dice.choice(first if number < length // 3 else kinds))
        return self.written

    def _write(self, kind: ContentKind) -> None:
        make: Callable[..., Content] = KINDS[kind]
        target = self._target(kind)
        fields = {
            one.name: self._value(kind, one.name, target)
            for one in msgspec.structs.fields(KINDS[kind])
            if one.name != "v"
        }
        device = self.dice.choice(DEVICES)
        if target is not None and self.dice.random() < 0.5:
            device = self._whose_turn(kind, target)
        self.written.append(self.pen.write(device, make(**fields)))

    def _whose_turn(self, kind: ContentKind, target: FoldEntry) -> DeviceId:
        """Who can do this: mostly who wrote what it is about."""
        match kind, target.kind:
            case ContentKind.HELPED, ContentKind.ANSWER:
                question = decode(OfficialAnswer, target.body).target
                found = [one.log.device for one in self.written if one.id == question]
                return found[0] if found else target.log.device
            case ContentKind.TASK_DONE, ContentKind.WELCOME:
                return DeviceId(decode(Welcome, target.body).person)
            case _:
                return target.log.device

    def _target(self, kind: ContentKind) -> FoldEntry | None:
        """What it is about: something that fits as a rule, or anything, or nothing that is here."""
        fit = [e for e in self.written if e.kind in _FITS.get(kind, _ROOTS)]
        if fit and self.dice.random() < 0.85:
            return self.dice.choice(fit)
        if self.written and self.dice.random() < 0.8:
            return self.dice.choice(self.written)
        return None

    def _value(self, kind: ContentKind, name: str, target: FoldEntry | None) -> object:
        make = _SPECIAL.get((kind, name)) or _BY_NAME[name]
        return make(self, target)

    # -- values ------------------------------------------------------------------------------

    def text(self) -> str:
        """Some words."""
        return " ".join(self.dice.choices(WORDS, k=self.dice.randint(2, 9))).capitalize()

    def person(self) -> bytes:
        """Somebody, or once in a while somebody nobody knows."""
        return person_of(self.dice.choice(DEVICES))

    def perhaps(self, value: Callable[[], bytes]) -> bytes:
        """That, or nothing."""
        return value() if self.dice.random() < 0.5 else b""

    def entry(self) -> bytes:
        """Any entry before."""
        return self.dice.choice(self.written).id if self.written else bytes(32)

    def day(self) -> str:
        """A day around those on which this is written, or none."""
        if self.dice.random() < 0.3:
            return ""
        began = date.fromtimestamp(START_MS / 1000)
        return (began + timedelta(days=self.dice.randint(-3, 60))).isoformat()

    def moment(self) -> int:
        """Some time of these days."""
        return START_MS + self.dice.randint(0, 40) * 3_600_000

    def flag(self) -> bool:
        """Heads or tails."""
        return self.dice.random() < 0.5

    def several(self, value: Callable[[], bytes], most: int = 3) -> list[bytes]:
        """Different ones."""
        return list(dict.fromkeys(value() for _ in range(self.dice.randint(1, most))))


_ROOTS: Final = frozenset(
    {
        ContentKind.PROFILE,
        ContentKind.POST,
        ContentKind.KUDOS,
        ContentKind.ANNOUNCEMENT,
        ContentKind.QUESTION,
        ContentKind.POLL,
        ContentKind.PROCESS,
        ContentKind.WELCOME,
        ContentKind.FAREWELL,
        ContentKind.EVENT,
        ContentKind.OUTSIDE,
        ContentKind.IMPORTED,
        ContentKind.COMMENT,
    }
)
"""What others say something about."""


def _id(target: FoldEntry | None) -> bytes:
    return target.id if target is not None else bytes(32)


Make = Callable[[Scribe, FoldEntry | None], object]

_BY_NAME: Final[Mapping[str, Make]] = {
    "target": lambda _s, t: _id(t),
    "post": lambda _s, t: _id(t),
    "targets": lambda s, t: list(dict.fromkeys([_id(t), *s.several(s.entry, 1)])),
    "text_hash": lambda _s, t: text_hash(t.body) if t else bytes(32),
    "reply_to": lambda s, _t: s.perhaps(s.entry),
    "process": lambda s, _t: s.perhaps(s.entry),
    "source": lambda s, _t: s.perhaps(s.entry),
    "x25519": lambda s, _t: s.dice.randbytes(32),
    "person": lambda s, _t: s.person(),
    "owner": lambda s, _t: s.person(),
    "buddy": lambda s, _t: s.perhaps(s.person),
    "to": lambda s, _t: s.several(s.person),
    "people": lambda s, _t: s.several(s.person),
    "text": lambda s, _t: s.text(),
    "title": lambda s, _t: s.text()[:60],
    "about": lambda s, _t: s.text(),
    "reason": lambda s, _t: f"Por la {s.text()}",
    "name": lambda s, _t: s.text()[:40],
    "job": lambda s, _t: s.dice.choice(WORDS),
    "place": lambda s, _t: s.dice.choice(WORDS),
    "team": lambda s, _t: s.dice.choice(WORDS),
    "phone": lambda s, _t: str(s.dice.randint(100, 999)),
    "avatar": lambda _s, _t: b"",
    "birthday": lambda s, _t: s.dice.choice(["", "03-14"]),
    "since": lambda s, _t: s.day(),
    "day": lambda s, _t: s.day(),
    "until": lambda s, _t: s.day(),
    "review": lambda s, _t: s.day(),
    "back": lambda s, _t: s.day(),
    "skills": lambda s, _t: s.dice.sample(WORDS, 2),
    "languages": lambda s, _t: s.dice.sample(WORDS, 1),
    "channel": lambda s, _t: s.dice.choice(CHANNELS),
    "channels": lambda s, _t: s.dice.sample(CHANNELS, s.dice.randint(0, 2)),
    "pictures": lambda s, _t: _pictures(s),
    "files": lambda s, _t: _files(s),
    "mentions": lambda _s, _t: list[Mention](),
    "until_ms": lambda s, _t: s.moment(),
    "ends_ms": lambda s, _t: s.dice.choice([0, s.moment()]),
    "starts_ms": lambda s, _t: s.moment(),
    "time_ms": lambda s, _t: s.moment(),
    "reaction": lambda s, _t: s.dice.choice(list(Reaction)),
    "value": lambda s, _t: s.dice.choice(["", *(value for value, *_ in VALUES)]),
    "verdict": lambda s, _t: s.dice.choice(["", "", *sorted(VERDICTS - {Verdict.LATER})]),
    "options": lambda s, _t: s.dice.sample(WORDS, s.dice.randint(2, 4)),
    "answer": lambda s, _t: s.dice.choice(["yes", "no", "maybe"]),
    "number": lambda s, _t: s.dice.randint(1, 4),
    "tasks": lambda s, _t: s.dice.sample(WORDS, s.dice.randint(0, 3)),
    "networks": lambda s, _t: s.dice.sample(["linkedin", "instagram"], 1),
    "ref": lambda s, _t: f"m{s.dice.randint(1, 9)}",
    "what": lambda s, _t: s.dice.randint(1, 3),
    "author": lambda s, _t: s.text()[:20],
    "on": lambda s, _t: s.flag(),
    "yes": lambda s, _t: s.flag(),
    "pin": lambda s, _t: s.flag(),
    "needs_ack": lambda s, _t: s.flag(),
    "rumour": lambda s, _t: s.flag(),
    "unsigned": lambda s, _t: s.flag(),
    "several": lambda s, _t: s.flag(),
    "unnamed": lambda s, _t: s.flag(),
    "renamed": lambda s, _t: s.flag(),
    "archived": lambda s, _t: s.flag(),
    "substance": lambda s, _t: s.flag(),
}

_SPECIAL: Final[Mapping[tuple[ContentKind, str], Make]] = {
    (ContentKind.QUESTION, "to"): lambda s, _t: s.person() if s.dice.random() < 0.2 else b"",
    (ContentKind.QUESTION, "unsigned"): lambda _s, _t: False,
    (ContentKind.ANSWER, "back"): lambda _s, _t: "",
    (ContentKind.VOTE, "options"): lambda s, _t: s.dice.sample(range(3), s.dice.randint(0, 2)),
    (ContentKind.POLL, "until_ms"): lambda s, _t: START_MS + s.dice.randint(10_000, 3_000_000),
    (ContentKind.EVENT, "ends_ms"): lambda _s, _t: 0,
    (ContentKind.EDIT, "title"): lambda _s, _t: "",
    (ContentKind.IMPORTED, "source"): lambda _s, _t: "Yammer",
    (ContentKind.IMPORTED, "on"): lambda s, _t: s.dice.choice(["", "m1"]),
    (ContentKind.IMPORTED, "to"): lambda s, _t: s.dice.choice([[], ["Marta Ruiz"]]),
}


def _pictures(scribe: Scribe) -> list[PictureRef]:
    if scribe.dice.random() < 0.7:
        return []
    name = scribe.dice.choice(WORDS)
    return [PictureRef(blob=blob(name), size=9, width=4, height=3, alt=name)]


def _files(scribe: Scribe) -> list[FileRef]:
    if scribe.dice.random() < 0.7:
        return []
    return [FileRef(blob=blob("plan"), size=99, name=f"{scribe.dice.choice(WORDS)}.pdf")]
