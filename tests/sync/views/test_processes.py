"""How things are done here: what holds of several versions, whoever's and in whatever order."""

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
    STRANGER,
    Pen,
    Views,
    governance,
    person_of,
)
from support.knowledge import process, reviewed
from sync.content.erasing import Erase
from sync.values import EntryId, Rank
from sync.views.fold import FoldEntry
from sync.views.rows import Card, CardKind
from sync.views.rows_processes import ProcessDetail

WITHOUT_INES = governance(
    (Rank.OWNER, [CARMEN]), (Rank.ADMIN, [AMPARO]), (Rank.MEMBER, [MARTA, MARTA_SPARE])
)


def only(views: Views) -> tuple[Card, ProcessDetail]:
    (card,) = views.reader.feed(kinds=frozenset({CardKind.PROCESS}))
    assert isinstance(card.detail, ProcessDetail)
    return card, card.detail


def history(views: Views, card: FoldEntry) -> list[str]:
    return [row.text for row in views.reader.process_history(card.id)]


def test_a_card_tells_who_looks_after_it_and_when_to_look_again(views: Views) -> None:
    made = process(views.pen, MARTA, "Primero el gas", owner=INES, review="2027-01-15")
    views.fold(views.pen.profile(INES, "Inés"), made)

    card, detail = only(views)

    assert (card.id, card.title, card.text) == (made.id, "Encender el horno", "Primero el gas")
    assert (detail.owner.name, detail.orphan, detail.review) == ("Inés", False, "2027-01-15")
    assert (detail.versions, detail.source, detail.reviewed_by) == (1, None, None)


def test_a_newer_version_by_whoever_may_replaces_it_and_is_found(views: Views) -> None:
    first = process(views.pen, MARTA, "Primero el gas", owner=INES)
    by_owner = process(views.pen, INES, "Primero el agua", of=first, title="Horno nuevo")
    views.fold(first)
    assert [card.id for card in views.reader.search("gas")] == [first.id]

    views.fold(by_owner)

    card, detail = only(views)
    assert (card.id, card.title, card.text) == (first.id, "Horno nuevo", "Primero el agua")
    assert (detail.versions, detail.changed_by.person) == (2, person_of(INES))
    assert views.reader.search("gas") == []
    assert [card.id for card in views.reader.search("agua nuevo")] == [first.id]
    assert history(views, first) == ["Primero el gas", "Primero el agua"]


def test_its_author_its_owner_and_administrators_may_and_nobody_else(views: Views) -> None:
    pen = views.pen
    first = process(pen, CARMEN, "uno", owner=MARTA)
    views.fold(
        first,
        process(pen, INES, "intruso", of=first),
        process(pen, STRANGER, "nadie", of=first),
        process(pen, MARTA_SPARE, "dos", of=first, owner=MARTA),
        process(pen, AMPARO, "tres", of=first, owner=INES),
        process(pen, MARTA, "ya no", of=first),
        process(pen, INES, "cuatro", of=first, owner=INES),
        process(pen, CARMEN, "cinco", of=first, owner=INES),
        reviewed(pen, MARTA, first, "2030-01-01"),
    )

    assert history(views, first) == ["uno", "dos", "tres", "cuatro", "cinco"]
    assert only(views)[1].review == ""


def test_a_look_by_whoever_may_moves_the_next_one(views: Views) -> None:
    first = process(views.pen, MARTA, "uno", review="2027-01-15")
    views.fold(first, reviewed(views.pen, CARMEN, first, "2028-01-15"))

    detail = only(views)[1]
    assert (detail.review, detail.versions) == ("2028-01-15", 1)
    assert detail.reviewed_by is not None
    assert detail.reviewed_by.person == person_of(CARMEN)

    views.fold(process(views.pen, MARTA, "dos", of=first, review="2027-06-01"))
    detail = only(views)[1]
    assert (detail.review, detail.reviewed_by) == ("2027-06-01", None)


def test_what_says_to_be_a_version_of_something_else_is_no_card(views: Views) -> None:
    post = views.pen.post(MARTA, "hola")
    first = process(views.pen, MARTA, "uno")
    second = process(views.pen, MARTA, "dos", of=first)
    views.fold(
        post, first, second,
        process(views.pen, MARTA, "de un mensaje", of=post),
        process(views.pen, MARTA, "de una versión", of=second),
        process(views.pen, MARTA, "de nada", of=EntryId(bytes(32))),
        reviewed(views.pen, MARTA, post, "2027-01-15"),
    )  # fmt: skip

    assert only(views)[0].text == "dos"
    assert len(views.reader.feed()) == 2
    assert views.reader.process_history(post.id) == []


def test_a_version_that_is_taken_back_leaves_the_one_before(views: Views) -> None:
    first = process(views.pen, MARTA, "Primero el gas", owner=INES)
    second = process(views.pen, INES, "Primero el agua", of=first)
    views.fold(first, second)
    views.fold(views.pen.write(INES, Erase(targets=[second.id])))

    assert only(views)[0].text == "Primero el gas"
    assert [card.id for card in views.reader.search("gas")] == [first.id]
    assert [asked.entry for asked in views.reader.due_to_go(2**62, 10)] == [second.id]

    views.writer.drop({second.id: person_of(INES)})
    assert history(views, first) == ["Primero el gas"]
    assert views.reader.search("agua") == []


def test_a_card_that_its_author_takes_back_is_gone_with_all_its_versions(views: Views) -> None:
    first = process(views.pen, MARTA, "uno", owner=INES)
    views.fold(first, process(views.pen, INES, "dos", of=first))
    views.fold(views.pen.write(MARTA, Erase(targets=[first.id])))

    assert views.reader.feed() == []
    assert history(views, first) == []
    views.writer.drop({first.id: person_of(MARTA)})
    assert views.reader.processes() == []


def test_a_card_whose_owner_has_left_is_without_owner(views: Views) -> None:
    first = process(views.pen, MARTA, "uno", owner=INES)
    views.fold(first, process(views.pen, MARTA, "otra", title="Otra"))
    assert views.reader.processes(orphan=True) == []

    views.fold(governance=WITHOUT_INES)

    (card,) = views.reader.processes(orphan=True)
    assert card.id == first.id
    assert isinstance(card.detail, ProcessDetail)
    assert card.detail.orphan


def test_whoever_counts_no_more_has_changed_nothing(views: Views) -> None:
    first = process(views.pen, MARTA, "uno", owner=INES)
    views.fold(first, process(views.pen, INES, "dos", of=first, owner=INES))
    views.fold(governance=WITHOUT_INES)  # as if she had never come in

    assert only(views)[0].text == "uno"
    assert [card.text for card in views.reader.search("uno")] == ["uno"]
    views.fold(governance=OFFICE)
    assert only(views)[0].text == "dos"


def test_cards_are_listed_by_whose_turn_it_is_page_by_page(views: Views) -> None:
    pen = views.pen
    views.fold(*(process(pen, INES, f"{n}", owner=MARTA, review="2027-01-15") for n in range(3)))
    views.fold(process(pen, INES, "suya", review="2027-02-01"), process(pen, INES, "sin fecha"))

    def texts(**which: object) -> list[str]:
        return [card.text for card in views.reader.processes(**which)]  # type: ignore[arg-type]  # by name

    assert texts() == ["sin fecha", "suya", "2", "1", "0"]
    assert texts(mine=True) == texts(due="2027-01-15") == ["2", "1", "0"]
    assert texts(due="2027-01-14") == []
    assert texts(due="2027-02-01", limit=2) == ["suya", "2"]
    last = views.reader.processes(limit=2)[-1]
    assert texts(before=last.id, mine=True) == ["2", "1", "0"]


def test_words_are_found_where_they_stand_after_a_computer_is_cut_off(views: Views) -> None:
    from sync.views.authority import Retold

    first = process(views.pen, MARTA, "gas")
    second = process(views.pen, MARTA, "agua", of=first)
    third = process(views.pen, CARMEN, "leña", of=first)
    views.fold(first, second, third)

    retold = Retold(MARTA, b"cut", [first])
    views.writer.apply([], OFFICE, views.writer.cursor, [retold])
    assert history(views, first) == ["gas", "leña"]
    assert len(views.reader.search("leña")) == 1
    assert views.reader.search("gas") == []

    views.writer.apply([], OFFICE, views.writer.cursor, [Retold(MARTA, b"all", [])])
    assert views.reader.search("leña") == []
    assert views.reader.processes() == []


STAGES = [FOUNDED, WITHOUT_INES, OFFICE]
PEOPLE = st.sampled_from([CARMEN, AMPARO, MARTA, MARTA_SPARE, INES, STRANGER])
WORDS = ["gas", "agua", "pan"]


@st.composite
def stories(draw: st.DrawFn) -> list[FoldEntry]:
    """Cards, versions, looks, and some of them taken back, in one moment or one after another."""
    pen = Pen()
    firsts = [process(pen, draw(PEOPLE), word, owner=draw(PEOPLE)) for word in WORDS[:2]]
    entries = list(firsts)
    for _ in range(draw(st.integers(0, 9))):
        by, about = draw(PEOPLE), draw(st.sampled_from(firsts))
        match draw(st.integers(0, 3)):
            case 0:
                entries.append(pen.write(by, Erase(targets=[draw(st.sampled_from(entries)).id])))
            case 1:
                entries.append(reviewed(pen, by, about, draw(st.sampled_from(["2027-01-15", ""]))))
            case _:
                word, owner = draw(st.sampled_from(WORDS)), draw(PEOPLE)
                entries.append(process(pen, by, word, of=about, owner=owner))
    return entries


@settings(max_examples=60, deadline=None)
@given(arrivals(stories(), STAGES))
def test_every_order_of_arrival_gives_the_same_cards(coming: Arrivals) -> None:
    assert coming.in_some_order(*WORDS) == coming.at_once(*WORDS)
