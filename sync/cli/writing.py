"""Writing: every command here prints the new entry's id, on the disk when it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from sync.cli.inputs import TEXT, find_entry
from sync.cli.moments import END, MOMENT
from sync.cli.naming import moment
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.store.attaching import is_picture
from sync.values import EntryId, Reaction, text_of

FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)
"""A file that is there, to be attached."""


def written(settings: Settings, entry: EntryId) -> None:
    """Print the id of an entry that was written."""
    say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])


def sorted_out(
    files: Sequence[Path], alts: Sequence[str]
) -> tuple[list[tuple[Path, str]], list[Path]]:
    """Of what is attached the pictures, each with what it shows, and the other files.

    Raises:
        click.UsageError: more descriptions than pictures.
    """
    shown = [path for path in files if is_picture(path)]
    others = [path for path in files if path not in shown]
    if len(alts) > len(shown):
        raise click.UsageError("each --alt describes one picture of those to --attach.")
    return list(zip(shown, (*alts, *[""] * (len(shown) - len(alts))), strict=True)), others


@click.command()
@click.argument("text", type=TEXT)
@click.option("--channel", type=TEXT, default="general", show_default=True)
@click.option(
    "--attach", "files", type=FILE, multiple=True, help="A picture or a file; may be repeated."
)
@click.option("--alt", "alts", type=TEXT, multiple=True, help="What the pictures show, in order.")
@click.option("--at", type=MOMENT, metavar="'DATE TIME'", help="Publish it then, not now.")
@click.option(
    "--in-hours",
    is_flag=True,
    help="Outside the office's hours, publish when it begins to work.",
)
@click.option("--draft", is_flag=True, help="Keep it on this computer ('patio drafts').")
@click.option("--until", type=END, metavar="DATE", help="From then on it is out of the feed.")
@common
@click.pass_obj
def post(
    settings: Settings,
    text: str,
    channel: str,
    files: tuple[Path, ...],
    alts: tuple[str, ...],
    until: int | None,
    at: int | None,
    in_hours: bool,
    draft: bool,
) -> None:
    """Post TEXT (- reads it from standard input).

    With --in-hours it is kept until the office works again ('patio drafts'), and when that will be
    is printed below its id; within the hours, and where nobody has set any, it is published now.

    @name names a colleague, #word is a topic ('patio feed --topic'), **bold**, *italic*,
    `code`, [words](https://address), lists and quotes are shown as such in the window.
    """
    pictures, others = sorted_out(files, alts)
    if (at is not None) + in_hours + draft > 1:
        raise click.UsageError("one of --at, --in-hours and --draft.")
    with settings.client() as client:
        begins = client.quiet_until() if in_hours else None
        if begins is not None:
            due = round(begins.timestamp() * 1000)
            kept = client.keep_draft(
                text, channel, pictures, others, until_ms=until or 0, due_ms=due
            )
            said = [text_of(kept), f"It will be published at {moment(due)}."]
            say(settings.as_json, {"id": text_of(kept), "due_ms": due}, said)
            return
        if at is not None or draft:
            kept = client.keep_draft(
                text, channel, pictures, others, until_ms=until or 0, due_ms=at or 0
            )
            written(settings, kept)
            return
        written(settings, client.post(text, channel, pictures, others, until_ms=until or 0))


@click.command()
@click.argument("entry", metavar="ID")
@click.argument("text", type=TEXT)
@common
@click.pass_obj
def comment(settings: Settings, entry: str, text: str) -> None:
    """Comment on the card ID, or answer the comment ID."""
    with settings.client() as client:
        written(settings, client.comment(find_entry(client, entry), text))


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
        written(settings, client.react(target, Reaction(reaction), on=not off))


@click.command()
@click.argument("entry", metavar="ID")
@common
@click.pass_obj
def erase(settings: Settings, entry: str) -> None:
    """Erase the card or comment ID on every computer.

    What you wrote yourself is gone at once; of more than fifty in a day the bytes go after three
    days. Owners and administrators erase what people of a weaker role wrote, and moderators what
    members did: it is out of sight at once, and its bytes go after three days, so that there is
    time to undo the act of a thief: 'patio hide ID --off' by somebody of a stronger role.
    A computer that never connects again keeps what it had; 'patio show ID' says on how many it is
    gone.
    """
    with settings.client() as client:
        written(settings, client.erase(find_entry(client, entry)))


@click.command()
@click.argument("entry", metavar="ID")
@click.option("--off", is_flag=True, help="Show it again.")
@click.option("--because", type=TEXT, default="", help="Why: told to its author and nobody else.")
@common
@click.pass_obj
def hide(settings: Settings, entry: str, off: bool, because: str) -> None:
    """Take the card or comment ID out of everybody's sight (owners, administrators, moderators).

    Its author has to have a weaker role; a moderator hides what members wrote. Nothing is lost:
    --off shows it again, and keeps it where somebody of a weaker role than yours had it erased.
    What an administrator has decided, no moderator changes.
    """
    if off and because:
        raise click.UsageError("--because is for what is hidden.")
    with settings.client() as client:
        target = find_entry(client, entry, hidden=off)
        written(settings, client.hide(target, on=not off, because=because))
