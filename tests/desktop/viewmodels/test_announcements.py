"""Anuncios: what the list and the letter say, and what may be done with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.models.announcements import (
    AnnouncementRow,
    DoubtEntry,
    ReaderEntry,
    absent_note,
    pin_line,
)
from desktop.viewmodels.announcements import AnnouncementsViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.words.formatting import day_end_ms
from support.byhand.rows import DAY, HOUR, HandClient, card, key_of, person_id, ref
from support.models import page_of, rows_of
from sync.client import CardKind, Me
from sync.errors import OutOfReach, PatioError
from sync.values import EntryId, Rank, text_of
from sync.views.rows import AwayRow
from sync.views.rows_announcements import AnnouncementDetail, AnswerRow, EarlierText

NAVIDAD = EntryId(key_of("card navidad"))


class Owner(HandClient):
    """Carmen's, who announced it."""

    def me(self) -> Me:
        """Carmen."""
        return super().me()._replace(person=person_id("carmen"), name="Carmen Oliva")


@pytest.fixture
def owner(now: int) -> Owner:
    made = Owner(now)
    made.rank = Rank.OWNER
    return made


def page(hand: HandClient, bridge: Bridge, subject: str = "") -> AnnouncementsViewModel:
    navigation = NavigationViewModel(hand.client, bridge, bridge)
    return page_of(navigation, "announcements", AnnouncementsViewModel, subject)


def listed(model: AnnouncementsViewModel) -> list[AnnouncementRow]:
    return rows_of(model.rows, AnnouncementRow)


def people(model: object) -> dict[str, str]:
    return {row.name: row.line for row in rows_of(model, ReaderEntry)}


def change(hand: HandClient, **detail: object) -> None:
    found = hand.card(NAVIDAD)
    assert found is not None
    told = AnnouncementDetail(b"h", **detail)  # type: ignore[arg-type]  # by name
    hand.cards[hand.cards.index(found)] = found._replace(detail=told)


def test_the_list_says_who_when_and_how_many(hand: HandClient, bridge: Bridge) -> None:
    rows = listed(page(hand, bridge))

    assert [row.title for row in rows] == [
        "Horario de Navidad: cerramos del 24 al 31",
        "Revisión médica: elegid hora",
        "Nuevo proveedor de cajas",
    ]
    assert rows[0].line == "Carmen · viernes, 13:40"
    assert rows[0].words == "7 de 9 lo han leído"
    assert rows[0].mark == "pin"
    assert rows[0].says.endswith("7 de 9 lo han leído, fijado, sin leer")


def test_what_asks_for_no_receipt_has_no_bar(hand: HandClient, bridge: Bridge, now: int) -> None:
    hand.cards = [card("x", CardKind.ANNOUNCEMENT, "carmen", now, title="Hay tarta")]
    (row,) = listed(page(hand, bridge))
    assert (row.share, row.words, row.unread) == (-1.0, "No pide confirmación", False)


def test_the_first_is_shown_and_another_when_it_is_chosen(hand: HandClient, bridge: Bridge) -> None:
    model = page(hand, bridge)
    assert (model.letter.title, model.opened) == (listed(model)[0].title, False)

    model.choose(1)

    assert (model.letter.title, model.currentIndex) == ("Revisión médica: elegid hora", 1)
    assert model.opened


def test_one_comes_for_a_certain_announcement(hand: HandClient, bridge: Bridge) -> None:
    model = page(hand, bridge, text_of(EntryId(key_of("card cajas"))))
    assert (model.letter.title, model.opened) == ("Nuevo proveedor de cajas", True)


def test_one_that_is_gone_leaves_the_first_and_opens_nothing(
    hand: HandClient, bridge: Bridge
) -> None:
    model = page(hand, bridge, text_of(EntryId(key_of("gone"))))
    assert (model.currentIndex, model.opened) == (0, False)


def test_unread_ones_are_filtered_and_the_one_just_read_stays_while_it_is_shown(
    hand: HandClient, bridge: Bridge
) -> None:
    model = page(hand, bridge)
    model.showUnread(True)
    hand.cards = [c._replace(acked_by_me=c.id == NAVIDAD) for c in hand.cards]
    model.reload()
    assert [row.unread for row in listed(model)] == [False, True, True]

    model.choose(1)

    assert [row.unread for row in listed(model)] == [True, True]


def test_with_nothing_announced_it_says_so(hand: HandClient, bridge: Bridge) -> None:
    hand.cards = []
    model = page(hand, bridge)
    assert (model.none, model.letter.shown, model.currentIndex) == (True, False, -1)


def test_reading_is_a_receipt_for_the_text_on_the_screen(
    hand: HandClient, bridge: Bridge, qtbot: QtBot
) -> None:
    model = page(hand, bridge)
    assert model.letter.receiptLine == "Carmen verá que lo has leído."

    model.acknowledge()

    qtbot.waitUntil(lambda: hand.calls == [("ack", NAVIDAD)])


def test_colleagues_see_names_and_neither_days_nor_who_is_missing(
    hand: HandClient, bridge: Bridge
) -> None:
    letter = page(hand, bridge).letter
    assert set(people(letter.readers).values()) == {""}
    assert len(people(letter.readers)) == 7
    assert not letter.judged
    assert (letter.pendingCount, letter.doubtCount, letter.paceLine) == (0, 0, "")
    assert not letter.mayChange
    assert not letter.mayRemind
    assert not letter.mayUrge


def test_the_author_sees_days_and_why_somebody_is_missing(
    owner: Owner, bridge: Bridge, qtbot: QtBot
) -> None:
    owner.near = ["marta"]
    letter = page(owner, bridge).letter
    qtbot.waitUntil(lambda: letter.pendingCount == 2)

    assert people(letter.pending) == {
        "Marta Ruiz": "Aquí ahora",
        "Youssef El Amrani": "Sin pasar por la red desde el viernes",
    }
    assert people(letter.readers)["Inés Calatrava"] == "Viernes"
    assert people(letter.readers)["Rubén Soto"] == "Viernes, con una duda"
    assert people(letter.readers)["Carmen Oliva"] == "Lo escribió"
    assert letter.paceLine == "6 el mismo día"
    assert letter.absentNote.startswith("El equipo de Youssef aún no ha recibido")
    (doubt,) = rows_of(letter.doubts, DoubtEntry)
    assert (doubt.name, doubt.text) == ("Rubén Soto", "¿Y los pedidos del 23?")


@pytest.mark.parametrize(
    ("away", "line"),
    [
        (AwayRow("2026-11-20", "2026-12-04", "Vacaciones"), "Fuera hasta el 4 de diciembre"),
        (AwayRow("2026-11-01", "2026-11-22", ""), "Lo tiene y no ha contestado"),
    ],
)
def test_who_is_away_is_said_to_be_while_it_lasts(
    owner: Owner, bridge: Bridge, qtbot: QtBot, away: AwayRow, line: str
) -> None:
    owner.near = []
    owner.rows = [
        r._replace(away=away) if r.person == person_id("marta") else r for r in owner.rows
    ]
    letter = page(owner, bridge).letter
    qtbot.waitUntil(lambda: letter.pendingCount == 2)
    assert people(letter.pending)["Marta Ruiz"] == line


def test_several_computers_without_it_are_one_sentence(owner: Owner) -> None:
    found = owner.receipts(NAVIDAD)
    both = tuple(r._replace(state=found.people[-1].state) for r in found.people[-2:])
    names = absent_note(found._replace(people=both))
    assert names.startswith("Los equipos de ")
    assert " y " in names
    assert absent_note(found._replace(people=())) == ""


def test_the_author_reminds_once_a_day(owner: Owner, bridge: Bridge, qtbot: QtBot) -> None:
    model = page(owner, bridge)
    qtbot.waitUntil(lambda: model.letter.mayRemind)
    assert (model.letter.remindLine, model.letter.reminded) == ("Recordar a 2 personas", False)
    model.remind()
    qtbot.waitUntil(lambda: owner.calls == [("remind", NAVIDAD)])

    change(owner, reminded="2026-11-23")
    model.reload()

    assert (model.letter.remindLine, model.letter.reminded) == ("Recordado hoy", True)


def test_it_is_pinned_up_to_the_end_of_a_day_and_taken_off(
    owner: Owner, bridge: Bridge, qtbot: QtBot
) -> None:
    model = page(owner, bridge)
    assert model.letter.pinLine == "Fijado"
    model.pinUntil("2027-01-07")
    qtbot.waitUntil(lambda: len(owner.calls) == 1)
    ends_ms = day_end_ms("2027-01-07")
    assert owner.calls == [("pin", NAVIDAD, True, ends_ms)]

    change(owner, pin_ends_ms=ends_ms)
    model.reload()
    assert model.letter.pinLine == "Fijado hasta el 7 de enero"

    model.unpin()
    qtbot.waitUntil(lambda: owner.calls[1:] == [("pin", NAVIDAD, False, 0)])


def test_a_pin_that_has_ended_is_none(owner: Owner, now: int) -> None:
    change(owner, pin_ends_ms=now)
    found = owner.card(NAVIDAD)
    assert found is not None
    assert pin_line(found, now) == ""
    assert pin_line(found, now - 1) == "Fijado hasta el 23 de noviembre"


def test_an_owner_says_that_it_cannot_wait_and_it_takes_two(
    owner: Owner, bridge: Bridge, qtbot: QtBot
) -> None:
    model = page(owner, bridge)
    assert (model.letter.mayUrge, model.letter.urgentLine) == (True, "")
    model.urge()
    qtbot.waitUntil(lambda: owner.calls == [("urge", NAVIDAD)])

    change(owner, urged_by=(ref("carmen"),))
    model.reload()
    assert not model.letter.mayUrge
    assert model.letter.urgentLine.startswith("Carmen Oliva dice que es urgente.")

    change(owner, urged_by=(ref("carmen"), ref("amparo")))
    model.reload()
    assert model.letter.urgentLine == "Urgente: se avisa a cualquier hora"


def test_all_doubts_have_one_answer(owner: Owner, bridge: Bridge, qtbot: QtBot) -> None:
    model = page(owner, bridge)
    model.answer("  ")
    model.answer(" Salen el 22. ")
    qtbot.waitUntil(lambda: owner.calls == [("answer doubts", NAVIDAD, "Salen el 22.")])

    change(owner, answer=AnswerRow(EntryId(key_of("a")), "2026-11-23", "Salen el 22."))
    model.reload()

    assert model.letter.answer == "Salen el 22."


def test_a_change_of_substance_shows_both_texts_and_a_correction_says_so(
    owner: Owner, bridge: Bridge
) -> None:
    change(owner, corrected=True, before=EarlierText("Cerramos el 24", "Todo el día", b"g"))
    letter = page(owner, bridge).letter
    assert letter.corrected
    assert (letter.beforeTitle, letter.beforeText) == ("Cerramos el 24", "Todo el día")


def test_whom_it_is_for_and_how_long_it_holds_is_said(
    owner: Owner, bridge: Bridge, now: int
) -> None:
    change(owner, channels=("taller", "envíos"), ends_ms=now + 2 * DAY)
    letter = page(owner, bridge).letter
    assert letter.audienceLine == "Para #taller y #envíos · Vale hasta el 25 de noviembre"


@pytest.mark.parametrize(("kind", "printed"), [("csv", False), ("pdf", True)])
def test_receipts_are_saved_where_one_says(
    owner: Owner, bridge: Bridge, qtbot: QtBot, tmp_path: Path, kind: str, printed: bool
) -> None:
    model = page(owner, bridge)
    model.saveReceipts(kind)
    assert model.saving == kind

    model.keepReceipts(QUrl.fromLocalFile(str(tmp_path / f"acuses.{kind}")))

    qtbot.waitUntil(lambda: model.kept == f"acuses.{kind}")
    path = tmp_path / f"acuses.{kind}"
    assert owner.calls == [("save receipts", NAVIDAD, path, printed, "es")]
    assert model.saving == ""
    model.saveReceipts(kind)
    model.keepReceipts(QUrl())
    assert (model.saving, len(owner.calls)) == ("", 1)


def test_what_is_refused_is_said(owner: Owner, bridge: Bridge, qtbot: QtBot) -> None:
    model = page(owner, bridge)
    heard: list[PatioError] = []
    bridge.problem.connect(heard.append)
    owner.failure = OutOfReach(why="weekend", who="")
    model.remind()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [owner.failure]


def test_coming_back_finds_what_one_left(navigation: NavigationViewModel) -> None:
    model = page_of(navigation, "announcements", AnnouncementsViewModel)
    model.choose(2)
    navigation.open("home")

    navigation.back()

    assert (model.currentIndex, model.opened) == (2, True)


def test_a_new_one_arrives_while_one_reads_another(
    hand: HandClient, bridge: Bridge, now: int, qtbot: QtBot
) -> None:
    model = page(hand, bridge)
    model.choose(1)
    new = card("new", CardKind.ANNOUNCEMENT, "carmen", now - HOUR, title="Corte de luz")
    hand.cards.append(new)

    bridge.changed.emit(frozenset({"announcements"}))

    assert [row.title for row in listed(model)][:1] == ["Corte de luz"]
    assert (model.letter.title, model.currentIndex) == ("Revisión médica: elegid hora", 2)
