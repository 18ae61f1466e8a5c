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
    order_json,
    order_line,
)
from sync.cli.everyday_cards import wording_json, wording_lines
from sync.cli.inputs import TEXT, all_cards, check_public, find_entry
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
@click.option("--topic", type=TEXT, help="Only what has this #topic.")
@click.option("--kind", type=click.Choice([kind.value for kind in CardKind]), help="Only these.")
@common
@click.pass_obj
def feed(
    settings: Settings,
    limit: int | None,
    channel: str | None,
    topic: str | None,
    kind: str | None,
) -> None:
    """Show the newest posts, kudos and announcements, newest first."""
    if limit is None and not settings.as_json:
        limit = _FOR_PEOPLE
    kinds = frozenset({CardKind(kind)}) if kind else None
    with settings.client() as client:
        people = client.me().people
        cards = list(islice(all_cards(client, kinds=kinds, channel=channel, topic=topic), limit))
        if channel is not None and not cards:
            check_public(client, channel)
    say(settings.as_json, [card_json(card) for card in cards], _lines(cards, people))


def _lines(cards: list[Card], people: int) -> Iterator[str]:
    for card in cards:
        yield from card_lines(card, people)
        yield ""
    if not cards:
        yield "Nothing here yet. Write something with 'patio post'."


@click.command()
@click.argument("entry", metavar="ID")
@click.option("--history", is_flag=True, help="All that a post or comment has said.")
@common
@click.pass_obj
def show(settings: Settings, entry: str, history: bool) -> None:
    """Show the card ID (its first six digits are enough when they are the only such).

    Of a comment it shows the card under which it stands.
    """
    with settings.client() as client:
        people = client.me().people
        target = find_entry(client, entry)
        if history and (wordings := client.history(target)):
            document = [wording_json(one) for one in wordings]
            say(settings.as_json, document, wording_lines(wordings))
            return
        card, erasure = client.card(target), client.erasure(target)
        order = client.ordered_erasure(target)
        if card is None and (place := client.comment_place(target)) is not None:
            card = client.card(place.card)
        card = client.whole(card) if card is not None else None
    if card is None and erasure is not None:
        say(settings.as_json, erasure_json(erasure), [erasure_line(erasure)])
        return
    if card is None and order is not None:
        say(settings.as_json, order_json(order), [order_line(order)])
        return
    if card is None:
        raise UnknownTarget(what="entry", text=entry)
    say(settings.as_json, card_json(card, client), card_lines(card, people))
