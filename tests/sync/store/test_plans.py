"""Removals that were planned: a file each, for the person alone, and what is damaged is left."""

from __future__ import annotations

import os
import stat
from datetime import datetime
from pathlib import Path

import pytest

from sync.store.plans import (
    Posts,
    drop_plan,
    find_plan,
    plan_of,
    read_plans,
    write_plan,
)
from sync.store.slips import signs_of
from sync.values import PersonId

INES, LUIS = (PersonId(bytes([number]) * 32) for number in (1, 2))


def test_a_plan_is_due_when_its_day_is_over_here() -> None:
    plan = plan_of(INES, "2026-12-31", Posts.KEEP)

    assert plan.due_ms == datetime(2027, 1, 1).timestamp() * 1000


@pytest.mark.parametrize("day", ["", "pronto", "2026-02-30"])
def test_what_is_no_day_makes_no_plan(day: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|day"):
        plan_of(INES, day, Posts.KEEP)


def test_plans_come_back_the_one_that_is_due_first_at_first(tmp_path: Path) -> None:
    later, sooner = (plan_of(who, f"2026-12-{number}", Posts.ERASE)
                     for who, number in ((INES, 18), (LUIS, 17)))  # fmt: skip
    before = signs_of(tmp_path / "plans")
    for plan in (later, sooner):
        write_plan(tmp_path / "plans", plan)

    assert read_plans(tmp_path / "plans") == [sooner, later]
    assert find_plan(tmp_path / "plans", INES) == later
    assert signs_of(tmp_path / "plans") != before
    if os.name == "posix":
        modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "plans").iterdir()}
        assert modes == {0o600}


def test_another_plan_for_the_same_person_takes_its_place_and_is_noticed(tmp_path: Path) -> None:
    write_plan(tmp_path, plan_of(INES, "2026-12-18", Posts.KEEP))
    before = signs_of(tmp_path)
    other = plan_of(INES, "2026-12-24", Posts.PROCESSES)
    write_plan(tmp_path, other)

    assert read_plans(tmp_path) == [other]
    assert signs_of(tmp_path) != before
    drop_plan(tmp_path, INES)
    drop_plan(tmp_path, INES)
    assert read_plans(tmp_path) == []


def test_a_plan_that_was_damaged_takes_no_other_with_it(tmp_path: Path) -> None:
    whole = plan_of(INES, "2026-12-18", Posts.KEEP)
    write_plan(tmp_path, whole)
    for name, told in (
        ("ab" * 32, b'{"day": '), ("cd" * 32, b'{"day": "9999-12-31", "posts": "keep"}'),
        ("ef" * 32, b'{"day": "2026-01-01", "posts": "all"}'), ("short", b"{}"),
        ("0a" * 32, b'{"day": 7, "posts": "keep"}'), ("0b" * 32, b"[]"),
    ):  # fmt: skip
        (tmp_path / f"{name}.json").write_bytes(told)

    assert read_plans(tmp_path) == [whole]
    assert len(list(tmp_path.iterdir())) == 7
