"""The wall of the month, and what those in a kudos may do with it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.models.profile import WallTile
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.thanks import WALL_MOST, ThanksViewModel
from support.byhand.rows import DAY, HOUR, VALUES, HandClient, card, person_id, ref, refs
from support.models import rows_of
from sync.client import CardKind, KudosDetail
from sync.errors import NoSpace
from sync.values import text_of
from sync.views.rows import Card
from sync.views.rows_kudos import PassedOn


def kudos(hand: HandClient, by: str, *to: str, **more: object) -> Card:
    made = card(
        f"kudos {by} {to} {more}", CardKind.KUDOS, by, hand.now - HOUR, to=refs(*to), **more
    )
    hand.cards.append(made)
    return made


@pytest.fixture
def thanks(navigation: NavigationViewModel) -> ThanksViewModel:
    made = navigation.modelOf("kudos")
    assert isinstance(made, ThanksViewModel)
    return made


def wall(thanks: ThanksViewModel) -> list[WallTile]:
    return rows_of(thanks.wall, WallTile)


def test_the_wall_has_a_tile_for_each_kudos_of_the_month_the_newest_last(
    thanks: ThanksViewModel, navigation: NavigationViewModel, hand: HandClient, now: int
) -> None:
    kudos(hand, "ines", "joaquin", value=VALUES[3])
    hand.cards.append(
        card("octubre", CardKind.KUDOS, "ines", now - 30 * DAY, to=refs("laia"), value=VALUES[0])
    )
    navigation.open("kudos")
    assert [(tile.tile, tile.says) for tile in wall(thanks)] == [
        ("detalle", "Cuidar el detalle: de Laia Ferrer a Rubén Soto"),
        ("aprender", "Aprender siempre: de Inés Calatrava a Joaquín Prieto"),
    ]
    assert (thanks.month, thanks.bare) == ("Noviembre", False)


def test_kudos_without_a_value_or_to_a_channel_have_a_tile_too(
    thanks: ThanksViewModel, navigation: NavigationViewModel, hand: HandClient
) -> None:
    kudos(hand, "ines", detail=KudosDetail(channel="taller"))
    navigation.open("kudos")
    assert wall(thanks)[-1][1:] == ("", "De Inés Calatrava a # taller")


def test_a_busy_month_shows_its_newest(
    thanks: ThanksViewModel, navigation: NavigationViewModel, hand: HandClient
) -> None:
    for number in range(WALL_MOST + 3):
        kudos(hand, "ines", "laia", text=str(number))
    navigation.open("kudos")
    assert len(wall(thanks)) == WALL_MOST


def test_a_month_without_any_is_bare_and_fills_when_one_comes(
    thanks: ThanksViewModel, navigation: NavigationViewModel, hand: HandClient, bridge: Bridge
) -> None:
    hand.cards = [one for one in hand.cards if one.kind is not CardKind.KUDOS]
    navigation.open("kudos")
    assert thanks.bare
    kudos(hand, "ines", "joaquin")
    bridge.changed.emit(frozenset({"feed"}))
    assert not thanks.bare


def test_whoever_was_thanked_may_say_who_else_it_was_or_leave(
    thanks: ThanksViewModel, hand: HandClient
) -> None:
    shared = (PassedOn(ref("laia"), ref("marta")),)
    mine = kudos(hand, "ines", "marta", "ruben", detail=KudosDetail(passed_on=shared))
    thanks.look(text_of(mine.id))
    assert set(thanks.passNames) == {
        "Amparo Gil", "Carmen Oliva", "Diego Navas", "Joaquín Prieto", "Youssef El Amrani",
    }  # fmt: skip
    assert (thanks.passable, thanks.withdrawal) == (True, "out")


@pytest.mark.parametrize(
    ("by", "to", "detail", "passable", "withdrawal"),
    [
        ("marta", ["ines"], KudosDetail(), False, "back"),
        ("marta", ["ines"], KudosDetail(kept=True), False, "out"),
        ("ines", ["ruben"], KudosDetail(), False, ""),
        ("ines", ["ruben"], KudosDetail(passed_on=(PassedOn(ref("marta"), ref("ruben")),)),
         False, "out"),
        ("ines", [], KudosDetail(channel="tienda"), True, ""),
    ],
)  # fmt: skip
def test_everybody_may_do_what_is_theirs_to_do(
    thanks: ThanksViewModel, hand: HandClient, by: str, to: list[str], detail: KudosDetail,
    passable: bool, withdrawal: str,
) -> None:  # fmt: skip
    one = kudos(hand, by, *to, detail=detail)
    thanks.look(text_of(one.id))
    assert (thanks.passable, thanks.withdrawal) == (passable, withdrawal)


def test_a_kudos_is_passed_on_and_what_fails_is_said(
    thanks: ThanksViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    mine = kudos(hand, "ines", "marta")
    thanks.look(text_of(mine.id))
    luis = text_of(person_id("ruben"))
    hand.failure = NoSpace(path="/")
    thanks.passOn(luis)
    qtbot.waitUntil(lambda: thanks.error.startswith("No queda sitio"))
    hand.failure = None
    thanks.passOn(luis)
    qtbot.waitUntil(lambda: not thanks.working)
    assert hand.calls == [("pass on", mine.id, [person_id("ruben")])]


def test_a_kudos_is_left(thanks: ThanksViewModel, hand: HandClient, qtbot: QtBot) -> None:
    mine = kudos(hand, "ines", "marta")
    thanks.look(text_of(mine.id))
    thanks.withdraw()
    qtbot.waitUntil(lambda: bool(hand.calls))
    assert hand.calls == [("withdraw", mine.id)]


def test_what_is_not_mine_cannot_be_withdrawn_from_here(
    thanks: ThanksViewModel, hand: HandClient, bridge: Bridge, qtbot: QtBot
) -> None:
    theirs = kudos(hand, "ines", "ruben")
    thanks.look(text_of(theirs.id))
    thanks.withdraw()
    thanks.passOn(text_of(person_id("diego")))
    done: list[bool] = []
    bridge.run(lambda: None, lambda _none: done.append(True))  # behind whatever was asked for
    qtbot.waitUntil(lambda: bool(done))
    assert hand.calls == []
