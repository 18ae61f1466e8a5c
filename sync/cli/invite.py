"""``invite``: a code in the terminal, in a file, as a picture, on paper, or six digits nearby."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from sync.cli.inputs import ROLES, TEXT, find_person_or_device
from sync.cli.output import say
from sync.cli.recovery import WORDS, recovery_words
from sync.cli.settings import Settings, common
from sync.values import Rank, read_out, text_of

if TYPE_CHECKING:
    from sync.client import Client
    from sync.client.results import Invite

_FILE = click.Path(dir_okay=False, path_type=Path)
_ALONE = {
    "nearby": ("uses", "days", "replaces", "file", "qr", "staff", "sheets"),
    "staff": ("role", "uses", "confirmed", "replaces", "file", "qr", "words_file"),
    "replaces": ("role", "uses", "confirmed"),
}
"""What goes with none of these others."""

_SPELT = {"confirmed": "--confirm", "words_file": "--words-file"}


@click.command()
@click.option(
    "--role", type=click.Choice(list(ROLES)), default="member", show_default=True,
    help="What the new person may do. An owner needs the recovery words.",
)  # fmt: skip
@click.option("--uses", type=click.IntRange(1, 500), default=1, show_default=True)
@click.option("--days", type=click.IntRange(1, 365), default=7, show_default=True)
@click.option(
    "--confirm", "confirmed", is_flag=True,
    help="Compare six digits before the new person is in. Always so for admins and owners.",
)  # fmt: skip
@click.option(
    "--replaces", type=TEXT, metavar="PERSON|DEVICE",
    help="For a new computer of somebody who is in. Once it is in too, the old one is out.",
)  # fmt: skip
@click.option(
    "--nearby", is_flag=True,
    help="Six digits for somebody on this network, good for ten minutes.",
)  # fmt: skip
@click.option(
    "--file", type=_FILE, metavar="FILE.patio-invite",
    help="Write the invitation into a file as well, to hand over on a stick or by mail.",
)  # fmt: skip
@click.option(
    "--qr", type=click.Path(dir_okay=False, allow_dash=True), metavar="FILE.png|FILE.svg|-",
    help="Draw the code as a picture as well; '-' draws it in the terminal.",
)  # fmt: skip
@click.option(
    "--staff", type=_FILE, metavar="LIST.csv",
    help="One invitation for each person in a list, printed with --sheets.",
)  # fmt: skip
@click.option(
    "--sheets", type=_FILE, metavar="SHEETS.pdf",
    help="Where the sheets go, a page for each person.",
)  # fmt: skip
@click.option(
    "--language", type=click.Choice(["es", "en"]), default="es", show_default=True,
    help="Of the sheets.",
)  # fmt: skip
@WORDS
@common
@click.pass_context
def invite(
    context: click.Context,
    role: str,
    uses: int,
    days: int,
    confirmed: bool,
    replaces: str | None,
    nearby: bool,
    file: Path | None,
    qr: str | None,
    staff: Path | None,
    sheets: Path | None,
    language: str,
    words_file: IO[bytes] | None,
) -> None:
    """Make an invitation and print its code (owners and administrators).

    Whoever has the code comes in. With --confirm, or as an admin or owner, only after somebody
    has compared six digits: their computer shows them, you type them with 'patio accept'.
    """
    settings = context.ensure_object(Settings)
    _refuse_mixtures(context)
    if (staff is None) != (sheets is None):
        raise click.UsageError("--staff and --sheets go together.")
    if file is not None and file.suffix.lower() != ".patio-invite":
        raise click.UsageError("name the file SOMETHING.patio-invite.")
    rank = ROLES[role]
    with settings.client() as client:
        if staff is not None and sheets is not None:
            _invite_all(settings, client, staff, sheets, days, language)
            return
        if replaces is not None:
            make = partial(_replace, client, replaces, days, words_file)
        else:
            words = recovery_words(words_file, "--role owner") if rank is Rank.OWNER else ()
            if nearby:
                _open_window(settings, client, rank, confirmed, words)
                return
            make = partial(client.invite, rank, uses, days, confirmed=confirmed, words=words)
        made, more = _make_and_keep(client, make, file, None if qr == "-" else qr)
    document = {
        "invite": text_of(made.id),
        "code": made.code,
        "role": made.role.name.lower(),
        "uses": made.uses,
        "expires_ms": made.expires_ms,
        "confirmed": made.confirmed,
    }
    lines = _made_lines(made, days, other_computer=replaces is not None)
    say(settings.as_json, document, [*lines, *more])
    if qr == "-" and not settings.as_json:
        from sync.handout.qr import qr_for_terminal

        click.echo(qr_for_terminal(made.code), nl=False)


def _refuse_mixtures(context: click.Context) -> None:
    given = {
        name
        for name in context.params
        if context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
    }
    for alone, others in _ALONE.items():
        mixed = [name for name in others if name in given]
        if alone in given and mixed:
            raise click.UsageError(f"--{alone} does not go with {_spelled(mixed[0])}.")


def _spelled(name: str) -> str:
    return _SPELT.get(name, f"--{name}")


def _replace(client: Client, text: str, days: int, words_file: IO[bytes] | None) -> Invite:
    people = [*client.people(), *client.former()]
    person, device = find_person_or_device(people, text)
    if person is None:
        person = next(row.person for row in people if device in row.devices)
    words = recovery_words(words_file, "an owner's computer") if words_file else ()
    return client.replace(person, [device] if device else [], days, words=words)


def _made_lines(made: Invite, days: int, *, other_computer: bool) -> Iterator[str]:
    yield made.code
    within = f"within {days} {'day' if days == 1 else 'days'}. On the other computer:"
    if other_computer:
        yield f"For a new computer, {within}"
        yield "  patio link CODE"
    else:
        people = "one person" if made.uses == 1 else f"{made.uses} people"
        yield f"For {people}, as {made.role.name.lower()}, {within}"
        yield "  patio join CODE --name NAME"
    yield "Patio (the window or 'patio node') has to be open here meanwhile."
    if made.confirmed:
        yield "It will show six digits there. Let it in here with 'patio accept DIGITS'."


def _make_and_keep(
    client: Client, make: Callable[[], Invite], file: Path | None, qr: str | None
) -> tuple[Invite, list[str]]:
    """Make the invitation and write it where it is wanted as well; the lines that say so.

    There is room before there is an invitation: its code is shown once, here.
    """
    from sync.handout.qr import kind_of, save_qr
    from sync.store.disk import reserved

    picture, lines = Path(qr) if qr is not None else None, list[str]()
    if picture is not None:
        kind_of(picture)
    with reserved(file), reserved(picture):
        made = make()
        if file is not None:
            client.save_invitation(file, made)
            lines.append(f"It is in {file} as well, to be used in the place of CODE.")
        if picture is not None:
            save_qr(picture, made.code)
            lines.append(f"Its picture is {picture}.")
    return made, lines


def _invite_all(
    settings: Settings, client: Client, staff: Path, sheets: Path, days: int, language: str
) -> None:
    """One invitation each."""
    made = client.invite_staff(staff, sheets, days, language)
    people = "one person" if len(made) == 1 else f"{len(made)} people"
    document = {
        "sheets": str(sheets),
        "invites": [
            {"name": name, "invite": text_of(one.id), "expires_ms": one.expires_ms}
            for name, one in made
        ],
    }
    lines = [
        f"Invitations for {people} are in {sheets}, a page each, good for {days} days.",
        "Print it, hand the pages out, and delete it: whoever has a page can come in.",
        "Patio (the window or 'patio node') has to be open here meanwhile.",
    ]
    say(settings.as_json, document, lines)


def _open_window(
    settings: Settings, client: Client, rank: Rank, confirmed: bool, words: tuple[str, ...]
) -> None:
    opened = client.open_window(rank, confirmed=confirmed, words=words)
    document = {
        "digits": opened.digits,
        "company": opened.company,
        "listen": opened.address,
        "until_ms": opened.until_ms,
        "invite": text_of(opened.invite),
        "role": rank.name.lower(),
        "confirmed": opened.confirmed,
    }
    lines = [
        read_out(opened.digits),
        f"For one person on this network, as {rank.name.lower()}, within ten minutes; three "
        "wrong ones end it. On the other computer:",
        f"  patio join {opened.digits} --name NAME",
        f"Where it is not found by itself: --peer {opened.address}",
    ]
    if opened.confirmed:
        lines.append("Six other digits will be shown there: 'patio accept' takes those.")
    say(settings.as_json, document, lines)
