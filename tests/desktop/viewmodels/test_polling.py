"""A poll being made: its options, its end, and who sees what."""

from __future__ import annotations

from datetime import datetime
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.viewmodels.composer import ComposerViewModel
from desktop.viewmodels.polling import OptionDraft, PollingViewModel
from support.byhand.rows import HandClient
from support.models import rows_of
from sync.errors import NoSpace

THURSDAY_SIX_MS = round(datetime(2026, 11, 26, 18).timestamp() * 1000)


@pytest.fixture
def polling(hand: HandClient, bridge: Bridge) -> PollingViewModel:
    return PollingViewModel(hand.client, bridge)


def rows(polling: PollingViewModel) -> list[OptionDraft]:
    return rows_of(polling.options, OptionDraft)


def write(polling: PollingViewModel, *texts: str) -> None:
    for text in texts:
        polling.write(rows(polling)[-1 if len(rows(polling)) > 2 else _free(polling)].key, text)


def _free(polling: PollingViewModel) -> int:
    return next(at for at, row in enumerate(rows(polling)) if not row.text)


def test_there_is_always_an_empty_option_until_there_are_six(polling: PollingViewModel) -> None:
    assert len(rows(polling)) == 2
    write(polling, "Jueves", "Viernes")
    assert [row.text for row in rows(polling)] == ["Jueves", "Viernes", ""]
    write(polling, "a", "b", "c", "d")
    assert [row.text for row in rows(polling)] == ["Jueves", "Viernes", "a", "b", "c", "d"]
    polling.remove(rows(polling)[0].key)
    assert [row.text for row in rows(polling)] == ["Viernes", "a", "b", "c", "d", ""]


@pytest.mark.parametrize(
    ("option", "place", "order"),
    [(0, 1, "bac"), (0, 2, "bca"), (2, 0, "cab"), (1, -1, "bac"), (0, 9, "bca"), (1, 1, "abc")],
)
def test_an_option_is_put_elsewhere(
    polling: PollingViewModel, option: int, place: int, order: str
) -> None:
    write(polling, "a", "b", "c")
    polling.move(rows(polling)[option].key, place)
    assert [row.text for row in rows(polling)] == [*order, ""]


def test_an_empty_option_stays_at_the_end(polling: PollingViewModel) -> None:
    write(polling, "a", "b")
    polling.move(rows(polling)[2].key, 0)
    polling.move("gone", 0)
    assert [row.text for row in rows(polling)] == ["a", "b", ""]


def test_it_needs_a_question_and_two_different_options(polling: PollingViewModel) -> None:
    polling.text = "¿Qué día?"
    assert (polling.ready, polling.problem) == (False, "")
    write(polling, "Jueves")
    assert (polling.ready, polling.problem) == (False, "Hacen falta al menos dos opciones.")
    write(polling, " jueves ")
    assert (polling.ready, polling.problem) == (False, "Hay dos opciones iguales.")
    polling.write(rows(polling)[1].key, "Viernes")
    assert (polling.ready, polling.problem) == (True, "")


def test_it_closes_in_three_days_and_on_no_weekend(
    polling: PollingViewModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (polling.day, polling.first, polling.last) == ("2026-11-26", "2026-11-24", "2027-11-23")
    wednesday_ms = round(datetime(2026, 11, 25, 10).timestamp() * 1000)
    monkeypatch.setattr("desktop.words.formatting.now_ms", lambda: wednesday_ms)
    polling.clear()
    assert polling.day == "2026-11-30"


def test_the_screen_says_who_will_see_what(polling: PollingViewModel) -> None:
    assert polling.votesLine == "Quien ya ha votado ve qué ha elegido cada persona."
    polling.hideNames(True)
    assert "ni nada por debajo de cinco votos" in polling.votesLine
    assert "quien abra los datos con otras herramientas los ve" in polling.votesLine


def test_the_composer_publishes_it_and_begins_anew(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    assert composer.poll is None
    composer.open("poll")
    polling = cast("PollingViewModel", composer.poll)
    polling.text = " ¿Qué día? "
    write(polling, "Jueves", " Viernes ")
    polling.hideNames(True)
    polling.allowSeveral(True)
    assert composer.ready

    with qtbot.waitSignal(composer.published):
        composer.publish()

    assert hand.calls == [
        ("poll", "¿Qué día?", ["Jueves", "Viernes"], THURSDAY_SIX_MS,
         {"several": True, "unnamed": True}),
    ]  # fmt: skip
    assert (composer.tab, polling.text, len(rows(polling))) == ("", "", 2)


def test_closing_asks_before_a_poll_is_lost(composer: ComposerViewModel) -> None:
    composer.open("poll")
    polling = cast("PollingViewModel", composer.poll)
    write(polling, "Jueves")
    composer.close()
    assert composer.asking
    composer.discard()
    assert (composer.tab, polling.worth_asking) == ("", False)


def test_what_could_not_be_published_stays(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    composer.open("poll")
    polling = cast("PollingViewModel", composer.poll)
    polling.text = "¿Qué día?"
    write(polling, "Jueves", "Viernes")
    hand.failure = NoSpace(path="/")
    composer.publish()
    qtbot.waitUntil(lambda: composer.error != "")
    assert (composer.tab, polling.text, polling.ready) == ("poll", "¿Qué día?", True)
