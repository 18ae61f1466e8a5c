"""Polls between nodes: what is refused where it is written, and votes on both sides of the end."""

from __future__ import annotations

import pytest

from support.nodes import Office, erase, meet, post
from support.retention import keep_for, say_what_is_old, settle_prunes, wait
from sync.content.kinds import ContentKind
from sync.content.polls import Vote
from sync.errors import BadText, OutOfReach, PersonError, UnknownTarget
from sync.local.command import Command
from sync.local.questions import CastVote, MakePoll
from sync.local.writing import SetProfile
from sync.node import polls  # noqa: F401 -- makes its commands known to write
from sync.node.core import Node
from sync.node.writing import write
from sync.values import EntryId
from sync.views.rows_polls import PollDetail, poll_of

Three = tuple[Node, Node, Node]
DAY_MS = 24 * 3600 * 1000
HOUR_MS = 3600 * 1000


def make(node: Node, *options: str, several: bool = False, unnamed: bool = False) -> EntryId:
    until_ms = node.clock() + HOUR_MS
    given = list(options or ("viernes", "sábado", "domingo"))
    return write(MakePoll("¿Cuándo?", given, until_ms, several, unnamed), node)


def vote(node: Node, poll: EntryId, *options: int) -> EntryId:
    return write(CastVote(poll, list(options)), node)


def detail(node: Node, poll: EntryId) -> PollDetail:
    card = node.reader.card(poll)
    assert card is not None
    found = poll_of(card.detail)
    assert found is not None
    return found


def counts(node: Node, poll: EntryId) -> list[int | None]:
    return [option.votes for option in detail(node, poll).options]


def refused(node: Node, command: Command, error: type[PersonError]) -> dict[str, str | int]:
    """The facts of a refusal, after which nothing is written."""
    before = node.store.count()
    with pytest.raises(error) as refusal:
        write(command, node)
    assert node.store.count() == before
    return refusal.value.facts


def test_everybody_votes_and_sees_the_same(three: Three) -> None:
    carmen, marta, luis = three
    poll = make(carmen, several=True)
    meet(*three)
    vote(marta, poll, 0, 2)
    vote(luis, poll, 0)
    vote(luis, poll, 1)
    meet(*three)

    assert {tuple(counts(node, poll)) for node in three} == {(1, 1, 1)}
    assert len({node.views.digest() for node in three}) == 1


def test_a_vote_after_the_end_is_refused_and_a_peers_is_ignored(
    office: Office, three: Three
) -> None:
    carmen, marta, luis = three
    poll = make(carmen)
    meet(*three)
    vote(luis, poll, 0)
    office.clock.now_ms += HOUR_MS

    facts = refused(marta, CastVote(poll, [0]), OutOfReach)
    luis.write(ContentKind.VOTE, Vote(target=poll, options=[1]))
    marta.write(ContentKind.VOTE, Vote(target=poll, options=[1]))
    meet(*three)

    assert facts["why"] == "poll_closed"
    assert {tuple(counts(node, poll)) for node in three} == {(1, 0, 0)}
    assert len({node.views.digest() for node in three}) == 1


def test_the_views_of_an_unnamed_poll_do_not_move_below_five(three: Three) -> None:
    carmen, marta, luis = three
    poll = make(carmen, unnamed=True)
    meet(*three)
    before = {node.views.digest() for node in three}
    for node in three:
        vote(node, poll, 0)
    meet(*three)

    assert {node.views.digest() for node in three} == before
    assert counts(marta, poll) == [None, None, None]
    assert [option.chosen_by_me for option in detail(luis, poll).options] == [True, False, False]


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        (["una"], "too_few_options"),
        ([str(number) for number in range(11)], "range"),
        (["viernes", " Viernes "], "twice"),
        (["viernes", "  "], "empty"),
        (["viernes", "v\n"], None),
        (["viernes", "sá\u202ebado"], "control"),
        (["viernes", "s" * 101], "too_long"),
    ],
)
def test_options_that_are_none_are_refused(
    three: Three, options: list[str], rule: str | None
) -> None:
    marta = three[1]
    command = MakePoll("¿Cuándo?", options, marta.clock() + HOUR_MS)

    if rule is None:  # what only stands around the words is taken away
        assert write(command, marta)
    else:
        assert refused(marta, command, BadText)["rule"] == rule


@pytest.mark.parametrize(("after_ms", "rule"), [(-1, "past"), (367 * DAY_MS, "far")])
def test_a_poll_ends_and_not_before_it_begins(three: Three, after_ms: int, rule: str) -> None:
    marta = three[1]
    command = MakePoll("¿Cuándo?", ["a", "b"], marta.clock() + after_ms)

    assert refused(marta, command, BadText)["rule"] == rule


def test_a_vote_is_for_options_that_there_are_and_as_many_as_may_be(three: Three) -> None:
    carmen, marta, _luis = three
    poll, other, gone = make(carmen), post(carmen, "hola"), make(carmen)
    erase(carmen, gone)
    meet(*three)

    assert refused(marta, CastVote(poll, [0, 1]), OutOfReach)["why"] == "one_option"
    for option in (3, -1):
        assert refused(marta, CastVote(poll, [option]), UnknownTarget)["what"] == "option"
    for target in (other, gone, EntryId(b"?" * 32)):
        assert refused(marta, CastVote(target, [0]), UnknownTarget)["what"] == "poll"


def test_the_same_vote_is_not_written_twice_and_can_be_taken_back(three: Three) -> None:
    marta = three[1]
    poll = make(marta, several=True)
    first = vote(marta, poll, 2, 0)

    assert vote(marta, poll, 0, 2, 2) == first
    vote(marta, poll)

    assert counts(marta, poll) == [0, 0, 0]


@pytest.mark.parametrize(("days", "stays"), [(80, True), (20, False)])
def test_a_poll_stays_with_its_votes_until_it_closed_a_retention_ago(
    office: Office, three: Three, days: int, *, stays: bool
) -> None:
    carmen, marta, _luis = three
    keep_for(carmen, 1)
    options, until_ms = ["viernes", "sábado"], marta.clock() + days * DAY_MS
    poll = write(MakePoll("¿Cuándo?", options, until_ms), marta)
    meet(*three)
    vote(carmen, poll, 1)
    meet(*three)
    wait(office.clock, 3)
    for node in three:
        write(SetProfile(), node)
    meet(*three)

    said = say_what_is_old(carmen)
    meet(*three)
    wait(office.clock)
    settle_prunes(*three)

    found = {node.reader.card(poll) is not None for node in three}
    assert found == {stays}
    assert said
    if stays:
        assert {tuple(counts(node, poll)) for node in three} == {(0, 1)}
