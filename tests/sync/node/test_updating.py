"""New versions in an office: brought, approved, offered, put where a person can start them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import sync
from support.nodes import START_MS, Office, cut, give, meet
from support.releases import (
    ANA,
    CLAU,
    EVA,
    SET,
    Maker,
    built_with,
    bundle_of,
    keys_of,
    text_of_release,
)
from sync.codec import encode
from sync.errors import BadUpdate, BlobMissing, CannotRead, NotAllowed, RunRefused
from sync.governance.acts import ControlKind, Release
from sync.local.updating import UpdateFacts
from sync.node import updating
from sync.node.core import Node
from sync.node.filing import Filing
from sync.node.platforms import packed, this_platform
from sync.replication.shelf import Borrower
from sync.safekeeping.releases.keys import read_set
from sync.values import Lane, Rank

DAY_MS = 86_400_000


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Carmen, with Diego the admin and Marta; programs with the makers' keys."""
    made = Office(tmp_path / "office")
    with built_with(SET):
        carmen = made.found()
        diego = made.join("Diego", carmen, Rank.ADMIN)
        marta = made.join("Marta", carmen)
        meet(carmen, diego, marta)
        yield made
        made.close()


def bring(node: Node, folder: Path, version: str = "9.1.0", sequence: int = 1) -> UpdateFacts:
    text = text_of_release(folder, version, sequence)
    return node.updating.bring(bundle_of(folder, text))


def why(node: Node, file: Path) -> str:
    """Why a file is refused; nothing of it is kept then."""
    before = list(node.updating.store.all())
    with pytest.raises(BadUpdate) as refused:
        node.updating.bring(file)
    assert list(node.updating.store.all()) == before
    assert list(node.updating.store.root.glob("*.copy")) == []
    return str(refused.value.facts["why"])


def fetch(giver: Node, taker: Node) -> int:
    """What replication does: the taker takes what it wants from the giver; how many files."""
    with (
        ThreadPoolExecutor(1) as writer,
        ThreadPoolExecutor(1) as files,
    ):

        async def work() -> int:
            out, into = Filing(giver, writer, files), Filing(taker, writer, files)
            asker = Borrower(taker.key.device)
            count = 0
            for wanted in await into.wanted(10):
                held = await out.held(wanted.blob, asker)
                if held is None:
                    continue
                manifest = held.manifest
                assert await into.begin(manifest) is not None
                for piece in range(manifest.count):
                    data = await out.read(
                        wanted.blob, piece * (256 << 10), manifest.length(piece), asker
                    )
                    assert data is not None
                    await into.take([(wanted.blob, piece, memoryview(data))])
                count += await into.finish(wanted.blob)
            return count

        return asyncio.run(work())


def test_a_version_that_is_brought_waits_for_a_word(office: Office, tmp_path: Path) -> None:
    carmen, marta = office.nodes["Carmen"], office.nodes["Marta"]
    found = bring(carmen, tmp_path)
    assert (found.version, found.state, found.may_approve) == ("9.1.0", "brought", True)
    meet(carmen, marta)
    assert marta.updating.facts().version == ""
    assert carmen.updating.offered == frozenset()
    assert fetch(carmen, marta) == 0
    with pytest.raises(BadUpdate, match="none"):
        carmen.updating.get(tmp_path, previous=False)


def test_once_approved_colleagues_fetch_it_from_each_other(office: Office, tmp_path: Path) -> None:
    carmen, diego, marta = (office.nodes[name] for name in ("Carmen", "Diego", "Marta"))
    bring(diego, tmp_path)
    diego.updating.approve()
    meet(carmen, diego, marta)
    assert marta.updating.facts().state == "arriving"
    assert fetch(diego, marta) == 1
    assert marta.updating.facts().state == "ready"
    diego.close()
    del office.nodes["Diego"]
    assert fetch(marta, carmen) == 1  # whoever has it hands it on
    (tmp_path / "out").mkdir()
    put = carmen.updating.get(tmp_path / "out", previous=False)
    source = next(tmp_path.glob("patio-9.1.0-*.bin"))
    assert Path(put.path).read_bytes() == source.read_bytes()
    assert Path(put.path).stat().st_mode & 0o111 == 0  # nobody starts it by accident


def test_a_member_approves_nothing(office: Office, tmp_path: Path) -> None:
    marta = office.nodes["Marta"]
    assert not bring(marta, tmp_path).may_approve
    with pytest.raises(NotAllowed):
        marta.updating.approve()
    assert marta.governance.releases == ()


def test_an_approval_of_a_member_or_of_another_company_counts_for_nothing(
    office: Office, tmp_path: Path
) -> None:
    carmen, marta = office.nodes["Carmen"], office.nodes["Marta"]
    bring(marta, tmp_path)
    document = (marta.home.updates / "brought.json").read_bytes()
    marta.append(Lane.CONTROL, [(int(ControlKind.RELEASE), encode(Release(document=document)))])
    meet(carmen, marta)
    assert carmen.governance.releases == marta.governance.releases == ()
    other = Office(tmp_path / "other")
    ours = other.found()
    bring(ours, tmp_path / "again")
    ours.updating.approve()
    assert len(ours.governance.releases) == 1
    with pytest.raises(RunRefused):
        give(ours, carmen, Lane.CONTROL)
    assert carmen.governance.releases == ()
    other.close()


def test_an_admin_who_is_removed_has_approved_nothing_after(office: Office, tmp_path: Path) -> None:
    carmen, diego, marta = (office.nodes[name] for name in ("Carmen", "Diego", "Marta"))
    cut(carmen, diego)
    bring(diego, tmp_path)
    diego.updating.approve()  # which has not heard of it
    meet(carmen, diego, marta)
    assert marta.governance.releases == ()
    assert marta.updating.facts().version == ""


@pytest.mark.parametrize(
    ("makers", "said"),
    [((ANA,), "signatures"), ((EVA, Maker("Mallory")), "foreign"), ((ANA, EVA), "signatures")],
)
def test_too_few_or_foreign_signatures_leave_nothing(
    office: Office, tmp_path: Path, makers: tuple[Maker, ...], said: str
) -> None:
    text = text_of_release(tmp_path)
    assert why(office.nodes["Carmen"], bundle_of(tmp_path, text, *makers)) == said


@pytest.mark.parametrize("where", ["first", "middle", "last", "cut", "more"])
def test_a_changed_byte_leaves_nothing(office: Office, tmp_path: Path, where: str) -> None:
    file = bundle_of(tmp_path, text_of_release(tmp_path))
    data = bytearray(file.read_bytes())
    match where:
        case "first":
            data[3] ^= 1
        case "middle":
            data[len(data) // 2] ^= 1
        case "last":
            data[-1] ^= 1
        case "cut":
            del data[-1]
        case _:
            data += b"!"
    file.write_bytes(data)
    assert why(office.nodes["Carmen"], file) == ("rubbish" if where == "first" else "altered")


def test_what_is_no_file_of_ours_is_refused(office: Office, tmp_path: Path) -> None:
    carmen = office.nodes["Carmen"]
    (tmp_path / "film").write_bytes(b"x" * 100_000)
    assert why(carmen, tmp_path / "film") == "rubbish"
    (tmp_path / "long").write_bytes(b"PATIO-UPDATE1\n" + b"\xff\xff\xff\xff" + b"x" * 99)
    assert why(carmen, tmp_path / "long") == "rubbish"
    with pytest.raises(CannotRead):
        carmen.updating.bring(tmp_path / "none")


def test_a_lower_number_and_a_replayed_release_are_refused(office: Office, tmp_path: Path) -> None:
    carmen = office.nodes["Carmen"]
    old = bundle_of(tmp_path / "a", text_of_release(tmp_path / "a", "9.0.0", 4))
    carmen.updating.bring(old)
    bring(carmen, tmp_path / "b", "9.1.0", 5)
    assert why(carmen, old) == "older"
    twin = bundle_of(tmp_path / "c", text_of_release(tmp_path / "c", "9.2.0", 5))
    assert why(carmen, twin) == "older"


def test_what_was_seen_outlives_a_restart_and_a_new_program(office: Office, tmp_path: Path) -> None:
    carmen = office.nodes["Carmen"]
    old = bundle_of(tmp_path / "a", text_of_release(tmp_path / "a", "9.0.0", 4))
    bring(carmen, tmp_path / "b", "9.1.0", 5)
    carmen.close()
    office.nodes["Carmen"] = carmen = Node.open(office.root / "Carmen", office.clock)
    assert why(carmen, old) == "older"


def test_an_old_approval_does_not_come_back_when_the_new_one_has_run_out(
    office: Office, tmp_path: Path
) -> None:
    carmen = office.nodes["Carmen"]
    today = datetime.fromtimestamp(START_MS / 1000, UTC).date()
    for sequence, days in ((1, 400), (2, 3)):
        folder = tmp_path / str(sequence)
        text = text_of_release(
            folder, f"9.{sequence}.0", sequence, expires=today + timedelta(days=days)
        )
        carmen.updating.bring(bundle_of(folder, text))
        carmen.updating.approve()
    assert carmen.updating.facts().version == "9.2.0"
    office.clock.now_ms += 10 * DAY_MS
    assert carmen.updating.facts().version == ""
    with pytest.raises(BadUpdate, match="none"):
        carmen.updating.get(tmp_path, previous=False)


def test_one_that_has_run_out_is_refused(office: Office, tmp_path: Path) -> None:
    yesterday = datetime.fromtimestamp(START_MS / 1000, UTC).date() - timedelta(days=1)
    text = text_of_release(tmp_path, expires=yesterday)
    assert why(office.nodes["Carmen"], bundle_of(tmp_path, text)) == "expired"


def test_what_is_not_newer_than_what_runs_is_refused(office: Office, tmp_path: Path) -> None:
    for number, version in enumerate((sync.__version__, "0.0.9")):
        folder = tmp_path / str(number)
        text = text_of_release(folder, version, 10 + number)
        assert why(office.nodes["Carmen"], bundle_of(folder, text)) == "installed"


def test_there_is_room_for_so_much_and_no_more(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carmen, marta = office.nodes["Carmen"], office.nodes["Marta"]
    bring(carmen, tmp_path / "a")
    carmen.updating.approve()
    meet(carmen, marta)
    monkeypatch.setattr(updating, "ROOM_BYTES", 1000)
    assert marta.updating.wanted() == []
    text = text_of_release(tmp_path / "b", "9.2.0", 2)
    assert why(carmen, bundle_of(tmp_path / "b", text)) == "room"


def test_a_program_without_keys_takes_nothing(office: Office, tmp_path: Path) -> None:
    file = bundle_of(tmp_path, text_of_release(tmp_path))
    with built_with(None):
        assert why(office.nodes["Carmen"], file) == "no_keys"


def test_an_approved_release_is_nothing_to_who_does_not_know_its_keys(
    office: Office, tmp_path: Path
) -> None:
    carmen, marta = office.nodes["Carmen"], office.nodes["Marta"]
    bring(carmen, tmp_path)
    carmen.updating.approve()
    with built_with(read_set(keys_of(EVA, CLAU))):
        meet(carmen, marta)
        assert marta.updating.facts().version == ""
        assert marta.updating.wanted() == []


def test_the_version_of_before_is_kept_for_one_step_back(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carmen = office.nodes["Carmen"]
    for number in (1, 2, 3):
        bring(carmen, tmp_path / str(number), f"9.{number}.0", number)
        carmen.updating.approve()
    carmen.updating.arrived()
    assert len(list(carmen.updating.store.all())) == updating.KEPT
    monkeypatch.setattr(sync, "__version__", "9.3.0")
    found = carmen.updating.facts()
    assert (found.version, found.previous) == ("", "9.2.0")
    put = carmen.updating.get(tmp_path, previous=True)
    assert put.version == "9.2.0"
    assert "9.2.0" in put.path


def test_an_installer_that_has_rotted_is_not_put_anywhere(office: Office, tmp_path: Path) -> None:
    carmen = office.nodes["Carmen"]
    bring(carmen, tmp_path)
    carmen.updating.approve()
    (blob,) = carmen.updating.store.all()
    path = carmen.updating.store.path(blob)
    data = bytearray(path.read_bytes())
    data[1000] ^= 1
    path.write_bytes(data)
    (tmp_path / "out").mkdir()
    with pytest.raises(BadUpdate, match="altered"):
        carmen.updating.get(tmp_path / "out", previous=False)
    assert list((tmp_path / "out").iterdir()) == []
    with pytest.raises(BlobMissing):  # it is fetched again
        carmen.updating.get(tmp_path / "out", previous=False)
    assert len(carmen.updating.wanted()) == 1


def test_only_what_is_for_this_computer_is_fetched_unless_it_is_always_on(
    office: Office, tmp_path: Path
) -> None:
    carmen, marta = office.nodes["Carmen"], office.nodes["Marta"]
    text = text_of_release(tmp_path, platforms=(this_platform(), "windows-arm64"))
    carmen.updating.bring(bundle_of(tmp_path, text))
    carmen.updating.approve()
    meet(carmen, marta)
    assert len(marta.updating.wanted()) == 1
    marta.letters.keeps = True
    assert len(marta.updating.wanted()) == 2


def test_it_is_approved_once(office: Office, tmp_path: Path) -> None:
    carmen = office.nodes["Carmen"]
    with pytest.raises(BadUpdate, match="none"):
        carmen.updating.approve()
    bring(carmen, tmp_path)
    carmen.updating.approve()
    with pytest.raises(BadUpdate, match="approved"):
        carmen.updating.approve()


def test_on_linux_the_installer_is_of_the_kind_that_patio_came_in(tmp_path: Path) -> None:
    executable = tmp_path / "usr" / "lib" / "patio" / "patio"
    assert packed(executable, tmp_path) == "rpm"
    (tmp_path / "var/lib/dpkg").mkdir(parents=True)
    (tmp_path / "var/lib/dpkg/status").touch()
    assert packed(executable, tmp_path) == "deb"
    assert packed(tmp_path / "home/marta/.local/opt/patio/patio", tmp_path) == "tar"
