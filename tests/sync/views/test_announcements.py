from __future__ import annotations

from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    MARTA_SPARE,
    START_MS,
    Views,
    governance,
    key,
    person_of,
)
from sync.content.announcements import Ack
from sync.values import Rank


def test_only_owners_and_admins_announce(views: Views) -> None:
    views.fold(
        views.pen.announce(CARMEN, "de Carmen"),
        views.pen.announce(AMPARO, "de Amparo"),
        views.pen.announce(INES, "de Inés"),
    )

    assert [card.title for card in views.reader.feed()] == ["de Amparo", "de Carmen"]


def test_a_receipt_counts_once_per_person_and_the_author_has_read_it(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    views.fold(
        views.pen.ack(INES, notice),
        views.pen.ack(MARTA_SPARE, notice),
        views.pen.ack(MARTA, notice),
        views.pen.ack(CARMEN, notice),
        notice,
    )

    (card,) = views.reader.feed()

    people = [person_of(device) for device in (CARMEN, INES, MARTA)]
    assert [ref.person for ref in card.acks] == people
    assert card.needs_ack
    assert card.acked_by_me


def test_a_receipt_for_another_text_does_not_count(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    other = views.pen.write(INES, Ack(target=notice.id, text_hash=bytes(32)))
    views.fold(notice, other)

    (card,) = views.reader.feed()

    assert [ref.person for ref in card.acks] == [person_of(CARMEN)]


def test_a_receipt_of_a_post_is_no_receipt(views: Views) -> None:
    post = views.pen.post(INES, "hola")
    views.fold(post, views.pen.ack(MARTA, post))

    assert views.reader.feed()[0].acks == ()


def test_unread_are_those_of_others_that_ask_and_that_i_have_not_acknowledged(
    views: Views,
) -> None:
    wanted = views.pen.announce(CARMEN, "pendiente")
    read = views.pen.announce(CARMEN, "leído en el otro equipo")
    views.fold(
        wanted,
        read,
        views.pen.announce(CARMEN, "no lo pide", needs_ack=False),
        views.pen.announce(MARTA, "de quien no puede"),
        views.pen.ack(MARTA_SPARE, read),
        views.pen.ack(INES, wanted),
        views.pen.announce(AMPARO, "el más nuevo"),
    )

    unread = views.reader.unread_announcements()

    assert [card.title for card in unread] == ["el más nuevo", "pendiente"]
    assert not any(card.acked_by_me for card in unread)


def test_my_own_announcement_is_not_unread(views: Views) -> None:
    office = governance((Rank.OWNER, [CARMEN]), (Rank.ADMIN, [MARTA]))
    views.fold(views.pen.announce(MARTA, "mío"), governance=office)

    assert views.reader.unread_announcements() == []
    assert views.reader.feed()[0].acked_by_me


def test_nothing_is_unread_for_who_does_not_count(views: Views) -> None:
    office = governance((Rank.OWNER, [CARMEN]), contested=[MARTA])
    views.fold(views.pen.announce(CARMEN, "Navidad"), governance=office)

    assert views.reader.unread_announcements() == []


def test_the_newest_pin_that_has_not_ended_is_on_top(views: Views) -> None:
    views.fold(
        views.pen.announce(CARMEN, "sin fin", pin=True),
        views.pen.announce(CARMEN, "hasta hoy", pin=True, until_ms=START_MS + 60_000),
        views.pen.announce(CARMEN, "sin fijar"),
        views.pen.announce(INES, "de quien no puede", pin=True),
    )

    before = views.reader.pinned(START_MS + 59_999)
    after = views.reader.pinned(START_MS + 60_000)

    assert before is not None
    assert (before.title, before.pinned) == ("hasta hoy", True)
    assert after is not None
    assert after.title == "sin fin"


def test_without_a_pin_nothing_is_on_top(views: Views) -> None:
    views.fold(views.pen.announce(CARMEN, "sin fijar"))

    assert views.reader.pinned(START_MS) is None


def test_an_announcement_of_a_device_that_no_longer_counts_is_gone(views: Views) -> None:
    views.fold(views.pen.announce(AMPARO, "Navidad", pin=True))
    views.fold(governance=governance((Rank.OWNER, [CARMEN]), contested=[AMPARO, key("x")]))

    assert views.reader.pinned(START_MS) is None
    assert views.reader.feed() == []
