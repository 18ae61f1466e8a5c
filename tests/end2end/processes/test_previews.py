"""Small pictures of attachments, between real homes: made where the file has come, and gone with
it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from support.documents import pdf, pdf_with_password
from support.homes import Home, Office, converge, until
from support.pictures import picture
from sync.client import Client
from sync.errors import UnknownTarget
from sync.values import BlobId, bytes_of


def drawn(client: Client) -> int:
    """How many small pictures there are of what its cards have."""
    blobs = [one.blob for card in client.feed() for one in card.pictures]
    blobs += [one.blob for card in client.feed() for one in card.files]
    return sum(client.preview_path(blob) is not None for blob in blobs)


def size_of(path: str) -> tuple[int, int]:
    with Image.open(path) as small:
        return small.size


def left(home: Home) -> list[Path]:
    return [path for path in home.dir.glob("blobs/**/*") if path.is_file()]


def test_what_one_attaches_the_other_sees_small_and_both_let_go_of(
    office: Office, tmp_path: Path
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    (tmp_path / "foto.png").write_bytes(picture("png", 900, 300))
    paths = (
        pdf(tmp_path / "acta.pdf", "Acta de la reunión"),
        pdf_with_password(tmp_path / "nominas.pdf", "hunter2"),
        tmp_path / "foto.png",
    )
    words = [word for path in paths for word in ("--attach", str(path))]
    entry = marta.run("post", "El acta", *words)["id"]
    converge(carmen, marta)

    until([carmen, marta], lambda clients: all(drawn(client) == 2 for client in clients))

    for home in (carmen, marta):
        card = home.run("show", entry)
        minutes, salaries = card["files"]
        assert (minutes["name"], salaries["name"]) == ("acta.pdf", "nominas.pdf")
        assert size_of(minutes["preview"]) == (340, 480)
        assert size_of(card["pictures"][0]["preview"]) == (480, 160)
        assert salaries["preview"] is None
        with closing(Client(home.dir)) as client:
            client.want_preview(BlobId(bytes_of(salaries["blob"])))  # in vain, and without harm
            with pytest.raises(UnknownTarget):
                client.want_preview(BlobId(bytes(32)))
        assert home.run("verify")["findings"] == []

    marta.run("erase", entry)
    converge(carmen, marta)
    until([carmen, marta], lambda _clients: not (left(carmen) or left(marta)))
