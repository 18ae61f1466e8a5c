"""Taking the pictures and files of a card or a message out of Patio."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from sync.cli.inputs import find_entry
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.errors import BlobMissing, UnknownTarget
from sync.values import BlobId, text_of

if TYPE_CHECKING:
    from sync.client import Client
    from sync.views.rows import Card, EnclosedRow, MessageRow


_STARTS_S: Final = 5.0
"""How long a node that has just been started may take to answer."""

_LOOK_S: Final = 0.5


@dataclass(frozen=True, slots=True)
class _Attached:
    blob: BlobId
    name: str
    here: bool
    sealed: EnclosedRow | None = None
    """How it came with a message."""


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
    """Save the pictures and files of the card or message ID in FOLDER.

    What is there already is not written over. The files bear the system's mark of what came from
    somebody else. One that is not on this computer yet is fetched while a node runs.
    """
    with settings.client() as client:
        found = find_entry(client, entry)
        card, message = client.card(found), client.private_message(found)
        if card is None and message is None:
            raise UnknownTarget(what="entry", text=entry)
        attached = [*_of(card), *_with(message)]
        if not attached:
            raise UnknownTarget(what="attachment", text=entry)
        until = time.monotonic() + wait
        saved = [(one, _save(client, one, folder, until)) for one in attached]
    rows = [{"blob": text_of(one.blob), "file": str(path)} for one, path in saved]
    say(settings.as_json, rows, [str(path) for _, path in saved])


def _of(card: Card | None) -> list[_Attached]:
    if card is None:
        return []
    pictures = [_Attached(one.blob, "", one.here) for one in card.pictures]
    return pictures + [_Attached(one.blob, one.name, one.here) for one in card.files]


def _with(message: MessageRow | None) -> list[_Attached]:
    rows = message.attached if message is not None else ()
    return [_Attached(one.blob, one.name, one.here, one) for one in rows]


def _save(client: Client, one: _Attached, folder: Path, until: float) -> Path:
    """Save it as soon as it is here.

    Raises:
        BlobMissing: it has not come.
    """
    try:
        return _copy(client, one, folder)
    except BlobMissing:
        client.want_file(one.blob)
    news = threading.Event()
    client.watch(lambda _notice: news.set())
    started = time.monotonic()
    while not client.blob_path(one.blob).exists():
        now = time.monotonic()
        running = client.network().running
        if now >= until or (not running and now >= started + _STARTS_S):
            raise BlobMissing(name=one.name or "picture", running=int(running))
        news.wait(min(until - now, _LOOK_S))
        news.clear()
    return _copy(client, one, folder)


def _copy(client: Client, one: _Attached, folder: Path) -> Path:
    if one.sealed is not None:
        return client.save_enclosed(one.sealed, folder)
    return client.save_file(one.blob, one.name, folder)
