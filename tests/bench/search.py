"""How soon a search answers, and a page of the feed, in an office that has written much.

``python tests/bench/search.py [--posts N] [--rounds R] [--json FILE]`` makes the views of an office
of 50 people with N posts (and a comment for each ten), folded as a node does, and asks the reader
what people ask: words that are rare, common and in many forms, beginnings of one letter and more,
phrases, and the same narrowed down by person, kind, channel and month.

- *patio*: :meth:`ViewsReader.find`, from the words to hits with author, excerpt and marks.
- *plain*: the same words on the same posts in a plain table with FTS5 beside it, ``MATCH`` and
  ``ORDER BY rowid DESC LIMIT 30`` by hand, rows and nothing else. The two alternate, so that
  their ratio holds on a noisy machine; it finds less: no other forms, no comments, no names.

Pages of 30 are asked for as well: of the feed at any depth, a channel, a thread, a profile, and the
daily page of a day on which all wrote; beside those of the feed and a channel, thirty rows of the
plain table. For these the newest post has a thread of its own (``--thread``, 20,000 comments): the
page of the feed that it is on, its card, and its comments at any depth are pages like the others.

Goals: 95 % of each kind of search within 50 ms at 100,000 posts, 100 ms at 1,000,000; of each page
within 5 ms and 10 ms.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.fold_office import Pen, governance, key, person_of  # noqa: E402 -- the path is set
from sync.content.feed import Comment, Post  # noqa: E402 -- the path is set
from sync.values import EntryId, Lane, LogKey, Rank  # noqa: E402 -- the path is set
from sync.views.batch import FoldEntry  # noqa: E402 -- the path is set
from sync.views.daily import Day  # noqa: E402 -- the path is set
from sync.views.reader import ViewsReader  # noqa: E402 -- the path is set
from sync.views.rows import CardKind  # noqa: E402 -- the path is set
from sync.views.rows_search import HitKind, Sought  # noqa: E402 -- the path is set
from sync.views.writer import ViewsWriter  # noqa: E402 -- the path is set

PEOPLE = 50
CHANNELS = 30
WORDS = 40_000
BATCH = 2000
LIMIT = 30
SMALL = (
    "de la que el en los se del las por un para con no una su al es lo como más pero sus le ya o"
    " fue este ha sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde"
)
GOALS_MS = {100_000: (50.0, 5.0), 1_000_000: (100.0, 10.0)}
"""Of searches and of pages, by the number of posts."""
DAY_MS = 24 * 60 * 60 * 1000
FIRST_MS = 1_700_000_000_000
APART_MS = 60_000
"""Between two posts: 1,440 a day are several times what fifty people write."""

DEVICES = [key(f"person {n}") for n in range(PEOPLE)]
OFFICE = governance((Rank.OWNER, DEVICES[:1]), *((Rank.MEMBER, [one]) for one in DEVICES[1:]))


@dataclass(frozen=True)
class Row:
    """One kind of question: milliseconds of both, and how many were found by Patio."""

    what: str
    hits: int
    patio_p50: float
    patio_p95: float
    plain_p50: float
    plain_p95: float


def vocabulary(dice: random.Random) -> tuple[list[str], list[float]]:
    """Words as a language has them: few that are used always, many that are used once; most in
    singular and plural."""
    syllables = [c + v for c in "bcdfglmnprst" for v in "aeiou"]
    words = SMALL.split()
    while len(words) < WORDS:
        word = "".join(dice.choices(syllables, k=dice.choice((2, 2, 3, 3, 4))))
        words.append(word + dice.choice(("", "", "s", "n", "r", "ción", "ciones")))
    total, cumulated = 0.0, []
    for number in range(WORDS):
        total += 1 / (number + 3)
        cumulated.append(total)
    return words, cumulated


def entries(count: int, dice: random.Random) -> Iterator[FoldEntry]:
    """Posts, and under each tenth a comment."""
    words, weights = vocabulary(dice)
    pen = Pen()

    def text(most: int) -> str:
        return " ".join(dice.choices(words, cum_weights=weights, k=dice.randint(3, most)))

    for number in range(1, count + 1):
        device, channel = dice.choice(DEVICES), f"canal{min(int(dice.expovariate(0.3)), CHANNELS)}"
        now = FIRST_MS + number * APART_MS
        new = Post(text=text(80), channel=channel)
        post = pen.write(device, new, hlc=now << 16, received_ms=now)
        yield post
        if number % 10 == 0:
            comment = Comment(target=post.id, text=text(30))
            yield pen.write(dice.choice(DEVICES), comment, hlc=(now << 16) + 1, received_ms=now)


def long_thread(card: EntryId, count: int, at_ms: int) -> Iterator[FoldEntry]:
    """Comments under one card."""
    pen, dice = Pen(itertools.count(10**9)), random.Random(5)
    pen.heads = dict.fromkeys((LogKey(one, 2**64 - 1, Lane.CONTENT) for one in DEVICES), 10**9)
    for number in range(1, count + 1):
        comment = Comment(target=card, text=f"Lo dicho, {number}")
        hlc = (at_ms + number << 16) + 1
        yield pen.write(dice.choice(DEVICES), comment, hlc=hlc, received_ms=at_ms + number)


def fold(writer: ViewsWriter, every: Iterator[FoldEntry]) -> float:
    """Seconds to fold all of them, without those that making them took."""
    spent = 0.0
    while batch := [entry for entry, _ in zip(every, range(BATCH), strict=False)]:
        began = time.perf_counter()
        writer.apply(batch, OFFICE, writer.cursor + len(batch))
        spent += time.perf_counter() - began
    return spent


def plain_copy(views: Path, path: Path) -> sqlite3.Connection:
    """The same posts in a table with FTS5 beside it, and nothing more."""
    plain = sqlite3.connect(path, isolation_level=None)
    plain.executescript(
        """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
        CREATE TABLE post (n INTEGER PRIMARY KEY, time_ms INTEGER, channel TEXT, text TEXT);
        CREATE INDEX post_of_channel ON post (channel, n);
        CREATE VIRTUAL TABLE words USING fts5 (text, content = 'post', content_rowid = 'n',
            tokenize = "unicode61 remove_diacritics 2");
        """
    )
    plain.execute("ATTACH ? AS views", (str(views),))
    plain.execute("INSERT INTO post SELECT n, time_ms, channel, text FROM views.card")
    plain.execute("INSERT INTO words (rowid, text) SELECT n, text FROM post")
    plain.execute("DETACH views")
    return plain


def by_hand(plain: sqlite3.Connection, words: str) -> int:
    """What somebody would write who wants the newest posts with these words."""
    tokens = words.split()
    query = words if '"' in words else " ".join(f'"{token}"' for token in tokens)
    if words[-1:].isalnum():
        query += "*"
    return len(
        plain.execute(
            "SELECT p.n, p.time_ms, p.text FROM words w JOIN post p ON p.n = w.rowid"
            " WHERE w.words MATCH ? ORDER BY w.rowid DESC LIMIT ?",
            (query, LIMIT),
        ).fetchall()
    )


def questions(dice: random.Random) -> dict[str, Callable[[], Sought]]:
    """What people ask, by a name; each time another."""
    words, weights = vocabulary(random.Random(1))

    def common() -> str:
        return dice.choice(words[:60])

    def some() -> str:
        return dice.choices(words, cum_weights=weights)[0]

    month = FIRST_MS + 20 * DAY_MS
    return {
        "one word": lambda: Sought(some() + " "),
        "two words": lambda: Sought(f"{some()} {some()} "),
        "a common and a rare one": lambda: Sought(f"{common()} {dice.choice(words[9000:])} "),
        "one letter": lambda: Sought(dice.choice("abcdfglmnprst")),
        "two letters": lambda: Sought(some()[:2]),
        "three letters": lambda: Sought((some() + "a")[:3]),
        "a word and a beginning": lambda: Sought(f"{some()} {some()[:2]}"),
        "a phrase": lambda: Sought(f'"{common()} {common()}"'),
        "of a person": lambda: Sought(common() + " ", person=person_of(dice.choice(DEVICES))),
        "in a small channel": lambda: Sought(common() + " ", channel=f"canal{CHANNELS - 8}"),
        "in no channel": lambda: Sought(common() + " ", channel="otro"),
        "kudos": lambda: Sought(common() + " ", kinds=frozenset({CardKind.KUDOS})),
        "comments": lambda: Sought(some() + " ", kinds=frozenset({HitKind.COMMENT})),
        "of an old month": lambda: Sought(
            common() + " ", since_ms=month, until_ms=month + 30 * DAY_MS
        ),
    }


def asked_of(reader: ViewsReader, sought: Sought) -> int:
    """How many are found, at most a page."""
    return len(reader.find(sought, LIMIT))


def timed(work: Callable[[], int]) -> tuple[float, int]:
    """Milliseconds, and what came of it."""
    began = time.perf_counter()
    found = work()
    return (time.perf_counter() - began) * 1000, found


def measure(reader: ViewsReader, plain: sqlite3.Connection, rounds: int) -> list[Row]:
    """Each kind of question so many times, both by turns."""
    rows = []
    for what, ask in questions(random.Random(7)).items():
        ours, theirs, hits = [], [], 0
        for _ in range(rounds):
            sought = ask()
            spent, found = timed(partial(asked_of, reader, sought))
            ours.append(spent)
            hits += found
            theirs.append(timed(partial(by_hand, plain, sought.words))[0])
        rows.append(Row(what, hits // rounds, *spread(ours), *spread(theirs)))
    return rows


def plain_page(plain: sqlite3.Connection, where: str, value: object) -> int:
    """Thirty rows, newest first."""
    query = f"SELECT * FROM post WHERE {where} ORDER BY n DESC LIMIT {LIMIT}"
    return len(plain.execute(query, (value,)).fetchall())


def pages(reader: ViewsReader, plain: sqlite3.Connection, rounds: int) -> list[Row]:
    """Pages that people turn."""
    dice, feed = random.Random(3), reader.feed(limit=500)
    newest = feed[0].time_ms
    today = Day(date.fromtimestamp(newest / 1000), newest - DAY_MS, newest)
    count = plain.execute("SELECT max(n) FROM post").fetchone()[0]
    deep = [card.id for card in feed]
    while len(deep) < 5000 and (some := reader.feed(before=deep[-1], limit=500)):
        deep += [card.id for card in some]
    seen = {f"canal{n}": feed[-1].time_ms for n in range(CHANNELS + 1)}
    (last,) = reader.comments(feed[0].id, limit=1)
    spoken = [last]
    while some_said := reader.comments(feed[0].id, limit=500, before=spoken[-1]):
        spoken += some_said
    works: dict[str, Callable[[], int]] = {
        "feed with a long thread": lambda: len(reader.feed(limit=LIMIT)),
        "card of a long thread": lambda: int(reader.card(feed[0].id) is not None),
        "page of a long thread": lambda: len(
            reader.comments(feed[0].id, limit=LIMIT, before=dice.choice(spoken))
        ),
        "page of the feed": lambda: len(reader.feed(before=dice.choice(deep), limit=LIMIT)),
        "page of a channel": lambda: len(
            reader.feed(channel=f"canal{dice.randrange(9)}", limit=LIMIT)
        ),
        "card with its comments": lambda: int(reader.card(dice.choice(feed).id) is not None),
        "profile": lambda: int(reader.person(person_of(dice.choice(DEVICES))) is not None),
        "daily page": lambda: int(reader.daily(today) is not None),
        "channels": lambda: len(reader.channels(seen)),
        "channels of a newcomer": lambda: len(reader.channels({})),
        "writers of a channel": lambda: len(reader.writers_in(f"canal{dice.randrange(9)}")),
    }
    by_hand = {
        "page of the feed": lambda: plain_page(plain, "n < ?", dice.randrange(count)),
        "page of a channel": lambda: plain_page(plain, "channel = ?", f"canal{dice.randrange(9)}"),
    }
    rows = []
    for what, work in works.items():
        spent, hits = zip(*(timed(work) for _ in range(rounds)), strict=True)
        plainly = [timed(by_hand[what])[0] for _ in range(rounds)] if what in by_hand else [0.0]
        rows.append(Row(what, sum(hits) // rounds, *spread(spent), *spread(plainly)))
    return rows


def spread(spent: Sequence[float]) -> tuple[float, float]:
    """The median and the 95th percentile."""
    return (
        round(statistics.median(spent), 2),
        round(sorted(spent)[min(len(spent) - 1, int(len(spent) * 0.95))], 2),
    )


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--posts", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--thread", type=int, default=20_000, help="comments of the newest post")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="patio-bench-") as folder:
        path = Path(folder) / "views.db"
        writer = ViewsWriter(path, DEVICES[0])
        writer.open()
        spent = fold(writer, entries(chosen.posts, random.Random(1)))
        plain = plain_copy(path, Path(folder) / "plain.db")
        reader = ViewsReader(path, DEVICES[0])
        rows = measure(reader, plain, chosen.rounds)
        (newest,) = reader.feed(limit=1)
        fold(writer, long_thread(newest.id, chosen.thread, newest.time_ms))
        turned = pages(reader, plain, chosen.rounds)
        size = path.stat().st_size
        reader.close()
        plain.close()
        writer.close()
    print(f"{chosen.posts} posts folded in {spent:.1f} s, {size >> 20} MB of views")
    print(f"{'ms':26}{'hits':>6}{'patio 50%':>11}{'95%':>9}{'plain 50%':>11}{'95%':>9}")
    for row in (*rows, *turned):
        print(
            f"{row.what:26}{row.hits:>6}{row.patio_p50:>11.2f}{row.patio_p95:>9.2f}"
            f"{row.plain_p50:>11.2f}{row.plain_p95:>9.2f}"
        )
    if chosen.json:
        figures = {"posts": chosen.posts, "fold_s": round(spent, 2), "bytes": size}
        figures["rows"] = [asdict(row) for row in (*rows, *turned)]
        chosen.json.write_text(json.dumps(figures, indent=1) + "\n")
    reach = min((size for size in GOALS_MS if size >= chosen.posts), default=1_000_000)
    goal, goal_page = GOALS_MS[reach]
    worst, slowest = max(row.patio_p95 for row in rows), max(row.patio_p95 for row in turned)
    print(
        f"searches within {worst:.1f} ms (goal {goal:.0f}): {'met' if worst <= goal else 'missed'}"
    )
    met = slowest <= goal_page
    print(f"pages within {slowest:.1f} ms (goal {goal_page:.0f}): {'met' if met else 'missed'}")
    return 0 if worst <= goal and met else 1


if __name__ == "__main__":
    raise SystemExit(main())
