"""Files that go, or cannot grow, under an open home: what was said to be written is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from support.nodes import Office
from sync.content.feed import Post
from sync.content.kinds import ContentKind
from sync.errors import LogMissing, NoSpace
from sync.local import commands
from sync.local.commands import StatusFacts
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.verifying import verify_home
from sync.store.serving import read_run
from sync.values import EntryId, Lane
from sync.views.batch import EVERYTHING


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def fill(node: Node) -> None:
    """Let views.db have no page more than it has."""
    connection = node.views._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")


def make_room(node: Node) -> None:
    """Let it grow again."""
    node.views._connection.execute("PRAGMA max_page_count = 1000000")


def long_post(node: Node) -> EntryId:
    """A post that does not fit into the pages that are there."""
    return node.write(ContentKind.POST, Post(text="x" * 15_000, channel="general"))


def is_behind(node: Node) -> bool:
    return node.behind


def digest(node: Node) -> bytes:
    answer = execute(node, commands.AskStatus())
    assert isinstance(answer, StatusFacts)
    return answer.views


def test_what_is_in_the_log_is_written_though_the_views_have_no_room(office: Office) -> None:
    carmen = office.found()
    told: list[frozenset[str]] = []
    carmen.on_change = told.append
    announced: list[int] = []
    carmen.on_append = lambda _log, seq, _run: announced.append(seq)
    fill(carmen)

    entries = [long_post(carmen) for _ in range(3)]

    assert is_behind(carmen)
    assert len(announced) == 3
    assert carmen.reader.card(entries[-1]) is None
    with pytest.raises(NoSpace):
        carmen.fold()
    make_room(carmen)
    carmen.catch_up()
    assert not is_behind(carmen)
    assert all(carmen.reader.card(entry) for entry in entries)
    assert told[-1] >= EVERYTHING
    office.close()
    assert verify_home(carmen.home.root).findings == ()


def test_the_next_command_shows_what_waited_for_room(office: Office) -> None:
    carmen = office.found()
    fill(carmen)
    entry = long_post(carmen)
    while not carmen.behind:
        entry = long_post(carmen)
    make_room(carmen)

    digest(carmen)

    assert carmen.reader.card(entry) is not None
    office.close()


def test_a_run_is_kept_and_counts_though_the_views_have_no_room(office: Office) -> None:
    carmen = office.found()
    marta = office.join("Marta", carmen)
    for _ in range(3):
        long_post(carmen)
    fill(marta)

    for lane in (Lane.CONTROL, Lane.CONTENT):
        log = carmen.log_key(lane)
        head = carmen.store.head(log)
        assert head is not None
        run = read_run(carmen.store, log, 1, head.seq)
        assert run is not None
        marta.ingest(run)

    assert marta.behind
    assert marta.store.head(carmen.log_key(Lane.CONTENT)) == head
    make_room(marta)
    marta.catch_up()
    assert len(marta.reader.feed()) == 3
    office.close()


@pytest.mark.skipif(os.name == "nt", reason="there an open file cannot be deleted")
@pytest.mark.parametrize("replaced", [False, True])
def test_nothing_is_written_into_a_log_that_was_taken_away(office: Office, replaced: bool) -> None:
    carmen = office.found()
    long_post(carmen)
    announced: list[int] = []
    carmen.on_append = lambda _log, seq, _run: announced.append(seq)
    head = carmen.store.head(carmen.log_key(Lane.CONTENT))
    for name in ("patio.db", "patio.db-wal", "patio.db-shm"):
        (carmen.home.root / name).unlink()
    if replaced:
        carmen.home.log.touch()

    with pytest.raises(LogMissing):
        long_post(carmen)

    assert announced == []
    assert carmen.store.head(carmen.log_key(Lane.CONTENT)) == head
    office.close()
