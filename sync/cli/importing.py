"""``import``: what was written on another network."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from sync.cli.inputs import FILE, TEXT
from sync.cli.output import say
from sync.cli.settings import Settings, common

_FINE = 1000
"""Steps of a progress bar."""


@contextmanager
def progress(label: str, settings: Settings) -> Iterator[Callable[[float], None]]:
    """A bar on standard error, where a person looks at a terminal; else nothing.

    What it gives is told which part of the whole is done, from 0 to 1.
    """
    if settings.as_json or sys.stderr is None or not sys.stderr.isatty():
        yield lambda _part: None
        return
    with click.progressbar(length=_FINE, label=label, file=sys.stderr) as bar:
        yield lambda part: bar.update(int(part * _FINE) - bar.pos)


@click.command("import")
@click.argument("file", type=FILE)
@click.option(
    "--source", type=TEXT, default="", metavar="NAME",
    help="The other network, where a line does not say it. People see this name.",
)  # fmt: skip
@common
@click.pass_obj
def import_(settings: Settings, file: Path, source: str) -> None:
    """Import posts, comments and kudos of another network (owners and administrators).

    They keep their author's name and their time, and everybody sees that you imported them and
    what network says so: they are nobody's words here.

    FILE is NDJSON: UTF-8, one JSON object a line.

    \b
    {"type": "post", "id": "17", "author": "Marta Ruiz",
     "time": "2023-05-04T09:30:00+02:00", "text": "...", "channel": "obras"}
    {"type": "comment", "id": "18", "on": "17", "author": "Luis Gil",
     "time_ms": 1683186000000, "text": "..."}
    {"type": "kudos", "id": "19", "to": ["Luis Gil"], "author": "Marta Ruiz",
     "time": "2023-05-05T08:00:00Z", "text": "..."}

    (each on one line). 'id' is the other network's own id, 'on' the id of what a comment is on,
    which stands above it or was imported before; a comment on a comment goes under its post.
    'time' has a time zone; 'time_ms' is Unix milliseconds. Without 'channel' a post goes to
    general. 'source' may name the network instead of --source. There are no other fields. Texts
    can have 20,000 characters, names 80.

    The whole file is checked first: with a bad line, which is named by its number, nothing is
    imported. It is safe to repeat, also after an interruption: what is here already (the same
    source and id) stays as it is and is passed over. What was erased since then comes back, unless
    you take it out of the file.
    """
    with settings.client() as client, progress("Importing", settings) as on_progress:
        done = client.import_file(file, source, on_progress)
    were = "was" if done.known == 1 else "were"
    here = f" {done.known} {were} here already." if done.known else ""
    say(
        settings.as_json,
        {"new": done.new, "known": done.known},
        [f"{done.new} imported.{here}"],
    )
