"""Weekly backups: when they are due, and how many stay."""

from __future__ import annotations

from pathlib import Path

from support.nodes import Office, post
from sync.cli.checkwords import check_words
from sync.local.carrying import PlanBackups
from sync.node.backing import KEPT, plan_backups, write_when_due
from sync.node.doctor.checks import State
from sync.node.doctor.data import check_backup
from sync.store.backups import WEEK_MS, BackupPlan, read_plan, write_plan


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


def test_the_doctor_says_when_the_weekly_one_was_not_made(tmp_path: Path) -> None:
    now_ms = 100 * WEEK_MS
    plan = BackupPlan(bytes(32), str(tmp_path), now_ms - WEEK_MS)

    assert check_backup(None, now_ms).why == "never"
    assert check_backup(plan, now_ms).why == "week"
    late = check_backup(plan, now_ms + 2 * WEEK_MS)
    assert (late.why, late.state) == ("late", State.WARNING)
    assert "21 days ago" in check_words(late)
    gone = BackupPlan(bytes(32), str(tmp_path / "gone"), now_ms - WEEK_MS)
    assert check_backup(gone, now_ms).state == State.WARNING


def test_a_plan_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    path = tmp_path / "backup.json"
    write_plan(path, BackupPlan(bytes(range(32)), "copias", 7))
    assert read_plan(path) == BackupPlan(bytes(range(32)), "copias", 7)

    for rubbish in ("", "{}", '{"public": "00", "folder": "", "last_ms": 0}'):
        path.write_text(rubbish, encoding="utf-8")
        assert read_plan(path) is None
