"""A disk that gets full under a home: kept or refused, and never called damage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.disks import fill, small_disk_at
from support.homes import Office, refused


@pytest.fixture
def small_disk(office: Office) -> Iterator[Path]:
    with small_disk_at(office.root / "disk", "3m") as folder:
        yield folder


def test_a_full_disk_refuses_the_post_and_keeps_the_others(
    office: Office, small_disk: Path
) -> None:
    carmen = office.home("disk/carmen")
    carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    kept = [carmen.run("post", "Antes de llenarse")["id"]]
    filler = fill(small_disk)
    outcome = carmen.outcome("post", "x" * 15_000)
    refused(outcome, "disk is full")
    filler.unlink()
    kept.append(carmen.run("post", "Otra vez hay sitio")["id"])
    assert [card["id"] for card in carmen.run("feed")] == kept[::-1]


def test_wherever_a_disk_gets_full_a_post_is_kept_or_refused(
    office: Office, small_disk: Path
) -> None:
    carmen = office.home("disk/carmen")
    carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    kept = []
    for pages in range(4, 40, 4):
        filler = fill(small_disk, leave=pages * 4096)
        outcome = carmen.outcome("post", f"Con {pages} páginas " + "x" * 6_000)
        if outcome.status == 0:
            kept.append(outcome.out.strip())
        else:
            refused(outcome, "disk is full")
        filler.unlink()
    assert kept
    carmen.run("status")
    assert [card["id"] for card in carmen.run("feed")] == kept[::-1]


def test_a_full_disk_is_not_taken_for_damage(office: Office, small_disk: Path) -> None:
    carmen = office.home("disk/carmen")
    carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    carmen.run("post", "Antes de llenarse")
    filler = fill(small_disk)
    doctor = carmen.outcome("doctor")
    assert doctor.status == 1
    assert "the disk is full" in doctor.out
    assert "older copy" not in doctor.out
    assert "damaged" not in doctor.out
    refused(carmen.outcome("mend"), "disk is full")
    assert not list((small_disk / "carmen").glob("patio.db.*"))
    filler.unlink()
    assert "this device may write" in carmen.outcome("doctor").out


def test_a_full_disk_makes_no_company(office: Office, small_disk: Path) -> None:
    filler = fill(small_disk)
    carmen = office.home("disk/carmen")
    refused(carmen.outcome("create", "Cerámicas Oliva", "--name", "Carmen Oliva"), "disk is full")
    filler.unlink()
    assert carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")["recovery"]
