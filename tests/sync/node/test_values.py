"""The values of a company: each with a drawing of its own, which it keeps."""

from __future__ import annotations

import pytest

from support.nodes import Office
from sync.errors import BadText, NotAllowed, OutOfReach, PatioError, UnknownTarget
from sync.governance.tiles import TILES
from sync.local.settling import ChangeSettings
from sync.local.writing import GiveKudos
from sync.node.core import Node
from sync.node.founding import DEFAULT_VALUES
from sync.node.settling import change_settings, settings_of
from sync.node.writing import write
from sync.store.resources import resources
from sync.views.rows import CompanyValue


def test_every_drawing_is_there_and_there_are_a_dozen() -> None:
    assert {path.stem for path in (resources() / "tiles").glob("*.svg")} == set(TILES)
    assert len(set(TILES)) == len(TILES) >= 12


def test_a_further_value_gets_a_drawing_that_no_other_has(office: Office) -> None:
    carmen = office.found()
    kept = [name for _, name, _ in DEFAULT_VALUES[1:]]

    change_settings(carmen, ChangeSettings(values=[*kept, "Decir las cosas", "Sin prisa"]))

    tiles = [tile for _, _, tile in carmen.governance.policy.values]
    assert tiles[:4] == [tile for _, _, tile in DEFAULT_VALUES[1:]]
    assert len(set(tiles)) == 6
    assert set(tiles) <= set(TILES)


def named(node: Node) -> dict[str, str]:
    return {name: tile for _, name, tile in node.governance.policy.values}


def test_an_owner_chooses_the_drawing_of_a_value(office: Office) -> None:
    carmen = office.found()
    before = named(carmen)

    change_settings(carmen, ChangeSettings(tiles={"Aprender siempre": "olas"}))
    assert named(carmen) == before | {"Aprender siempre": "olas"}

    exchanged = {"Aprender siempre": before["Compañerismo"], "Compañerismo": "olas"}
    change_settings(carmen, ChangeSettings(tiles=exchanged))
    assert named(carmen) == before | exchanged
    told = settings_of(carmen)
    assert dict(zip(told.values, told.tiles, strict=True)) == named(carmen)


def test_a_value_keeps_its_drawing_under_another_name_and_in_another_place(office: Office) -> None:
    carmen = office.found()
    first, *others = carmen.governance.policy.values
    key, name, _ = first
    change_settings(carmen, ChangeSettings(tiles={name: "rosa"}))
    marta = office.join("Marta", carmen)
    thanks = write(GiveKudos([marta.person], "Por quedarte hasta tarde", value=key), carmen)

    change_settings(carmen, ChangeSettings(renamed={name: "Con mimo"}))
    assert carmen.governance.policy.values == [(key, "Con mimo", "rosa"), *others]
    card = carmen.reader.card(thanks)
    assert card is not None
    assert card.value == CompanyValue(key, "Con mimo", "rosa")

    wanted = [*[name for _, name, _ in others], "Mimo"]
    change_settings(carmen, ChangeSettings(values=wanted, renamed={"Con mimo": "Mimo"}))
    assert carmen.governance.policy.values == [*others, (key, "Mimo", "rosa")]


def test_one_may_take_the_name_of_another_that_goes(office: Office) -> None:
    carmen = office.found()
    (key, name, tile), (_, gone, _), *others = carmen.governance.policy.values
    wanted = [gone, *[name for _, name, _ in others]]

    change_settings(carmen, ChangeSettings(values=wanted, renamed={name: gone}))

    assert carmen.governance.policy.values == [(key, gone, tile), *others]


def test_a_further_value_gets_the_drawing_that_is_said_and_frees_none(office: Office) -> None:
    carmen = office.found()
    kept = [name for _, name, _ in DEFAULT_VALUES]

    wanted = [*kept, "Reír"]
    change_settings(carmen, ChangeSettings(values=wanted, tiles={"Reír": "damero"}))

    assert named(carmen) == {name: tile for _, name, tile in DEFAULT_VALUES} | {"Reír": "damero"}


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        (ChangeSettings(tiles={"Compañerismo": "../olas"}), UnknownTarget),
        (ChangeSettings(tiles={"Compañerismo": ""}), UnknownTarget),
        (ChangeSettings(tiles={"Puntualidad": "olas"}), UnknownTarget),
        (ChangeSettings(renamed={"Puntualidad": "Olas"}), UnknownTarget),
        (ChangeSettings(tiles={"Compañerismo": "manos"}), BadText),
        (ChangeSettings(tiles={"Compañerismo": "olas", "Manos a la obra": "olas"}), BadText),
        (ChangeSettings(renamed={"Compañerismo": "Manos a la obra"}), BadText),
        (ChangeSettings(renamed={"Compañerismo": " "}), BadText),
        (ChangeSettings(renamed={"Compañerismo": "Compañerismo"}), OutOfReach),
    ],
)
def test_what_makes_no_sense_changes_nothing(
    office: Office, wrong: ChangeSettings, refusal: type[PatioError]
) -> None:
    carmen = office.found()
    before = carmen.governance.policy

    with pytest.raises(refusal):
        change_settings(carmen, wrong)

    assert carmen.governance.policy == before


def test_only_an_owner_chooses(office: Office) -> None:
    carmen = office.found()
    marta = office.join("Marta", carmen)
    with pytest.raises(NotAllowed):
        change_settings(marta, ChangeSettings(tiles={"Compañerismo": "olas"}))
