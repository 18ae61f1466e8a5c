"""Polls: which votes count, and that an unnamed one shows nothing before five have voted."""

from __future__ import annotations

import itertools

from support.fold_office import CARMEN, INES, MARTA, MARTA_SPARE, START_MS, Views, governance, key
from support.fold_office import person_of as person
from sync.content.erasing import Erase
from sync.content.kinds import ContentKind
from sync.content.polls import LEAST_VOTES, Poll, Vote
from sync.values import DeviceId, Rank
from sync.views import polls
from sync.views.fold import FoldEntry
from sync.views.rows import CardKind
from sync.views.rows_polls import PollDetail, poll_of

MANY = [key(f"voter {number}") for number in range(6)]
OFFICE = governance(
    (Rank.OWNER, [CARMEN]),
    (Rank.MEMBER, [MARTA, MARTA_SPARE]),
    (Rank.MEMBER, [INES]),
    *((Rank.MEMBER, [device]) for device in MANY),
)
CLOSES_MS = START_MS + 3_600_000
OPTIONS = ["viernes", "sábado", "domingo"]


def make(views: Views, *, several: bool = False, unnamed: bool = False) -> FoldEntry:
    poll = Poll(
        text="¿Cuándo?", options=OPTIONS, until_ms=CLOSES_MS, several=several, unnamed=unnamed
    )
    return views.pen.write(CARMEN, poll)


def vote(views: Views, by: DeviceId, poll: FoldEntry, *options: int) -> FoldEntry:
    return views.pen.write(by, Vote(target=poll.id, options=list(options)))


def at(entry: FoldEntry, moment_ms: int) -> FoldEntry:
    return entry._replace(hlc=moment_ms << 16)


def shown(views: Views, poll: FoldEntry) -> PollDetail:
    card = views.reader.card(poll.id)
    assert card is not None
    detail = poll_of(card.detail)
    assert detail is not None
    return detail


def counts(detail: PollDetail) -> list[int | None]:
    return [option.votes for option in detail.options]


def test_a_named_poll_shows_who_chose_what(views: Views) -> None:
    poll = make(views, several=True)
    views.fold(poll, vote(views, MARTA, poll, 2, 0), vote(views, INES, poll, 0), governance=OFFICE)

    detail = shown(views, poll)

    assert [card.id for card in views.reader.feed(kinds=frozenset({CardKind.POLL}))] == [poll.id]
    assert [option.text for option in detail.options] == OPTIONS
    assert [[ref.person for ref in option.people] for option in detail.options] == [
        [person(MARTA), person(INES)], [], [person(MARTA)],
    ]  # fmt: skip
    assert (counts(detail), detail.voters) == ([2, 0, 1], 2)
    assert [option.chosen_by_me for option in detail.options] == [True, False, True]


def test_a_persons_newest_vote_counts_over_all_her_devices(views: Views) -> None:
    poll = make(views)
    first, second = vote(views, MARTA, poll, 0), vote(views, MARTA_SPARE, poll, 1)
    views.fold(second, first, poll, governance=OFFICE)
    both = counts(shown(views, poll))
    views.fold(vote(views, MARTA, poll), governance=OFFICE)

    assert both == [0, 1, 0]
    assert (counts(shown(views, poll)), shown(views, poll).voters) == ([0, 0, 0], 0)


def test_a_vote_after_closing_is_ignored_and_the_one_before_stands(views: Views) -> None:
    poll = make(views)
    early = at(vote(views, MARTA, poll, 0), CLOSES_MS - 1)
    late = at(vote(views, MARTA, poll, 1), CLOSES_MS)
    views.fold(late, early, poll, governance=OFFICE)

    assert counts(shown(views, poll)) == [1, 0, 0]


def test_a_vote_that_the_poll_does_not_allow_is_ignored(views: Views) -> None:
    poll, post = make(views), views.pen.post(CARMEN, "no es ninguna")
    views.fold(
        poll,
        post,
        vote(views, MARTA, poll, 0),
        vote(views, MARTA, poll, 1, 2),
        vote(views, MARTA, poll, 7),
        vote(views, INES, post, 0),
        vote(views, key("nobody"), poll, 0),
        governance=OFFICE,
    )

    assert counts(shown(views, poll)) == [1, 0, 0]


def test_an_unnamed_poll_shows_nothing_at_all_below_five(views: Views) -> None:
    poll = make(views, unnamed=True)
    views.fold(poll, governance=OFFICE)
    nothing = views.reader.digest(), repr(views.reader.card(poll.id)), views.reader.search("cuándo")
    for number, voter in enumerate(MANY[: LEAST_VOTES - 1]):
        views.fold(vote(views, voter, poll, number % 3), governance=OFFICE)

        now = views.reader.digest(), repr(views.reader.card(poll.id)), views.reader.search("cuándo")
        assert now == nothing
    assert (counts(shown(views, poll)), shown(views, poll).voters) == ([None] * 3, None)
    assert views.reader.ballot(poll.id) is None


def test_from_five_on_it_shows_figures_and_nobody(views: Views) -> None:
    poll = make(views, unnamed=True)
    views.fold(poll, *(vote(views, one, poll, 1) for one in MANY[:5]), governance=OFFICE)

    detail = shown(views, poll)

    assert (counts(detail), detail.voters) == ([0, 5, 0], 5)
    assert all(option.people == () for option in detail.options)


def test_who_takes_a_vote_back_takes_it_below_five_again(views: Views) -> None:
    poll = make(views, unnamed=True)
    views.fold(poll, governance=OFFICE)
    nothing = views.reader.digest()
    views.fold(*(vote(views, one, poll, 1) for one in MANY[:5]), governance=OFFICE)
    told = views.reader.digest()
    views.fold(vote(views, MANY[0], poll), governance=OFFICE)

    assert told != nothing
    assert views.reader.digest() == nothing
    assert shown(views, poll).voters is None


def test_who_looks_sees_the_own_vote_in_an_unnamed_poll(views: Views) -> None:
    poll = make(views, unnamed=True)
    mine = vote(views, MARTA, poll, 2)
    views.fold(poll, mine, vote(views, INES, poll, 0), governance=OFFICE)

    assert [option.chosen_by_me for option in shown(views, poll).options] == [False, False, True]
    assert views.reader.ballot(poll.id) == (mine.id, frozenset({2}))


def test_five_computers_of_two_people_are_two_votes(views: Views) -> None:
    spares = [key(f"spare {number}") for number in range(4)]
    office = governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [MARTA, *spares]))
    poll = make(views, unnamed=True)
    everybody = (CARMEN, MARTA, *spares)
    views.fold(poll, *(vote(views, one, poll, 0) for one in everybody), governance=office)

    assert shown(views, poll).voters is None


def test_votes_in_a_poll_that_was_taken_back_are_shown_nowhere(views: Views) -> None:
    poll = make(views)
    views.fold(poll, vote(views, INES, poll, 0), governance=OFFICE)
    views.fold(views.pen.write(CARMEN, Erase(targets=[poll.id]), kind=ContentKind.ERASE))
    before = views.reader.digest()
    views.writer.drop({poll.id: person(CARMEN)})

    assert views.reader.card(poll.id) is None
    assert views.reader.digest() == before


def test_any_order_gives_the_same(views: Views) -> None:
    poll, hushed = make(views, several=True), make(views, unnamed=True)
    acts = [
        poll,
        hushed,
        vote(views, MARTA, poll, 0),
        vote(views, MARTA_SPARE, poll, 1, 2),
        at(vote(views, MARTA, poll, 2), CLOSES_MS),
        vote(views, INES, hushed, 2),
        *(vote(views, one, hushed, 0) for one in MANY[:4]),
    ]
    seen = set()
    for order in itertools.islice(itertools.permutations(acts), 0, 3_628_800, 60_001):
        views.writer.reset()
        for one in (*order, order[0]):
            views.fold(one, governance=OFFICE)
        details = shown(views, poll), shown(views, hushed)
        seen.add((views.reader.digest(), repr(details)))

    assert len(seen) == 1


def test_the_pages_and_the_writer_agree_on_how_many_are_enough() -> None:
    assert polls.LEAST_VOTES == LEAST_VOTES
