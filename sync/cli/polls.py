"""Polls: ``poll`` and ``vote``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import click

from sync.cli.inputs import TEXT, find_entry
from sync.cli.moments import END
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.errors import AmbiguousTarget, UnknownTarget
from sync.values import text_of
from sync.views.rows_polls import poll_of

_USUAL = timedelta(days=7)


@click.command()
@click.argument("text", type=TEXT)
@click.option(
    "--option", "options", type=TEXT, multiple=True, required=True, metavar="TEXT",
    help="What can be chosen: two to ten of them.",
)  # fmt: skip
@click.option("--several", is_flag=True, help="More than one may be chosen.")
@click.option("--unnamed", is_flag=True, help="Show nobody who chose what.")
@click.option(
    "--until", type=END, metavar="DATE",
    help="YYYY-MM-DD (to the end of that day) or 'YYYY-MM-DD HH:MM'; a week, if not said.",
)  # fmt: skip
@common
@click.pass_obj
def poll(
    settings: Settings,
    text: str,
    options: tuple[str, ...],
    several: bool,
    unnamed: bool,
    until: int | None,
) -> None:
    """Make a poll: ask TEXT, with an --option for each answer.

    An unnamed poll shows nothing before five people have voted, and then figures without names. It
    is the program that hides the votes, not mathematics: each is a signed entry of who voted, and
    whoever opens the log with other tools can see it. From five on every vote moves the figures,
    and who watches them may guess. What must not be known is better asked in another way.
    """
    closes_ms = until
    if closes_ms is None:
        closes_ms = round((datetime.now() + _USUAL).timestamp() * 1000)
    with settings.client() as client:
        entry = client.poll(text, options, closes_ms, several=several, unnamed=unnamed)
    say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])


@click.command()
@click.argument("target", metavar="ID")
@click.argument("options", metavar="OPTION...", type=TEXT, nargs=-1)
@click.option("--nothing", is_flag=True, help="Take your vote back.")
@common
@click.pass_obj
def vote(settings: Settings, target: str, options: tuple[str, ...], nothing: bool) -> None:
    """Vote in the poll ID for OPTION: its number, its words or a part of them.

    Where the options are numbers themselves, '1.' with a dot is the first one.

    Until the poll closes you can vote otherwise; your last vote counts. In a named poll everybody
    sees who chose what; in an unnamed one the program shows nobody, see 'patio poll --help'.
    """
    if nothing == bool(options):
        raise click.UsageError("say what to vote for, or --nothing.")
    with settings.client() as client:
        entry = find_entry(client, target)
        card = client.card(entry)
        detail = poll_of(card.detail) if card else None
        if detail is None:
            raise UnknownTarget(what="poll", text=target)
        texts = [option.text for option in detail.options]
        written = client.vote(entry, [_position(texts, text) for text in options])
    say(settings.as_json, {"id": text_of(written)}, [text_of(written)])


def _position(texts: Sequence[str], text: str) -> int:
    """Which option is meant, from 0: by its words, else its number, else a part of its words.

    ``1.`` is its number in any case, as it stands before it; ``1`` is refused where another one
    reads "1".

    Raises:
        UnknownTarget, AmbiguousTarget: none, or several.
    """
    typed = text.strip()
    whole = [n for n, option in enumerate(texts) if option.casefold() == typed.casefold()]
    if whole:
        return _sure(texts, whole[0], typed)
    if typed.endswith("."):
        typed = typed[:-1] if typed[:-1].isdigit() else typed
    if typed.isascii() and typed.isdigit():
        if not 1 <= int(typed) <= len(texts):
            raise UnknownTarget(what="option", text=text)
        return int(typed) - 1
    part = [n for n, option in enumerate(texts) if typed.casefold() in option.casefold()]
    if len(part) > 1:
        matches = ", ".join(texts[number] for number in part)
        raise AmbiguousTarget(what="option", text=text, matches=matches)
    if not typed or not part:
        raise UnknownTarget(what="option", text=text)
    return part[0]


def _sure(texts: Sequence[str], position: int, typed: str) -> int:
    """The option with these words, unless they are the number of another one.

    Raises:
        AmbiguousTarget: they are.
    """
    number = int(typed) - 1 if typed.isascii() and typed.isdigit() else position
    if number == position or not 0 <= number < len(texts):
        return position
    both = ", ".join(f"{one + 1}. ({texts[one]})" for one in sorted((position, number)))
    raise AmbiguousTarget(what="option", text=typed, matches=both)
