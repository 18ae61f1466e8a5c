from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from desktop.bridge import EVERYTHING, PAUSE_MOST_S, SLOW_MS, Bridge
from sync.errors import BrokenInvariant, NoSpace, PatioError


@dataclass(frozen=True)
class Notice:
    changed: frozenset[str]


class Office:
    """The client's side of the bridge: says what it was asked, notices when told to."""

    def __init__(self, *, company: bool = True) -> None:
        self.company = company
        self.asked: list[str] = []
        self.notify: Callable[[Notice], None] | None = None

    def has_company(self) -> bool:
        return self.company

    def start_node(self) -> None:
        self.asked.append("start_node")

    def watch(self, on_notice: Callable[[Notice], None]) -> None:
        self.asked.append("watch")
        self.notify = on_notice

    def close(self) -> None:
        self.asked.append("close")


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def bridge(office: Office, qtbot: QtBot) -> Iterator[Bridge]:
    made = Bridge(office)
    yield made
    made.close()


def test_work_is_done_off_the_gui_thread_and_answered_on_it(bridge: Bridge, qtbot: QtBot) -> None:
    here = threading.get_ident()
    answers: list[tuple[int, int]] = []
    bridge.run(threading.get_ident, lambda there: answers.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(answers))
    there, back = answers[0]
    assert there != here
    assert back == here


def test_work_is_done_in_the_order_asked(bridge: Bridge, qtbot: QtBot) -> None:
    done: list[int] = []
    for number in range(50):
        bridge.run(lambda number=number: number, done.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(done) == 50)
    assert done == list(range(50))


def test_an_error_of_the_engine_goes_to_whoever_asked(bridge: Bridge, qtbot: QtBot) -> None:
    failures: list[PatioError] = []

    def fail() -> None:
        raise NoSpace(path="/srv")

    bridge.run(fail, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], NoSpace)


def test_an_error_that_nobody_waits_for_is_a_problem(bridge: Bridge, qtbot: QtBot) -> None:
    def fail() -> None:
        raise NoSpace(path="/srv")

    with qtbot.waitSignal(bridge.problem) as signal:
        bridge.run(fail)
    assert isinstance(signal.args[0], NoSpace)


def test_a_bug_is_told_as_ours_and_the_worker_goes_on(
    bridge: Bridge,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _error, _trace: told.append(kind))
    failures: list[PatioError] = []
    results: list[int] = []
    bridge.run(lambda: 1 // 0, failed=failures.append)
    bridge.run(lambda: 7, results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert told == [ZeroDivisionError]
    assert isinstance(failures[0], BrokenInvariant)


def test_the_node_starts_before_the_notices_and_once(
    bridge: Bridge, office: Office, qtbot: QtBot
) -> None:
    bridge.start()
    bridge.start()
    qtbot.waitUntil(lambda: office.notify is not None)
    assert office.asked == ["start_node", "watch"]


def test_nothing_starts_before_there_is_a_company(qtbot: QtBot) -> None:
    office = Office(company=False)
    bridge = Bridge(office)
    bridge.start()
    bridge.close()
    assert office.asked == ["close"]


def test_the_views_are_read_again_once_notices_flow(bridge: Bridge, qtbot: QtBot) -> None:
    # Whatever changed between the first reading and the first notice would be missed.
    with qtbot.waitSignal(bridge.changed) as signal:
        bridge.start()
    assert signal.args == [EVERYTHING]


def test_notices_that_come_together_are_told_together(
    bridge: Bridge, office: Office, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bridge.changed):
        bridge.start()
    told: list[frozenset[str]] = []
    bridge.changed.connect(told.append)
    assert office.notify is not None
    for name in ("feed", "people", "feed"):
        office.notify(Notice(frozenset({name})))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [frozenset({"feed", "people"})]


def test_notices_that_go_on_coming_leave_the_thread_time_and_the_last_is_told(
    bridge: Bridge, qtbot: QtBot
) -> None:
    told: list[frozenset[str]] = []
    bridge.changed.connect(told.append)
    count = 0
    coming = QTimer(interval=2)

    def come() -> None:
        nonlocal count
        count += 1
        bridge.refresh(frozenset({"people"} if count == 300 else {"feed"}))
        if count == 300:
            coming.stop()

    coming.timeout.connect(come)
    coming.start()

    qtbot.waitUntil(lambda: any("people" in views for views in told))

    assert len(told) < 30


def _has(told: list[frozenset[str]], count: int) -> bool:
    return len(told) >= count


def test_after_a_pause_a_notice_is_told_at_once(bridge: Bridge, qtbot: QtBot) -> None:
    told: list[frozenset[str]] = []
    bridge.changed.connect(told.append)
    for count in range(1, 4):
        bridge.refresh(frozenset({"feed"}))
        qtbot.waitUntil(partial(_has, told, count))
    qtbot.wait(round(1000 * PAUSE_MOST_S))
    bridge.refresh(frozenset({"people"}))

    QCoreApplication.processEvents()

    assert told[-1] == {"people"}


def test_after_closing_no_callback_comes(office: Office, qtbot: QtBot) -> None:
    bridge = Bridge(office)
    answers: list[int] = []
    bridge.run(lambda: 1, answers.append)
    bridge.close()
    bridge.run(lambda: 2, answers.append)
    qtbot.wait(1)
    assert answers == []
    assert office.asked == ["close"]


def test_what_was_typed_and_takes_long_is_told_until_the_last_of_it_is_done(
    bridge: Bridge, qtbot: QtBot
) -> None:
    gates = [threading.Event(), threading.Event()]
    told: list[bool] = []
    bridge.slowChanged.connect(lambda: told.append(bridge.slow))
    for gate in gates:
        bridge.run(gate.wait, typed=True)
    assert not bridge.slow
    qtbot.waitUntil(lambda: bridge.slow)
    gates[0].set()
    done: list[bool] = []
    gates[1].set()
    bridge.run(lambda: True, done.append, typed=True)
    qtbot.waitUntil(lambda: bool(done))
    assert (told, bridge.slow) == ([True, False], False)


def test_what_was_typed_and_is_refused_is_not_waited_for_any_more(
    bridge: Bridge, qtbot: QtBot
) -> None:
    def full() -> None:
        raise NoSpace(path="/")

    problems: list[PatioError] = []
    bridge.problem.connect(problems.append)
    failures: list[PatioError] = []
    bridge.run(full, typed=True)
    bridge.run(full, None, failures.append, typed=True)
    qtbot.waitUntil(lambda: bool(failures))
    assert len(problems) == 1
    with qtbot.assertNotEmitted(bridge.slowChanged, wait=SLOW_MS + 200):
        pass


def test_what_nobody_typed_is_not_told_though_it_takes_long(bridge: Bridge, qtbot: QtBot) -> None:
    gate = threading.Event()
    bridge.run(gate.wait)
    with qtbot.assertNotEmitted(bridge.slowChanged, wait=SLOW_MS + 200):
        pass
    gate.set()
