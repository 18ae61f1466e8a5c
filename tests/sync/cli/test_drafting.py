"""Drafts and posts with a time from the command line, and a node that is killed while it posts."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from hashlib import sha256

import pytest

from support.homes import Home, office, refused, until
from sync.client import Client
from sync.content.feed import Post
from sync.content.kinds import ContentKind, encode_content
from sync.store.drafts import Draft, write_draft
from sync.store.home import HomePaths
from sync.values import EntryId


@pytest.fixture
def carmen() -> Iterator[Home]:
    with office() as made:
        home = made.home("carmen")
        home.run("create", "Cerámicas Oliva", "--name", "Carmen")
        yield home


def leave(home: Home, count: int) -> set[str]:
    """So many posts whose time has come while nothing ran."""
    now_ms = time.time_ns() // 1_000_000
    written = {f"Aviso {number}" for number in range(count)}
    for text in written:
        body = encode_content(ContentKind.POST, Post(text=text, channel="general"))
        id_ = EntryId(sha256(text.encode()).digest())
        write_draft(HomePaths(home.dir).drafts, Draft(id_, now_ms - 2000, now_ms - 1000, body))
    return written


def shows(count: int) -> Callable[[list[Client]], bool]:
    return lambda clients: len(clients[0].feed(limit=100)) >= count


def test_a_draft_is_kept_listed_published_and_thrown_away(carmen: Home) -> None:
    carmen.run("channel", "taller")
    draft = carmen.run("post", "Para luego", "--channel", "taller", "--draft")["id"]
    other = carmen.run("post", "Para nunca", "--draft")["id"]
    tomorrow = datetime.now().astimezone() + timedelta(days=1)
    at = f"{tomorrow:%Y-%m-%d} 8:30"
    timed = carmen.run("post", "Mañana", "--at", at)["id"]
    assert carmen.run("feed") == []
    listed = carmen.run("drafts")
    assert [row["id"] for row in listed] == [timed, draft, other]
    assert datetime.fromtimestamp(listed[0]["due_ms"] / 1000).strftime("%H:%M") == "08:30"
    assert f"{tomorrow:%Y-%m-%d} 08:30" in carmen.outcome("drafts").out

    post = carmen.run("draft-post", draft[:8])["id"]
    carmen.run("draft-drop", other[:8])
    carmen.run("draft-drop", timed)

    assert [(card["id"], card["channel"]) for card in carmen.run("feed")] == [(post, "taller")]
    assert carmen.run("drafts") == []
    refused(carmen.outcome("draft-drop", draft), "draft")
    refused(carmen.outcome("post", "Tarde", "--at", "2020-01-01 8:30"), "at")
    assert carmen.outcome("post", "x", "--draft", "--at", at).status == 2


def test_outside_the_hours_it_waits_for_them_when_that_is_asked(carmen: Home) -> None:
    now = carmen.run("post", "Nadie ha dicho cuándo se trabaja", "--in-hours")
    far = datetime.now().astimezone() + timedelta(days=3)
    day = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[far.weekday()]
    carmen.run("settings", "--hours", "8:30-18:00", "--work-days", day)
    at_once = carmen.run("post", "Aunque esté cerrado")

    later = carmen.run("post", "Cuando abra", "--in-hours")
    told = carmen.outcome("post", "También", "--in-hours").out

    assert [card["id"] for card in carmen.run("feed")] == [at_once["id"], now["id"]]
    due = datetime.fromtimestamp(later["due_ms"] / 1000)
    assert (due.weekday(), f"{due:%H:%M}") == (far.weekday(), "08:30")
    assert f"It will be published at {due:%Y-%m-%d %H:%M}." in told
    assert [row["due_ms"] for row in carmen.run("drafts")] == [later["due_ms"]] * 2
    assert carmen.outcome("post", "x", "--draft", "--in-hours").status == 2


def test_what_was_due_while_the_node_was_off_is_published_when_it_starts(carmen: Home) -> None:
    (text,) = leave(carmen, 1)
    assert carmen.run("feed") == []

    carmen.start()
    until([carmen], lambda clients: [card.text for card in clients[0].feed()] == [text])

    assert carmen.run("drafts") == []


def test_each_is_published_once_however_often_the_node_is_killed(carmen: Home) -> None:
    written = leave(carmen, 60)

    for seen in (1, 15, 30):
        carmen.start()
        until([carmen], shows(seen))
        carmen.kill()
    carmen.start()
    until([carmen], lambda clients: not clients[0].drafts())

    published = Counter(card["text"] for card in carmen.run("feed"))
    assert published == Counter(written)
