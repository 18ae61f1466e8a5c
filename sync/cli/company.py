"""What holds for the whole company: ``settings``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import click

from sync.cli.alarms import day
from sync.cli.cards import name_of
from sync.cli.inputs import TEXT, find_person
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.values import PersonId, text_of

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
@click.option(
    "--communicator", "communicators", type=TEXT, multiple=True, metavar="PERSON",
    help="May announce without being an administrator. May be repeated.",
)  # fmt: skip
@click.option("--no-communicator", "no_communicators", type=TEXT, multiple=True, metavar="PERSON")
@click.option(
    "--moderator", "moderators", type=TEXT, multiple=True, metavar="PERSON",
    help="Looks after reports. May be repeated.",
)  # fmt: skip
@click.option("--no-moderator", "no_moderators", type=TEXT, multiple=True, metavar="PERSON")
@common
@click.pass_obj
def company_settings(
    settings: Settings,
    retention: int | None,
    answer_days: int | None,
    communicators: tuple[str, ...],
    no_communicators: tuple[str, ...],
    moderators: tuple[str, ...],
    no_moderators: tuple[str, ...],
) -> None:
    """Show the company's settings, or change them.

    With --retention an owner's PC says once a month what is older: out of sight at once, and
    three days later its bytes go from every PC. What still counts stays: pinned or unconfirmed
    announcements, and with each thing whatever the same person wrote after it.

    What a communicator announced stays announced when they are one no more.
    """
    named = (communicators, no_communicators, moderators, no_moderators)
    with settings.client() as client:
        found = client.settings()
        wanted = (
            found.retention_months if retention is None else retention,
            found.answer_days if answer_days is None else answer_days,
        )
        people = client.people()
        rows = people + client.former()
        if any(named) or wanted != (found.retention_months, found.answer_days):
            client.me()  # where no pages are, nobody would be found
            # Who has left may still be in a list, and is not put into one.
            into, out, watch, unwatch = (
                [find_person(among, text) for text in texts]
                for texts, among in zip(named, (people, rows, people, rows), strict=True)
            )
            client.change_settings(
                retention_months=retention,
                answer_days=answer_days,
                communicators=into,
                no_communicators=out,
                moderators=watch,
                no_moderators=unwatch,
            )
            found = client.settings()
    names = {row.person: name_of(row.name, row.person) for row in rows}
    document = {
        "company": found.company,
        "values": found.values,
        "retention_months": found.retention_months,
        "pruned": found.pruned,
        "pruned_ms": found.pruned_ms,
        "answer_days": found.answer_days,
        "communicators": [
            {"person": text_of(person), "name": names.get(person, "")}
            for person in found.communicators
        ],
        "moderators": [
            {"person": text_of(person), "name": names.get(person, "")}
            for person in found.moderators
        ],
    }
    say(settings.as_json, document, list(_lines(found, names)))


def _lines(found: CompanySettings, names: Mapping[PersonId, str]) -> Iterator[str]:
    yield f"Company: {found.company}"
    if found.values:
        yield f"Values: {', '.join(found.values)}"
    for what, people in (
        ("Communicators", found.communicators),
        ("Moderators", found.moderators),
    ):
        if people:
            yield f"{what}: {', '.join(names.get(one, one.hex()[:12]) for one in people)}"
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
