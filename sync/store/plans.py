"""Removals that were planned on this device: its node carries them out when their day is over.

A file for each person who leaves, so that a damaged one takes no other with it. Nobody else learns
that there are any; that somebody leaves, a goodbye tells (:mod:`sync.content.farewells`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from sync.store.disk import replace_file, written
from sync.store.fields import UNFIT, hexed, read_json, text
from sync.values import ID_BYTES, PersonId

_ENDING: Final = ".json"


class Posts(StrEnum):
    """What becomes of what somebody wrote who leaves: all of it stays, how things are done here
    stays and the rest is erased, or all of it is."""

    KEEP = "keep"
    PROCESSES = "processes"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class Plan:
    """``person`` is removed when ``day`` (``YYYY-MM-DD``), her last one, is over by the zone of
    this computer: at ``due_ms`` (Unix milliseconds)."""

    person: PersonId
    day: str
    posts: Posts
    due_ms: int


def plan_of(person: PersonId, day: str, posts: Posts) -> Plan:
    """The plan for a person's last day.

    Raises:
        ValueError, OverflowError, OSError: that is no day, or this computer's calendar ends before.
    """
    after = date.fromisoformat(day) + timedelta(days=1)
    # Without a zone it is local time, whatever the clocks were put to that day.
    midnight = datetime(after.year, after.month, after.day).timestamp()
    return Plan(person, day, posts, round(midnight * 1000))


def signs_of(folder: Path) -> frozenset[tuple[str, int, int]]:
    """What tells whether there are other plans than before, or they say something else. Cheap."""
    try:
        paths = [path for path in folder.iterdir() if path.suffix == _ENDING]
        found = [(path.name, path.stat()) for path in paths]
    except OSError:  # there is none, or one goes in this moment
        return frozenset()
    return frozenset((name, stat.st_mtime_ns, stat.st_ino) for name, stat in found)


def read_plans(folder: Path) -> list[Plan]:
    """All that can be read, the one that is due first at first.

    A file that cannot be read stays where it is.
    """
    found = []
    for name, *_ in signs_of(folder):
        try:
            found.append(_read(folder / name))
        except (OSError, *UNFIT):
            continue
    return sorted(found, key=lambda one: (one.due_ms, one.person))


def write_plan(folder: Path, plan: Plan) -> None:
    """Keep a plan, in place of the one for that person; on the disk when this returns.

    Raises:
        NoSpace, CannotWrite: nothing was changed.
    """
    with written(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    told = {"day": plan.day, "posts": plan.posts.value}
    replace_file(_path(folder, plan.person), json.dumps(told).encode())


def drop_plan(folder: Path, person: PersonId) -> None:
    """Let go of the plan for a person, if there is one.

    Raises:
        CannotWrite: it is still there.
    """
    path = _path(folder, person)
    with written(path):
        path.unlink(missing_ok=True)


def find_plan(folder: Path, person: PersonId) -> Plan | None:
    """The plan for a person, or None; None as well when it cannot be read."""
    return next((one for one in read_plans(folder) if one.person == person), None)


def _path(folder: Path, person: PersonId) -> Path:
    return folder / f"{person.hex()}{_ENDING}"


def _read(path: Path) -> Plan:
    told = read_json(path)
    person = PersonId(hexed(path.stem, ID_BYTES))
    return plan_of(person, text(told["day"]), Posts(told["posts"]))
