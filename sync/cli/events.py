"""Events: ``event``, ``attend``, ``events``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

import click

from sync.cli.cards import card_json, card_lines
from sync.cli.inputs import TEXT, find_entry
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.values import EntryId, text_of

if TYPE_CHECKING:
    from sync.client import Card, Client

_FOR_PEOPLE = 20
_MOST = 1_000_000
_PAGE = 500


class Moment(click.ParamType[int]):
    """A day and a time by this computer's zone, as Unix milliseconds."""

    name = "moment"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The milliseconds; a usage error for what is no day and time."""
        try:
            return int(datetime.fromisoformat(str(value)).timestamp() * 1000)
        except (ValueError, OverflowError, OSError):
            self.fail("write it like '2026-12-01 18:00'.", param, ctx)


MOMENT = Moment()


@click.command()
@click.argument("title", type=TEXT)
@click.option("--at", "starts", type=MOMENT, required=True, metavar="'YYYY-MM-DD HH:MM'")
@click.option("--until", "ends", type=MOMENT, default=None, metavar="'YYYY-MM-DD HH:MM'")
@click.option("--place", type=TEXT, default="", help="Where it is.")
@click.option("--text", type=TEXT, default="", help="What it is, beyond the title.")
@common
@click.pass_obj
def event(
    settings: Settings, title: str, starts: int, ends: int | None, place: str, text: str
) -> None:
    """Invite everybody to TITLE."""
    with settings.client() as client:
        entry = client.make_event(title, starts, ends_ms=ends or 0, place=place, text=text)
    say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])


@click.command()
@click.argument("entry", metavar="ID")
@click.argument("answer", type=click.Choice(["yes", "no", "maybe"]))
@common
@click.pass_obj
def attend(settings: Settings, entry: str, answer: str) -> None:
    """Say whether you come to the event ID; the last word counts."""
    with settings.client() as client:
        made = client.attend(find_entry(client, entry), answer)
    say(settings.as_json, {"id": text_of(made)}, [text_of(made)])


@click.command()
@click.option(
    "--limit", type=click.IntRange(1, _MOST),
    help=f"How many (default: {_FOR_PEOPLE}; all with --json).",
)  # fmt: skip
@common
@click.pass_obj
def events(settings: Settings, limit: int | None) -> None:
    """List what there is to come to, the next one first."""
    if limit is None and not settings.as_json:
        limit = _FOR_PEOPLE
    with settings.client() as client:
        people = client.me().people
        found = [client.whole(card) for card in islice(_all(client), limit)]
    lines = [line for card in found for line in (*card_lines(card, people), "")]
    none = ["Nothing is planned. Invite to something with 'patio event'."]
    say(settings.as_json, [card_json(card) for card in found], lines or none)


def _all(client: Client) -> Iterator[Card]:
    after: EntryId | None = None
    while page := client.events(limit=_PAGE, after=after):
        yield from page
        after = page[-1].id
