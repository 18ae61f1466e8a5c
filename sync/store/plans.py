"""Removals that were planned on this device: its node carries them out when their day is over.

A file for each person who leaves (:mod:`sync.store.slips`). Nobody else learns that there are any;
that somebody leaves, a goodbye tells (:mod:`sync.content.farewells`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from sync.store import slips
from sync.store.fields import text
from sync.values import PersonId


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


def read_plans(folder: Path) -> list[Plan]:
    """All that can be read, the one that is due first at first.

    A file that cannot be read stays where it is.

    Raises:
        CannotRead: the folder cannot be looked into.
    """
    return sorted(slips.read_all(folder, _plan), key=lambda one: (one.due_ms, one.person))


def write_plan(folder: Path, plan: Plan) -> None:
    """Keep a plan, in place of the one for that person; on the disk when this returns.

    Raises:
        NoSpace, CannotWrite: nothing was changed.
    """
    slips.write(folder, plan.person, {"day": plan.day, "posts": plan.posts.value})


def drop_plan(folder: Path, person: PersonId) -> None:
    """Let go of the plan for a person, if there is one.

    Raises:
        CannotWrite: it is still there.
    """
    slips.drop(folder, person)


def find_plan(folder: Path, person: PersonId) -> Plan | None:
    """The plan for a person, or None; None as well when it cannot be read."""
    return next((one for one in read_plans(folder) if one.person == person), None)


def _plan(person: bytes, told: Any) -> Plan:  # noqa: ANN401 -- whatever the file holds
    return plan_of(PersonId(person), text(told["day"]), Posts(told["posts"]))
