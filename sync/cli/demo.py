"""``demo``: the example office on this computer, in the window or, without a display, printed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sync.cli.cards import card_json, card_lines
from sync.cli.display import has_display
from sync.cli.output import say, tell
from sync.cli.settings import Settings, common
from sync.cli.window import WindowRequest

if TYPE_CHECKING:
    from sync.demo import Crew, DemoFolder


@click.command()
@click.option("--fresh", is_flag=True, help="Make the example anew, even if it was made today.")
@click.option("--language", type=click.Choice(["es", "en"]), help="Of the window.")
@common
@click.pass_obj
def demo(settings: Settings, fresh: bool, language: str | None) -> int:
    """Show an example company: nine people, their homes on this computer, really syncing.

    What you write there stays until tomorrow: then the example is made anew. --home says
    where its homes are kept. Without a display the window is drawn into a PNG file and the
    feed is printed.
    """
    from sync.demo import Crew, DemoFolder, load_office
    from sync.store.lock import HomeLock

    folder = DemoFolder(settings.chosen_home.absolute() if settings.chosen_home else _own_folder())
    folder.claim()
    office = load_office()
    with HomeLock(folder.lock):
        crew = Crew(office, folder.home)
        try:
            _begin(crew, folder, fresh)
            return _show(settings, crew, folder, language)
        finally:
            crew.close()


def _own_folder() -> Path:
    import platformdirs

    return platformdirs.user_data_path("patio-demo", appauthor=False, roaming=False)


def _begin(crew: Crew, folder: DemoFolder, fresh: bool) -> None:
    """Make the homes unless there are today's, and start the nodes in the background."""
    from sync.demo.office import edition, load_office

    made, day = edition(), date.today().isoformat()
    if not fresh and folder.is_ready(made, day):
        crew.play(None, lambda: None)
        return
    tell("Making the example office: nine people, nine homes …")
    from sync.demo.building import Builder

    folder.empty()
    # Nine people's keys of an hour have no business in this person's key store.
    os.environ["PATIO_KEYS"] = "file"
    builder = Builder(load_office(), folder.home, time.time_ns() // 1_000_000)
    builder.found()
    crew.play(builder, lambda: folder.finish(made, day))


def _show(settings: Settings, crew: Crew, folder: DemoFolder, language: str | None) -> int:
    window = settings.open_window
    if window is not None and has_display():
        status = window(WindowRequest(crew.client.home, language=language))
        crew.raise_failure()
        if settings.as_json:
            say(True, _document(crew, None), [])
        return status
    if not crew.settle():
        tell("Not every colleague's node is there yet; this is what Marta's has so far.")
    picture = None
    status = 0
    if window is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        picture = folder.picture
        status = window(WindowRequest(crew.client.home, grab_to=picture, language=language))
    say(settings.as_json, _document(crew, picture), _lines(crew, picture, status))
    return status


def _document(crew: Crew, picture: Path | None) -> dict[str, object]:
    return {
        "home": str(crew.client.home),
        "picture": str(picture) if picture else None,
        "feed": [card_json(crew.client.whole(card)) for card in crew.client.feed(limit=200)],
    }


def _lines(crew: Crew, picture: Path | None, status: int) -> Iterator[str]:
    if picture is None:
        yield "This is the command line without the window; here is the feed."
    elif status == 0:
        yield f"There is no display here. The window was drawn into {picture}"
    else:
        yield "There is no display here, and the window could not be drawn; here is the feed."
    yield ""
    people = crew.client.me().people
    for card in crew.client.feed():
        yield from card_lines(crew.client.whole(card), people)
        yield ""
