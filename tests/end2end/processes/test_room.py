"""Places for a home: a small disk (T18, A12), and a folder that is none (T27)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.disks import small_disk_at
from support.homes import Office, converge, until
from sync.store.watermark import OVERRIDE, free_in

LIMIT = 6_000_000


@pytest.fixture
def small_disk(office: Office) -> Iterator[Path]:
    with small_disk_at(office.root / "disk", "12m") as folder:
        yield folder
        office.close()


def test_with_little_room_content_waits_and_control_goes_on(
    office: Office, small_disk: Path
) -> None:
    carmen = office.create()
    code = carmen.run("invite")["code"]
    marta = office.home("disk/marta")
    marta.environment = {**marta.environment, OVERRIDE: f"{LIMIT}:{LIMIT}"}
    marta.run("join", code, "--name", "Marta Ruiz", "--peer", carmen.listen)
    marta.start(carmen.listen)
    converge(carmen, marta)
    filler = small_disk / "fotos"
    filler.write_bytes(bytes(free_in(small_disk) - LIMIT // 2))
    until([marta], lambda clients: clients[0].network().room == "stopped")

    carmen.run("post", "Esto tiene que esperar")
    carmen.run("invite")

    until(
        [carmen, marta],
        lambda clients: len({client.status().governance_digest for client in clients}) == 1,
    )
    assert marta.run("feed") == []
    assert "Free some space" in marta.outcome("status").out
    assert marta.run("post", "Lo mío se guarda")["id"]
    filler.unlink()
    converge(carmen, marta)
    assert len(marta.run("feed")) == 2
    assert marta.run("status")["disk"] is None


def test_a_folder_that_is_copied_to_a_cloud_is_refused_with_the_reason(office: Office) -> None:
    carmen = office.home("Dropbox/carmen")
    carmen.environment = {**carmen.environment, "HOME": str(office.root)}

    outcome = carmen.outcome("create", "Cerámicas Oliva", "--name", "Carmen Oliva")

    assert outcome.status == 1
    assert "copied to the cloud by Dropbox" in outcome.err
    assert not (office.root / "Dropbox").exists()
