"""Taking the pictures and files of a card out of Patio."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sync.cli.inputs import find_entry
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.errors import BlobMissing, UnknownTarget
from sync.values import BlobId, text_of

if TYPE_CHECKING:
    from sync.client import Client
    from sync.views.rows import Card


@dataclass(frozen=True, slots=True)
class _Attached:
    blob: BlobId
    name: str
    here: bool


@click.command()
@click.argument("entry", metavar="ID")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--wait", type=click.FloatRange(0, 3600), default=60.0, show_default=True, metavar="SECONDS",
    help="How long to wait for what is still at a colleague's.",
)  # fmt: skip
@common
@click.pass_obj
def save(settings: Settings, entry: str, folder: Path, wait: float) -> None:
    """Save the pictures and files of the card ID in FOLDER.

    What is there already is not written over. The files bear the system's mark of what came from
    somebody else. One that is not on this computer yet is fetched while a node runs.
    """
    with settings.client() as client:
        target = find_entry(client, entry)
        attached = _of(client.card(target))
        if not attached:
            raise UnknownTarget(what="attachment", text=entry)
        for one in attached:
            if not one.here:
                client.want_file(one.blob)
        _wait_for(client, attached, wait)
        saved = [(one, client.save_file(one.blob, one.name, folder)) for one in attached]
    rows = [{"blob": text_of(one.blob), "file": str(path)} for one, path in saved]
    say(settings.as_json, rows, [str(path) for _, path in saved])


def _of(card: Card | None) -> list[_Attached]:
    if card is None:
        return []
    pictures = [_Attached(one.blob, "", one.here) for one in card.pictures]
    return pictures + [_Attached(one.blob, one.name, one.here) for one in card.files]


def _wait_for(client: Client, attached: Sequence[_Attached], patience_s: float) -> None:
    """Until all of it is here.

    Raises:
        BlobMissing: it has not come.
    """
    news = threading.Event()
    deadline = time.monotonic() + patience_s
    running = client.network().running
    client.watch(lambda _notice: news.set())
    for one in attached:
        while not client.blob_path(one.blob).exists():
            left = deadline - time.monotonic()
            if not running or left <= 0:
                raise BlobMissing(name=one.name or "picture", running=int(running))
            news.wait(left)
            news.clear()
