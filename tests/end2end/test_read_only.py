"""A home that was taken to another computer, in the real window."""

from __future__ import annotations

import pytest

from support.office import Office
from support.window import Windows, opened, reads, wait_until


def test_a_home_from_another_computer_says_so_and_writes_after_one_click(
    office: Office, windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = office.diego.home
    office.diego.close()
    monkeypatch.setenv("PATIO_MACHINE_ID", "another computer")
    window = opened(windows, home)
    wait_until(lambda: reads(window, "Aquí solo puedes leer"), "the banner")
    assert not window.client.status().writable

    window.click("Seguir aquí")

    wait_until(lambda: not reads(window, "Aquí solo puedes leer"), "the banner to go")
    assert window.client.status().writable
    window.client.post("Desde el ordenador nuevo")
    wait_until(lambda: reads(window, "Desde el ordenador nuevo"), "my card")
