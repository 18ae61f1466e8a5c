"""Governing the company: ``invites``, ``invite-close``, ``role``, ``remove``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING

import click

from sync.cli.alarms import day
from sync.cli.inputs import TEXT, find_among, find_device, find_person
from sync.cli.output import say
from sync.cli.recovery import recovery_words
from sync.cli.settings import Settings, common
from sync.errors import UnknownTarget
from sync.values import DeviceId, EntryId, PersonId, Rank, text_of

if TYPE_CHECKING:
    from sync.client import PersonRow
    from sync.local.governing import InviteFacts

_ROLES = {"member": Rank.MEMBER, "admin": Rank.ADMIN, "owner": Rank.OWNER}

_SHOWN_DIGITS = 12

_WORDS = click.option(
    "--words-file", type=click.File("rb"), metavar="FILE",
    help="The recovery words, where an owner is concerned (- for standard input).",
)  # fmt: skip


@click.command()
@common
@click.pass_obj
def invites(settings: Settings) -> None:
    """List the invitations: how often each was used, and who came in by it."""
    with settings.client() as client:
        found = client.invites()
    say(settings.as_json, [_invite_json(one) for one in found], _invites_lines(found))


@click.command("invite-close")
@click.argument("entry", metavar="ID")
@click.option(
    "--honour", "honoured", type=TEXT, multiple=True, metavar="PERSON|DEVICE",
    help="Who stays of those who used it. May be repeated.",
)  # fmt: skip
@_WORDS
@common
@click.pass_obj
def invite_close(
    settings: Settings, entry: str, honoured: tuple[str, ...], words_file: IO[bytes] | None
) -> None:
    """Close the invitation ID: nobody else comes in by it.

    Without --honour those stay who came in by it rightfully. When more people used it than it
    was made for, those stay whom a computer of somebody who may close it let in, since it did
    so at once, and the others are out. Did no such computer let any of them in, or did two
    that had not heard of each other, they wait until you say with --honour who stays; without
    it nobody of them does. Closing again changes the choice.
    """
    with settings.client() as client:
        found = client.invites()
        invite = EntryId(find_among((one.id for one in found), "invitation", entry))
        chosen = next(one for one in found if one.id == invite)
        words: tuple[str, ...] = ()
        if chosen.role == Rank.OWNER:
            words = recovery_words(words_file, "closing an owner's invitation")
        devices = [_user(chosen, text) for text in honoured] if honoured else None
        written = client.close_invite(invite, devices, words=words)
    say(settings.as_json, {"id": text_of(written)}, [text_of(written)])


@click.command()
@click.argument("person", type=TEXT)
@click.argument("rank", metavar="ROLE", type=click.Choice(list(_ROLES)))
@_WORDS
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
        wanted = _ROLES[rank]
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
    help="Also put on record that the removed PCs are to delete what they hold. This version "
    "does not carry it out.",
)  # fmt: skip
@click.option(
    "--count-later", is_flag=True,
    help="Of a removal made before: let also count what has arrived since.",
)  # fmt: skip
@click.option("--yes", is_flag=True, help="Do not ask.")
@_WORDS
@common
@click.pass_obj
def remove(
    settings: Settings,
    target: str,
    only_device: bool,
    wipe: bool,
    count_later: bool,
    yes: bool,
    words_file: IO[bytes] | None,
) -> None:
    """Remove a person, or one of their devices, from the company. For good.

    What they wrote stays, as far as it has arrived here. What arrives later counts nowhere,
    unless you repeat the command with --count-later after it has arrived. To return, they
    need a new invitation and a new folder. A PC that never connects again keeps what it had.

    PERSON is a name, a part of one, or a person's id; DEVICE the first digits of a device's
    id, which 'patio people --json' shows.
    """
    with settings.client() as client:
        people = client.people()
        everybody = [*people, *client.former()]
        person, device = _find(people if not count_later else everybody, target, only_device)
        words: tuple[str, ...] = ()
        if words_file is not None:
            words = recovery_words(words_file, "removing an owner")
        if not (yes or settings.as_json):
            _ask(everybody, person, device)
        written = client.remove(
            person, device=device, wipe=wipe, count_later=count_later, words=words
        )
    say(settings.as_json, {"id": text_of(written)}, [text_of(written)])


def _find(
    people: Iterable[PersonRow], text: str, only_device: bool
) -> tuple[PersonId | None, DeviceId | None]:
    """The person that is meant, or else the device.

    Raises:
        UnknownTarget, AmbiguousTarget: neither, or several.
    """
    rows = list(people)
    if not only_device:
        try:
            return find_person(rows, text), None
        except UnknownTarget as error:
            unknown = error
    try:
        return None, find_device(rows, text)
    except UnknownTarget as error:
        raise error if only_device else unknown from None


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


def _user(invite: InviteFacts, text: str) -> DeviceId:
    """Who of those that used the invitation is meant: by id or by name."""
    named: dict[bytes, str] = {use.device: use.name for use in invite.uses}
    return DeviceId(find_among(named, "person who used this invitation", text, names=named))


def _invite_json(invite: InviteFacts) -> dict[str, object]:
    return {
        "id": text_of(invite.id),
        "role": Rank(invite.role).name.lower(),
        "uses": invite.max_uses,
        "used": len(invite.uses),
        "expires_ms": invite.expires_ms,
        "state": invite.state,
        "by": {"device": text_of(invite.issuer), "name": invite.by},
        "used_by": [
            {
                "device": text_of(use.device),
                "name": use.name,
                "state": use.status,
                "time_ms": use.time_ms,
            }
            for use in invite.uses
        ],
    }


def _invites_lines(found: Iterable[InviteFacts]) -> Iterator[str]:
    for invite in found:
        who = f" by {invite.by}" if invite.by else ""
        yield (
            f"{invite.id.hex()[:_SHOWN_DIGITS]}  {invite.state}: for "
            f"{Rank(invite.role).name.lower()}s, used {len(invite.uses)} of {invite.max_uses} "
            f"times, until {day(invite.expires_ms)}{who}"
        )
        for use in invite.uses:
            name = use.name or "without a name yet"
            state = "" if use.status == "ok" else f" ({use.status})"
            yield f"    {use.device.hex()[:_SHOWN_DIGITS]} {name}, {day(use.time_ms)}{state}"
