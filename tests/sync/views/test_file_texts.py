"""What attached files say is found on the cards that have them, as long as they are here."""

from __future__ import annotations

import pytest

from support.fold_office import MARTA, STRANGER, Views, blob, person_of
from sync.values import BlobId
from sync.views.file_texts import Unread
from sync.views.rows_search import Hit, HitKind, Sought

ACTA = blob("acta.pdf")


def find(views: Views, words: str) -> list[Hit]:
    return views.reader.find(Sought(words))


@pytest.fixture
def office(views: Views) -> Views:
    """Marta's post with the minutes, which are here and not read."""
    views.fold(views.pen.profile(MARTA, "Marta"), views.pen.file(MARTA, "acta.pdf", 9))
    views.writer.note_blob(ACTA)
    return views


def test_files_that_are_here_wait_to_be_read_and_others_do_not(office: Views) -> None:
    office.fold(
        office.pen.file(MARTA, "lejos.pdf", 9),
        office.pen.file(STRANGER, "extraño.pdf", 9),
        office.pen.post(MARTA, "", pictures=["foto"]),
    )
    for name in ("foto", "extraño.pdf"):
        office.writer.note_blob(blob(name))

    assert office.reader.unread_file() == Unread(ACTA)
    assert office.writer.note_file_text(Unread(ACTA), 1, "")
    assert office.reader.unread_file() is None


def test_words_of_a_file_find_it_on_its_card(office: Views) -> None:
    assert office.writer.note_file_text(Unread(ACTA), 0, "Acuerdos de la junta\nsobre los esmaltes")

    (hit,) = find(office, "esmalte ")

    assert (hit.kind, hit.title.text, hit.text.text) == (
        HitKind.FILE, "acta.pdf", "Acuerdos de la junta sobre los esmaltes",
    )  # fmt: skip
    assert [hit.text.text[m.start : m.end] for m in hit.text.marks] == ["esmaltes"]
    assert (hit.blob, hit.person, hit.card) == (ACTA, person_of(MARTA), office.reader.feed()[0].id)


def test_a_file_found_by_name_and_text_is_found_once(office: Views) -> None:
    office.writer.note_file_text(Unread(ACTA), 0, "El acta de la junta")

    (hit,) = find(office, "acta")

    assert hit.title.marks == ((0, 4),)
    assert hit.text.marks == ((3, 7),)


def test_what_a_file_says_goes_with_it_and_comes_back(office: Views) -> None:
    office.writer.note_file_text(Unread(ACTA), 0, "Acuerdos de la junta")

    office.writer.note_blob_gone(ACTA)
    assert find(office, "acuerdos") == []
    assert not office.writer.note_file_text(Unread(ACTA), 0, "Acuerdos que se leían todavía")
    assert find(office, "leían") == []

    office.writer.note_blob(ACTA)
    assert office.reader.unread_file() == Unread(ACTA)
    assert office.writer.note_file_text(Unread(ACTA), 0, "Acuerdos de la junta")
    assert len(find(office, "acuerdos")) == 1


def test_a_rebuild_reads_nothing_again(office: Views) -> None:
    post = office.pen.file(MARTA, "acta.pdf", 9)
    office.writer.note_file_text(Unread(ACTA), 0, "Acuerdos de la junta")

    office.writer.reset()
    assert find(office, "acuerdos") == []
    office.fold(post)

    assert len(find(office, "acuerdos")) == 1
    assert office.reader.unread_file() is None


def test_a_sweep_takes_what_no_card_has_any_more(office: Views) -> None:
    # A crash may come between the erasing of a card and that of what is attached to it.
    office.writer.note_file_text(Unread(ACTA), 0, "Acuerdos secretísimos")
    office.writer.reset()

    office.writer.sweep()

    written = b"".join(path.read_bytes() for path in office.path.parent.iterdir())
    assert b"secret" not in written


def test_nothing_is_noted_of_what_nobody_shows(views: Views) -> None:
    views.writer.note_blob(BlobId(bytes(32)))

    assert not views.writer.note_file_text(Unread(BlobId(bytes(32))), 0, "Sin tarjeta")


def test_two_readers_of_one_file_note_it_once(office: Views) -> None:
    assert office.writer.note_file_text(Unread(ACTA), 0, "Acuerdos")
    assert not office.writer.note_file_text(Unread(ACTA), 0, "Acuerdos")
