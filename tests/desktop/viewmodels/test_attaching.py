"""What goes with a post: chosen, pasted and dropped; what cannot is said in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.kept import Kept, read_kept
from desktop.models.people import AttachmentRow, PictureRow
from desktop.models.scheduled import ScheduledRow
from desktop.viewmodels.composer import ComposerViewModel
from desktop.viewmodels.drafts import Draft
from support.byhand.rows import HandClient
from support.models import rows_of


def file(folder: Path, name: str, content: bytes = b"x") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def attach(composer: ComposerViewModel, *paths: Path) -> None:
    composer.attaching.attach([QUrl.fromLocalFile(str(path)) for path in paths])


def photos(composer: ComposerViewModel) -> list[Path]:
    rows = rows_of(composer.attaching.pictures, PictureRow)
    return [Path(row.key) for row in rows]


def papers(composer: ComposerViewModel) -> list[tuple[str, str]]:
    rows = rows_of(composer.attaching.files, AttachmentRow)
    return [(row.name, row.size) for row in rows]


def copied() -> QImage:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    QGuiApplication.clipboard().setImage(image)
    return image


def test_photos_and_files_unfold_it_and_go_out_with_the_post(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot, tmp_path: Path
) -> None:
    photo, paper = file(tmp_path, "horno.png"), file(tmp_path, "tarifa.pdf", b"x" * 2000)
    attach(composer, photo, paper, photo)
    assert (composer.tab, composer.ready) == ("post", True)
    assert (photos(composer), papers(composer)) == ([photo], [("tarifa.pdf", "2 kB")])
    assert composer.attaching.note == ""
    with qtbot.waitSignal(composer.published):
        composer.publish()
    assert hand.calls == [("post", "", "general", [(photo, "")], [paper])]
    assert (photos(composer), papers(composer)) == ([], [])


def test_one_is_taken_off_and_with_the_last_there_is_nothing_to_publish(
    composer: ComposerViewModel, tmp_path: Path
) -> None:
    paper = file(tmp_path, "tarifa.pdf")
    attach(composer, paper)
    composer.attaching.detach(str(paper))
    assert (papers(composer), composer.ready) == ([], False)
    assert paper.exists()


def test_the_dialog_given_up_adds_nothing_and_unfolds_nothing(composer: ComposerViewModel) -> None:
    composer.attaching.chooseFiles()
    assert composer.attaching.choosing == "files"
    composer.attaching.attach([])
    assert (composer.attaching.choosing, composer.tab) == ("", "")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("carpeta", "Solo se pueden añadir archivos de este equipo, y no carpetas."),
        ("nada.pdf", "Solo se pueden añadir archivos de este equipo, y no carpetas."),
        ("vacío.pdf", "vacío.pdf está vacío."),
    ],
)
def test_what_cannot_go_is_refused_in_a_sentence_and_the_rest_comes_in(
    composer: ComposerViewModel, tmp_path: Path, name: str, why: str
) -> None:
    (tmp_path / "carpeta").mkdir()
    file(tmp_path, "vacío.pdf", b"")
    paper = file(tmp_path, "tarifa.pdf")
    attach(composer, tmp_path / name, paper)
    assert [name for name, _size in papers(composer)] == ["tarifa.pdf"]
    assert composer.attaching.note == why
    composer.attaching.detach(str(paper))
    assert composer.attaching.note == ""


def test_what_lies_elsewhere_is_refused(composer: ComposerViewModel) -> None:
    composer.attaching.attach([QUrl("https://example.com/foto.png")])
    assert composer.attaching.note == (
        "Solo se pueden añadir archivos de este equipo, y no carpetas."
    )
    assert not composer.ready


def test_no_more_than_a_post_takes_and_it_is_said(
    composer: ComposerViewModel, tmp_path: Path
) -> None:
    attach(composer, *(file(tmp_path, f"{n}.pdf") for n in range(Draft.MOST + 1)))
    assert len(papers(composer)) == Draft.MOST
    assert composer.attaching.note == "Como mucho 8 fotos y 8 archivos"
    attach(composer, file(tmp_path, "a.png"))
    assert (len(photos(composer)), composer.attaching.note) == (1, "")


@pytest.mark.parametrize("tab", ["kudos", "question", "poll"])
def test_where_no_file_goes_it_is_said(
    composer: ComposerViewModel, tmp_path: Path, tab: str
) -> None:
    composer.open(tab)
    attach(composer, file(tmp_path, "tarifa.pdf"))
    assert (composer.tab, papers(composer)) == (tab, [])
    assert composer.attaching.note == "Las fotos y los archivos van en una publicación."
    composer.open("post")
    assert composer.attaching.note == ""


def test_files_and_pictures_are_pasted_and_text_is_not(
    composer: ComposerViewModel, tmp_path: Path
) -> None:
    composer.open("post")
    QGuiApplication.clipboard().setText("solo texto")
    assert not composer.attaching.paste()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file(tmp_path, "tarifa.pdf")))])
    QGuiApplication.clipboard().setMimeData(data)
    assert composer.attaching.paste()
    image = copied()
    assert composer.attaching.paste()
    assert [name for name, _size in papers(composer)] == ["tarifa.pdf"]
    (photo,) = photos(composer)
    assert photo.name == "Foto pegada 1.png"
    assert QImage(str(photo)).size() == image.size()


def test_a_pasted_picture_is_gone_once_it_cannot_be_wanted_back(
    composer: ComposerViewModel, qtbot: QtBot
) -> None:
    composer.open("post")
    copied()
    composer.attaching.paste()
    (photo,) = photos(composer)
    with qtbot.waitSignal(composer.published):
        composer.publish()
    assert photo.exists()
    composer.sent.undo()
    qtbot.waitUntil(lambda: photos(composer) == [photo])
    with qtbot.waitSignal(composer.published):
        composer.publish()
    composer.sent.dismiss()
    assert not photo.exists()

    composer.open("post")
    composer.attaching.paste()
    (again,) = photos(composer)
    composer.discard()
    assert not again.exists()


def test_a_post_for_later_takes_its_files_along_and_is_undone_with_them(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot, tmp_path: Path
) -> None:
    paper = file(tmp_path, "tarifa.pdf")
    attach(composer, paper)
    composer.scheduling.begin()
    qtbot.waitUntil(lambda: composer.scheduling.lack == "")
    composer.scheduling.schedule()
    qtbot.waitUntil(lambda: composer.scheduling.undoable)
    assert hand.calls[0][:5] == ("keep", "", "general", [], [paper])
    composer.scheduling.undo()
    qtbot.waitUntil(lambda: [name for name, _size in papers(composer)] == ["tarifa.pdf"])


def test_a_post_that_waited_is_changed_with_its_files_under_their_names(
    composer: ComposerViewModel, hand: HandClient, qtbot: QtBot, tmp_path: Path
) -> None:
    attach(composer, file(tmp_path, "tarifa.pdf"))
    composer.scheduling.begin()
    qtbot.waitUntil(lambda: composer.scheduling.lack == "")
    composer.scheduling.schedule()
    qtbot.waitUntil(lambda: composer.scheduling.count == 1)
    (row,) = rows_of(composer.scheduling.waiting, ScheduledRow)
    assert (row.attached, row.changeable) == ("1 archivo", True)
    composer.scheduling.change(row.key)
    qtbot.waitUntil(lambda: [name for name, _size in papers(composer)] == ["tarifa.pdf"])
    assert hand.calls[1][0] == "save file"


def test_a_pasted_picture_is_there_after_a_crash_and_gone_with_the_post(
    hand: HandClient, bridge: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    drafts = tmp_path / "window-drafts.json"
    bridge.kept = Kept(drafts, bridge)
    before = ComposerViewModel(hand.client, bridge, bridge)
    before.open("post")
    image = copied()
    before.attaching.paste()
    (photo,) = photos(before)
    qtbot.waitUntil(lambda: photo.name.split()[0] in str(read_kept(drafts)))

    bridge.kept = Kept(drafts, bridge)  # as the next window reads it
    after = ComposerViewModel(hand.client, bridge, bridge)
    assert (after.tab, photos(after)) == ("post", [photo])
    assert QImage(str(photo)).size() == image.size()
    after.attaching.paste()
    assert [one.name for one in photos(after)] == ["Foto pegada 1.png", "Foto pegada 2.png"]
    both = photos(after)
    with qtbot.waitSignal(after.published):
        after.publish()
    after.sent.dismiss()
    assert not any(one.exists() for one in both)


def test_what_went_out_is_not_kept_by_what_goes_out_next(
    composer: ComposerViewModel, qtbot: QtBot
) -> None:
    made = []
    for _ in range(2):
        composer.open("post")
        copied()
        composer.attaching.paste()
        made += photos(composer)
        with qtbot.waitSignal(composer.published):
            composer.publish()
    assert [one.exists() for one in made] == [False, True]
    composer.sent.dismiss()
    assert [one.exists() for one in made] == [False, False]
