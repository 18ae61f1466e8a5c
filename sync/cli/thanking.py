"""Thanks: ``kudos``, ``pass-on``, ``withdraw``."""

from __future__ import annotations

import click

from sync.cli.inputs import TEXT, find_entry, find_person, find_value
from sync.cli.settings import Settings, common
from sync.cli.writing import written


@click.command()
@click.argument("reason", metavar="TEXT", type=TEXT)
@click.option(
    "--to", "receivers", type=TEXT, multiple=True, metavar="PERSON",
    help="A name, a part of one, or a person's id. May be repeated.",
)  # fmt: skip
@click.option("--channel", type=TEXT, default="", help="Everybody in that channel or team.")
@click.option("--value", type=TEXT, help="The company value it shows, by key or name.")
@click.option("--private", is_flag=True, help="Only the one receiver and you can read it.")
@common
@click.pass_obj
def kudos(
    settings: Settings,
    reason: str,
    receivers: tuple[str, ...],
    channel: str,
    value: str | None,
    private: bool,
) -> None:
    """Thank people, saying why in TEXT: in public, unless it is --private.

    Whoever is thanked can pass it on ('patio pass-on') or take themselves out ('patio withdraw').
    Private thanks are among the messages between the two of you ('patio messages').
    """
    if not receivers and not channel:
        raise click.UsageError("say whom you thank: --to PERSON, or --channel NAME.")
    if private and (channel or len(receivers) != 1):
        raise click.UsageError("--private is for one person.")
    with settings.client() as client:
        client.me()  # where no pages are, nobody would be found
        people = client.people()
        to = tuple(dict.fromkeys(find_person(people, text) for text in receivers))
        key = find_value(client, value) if value else ""
        if private:
            entry = client.thank_privately(to[0], reason, key)
        else:
            entry = client.give_kudos(to, reason, key, channel=channel)
    written(settings, entry)


@click.command(name="pass-on")
@click.argument("entry", metavar="ID")
@click.argument("people", metavar="PERSON...", nargs=-1, required=True, type=TEXT)
@common
@click.pass_obj
def pass_on(settings: Settings, entry: str, people: tuple[str, ...]) -> None:
    """Share the thanks ID, which you got, with PERSON: "it was them too"."""
    with settings.client() as client:
        client.me()
        rows = client.people()
        to = [find_person(rows, text) for text in people]
        written(settings, client.pass_on(find_entry(client, entry), to))


@click.command()
@click.argument("entry", metavar="ID")
@common
@click.pass_obj
def withdraw(settings: Settings, entry: str) -> None:
    """Take yourself out of the thanks ID, for good; of thanks that you gave, take them back.

    When nobody is left in them they are shown no more.
    """
    with settings.client() as client:
        written(settings, client.withdraw(find_entry(client, entry)))
