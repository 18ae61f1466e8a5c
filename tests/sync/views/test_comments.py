from __future__ import annotations

from support.fold_office import (
    CARMEN,
    INES,
    MARTA,
    Views,
    person_of,
)


def test_comments_stand_oldest_first_with_their_authors(views: Views) -> None:
    target = views.pen.post(CARMEN, "hola")
    first = views.pen.comment(INES, target, "primera")
    second = views.pen.comment(MARTA, target, "segunda\n<i>")
    views.fold(views.pen.profile(INES, "Inés"), target, second, first)

    (card,) = views.reader.feed()

    assert [(c.id, c.person, c.author, c.text) for c in card.comments] == [
        (first.id, person_of(INES), "Inés", "primera"),
        (second.id, person_of(MARTA), "", "segunda\n<i>"),
    ]
    assert card.comments[0].time_ms == first.received_ms


def test_a_comment_that_comes_before_its_card_waits_for_it(views: Views) -> None:
    target = views.pen.post(CARMEN, "hola")
    views.fold(views.pen.comment(INES, target, "ya"))
    assert views.reader.feed() == []

    views.fold(target)

    assert [c.text for c in views.reader.feed()[0].comments] == ["ya"]
