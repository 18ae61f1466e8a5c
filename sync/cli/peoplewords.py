"""What people say of themselves beyond their name and work, as JSON and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sync.views.days import away_on
from sync.views.rows import PersonRow


def about_json(row: PersonRow) -> dict[str, object]:
    """The fields of a colleague that ``people --json`` has beside the first ones."""
    away = row.away
    return {
        "team": row.team,
        "phone": row.phone,
        "skills": list(row.skills),
        "languages": list(row.languages),
        "away": {"from": away.since, "until": away.until, "text": away.text} if away else None,
        "leaving": row.leaving,
        "away_today": away_on(row, date.today()) is not None,
    }


def about_lines(row: PersonRow) -> Iterator[str]:
    """The same for people, one fact a line."""
    facts = {
        "team": row.team,
        "phone": row.phone,
        "ask about": ", ".join(row.skills),
        "speaks": ", ".join(row.languages),
        "birthday": row.birthday,
        "here since": row.since,
    }
    for name, fact in facts.items():
        if fact:
            yield f"    {name} {fact}"
    if row.away is not None and row.away.until >= date.today().isoformat():
        why = f" ({row.away.text})" if row.away.text else ""
        yield f"    away from {row.away.since} until {row.away.until}{why}"
    if row.leaving:
        yield f"    last day {row.leaving}"


def away_words(row: PersonRow) -> str:
    """That somebody is away today and until when; else nothing."""
    found = away_on(row, date.today())
    return f", away until {found.until}" if found else ""
