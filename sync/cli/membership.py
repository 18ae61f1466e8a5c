"""Coming into a company: ``create``, ``join``, ``link``."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import click

from sync.cli.inputs import TEXT
from sync.cli.output import say, tell
from sync.cli.settings import Settings, common
from sync.values import read_out, text_of

if TYPE_CHECKING:
    from sync.client import Joined

_PEERS = click.option(
    "--peer", "peers", multiple=True, metavar="HOST:PORT",
    help="A colleague's computer, when it is not found by itself. May be repeated.",
)  # fmt: skip


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
@click.argument("code", type=TEXT)
@click.option("--name", type=TEXT, required=True, help="Your own name.")
@click.option(
    "--company", type=TEXT, default="",
    help="With six digits: which company's, where several have some; its first letters will do.",
)  # fmt: skip
@_PEERS
@common
@click.pass_obj
def join(settings: Settings, code: str, name: str, company: str, peers: tuple[str, ...]) -> None:
    """Come into a company with an invitation CODE.

    CODE is what 'patio invite' printed, the six digits of 'patio invite --nearby', or the path
    of a .patio-invite file. Where somebody there has to say yes first, six digits are shown:
    read them to that person.
    """
    if not settings.as_json:
        tell("Knocking …")
    with settings.client() as client:
        joined = client.join(code, name, peers, on_digits=_show_digits, company=company)
    _say_joined(settings, joined, f"You are in {joined.name}.")


@click.command()
@click.argument("code", type=TEXT, required=False)
@_PEERS
@common
@click.pass_obj
def link(settings: Settings, code: str | None, peers: tuple[str, ...]) -> None:
    """Use Patio on another computer, as the same person.

    Without CODE, on the computer where you are in: prints a code. With CODE, on the other one:
    comes in by it, as a further computer of yours, or as a new one in the place of an old one
    when an administrator made the code. Six digits are compared on the way.
    """
    if code is None:
        if peers:
            raise click.UsageError("--peer is for the other computer, with the code.")
        with settings.client() as client:
            made = client.link_code()
        lines = [
            made.code,
            "For one computer of yours, within a day. On that computer:",
            "  patio link CODE",
            "It will show six digits. Let it in here, while Patio is open (the window or "
            "'patio node'):",
            "  patio accept DIGITS",
        ]
        say(settings.as_json, {"code": made.code, "expires_ms": made.expires_ms}, lines)
        return
    if not settings.as_json:
        tell("Knocking …")
    with settings.client() as client:
        joined = client.link(code, peers, on_digits=_show_digits)
        name = client.me().name  # their own name comes with the first sync
    _say_joined(settings, joined, f"You are in {joined.name}{f', as {name}' if name else ''}.")


def _show_digits(digits: str) -> None:
    tell(
        f"Six digits: {read_out(digits)}. Whoever lets you in needs them: read them out, and wait."
    )


def _say_joined(settings: Settings, joined: Joined, sentence: str) -> None:
    document = {
        "company": text_of(joined.company),
        "name": joined.name,
        "person": text_of(joined.person),
        "device": text_of(joined.device),
    }
    more = "Open the window with 'patio', or sync with 'patio node'."
    say(settings.as_json, document, [f"{sentence} {more}"])
