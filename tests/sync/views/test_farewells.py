"""Who leaves: whose word counts, which of them, and whose name is not shown any more."""

from __future__ import annotations

from datetime import date

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
    Pen,
    Views,
    governance,
    person_of,
)
from support.knowledge import process
from sync.content.farewells import Farewell
from sync.content.questions import OfficialAnswer, Question
from sync.content.welcomes import Welcome
from sync.governance.state import DeviceStatus, Governance, Standing, Term
from sync.governance.terms import STILL
from sync.values import DeviceId, Rank, Reaction
from sync.views.daily import news
from sync.views.fold import FoldEntry
from sync.views.rows import Card, CardKind, PersonRef
from sync.views.rows_daily import NewsKind, PersonNews
from sync.views.rows_farewells import FarewellDetail

DAY = "2026-12-18"
NOW_MS = 1_700_000_100_000


def farewell(
    pen: Pen, by: DeviceId, who: DeviceId, day: str = DAY, text: str = "", *, renamed: bool = False
) -> FoldEntry:
    return pen.write(by, Farewell(person=person_of(who), day=day, text=text, renamed=renamed))


def without(*gone: DeviceId) -> Governance:
    """The office once the people of these first devices have been removed."""
    members = {p: m for p, m in OFFICE.members.items() if p not in {person_of(d) for d in gone}}
    devices = {
        device: Standing(
            device, one.person, one.rank, device,
            DeviceStatus.REVOKED if one.person in {person_of(d) for d in gone} else one.status,
            None,
        )
        for device, one in OFFICE.devices.items()
    }  # fmt: skip
    return Governance(OFFICE.company, OFFICE.policy, members, devices, {}, None)


def shown(views: Views) -> list[Card]:
    return views.reader.feed(kinds=frozenset({CardKind.FAREWELL}))


def detail(card: Card) -> FarewellDetail:
    assert isinstance(card.detail, FarewellDetail)
    return card.detail


def leaving(views: Views, today: str) -> list[tuple[str, str]]:
    found = news(views.reader.people(), date.fromisoformat(today))
    return [(one.person.name, one.until) for one in found if one.kind is NewsKind.LEAVING]


def test_a_farewell_tells_who_leaves_and_when(views: Views) -> None:
    made = farewell(views.pen, AMPARO, INES, DAY, "¡Suerte, Inés!", renamed=True)
    views.fold(views.pen.profile(INES, "Inés"), made)
    views.fold(
        views.pen.comment(MARTA, made, "Te echaremos de menos"),
        views.pen.react(MARTA, made, Reaction.LIKE),
    )

    (card,) = shown(views)

    assert (card.id, card.text, card.person) == (made.id, "¡Suerte, Inés!", person_of(AMPARO))
    assert detail(card) == ((person_of(INES), "Inés"), DAY, True)
    assert [one.text for one in card.comments] == ["Te echaremos de menos"]
    assert len(card.reactions) == 1
    assert views.reader.farewell_of(person_of(INES)) == made.id
    assert [one.id for one in views.reader.search("suerte")] == [made.id]


def test_only_owners_and_administrators_say_who_leaves(views: Views) -> None:
    views.fold(farewell(views.pen, MARTA, INES), farewell(views.pen, INES, INES))

    assert views.reader.feed() == []
    assert views.reader.farewell_of(person_of(INES)) is None
    assert leaving(views, "2026-12-01") == []


def test_the_newest_word_about_a_person_counts_and_the_one_before_is_out_of_sight(
    views: Views,
) -> None:
    first = farewell(views.pen, CARMEN, INES, "2026-12-01")
    other = farewell(views.pen, CARMEN, MARTA, "2026-12-24")
    newest = farewell(views.pen, AMPARO, INES, "2026-12-18")
    views.fold(newest)
    views.fold(first, other)

    assert [card.id for card in shown(views)] == [newest.id, other.id]
    assert views.reader.search("x") == []
    assert views.reader.last_day(person_of(INES)) == "2026-12-18"


def test_the_word_of_who_may_not_say_so_keeps_none_away(views: Views) -> None:
    first = farewell(views.pen, CARMEN, INES)
    views.fold(first, farewell(views.pen, MARTA, INES, ""))

    assert [card.id for card in shown(views)] == [first.id]


def test_who_stays_after_all_does_not_leave(views: Views) -> None:
    views.fold(views.pen.profile(INES, "Inés"), farewell(views.pen, CARMEN, INES))
    assert leaving(views, "2026-12-01") == [("Inés", DAY)]

    off = farewell(views.pen, CARMEN, INES, "", "Se queda")
    views.fold(off)

    assert leaving(views, "2026-12-01") == []
    assert [(card.id, detail(card).day) for card in shown(views)] == [(off.id, "")]


def test_what_was_taken_back_keeps_the_one_before_away_no_more(views: Views) -> None:
    first, newest = farewell(views.pen, AMPARO, INES), farewell(views.pen, CARMEN, INES, "")
    views.fold(first, newest)
    assert [card.id for card in shown(views)] == [newest.id]

    views.fold(views.pen.erase(CARMEN, newest))
    assert [card.id for card in shown(views)] == [first.id]
    views.writer.drop({newest.id: person_of(CARMEN)})
    assert [card.id for card in shown(views)] == [first.id]


def test_nobody_else_takes_it_back(views: Views) -> None:
    first, newest = farewell(views.pen, AMPARO, INES), farewell(views.pen, CARMEN, INES, "")
    views.fold(first, newest, views.pen.erase(AMPARO, newest))

    assert [card.id for card in shown(views)] == [newest.id]


def test_the_day_page_says_who_leaves_until_the_last_day(views: Views) -> None:
    views.fold(views.pen.profile(INES, "Inés"), farewell(views.pen, CARMEN, INES))

    assert leaving(views, "2026-11-02") == [("Inés", DAY)]
    assert leaving(views, DAY) == [("Inés", DAY)]
    assert leaving(views, "2026-12-19") == []
    (row,) = [row for row in views.reader.people() if row.name == "Inés"]
    assert news([row], date(2026, 12, 18)) == [
        PersonNews(NewsKind.LEAVING, PersonRef(row.person, "Inés"), until=DAY)
    ]


def told(views: Views) -> tuple[str, str, str, list[str]]:
    """The name of Inés: on her post, under it, where she is thanked, and in the list of people."""
    everybody = [*views.reader.people(), *views.reader.former()]
    cards = {card.kind: card for card in views.reader.feed()}
    post, kudos = cards[CardKind.POST], cards[CardKind.KUDOS]
    (row,) = [row.name for row in everybody if row.person == person_of(INES)]
    return post.author, post.comments[0].author, kudos.to[0].name, [row]


def test_the_name_of_who_left_is_shown_nowhere_when_it_was_to_be_so(views: Views) -> None:
    post = views.pen.post(INES, "hola")
    views.fold(
        views.pen.profile(INES, "Inés", "Hornos"), post, views.pen.comment(INES, post, "y más"),
        views.pen.kudos(CARMEN, INES), farewell(views.pen, CARMEN, INES, renamed=True),
    )  # fmt: skip
    assert told(views) == ("Inés", "Inés", "Inés", ["Inés"])

    views.fold(governance=without(INES))

    assert told(views) == ("", "", "", [""])
    (row,) = views.reader.former()
    assert (row.job, row.avatar, row.removed) == ("", b"", True)
    assert views.reader.name_of(person_of(INES)) == ""
    assert views.reader.said_name(INES) == ""
    (card,) = shown(views)
    assert detail(card).person.name == ""
    assert all("Inés" not in repr(card) for card in views.reader.feed())
    assert [hit.author for hit in views.reader.search("hola")] == [""]


def test_the_name_of_who_left_stays_unless_it_was_to_be_so(views: Views) -> None:
    views.fold(
        views.pen.profile(INES, "Inés"), farewell(views.pen, CARMEN, INES, renamed=True),
        farewell(views.pen, CARMEN, INES),
        governance=without(INES),
    )  # fmt: skip

    assert [row.name for row in views.reader.former()] == ["Inés"]
    assert views.reader.said_name(INES) == "Inés"


def test_who_goes_without_a_name_is_in_the_digest(views: Views) -> None:
    views.fold(views.pen.profile(INES, "Inés"), governance=without(INES))
    digests = {views.writer.digest()}
    for renamed in (False, True):
        views.fold(farewell(views.pen, CARMEN, INES, renamed=renamed), governance=without(INES))
        digests.add(views.writer.digest())

    assert len(digests) == 3


def test_what_depends_on_somebody_is_told_before_she_goes(views: Views) -> None:
    pen = views.pen
    mine, others = process(pen, INES, "gas"), process(pen, MARTA, "luz")
    asked = pen.write(MARTA, Question(text="¿Y el horno?", to=person_of(INES)))
    answered = pen.write(MARTA, Question(text="¿Y el gas?", to=person_of(INES)))
    answer = pen.write(INES, OfficialAnswer(target=answered.id, text="Va"))
    welcome = pen.write(CARMEN, Welcome(person=person_of(MARTA), buddy=person_of(INES)))
    term = Term(0, STILL)
    rules = governance(
        (Rank.OWNER, [CARMEN]), (Rank.MEMBER, [MARTA, MARTA_SPARE]), (Rank.MEMBER, [INES]),
        communicators={INES: [term], MARTA: [Term(0, 9)]},
        moderators={INES: [term], MARTA: [Term(0, 9)]},
    )  # fmt: skip
    views.fold(
        pen.profile(MARTA, "Marta"), mine, others, asked, answered, answer, welcome,
        governance=rules,
    )  # fmt: skip

    found = views.reader.depends_on(person_of(INES), NOW_MS)

    assert [card.id for card in found.processes] == [mine.id]
    assert [card.id for card in found.questions] == [asked.id]
    assert [ref.name for ref in found.newcomers] == ["Marta"]
    assert (found.trusted, found.last_owner, found.communicator) == (False, False, True)
    assert found.moderator
    assert views.reader.depends_on(person_of(CARMEN), NOW_MS).last_owner
    assert not views.reader.depends_on(person_of(MARTA), NOW_MS).communicator
    assert not views.reader.depends_on(person_of(MARTA), NOW_MS).moderator
    later = views.reader.depends_on(person_of(INES), NOW_MS + 31 * 86_400_000)
    assert later.newcomers == ()


STAGES = [
    FOUNDED,
    governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [AMPARO]), (Rank.MEMBER, [INES])),
    without(INES),
    without(AMPARO),
    OFFICE,
]
PEOPLE = st.sampled_from([CARMEN, AMPARO, MARTA, INES])


@st.composite
def stories(draw: st.DrawFn) -> list[FoldEntry]:
    pen = Pen()
    entries = [pen.profile(INES, "Inés"), pen.profile(MARTA, "Marta"), pen.post(INES, "hola")]
    made = []
    for _ in range(draw(st.integers(1, 6))):
        day = draw(st.sampled_from(["", DAY, "2026-12-24"]))
        renamed = bool(day) and draw(st.booleans())
        who = draw(st.sampled_from([INES, INES, MARTA]))
        made.append(farewell(pen, draw(PEOPLE), who, day, "hola", renamed=renamed))
    entries += made
    for _ in range(draw(st.integers(0, 3))):
        entries.append(pen.erase(draw(PEOPLE), draw(st.sampled_from(made))))
    return entries


@settings(max_examples=80, deadline=None)
@given(arrivals(stories(), STAGES))
def test_every_order_of_arrival_gives_the_same_farewells(coming: Arrivals) -> None:
    assert coming.in_some_order("hola") == coming.at_once("hola")
