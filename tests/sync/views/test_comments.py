from __future__ import annotations

from collections.abc import Callable, Iterator

from support.fold_office import (
    CARMEN,
    INES,
    MARTA,
    STRANGER,
    Views,
    person_of,
)
from sync.content.erasing import Erase
from sync.content.feed import Post
from sync.values import EntryId
from sync.views.batch import FoldEntry
from sync.views.rows import COMMENTS_WITH_A_CARD, CommentRow


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


def long_thread(views: Views, comments: int) -> tuple[FoldEntry, list[EntryId]]:
    """A post with so many comments, the oldest first, folded in another order."""
    target = views.pen.post(CARMEN, "hola")
    said = [views.pen.comment(INES, target, str(n)) for n in range(comments)]
    views.fold(target, *reversed(said))
    return target, [one.id for one in said]


def paged(views: Views, card: EntryId, limit: int) -> Iterator[list[CommentRow]]:
    """A thread in pages, as whoever shows it reads it."""
    before: CommentRow | None = None
    while page := views.reader.comments(card, limit=limit, before=before):
        yield page
        before = page[-1]


def test_a_card_brings_the_newest_few_and_says_how_many_stand_before_them(views: Views) -> None:
    _, said = long_thread(views, 12)

    (card,) = views.reader.feed()

    assert [c.id for c in card.comments] == said[-COMMENTS_WITH_A_CARD:]
    assert card.earlier == 12 - COMMENTS_WITH_A_CARD
    whole = views.reader.whole(card)
    assert ([c.id for c in whole.comments], whole.earlier) == (said, 0)


def test_pages_of_a_thread_neither_skip_nor_repeat_whatever_comes_and_goes_between(
    views: Views,
) -> None:
    target, said = long_thread(views, 9)
    seen: list[EntryId] = []
    for number, page in enumerate(paged(views, target.id, 2)):
        seen += [row.id for row in page]
        late = views.pen.comment(MARTA, target, f"nueva {number}")
        views.fold(late, views.pen.write(INES, Erase(targets=[page[-1].id])))

    assert seen == list(reversed(said))


def test_what_is_out_of_sight_is_not_counted(views: Views) -> None:
    target = views.pen.post(CARMEN, "hola")
    gone, stays = views.pen.comment(INES, target, "no"), views.pen.comment(INES, target, "sí")
    strange = views.pen.comment(STRANGER, target, "no cuenta")
    early = views.pen.erase(INES, gone)
    in_vain = views.pen.erase(MARTA, stays)
    counted = []
    for some in ([target, early], [gone, stays, strange], [in_vain], [gone, stays]):
        views.fold(*some)
        (card,) = views.reader.feed()
        counted.append(card.earlier + len(card.comments))

    assert counted == [0, 1, 1, 1]
    views.writer.drop({stays.id: person_of(INES)})
    assert views.reader.feed()[0].comments == ()


def steps_of(views: Views, ask: Callable[[], object]) -> int:
    """What SQLite does to answer, in hundreds of its steps."""
    steps = 0

    def one_more() -> int:
        nonlocal steps
        steps += 1
        return 0

    connection = views.reader._handle().connection
    connection.set_progress_handler(one_more, 100)
    ask()
    connection.set_progress_handler(None, 0)
    return steps


def test_a_card_and_a_page_of_its_thread_cost_the_same_however_long_it_is(views: Views) -> None:
    def costs(length: int) -> list[int]:
        target, _ = long_thread(views, length)
        reader = views.reader
        (newest,) = reader.comments(target.id, limit=1)
        asked: list[Callable[[], object]] = [
            lambda: reader.card(target.id),
            lambda: reader.comments(target.id, before=newest),
            lambda: reader.feed(limit=30),
        ]
        for ask in asked:
            ask()  # whatever a connection does once
        return [steps_of(views, ask) for ask in asked]

    short, long = costs(100), costs(20_000)

    assert all(short)
    assert [cost <= 2 * before for before, cost in zip(short, long, strict=True)] == [True] * 3
