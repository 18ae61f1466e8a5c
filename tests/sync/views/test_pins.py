"""Which announcement stays on top is said when it is made, and can be said anew."""

from __future__ import annotations

from support.fold_office import AMPARO, CARMEN, INES, MARTA, OFFICE, Views
from sync.views.rows import Card
from sync.views.rows_announcements import AnnouncementDetail

NOW = 1_767_225_600_000


def pinned(views: Views, now_ms: int = NOW) -> str:
    card = views.reader.pinned(now_ms)
    return card.title if card is not None else ""


def the_card(views: Views) -> tuple[Card, AnnouncementDetail]:
    (card,) = views.reader.feed()
    assert isinstance(card.detail, AnnouncementDetail)
    return card, card.detail


def test_an_announcement_is_pinned_later_until_a_moment(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Cerramos el viernes", pin=False)
    views.fold(views.pen.pin(CARMEN, notice, until_ms=NOW + 1), notice, governance=OFFICE)

    assert pinned(views) == "Cerramos el viernes"
    assert pinned(views, NOW + 1) == ""
    card, detail = the_card(views)
    assert (card.pinned, detail.pin_ends_ms) == (True, NOW + 1)


def test_the_newest_word_counts_in_any_order_of_arrival(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Cerramos el viernes", pin=True)
    first = views.pen.pin(CARMEN, notice, until_ms=NOW + 1)
    off = views.pen.pin(AMPARO, notice, on=False)
    views.fold(off, first, notice, governance=OFFICE)
    assert pinned(views) == ""
    assert not the_card(views)[0].pinned

    views.fold(views.pen.pin(CARMEN, notice), governance=OFFICE)
    assert pinned(views, NOW * 2) == "Cerramos el viernes"
    assert the_card(views)[1].pin_ends_ms == 0


def test_who_may_not_correct_it_pins_nothing(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Cerramos el viernes", pin=True)
    views.fold(notice, views.pen.pin(MARTA, notice, on=False), governance=OFFICE)
    views.fold(views.pen.pin(INES, notice, on=False), governance=OFFICE)

    assert pinned(views) == "Cerramos el viernes"


def test_what_is_no_announcement_is_never_on_top(views: Views) -> None:
    post = views.pen.post(CARMEN, "Hola")
    views.fold(post, views.pen.pin(CARMEN, post), governance=OFFICE)

    assert pinned(views) == ""
    assert not views.reader.feed()[0].pinned


def test_what_was_said_of_it_is_part_of_the_digest(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Cerramos el viernes", pin=True)
    views.fold(notice, governance=OFFICE)
    before = views.reader.digest()
    views.fold(views.pen.pin(CARMEN, notice, on=False), governance=OFFICE)

    assert views.reader.digest() != before
