"""Retention: what a PRUNE lets go of is gone everywhere, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.nodes import Office, cut, give, meet, post, seen, texts, traces
from support.retention import content_of, prune, settle_prunes, wait
from sync.errors import RunRefused
from sync.local import writing
from sync.log.runs import Run
from sync.node import pruning
from sync.node.core import Node
from sync.node.packing import pack, unpack
from sync.node.verifying import verify_home
from sync.node.writing import write
from sync.safekeeping.container import Kind
from sync.store.pictures import keep_picture
from sync.store.serving import read_run
from sync.values import EntryId, Lane, LogKey, Rank, Reaction

PORTRAIT = Path(__file__).parents[3] / "resources" / "example" / "portraits" / "ruben.png"
MARKER = "palabraviejísima"
MARKERS = (MARKER, "palabraviejisima")


def filled(marta: Node, count: int = 6) -> list[EntryId]:
    """Some posts of Marta's, the older half with the marker."""
    return [
        post(marta, f"Azulejo {n}, {MARKER}" if n < count // 2 else f"Azulejo {n}")
        for n in range(count)
    ]


def test_what_is_older_than_the_tip_is_in_no_file_of_any_home_any_more(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    posts = filled(marta)
    meet(carmen, marta, luis)
    write(writing.React(posts[0], Reaction.IDEA), luis)
    meet(carmen, marta, luis)
    log = content_of(marta)
    start = carmen.store.count()

    prune(carmen, log, posts[2])
    meet(carmen, marta, luis)
    assert [texts(node) for node in three] == [["Azulejo 3", "Azulejo 4", "Azulejo 5"]] * 3
    assert traces(office.root, *MARKERS) != []
    wait(office.clock)
    settle_prunes(*three)
    wait(office.clock)
    for node in three:
        node.erasing.look()

    assert traces(office.root, *MARKERS) == []
    assert len(seen(*three)) == 1
    assert {node.store.digest() for node in three} == {carmen.store.digest()}
    assert carmen.store.count() < start
    assert [node.store.start(log) for node in three] == [4] * 3
    for node in three:
        node.rebuild()
    assert len(seen(*three)) == 1
    office.close()
    assert [verify_home(office.root / name).findings for name in office.nodes] == [()] * 3


def test_bytes_stay_for_three_days_and_come_back_into_sight_when_the_act_is_void(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    boss = office.join("Sara", carmen, Rank.OWNER)
    posts = filled(marta)
    meet(carmen, marta, luis, boss)
    before = texts(carmen)

    act = prune(boss, content_of(marta), posts[4])  # a thief with an owner's computer
    cut(carmen, boss, words=office.words)  # which has not seen that act
    give(boss, carmen)
    give(boss, luis)
    assert texts(luis) == ["Azulejo 5"]
    settle_prunes(carmen, luis)
    meet(carmen, marta, luis)
    wait(office.clock)
    settle_prunes(carmen, marta, luis)

    assert carmen.store.find(act) is not None
    assert [texts(node) for node in (carmen, marta, luis)] == [before] * 3
    assert len(seen(carmen, marta, luis)) == 1


def test_a_newcomer_begins_with_the_tip_and_agrees_with_everybody(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    posts = filled(marta)
    meet(carmen, marta, luis)
    prune(carmen, content_of(marta), posts[2])
    meet(carmen, marta, luis)
    wait(office.clock)
    settle_prunes(*three)

    nuria = office.join("Nuria", carmen)
    feed(carmen, nuria)
    meet(carmen, nuria)
    feed(nuria, marta, luis)

    assert texts(nuria) == texts(carmen) == ["Azulejo 3", "Azulejo 4", "Azulejo 5"]
    assert len({node.store.digest() for node in (carmen, nuria)}) == 1
    assert nuria.store.missing_count() == 0
    assert len(seen(carmen, nuria)) == 1
    again = Node.open(reopened(office, "Nuria"), office.clock)
    office.nodes["Nuria"] = again
    assert again.store.start(content_of(marta)) == 4
    assert verify_home(again.home.root).findings == ()


def test_who_was_away_prunes_when_it_hears_and_agrees(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    posts = filled(marta)
    meet(carmen, marta, luis)
    prune(carmen, content_of(marta), posts[2])
    post(marta, "Azulejo 6")
    meet(carmen, marta)
    wait(office.clock)
    settle_prunes(carmen, marta)
    assert len(texts(luis)) == 6

    feed(carmen, luis)
    meet(carmen, luis)

    assert texts(luis) == texts(carmen)
    assert len(seen(carmen, luis)) == 1
    wait(office.clock)
    settle_prunes(luis)
    assert luis.store.start(content_of(marta)) == 4
    assert len(seen(carmen, luis)) == 1


def test_who_is_so_far_behind_that_the_way_is_gone_begins_anew_at_the_tip(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    posts = filled(marta, 4)
    meet(carmen, marta, luis)
    later = [post(marta, f"Después {n}") for n in range(4)]
    meet(carmen, marta)
    prune(carmen, content_of(marta), later[1])
    meet(carmen, marta)
    wait(office.clock)
    settle_prunes(carmen, marta)
    assert luis.store.find(posts[3]) is not None

    feed(carmen, luis)
    meet(carmen, luis)

    assert texts(luis) == texts(carmen) == ["Después 2", "Después 3"]
    assert luis.store.find(posts[3]) is None
    assert len(seen(carmen, luis)) == 1
    assert luis.store.digest() == carmen.store.digest()


def test_a_computer_whose_own_log_was_pruned_goes_on_where_it_was(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    posts = filled(marta)
    meet(carmen, marta, luis)
    prune(carmen, content_of(marta), posts[5])  # all that there is
    meet(carmen, marta, luis)
    wait(office.clock)
    settle_prunes(*three)
    head = marta.store.head(content_of(marta))
    assert head is not None
    marta = office.nodes["Marta"] = Node.open(reopened(office, "Marta"), office.clock)

    fresh = post(marta, "Sigo aquí")

    header = marta.store.header_at(content_of(marta), head.seq + 1)
    assert header is not None
    assert (header.seq, header.prev) == (head.seq + 1, head.hash)
    meet(carmen, marta, luis)
    assert [texts(node) for node in (carmen, marta, luis)] == [["Sigo aquí"]] * 3
    assert carmen.store.find(fresh) is not None
    assert len(seen(carmen, marta, luis)) == 1


def test_a_member_prunes_nobody_elses_log(three: tuple[Node, Node, Node], office: Office) -> None:
    carmen, marta, luis = three
    posts = filled(marta)
    meet(carmen, marta, luis)
    before = texts(carmen)

    prune(luis, content_of(marta), posts[4])
    prune(luis, content_of(carmen), EntryId(bytes(32)), 3)
    meet(carmen, marta, luis)
    wait(office.clock)
    settle_prunes(*three)

    assert [texts(node) for node in three] == [before] * 3
    assert carmen.governance.prunes == {}


@pytest.mark.parametrize("seq", [2, 4, 60])
def test_a_tip_that_nobody_wrote_changes_nothing(
    three: tuple[Node, Node, Node], office: Office, seq: int
) -> None:
    carmen, marta, luis = three
    filled(marta)
    meet(carmen, marta, luis)
    before = texts(carmen)

    prune(carmen, content_of(marta), EntryId(b"\x07" * 32), seq)
    post(marta, "Y sigo")
    meet(carmen, marta, luis)
    wait(office.clock)
    settle_prunes(*three)
    nuria = office.join("Nuria", carmen)
    meet(carmen, marta, luis, nuria)

    assert [texts(node) for node in (*three, nuria)] == [[*before, "Y sigo"]] * 4
    assert len(seen(*three, nuria)) == 1


def test_a_run_that_begins_later_is_refused_without_a_word_of_an_owner(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    posts = filled(marta)
    give(marta, carmen)
    log = content_of(marta)
    whole = read_run(marta.store, log, 4, 7)
    assert whole is not None

    told = luis.ingest(whole)
    assert (told.unattached, told.new) == (True, 0)
    prune(carmen, log, posts[4])
    give(carmen, luis, Lane.CONTROL)
    told = luis.ingest(read(marta, log, 4, 5))  # does not reach the tip
    assert (told.unattached, told.new) == (True, 0)
    wrong = read(marta, log, 4, 7)
    with pytest.raises(RunRefused):
        luis.ingest(Run(log, 5, wrong.headers, wrong.signature, {}, {}))

    assert luis.store.heads([Lane.CONTENT]).get(log) in (None, luis.store.head(log))
    told = luis.ingest(whole)
    assert told.new == 2
    assert texts(luis) == ["Azulejo 5"]


def test_a_picture_goes_with_the_last_post_that_shows_it(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    kept = keep_picture(marta.blobs, PORTRAIT)
    shown = (kept.blob, kept.size, kept.width, kept.height, "")
    first = write(writing.Post("Uno", "general", [shown]), marta)
    second = write(writing.Post("Dos", "general", [shown]), marta)
    post(marta, "Tres")
    meet(carmen, marta, luis)
    marta.shelving.previews.keep(kept.blob, b"small")
    assert marta.blobs.has(kept.blob)

    prune(carmen, content_of(marta), first)
    meet(carmen, marta, luis)
    wait(office.clock)
    settle_prunes(*three)
    assert marta.blobs.has(kept.blob)
    prune(carmen, content_of(marta), second)
    meet(carmen, marta, luis)
    wait(office.clock)
    settle_prunes(*three)

    assert not marta.blobs.has(kept.blob)
    assert not marta.shelving.previews.has_tried(kept.blob)
    assert texts(marta) == ["Tres"]


def test_a_crash_between_two_steps_leaves_a_log_that_begins_a_little_later(
    three: tuple[Node, Node, Node], office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pruning, "STEP", 2)
    carmen, marta, luis = three
    posts = filled(marta, 8)
    meet(carmen, marta, luis)
    prune(carmen, content_of(marta), posts[6])
    meet(carmen, marta, luis)
    wait(office.clock)

    assert luis.pruning.look()
    luis = office.nodes["Luis"] = Node.open(reopened(office, "Luis"), office.clock)
    assert luis.store.start(content_of(marta)) == 3
    assert verify_home(luis.home.root).findings == ()
    settle_prunes(carmen, marta, luis)

    assert luis.store.start(content_of(marta)) == 8
    assert len(seen(carmen, marta, luis)) == 1
    assert verify_home(luis.home.root).findings == ()


def test_the_log_of_somebody_who_was_removed_is_pruned_like_any_other(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    posts = filled(marta)
    meet(carmen, marta, luis)
    cut(carmen, marta)
    prune(carmen, content_of(marta), posts[2])
    meet(carmen, luis)
    wait(office.clock)
    settle_prunes(carmen, luis)

    nuria = office.join("Nuria", carmen)
    meet(carmen, luis, nuria)

    assert texts(nuria) == texts(luis) == texts(carmen) == ["Azulejo 3", "Azulejo 4", "Azulejo 5"]
    assert len(seen(carmen, luis, nuria)) == 1


def test_a_file_to_carry_holds_what_is_left_and_brings_it(
    three: tuple[Node, Node, Node], office: Office, tmp_path: Path
) -> None:
    carmen, marta, luis = three
    posts = filled(marta)
    meet(carmen, marta, luis)
    prune(carmen, content_of(marta), posts[2])
    meet(carmen, marta, luis)
    wait(office.clock)
    settle_prunes(*three)
    nuria = office.join("Nuria", carmen)
    key = bytes(32)

    path = tmp_path / "stick"
    pack(carmen, path, Kind.CARRY, key, [(bytes(8), b"")], secrets=False)
    unpack(nuria, path, Kind.CARRY, lambda _slots: key)
    give(nuria, carmen)

    assert texts(nuria) == texts(carmen)
    assert nuria.store.digest() == carmen.store.digest()


def read(node: Node, log: LogKey, first: int, last: int) -> Run:
    """Exactly these entries of a log."""
    run = read_run(node.store, log, first, last)
    assert run is not None
    return run


def reopened(office: Office, name: str) -> Path:
    """Close a home, to be opened again."""
    office.nodes[name].close()
    return office.root / name


def feed(giver: Node, *takers: Node) -> None:
    """The control entries first, as sessions do it."""
    for taker in takers:
        give(giver, taker, Lane.CONTROL)
