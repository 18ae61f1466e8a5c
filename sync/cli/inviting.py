"""The invited, and the door: ``invites``, ``invite-close``, ``door``, ``accept``, ``refuse``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING

import click

from sync.cli.alarms import day
from sync.cli.inputs import TEXT, find_among
from sync.cli.output import say
from sync.cli.recovery import WORDS, recovery_words
from sync.cli.settings import Settings, common
from sync.values import DeviceId, EntryId, Rank, read_out, text_of

if TYPE_CHECKING:
    from sync.local.governing import DoorFacts, InviteFacts

_SHOWN_DIGITS = 12


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
@WORDS
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
@common
@click.pass_obj
def door(settings: Settings) -> None:
    """List who waits at the door of this computer for your word."""
    with settings.client() as client:
        waiting = client.at_the_door()
    say(settings.as_json, [_door_json(one) for one in waiting], _door_lines(waiting))


@click.command()
@click.argument("digits", nargs=-1, required=True, metavar="DIGITS")
@WORDS
@common
@click.pass_obj
def accept(settings: Settings, digits: tuple[str, ...], words_file: IO[bytes] | None) -> None:
    """Let in whoever has these six DIGITS on their screen.

    Type what the other person reads to you, not what 'patio door' shows here: only if they are
    the same is it that person's computer, and not somebody's who got hold of the code.
    """
    words = recovery_words(words_file, "letting in an owner") if words_file else ()
    _answer(settings, digits, yes=True, words=words)


@click.command()
@click.argument("digits", nargs=-1, required=True, metavar="DIGITS")
@common
@click.pass_obj
def refuse(settings: Settings, digits: tuple[str, ...]) -> None:
    """Send away whoever waits with these six DIGITS."""
    _answer(settings, digits, yes=False, words=())


def _answer(
    settings: Settings, typed: tuple[str, ...], *, yes: bool, words: tuple[str, ...]
) -> None:
    digits = "".join(character for character in "".join(typed) if character.isalnum())
    with settings.client() as client:
        client.answer_door(digits, yes=yes, words=words)
    done = "They are in." if yes else "They were sent away, and nothing was shared."
    say(settings.as_json, {"digits": digits, "in": yes}, [done])


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
        "confirmed": invite.confirmed,
        "replaces": None
        if invite.person is None
        else {"person": text_of(invite.person), "name": invite.whose},
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
        digits = ", with six digits" if invite.confirmed else ""
        yield (
            f"{invite.id.hex()[:_SHOWN_DIGITS]}  {invite.state}: for {_for_whom(invite)}, "
            f"used {len(invite.uses)} of {invite.max_uses} "
            f"times, until {day(invite.expires_ms)}{digits}{who}"
        )
        for use in invite.uses:
            name = use.name or "without a name yet"
            state = "" if use.status == "ok" else f" ({use.status})"
            yield f"    {use.device.hex()[:_SHOWN_DIGITS]} {name}, {day(use.time_ms)}{state}"


def _for_whom(invite: InviteFacts) -> str:
    if invite.person is None:
        return f"{Rank(invite.role).name.lower()}s"
    return f"a new computer of {invite.whose or invite.person.hex()[:_SHOWN_DIGITS]}"


def _door_json(one: DoorFacts) -> dict[str, object]:
    return {
        "digits": one.digits,
        "kind": one.kind,
        "name": one.name,
        "computer": one.computer,
        "role": Rank(one.role).name.lower(),
        "whose": one.whose,
    }


def _door_lines(waiting: Iterable[DoorFacts]) -> Iterator[str]:
    for one in waiting:
        computer = f" ({one.computer})" if one.computer else ""
        who = f"{one.name or 'somebody'}{computer}"
        match one.kind:
            case "join":
                wish = f"asks to come in as {Rank(one.role).name.lower()}"
            case "replace":
                wish = f"asks to be the new computer of {one.whose}; the old one would be out"
            case _:
                wish = f"asks to be another computer of {one.whose}"
        yield f"{read_out(one.digits)}  {who} {wish}"
