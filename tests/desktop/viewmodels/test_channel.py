"""A channel's page: following, what it is for, archiving, and a new channel."""

from __future__ import annotations

import pytest

from desktop.bridge import Bridge
from desktop.models.feed import FeedRow
from desktop.models.people import ChannelEntry
from desktop.viewmodels.channel import ChannelViewModel
from desktop.viewmodels.feed import FeedViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.sidebar import SidebarViewModel
from support.byhand.rows import HandClient, person_id
from support.models import page_of, rows_of
from support.window import wait_until
from sync.client import ConversationKind, ConversationRow, PersonRef
from sync.errors import OutOfReach
from sync.values import EntryId, Rank, text_of

pytestmark = pytest.mark.usefixtures("started")


@pytest.fixture
def model(hand: HandClient, navigation: NavigationViewModel) -> ChannelViewModel:
    hand.about = {"taller": "Lo del horno y el torno."}
    return page_of(navigation, "channel", ChannelViewModel, "taller")


def test_it_says_who_writes_there_and_what_it_is_for(
    navigation: NavigationViewModel, model: ChannelViewModel
) -> None:
    assert (model.writersLine, model.writers, model.about) == (
        "1 persona escribe aquí", "Inés Calatrava", "Lo del horno y el torno.",
    )  # fmt: skip
    navigation.open("channel", "envíos")
    assert (model.writersLine, model.about) == ("Nadie ha escrito aquí todavía", "")


def test_one_for_some_people_is_a_group_of_theirs(
    hand: HandClient, navigation: NavigationViewModel, model: ChannelViewModel
) -> None:
    model.begin()
    model.newName = "# dirección"
    ready = [model.nameReady]
    model.readBySome(True)
    ready.append(model.nameReady)
    model.picking.add(0)
    assert [*ready, model.nameReady] == [True, False, True]
    model.create()
    wait_until(lambda: bool(hand.calls), "the group")
    assert hand.calls == [("make group", "dirección", list(model.picking.people))]
    wait_until(lambda: navigation.page == "messages", "its conversation")

    model.begin()
    assert not model.forSome
    assert model.picking.count == 0


def test_private_channels_follow_the_open_ones_in_the_sidebar(
    hand: HandClient, bridge: Bridge
) -> None:
    group = EntryId(b"g" * 16)
    people = (PersonRef(person_id("Diego Marín"), "Diego Marín"),)
    kind = ConversationKind.GROUP
    hand.talks = [
        ConversationRow(group, kind, "dirección", people, inside=True, time_ms=1, last=None),
        ConversationRow(
            EntryId(b"h" * 16), kind, "antes", people, inside=False, time_ms=2, last=None
        ),
    ]
    sidebar = SidebarViewModel(hand.client, bridge, bridge)
    rows = rows_of(sidebar.channels, ChannelEntry)
    assert [row.name for row in rows if row.locked] == ["dirección"]
    assert rows[-1] == ChannelEntry(text_of(group), "dirección", True, 0, "Canal privado dirección")

    hand.unread = {group: 2}
    sidebar.reload()
    rows = rows_of(sidebar.channels, ChannelEntry)
    assert (rows[-1].unread, rows[-1].says) == (2, "Canal privado dirección, 2 mensajes nuevos")


def test_a_channel_that_is_not_followed_leaves_home_and_has_no_badge(
    hand: HandClient, bridge: Bridge, navigation: NavigationViewModel, model: ChannelViewModel
) -> None:
    feed = FeedViewModel(hand.client, bridge, navigation, bridge)
    sidebar = SidebarViewModel(hand.client, bridge, bridge)
    assert model.following
    model.turnFollowing()
    wait_until(lambda: not model.following, "the switch")
    hand.marks["taller"] = 3
    bridge.refresh(frozenset({"channels", "feed"}))

    def unread() -> list[int]:
        return [row.unread for row in rows_of(sidebar.channels, ChannelEntry)]

    wait_until(lambda: unread() == [0, 0, 2, 0], "no badge")

    navigation.open("home")
    assert "taller" not in {row.channel for row in rows_of(feed.cards, FeedRow)}
    navigation.open("channel", "taller")
    assert len(rows_of(feed.cards, FeedRow)) == 1
    model.turnFollowing()
    wait_until(lambda: model.following, "followed again")


@pytest.mark.parametrize(
    ("rank", "opener", "name", "may", "archivable"),
    [
        (Rank.MEMBER, None, "taller", False, False),
        (Rank.MEMBER, "marta", "taller", True, True),
        (Rank.MEMBER, "marta", "general", False, False),
        (Rank.ADMIN, None, "taller", True, True),
        (Rank.ADMIN, None, "general", True, False),
    ],
)
def test_who_may_say_what_it_is_for(
    hand: HandClient,
    navigation: NavigationViewModel,
    model: ChannelViewModel,
    rank: Rank,
    opener: str | None,
    name: str,
    may: bool,
    archivable: bool,
) -> None:
    hand.rank, hand.opener = rank, person_id(opener) if opener else None
    navigation.open("channel", name)
    assert (model.mayChange, model.archivable) == (may, archivable)


def test_what_it_is_for_is_changed(hand: HandClient, model: ChannelViewModel) -> None:
    hand.rank = Rank.OWNER
    model.reload()
    model.beginSettings()
    assert (model.newAbout, model.aboutReady) == ("Lo del horno y el torno.", False)
    model.newAbout = "Lo del horno."
    assert model.aboutReady
    model.saveAbout()
    wait_until(lambda: bool(hand.calls), "what it is for")
    assert hand.calls == [("channel", "taller", "Lo del horno.", None)]


def test_it_is_archived_and_opened_again(hand: HandClient, model: ChannelViewModel) -> None:
    hand.rank = Rank.OWNER
    model.reload()
    model.turnArchived()
    wait_until(lambda: bool(hand.calls), "the archive")
    hand.archived = {"taller"}
    model.reload()
    model.turnArchived()
    wait_until(lambda: len(hand.calls) == 2, "opened again")
    assert [call[3] for call in hand.calls] == [True, False]


def test_a_new_channel_is_opened_and_gone_to(
    hand: HandClient, navigation: NavigationViewModel, model: ChannelViewModel
) -> None:
    model.begin()
    assert not model.nameReady
    model.newName, model.newAbout = " #ferias ", "Quién va y cuándo."
    model.create()
    wait_until(lambda: navigation.subject == "ferias", "the new channel")
    assert hand.calls == [("channel", "ferias", "Quién va y cuándo.", None)]


def test_a_channel_that_is_there_is_not_opened_again(
    hand: HandClient, model: ChannelViewModel
) -> None:
    model.begin()
    model.newName = "taller"
    model.create()
    assert (model.error, hand.calls) == ("Ese canal ya está en la lista.", [])
    model.newName = "taller 2"
    assert model.error == ""


def test_a_name_like_another_one_is_refused_with_that_one(
    hand: HandClient, model: ChannelViewModel
) -> None:
    hand.failure = OutOfReach(why="channel_alike", who="#taller")
    model.begin()
    model.newName = "Táller"
    model.create()
    wait_until(lambda: model.error != "", "the refusal")
    assert model.error == (
        "Ya existe #taller, y solo cambian las mayúsculas, los acentos o los espacios. "
        "Usa ese, o elige otro nombre."
    )
