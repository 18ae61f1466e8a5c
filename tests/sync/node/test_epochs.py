"""A device that goes on in a new epoch: nothing lost, nothing forked, whatever is cut off."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support.restoring import give_all, opened, openings, post, put_back
from sync.content.feed import ReactionAct
from sync.content.kinds import ContentKind
from sync.content.people import Profile
from sync.errors import NoSpace, ReadOnlyHome
from sync.governance.acts import EpochReason
from sync.local.commands import Continue
from sync.node import epochs
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.founding import found
from sync.node.guarding import Guarding
from sync.node.neighbours import to_send
from sync.store.entries import LogStore
from sync.store.home import HomePaths
from sync.store.keys import Keys, load_keys
from sync.store.machine import Machine, this_machine
from sync.values import Lane

NOW_MS = 1_800_000_000_000
HOUR_MS = 3_600_000
IN_2099_MS = 4_086_000_000_000


class Clock:
    """A PC's clock, which somebody sets."""

    def __init__(self, now_ms: int = NOW_MS) -> None:
        self.now_ms = now_ms

    def __call__(self) -> int:
        return self.now_ms


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setenv("PATIO_MACHINE_ID", "la oficina")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return this_machine()


@pytest.fixture
def elsewhere(tmp_path: Path) -> Machine:
    return Machine("el taller", tmp_path / "other-state")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def home(here: Machine, tmp_path: Path, clock: Clock) -> Path:
    root = tmp_path / "carmen"
    found(root, "Cerámicas Oliva", "Carmen Oliva", clock=clock)
    return root


def forked(node: Node) -> bool:
    return any(key.branch for key in node.store.heads())


def test_who_goes_on_cites_where_the_earlier_logs_ended(
    home: Path, elsewhere: Machine, clock: Clock
) -> None:
    with opened(home, elsewhere, clock) as node:
        before = {
            (key.epoch, key.lane, head.seq, head.hash)
            for key, head in node.store.heads().items()
            if key.device == node.key.device
        }

        execute(node, Continue())

        (act,) = openings(node)
        assert {(tip.epoch, tip.lane, tip.seq, tip.hash) for tip in act.previous} == before
        assert act.reason == EpochReason.RESTORE
        first = node.store.header_at(node.log_key(Lane.CONTROL), 1)
        assert first is not None
        assert first.epoch == node.keys.epoch == load_keys(HomePaths(home).keys).epoch


def test_who_went_on_writes_and_everything_is_there_once(
    home: Path, elsewhere: Machine, clock: Clock
) -> None:
    with opened(home, elsewhere, clock) as node:
        name = node.reader.people()[0].name
        execute(node, Continue())
        text = post(node, "en el ordenador nuevo")
        shown = [card.id for card in node.reader.feed()]

    with opened(home, elsewhere, clock) as node:
        assert shown == [text] == [card.id for card in node.reader.feed()]
        assert node.reader.people()[0].name == name == "Carmen Oliva"
        assert post(node, "y también mañana")
        assert len(openings(node)) == 1


def test_a_home_that_may_write_opens_no_epoch(home: Path, here: Machine, clock: Clock) -> None:
    with opened(home, here, clock) as node:
        epoch = node.keys.epoch

        execute(node, Continue())

        assert node.keys.epoch == epoch
        assert openings(node) == []


def test_a_restored_home_that_went_on_alone_merges_with_what_it_had_forgotten(
    home: Path, here: Machine, elsewhere: Machine, tmp_path: Path, clock: Clock
) -> None:
    with opened(home, here, clock) as node:
        first = post(node, "antes de la copia")
    shutil.copytree(home, tmp_path / "copy")
    with opened(home, here, clock) as node:
        forgotten = post(node, "después de la copia")
    shutil.copytree(home, tmp_path / "colleague")
    put_back(tmp_path / "copy", home)

    with (
        opened(home, here, clock) as node,
        opened(tmp_path / "colleague", elsewhere, clock) as colleague,
    ):
        execute(node, Continue())
        alone = post(node, "sin nadie cerca")
        give_all(colleague, node)
        give_all(node, colleague)

        assert openings(node)[0].reason == EpochReason.ROLLBACK
        for one in (node, colleague):
            assert {card.id for card in one.reader.feed()} == {first, forgotten, alone}
            assert not forked(one)
        assert node.store.digest() == colleague.store.digest()
        assert node.views.digest() == colleague.views.digest()


def test_a_fork_is_closed_by_citing_the_tips_of_both_branches(
    home: Path, here: Machine, tmp_path: Path, clock: Clock
) -> None:
    shutil.copytree(home, tmp_path / "copy")
    same = Machine(here.id, tmp_path / "cloned-state")
    with opened(home, here, clock) as node, opened(tmp_path / "copy", same, clock) as clone:
        mine, other = post(node, "una"), post(clone, "otra")
        give_all(clone, node)
        assert forked(node)

        execute(node, Continue())
        later = post(node, "ya en orden")

        (act,) = openings(node)
        assert {mine, other} <= {tip.hash for tip in act.previous}
        assert act.reason == EpochReason.CLONE
        assert {card.id for card in node.reader.feed()} == {mine, other, later}


def test_what_waits_to_be_sent_counts_all_own_epochs(
    home: Path, elsewhere: Machine, clock: Clock
) -> None:
    with opened(home, elsewhere, clock) as node:
        before = to_send(node)
        execute(node, Continue())
        post(node, "una")

        assert to_send(node) == before + 1


def _cut_after_keys(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(LogStore, "append", _cut_off)


def _cut_after_entry(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Guarding, "begin", _cut_off)


def _cut_after_guard(patch: pytest.MonkeyPatch) -> None:
    save = Keys.save

    def second(keys: Keys, path: Path) -> None:
        if keys.opening is None:
            _cut_off()
        save(keys, path)

    patch.setattr(Keys, "save", second)


def _cut_off(*_words: object) -> None:
    raise NoSpace(path="cut off")


@pytest.mark.parametrize("cut", [_cut_after_keys, _cut_after_entry, _cut_after_guard])
@pytest.mark.parametrize("restarted", [True, False])
def test_an_epoch_that_was_cut_off_is_finished_by_the_next_who_comes(
    home: Path,
    elsewhere: Machine,
    clock: Clock,
    cut: Callable[[pytest.MonkeyPatch], None],
    restarted: bool,
) -> None:
    with opened(home, elsewhere, clock) as node:
        with pytest.MonkeyPatch.context() as patch:
            cut(patch)
            with pytest.raises(NoSpace):
                execute(node, Continue())
        epoch = node.keys.epoch
        if not restarted:
            assert post(node, "hay sitio otra vez")
    with opened(home, elsewhere, clock) as node:
        assert post(node, "y al abrir de nuevo")
        assert node.keys.epoch == epoch
        assert len(openings(node)) == 1
        assert node.keys.opening is None


def test_an_epoch_that_could_not_even_be_noted_was_not_begun(
    home: Path, elsewhere: Machine, clock: Clock
) -> None:
    with opened(home, elsewhere, clock) as node:
        epoch = node.keys.epoch
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Keys, "save", _cut_off)
            with pytest.raises(NoSpace):
                execute(node, Continue())

        assert node.keys.epoch == epoch
        with pytest.raises(ReadOnlyHome):
            post(node, "todavía no")


def test_a_copy_of_a_home_that_was_cut_off_does_not_finish_its_epoch(
    home: Path, elsewhere: Machine, tmp_path: Path, clock: Clock
) -> None:
    with opened(home, elsewhere, clock) as node, pytest.MonkeyPatch.context() as patch:
        _cut_after_keys(patch)
        with pytest.raises(NoSpace):
            execute(node, Continue())
    third = Machine("la tienda", tmp_path / "third-state")

    with opened(home, third, clock) as copy:
        assert openings(copy) == []
        with pytest.raises(ReadOnlyHome):
            post(copy, "no")
        execute(copy, Continue())
        assert post(copy, "ahora sí")


# -- clocks -------------------------------------------------------------------------------


def test_a_log_stuck_in_the_future_goes_on_in_a_new_epoch(
    home: Path, here: Machine, clock: Clock
) -> None:
    clock.now_ms = IN_2099_MS
    with opened(home, here, clock) as node:
        post(node, "con el reloj en 2099")
        stuck = node.keys.epoch
        clock.now_ms = NOW_MS + HOUR_MS

        text = post(node, "con el reloj en hora")

        (act,) = openings(node)
        assert act.reason == EpochReason.CLOCK
        assert {tip.epoch for tip in act.previous} == {stuck}
        head = node.store.head(node.log_key(Lane.CONTENT))
        assert head is not None
        assert head.hash == text
        header = node.store.header_at(node.log_key(Lane.CONTENT), head.seq)
        assert header is not None
        assert header.hlc >> 16 == clock.now_ms
        assert len(node.reader.feed()) == 2


def test_a_log_stuck_in_the_future_is_noticed_after_a_restart_as_well(
    home: Path, here: Machine, clock: Clock
) -> None:
    clock.now_ms = IN_2099_MS
    with opened(home, here, clock) as node:
        post(node, "con el reloj en 2099")
    clock.now_ms = NOW_MS + HOUR_MS

    with opened(home, here, clock) as node:
        post(node, "con el reloj en hora")
        post(node, "y otra")

        assert len(openings(node)) == 1


def test_what_was_said_with_a_clock_in_2099_is_not_the_last_word(
    home: Path, here: Machine, clock: Clock
) -> None:
    with opened(home, here, clock) as node:
        card = post(node, "antes")
        clock.now_ms = IN_2099_MS
        node.write(ContentKind.PROFILE, Profile(name="Carmen de 2099"))
        node.write(ContentKind.REACTION, ReactionAct(target=card, reaction="like", on=True))
        clock.now_ms = NOW_MS + HOUR_MS

        node.write(ContentKind.PROFILE, Profile(name="Carmen Oliva"))
        node.write(ContentKind.REACTION, ReactionAct(target=card, reaction="like", on=False))

        assert [person.name for person in node.reader.people()] == ["Carmen Oliva"]
        (shown,) = node.reader.feed()
        assert shown.reactions == ()
        live = node.views.digest()
        node.rebuild()
        assert node.views.digest() == live


@pytest.mark.parametrize("behind_ms", [1, 9 * 60_000])
def test_a_clock_that_was_a_little_fast_opens_no_epoch(
    home: Path, here: Machine, clock: Clock, behind_ms: int
) -> None:
    with opened(home, here, clock) as node:
        post(node, "antes")
        clock.now_ms -= behind_ms

        post(node, "después")

        assert openings(node) == []


def test_a_clock_in_1970_opens_no_epoch_and_stops_nobody(
    home: Path, here: Machine, clock: Clock
) -> None:
    with opened(home, here, clock) as node:
        clock.now_ms = 0

        assert post(node, "sin pila en la placa")
        assert openings(node) == []


@pytest.mark.parametrize(
    ("last_ms", "now_ms", "stuck"),
    [
        (NOW_MS + 10 * 60_000, NOW_MS, False),
        (NOW_MS + 10 * 60_000 + 1, NOW_MS, True),
        (NOW_MS, epochs.PATIO_BEGAN_MS - 1, False),
        (0, NOW_MS, False),
    ],
)
def test_a_log_is_stuck_when_it_is_more_than_ten_minutes_ahead_of_a_clock_that_can_be_right(
    last_ms: int, now_ms: int, stuck: bool
) -> None:
    assert epochs.is_stuck(last_ms << 16, now_ms) is stuck


def test_own_entries_that_come_back_from_the_future_are_not_followed_by_earlier_ones(
    home: Path, here: Machine, elsewhere: Machine, tmp_path: Path, clock: Clock
) -> None:
    shutil.copytree(home, tmp_path / "copy")
    with opened(home, here, clock) as node:
        clock.now_ms += 5 * 60_000
        post(node, "el reloj iba cinco minutos adelantado")
        clock.now_ms -= 5 * 60_000
    shutil.copytree(home, tmp_path / "colleague")
    put_back(tmp_path / "copy", home)

    with (
        opened(home, here, clock) as node,
        opened(tmp_path / "colleague", elsewhere, clock) as colleague,
    ):
        give_all(colleague, node)
        post(node, "seguimos")
        give_all(node, colleague)

        assert colleague.store.digest() == node.store.digest()
