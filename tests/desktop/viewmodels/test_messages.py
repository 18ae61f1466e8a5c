"""Mensajes: the list, the open conversation, writing, groups, and what counts as seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.bridge import Bridge
from desktop.models.messages import SaidRow, TalkRow
from desktop.models.people import PersonEntry
from desktop.viewmodels.messages import PAGE, MessagesViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from support.byhand.rows import DAY, HOUR, MINUTE, HandClient, person_id, spread
from support.byhand.talk import talk
from support.models import page_of, rows_of
from support.window import wait_until
from sync.client import ConversationKind
from sync.errors import NoSpace
from sync.values import EntryId, text_of


@pytest.fixture
def ines(hand: HandClient, now: int) -> EntryId:
    return talk(
        hand,
        "ines",
        ["ines"],
        now - 4 * MINUTE,
        "¿A qué hora cierras?",
        "A las 14",
        "Voy",
        unread=1,
    )


@pytest.fixture
def group(hand: HandClient, now: int) -> EntryId:
    return talk(
        hand, "Probetas", ["ines", "laia"], now - 3 * HOUR, "Dejo las probetas", "Gracias",
        "De nada", kind=ConversationKind.GROUP, unread=2,
    )  # fmt: skip


@pytest.fixture
def page(navigation: NavigationViewModel, ines: EntryId, group: EntryId) -> MessagesViewModel:
    return page_of(navigation, "messages", MessagesViewModel)


def talks(page: MessagesViewModel) -> list[TalkRow]:
    return rows_of(page.talks, TalkRow)


def said(page: MessagesViewModel) -> list[SaidRow]:
    return rows_of(page.said, SaidRow)


def names(model: object) -> list[str]:
    return [row.name for row in rows_of(model, PersonEntry)]


def test_the_list_has_the_newest_first_with_what_was_said_last(page: MessagesViewModel) -> None:
    first, second = talks(page)
    assert (first.title, first.line, first.when, first.unread) == (
        "Inés Calatrava", "Voy", "4 min", 1,
    )  # fmt: skip
    assert first.says == "Inés Calatrava, 1 sin leer, Voy, 4 min"
    assert (second.title, second.line, second.drawing) == ("Probetas", "Inés: De nada", "people")
    assert (page.empty, page.opened, page.current) == (False, False, -1)


def test_who_is_near_shows_on_the_row_of_who_one_speaks_with_alone(
    page: MessagesViewModel,
) -> None:
    wait_until(lambda: talks(page)[0].here, "Inés to be near")
    assert not talks(page)[1].here


def test_nobody_has_written_yet(navigation: NavigationViewModel) -> None:
    page = page_of(navigation, "messages", MessagesViewModel)
    assert (page.empty, page.title, page.readers) == (True, "", "")


def test_what_was_said_stands_by_day_and_by_who_said_it(
    page: MessagesViewModel, hand: HandClient, ines: EntryId, now: int
) -> None:
    rows = hand.said[ines]
    rows[2] = rows[2]._replace(time_ms=now - 2 * DAY)
    page.choose(0)
    newest, mine, oldest = said(page)
    assert [row.text for row in (newest, mine, oldest)] == [
        "Voy", "A las 14", "¿A qué hora cierras?",
    ]  # fmt: skip
    assert [row.day for row in (newest, mine, oldest)] == ["", "Hoy", "Sábado"]
    assert [row.mine for row in (newest, mine, oldest)] == [False, True, False]
    assert newest.says == "Inés Calatrava, 10:16: Voy"
    assert [row.author for row in said(page)] == ["", "", ""]


def test_what_one_says_in_a_row_stands_together(
    page: MessagesViewModel, hand: HandClient, ines: EntryId
) -> None:
    rows = hand.said[ines]
    me = rows[1]
    rows[0] = rows[0]._replace(mine=True, person=me.person, delivered=me.delivered)
    page.choose(0)
    newest, mine, oldest = said(page)
    assert [(row.first, row.last) for row in (newest, mine, oldest)] == [
        (False, True), (True, False), (True, True),
    ]  # fmt: skip
    rows[0] = rows[0]._replace(delivered=spread(0, 2))
    page.reload()
    assert [row.first for row in said(page)] == [True, True, True], "one has not come as far"


@pytest.mark.parametrize(
    ("have", "of", "words", "arrived"),
    [
        (0, 2, "Guardado aquí, sin entregar", False),
        (1, 2, "Entregado en 1 de 2 equipos", False),
        (2, 2, "Entregado", True),
        (0, 0, "", True),
    ],
)
def test_it_is_said_how_far_my_words_have_come_and_never_whether_they_were_read(
    page: MessagesViewModel,
    hand: HandClient,
    ines: EntryId,
    have: int,
    of: int,
    words: str,
    arrived: bool,
) -> None:
    mine = hand.said[ines][1]
    hand.said[ines][1] = mine._replace(delivered=spread(have, of))
    page.choose(0)
    theirs, row, _ = said(page)
    assert (row.delivered, row.arrived) == (words, arrived)
    assert theirs.delivered == ""


def test_in_a_group_it_is_said_who_speaks_and_who_can_read(page: MessagesViewModel) -> None:
    page.choose(1)
    assert page.title == "Probetas"
    assert page.readers == "Solo se lee en los equipos de Inés, Laia y los tuyos"
    assert [row.author for row in said(page)] == ["Inés Calatrava", "", "Inés Calatrava"]
    assert page.group


def test_many_readers_are_counted(page: MessagesViewModel, hand: HandClient, now: int) -> None:
    everybody = ["ines", "laia", "carmen", "ruben"]
    talk(hand, "Todos", everybody, now, "Hola", kind=ConversationKind.GROUP)
    page.reload()
    page.choose(0)
    assert page.readers == "Solo se lee en los equipos de las 5 personas que estáis aquí"


def test_what_is_open_and_before_somebody_s_eyes_is_seen(
    page: MessagesViewModel, hand: HandClient, ines: EntryId, group: EntryId
) -> None:
    page.choose(0)
    assert hand.unread[ines] == 1
    page.watched = True
    wait_until(lambda: ines not in hand.unread, "it to be seen")
    assert hand.unread == {group: 2}
    wait_until(lambda: talks(page)[0].unread == 0, "the row to say so")


def test_what_arrives_while_one_is_elsewhere_is_not_seen(
    page: MessagesViewModel, navigation: NavigationViewModel, hand: HandClient, ines: EntryId,
    bridge: Bridge,
) -> None:  # fmt: skip
    page.choose(0)
    page.watched = True
    wait_until(lambda: ines not in hand.unread, "it to be seen")
    navigation.open("home")
    page.watched = False
    hand.unread[ines] = 1
    bridge.changed.emit(frozenset({"messages"}))
    done: list[bool] = []
    bridge.run(lambda: True, done.append)  # behind whatever was asked for by then
    wait_until(lambda: bool(done), "the work before")
    assert hand.unread[ines] == 1


@pytest.mark.parametrize(
    ("place", "call"),
    [(0, ("message", "Vale", [person_id("ines")])), (1, ("message group", "Vale"))],
)
def test_what_is_written_goes_to_the_one_that_is_open(
    page: MessagesViewModel, hand: HandClient, place: int, call: tuple[object, ...]
) -> None:
    page.choose(place)
    page.draft = "  Vale \n"
    page.send()
    page.send()
    wait_until(lambda: not page.sending, "it to be kept")
    assert [made[: len(call)] for made in hand.calls] == [call]
    assert page.draft == ""


def test_nothing_is_sent_of_an_empty_field(page: MessagesViewModel, hand: HandClient) -> None:
    page.choose(0)
    page.draft = " \n"
    page.send()
    assert (page.sending, hand.calls) == (False, [])


def test_what_could_not_be_kept_stays_in_the_field_and_is_said(
    page: MessagesViewModel, hand: HandClient
) -> None:
    hand.failure = NoSpace(path="/")
    page.choose(0)
    page.draft = "Vale"
    page.send()
    wait_until(lambda: page.error != "", "the error")
    assert (page.draft, page.sending) == ("Vale", False)
    page.dismissError()
    assert page.error == ""


def test_each_conversation_keeps_what_is_half_written(page: MessagesViewModel) -> None:
    page.choose(0)
    page.draft = "a medias"
    page.choose(1)
    assert page.draft == ""
    page.choose(0)
    assert page.draft == "a medias"


def test_a_person_s_key_opens_what_there_is_with_her_or_begins_it(
    page: MessagesViewModel, navigation: NavigationViewModel, hand: HandClient
) -> None:
    navigation.open("messages", text_of(person_id("ines")))
    assert (page.current, page.title) == (0, "Inés Calatrava")
    navigation.open("messages", text_of(person_id("carmen")))
    assert (page.current, page.title, page.opened, page.silent) == (-1, "Carmen Oliva", True, True)
    page.draft = "Hola"
    page.send()
    wait_until(lambda: bool(hand.calls), "the message")
    assert hand.calls == [("message", "Hola", [person_id("carmen")])]


def test_what_was_begun_goes_on_in_the_conversation_that_comes_of_it(
    page: MessagesViewModel, navigation: NavigationViewModel, hand: HandClient, now: int
) -> None:
    navigation.open("messages", text_of(person_id("carmen")))
    page.draft = "a medias"
    talk(hand, "carmen", ["carmen"], now, "¿Me lees?")
    page.reload()
    assert (page.current, [row.text for row in said(page)]) == (0, ["¿Me lees?"])
    assert page.draft == "a medias"


@pytest.mark.parametrize("subject", ["", "zz", "ab", "00" * 32])
def test_a_key_of_nothing_leaves_the_list(
    page: MessagesViewModel, navigation: NavigationViewModel, subject: str
) -> None:
    navigation.open("messages", subject)
    assert (page.opened, len(talks(page))) == (False, 2)


def test_people_are_found_by_name_or_job_and_chosen(page: MessagesViewModel) -> None:
    page.begin()
    picking = page.picking
    assert not picking.ready
    assert "Marta Ruiz" not in names(picking.suggested)
    picking.search = "alma"
    assert names(picking.suggested) == ["Rubén Soto"]
    picking.add(0)
    assert (names(picking.chosen), picking.search, picking.ready) == (["Rubén Soto"], "", True)
    assert "Rubén Soto" not in names(picking.suggested)
    picking.remove(text_of(person_id("ruben")))
    assert not picking.ready


def test_one_person_begins_a_conversation_and_several_with_a_name_a_group(
    page: MessagesViewModel, hand: HandClient
) -> None:
    page.begin()
    for name in ("carmen", "ruben"):
        page.picking.search = name
        page.picking.add(0)
    assert page.picking.nameable
    page.picked()
    assert (page.title, hand.calls) == ("Carmen Oliva y Rubén Soto", [])

    page.picking.name = " Reparto "
    page.picked()
    wait_until(lambda: bool(hand.calls), "the group")
    assert hand.calls == [("make group", "Reparto", [person_id("carmen"), person_id("ruben")])]


def test_a_group_is_renamed_and_its_people_changed_at_once(
    page: MessagesViewModel, hand: HandClient, group: EntryId
) -> None:
    page.choose(1)
    page.editGroup()
    picking = page.picking
    assert (picking.name, names(picking.chosen)) == (
        "Probetas", ["Inés Calatrava", "Laia Ferrer"],
    )  # fmt: skip
    picking.remove(text_of(person_id("laia")))
    picking.search = "youssef"
    picking.add(0)
    picking.name = ""
    assert not picking.ready
    picking.name = "Esmaltes"
    page.picked()
    wait_until(lambda: bool(hand.calls), "the change")
    assert hand.calls == [
        ("change group", group, "Esmaltes", [person_id("youssef")], [person_id("laia")])
    ]


def test_nothing_is_written_of_a_group_that_stays_as_it_is(
    page: MessagesViewModel, hand: HandClient
) -> None:
    page.choose(1)
    page.editGroup()
    page.picked()
    assert hand.calls == []


def test_one_can_go_out_of_a_group(
    page: MessagesViewModel, hand: HandClient, group: EntryId
) -> None:
    page.choose(1)
    page.leaveGroup()
    wait_until(lambda: bool(hand.calls), "the change")
    assert hand.calls == [("change group", group, "", [], [person_id("marta")])]


def test_a_group_that_one_is_out_of_is_read_and_not_written(
    page: MessagesViewModel, hand: HandClient
) -> None:
    hand.talks[1] = hand.talks[1]._replace(inside=False)
    page.reload()
    page.choose(1)
    assert page.closed.startswith("Ya no estás en este grupo")
    assert not page.group
    page.draft = "Hola"
    page.send()
    assert hand.calls == []


def test_who_has_left_the_company_cannot_be_written_to(
    page: MessagesViewModel, hand: HandClient
) -> None:
    hand.rows = [row for row in hand.rows if row.person != person_id("ines")]
    page.reload()
    page.choose(0)
    assert page.closed == "Inés Calatrava ya no está en la empresa."


def test_an_unsigned_question_is_called_so_and_answered(
    page: MessagesViewModel, hand: HandClient, now: int
) -> None:
    id = talk(hand, "q", ["diego"], now, "¿Habrá cesta?", kind=ConversationKind.QUESTION)
    page.reload()
    page.choose(0)
    assert (page.title, page.glyph, page.face) == ("Pregunta sin nombre", "mask", "")
    page.draft = "Sí"
    page.send()
    wait_until(lambda: bool(hand.calls), "the answer")
    assert hand.calls == [("answer", id, "Sí")]


def test_older_messages_come_a_page_at_a_time(
    page: MessagesViewModel, hand: HandClient, now: int
) -> None:
    talk(hand, "larga", ["youssef"], now, *[f"Línea {n}" for n in range(PAGE + 7)])
    page.reload()
    page.choose(0)
    assert len(said(page)) == PAGE
    page.loadMore()
    assert len(said(page)) == PAGE + 7
    page.loadMore()
    assert said(page)[-1].text == "Línea 0"


def test_a_message_can_be_copied(page: MessagesViewModel) -> None:
    page.choose(0)
    page.copyText(said(page)[0].key)
    assert QGuiApplication.clipboard().text() == "Voy"
