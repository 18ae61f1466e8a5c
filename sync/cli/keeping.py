"""Safe keeping: ``carry``, ``backup``, ``restore``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from sync.cli.inputs import FILE, TEXT
from sync.cli.membership import PEERS, say_joined, show_digits
from sync.cli.networds import day_and_time
from sync.cli.output import say
from sync.cli.recovery import WORDS, recovery_words
from sync.cli.settings import Settings, common

if TYPE_CHECKING:
    from sync.local.carrying import Carried


@click.command()
@click.argument("file", type=FILE)
@common
@click.pass_obj
def carry(settings: Settings, file: Path) -> None:
    """Carry everything to a place without a network, in FILE on a stick, and bring theirs back.

    Takes in what FILE brought, if there is one, and then puts everything that is here into it. Do
    the same on a computer over there, and here again afterwards. Only computers of the company can
    open it.
    """
    with settings.client() as client:
        done = client.carry(file)
    document = {
        "entries": done.entries,
        "taken": None
        if not done.made_ms
        else {
            "entries": done.took,
            "pictures": done.pictures,
            "by": done.by,
            "made_ms": done.made_ms,
        },
    }
    say(settings.as_json, document, list(_lines(file, done)))


@click.command()
@click.argument("file", type=FILE, required=False)
@click.option(
    "--weekly", type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER",
    help="Make one each week into FOLDER, the first one now; the last four are kept.",
)  # fmt: skip
@click.option("--never", is_flag=True, help="Make no weekly ones any more.")
@click.option(
    "--new-words", "fresh", is_flag=True,
    help="Make twelve new words, for whoever has those of before no more.",
)  # fmt: skip
@WORDS
@common
@click.pass_obj
def backup(
    settings: Settings,
    file: Path | None,
    weekly: Path | None,
    never: bool,
    fresh: bool,
    words_file: IO[bytes] | None,
) -> None:
    """Keep everything that is here in FILE, encrypted, without this PC's own key.

    It opens with twelve words: for whoever started the company its recovery words, for others
    words that the first backup prints once. With --words-file those in it from now on, with
    --new-words others; older backups open with those of before. What it is for: 'patio restore'.
    """
    if [file is not None, weekly is not None, never].count(True) != 1:
        raise click.UsageError("say where: FILE, --weekly FOLDER, or --never.")
    if fresh and (words_file or never):
        raise click.UsageError("--new-words is for a backup, and without --words-file.")
    words = recovery_words(words_file, "a backup") if words_file else ()
    with settings.client() as client:
        if file is not None:
            made = client.back_up(file, words=words, fresh=fresh)
        else:
            made = client.plan_backups(weekly, words=words, fresh=fresh)
    document = {"file": made.path or None, "entries": made.entries, "words": made.words or None}
    lines = [
        f"{made.path} holds {_many(made.entries, 'entry', 'entries')}."
        if made.path
        else "No weekly backups any more."
    ]
    if made.words:
        numbered = (f"  {number:2}. {word}" for number, word in enumerate(made.words, 1))
        told = "It opens with these words. Write them on paper now: they are not shown again."
        lines += ["", told, *numbered]
    unseen = (
        f"Nobody has seen the words that open {made.path}: delete it, and make another one with "
        "--new-words."
    )
    say(settings.as_json, document, lines, unseen=unseen if made.words else "")


@click.command()
@click.argument("file", type=FILE)
@click.option(
    "--code", type=TEXT, default="",
    help="A code for a new PC of yours, where the words are not the company's recovery words.",
)  # fmt: skip
@click.option(
    "--alone", is_flag=True,
    help="No colleague's PC is left. What you wrote after the backup is then given up.",
)  # fmt: skip
@WORDS
@PEERS
@common
@click.pass_obj
def restore(
    settings: Settings,
    file: Path,
    code: str,
    alone: bool,
    words_file: IO[bytes] | None,
    peers: tuple[str, ...],
) -> None:
    """Make everything anew from a backup FILE, on this PC, as the person who made it.

    With the company's recovery words this PC comes in the place of the ones that the person had.
    A colleague's PC has to be on, which knows what was written since the backup; with --alone
    nobody has to be there. With words of your own, ask an administrator for a code ('patio invite
    --replaces') and give it with --code.
    """
    if alone and (code or peers):
        raise click.UsageError("--alone goes with neither --code nor --peer.")
    if alone and not settings.as_json and sys.stdin is not None and sys.stdin.isatty():
        asked = (
            "What was done after the backup, removals too, is then undone for colleagues whose PCs "
            "turn up later. Go on?"
        )
        click.confirm(asked, abort=True, err=True)
    words = recovery_words(words_file, "restoring a backup")
    with settings.client() as client:
        joined = client.restore(
            file, words, code=code, peers=peers, alone=alone, on_digits=show_digits
        )
        found = client.status()
    who = f" as {found.me.name}" if found.me.name else ""
    entries = _many(found.entries, "entry", "entries")
    lead = f"You are in {joined.name} again{who}, with {entries}."
    say_joined(settings, joined, lead)


def _lines(file: Path, done: Carried) -> Iterator[str]:
    if done.made_ms:
        pictures = f" and {_many(done.pictures, 'picture')}" if done.pictures else ""
        yield (
            f"New here, of what {done.by or 'a colleague'} put into the file "
            f"({day_and_time(done.made_ms)}): {_many(done.took, 'entry', 'entries')}{pictures}."
        )
    yield (
        f"{file} holds everything that is here: {_many(done.entries, 'entry', 'entries')}. Over "
        "there: 'patio carry' with the same file."
    )


def _many(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
