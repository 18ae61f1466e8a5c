"""What may be done with a card as a whole, and by whom."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.viewmodels.acts import ActsViewModel
from desktop.viewmodels.handling import HandlingViewModel
from support.byhand.kinds import event, poll
from support.byhand.processes import five
from support.byhand.rows import HOUR, HandClient, card, comment, person_id, refs
from sync.client import CardKind
from sync.errors import NoSpace, PatioError
from sync.values import EntryId, Rank, text_of
from sync.views.rows import Card


@pytest.fixture
def failures() -> list[PatioError]:
    return []


@pytest.fixture
def acts(hand: HandClient, bridge: Bridge, failures: list[PatioError]) -> ActsViewModel:
    return ActsViewModel(hand.client, bridge, lambda: None, failures.append, bridge)


@pytest.fixture
def handling(acts: ActsViewModel) -> HandlingViewModel:
    return acts.handling


def by(hand: HandClient, who: str, kind: CardKind = CardKind.POST, **more: object) -> Card:
    made = card(f"de {who} {kind}", kind, who, hand.now - HOUR, text="Lo que sea", **more)
    hand.cards.append(made)
    return made


def begin(handling: HandlingViewModel, made: Card, act: str) -> EntryId:
    handling.look(text_of(made.id))
    handling.ask(act)
    return made.id


def test_ones_own_post_is_edited_and_erased_and_nothing_else(
    handling: HandlingViewModel, hand: HandClient
) -> None:
    hand.hides = Rank.OWNER
    handling.look(text_of(by(hand, "marta").id))
    assert (handling.acts, handling.page) == (["edit", "erase"], "")


def test_what_has_more_than_a_text_is_edited_on_its_own_page(
    handling: HandlingViewModel, hand: HandClient
) -> None:
    handling.look(text_of(by(hand, "marta", CardKind.ANNOUNCEMENT, title="Hola").id))
    assert (handling.acts, handling.page) == (["erase"], "announcements")
    mine = five(hand.now)[0]._replace(person=person_id("marta"))
    hand.cards.append(mine)
    handling.look(text_of(mine.id))
    assert (handling.acts, handling.page) == (["erase"], "processes")


def test_ones_own_kudos_are_withdrawn_and_not_erased(
    handling: HandlingViewModel, hand: HandClient
) -> None:
    handling.look(text_of(by(hand, "marta", CardKind.KUDOS, to=refs("ines")).id))
    assert handling.acts == []


@pytest.mark.parametrize(
    ("hides", "author", "found"),
    [
        (None, "ines", ["report"]),
        (Rank.ADMIN, "ines", ["hide", "report"]),
        (Rank.ADMIN, "carmen", ["report"]),
        (Rank.OWNER, "carmen", ["report"]),
    ],
)
def test_only_what_somebody_of_a_weaker_rank_wrote_is_hidden(
    handling: HandlingViewModel, hand: HandClient, hides: Rank | None, author: str, found: list[str]
) -> None:
    hand.hides = hides
    hand.rows = [
        row._replace(rank=Rank.OWNER) if row.person == person_id("carmen") else row
        for row in hand.rows
    ]
    handling.look(text_of(by(hand, author).id))
    assert handling.acts == found


def test_what_is_hidden_for_good_is_erased_as_well_and_not_undone(
    hand: HandClient, bridge: Bridge, qtbot: QtBot
) -> None:
    said: list[tuple[str, object]] = []
    handling = HandlingViewModel(
        hand.client, bridge, lambda words, way: said.append((words, way)), print, bridge
    )
    hand.hides = Rank.ADMIN
    target = begin(handling, by(hand, "ines"), "hide")
    assert not handling.forGood
    handling.text = "Da un teléfono privado"
    handling.forGood = True
    handling.save()
    qtbot.waitUntil(lambda: bool(said))

    assert hand.calls == [("hide", target, True, "Da un teléfono privado"), ("erase", target)]
    assert said == [("Oculto. En tres días se borra", None)]
    begin(handling, by(hand, "amparo"), "hide")
    assert not handling.forGood


@pytest.mark.parametrize("made", [poll, event])
def test_other_kinds_of_others_are_reported(
    handling: HandlingViewModel, hand: HandClient, made: object, now: int
) -> None:
    one = poll(now) if made is poll else event(now)
    hand.cards = [one._replace(person=person_id("ines"))]
    handling.look(text_of(one.id))
    assert handling.acts == ["report"]


def test_a_removed_computer_does_nothing(
    handling: HandlingViewModel, hand: HandClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    me = hand.me()._replace(removed=True)
    monkeypatch.setattr(hand, "me", lambda: me)
    handling.look(text_of(by(hand, "ines").id))
    assert handling.acts == []


def test_hiding_takes_a_reason_and_can_be_undone(
    handling: HandlingViewModel, acts: ActsViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    hand.hides = Rank.ADMIN
    target = begin(handling, by(hand, "ines"), "hide")
    assert (handling.asking, handling.ready, handling.author) == ("hide", False, "Inés")
    handling.text = "Da un teléfono privado"
    handling.save()
    qtbot.waitUntil(lambda: acts.undoable)
    assert (handling.asking, acts.note) == ("", "Oculto. Sabrá por qué")
    acts.undo()
    qtbot.waitUntil(lambda: len(hand.calls) == 2)
    assert hand.calls == [
        ("hide", target, True, "Da un teléfono privado"),
        ("hide", target, False, ""),
    ]
    assert not acts.undoable


def test_whoever_has_left_is_given_no_reason(handling: HandlingViewModel, hand: HandClient) -> None:
    hand.hides = Rank.ADMIN
    hand.rows = [row for row in hand.rows if row.person != person_id("ines")]
    begin(handling, by(hand, "ines"), "hide")
    assert (handling.present, handling.ready) == (False, True)


def test_what_is_typed_outlives_the_dialog_until_it_is_sent(
    handling: HandlingViewModel, acts: ActsViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    made = by(hand, "ines")
    target = begin(handling, made, "report")
    handling.text = "Esto no"
    handling.close()
    begin(handling, made, "report")
    assert handling.text == "Esto no"
    handling.save()
    qtbot.waitUntil(lambda: acts.note == "Dicho a quien se ocupa de ello")
    assert hand.calls == [("report", target, "Esto no")]
    assert not acts.undoable
    begin(handling, made, "report")
    assert handling.text == ""


def test_a_post_is_edited_from_what_it_says(
    handling: HandlingViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    target = begin(handling, by(hand, "marta"), "edit")
    assert (handling.text, handling.ready) == ("Lo que sea", False)
    handling.text = "Lo que de verdad sea"
    handling.save()
    qtbot.waitUntil(lambda: hand.calls == [("edit", target, "Lo que de verdad sea")])


def test_what_nobody_answered_is_erased_at_once_and_else_it_is_asked(
    handling: HandlingViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    alone = begin(handling, by(hand, "marta"), "erase")
    qtbot.waitUntil(lambda: hand.calls == [("erase", alone)])
    qtbot.waitUntil(lambda: handling.asking == "")
    answered = by(hand, "marta", CardKind.POLL, comments=(comment("ines", hand.now, "Sí"),))
    begin(handling, answered, "erase")
    assert (handling.asking, len(hand.calls)) == ("erase", 1)
    handling.save()
    qtbot.waitUntil(lambda: hand.calls[-1] == ("erase", answered.id))


def test_a_refusal_is_said_in_the_dialog_and_loses_nothing(
    handling: HandlingViewModel, hand: HandClient, qtbot: QtBot, failures: list[PatioError]
) -> None:
    begin(handling, by(hand, "ines"), "report")
    handling.text = "Esto no"
    hand.failure = NoSpace(path="x")
    handling.save()
    qtbot.waitUntil(lambda: handling.error != "")
    assert (handling.asking, handling.text, failures) == ("report", "Esto no", [])


def test_what_has_no_dialog_is_refused_above_the_page(
    handling: HandlingViewModel, hand: HandClient, qtbot: QtBot, failures: list[PatioError]
) -> None:
    hand.failure = NoSpace(path="x")
    begin(handling, by(hand, "marta"), "erase")
    qtbot.waitUntil(lambda: bool(failures))
    assert handling.asking == ""
