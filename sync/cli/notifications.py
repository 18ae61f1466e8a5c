"""What this person is told: ``notifications``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from sync.cli.cards import SHOWN_DIGITS, moment, name_of, ref_json
from sync.cli.output import paragraph, say
from sync.cli.settings import Settings, common
from sync.values import text_of
from sync.views.notifications import EVERYWHERE
from sync.views.rows_notifications import DATED, NotificationKind, NotificationRow

_WORDS = {
    NotificationKind.ANNOUNCEMENT: "{who} announces",
    NotificationKind.THANKS: "{who} thanks you",
    NotificationKind.MESSAGE: "{who} wrote to you",
    NotificationKind.QUESTION: "{who} asks you",
    NotificationKind.ANSWER: "{who} answered your question",
    NotificationKind.MENTION: "{who} named you",
    NotificationKind.CONSENT: "{who} asks whether you may be named outside ('patio consent')",
    NotificationKind.PROCESS: "{who} gave you this to look after",
    NotificationKind.DOUBT: "{who}: a doubt about your announcement",
    NotificationKind.DOUBTS_ANSWER: "{who} answered the doubts",
}

_DAY_DIGITS = len("2026-12-31")


@click.command()
@click.option("--limit", type=click.IntRange(1, 200), default=30, show_default=True)
@click.option(
    "--kind", "kinds", type=click.Choice([kind.value for kind in NotificationKind]), multiple=True,
    help="Only these; may be repeated.",
)  # fmt: skip
@click.option("--fresh", is_flag=True, help="Only what you have not seen.")
@click.option("--seen", is_flag=True, help="Note that you have seen all of them.")
@common
@click.pass_obj
def notifications(
    settings: Settings, limit: int, kinds: tuple[str, ...], fresh: bool, seen: bool
) -> None:
    """List what concerns you: announcements, thanks, messages, questions to you, answers to yours,
    where you are named, cards given to you, pieces for outside with you in them, and doubts.

    A * stands before what is new.

    What you have looked at is known on your own computers, and nobody else learns it.
    """
    chosen = frozenset(map(NotificationKind, kinds)) or None
    with settings.client() as client:
        client.me()  # where no pages are, nothing would be told
        rows = client.notifications(limit=limit, kinds=chosen)
        if fresh:
            rows = [row for row in rows if row.fresh]
        if seen:
            client.mark_seen(EVERYWHERE)
    say(settings.as_json, [_json(row) for row in rows], _lines(rows))


def _json(row: NotificationRow) -> dict[str, object]:
    return {
        "id": text_of(row.id),
        "kind": row.kind.value,
        "place": text_of(row.place),
        "people": [ref_json(ref) for ref in row.people],
        "time_ms": row.time_ms,
        "text": row.text,
        "fresh": row.fresh,
    }


def _lines(rows: Sequence[NotificationRow]) -> Iterator[str]:
    for row in rows:
        who = ", ".join(name_of(ref.name, ref.person) for ref in row.people)
        count = f" ({row.fresh} new)" if row.fresh > 1 else ""
        mark = "*" if row.fresh else " "
        what = _WORDS[row.kind].format(who=who) + count
        when = moment(row.time_ms)[:_DAY_DIGITS] if row.kind in DATED else moment(row.time_ms)
        yield f"{mark} {when}  {what}  [{row.place.hex()[:SHOWN_DIGITS]}]"
        yield from paragraph(row.text)
    if not rows:
        yield "Nothing new for you."
