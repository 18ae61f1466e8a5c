"""One card as HTML, as the window draws it: white, with a frieze, or a tile on ochre."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sync.safekeeping.site import questions
from sync.safekeeping.site.attached import Attached
from sync.safekeeping.site.markup import attr, block, e
from sync.values import BlobId, PersonId, Reaction
from sync.views.mine import MyComment
from sync.views.rows import (
    Card,
    CardKind,
    CommentRow,
    FileRow,
    MessageRow,
    PersonRef,
    Picture,
)
from sync.views.rows_everyday import with_names
from sync.views.rows_imported import ImportedRow
from sync.words.words import Words

_TINTS = 4


class Drawing(NamedTuple):
    """What cards are drawn with. ``root`` leads from the page to the top of the site."""

    words: Words
    attached: Attached
    faces: Mapping[PersonId, str]
    root: str = ""

    def card(self, card: Card) -> str:
        """One card."""
        match card.kind:
            case CardKind.KUDOS:
                body = self._kudos(card)
            case CardKind.ANNOUNCEMENT:
                body = self._by(card, self._read_by(card)) + self._title(card) + block(card.text)
            case CardKind.IMPORTED:
                body = self._imported(card)
            case CardKind.QUESTION | CardKind.POLL:
                body = self._asked(card)
            case _:
                body = self._by(card, f"# {card.channel}" if card.channel else "")
                body += self._title(card) + block(self.said(card))
        if card.kind is not CardKind.KUDOS:
            body += self._attached(card) + self._under(card)
        kind = attr(card.kind.value)
        return f'<article class="card {kind}" id="{anchor(card)}">{body}</article>\n'

    def name(self, name: str) -> str:
        """Somebody's name, who may have none yet."""
        return name or self.words.say("Alguien nuevo")

    def said(self, one: Card | CommentRow | MyComment) -> str:
        """Its text, with whoever it names by the name of today."""
        return with_names(one.text, one.mentions, lambda named: self.name(named.name))

    def face(self, person: PersonId, name: str, more: str = "") -> str:
        """A photo, or the first letters of the name."""
        path = self.faces.get(person)
        if path:
            return f'<img class="face{more}" src="{self.root}{attr(path)}" alt="">'
        letters = "".join(word[0] for word in self.name(name).split()[:2]).upper()
        tint = person[0] % _TINTS
        return f'<span class="face letters t{tint}{more}" aria-hidden="true">{e(letters)}</span>'

    def tile(self, name: str, alt: str) -> str:
        """The drawing of a company value; a plain square when there is none."""
        if name not in self.attached.tiles:
            return '<span class="tile bare"></span>'
        return f'<img class="tile" src="{self.root}tiles/{attr(name)}.svg" alt="{attr(alt)}">'

    def _by(self, card: Card, more: str) -> str:
        when = self.words.moment(card.time_ms)
        line = " · ".join(part for part in (when, more) if part)
        name = self.name(card.author)
        return (
            f'<header class="by">{self.face(card.person, card.author)}'
            f"<div><strong>{e(name)}</strong><span>{e(line)}</span></div></header>"
        )

    def _title(self, card: Card) -> str:
        return f"<h2>{e(card.title)}</h2>" if card.title else ""

    def _read_by(self, card: Card) -> str:
        if not card.needs_ack:
            return ""
        return self.words.count(
            len(card.acks), "1 persona lo ha leído", "{n} personas lo han leído"
        )

    def _kudos(self, card: Card) -> str:
        value = card.value.name if card.value else ""
        from_to = self.words.say(
            "De {author} a {to}", author=self.name(card.author), to=self._names(card.to)
        )
        parts = [from_to, value, self.words.moment(card.time_ms)]
        meta = " · ".join(part for part in parts if part)
        return (
            f"{self.tile(card.value.tile if card.value else '', value)}"
            f'<div>{block(card.text, "quote")}<p class="meta">{e(meta)}</p>'
            f"{self._attached(card)}{self._under(card)}</div>"
        )

    def _imported(self, card: Card) -> str:
        row = card.detail
        if not isinstance(row, ImportedRow):
            return ""
        says = self.words.say(
            "Importado por {importer}; escrito por {author} según {source}",
            importer=self.name(card.author),
            author=row.author,
            source=row.source,
        )
        thanks = (
            self.words.say("Da las gracias a {names}", names=self.words.listed(row.to))
            if row.to
            else ""
        )
        channel = f"# {card.channel}" if card.channel else ""
        parts = [self.words.moment(card.time_ms), channel, thanks]
        meta = " · ".join(part for part in parts if part)
        return (
            f'<p class="notice">{e(says)}</p>'
            f"{block(card.text, 'quote' if row.what == 'kudos' else 'text')}"
            f'<p class="meta">{e(meta)}</p>'
        )

    def _asked(self, card: Card) -> str:
        kind = questions.kind_line(card, self.words, self.name(card.author))
        if questions.is_unsigned(card):
            when = e(self.words.moment(card.time_ms))
            told = f"<strong>{e(kind)}</strong><span>{when}</span>"
            head = f'<header class="by"><div>{told}</div></header>'
        else:
            head = self._by(card, kind)
        return head + block(card.text) + questions.details(card, self)

    def _names(self, people: Iterable[PersonRef]) -> str:
        return self.words.listed(self.name(ref.name) for ref in people)

    def _attached(self, card: Card) -> str:
        paths = self.attached.of_card(card)
        shown = [self._picture(picture, paths) for picture in card.pictures]
        return "".join(shown + [self._file(file, paths) for file in card.files])

    def enclosed(self, row: MessageRow, paths: Mapping[BlobId, str | None]) -> str:
        """What came with a message."""
        drawn = []
        for one in row.attached:
            if one.width:
                picture = Picture(one.blob, one.width, one.height, one.alt, one.here)
                drawn.append(self._picture(picture, paths))
            else:
                drawn.append(self._file(FileRow(one.blob, one.name, one.size, one.here), paths))
        return "".join(drawn)

    def _picture(self, picture: Picture, paths: Mapping[BlobId, str | None]) -> str:
        path = paths[picture.blob]
        if path is None:
            missing = self.words.say("La foto no estaba en este equipo.")
            return f'<span class="absent">{e(missing)} {e(picture.alt)}</span>'
        return (
            f'<img class="shown" src="{self.root}{_url(path)}" alt="{attr(picture.alt)}"'
            f' width="{picture.width}" height="{picture.height}" loading="lazy">'
        )

    def _file(self, file: FileRow, paths: Mapping[BlobId, str | None]) -> str:
        path, size = paths[file.blob], self.words.size(file.size)
        if path is None:
            missing = self.words.say("El fichero no estaba en este equipo.")
            return f'<span class="absent">{e(file.name)} · {e(missing)}</span>'
        # download: what somebody wrote is saved, not opened among these pages.
        return (
            f'<a class="file" href="{self.root}{_url(path)}" download>{e(file.name)} · {size}</a>'
        )

    def _under(self, card: Card) -> str:
        return self._given(card) + "".join(self._comments(card))

    def _given(self, card: Card) -> str:
        given = [
            f"<span>{e(reaction(self.words, row.reaction))} · {len(row.people)}</span>"
            for row in card.reactions
            if row.people
        ]
        return f'<p class="given">{"".join(given)}</p>' if given else ""

    def _comments(self, card: Card) -> Iterator[str]:
        if isinstance(card.detail, ImportedRow):
            source = card.detail.source
            for one in card.detail.comments:
                says = self.words.say("{author} según {source}", author=one.author, source=source)
                yield self._comment(says, one.time_ms, one.text)
        for comment in card.comments:
            yield self._comment(self.name(comment.author), comment.time_ms, self.said(comment))

    def _comment(self, who: str, time_ms: int, text: str) -> str:
        when = self.words.moment(time_ms)
        return (
            f'<div class="comment"><strong>{e(who)}</strong>'
            f' <span class="meta">{e(when)}</span>{block(text, "say")}</div>'
        )


def anchor(card: Card) -> str:
    """The place of a card in its page."""
    return f"c-{card.id.hex()[:16]}"


def reaction(words: Words, one: Reaction) -> str:
    """A reaction in words."""
    return {
        Reaction.LIKE: words.say("Me gusta"),
        Reaction.BRAVO: words.say("Bravo"),
        Reaction.OLE: words.say("¡Olé!"),
        Reaction.GLAD: words.say("Me alegra"),
        Reaction.IDEA: words.say("Buena idea"),
        Reaction.COUNT_ME_IN: words.say("Me apunto"),
    }.get(one, one.value)


def _url(path: str) -> str:
    from urllib.parse import quote

    return attr(quote(path))
