"""Weekly backups: when they are due, and how many stay."""

from __future__ import annotations

from pathlib import Path

from support.nodes import Office, post
from sync.local.carrying import PlanBackups
from sync.node.backing import KEPT, WEEK_MS, plan_backups, write_when_due
from sync.store.backups import read_plan


def test_one_is_made_each_week_and_the_last_few_stay(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    folder = tmp_path / "copias"
    folder.mkdir()
    assert write_when_due(carmen) is None
    plan_backups(carmen, PlanBackups(str(folder)))
    assert write_when_due(carmen) is None

    for _ in range(KEPT + 2):
        office.clock.now_ms += WEEK_MS
        assert write_when_due(carmen) is not None
        assert write_when_due(carmen) is None

    assert len(list(folder.iterdir())) == KEPT


def test_a_clock_that_was_wrong_does_not_put_them_off_for_ever(
    office: Office, tmp_path: Path
) -> None:
    carmen = office.found()
    office.clock.now_ms += 50 * WEEK_MS
    plan_backups(carmen, PlanBackups(str(tmp_path)))

    office.clock.now_ms -= 50 * WEEK_MS

    assert write_when_due(carmen) is not None


def test_none_is_made_once_they_are_not_wanted(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    plan_backups(carmen, PlanBackups(str(tmp_path)))
    plan_backups(carmen, PlanBackups(""))
    post(carmen, "Hola")

    office.clock.now_ms += 2 * WEEK_MS

    assert write_when_due(carmen) is None
    plan = read_plan(carmen.home.backup)
    assert plan is not None
    assert plan.folder == ""
