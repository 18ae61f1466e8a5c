"""The composer never loses what was written."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.kept import Kept
from desktop.models.people import PersonEntry
from desktop.viewmodels.asking import AskingViewModel
from desktop.viewmodels.composer import ComposerViewModel
from desktop.viewmodels.polling import OptionDraft, PollingViewModel
from support.byhand.rows import HandClient, key_of, person_id
from support.models import rows_of
from sync.errors import NoSpace
from sync.values import EntryId, text_of

REASON = "Reembaló a mano los cuarenta cuencos"


def names(model: object) -> list[str]:
    return [row.name for row in rows_of(model, PersonEntry)]


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
    assert composer.sent.words == "Publicado"


def test_photos_go_with_their_descriptions(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = tmp_path / "año%20 nuevo.png"
    photo.write_bytes(b"x")
    composer.open("post")
    composer.attaching.attach([QUrl.fromLocalFile(str(photo))])
    composer.attaching.describe(str(photo), "Un jarrón")
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
    composer.open("kudos")
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


def test_a_kudos_may_be_for_one_alone(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    composer.open("kudos")
    composer.addPerson(person_id("ruben").hex())
    composer.reason = REASON
    composer.private = True
    assert composer.audience == "Solo lo ve quien lo recibe"
    with qtbot.waitSignal(composer.published):
        composer.publish()
    assert hand.calls == [("thank privately", person_id("ruben"), REASON, "")]
    assert composer.sent.words == "Enviado. Solo lo ve quien lo recibe."
    assert not composer.private


def test_what_is_for_one_alone_does_not_go_to_two(composer: ComposerViewModel) -> None:
    composer.open("kudos")
    composer.private = True
    composer.reason = REASON
    for short in ("ruben", "ines"):
        composer.addPerson(person_id(short).hex())
    private = composer.ready, composer.hint[:39]
    composer.private = False
    assert private == (False, "En privado solo puede ir a una persona.")
    assert composer.ready
    assert composer.audience == "Lo ve toda la empresa"


def written(hand: HandClient, bridge: Bridge, file: Path) -> ComposerViewModel:
    """A composer whose drafts are kept in ``file``."""
    bridge.kept = Kept(file, bridge)
    return ComposerViewModel(hand.client, bridge, bridge)


@pytest.mark.parametrize("tab", ["post", "kudos", "question", "poll"])
def test_the_next_window_goes_on_with_what_this_one_had(
    hand: HandClient, bridge: Bridge, tmp_path: Path, tab: str
) -> None:
    photo = tmp_path / "foto.png"
    photo.write_bytes(b"x")
    paper = tmp_path / "tarifa.pdf"
    paper.write_bytes(b"x")
    file = tmp_path / "window-drafts.json"
    before = written(hand, bridge, file)
    before.open(tab)
    match tab:
        case "post":
            before.text = "Medio post"
            before.chooseChannel("taller")
            before.attaching.attach([QUrl.fromLocalFile(str(one)) for one in (photo, paper)])
            before.attaching.describe(str(photo), "Un jarrón")
        case "kudos":
            before.reason = "Por lo que"
            before.addPerson(text_of(person_id("ruben")))
            before.chooseValue("detalle")
        case "question":
            question = cast("AskingViewModel", before.question)
            question.text = "¿Se cierra el puente?"
            question.chooseKind("rumour")
        case "poll":
            poll = cast("PollingViewModel", before.poll)
            poll.text = "¿Cuándo?"
            poll.write("1", "El viernes")
            poll.hideNames(secret=True)
    bridge.kept.write()

    after = written(hand, bridge, file)

    assert after.tab == tab
    match tab:
        case "post":
            assert (after.text, after.channel) == ("Medio post", "taller")
            assert (after.attaching.pictureCount, after.attaching.fileCount) == (1, 1)
        case "kudos":
            assert (after.reason, after.value) == ("Por lo que", "detalle")
            assert names(after.recipients) == ["Rubén Soto"]
        case "question":
            question = cast("AskingViewModel", after.question)
            assert (question.text, question.kind) == ("¿Se cierra el puente?", "rumour")
        case "poll":
            poll = cast("PollingViewModel", after.poll)
            options = rows_of(poll.options, OptionDraft)
            assert (poll.text, poll.secret) == ("¿Cuándo?", True)
            assert [row.text for row in options] == ["El viernes", ""]


def test_what_was_published_or_thrown_away_does_not_come_back(
    hand: HandClient, bridge: Bridge, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "window-drafts.json"
    before = written(hand, bridge, file)
    before.open("post")
    before.text = "Hola"
    with qtbot.waitSignal(before.published):
        before.publish()
    before.open("question")
    cast("AskingViewModel", before.question).text = "¿Y esto?"
    before.discard()
    bridge.kept.write()

    after = written(hand, bridge, file)

    assert (after.tab, after.text) == ("", "")


def test_a_draft_that_was_published_as_the_window_ended_is_not_offered_again(
    hand: HandClient, bridge: Bridge, tmp_path: Path
) -> None:
    file = tmp_path / "window-drafts.json"
    before = written(hand, bridge, file)
    before.open("post")
    before.text = hand.cards[0].text + "\n"
    bridge.kept.write()

    assert written(hand, bridge, file).tab == ""


def test_what_is_typed_while_it_is_being_saved_stays(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    composer.open("post")
    composer.text = "Hola"
    with qtbot.waitSignal(composer.published):
        composer.publish()
        composer.text = "Hola a todos"
    assert hand.calls == [("post", "Hola", "general", [])]
    assert (composer.tab, composer.text) == ("post", "a todos")


def test_undoing_takes_it_back_for_everybody_and_offers_the_text_again(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    composer.open("post")
    composer.text = "Con una falta"
    with qtbot.waitSignal(composer.published):
        composer.publish()
    assert composer.sent.undoable
    with qtbot.waitSignal(composer.sent.undone):
        composer.sent.undo()

    made = EntryId(key_of(repr(("post", "Con una falta", "general", []))))
    assert hand.calls[1:] == [("erase", made)]
    assert (composer.tab, composer.text) == ("post", "Con una falta")
    assert composer.sent.words == "Borrado para todos"
    assert not composer.sent.undoable


def test_undoing_writes_nothing_over_what_is_being_written(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    composer.open("post")
    composer.text = "Con una falta"
    with qtbot.waitSignal(composer.published):
        composer.publish()
    composer.open("post")
    composer.text = "Otra cosa"
    with qtbot.waitSignal(composer.sent.undone):
        composer.sent.undo()
    assert composer.text == "Otra cosa"


def test_what_went_to_one_person_alone_is_not_undone_from_here(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    composer.open("kudos")
    composer.reason, composer.private = REASON, True
    composer.addPerson(text_of(person_id("ruben")))
    with qtbot.waitSignal(composer.published):
        composer.publish()
    assert not composer.sent.undoable
