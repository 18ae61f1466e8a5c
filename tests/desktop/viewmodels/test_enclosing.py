"""Pictures and files of messages: chosen, pasted, kept, sent, and taken out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage

from desktop.bridge import Bridge
from desktop.models.messages import SaidRow, TalkRow
from desktop.models.people import AttachmentRow
from desktop.viewmodels.enclosing import MOST, SECTION, EnclosingViewModel
from desktop.viewmodels.messages import MessagesViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from support.byhand.rows import MINUTE, HandClient, person_id
from support.byhand.talk import enclose, talk
from support.models import page_of, rows_of
from support.window import wait_until
from sync.client import ConversationKind
from sync.errors import NoSpace
from sync.values import EntryId, text_of


@pytest.fixture
def ines(hand: HandClient, now: int) -> EntryId:
    return talk(hand, "ines", ["ines"], now - MINUTE, "Mira", "Ya", "¿Y esto?")


@pytest.fixture
def page(navigation: NavigationViewModel, ines: EntryId) -> MessagesViewModel:
    made = page_of(navigation, "messages", MessagesViewModel)
    made.choose(0)
    return made


@pytest.fixture
def enclosing(page: MessagesViewModel) -> EnclosingViewModel:
    return page.enclosing


def file(folder: Path, name: str, size: int = 5_000) -> Path:
    path = folder / name
    path.write_bytes(b"x" * size)
    return path


def add(enclosing: EnclosingViewModel, *paths: Path) -> None:
    enclosing.attach([QUrl.fromLocalFile(str(path)) for path in paths])


def waiting(enclosing: EnclosingViewModel) -> list[AttachmentRow]:
    return rows_of(enclosing.waiting, AttachmentRow)


def said(page: MessagesViewModel) -> list[SaidRow]:
    return rows_of(page.said, SaidRow)


def test_what_was_chosen_goes_with_the_message_and_with_no_other(
    page: MessagesViewModel, enclosing: EnclosingViewModel, hand: HandClient, tmp_path: Path
) -> None:
    photo, paper = file(tmp_path, "horno.png"), file(tmp_path, "tarifa.pdf")
    enclosing.choose()
    asked = enclosing.choosing
    add(enclosing, photo, paper, photo)
    enclosing.describe(str(photo), " El horno ")
    assert [(row.name, row.size, bool(row.picture)) for row in waiting(enclosing)] == [
        ("horno.png", "5 kB", True), ("tarifa.pdf", "5 kB", False),
    ]  # fmt: skip
    assert (asked, enclosing.choosing) == (True, False)
    page.draft = "Mira"
    page.send()
    wait_until(lambda: bool(hand.calls), "the message")
    assert hand.calls == [("message", "Mira", [person_id("ines")], [(photo, "El horno")], [paper])]
    wait_until(lambda: not page.sending, "its end")
    assert waiting(enclosing) == []
    page.draft = "Nada más"
    page.send()
    wait_until(lambda: len(hand.calls) == 2, "the next")
    assert hand.calls[1] == ("message", "Nada más", [person_id("ines")])


def test_a_file_goes_without_a_word_and_nothing_at_all_does_not_go(
    page: MessagesViewModel, enclosing: EnclosingViewModel, hand: HandClient, tmp_path: Path
) -> None:
    page.send()
    assert not page.sending
    add(enclosing, file(tmp_path, "tarifa.pdf"))
    page.send()
    wait_until(lambda: bool(hand.calls), "the message")
    assert hand.calls == [("message", "", [person_id("ines")], [tmp_path / "tarifa.pdf"])]


def test_what_was_not_saved_still_waits(
    page: MessagesViewModel, enclosing: EnclosingViewModel, hand: HandClient, tmp_path: Path
) -> None:
    add(enclosing, file(tmp_path, "tarifa.pdf"))
    hand.failure = NoSpace(path="/")
    page.send()
    wait_until(lambda: page.error != "", "the refusal")
    assert [row.name for row in waiting(enclosing)] == ["tarifa.pdf"]


def test_each_conversation_keeps_its_own_and_a_window_after_this_one_has_them(
    page: MessagesViewModel,
    enclosing: EnclosingViewModel,
    hand: HandClient,
    bridge: Bridge,
    now: int,
    tmp_path: Path,
) -> None:
    talk(hand, "Probetas", ["ines", "laia"], now, "Hola", kind=ConversationKind.GROUP)
    add(enclosing, file(tmp_path, "tarifa.pdf"))
    page.reload()
    page.choose(0)
    assert waiting(enclosing) == []
    page.choose(1)
    assert [row.name for row in waiting(enclosing)] == ["tarifa.pdf"]
    assert len(bridge.kept.section(SECTION)) == 1

    again = NavigationViewModel(hand.client, bridge, bridge)
    other = page_of(again, "messages", MessagesViewModel)
    other.choose(1)
    assert [row.name for row in waiting(other.enclosing)] == ["tarifa.pdf"]


def test_a_file_that_is_not_there_any_more_is_left_out(
    page: MessagesViewModel, enclosing: EnclosingViewModel, hand: HandClient, tmp_path: Path
) -> None:
    gone, stays = file(tmp_path, "a.pdf"), file(tmp_path, "b.pdf")
    add(enclosing, gone, stays, tmp_path, tmp_path / "nowhere.pdf")
    gone.unlink()
    page.close()
    page.choose(0)
    assert [row.name for row in waiting(enclosing)] == ["b.pdf"]


def test_no_more_than_a_message_takes_and_it_is_said(
    enclosing: EnclosingViewModel, tmp_path: Path
) -> None:
    add(enclosing, *(file(tmp_path, f"{n}.pdf") for n in range(MOST + 1)))
    assert len(waiting(enclosing)) == MOST
    assert enclosing.note == "Como mucho 8 fotos y 8 archivos"
    enclosing.forgetNote()
    enclosing.detach(waiting(enclosing)[0].key)
    assert len(waiting(enclosing)) == MOST - 1
    assert enclosing.note == ""


def test_files_and_pictures_are_pasted_and_text_is_not(
    enclosing: EnclosingViewModel, tmp_path: Path
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("solo texto")
    assert not enclosing.paste()

    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file(tmp_path, "tarifa.pdf")))])
    clipboard.setMimeData(data)
    assert enclosing.paste()

    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    clipboard.setImage(image)
    assert enclosing.paste()

    paper, photo = waiting(enclosing)
    assert (paper.name, photo.name) == ("tarifa.pdf", "Foto pegada 1.png")
    assert QImage(photo.key).size() == image.size()
    enclosing.detach(photo.key)
    assert not Path(photo.key).exists()
    enclosing.detach(paper.key)
    assert Path(paper.key).exists()


def test_a_pasted_picture_is_gone_from_this_computer_once_it_was_sent(
    page: MessagesViewModel, enclosing: EnclosingViewModel, hand: HandClient
) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    QGuiApplication.clipboard().setImage(image)
    enclosing.paste()
    path = Path(waiting(enclosing)[0].key)
    assert path.exists()
    page.send()
    wait_until(lambda: bool(hand.calls) and not page.sending, "the message")
    assert not path.exists()


def test_what_came_is_shown_and_read_aloud(
    page: MessagesViewModel, hand: HandClient, ines: EntryId
) -> None:
    key = enclose(hand, ines, 0, "El horno:640x320", "plano.pdf", "Otra:10x10")
    page.reload()
    row = said(page)[0]
    assert row.picture_blobs == (f"{text_of(key)}.0", f"{text_of(key)}.2")
    assert (row.picture_alts, row.picture_ratio) == (("El horno", "Otra"), 2.0)
    assert (row.file_places, row.file_names, row.file_sizes) == (
        (1,), ("plano.pdf",), ("2,4 MB",),
    )  # fmt: skip
    assert row.says.endswith(": ¿Y esto? (2 fotos, plano.pdf)")
    (listed,) = rows_of(page.talks, TalkRow)
    assert listed.line == "¿Y esto? (2 fotos, plano.pdf)"


def test_a_file_that_came_is_saved_and_one_that_has_not_is_fetched(
    page: MessagesViewModel, enclosing: EnclosingViewModel, hand: HandClient, ines: EntryId
) -> None:
    here, there = (
        enclose(hand, ines, 0, "plano.pdf"),
        enclose(hand, ines, 2, "acta.pdf", here=False),
    )
    blobs = [hand.client.private_message(key) for key in (here, there)]
    enclosing.take(text_of(here), 0)
    wait_until(lambda: enclosing.note.startswith("plano.pdf guardado en"), "the note")
    enclosing.take(text_of(there), 0)
    wait_until(lambda: enclosing.note.startswith("Llegará"), "the other note")
    enclosing.take(text_of(here), 7)
    assert [call[0] for call in hand.calls] == ["save enclosed", "want file"]
    assert [call[1] for call in hand.calls] == [
        row.attached[0].blob for row in blobs if row is not None
    ]


def test_nothing_goes_with_the_answer_to_an_unsigned_question(
    hand: HandClient, navigation: NavigationViewModel, now: int
) -> None:
    talk(hand, "q", ["ines"], now, "¿Cerramos?", kind=ConversationKind.QUESTION)
    page = page_of(navigation, "messages", MessagesViewModel)
    page.choose(0)
    assert page.opened
    assert not page.encloses


def test_a_photo_of_a_message_is_shown_as_large_as_the_window_and_saved(
    page: MessagesViewModel,
    enclosing: EnclosingViewModel,
    hand: HandClient,
    ines: EntryId,
    tmp_path: Path,
) -> None:
    key = enclose(hand, ines, 0, "plano.pdf", "El horno:640x320", photo=b"\x89PNG....")
    photos = enclosing.photos
    photos.open(text_of(key), 0)
    assert (photos.blob, photos.count, photos.alt) == (f"{text_of(key)}.1", 1, "El horno")
    assert photos.fileName == "Foto de Inés Calatrava.png"
    photos.save(QUrl.fromLocalFile(str(tmp_path / "mía.png")))
    wait_until(lambda: photos.note.startswith("mía.png guardado en"), "the note")
    assert hand.calls[0][0] == "save enclosed"
    hand.said[ines] = [row._replace(attached=()) for row in hand.said[ines]]
    photos._on_changed(frozenset({"messages"}))
    assert not photos.shown
