"""Safe keeping: ``carry``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sync.cli.networds import day_and_time
from sync.cli.output import say
from sync.cli.settings import Settings, common

if TYPE_CHECKING:
    from sync.local.carrying import Carried


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
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


def _lines(file: Path, done: Carried) -> Iterator[str]:
    if done.made_ms:
        pictures = f" and {_many(done.pictures, 'picture')}" if done.pictures else ""
        yield (
            f"{_many(done.took, 'entry', 'entries')}{pictures} were new in what "
            f"{done.by or 'a colleague'} put into the file ({day_and_time(done.made_ms)})."
        )
    yield (
        f"{file} holds everything that is here: {_many(done.entries, 'entry', 'entries')}. Over "
        "there: 'patio carry' with the same file."
    )


def _many(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
