"""What is done with what is on a card."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.viewmodels.acts import ActsViewModel
from support.byhand.kinds import COMIDA, DIEGO, FERIA, event, poll, welcome
from support.byhand.rows import HandClient, key_of
from sync.errors import BlobMissing, PatioError
from sync.values import BlobId, Reaction, text_of

BLOB = BlobId(key_of("file"))


class Told:
    """What the feed is told."""

    def __init__(self) -> None:
        self.done = 0
        self.errors: list[PatioError] = []

    def note(self) -> None:
        self.done += 1


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def acts(hand: HandClient, bridge: Bridge, told: Told) -> ActsViewModel:
    return ActsViewModel(hand.client, bridge, told.note, told.errors.append, bridge)


@pytest.mark.parametrize(
    ("mine", "several", "option", "vote"),
    [(None, False, 2, [2]), (1, False, 0, [0]), (1, True, 0, [0, 1]), (1, True, 1, [])],
)
def test_a_vote_goes_to_another_option_and_of_several_is_added_or_taken_back(
    acts: ActsViewModel, hand: HandClient, told: Told, now: int, qtbot: QtBot,
    mine: int | None, several: bool, option: int, vote: list[int],
) -> None:  # fmt: skip
    hand.cards = [poll(now, mine=mine, several=several)]
    acts.vote(text_of(COMIDA), option)
    qtbot.waitUntil(lambda: told.done == 1)
    assert hand.calls == [("vote", COMIDA, vote)]


def test_the_same_vote_again_is_none(
    acts: ActsViewModel, hand: HandClient, now: int, qtbot: QtBot
) -> None:
    hand.cards = [poll(now, mine=1)]
    acts.vote(text_of(COMIDA), 1)
    acts.vote(text_of(COMIDA), 0)
    qtbot.waitUntil(lambda: bool(hand.calls))
    assert hand.calls == [("vote", COMIDA, [0])]


def test_a_poll_that_is_gone_takes_no_vote(acts: ActsViewModel, hand: HandClient) -> None:
    hand.cards = []
    acts.vote(text_of(COMIDA), 1)
    assert hand.calls == []


def test_one_answers_an_event_marks_a_task_and_greets(
    acts: ActsViewModel, hand: HandClient, now: int, qtbot: QtBot
) -> None:
    hand.cards = [event(now), welcome(now, mine=True)]
    acts.attend(text_of(FERIA), 1)
    acts.markTask(text_of(DIEGO), 1, True)
    acts.greet(text_of(DIEGO))
    qtbot.waitUntil(lambda: len(hand.calls) == 3)
    assert hand.calls == [
        ("attend", FERIA, "maybe"),
        ("mark task", DIEGO, 2, True),
        ("react", DIEGO, Reaction.GLAD, True),
    ]


def test_a_file_is_saved_among_the_downloads_and_it_says_so(
    acts: ActsViewModel, hand: HandClient, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("HOME", str(tmp_path))
    acts.saveFile(text_of(BLOB), "Tarifa.pdf")
    qtbot.waitUntil(lambda: acts.note.startswith("Tarifa.pdf guardado en "))
    assert hand.calls == [("save file", BLOB, "Tarifa.pdf")]
    acts.forgetNote()
    assert acts.note == ""


def test_one_that_is_not_here_is_fetched(
    acts: ActsViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    acts.fetchFile(text_of(BLOB))
    qtbot.waitUntil(lambda: acts.note != "")
    assert hand.calls == [("want file", BLOB)]


def test_what_could_not_be_done_is_told_where_the_feed_tells_it(
    acts: ActsViewModel, hand: HandClient, told: Told, qtbot: QtBot
) -> None:
    hand.failure = BlobMissing(name="Tarifa.pdf")
    acts.saveFile(text_of(BLOB), "Tarifa.pdf")
    qtbot.waitUntil(lambda: told.errors == [hand.failure])
    assert acts.note == ""


def test_a_doubt_without_words_is_none(acts: ActsViewModel, hand: HandClient, qtbot: QtBot) -> None:
    acts.doubt(text_of(COMIDA), "  ")
    acts.doubt(text_of(COMIDA), " ¿Y el 23? ")
    qtbot.waitUntil(lambda: hand.calls == [("doubt", COMIDA, "¿Y el 23?")])
