"""An invitation read from a picture, by a real process; and what is said of any other picture."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from support.codepictures import (
    invitation,
    invitation_square,
    nothing,
    on_paper,
    other_square,
    written,
)
from support.pictures import claims
from sync.errors import WrongCode
from sync.handout.qr import save_qr
from sync.node.codes import written_way
from sync.node.picturecodes import code_in_picture
from sync.replication.protocol.admission import InviteCode
from sync.store.pictures import MAX_BYTES

CODE = invitation()
MEANT = InviteCode.parse(CODE)
WEB = other_square("https://ceramicasoliva.es")


def why(source: Path | bytes) -> object:
    with pytest.raises(WrongCode) as caught:
        code_in_picture(source)
    return caught.value.facts["why"]


@pytest.mark.parametrize("name", ["carmen.png", "Carmen.PNG"])
def test_the_picture_that_an_invitation_makes_is_a_way_in(tmp_path: Path, name: str) -> None:
    save_qr(tmp_path / name, CODE)

    assert code_in_picture(tmp_path / name) == MEANT
    way = written_way(f" {tmp_path / name} ", [("127.0.0.1", 47800)])
    assert way is not None
    assert (way.code, way.typed) == (MEANT, [("127.0.0.1", 47800)])


def test_a_picture_that_is_in_no_file_leaves_none_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    assert code_in_picture(written(invitation_square(CODE))) == MEANT
    assert os.listdir(tmp_path) == []


def test_other_codes_beside_it_do_not_matter() -> None:
    square = invitation_square(CODE, 4)

    assert code_in_picture(written(on_paper([WEB, square]))) == MEANT
    assert code_in_picture(written(on_paper([square, square]))) == MEANT


def test_of_two_invitations_none_is_chosen() -> None:
    both = on_paper([invitation_square(CODE), invitation_square(invitation(2))])

    assert why(written(both)) == "two_qr"


def test_a_picture_with_no_invitation_says_what_it_has() -> None:
    assert why(written(nothing())) == "no_qr"
    assert why(written(WEB)) == "other_qr"
    assert why(written(on_paper([WEB, other_square("WIFI:S:patio;;")]))) == "other_qr"


def test_an_invitation_of_a_later_patio_is_told_from_a_broken_one() -> None:
    newer = InviteCode(bytes(16), bytes(16), kind=9)  # type: ignore[arg-type]  # of no kind yet

    assert why(written(invitation_square(newer.text()))) == "version"
    assert why(written(invitation_square("A" * 56))) == "checksum"
    assert why(written(invitation_square("A" * 30))) == "length"


def test_what_is_no_picture_is_said(tmp_path: Path) -> None:
    fifo, huge = tmp_path / "pipe.png", tmp_path / "huge.png"
    os.mkfifo(fifo)
    with huge.open("wb") as file:
        file.truncate(MAX_BYTES + 1)

    sources = (b"", b"Hola", claims(60_000, 60_000), fifo, huge, tmp_path, tmp_path / "none.png")
    assert {why(source) for source in sources} == {"picture"}
    assert why(Path("a\0.png")) == "picture"


def test_a_program_without_decoders_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.node.picturecodes.draws_here", lambda: False)

    assert why(written(invitation_square(CODE))) == "no_reader"
