"""The rows of the feed: a card as its delegate shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.models.around import Around, Cleared
from desktop.models.changes import edited_exact, edited_word, ends_line
from desktop.models.files import files_of, pictures_of
from desktop.models.reactions import ICONS, reaction_label, reaction_says
from desktop.words.formatting import (
    ago,
    ago_inside,
    ago_short,
    counted,
    exact,
    first_name,
    listed,
    named,
)
from sync.client import with_names
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import Card, CommentRow, KudosDetail, PersonRef, Spread
    from sync.values import PersonId

COMMENTS_SHOWN = 2

_PLAIN = frozenset({"post", "kudos", "announcement"})
"""The kinds that have nothing beside what every card has."""


class FeedRow(NamedTuple):
    """One card: plain values only, lists side by side (reactions, comments, pictures)."""

    key: str
    kind: str
    person: str
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
    reader_keys: tuple[str, ...]
    reader_faces: tuple[str, ...]
    reader_names: tuple[str, ...]
    to_people: tuple[str, ...]
    to_faces: tuple[str, ...]
    to_names: tuple[str, ...]
    to_line: str
    shared_line: str
    tile: str
    value_name: str
    picture_blobs: tuple[str, ...]
    picture_alts: tuple[str, ...]
    picture_here: tuple[bool, ...]
    picture_ratio: float
    file_keys: tuple[str, ...]
    file_names: tuple[str, ...]
    file_sizes: tuple[str, ...]
    file_here: tuple[bool, ...]
    file_previews: tuple[bool, ...]
    edited: str
    edited_exact: str
    ends_line: str
    reaction_keys: tuple[str, ...]
    reaction_icons: tuple[str, ...]
    reaction_counts: tuple[int, ...]
    reaction_mine: tuple[bool, ...]
    reaction_names: tuple[str, ...]
    reaction_says: tuple[str, ...]
    comment_count: int
    comment_keys: tuple[str, ...]
    comment_people: tuple[str, ...]
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
    # Of questions only (``models.questions``).
    asked_head: str = ""
    asked_chip: str = ""
    asked_glyph: str = ""
    asked_line: str = ""
    nameless: bool = False
    answered: bool = False
    wonder_may: bool = False
    wonder_mine: bool = False
    wonder_count: int = 0
    wonder_names: str = ""
    clock_line: str = ""
    clock_late: bool = False
    may_answer: bool = False
    answer_face: str = ""
    answer_author: str = ""
    answer_line: str = ""
    answer_text: str = ""
    answer_verdict: str = ""
    earlier_line: str = ""
    earlier_heads: tuple[str, ...] = ()
    earlier_texts: tuple[str, ...] = ()
    helped_may: bool = False
    helped: str = ""
    helped_line: str = ""
    # Of polls, events, people who come or go, and how things are done (``models.kinds``).
    chip: str = ""
    chip_glyph: str = ""
    head: str = ""
    subject: str = ""
    subject_face: str = ""
    facts: tuple[str, ...] = ()
    fact_glyphs: tuple[str, ...] = ()
    choice_texts: tuple[str, ...] = ()
    choice_shares: tuple[float, ...] = ()
    choice_counts: tuple[str, ...] = ()
    choice_mine: tuple[bool, ...] = ()
    choice_names: tuple[str, ...] = ()
    choice_says: tuple[str, ...] = ()
    choice_line: str = ""
    choice_open: bool = False
    choice_shown: bool = False
    choice_several: bool = False
    greet_line: str = ""
    greet_mine: bool = False
    greet_may: bool = False
    outside: str = ""
    outside_line: str = ""


def feed_row(card: Card, around: Around) -> FeedRow:
    """The row of ``card`` as it reads now."""
    row = _any_row(card, around)
    if card.kind in _PLAIN:
        return row
    if card.kind == "question":
        from desktop.models.questions import as_question  # most feeds begin with other cards

        return as_question(row, card, around)
    from desktop.models.kinds import with_detail

    return with_detail(row, card, around)


def _any_row(card: Card, around: Around) -> FeedRow:
    """What every kind of card has."""
    key = text_of(card.id)
    comments = around.unfolded.get(key) or card.comments[-COMMENTS_SHOWN:]
    said = card.earlier + len(card.comments)
    given = sorted(card.reactions, key=lambda count: -len(count.people))
    cleared = around.outside.get(card.id)
    return FeedRow(
        key=key,
        kind=str(card.kind),
        person=text_of(card.person),
        face=around.face(card.person),
        author=named(card.author),
        when=ago(card.time_ms, around.now_ms),
        when_inside=ago_inside(card.time_ms, around.now_ms),
        when_exact=exact(card.time_ms),
        channel=card.channel,
        title=card.title,
        text=kudos_text(card) if card.kind == "kudos" else _said(card),
        pinned=card.pinned,
        needs_ack=card.needs_ack,
        acked=card.acked_by_me,
        ack_faces=_readers(card, around),
        ack_line=ack_line(len(card.acks), around.people),
        ack_names=listed([named(person.name) for person in card.acks]),
        reader_keys=tuple(text_of(person.person) for person in card.acks),
        reader_faces=tuple(around.face(person.person) for person in card.acks),
        reader_names=tuple(named(person.name) for person in card.acks),
        to_people=tuple(text_of(person.person) for person in card.to),
        to_faces=tuple(around.face(person.person) for person in card.to),
        to_names=tuple(named(person.name) for person in card.to),
        to_line=_to_line(card),
        shared_line=_shared_line(card),
        tile=card.value.tile if card.value else "",
        value_name=card.value.name if card.value else "",
        **pictures_of(card)._asdict(),
        **files_of(card, around.has_preview)._asdict(),
        edited=edited_word(card),
        edited_exact=edited_exact(card),
        ends_line=ends_line(card, around.now_ms),
        reaction_keys=tuple(str(count.reaction) for count in given),
        reaction_icons=tuple(ICONS[count.reaction] for count in given),
        reaction_counts=tuple(len(count.people) for count in given),
        reaction_mine=tuple(count.mine for count in given),
        reaction_names=tuple(_who(count.reaction, count.people) for count in given),
        reaction_says=tuple(
            reaction_says(count.reaction, len(count.people), count.mine) for count in given
        ),
        comment_count=said,
        comment_keys=tuple(text_of(comment.id) for comment in comments),
        comment_people=tuple(text_of(comment.person) for comment in comments),
        comment_faces=tuple(around.face(comment.person) for comment in comments),
        comment_authors=tuple(named(comment.author) for comment in comments),
        comment_whens=tuple(said_when(comment, around.now_ms) for comment in comments),
        comment_texts=tuple(_said(comment) for comment in comments),
        comments_line=comments_line(said),
        more_line=more_line(said - len(comments)),
        spread=spread_state(card.spread),
        spread_line=spread_line(card.spread),
        spread_detail=spread_detail(card.spread),
        draft=around.drafts.get(key, ""),
        says=_says(card, around.now_ms),
        time_ms=card.time_ms,
        outside=cleared.piece if cleared else "",
        outside_line=_cleared_line(cleared, around.me) if cleared else "",
    )


def comments_line(count: int) -> str:
    """``2 comentarios``."""
    one = QCoreApplication.translate("Cards", "1 comentario")
    return counted(count, one, QCoreApplication.translate("Cards", "{n} comentarios"))


def said_when(comment: CommentRow, now_ms: int) -> str:
    """``12 min``, and that it did not always read so."""
    edited, ago = edited_word(comment), ago_short(comment.time_ms, now_ms)
    return f"{ago} · {edited}" if edited else ago


def _cleared_line(cleared: Cleared, me: PersonId | None) -> str:
    """``Carmen ha dado el visto bueno para contarlo fuera.``"""
    if cleared.person == me:
        return QCoreApplication.translate("Cards", "Has dado el visto bueno para contarlo fuera.")
    line = QCoreApplication.translate("Cards", "{name} ha dado el visto bueno para contarlo fuera.")
    return line.format(name=first_name(named(cleared.name)))


def _readers(card: Card, around: Around) -> tuple[str, ...]:
    others = [person for person in card.acks if person.person != card.person]
    return tuple(around.face(person.person) for person in (others or card.acks)[:4])


def ack_line(read: int, people: int) -> str:
    """``7 de 9 lo han leído``."""
    if read >= people:
        return QCoreApplication.translate("Cards", "Lo ha leído todo el mundo")
    one = QCoreApplication.translate("Cards", "1 de {of} lo ha leído")
    many = QCoreApplication.translate("Cards", "{n} de {of} lo han leído")
    return (one if read == 1 else many).format(n=read, of=people)


def kudos_detail(card: Card) -> KudosDetail:
    """What only kudos have; of any other card nothing."""
    from sync.client import KudosDetail

    return card.detail if isinstance(card.detail, KudosDetail) else KudosDetail()


def kudos_text(card: Card) -> str:
    """The words of a kudos, or what is left when those that were shared were taken back."""
    if kudos_detail(card).kept and not card.text:
        return QCoreApplication.translate("Cards", "También estuvo en ello.")
    return _said(card)


def _to_line(card: Card) -> str:
    """Whom thanks are to: people, a channel, or both."""
    names = [named(person.name) for person in card.to]
    channel = kudos_detail(card).channel
    return listed([*names, f"# {channel}"] if channel else names)


def _shared_line(card: Card) -> str:
    """``También fue Luis, dice Inés``: with whom those who were thanked share it; or empty."""
    shared = kudos_detail(card).passed_on
    if not shared:
        return ""
    names = [named(one.person.name) for one in shared]
    by = listed(list(dict.fromkeys(named(one.by.name) for one in shared)))
    one = QCoreApplication.translate("Cards", "También fue {names}, dice {by}")
    many = QCoreApplication.translate("Cards", "También fueron {names}, dice {by}")
    return (one if len(names) == 1 else many).format(names=listed(names), by=by)


def more_line(hidden: int) -> str:
    """``Ver 2 comentarios más``, or empty when none is hidden."""
    if hidden <= 0:
        return ""
    one = QCoreApplication.translate("Cards", "Ver 1 comentario anterior")
    many = QCoreApplication.translate("Cards", "Ver comentarios anteriores ({n})")
    return counted(hidden, one, many)


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
    names = [first_name(person.name) for person in people]
    label = reaction_label(reaction)
    one = QCoreApplication.translate("Cards", "{reaction} Lo ha dado {names}")
    many = QCoreApplication.translate("Cards", "{reaction} Lo han dado {names}")
    stop = label if label.endswith("!") else f"{label}."
    return (one if len(names) == 1 else many).format(reaction=stop, names=listed(names))


def _said(one: Card | CommentRow) -> str:
    """Its text, with whoever it names by the name of today."""
    return with_names(one.text, one.mentions, lambda who: named(who.name))


def _says(card: Card, now_ms: int) -> str:
    """The card as one sentence for a screen reader (design/ui.md 8)."""
    when = ago_inside(card.time_ms, now_ms)
    if card.kind == "kudos":
        line = QCoreApplication.translate("Cards", "Kudos de {author} a {to}, por {value}: {text}")
        bare = QCoreApplication.translate("Cards", "Kudos de {author} a {to}: {text}")
        return (line if card.value else bare).format(
            author=named(card.author),
            to=_to_line(card),
            value=card.value.name if card.value else "",
            text=kudos_text(card),
        )
    if card.kind == "announcement":
        line = QCoreApplication.translate("Cards", "Anuncio de {author}, {when}: {title}. {text}")
        return line.format(author=named(card.author), when=when, title=card.title, text=_said(card))
    line = QCoreApplication.translate("Cards", "{author}, {when}, en {channel}: {text}")
    return line.format(author=named(card.author), when=when, channel=card.channel, text=_said(card))
