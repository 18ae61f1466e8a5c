"""What may be told outside: ``outside``, ``consent``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sync.cli.cards import card_json, card_lines
from sync.cli.inputs import TEXT, find_entry, find_person
from sync.cli.moments import DAY
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.values import EntryId, text_of

if TYPE_CHECKING:
    from sync.client import Card, Client

_PAGE = 500
_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


@click.command()
@click.argument("post", metavar="[ID]", required=False)
@click.option("--text", type=TEXT, help="What is told; never what was said inside.")
@click.option("--until", type=DAY, metavar="YYYY-MM-DD", help="The last day on which it is.")
@click.option(
    "--on", "networks", multiple=True,
    type=click.Choice(["linkedin", "whatsapp", "instagram", "email"]),
    help="Where; one or two.",
)  # fmt: skip
@click.option("--picture", type=_FILE)
@click.option("--alt", type=TEXT, default="", help="What the picture shows.")
@click.option(
    "--with", "people", type=TEXT, multiple=True, metavar="PERSON", help="Who is in it; repeatable."
)
@common
@click.pass_obj
def outside(
    settings: Settings,
    post: str | None,
    text: str | None,
    until: str | None,
    networks: tuple[str, ...],
    picture: Path | None,
    alt: str,
    people: tuple[str, ...],
) -> None:
    """List what may be told outside, or clear the post ID for it in words of their own.

    Owners write it, and who speaks for the company. It goes nowhere before everybody who is in it
    agrees ('patio consent'), and there is one new piece a week. 'patio erase' takes it back. Patio
    publishes nothing itself.
    """
    if post is None:
        if text or until or networks or picture or people or alt:
            raise click.UsageError("say the ID of the post that it is about.")
        _list(settings)
        return
    if text is None or until is None or not networks:
        raise click.UsageError("say --text, --until and --on.")
    with settings.client() as client:
        client.me()  # where no pages are, nobody would be found
        known = client.people()
        made = client.write_outside(
            find_entry(client, post), text, until=until, networks=networks,
            picture=(picture, alt) if picture else None,
            people=[find_person(known, person) for person in people],
        )  # fmt: skip
    say(settings.as_json, {"id": text_of(made)}, [text_of(made)])


@click.command()
@click.argument("entry", metavar="ID")
@click.argument("answer", type=click.Choice(["yes", "no"]))
@common
@click.pass_obj
def consent(settings: Settings, entry: str, answer: str) -> None:
    """Say whether you agree to be in the piece ID; the last word counts."""
    with settings.client() as client:
        made = client.agree_outside(find_entry(client, entry), yes=answer == "yes")
    say(settings.as_json, {"id": text_of(made)}, [text_of(made)])


def _list(settings: Settings) -> None:
    with settings.client() as client:
        people = client.me().people
        found = [client.whole(card) for card in _all(client)]
    lines = [line for card in found for line in (*card_lines(card, people), "")]
    none = ["Nothing is told outside at present."]
    say(settings.as_json, [card_json(card) for card in found], lines or none)


def _all(client: Client) -> Iterator[Card]:
    before: EntryId | None = None
    while page := client.outside_pieces(limit=_PAGE, before=before):
        yield from page
        before = page[-1].id
