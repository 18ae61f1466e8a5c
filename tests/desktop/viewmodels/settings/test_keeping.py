"""The spare key, backups, and how long things are kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import QUrl

from desktop.bridge import Bridge
from desktop.viewmodels.settings.keeping import KeepingViewModel
from desktop.viewmodels.settings.retention import RetentionViewModel
from desktop.viewmodels.settings.sizing import SizingViewModel
from support.byhand.rows import DAY
from support.byhand.settings import SettingsHand
from support.window import wait_until
from sync.errors import CannotWrite


@pytest.fixture
def keeping(hand: SettingsHand, bridge: Bridge) -> KeepingViewModel:
    return KeepingViewModel(hand.client, bridge, bridge)


@pytest.fixture
def retention(hand: SettingsHand, bridge: Bridge) -> RetentionViewModel:
    hand.told = structs.replace(hand.told, retention_months=24)
    made = RetentionViewModel(hand.client, bridge, bridge)
    wait_until(lambda: made.current == "24", "the settings")
    return made


def done(model: KeepingViewModel | RetentionViewModel) -> None:
    wait_until(lambda: not model.working, "what was asked for")


def test_the_words_on_paper_are_compared_and_not_kept(keeping: KeepingViewModel) -> None:
    keeping.check()
    keeping.compare("uno tres")
    done(keeping)
    assert (keeping.checking, keeping.right) == (True, False)
    assert keeping.error.startswith("Esas no son las doce palabras")
    keeping.compare("uno dos")
    done(keeping)
    outcome = (keeping.checking, keeping.right, keeping.error)
    assert outcome == (False, True, "")


def test_it_is_said_when_the_key_was_checked_last(keeping: KeepingViewModel) -> None:
    assert "Aún no las has comprobado" in keeping.keyLine("")
    assert keeping.keyLine("2026-11-22").startswith("Comprobada por última vez: ayer.")
    assert "3 mar" in keeping.keyLine("2026-03-03")


def test_without_a_folder_a_backup_asks_for_a_file(
    keeping: KeepingViewModel, hand: SettingsHand, tmp_path: Path
) -> None:
    assert keeping.backupLine.startswith("Todavía no hay ninguna copia.")
    keeping.backUp()
    assert (keeping.wishes, keeping.fileName) == ("file", "patio-2026-11-23.patio-backup")
    keeping.chose(QUrl.fromLocalFile(str(tmp_path / "copia")))
    done(keeping)
    assert hand.calls == [("back up", tmp_path / "copia.patio-backup", [])]
    assert keeping.note == "Hecha: copia.patio-backup"


def test_a_folder_has_one_each_week_and_the_first_at_once(
    keeping: KeepingViewModel, hand: SettingsHand, tmp_path: Path
) -> None:
    keeping.choose("folder")
    assert keeping.fileFilter == ""
    keeping.chose(QUrl.fromLocalFile(str(tmp_path / "USB Oliva")))
    done(keeping)
    assert keeping.backupLine.endswith("en «USB Oliva», cifrada. Se repite cada semana.")
    assert (keeping.weekly, keeping.trouble) == (True, "")
    assert keeping.roomLine == "1,4 GB libres de 6,2 GB en ese disco"
    keeping.backUp()
    done(keeping)
    assert hand.calls == [("plan backups", tmp_path / "USB Oliva")] * 2
    keeping.stop()
    done(keeping)
    assert not keeping.weekly


def test_new_words_are_shown_until_they_are_on_paper(
    keeping: KeepingViewModel, hand: SettingsHand, tmp_path: Path
) -> None:
    hand.new_words = ["orca"] * 12
    keeping.take("folder", tmp_path)
    done(keeping)
    assert keeping.words == ["orca"] * 12
    keeping.wordsKept()
    assert not keeping.wordsWait


def test_a_backup_that_was_missed_says_why(
    keeping: KeepingViewModel, hand: SettingsHand, bridge: Bridge, now: int
) -> None:
    assert hand.plan is not None
    hand.plan = replace(hand.plan, folder="/usb", last_ms=now - 20 * DAY)
    bridge.changed.emit(frozenset({"people"}))
    assert keeping.trouble.startswith("No se ha hecho ninguna desde el 3 nov.")
    hand.disk = None
    bridge.changed.emit(frozenset({"people"}))
    assert keeping.trouble.startswith("La carpeta /usb no está.")


def test_what_cannot_be_written_is_said(keeping: KeepingViewModel, hand: SettingsHand) -> None:
    hand.failure = CannotWrite(path="/usb", why="Read-only file system")
    keeping.take("folder", Path("/usb"))
    done(keeping)
    assert "/usb" in keeping.error


def test_a_longer_time_holds_at_once(retention: RetentionViewModel, hand: SettingsHand) -> None:
    retention.keepFor("0")
    wait_until(lambda: retention.current == "0", "the settings")
    assert hand.calls == [("settings", {"retention_months": 0})]


def test_before_a_shorter_one_it_is_said_how_much_goes_and_when(
    retention: RetentionViewModel, hand: SettingsHand
) -> None:
    retention.keepFor("12")
    wait_until(lambda: retention.asking, "the question")
    assert hand.calls == []
    assert retention.question == "¿Guardar solo un año?"
    assert retention.consequence.startswith(
        "Se irán 83 publicaciones de todos los equipos, a partir del 25 nov."
    )
    retention.forget()
    assert (retention.asking, retention.current) == (False, "24")
    retention.keepFor("12")
    wait_until(lambda: retention.asking, "the question")
    retention.confirm()
    wait_until(lambda: retention.current == "12", "the settings")


def test_who_owns_nothing_changes_nothing(
    retention: RetentionViewModel, hand: SettingsHand, bridge: Bridge
) -> None:
    hand.who = "amparo"
    bridge.changed.emit(frozenset({"people"}))
    retention.keepFor("0")
    assert not retention.working
    assert retention.line == "Lo cambia Propiedad."


def test_a_time_that_is_not_offered_is_told(
    retention: RetentionViewModel, hand: SettingsHand, bridge: Bridge
) -> None:
    hand.told = structs.replace(hand.told, retention_months=6)
    bridge.changed.emit(frozenset({"people"}))
    wait_until(lambda: retention.current == "6", "the settings")
    assert retention.line == "Ahora: 6 meses."


@pytest.fixture
def sizing(hand: SettingsHand, bridge: Bridge) -> SizingViewModel:
    made = SizingViewModel(hand.client, bridge, bridge)
    wait_until(lambda: made.megabytes == "200", "the settings")
    return made


@pytest.mark.parametrize("wanted", ["20", " 500 ", "2048"])
def test_an_owner_says_how_large_a_file_may_be(
    sizing: SizingViewModel, hand: SettingsHand, wanted: str
) -> None:
    sizing.allow(wanted)
    wait_until(lambda: sizing.megabytes == wanted.strip(), "the settings")
    assert hand.calls == [("settings", {"file_mib": int(wanted)})]
    assert (sizing.error, sizing.span, sizing.line) == ("", "De 20 a 2048 MB", "")


@pytest.mark.parametrize("wanted", ["19", "2049", "0", "-50", "", "mucho", "200,5", "9" * 5000])
def test_a_size_that_cannot_be_is_refused_with_those_that_can(
    sizing: SizingViewModel, hand: SettingsHand, wanted: str
) -> None:
    sizing.allow(wanted)
    assert sizing.error == "El archivo más grande tiene entre 20 y 2048 MB."
    assert (sizing.megabytes, hand.calls) == ("200", [])


def test_who_owns_nothing_sees_how_large_and_changes_nothing(
    sizing: SizingViewModel, hand: SettingsHand, bridge: Bridge
) -> None:
    hand.who = "amparo"
    bridge.changed.emit(frozenset({"people"}))
    sizing.allow("500")
    assert not sizing.working
    assert (sizing.owns, sizing.megabytes, sizing.line) == (False, "200", "Lo cambia Propiedad.")
