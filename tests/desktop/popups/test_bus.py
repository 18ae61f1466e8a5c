"""Pop-ups by the desktop's service, on a bus of their own."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator

import pytest
import shiboken6

from desktop.instance import TOKEN
from desktop.popups.bus import BusPopUps, PopUp
from support.notification_service import Service
from support.window import wait_until

HELLO = PopUp("mention 1", "Laia te menciona", "¿Lo ves & <b>dices</b>?", "Abrir")

Serve = Callable[..., Service]


@pytest.fixture
def bus(bus_address: str, dressed: object) -> Iterator[BusPopUps]:
    made = BusPopUps()
    yield made
    made.close()
    shiboken6.delete(made)


def test_a_pop_up_is_shown_as_the_specification_has_it(serve: Serve, bus: BusPopUps) -> None:
    service = serve()
    assert bus.show(HELLO)
    (shown,) = service.shown
    assert (service.wrong, shown.replaces, shown.entry) == ([], 0, "org.patio.Patio")
    assert (shown.title, shown.actions) == ("Laia te menciona", ("default", "Abrir"))


@pytest.mark.parametrize(
    ("can", "title", "line", "actions"),
    [
        (("body", "body-markup"), HELLO.title, "¿Lo ves &amp; &lt;b&gt;dices&lt;/b&gt;?", ()),
        (("body",), HELLO.title, HELLO.line, ()),
        (("actions",), f"{HELLO.title}: {HELLO.line}", "", ("default", "Abrir")),
    ],
)
def test_what_people_wrote_is_text_whatever_the_service_makes_of_it(
    serve: Serve, bus: BusPopUps, can: tuple[str, ...], title: str, line: str, actions: object
) -> None:
    service = serve(*can)
    assert bus.show(HELLO)
    (shown,) = service.shown
    assert (shown.title, shown.line, shown.actions) == (title, line, actions)


def test_one_of_a_group_takes_the_place_of_the_one_before(serve: Serve, bus: BusPopUps) -> None:
    service = serve()
    for group in ("a", "b", "a"):
        assert bus.show(HELLO._replace(group=group))
    first, second, third = service.shown
    assert (second.replaces, third.replaces, third.id) == (0, first.id, first.id)
    assert len(service.there()) == 2


def test_a_click_tells_its_group_and_brings_the_right_to_come_forward(
    serve: Serve, bus: BusPopUps, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN, "an old one")
    service, clicked = serve(), list[str]()
    bus.clicked.connect(clicked.append)
    assert bus.show(HELLO)
    service.click(service.shown[0].id + 1, token="another program's")
    service.click(service.shown[0].id, token="mine")
    wait_until(lambda: clicked == [HELLO.group], "the click")
    assert os.environ[TOKEN] == "mine"


def test_the_number_of_one_that_is_gone_is_used_no_more(serve: Serve, bus: BusPopUps) -> None:
    service, clicked = serve(), list[str]()
    bus.clicked.connect(clicked.append)
    bus.show(HELLO)
    bus.show(HELLO._replace(group="other"))
    gone, other = service.shown
    service.dismiss(gone.id)
    service.click(other.id)
    wait_until(lambda: clicked == ["other"], "the click")
    bus.show(HELLO)
    assert service.shown[-1].replaces == 0


def test_what_is_seen_is_taken_away_and_at_the_end_all(serve: Serve, bus: BusPopUps) -> None:
    service = serve()
    for group in ("a", "b", "c"):
        bus.show(HELLO._replace(group=group))
    bus.withdraw("b")
    bus.withdraw("unknown")
    assert [one.id for one in service.there()] == [service.shown[0].id, service.shown[2].id]
    bus.close()
    assert service.there() == []


def test_it_works_from_the_worker_thread(serve: Serve, bus: BusPopUps) -> None:
    service, done = serve(), list[bool]()
    worker = threading.Thread(target=lambda: done.append(bus.show(HELLO)))
    worker.start()
    wait_until(lambda: bool(done), "it shown")
    worker.join()
    assert (done, len(service.shown)) == ([True], 1)


def test_without_a_service_it_says_so_and_one_that_comes_later_is_used(
    serve: Serve, bus: BusPopUps
) -> None:
    assert not bus.show(HELLO)
    bus.withdraw(HELLO.group)
    service = serve()
    assert bus.show(HELLO)
    service.close()
    assert not bus.show(HELLO)
    assert serve("body") is not service
    assert bus.show(HELLO)


def test_one_that_hangs_is_asked_once(
    serve: Serve, bus: BusPopUps, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.popups.bus._PATIENCE_MS", 50)
    serve(hangs=True)
    assert not bus.show(HELLO)
    # With the patience of years this would not come back if it asked again.
    monkeypatch.setattr("desktop.popups.bus._PATIENCE_MS", 2**31 - 1)
    assert not bus.show(HELLO)
    bus.withdraw(HELLO.group)


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus", "rubbish"])
def test_without_a_bus_nothing_is_shown_and_nothing_complains(
    dressed: object, no_bus: None, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    if address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    made = BusPopUps()
    assert not made.show(HELLO)
    made.withdraw(HELLO.group)
    made.close()
    shiboken6.delete(made)
