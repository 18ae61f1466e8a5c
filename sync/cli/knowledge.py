"""How things are done here: ``card``, ``card-edit``, ``reviewed``, ``cards``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

import click

from sync.cli.cards import card_json, card_lines
from sync.cli.inputs import TEXT, find_entry, find_person
from sync.cli.knowledgewords import version_json, version_line
from sync.cli.moments import DAY, DAY_OR_NONE
from sync.cli.output import paragraph, say
from sync.cli.settings import Settings, common
from sync.errors import UnknownTarget
from sync.values import EntryId, PersonId, text_of

if TYPE_CHECKING:
    from sync.client import Card, Client

_FOR_PEOPLE = 20
_MOST = 1_000_000
_PAGE = 500


def written(settings: Settings, entry: EntryId) -> None:
    """Print the id of a new entry."""
    say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])


def colleague(client: Client, text: str | None) -> PersonId | None:
    """The person that is meant, if one is named; raises as :func:`find_person`."""
    client.me()  # where no pages are, nobody would be found
    return find_person(client.people(), text) if text else None


@click.command()
@click.argument("title", type=TEXT)
@click.option("--text", type=TEXT, default="", help="How it is done (what --from says).")
@click.option("--owner", type=TEXT, metavar="PERSON", help="Who looks after it (you).")
@click.option(
    "--review", type=DAY_OR_NONE, default="", metavar="YYYY-MM-DD", help="When to look again."
)
@click.option(
    "--from", "source", metavar="ID", help="The card, answer or comment that it is made from."
)
@common
@click.pass_obj
def card(
    settings: Settings, title: str, text: str, owner: str | None, review: str, source: str | None
) -> None:
    """Write down how TITLE is done here, for everybody to find."""
    if not text and not source:
        raise click.UsageError("say --text, or --from the card that tells it.")
    with settings.client() as client:
        person = colleague(client, owner)
        entry = find_entry(client, source) if source else None
        made = client.write_process(title, text, owner=person, review=review, source=entry)
    written(settings, made)


@click.command("card-edit")
@click.argument("entry", metavar="ID")
@click.option("--title", type=TEXT)
@click.option("--text", type=TEXT)
@click.option("--owner", type=TEXT, metavar="PERSON", help="Who looks after it from now on.")
@click.option(
    "--review", type=DAY_OR_NONE, metavar="YYYY-MM-DD", help="When to look again; empty: never."
)
@common
@click.pass_obj
def card_edit(
    settings: Settings,
    entry: str,
    title: str | None,
    text: str | None,
    owner: str | None,
    review: str | None,
) -> None:
    """Write a new version of the card ID; what is not named stays as it is.

    Whoever looks after it or wrote it may, and owners and administrators.
    """
    if title is None and text is None and owner is None and review is None:
        raise click.UsageError("say what to change, for example --text.")
    with settings.client() as client:
        person = colleague(client, owner)
        target = find_entry(client, entry)
        made = client.edit_process(target, title=title, text=text, owner=person, review=review)
    written(settings, made)


@click.command()
@click.argument("entry", metavar="ID")
@click.option(
    "--until", type=DAY, required=True, metavar="YYYY-MM-DD", help="When to look at it again."
)
@common
@click.pass_obj
def reviewed(settings: Settings, entry: str, until: str) -> None:
    """Say that the card ID is still true."""
    with settings.client() as client:
        made = client.review_process(find_entry(client, entry), until)
    written(settings, made)


@click.command()
@click.option("--mine", is_flag=True, help="Which you look after.")
@click.option("--due", is_flag=True, help="Which are to be looked at by now.")
@click.option("--without-owner", is_flag=True, help="Whose owner has left.")
@click.option("--history", metavar="ID", help="The versions of the card ID, the newest last.")
@click.option(
    "--limit", type=click.IntRange(1, _MOST),
    help=f"How many cards (default: {_FOR_PEOPLE}; all with --json).",
)  # fmt: skip
@common
@click.pass_obj
def cards(
    settings: Settings,
    mine: bool,
    due: bool,
    without_owner: bool,
    history: str | None,
    limit: int | None,
) -> None:
    """List how things are done here, those first that were written last."""
    if history is not None:
        if mine or due or without_owner or limit:
            raise click.UsageError("--history shows one card.")
        _show_history(settings, history)
        return
    if limit is None and not settings.as_json:
        limit = _FOR_PEOPLE
    day = date.today().isoformat() if due else ""
    with settings.client() as client:
        people = client.me().people
        every = _all(client, mine=mine, due=day, orphan=without_owner)
        found = [client.whole(card) for card in islice(every, limit)]
    lines = [line for one in found for line in (*card_lines(one, people), "")]
    none = ["Nothing here. Write something down with 'patio card'."]
    say(settings.as_json, [card_json(one) for one in found], lines or none)


def _show_history(settings: Settings, entry: str) -> None:
    with settings.client() as client:
        rows = client.process_history(find_entry(client, entry))
    if not rows:
        raise UnknownTarget(what="card", text=entry)
    lines = []
    for row in rows:
        lines += [version_line(row), *paragraph(row.title), *paragraph(row.text)]
    say(settings.as_json, [version_json(row) for row in rows], lines)


def _all(client: Client, *, mine: bool, due: str, orphan: bool) -> Iterator[Card]:
    before: EntryId | None = None
    while page := client.processes(mine=mine, due=due, orphan=orphan, limit=_PAGE, before=before):
        yield from page
        before = page[-1].id
