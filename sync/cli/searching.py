"""``search``: what has some words, as cards or each thing as what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

import click

from sync.cli.cards import SHOWN_DIGITS, card_json, card_lines, moment, name_of
from sync.cli.inputs import TEXT, find_person
from sync.cli.output import paragraph, say
from sync.cli.settings import Settings, common
from sync.client import Card, CardKind, Client, Hit, HitKind, Marked, Sought
from sync.values import PersonId, text_of

_FOR_PEOPLE: Final = 20
_MOST: Final = 1_000_000
_PAGE: Final = 500
_KINDS: Final = {kind.value: kind for kind in (*CardKind, *HitKind)}
_ON_CARDS: Final = (HitKind.CARD, HitKind.COMMENT, HitKind.FILE)


class Month(click.ParamType[tuple[int, int]]):
    """A month as ``2026-11``, by this computer's zone: from which moment until before which."""

    name = "month"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Both in Unix milliseconds; a usage error when it is no month."""
        try:
            first = datetime.strptime(str(value), "%Y-%m")
            after = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
            return round(first.timestamp() * 1000), round(after.timestamp() * 1000)
        except (ValueError, OverflowError, OSError):
            self.fail(f"{value} is no month; write it like 2026-11.", param, ctx)


@click.command()
@click.argument("words", nargs=-1, required=True, type=TEXT)
@click.option("--person", type=TEXT, help="Only what this person wrote.")
@click.option("--kind", "kinds", type=click.Choice(list(_KINDS)), multiple=True, help="Only these.")
@click.option("--channel", type=TEXT, help="Only what was posted or said in this channel.")
@click.option("--month", type=Month(), metavar="YYYY-MM", help="Only what is from this month.")
@click.option("--hits", "as_hits", is_flag=True, help="Each find as what it is, not whole cards.")
@click.option("--limit", type=click.IntRange(1, _MOST), default=_FOR_PEOPLE, show_default=True)
@common
@click.pass_obj
def search(
    settings: Settings,
    words: tuple[str, ...],
    person: str | None,
    kinds: tuple[str, ...],
    channel: str | None,
    month: tuple[int, int] | None,
    as_hits: bool,
    limit: int,
) -> None:
    """Find what has all WORDS, newest first: cards, comments, files, messages, people, channels.

    Accents and capitals do not matter, a word stands for its plural and other forms, and the last
    word may be the beginning of one. A phrase stands in quotes: patio search '"horno de gas"'.
    """
    with settings.client() as client:
        me = client.me()
        since_ms, until_ms = month or Sought("")[-2:]
        sought = Sought(
            " ".join(words),
            person=_person(client, person),
            kinds=frozenset(_KINDS[kind] for kind in kinds) or None,
            channel=channel,
            since_ms=since_ms,
            until_ms=until_ms,
        )
        hits = _found(client, sought, limit)
        cards = [] if as_hits else [client.whole(card) for card in _cards(client, hits)]
    by_themselves = {HitKind.MESSAGE, HitKind.PERSON, HitKind.CHANNEL} & set(sought.kinds or ())
    document = (
        [hit_json(hit) for hit in hits]
        if as_hits or by_themselves
        else [_found_json(card, hits) for card in cards]
    )
    say(settings.as_json, document, _lines(hits, cards, me.people))


def hit_json(hit: Hit) -> dict[str, object]:
    """A find as ``search --hits --json`` prints it. Fields may be added, never renamed.

    Marks are pairs of places in the text beside them, in characters, the second not included.
    """
    return {
        "kind": hit.kind.value,
        "title": hit.title.text,
        "title_marks": _marks(hit.title),
        "text": hit.text.text,
        "text_marks": _marks(hit.text),
        "time_ms": hit.time_ms,
        "entry": _id(hit.entry),
        "card": _id(hit.card),
        "card_kind": hit.card_kind.value if hit.card_kind else None,
        "person": _id(hit.person),
        "author": hit.author,
        "channel": hit.channel,
        "conversation": _id(hit.conversation),
        "blob": _id(hit.blob),
    }


def hit_lines(hit: Hit) -> Iterator[str]:
    """The same for people: what and whose it is, and the line with the words."""
    who = name_of(hit.author, hit.person) if hit.person else ""
    id = hit.card or hit.conversation or hit.person
    digits = f"  [{id.hex()[:SHOWN_DIGITS]}]" if id else ""
    match hit.kind:
        case HitKind.PERSON:
            yield f"{who}{f': {hit.text.text}' if hit.text.text else ''}{digits}"
            return
        case HitKind.CHANNEL:
            yield f"#{hit.channel}"
            return
        case HitKind.MESSAGE:
            what = f"{who}, private message"
        case HitKind.COMMENT:
            what = f"{who}, comment"
        case HitKind.FILE:
            what = f"{who}, {'file' if hit.title.text else 'picture'}"
        case HitKind.CARD:
            what = f"{who or 'Somebody'}, {hit.card_kind.value if hit.card_kind else 'card'}"
    place = f" in #{hit.channel}" if hit.channel else ""
    yield f"{moment(hit.time_ms)}  {what}{place}{digits}"
    for part in (hit.title, hit.text):
        if part.text:
            yield from paragraph(part.text)


def _lines(hits: Sequence[Hit], cards: Sequence[Card], people: int) -> Iterator[str]:
    shown = {card.id for card in cards}
    for hit in hits:
        if hit.card not in shown:
            yield from hit_lines(hit)
            yield ""
    for card in cards:
        yield from card_lines(card, people)
        yield ""
    if not hits:
        yield "Nothing has these words."


def _found_json(card: Card, hits: Sequence[Hit]) -> dict[str, object]:
    """A card as ``feed`` prints it, and what was found on it."""
    return card_json(card) | {"found": [hit_json(hit) for hit in hits if hit.card == card.id]}


def _found(client: Client, sought: Sought, limit: int) -> list[Hit]:
    """People and channels, and so many of the rest, page by page."""
    page = client.find_page(sought, limit=min(limit, _PAGE))
    hits, rest = page.hits, limit - len(page.hits)
    while page.after is not None and rest > 0:
        page = client.find_page(sought, limit=min(rest, _PAGE), after=page.after)
        hits, rest = hits + page.hits, rest - len(page.hits)
    return hits


def _cards(client: Client, hits: Sequence[Hit]) -> Iterator[Card]:
    ids = list(dict.fromkeys(hit.card for hit in hits if hit.card and hit.kind in _ON_CARDS))
    for start in range(0, len(ids), _PAGE):
        yield from client.cards(ids[start : start + _PAGE])


def _person(client: Client, text: str | None) -> PersonId | None:
    return None if text is None else find_person([*client.people(), *client.former()], text)


def _marks(marked: Marked) -> list[list[int]]:
    return [[mark.start, mark.end] for mark in marked.marks]


def _id(id: bytes | None) -> str | None:
    return None if id is None else text_of(id)
