"""Another network brought in by real processes: through a node or without, killed and repeated."""

from __future__ import annotations

import json
import os
import pty
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from support.homes import Home, Office, converge, refused
from support.processes import until
from sync.client import Client

MANY = 6000


def lines(count: int, text: str = "Texto") -> str:
    """So many posts, each fifth line a comment on the one before."""
    rows = []
    for number in range(count):
        row: dict[str, object] = {
            "type": "post",
            "id": number,
            "author": "Marta Ruiz",
            "time_ms": 1_600_000_000_000 + number,
            "text": f"{text} {number}",
            "channel": "obras",
        }
        if number % 5 == 4:
            del row["channel"]
            row |= {"type": "comment", "on": number - 1}
        rows.append(json.dumps(row))
    return "\n".join(rows) + "\n"


def alone(office: Office) -> Home:
    home = office.home("carmen")
    home.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    return home


def entries(home: Home) -> int:
    with closing(Client(home.dir)) as client:
        return client.status().entries


def shown(views: Path) -> int:
    """How many cards there are, asked without a client, which would take its time."""
    with closing(sqlite3.connect(f"{views.as_uri()}?mode=ro", uri=True)) as reader:
        (count,) = reader.execute("SELECT coalesce(max(n), 0) FROM card").fetchone()
        return int(count)


def test_what_is_imported_through_a_node_reaches_a_colleague_as_imported(
    office: Office, tmp_path: Path
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    file = tmp_path / "red.ndjson"
    file.write_text(lines(1000), "utf-8")

    done = carmen.run("import", str(file), "--source", "Yammer")

    assert done == {"new": 1000, "known": 0}
    converge(carmen, marta)
    (card,) = marta.run("feed", "--limit", "1")
    assert (card["kind"], card["author"]) == ("imported", "Carmen Oliva")
    assert card["imported"]["author"] == "Marta Ruiz"
    assert [one["text"] for one in card["imported"]["comments"]] == ["Texto 999"]
    shown = marta.outcome("feed", "--limit", "1").out
    assert "imported by Carmen Oliva in #obras; written by Marta Ruiz, as Yammer says" in shown
    assert carmen.run("import", str(file), "--source", "Yammer") == {"new": 0, "known": 1000}
    refused(marta.outcome("import", str(file), "--source", "Yammer"), "owner or an administrator")


def test_killed_in_the_middle_and_repeated_each_is_there_once(
    office: Office, tmp_path: Path
) -> None:
    home = alone(office)
    before = entries(home)
    file = tmp_path / "red.ndjson"
    file.write_text(lines(MANY), "utf-8")
    views = home.dir / "views.db"
    words = home.argv("import", str(file), "--source", "Yammer", "--json")

    with subprocess.Popen(words, env=home.environment, stdout=subprocess.PIPE) as running:
        until(lambda: shown(views) > 0, "some are imported")
        running.kill()
    some = entries(home) - before
    done = home.run("import", str(file), "--source", "Yammer")

    assert 0 < some < MANY
    assert done == {"new": MANY - some, "known": some}
    assert entries(home) - before == MANY
    cards = home.run("feed")
    assert len(cards) == len({card["imported"]["id"] for card in cards}) == MANY * 4 // 5
    assert sum(len(card["imported"]["comments"]) for card in cards) == MANY // 5


def test_a_bad_line_is_named_and_nothing_is_imported(office: Office, tmp_path: Path) -> None:
    home = alone(office)
    before = entries(home)
    file = tmp_path / "red.ndjson"
    bad = '{"type": "post", "id": 1, "author": "M", "time": "2023-05-04", "text": "x"}'
    file.write_text(lines(900, "De antes") + bad, "utf-8")

    refused(home.outcome("import", str(file), "--source", "Yammer"), "Line 901", "time zone")

    assert entries(home) == before
    refused(home.outcome("import", str(tmp_path / "no"), "--source", "Y"), "no file", "/no.")


def test_a_bar_is_drawn_on_a_terminal_and_nowhere_else(office: Office, tmp_path: Path) -> None:
    home = alone(office)
    file = tmp_path / "red.ndjson"
    file.write_text(lines(10), "utf-8")
    quiet = home.outcome("import", str(file), "--source", "Yammer")
    ours, theirs = pty.openpty()
    words = home.argv("import", str(file), "--source", "Yammer")

    done = subprocess.run(words, env=home.environment, stdout=subprocess.PIPE, stderr=theirs)

    os.close(theirs)
    drawn = os.read(ours, 65536).decode()
    os.close(ours)
    assert (quiet.err, quiet.out) == ("", "10 imported.\n")
    assert done.stdout.decode().split() == ["0", "imported.", "10", "were", "here", "already."]
    assert "Importing" in drawn
    assert "100%" in drawn


def test_when_the_node_is_killed_in_the_middle_it_is_said_and_repeating_is_safe(
    office: Office, tmp_path: Path
) -> None:
    home = alone(office)
    before = entries(home)
    home.start()
    file = tmp_path / "red.ndjson"
    file.write_text(lines(MANY), "utf-8")
    views = home.dir / "views.db"
    words = home.argv("import", str(file), "--source", "Yammer")

    with subprocess.Popen(
        words, env=home.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        until(lambda: shown(views) > 0, "some are imported")
        home.kill()
        out, err = running.communicate()

    # It says so, unless the node was between two commands: then the rest needs none.
    assert (running.returncode, out, "node ended" in err) in {
        (1, "", True),
        (0, f"{MANY} imported.\n", False),
    }
    home.run("import", str(file), "--source", "Yammer")
    assert entries(home) - before == MANY
    assert len(home.run("feed")) == MANY * 4 // 5


def test_what_is_no_file_is_not_read(office: Office, tmp_path: Path) -> None:
    pipe = tmp_path / "tubo"
    os.mkfifo(pipe)

    refused(alone(office).outcome("import", str(pipe), "--source", "Yammer"), "not a file")
