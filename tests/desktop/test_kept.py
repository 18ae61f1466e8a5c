"""What is typed outlives the window, whatever the file is like."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.kept import Kept, read_kept
from sync.store.home import is_ours


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "window-drafts.json"


def test_what_is_typed_is_on_disk_a_moment_later(dressed: object, file: Path, qtbot: QtBot) -> None:
    kept = Kept(file)
    kept.put("comments", "card", "Medio escrito\n日本 😍")
    qtbot.waitUntil(lambda: bool(read_kept(file)))

    assert Kept(file).section("comments") == {"card": "Medio escrito\n日本 😍"}


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such permissions")
def test_nobody_else_on_this_computer_reads_it(dressed: object, file: Path) -> None:
    kept = Kept(file)
    kept.put("messages", "marta", "Entre tú y yo")
    kept.write()

    assert file.stat().st_mode & 0o777 == 0o600


def test_nothing_is_left_of_what_was_sent(dressed: object, file: Path) -> None:
    kept = Kept(file)
    kept.put("messages", "marta", "Hola")
    kept.write()
    kept.put("messages", "marta", "")
    kept.write()

    assert os.listdir(file.parent) == []


def test_what_cannot_be_written_is_written_with_the_next_letter(
    dressed: object, file: Path
) -> None:
    kept = Kept(file)
    file.mkdir()  # as good as a disk that refuses
    kept.put("comments", "card", "Ho")
    kept.write()
    assert kept.section("comments") == {"card": "Ho"}
    file.rmdir()
    kept.put("comments", "card", "Hola")
    kept.write()

    assert read_kept(file) == {"comments": {"card": "Hola"}}


@pytest.mark.parametrize(
    "rubbish", [b"", b"\xff\xfe", b"[1]", b'{"a": 3, "b": {"c": 4, "d": "e"}}']
)
def test_rubbish_in_the_file_is_nothing_that_was_written(
    dressed: object, file: Path, rubbish: bytes
) -> None:
    file.write_bytes(rubbish)

    kept = Kept(file)

    assert kept.section("a") == {}
    assert kept.section("b") in ({}, {"d": "e"})


def test_what_was_made_for_a_text_stays_while_it_names_it(dressed: object, file: Path) -> None:
    kept = Kept(file)
    named, other = kept.folder("post") / "Ñandú.png", kept.folder("messages") / "b.png"
    named.write_bytes(b"x")
    other.write_bytes(b"x")
    kept.put("composer", "draft", json.dumps({"pictures": {str(named): "Un ñandú"}}))
    kept.write()
    assert other.exists()

    again = Kept(file)
    assert (named.exists(), other.exists()) == (True, False)
    again.put("composer", "draft", "")
    again.end()
    assert os.listdir(file.parent) == []


def test_nothing_that_was_made_stays_where_the_home_is_emptied(dressed: object, file: Path) -> None:
    kept = Kept(file)
    named = kept.folder("post") / "a.png"
    named.write_bytes(b"x")
    kept.put("composer", "draft", json.dumps(str(named)))
    kept.write()
    kept.forget()
    assert os.listdir(file.parent) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such permissions")
def test_nobody_else_looks_at_what_was_made(dressed: object, file: Path) -> None:
    assert Kept(file).folder("post").parent.stat().st_mode & 0o777 == 0o700


def test_without_a_file_what_was_made_goes_with_the_window(dressed: object) -> None:
    kept = Kept()
    made = kept.folder("post") / "a.png"
    made.write_bytes(b"x")
    kept.end()
    assert made.exists()
    del kept
    assert not made.exists()


def test_a_home_takes_the_folder_for_its_own(dressed: object, file: Path) -> None:
    assert is_ours(Kept(file).folder("post").parent.name)
