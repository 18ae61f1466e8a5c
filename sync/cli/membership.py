"""Coming into a company: ``create``, ``join``, ``link``, ``recover``."""

from __future__ import annotations

import sys
import unicodedata
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from sync.cli.inputs import FILE, TEXT
from sync.cli.output import say, tell
from sync.cli.recovery import WORDS, recovery_words
from sync.cli.settings import Settings, common
from sync.errors import NotReplaced
from sync.values import read_out, text_of

if TYPE_CHECKING:
    from sync.client import Joined

PEERS = click.option(
    "--peer", "peers", multiple=True, metavar="HOST:PORT",
    help="A colleague's computer, when it is not found by itself. May be repeated.",
)  # fmt: skip


@click.command()
@click.argument("company", type=TEXT)
@click.option("--name", type=TEXT, required=True, help="Your own name.")
@click.option(
    "--sheet", type=FILE, metavar="SHEET.pdf",
    help="Write the recovery words into a PDF as well, to print.",
)  # fmt: skip
@click.option(
    "--language", type=click.Choice(["es", "en"]), default="es", show_default=True,
    help="Of the sheet.",
)  # fmt: skip
@common
@click.pass_obj
def create(settings: Settings, company: str, name: str, sheet: Path | None, language: str) -> None:
    """Start the company COMPANY on this device, with you as its owner.

    Prints the twelve recovery words, once. Write them on paper and keep them away from
    the office: with them the company can be recovered, and whoever has them can do it.
    """
    with settings.client() as client, _reserved(sheet):
        made = client.create(company, name)
        if sheet is not None:
            from sync.handout.spare import save_spare_key

            save_spare_key(sheet, made.name, made.recovery, language)
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
            *([f"They are in {sheet} too: print it, then delete it.", ""] if sheet else []),
            "Next: 'patio invite' for the first colleague.",
        ],
        unseen=""
        if sheet
        else f"Nobody has seen the recovery words: delete the folder {settings.home} and "
        "create the company again.",
    )


@click.command()
@click.argument("code", type=TEXT)
@click.option("--name", type=TEXT, required=True, help="Your own name.")
@click.option(
    "--company", type=TEXT, default="",
    help="With six digits: which company's, where several have some; its first letters will do.",
)  # fmt: skip
@PEERS
@common
@click.pass_obj
def join(settings: Settings, code: str, name: str, company: str, peers: tuple[str, ...]) -> None:
    """Come into a company with an invitation CODE.

    CODE is what 'patio invite' printed, the six digits of 'patio invite --nearby', or the path
    of a .patio-invite file or of a picture (PNG, JPEG or WebP) with the QR code in it. Where
    somebody there has to say yes first, six digits are shown: read them to that person.
    """
    _knock(settings)
    with settings.client() as client:
        joined = client.join(code, name, peers, on_digits=show_digits, company=company)
    say_joined(settings, joined, f"You are in {joined.name}.")


@click.command()
@click.argument("code", type=TEXT, required=False)
@PEERS
@common
@click.pass_obj
def link(settings: Settings, code: str | None, peers: tuple[str, ...]) -> None:
    """Use Patio on another computer, as the same person.

    Without CODE, on the computer where you are in: prints a code. With CODE, on the other one:
    comes in by it, as a further computer of yours, or as a new one in the place of an old one
    when an administrator made the code. CODE may also be the path of a .patio-invite file or of a
    picture with the QR code in it. Six digits are compared on the way.
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
    _knock(settings)
    with settings.client() as client:
        joined = client.link(code, peers, on_digits=show_digits)
        name = client.me().name  # their own name comes with the first sync
    say_joined(settings, joined, f"You are in {joined.name}{f', as {name}' if name else ''}.")


@click.command()
@click.option(
    "--name", type=TEXT, default="",
    help="Come in as a new owner of that name, when the one who lost the computers is not you.",
)  # fmt: skip
@click.option("--yes", is_flag=True, help="Do not ask.")
@WORDS
@PEERS
@common
@click.pass_obj
def recover(
    settings: Settings, name: str, yes: bool, words_file: IO[bytes] | None, peers: tuple[str, ...]
) -> None:
    """Come back as the owner with the twelve recovery words, on a new computer.

    For when all computers of the owner are lost. A colleague's computer has to be on; everything
    that was written comes from there. The owner's computers of before are removed from the
    company, and its network gets a new key.
    """
    words = recovery_words(words_file, "coming back as the owner")
    if not (name or yes or settings.as_json) and sys.stdin is not None and sys.stdin.isatty():
        asked = "All other computers of the owner are removed from the company. Go on?"
        click.confirm(asked, abort=True, err=True)
    _knock(settings)
    with settings.client() as client:
        joined = client.recover(words, peers, name=name)
    say_joined(settings, joined, f"You are an owner of {joined.name} again.")


def _reserved(sheet: Path | None) -> AbstractContextManager[None]:
    """A company whose words cannot be written where they were wanted is not made."""
    from sync.store.disk import reserved

    if sheet is None:
        return nullcontext()
    if sheet.exists() or sheet.is_symlink():
        raise NotReplaced(path=str(sheet), why="other")
    return reserved(sheet)


def _knock(settings: Settings) -> None:
    """Say to whoever waits at a terminal what is going on; elsewhere there is one line, in the end
    (product.md, Command line)."""
    if not settings.as_json and sys.stderr is not None and sys.stderr.isatty():
        tell("Knocking …")


def show_digits(digits: str) -> None:
    """What somebody at the door compares with this screen."""
    tell(
        f"Six digits: {read_out(digits)}. Whoever lets you in needs them: read them out, and wait."
    )


def say_joined(settings: Settings, joined: Joined, sentence: str) -> None:
    """That this PC is in a company now, and what next."""
    document = {
        "company": text_of(joined.company),
        "name": joined.name,
        "person": text_of(joined.person),
        "device": text_of(joined.device),
    }
    more = "Open the window with 'patio', or sync with 'patio node'."
    say(settings.as_json, document, [f"{sentence} {more}"])
