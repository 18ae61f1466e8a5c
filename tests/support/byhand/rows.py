"""Rows by hand for tests of the window that need no engine: the pictures' content."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from support.byhand.acts import HandActs
from support.byhand.announcing import HandAnnouncing, key_of
from support.byhand.asking import HandQuestions
from support.byhand.later import HandLater
from support.byhand.pages import HandPages
from support.byhand.talk import HandTalk
from sync.client import MissingRow, Network, Notice, PeerRow
from sync.errors import NoCompany
from sync.values import BlobId, CompanyId, DeviceId, EntryId, PersonId, Rank, Reaction
from sync.views.rows import (
    Card,
    CardKind,
    ChannelRow,
    CommentRow,
    CompanyValue,
    Erasure,
    Me,
    PersonRef,
    PersonRow,
    Picture,
    ReactionCount,
    Spread,
)
from sync.views.rows_announcements import AnnouncementDetail

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
# Monday 23 November 2026, 10:20 local time of the tests' time zone is set by the caller.

VALUES = (
    CompanyValue("detalle", "Cuidar el detalle", "detalle"),
    CompanyValue("companerismo", "Compañerismo", "companerismo"),
    CompanyValue("cliente", "El cliente, en casa", "cliente"),
    CompanyValue("aprender", "Aprender siempre", "aprender"),
    CompanyValue("manos", "Manos a la obra", "manos"),
)

STAFF = {
    "carmen": ("Carmen Oliva", "Gerencia", "Despacho"),
    "ines": ("Inés Calatrava", "Diseño y esmaltes", "Taller, mesa de esmaltes"),
    "joaquin": ("Joaquín Prieto", "Maestro de hornos", "Taller, hornos"),
    "amparo": ("Amparo Gil", "Administración", "Oficina"),
    "laia": ("Laia Ferrer", "Comercial y ferias", "Sala de visitas"),
    "marta": ("Marta Ruiz", "Tienda online", "Tienda online"),
    "ruben": ("Rubén Soto", "Almacén y envíos", "Almacén"),
    "youssef": ("Youssef El Amrani", "Torno y producción", "Taller"),
    "diego": ("Diego Navas", "Ayudante de taller", "Taller"),
}


def person_id(short: str) -> PersonId:
    """The id of a colleague by first name."""
    return PersonId(key_of(f"person {short}"))


def ref(short: str) -> PersonRef:
    """A colleague as named inside a row."""
    return PersonRef(person_id(short), STAFF[short][0])


def refs(*shorts: str) -> tuple[PersonRef, ...]:
    """Several colleagues."""
    return tuple(ref(short) for short in shorts)


def spread(have: int, of: int = 8, missing: Sequence[str] = ("ruben", "youssef")) -> Spread:
    """On ``have`` of ``of`` devices."""
    return Spread(have, of, refs(*missing) if have < of else ())


def given(reaction: Reaction, count: int, mine: bool = False) -> ReactionCount:
    """A reaction by the first ``count`` colleagues."""
    names = [short for short in STAFF if short != "marta"]
    people = (["marta"] if mine else []) + names
    return ReactionCount(reaction, refs(*people[:count]), mine)


def card(name: str, kind: CardKind, by: str, time_ms: int, **more: object) -> Card:
    """A card of ``kind`` with what ``more`` says and nothing else."""
    facts: dict[str, object] = {
        "id": EntryId(key_of(f"card {name}")),
        "kind": kind,
        "person": person_id(by),
        "author": STAFF[by][0],
        "time_ms": time_ms,
        "channel": "",
        "title": "",
        "text": "",
        "pinned": False,
        "needs_ack": False,
        "acks": (),
        "acked_by_me": False,
        "to": (),
        "value": None,
        "pictures": (),
        "files": (),
        "reactions": (),
        "comments": (),
        "spread": spread(8),
    }
    if kind is CardKind.ANNOUNCEMENT:
        facts["detail"] = AnnouncementDetail(b"h")
    return Card(**(facts | more))  # type: ignore[arg-type]  # facts by name


def comment(by: str, time_ms: int, text: str) -> CommentRow:
    """A comment."""
    identifier = EntryId(key_of(f"comment {by} {time_ms}"))
    return CommentRow(identifier, person_id(by), STAFF[by][0], time_ms, text)


def people_rows(avatars: dict[str, bytes] | None = None) -> list[PersonRow]:
    """The nine of Cerámicas Oliva, by name."""
    rows = [
        PersonRow(
            person=person_id(short),
            name=name,
            job=job,
            place=place,
            rank=Rank.OWNER if short == "carmen" else Rank.MEMBER,
            devices=(DeviceId(key_of(f"device {short}")),),
            avatar=(avatars or {}).get(short, b""),
            birthday="11-25" if short == "amparo" else "",
            since="2014-11-27" if short == "joaquin" else "",
        )
        for short, (name, job, place) in STAFF.items()
    ]
    return sorted(rows, key=lambda row: row.name)


def picture_feed(now: int, photo: bytes = b"photo") -> list[Card]:
    """The cards of the pictures, newest first."""
    return [
        card(
            "hornada", CardKind.POST, "ines", now - 20 * MINUTE, channel="taller",
            text="Ha salido la primera hornada del verde oliva nuevo y está muy parejo. Solo dos "
            "piezas con burbuja en el borde. Joaquín, lo de subir diez grados más despacio era "
            "eso.",
            pictures=(Picture(BlobId(key_of("photo")), 1280, 693, "Jarrones y cuencos", True),),
            reactions=(
                given(Reaction.LIKE, 4, True), given(Reaction.BRAVO, 1), given(Reaction.OLE, 3),
            ),
            comments=(
                comment("joaquin", now - 12 * MINUTE,
                        "Te lo dije. El horno viejo no perdona las prisas."),
                comment("laia", now - 8 * MINUTE,
                        "¿Me guardas un cuenco para enseñarlo el jueves en Valencia? Es justo el "
                        "tono que pedían 😍"),
            ),
            spread=spread(6),
        ),
        card(
            "lyon", CardKind.KUDOS, "laia", now - 2 * HOUR, to=refs("ruben"), value=VALUES[0],
            text="Reembaló a mano los cuarenta cuencos de Lyon el jueves por la tarde. Llegaron "
            "ayer y ni una rotura.",
            reactions=(given(Reaction.BRAVO, 6, True), given(Reaction.OLE, 2)),
            comments=tuple(comment("ines", now - m * MINUTE, "Enhorabuena") for m in (9, 8, 7)),
            spread=spread(6),
        ),
        card("navidad", CardKind.ANNOUNCEMENT, "carmen", now - 68 * HOUR - 40 * MINUTE,
             title="Horario de Navidad: cerramos del 24 al 31",
             text="El último envío sale el martes 22 a las 13:00. Si os quedan vacaciones por "
             "coger, decídmelo antes de este viernes.",
             pinned=True, needs_ack=True,
             acks=refs("carmen", "ines", "joaquin", "laia", "ruben", "amparo", "diego"),
             spread=spread(7)),
        card("revision", CardKind.ANNOUNCEMENT, "amparo", now - 4 * DAY,
             title="Revisión médica: elegid hora", text="Hay hojas en la oficina.",
             needs_ack=True, acks=refs("amparo")),
        card("cajas", CardKind.ANNOUNCEMENT, "carmen", now - 7 * DAY,
             title="Nuevo proveedor de cajas", text="Empieza en diciembre.",
             needs_ack=True, acks=refs("carmen", "ines")),
    ]  # fmt: skip


class HandClient(HandActs, HandAnnouncing, HandQuestions, HandPages, HandLater, HandTalk):
    """A client over rows made by hand: the reads of ``sync.client``, and writes that are kept."""

    def __init__(self, now: int, avatars: dict[str, bytes] | None = None) -> None:
        super().__init__()
        self.now = now
        self.cards = picture_feed(now)
        self.taken_back: list[Erasure] = []
        self.rows = people_rows(avatars)
        self.gone: list[PersonRow] = []
        self.marks = {"general": 0, "taller": 3, "tienda-online": 2, "envíos": 0}
        self.near = ["carmen", "ines", "joaquin", "amparo", "laia"]
        self.to_send = 0
        self.missing: tuple[MissingRow, ...] = ()
        self.looked: dict[str, int] = {}
        self.blobs = Path()
        self.logo: BlobId | None = None
        self.calls: list[tuple[object, ...]] = []
        self.failure: Exception | None = None
        self.company = True
        self.rank = Rank.MEMBER
        self.about: dict[str, str] = {}
        self.archived: set[str] = set()
        self.opener: PersonId | None = None

    def me(self) -> Me:
        """Marta."""
        if not self.company:
            raise NoCompany(path="")
        return Me(
            CompanyId(key_of("company")), "Cerámicas Oliva", person_id("marta"),
            DeviceId(key_of("device marta")), "Marta Ruiz", "Tienda online", self.rank,
            len(self.rows), VALUES, logo=self.logo,
        )  # fmt: skip

    def farewell(self) -> None:
        """This PC was not removed."""

    def has_company(self) -> bool:
        """Yes, unless a test says otherwise."""
        return self.company

    def feed(
        self,
        *,
        kinds: frozenset[CardKind] | None = None,
        channel: str | None = None,
        limit: int = 30,
        before: EntryId | None = None,
        followed: bool = False,
    ) -> list[Card]:
        """The newest ``limit`` cards that match, or the next ones after ``before``."""
        quiet = self.quiet if followed else ()
        chosen = sorted(self.cards, key=lambda card: -card.time_ms)
        chosen = [c for c in chosen if kinds is None or c.kind in kinds]
        chosen = [c for c in chosen if c.channel not in quiet]
        chosen = [c for c in chosen if channel is None or c.channel == channel]
        passed = next((at for at, c in enumerate(chosen, 1) if c.id == before), len(chosen))
        return chosen[passed if before is not None else 0 :][:limit]

    def card(self, target: EntryId) -> Card | None:
        """One card."""
        return next((card for card in self.cards if card.id == target), None)

    def erasures(self, since_ms: int, limit: int) -> list[Erasure]:
        """What Marta has erased."""
        return [one for one in self.taken_back if one.time_ms >= since_ms][:limit]

    def people(self) -> list[PersonRow]:
        """The nine."""
        return self.rows

    def channels(self) -> list[ChannelRow]:
        """Four channels, two with something new."""
        return [
            ChannelRow(name, unread, self.about.get(name, ""), name in self.archived, self.opener)
            for name, unread in self.marks.items()
        ]

    def seen(self, place: str) -> int:
        """When I last looked."""
        return self.looked.get(place, 0)

    def former(self) -> list[PersonRow]:
        """Those who left."""
        return self.gone

    def thanks(self, first: date, until: date, *, to: PersonId | None = None) -> list[Card]:
        """Kudos of those days, newest first."""
        found = self.feed(kinds=frozenset({CardKind.KUDOS}), limit=500)
        days = {card.id: datetime.fromtimestamp(card.time_ms / 1000).date() for card in found}
        return [
            card
            for card in found
            if first <= days[card.id] < until
            and (to is None or to in [ref.person for ref in card.to])
        ]

    def pinned(self) -> Card | None:
        """The pinned announcement."""
        return next((card for card in self.cards if card.pinned), None)

    def unread_announcements(self) -> list[Card]:
        """Those without my acknowledgement."""
        return [c for c in self.feed() if c.needs_ack and not c.acked_by_me]

    def blob_path(self, blob: BlobId) -> Path:
        """Where the photo is."""
        del blob
        return self.blobs

    def network(self) -> Network:
        """Who is near."""
        peers = tuple(
            PeerRow(DeviceId(key_of(f"device {short}")), person_id(short), STAFF[short][0],
                    STAFF[short][2], "127.0.0.1:1", "live", place)
            for place, short in enumerate(self.near)
        )  # fmt: skip
        return Network(True, "127.0.0.1:0", peers, self.to_send, 0, missing=self.missing)

    def start_node(self) -> None:
        """Nothing runs here."""

    def watch(self, on_notice: object) -> None:
        """Nobody writes here but the test."""
        del on_notice

    def close(self) -> None:
        """Nothing to close."""

    def mark_seen(self, channel: str) -> None:
        """The channel has been looked at."""
        if channel in self.marks:
            self.marks[channel] = 0
        self.looked[channel] = 1

    def _write(self, *call: object) -> EntryId:
        if self.failure is not None:
            raise self.failure
        self.calls.append(call)
        return EntryId(key_of(repr(call)))

    def post(
        self,
        text: str,
        channel: str = "general",
        pictures: Sequence[tuple[Path, str]] = (),
        files: Sequence[Path] = (),
    ) -> EntryId:
        """Kept in :attr:`calls`, with its files if it has any."""
        others = [list(files)] if files else []
        return self._write("post", text, channel, list(pictures), *others)

    def comment(self, target: EntryId, text: str) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("comment", target, text)

    def react(self, target: EntryId, reaction: Reaction, on: bool | None = None) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("react", target, reaction, on)

    def give_kudos(self, to: Sequence[PersonId], reason: str, value: str = "") -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("kudos", list(to), reason, value)

    def thank_privately(self, to: PersonId, reason: str, value: str = "") -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("thank privately", to, reason, value)

    def pass_on(self, target: EntryId, to: Sequence[PersonId]) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("pass on", target, list(to))

    def withdraw(self, target: EntryId) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("withdraw", target)

    def set_profile(self, **changes: object) -> EntryId:
        """Kept in :attr:`calls`."""
        made, place = self._write("profile", changes), changes.get("place")
        if isinstance(place, str):  # people see it from now on
            mine = self.me().person
            self.rows = [r._replace(place=place) if r.person == mine else r for r in self.rows]
        return made

    def set_away(self, until: str, *, since: str = "", text: str = "") -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("away", since, until, text)

    def set_back(self) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("back")

    def go_on(self) -> None:
        """Kept in :attr:`calls`."""
        self._write("go on")

    def preview_path(self, blob: BlobId) -> Path | None:
        """No file has one."""
        del blob
        return None


__all__ = [
    "HandClient",
    "Notice",
    "card",
    "comment",
    "given",
    "key_of",
    "person_id",
    "picture_feed",
    "spread",
]
