from __future__ import annotations

from support.fold_office import CARMEN, INES, MARTA, MARTA_SPARE, STRANGER, Views, person_of
from sync.content.feed import Comment, Post
from sync.content.mentions import Mention
from sync.content.questions import OfficialAnswer, Question
from sync.values import DeviceId
from sync.views.notifications import EVERYWHERE, place_of_card
from sync.views.rows_notifications import NotificationKind, NotificationRow


def told(views: Views, **seen_ms: int) -> list[tuple[NotificationKind, str, int]]:
    rows = views.reader.notifications(seen_ms)
    return [(row.kind, row.text, row.fresh) for row in rows]


def test_announcements_and_thanks_to_me_are_told_the_newest_first(views: Views) -> None:
    views.fold(
        views.pen.announce(CARMEN, "Cerramos del 24 al 31"),
        views.pen.kudos(INES, MARTA, reason="Por quedarse hasta el final\ncon el horno"),
    )

    assert told(views) == [
        (NotificationKind.THANKS, "Por quedarse hasta el final", 1),
        (NotificationKind.ANNOUNCEMENT, "Cerramos del 24 al 31", 1),
    ]
    (thanks, _) = views.reader.notifications({})
    assert [ref.person for ref in thanks.people] == [person_of(INES)]
    assert thanks.place == thanks.id


def test_nobody_is_told_of_her_own_acts_of_posts_or_of_thanks_to_others(views: Views) -> None:
    views.fold(
        views.pen.post(INES, "Hola"),
        views.pen.kudos(MARTA_SPARE, INES),
        views.pen.kudos(CARMEN, INES),
    )

    assert told(views) == []


def test_who_may_not_write_it_is_not_heard_of(views: Views) -> None:
    views.fold(
        views.pen.announce(INES, "Me sube el sueldo"),
        views.pen.kudos(STRANGER, MARTA),
    )

    assert told(views) == []


def test_what_was_looked_at_or_acknowledged_is_not_fresh(views: Views) -> None:
    first = views.pen.announce(CARMEN, "Uno")
    second = views.pen.announce(CARMEN, "Dos")
    thanks = views.pen.kudos(INES, MARTA)
    views.fold(first, second, thanks, views.pen.ack(MARTA_SPARE, second))

    def fresh(**seen_ms: int) -> list[int]:
        return [row.fresh for row in views.reader.notifications(seen_ms)]

    assert fresh() == [1, 0, 1]
    assert fresh(**{EVERYWHERE: first.received_ms}) == [1, 0, 0]
    assert fresh(**{place_of_card(first.id): thanks.received_ms}) == [1, 0, 0]
    assert fresh(**{place_of_card(thanks.id): thanks.received_ms - 1}) == [1, 0, 1]


def test_to_have_opened_the_feed_is_no_look_at_what_it_holds(views: Views) -> None:
    thanks = views.pen.kudos(INES, MARTA)
    views.fold(thanks)

    (row,) = views.reader.notifications({"": thanks.received_ms, "general": thanks.received_ms})

    assert row.fresh == 1


def test_what_is_told_of_a_card_after_the_last_look_at_it_is_fresh_again(views: Views) -> None:
    mine = views.pen.write(MARTA, Question(text="¿Habrá cesta?"))
    first = views.pen.write(CARMEN, OfficialAnswer(target=mine.id, text="Quizá"))
    views.fold(mine, first)
    looked = {place_of_card(mine.id): first.received_ms}
    assert [row.fresh for row in views.reader.notifications(looked)] == [0]

    views.fold(views.pen.write(CARMEN, OfficialAnswer(target=mine.id, text="Sí")))

    assert [row.fresh for row in views.reader.notifications(looked)] == [1, 0]


def test_pages_go_on_where_the_last_one_ended(views: Views) -> None:
    views.fold(*[views.pen.announce(CARMEN, f"Aviso {number}") for number in range(5)])

    pages: list[list[NotificationRow]] = []
    before: NotificationRow | None = None
    while True:
        start = (before.time_ms, before.id) if before else None
        rows = views.reader.notifications({}, limit=2, before=start)
        if not rows:
            break
        pages.append(rows)
        before = rows[-1]

    assert [len(rows) for rows in pages] == [2, 2, 1]
    assert [row.text for rows in pages for row in rows] == [f"Aviso {n}" for n in (4, 3, 2, 1, 0)]


def test_one_kind_can_be_asked_for(views: Views) -> None:
    views.fold(views.pen.announce(CARMEN, "Uno"), views.pen.kudos(INES, MARTA))

    rows = views.reader.notifications({}, kinds=frozenset({NotificationKind.THANKS}))

    assert [row.kind for row in rows] == [NotificationKind.THANKS]


def test_who_asked_is_told_of_answers_by_others(views: Views) -> None:
    mine = views.pen.write(MARTA, Question(text="¿Habrá cesta?"))
    other = views.pen.write(INES, Question(text="¿Y paga doble?"))
    answer = views.pen.write(CARMEN, OfficialAnswer(target=mine.id, text="Sí\ny turrón"))
    views.fold(
        mine,
        other,
        answer,
        views.pen.write(CARMEN, OfficialAnswer(target=other.id, text="No")),
        views.pen.write(INES, OfficialAnswer(target=mine.id, text="Yo creo que no")),
    )

    (row,) = views.reader.notifications({})

    assert (row.kind, row.id, row.place, row.text) == (
        NotificationKind.ANSWER,
        answer.id,
        mine.id,
        "Sí",
    )


def test_who_is_named_in_a_post_or_a_comment_is_told_as_it_reads_now(views: Views) -> None:
    def named(*people: DeviceId) -> list[Mention]:
        return [Mention(person=person_of(p), at=5 * n, size=2) for n, p in enumerate(people)]

    post = views.pen.write(
        INES, Post(text="@m y @m otra vez", channel="general", mentions=named(MARTA, MARTA))
    )
    comment = views.pen.write(
        CARMEN, Comment(target=post.id, text="@m mira", mentions=named(MARTA))
    )
    mine = views.pen.write(MARTA, Post(text="@m yo", channel="general", mentions=named(MARTA)))
    views.fold(post, comment, mine)

    assert [(row.kind, row.id, row.place) for row in views.reader.notifications({})] == [
        (NotificationKind.MENTION, comment.id, post.id),
        (NotificationKind.MENTION, post.id, post.id),
    ]

    views.fold(views.pen.edit(INES, post, "Ya no"), views.pen.erase(CARMEN, comment))
    assert views.reader.notifications({}) == []


def test_a_question_to_me_is_told_until_it_is_answered(views: Views) -> None:
    asked = views.pen.write(INES, Question(text="¿Vienes?", to=person_of(MARTA)))
    views.fold(asked, views.pen.write(INES, Question(text="¿Y tú?", to=person_of(CARMEN))))

    assert told(views) == [(NotificationKind.QUESTION, "¿Vienes?", 1)]

    views.fold(views.pen.write(MARTA, OfficialAnswer(target=asked.id, text="Sí")))
    assert told(views) == [(NotificationKind.QUESTION, "¿Vienes?", 0)]


def muted(views: Views, *kinds: NotificationKind, now_ms: int = 0) -> list[str]:
    rows = views.reader.notifications({}, muted=frozenset(kinds), now_ms=now_ms)
    return [row.text for row in rows]


def test_kinds_that_are_switched_off_are_not_told_and_the_others_are(views: Views) -> None:
    views.fold(
        views.pen.announce(CARMEN, "Aviso", needs_ack=False),
        views.pen.kudos(INES, MARTA, reason="Por la hornada de hoy"),
    )

    assert muted(views) == ["Por la hornada de hoy", "Aviso"]
    assert muted(views, NotificationKind.THANKS) == ["Aviso"]
    assert muted(views, *NotificationKind) == []


def test_an_announcement_that_asks_for_a_receipt_is_told_although_it_is_off_until_it_has_it(
    views: Views,
) -> None:
    asks = views.pen.announce(CARMEN, "Pide recibo", ends_ms=5000)
    views.fold(asks, views.pen.announce(CARMEN, "No pide nada", needs_ack=False))

    assert muted(views, NotificationKind.ANNOUNCEMENT, now_ms=4999) == ["Pide recibo"]
    assert muted(views, NotificationKind.ANNOUNCEMENT, now_ms=5000) == []
    views.fold(views.pen.ack(MARTA_SPARE, asks))
    assert muted(views, NotificationKind.ANNOUNCEMENT, now_ms=4999) == []
