"""Coming into a company: ``create``, ``invite``, ``join``."""

from __future__ import annotations

import unicodedata
from typing import IO

import click

from sync.cli.inputs import TEXT
from sync.cli.output import say, tell
from sync.cli.recovery import recovery_words
from sync.cli.settings import Settings, common
from sync.values import Rank, text_of

_ROLES = {"member": Rank.MEMBER, "admin": Rank.ADMIN, "owner": Rank.OWNER}


@click.command()
@click.argument("company", type=TEXT)
@click.option("--name", type=TEXT, required=True, help="Your own name.")
@common
@click.pass_obj
def create(settings: Settings, company: str, name: str) -> None:
    """Start the company COMPANY on this device, with you as its owner.

    Prints the twelve recovery words, once. Write them on paper and keep them away from
    the office: with them the company can be recovered, and whoever has them can do it.
    """
    with settings.client() as client:
        made = client.create(company, name)
    # The list of words comes decomposed (NFKD); composed they look right in every terminal.
    recovery = [unicodedata.normalize("NFC", word) for word in made.recovery]
    document = {
        "company": text_of(made.company),
        "name": made.name,
        "person": text_of(made.person),
        "device": text_of(made.device),
        "recovery": recovery,
    }
    words = [f"  {number:2}. {word}" for number, word in enumerate(recovery, 1)]
    say(
        settings.as_json,
        document,
        [
            f"{made.name} is ready, and you are its owner.",
            "",
            "Recovery words. Write them on paper now: they are not shown again.",
            *words,
            "",
            "Next: 'patio invite' for the first colleague.",
        ],
    )


@click.command()
@click.option(
    "--role", type=click.Choice(list(_ROLES)), default="member", show_default=True,
    help="What the new person may do. An owner needs the recovery words.",
)  # fmt: skip
@click.option("--uses", type=click.IntRange(1, 500), default=1, show_default=True)
@click.option("--days", type=click.IntRange(1, 365), default=7, show_default=True)
@click.option(
    "--words-file", type=click.File("rb"), metavar="FILE",
    help="The recovery words, for --role owner (- for standard input).",
)  # fmt: skip
@common
@click.pass_obj
def invite(
    settings: Settings, role: str, uses: int, days: int, words_file: IO[bytes] | None
) -> None:
    """Make an invitation and print its code."""
    rank = _ROLES[role]
    words = recovery_words(words_file, "--role owner") if rank is Rank.OWNER else ()
    with settings.client() as client:
        made = client.invite(role=rank, uses=uses, days=days, words=words)
    document = {
        "invite": text_of(made.id),
        "code": made.code,
        "role": role,
        "uses": made.uses,
        "expires_ms": made.expires_ms,
    }
    people = "one person" if uses == 1 else f"{uses} people"
    say(
        settings.as_json,
        document,
        [
            made.code,
            f"For {people}, as {role}, within {days} {'day' if days == 1 else 'days'}. "
            "On the other computer:",
            "  patio join CODE --name NAME",
            "Patio (the window or 'patio node') has to be open here meanwhile.",
        ],
    )


@click.command()
@click.argument("code", type=TEXT)
@click.option("--name", type=TEXT, required=True, help="Your own name.")
@click.option(
    "--peer", "peers", multiple=True, metavar="HOST:PORT",
    help="A colleague's computer, when it is not found by itself. May be repeated.",
)  # fmt: skip
@common
@click.pass_obj
def join(settings: Settings, code: str, name: str, peers: tuple[str, ...]) -> None:
    """Come into a company with an invitation CODE."""
    if not settings.as_json:
        tell("Knocking …")
    with settings.client() as client:
        joined = client.join(code, name, peers)
    document = {
        "company": text_of(joined.company),
        "name": joined.name,
        "person": text_of(joined.person),
        "device": text_of(joined.device),
    }
    say(
        settings.as_json,
        document,
        [f"You are in {joined.name}. Open the window with 'patio', or sync with 'patio node'."],
    )
