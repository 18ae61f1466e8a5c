"""What there is to look at, and what is done about it."""

from __future__ import annotations

import pytest

from desktop.bridge import Bridge
from desktop.models.settings import SectionRow
from desktop.models.watch import AlarmRow, HiddenRow, OrderRow, ReportRow
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.settings.page import SettingsViewModel
from desktop.viewmodels.settings.watch import WatchViewModel
from desktop.words.alarms import alarm_key, alarm_words
from support.byhand.rows import HOUR, person_id
from support.byhand.settings import SettingsHand
from support.byhand.watching import alarm, hidden, order, report
from support.models import page_of, rows_of
from support.window import wait_until
from sync.errors import NoSpace
from sync.governance.notes import AlarmKind
from sync.values import Rank, text_of

KINDS = [kind.name.lower() for kind in AlarmKind] + ["flood", "one_owner"]


@pytest.fixture
def watch(hand: SettingsHand, bridge: Bridge) -> WatchViewModel:
    return WatchViewModel(hand.client, bridge, bridge)


def reports(watch: WatchViewModel) -> list[ReportRow]:
    return rows_of(watch.reports, ReportRow)


def alarms(watch: WatchViewModel) -> list[AlarmRow]:
    return rows_of(watch.alarms, AlarmRow)


def told(hand: SettingsHand, bridge: Bridge) -> None:
    bridge.changed.emit(frozenset({"messages", "people"}))


@pytest.mark.parametrize("kind", KINDS)
def test_every_alarm_has_words_of_its_own(hand: SettingsHand, kind: str) -> None:
    words = alarm_words(alarm(kind, "laia", "marta", count=900))
    assert words.title != alarm_words(alarm("whatever")).title
    assert "{" not in words.title + words.text
    assert words.action


def test_what_is_odd_leads_where_something_is_done_about_it(
    watch: WatchViewModel, hand: SettingsHand, bridge: Bridge
) -> None:
    assert watch.nothing
    hand.alarming = [alarm("fork", "ruben"), alarm("flood", "laia", count=900)]
    hand.exposed = True
    told(hand, bridge)
    wait_until(lambda: len(alarms(watch)) == 3, "the alarms")
    fork, flood, exposed = alarms(watch)
    assert (fork.title, fork.page, fork.subject) == (
        "Un equipo de Rubén Soto parece existir dos veces", "settings", "staff",
    )  # fmt: skip
    assert (flood.page, flood.flooder) == ("", text_of(person_id("laia")))
    assert (exposed.action, exposed.page) == ("", "")
    assert not watch.nothing


def test_who_floods_the_office_is_removed_without_what_came_in_a_day(
    watch: WatchViewModel, hand: SettingsHand
) -> None:
    watch.removeFlooder(text_of(person_id("laia")))
    wait_until(lambda: watch.writes == 1, "it")
    assert hand.calls == [("remove", person_id("laia"), None, False, [], False, 1)]


def test_reports_that_wait_are_first_and_what_is_hidden_can_be_shown_again(
    watch: WatchViewModel, hand: SettingsHand, bridge: Bridge, now: int
) -> None:
    post, other = hand.cards[0], hand.cards[1]
    hand.reported = [
        report(other, "ines", now - HOUR, "Ya está", shown=False),
        report(post, "marta", now - 2 * HOUR, "Sale un teléfono"),
    ]
    told(hand, bridge)
    first, second = reports(watch)
    assert (first.title, first.reason) == (
        "Marta Ruiz avisa de algo de Inés Calatrava", "Sale un teléfono",
    )  # fmt: skip
    assert (first.hides, first.shows, first.card, first.standing) == (
        True, False, text_of(post.id), "",
    )  # fmt: skip
    assert (second.hides, second.card, second.standing) == (False, "", "Ya no se ve")
    watch.hide(first.target, " Es privado ")
    wait_until(lambda: watch.writes == 1, "it hidden")
    watch.show(first.target)
    wait_until(lambda: watch.writes == 2, "it shown")
    assert hand.calls == [("hide", post.id, True, "Es privado"), ("hide", post.id, False, "")]


def test_a_refusal_is_said_and_closes_nothing(watch: WatchViewModel, hand: SettingsHand) -> None:
    hand.failure = NoSpace(path="x")
    watch.hide(text_of(hand.cards[0].id), "Es privado")
    wait_until(lambda: watch.error != "", "the refusal")
    assert watch.writes == 0


def test_what_of_mine_is_hidden_says_by_whom_and_why(
    watch: WatchViewModel, hand: SettingsHand, bridge: Bridge, now: int
) -> None:
    hand.taken_out = [
        hidden("navidad", "amparo", now - HOUR, "Faltaba algo"),
        hidden("x", "", 0, ""),
    ]
    told(hand, bridge)
    rows = rows_of(watch.hidden, HiddenRow)
    assert [(row.title, row.reason) for row in rows] == [
        ("Oculto por Amparo Gil, hace 1 h", "Faltaba algo"),
        ("Oculto a todo el mundo", ""),
    ]


def test_what_is_to_be_erased_says_by_whom_and_can_be_kept(
    watch: WatchViewModel, hand: SettingsHand, bridge: Bridge, now: int
) -> None:
    post = hand.cards[0]
    hand.ordered = [order(post, "marta", now - HOUR)]
    told(hand, bridge)
    (row,) = rows_of(watch.orders, OrderRow)
    assert row.title == f"Marta Ruiz ha mandado borrar algo de {post.author}"
    assert (row.details, row.said) == ("Hace 1 h", post.title or post.text)
    assert not watch.nothing
    watch.show(row.key)
    wait_until(lambda: watch.writes == 1, "it kept")
    assert hand.calls == [("hide", post.id, False, "")]


@pytest.mark.parametrize(
    ("who", "hides", "reported", "there"),
    [
        ("carmen", None, False, True),
        ("marta", Rank.ADMIN, False, True),
        ("marta", None, True, True),
        ("marta", None, False, False),
    ],
)
def test_the_page_is_there_for_whom_it_is_about(
    hand: SettingsHand, navigation: NavigationViewModel,
    who: str, hides: Rank | None, reported: bool, there: bool,
) -> None:  # fmt: skip
    hand.who, hand.hides = who, hides
    if reported:
        hand.reported = [report(hand.cards[0], "marta", hand.now, "Esto no", mine=True)]
    settings = page_of(navigation, "settings", SettingsViewModel)
    assert ("watch" in {row.key for row in rows_of(settings.sections, SectionRow)}) is there


def test_two_of_a_kind_are_told_apart() -> None:
    assert alarm_key(alarm("fork", "laia")) != alarm_key(alarm("fork", "ruben"))
