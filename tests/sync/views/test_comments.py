from __future__ import annotations

from support.fold_office import (
    CARMEN,
    INES,
    MARTA,
    STRANGER,
    Views,
    person_of,
)
from sync.content.feed import Post


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


def test_an_answer_hangs_under_the_head_of_its_thread(views: Views) -> None:
    target = views.pen.post(CARMEN, "hola")
    head = views.pen.comment(INES, target, "cabeza")
    answer = views.pen.comment(MARTA, target, "respuesta", head)
    deeper = views.pen.comment(CARMEN, target, "a la respuesta", answer)
    other = views.pen.comment(MARTA, target, "aparte")
    views.fold(deeper, target, other, answer, head)

    (card,) = views.reader.feed()

    assert [(c.id, c.reply_to) for c in card.comments] == [
        (head.id, None),
        (answer.id, head.id),
        (deeper.id, head.id),
        (other.id, None),
    ]
    place = views.reader.comment(deeper.id)
    assert place is not None
    assert (place.card, place.top) == (target.id, head.id)


def test_an_answer_to_what_is_not_in_sight_stands_by_itself(views: Views) -> None:
    target, elsewhere = views.pen.post(CARMEN, "hola"), views.pen.post(CARMEN, "otro")
    gone = views.pen.comment(INES, target, "me arrepiento")
    there = views.pen.comment(INES, elsewhere, "en otra tarjeta")
    strange = views.pen.comment(STRANGER, target, "no cuenta")
    answers = [
        views.pen.comment(MARTA, target, "sola", to) for to in (gone, there, strange, target)
    ]
    views.fold(target, elsewhere, gone, there, strange, *answers, views.pen.erase(INES, gone))

    card = views.reader.card(target.id)

    assert card is not None
    assert [(c.id, c.reply_to) for c in card.comments] == [(one.id, None) for one in answers]
    assert views.reader.comment(gone.id) is None
    assert views.reader.comment(target.id) is None


def test_short_ids_find_cards_and_comments_in_sight_alone(views: Views) -> None:
    post = views.pen.write(CARMEN, Post(text="ya no", channel="general", until_ms=1))
    comment, gone = views.pen.comment(INES, post, "sí"), views.pen.comment(INES, post, "no")
    hidden = views.pen.post(STRANGER, "nada")
    views.fold(post, comment, gone, hidden, views.pen.erase(INES, gone))

    every = views.reader.entries_between(bytes(32), b"\xff" * 32)

    assert set(every) == {post.id, comment.id}
    assert views.reader.entries_between(post.id, post.id) == [post.id]
