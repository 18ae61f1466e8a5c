from __future__ import annotations

from support.fold_office import (
    CARMEN,
    INES,
    MARTA,
    STRANGER,
    Views,
    blob,
)
from sync.content.announcements import Announcement
from sync.content.feed import FileRef, PictureRef
from sync.views.rows import Picture


def test_pictures_stand_in_the_order_of_the_post(views: Views) -> None:
    views.fold(views.pen.post(INES, "", pictures=["b", "a"]))

    (card,) = views.reader.feed()

    assert card.pictures == (
        Picture(blob("b"), 4, 3, "b", here=False),
        Picture(blob("a"), 4, 3, "a", here=False),
    )


def test_a_picture_is_here_when_its_blob_was_noted_before_or_after(views: Views) -> None:
    assert views.writer.note_blob(blob("a"))
    views.fold(views.pen.post(INES, "", pictures=["a", "b", "c"]))
    assert views.writer.note_blob(blob("b"))
    assert not views.writer.note_blob(blob("b"))

    (card,) = views.reader.feed()

    assert [picture.here for picture in card.pictures] == [True, True, False]


def test_wanted_are_the_missing_blobs_of_visible_posts_newest_first(views: Views) -> None:
    views.fold(
        views.pen.post(INES, "", pictures=["old", "here"]),
        views.pen.post(INES, "", pictures=["new"]),
        views.pen.post(MARTA, "", pictures=["newest", "old"]),
        views.pen.post(STRANGER, "", pictures=["never"]),
    )
    views.writer.note_blob(blob("here"))

    newest = sorted([blob("newest"), blob("old")])
    assert [one for one, _ in views.writer.wanted_blobs(10)] == [*newest, blob("new")]
    assert [one for one, _ in views.reader.wanted_blobs(2)] == newest


def test_a_reset_keeps_what_is_known_of_blobs(views: Views) -> None:
    post = views.pen.post(INES, "", pictures=["a"])
    views.writer.note_blob(blob("a"))
    views.fold(post)

    views.writer.reset()
    views.fold(post)

    assert views.reader.feed()[0].pictures[0].here
    assert views.writer.wanted_blobs(10) == []


def test_an_announcement_has_pictures_and_pdfs_as_a_post_has(views: Views) -> None:
    picture = PictureRef(blob=blob("a"), size=9, width=4, height=3, alt="El plano")
    file = FileRef(blob=blob("b"), size=20, name="plan.pdf")
    act = Announcement(title="Obras", text="", pin=False, pictures=[picture], files=[file])
    views.fold(views.pen.write(CARMEN, act))
    views.writer.note_blob(blob("a"))

    (card,) = views.reader.feed()

    assert [(one.alt, one.here) for one in card.pictures] == [("El plano", True)]
    assert [(one.name, one.size, one.here) for one in card.files] == [("plan.pdf", 20, False)]
    assert [wanted.blob for wanted in views.reader.wanted_blobs(9)] == [blob("b")]
