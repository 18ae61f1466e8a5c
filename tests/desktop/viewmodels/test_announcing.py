"""An announcement being written: what it needs, what is asked, what goes out."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.models.people import AttachmentRow
from desktop.viewmodels.announced import CHANNELS_MOST
from desktop.viewmodels.announcing import AnnouncingViewModel
from desktop.words.formatting import day_end_ms
from support.byhand.rows import HandClient, key_of
from support.models import rows_of
from sync.errors import NoSpace
from sync.values import EntryId, text_of

NAVIDAD = EntryId(key_of("card navidad"))


@pytest.fixture
def writing(hand: HandClient, bridge: Bridge) -> AnnouncingViewModel:
    return AnnouncingViewModel(hand.client, bridge, bridge)


def written(writing: AnnouncingViewModel, title: str = "Corte de luz") -> None:
    writing.begin()
    writing.title = title
    writing.text = "De diez a once."


def attached(writing: AnnouncingViewModel) -> list[AttachmentRow]:
    return rows_of(writing.attached, AttachmentRow)


def revise(writing: AnnouncingViewModel, hand: HandClient, *, asks_anew: bool = True) -> None:
    found = hand.card(NAVIDAD)
    assert found is not None
    writing.revise(found, asks_anew=asks_anew)


def test_it_needs_a_title_of_seventy_letters_at_most(writing: AnnouncingViewModel) -> None:
    writing.begin()
    assert (writing.ready, writing.left) == (False, "")
    writing.title = "x" * 60
    assert (writing.ready, writing.left, writing.tooLong) == (True, "Quedan 10 letras", False)
    writing.title = "x" * 71
    assert (writing.ready, writing.left, writing.tooLong) == (False, "Sobra 1 letra", True)


def test_it_is_asked_once_more_with_the_head_count(
    writing: AnnouncingViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    written(writing)
    assert writing.publishLine == "Publicar para las 9 personas"
    writing.ask()
    assert (writing.asking, hand.calls) == ("publish", [])
    assert writing.sureLine.startswith("Les llegará a las 9 personas del patio, y a cada una")

    with qtbot.waitSignal(writing.published):
        writing.publish()

    assert hand.calls == [
        (
            "announce", "Corte de luz", "De diez a once.",
            {"pin": True, "needs_ack": True, "until_ms": 0, "ends_ms": 0, "pictures": [],
             "files": [], "channels": []},
        )
    ]  # fmt: skip
    assert not writing.opened


def test_it_is_pinned_up_to_the_end_of_a_day(
    writing: AnnouncingViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    written(writing)
    writing.pinDay = "2027-01-07"
    writing.needsAck = False
    assert writing.sureLine == "Les llegará a las 9 personas del patio."
    with qtbot.waitSignal(writing.published):
        writing.publish()

    more = cast("dict[str, object]", hand.calls[0][3])
    assert (more["until_ms"], more["needs_ack"]) == (day_end_ms("2027-01-07"), False)


def test_it_holds_up_to_the_end_of_a_day_and_is_not_on_top_longer(
    writing: AnnouncingViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    written(writing)
    assert writing.audienceLine == ""
    writing.pinDay = "2027-01-20"
    writing.endDay = "2027-01-07"
    assert writing.pinDay == "2027-01-07"
    assert writing.audienceLine == "Vale hasta el 7 de enero"
    with qtbot.waitSignal(writing.published):
        writing.publish()

    more = cast("dict[str, object]", hand.calls[0][3])
    assert (more["until_ms"], more["ends_ms"]) == (day_end_ms("2027-01-07"),) * 2


def test_a_day_counts_for_nothing_when_it_is_not_pinned(
    writing: AnnouncingViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    written(writing)
    writing.pinDay = "2027-01-07"
    writing.pin = False
    with qtbot.waitSignal(writing.published):
        writing.publish()

    more = cast("dict[str, object]", hand.calls[0][3])
    assert (more["pin"], more["until_ms"]) == (False, 0)


def test_photos_and_pdfs_go_with_it_four_of_each_at_most(
    writing: AnnouncingViewModel, hand: HandClient, tmp_path: Path, qtbot: QtBot
) -> None:
    written(writing)
    plan = tmp_path / "Plano.PDF"
    plan.write_bytes(b"x" * 2_400_000)
    photos = [tmp_path / f"{n}.jpg" for n in range(5)]
    writing.chooseFiles()
    writing.attach([QUrl.fromLocalFile(str(path)) for path in (*photos, plan, plan)])

    assert not writing.choosing
    assert [row.name for row in attached(writing)] == [*(f"{n}.jpg" for n in range(4)), "Plano.PDF"]
    assert (attached(writing)[4].size, attached(writing)[4].picture) == ("2,4 MB", "")
    for path in photos[1:4]:
        writing.detach(str(path))
    writing.describe(str(photos[0]), "El plano")

    with qtbot.waitSignal(writing.published):
        writing.publish()
    more = cast("dict[str, object]", hand.calls[0][3])
    assert (more["pictures"], more["files"]) == ([(photos[0], "El plano")], [plan])


def test_what_was_written_is_not_thrown_away_without_a_word(writing: AnnouncingViewModel) -> None:
    writing.begin()
    writing.close()
    assert not writing.opened

    written(writing)
    writing.close()
    assert (writing.opened, writing.asking) == (True, "discard")
    writing.keepWriting()
    assert (writing.opened, writing.asking, writing.title) == (True, "", "Corte de luz")
    writing.close()
    writing.discard()
    assert (writing.opened, writing.title) == (False, "")


def test_what_could_not_be_published_stays(
    writing: AnnouncingViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    written(writing)
    hand.failure = NoSpace(path="/")
    writing.publish()
    qtbot.waitUntil(lambda: writing.error != "")
    assert (writing.opened, writing.title, writing.ready) == (True, "Corte de luz", True)


def test_another_text_is_a_correction_unless_it_is_to_be_read_again(
    writing: AnnouncingViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    revise(writing, hand)
    assert (writing.revising, writing.asksAnew, writing.ready) == (True, True, False)
    writing.title = "Horario de Navidad"
    with qtbot.waitSignal(writing.published) as said:
        writing.ask()

    assert said.args == [text_of(NAVIDAD)]
    text = hand.card(NAVIDAD).text  # type: ignore[union-attr]  # it is there
    assert hand.calls == [("revise", NAVIDAD, "Horario de Navidad", text, False)]

    revise(writing, hand)
    writing.text = "Cerramos también el 2."
    writing.substance = True
    with qtbot.waitSignal(writing.published):
        writing.ask()
    assert hand.calls[1][3:] == ("Cerramos también el 2.", True)


def test_nothing_of_the_last_one_is_left_in_the_next(
    writing: AnnouncingViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    revise(writing, hand)
    writing.close()
    writing.begin()
    assert (writing.revising, writing.title, writing.text) == (False, "", "")


def test_half_an_announcement_is_there_the_next_time(
    writing: AnnouncingViewModel, hand: HandClient, bridge: Bridge
) -> None:
    written(writing)

    after = AnnouncingViewModel(hand.client, bridge, bridge)
    after.begin()
    assert (after.title, after.text) == ("Corte de luz", "De diez a once.")

    after.discard()
    after.begin()
    assert (after.title, after.text) == ("", "")


def test_it_can_be_for_some_channels_which_are_said_in_their_order(
    writing: AnnouncingViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    hand.archived = {"envíos"}
    written(writing)
    assert writing.channels == ["general", "taller", "tienda-online"]
    for name in ("tienda-online", "taller", "general"):
        writing.toggleChannel(name)
    writing.toggleChannel("general")
    assert writing.chosenChannels == ["taller", "tienda-online"]
    writing.endDay = "2027-01-07"
    assert writing.audienceLine == "Para #taller y #tienda-online · Vale hasta el 7 de enero"

    with qtbot.waitSignal(writing.published):
        writing.publish()

    more = cast("dict[str, object]", hand.calls[0][3])
    assert more["channels"] == ["taller", "tienda-online"]
    writing.begin()
    assert writing.chosenChannels == []


def test_no_more_channels_can_be_chosen_than_an_announcement_holds(
    writing: AnnouncingViewModel, hand: HandClient
) -> None:
    names = [f"canal-{number}" for number in range(CHANNELS_MOST + 1)]
    hand.marks = dict.fromkeys(names, 0)
    written(writing)
    for name in names:
        writing.toggleChannel(name)
    assert writing.chosenChannels == names[:-1]


def test_where_there_is_one_channel_there_is_nothing_to_choose(
    writing: AnnouncingViewModel, hand: HandClient
) -> None:
    hand.marks = {"general": 0}
    written(writing)
    assert writing.channels == []
