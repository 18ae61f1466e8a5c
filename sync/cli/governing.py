"""Governing the company: ``role``, ``remove``."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING

import click

from sync.cli.inputs import ROLES, TEXT, find_person, find_person_or_device
from sync.cli.output import say
from sync.cli.recovery import WORDS, recovery_words
from sync.cli.removals import reach_json, reach_lines
from sync.cli.settings import Settings, common
from sync.values import DeviceId, PersonId, Rank, text_of

if TYPE_CHECKING:
    from sync.client import PersonRow


_SHOWN_DIGITS = 12


@click.command()
@click.argument("person", type=TEXT)
@click.argument("rank", metavar="ROLE", type=click.Choice(list(ROLES)))
@WORDS
@common
@click.pass_obj
def role(settings: Settings, person: str, rank: str, words_file: IO[bytes] | None) -> None:
    """Give PERSON the ROLE member, admin or owner.

    An owner makes administrators, and members of them again. To make an owner, or to make
    anything else of one, takes the recovery words.
    """
    with settings.client() as client:
        people = client.people()
        target = find_person(people, person)
        wanted = ROLES[rank]
        words: tuple[str, ...] = ()
        if Rank.OWNER in (wanted, _rank_of(people, target)):
            words = recovery_words(words_file, "an owner's role")
        written = client.change_role(target, wanted, words=words)
    say(settings.as_json, {"id": text_of(written)}, [text_of(written)])


@click.command()
@click.argument("target", metavar="PERSON|DEVICE", type=TEXT)
@click.option("--device", "only_device", is_flag=True, help="TARGET is one device, by its id.")
@click.option(
    "--wipe", is_flag=True,
    help="Also have the removed PCs delete what they hold, as soon as they hear of it.",
)  # fmt: skip
@click.option(
    "--erase", is_flag=True,
    help="Also erase what they wrote: out of sight at once, the bytes gone after three days.",
)  # fmt: skip
@click.option(
    "--without-days", type=click.IntRange(1, 365), default=None, metavar="N",
    help="Nor let anything count of what came here from them in the last N days: of a flood.",
)  # fmt: skip
@click.option(
    "--count-later", is_flag=True,
    help="Of a removal made before: let also count what has arrived since.",
)  # fmt: skip
@click.option(
    "--yes",
    is_flag=True,
    help="Do not ask.",
)
@WORDS
@common
@click.pass_obj
def remove(
    settings: Settings,
    target: str,
    only_device: bool,
    wipe: bool,
    erase: bool,
    without_days: int | None,
    count_later: bool,
    yes: bool,
    words_file: IO[bytes] | None,
) -> None:
    """Remove a person, or one of their devices, from the company. For good.

    What they wrote stays, as far as it has arrived here. What arrives later, and what
    --without-days says, counts nowhere, unless you repeat the command with --count-later after it
    has arrived. To return, they need a new invitation and a new folder. A PC that never connects
    again keeps what it had. What they had erased of others' in the last three days is kept.

    In the same step the office's network gets a new key, which every PC that stays receives
    when it next connects. The answer says which PCs have not heard of this yet.

    PERSON is a name, a part of one, or a person's id; DEVICE the first digits of a device's
    id, which 'patio people NAME' shows, also of those that were removed.

    At a terminal it asks before it does so. A script is not asked: what it says is done.
    """
    if count_later and without_days:
        raise click.UsageError("--without-days is for a removal that is made now.")
    with settings.client() as client:
        people = client.people()
        everybody = [*people, *client.former()]
        person, device = find_person_or_device(
            people if not count_later else everybody, target, only_device
        )
        words: tuple[str, ...] = ()
        if words_file is not None:
            words = recovery_words(words_file, "removing an owner")
        if not (yes or settings.as_json):
            _ask(everybody, person, device)
        written = client.remove(
            person,
            device=device,
            wipe=wipe,
            count_later=count_later,
            words=words,
            erase=erase,
            without_days=without_days or 0,
        )
        found = client.status()
    told = {"id": text_of(written), "reach": reach_json(found)}
    say(settings.as_json, told, [text_of(written), *reach_lines(found, wipe=wipe)])


def _ask(people: Iterable[PersonRow], person: PersonId | None, device: DeviceId | None) -> None:
    """Have a removal confirmed, when somebody is there to do it."""
    if sys.stdin is None or not sys.stdin.isatty():
        return
    row = next((r for r in people if r.person == person or device in r.devices), None)
    name = (row.name if row else "") or "this person"
    what = name if person else f"the device {(device or b'').hex()[:_SHOWN_DIGITS]} of {name}"
    click.confirm(f"Remove {what} for good?", abort=True, err=True)


def _rank_of(people: Iterable[PersonRow], person: PersonId) -> Rank:
    return next(row.rank for row in people if row.person == person)
