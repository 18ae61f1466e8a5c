"""Pieces for outside: by whom, about what, with whose consent, and one a week."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from support.any_order import Arrivals, arrivals
from support.fold_office import (
    AMPARO,
    CARMEN,
    FOUNDED,
    INES,
    MARTA,
    MARTA_SPARE,
    OFFICE,
    START_MS,
    Pen,
    Views,
    blob,
    person_of,
)
from sync.content.erasing import Erase
from sync.content.events import Attend
from sync.content.feed import PictureRef
from sync.content.outside import Outside
from sync.governance.state import Settings
from sync.governance.terms import Term
from sync.values import DeviceId, EntryId
from sync.views.fold import FoldEntry
from sync.views.outside import WEEK_MS
from sync.views.rows_outside import OutsideDetail

SPOKEN = replace(
    OFFICE,
    settings=Settings(communicators=(person_of(MARTA),)),
    communicators={person_of(MARTA): (Term(0, 2**64 - 1),)},
)


def piece(
    pen: Pen, by: DeviceId, post: FoldEntry, *people: DeviceId, at_ms: int = START_MS,
    text: str = "El horno nuevo ya cuece", until: str = "2026-12-31",
) -> FoldEntry:  # fmt: skip
    act = Outside(
        post=post.id, text=text, until=until, networks=["linkedin"],
        people=[person_of(one) for one in people],
        pictures=[PictureRef(blob=blob("horno"), size=9, width=4, height=3)],
    )  # fmt: skip
    return pen.write(by, act, hlc=at_ms << 16, received_ms=at_ms)


def says(pen: Pen, by: DeviceId, about: FoldEntry, answer: str) -> FoldEntry:
    return pen.write(by, Attend(target=about.id, answer=answer))


def only(views: Views) -> OutsideDetail:
    (card,) = views.reader.outside_pieces("2026-12-01")
    assert isinstance(card.detail, OutsideDetail)
    return card.detail


def test_a_piece_says_what_it_is_about_where_and_until_when(views: Views) -> None:
    post = views.pen.post(INES, "Ya está el horno")
    made = piece(views.pen, CARMEN, post)
    views.fold(post, made)

    (card,) = views.reader.outside_pieces("2026-12-31")
    detail = only(views)

    assert (card.id, card.text) == (made.id, "El horno nuevo ya cuece")
    assert [picture.blob for picture in card.pictures] == [blob("horno")]
    assert (detail.post, detail.until, detail.networks) == (post.id, "2026-12-31", ("linkedin",))
    assert detail.ready
    assert views.reader.outside_pieces("2027-01-01") == []


def test_only_owners_and_who_speaks_for_the_company_write_them(views: Views) -> None:
    post = views.pen.post(INES, "Ya está el horno")
    views.fold(post, piece(views.pen, AMPARO, post), piece(views.pen, MARTA, post))
    assert views.reader.outside_pieces("2026-12-01") == []

    views.fold(governance=SPOKEN)
    assert [card.person for card in views.reader.outside_pieces("2026-12-01")] == [person_of(MARTA)]
    views.fold(governance=OFFICE)
    assert views.reader.outside_pieces("2026-12-01") == []


def test_it_waits_until_everybody_in_it_agrees(views: Views) -> None:
    post = views.pen.post(INES, "Ya está el horno")
    made = piece(views.pen, CARMEN, post, MARTA, INES)
    views.fold(post, made, says(views.pen, MARTA, made, "no"), says(views.pen, AMPARO, made, "yes"))
    detail = only(views)
    assert [ref.person for ref in detail.refused] == [person_of(MARTA)]
    assert [ref.person for ref in detail.waiting] == [person_of(INES)]
    assert not detail.ready

    views.fold(says(views.pen, MARTA_SPARE, made, "yes"), says(views.pen, INES, made, "yes"))
    assert only(views).ready
    views.fold(says(views.pen, INES, made, "no"))
    assert not only(views).ready


def test_it_is_not_ready_without_the_post_it_is_about(views: Views) -> None:
    post = views.pen.post(INES, "Ya está el horno")
    views.fold(piece(views.pen, CARMEN, post))
    assert not only(views).ready
    views.fold(post)
    assert only(views).ready

    views.fold(views.pen.write(INES, Erase(targets=[post.id])))
    assert not only(views).ready


def test_a_kudos_is_nothing_to_write_about(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, INES)
    views.fold(thanks, piece(views.pen, CARMEN, thanks))

    assert not only(views).ready


def test_of_a_week_the_first_one_counts_and_the_next_when_it_is_taken_back(views: Views) -> None:
    post = views.pen.post(INES, "Ya está el horno")
    first = piece(views.pen, CARMEN, post)
    second = piece(views.pen, CARMEN, post, at_ms=START_MS + WEEK_MS - 1, text="dos")
    third = piece(views.pen, CARMEN, post, at_ms=START_MS + WEEK_MS, text="tres")
    views.fold(third, post, second, first)

    def ready() -> dict[EntryId, bool]:
        cards = views.reader.outside_pieces("2026-12-01")
        return {
            card.id: card.detail.ready for card in cards if isinstance(card.detail, OutsideDetail)
        }

    assert ready() == {first.id: True, second.id: False, third.id: True}
    assert views.reader.next_piece_ms() == START_MS + 2 * WEEK_MS

    views.fold(views.pen.write(CARMEN, Erase(targets=[first.id])))
    assert ready() == {second.id: True, third.id: False}


def test_a_piece_that_is_gone_leaves_nothing(views: Views) -> None:
    post = views.pen.post(INES, "Ya está el horno")
    made = piece(views.pen, CARMEN, post, INES)
    views.fold(post)
    before = views.writer.digest()
    views.fold(made, says(views.pen, INES, made, "yes"))
    assert views.writer.digest() != before
    views.fold(views.pen.write(CARMEN, Erase(targets=[made.id])))
    views.writer.drop({made.id: person_of(CARMEN)})

    assert views.writer.digest() == before
    assert views.reader.outside_answer(made.id, person_of(INES)) is None


STAGES = [FOUNDED, OFFICE, SPOKEN]
PEOPLE = st.sampled_from([CARMEN, MARTA, MARTA_SPARE, INES])


@st.composite
def stories(draw: st.DrawFn) -> list[FoldEntry]:
    pen = Pen()
    post = pen.post(INES, "horno")
    times = st.sampled_from([START_MS, START_MS + 1, START_MS + WEEK_MS])
    made = [piece(pen, draw(PEOPLE), post, INES, MARTA, at_ms=draw(times)) for _ in range(3)]
    entries = [post, *made]
    for _ in range(draw(st.integers(0, 6))):
        about, answer = draw(st.sampled_from(made)), draw(st.sampled_from(["yes", "no"]))
        entries.append(says(pen, draw(PEOPLE), about, answer))
    if draw(st.booleans()):
        target = draw(st.sampled_from([post, *made])).id
        entries.append(pen.write(draw(PEOPLE), Erase(targets=[target])))
    return entries


@settings(max_examples=40, deadline=None)
@given(arrivals(stories(), STAGES))
def test_every_order_of_arrival_gives_the_same_pieces(coming: Arrivals) -> None:
    assert coming.in_some_order("horno") == coming.at_once("horno")
