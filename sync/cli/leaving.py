"""Somebody leaves: ``leaving``."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click

from sync.cli.inputs import TEXT, find_person
from sync.cli.leavingwords import (
    dependents_json,
    dependents_lines,
    plan_json,
    plan_line,
    told_lines,
)
from sync.cli.moments import DAY
from sync.cli.naming import name_of
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.store.plans import Plan, Posts
from sync.values import PersonId, text_of
from sync.views.rows import PersonRow


@click.command()
@click.argument("person", type=TEXT, required=False)
@click.option("--day", type=DAY, metavar="YYYY-MM-DD", help="Their last day, from today on.")
@click.option("--text", type=TEXT, default="", help="Of the goodbye card.")
@click.option(
    "--posts", type=click.Choice([one.value for one in Posts]),
    help="What becomes of what they wrote: it stays (the default), only the cards of how things "
    "are done here stay, or all of it is erased.",
)  # fmt: skip
@click.option("--rename", is_flag=True, help="Show their name nowhere once they have left.")
@click.option("--off", is_flag=True, help="They stay after all.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@common
@click.pass_obj
def leaving(
    settings: Settings,
    person: str | None,
    day: str | None,
    text: str,
    posts: str | None,
    rename: bool,
    off: bool,
    yes: bool,
) -> None:
    """Tell everybody that PERSON leaves, and remove them when their last day is over.

    Owners and administrators. Without --day it only tells what depends on PERSON; without PERSON
    it lists whom this PC is to remove, and when.

    With --day everybody gets a card to say goodbye under. At the midnight after that day this PC
    removes PERSON as 'patio remove' does, with a new key for the office's network: Patio has to
    run on it then; otherwise it is done as soon as it runs again. --off calls it off, and so does
    erasing the card. For a removal at once there is 'patio remove'.

    With --rename their name is not shown any more once they have left, on old cards, comments and
    thanks and in the list of people. What people wrote in their own words stays as it is. A PC
    that never connects again keeps what it had.

    At a terminal it asks before it does so. A script is not asked: what it says is done.
    """
    _check_usage(person, day, off, told=bool(text), more=bool(posts or rename))
    with settings.client() as client:
        client.me()  # where no pages are, nobody would be found
        people = client.people()
        if person is None:
            _list(settings, client.plans(), [*people, *client.former()])
            return
        who = find_person(people, person)
        if off:
            entry = client.call_off(who, text)
            say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])
        elif day is None:
            found = client.depends_on(who)
            say(settings.as_json, dependents_json(found), dependents_lines(found))
        else:
            if not (yes or settings.as_json):
                _ask(_name(people, who), day)
            kept = Posts(posts) if posts else Posts.KEEP
            entry = client.leaves(who, day, text, posts=kept, renamed=rename)
            plan = next((one for one in client.plans() if one.person == who), None)
            told = {
                "id": text_of(entry),
                "plan": plan_json(plan, _name(people, who)) if plan else None,
            }
            running = client.network().running
            lines = told_lines(_name(people, who), day, kept, renamed=rename, running=running)
            say(settings.as_json, told, [text_of(entry), *lines])


def _check_usage(person: str | None, day: str | None, off: bool, *, told: bool, more: bool) -> None:
    """Refuse what does not go together.

    Raises:
        UsageError: says what.
    """
    if person is None and (day is not None or off or told or more):
        raise click.UsageError("say who leaves.")
    if off and (day is not None or more):
        raise click.UsageError("--off goes with --text alone.")
    if day is None and (more or (told and not off)):
        raise click.UsageError("say the last day with --day.")


def _list(settings: Settings, plans: Iterable[Plan], people: Iterable[PersonRow]) -> None:
    rows = list(people)
    named = [(plan, _name(rows, plan.person)) for plan in plans]
    lines = [plan_line(plan, name) for plan, name in named]
    lines = lines or ["Nobody is to be removed by this PC."]
    say(settings.as_json, [plan_json(plan, name) for plan, name in named], lines)


def _name(people: Iterable[PersonRow], person: PersonId) -> str:
    name = next((row.name for row in people if row.person == person), "")
    return name_of(name, person)


def _ask(name: str, day: str) -> None:
    """Have it confirmed, when somebody is there to do it."""
    if sys.stdin is None or not sys.stdin.isatty():
        return
    question = f"Tell everybody that {name} leaves on {day}, and remove them then?"
    click.confirm(question, abort=True, err=True)
