"""What only thanks have, as JSON (the contract of scripts) and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from sync.cli.naming import name_of
from sync.values import text_of
from sync.views.rows import Card
from sync.views.rows_kudos import KudosDetail


def kudos_json(detail: KudosDetail) -> dict[str, object]:
    """What only thanks have, as ``feed --json`` prints it."""
    return {
        "thanked_channel": detail.channel,
        "passed_on": [
            {
                "person": text_of(one.person.person),
                "name": one.person.name,
                "by": {"person": text_of(one.by.person), "name": one.by.name},
            }
            for one in detail.passed_on
        ],
        "kept": detail.kept,
    }


def kudos_lines(card: Card) -> Iterator[str]:
    """The same for people, each a line under the reason."""
    if isinstance(card.detail, KudosDetail):
        if card.detail.kept:
            yield "Passed on; whoever thanked first has taken their words back."
        for one in card.detail.passed_on:
            by = name_of(one.by.name, one.by.person)
            yield f"It was {name_of(one.person.name, one.person.person)} too, says {by}."


def kudos_team(card: Card) -> str:
    """The channel that is thanked, or nothing."""
    return card.detail.channel if isinstance(card.detail, KudosDetail) else ""
