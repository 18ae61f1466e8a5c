"""What every command takes: which home, and whether a program or a person is reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from sync.cli.window import OpenWindow

if TYPE_CHECKING:
    from sync.client import Client

Command = TypeVar("Command", bound=Callable[..., object])


@dataclass(slots=True)
class Settings:
    """What was said before or after the command's name; the later word counts."""

    open_window: OpenWindow | None = None
    chosen_home: Path | None = None
    as_json: bool = False

    @property
    def home(self) -> Path:
        """The folder of this device: ``--home``, else ``PATIO_HOME``, else the platform's."""
        from sync.store.home import default_home

        return (self.chosen_home or default_home()).absolute()

    @contextmanager
    def client(self) -> Iterator[Client]:
        """A client of the home, closed afterwards."""
        from sync.client import Client

        client = Client(self.home)
        try:
            yield client
        finally:
            client.close()


def _folder(text: str) -> Path:
    if not text:  # a script's empty variable would otherwise mean the current folder
        raise click.BadParameter("no folder is named.")
    return Path(text)


def _take_home(context: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.ensure_object(Settings).chosen_home = value


def _take_json(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        context.ensure_object(Settings).as_json = True


def common(command: Command) -> Command:
    """Add ``--home`` and ``--json`` to a command; both end up in :class:`Settings`."""
    command = click.option(
        "--json",
        is_flag=True,
        expose_value=False,
        callback=_take_json,
        help="Print one JSON document, for programs.",
    )(command)
    return click.option(
        "--home",
        # Whether it can be read is for the engine to find out: that is no wrong call.
        type=_folder,
        metavar="DIR",
        expose_value=False,
        callback=_take_home,
        help="This device's folder (or PATIO_HOME).",
    )(command)
