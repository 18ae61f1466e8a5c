"""Files between real nodes: saved at the other end, and whole although their author is killed."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from support.homes import Home, Office, converge, refused
from support.processes import until
from sync.client import Client
from sync.content.pieces import blob_of

LARGE = 200 << 20
"""Bytes of the film (protocol.md 12)."""


def written(path: Path, size: int) -> Path:
    """A file of random bytes, not held in memory."""
    with path.open("wb") as file:
        for at in range(0, size, 1 << 20):
            file.write(os.urandom(min(1 << 20, size - at)))
    return path


def arrived(home: Home) -> int:
    """Bytes of files on their way that are on the disk."""
    return sum(path.stat().st_blocks * 512 for path in home.dir.glob("blobs/??/*.part"))


def copies(homes: Sequence[Home]) -> list[Path]:
    """The whole files of all homes."""
    return [path for home in homes for path in home.dir.glob("blobs/??/" + "?" * 64)]


def has(home: Home, name: str) -> bool:
    """Whether a home has the whole file."""
    with closing(Client(home.dir)) as client:
        return any(file.here for card in client.feed() for file in card.files if file.name == name)


def test_a_file_is_attached_here_and_saved_there(office: Office, tmp_path: Path) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    converge(carmen, marta)
    tariff = written(tmp_path / "tarifa 2027.pdf", 3_000_000)

    entry = carmen.run("post", "La tarifa nueva", "--attach", str(tariff))["id"]
    until(partial(has, marta, tariff.name), "the file is there")

    (card,) = marta.run("feed")[:1]
    assert [(f["name"], f["size"], f["here"]) for f in card["files"]] == [
        ("tarifa 2027.pdf", 3_000_000, True)
    ]
    (saved,) = marta.run("save", entry, str(marta.dir.parent))
    assert Path(saved["file"]).read_bytes() == tariff.read_bytes()
    assert "tarifa 2027.pdf, 2.9 MB" in marta.outcome("show", entry).out


def test_what_cannot_be_attached_or_saved_is_said_in_a_sentence(
    office: Office, tmp_path: Path
) -> None:
    carmen = office.create()
    (tmp_path / "nada.txt").touch()
    entry = carmen.run("post", "Sin nada")["id"]

    refused(carmen.outcome("post", "x", "--attach", str(tmp_path / "nada.txt")), "nothing in it")
    refused(carmen.outcome("save", entry, str(tmp_path)), "no picture and no file")
    assert [card["text"] for card in carmen.run("feed")] == ["Sin nada"]


def test_a_film_comes_whole_although_its_author_and_its_reader_are_killed_at_half_way(
    office: Office, tmp_path: Path
) -> None:
    # T81
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    luis = office.join(carmen, "Luis Pons", start=False)
    film = written(tmp_path / "horno.mp4", LARGE)
    carmen.run("post", "El horno nuevo", "--attach", str(film))
    until(partial(has, marta, film.name), "a colleague has it")
    luis.start(carmen.listen, marta.listen)
    until(lambda: arrived(luis) > LARGE // 4, "another one has some of it")
    carmen.kill()
    before = arrived(luis)
    until(lambda: arrived(luis) > before + 5_000_000, "and more of it from the colleague")
    luis.kill()
    (rest,) = luis.dir.glob("blobs/??/*.part")
    spoiled = rest.read_bytes()[:100]
    with rest.open("r+b") as file:
        file.write(bytes(byte ^ 1 for byte in spoiled))

    luis.start(marta.listen)

    until(partial(has, luis, film.name), "it has all of it")
    (found,) = luis.dir.glob("blobs/??/" + "?" * 64)
    assert found.name == blob_of(film.read_bytes()).hex()
    assert not list(luis.dir.glob("blobs/??/*.part"))


def test_with_too_little_room_the_oldest_go_but_three_always_have_them(
    office: Office, tmp_path: Path
) -> None:
    office.environment["PATIO_FILE_ROOM"] = "2500000:1000000000"
    carmen = office.create()
    staff = [office.join(carmen, name) for name in ("Marta Ruiz", "Luis Pons", "Noa Gil")]
    staff.append(office.join(carmen, "Iván Sanz", start=False))
    staff[-1].start(*(home.listen for home in (carmen, *staff[:-1])))
    homes, entries = (carmen, *staff), []
    for number in range(5):
        one = written(tmp_path / f"{number}.bin", 1_000_000)
        entries.append(carmen.run("post", str(number), "--attach", str(one))["id"])
        for home in homes:
            until(partial(has, home, one.name), "the newest is everywhere")

    # Two have room everywhere; of the others the author keeps hers, and three keep it in any case.
    until(lambda: len(copies(homes)) <= 2 * 5 + 3 * 4, "what is over has gone")

    kept = Counter(path.name for path in copies(homes))
    assert len(kept) == 5
    assert min(kept.values()) >= 3
    lacking = next(home for home in staff if not all(has(home, f"{n}.bin") for n in range(5)))
    gone = next(number for number in range(5) if not has(lacking, f"{number}.bin"))
    (saved,) = lacking.run("save", entries[gone], str(lacking.dir.parent))
    assert Path(saved["file"]).read_bytes() == (tmp_path / f"{gone}.bin").read_bytes()
