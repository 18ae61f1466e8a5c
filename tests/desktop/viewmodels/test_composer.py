"""The composer never loses what was written."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.models.people import PersonEntry
from desktop.models.rows import RowModel
from desktop.viewmodels.composer import ComposerViewModel
from support.window_rows import HandClient, person_id
from sync.client import Client
from sync.errors import NoSpace

REASON = "Reembaló a mano los cuarenta cuencos"


@pytest.fixture
def composer(hand: HandClient, bridge: Bridge) -> ComposerViewModel:
    return ComposerViewModel(cast("Client", hand), bridge, bridge)


def names(model: object) -> list[str]:
    return [row.name for row in cast("RowModel[PersonEntry]", model).rows]


def test_a_post_goes_to_the_chosen_channel_and_the_composer_folds(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    composer.open("post")
    composer.text = " Hola "
    composer.chooseChannel("taller")
    with qtbot.waitSignal(composer.published):
        composer.publish()
    assert hand.calls == [("post", "Hola", "taller", [])]
    assert (composer.tab, composer.text) == ("", "")
    assert composer.toast == "Publicado"


def test_photos_go_with_their_descriptions(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = tmp_path / "año%20 nuevo.png"
    composer.open("post")
    composer.addPictures([QUrl.fromLocalFile(str(photo))])
    composer.describePicture(str(photo), "Un jarrón")
    with qtbot.waitSignal(composer.published):
        composer.publish()
    assert hand.calls == [("post", "", "general", [(photo, "Un jarrón")])]


def test_what_failed_stays_written(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    hand.failure = NoSpace(path="/")
    composer.open("post")
    composer.text = "Hola"
    composer.publish()
    qtbot.waitUntil(lambda: composer.error != "")
    assert (composer.tab, composer.text, composer.ready) == ("post", "Hola", True)


def test_nothing_is_published_twice_by_two_clicks(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    composer.open("post")
    composer.text = "Hola"
    with qtbot.waitSignal(composer.published):
        composer.publish()
        composer.publish()
    assert len(hand.calls) == 1


def test_a_kudos_needs_somebody_and_fifteen_characters(composer: ComposerViewModel) -> None:
    composer.open("kudos")
    composer.reason = "Gracias"
    assert (composer.ready, composer.hint) == (False, "Cuenta un poco más: faltan 8 letras.")
    composer.reason = REASON
    assert (composer.ready, composer.hint) == (False, "")
    composer.addPerson(person_id("ruben").hex())
    assert composer.ready


def test_a_kudos_carries_people_reason_and_value(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    composer.open("kudos")
    composer.addPerson(person_id("ruben").hex())
    composer.chooseValue("detalle")
    composer.reason = REASON
    with qtbot.waitSignal(composer.published):
        composer.publish()
    assert hand.calls == [("kudos", [person_id("ruben")], REASON, "detalle")]


def test_nobody_is_offered_themselves_or_the_same_person_twice(
    composer: ComposerViewModel,
) -> None:
    assert "Marta Ruiz" not in names(composer.suggestions)
    composer.addPerson(person_id("ruben").hex())
    assert names(composer.recipients) == ["Rubén Soto"]
    assert "Rubén Soto" not in names(composer.suggestions)
    composer.removePerson(person_id("ruben").hex())
    assert names(composer.recipients) == []


def test_people_are_found_by_name_or_job(composer: ComposerViewModel) -> None:
    composer.search = "esmalt"
    assert names(composer.suggestions) == ["Inés Calatrava"]
    composer.addSuggested(0)
    assert (names(composer.recipients), composer.search) == (["Inés Calatrava"], "")


@pytest.mark.parametrize(
    ("typed", "first"),
    [("r", "Rubén Soto"), ("inés", "Inés Calatrava"), ("INES", "Inés Calatrava")],
)
def test_accents_do_not_matter_and_names_that_begin_so_come_first(
    composer: ComposerViewModel, typed: str, first: str
) -> None:
    composer.search = typed
    assert names(composer.suggestions)[0] == first


def test_a_suggestion_that_is_not_there_adds_nobody(composer: ComposerViewModel) -> None:
    composer.search = "nadie se llama así"
    composer.addSuggested(0)
    assert names(composer.recipients) == []


def test_the_channel_of_the_page_is_offered_unless_something_is_being_written(
    composer: ComposerViewModel,
) -> None:
    composer.follow("taller")
    assert composer.channel == "taller"
    composer.follow("")
    assert composer.channel == "general"
    composer.text = "Hola"
    composer.follow("taller")
    assert composer.channel == "general"


def test_each_tab_keeps_its_text_and_closing_asks_first(composer: ComposerViewModel) -> None:
    composer.open("post")
    composer.text = "Hola"
    composer.open("kudos")
    composer.reason = "Porque"
    composer.open("post")
    assert (composer.text, composer.reason) == ("Hola", "Porque")
    composer.close()
    assert (composer.asking, composer.tab) == (True, "post")
    composer.keepWriting()
    assert (composer.asking, composer.text) == (False, "Hola")
    composer.close()
    composer.discard()
    assert (composer.tab, composer.text, composer.reason) == ("", "", "")


def test_an_empty_composer_closes_without_asking(composer: ComposerViewModel) -> None:
    composer.open("kudos")
    composer.close()
    assert (composer.asking, composer.tab) == (False, "")
