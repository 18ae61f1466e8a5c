"""The sentences about files that are imported, and what imported cards say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sync import errors
from sync.cli.measures import measured
from sync.cli.output import paragraph
from sync.cli.sentences import fact, sentence
from sync.values import text_of
from sync.views.rows import Card
from sync.views.rows_imported import ImportedRow

_RULES = {
    "json": "it is no JSON ({why})",
    "shape": "it is not as the help says ({why})",
    "empty": "its {field} is missing or empty",
    "too_long": "its {field} is too long; it can have {limit}",
    "too_large": "it is too large; it can have {limit}",
    "turned": "its {field} has a hidden sign that writes letters back to front",
    "control": "its {field} has control characters or hidden ones in it",
    "stray": "it has '{field}', which a line of its type does not have",
    "range": "its '{field}' has too many; it can have {limit}",
    "date": "its {field} is no date and time",
    "zone": "its {field} has no time zone (for example +02:00, or Z)",
    "one_time": "it needs 'time' or 'time_ms', and not both",
    "future": "its {field} has not come yet",
    "itself": "it is a comment on itself",
    "twice": "its {field} is that of line {limit} as well",
    "nowhere": "it is a comment on '{why}', which is neither above it nor here already",
}


@sentence.register
def _(error: errors.BadImport) -> str:
    rule = fact(error, "rule")
    if rule == "changed":
        return (
            f"The file was changed while it was read (line {fact(error, 'line')}). What stood "
            "above that was imported; to repeat it is safe."
        )
    limit = fact(error, "limit") if rule == "twice" else measured(error)
    words = _RULES.get(rule, "its {field} cannot be used as it is")
    why = words.format(field=fact(error, "field"), limit=limit, why=fact(error, "why"))
    said = f"Line {fact(error, 'line')} cannot be imported: {why}. Nothing was imported."
    return f"{said} What a line looks like: 'patio import --help'." if rule == "json" else said


def imported_json(card: Card) -> dict[str, object] | None:
    """What an imported card has beside the others; None of one that was written here."""
    row = card.detail
    if not isinstance(row, ImportedRow):
        return None
    return {
        "what": row.what,
        "source": row.source,
        "id": row.ref,
        "author": row.author,
        "to": list(row.to),
        "comments": [
            {
                "id": text_of(one.id),
                "person": text_of(one.by.person),
                "author": one.author,
                "time_ms": one.time_ms,
                "text": one.text,
            }
            for one in row.comments
        ],
    }


def imported_headline(importer: str, card: Card) -> str:
    """Who brought it in, and who wrote it as the other network says."""
    row = card.detail
    assert isinstance(row, ImportedRow)
    where = f" in #{card.channel}" if card.channel else ""
    thanks = f", thanking {', '.join(row.to)}" if row.to else ""
    return f"imported by {importer}{where}; written by {row.author}{thanks}, as {row.source} says"


def imported_lines(card: Card, moment: Callable[[int], str]) -> Iterator[str]:
    """The comments that came with it; ``moment`` words a time."""
    row = card.detail
    if isinstance(row, ImportedRow):
        for one in row.comments:
            said = f"{one.author} (as {row.source} says), {moment(one.time_ms)}"
            yield from paragraph(f"> {said}: {one.text}")
