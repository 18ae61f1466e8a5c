"""What is not right: ``report``, ``reports``."""

from __future__ import annotations

from collections.abc import Iterator

import click

from sync.cli.inputs import TEXT, find_entry
from sync.cli.naming import SHOWN_DIGITS, moment, name_of, ref_json
from sync.cli.output import paragraph, say
from sync.cli.settings import Settings, common
from sync.values import text_of
from sync.views.rows_reports import HiddenRow, OrderRow, ReportRow


@click.command()
@click.argument("entry", metavar="ID")
@click.option("--because", "text", type=TEXT, required=True, help="What is not right with it.")
@common
@click.pass_obj
def report(settings: Settings, entry: str, text: str) -> None:
    """Tell those who see to it that the card or comment ID is not right.

    It is sealed to the moderators, and to the owners and administrators where no moderator can
    hide it; never to who wrote what it is about. They see that it was you.
    """
    with settings.client() as client:
        made = client.report(find_entry(client, entry), text)
    say(settings.as_json, {"id": text_of(made)}, [text_of(made)])


@click.command()
@click.option("--hidden", is_flag=True, help="What of yours was hidden instead, and why.")
@click.option(
    "--orders",
    is_flag=True,
    help="What others have ordered to be erased instead, and you can keep: 'patio hide ID --off'.",
)
@common
@click.pass_obj
def reports(settings: Settings, hidden: bool, orders: bool) -> None:
    """List what was reported to you and by you, the newest first."""
    if hidden and orders:
        raise click.UsageError("Either --hidden or --orders.")
    with settings.client() as client:
        client.me()  # where no pages are, nothing would be found
        if hidden:
            rows = client.hidden_of_mine()
            lines = [line for row in rows for line in _hidden_lines(row)]
            say(settings.as_json, [_hidden_json(row) for row in rows], lines or ["Nothing."])
            return
        if orders:
            asked = client.orders_to_erase()
            lines = [line for order in asked for line in _order_lines(order)]
            say(settings.as_json, [_order_json(order) for order in asked], lines or ["Nothing."])
            return
        found = client.reports()
    lines = [line for row in found for line in _report_lines(row)]
    say(settings.as_json, [_report_json(row) for row in found], lines or ["Nothing."])


def _report_json(row: ReportRow) -> dict[str, object]:
    return {
        "id": text_of(row.id),
        "target": text_of(row.target),
        "person": text_of(row.person),
        "author": row.author,
        "time_ms": row.time_ms,
        "text": row.text,
        "mine": row.mine,
        "about": ref_json(row.about) if row.about else None,
        "said": row.said,
        "shown": row.shown,
    }


def _report_lines(row: ReportRow) -> Iterator[str]:
    who = name_of(row.author, row.person)
    about = f" of {name_of(row.about.name, row.about.person)}" if row.about else ""
    state = "" if row.shown else " (not in sight)"
    target = row.target.hex()[:SHOWN_DIGITS]
    yield f"{moment(row.time_ms)}  {who} reports {target}{about}{state}"
    yield from paragraph(row.text)
    if row.said:
        yield from paragraph(f"> {row.said}")


def _order_json(row: OrderRow) -> dict[str, object]:
    return {
        "id": text_of(row.id),
        "said": row.said,
        "author": ref_json(row.author),
        "by": ref_json(row.by),
        "time_ms": row.time_ms,
    }


def _order_lines(row: OrderRow) -> Iterator[str]:
    by, author = (name_of(one.name, one.person) for one in (row.by, row.author))
    target = row.id.hex()[:SHOWN_DIGITS]
    yield f"{moment(row.time_ms)}  {by} has {target} of {author} erased"
    yield from paragraph(f"> {row.said}")


def _hidden_json(row: HiddenRow) -> dict[str, object]:
    return {
        "id": text_of(row.id),
        "said": row.said,
        "by": ref_json(row.by) if row.by else None,
        "time_ms": row.time_ms,
        "reason": row.reason,
    }


def _hidden_lines(row: HiddenRow) -> Iterator[str]:
    by = f" by {name_of(row.by.name, row.by.person)}, {moment(row.time_ms)}" if row.by else ""
    yield f"{row.id.hex()[:SHOWN_DIGITS]} was hidden{by}"
    yield from paragraph(row.reason or "No reason was given.")
    yield from paragraph(f"> {row.said}")
