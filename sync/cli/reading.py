"""Reading what this device holds: ``feed``, ``search``, ``show``. No network, no node needed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import click

from sync.cli.cards import (
    card_json,
    card_lines,
    erasure_json,
    erasure_line,
)
from sync.cli.inputs import TEXT, all_cards, find_entry
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.errors import UnknownTarget
from sync.views.rows import Card, CardKind

_FOR_PEOPLE = 20
_MOST = 1_000_000


@click.command()
@click.option(
    "--limit", type=click.IntRange(1, _MOST),
    help=f"How many cards (default: {_FOR_PEOPLE}; all with --json).",
)  # fmt: skip
@click.option("--channel", type=TEXT, help="Only this channel's posts.")
@click.option("--kind", type=click.Choice([kind.value for kind in CardKind]), help="Only these.")
@common
@click.pass_obj
def feed(settings: Settings, limit: int | None, channel: str | None, kind: str | None) -> None:
    """Show the newest cards: posts, kudos, announcements and all others, newest first."""
    if limit is None and not settings.as_json:
        limit = _FOR_PEOPLE
    kinds = frozenset({CardKind(kind)}) if kind else None
    with settings.client() as client:
        people = client.me().people
        cards = list(islice(all_cards(client, kinds=kinds, channel=channel), limit))
    say(settings.as_json, [card_json(card) for card in cards], _lines(cards, people))


def _lines(cards: list[Card], people: int) -> Iterator[str]:
    for card in cards:
        yield from card_lines(card, people)
        yield ""
    if not cards:
        yield "Nothing here yet. Write something with 'patio post'."


@click.command()
@click.argument("words", nargs=-1, required=True, type=TEXT)
@click.option("--limit", type=click.IntRange(1, 500), default=_FOR_PEOPLE, show_default=True)
@common
@click.pass_obj
def search(settings: Settings, words: tuple[str, ...], limit: int) -> None:
    """Find the cards that have all WORDS, newest first.

    Accents and capitals do not matter, and the last word may be the beginning of one. A
    phrase stands in quotes: patio search '"horno de gas"'.
    """
    with settings.client() as client:
        people = client.me().people
        cards = client.search(" ".join(words), limit=limit)
    lines = _lines(cards, people) if cards else ["Nothing has these words."]
    say(settings.as_json, [card_json(card) for card in cards], lines)


@click.command()
@click.argument("entry", metavar="ID")
@common
@click.pass_obj
def show(settings: Settings, entry: str) -> None:
    """Show the card ID (its first six digits are enough when they are the only such)."""
    with settings.client() as client:
        people = client.me().people
        target = find_entry(client, entry)
        card, erasure = client.card(target), client.erasure(target)
    if card is None and erasure is not None:
        say(settings.as_json, erasure_json(erasure), [erasure_line(erasure)])
        return
    if card is None:
        raise UnknownTarget(what="entry", text=entry)
    say(settings.as_json, card_json(card), card_lines(card, people))
