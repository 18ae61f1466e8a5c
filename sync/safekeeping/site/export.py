"""The whole export: pages, JSON and copies, in a folder that is there at once or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from sync.errors import NoCompany
from sync.safekeeping.folder import check_place, whole_folder
from sync.safekeeping.site.attached import Attached
from sync.safekeeping.site.cards import Drawing
from sync.safekeeping.site.data import Arrays, card_document, description, plain
from sync.safekeeping.site.markup import Frame, Link
from sync.safekeeping.site.pages import Pages
from sync.store.blobs import BlobStore
from sync.values import EntryId
from sync.views.reader import ViewsReader
from sync.views.rows import Card, CardKind, Me, PersonRow
from sync.words.words import Words

_AT_ONCE: Final = 500

OnProgress = Callable[[float], None]
"""Told which part of the whole is done, from 0 to 1."""


class Exported(NamedTuple):
    """How many cards, people and copies are in it, and the names of what was not on this device
    (empty for a picture)."""

    cards: int
    people: int
    files: int
    missing: tuple[str, ...]


class Source(NamedTuple):
    """What an export is made from: this device's pages and files, and where its home is."""

    reader: ViewsReader
    blobs: BlobStore
    home: Path


def export(
    source: Source, target: Path, words: Words, now_ms: int, on_progress: OnProgress
) -> Exported:
    """Everything in the open that this person may read, into the folder ``target``.

    What is sealed to her is not in it: an export is handed on.

    Raises:
        NotReplaced: the folder has other things in it, or is among Patio's own data.
        NoCompany: nobody is here. NoSpace, CannotWrite, CannotRead.
    """
    check_place(target, source.home)
    me = source.reader.me()
    if me is None:
        raise NoCompany(path=str(source.home))
    with whole_folder(target) as top:
        return _Exporting(source, top, words, me, on_progress).run(now_ms)


class _Exporting:
    def __init__(
        self, source: Source, top: Path, words: Words, me: Me, on_progress: OnProgress
    ) -> None:
        self._reader = source.reader
        self._top = top
        self._words = words
        self._me = me
        self._on_progress = on_progress
        self._attached = Attached(source.blobs, top)
        self._count = max(1, source.reader.shown_count())
        self._done = 0

    def run(self, now_ms: int) -> Exported:
        self._attached.prepare()
        people = self._reader.people() + self._reader.former()
        drawing = Drawing(self._words, self._attached, self._attached.faces(people))
        pages = Pages(self._frame(now_ms), drawing, self._attached)
        names = [kind.value for kind in CardKind] + ["people", "channels", "company"]
        with Arrays(self._top / "data", names) as data:
            pages.index(self._cards())
            pages.months(self._cards(), lambda card: self._add(data, card))
            self._channels(pages, data)
            pages.everybody(people)
            self._people(data, people)
            me, logo = self._me, self._attached.logo(self._me.logo) or None
            company = {"name": me.company_name, "values": me.values, "logo": logo}
            data.add("company", plain(company))
        self._attached.write("data/README.md", description(data.counts))
        cards = sum(data.counts[kind.value] for kind in CardKind)
        files = sum(1 for _ in (self._top / "files").iterdir())
        missing = tuple(sorted(self._attached.missing.values()))
        return Exported(cards, len(people), files, missing)

    def _frame(self, now_ms: int) -> Frame:
        say = self._words.say
        nav = (
            Link("index.html", say("Inicio")),
            Link("months/index.html", say("Meses")),
            Link("channels/index.html", say("Canales")),
            Link("people/index.html", say("Personas")),
            Link("data/README.md", say("Datos")),
        )
        foot = say(
            "Exportado por {name} el {moment}: lo que su equipo tenía y {name} podía leer."
            " Los mensajes privados no están.",
            name=self._me.name or say("Alguien nuevo"),
            moment=self._words.moment(now_ms),
        )
        logo = self._attached.logo(self._me.logo)
        return Frame(self._words, self._me.company_name, nav, foot, logo)

    def _cards(self, channel: str | None = None) -> Iterator[Card]:
        before: EntryId | None = None
        while page := self._reader.feed(limit=_AT_ONCE, before=before, channel=channel):
            yield from map(self._reader.whole, page)
            before = page[-1].id

    def _add(self, data: Arrays, card: Card) -> None:
        data.add(card.kind.value, card_document(card, self._attached.of_card(card)))
        self._done += 1
        self._on_progress(min(1.0, self._done / self._count))

    def _channels(self, pages: Pages, data: Arrays) -> None:
        links = []
        for row in self._reader.channels({}):
            links.append(pages.channel(row.name, self._cards(row.name)))
            data.add("channels", {"name": row.name})
        pages.channels(links)

    def _people(self, data: Arrays, people: list[PersonRow]) -> None:
        for row in people:
            data.add("people", plain(row))
