"""Of people without a rank no more is kept than can count: 256 control entries, 64 epochs."""

from __future__ import annotations

from collections.abc import Callable

from support.nodes import Office, give
from sync.codec import encode
from sync.content.feed import Post
from sync.content.kinds import ContentKind
from sync.governance.acts import Admit, ControlKind, EpochOpen
from sync.governance.forest import MEMBER_ENTRIES, MEMBER_EPOCHS
from sync.local.governing import ChangeRole
from sync.local.settling import ChangeSettings
from sync.log.entry import Payload, compose
from sync.log.header import entry_id
from sync.log.runs import Run, run_of
from sync.node.core import Node
from sync.node.governing import change_role
from sync.node.settling import change_settings
from sync.node.taking import EPOCHS_KEPT
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


def test_of_a_moderator_all_is_kept(office: Office) -> None:
    carmen = office.found()
    pepe = office.join("Pepe", carmen)
    flood(pepe, 2 * MEMBER_ENTRIES)
    give(pepe, carmen, Lane.CONTROL)
    assert held(carmen, pepe) == MEMBER_ENTRIES

    change_settings(carmen, ChangeSettings(moderators=[pepe.person]))
    give(pepe, carmen, Lane.CONTROL)

    assert held(carmen, pepe) == held(pepe, pepe)


def minted(pepe: Node, clock: Callable[[], int], count: int, first: int = 1) -> list[Run]:
    """So many new epochs of a device, each with a post."""
    found: list[Run] = []
    acts: dict[Lane, tuple[int, bytes]] = {
        Lane.CONTROL: (int(ControlKind.EPOCH_OPEN), encode(EpochOpen(previous=[], reason=1))),
        Lane.CONTENT: (int(ContentKind.POST), encode(Post(text="¡Compra!", channel="general"))),
    }
    for epoch in range(first, first + count):
        for lane, (kind, body) in acts.items():
            run = run_of(
                [
                    compose(
                        pepe.company,
                        pepe.key,
                        lane=lane,
                        kind=kind,
                        epoch=epoch,
                        previous=None,
                        hlc=clock() << 16,
                        payload=Payload(bytes(16), body),
                    )
                ]
            )
            assert run is not None
            found.append(run)
    return found


def epochs_held(node: Node, author: Node) -> set[int]:
    return {log.epoch for log in node.store.heads() if log.device == author.key.device}


def test_epochs_without_end_are_not_kept_and_those_that_count_always_are(office: Office) -> None:
    carmen = office.found()
    pepe, luis = office.join("Pepe", carmen), office.join("Luis", carmen)
    give(carmen, luis)
    early = minted(pepe, office.clock, 1)
    late = minted(pepe, office.clock, 3 * MEMBER_EPOCHS, first=2)
    for run in late:
        last = carmen.ingest(run)

    assert last.broken  # nothing of it is wanted
    assert len(epochs_held(carmen, pepe)) == EPOCHS_KEPT
    for run in early:  # it takes the place of the 64th, wherever it comes
        carmen.ingest(run)
    for run in early + late:
        luis.ingest(run)
    assert 1 in epochs_held(carmen, pepe)
    assert len(epochs_held(luis, pepe)) == EPOCHS_KEPT
    assert carmen.governance.digest() == luis.governance.digest()


def test_an_epoch_that_an_admin_approved_is_kept_whatever_else_there_is(office: Office) -> None:
    carmen = office.found()
    pepe, luis = office.join("Pepe", carmen), office.join("Luis", carmen)
    give(carmen, luis)
    runs = minted(pepe, office.clock, 3 * MEMBER_EPOCHS)
    wanted = runs[-2:]
    for run in (*wanted, *runs):
        carmen.ingest(run)
    for run in runs:
        luis.ingest(run)
    assert luis.ingest(wanted[0]).broken
    name = entry_id(pepe.company, wanted[0].headers[0])
    carmen.append(Lane.CONTROL, [(int(ControlKind.ADMIT), encode(Admit(join=name)))])
    for run in wanted:
        told = luis.ingest(run)
        assert told.broken

    give(carmen, luis, Lane.CONTROL)
    for run in wanted:
        assert not luis.ingest(run).broken

    assert carmen.governance.digest() == luis.governance.digest()


def test_who_has_a_rank_may_begin_as_many_as_it_takes(office: Office) -> None:
    carmen = office.found()
    marta = office.join("Marta", carmen, Rank.ADMIN)
    for run in minted(marta, office.clock, EPOCHS_KEPT + 2):
        carmen.ingest(run)

    assert len(epochs_held(carmen, marta)) == EPOCHS_KEPT + 3
