"""Taking things out with real homes: what a colleague wrote, files and messages among it."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

from support.homes import Office, converge, refused
from support.pages import check_links, pages_of
from support.pictures import png


def test_a_colleagues_posts_are_in_my_export_and_my_messages_only_in_my_data(
    office: Office, tmp_path: Path
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    photo, paper = tmp_path / "horno.png", tmp_path / "tarifa.pdf"
    photo.write_bytes(png(8, 6))
    paper.write_bytes(b"%PDF-1.7 " + os.urandom(100))
    words = ("--attach", str(photo), "--alt", "El horno", "--attach", str(paper))
    carmen.run("channel", "obras")
    carmen.run("post", "Horno nuevo", "--channel", "obras", *words)
    carmen.run("kudos", "Por cuidar la tienda estos días", "--to", "Marta")
    sealed = tmp_path / "nómina.pdf"
    sealed.write_bytes(b"%PDF-1.7 " + os.urandom(100))
    sent = carmen.run("message", "Marta", "Un secreto", "--attach", str(sealed))["id"]
    marta.run("message", "Carmen", "Otro secreto")
    marta.run("post", "De Marta")
    converge(carmen, marta)
    for entry in (carmen.run("feed", "--channel", "obras")[0]["id"], sent):
        marta.run("save", entry, str(tmp_path))
    target, mine = tmp_path / "sitio", tmp_path / "yo.zip"

    done = marta.run("export", str(target), "--language", "en")
    about_me = marta.run("mydata", str(mine))

    pages = pages_of(target)
    check_links(target, pages)
    assert (done["cards"], done["people"], done["files"], done["missing"]) == (3, 2, 2, [])
    assert (target / "files" / "tarifa.pdf").read_bytes() == paper.read_bytes()
    assert "Exported by Marta Ruiz" in pages["index.html"].text
    assert not any("secreto" in path.read_text("utf-8") for path in target.rglob("*.[hj]*"))
    assert about_me["counts"]["messages"] == 2
    with zipfile.ZipFile(mine) as archive:
        messages = json.loads(archive.read("data/messages.json"))
        assert {one["text"] for one in messages} == {"Un secreto", "Otro secreto"}
        assert "Un secreto" in archive.read("messages.html").decode()
        (file,) = next(one["attached"] for one in messages if one["attached"])
        assert (file["name"], "secret" in file) == ("nómina.pdf", False)
        assert archive.read(file["path"]) == sealed.read_bytes()
        assert [c["text"] for c in json.loads(archive.read("data/written.json"))] == ["De Marta"]
    refused(marta.outcome("mydata", str(mine)), "there already")
    refused(marta.outcome("export", str(tmp_path)), "other things")
    refused(marta.outcome("export", str(marta.dir / "x")), "Patio's own data")
    assert marta.outcome("export", str(target)).out.startswith(str(target))
