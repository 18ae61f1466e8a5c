"""The composer's question: to whom it goes, and with which name."""

from __future__ import annotations

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.viewmodels.asking import AskingViewModel
from desktop.viewmodels.composer import ComposerViewModel
from support.byhand.rows import HandClient, person_id
from sync.errors import NoSpace


@pytest.fixture
def composer(hand: HandClient, bridge: Bridge) -> ComposerViewModel:
    return opened(hand, bridge, "laia")


def opened(hand: HandClient, bridge: Bridge, trusts: str) -> ComposerViewModel:
    hand.trusts = person_id(trusts) if trusts else None
    made = ComposerViewModel(hand.client, bridge, bridge)
    made.open("question")
    return made


def asked(composer: ComposerViewModel) -> AskingViewModel:
    return cast("AskingViewModel", composer.question)


def test_a_question_goes_to_the_company_with_my_name(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    asked(composer).text = " ¿Abrimos? "
    with qtbot.waitSignal(composer.published):
        composer.publish()
    assert hand.calls == [("ask", "¿Abrimos?", False, None)]
    assert (composer.tab, asked(composer).text, composer.sent.words) == ("", "", "Publicado")


def test_a_rumour_may_go_to_somebody(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    composer.askPerson(person_id("joaquin").hex())
    asked(composer).chooseKind("rumour")
    asked(composer).text = "Cambian el horno"
    assert composer.askedPromise == "La ve toda la empresa; puede responder Joaquín Prieto."
    with qtbot.waitSignal(composer.published):
        composer.publish()
    assert hand.calls == [("ask", "Cambian el horno", True, person_id("joaquin"))]


def test_without_a_name_the_screen_says_who_will_know(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    form = asked(composer)
    form.text = "¿Abrimos?"
    form.hideName(True)
    assert form.unsignedLine == (
        "Lo sabrá Laia Ferrer y nadie más. Tu forma de escribir puede delatarte. Esto no es el "
        "canal de denuncias."
    )
    assert composer.askedPromise == "Saldrá sin tu nombre cuando Laia Ferrer la publique."
    with qtbot.waitSignal(composer.published):
        composer.publish()
    assert hand.calls == [("ask unsigned", "¿Abrimos?")]
    assert composer.sent.words == "Enviada a Laia Ferrer, y a nadie más"
    assert not asked(composer).unsigned


def test_what_goes_without_a_name_is_a_plain_question_to_the_company(
    composer: ComposerViewModel,
) -> None:
    form = asked(composer)
    form.chooseKind("rumour")
    form.askOf(person_id("ines").hex())
    form.hideName(True)
    assert (form.kind, form.to, form.unsigned) == ("question", "", True)
    form.askOf(person_id("ines").hex())
    assert not form.unsigned
    form.hideName(True)
    form.chooseKind("rumour")
    assert not form.unsigned


def test_another_trusted_person_is_not_told_what_was_meant_for_the_first(
    composer: ComposerViewModel, hand: HandClient, bridge: Bridge
) -> None:
    form = asked(composer)
    form.hideName(True)
    bridge.changed.emit(frozenset({"people"}))
    stays = form.unsigned
    hand.trusts = person_id("ruben")
    bridge.changed.emit(frozenset({"people"}))
    assert (stays, form.unsigned) == (True, False)
    assert form.unsignedLine.startswith("Lo sabrá Rubén Soto y nadie más.")


def test_fewer_than_eight_are_not_offered_it(hand: HandClient, bridge: Bridge) -> None:
    hand.rows = hand.rows[:7]
    form = asked(opened(hand, bridge, ""))
    form.hideName(True)
    assert (form.offered, form.unsigned) == (False, False)


@pytest.mark.parametrize(("trusts", "said"), [("", "Hace falta una"), ("marta", "eres tú")])
def test_without_a_trusted_person_that_is_another_it_is_said_why_not(
    hand: HandClient, bridge: Bridge, trusts: str, said: str
) -> None:
    form = asked(opened(hand, bridge, trusts))
    form.hideName(True)
    assert (form.offered, form.possible, form.unsigned) == (True, False, False)
    assert said in form.unsignedLine


def test_the_promise_is_what_the_owners_promise(composer: ComposerViewModel) -> None:
    assert composer.askedPromise == "Gerencia promete responder en 5 días."


def test_closing_asks_before_a_question_is_lost(composer: ComposerViewModel) -> None:
    asked(composer).text = "¿Abrimos?"
    composer.open("post")
    composer.close()
    assert composer.asking
    composer.discard()
    assert (composer.tab, asked(composer).text) == ("", "")


def test_a_question_that_failed_stays_written(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    hand.failure = NoSpace(path="/")
    asked(composer).text = "¿Abrimos?"
    composer.publish()
    qtbot.waitUntil(lambda: composer.error != "")
    assert (composer.tab, asked(composer).text, composer.ready) == ("question", "¿Abrimos?", True)


def test_after_publishing_the_tab_where_something_is_left_stays_open(
    composer: ComposerViewModel, qtbot: QtBot
) -> None:
    composer.text = "A medias"
    asked(composer).text = "¿Abrimos?"
    with qtbot.waitSignal(composer.published):
        composer.publish()
    assert (composer.tab, composer.text) == ("post", "A medias")


def test_nobody_asks_themselves(composer: ComposerViewModel) -> None:
    form = asked(composer)
    assert form.targets[0] == ""
    assert person_id("marta").hex() not in form.targets
    assert len(form.targets) == len(form.targetNames) == 9
