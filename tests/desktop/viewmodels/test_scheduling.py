"""Posts for later: offered outside of the office's hours, taken back, changed, let go of."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop.models.scheduled import ScheduledRow
from desktop.viewmodels.composer import ComposerViewModel
from desktop.words import formatting
from support.byhand.rows import HOUR, HandClient
from support.models import rows_of
from sync.client import DraftRow
from sync.errors import NoSpace
from sync.values import BlobId, EntryId

TOMORROW = datetime(2026, 11, 24, 8, 30)
DUE_MS = round(TOMORROW.timestamp() * 1000)
OLD = EntryId(b"\x07" * 32)


def rows(composer: ComposerViewModel) -> list[ScheduledRow]:
    return rows_of(composer.scheduling.waiting, ScheduledRow)


def waits(hand: HandClient, text: str, due_ms: int, *, attached: int = 0) -> DraftRow:
    row = DraftRow(OLD, hand.now, due_ms, 0, "taller", text, attached)
    hand.kept.append(row)
    return row


def offered(composer: ComposerViewModel, hand: HandClient, qtbot: QtBot, text: str) -> None:
    """Outside of the hours, with a post being written."""
    hand.closed_until = TOMORROW
    composer.open("post")
    composer.text = text
    qtbot.waitUntil(lambda: composer.scheduling.offer != "")


@pytest.mark.parametrize(
    ("opens", "words"),
    [
        (datetime(2026, 11, 23, 16, 0), "Publicar hoy a las 16:00"),
        (TOMORROW, "Publicar mañana a las 8:30"),
        (datetime(2026, 11, 27, 9, 0), "Publicar el viernes a las 9:00"),
        (datetime(2026, 12, 7, 8, 30), "Publicar el 7 dic a las 8:30"),
    ],
)
def test_while_the_office_is_closed_its_next_morning_is_offered(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot, opens: datetime, words: str
) -> None:
    composer.open("post")
    assert composer.scheduling.offer == ""
    hand.closed_until = opens
    composer.scheduling.look()
    qtbot.waitUntil(lambda: composer.scheduling.offer == words)
    hand.closed_until = None
    composer.scheduling.look()
    qtbot.waitUntil(lambda: composer.scheduling.offer == "")


def test_what_is_offered_keeps_the_post_for_then(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    offered(composer, hand, qtbot, " Hola ")
    composer.chooseChannel("taller")
    composer.scheduling.offerTaken()
    composer.scheduling.offerTaken()  # a second click on the way
    qtbot.waitUntil(lambda: composer.sent.words == "Se publicará mañana a las 8:30")
    assert hand.calls == [("keep", "Hola", "taller", [], DUE_MS)]
    assert (composer.tab, composer.text) == ("", "")
    qtbot.waitUntil(lambda: composer.scheduling.line == "1 publicación programada")
    (row,) = rows(composer)
    assert (row.text, row.channel, row.when) == ("Hola", "taller", "Mañana a las 8:30")


def test_undone_it_is_back_as_it_was(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = tmp_path / "jarrón.png"
    photo.write_bytes(b"x")
    offered(composer, hand, qtbot, "Hola\n")
    composer.attaching.attach([QUrl.fromLocalFile(str(photo))])
    composer.attaching.describe(str(photo), "Un jarrón")
    composer.chooseChannel("taller")
    composer.scheduling.offerTaken()
    qtbot.waitUntil(lambda: composer.scheduling.undoable)
    composer.chooseChannel("general")
    composer.scheduling.undo()
    qtbot.waitUntil(lambda: composer.tab == "post")
    assert (composer.text, composer.channel) == ("Hola\n", "taller")
    assert composer.attaching.pictureCount == 1
    assert hand.kept == []
    assert not composer.scheduling.undoable
    composer.publish()
    qtbot.waitUntil(lambda: composer.tab == "")
    assert hand.calls[-1] == ("post", "Hola", "taller", [(photo, "Un jarrón")])


def test_what_is_written_meanwhile_is_never_overwritten(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    offered(composer, hand, qtbot, "La primera")
    composer.scheduling.offerTaken()
    qtbot.waitUntil(lambda: composer.scheduling.undoable)
    composer.open("post")
    composer.text = "La segunda"
    assert (composer.scheduling.undoable, composer.scheduling.free) == (False, False)
    composer.scheduling.undo()
    qtbot.waitUntil(lambda: bool(rows(composer)))
    composer.scheduling.change(rows(composer)[0].key)
    assert composer.text == "La segunda"
    assert [call[0] for call in hand.calls] == ["keep"]


def test_the_time_to_undo_ends_with_its_toast(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    offered(composer, hand, qtbot, "Hola")
    composer.scheduling.offerTaken()
    qtbot.waitUntil(lambda: composer.scheduling.undoable)
    composer.sent.dismiss()
    assert not composer.scheduling.undoable
    composer.scheduling.undo()
    assert len(hand.kept) == 1


def test_what_could_not_be_kept_stays_written(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    offered(composer, hand, qtbot, "Hola")
    hand.failure = NoSpace(path="/")
    composer.scheduling.offerTaken()
    qtbot.waitUntil(lambda: composer.error != "")
    assert (composer.tab, composer.text, composer.ready) == ("post", "Hola", True)


def test_a_moment_is_proposed_and_another_can_be_chosen(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    later = composer.scheduling
    composer.open("post")
    composer.text = "Hola"
    later.begin()
    assert (later.day, later.clock, later.chosen) == ("2026-11-24", "8:30", "Mañana a las 8:30")
    hand.opens = datetime(2026, 11, 25, 9, 15)
    later.begin()
    qtbot.waitUntil(lambda: (later.day, later.clock) == ("2026-11-25", "9:15"))
    later.day = "2026-11-27"
    later.clock = "12"
    assert (later.lack, later.chosen) == ("", "El viernes a las 12:00")
    later.schedule()
    qtbot.waitUntil(lambda: composer.sent.words == "Se publicará el viernes a las 12:00")
    assert hand.calls[0][4] == round(datetime(2026, 11, 27, 12).timestamp() * 1000)


@pytest.mark.parametrize(
    ("day", "clock", "lack"),
    [
        ("2026-11-23", "10:20", "Esa hora ya ha pasado"),
        ("2026-11-23", "pronto", "Escribe la hora así: 8:30"),
        ("2026-11-24", "24:00", "Escribe la hora así: 8:30"),
        ("2026-11-23", "10:21", ""),
    ],
)
def test_only_a_moment_to_come_will_do(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot, day: str, clock: str, lack: str
) -> None:
    composer.open("post")
    composer.text = "Hola"
    composer.scheduling.day = day
    composer.scheduling.clock = clock
    assert composer.scheduling.lack == lack
    composer.scheduling.schedule()
    if lack:
        assert composer.ready
    else:
        qtbot.waitUntil(lambda: len(hand.calls) == 1)


def test_taken_back_it_has_no_time_until_it_is_said_better(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    waits(hand, "Mal dicho", DUE_MS)
    composer.scheduling.look()
    qtbot.waitUntil(lambda: composer.scheduling.count == 1)
    composer.scheduling.change(rows(composer)[0].key)
    qtbot.waitUntil(lambda: composer.tab == "post")
    assert (composer.text, composer.channel, composer.scheduling.held) == (
        "Mal dicho", "taller", True,
    )  # fmt: skip
    assert [row.due_ms for row in hand.kept] == [0]
    qtbot.waitUntil(lambda: rows(composer) == [])
    assert composer.scheduling.line == ""
    composer.scheduling.begin()
    assert (composer.scheduling.day, composer.scheduling.clock) == ("2026-11-24", "8:30")
    composer.text = "Bien dicho"
    composer.scheduling.schedule()
    qtbot.waitUntil(lambda: [row.text for row in hand.kept] == ["Bien dicho"])
    assert hand.kept[0].due_ms == DUE_MS
    assert not composer.scheduling.held


def test_taken_back_it_has_its_photos(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot, tmp_path: Path
) -> None:
    hand.blobs = tmp_path / "jarrón"
    hand.kept.append(
        DraftRow(OLD, hand.now, DUE_MS, 0, "taller", "", 1, ((BlobId(OLD), "Un jarrón"),))
    )
    composer.scheduling.look()
    qtbot.waitUntil(lambda: composer.scheduling.count == 1)
    assert (rows(composer)[0].attached, rows(composer)[0].changeable) == ("1 foto", True)
    composer.scheduling.change(rows(composer)[0].key)
    qtbot.waitUntil(lambda: composer.attaching.pictureCount == 1)
    composer.publish()
    qtbot.waitUntil(lambda: hand.kept == [])
    assert hand.calls[1] == ("post", "", "taller", [(hand.blobs, "Un jarrón")])


def test_one_that_was_emptied_gives_way_to_another_and_goes_out_as_it_was(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    first = waits(hand, "Primera", DUE_MS)
    second = first._replace(id=EntryId(b"\x08" * 32), text="Segunda", due_ms=DUE_MS + HOUR)
    hand.kept.append(second)
    composer.scheduling.look()
    qtbot.waitUntil(lambda: composer.scheduling.count == 2)
    keys = [row.key for row in rows(composer)]
    composer.scheduling.change(keys[0])
    qtbot.waitUntil(lambda: composer.text == "Primera")
    composer.text = ""
    composer.scheduling.change(keys[1])
    qtbot.waitUntil(lambda: composer.text == "Segunda")
    assert hand.drafts() == [first, second._replace(due_ms=0)]


def test_published_at_once_it_is_not_published_again(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    row = waits(hand, "Mejor ya", DUE_MS)
    composer.scheduling.look()
    qtbot.waitUntil(lambda: composer.scheduling.count == 1)
    composer.scheduling.change(rows(composer)[0].key)
    qtbot.waitUntil(lambda: composer.tab == "post")
    composer.publish()
    qtbot.waitUntil(lambda: hand.kept == [])
    assert hand.calls == [
        ("time", row.id, 0), ("post", "Mejor ya", "taller", []), ("drop", row.id),
    ]  # fmt: skip


def is_kept(hand: HandClient, row: DraftRow) -> bool:
    return hand.kept == [row]


def test_thrown_away_it_goes_out_as_it_was(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = waits(hand, "Como estaba", DUE_MS)
    for now, due in ((hand.now, DUE_MS), (DUE_MS + HOUR, 0)):
        composer.scheduling.look()
        qtbot.waitUntil(lambda: composer.scheduling.count == 1)
        composer.scheduling.change(rows(composer)[0].key)
        qtbot.waitUntil(lambda: composer.tab == "post")
        composer.text = "Otra cosa"
        monkeypatch.setattr(formatting, "now_ms", partial(int, now))
        composer.discard()
        qtbot.waitUntil(partial(is_kept, hand, row._replace(due_ms=due)))
    qtbot.waitUntil(lambda: composer.scheduling.line == "1 borrador guardado")
    assert rows(composer)[0].when == "Sin hora"


def test_one_of_the_list_is_published_now_or_let_go_of(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    for act, call in (
        (composer.scheduling.publishNow, "publish"),
        (composer.scheduling.drop, "drop"),
    ):
        hand.calls.clear()
        waits(hand, "Hola", DUE_MS)
        composer.scheduling.look()
        qtbot.waitUntil(lambda: composer.scheduling.count == 1)
        act(rows(composer)[0].key)
        qtbot.waitUntil(lambda: composer.scheduling.count == 0)
        assert hand.calls == [(call, OLD)]


def test_one_that_has_gone_out_meanwhile_is_told_and_leaves_the_list(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    waits(hand, "Hola", DUE_MS)
    composer.scheduling.look()
    qtbot.waitUntil(lambda: composer.scheduling.count == 1)
    hand.kept.clear()
    composer.scheduling.change(rows(composer)[0].key)
    qtbot.waitUntil(lambda: composer.scheduling.error == "Ese borrador ya no está aquí.")
    qtbot.waitUntil(lambda: composer.scheduling.count == 0)
    assert composer.tab == ""
    composer.scheduling.dismissError()
    assert composer.scheduling.error == ""


def test_the_list_says_what_it_is_and_what_the_composer_cannot_hold(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    waits(hand, "Con  la\ntarifa", hand.now - 1, attached=2)
    composer.scheduling.look()
    qtbot.waitUntil(lambda: composer.scheduling.count == 1)
    (row,) = rows(composer)
    assert (row.text, row.when, row.attached, row.changeable) == (
        "Con la tarifa", "En cuanto se pueda", "2 archivos", False,
    )  # fmt: skip
