"""The pages of the site: the newest, then by month, channel and person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import groupby, islice
from typing import Final, NamedTuple

from sync.safekeeping.site.attached import Attached
from sync.safekeeping.site.cards import Drawing, anchor
from sync.safekeeping.site.markup import Frame, Link, attr, block, e
from sync.safekeeping.site.questions import is_unsigned
from sync.values import PersonId
from sync.views.rows import Card, CardKind, PersonRow
from sync.words.words import Words

PER_PAGE: Final = 200
"""Cards on one page: a browser opens it at once."""

_NEWEST: Final = 20
_SNIPPET: Final = 90


class Line(NamedTuple):
    """A card as one line elsewhere: where it is, and how it begins."""

    href: str
    text: str
    time_ms: int


class Tile(NamedTuple):
    """A company value that somebody was thanked for."""

    tile: str
    name: str


@dataclass(slots=True)
class OfPerson:
    """What a person's page has: what they wrote, and the values that they were thanked for."""

    wrote: list[Line] = field(default_factory=list)
    thanked: list[Line] = field(default_factory=list)
    tiles: dict[Tile, None] = field(default_factory=dict)


class Pages:
    """Writes pages into the folder of ``attached``. Raises NoSpace, CannotWrite."""

    def __init__(self, frame: Frame, drawing: Drawing, attached: Attached) -> None:
        self._frame = frame
        self._here = drawing
        self._below = drawing._replace(root="../")
        self._attached = attached
        self._words: Words = frame.words
        self.people: dict[PersonId, OfPerson] = {}

    def index(self, newest: Iterable[Card]) -> None:
        """The first page."""
        cards = "".join(self._here.card(card) for card in islice(newest, _NEWEST))
        body = cards or f"<p>{e(self._words.say('Todavía no hay nada.'))}</p>"
        self._attached.write("index.html", self._frame.page(self._frame.company, body))

    def months(self, cards: Iterable[Card], on_card: Callable[[Card], None]) -> list[Link]:
        """All cards, newest first, month by month; ``on_card`` is told of each as it passes."""
        links: list[Link] = []

        def month_of(card: Card) -> tuple[int, int]:
            moment = self._words.local(card.time_ms)
            return moment.year, moment.month

        for (year, month), some in groupby(cards, month_of):
            title = self._words.month(year, month)
            stem = f"months/{year:04}-{month:02}"
            links.append(Link(f"{stem}.html", title))
            self._write_cards(stem, title, some, on_card)
        self._list("months/index.html", self._words.say("Meses"), links)
        return links

    def channel(self, name: str, cards: Iterable[Card]) -> Link:
        """The posts of one channel."""
        stem = f"channels/{_slug(name)}"
        self._write_cards(stem, f"# {name}", cards, lambda _card: None)
        return Link(f"{stem}.html", f"# {name}")

    def channels(self, links: Iterable[Link]) -> None:
        """The list of channels."""
        self._list("channels/index.html", self._words.say("Canales"), links)

    def everybody(self, rows: Iterable[PersonRow]) -> None:
        """A page for each person, those who left among them, and their list."""
        links = []
        for row in rows:
            name = self._below.name(row.name)
            href = f"people/{row.person.hex()[:16]}.html"
            body = self._person(row, self.people.get(row.person, OfPerson()))
            self._attached.write(href, self._frame.page(name, body, root="../"))
            left = f" · {self._words.say('Ya no está')}" if row.removed else ""
            links.append(Link(href, f"{name}{f' · {row.job}' if row.job else ''}{left}"))
        links.sort(key=lambda link: self._words.order(link.text))
        self._list("people/index.html", self._words.say("Personas"), links)

    def _write_cards(
        self, stem: str, title: str, cards: Iterable[Card], on_card: Callable[[Card], None]
    ) -> None:
        pages = _chunks(cards)
        some, number = next(pages, []), 1
        while True:
            following = next(pages, [])
            href = _page(stem, number)
            body = "".join(self._below.card(card) for card in some)
            for card in some:
                on_card(card)
                if stem.startswith("months/"):
                    self._note(card, f"{href}#{anchor(card)}")
            body += self._pager(stem, number, more=bool(following))
            self._attached.write(href, self._frame.page(title, body, root="../"))
            if not following:
                return
            some, number = following, number + 1

    def _pager(self, stem: str, number: int, *, more: bool) -> str:
        newer = self._words.say("Más recientes")
        older = self._words.say("Más antiguas")
        back = f'<a href="../{_page(stem, number - 1)}">← {e(newer)}</a>' if number > 1 else ""
        on = f'<a href="../{_page(stem, number + 1)}">{e(older)} →</a>' if more else ""
        return f'<p class="pager"><span>{back}</span><span>{on}</span></p>' if back or on else ""

    def _note(self, card: Card, href: str) -> None:
        """Remember a card for the pages of the people in it; of what was imported, or put for
        somebody else, nobody's."""
        if card.kind is CardKind.IMPORTED or is_unsigned(card):
            return
        line = Line(href, _snippet(card.title or self._below.said(card)), card.time_ms)
        self.people.setdefault(card.person, OfPerson()).wrote.append(line)
        for ref in card.to:
            theirs = self.people.setdefault(ref.person, OfPerson())
            theirs.thanked.append(line)
            if card.value:
                theirs.tiles[Tile(card.value.tile, card.value.name)] = None

    def _person(self, row: PersonRow, has: OfPerson) -> str:
        say = self._words.say
        facts = [
            (say("Puesto"), row.job),
            (say("Sitio"), row.place),
            (say("Cumpleaños"), self._words.month_and_day(row.birthday)),
            (say("Aquí desde"), self._words.iso_day(row.since)),
        ]
        body = self._below.face(row.person, row.name, " arch")
        told = "".join(f"<dt>{e(name)}</dt><dd>{e(text)}</dd>" for name, text in facts if text)
        body += f'<dl class="facts">{told}</dl>' if told else ""
        if has.tiles:
            tiles = "".join(
                f"<li>{self._below.tile(one.tile, '')}<br>{e(one.name)}</li>" for one in has.tiles
            )
            body += f'<h3>{e(say("Su azulejería"))}</h3><ul class="tiles">{tiles}</ul>'
        body += self._lines(say("Le han dado las gracias"), has.thanked)
        return body + self._lines(say("Ha escrito"), has.wrote)

    def _lines(self, title: str, lines: Iterable[Line]) -> str:
        items = "".join(
            f'<li><a href="../{attr(line.href)}">{e(line.text or "…")}</a>'
            f' <span class="meta">{e(self._words.day(line.time_ms))}</span></li>'
            for line in lines
        )
        return f'<h3>{e(title)}</h3><ul class="rows">{items}</ul>' if items else ""

    def _list(self, href: str, title: str, links: Iterable[Link]) -> None:
        items = "".join(
            f'<li><a href="../{attr(link.href)}">{e(link.text)}</a></li>' for link in links
        )
        nothing = block(self._words.say("Todavía no hay nada."))
        body = f'<ul class="rows">{items}</ul>' if items else nothing
        self._attached.write(href, self._frame.page(title, body, root="../"))


def _chunks(cards: Iterable[Card]) -> Iterator[list[Card]]:
    rest = iter(cards)
    while some := list(islice(rest, PER_PAGE)):
        yield some


def _page(stem: str, number: int) -> str:
    return f"{stem}.html" if number == 1 else f"{stem}-{number}.html"


def _slug(channel: str) -> str:
    """A file name for a channel: no two alike, whatever letters and capitals they have."""
    letters = "".join(c if c.isascii() and c.isalnum() else "-" for c in channel.lower())
    return f"{letters.strip('-')[:30]}-{sha256(channel.encode()).hexdigest()[:8]}".lstrip("-")


def _snippet(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SNIPPET else f"{line[:_SNIPPET].rstrip(' .,;:…')}…"
