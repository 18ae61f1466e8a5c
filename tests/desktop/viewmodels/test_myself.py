"""My own profile while I change it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.images.portrait import MOST_BYTES
from desktop.viewmodels.myself import MyselfViewModel
from support.byhand.rows import HandClient, person_id
from support.pictures import picture
from sync.client import AwayRow
from sync.errors import NoSpace


def me_with(hand: HandClient, **facts: object) -> None:
    hand.rows = [
        row._replace(**facts) if row.person == person_id("marta") else row  # type: ignore[arg-type]  # facts by name
        for row in hand.rows
    ]


@pytest.fixture
def myself(hand: HandClient, bridge: Bridge) -> MyselfViewModel:
    me_with(hand, skills=("Fotos",), birthday="05-31")
    made = MyselfViewModel(hand.client, bridge, bridge)
    made.begin()
    return made


def test_it_begins_with_what_the_profile_says(myself: MyselfViewModel) -> None:
    said = myself.said
    assert (said["name"], said["job"], said["place"]) == (
        "Marta Ruiz", "Tienda online", "Tienda online",
    )  # fmt: skip
    assert (said["skills"], myself.day, myself.month) == ("Fotos", "31", "5")
    assert (myself.away, myself.since, myself.dirty) == (False, "2026-11-23", False)


def test_only_what_was_changed_is_written(
    myself: MyselfViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    myself.say("job", " Tienda y ferias ")
    myself.say("skills", "Fotos\n\n  Envíos a Francia \n")
    myself.say("day", "")
    myself.say("month", "")
    assert myself.dirty
    with qtbot.waitSignal(myself.saved):
        myself.save()
    changes = {
        "job": "Tienda y ferias",
        "skills": ["Fotos", "Envíos a Francia"],
        "birthday": "",
    }
    assert hand.calls == [("profile", changes)]
    assert not myself.dirty


def test_days_away_are_written_beside_the_profile(
    myself: MyselfViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    myself.say("away", "yes")
    myself.say("since", "2026-12-07")
    myself.say("until", "2026-12-11")
    myself.say("why", " Vacaciones ")
    with qtbot.waitSignal(myself.saved):
        myself.save()
    assert hand.calls == [("away", "2026-12-07", "2026-12-11", "Vacaciones")]


def test_who_is_back_says_so(myself: MyselfViewModel, hand: HandClient, qtbot: QtBot) -> None:
    me_with(hand, away=AwayRow("2026-11-20", "2026-11-27", "Feria"))
    myself.begin()
    assert (myself.away, myself.until, myself.said["why"]) == (True, "2026-11-27", "Feria")
    myself.say("away", "")
    with qtbot.waitSignal(myself.saved):
        myself.save()
    assert hand.calls == [("back",)]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ({"name": "  "}, "Falta tu nombre: escríbelo."),
        ({"day": "31", "month": "2"}, "Ese cumpleaños no es un día:"),
        ({"day": ""}, "Ese cumpleaños no es un día:"),
        ({"away": "yes"}, "Falta el último día que estás fuera: elígelo."),
        ({"away": "yes", "until": "2026-11-22"}, "Vuelves antes de irte:"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    myself: MyselfViewModel, hand: HandClient, texts: dict[str, str], words: str
) -> None:
    for name, text in texts.items():
        myself.say(name, text)
    myself.save()
    assert myself.error.startswith(words)
    assert (hand.calls, myself.saving) == ([], False)


def test_what_failed_stays_typed(myself: MyselfViewModel, hand: HandClient, qtbot: QtBot) -> None:
    hand.failure = NoSpace(path="/")
    myself.say("job", "Ferias")
    myself.save()
    qtbot.waitUntil(lambda: myself.error.startswith("No queda sitio"))
    assert (myself.said["job"], myself.dirty, myself.saving) == ("Ferias", True, False)


def test_a_photo_is_made_small_by_the_process_that_decodes(
    myself: MyselfViewModel, hand: HandClient, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = tmp_path / "mi foto.png"
    photo.write_bytes(picture("png", 900, 1200))
    myself.usePhoto(QUrl.fromLocalFile(str(photo)))
    assert (myself.pictured, myself.dirty) == (True, True)
    with qtbot.waitSignal(myself.saved, timeout=30_000):
        myself.save()
    ((_, changes),) = hand.calls
    assert isinstance(changes, dict)
    assert list(changes) == ["avatar"]
    assert 0 < len(changes["avatar"]) <= MOST_BYTES


def test_a_file_that_is_no_photo_is_refused_in_a_sentence(
    myself: MyselfViewModel, hand: HandClient, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "notas.png"
    file.write_bytes(b"no es una foto")
    myself.usePhoto(QUrl.fromLocalFile(str(file)))
    myself.save()
    qtbot.waitUntil(lambda: myself.error != "", timeout=30_000)
    assert myself.error.startswith("No se puede leer ese archivo.")
    assert hand.calls == []


def test_a_photo_is_taken_off(myself: MyselfViewModel, hand: HandClient, qtbot: QtBot) -> None:
    me_with(hand, avatar=b"foto")
    myself.begin()
    myself.dropPhoto()
    assert (myself.pictured, myself.dirty) == (False, True)
    with qtbot.waitSignal(myself.saved):
        myself.save()
    assert hand.calls == [("profile", {"avatar": b""})]
