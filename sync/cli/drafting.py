"""Posts that are kept on this computer until their time comes, or until somebody says so."""

from __future__ import annotations

from collections.abc import Iterator

import click

from sync.cli.cards import SHOWN_DIGITS, moment
from sync.cli.inputs import find_among
from sync.cli.output import paragraph, say
from sync.cli.settings import Settings, common
from sync.client import Client
from sync.values import EntryId, text_of
from sync.views.rows_everyday import DraftRow


@click.command()
@common
@click.pass_obj
def drafts(settings: Settings) -> None:
    """List what is kept on this computer and not published yet.

    'patio post --at' and 'patio post --draft' make them. What has a time is published then while
    Patio runs (the window or 'patio node'), and otherwise as soon as it runs again.
    """
    with settings.client() as client:
        client.me()  # where nobody is, that is the answer
        rows = client.drafts()
    lines = [line for row in rows for line in _lines(row)] or ["No drafts."]
    say(settings.as_json, [_json(row) for row in rows], lines)


@click.command("draft-drop")
@click.argument("draft", metavar="ID")
@common
@click.pass_obj
def draft_drop(settings: Settings, draft: str) -> None:
    """Throw the draft ID away."""
    with settings.client() as client:
        gone = client.drop_draft(_find(client, draft))
    say(settings.as_json, {"id": text_of(gone)}, [text_of(gone)])


@click.command("draft-post")
@click.argument("draft", metavar="ID")
@common
@click.pass_obj
def draft_post(settings: Settings, draft: str) -> None:
    """Publish the draft ID now; prints the id of the post."""
    with settings.client() as client:
        entry = client.publish_draft(_find(client, draft))
    say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])


def _find(client: Client, text: str) -> EntryId:
    client.me()
    return EntryId(find_among([row.id for row in client.drafts()], "draft", text))


def _json(row: DraftRow) -> dict[str, object]:
    return {
        "id": text_of(row.id),
        "made_ms": row.made_ms,
        "due_ms": row.due_ms,
        "until_ms": row.until_ms,
        "channel": row.channel,
        "text": row.text,
        "attached": row.attached,
    }


def _lines(row: DraftRow) -> Iterator[str]:
    when = f"at {moment(row.due_ms)}" if row.due_ms else "when you say so"
    yield f"#{row.channel}, {when}  [{row.id.hex()[:SHOWN_DIGITS]}]"
    if row.text:
        yield from paragraph(row.text)
    if row.attached:
        yield from paragraph(f"({row.attached} attached)")
