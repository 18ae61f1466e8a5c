"""An invitation that is there before anybody asks: given to the program, or left beside it."""

from __future__ import annotations

import platform
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import click

from sync.cli.inputs import FILE
from sync.cli.membership import show_digits
from sync.cli.output import tell
from sync.cli.settings import Settings
from sync.errors import WrongCode

SUFFIX = ".patio-invite"

INVITE = click.option(
    "--invite", type=FILE, metavar="FILE.patio-invite",
    help="Come in by this invitation, while this computer is in no company. "
    "Default: company.patio-invite beside the installed program.",
)  # fmt: skip


def invitation_in(text: str) -> Path | None:
    """The file that a word of the command line means, if that is an invitation: desktops say its
    path or its address (``file://``)."""
    if not text.lower().endswith(SUFFIX):
        return None
    if text.lower().startswith("file:"):
        return Path(url2pathname(urlsplit(text).path)).absolute()
    return Path(text).absolute()


def set_up(settings: Settings, chosen: Path | None, name: str, peers: tuple[str, ...]) -> None:
    """Come in by the invitation that there is, where this home is in no company yet.

    Raises: as :func:`sync.node.joining.join`.
    """
    with settings.client() as client:
        file = client.invitation(chosen)
        if file is None:
            return
        name = name or platform.node() or "Patio"
        try:
            joined = client.join(str(file), name, peers, on_digits=show_digits)
        except WrongCode as error:
            if error.facts.get("why") != "link":
                raise
            joined = client.link(str(file), peers, on_digits=show_digits)
    if not settings.as_json:
        tell(f"This computer is in {joined.name} now.")
