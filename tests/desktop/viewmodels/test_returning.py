from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.viewmodels.entry import EntryViewModel
from sync.client import Client, Joined
from sync.errors import BadParcel, BadText, PatioError
from sync.values import CompanyId, DeviceId, PersonId

IN = Joined(CompanyId(bytes(32)), "Cerámicas Oliva", PersonId(bytes(32)), DeviceId(bytes(32)))
WORDS = "naranja barro farol alcoba trigo patio sereno jabón higuera tejado norte cántaro"


class Door:
    """A client that notes what it is asked, and fails as it is told."""

    def __init__(self) -> None:
        self.error: PatioError | None = None
        self.asked: list[tuple[Any, ...]] = []

    def _answer(self, *asked: object) -> Joined:
        self.asked.append(asked)
        if self.error is not None:
            raise self.error
        return IN

    def link(self, code: str, peers: list[str], *, on_digits: Callable[[str], None]) -> Joined:
        return self._answer("link", code, peers)

    def recover(self, words: list[str], peers: list[str], *, name: str) -> Joined:
        return self._answer("recover", words, peers, name)

    def restore(
        self,
        file: Path,
        words: list[str],
        *,
        code: str,
        peers: list[str],
        alone: bool,
        on_digits: Callable[[str], None],
    ) -> Joined:
        return self._answer("restore", file.name, code, peers, alone)

    def code_in_picture(self, picture: Path) -> str:
        self._answer("picture", picture.name)
        return "ABCD"

    def has_company(self) -> bool:
        return False

    def close(self) -> None: ...


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def entry(door: Door, qtbot: QtBot) -> Iterator[EntryViewModel]:
    bridge = Bridge(cast(Client, door))
    yield EntryViewModel(cast(Client, door), bridge)
    bridge.close()


@pytest.mark.parametrize(
    "typed", [WORDS, "\n".join(f"{at}. {w}," for at, w in enumerate(WORDS.split(), 1))]
)
def test_words_are_counted_without_the_numbers_of_a_list(entry: EntryViewModel, typed: str) -> None:
    assert entry.returning.count(typed) == 12
    assert entry.returning.areTwelve(typed)
    assert not entry.returning.areTwelve(typed.replace("barro", ""))


def test_whoever_comes_back_with_the_words_has_them_on_paper(
    entry: EntryViewModel, door: Door, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([entry.key.proven, entry.entered]):
        entry.returning.recover(WORDS, "Nadie", " 10.0.0.7:47800 ")
    assert door.asked == [("recover", WORDS.split(), ["10.0.0.7:47800"], "")]


@pytest.mark.parametrize("rule", ["no_owner", "several_owners"])
def test_where_it_takes_a_name_it_is_asked_for(
    entry: EntryViewModel, door: Door, qtbot: QtBot, rule: str
) -> None:
    door.error = BadText(field="name", rule=rule)
    entry.returning.recover(WORDS, "", "")
    qtbot.waitUntil(lambda: not entry.busy)
    assert (entry.errorField, entry.returning.asksName) == ("name", True)
    door.error = None
    with qtbot.waitSignal(entry.entered):
        entry.returning.recover(WORDS, "Lucía Oliva", "")
    assert door.asked[-1][-1] == "Lucía Oliva"


def test_a_backup_with_other_words_takes_a_code_and_somebody_there(
    entry: EntryViewModel, door: Door, qtbot: QtBot
) -> None:
    returning = entry.returning
    returning.choseBackup(QUrl.fromLocalFile("/media/usb/oliva.patio-backup"))
    returning.toggleAlone()
    door.error = BadText(field="words", rule="no_root")
    returning.restore(WORDS, "10.0.0.7:47800")
    qtbot.waitUntil(lambda: not entry.busy)
    assert door.asked == [("restore", "oliva.patio-backup", "", [], True)]
    assert (entry.errorField, returning.asksCode, returning.alone) == ("words", True, False)
    door.error = None
    entry.typeCode("ABCD", 4)
    with qtbot.assertNotEmitted(entry.key.proven), qtbot.waitSignal(entry.entered):
        returning.restore(WORDS, "10.0.0.7:47800")
    assert door.asked[-1] == ("restore", "oliva.patio-backup", "ABCD", ["10.0.0.7:47800"], False)


@pytest.mark.parametrize(("why", "field"), [("words", "words"), ("cut", "backup")])
def test_what_is_wrong_with_a_backup_has_its_place(
    entry: EntryViewModel, door: Door, qtbot: QtBot, why: str, field: str
) -> None:
    door.error = BadParcel(why=why)
    entry.returning.choseBackup(QUrl.fromLocalFile("/media/usb/oliva.patio-backup"))
    entry.returning.restore(WORDS, "")
    qtbot.waitUntil(lambda: not entry.busy)
    assert entry.errorField == field
    entry.returning.forgetBackup()
    assert (entry.error, entry.returning.backup) == ("", "")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("oliva.PATIO-backup", "create", "restore"),
        ("diego.patio-invite", "recover", "join"),
        ("diego.patio-invite", "replace", "replace"),
        ("foto de Diego.JPEG", "recover", "join"),
        ("qr.webp", "link", "link"),
        ("nota.txt", "again", "join"),
    ],
)
def test_a_file_that_is_let_fall_goes_where_it_belongs(
    entry: EntryViewModel, door: Door, qtbot: QtBot, name: str, before: str, after: str
) -> None:
    entry.show(before)
    entry.takeFile(QUrl.fromLocalFile(f"/media/usb/{name}"))
    qtbot.waitUntil(lambda: not entry.pictureCode.reading)
    pictured = name.lower().endswith((".jpeg", ".webp"))
    assert (("picture", name) in door.asked, entry.code == "ABCD") == (pictured, pictured)
    assert entry.page == after
    assert (entry.error != "") == (name == "nota.txt")
