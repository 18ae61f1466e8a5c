"""How much of each log came lately, found by halving."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from random import Random

import pytest

from sync.store.entries import LogStore
from sync.store.pace import first_ms, since
from sync.values import CompanyId

NOW_MS = 1_795_000_000_000
DAY_MS = 24 * 3600 * 1000
COMPANY = CompanyId(bytes(32))


def entry_id(log: int, seq: int) -> bytes:
    return log.to_bytes(16) + seq.to_bytes(16)


class Written:
    """A log file filled row by row: nothing here looks at what the entries say."""

    def __init__(self, path: Path) -> None:
        LogStore(path, COMPANY).close()
        self.path = path
        self.logs: dict[int, list[tuple[int, int, int]]] = {}
        self._file = sqlite3.connect(path)

    def log(self, number: int, rows: list[tuple[int, int, int]], *, pruned: int = 0) -> None:
        """Position, arrival and clock of each entry."""
        self.logs[number] = rows
        last = rows[-1][0]
        self._file.execute(
            "INSERT INTO log (id, device, epoch, lane, branch, head_seq, head_hash, payload_seq,"
            " pruned) VALUES (?, ?, ?, 1, x'', ?, ?, 0, ?)",
            (number, number.to_bytes(32), bytes(8), last, entry_id(number, last), pruned),
        )
        self._file.executemany(
            "INSERT INTO entry (log_id, seq, hash, header, sig_state, received_ms)"
            " VALUES (?, ?, ?, ?, 0, ?)",
            (
                (number, seq, entry_id(number, seq), header(signed), received)
                for seq, received, signed in rows
            ),
        )

    def store(self) -> LogStore:
        self._file.commit()
        self._file.close()
        return LogStore(self.path, COMPANY)


def header(signed_ms: int) -> bytes:
    return bytes(84) + (signed_ms << 16).to_bytes(8) + bytes(36)


@pytest.fixture
def written(tmp_path: Path) -> Written:
    return Written(tmp_path / "log.db")


@pytest.mark.parametrize("seed", range(20))
def test_it_is_what_counting_all_of_them_would_say(written: Written, seed: int) -> None:
    dice = Random(seed)
    for number in range(1, 30):
        first = dice.choice([1, 1, 1, 7, 100])
        length = dice.choice([1, 2, 3, 50, 257])
        came = sorted(NOW_MS - dice.randrange(3 * DAY_MS) for _ in range(length))
        signed = sorted(NOW_MS - dice.randrange(3 * DAY_MS) for _ in range(length))
        rows = [(first + at, came[at], signed[at]) for at in range(length)]
        written.log(number, rows, pruned=first if dice.random() < 0.5 else 0)
    store, start = written.store(), NOW_MS - DAY_MS

    for signed_ms in (0, start):
        found = {int.from_bytes(one.log.device): one for one in since(store, start, signed_ms)}
        expected = {
            number: sum(came >= start and signed >= signed_ms for _, came, signed in rows)
            for number, rows in written.logs.items()
        }
        assert {n: one.entries for n, one in found.items()} == {
            number: count for number, count in expected.items() if count
        }
        for number, one in found.items():
            positions = [seq for seq, _, _ in written.logs[number]]
            assert one.seq == positions[-1] - one.entries
            held = one.seq in positions
            assert one.before == (entry_id(number, one.seq) if held else None)
    assert first_ms(store) == written.logs[1][0][1]
    store.close()


def test_in_an_empty_store_nothing_came(written: Written) -> None:
    store = written.store()

    assert since(store, 0) == []
    assert first_ms(store) == 0
    store.close()


def test_a_million_entries_cost_hardly_more_than_a_thousand(tmp_path: Path) -> None:
    """An office of a hundred, one of whom floods: counted in steps, since a clock would say how
    busy the machine is."""
    costs = []
    for size in (1_000, 300_000):
        written = Written(tmp_path / f"{size}.db")
        for number in range(2, 300):
            old, new = NOW_MS - 40 * DAY_MS, NOW_MS - DAY_MS // 2
            rows = [(seq, old if seq < 200 else new, old) for seq in range(1, 220)]
            written.log(number, rows)
        written.log(1, [(seq, NOW_MS, NOW_MS) for seq in range(1, size + 1)])
        store = written.store()
        driver = store.connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        steps = 0

        def step() -> int:
            nonlocal steps
            steps += 1
            return 0

        driver.set_progress_handler(step, 100)
        found = {int.from_bytes(one.log.device): one for one in since(store, NOW_MS - DAY_MS)}
        driver.set_progress_handler(None, 0)
        assert (found[1].entries, found[2].entries, len(found)) == (size, 20, 299)
        costs.append(steps)
        store.close()

    assert costs[1] < 1.1 * costs[0]
