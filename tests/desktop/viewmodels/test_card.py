"""One card on a page of its own."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.bridge import Bridge
from desktop.models.feed import FeedRow
from desktop.viewmodels.card import CardViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from support.byhand.rows import HandClient, comment, key_of, person_id, spread
from support.byhand.talk import told
from support.models import page_of, rows_of
from support.window import wait_until
from sync.client import CardKind, Erasure, NotificationKind
from sync.errors import NoSpace
from sync.values import EntryId, text_of

UNKNOWN = text_of(key_of("nobody has it"))


def opened(navigation: NavigationViewModel, key: str) -> CardViewModel:
    return page_of(navigation, "card", CardViewModel, key)


def rows(page: CardViewModel) -> list[FeedRow]:
    return rows_of(page.cards, FeedRow)


def test_the_card_is_there_with_its_comments(
    navigation: NavigationViewModel, hand: HandClient, now: int
) -> None:
    many = tuple(comment("ines", now - n, f"Comentario {n}") for n in range(8, -1, -1))
    hand.cards[0] = hand.cards[0]._replace(comments=many)
    page = opened(navigation, text_of(hand.cards[0].id))
    (row,) = rows(page)
    assert len(row.comment_texts) == 9
    assert (row.more_line, page.title, page.missing) == ("", "Publicación", "")


def test_a_long_thread_is_read_page_by_page_and_what_comes_takes_nothing_away(
    navigation: NavigationViewModel, hand: HandClient, bridge: Bridge, now: int
) -> None:
    many = [comment("ines", now - n * 1000, f"Comentario {n}") for n in range(70)]
    hand.cards[0] = hand.cards[0]._replace(comments=tuple(reversed(many)))
    key = text_of(hand.cards[0].id)
    page = opened(navigation, key)
    (row,) = rows(page)
    assert (row.comment_count, row.comment_texts[0]) == (70, "Comentario 29")
    assert (row.comment_texts[-1], row.more_line) == (
        "Comentario 0", "Ver comentarios anteriores (40)",
    )  # fmt: skip

    newer = [comment("laia", now + n, f"Nuevo {n}") for n in range(40)]
    hand.cards[0] = hand.cards[0]._replace(comments=(*reversed(many), *newer))
    bridge.changed.emit(frozenset({"feed"}))
    assert rows(page)[0].comment_texts[0] == "Comentario 29"
    assert rows(page)[0].comment_texts[-1] == "Nuevo 39"

    page.unfold(key)
    assert rows(page)[0].comment_texts[0] == "Comentario 59"
    page.unfold(key)
    (row,) = rows(page)
    assert (len(row.comment_texts), row.comment_texts[0]) == (110, "Comentario 69")
    assert row.more_line == ""


def test_what_was_unfolded_on_one_card_is_not_on_the_next(
    navigation: NavigationViewModel, hand: HandClient, now: int
) -> None:
    for place in (0, 1):
        many = tuple(comment("ines", now - n, f"{place} {n}") for n in range(35, 0, -1))
        hand.cards[place] = hand.cards[place]._replace(comments=many)
    first, second = (text_of(card.id) for card in hand.cards[:2])
    page = opened(navigation, first)
    page.unfold(first)
    assert rows(page)[0].more_line == ""

    navigation.open("card", second)

    assert rows(page)[0].more_line == "Ver comentarios anteriores (5)"


def test_another_card_takes_its_place_and_the_way_back_finds_the_first(
    navigation: NavigationViewModel, hand: HandClient
) -> None:
    first, second = (text_of(card.id) for card in hand.cards[:2])
    page = opened(navigation, first)
    navigation.open("card", second)
    assert [row.key for row in rows(page)] == [second]
    navigation.open("people")
    navigation.back()
    assert [row.key for row in rows(page)] == [second]
    navigation.back()
    assert [row.key for row in rows(page)] == [first]


def test_what_was_told_of_the_card_is_seen_with_it(
    navigation: NavigationViewModel, hand: HandClient, now: int
) -> None:
    hand.news = [told("hornada", NotificationKind.MENTION, "laia", now, "¿Lo ves?")]
    opened(navigation, text_of(hand.cards[0].id))
    wait_until(lambda: hand.news[0].fresh == 0, "it to be seen")


def test_a_comment_can_be_written_there(navigation: NavigationViewModel, hand: HandClient) -> None:
    key = text_of(hand.cards[0].id)
    page = opened(navigation, key)
    page.keepDraft(key, "Voy")
    page.comment(key)
    wait_until(lambda: bool(hand.calls), "the comment")
    assert hand.calls == [("comment", hand.cards[0].id, "Voy")]


def test_what_could_not_be_saved_there_is_the_window_s_to_say(
    navigation: NavigationViewModel, hand: HandClient, bridge: Bridge
) -> None:
    problems: list[object] = []
    bridge.problem.connect(problems.append)
    hand.failure = NoSpace(path="/")
    page = opened(navigation, text_of(hand.cards[0].id))
    page.react(text_of(hand.cards[0].id), "like")
    wait_until(lambda: bool(problems), "the problem")


@pytest.mark.parametrize("key", [UNKNOWN, "", "no hex", "ab"])
def test_a_card_that_is_not_here_says_so(navigation: NavigationViewModel, key: str) -> None:
    page = opened(navigation, key)
    assert rows(page) == []
    assert page.missing == "Este equipo aún no ha recibido esa publicación"


def test_it_appears_when_it_arrives(
    navigation: NavigationViewModel, hand: HandClient, bridge: Bridge
) -> None:
    late = hand.cards.pop(0)
    page = opened(navigation, text_of(late.id))
    assert page.missing
    hand.cards.append(late)
    bridge.changed.emit(frozenset({"feed"}))
    assert (len(rows(page)), page.missing) == (1, "")


def test_one_that_was_erased_is_said_to_be(
    navigation: NavigationViewModel, hand: HandClient, now: int
) -> None:
    gone = EntryId(key_of("gone"))
    hand.lost = [Erasure(gone, person_id("ines"), "Inés Calatrava", now, spread(8))]
    assert opened(navigation, text_of(gone)).missing == "Esa publicación se ha borrado"


def test_a_kind_without_a_card_is_not_an_empty_page(
    navigation: NavigationViewModel, hand: HandClient
) -> None:
    hand.cards[0] = hand.cards[0]._replace(kind=CardKind.OUTSIDE)
    page = opened(navigation, text_of(hand.cards[0].id))
    assert (rows(page), page.missing) == ([], "Esta página aún no sabe mostrarlo")


def test_nothing_is_read_for_the_page_while_one_is_elsewhere(
    navigation: NavigationViewModel,
    hand: HandClient,
    bridge: Bridge,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = opened(navigation, text_of(hand.cards[0].id))
    navigation.open("home")
    monkeypatch.delattr(HandClient, "card")
    bridge.changed.emit(frozenset({"feed"}))
    page.reload()
    assert len(rows(page)) == 1


def test_an_address_leads_to_its_card_and_can_be_copied(
    navigation: NavigationViewModel, hand: HandClient
) -> None:
    key = text_of(hand.cards[0].id)
    navigation.copyLink(key)
    assert QGuiApplication.clipboard().text() == f"patio:{key}"
    navigation.follow(f" patio:{key.upper()}\n")
    assert (navigation.page, navigation.subject) == ("card", key)


def test_the_address_of_a_comment_leads_to_its_card(
    navigation: NavigationViewModel, hand: HandClient
) -> None:
    one = hand.cards[0]
    navigation.follow(f"patio:{text_of(one.comments[0].id)}")
    assert (navigation.page, navigation.subject) == ("card", text_of(one.id))
    navigation.follow("patio:nothing")
    assert navigation.subject == "nothing"
