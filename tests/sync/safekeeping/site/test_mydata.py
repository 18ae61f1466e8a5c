"""Everything about one person, and nothing about anybody else."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.fold_office import CARMEN, INES, MARTA, MARTA_SPARE, START_MS, Views, person_of
from support.pages import check_links, pages_of
from sync.content.feed import Comment, FileRef, Post
from sync.content.mentions import Mention
from sync.content.polls import Poll, Vote
from sync.content.questions import MeToo, OfficialAnswer, Question
from sync.errors import NotReplaced
from sync.safekeeping.site.export import Source
from sync.safekeeping.site.mydata import MyData, my_data
from sync.values import BlobId, Reaction
from sync.words.words import Words


def take(source: Source, file: Path, on_progress: Callable[[float], None] | None = None) -> MyData:
    return my_data(source, file, Words(), START_MS, on_progress or (lambda _part: None))


def read(file: Path, name: str) -> Any:  # noqa: ANN401 -- JSON is whatever it is
    with zipfile.ZipFile(file) as archive:
        return json.loads(archive.read(f"data/{name}.json"))


def test_what_i_wrote_gave_confirmed_and_got_is_in_it_from_all_my_computers(
    views: Views, source: Source, tmp_path: Path
) -> None:
    pen = views.pen
    mine, spare = pen.post(MARTA, "De Marta"), pen.post(MARTA_SPARE, "Del otro equipo")
    other, notice = pen.post(INES, "De Inés"), pen.announce(CARMEN, "Navidad")
    views.fold(
        pen.profile(MARTA, "Marta Ruiz", "Tienda"),
        mine,
        spare,
        other,
        notice,
        pen.comment(INES, mine, "De otra persona"),
        pen.comment(MARTA, other, "Mi comentario"),
        pen.react(MARTA, other, Reaction.OLE),
        pen.react(MARTA_SPARE, other, Reaction.OLE, on=False),
        pen.react(INES, mine, Reaction.IDEA),
        pen.ack(MARTA, notice),
        pen.kudos(INES, MARTA, reason="Por la tienda de hoy"),
    )
    file = tmp_path / "yo.zip"

    take(source, file)

    assert [card["text"] for card in read(file, "written")] == ["Del otro equipo", "De Marta"]
    assert "comments" not in read(file, "written")[0]
    assert [one["text"] for one in read(file, "comments")] == ["Mi comentario"]
    assert [(one["reaction"], one["given"]) for one in read(file, "reactions")] == [("ole", False)]
    assert [one["card"] for one in read(file, "receipts")] == [notice.id.hex()]
    assert [card["text"] for card in read(file, "kudos_received")] == ["Por la tienda de hoy"]
    assert read(file, "profile")[0]["name"] == "Marta Ruiz"
    assert {one["device"] for one in read(file, "devices")} == {MARTA.hex(), MARTA_SPARE.hex()}
    with zipfile.ZipFile(file) as archive:
        archive.extractall(tmp_path / "yo")
    for name in ("channels", "months"):
        assert not (tmp_path / "yo" / name).exists()
    pages = pages_of(tmp_path / "yo")
    check_links(tmp_path / "yo", pages)
    whole = "".join(page.text for page in pages.values())
    for words in ("De Marta", "Del otro equipo", "Mi comentario", "Por la tienda de hoy", "Leído"):
        assert words in whole
    assert "De otra persona" not in whole
    assert "De Inés" not in whole


def test_what_was_taken_out_of_sight_is_mine_all_the_same(
    views: Views, source: Source, tmp_path: Path
) -> None:
    views.fold(views.pen.announce(MARTA, "No puedo anunciar"))

    take(source, tmp_path / "yo.zip")

    assert [one["title"] for one in read(tmp_path / "yo.zip", "written")] == ["No puedo anunciar"]


def test_files_that_i_attached_are_in_it(views: Views, source: Source, tmp_path: Path) -> None:
    paper = source.blobs.put(b"%PDF-1.7")
    refs = [
        FileRef(blob=paper, size=8, name="tarifa.pdf"),
        FileRef(blob=BlobId(bytes(32)), size=8, name="plano.pdf"),
    ]
    views.fold(views.pen.write(MARTA, Post(text="", channel="general", files=refs)))

    done = take(source, tmp_path / "yo.zip")

    assert done.missing == ("plano.pdf",)
    with zipfile.ZipFile(tmp_path / "yo.zip") as archive:
        assert archive.read("files/tarifa.pdf") == b"%PDF-1.7"


def test_hostile_texts_stay_texts(views: Views, source: Source, tmp_path: Path) -> None:
    bad = '"><script>alert(1)</script><b>'
    post = views.pen.post(INES, "x")
    views.fold(
        views.pen.profile(MARTA, bad, bad), post, views.pen.comment(MARTA, post, bad),
        views.pen.post(MARTA, bad, channel=bad),
    )  # fmt: skip

    take(source, tmp_path / "yo.zip")

    with zipfile.ZipFile(tmp_path / "yo.zip") as archive:
        archive.extractall(tmp_path / "yo")
    assert bad in pages_of(tmp_path / "yo")["index.html"].text


def test_nothing_is_written_over_and_nothing_half_made_stays(
    views: Views, source: Source, tmp_path: Path
) -> None:
    views.fold(views.pen.post(MARTA, "hola"))
    folder = tmp_path / "fuera"
    folder.mkdir()
    (folder / "yo.zip").write_bytes(b"otra cosa")

    def stop(_part: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(NotReplaced):
        take(source, folder / "yo.zip")
    with pytest.raises(NotReplaced):
        take(source, source.home / "yo.zip")
    with pytest.raises(KeyboardInterrupt):
        take(source, folder / "otro.zip", stop)

    assert [path.name for path in folder.iterdir()] == ["yo.zip"]
    assert (folder / "yo.zip").read_bytes() == b"otra cosa"


def test_what_comes_to_its_place_meanwhile_is_not_written_over(
    views: Views, source: Source, tmp_path: Path
) -> None:
    views.fold(views.pen.post(MARTA, "hola"))
    file = tmp_path / "yo.zip"

    def come(_part: float) -> None:
        file.write_bytes(b"otra cosa")

    with pytest.raises(NotReplaced):
        take(source, file, come)

    assert file.read_bytes() == b"otra cosa"


def test_what_i_answered_seconded_and_voted_for_is_in_it_and_nobody_elses(
    views: Views, source: Source, tmp_path: Path
) -> None:
    pen = views.pen
    asked = pen.write(CARMEN, Question(text="¿Quién abre?", to=person_of(MARTA)))
    mine = pen.write(MARTA, Question(text="¿Y el horno?"))
    end_ms = START_MS + 3_600_000
    options = ["viernes", "sábado"]
    hushed, named = (
        pen.write(by, Poll(text="¿Cuándo?", options=options, until_ms=end_ms, unnamed=unnamed))
        for by, unnamed in ((CARMEN, True), (MARTA, False))
    )
    views.fold(
        pen.profile(INES, "Inés Calatrava"),
        asked,
        mine,
        hushed,
        named,
        pen.write(MARTA, OfficialAnswer(target=asked.id, text="Abro yo.")),
        pen.write(CARMEN, OfficialAnswer(target=mine.id, text="Mañana.")),
        pen.write(MARTA, MeToo(target=asked.id)),
        pen.write(MARTA_SPARE, Vote(target=hushed.id, options=[1])),
        pen.write(INES, Vote(target=hushed.id, options=[0])),
        pen.write(INES, Vote(target=named.id, options=[0])),
    )
    file = tmp_path / "yo.zip"

    take(source, file)

    assert [(one["card"], one["text"]) for one in read(file, "answers")] == [
        (asked.id.hex(), "Abro yo.")
    ]
    assert [(one["card"], one["given"]) for one in read(file, "me_too")] == [(asked.id.hex(), True)]
    assert [(one["card"], one["options"]) for one in read(file, "votes")] == [
        (hushed.id.hex(), ["sábado"])
    ]
    poll, question = read(file, "written")
    assert [one["people"] for one in poll["detail"]["options"]] == [[], []]
    assert [one["text"] for one in question["detail"]["answers"]] == ["Mañana."]
    with zipfile.ZipFile(file) as archive:
        acts = archive.read("acts.html").decode()
    assert "Abro yo." in acts
    assert "sábado" in acts
    assert "Inés" not in acts


def test_whom_my_comments_name_is_called_by_the_name_of_today(
    views: Views, source: Source, tmp_path: Path
) -> None:
    other = views.pen.post(INES, "De Inés")
    named = [Mention(person=person_of(INES), at=5, size=5)]
    comment = Comment(target=other.id, text="Hola @nina", mentions=named)
    views.fold(other, views.pen.write(MARTA, comment), views.pen.profile(INES, "Inés"))
    file = tmp_path / "yo.zip"

    take(source, file)

    assert read(file, "comments")[0]["text_with_names"] == "Hola @Inés"
    with zipfile.ZipFile(file) as archive:
        assert "Hola @Inés" in archive.read("acts.html").decode()
