"""New colleagues: ``welcome``, ``task``."""

from __future__ import annotations

import click

from sync.cli.inputs import TEXT, find_entry, find_person
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.values import text_of


@click.command()
@click.argument("person", type=TEXT)
@click.option("--text", type=TEXT, default="", help="What colleagues should know of them.")
@click.option("--buddy", type=TEXT, metavar="PERSON", help="Who helps them.")
@click.option("--task", "tasks", type=TEXT, multiple=True, help="Of the first week; repeatable.")
@common
@click.pass_obj
def welcome(
    settings: Settings, person: str, text: str, buddy: str | None, tasks: tuple[str, ...]
) -> None:
    """Welcome PERSON, who is new, with a card for everybody (owners and administrators)."""
    with settings.client() as client:
        client.me()  # where no pages are, nobody would be found
        people = client.people()
        newcomer = find_person(people, person)
        helper = find_person(people, buddy) if buddy else None
        entry = client.welcome(newcomer, text, buddy=helper, tasks=tasks)
    say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])


@click.command()
@click.argument("entry", metavar="ID")
@click.argument("number", metavar="N", type=click.IntRange(1))
@click.option("--off", is_flag=True, help="It is not done after all.")
@common
@click.pass_obj
def task(settings: Settings, entry: str, number: int, off: bool) -> None:
    """Say that task N of the welcome ID is done: the newcomer or their buddy."""
    with settings.client() as client:
        made = client.mark_task(find_entry(client, entry), number, on=not off)
    say(settings.as_json, {"id": text_of(made)}, [text_of(made)])
