"""Control entries of people without a rank: the first 256 of an epoch, however many there are."""

from __future__ import annotations

from support.nodes import Office, give
from sync.codec import encode
from sync.governance.acts import Admit, ControlKind
from sync.governance.forest import MEMBER_ENTRIES
from sync.local.governing import ChangeRole
from sync.node.core import Node
from sync.node.governing import change_role
from sync.store.serving import read_run
from sync.values import EntryId, Lane, Rank


def flood(node: Node, count: int) -> None:
    acts = [encode(Admit(join=EntryId(number.to_bytes(32, "big")))) for number in range(count)]
    node.append(Lane.CONTROL, [(int(ControlKind.ADMIT), act) for act in acts])


def held(node: Node, author: Node) -> int:
    head = node.store.head(author.log_key(Lane.CONTROL))
    return head.seq if head else 0


def test_of_somebody_without_a_rank_no_more_is_kept_than_can_count(office: Office) -> None:
    carmen = office.found()
    marta, pepe = office.join("Marta", carmen, Rank.ADMIN), office.join("Pepe", carmen)
    give(carmen, marta, Lane.CONTROL)
    flood(pepe, 2 * MEMBER_ENTRIES)
    flood(marta, 2 * MEMBER_ENTRIES)

    give(pepe, carmen, Lane.CONTROL)
    give(marta, carmen, Lane.CONTROL)

    assert held(pepe, pepe) > 2 * MEMBER_ENTRIES
    assert held(carmen, pepe) == MEMBER_ENTRIES
    assert held(carmen, marta) == held(marta, marta)


def test_the_rest_is_not_asked_for_and_comes_with_a_rank(office: Office) -> None:
    carmen = office.found()
    pepe = office.join("Pepe", carmen)
    flood(pepe, 2 * MEMBER_ENTRIES)
    give(pepe, carmen, Lane.CONTROL)
    log, last = pepe.log_key(Lane.CONTROL), held(pepe, pepe)
    rest = read_run(pepe.store, log, MEMBER_ENTRIES + 1, last)
    assert rest is not None

    told = carmen.ingest(rest)
    assert told.broken  # nothing behind it is wanted
    assert held(carmen, pepe) == MEMBER_ENTRIES

    change_role(carmen, ChangeRole(pepe.person, int(Rank.ADMIN)))
    give(pepe, carmen, Lane.CONTROL)
    assert held(carmen, pepe) == last
