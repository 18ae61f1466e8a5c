"""Rotten bytes are found by the scrub, and come right from a colleague's run (T30)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from support.entries import COMPANY, NOW_MS, author, chain, checked, run_of
from sync.log.entry import Entry
from sync.store.care.healing import heal
from sync.store.care.marking import RotMarks, driver_of
from sync.store.care.scrub import Scrub, Scrubbed
from sync.store.entries import LogStore
from sync.store.serving import read_run
from sync.values import Lane, LogKey

ME = author(1)
THEIRS = chain(author(2), ["uno", "dos", "tres", "cuatro", "cinco"])
KEY = THEIRS[0].header.key


class Home:
    """A store with its scrub, opened again after bytes changed below it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.open()

    def open(self) -> None:
        self.store = LogStore(self.path, COMPANY)
        self.marks = RotMarks(self.store)
        self.scrub = Scrub(self.store, self.marks, ME)

    def flip(self, there: bytes, at: int = 0) -> None:
        """Change one byte of what lies in the file."""
        self.store.close()
        data = bytearray(self.path.read_bytes())
        assert data.count(there) >= 1, "the bytes are in the file"
        data[data.index(there) + at] ^= 0x40
        self.path.write_bytes(data)
        self.open()

    def round(self, limit: int = 2) -> Scrubbed:
        """Scrub to the end; the sum of what was found."""
        done: list[Scrubbed] = []
        while not done or not done[-1].ended:
            done.append(self.scrub.step(limit))
        return Scrubbed(
            sum(d.looked_at for d in done),
            sum(d.mended for d in done),
            sum(d.dropped for d in done),
            sum(d.marked for d in done),
        )

    def rows(self) -> list[tuple[object, ...]]:
        query = (
            "SELECT e.seq, e.hash, e.header, p.salt, p.body FROM entry e"
            " LEFT JOIN payload p ON p.receipt = e.receipt ORDER BY e.log_id, e.seq"
        )
        return driver_of(self.store).execute(query).fetchall()


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    made = Home(tmp_path / "patio.db")
    made.store.ingest(checked(THEIRS), NOW_MS)
    yield made
    made.store.close()


def given(home: Home, entries: Sequence[Entry]) -> int:
    return heal(home.store, home.marks, run_of(entries), NOW_MS)


def test_a_store_that_adds_up_is_left_as_it_is(home: Home) -> None:
    before = home.rows()

    assert home.round() == Scrubbed(5)

    assert home.rows() == before
    assert len(home.marks) == 0


def test_the_round_goes_on_where_it_stopped_after_a_restart(home: Home) -> None:
    home.scrub.step(2)
    home.store.close()
    home.open()

    assert home.scrub.cursor == 2
    assert home.scrub.step(10) == Scrubbed(3, ended=True)
    assert home.scrub.cursor == 0


@pytest.mark.parametrize("at", [0, 1, 2, 5, 40, 50, 60, 86, 100, 127])
def test_a_rotten_header_stops_its_log_there_and_is_replaced(home: Home, at: int) -> None:
    before = home.rows()
    home.flip(THEIRS[2].raw, at)

    assert home.round().marked == 1

    assert home.marks.at(KEY) == 3
    head = home.store.head(KEY)
    assert head is not None
    assert home.marks.visible(KEY, head).seq == 2
    assert home.store.count() == 5
    assert given(home, THEIRS[2:]) == 1
    assert home.rows() == before
    assert home.marks.at(KEY) is None
    assert home.round() == Scrubbed(5)


def test_nothing_at_or_behind_a_rotten_position_is_served(home: Home) -> None:
    home.store.ingest(checked(chain(author(3), ["a", "b"])), NOW_MS)
    home.flip(THEIRS[2].raw)
    home.round()

    assert read_run(home.store, KEY, 3, 5) is None
    run = read_run(home.store, KEY, 1, 5)
    assert run is None or run.first + len(run.headers) <= 3


def test_a_rotten_payload_is_dropped_and_asked_for(home: Home) -> None:
    home.flip(b"tres")

    assert home.round().dropped == 1

    assert home.store.missing(9) == [(THEIRS[2].id, KEY, 3)]
    head = home.store.head(KEY)
    assert head is not None
    assert (head.seq, head.payload_seq) == (5, 2)
    assert home.marks.at(KEY) is None
    last = home.store.last_arrival()
    assert home.store.put_payload(THEIRS[2].id, THEIRS[2].payload)
    assert [e.body for e in home.store.arrivals(last, Lane.CONTENT, 9)] == [b"tres"]


def test_a_rotten_salt_is_a_rotten_payload(home: Home) -> None:
    home.flip(THEIRS[1].payload.salt + b"dos")
    assert home.round().dropped == 1


def test_a_rotten_hash_is_made_again_from_its_header(home: Home) -> None:
    before = home.rows()
    driver_of(home.store).execute("UPDATE entry SET hash = ? WHERE seq = 4", (b"x" * 32,))

    assert home.round().mended == 1

    assert home.rows() == before
    assert len(home.marks) == 0


def test_a_rotten_signature_stops_its_log_there_and_is_replaced(home: Home) -> None:
    home.flip(THEIRS[4].signature, 3)

    assert home.round().marked == 1

    assert home.marks.at(KEY) == 5
    assert given(home, THEIRS[3:]) == 1
    assert home.round() == Scrubbed(5)


def test_our_own_rotten_signature_is_made_again_here(home: Home) -> None:
    own = chain(ME, ["mío"])
    home.store.append(own, NOW_MS)
    home.flip(own[0].signature, 9)

    assert home.round().mended == 1

    run = read_run(home.store, own[0].header.key, 1, 1)
    assert run is not None
    assert run.signature == own[0].signature


def test_a_head_that_names_another_entry_is_put_right(home: Home) -> None:
    driver_of(home.store).execute("UPDATE log SET head_hash = ?", (b"x" * 32,))

    assert home.round().mended == 1

    head = home.store.head(KEY)
    assert head is not None
    assert head.hash == THEIRS[-1].id


def test_a_header_with_another_version_byte_does_not_keep_a_home_shut(home: Home) -> None:
    home.flip(THEIRS[-1].raw, 0)
    assert home.store.count() == 5
    assert home.store.arrivals(0, Lane.CONTENT, 9)[-1].body == b"cinco"
    assert home.round().marked == 1
    assert given(home, THEIRS) == 1


def test_a_lost_row_is_a_hole_that_is_filled(home: Home) -> None:
    driver = driver_of(home.store)
    driver.execute("DELETE FROM payload WHERE receipt = 2")
    driver.execute("DELETE FROM entry WHERE receipt = 2")

    assert home.round().marked == 1

    assert home.marks.at(KEY) == 2
    assert given(home, THEIRS) == 1
    assert [row[0] for row in home.rows()] == [1, 2, 3, 4, 5]
    assert home.marks.at(KEY) is None


def test_what_is_new_behind_a_filled_hole_is_taken_as_new(home: Home) -> None:
    driver = driver_of(home.store)
    driver.execute("DELETE FROM payload WHERE receipt = 5")
    driver.execute("DELETE FROM entry WHERE receipt = 5")
    home.round()
    longer = [*THEIRS, *chain(author(2), ["seis", "siete"], previous=THEIRS[-1])]

    assert given(home, longer) == 1
    home.store.ingest(checked(longer[5:]), NOW_MS)

    head = home.store.head(KEY)
    assert head is not None
    assert head.seq == 7
    assert [row[0] for row in home.rows()] == [1, 2, 3, 4, 5, 6, 7]
    assert home.marks.at(KEY) is None


def test_an_entry_in_the_wrong_place_is_put_right(home: Home) -> None:
    driver_of(home.store).execute("UPDATE entry SET seq = 77 WHERE seq = 2")
    home.round()
    assert [row[0] for row in home.rows()] == [1, 2, 3, 4, 5]


def test_of_two_rotten_positions_the_second_is_not_forgotten(home: Home) -> None:
    home.flip(THEIRS[1].raw)
    home.flip(THEIRS[3].raw)
    home.round()
    assert home.marks.at(KEY) == 2

    assert given(home, THEIRS[:3]) == 1

    assert home.marks.at(KEY) == 4
    assert given(home, THEIRS) == 1
    assert home.marks.at(KEY) is None


def test_another_branch_of_the_log_does_not_take_a_rotten_place(home: Home) -> None:
    home.flip(THEIRS[2].raw)
    home.round()
    fork = chain(author(2), ["otro", "otro"], previous=THEIRS[1])
    before = home.rows()

    assert given(home, fork) == 0

    assert home.rows() == before
    assert home.marks.at(KEY) == 3


def test_a_run_with_a_bad_signature_heals_nothing(home: Home) -> None:
    home.flip(THEIRS[2].raw)
    home.round()
    other = chain(author(2), ["nada"], epoch=9)
    run = run_of(THEIRS[2:])
    forged = type(run)(
        run.log, run.first, run.headers, other[0].signature, run.middle, run.payloads
    )

    assert heal(home.store, home.marks, forged, NOW_MS) == 0


def test_own_entries_behind_a_rotten_one_are_kept_and_writing_goes_on(home: Home) -> None:
    own = chain(ME, ["a", "b", "c"])
    home.store.append(own, NOW_MS)
    home.flip(own[1].raw)
    home.round()

    home.store.append(chain(ME, ["d"], previous=own[2]), NOW_MS)

    head = home.store.head(own[0].header.key)
    assert head is not None
    assert head.seq == 4
    assert home.marks.at(own[0].header.key) == 2


def test_a_rotten_control_payload_stops_the_log_because_control_comes_whole(home: Home) -> None:
    control = chain(author(4), ["acto uno", "acto dos"], lane=Lane.CONTROL, kind=0x8002)
    run = checked(control)
    entries = tuple(
        type(item)(item.id, item.header, item.raw, entry.signature, True, item.payload)
        for item, entry in zip(run.entries, control, strict=True)
    )
    home.store.ingest(type(run)(run.log, entries, None, None, ()), NOW_MS)
    key: LogKey = control[0].header.key
    home.flip(b"acto dos")

    home.round()

    assert home.marks.at(key) == 2
    assert [e.body for e in home.store.arrivals(0, Lane.CONTROL, 9)] == [b"acto uno"]
    assert given(home, control) == 1
    assert home.marks.at(key) is None
    assert b"acto dos" in [e.body for e in home.store.arrivals(0, Lane.CONTROL, 9)]


def lower_head(home: Home, seq: int, *, missing: Sequence[int] = ()) -> None:
    """As an old version left it: the head stands below what came after it."""
    id = THEIRS[seq - 1].id if seq else b""
    driver = driver_of(home.store)
    driver.execute("UPDATE log SET head_seq = ?, head_hash = ?, payload_seq = ?", (seq, id, seq))
    for at in missing:
        driver.execute("DELETE FROM payload WHERE body = ?", (THEIRS[at - 1].payload.body,))
        driver.execute(
            "INSERT INTO missing SELECT receipt, log_id, seq FROM entry WHERE seq = ?", (at,)
        )
    home.store.reload()


@pytest.mark.parametrize("seq", [0, 1, 2, 4])
def test_a_head_below_its_entries_is_raised_and_the_log_takes_more(home: Home, seq: int) -> None:
    lower_head(home, seq)

    assert home.round().mended == 1

    head = home.store.head(KEY)
    assert head is not None
    assert (head.seq, head.hash, head.payload_seq) == (5, THEIRS[4].id, 5)
    home.store.ingest(checked(chain(author(2), ["seis"], previous=THEIRS[4])), NOW_MS)
    assert [item.seq for item in home.store.heads().values()] == [6]
    assert home.round() == Scrubbed(6)


def test_a_raised_head_waits_for_the_payloads_that_are_missing(home: Home) -> None:
    lower_head(home, 2, missing=[4])

    home.round()

    head = home.store.head(KEY)
    assert head is not None
    assert (head.seq, head.payload_seq) == (5, 3)


def test_what_is_missing_behind_a_low_head_is_asked_for(home: Home) -> None:
    lower_head(home, 1)
    before = home.rows()
    driver_of(home.store).execute("DELETE FROM payload WHERE body = ?", (b"cuatro",))
    driver_of(home.store).execute("DELETE FROM entry WHERE seq = 4")
    home.store.reload()

    home.round()

    head = home.store.head(KEY)
    assert head is not None
    assert home.marks.visible(KEY, head).seq == 3
    assert given(home, THEIRS[3:]) == 1
    assert home.rows() == before
    assert home.round() == Scrubbed(5)


def test_a_head_is_not_raised_over_what_hangs_on_another_entry(home: Home) -> None:
    strange = chain(author(2), ["one", "two", "three"])
    lower_head(home, 1)
    for entry in strange[1:]:
        driver_of(home.store).execute(
            "UPDATE entry SET hash = ?, header = ? WHERE seq = ?",
            (entry.id, entry.raw, entry.header.seq),
        )
    driver_of(home.store).execute("DELETE FROM payload")
    home.store.reload()

    assert home.marks.raise_heads() == 0
