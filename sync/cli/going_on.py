"""A home that may not write, and the way on: ``continue``."""

from __future__ import annotations

import click

from sync.cli.alarms import removed_sentence
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.cli.wording import read_only_sentence


@click.command(name="continue")
@common
@click.pass_obj
def go_on(settings: Settings) -> None:
    """Write again in a home that was put back, copied or moved.

    Everything that was written stays. Do it in one place only: a copy of the same home that
    is in use elsewhere should join as a device of its own.
    """
    with settings.client() as client:
        was = client.status().why
        client.go_on()
        left = client.status()
    said = "You can write again; nothing was lost." if was else "Nothing stood in the way."
    if left.removal:
        said = removed_sentence(left.removal.time_ms)
    elif not left.writable:
        said = read_only_sentence(left.why)
    document = {"continued": bool(was) and left.writable, "why": was or None}
    say(settings.as_json, document, [said])
