"""What its author erased, in the real window: how far that has come, while she looks."""

from __future__ import annotations

import os
from pathlib import Path

from support.office import Office
from support.window import LOOPBACK, LoopbackClient, Windows, opened, reads, wait_until


def test_the_author_sees_on_how_many_computers_it_is_gone_while_it_goes(
    office: Office, windows: Windows, tmp_path: Path
) -> None:
    carmen, diego = office.carmen, office.diego
    post = carmen.post("Esto no debía salir")
    carmen.post("Esto sí")
    wait_until(lambda: len(diego.feed()) == 2, "Diego to read both")
    diego.close()
    window = opened(windows, carmen.home)
    wait_until(lambda: reads(window, "Esto no debía salir"), "the post")

    carmen.erase(post)

    window.wait_for("Borrado en este equipo, sin enviar")
    again = LoopbackClient(diego.home)
    again.start_node([*LOOPBACK, "--peer", carmen.network().listen])
    window.wait_for("Borrado en los 2 equipos")
    again.close()
    window.settle()
    window.grab(Path(os.environ.get("PATIO_PICTURES") or tmp_path) / "erased.png")
    assert not reads(window, "no debía salir")
