"""Faces."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QSize

from desktop.images.decoder import Decoder
from desktop.images.people import PersonImages, face_of
from support.byhand.rows import HandClient
from sync.client import Client

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def client() -> HandClient:
    return HandClient(0)


def test_a_face_without_photo_is_a_circle_of_initials(client: HandClient, decoder: Decoder) -> None:
    key = face_of(client.rows[0])
    image = PersonImages(cast("Client", client), decoder).requestImage(
        f"{key}/circle/light", QSize(), QSize(44, 44)
    )
    assert (image.width(), image.height()) == (44, 44)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(22, 4).alpha() == 255


def test_a_new_photo_or_name_is_a_new_face(client: HandClient) -> None:
    row = client.rows[0]
    assert face_of(row) != face_of(row._replace(avatar=b"x"))
    assert face_of(row) != face_of(row._replace(name="Otra"))


def test_a_photo_that_is_no_picture_falls_back_to_initials(
    client: HandClient, decoder: Decoder
) -> None:
    client.rows = [client.rows[0]._replace(avatar=b"<svg/>")]
    image = PersonImages(cast("Client", client), decoder).requestImage(
        f"{face_of(client.rows[0])}/arch/dark", QSize(), QSize(76, 90)
    )
    assert image.pixelColor(38, 80).alpha() == 255


def test_somebody_unknown_has_a_face_too(client: HandClient, decoder: Decoder) -> None:
    image = PersonImages(cast("Client", client), decoder).requestImage(
        "00/0/circle/light", QSize(), QSize(32, 32)
    )
    assert image.pixelColor(16, 3).alpha() == 255
