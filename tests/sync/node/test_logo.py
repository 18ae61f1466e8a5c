"""The company's picture: an owner sets it, everybody fetches it, and nothing lets go of it."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from support.documents import pdf
from support.nodes import Office, erase, give, meet
from support.pictures import claims, picture
from sync.client.logo import keep_logo
from sync.content.feed import FileRef, Post
from sync.content.kinds import ContentKind
from sync.errors import BadText, NotAllowed, OutOfReach, UnknownTarget
from sync.extraction import SQUARE_BYTES, SQUARE_SIDE
from sync.governance.acts.founding import MAX_LOGO_BYTES
from sync.local.settling import ChangeSettings
from sync.node.core import Node
from sync.node.filing import keep_blob
from sync.node.settling import change_settings, settings_of
from sync.node.shelving import ORPHAN_S
from sync.values import BlobId


def drawn(node: Node, folder: Path, width: int = 600, height: int = 200) -> tuple[BlobId, int]:
    path = folder / "logo.png"
    path.write_bytes(picture("png", width, height))
    return keep_logo(node.blobs, path)


def set_logo(node: Node, folder: Path) -> BlobId:
    logo = drawn(node, folder)
    change_settings(node, ChangeSettings(logo=logo))
    return logo[0]


def bytes_of(node: Node, blob: BlobId) -> bytes:
    return node.blobs.read(blob, 0, SQUARE_BYTES) or b""


def test_it_is_a_small_square_without_what_cameras_write(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    exif = Image.Exif()
    exif[0x010F] = "zanahoriasecreta"
    Image.new("RGB", (1000, 500)).save(tmp_path / "a.jpg", exif=exif)

    blob, size = keep_logo(carmen.blobs, tmp_path / "a.jpg")

    data = bytes_of(carmen, blob)
    assert len(data) == size <= SQUARE_BYTES <= MAX_LOGO_BYTES
    assert Image.open(BytesIO(data)).size == (SQUARE_SIDE, SQUARE_SIDE)
    assert b"zanahoriasecreta" not in data


def test_what_is_no_picture_or_a_broken_one_is_refused_and_nothing_kept(
    office: Office, tmp_path: Path
) -> None:
    carmen = office.found()
    (tmp_path / "large.png").write_bytes(claims(7000, 7000))
    (tmp_path / "broken.png").write_bytes(picture("png", 90, 90)[:-200] + bytes(200))

    for path, rule in (
        (pdf(tmp_path / "a.pdf", "Acta"), "format"),
        (tmp_path / "large.png", "too_long"),
        (tmp_path / "broken.png", "damaged"),
        (tmp_path / "nowhere.png", "unreadable"),
    ):
        with pytest.raises(BadText) as caught:
            keep_logo(carmen.blobs, path)
        assert caught.value.facts["rule"] == rule, path

    assert list(carmen.blobs.all()) == []


def test_a_patio_without_decoders_says_where_to_do_it(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.client.logo.draws_here", lambda: False)

    with pytest.raises(BadText, match="where Patio has its window") as caught:
        drawn(office.found(), tmp_path)

    assert caught.value.facts["rule"] == "unreadable"


def test_an_owner_sets_it_and_takes_it_off_again(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    assert settings_of(carmen).logo is None

    logo = set_logo(carmen, tmp_path)
    change_settings(carmen, ChangeSettings(company="Oliva e Hijos"))

    found = settings_of(carmen)
    assert (found.company, found.logo, found.logo_here) == ("Oliva e Hijos", logo, True)
    me = carmen.reader.me()
    assert me is not None
    assert me.logo == logo
    change_settings(carmen, ChangeSettings(no_logo=True))
    assert (settings_of(carmen).logo, settings_of(carmen).logo_here) == (None, False)
    with pytest.raises(OutOfReach):
        change_settings(carmen, ChangeSettings(no_logo=True))


def test_nobody_else_sets_it(three: tuple[Node, Node, Node], tmp_path: Path) -> None:
    _, marta, _ = three

    with pytest.raises(NotAllowed):
        set_logo(marta, tmp_path)


def test_no_other_file_becomes_it(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    wide = picture("png", 40, 20)
    stray = (BlobId(bytes(32)), 9)

    with pytest.raises(BadText):
        change_settings(carmen, ChangeSettings(logo=(carmen.blobs.put(wide), len(wide))))
    with pytest.raises(UnknownTarget):
        change_settings(carmen, ChangeSettings(logo=stray))
    blob, size = drawn(carmen, tmp_path)
    with pytest.raises(UnknownTarget):
        change_settings(carmen, ChangeSettings(logo=(blob, size + 1)))

    assert settings_of(carmen).logo is None


def test_everybody_waits_for_it_before_anything_else(
    three: tuple[Node, Node, Node], tmp_path: Path
) -> None:
    carmen, marta, _ = three
    data = b"a film"
    film = FileRef(blob=carmen.blobs.put(data), size=len(data), name="film.mp4")
    logo = set_logo(carmen, tmp_path)
    carmen.write(ContentKind.POST, Post(text="", channel="general", files=[film]))
    meet(carmen, marta)
    assert [blob for blob, _ in marta.reader.wanted_blobs(9)] == [logo, film.blob]
    assert settings_of(marta).logo_here is False

    assert keep_blob(marta, logo, bytes_of(carmen, logo))

    assert [blob for blob, _ in marta.reader.wanted_blobs(9)] == [film.blob]
    assert settings_of(marta).logo_here is True
    assert carmen.reader.wanted_blobs(9) == []
    assert carmen.views.digest() == marta.views.digest()


def test_one_that_was_taken_off_is_fetched_by_nobody_and_goes_after_a_day(
    three: tuple[Node, Node, Node], office: Office, tmp_path: Path
) -> None:
    carmen, marta, _ = three
    logo = set_logo(carmen, tmp_path)
    for path in carmen.blobs.root.rglob("*"):
        os.utime(path, (office.clock.now_ms / 1000,) * 2)
    office.clock.now_ms += (ORPHAN_S + 1) * 1000
    assert carmen.shelving.sweep() == 0

    change_settings(carmen, ChangeSettings(no_logo=True))
    meet(carmen, marta)

    assert marta.reader.wanted_blobs(9) == []
    assert not keep_blob(marta, logo, bytes_of(carmen, logo))
    assert carmen.shelving.sweep() == 1
    assert not carmen.blobs.has(logo)


def test_it_stays_when_a_card_with_the_same_file_is_erased(
    three: tuple[Node, Node, Node], tmp_path: Path
) -> None:
    carmen, marta, _ = three
    logo = set_logo(carmen, tmp_path)
    size = len(bytes_of(carmen, logo))
    file = FileRef(blob=logo, size=size, name="logo.webp")
    card = carmen.write(ContentKind.POST, Post(text="Mirad", channel="general", files=[file]))
    give(carmen, marta)

    erase(carmen, card)

    assert carmen.blobs.has(logo)
    assert carmen.reader.only_shown_by([card]) == []
    assert carmen.reader.unshown([logo]) == []


def test_a_rebuild_keeps_it(office: Office, tmp_path: Path) -> None:
    carmen = office.found()
    logo = set_logo(carmen, tmp_path)

    carmen.rebuild()

    assert settings_of(carmen).logo == logo
    assert carmen.reader.shows_blob(logo)
    assert carmen.reader.wanted_blobs(9) == []
