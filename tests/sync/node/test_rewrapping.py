"""Conversations on somebody's new computer: they come back, once, and nothing else does."""

from __future__ import annotations

import pytest

from support.nodes import Office, cut, meet
from support.private import change_group, heard, heard_in, make_group, say, say_in, second
from sync.content.letters import Keys, LetterKind
from sync.local.governing import Remove
from sync.node.core import Node
from sync.node.governing import remove
from sync.node.messaging import seal_letter
from sync.node.rewrapping import PATIENCE_S, Rewrapping
from sync.values import DeviceId, Lane

LONG_S = 20 * PATIENCE_S


@pytest.fixture
def replaced(office: Office) -> tuple[Node, Node, Node, Node]:
    """Carmen, Marta and Luis, who have talked, and Marta's second computer, just linked."""
    carmen = office.found()
    marta, luis = office.join("Marta", carmen), office.join("Luis", carmen)
    meet(carmen, marta, luis)
    say(marta, "uno", carmen)
    meet(carmen, marta, luis)
    say(carmen, "dos", marta)
    say(carmen, "solo Luis", luis)
    meet(carmen, marta, luis)
    return carmen, marta, luis, second(office, marta)


def online(*nodes: Node) -> list[DeviceId]:
    return [node.key.device for node in nodes]


def looked(node: Node, now_s: float, *others: Node) -> int:
    """How many entries with keys a node writes, now that it has been awake for long."""
    helper = Rewrapping(node)
    return sum(len(helper.look(moment, online(*others))) for moment in (0.0, now_s))


def test_what_was_said_before_comes_back_on_the_new_computer(
    replaced: tuple[Node, Node, Node, Node],
) -> None:
    carmen, _marta, luis, new = replaced
    meet(*replaced)
    assert heard(new, carmen) == []

    assert looked(carmen, LONG_S, new) == 1
    meet(*replaced)

    assert heard(new, carmen) == ["uno", "dos"]
    assert heard(new, carmen, luis) == heard(new, luis) == []


def test_it_comes_back_from_the_other_side_when_the_old_computer_is_gone(
    replaced: tuple[Node, Node, Node, Node],
) -> None:
    carmen, marta, luis, new = replaced
    meet(*replaced)
    remove(carmen, Remove(None, marta.key.device))
    meet(carmen, luis, new)

    looked(carmen, LONG_S, new)
    meet(carmen, luis, new)

    assert heard(new, carmen) == ["uno", "dos"]


def test_new_letters_are_sealed_to_the_new_computer_at_once(
    replaced: tuple[Node, Node, Node, Node],
) -> None:
    carmen, marta, _luis, new = replaced
    meet(*replaced)

    say(carmen, "tres", marta)
    meet(*replaced)

    assert heard(new, carmen) == ["tres"]


def test_the_keys_are_given_once_however_many_could_give_them(
    replaced: tuple[Node, Node, Node, Node],
) -> None:
    carmen, marta, luis, new = replaced
    meet(*replaced)

    first = looked(marta, 1.0, carmen, new)
    meet(*replaced)
    again = [looked(node, LONG_S, carmen, marta, new) for node in (carmen, marta, luis)]

    assert first == 1  # her own other computer comes first, and needs no patience
    assert again == [0, 0, 0]


def test_who_comes_later_waits_for_who_comes_first(
    replaced: tuple[Node, Node, Node, Node],
) -> None:
    carmen, marta, luis, new = replaced
    meet(*replaced)

    assert looked(carmen, PATIENCE_S / 2, marta, new) == 0
    assert looked(carmen, PATIENCE_S + 1, marta, new) == 1
    assert looked(luis, LONG_S, marta, new) == 0  # it was in none of them


def test_a_group_comes_back_as_far_as_its_person_was_in_it(office: Office) -> None:
    carmen = office.found()
    marta, luis = office.join("Marta", carmen), office.join("Luis", carmen)
    meet(carmen, marta, luis)
    group = make_group(carmen, "Hornos", luis)
    say_in(carmen, "sin Marta", group)
    meet(carmen, marta, luis)
    change_group(luis, group, add=[marta])
    meet(carmen, marta, luis)
    say_in(marta, "con Marta", group)
    meet(carmen, marta, luis)
    new = second(office, marta)
    meet(carmen, marta, luis, new)

    for node in (carmen, marta, luis):
        looked(node, LONG_S)
        meet(carmen, marta, luis, new)

    assert heard_in(new, group) == ["con Marta"]
    assert heard_in(carmen, group) == ["sin Marta", "con Marta"]


def test_keys_that_do_not_fit_open_nothing(replaced: tuple[Node, Node, Node, Node]) -> None:
    carmen, marta, luis, new = replaced
    meet(*replaced)
    said = next(m for m in marta.reader.find_messages("dos"))
    wrong = Keys(device=new.key.device, keys=[(said.id, b"x" * 32)])

    seal_letter(luis, LetterKind.KEYS, wrong, {luis.person, marta.person})
    meet(*replaced)

    assert said.id in new.store.payloads([said.id])  # it asked for it, and that was all
    assert heard(new, carmen) == []


def test_a_removed_computer_is_given_nothing(replaced: tuple[Node, Node, Node, Node]) -> None:
    carmen, marta, luis, new = replaced
    cut(carmen, marta)
    meet(carmen, luis)

    assert looked(carmen, LONG_S, new) == 0


def test_the_mark_counts_a_new_computer_once_it_has_the_keys(
    replaced: tuple[Node, Node, Node, Node],
) -> None:
    carmen, marta, _luis, new = replaced
    meet(*replaced)
    (said,) = carmen.reader.find_messages("dos")
    log = carmen.log_key(Lane.SEALED)
    for node in (marta, new):
        carmen.views.note_holding(node.key.device, {log: 9})
    before = carmen.reader.message(said.id)

    looked(carmen, LONG_S, new)
    meet(*replaced)

    after = carmen.reader.message(said.id)
    assert before is not None
    assert after is not None
    assert (before.delivered.have, before.delivered.of) == (1, 2)
    assert (after.delivered.have, after.delivered.of) == (2, 2)
