"""Events and who comes: the newest word of each person that was said in time."""

from __future__ import annotations

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
    STRANGER,
    Pen,
    Views,
    governance,
    person_of,
)
from sync.content.erasing import Erase
from sync.content.events import Attend, Event
from sync.values import DeviceId, EntryId, Rank
from sync.views.fold import FoldEntry
from sync.views.rows import Card
from sync.views.rows_events import EventDetail

HOUR = 3_600_000


def event(
    pen: Pen, device: DeviceId, title: str = "Cena", *, starts_ms: int = START_MS + HOUR,
    ends_ms: int = 0,
) -> FoldEntry:  # fmt: skip
    act = Event(title=title, place="Casa Paco", starts_ms=starts_ms, ends_ms=ends_ms)
    return pen.write(device, act)


def attend(
    pen: Pen, device: DeviceId, to: FoldEntry, answer: str, *, at_ms: int | None = None
) -> FoldEntry:
    hlc = None if at_ms is None else at_ms << 16
    return pen.write(device, Attend(target=to.id, answer=answer), hlc=hlc, received_ms=at_ms)


def only(views: Views) -> tuple[Card, EventDetail]:
    (card,) = views.reader.events(START_MS)
    assert isinstance(card.detail, EventDetail)
    return card, card.detail


def names(views: Views) -> tuple[list[bytes], list[bytes], list[bytes]]:
    detail = only(views)[1]
    yes, no, maybe = ([ref.person for ref in part] for part in (
        detail.yes, detail.no, detail.maybe
    ))  # fmt: skip
    return [*yes], [*no], [*maybe]


def test_an_event_tells_where_and_when_and_who_comes(views: Views) -> None:
    made = event(views.pen, INES, ends_ms=START_MS + 2 * HOUR)
    views.fold(
        made, attend(views.pen, CARMEN, made, "yes"), attend(views.pen, AMPARO, made, "maybe"),
        attend(views.pen, INES, made, "yes"), attend(views.pen, MARTA, made, "no"),
    )  # fmt: skip

    card, detail = only(views)

    assert (card.title, detail.place) == ("Cena", "Casa Paco")
    assert (detail.starts_ms, detail.ends_ms) == (START_MS + HOUR, START_MS + 2 * HOUR)
    assert names(views) == (
        [person_of(CARMEN), person_of(INES)], [person_of(MARTA)], [person_of(AMPARO)],
    )  # fmt: skip
    assert detail.mine == "no"
    assert [card.id for card in views.reader.search("cena")] == [made.id]


def test_of_a_persons_answers_the_newest_counts_on_whichever_computer(views: Views) -> None:
    made = event(views.pen, INES)
    first = attend(views.pen, MARTA, made, "yes")
    second = attend(views.pen, MARTA_SPARE, made, "no")
    views.fold(second)
    views.fold(made)
    views.fold(first)

    assert names(views) == ([], [person_of(MARTA)], [])
    assert views.reader.event_answer(made.id, person_of(MARTA)) == (second.id, "no")
    assert views.reader.event_answer(made.id, person_of(INES)) is None


def test_an_answer_from_when_it_was_over_says_nothing(views: Views) -> None:
    over = START_MS + 2 * HOUR
    made = event(views.pen, INES, ends_ms=over)
    views.fold(
        made,
        attend(views.pen, MARTA, made, "yes", at_ms=over - 1),
        attend(views.pen, MARTA, made, "no", at_ms=over),
        attend(views.pen, CARMEN, made, "yes", at_ms=over + HOUR),
    )

    assert names(views) == ([person_of(MARTA)], [], [])


def test_nobody_who_does_not_belong_comes(views: Views) -> None:
    made = event(views.pen, CARMEN)
    views.fold(
        made, attend(views.pen, STRANGER, made, "yes"), attend(views.pen, INES, made, "yes"),
        views.pen.write(MARTA, Attend(target=made.id, answer="sí")),
    )  # fmt: skip
    assert names(views) == ([person_of(INES)], [], [])

    views.fold(governance=governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [MARTA])))
    assert names(views) == ([], [], [])


def test_what_is_taken_back_is_no_event_any_more(views: Views) -> None:
    made = event(views.pen, INES)
    views.fold(made, attend(views.pen, MARTA, made, "yes"))
    with_it = views.writer.digest()
    views.fold(views.pen.write(INES, Erase(targets=[made.id])))

    assert views.reader.events(START_MS) == []
    views.writer.drop({made.id: person_of(INES)})
    assert views.reader.events(START_MS) == []
    assert views.writer.digest() != with_it


def test_answers_to_what_is_no_event_show_nowhere(views: Views) -> None:
    post = views.pen.post(MARTA, "hola")
    views.fold(post)
    before = views.writer.digest()
    views.fold(
        attend(views.pen, MARTA, post, "yes"),
        views.pen.write(MARTA, Attend(target=EntryId(bytes(32)), answer="yes")),
    )

    assert views.writer.digest() == before


def test_events_stand_in_the_order_in_which_they_begin_page_by_page(views: Views) -> None:
    days = [3, 1, 2]
    views.fold(
        *(event(views.pen, INES, f"{n}", starts_ms=START_MS + n * 24 * HOUR) for n in days),
        event(views.pen, INES, "ya", starts_ms=START_MS - HOUR, ends_ms=START_MS - 1),
        event(views.pen, INES, "dura", starts_ms=START_MS - HOUR),
    )

    page = views.reader.events(START_MS, limit=2)

    assert [card.title for card in page] == ["dura", "1"]
    rest = views.reader.events(START_MS, after=page[-1].id)
    assert [card.title for card in rest] == ["2", "3"]


def test_who_comes_is_in_the_digest(views: Views) -> None:
    made = event(views.pen, INES)
    views.fold(made)
    digests = {views.writer.digest()}
    for answer in ("yes", "no"):
        views.fold(attend(views.pen, MARTA, made, answer))
        digests.add(views.writer.digest())

    assert len(digests) == 3


STAGES = [FOUNDED, governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [MARTA])), OFFICE]
PEOPLE = st.sampled_from([CARMEN, MARTA, MARTA_SPARE, INES, STRANGER])


@st.composite
def stories(draw: st.DrawFn) -> list[FoldEntry]:
    pen = Pen()
    made = [event(pen, draw(PEOPLE), ends_ms=START_MS + HOUR) for _ in range(2)]
    entries = list(made)
    for _ in range(draw(st.integers(0, 8))):
        by, to = draw(PEOPLE), draw(st.sampled_from(made))
        at_ms = draw(st.sampled_from([START_MS, START_MS + HOUR - 1, START_MS + HOUR]))
        entries.append(attend(pen, by, to, draw(st.sampled_from(["yes", "no"])), at_ms=at_ms))
    if draw(st.booleans()):
        entries.append(pen.write(draw(PEOPLE), Erase(targets=[made[0].id])))
    return entries


@settings(max_examples=40, deadline=None)
@given(arrivals(stories(), STAGES))
def test_every_order_of_arrival_gives_the_same_events(coming: Arrivals) -> None:
    assert coming.in_some_order("cena") == coming.at_once("cena")
