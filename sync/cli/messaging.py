"""What only some may read: ``message``, ``messages``, ``group``, ``trust``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sync.cli.inputs import TEXT, find_group, find_person
from sync.cli.messages import conversation_json, conversation_line, message_json, message_lines
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.cli.writing import FILE, sorted_out
from sync.errors import OutOfReach, UnknownTarget
from sync.values import EntryId, PersonId, text_of

if TYPE_CHECKING:
    from sync.client import Client
    from sync.views.rows import ConversationRow, MessageRow

_FOR_PEOPLE = 20
_MOST = 1_000_000
_PAGE = 500


@click.command()
@click.argument("receiver", metavar="PERSON|GROUP", type=TEXT)
@click.argument("text", type=TEXT, required=False, default="")
@click.option(
    "--attach", "files", type=FILE, multiple=True, help="A picture or a file; may be repeated."
)
@click.option("--alt", "alts", type=TEXT, multiple=True, help="What the pictures show, in order.")
@common
@click.pass_obj
def message(
    settings: Settings, receiver: str, text: str, files: tuple[Path, ...], alts: tuple[str, ...]
) -> None:
    """Write TEXT to one person, or to a private group (- reads it from standard input).

    Only their computers and yours can read it, and open what is attached to it. It reaches somebody
    who is away as soon as any computer that has it, or an always-on one, meets theirs. With
    something attached, TEXT may be left out.
    """
    if not text and not files:
        raise click.UsageError("say something, or --attach a file.")
    pictures, others = sorted_out(files, alts)
    with settings.client() as client:
        client.me()  # where no pages are, nobody would be found
        group = _group(client, receiver)
        if group is not None:
            entry = client.message_group(text, group, pictures, others)
        else:
            entry = client.message(text, [_colleague(client, receiver)], pictures, others)
    say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])


@click.command()
@click.argument("place", metavar="[PERSON|GROUP|ID]", type=TEXT, required=False)
@click.option(
    "--limit", type=click.IntRange(1, _MOST),
    help=f"How many messages (default: {_FOR_PEOPLE}; all with --json).",
)  # fmt: skip
@click.option("--search", "words", type=TEXT, metavar="WORDS", help="Those that have all WORDS.")
@common
@click.pass_obj
def messages(settings: Settings, place: str | None, limit: int | None, words: str | None) -> None:
    """List your conversations, or show the messages of one, the newest last.

    PERSON is a name, GROUP a private group's, ID that of a question. The mark behind a message
    tells how many of the others' computers hold it; whether it was read, nobody knows.
    """
    if place is not None and words is not None:
        raise click.UsageError("--search looks through all conversations.")
    if limit is None and not settings.as_json:
        limit = _FOR_PEOPLE
    with settings.client() as client:
        client.me()
        if words is not None:
            found = client.find_messages(words, limit=limit or _PAGE)
            _tell(settings, reversed(found), "Nothing has these words.")
            return
        if place is None:
            rows = client.conversations()
            lines = [conversation_line(row) for row in rows]
            empty = "Nothing here yet. Write to somebody with 'patio message'."
            say(settings.as_json, [conversation_json(row) for row in rows], lines or [empty])
            return
        conversation = _conversation(client, place)
        page = list(islice(_all(client, conversation), limit))
    _tell(settings, reversed(page), "Nothing was said here yet.")


@click.command()
@click.argument("name", type=TEXT)
@click.option("--with", "members", type=TEXT, multiple=True, metavar="PERSON", help="A new group.")
@click.option("--add", type=TEXT, multiple=True, metavar="PERSON", help="To a group there is.")
@click.option("--remove", type=TEXT, multiple=True, metavar="PERSON", help="From one there is.")
@click.option("--leave", is_flag=True, help="Leave it yourself.")
@click.option("--rename", type=TEXT, metavar="NAME", help="Call it otherwise.")
@common
@click.pass_obj
def group(
    settings: Settings,
    name: str,
    members: tuple[str, ...],
    add: tuple[str, ...],
    remove: tuple[str, ...],
    leave: bool,
    rename: str | None,
) -> None:
    """Make the private group NAME (--with), or change the one that is called NAME or has that id.

    Everybody in a group may change it. Who is added sees what is said from then on; who is
    removed keeps what they have and gets nothing more.
    """
    changes = bool(add or remove or leave or rename)
    if bool(members) == changes:
        raise click.UsageError("say who is in a new group (--with), or what to change.")
    with settings.client() as client:
        me, people = client.me().person, client.people()
        into, out = ([find_person(people, text) for text in some] for some in (add, remove))
        if members:
            entry = client.make_group(name, [find_person(people, text) for text in members])
        else:
            found = find_group(client, name)
            gone = [*out, *([me] if leave else [])]
            entry = client.change_group(found, name=rename or "", add=into, remove=gone)
    say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])


@click.command()
@click.argument("person", type=TEXT, required=False)
@click.option("--nobody", is_flag=True, help="Take back whom you named.")
@common
@click.pass_obj
def trust(settings: Settings, person: str | None, nobody: bool) -> None:
    """Name PERSON as whom you would ask without your name being known; or show who is it.

    It is whoever more than half of the people have named: never an owner or an administrator,
    and nobody in a company of fewer than eight. Whom you name, everybody can see.
    """
    if person is not None and nobody:
        raise click.UsageError("either PERSON or --nobody.")
    with settings.client() as client:
        client.me()
        people = client.people()
        if person is not None or nobody:
            chosen = find_person(people, person) if person is not None else None
            entry = client.name_trusted(chosen)
            say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])
            return
        names = {row.person: row.name for row in people}
        found, mine = client.trusted(), client.trusted_by_me()
    line = f"{names.get(found, '')} is asked." if found else "Nobody is asked: too few agree."
    own = f"You have named {names.get(mine, '')}." if mine else "You have named nobody."
    document = {
        "person": text_of(found) if found else None,
        "named_by_me": text_of(mine) if mine else None,
    }
    say(settings.as_json, document, [line, own])


def _tell(settings: Settings, found: Iterable[MessageRow], empty: str) -> None:
    rows = list(found)
    lines = [line for row in rows for line in message_lines(row)]
    say(settings.as_json, [message_json(row) for row in rows], lines or [empty])


def _all(client: Client, conversation: EntryId) -> Iterator[MessageRow]:
    before: EntryId | None = None
    while page := client.messages(conversation, limit=_PAGE, before=before):
        yield from page
        before = page[-1].id


def _group(client: Client, text: str) -> EntryId | None:
    try:
        return find_group(client, text)
    except UnknownTarget:
        return None


def _colleague(client: Client, text: str) -> PersonId:
    """Who is written to.

    Raises:
        OutOfReach: somebody who left.
    """
    try:
        return find_person(client.people(), text)
    except UnknownTarget:
        left = find_person(client.former(), text)
        name = next(row.name for row in client.former() if row.person == left)
        raise OutOfReach(why="left", who=name) from None


def _conversation(client: Client, text: str) -> EntryId:
    """A group, a conversation by its id, or what was said with one person, also one who left."""
    found = _group(client, text)
    if found is not None:
        return found
    rows = client.conversations()
    meant = [row.id for row in rows if _is(row, text)]
    if len(meant) == 1:
        return meant[0]
    person = find_person([*client.people(), *client.former()], text)
    from sync.content.letters import conversation_of

    return conversation_of([person, client.me().person])


def _is(row: ConversationRow, text: str) -> bool:
    digits = text.strip().lower()
    return len(digits) >= 6 and row.id.hex().startswith(digits)
