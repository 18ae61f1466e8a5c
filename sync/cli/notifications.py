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
    NotificationKind.REPORT: "{who} reports that something is not right ('patio reports')",
}

_DAY_DIGITS = len("2026-12-31")

_KIND = click.Choice([kind.value for kind in NotificationKind])


@click.command()
@click.option("--limit", type=click.IntRange(1, 200), default=30, show_default=True)
@click.option(
    "--kind", "kinds", type=_KIND, multiple=True, help="Only these; may be repeated."
)  # fmt: skip
@click.option("--fresh", is_flag=True, help="Only what you have not seen.")
@click.option(
    "--pop-up", "popping", is_flag=True,
    help="Only what may pop up now: outside the office's hours, urgent announcements alone.",
)  # fmt: skip
@click.option("--seen", is_flag=True, help="Note that you have seen all of them.")
@click.option("--all", "everything", is_flag=True, help="Also of kinds that are switched off.")
@click.option(
    "--mute", "off", type=_KIND, multiple=True, help="Switch a kind off, on this computer."
)  # fmt: skip
@click.option("--unmute", "on", type=_KIND, multiple=True, help="Switch it on again.")
@click.option("--kinds", "listed", is_flag=True, help="Which kinds there are, and which are off.")
@common
@click.pass_obj
def notifications(
    settings: Settings,
    limit: int,
    kinds: tuple[str, ...],
    fresh: bool,
    popping: bool,
    seen: bool,
    everything: bool,
    off: tuple[str, ...],
    on: tuple[str, ...],
    listed: bool,
) -> None:
    """List what concerns you: announcements, thanks, messages, questions to you, answers to yours,
    where you are named, cards given to you, pieces for outside with you in them, and doubts.

    A * stands before what is new.

    What you have looked at is known on your own computers, and nobody else learns it. What you
    switch off is off on this computer, which does not tell anybody either. An announcement that
    asks you to confirm it is shown until you have, whatever is switched off; it does not pop up.
    """
    if off or on or listed:
        if kinds or fresh or popping or seen or everything or set(off) & set(on):
            raise click.UsageError("switch kinds on and off, or list notifications.")
        _switch(settings, off, on)
        return
    if popping and everything:
        raise click.UsageError("what is switched off does not pop up: leave --all out.")
    chosen = frozenset(map(NotificationKind, kinds)) or None
    with settings.client() as client:
        client.me()  # where no pages are, nothing would be told
        if popping:
            rows = [row for row in client.pop_ups() if chosen is None or row.kind in chosen][:limit]
        else:
            rows = client.notifications(limit=limit, kinds=chosen, everything=everything)
        if fresh:
            rows = [row for row in rows if row.fresh]
        if seen:
            client.mark_seen(EVERYWHERE)
    say(settings.as_json, [_json(row) for row in rows], _lines(rows))


def _switch(settings: Settings, off: Sequence[str], on: Sequence[str]) -> None:
    """Switch kinds off and on, and say how all of them stand."""
    with settings.client() as client:
        client.me()
        if off:
            client.mute([NotificationKind(kind) for kind in off])
        if on:
            client.mute([NotificationKind(kind) for kind in on], on=False)
        muted = client.muted()
    document = [{"kind": kind.value, "muted": kind in muted} for kind in NotificationKind]
    say(settings.as_json, document, (_kind_line(kind, kind in muted) for kind in NotificationKind))


def _kind_line(kind: NotificationKind, off: bool) -> str:
    rest = kind is NotificationKind.ANNOUNCEMENT and off
    still = ", but for those that ask you to confirm them" if rest else ""
    return f"{kind.value}: {'off' if off else 'on'}{still}"


def _json(row: NotificationRow) -> dict[str, object]:
    return {
        "id": text_of(row.id),
        "kind": row.kind.value,
        "place": text_of(row.place),
        "people": [ref_json(ref) for ref in row.people],
        "time_ms": row.time_ms,
        "text": row.text,
        "fresh": row.fresh,
        "urgent": row.urgent,
    }


def _lines(rows: Sequence[NotificationRow]) -> Iterator[str]:
    for row in rows:
        who = ", ".join(name_of(ref.name, ref.person) for ref in row.people)
        count = f" ({row.fresh} new)" if row.fresh > 1 else ""
        mark = "*" if row.fresh else " "
        what = _WORDS[row.kind].format(who=who) + count + (" (urgent)" if row.urgent else "")
        when = moment(row.time_ms)[:_DAY_DIGITS] if row.kind in DATED else moment(row.time_ms)
        yield f"{mark} {when}  {what}  [{row.place.hex()[:SHOWN_DIGITS]}]"
        yield from paragraph(row.text)
    if not rows:
        yield "Nothing new for you."
