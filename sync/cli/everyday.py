"""What is done with posts and comments that are there, and with channels."""

from __future__ import annotations

import click

from sync.cli.everyday_cards import channel_json, channel_line
from sync.cli.inputs import TEXT, find_entry
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
@common
@click.pass_obj
def channel(settings: Settings, name: str, about: str | None, archive: bool | None) -> None:
    """Open the channel NAME, or say what it is for, or archive it.

    Everybody in the company reads every channel. For a few people there are private groups
    ('patio group'). Who opened a channel may change it, and so may owners and administrators.
    """
    with settings.client() as client:
        _written(settings, client.set_channel(name, about=about, archived=archive))


@click.command()
@common
@click.pass_obj
def channels(settings: Settings) -> None:
    """List the channels, with what each is for. Private groups are in 'patio messages'."""
    with settings.client() as client:
        client.me()  # where no pages are, that is the answer
        rows = client.channels()
    rows = sorted(rows, key=lambda row: row.archived)
    say(settings.as_json, [channel_json(row) for row in rows], map(channel_line, rows))
