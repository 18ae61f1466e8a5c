"""Everything about one person that is on her device, as one zip of pages and JSON."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from sync.errors import NoCompany
from sync.safekeeping.folder import check_file, whole_file
from sync.safekeeping.site.attached import Attached
from sync.safekeeping.site.cards import Drawing, reaction
from sync.safekeeping.site.data import Arrays, card_document, description, message_document, plain
from sync.safekeeping.site.export import OnProgress, Source
from sync.safekeeping.site.markup import Frame, Link, block, e
from sync.safekeeping.site.questions import without_others
from sync.store.disk import written
from sync.values import EntryId, Reaction, text_of
from sync.views.reader import ViewsReader
from sync.views.rows import Card, ConversationRow, Me, MessageRow, PersonRow
from sync.words.words import Words

_AT_ONCE: Final = 400
_OTHERS: Final = frozenset({"comments", "reactions", "acks"})
"""Fields of a card that other people wrote."""

_NAMES: Final = (
    "profile", "devices", "written", "kudos_received", "comments", "reactions", "receipts",
    "answers", "me_too", "votes", "messages", "trust",
)  # fmt: skip


class MyData(NamedTuple):
    """How much is in it, by the names of its JSON files, and the names of attached files that
    were not on this device (empty for a picture)."""

    counts: dict[str, int]
    missing: tuple[str, ...]


def my_data(
    source: Source, target: Path, words: Words, now_ms: int, on_progress: OnProgress
) -> MyData:
    """What this person wrote, gave, confirmed and got, into the new file ``target``.

    Of messages those that this device has opened, of both sides.

    Raises:
        NotReplaced: there is something of that name, or it is among Patio's own data.
        NoCompany: nobody is here. NoSpace, CannotWrite.
    """
    check_file(target, source.home)
    me = source.reader.me()
    if me is None:
        raise NoCompany(path=str(source.home))
    with whole_file(target) as made:
        with written(target):
            top = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        try:
            done = _Taking(source, top, words, me, on_progress).run(now_ms)
            _pack(top, made)
        finally:
            shutil.rmtree(top, ignore_errors=True)
    return done


def _pack(folder: Path, file: Path) -> None:
    with written(file), zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(folder).as_posix())


class _Taking:
    def __init__(
        self, source: Source, top: Path, words: Words, me: Me, on_progress: OnProgress
    ) -> None:
        self._reader: ViewsReader = source.reader
        self._words = words
        self._me = me
        self._top = top
        self._on_progress = on_progress
        self._attached = Attached(source.blobs, top)

    def run(self, now_ms: int) -> MyData:
        self._attached.prepare()
        people = self._reader.people() + self._reader.former()
        drawing = Drawing(self._words, self._attached, self._attached.faces(people))
        frame = self._frame(now_ms)
        with Arrays(self._top / "data", _NAMES) as data:
            mine = next((row for row in people if row.person == self._me.person), None)
            self._profile(data, frame, mine)
            self._cards(data, frame, drawing)
            self._on_progress(0.7)
            self._acts(data, frame, drawing)
            self._on_progress(0.8)
            self._messages(data, frame, drawing)
            self._on_progress(1.0)
        self._attached.write("data/README.md", description(data.counts))
        return MyData(data.counts, tuple(sorted(self._attached.missing.values())))

    def _frame(self, now_ms: int) -> Frame:
        say = self._words.say
        nav = (
            Link("index.html", say("Mi ficha")),
            Link("written.html", say("Lo que he escrito")),
            Link("kudos.html", say("Me han dado las gracias")),
            Link("acts.html", say("Comentarios y reacciones")),
            Link("messages.html", say("Mensajes")),
            Link("data/README.md", say("Datos")),
        )
        foot = say(
            "Lo que había de {name} en este equipo el {moment}.",
            name=self._me.name or say("Alguien nuevo"),
            moment=self._words.moment(now_ms),
        )
        return Frame(self._words, self._me.company_name, nav, foot)

    def _profile(self, data: Arrays, frame: Frame, row: PersonRow | None) -> None:
        say, facts = self._words.say, list[tuple[str, str]]()
        if row is not None:
            data.add("profile", plain(row))
            for device, removed in [(d, False) for d in row.devices] + [
                (d, True) for d in row.former
            ]:
                data.add("devices", {"device": text_of(device), "removed": removed})
                kind = say("Equipo retirado") if removed else say("Equipo")
                facts.append((kind, device.hex()[:12]))
            birthday = self._words.month_and_day(row.birthday)
            facts = [
                (say("Nombre"), row.name),
                (say("Puesto"), row.job),
                (say("Sitio"), row.place),
                (say("Cumpleaños"), birthday),
                (say("Aquí desde"), self._words.iso_day(row.since)),
                *facts,
            ]
        named = self._reader.named().get(self._me.person)
        if named is not None:
            data.add("trust", {"person": text_of(named)})
            facts.append((say("Persona de confianza"), self._reader.name_of(named)))
        told = "".join(f"<dt>{e(name)}</dt><dd>{e(text)}</dd>" for name, text in facts if text)
        page = frame.page(self._me.name or say("Mi ficha"), f'<dl class="facts">{told}</dl>')
        self._attached.write("index.html", page)

    def _cards(self, data: Arrays, frame: Frame, drawing: Drawing) -> None:
        person, say = self._me.person, self._words.say
        bare = [
            ("written", "written.html", say("Lo que he escrito"), self._reader.written_by(person)),
            (
                "kudos_received",
                "kudos.html",
                say("Me han dado las gracias"),
                self._reader.kudos_for(person),
            ),
        ]
        for name, href, title, ids in bare:
            pieces = []
            for number, card in enumerate(self._these(ids)):
                pieces.append(drawing.card(card))
                document = card_document(card, self._attached.of_card(card))
                assert isinstance(document, dict)
                data.add(name, {key: one for key, one in document.items() if key not in _OTHERS})
                self._on_progress(0.7 * number / max(1, len(ids)))
            body = "".join(pieces) or self._nothing()
            self._attached.write(href, frame.page(title, body))

    def _these(self, ids: Sequence[EntryId]) -> Iterator[Card]:
        """Without what other people wrote under them: that is theirs."""
        for start in range(0, len(ids), _AT_ONCE):
            for bare in self._reader.these_cards(ids[start : start + _AT_ONCE]):
                card = self._reader.whole(bare._replace(comments=(), earlier=0))
                yield card._replace(reactions=(), acks=(), detail=without_others(card.detail))

    def _acts(self, data: Arrays, frame: Frame, drawing: Drawing) -> None:
        person, words = self._me.person, self._words
        comments = self._reader.comments_by(person)
        given = self._reader.reactions_by(person)
        receipts = self._reader.receipts_by(person)
        answers, seconded = self._reader.my_answers(), self._reader.my_me_toos()
        votes = self._reader.my_votes()
        for name, rows in (
            ("comments", comments), ("reactions", given), ("receipts", receipts),
            ("answers", answers), ("me_too", seconded), ("votes", votes),
        ):  # fmt: skip
            for row in rows:
                data.add(name, plain(row))
        said = "".join(
            f'<div class="comment"><span class="meta">{e(words.moment(one.time_ms))}</span>'
            f"{block(drawing.said(one), 'say')}</div>"
            for one in comments
        )
        body = f"<h3>{e(words.say('Comentarios'))}</h3>{said or self._nothing()}"
        reacted = [
            (_reaction(words, one.reaction), one.card, one.time_ms) for one in given if one.given
        ]
        confirmed = [(words.say("Leído"), one.card, one.time_ms) for one in receipts]
        body += self._rows(words.say("Reacciones"), reacted)
        body += self._rows(words.say("Anuncios leídos"), confirmed)
        told = [(one.text, one.card, one.time_ms) for one in answers]
        wanted = [(words.say("Yo también"), one.card, one.time_ms) for one in seconded if one.given]
        chosen = [(words.listed(v.options), v.card, v.time_ms) for v in votes if v.options]
        body += self._rows(words.say("Respuestas"), told)
        body += self._rows(words.say("Preguntas"), wanted)
        body += self._rows(words.say("Votos"), chosen)
        self._attached.write("acts.html", frame.page(words.say("Comentarios y reacciones"), body))

    def _rows(self, title: str, rows: Sequence[tuple[str, EntryId, int]]) -> str:
        items = "".join(
            f"<li>{e(what)} · {card.hex()[:12]}"
            f' <span class="meta">{e(self._words.day(time_ms))}</span></li>'
            for what, card, time_ms in rows
        )
        shown = f'<ul class="rows">{items}</ul>' if items else self._nothing()
        return f"<h3>{e(title)}</h3>{shown}"

    def _messages(self, data: Arrays, frame: Frame, drawing: Drawing) -> None:
        pieces = []
        for talk in self._reader.conversations():
            names = [ref.name or self._words.say("Alguien nuevo") for ref in talk.people]
            pieces.append(f"<h3>{e(talk.name or self._words.listed(names))}</h3>")
            for one in self._said(talk):
                paths = self._attached.of_message(one)
                data.add("messages", message_document(one, paths))
                who = one.author or self._words.say("Alguien nuevo")
                pieces.append(
                    f'<div class="comment"><strong>{e(who)}</strong> <span class="meta">'
                    f"{e(self._words.moment(one.time_ms))}</span>"
                    f"{block(one.text, 'say') if one.text else ''}"
                    f"{drawing.enclosed(one, paths)}</div>"
                )
        title = self._words.say("Mensajes")
        body = "".join(pieces) or self._nothing()
        self._attached.write("messages.html", frame.page(title, body))

    def _said(self, talk: ConversationRow) -> Iterator[MessageRow]:
        before: EntryId | None = None
        while page := self._reader.messages(talk.id, limit=_AT_ONCE, before=before):
            yield from page
            before = page[-1].id

    def _nothing(self) -> str:
        return block(self._words.say("Todavía no hay nada."))


def _reaction(words: Words, text: str) -> str:
    return reaction(words, Reaction(text)) if text in tuple(Reaction) else text
