"""Files on their way in and out: as they are, under names that do no harm."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from sync.content.pieces import PIECE_BYTES, blob_of
from sync.content.rules import file_name_of, is_file_name
from sync.errors import BadText, BlobMissing, CannotWrite
from sync.store.attaching import is_pdf, is_picture, keep_file
from sync.store.blobs import BlobStore
from sync.store.home import FOR_DRAFTS
from sync.store.origin import ORIGIN, XDG_ATTRIBUTE, ZONE, mark_as_foreign, quarantine
from sync.store.saving import save_copy

DATA = os.urandom(2 * PIECE_BYTES + 100)


@pytest.fixture
def store(tmp_path: Path) -> BlobStore:
    return BlobStore(tmp_path / "home" / "blobs")


def file(tmp_path: Path, name: str = "tarifa.pdf", data: bytes = DATA) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_a_file_is_kept_as_it_is(store: BlobStore, tmp_path: Path) -> None:
    kept = keep_file(store, file(tmp_path))

    assert (kept.blob, kept.size, kept.name) == (blob_of(DATA), len(DATA), "tarifa.pdf")
    assert store.path(kept.blob).read_bytes() == DATA
    assert list(store.root.glob("*.copy")) == []


@pytest.mark.parametrize(("limit", "rule"), [(len(DATA) - 1, "too_long"), (0, "too_long")])
def test_one_that_is_too_large_leaves_nothing(
    store: BlobStore, tmp_path: Path, limit: int, rule: str
) -> None:
    with pytest.raises(BadText) as refused:
        keep_file(store, file(tmp_path), limit)

    assert refused.value.facts["rule"] == rule
    assert [path for path in store.root.rglob("*") if path.is_file()] == []


def test_what_is_no_file_or_has_nothing_in_it_is_refused(store: BlobStore, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, rule in (
        (tmp_path, "unreadable"),
        (tmp_path / "nowhere", "unreadable"),
        (tmp_path / "pipe", "unreadable"),
        (file(tmp_path, data=b""), "blank"),
    ):
        with pytest.raises(BadText) as refused:
            keep_file(store, path)
        assert refused.value.facts["rule"] == rule
        assert refused.value.facts["name"] == path.name


def test_a_picture_is_one_by_its_first_bytes_and_not_by_its_name(tmp_path: Path) -> None:
    assert is_picture(file(tmp_path, "a.txt", b"\x89PNG\r\n\x1a\n"))
    assert is_picture(file(tmp_path, "b", b"RIFF....WEBPVP8 "))
    assert not is_picture(file(tmp_path, "c.png", b"<html>"))
    assert not is_picture(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("tarifa 2026.pdf", "tarifa 2026.pdf"),
        ("../../etc/passwd", "_._.._etc_passwd"),
        (".bashrc", "_bashrc"),
        ("a\\b:c*.txt", "a_b_c_.txt"),
        ("CON.txt", "_CON.txt"),
        ("lpt1", "_lpt1"),
        ("tres. . .", "tres"),
        ("...", "_"),
        ("", "_"),
        ("con\u202egnp.exe", "congnp.exe"),
        ("uno\ndos.txt", "uno_dos.txt"),
        ("n\u0303andu\u0301.pdf", "ñandú.pdf"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
        ("." + "y" * 300, "_" + "y" * 199),
    ],
)
def test_a_name_is_made_one_that_every_system_can_have(given: str, kept: str) -> None:
    assert file_name_of(given, 200) == kept
    assert is_file_name(kept)


def test_a_copy_is_saved_beside_what_is_there_and_never_over_it(
    store: BlobStore, tmp_path: Path
) -> None:
    kept = keep_file(store, file(tmp_path))
    folder = tmp_path / "out"
    folder.mkdir()

    saved = [save_copy(store, kept.blob, kept.name, folder) for _ in range(3)]

    assert [path.name for path in saved] == ["tarifa.pdf", "tarifa (2).pdf", "tarifa (3).pdf"]
    assert all(path.read_bytes() == DATA for path in saved)
    assert save_copy(store, kept.blob, "../x.pdf", folder).parent == folder


def test_a_picture_is_saved_under_the_kind_it_is(store: BlobStore, tmp_path: Path) -> None:
    blob = store.put(b"\x89PNG\r\n\x1a\n" + bytes(10))

    assert save_copy(store, blob, "", tmp_path).name == f"{blob.hex()[:8]}.png"


def test_what_is_not_here_or_has_no_place_is_not_saved(store: BlobStore, tmp_path: Path) -> None:
    kept = keep_file(store, file(tmp_path))

    with pytest.raises(BlobMissing):
        save_copy(store, blob_of(b"other"), "x", tmp_path)
    with pytest.raises(CannotWrite):
        save_copy(store, kept.blob, "x", tmp_path / "nowhere")


@pytest.mark.skipif(sys.platform != "linux", reason="the mark of Linux's desktops")
def test_a_saved_file_bears_the_mark_of_what_came_from_elsewhere(
    store: BlobStore, tmp_path: Path
) -> None:
    try:
        os.setxattr(file(tmp_path, "probe"), XDG_ATTRIBUTE, b"x")
    except OSError:
        pytest.skip("this file system keeps no attributes")
    kept = keep_file(store, file(tmp_path))
    folder = tmp_path / "out"
    folder.mkdir()

    saved = save_copy(store, kept.blob, kept.name, folder)

    assert os.getxattr(saved, XDG_ATTRIBUTE) == ORIGIN.encode()


def test_the_marks_of_the_other_systems_are_what_these_expect(tmp_path: Path) -> None:
    assert quarantine(1_795_000_000.9) == "0081;6afd86c0;Patio;"
    assert ZONE.splitlines() == ["[ZoneTransfer]", "ZoneId=3"]
    mark_as_foreign(tmp_path / "nowhere")  # and nothing is raised


def test_what_has_rotted_is_not_saved_as_if_it_were_good(store: BlobStore, tmp_path: Path) -> None:
    kept = keep_file(store, file(tmp_path))
    folder = tmp_path / "out"
    folder.mkdir()
    for bad in (DATA[:-1], b"x" + DATA[1:]):
        store.path(kept.blob).write_bytes(bad)

        with pytest.raises(BlobMissing) as refused:
            save_copy(store, kept.blob, kept.name, folder)

        assert refused.value.facts["damaged"] == 1
        assert list(folder.iterdir()) == []


def test_nothing_of_patios_own_is_attached(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "blobs").mkdir(parents=True)
    (home / "keys.json").write_text("{}", encoding="ascii")

    with pytest.raises(BadText) as refused:
        keep_file(BlobStore(home / "blobs"), home / "keys.json")

    assert refused.value.facts["rule"] == "own"


def test_what_the_window_has_made_to_be_attached_is_and_what_it_leads_to_is_not(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    (home / FOR_DRAFTS).mkdir(parents=True)
    (home / "keys.json").write_text("{}", encoding="ascii")
    made, link = home / FOR_DRAFTS / "tarifa.pdf", home / FOR_DRAFTS / "otra.pdf"
    made.write_bytes(b"Tarifa")
    link.symlink_to(home / "keys.json")
    store = BlobStore(home / "blobs")

    assert keep_file(store, made).size == 6
    with pytest.raises(BadText) as refused:
        keep_file(store, link)

    assert refused.value.facts["rule"] == "own"


def test_a_pipe_is_no_picture_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert not is_picture(tmp_path / "pipe")


@pytest.mark.parametrize(
    ("name", "data", "good"),
    [
        ("plan.pdf", b"%PDF-1.7\n", True),
        ("PLAN.PDF", b"%PDF-1.4\n", True),
        ("plan.doc", b"%PDF-1.7\n", False),
        ("plan.pdf", b"MZ\x90\x00", False),
        ("plan.pdf", b" %PDF-1.7\n", False),
        ("plan.pdf", b"", False),
    ],
)
def test_a_pdf_begins_like_one_and_is_called_one(
    tmp_path: Path, name: str, data: bytes, good: bool
) -> None:
    assert is_pdf(file(tmp_path, name, data)) is good


def test_what_is_not_there_or_no_file_is_no_pdf(tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()

    assert not is_pdf(tmp_path / "folder.pdf")
    assert not is_pdf(tmp_path / "none.pdf")
