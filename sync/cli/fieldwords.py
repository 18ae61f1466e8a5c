"""Why a text or a value was refused: what is called how, and the sentence about it."""

from __future__ import annotations

from sync import errors
from sync.cli.measures import measured
from sync.cli.phrases import TEXT_RULES
from sync.cli.sentences import fact, sentence

_LARGE = {"bytes", "pixels"}

FIELDS = {
    "alt": "description of a picture",
    "at": "time",
    "date": "day",
    "from": "first day",
    "on": "entry",
    "qr": "QR",
    "review": "day of the next look",
    "since": "first day",
    "start": "beginning",
    "to": "list of people",
    "until": "last day",
}
"""What a sentence calls a field whose own name is no word for it."""

ONE_OF = {
    "languages": "language",
    "networks": "network",
    "skills": "skill",
    "tasks": "task",
    "values": "value",
}
"""What it calls one of several, where a rule is about that one."""

FOR_ONE = frozenset({"empty", "too_short", "too_long", "too_large", "control", "turned"})
"""Rules about one text."""

NOTHING_GIVEN = {
    "networks": "Say on which networks.",
    "to": "Say whom it is for.",
    "until": "Say until which day.",
}
"""Instead of the rule ``empty``: nothing was said."""


@sentence.register
def _(error: errors.BadText) -> str:
    facts = {name: fact(error, name) for name in ("field", "why")}
    facts["limit"] = measured(error)
    rule = fact(error, "rule")
    if rule == "too_long" and fact(error, "unit") in _LARGE:
        rule = "too_large"
    field = str(facts["field"])
    if rule == "empty" and field in NOTHING_GIVEN:
        return NOTHING_GIVEN[field]
    named = ONE_OF if rule in FOR_ONE and field in ONE_OF else FIELDS
    facts["field"] = named.get(field, field)
    words = TEXT_RULES.get(rule)
    if words is None:
        return f"The {facts['field']} cannot be used as it is. Change it and try again."
    name = fact(error, "name")
    return f"{name}: {words.format(**facts)}" if name else words.format(**facts)
