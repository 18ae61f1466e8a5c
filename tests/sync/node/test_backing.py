"""Weekly backups: when they are due, and how many stay."""

from __future__ import annotations

from pathlib import Path

from support.nodes import Office, meet, post
from support.private import heard, say
from sync.cli.checkwords import check_words
from sync.local.carrying import BackUp, Carry, PlanBackups
from sync.node import prekeys
from sync.node.backing import KEPT, back_up, plan_backups, write_when_due
from sync.node.carrying import carry
from sync.node.core import Node
from sync.node.doctor.checks import State
from sync.node.doctor.data import check_backup
from sync.node.restoring import restore
from sync.store.backups import WEEK_MS, BackupPlan, read_plan, write_plan
from sync.values import Lane


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


def test_what_was_said_in_private_comes_back_with_a_backup_though_nobody_else_is_left(
    office: Office, tmp_path: Path
) -> None:
    carmen = office.found()
    marta = office.join("Marta", carmen)
    meet(carmen, marta)
    prekeys.look(carmen)
    meet(carmen, marta)
    say(marta, "Guárdame esto", carmen)
    meet(carmen, marta)
    say(carmen, "Guardado", marta)
    file = tmp_path / "copia.patio-backup"
    back_up(carmen, BackUp(str(file)))
    carmen.close()

    home = office.root / "again"
    restore(home, file, office.words, alone=True, clock=office.clock)

    again = office.nodes["Carmen"] = Node.open(home, office.clock)
    assert heard(again, marta) == ["Guárdame esto", "Guardado"]
    assert again.store.missing_count() == 0


def test_a_file_that_is_carried_has_no_keys_of_anybodys_words(
    office: Office, tmp_path: Path
) -> None:
    carmen = office.found()
    marta, luis = office.join("Marta", carmen), office.join("Luis", carmen)
    meet(carmen, marta, luis)
    say(marta, "Solo tú", carmen)
    meet(carmen, marta)
    file = tmp_path / "viaje.patio"
    carry(carmen, Carry(str(file)))

    carry(luis, Carry(str(file)))

    assert luis.store.head(marta.log_key(Lane.SEALED)) is not None
    assert luis.store.arrivals(0, Lane.SEALED, 10) == []
    assert heard(luis, marta, carmen) == []
