"""What is done with posts and comments that are there, and with channels."""

from __future__ import annotations

import click

from sync.cli.everyday_cards import channel_json, channel_line, private_json, private_line
from sync.cli.inputs import TEXT, find_entry, find_person
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.values import EntryId, text_of


def _written(settings: Settings, entry: EntryId) -> None:
    say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])


@click.command()
@click.argument("entry", metavar="ID")
@click.argument("text", type=TEXT)
@common
@click.pass_obj
def edit(settings: Settings, entry: str, text: str) -> None:
    """Change the post or comment ID, which you wrote, so that it reads TEXT.

    Everybody sees the new text, and that it was changed; what it said before stays readable with
    'patio show ID --history'. 'patio erase ID' takes all of it back.
    """
    with settings.client() as client:
        _written(settings, client.edit(find_entry(client, entry), text))


@click.command()
@click.argument("name", type=TEXT)
@click.option("--about", type=TEXT, help="What it is for. Empty to take that away.")
@click.option("--archive/--unarchive", default=None, help="Let nothing new go into it, or again.")
@click.option(
    "--only", type=TEXT, multiple=True, metavar="PERSON", help="Open a private one, for these."
)
@common
@click.pass_obj
def channel(
    settings: Settings,
    name: str,
    about: str | None,
    archive: bool | None,
    only: tuple[str, ...],
) -> None:
    """Open the channel NAME, or say what it is for, or archive it.

    Only what is open can be written into, and no two are called the same but for capitals, accents
    or spaces.

    Everybody in the company reads a channel, unless you say who (--only): a private channel is a
    group, sealed to the people in it. What is said there are messages ('patio message NAME TEXT'),
    and 'patio group' changes who is in it. Who opened a channel that everybody reads may change
    it, and so may owners and administrators.
    """
    if only and (about is not None or archive is not None):
        raise click.UsageError("a private channel has a name and its people, nothing else.")
    with settings.client() as client:
        if only:
            client.me()
            people = client.people()
            members = [find_person(people, text) for text in only]
            _written(settings, client.make_group(name, members))
            return
        _written(settings, client.set_channel(name, about=about, archived=archive))


@click.command()
@common
@click.pass_obj
def channels(settings: Settings) -> None:
    """List the channels, with what each is for, and the private ones that you are in."""
    with settings.client() as client:
        client.me()  # where no pages are, that is the answer
        rows = client.channels()
        private, unread = client.private_channels(), client.unread_messages()
    rows = sorted(rows, key=lambda row: row.archived)
    told = [channel_json(row) for row in rows]
    told += [private_json(row, unread.get(row.id, 0)) for row in private]
    lines = [channel_line(row) for row in rows]
    lines += [private_line(row, unread.get(row.id, 0)) for row in private]
    say(settings.as_json, told, lines)
