"""Of people without a rank no more is kept than can count: 256 control entries, 64 epochs."""

from __future__ import annotations

from collections.abc import Callable

from support.nodes import Office, give, meet
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
from sync.node.folding import governance_of
from sync.node.governing import change_role
from sync.node.minting import EPOCHS_KEPT, SPARE
from sync.node.pruning import let_go
from sync.node.settling import change_settings
from sync.node.verifying import verify_home
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


def minted(
    pepe: Node, clock: Callable[[], int], count: int, first: int = 1, *, back_ms: int = 0
) -> list[Run]:
    """So many new epochs of a device, each with a post; each begins so much before the last."""
    found: list[Run] = []
    since = clock()
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
                        hlc=(clock() if not back_ms else since - back_ms * epoch) << 16,
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


def test_of_ever_earlier_epochs_only_so_many_stay(office: Office) -> None:
    carmen = office.found()
    pepe = office.join("Pepe", carmen)
    give(pepe, carmen)
    runs = minted(pepe, office.clock, 10 * MEMBER_EPOCHS, back_ms=1000)
    most = 0
    for number, run in enumerate(runs):
        carmen.ingest(run)
        if number % 20 == 0:  # a node looks each second or so
            let_go(carmen)
            most = max(most, len(epochs_held(carmen, pepe)))
    let_go(carmen)

    assert most <= EPOCHS_KEPT + SPARE
    assert EPOCHS_KEPT <= len(epochs_held(carmen, pepe)) <= EPOCHS_KEPT + SPARE
    counting = {note.epoch for note in carmen.governance.epochs_of(pepe.key.device) if note.counts}
    last = 10 * MEMBER_EPOCHS
    admitted = {pepe.keys.epoch}
    assert counting == {*range(last - MEMBER_EPOCHS + 1, last + 1)} | admitted
    assert counting <= epochs_held(carmen, pepe)
    assert carmen.governance.digest() == governance_of(carmen.company, carmen.store).digest()
    assert carmen.store.count() < 3 * (EPOCHS_KEPT + SPARE)
    assert len(carmen.folding._signed_ms) < 3 * (EPOCHS_KEPT + SPARE)
    assert verify_home(carmen.home.root).findings == ()


def test_those_that_were_let_go_of_are_not_taken_in_again_and_all_agree(office: Office) -> None:
    carmen = office.found()
    pepe, luis = office.join("Pepe", carmen), office.join("Luis", carmen)
    meet(carmen, pepe, luis)
    runs = minted(pepe, office.clock, 4 * MEMBER_EPOCHS, back_ms=1000)
    for run in runs:
        carmen.ingest(run)
    for run in reversed(runs):
        luis.ingest(run)
    let_go(carmen)
    let_go(luis)
    held = epochs_held(carmen, pepe)
    assert len(held) == EPOCHS_KEPT

    for run in runs:
        carmen.ingest(run)
    let_go(carmen)

    assert epochs_held(carmen, pepe) == held
    assert carmen.governance.digest() == luis.governance.digest()
    assert carmen.views.digest() == luis.views.digest()


def test_what_came_first_stays_although_others_push_it_out(office: Office) -> None:
    # A removal of what a thief minted lets it count again: it must be here for that.
    carmen = office.found()
    pepe = office.join("Pepe", carmen)
    give(pepe, carmen)
    honest = 10_000
    for run in minted(pepe, office.clock, 1, first=honest):
        carmen.ingest(run)
    assert "¡Compra!" in [card.text for card in carmen.reader.feed()]
    for run in minted(pepe, office.clock, 6 * MEMBER_EPOCHS, back_ms=1000):
        carmen.ingest(run)
        if run.log.lane == Lane.CONTROL:
            let_go(carmen)

    notes = carmen.governance.epochs_of(pepe.key.device)
    assert honest not in {note.epoch for note in notes if note.counts}
    assert len(epochs_held(carmen, pepe)) <= EPOCHS_KEPT + SPARE
    assert {honest, pepe.keys.epoch} <= epochs_held(carmen, pepe)


def test_of_somebody_with_a_rank_and_of_oneself_all_epochs_stay(office: Office) -> None:
    carmen = office.found()
    marta = office.join("Marta", carmen, Rank.ADMIN)
    for run in minted(marta, office.clock, EPOCHS_KEPT + SPARE + 9, back_ms=1000):
        carmen.ingest(run)

    assert not let_go(carmen)
    assert len(epochs_held(carmen, marta)) == EPOCHS_KEPT + SPARE + 10
