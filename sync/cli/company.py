"""What holds for the whole company: ``settings``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sync.cli.alarms import day
from sync.cli.cards import name_of
from sync.cli.inputs import TEXT, find_person
from sync.cli.moments import DAY
from sync.cli.office_hours import Span, Weekdays, Wished, words_of
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.governance.tiles import TILES
from sync.values import PersonId, text_of

if TYPE_CHECKING:
    from sync.hours import Hours
    from sync.local.settling import CompanySettings

_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


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
    help="Is told of reports, and hides what members wrote. May be repeated.",
)  # fmt: skip
@click.option("--no-moderator", "no_moderators", type=TEXT, multiple=True, metavar="PERSON")
@click.option(
    "--always-on", type=TEXT, multiple=True, metavar="HOST:PORT",
    help="Where a computer is that is always on: every PC dials it, on another network too.",
)  # fmt: skip
@click.option("--no-always-on", type=TEXT, multiple=True, metavar="HOST:PORT")
@click.option(
    "--largest-file", "file_mib", type=click.IntRange(20, 2048), metavar="MB",
    help="No file that people share is larger. For owners.",
)  # fmt: skip
@click.option("--name", "company", type=TEXT, help="What the company is called.")
@click.option(
    "--value", "values", type=TEXT, multiple=True,
    help="A value of the company; all three to six of them, in their order.",
)  # fmt: skip
@click.option(
    "--rename-value", "renamed", type=(TEXT, TEXT), multiple=True, metavar="OLD NEW",
    help="Another name for a value: kudos that were given for it keep it. May be repeated.",
)  # fmt: skip
@click.option(
    "--tile", "tiles", type=(TEXT, TEXT), multiple=True, metavar="VALUE TILE",
    help=f"The drawing of a value, one of {', '.join(TILES)}. May be repeated.",
)  # fmt: skip
@click.option(
    "--logo", type=_FILE, metavar="FILE",
    help="The company's picture, a PNG, JPEG or WebP; it is drawn as a small square.",
)  # fmt: skip
@click.option("--no-logo", is_flag=True, help="The company has none any more.")
@click.option("--hours", "span", type=Span(), metavar="8:30-18:00", help="When the office works.")
@click.option("--work-days", type=Weekdays(), metavar="mon-fri", help="And on which days.")
@click.option("--region", metavar="VC", help="The letters after ES- of the region; '' for none.")
@click.option("--holiday", "own", type=DAY, multiple=True, metavar="DATE", help="One of your own.")
@click.option("--no-holiday", "no_own", type=TEXT, multiple=True, metavar="DATE")
@click.option("--no-hours", is_flag=True, help="Say nothing of it any more.")
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
    always_on: tuple[str, ...],
    no_always_on: tuple[str, ...],
    file_mib: int | None,
    company: str | None,
    values: tuple[str, ...],
    renamed: tuple[tuple[str, str], ...],
    tiles: tuple[tuple[str, str], ...],
    logo: Path | None,
    no_logo: bool,
    span: tuple[int, int] | None,
    work_days: list[int] | None,
    region: str | None,
    own: tuple[str, ...],
    no_own: tuple[str, ...],
    no_hours: bool,
) -> None:
    """Show the company's settings, or change them.

    With --retention an owner's PC says once a month what is older: out of sight at once, and
    three days later its bytes go from every PC. What still counts stays: pinned or unconfirmed
    announcements, and with each thing whatever the same person wrote after it.

    What a communicator announced and a moderator hid stays so when they are one no more. Outside
    of the hours that --hours says, nothing pops up.
    """
    wished = Wished(span, work_days, region, own, no_own)
    if no_hours and wished.is_anything():
        raise click.UsageError("either --no-hours or hours.")
    if no_logo and logo is not None:
        raise click.UsageError("either --no-logo or --logo.")
    pictured = no_logo or logo is not None
    named = (communicators, no_communicators, moderators, no_moderators)
    with settings.client() as client:
        found = client.settings()
        wanted = (
            found.retention_months if retention is None else retention,
            found.answer_days if answer_days is None else answer_days,
            found.file_mib if file_mib is None else file_mib,
        )
        in_force = (found.retention_months, found.answer_days, found.file_mib)
        people = client.people()
        rows = people + client.former()
        hours = _hours(found.hours, wished)
        other = company is not None or no_hours or pictured or wished.is_anything()
        other = other or bool(values or renamed or tiles)
        dialled = always_on or no_always_on
        if other or dialled or any(named) or wanted != in_force:
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
                company=company,
                values=values or None,
                renamed=dict(renamed),
                tiles=dict(tiles),
                hours=hours,
                no_hours=no_hours,
                logo=logo,
                no_logo=no_logo,
                always_on=always_on,
                no_always_on=no_always_on,
                file_mib=file_mib,
            )
            found = client.settings()
    names = {row.person: name_of(row.name, row.person) for row in rows}
    document = {
        "company": found.company,
        "values": found.values,
        "tiles": found.tiles,
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
    document["always_on"] = found.always_on
    document["largest_file_mb"] = found.file_mib
    document["hours"] = _hours_json(found.hours)
    document["logo"] = _logo_json(found)
    say(settings.as_json, document, list(_lines(found, names)))


def _hours(now: Hours | None, wished: Wished) -> Hours | None:
    """The hours that are wished for, as far as they were said; None for nothing said."""
    if not wished.is_anything():
        return None
    from sync.hours import Hours  # what it needs is not for every command

    base = now or Hours()
    starts, ends = wished.span or (base.starts, base.ends)
    own = [day for day in dict.fromkeys([*base.own, *wished.own]) if day not in wished.no_own]
    return Hours(
        starts=starts,
        ends=ends,
        days=base.days if wished.days is None else wished.days,
        region=base.region if wished.region is None else wished.region.upper(),
        own=sorted(own),
    )


def _logo_json(found: CompanySettings) -> dict[str, object] | None:
    """The same of the picture as of those of a card."""
    if found.logo is None:
        return None
    return {"blob": text_of(found.logo), "here": found.logo_here}


def _hours_json(hours: Hours | None) -> dict[str, object] | None:
    if hours is None:
        return None
    return {
        "starts": hours.starts,
        "ends": hours.ends,
        "days": hours.days,
        "region": hours.region,
        "holidays": hours.own,
    }


def _lines(found: CompanySettings, names: Mapping[PersonId, str]) -> Iterator[str]:
    yield f"Company: {found.company}"
    if found.values:
        drawn = zip(found.values, found.tiles, strict=True)
        yield f"Values: {'; '.join(f'{name} ({tile})' for name, tile in drawn)}"
    if found.logo is not None:
        yield f"Logo: {'on this PC' if found.logo_here else 'not on this PC yet'}."
    for what, people in (
        ("Communicators", found.communicators),
        ("Moderators", found.moderators),
    ):
        if people:
            yield f"{what}: {', '.join(names.get(one, one.hex()[:12]) for one in people)}"
    if found.always_on:
        yield f"Always on, and dialled by every PC: {', '.join(found.always_on)}"
    months = found.retention_months
    if not months:
        yield "Retention: everything is kept."
    else:
        yield f"Retention: {months} {'month' if months == 1 else 'months'}."
    days = found.answer_days
    yield f"Questions are to be answered within {days} {'day' if days == 1 else 'days'}."
    yield f"The largest file that people share has {found.file_mib} MB."
    if found.hours:
        on = found.hours
        yield f"Hours: {words_of(on.starts, on.ends, on.days, on.region, on.own)}."
    if found.pruned:
        logs = "1 log was" if found.pruned == 1 else f"{found.pruned} logs were"
        yield f"{logs} shortened, last on {day(found.pruned_ms)}."
