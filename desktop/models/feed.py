"""The rows of the feed: a card as its delegate shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.formatting import ago, ago_inside, ago_short, counted, exact, listed, named
from desktop.models.reactions import ICONS, reaction_label, reaction_says
from sync.values import PersonId, text_of

if TYPE_CHECKING:
    from sync.client import Card, PersonRef, Spread

COMMENTS_SHOWN = 2


class FeedRow(NamedTuple):
    """One card: plain values only, lists side by side (reactions, comments, pictures)."""

    key: str
    kind: str
    face: str
    author: str
    when: str
    when_inside: str
    when_exact: str
    channel: str
    title: str
    text: str
    pinned: bool
    needs_ack: bool
    acked: bool
    ack_faces: tuple[str, ...]
    ack_line: str
    ack_names: str
    to_faces: tuple[str, ...]
    to_line: str
    tile: str
    value_name: str
    picture_blobs: tuple[str, ...]
    picture_alts: tuple[str, ...]
    picture_here: tuple[bool, ...]
    picture_ratio: float
    reaction_keys: tuple[str, ...]
    reaction_icons: tuple[str, ...]
    reaction_counts: tuple[int, ...]
    reaction_mine: tuple[bool, ...]
    reaction_names: tuple[str, ...]
    reaction_says: tuple[str, ...]
    comment_count: int
    comment_faces: tuple[str, ...]
    comment_authors: tuple[str, ...]
    comment_whens: tuple[str, ...]
    comment_texts: tuple[str, ...]
    comments_line: str
    more_line: str
    spread: str
    spread_line: str
    spread_detail: str
    draft: str
    says: str
    time_ms: int


@dataclass(frozen=True, slots=True)
class Around:
    """What a card's words depend on beside the card itself."""

    now_ms: int
    people: int
    faces: Mapping[PersonId, str]
    unfolded: frozenset[str]
    drafts: Mapping[str, str]

    def face(self, person: PersonId) -> str:
        """The image key of a person's face (``images.people``)."""
        return self.faces.get(person) or f"{text_of(person)}/0"


def feed_row(card: Card, around: Around) -> FeedRow:
    """The row of ``card`` as it reads now."""
    key = text_of(card.id)
    unfolded = key in around.unfolded
    comments = card.comments if unfolded else card.comments[:COMMENTS_SHOWN]
    given = sorted(card.reactions, key=lambda count: -len(count.people))
    first = card.pictures[0] if card.pictures else None
    return FeedRow(
        key=key,
        kind=str(card.kind),
        face=around.face(card.person),
        author=named(card.author),
        when=ago(card.time_ms, around.now_ms),
        when_inside=ago_inside(card.time_ms, around.now_ms),
        when_exact=exact(card.time_ms),
        channel=card.channel,
        title=card.title,
        text=card.text,
        pinned=card.pinned,
        needs_ack=card.needs_ack,
        acked=card.acked_by_me,
        ack_faces=_readers(card, around),
        ack_line=_ack_line(len(card.acks), around.people),
        ack_names=listed([named(person.name) for person in card.acks]),
        to_faces=tuple(around.face(person.person) for person in card.to),
        to_line=_to_line(card.to),
        tile=card.value.tile if card.value else "",
        value_name=card.value.name if card.value else "",
        picture_blobs=tuple(text_of(picture.blob) for picture in card.pictures),
        picture_alts=tuple(picture.alt for picture in card.pictures),
        picture_here=tuple(picture.here for picture in card.pictures),
        picture_ratio=first.width / first.height if first and first.height else 1.0,
        reaction_keys=tuple(str(count.reaction) for count in given),
        reaction_icons=tuple(ICONS[count.reaction] for count in given),
        reaction_counts=tuple(len(count.people) for count in given),
        reaction_mine=tuple(count.mine for count in given),
        reaction_names=tuple(_who(count.reaction, count.people) for count in given),
        reaction_says=tuple(
            reaction_says(count.reaction, len(count.people), count.mine) for count in given
        ),
        comment_count=len(card.comments),
        comment_faces=tuple(around.face(comment.person) for comment in comments),
        comment_authors=tuple(named(comment.author) for comment in comments),
        comment_whens=tuple(ago_short(comment.time_ms, around.now_ms) for comment in comments),
        comment_texts=tuple(comment.text for comment in comments),
        comments_line=comments_line(len(card.comments)),
        more_line=_more_line(len(card.comments) - len(comments)),
        spread=spread_state(card.spread),
        spread_line=spread_line(card.spread),
        spread_detail=spread_detail(card.spread),
        draft=around.drafts.get(key, ""),
        says=_says(card, around.now_ms),
        time_ms=card.time_ms,
    )


def comments_line(count: int) -> str:
    """``2 comentarios``."""
    one = QCoreApplication.translate("Cards", "1 comentario")
    return counted(count, one, QCoreApplication.translate("Cards", "{n} comentarios"))


def _readers(card: Card, around: Around) -> tuple[str, ...]:
    others = [person for person in card.acks if person.person != card.person]
    return tuple(around.face(person.person) for person in (others or card.acks)[:4])


def _ack_line(read: int, people: int) -> str:
    if read >= people:
        return QCoreApplication.translate("Cards", "Lo ha leído todo el mundo")
    one = QCoreApplication.translate("Cards", "1 de {of} lo ha leído")
    many = QCoreApplication.translate("Cards", "{n} de {of} lo han leído")
    return (one if read == 1 else many).format(n=read, of=people)


def _to_line(people: tuple[PersonRef, ...]) -> str:
    return listed([named(person.name) for person in people])


def _more_line(hidden: int) -> str:
    if hidden <= 0:
        return ""
    one = QCoreApplication.translate("Cards", "Ver 1 comentario más")
    return counted(hidden, one, QCoreApplication.translate("Cards", "Ver {n} comentarios más"))


def spread_state(spread: Spread) -> str:
    """``here``, ``partial`` or ``all``; empty in a company of one device."""
    if spread.of < 2:
        return ""
    if spread.have >= spread.of:
        return "all"
    return "here" if spread.have < 2 else "partial"


def spread_line(spread: Spread) -> str:
    """On how many devices an entry is, in words; empty in a company of one device."""
    match spread_state(spread):
        case "all":
            return QCoreApplication.translate("Cards", "En los {of} equipos").format(of=spread.of)
        case "partial":
            line = QCoreApplication.translate("Cards", "En {have} de {of} equipos")
            return line.format(have=spread.have, of=spread.of)
        case "here":
            return QCoreApplication.translate("Cards", "Guardado en este equipo, sin enviar")
    return ""


def spread_detail(spread: Spread) -> str:
    """Whose devices lack it, in words."""
    names = list(dict.fromkeys(named(person.name) for person in spread.missing))
    if not names:
        return QCoreApplication.translate("Cards", "Lo tienen todos.")
    if len(spread.missing) == 1:
        return QCoreApplication.translate("Cards", "Falta el equipo de {name}.").format(
            name=names[0]
        )
    return QCoreApplication.translate("Cards", "Faltan los equipos de {names}.").format(
        names=listed(names)
    )


def _who(reaction: str, people: tuple[PersonRef, ...]) -> str:
    names = [named(person.name).split()[0] for person in people]
    label = reaction_label(reaction)
    one = QCoreApplication.translate("Cards", "{reaction} Lo ha dado {names}")
    many = QCoreApplication.translate("Cards", "{reaction} Lo han dado {names}")
    stop = label if label.endswith("!") else f"{label}."
    return (one if len(names) == 1 else many).format(reaction=stop, names=listed(names))


def _says(card: Card, now_ms: int) -> str:
    """The card as one sentence for a screen reader (design/ui.md 8)."""
    when = ago_inside(card.time_ms, now_ms)
    if card.kind == "kudos":
        line = QCoreApplication.translate("Cards", "Kudos de {author} a {to}, por {value}: {text}")
        bare = QCoreApplication.translate("Cards", "Kudos de {author} a {to}: {text}")
        return (line if card.value else bare).format(
            author=named(card.author),
            to=_to_line(card.to),
            value=card.value.name if card.value else "",
            text=card.text,
        )
    if card.kind == "announcement":
        line = QCoreApplication.translate("Cards", "Anuncio de {author}, {when}: {title}. {text}")
        return line.format(author=named(card.author), when=when, title=card.title, text=card.text)
    line = QCoreApplication.translate("Cards", "{author}, {when}, en {channel}: {text}")
    return line.format(author=named(card.author), when=when, channel=card.channel, text=card.text)
