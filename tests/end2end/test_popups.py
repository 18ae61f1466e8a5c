"""What Diego does is shown on Carmen's desktop, between real nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from desktop.popups.teller import Teller
from support.notification_service import Service, private_bus, why_not
from support.office import Office
from support.window import OpenWindow, Windows, wait_until
from sync.client import Hours

Role = QAccessible.Role


@pytest.fixture
def service(
    tmp_path: Path, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Service]:
    if why_not():
        pytest.skip(why_not())
    with private_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        made = Service(address)
        yield made
        made.close()


@pytest.fixture
def carmen(
    office: Office, service: Service, windows: Windows
) -> Iterator[Callable[[], OpenWindow]]:
    tellers: list[Teller] = []

    def begin() -> OpenWindow:
        made = OpenWindow(office.carmen.home)
        windows.append(made)
        window = made.window
        tellers.append(Teller(window.app, window.bridge, window.view, lambda: None, parent=window))
        # She looks at something else: what pops up is for those who do.
        window.view.hide()
        return made

    yield begin
    for teller in tellers:
        teller.close()


def lines(service: Service) -> list[tuple[str, str]]:
    return [(one.title, one.line) for one in service.there()]


def test_kudos_and_a_message_pop_up_and_a_click_on_one_leads_there(
    office: Office, service: Service, carmen: Callable[[], OpenWindow]
) -> None:
    window = carmen()
    me = office.carmen.me().person
    office.diego.give_kudos([me], "Por el horno & <b>todo</b>.")
    kudos = ("Diego te ha dado kudos", "Por el horno &amp; &lt;b&gt;todo&lt;/b&gt;.")
    wait_until(lambda: lines(service) == [kudos], "the kudos")
    office.diego.message("Hola, ¿vienes?", [me])
    wait_until(lambda: ("Diego te ha escrito", "") in lines(service), "the message")
    office.diego.message("¿O mañana?", [me])
    wait_until(lambda: ("Diego te ha escrito 2 mensajes", "") in lines(service), "the second")
    assert len(service.there()) == 2
    assert service.wrong == []
    window.view.show()
    service.click(service.there()[-1].id)
    window.wait_for("Diego Marín", Role.Heading)
    wait_until(lambda: lines(service) == [kudos], "the messages seen")


def test_outside_the_office_s_hours_nothing_pops_up(
    office: Office, service: Service, carmen: Callable[[], OpenWindow]
) -> None:
    another_day = (datetime.now().weekday() + 3) % 7
    office.carmen.change_settings(hours=Hours(days=[another_day]))
    window = carmen()
    office.diego.give_kudos([office.carmen.me().person], "Por quedarse con el horno.")
    notices = window.window.app.notices
    assert notices is not None
    wait_until(lambda: notices.unread == 1, "it in the list")
    done: list[bool] = []
    window.window.bridge.run(lambda: None, lambda _none: done.append(True))
    wait_until(lambda: bool(done), "what would have been shown")
    assert service.shown == []
