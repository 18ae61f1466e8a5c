"""An open home: writing, refusing, surviving."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.content.feed import Post
from sync.content.kinds import ContentKind
from sync.errors import (
    AlreadyInCompany,
    BadText,
    DamagedHome,
    HomeBusy,
    KeysMissing,
    LogMissing,
    NoCompany,
    UnknownTarget,
)
from sync.local import commands, governing, writing
from sync.local.commands import StatusFacts, Written
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.founding import found
from sync.node.membership import Created
from sync.node.words import root_of
from sync.store.home import HomePaths
from sync.store.serving import read_run
from sync.values import EntryId, Lane, Rank
from sync.views.rows import CardKind


@pytest.fixture
def company(tmp_path: Path) -> Created:
    return found(tmp_path / "carmen", "Cerámicas Oliva", "Carmen Oliva")


@pytest.fixture
def node(company: Created, tmp_path: Path) -> Iterator[Node]:
    opened = Node.open(tmp_path / "carmen")
    yield opened
    opened.close()


def post(node: Node, text: str) -> EntryId:
    answer = execute(node, writing.Post(text, "general"))
    assert isinstance(answer, Written)
    return answer.id


def status(node: Node) -> StatusFacts:
    answer = execute(node, commands.AskStatus())
    assert isinstance(answer, StatusFacts)
    return answer


def test_the_founder_owns_the_company(node: Node) -> None:
    me = node.reader.me()

    assert me is not None
    assert (me.company_name, me.name, me.rank) == ("Cerámicas Oliva", "Carmen Oliva", Rank.OWNER)


def test_the_recovery_words_are_the_root_key_and_are_not_kept(
    company: Created, node: Node, tmp_path: Path
) -> None:
    root = root_of(company.recovery)

    assert node.governance.root == root.device
    kept = b"".join(p.read_bytes() for p in (tmp_path / "carmen").rglob("*") if p.is_file())
    assert root.seed not in kept
    assert root.seed.hex().encode() not in kept


def test_a_home_that_has_a_company_is_not_founded_again(company: Created, tmp_path: Path) -> None:
    with pytest.raises(AlreadyInCompany):
        found(tmp_path / "carmen", "Otra", "Carmen")


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "a\x1b[31mb"])
def test_a_bad_name_leaves_no_home_behind(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadText):
        found(tmp_path / "new", name, "Carmen")

    assert not (tmp_path / "new").exists()


def cut_off(home: Path) -> None:
    """A beginning as it is found when it was killed before its last step."""
    (home / "keys.json").unlink()
    (home / "beginning").touch()


def test_a_beginning_that_was_cut_off_can_be_made_again(tmp_path: Path) -> None:
    found(tmp_path / "home", "Cerámicas Oliva", "Carmen Oliva")
    cut_off(tmp_path / "home")

    with pytest.raises(NoCompany):
        Node.open(tmp_path / "home")
    again = found(tmp_path / "home", "Cerámicas Oliva", "Carmen Oliva")

    node = Node.open(tmp_path / "home")
    assert node.company == again.company
    node.close()


def test_what_is_written_is_there_after_a_restart(company: Created, tmp_path: Path) -> None:
    node = Node.open(tmp_path / "carmen")
    entry = post(node, "Ha salido la primera hornada")
    before = status(node)
    node.close()

    node = Node.open(tmp_path / "carmen")

    card = node.reader.card(entry)
    assert card is not None
    assert card.text == "Ha salido la primera hornada"
    assert status(node) == before
    node.close()


def test_rebuilt_views_equal_the_live_ones(node: Node) -> None:
    entry = post(node, "uno")
    execute(node, writing.Comment(entry, "dos"))
    execute(node, writing.React(entry, "ole"))
    execute(node, writing.Announce("Cerramos del 24 al 31", "", pin=True))
    before = status(node)

    execute(node, commands.Rebuild())

    assert status(node) == before


def test_views_that_were_lost_come_back_from_the_log(company: Created, tmp_path: Path) -> None:
    node = Node.open(tmp_path / "carmen")
    post(node, "uno")
    before = status(node)
    node.close()
    (tmp_path / "carmen" / "views.db").unlink()

    node = Node.open(tmp_path / "carmen")

    assert status(node) == before
    node.close()


def test_a_second_process_is_refused(node: Node, tmp_path: Path) -> None:
    with pytest.raises(HomeBusy):
        Node.open(tmp_path / "carmen")


def test_an_older_copy_of_the_database_reads_and_does_not_write(
    company: Created, tmp_path: Path
) -> None:
    home = HomePaths(tmp_path / "carmen")
    node = Node.open(home.root)
    first = post(node, "antes de la copia")
    node.close()
    shutil.copy(home.log, tmp_path / "copy.db")
    node = Node.open(home.root)
    post(node, "después de la copia")
    node.close()
    shutil.copy(tmp_path / "copy.db", home.log)
    home.views.unlink()

    node = Node.open(home.root)

    assert node.reader.card(first) is not None
    with pytest.raises(DamagedHome):
        post(node, "esto bifurcaría")
    node.close()


def test_a_crash_between_commit_and_guard_is_no_rollback(company: Created, tmp_path: Path) -> None:
    home = HomePaths(tmp_path / "carmen")
    guard = home.guard.read_bytes()
    node = Node.open(home.root)
    post(node, "escrito")
    node.close()
    home.guard.write_bytes(guard)  # the guard still names the entry before

    node = Node.open(home.root)

    post(node, "y otra")
    node.close()


def test_nobody_hears_of_an_entry_before_it_is_on_the_disk_and_guarded(
    node: Node, tmp_path: Path
) -> None:
    guard = HomePaths(tmp_path / "carmen").guard
    seen: list[tuple[int, bool]] = []

    def announced(_log: object, seq: int, _run: object) -> None:
        head = node.store.head(node.log_key(Lane.CONTENT))
        assert head is not None
        seen.append((seq, head.hash.hex() in guard.read_text()))

    node.on_append = announced
    post(node, "hola")

    head = node.store.head(node.log_key(Lane.CONTENT))
    assert head is not None
    assert seen == [(head.seq, True)]


@pytest.mark.parametrize(
    ("command", "error"),
    [
        (writing.Post("", "general"), BadText),
        (writing.Post("x" * 20_001, "general"), BadText),
        (writing.Post("a\x1bb", "general"), BadText),
        (writing.Comment(EntryId(b"n" * 32), "hola"), UnknownTarget),
        (writing.React(EntryId(b"n" * 32), "ole"), UnknownTarget),
        (writing.Acknowledge(EntryId(b"n" * 32)), UnknownTarget),
        (writing.Announce("", "texto"), BadText),
        (writing.GiveKudos([], "por cuidar el detalle"), BadText),
        (governing.MakeInvite(3, 0, 7), BadText),
        (governing.MakeInvite(3, 1, 0), BadText),
    ],
)
def test_a_refused_command_writes_nothing(
    node: Node, command: commands.AnyCommand, error: type[Exception]
) -> None:
    before = status(node)

    with pytest.raises(error):
        execute(node, command)

    assert status(node) == before


def test_kudos_to_oneself_are_refused(node: Node) -> None:
    with pytest.raises(BadText):
        execute(node, writing.GiveKudos([node.person], "por lo bien que lo hago"))


def test_a_post_is_no_announcement_to_acknowledge(node: Node) -> None:
    entry = post(node, "hola")

    with pytest.raises(UnknownTarget):
        execute(node, writing.Acknowledge(entry))


def test_a_reaction_without_a_side_changes_over(node: Node) -> None:
    entry = post(node, "hola")

    counts = []
    for _ in range(3):
        execute(node, writing.React(entry, "like"))
        card = node.reader.card(entry)
        assert card is not None
        counts.append(len(card.reactions))

    assert counts == [1, 0, 1]


def test_a_reaction_that_stands_already_is_not_written_again(node: Node) -> None:
    entry = post(node, "hola")
    for on in (True, False):
        turned = execute(node, writing.React(entry, "like", on))
        before = status(node)

        assert execute(node, writing.React(entry, "like", on)) == turned

        assert status(node) == before


def test_an_announcement_is_acknowledged_once(node: Node) -> None:
    answer = execute(node, writing.Announce("Cerramos del 24 al 31", "", pin=False))
    assert isinstance(answer, Written)
    receipt = execute(node, writing.Acknowledge(answer.id))
    before = status(node)

    assert execute(node, writing.Acknowledge(answer.id)) == receipt

    assert status(node) == before


def test_views_taken_away_are_made_anew_by_the_next_command(node: Node) -> None:
    entry = post(node, "hola")
    before = status(node)
    node.home.views.unlink()

    assert status(node) == before

    assert node.reader.card(entry) is not None


def test_many_entries_in_one_append_are_all_there_or_none(node: Node) -> None:
    body = b"\x93\x01\xa1x\xa7general"
    before = node.store.count()

    ids = node.append(Lane.CONTENT, [(int(ContentKind.POST), body)] * 300)

    assert node.store.count() == before + 300
    assert len(set(ids)) == 300


def test_a_picture_is_here_as_soon_as_its_bytes_are(node: Node) -> None:
    from sync.content.feed import PictureRef

    blob = node.blobs.put(b"bytes of a picture")
    picture = PictureRef(blob=blob, size=18, width=3, height=2, alt="cuencos")
    entry = node.write(ContentKind.POST, Post(text="mirad", channel="general", pictures=[picture]))

    card = node.reader.card(entry)

    assert card is not None
    assert card.kind is CardKind.POST
    assert [p.here for p in card.pictures] == [True]


def test_a_text_that_is_short_in_letters_and_too_long_in_bytes_is_refused(node: Node) -> None:
    before = status(node)

    with pytest.raises(BadText):
        execute(node, writing.Post("🏺" * 20_000, "general"))

    assert status(node) == before


@pytest.mark.parametrize(
    "command",
    [
        writing.SetProfile(birthday="13-45"),
        writing.SetProfile(birthday="xx"),
        writing.SetProfile(since="2026-02-30"),
        writing.SetProfile(since="0000-00-00"),
        writing.SetProfile(avatar=b"root:x:0:0"),
    ],
)
def test_a_profile_says_only_what_can_be_true(node: Node, command: commands.AnyCommand) -> None:
    before = status(node)

    with pytest.raises(BadText):
        execute(node, command)

    assert status(node) == before


def test_a_log_that_was_lost_and_fetched_back_may_be_written_again(
    company: Created, tmp_path: Path
) -> None:
    home = HomePaths(tmp_path / "carmen")
    node = Node.open(home.root)
    post(node, "antes")
    runs = [
        run
        for log, head in node.store.heads().items()
        if (run := read_run(node.store, log, 1, head.seq)) is not None
    ]
    node.close()
    home.log.unlink()
    home.views.unlink()
    node = Node.open(home.root)
    with pytest.raises(LogMissing):
        post(node, "todavía no")

    for run in runs:
        node.ingest(run)

    assert post(node, "otra vez")
    node.close()


def test_a_home_that_lost_its_keys_is_not_begun_anew(company: Created, tmp_path: Path) -> None:
    home = HomePaths(tmp_path / "carmen")
    home.keys.unlink()
    log = home.log.read_bytes()

    with pytest.raises(KeysMissing):
        Node.open(home.root)
    with pytest.raises(KeysMissing):
        found(home.root, "Otra", "Carmen Oliva")

    assert home.log.read_bytes() == log
    home.log.unlink()
    with pytest.raises(KeysMissing):
        found(home.root, "Otra", "Carmen Oliva")


def test_beginnings_that_are_cut_off_twice_take_no_log_with_them(tmp_path: Path) -> None:
    for _ in range(3):
        found(tmp_path / "home", "Cerámicas Oliva", "Carmen Oliva")
        cut_off(tmp_path / "home")

    found(tmp_path / "home", "Cerámicas Oliva", "Carmen Oliva")

    assert len(list((tmp_path / "home").glob("patio.db.unfinished-*"))) == 3
