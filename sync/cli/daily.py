"""The page that a day begins with: ``daily``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import click

from sync.cli.alarms import alarm_json, alarm_sentence
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

if TYPE_CHECKING:
    from sync.client import Network
    from sync.local.governing import AlarmFacts

_ONLINE: Final = frozenset({"live", "control_sync", "relayed"})
_NAMED: Final = 3
"""Of those who are missing, in one line."""

_NEEDS = {
    NeedKind.ACKNOWLEDGE: "to acknowledge",
    NeedKind.ANSWER: "to answer",
    NeedKind.REVIEW: "is it still true",
    NeedKind.REPORT: "reported ('patio reports')",
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
        page = page._replace(
            lately=tuple(client.whole(card) for card in page.lately),
            light=client.whole(page.light) if page.light else None,
        )
        network = client.network() if page.owner else None
        alarms = client.alarms() if page.owner else []
    said = _lines(page, people, network, alarms)
    say(settings.as_json, _json(page, network, alarms), said)


def _json(
    page: DailyPage, network: Network | None, alarms: Sequence[AlarmFacts]
) -> dict[str, object]:
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
            "alarms": [alarm_json(alarm) for alarm in alarms],
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
            "network": {
                "running": network.running,
                "online": _online(network),
                "missing": [
                    {"device": text_of(one.device), "name": one.name, "why": one.why}
                    for one in network.missing
                ],
            }
            if network
            else None,
        }
        if owner
        else None,
    }


def _lines(
    page: DailyPage, people: int, network: Network | None, alarms: Sequence[AlarmFacts]
) -> Iterator[str]:
    yield f"Good morning, {page.name or 'you'}."
    for alarm in alarms:
        yield f"! {alarm_sentence(alarm)}"
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
    if network:
        yield ""
        yield _network_line(network)
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


def _online(network: Network) -> int:
    return sum(peer.person is not None and peer.state in _ONLINE for peer in network.peers)


def _network_line(network: Network) -> str:
    """How the network is, and whom it lacks."""
    if not network.running:
        return "Network: start 'patio node' or the window to see who is online."
    online, missing = _online(network), network.missing
    names = [name_of(one.name, one.person) if one.person else "a computer" for one in missing]
    rest = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    lacking = f"; not {', '.join(names[:_NAMED])}{rest}" if names else ""
    return f"Network: {online} of {online + len(missing)} other computers are online{lacking}."


def _id(card: EntryId) -> str:
    return f"[{card.hex()[:SHOWN_DIGITS]}]"
