"""What holds for the whole company: ``settings``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from sync.cli.alarms import day
from sync.cli.output import say
from sync.cli.settings import Settings, common

if TYPE_CHECKING:
    from sync.local.settling import CompanySettings


@click.command(name="settings")
@click.option(
    "--retention", type=click.IntRange(0, 1200), metavar="MONTHS",
    help="What is older goes from every PC; 0 keeps everything. For owners.",
)  # fmt: skip
@click.option(
    "--answer-days", type=click.IntRange(1, 365), metavar="N",
    help="Promise to answer questions within so many days. For owners.",
)  # fmt: skip
@common
@click.pass_obj
def company_settings(settings: Settings, retention: int | None, answer_days: int | None) -> None:
    """Show the company's settings, or change them.

    With --retention an owner's PC says once a month what is older: out of sight at once, and
    three days later its bytes go from every PC. What still counts stays: pinned or unconfirmed
    announcements, and with each thing whatever the same person wrote after it.
    """
    with settings.client() as client:
        found = client.settings()
        wanted = (
            found.retention_months if retention is None else retention,
            found.answer_days if answer_days is None else answer_days,
        )
        if wanted != (found.retention_months, found.answer_days):
            client.change_settings(retention_months=retention, answer_days=answer_days)
            found = client.settings()
    document = {
        "company": found.company,
        "values": found.values,
        "retention_months": found.retention_months,
        "pruned": found.pruned,
        "pruned_ms": found.pruned_ms,
        "answer_days": found.answer_days,
    }
    say(settings.as_json, document, list(_lines(found)))


def _lines(found: CompanySettings) -> Iterator[str]:
    yield f"Company: {found.company}"
    if found.values:
        yield f"Values: {', '.join(found.values)}"
    months = found.retention_months
    if not months:
        yield "Retention: everything is kept."
    else:
        yield f"Retention: {months} {'month' if months == 1 else 'months'}."
    days = found.answer_days
    yield f"Questions are to be answered within {days} {'day' if days == 1 else 'days'}."
    if found.pruned:
        logs = "1 log was" if found.pruned == 1 else f"{found.pruned} logs were"
        yield f"{logs} shortened, last on {day(found.pruned_ms)}."
