"""Writing: every command here prints the new entry's id, on the disk when it is printed."""

from __future__ import annotations

from pathlib import Path

import click

from sync.cli.inputs import TEXT, find_entry, find_person, find_value
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.store.attaching import is_picture
from sync.values import EntryId, Reaction, text_of

_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


def _written(settings: Settings, entry: EntryId) -> None:
    say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])


@click.command()
@click.argument("text", type=TEXT)
@click.option("--channel", type=TEXT, default="general", show_default=True)
@click.option(
    "--attach", "files", type=_FILE, multiple=True, help="A picture or a file; may be repeated."
)
@click.option("--alt", "alts", type=TEXT, multiple=True, help="What the pictures show, in order.")
@common
@click.pass_obj
def post(
    settings: Settings, text: str, channel: str, files: tuple[Path, ...], alts: tuple[str, ...]
) -> None:
    """Post TEXT (- reads it from standard input)."""
    shown = [path for path in files if is_picture(path)]
    others = [path for path in files if path not in shown]
    if len(alts) > len(shown):
        raise click.UsageError("each --alt describes one picture of those to --attach.")
    pictures = list(zip(shown, (*alts, *[""] * (len(shown) - len(alts))), strict=True))
    with settings.client() as client:
        _written(settings, client.post(text, channel=channel, pictures=pictures, files=others))


@click.command()
@click.argument("entry", metavar="ID")
@click.argument("text", type=TEXT)
@common
@click.pass_obj
def comment(settings: Settings, entry: str, text: str) -> None:
    """Comment on the card ID."""
    with settings.client() as client:
        _written(settings, client.comment(find_entry(client, entry), text))


@click.command()
@click.argument("entry", metavar="ID")
@click.argument("reaction", type=click.Choice([one.value for one in Reaction]))
@click.option("--off", is_flag=True, help="Take the reaction back.")
@common
@click.pass_obj
def react(settings: Settings, entry: str, reaction: str, off: bool) -> None:
    """React to the card ID."""
    with settings.client() as client:
        target = find_entry(client, entry)
        _written(settings, client.react(target, Reaction(reaction), on=not off))


@click.command()
@click.argument("reason", metavar="TEXT", type=TEXT)
@click.option(
    "--to", "receivers", type=TEXT, multiple=True, required=True, metavar="PERSON",
    help="A name, a part of one, or a person's id. May be repeated.",
)  # fmt: skip
@click.option("--value", type=TEXT, help="The company value it shows, by key or name.")
@common
@click.pass_obj
def kudos(settings: Settings, reason: str, receivers: tuple[str, ...], value: str | None) -> None:
    """Thank people in public, saying why in TEXT."""
    with settings.client() as client:
        client.me()  # where no pages are, nobody would be found
        people = client.people()
        to = tuple(dict.fromkeys(find_person(people, text) for text in receivers))
        key = find_value(client, value) if value else ""
        _written(settings, client.give_kudos(to, reason, value=key))


@click.command()
@click.argument("title", type=TEXT)
@click.option("--text", type=TEXT, default="", help="What is announced, beyond the title.")
@click.option("--pin", is_flag=True, help="Keep it on top of everybody's page.")
@click.option("--no-ack", is_flag=True, help="Do not ask people to confirm that they read it.")
@common
@click.pass_obj
def announce(settings: Settings, title: str, text: str, pin: bool, no_ack: bool) -> None:
    """Announce TITLE to the whole company (owners and administrators)."""
    with settings.client() as client:
        _written(settings, client.announce(title, text, pin=pin, needs_ack=not no_ack))


@click.command()
@click.argument("entry", metavar="ID")
@common
@click.pass_obj
def ack(settings: Settings, entry: str) -> None:
    """Confirm that you read and understood the announcement ID."""
    with settings.client() as client:
        _written(settings, client.acknowledge(find_entry(client, entry)))


@click.command()
@click.argument("entry", metavar="ID")
@common
@click.pass_obj
def erase(settings: Settings, entry: str) -> None:
    """Erase the card or comment ID on every computer.

    What you wrote yourself is gone at once; of more than fifty in a day the bytes go after three
    days. Owners and administrators erase what people of a weaker role wrote: it is out of sight
    at once, and its bytes go after three days, so that there is time to undo the act of a thief.
    A computer that never connects again keeps what it had; 'patio show ID' says on how many it is
    gone.
    """
    with settings.client() as client:
        _written(settings, client.erase(find_entry(client, entry)))


@click.command()
@click.argument("entry", metavar="ID")
@click.option("--off", is_flag=True, help="Show it again. It takes the whole id.")
@click.option("--because", type=TEXT, default="", help="Why: told to its author and nobody else.")
@common
@click.pass_obj
def hide(settings: Settings, entry: str, off: bool, because: str) -> None:
    """Take the card or comment ID out of everybody's sight (owners and administrators).

    Its author has to have a weaker role. Nothing is lost: --off shows it again.
    """
    if off and because:
        raise click.UsageError("--because is for what is hidden.")
    with settings.client() as client:
        target = find_entry(client, entry)
        _written(settings, client.hide(target, on=not off, because=because))
