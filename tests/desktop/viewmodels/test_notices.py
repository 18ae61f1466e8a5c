"""What concerns me: the bell, its list, what is opened from it."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.bridge import Bridge
from desktop.models.notices import ToldRow
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.notices import PAGE, NoticesViewModel
from support.byhand.rows import DAY, HOUR, MINUTE, HandClient, ref
from support.byhand.talk import talk, told
from support.models import rows_of
from support.window import wait_until
from sync.client import NotificationKind
from sync.errors import NoSpace
from sync.values import text_of


@pytest.fixture
def notices(
    hand: HandClient, bridge: Bridge, navigation: NavigationViewModel, now: int
) -> NoticesViewModel:
    hand.news = [
        told("hornada", NotificationKind.MENTION, "laia", now - 35 * MINUTE, "¿Lo ves, Marta?"),
        told("cesta", NotificationKind.ANSWER, "carmen", now - HOUR, "Sí, el 18", 0),
        told("navidad", NotificationKind.ANNOUNCEMENT, "carmen", now - 3 * DAY, "Navidad"),
    ]
    return NoticesViewModel(hand.client, bridge, navigation, bridge)


def rows(notices: NoticesViewModel) -> list[ToldRow]:
    return rows_of(notices.told, ToldRow)


def looked(notices: NoticesViewModel) -> list[ToldRow]:
    notices.look()
    wait_until(lambda: bool(rows(notices)), "the list")
    return rows(notices)


def test_nothing_is_read_before_something_has_changed(notices: NoticesViewModel) -> None:
    assert (notices.unread, notices.says, rows(notices)) == (0, "Novedades", [])


def test_the_bell_says_how_much_is_new(notices: NoticesViewModel, bridge: Bridge) -> None:
    bridge.changed.emit(frozenset({"feed"}))
    wait_until(lambda: notices.unread == 2, "what is new")
    assert notices.says == "Novedades, 2 sin leer"
    assert rows(notices) == []


def test_a_row_says_who_what_and_when(notices: NoticesViewModel) -> None:
    first, second, third = looked(notices)
    assert first.marked == "<mark>Laia</mark> te menciona: «¿Lo ves, Marta?»"
    assert (first.when, first.fresh, first.glyph) == ("Hace 35 min", True, "comment")
    assert first.says == "Laia te menciona: «¿Lo ves, Marta?», Hace 35 min, sin leer"
    assert (second.marked, second.fresh) == (
        "<mark>Carmen</mark> ha contestado a tu pregunta: «Sí, el 18»", False,
    )  # fmt: skip
    assert (third.when, third.tone) == ("Viernes, 10:20", "azul")


def test_what_people_wrote_is_no_markup_and_no_place_for_names(
    notices: NoticesViewModel, hand: HandClient, now: int
) -> None:
    text = "<b>{who}</b> & {text} {n}"
    hand.news = [told("x", NotificationKind.MENTION, "laia", now, text)]
    hand.news[0] = hand.news[0]._replace(people=(ref("laia")._replace(name="<i>Laia"),))
    (row,) = looked(notices)
    assert row.marked == (
        "<mark>&lt;i&gt;Laia</mark> te menciona: «&lt;b&gt;{who}&lt;/b&gt; &amp; {text} {n}»"
    )
    assert row.says.startswith(f"<i>Laia te menciona: «{text}»")


@pytest.mark.parametrize("kind", list(NotificationKind))
@pytest.mark.parametrize("people", [("laia",), ("laia", "ines")])
def test_every_kind_has_its_sentence(
    notices: NoticesViewModel,
    hand: HandClient,
    now: int,
    kind: NotificationKind,
    people: tuple[str, ...],
) -> None:
    row = told("x", kind, "laia", now, "esto")
    hand.news = [row._replace(people=tuple(ref(one) for one in people), fresh=2)]
    (shown,) = looked(notices)
    assert shown.marked.startswith("<mark>Laia")
    assert "«esto»" in shown.marked
    assert "{" not in shown.marked


def test_of_a_photo_that_nobody_described_it_is_said_that_it_is_one(
    notices: NoticesViewModel, hand: HandClient, now: int
) -> None:
    hand.news = [told("x", NotificationKind.MESSAGE, "ines", now, "")]
    (row,) = looked(notices)
    assert row.says.startswith("Inés te ha escrito: «una foto»")


def test_of_doubts_the_day_is_said_and_not_the_hour(
    notices: NoticesViewModel, hand: HandClient, now: int
) -> None:
    hand.news = [told("x", NotificationKind.DOUBT, "laia", now - 20 * MINUTE, "¿Y yo?")]
    (row,) = looked(notices)
    assert row.when == "Hoy"


def test_opening_the_list_marks_nothing_and_opening_a_row_leads_to_its_card(
    notices: NoticesViewModel, navigation: NavigationViewModel, hand: HandClient
) -> None:
    first, *_ = looked(notices)
    assert hand.news[0].fresh == 1
    notices.open(first.key)
    assert (navigation.page, navigation.subject) == ("card", text_of(hand.news[0].place))


def test_a_message_leads_to_its_conversation(
    notices: NoticesViewModel, navigation: NavigationViewModel, hand: HandClient, now: int
) -> None:
    place = talk(hand, "ines", ["ines"], now, "¿Vienes?", unread=3)
    row = told("x", NotificationKind.MESSAGE, "ines", now, "¿Vienes?", 3)
    hand.news = [row._replace(place=place)]
    (shown,) = looked(notices)
    assert shown.marked == "<mark>Inés</mark> te ha escrito 3 mensajes: «¿Vienes?»"
    assert (notices.messages, notices.messagesSay) == (3, "Mensajes, 3 sin leer")
    notices.open(shown.key)
    assert (navigation.page, navigation.subject) == ("messages", text_of(place))


def test_everything_can_be_marked_at_once(notices: NoticesViewModel) -> None:
    looked(notices)
    notices.markAll()
    wait_until(lambda: notices.unread == 0, "all to be seen")
    assert [row.fresh for row in rows(notices)] == [False, False, False]


def test_silence_until_tomorrow_can_be_taken_back(
    notices: NoticesViewModel, hand: HandClient
) -> None:
    notices.hush()
    wait_until(lambda: notices.hushed, "silence")
    assert (hand.silent_until, notices.hushLine) == (datetime(2026, 11, 24), "En silencio")
    notices.unhush()
    wait_until(lambda: not notices.hushed, "no silence")


def test_what_could_not_be_kept_is_said(
    notices: NoticesViewModel, hand: HandClient, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems: list[object] = []
    bridge.problem.connect(problems.append)

    def full() -> None:
        raise NoSpace(path="/")

    monkeypatch.setattr(hand, "mark_all_seen", full)
    notices.markAll()
    wait_until(lambda: bool(problems), "the problem")
    assert isinstance(problems[0], NoSpace)


def test_older_ones_come_a_page_at_a_time(
    notices: NoticesViewModel, hand: HandClient, now: int
) -> None:
    hand.news = [
        told(str(n), NotificationKind.THANKS, "ines", now - n * HOUR, f"Gracias {n}")
        for n in range(PAGE + 5)
    ]
    assert len(looked(notices)) == PAGE
    notices.loadMore()
    wait_until(lambda: len(rows(notices)) == PAGE + 5, "the rest")
    notices.loadMore()
    notices.leave()
    assert len(rows(notices)) == PAGE + 5
