"""The feed page."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.models.feed import FeedRow
from desktop.viewmodels.feed import MORE, FeedViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.words import formatting
from support.byhand.rows import DAY, HOUR, HandClient, card, key_of, person_id, spread
from support.models import rows_of
from support.window import wait_until
from sync.client import Card, CardKind, Erasure
from sync.errors import NoSpace
from sync.values import EntryId, text_of


def keys(model: object) -> list[str]:
    return [row.key for row in rows_of(model, FeedRow)]


def first(feed: FeedViewModel) -> FeedRow:
    return rows_of(feed.cards, FeedRow)[0]


def texts(feed: FeedViewModel) -> list[str]:
    return [row.text for row in rows_of(feed.cards, FeedRow)]


def add(hand: HandClient, now: int, name: str, by: str = "laia") -> None:
    hand.cards.append(card(name, CardKind.POST, by, now, channel="general", text=name))


def test_the_pinned_announcement_stands_above_the_list_and_not_in_it(feed: FeedViewModel) -> None:
    assert len(keys(feed.pinned)) == 1
    assert not set(keys(feed.pinned)) & set(keys(feed.cards))


def test_it_greets_by_first_name_with_the_date(feed: FeedViewModel) -> None:
    assert feed.title == "Buenos días, Marta"
    assert feed.dateLine == "Lunes, 23 de noviembre"


def test_it_says_how_much_of_the_pages_is_made_until_all_of_it_is(
    feed: FeedViewModel, hand: HandClient
) -> None:
    hand.making = 0.347
    feed.reload()
    assert feed.dateLine == "Las páginas se están haciendo de nuevo: 34 %"

    hand.making = None
    wait_until(lambda: feed.dateLine == "Lunes, 23 de noviembre", "a look of its own")


def test_news_are_counted_since_the_day_i_was_here(
    hand: HandClient, bridge: Bridge, navigation: NavigationViewModel, now: int
) -> None:
    hand.looked[""] = now - 3 * DAY
    feed = FeedViewModel(hand.client, bridge, navigation, bridge)
    assert feed.dateLine == "Lunes, 23 de noviembre · 3 novedades desde el viernes"


def test_a_new_card_comes_in_at_the_top_when_the_list_is_there(
    feed: FeedViewModel, hand: HandClient, bridge: Bridge, now: int
) -> None:
    add(hand, now, "nueva")
    bridge.changed.emit(frozenset({"feed"}))
    assert texts(feed)[0] == "nueva"


def test_new_cards_wait_behind_the_pill_while_one_reads_below(
    feed: FeedViewModel, hand: HandClient, bridge: Bridge, now: int
) -> None:
    feed.atTop = False
    add(hand, now - 1, "una")
    add(hand, now, "dos")
    bridge.changed.emit(frozenset({"feed"}))
    assert (feed.heldCount, "una" in texts(feed)) == (2, False)
    feed.reveal()
    assert (feed.heldCount, texts(feed)[:2]) == (0, ["dos", "una"])


def test_my_own_card_is_shown_at_once_and_the_page_goes_to_it(
    feed: FeedViewModel, hand: HandClient, bridge: Bridge, now: int
) -> None:
    feed.atTop = False
    before = feed.topAsked
    add(hand, now, "mía", by="marta")
    bridge.changed.emit(frozenset({"feed"}))
    assert texts(feed)[0] == "mía"
    assert feed.topAsked == before + 1


def test_pages_filter_by_kind_and_channel(feed: FeedViewModel, qtbot: QtBot) -> None:
    feed.navigation.open("kudos")
    assert {row.kind for row in rows_of(feed.cards, FeedRow)} == {"kudos"}
    feed.navigation.only("announcements")
    assert len(keys(feed.cards)) == 3
    feed.navigation.open("channel", "taller")
    assert {row.channel for row in rows_of(feed.cards, FeedRow)} == {"taller"}


def test_opening_a_channel_counts_it_as_seen(
    feed: FeedViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    feed.navigation.open("channel", "taller")
    qtbot.waitUntil(lambda: hand.marks["taller"] == 0)


def test_older_cards_come_a_few_at_a_time(
    feed: FeedViewModel, hand: HandClient, bridge: Bridge, now: int
) -> None:
    for number in range(70):
        add(hand, now - 30 * DAY - number, f"antigua {number}")
    bridge.changed.emit(frozenset({"feed"}))
    assert (len(keys(feed.cards)), feed.ended) == (29, False)  # the pinned one is the thirtieth
    feed.loadMore()
    assert (len(keys(feed.cards)), feed.ended) == (39, False)
    for _ in range(4):
        feed.loadMore()
    assert (len(keys(feed.cards)), feed.ended) == (74, True)
    bridge.changed.emit(frozenset({"feed"}))
    assert (len(keys(feed.cards)), feed.ended) == (74, True)


def test_what_is_there_is_not_read_again_for_older_cards(
    feed: FeedViewModel, hand: HandClient, bridge: Bridge, now: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(70):
        add(hand, now - 30 * DAY - number, f"antigua {number}")
    bridge.changed.emit(frozenset({"feed"}))
    read: list[int] = []
    real = hand.feed

    def counted(*, limit: int, before: EntryId | None = None, **rest: Any) -> list[Card]:  # noqa: ANN401 (the client's)
        read.append(limit)
        return real(limit=limit, before=before, **rest)

    monkeypatch.setattr(hand, "feed", counted)
    feed.loadMore()
    assert read == [MORE]


def test_older_cards_go_on_when_the_oldest_shown_is_gone(
    feed: FeedViewModel, hand: HandClient, bridge: Bridge, now: int
) -> None:
    for number in range(70):
        add(hand, now - 30 * DAY - number, f"antigua {number}")
    bridge.changed.emit(frozenset({"feed"}))
    last = keys(feed.cards)[-1]
    hand.cards = [card for card in hand.cards if text_of(card.id) != last]
    feed.loadMore()
    assert len(keys(feed.cards)) == 39
    assert last not in keys(feed.cards)


def test_what_arrives_pushes_no_card_off_the_end_while_one_reads(
    feed: FeedViewModel, hand: HandClient, bridge: Bridge, now: int
) -> None:
    for number in range(70):
        add(hand, now - 30 * DAY - number, f"antigua {number}")
    bridge.changed.emit(frozenset({"feed"}))
    feed.atTop = False
    before = keys(feed.cards)
    for number in range(45):  # more than a page
        add(hand, now + number, f"nueva {number}")
        bridge.changed.emit(frozenset({"feed"}))
        assert keys(feed.cards)[: len(before)] == before
    assert feed.heldCount == 45


def test_a_comment_is_sent_once_and_its_draft_forgotten(
    feed: FeedViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    key = first(feed).key
    feed.keepDraft(key, "  Enhorabuena ")
    feed.comment(key)
    qtbot.waitUntil(lambda: first(feed).draft == "")
    assert [call[0] for call in hand.calls] == ["comment"]
    assert hand.calls[0][2] == "Enhorabuena"


def test_a_comment_that_could_not_be_saved_stays_written(
    feed: FeedViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    hand.failure = NoSpace(path="/")
    key = first(feed).key
    feed.keepDraft(key, "Enhorabuena")
    feed.comment(key)
    qtbot.waitUntil(lambda: feed.error != "")
    assert first(feed).draft == "Enhorabuena"
    feed.dismissError()
    assert feed.error == ""


def test_reacting_and_acknowledging_reach_the_client(
    feed: FeedViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    feed.react(first(feed).key, "count_me_in")
    feed.acknowledge(keys(feed.pinned)[0])
    qtbot.waitUntil(lambda: [call[0] for call in hand.calls] == ["react", "ack"])


def test_a_first_day_is_empty(
    hand: HandClient, bridge: Bridge, navigation: NavigationViewModel
) -> None:
    hand.cards = []
    assert FeedViewModel(hand.client, bridge, navigation, bridge).empty


def erasure(have: int, at_ms: int, name: str = "tontería") -> Erasure:
    author = person_id("marta")
    return Erasure(EntryId(key_of(name)), author, "Marta Ruiz", at_ms, spread(have))


def test_what_i_erased_says_on_how_many_computers_it_is_gone(
    hand: HandClient, feed: FeedViewModel
) -> None:
    now = formatting.now_ms()
    hand.taken_back = [erasure(6, now - 60_000)]

    feed.reload()

    shown = first(feed)
    assert (shown.kind, shown.spread_line) == ("erased", "Borrado en 6 de 8 equipos")
    assert shown.spread_detail == "Faltan los equipos de Rubén Soto y Youssef El Amrani."
    assert shown.says == "Lo has borrado hace 1 min. Borrado en 6 de 8 equipos."
    hand.taken_back = [erasure(8, now - 60_000)]
    feed.reload()
    assert first(feed).spread_line == "Borrado en los 8 equipos"
    assert first(feed).spread_detail == "Ya no está en ninguno."
    hand.taken_back = [erasure(1, now - 60_000)]
    feed.reload()
    assert first(feed).spread_line == "Borrado en este equipo, sin enviar"


def test_what_was_erased_stands_where_its_time_puts_it_and_not_for_ever(
    hand: HandClient, feed: FeedViewModel
) -> None:
    now = formatting.now_ms()
    hand.taken_back = [
        erasure(6, now - HOUR), erasure(8, now - 2 * DAY, "hecho"), erasure(6, now - 6 * DAY, "a"),
        erasure(6, now - 8 * DAY, "b"),
    ]  # fmt: skip

    feed.reload()

    kinds = [row.kind for row in rows_of(feed.cards, FeedRow)]
    assert kinds == ["post", "erased", "kudos", "announcement", "erased", "announcement"]
    feed.navigation.only("kudos")
    assert "erased" not in [row.kind for row in rows_of(feed.cards, FeedRow)]


def test_what_is_typed_after_sending_a_comment_is_still_there(
    feed: FeedViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    key = first(feed).key
    feed.keepDraft(key, "Enhorabuena")
    feed.comment(key)
    feed.keepDraft(key, "Enhorabuena y gracias")
    qtbot.waitUntil(lambda: first(feed).draft == "y gracias")
    assert hand.calls[0][2] == "Enhorabuena"


def test_half_a_comment_is_there_in_the_next_window(
    feed: FeedViewModel, hand: HandClient, bridge: Bridge
) -> None:
    key = first(feed).key
    feed.keepDraft(key, "Enhora")
    navigation = NavigationViewModel(hand.client, bridge, bridge)
    after = FeedViewModel(hand.client, bridge, navigation, bridge)
    assert first(after).draft == "Enhora"
