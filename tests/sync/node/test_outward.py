"""What may be told outside, on nodes that a test brings together: who may, and what is refused."""

from __future__ import annotations

import pytest

from support.nodes import START_MS, erase, meet, post, seen
from sync.codec import encode
from sync.errors import BadText, NotAllowed, OutOfReach, PersonError, UnknownTarget
from sync.governance.acts import ControlKind, SetPolicy
from sync.local.commands import Written
from sync.local.outside import AgreeOutside, OutsideCommand, WriteOutside
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.orders import DAY_MS
from sync.values import EntryId, Lane, PersonId
from sync.views.rows_outside import OutsideDetail

Three = tuple[Node, Node, Node]
UNTIL = "2026-12-31"


def do(node: Node, command: OutsideCommand) -> EntryId:
    answer = execute(node, command)
    assert isinstance(answer, Written)
    return answer.id


def refused(node: Node, command: OutsideCommand) -> PersonError:
    before = node.store.count()
    with pytest.raises(PersonError) as caught:
        execute(node, command)
    assert node.store.count() == before
    return caught.value


def detail(node: Node, piece: EntryId) -> OutsideDetail:
    card = node.reader.card(piece)
    assert card is not None
    assert isinstance(card.detail, OutsideDetail)
    return card.detail


def test_who_is_in_it_agrees_before_it_is_ready(three: Three) -> None:
    carmen, marta, luis = three
    told = post(luis, "Ya está el horno")
    meet(*three)
    piece = do(carmen, WriteOutside(told, "Horno nuevo", UNTIL, ["email"], [], [marta.person]))
    meet(*three)
    assert not detail(luis, piece).ready

    first = do(marta, AgreeOutside(piece, yes=True))
    assert do(marta, AgreeOutside(piece, yes=True)) == first
    meet(*three)
    assert all(detail(node, piece).ready for node in three)
    do(marta, AgreeOutside(piece, yes=False))
    meet(*three)
    assert not any(detail(node, piece).ready for node in three)
    assert len(seen(*three)) == 1


def test_who_speaks_for_the_company_writes_them_as_well(three: Three) -> None:
    carmen, marta, luis = three
    told = post(luis, "Ya está el horno")
    meet(*three)
    command = WriteOutside(told, "Horno nuevo", UNTIL, ["email", "linkedin"])
    assert isinstance(refused(marta, command), NotAllowed)

    policy = SetPolicy(policy=carmen.governance.policy, communicators=[marta.person])
    carmen.append(Lane.CONTROL, [(int(ControlKind.POLICY), encode(policy))])
    meet(*three)
    piece = do(marta, command)
    meet(*three)
    assert all(detail(node, piece).ready for node in three)


def test_there_is_one_new_piece_a_week(three: Three) -> None:
    carmen = three[0]
    told = post(carmen, "Ya está el horno")
    first = do(carmen, WriteOutside(told, "Horno nuevo", UNTIL, ["email"]))
    again = WriteOutside(told, "Otra vez", UNTIL, ["email"])
    assert isinstance(refused(carmen, again), OutOfReach)

    carmen.clock.now_ms += 8 * DAY_MS  # type: ignore[attr-defined]  # the clock of these tests
    second = do(carmen, again)
    assert detail(carmen, second).ready
    erase(carmen, first)
    erase(carmen, second)
    assert detail(carmen, do(carmen, again)).ready


def test_what_breaks_a_rule_is_refused(three: Three) -> None:
    carmen, marta, luis = three
    told = post(luis, "Ya está  el horno")
    meet(*three)
    nobody = PersonId(bytes(32))
    picture = (bytes(32), 9, 4, 3, "")

    for command in (
        WriteOutside(told, "Ya está el horno\n", UNTIL, ["email"]),
        WriteOutside(told, "", UNTIL, ["email"]),
        WriteOutside(told, "x" * 3001, UNTIL, ["email"]),
        WriteOutside(told, "a\x1bb", UNTIL, ["email"]),
        WriteOutside(told, "Horno", "", ["email"]),
        WriteOutside(told, "Horno", "2020-01-01", ["email"]),
        WriteOutside(told, "Horno", "pronto", ["email"]),
        WriteOutside(told, "Horno", UNTIL, []),
        WriteOutside(told, "Horno", UNTIL, ["email", "linkedin", "whatsapp"]),
        WriteOutside(told, "Horno", UNTIL, ["email"], [picture] * 2),  # type: ignore[list-item]  # bytes
    ):
        assert isinstance(refused(carmen, command), BadText)
    for command in (
        WriteOutside(told, "Horno", UNTIL, ["fax"]),
        WriteOutside(told, "Horno", UNTIL, ["email"], [], [nobody]),
        WriteOutside(EntryId(bytes(32)), "Horno", UNTIL, ["email"]),
    ):
        assert isinstance(refused(carmen, command), UnknownTarget)

    piece = do(carmen, WriteOutside(told, "Horno", UNTIL, ["email"], [], [marta.person]))
    meet(*three)
    assert isinstance(refused(luis, AgreeOutside(piece, yes=True)), NotAllowed)
    assert isinstance(refused(marta, AgreeOutside(told, yes=True)), UnknownTarget)
    assert isinstance(
        refused(carmen, WriteOutside(piece, "Horno", UNTIL, ["email"])), UnknownTarget
    )
    marta.clock.now_ms = START_MS + 90 * DAY_MS  # type: ignore[attr-defined]  # as above
    assert isinstance(refused(marta, AgreeOutside(piece, yes=True)), OutOfReach)
