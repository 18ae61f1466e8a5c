"""The photos of a card, one after another."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.viewmodels.photos import PhotosViewModel
from support.byhand.rows import HandClient, key_of
from sync.client import Picture
from sync.errors import NoSpace
from sync.values import BlobId, EntryId, text_of

CARD = EntryId(key_of("card hornada"))
BLOBS = [BlobId(key_of(f"photo {place}")) for place in range(3)]


def show(hand: HandClient, *here: bool) -> None:
    pictures = tuple(
        Picture(blob, 1280, 693 + place, f"Foto {place}" if place else "", arrived)
        for place, (blob, arrived) in enumerate(zip(BLOBS, here, strict=False))
    )
    hand.cards = [
        card._replace(pictures=pictures) if card.id == CARD else card for card in hand.cards
    ]


@pytest.fixture
def photos(hand: HandClient, bridge: Bridge) -> PhotosViewModel:
    show(hand, True, True, False)
    return PhotosViewModel(hand.client, bridge, bridge)


def test_nothing_is_shown_until_one_is_opened(photos: PhotosViewModel) -> None:
    assert (photos.shown, photos.count, photos.blob, photos.author) == (False, 0, "", "")


def test_a_photo_says_whose_it_is_what_it_shows_and_how_large_it_is(
    photos: PhotosViewModel,
) -> None:
    photos.open(text_of(CARD), 1)
    assert photos.shown
    assert (photos.blob, photos.place, photos.count) == (text_of(BLOBS[1]), 1, 3)
    assert (photos.alt, photos.wide, photos.high) == ("Foto 1", 1280, 694)
    assert (photos.author, photos.when, photos.here) == ("Inés Calatrava", "Hace 20 min", True)


@pytest.mark.parametrize(
    ("steps", "place"), [([1], 1), ([1, 1], 2), ([1, 1, 1], 2), ([-1], 0), ([9], 2), ([9, -9], 0)]
)
def test_one_goes_to_the_next_and_stays_at_the_ends(
    photos: PhotosViewModel, steps: list[int], place: int
) -> None:
    photos.open(text_of(CARD), 0)
    for step in steps:
        photos.go(step)
    assert photos.place == place
    assert photos.blob == text_of(BLOBS[place])


def test_one_that_is_not_here_is_asked_for_once(
    photos: PhotosViewModel, hand: HandClient, bridge: Bridge, qtbot: QtBot
) -> None:
    photos.open(text_of(CARD), 1)
    photos.go(1)
    assert not photos.here
    qtbot.waitUntil(lambda: ("want file", BLOBS[2]) in hand.calls)
    bridge.changed.emit(frozenset({"feed"}))
    assert hand.calls == [("want file", BLOBS[2])]


def test_it_is_shown_as_soon_as_it_arrives(
    photos: PhotosViewModel, hand: HandClient, bridge: Bridge
) -> None:
    photos.open(text_of(CARD), 2)
    show(hand, True, True, True)
    bridge.changed.emit(frozenset({"feed"}))
    assert photos.here


def test_a_card_that_is_taken_back_takes_its_photos_along(
    photos: PhotosViewModel, hand: HandClient, bridge: Bridge
) -> None:
    photos.open(text_of(CARD), 0)
    hand.cards = [card for card in hand.cards if card.id != CARD]
    bridge.changed.emit(frozenset({"feed"}))
    assert not photos.shown


def test_an_edit_that_leaves_fewer_photos_shows_the_last(
    photos: PhotosViewModel, hand: HandClient, bridge: Bridge
) -> None:
    photos.open(text_of(CARD), 2)
    show(hand, True)
    bridge.changed.emit(frozenset({"feed"}))
    assert (photos.place, photos.count, photos.blob) == (0, 1, text_of(BLOBS[0]))


def test_it_is_saved_where_one_chooses_and_says_so(
    photos: PhotosViewModel, hand: HandClient, tmp_path: Path, qtbot: QtBot
) -> None:
    photos.open(text_of(CARD), 1)
    photos.save(QUrl.fromLocalFile(str(tmp_path / "Mis fotos" / "cuencos.jpg")))
    qtbot.waitUntil(lambda: photos.note != "")
    assert hand.calls == [("save file", BLOBS[1], "cuencos.jpg")]
    assert photos.note == "cuencos.jpg guardado en Mis fotos"
    photos.forget()
    assert photos.note == ""


def test_what_cannot_be_saved_says_why(
    photos: PhotosViewModel, hand: HandClient, tmp_path: Path, qtbot: QtBot
) -> None:
    photos.open(text_of(CARD), 1)
    hand.failure = NoSpace(path=str(tmp_path))
    photos.save(QUrl.fromLocalFile(str(tmp_path / "cuencos.jpg")))
    qtbot.waitUntil(lambda: photos.problem != "")
    photos.close()
    assert (photos.shown, photos.problem) == (False, "")


@pytest.mark.parametrize(
    ("start", "ending"),
    [(b"\x89PNG\r\n", "png"), (b"RIFF....WEBP", "webp"), (b"\xff\xd8\xff", "jpg"), (b"", "jpg")],
)
def test_a_file_of_it_has_a_name_that_any_system_takes(
    photos: PhotosViewModel, hand: HandClient, tmp_path: Path, start: bytes, ending: str
) -> None:
    hand.blobs = tmp_path / "blob"
    hand.blobs.write_bytes(start)
    hand.cards = [card._replace(author="../Inés: \\Calatrava ") for card in hand.cards]
    photos.open(text_of(CARD), 0)
    assert photos.fileName == f"Foto de Inés Calatrava.{ending}"


def test_one_that_is_nowhere_has_a_name_as_well(
    photos: PhotosViewModel, hand: HandClient, tmp_path: Path
) -> None:
    hand.blobs = tmp_path / "gone"
    photos.open(text_of(CARD), 0)
    assert photos.fileName == "Foto de Inés Calatrava.jpg"
