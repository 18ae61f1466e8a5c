"""``update``: new versions of Patio in an office without the internet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.values import text_of

if TYPE_CHECKING:
    from sync.local.updating import UpdateFacts


@click.command()
@click.argument(
    "what", type=click.Choice(["show", "bring", "approve", "get"]), default="show", required=False
)
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option("--previous", is_flag=True, help="With get: the version to go back to.")
@common
@click.pass_obj
def update(settings: Settings, what: str, path: Path | None, previous: bool) -> None:
    """Say which new version of Patio there is, or see to it.

    'bring FILE.patio-update' takes one from a stick, if its makers have signed it. 'approve', by an
    owner or administrator, lets the company's computers fetch it from each other. 'get [FOLDER]'
    puts the installer into a folder (Downloads unless one is named). Nothing is ever started by
    itself.
    """
    if (what == "bring") != (path is not None) and what != "get":
        raise click.UsageError("'bring' takes a FILE.patio-update, 'get' a folder if you like.")
    if previous and what != "get":
        raise click.UsageError("--previous goes with 'get'.")
    with settings.client() as client:
        match what:
            case "bring" if path is not None:
                found = client.bring_update(path)
            case "approve":
                entry = client.approve_update()
                found = client.update()
                lines = [f"Version {found.version} is good for the company. Others fetch it now."]
                say(settings.as_json, {"id": text_of(entry), **_json(found)}, lines)
                return
            case "get":
                put = client.get_update(path or _downloads(), previous=previous)
                lines = [f"{put.path} installs version {put.version}. Close Patio and start it."]
                say(settings.as_json, {"path": put.path, "version": put.version}, lines)
                return
            case _:
                found = client.update()
    say(settings.as_json, _json(found), list(_lines(found)))


def _downloads() -> Path:
    import platformdirs  # only where no folder was named

    folder = platformdirs.user_downloads_path()
    return folder if folder.is_dir() else Path.home()


def _json(found: UpdateFacts) -> dict[str, object]:
    return {
        "installed": found.installed,
        "version": found.version or None,
        "state": found.state or None,
        "made": found.made or None,
        "expires": found.expires or None,
        "notes": found.notes or None,
        "size": found.size or None,
        "here": found.here if found.version else None,
        "previous": found.previous or None,
    }


def _lines(found: UpdateFacts) -> Iterator[str]:
    if not found.version:
        yield f"Version {found.installed} runs here, and no newer one is known."
    else:
        made = f"of {found.made}, good until {found.expires}"
        match found.state:
            case "brought":
                yield f"Version {found.version} ({made}) was brought here, and is not approved yet."
                if found.may_approve:
                    yield "'patio update approve' lets the company's computers fetch it."
                else:
                    yield "An owner or an administrator has to bring it and approve it."
            case "ready":
                yield f"Version {found.version} ({made}) is ready: 'patio update get'."
            case "arriving":
                yield f"Version {found.version} ({made}) is still to come from a colleague."
            case _:
                yield f"Version {found.version} ({made}) has nothing for this computer."
        yield f"Version {found.installed} runs here."
        if found.notes:
            yield from found.notes.splitlines()
    if found.previous:
        yield f"To go back to version {found.previous}: 'patio update get --previous'."
