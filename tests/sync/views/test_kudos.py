"""Thanks that are passed on or withdrawn, and thanks to a channel."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.any_order import digest_of
from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    MARTA_SPARE,
    STRANGER,
    Pen,
    Views,
    person_of,
)
from sync.values import DeviceId
from sync.views.fold import FoldEntry
from sync.views.rows import Card
from sync.views.rows_kudos import KudosDetail


def the_card(views: Views) -> Card:
    (card,) = views.reader.feed()
    return card


def thanked(views: Views) -> list[bytes]:
    return [ref.person for ref in the_card(views).to]


def shared(views: Views) -> list[tuple[bytes, bytes]]:
    detail = the_card(views).detail
    if detail is None:
        return []
    assert isinstance(detail, KudosDetail)
    return [(one.person.person, one.by.person) for one in detail.passed_on]


def people(*devices: DeviceId) -> list[bytes]:
    return [person_of(device) for device in devices]


def test_a_receiver_passes_thanks_on(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA)
    views.fold(views.pen.pass_on(MARTA_SPARE, thanks, INES), thanks)

    assert thanked(views) == people(MARTA)
    assert shared(views) == [(person_of(INES), person_of(MARTA))]


@pytest.mark.parametrize("device", [CARMEN, AMPARO, INES, STRANGER])
def test_nobody_else_passes_them_on(views: Views, device: DeviceId) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA)
    views.fold(thanks, views.pen.pass_on(device, thanks, INES))

    assert shared(views) == []


def test_thanks_are_not_passed_on_to_whoever_gave_or_has_them(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA, INES)
    views.fold(thanks, views.pen.pass_on(MARTA, thanks, CARMEN, INES, AMPARO))

    assert shared(views) == [(person_of(AMPARO), person_of(MARTA))]


def test_whoever_said_it_first_is_named(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA, INES)
    first = views.pen.pass_on(INES, thanks, AMPARO)
    views.fold(thanks, views.pen.pass_on(MARTA, thanks, AMPARO), first)

    assert shared(views) == [(person_of(AMPARO), person_of(INES))]


def test_a_receiver_takes_herself_out_and_what_she_passed_on_with_her(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA, INES)
    views.fold(
        views.pen.withdraw(MARTA_SPARE, thanks),
        thanks,
        views.pen.pass_on(MARTA, thanks, AMPARO),
    )

    assert thanked(views) == people(INES)
    assert shared(views) == []


def test_thanks_that_all_have_withdrawn_from_are_shown_no_more(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA, INES)
    views.fold(thanks, views.pen.withdraw(MARTA, thanks))
    assert len(views.reader.feed()) == 1

    views.fold(views.pen.withdraw(INES, thanks))

    assert views.reader.feed() == []


def test_others_withdraw_nothing(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA)
    views.fold(thanks, views.pen.withdraw(AMPARO, thanks), views.pen.withdraw(CARMEN, thanks))

    assert thanked(views) == people(MARTA)


def test_somebody_with_whom_they_are_shared_takes_herself_out_too(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA)
    views.fold(thanks, views.pen.pass_on(MARTA, thanks, INES), views.pen.withdraw(INES, thanks))

    assert thanked(views) == people(MARTA)
    assert shared(views) == []


def kept(views: Views) -> list[tuple[bytes, list[bytes], str]]:
    """From whom, to whom and with which words: what stands by itself."""
    return [
        (card.person, [ref.person for ref in card.to], card.text)
        for card in views.reader.feed()
        if isinstance(card.detail, KudosDetail) and card.detail.kept
    ]


def test_who_was_in_it_too_keeps_that_when_the_first_words_are_erased(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA, value="care", reason="Palabras de Carmen, quince")
    views.fold(thanks, views.pen.pass_on(MARTA, thanks, INES, AMPARO))
    assert kept(views) == []

    views.fold(views.pen.erase(CARMEN, thanks))

    assert kept(views) == [(person_of(MARTA), people(INES, AMPARO), "")]
    assert the_card(views).value is None


def test_what_others_erase_changes_nothing_of_it(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA)
    act = views.pen.pass_on(MARTA, thanks, INES)
    views.fold(views.pen.erase(INES, thanks), act)

    views.fold(thanks)  # before, nobody here knew whose it was

    assert kept(views) == []
    assert thanked(views) == people(MARTA)


def test_a_post_that_is_erased_leaves_no_thanks(views: Views) -> None:
    post = views.pen.post(CARMEN, "hola")
    views.fold(post, views.pen.pass_on(MARTA, post, INES), views.pen.erase(CARMEN, post))

    assert views.reader.feed() == []


def test_who_shared_and_who_is_in_it_take_what_was_kept_back(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA)
    act = views.pen.pass_on(MARTA, thanks, INES, AMPARO)
    views.fold(thanks, act, views.pen.erase(CARMEN, thanks))

    views.fold(views.pen.withdraw(INES, act))
    assert kept(views) == [(person_of(MARTA), people(AMPARO), "")]

    views.fold(views.pen.withdraw(MARTA_SPARE, act))
    assert views.reader.feed() == []


def test_who_had_withdrawn_before_is_in_nothing_that_is_kept(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA, INES)
    views.fold(
        thanks,
        views.pen.pass_on(MARTA, thanks, AMPARO),
        views.pen.pass_on(INES, thanks, AMPARO),
        views.pen.withdraw(INES, thanks),
    )

    views.fold(views.pen.erase(CARMEN, thanks))
    assert kept(views) == [(person_of(MARTA), people(AMPARO), "")]

    views.fold(views.pen.withdraw(AMPARO, thanks))
    assert views.reader.feed() == []


def test_nobody_keeps_what_they_passed_on_of_their_own(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA)
    views.fold(thanks, views.pen.pass_on(CARMEN, thanks, INES), views.pen.erase(CARMEN, thanks))

    assert views.reader.feed() == []


def test_thanks_to_a_channel_are_on_its_page_and_everybody_there_may_pass_them_on(
    views: Views,
) -> None:
    thanks = views.pen.kudos(CARMEN, channel="taller")
    views.fold(
        thanks, views.pen.pass_on(INES, thanks, AMPARO), views.pen.pass_on(CARMEN, thanks, MARTA)
    )

    (card,) = views.reader.feed(channel="taller")

    assert isinstance(card.detail, KudosDetail)
    assert (card.to, card.detail.channel) == ((), "taller")
    assert shared(views) == [(person_of(AMPARO), person_of(INES))]


def test_what_is_said_of_a_post_as_if_it_were_thanks_says_nothing(views: Views) -> None:
    post = views.pen.post(CARMEN, "hola")
    views.fold(post, views.pen.pass_on(MARTA, post, INES), views.pen.withdraw(MARTA, post))

    assert the_card(views).detail is None


def _history() -> list[FoldEntry]:
    pen = Pen()
    thanks, team = pen.kudos(CARMEN, MARTA, INES), pen.kudos(INES, channel="taller")
    alone = pen.kudos(CARMEN, MARTA)
    return [
        thanks,
        team,
        alone,
        pen.pass_on(MARTA, thanks, AMPARO),
        pen.pass_on(INES, thanks, AMPARO),
        pen.pass_on(MARTA, team, CARMEN),
        pen.withdraw(INES, thanks),
        pen.withdraw(MARTA, alone),
        pen.erase(CARMEN, thanks, alone),
    ]


@settings(max_examples=40)
@given(st.permutations(_history()), st.integers(0, 9), st.integers(0, 8))
def test_any_order_and_repetition_gives_the_same_rows(
    tmp_path_factory: pytest.TempPathFactory, entries: list[FoldEntry], split: int, again: int
) -> None:
    folder = tmp_path_factory.mktemp("views")
    batches = [entries[:split], entries[split:], [entries[again]]]

    assert digest_of(folder, batches) == digest_of(folder, [_history()])


def test_each_act_changes_what_is_seen(tmp_path: Path) -> None:
    history = _history()[:-1]
    whole = digest_of(tmp_path, [history])

    for left_out in (0, 1, 3, 5, 6, 7):
        rest = [one for at, one in enumerate(history) if at != left_out]
        assert digest_of(tmp_path, [rest]) != whole, left_out


def test_who_comes_when_the_first_words_are_gone_sees_the_same(tmp_path: Path) -> None:
    history = _history()

    assert digest_of(tmp_path, [history[1:]]) == digest_of(tmp_path, [history])
