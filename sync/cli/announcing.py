"""Announcements: made, confirmed with doubts, reminded of, pinned, corrected; their receipts."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import click

from sync.cli.inputs import FILE as TARGET
from sync.cli.inputs import TEXT, find_entry
from sync.cli.output import say
from sync.cli.receipts import receipts_json, receipts_lines
from sync.cli.settings import Settings, common
from sync.cli.writing import FILE, sorted_out, written
from sync.errors import BadText


class LastDay(click.ParamType[int]):
    """A day as ``YYYY-MM-DD``, up to its end by this computer's time zone."""

    name = "day"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The first moment of the next day, in Unix milliseconds."""
        text = str(value)
        try:
            day = datetime.strptime(text, "%Y-%m-%d")
            return round((day + timedelta(days=1)).timestamp() * 1000)
        except (ValueError, OverflowError, OSError):
            self.fail(f"{text!r} is no day. Write it as YYYY-MM-DD.", param, ctx)


_DAY = LastDay()


@click.command()
@click.argument("title", type=TEXT)
@click.option("--text", type=TEXT, default="", help="What is announced, beyond the title.")
@click.option("--pin", is_flag=True, help="Keep it on top of everybody's page.")
@click.option(
    "--until", type=_DAY, metavar="YYYY-MM-DD", help="With --pin: up to that day."
)  # fmt: skip
@click.option(
    "--end", "ends", type=_DAY, metavar="YYYY-MM-DD",
    help="After that day nobody is asked for it any more.",
)  # fmt: skip
@click.option(
    "--channel", "channels", type=TEXT, multiple=True,
    help="Whom it is for, if not everybody. May be repeated.",
)  # fmt: skip
@click.option(
    "--attach", "files", type=FILE, multiple=True, help="A picture or a PDF; may be repeated."
)
@click.option("--alt", "alts", type=TEXT, multiple=True, help="What the pictures show, in order.")
@click.option("--no-ack", is_flag=True, help="Do not ask people to confirm that they read it.")
@common
@click.pass_obj
def announce(
    settings: Settings,
    title: str,
    text: str,
    pin: bool,
    until: int | None,
    ends: int | None,
    channels: tuple[str, ...],
    files: tuple[Path, ...],
    alts: tuple[str, ...],
    no_ack: bool,
) -> None:
    """Announce TITLE to the company (owners, administrators and communicators)."""
    if until is not None and not pin:
        raise click.UsageError(
            "--until is how long it stays on top: add --pin, or say with --end when it is over."
        )
    pictures, others = sorted_out(files, alts)
    with settings.client() as client:
        entry = client.announce(
            title,
            text,
            pin=pin,
            needs_ack=not no_ack,
            until_ms=until or 0,
            channels=channels,
            ends_ms=ends or 0,
            pictures=pictures,
            files=others,
        )
    written(settings, entry)


@click.command()
@click.argument("entry", metavar="ID")
@click.option("--doubt", type=TEXT, metavar="TEXT", help="What you did not understand.")
@common
@click.pass_obj
def ack(settings: Settings, entry: str, doubt: str | None) -> None:
    """Confirm that you read and understood the announcement ID, or say what you doubt.

    A doubt is for whoever announced it, whose computer shows it; it is signed with your name, and
    like everything in the company every computer keeps it. The receipt is good for exactly the
    text that is here, and of its moment only the day is shown.
    """
    if doubt is not None and not doubt.strip():
        raise BadText(field="doubt", rule="empty")  # an empty one is no "I have understood"
    with settings.client() as client:
        written(settings, client.acknowledge(find_entry(client, entry), doubt=doubt or ""))


@click.command(name="answer-doubts")
@click.argument("entry", metavar="ID")
@click.argument("text", type=TEXT)
@common
@click.pass_obj
def answer_doubts(settings: Settings, entry: str, text: str) -> None:
    """Answer all doubts about your announcement ID at once, for everybody to read.

    Another answer takes the place of this one.
    """
    with settings.client() as client:
        written(settings, client.answer_doubts(find_entry(client, entry), text))


@click.command()
@click.argument("entry", metavar="ID")
@common
@click.pass_obj
def remind(settings: Settings, entry: str) -> None:
    """Ask again whoever has not answered your announcement ID: once on a working day."""
    with settings.client() as client:
        written(settings, client.remind(find_entry(client, entry)))


@click.command()
@click.argument("entry", metavar="ID")
@common
@click.pass_obj
def urge(settings: Settings, entry: str) -> None:
    """Say, as an owner, that the announcement ID cannot wait for working hours.

    Once another owner says so too, it is shown at once, also outside the office's hours.
    """
    with settings.client() as client:
        written(settings, client.urge(find_entry(client, entry)))


@click.command()
@click.argument("entry", metavar="ID")
@click.option("--until", type=_DAY, metavar="YYYY-MM-DD", help="Up to that day.")
@click.option("--off", is_flag=True, help="It is not on top any more.")
@common
@click.pass_obj
def pin(settings: Settings, entry: str, until: int | None, off: bool) -> None:
    """Keep the announcement ID on top of everybody's page (its author, owners, administrators).

    The newest word counts. Where several are on top, the page shows the newest announcement.
    """
    if off and until is not None:
        raise click.UsageError("--off and --until exclude each other.")
    with settings.client() as client:
        target = find_entry(client, entry)
        written(settings, client.pin(target, on=not off, until_ms=until or 0))


@click.command()
@click.argument("entry", metavar="ID")
@click.option("--title", type=TEXT, help="Another title.")
@click.option("--text", type=TEXT, help="Another text.")
@click.option("--substance", is_flag=True, help="Ask everybody anew, and show both texts.")
@common
@click.pass_obj
def correct(
    settings: Settings, entry: str, title: str | None, text: str | None, substance: bool
) -> None:
    """Correct the announcement ID (whoever announced it, owners and administrators).

    A small correction keeps the receipts, and the announcement says that it was corrected. A
    change of --substance asks everybody to confirm it again.
    """
    if title is None and text is None:
        raise click.UsageError("say what changes: --title or --text.")
    with settings.client() as client:
        target = find_entry(client, entry)
        written(settings, client.revise(target, title=title, text=text, substance=substance))


@click.command()
@click.argument("entry", metavar="ID")
@click.option("--csv", "table", type=TARGET, metavar="FILE.csv", help="Also as a table.")
@click.option("--pdf", "page", type=TARGET, metavar="FILE.pdf", help="Also to be printed.")
@click.option(
    "--language", type=click.Choice(["es", "en"]), default="es", show_default=True,
    help="Of the files.",
)  # fmt: skip
@common
@click.pass_obj
def receipts(
    settings: Settings, entry: str, table: Path | None, page: Path | None, language: str
) -> None:
    """Show who has read the announcement ID, who is missing, and why as far as is known.

    For whoever announced it, owners and administrators. The day of each receipt is kept with the
    SHA-256 of the text it is for; at which hour, nobody is told.
    """
    with settings.client() as client:
        target = find_entry(client, entry)
        found = client.receipts(target)
        if table is not None:
            client.save_receipts(target, table, language=language)
        if page is not None:
            client.save_receipts(target, page, printed=True, language=language)
    say(settings.as_json, receipts_json(found), receipts_lines(found))
