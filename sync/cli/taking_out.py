"""``export`` and ``mydata``: what a person takes out of Patio."""

from __future__ import annotations

from pathlib import Path

import click

from sync.cli.importing import progress
from sync.cli.inputs import FILE, TEXT
from sync.cli.output import say
from sync.cli.settings import Settings, common

_LANGUAGE = click.option(
    "--language", type=click.Choice(["es", "en", "ca", "eu", "gl"]), default="es",
    show_default=True, help="Of the pages.",
)  # fmt: skip


@click.command("export")
@click.argument("folder", metavar="DIR", type=TEXT)
@_LANGUAGE
@common
@click.pass_obj
def export_(settings: Settings, folder: str, language: str) -> None:
    """Export the feed to the new folder DIR: pages that open without a network, and JSON.

    It has all posts, kudos, announcements, channels and people, with the pictures and files that
    are on this computer. Private messages are not in it. Open index.html in any browser; what the
    JSON files hold says data/README.md. DIR may be an older export, which is replaced; a folder
    that has other things in it is left alone.
    """
    if not folder:
        raise click.UsageError("no folder is named.")
    with settings.client() as client, progress("Exporting", settings) as on_progress:
        done = client.export(Path(folder), language, on_progress)
    lines = [
        f"{folder} has {_many(done.cards, 'card')}, {_many(done.people, 'person', 'people')} and "
        f"{_many(done.files, 'picture or file', 'pictures and files')}."
    ]
    if done.missing:
        names = ", ".join(name for name in done.missing if name)
        lines.append(
            f"{_many(len(done.missing), 'picture or file', 'pictures or files')} could not be "
            f"copied, for they are not on this computer{f' ({names})' if names else ''}. "
            "'patio save ID DIR' fetches those of a card."
        )
    document = {
        "folder": str(Path(folder).absolute()),
        "cards": done.cards,
        "people": done.people,
        "files": done.files,
        "missing": list(done.missing),
    }
    say(settings.as_json, document, lines)


@click.command()
@click.argument("file", type=FILE)
@_LANGUAGE
@common
@click.pass_obj
def mydata(settings: Settings, file: Path, language: str) -> None:
    """Put everything about you into the new file FILE.zip, as pages and JSON.

    What you wrote with its pictures and files, thanks to you, your comments, reactions and
    receipts, your profile and devices, and your messages as far as this computer has opened them:
    keep it as you would keep them. What others wrote under your posts is theirs and is not in it.
    """
    with settings.client() as client, progress("Taking out", settings) as on_progress:
        done = client.my_data(file, language, on_progress)
    counts = done.counts
    lines = [
        f"{file} has {_many(counts['written'], 'card')}, {_many(counts['comments'], 'comment')}, "
        f"{_many(counts['messages'], 'message')} and the rest about you. It is not encrypted."
    ]
    if done.missing:
        lines.append(
            f"{_many(len(done.missing), 'picture or file', 'pictures or files')} could not be "
            "copied, for they are not on this computer."
        )
    document = {"file": str(file.absolute()), "counts": counts, "missing": list(done.missing)}
    say(settings.as_json, document, lines)


def _many(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
