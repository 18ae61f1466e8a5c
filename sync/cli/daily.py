"""The page that a day begins with: ``daily``."""

from __future__ import annotations

from collections.abc import Iterator

import click

from sync.cli.cards import (
    SHOWN_DIGITS,
    card_json,
    card_lines,
    moment,
    name_of,
    ref_json,
)
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.values import EntryId, text_of
from sync.views.rows_daily import DailyPage, NeedKind, NewsKind, OwnersPart, PersonNews

_NEEDS = {
    NeedKind.ACKNOWLEDGE: "to acknowledge",
    NeedKind.ANSWER: "to answer",
    NeedKind.REVIEW: "is it still true",
}


@click.command()
@common
@click.pass_obj
def daily(settings: Settings) -> None:
    """Show the page of the day: what needs you, what came since the last working day and before
    today, and an end.

    It is made from what this computer holds, with or without the network.
    """
    with settings.client() as client:
        people = client.me().people
        page = client.daily()
    say(settings.as_json, _json(page), _lines(page, people))


def _json(page: DailyPage) -> dict[str, object]:
    owner = page.owner
    return {
        "name": page.name,
        "needs": [
            {
                "kind": need.kind.value,
                "id": text_of(need.card),
                "title": need.title,
                "since_ms": need.since_ms,
                **ref_json(need.person),
            }
            for need in page.needs
        ],
        "lately": [card_json(card) for card in page.lately],
        "people": [
            {
                "kind": one.kind.value,
                **ref_json(one.person),
                "until": one.until,
                "years": one.years,
            }
            for one in page.people
        ],
        "light": card_json(page.light) if page.light else None,
        "owner": {
            "waiting": [
                {
                    "id": text_of(one.card),
                    "text": one.text,
                    "days": one.days,
                    "late": one.late,
                }
                for one in owner.waiting
            ],
            "unread": [
                {
                    "id": text_of(one.card),
                    "title": one.title,
                    "missing": [ref_json(ref) for ref in one.missing],
                    "of": one.of,
                }
                for one in owner.unread
            ],
            "without_owner": [
                {"id": text_of(card.id), "title": card.title} for card in owner.orphans
            ],
        }
        if owner
        else None,
    }


def _lines(page: DailyPage, people: int) -> Iterator[str]:
    yield f"Good morning, {page.name or 'you'}."
    for need in page.needs:
        who, since = name_of(need.person.name, need.person.person), moment(need.since_ms)
        yield f"- {_NEEDS[need.kind]}: {need.title} ({who}, {since})  {_id(need.card)}"
    for card in page.lately:
        yield ""
        yield from card_lines(card, people)
    if page.people:
        yield ""
    for one in page.people:
        yield f"- {_news(one)}"
    if page.light:
        yield ""
        yield from card_lines(page.light, people)
    if page.owner:
        yield from _owners_lines(page.owner)
    yield ""
    yield "You are up to date."


def _news(one: PersonNews) -> str:
    who = name_of(one.person.name, one.person.person)
    match one.kind:
        case NewsKind.NEW:
            return f"{who} is new here."
        case NewsKind.LEAVING:
            return f"{who} leaves; the last day is {one.until}."
        case NewsKind.AWAY:
            return f"{who} is away until {one.until}."
        case NewsKind.BIRTHDAY:
            return f"It is the birthday of {who}."
        case NewsKind.ANNIVERSARY:
            return f"{who} has been here for {one.years} {'year' if one.years == 1 else 'years'}."


def _owners_lines(part: OwnersPart) -> Iterator[str]:
    if part.waiting:
        yield ""
        yield "Questions that wait:"
    for asked in part.waiting:
        late = ", later than was promised" if asked.late else ""
        yield f"- {asked.text}: {asked.days} days{late}  {_id(asked.card)}"
    if part.unread:
        yield ""
        yield "Who has not acknowledged:"
    for one in part.unread:
        missing = ", ".join(name_of(ref.name, ref.person) for ref in one.missing)
        yield f"- {one.title}: {len(one.missing)} of {one.of}: {missing}  {_id(one.card)}"
    if part.orphans:
        yield ""
        yield "Cards whose owner has left:"
    for card in part.orphans:
        yield f"- {card.title}  {_id(card.id)}"


def _id(card: EntryId) -> str:
    return f"[{card.hex()[:SHOWN_DIGITS]}]"
