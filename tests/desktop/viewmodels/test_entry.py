from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.viewmodels.entry import EntryViewModel
from desktop.viewmodels.typed import grouped, letters
from sync.client import Client, Created, Joined
from sync.errors import BadText, InviteRefused, NobodyFound, PatioError, PeerUnreachable, WrongCode
from sync.values import CompanyId, DeviceId, PersonId

CODE = "ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567-ABCD-EFGH-IJKL-MNOP-QRST-UVWX"
WORDS = (
    *("naranja", "barro", "farol", "alcoba", "trigo", "patio"),
    *("sereno", "jabón", "higuera", "tejado", "norte", "cántaro"),
)
IDS = (CompanyId(bytes(32)), "Cerámicas Oliva", PersonId(bytes(32)), DeviceId(bytes(32)))


class Door:
    """The client's side of the entry screen."""

    def __init__(self) -> None:
        self.error: PatioError | None = None
        self.asked: list[tuple[str, ...]] = []
        self.words: tuple[str, ...] = WORDS

    def has_company(self) -> bool:
        return False

    def join(
        self, code: str, name: str, peers: Sequence[str], *, on_digits: Callable[[str], None]
    ) -> Joined:
        self.asked.append((code, name, *peers))
        if self.error is not None:
            raise self.error
        on_digits("482913")
        return Joined(*IDS)

    def link(self, code: str, peers: Sequence[str], *, on_digits: Callable[[str], None]) -> Joined:
        self.asked.append((code, *peers))
        on_digits("482913")
        return Joined(*IDS)

    def create(self, company: str, name: str) -> Created:
        self.asked.append((company, name))
        if self.error is not None:
            raise self.error
        return Created(*IDS, self.words)

    def start_node(self) -> None: ...

    def watch(self, on_notice: Callable[[Any], None]) -> None: ...

    def network(self) -> Door:
        return self

    running = False

    def close(self) -> None: ...


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def entry(door: Door, qtbot: QtBot) -> Iterator[EntryViewModel]:
    bridge = Bridge(door)
    yield EntryViewModel(cast(Client, door), bridge)
    bridge.close()


def fail_to_join(entry: EntryViewModel, door: Door, qtbot: QtBot, error: PatioError) -> None:
    door.error = error
    entry.typeCode(CODE, 0)
    entry.join("Diego Marín", "")
    qtbot.waitUntil(lambda: not entry.busy)


@pytest.mark.parametrize(
    "pasted",
    [
        CODE,
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        CODE.replace("O", "0").replace("I", "1"),
        f"Hola Diego, tu código es {CODE}. Un saludo",
        f"Código:\n{CODE[:34]}\n{CODE[35:]}\n",
    ],
)
def test_a_code_is_found_in_whatever_was_pasted(pasted: str) -> None:
    assert grouped(pasted) == CODE


@given(
    st.sampled_from([CODE, CODE.replace("-", ""), CODE.replace("-", " ")]),
    st.sampled_from("ABCXYZ234567abc"),
    st.sampled_from(["", "-", " "]),
    st.booleans(),
)
def test_a_letter_too_many_stays_in_the_field(
    text: str, more: str, space: str, before: bool
) -> None:
    typed = f"{more}{space}{text}" if before else f"{text}{space}{more}"
    assert len(letters(grouped(typed))) == 57


def test_the_beginning_of_a_code_is_grouped_while_it_is_typed(entry: EntryViewModel) -> None:
    text, cursor = "", 0
    for letter in "abcdef234":
        text = text[:cursor] + letter + text[cursor:]
        cursor = entry.typeCode(text, cursor + 1)
        text = entry.code
    assert text == "ABCD-EF23-4"
    assert cursor == len(text)


def test_deleting_goes_past_the_dash(entry: EntryViewModel) -> None:
    entry.typeCode("ABCD-E", 6)
    cursor = entry.typeCode("ABCDE", 4)  # the dash was deleted
    assert (entry.code, cursor) == ("ABCD-E", 4)


@given(st.text(max_size=200), st.integers(0, 200))
def test_no_text_breaks_the_field(text: str, cursor: int) -> None:
    code = grouped(text)
    assert grouped(code) == code


def test_six_digits_are_a_code_as_well(entry: EntryViewModel) -> None:
    text, cursor = "", 0
    for letter in "482913":
        assert not entry.codeIsWhole
        text = text[:cursor] + letter + text[cursor:]
        cursor = entry.typeCode(text, cursor + 1)
        text = entry.code
    assert (text, cursor) == ("482 913", 7)
    assert entry.codeIsWhole
    assert entry.typeCode("482 9137", 8) == len("4829-137")
    assert not entry.codeIsWhole


def test_a_file_stands_in_the_place_of_a_code(
    entry: EntryViewModel, door: Door, qtbot: QtBot
) -> None:
    entry.chooseFile()
    opened = entry.choosing
    entry.chose(QUrl("file:///tmp/ruben.patio-invite"))
    assert (opened, entry.choosing) == (True, False)
    assert entry.file == "ruben.patio-invite"
    assert entry.codeIsWhole
    with qtbot.waitSignal(entry.entered):
        entry.join("Rubén Soto", "")
    assert door.asked == [("/tmp/ruben.patio-invite", "Rubén Soto")]
    entry.chose(QUrl(""))
    assert entry.file == "ruben.patio-invite"  # the dialog was only closed
    entry.forgetFile()
    assert entry.file == ""
    assert not entry.codeIsWhole


def test_a_code_is_whole_at_56_letters(entry: EntryViewModel) -> None:
    entry.typeCode(CODE[:-1], 0)
    assert not entry.codeIsWhole
    entry.typeCode(CODE, 0)
    assert entry.codeIsWhole


def test_joining_hands_over_code_name_and_address(
    entry: EntryViewModel, door: Door, qtbot: QtBot
) -> None:
    entry.typeCode(CODE, 0)
    with qtbot.waitSignal(entry.entered):
        entry.join("Diego Marín", " 10.0.0.7:47800 ")
    assert door.asked == [(CODE, "Diego Marín", "10.0.0.7:47800")]


def test_a_second_press_while_joining_does_nothing(
    entry: EntryViewModel, door: Door, qtbot: QtBot
) -> None:
    entry.typeCode(CODE, 0)
    with qtbot.waitSignal(entry.entered):
        entry.join("Diego Marín", "")
        entry.join("Diego Marín", "")
    assert len(door.asked) == 1


@pytest.mark.parametrize(
    ("error", "field"),
    [
        (WrongCode(why="checksum"), "code"),
        (InviteRefused(why="used"), "code"),
        (NobodyFound(), "address"),
        (PeerUnreachable(address="10.0.0.7:47800", why="refused"), "address"),
        (BadText(field="name", rule="too_long", limit=80), "name"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    entry: EntryViewModel, door: Door, qtbot: QtBot, error: PatioError, field: str
) -> None:
    fail_to_join(entry, door, qtbot, error)
    assert entry.errorField == field
    assert entry.error


def test_the_digits_are_shown_until_somebody_has_answered(
    entry: EntryViewModel, qtbot: QtBot
) -> None:
    shown: list[str] = []
    entry.busyChanged.connect(lambda: shown.append(entry.digits))
    entry.typeCode(CODE, 0)
    with qtbot.waitSignal(entry.entered):
        entry.join("Diego Marín", "")
    assert "482 913" in shown
    assert entry.digits == ""


def test_a_code_for_another_computer_is_used_as_one(
    entry: EntryViewModel, door: Door, qtbot: QtBot
) -> None:
    door.error = WrongCode(why="link")
    entry.typeCode(CODE, 0)
    with qtbot.waitSignal(entry.entered):
        entry.join("Diego Marín", "")
    assert door.asked == [(CODE, "Diego Marín"), (CODE,)]


def test_when_nobody_is_found_an_address_can_be_given(
    entry: EntryViewModel, door: Door, qtbot: QtBot
) -> None:
    assert not entry.asksAddress
    fail_to_join(entry, door, qtbot, NobodyFound())
    assert entry.asksAddress


def test_correcting_takes_the_error_away(entry: EntryViewModel, door: Door, qtbot: QtBot) -> None:
    fail_to_join(entry, door, qtbot, WrongCode(why="checksum"))
    entry.typeCode(CODE[:10], 10)
    assert entry.error == ""


def test_a_name_of_spaces_is_refused_before_anything_is_asked(
    entry: EntryViewModel, door: Door
) -> None:
    entry.create("Cerámicas Oliva", "  ")
    assert (entry.errorField, door.asked) == ("name", [])
    entry.create(" ", "Carmen Oliva")
    assert (entry.errorField, door.asked) == ("company", [])


def test_a_new_company_shows_its_words_before_the_feed(entry: EntryViewModel, qtbot: QtBot) -> None:
    entry.show("create")
    with qtbot.assertNotEmitted(entry.entered):
        entry.create("Cerámicas Oliva", "Carmen Oliva")
        qtbot.waitUntil(lambda: entry.page == "words")
    assert tuple(entry.key.words) == WORDS
    assert entry.key.company == "Cerámicas Oliva"
    assert 1 <= entry.key.firstChecked < entry.key.secondChecked <= 12


def test_two_words_typed_right_lead_in_and_are_forgotten(
    entry: EntryViewModel, qtbot: QtBot
) -> None:
    entry.create("Cerámicas Oliva", "Carmen Oliva")
    qtbot.waitUntil(lambda: entry.page == "words")
    first, second = WORDS[entry.key.firstChecked - 1], WORDS[entry.key.secondChecked - 1]
    with qtbot.assertNotEmitted(entry.entered):
        entry.key.keep(first, "otra")
    with qtbot.waitSignal(entry.entered):
        entry.key.keep(f" {first.upper()} ", second)
    assert entry.key.words == []


def test_words_left_for_later_can_be_shown_until_they_are_kept(
    entry: EntryViewModel, qtbot: QtBot
) -> None:
    entry.create("Cerámicas Oliva", "Carmen Oliva")
    qtbot.waitUntil(lambda: entry.page == "words")
    assert (entry.key.shown, entry.key.waits) == (True, False)
    with qtbot.waitSignal(entry.entered):
        entry.key.later()
    assert (entry.key.shown, entry.key.waits) == (False, True)
    entry.key.show()
    assert tuple(entry.key.words) == WORDS
    entry.key.keep(WORDS[entry.key.firstChecked - 1], WORDS[entry.key.secondChecked - 1])
    assert (entry.key.shown, entry.key.waits, entry.key.words) == (False, False, [])
    entry.key.show()
    assert not entry.key.shown, "there is nothing left to show"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("typed", ["jabón", " JABÓN ", "jabon", "jab\u006f\u0301n"])
def test_a_word_is_known_however_its_accents_are_written(
    entry: EntryViewModel, door: Door, qtbot: QtBot, form: Literal["NFC", "NFD"], typed: str
) -> None:
    door.words = tuple(unicodedata.normalize(form, word) for word in WORDS)
    entry.create("Cerámicas Oliva", "Carmen Oliva")
    qtbot.waitUntil(lambda: entry.page == "words")
    assert tuple(entry.key.words) == WORDS
    assert entry.key.isWord(8, typed)
    assert not entry.key.isWord(9, typed)
    assert entry.key.placeOf(typed) == 8
    assert entry.key.placeOf("cazuela") == 0
