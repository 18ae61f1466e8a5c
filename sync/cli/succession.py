"""A new owner when every owner is lost: ``succession``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import click

from sync.cli.inputs import TEXT, find_person, matching
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.errors import AmbiguousTarget, OutOfReach, UnknownTarget
from sync.values import EntryId, text_of

if TYPE_CHECKING:
    from sync.client import Client
    from sync.local.succeeding import Proposal


@click.group(invoke_without_command=True)
@common
@click.pass_context
def succession(context: click.Context) -> None:
    """Choose a new owner when every owner is lost, and the recovery words too.

    An administrator proposes somebody, and two thirds of the people have to agree. Any owner's
    computer that is left calls it off, whenever that is heard of. Without a subcommand: who was
    proposed.
    """
    if context.invoked_subcommand is not None:
        return
    settings: Settings = context.obj
    with settings.client() as client:
        found = client.proposals()
    document = [_json(one) for one in found]
    say(settings.as_json, document, list(_lines(found)) or ["Nobody was proposed."])


@succession.command()
@click.argument("person", type=TEXT)
@common
@click.pass_obj
def propose(settings: Settings, person: str) -> None:
    """Propose PERSON as the new owner, and agree to it."""
    with settings.client() as client:
        written = client.propose(find_person(client.people(), person))
    lines = [text_of(written), "Tell the others: 'patio succession agree' on their computers."]
    say(settings.as_json, {"id": text_of(written)}, lines)


@succession.command()
@click.argument("proposal", type=TEXT, required=False)
@common
@click.pass_obj
def agree(settings: Settings, proposal: str | None) -> None:
    """Agree to PROPOSAL: its id or the person's name; without it, to the only one there is."""
    with settings.client() as client:
        written = client.agree(_which(client, proposal))
    say(settings.as_json, {"id": text_of(written)}, [text_of(written)])


@succession.command()
@click.argument("proposal", type=TEXT, required=False)
@common
@click.pass_obj
def refuse(settings: Settings, proposal: str | None) -> None:
    """As an owner: call PROPOSAL off."""
    with settings.client() as client:
        written = client.say_no(_which(client, proposal))
    say(settings.as_json, {"id": text_of(written)}, [text_of(written)])


def _which(client: Client, text: str | None) -> EntryId:
    """The proposal that was meant.

    Raises:
        UnknownTarget, AmbiguousTarget: none, or more than one.
    """
    open_ones = {one.id: one for one in client.proposals() if one.state == "open"}
    if not open_ones:
        raise OutOfReach(why="no_proposal", who="")
    named: dict[bytes, str] = {one.id: one.name for one in open_ones.values()}
    fitting = matching(named, text, names=named) if text is not None else list(named)
    if not fitting:
        raise UnknownTarget(what="proposal that is open", text=text or "")
    if len(fitting) > 1:
        told = "; ".join(_told(open_ones[EntryId(one)]) for one in fitting)
        raise AmbiguousTarget(what="proposal", text=text or "", matches=told)
    return EntryId(fitting[0])


def _told(one: Proposal) -> str:
    """Which proposal it is: also the same person's second one, and the same day's."""
    moment = datetime.fromtimestamp(one.time_ms / 1000).astimezone()
    return f"{one.id.hex()[:12]} ({one.name}, proposed by {one.by} on {moment:%Y-%m-%d at %H:%M})"


def _lines(found: list[Proposal]) -> Iterator[str]:
    for one in found:
        yield _told(one)
        match one.state:
            case "done":
                yield f"    {one.name} is an owner by it."
            case "off":
                yield "    An owner called it off."
            case _:
                names = ", ".join(one.agreed) or "nobody"
                yield f"    {len(one.agreed)} of the {one.needed} that it takes agree: {names}."


def _json(one: Proposal) -> dict[str, object]:
    return {
        "id": text_of(one.id),
        "person": text_of(one.person),
        "name": one.name,
        "by": one.by,
        "time_ms": one.time_ms,
        "agreed": one.agreed,
        "needed": one.needed,
        "mine": one.mine,
        "state": one.state,
    }
