"""The company's name, picture and values."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from desktop.bridge import Bridge
from desktop.images.drawings import tile_names
from desktop.models.settings import OwnValueRow, TileRow
from desktop.viewmodels.settings.company import CompanyViewModel
from desktop.words.tiles import tile_word
from support.byhand.settings import SettingsHand
from support.models import rows_of
from support.window import wait_until
from sync.errors import BadText


@pytest.fixture
def company(hand: SettingsHand, bridge: Bridge) -> CompanyViewModel:
    made = CompanyViewModel(hand.client, bridge, bridge)
    wait_until(lambda: made.name != "", "the settings")
    return made


def values(company: CompanyViewModel) -> list[OwnValueRow]:
    return rows_of(company.values, OwnValueRow)


def names(company: CompanyViewModel) -> list[str]:
    return [row.name for row in values(company)]


def done(company: CompanyViewModel) -> None:
    wait_until(lambda: not company.working, "what was asked for")


def test_another_name_holds_once_it_is_said(company: CompanyViewModel, hand: SettingsHand) -> None:
    company.rename("  ")
    company.rename("Cerámicas Oliva")
    assert hand.calls == []
    company.rename(" Oliva ")
    wait_until(lambda: company.name == "Oliva", "the name")


def test_a_logo_is_chosen_and_one_that_is_none_says_so(
    company: CompanyViewModel, hand: SettingsHand, tmp_path: Path
) -> None:
    company.choose("logo")
    assert company.fileName == ""
    company.chose(QUrl.fromLocalFile(str(tmp_path / "logo.png")))
    done(company)
    assert hand.calls == [("settings", {"logo": tmp_path / "logo.png"})]
    hand.failure = BadText(field="picture", rule="damaged")
    company.take("logo", tmp_path / "x")
    done(company)
    assert company.error.startswith("No se puede leer ese archivo. Si es una foto, elige un PNG")


def test_values_are_kept_together(company: CompanyViewModel, hand: SettingsHand) -> None:
    before = names(company)
    assert not company.dirty
    company.setValue(values(company)[0].key, "Cuidar")
    company.raiseValue(values(company)[1].key)
    company.addValue()
    assert not company.canAdd
    company.setValue(values(company)[-1].key, " Reír ")
    company.keepValues()
    done(company)
    asked = {
        "values": [before[1], "Cuidar", *before[2:], "Reír"],
        "renamed": {before[0]: "Cuidar"},
        "tiles": {"Reír": "arcos"},
    }
    assert hand.calls == [("settings", asked)]


def drawn(company: CompanyViewModel) -> dict[str, str]:
    return {row.name: row.tile for row in values(company)}


def test_a_tile_is_chosen_and_exchanged_with_the_value_that_has_it(
    company: CompanyViewModel, hand: SettingsHand
) -> None:
    company.setTile("manos", "manos")
    assert not company.dirty
    company.setTile("manos", "olas")
    company.setTile("cliente", "detalle")
    assert drawn(company) == {
        "Cuidar el detalle": "cliente",
        "Compañerismo": "companerismo",
        "El cliente, en casa": "detalle",
        "Aprender siempre": "aprender",
        "Manos a la obra": "olas",
    }
    company.keepValues()
    done(company)
    changed = {
        "Cuidar el detalle": "cliente",
        "El cliente, en casa": "detalle",
        "Manos a la obra": "olas",
    }
    asked = {"values": names(company), "renamed": {}, "tiles": changed}
    assert hand.calls == [("settings", asked)]


def test_what_a_tile_shows_is_said_and_whose_it_is(company: CompanyViewModel) -> None:
    company.setValue("manos", "A mano")
    tiles = rows_of(company.tiles, TileRow)
    said = {row.key: (row.name, row.line) for row in tiles}
    assert said["manos"] == ("Rombo", "Lo lleva «A mano»: se cambian.")
    assert said["olas"] == ("Olas", "")
    assert [row.key for row in tiles] == tile_names()
    assert values(company)[-1].drawing == "Rombo"


def test_every_tile_is_called_something() -> None:
    words = [tile_word(tile) for tile in tile_names()]
    assert len(set(words)) == len(words)
    assert not set(words) & set(tile_names())
    assert tile_word("of a newer Patio") == "of a newer Patio"


def test_a_mistake_in_them_stays_to_be_mended(
    company: CompanyViewModel, hand: SettingsHand
) -> None:
    hand.failure = BadText(field="values", rule="twice")
    company.addValue()
    company.keepValues()
    done(company)
    assert company.error == "Está dos veces. Deja una."
    kept = company.dirty, len(names(company))
    company.forgetValues()
    wait_until(lambda: len(names(company)) == 5, "those that hold")
    assert (*kept, company.error) == (True, 6, "")


def test_three_are_the_fewest(company: CompanyViewModel) -> None:
    for _ in range(4):
        company.removeValue(values(company)[0].key)
    assert len(names(company)) == 3
    assert not company.canTakeAway


def test_what_arrives_does_not_undo_what_is_being_typed(
    company: CompanyViewModel, bridge: Bridge, hand: SettingsHand
) -> None:
    company.addValue()
    looked = len(names(company))
    bridge.changed.emit(frozenset({"people"}))
    company.rename("Otra")
    wait_until(lambda: company.name == "Otra", "the news")
    assert len(names(company)) == looked
