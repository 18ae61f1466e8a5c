"""Checkpoints: an administrator's computer says how far the control entries reach."""

from __future__ import annotations

from support.nodes import Office, give
from sync.local.governing import MakeInvite
from sync.node.checkpoints import OFTEN_MS, SELDOM_MS, reach_of, write_when_due
from sync.node.inviting import make_invite
from sync.store.serving import read_run
from sync.values import Lane, Rank


def test_one_a_day_while_things_change_and_one_a_week_while_they_do_not(office: Office) -> None:
    carmen = office.found()
    assert write_when_due(carmen) is not None
    make_invite(carmen, MakeInvite(int(Rank.MEMBER), 1, 7))
    assert write_when_due(carmen) is None
    office.clock.now_ms += OFTEN_MS
    assert write_when_due(carmen) is not None
    office.clock.now_ms += OFTEN_MS
    assert write_when_due(carmen) is None  # nothing came but its own
    office.clock.now_ms += SELDOM_MS
    assert write_when_due(carmen) is not None


def test_only_administrators_write_them(office: Office) -> None:
    carmen = office.found()
    marta, pepe = office.join("Marta", carmen, Rank.ADMIN), office.join("Pepe", carmen)
    assert write_when_due(marta) is not None
    assert write_when_due(pepe) is None


def test_whoever_was_shown_an_old_state_learns_that_there_is_more(office: Office) -> None:
    # T54
    carmen = office.found()
    marta = office.join("Marta", carmen, Rank.ADMIN)
    give(carmen, marta, Lane.CONTROL)
    give(marta, carmen, Lane.CONTROL)
    pepe = office.join("Pepe", carmen)
    give(carmen, marta, Lane.CONTROL)
    make_invite(carmen, MakeInvite(int(Rank.MEMBER), 1, 7))
    give(carmen, marta, Lane.CONTROL)
    assert reach_of(pepe).at_ms == 0
    write_when_due(marta)

    give(marta, pepe, Lane.CONTROL)
    assert reach_of(pepe).lacking == 0
    assert reach_of(pepe).at_ms > 0

    # A relay that passes on the checkpoint and holds back what it names.
    sara = office.join("Sara", carmen)
    make_invite(carmen, MakeInvite(int(Rank.MEMBER), 1, 7))
    give(carmen, marta, Lane.CONTROL)
    office.clock.now_ms += OFTEN_MS
    write_when_due(marta)
    log, head = marta.log_key(Lane.CONTROL), marta.store.head(marta.log_key(Lane.CONTROL))
    assert head is not None
    alone = read_run(marta.store, log, 1, head.seq)
    assert alone is not None
    sara.ingest(alone)
    assert reach_of(sara).lacking > 0
    give(marta, sara, Lane.CONTROL)
    assert reach_of(sara).lacking == 0
