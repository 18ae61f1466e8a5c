"""Where a search goes on: how far each of the places has been read in which it looks.

In each the newest come first, by when they were folded here (messages: by their times). What comes
in the meantime is before all that was read, so that going on neither skips nor repeats anything,
whatever else is found.
"""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

from sync.views.asking import Question
from sync.views.rows_search import Cursor, Hit, Place, Stage

Group = tuple[Place, list[Hit]]
"""A row that was read, and what is shown of it: often one find, sometimes none, or some files."""


def paged(
    connection: sqlite3.Connection,
    sql: str,
    asked: Question,
    given: Sequence[object],
    limit: int,
    at: Place,
    *,
    before: str = "",
    after: str = "",
    by_time: bool = False,
) -> list[tuple[Place, Any]]:
    """What a query finds from a place on: it takes the question, the place, what is ``given``, and
    the limit. The last column of a row is its number; ``by_time``: the last two are its time and
    id, and so is the place.

    ``before`` and ``after`` are put around the question in the index's own language. Of a beginning
    that very many words have, the shortest are asked for first; what has only longer ones follows
    when those are through, which takes longer the more they are used.
    """

    def look(question: str, at: Place) -> list[tuple[Place, Any]]:
        query = f"{before}({question}){after}"
        start = (at.n, at.id) if by_time else (at.n,)
        rows = connection.execute(sql, (query, *start, *given, limit))
        if by_time:
            return [(Place(row[-2], row[-1], at.stage), row[:-2]) for row in rows]
        return [(Place(row[-1], stage=at.stage), row[:-1]) for row in rows]

    short, every = asked.query(), asked.whole().query()
    match at.stage:
        case Stage.ALL:
            return look(every, at)
        case Stage.REST:
            return look(f"({every}) NOT ({short})", at)
    found = look(short, at)
    if len(found) < limit and not asked.complete:
        found += look(f"({every}) NOT ({short})", Place(stage=Stage.REST))
    return found


_THROUGH = Place(0, stage=Stage.ALL)


def _above(place: Place) -> Place:
    """From where on what is at this place is read again, and nothing that comes later."""
    if place.id:
        return place._replace(id=place.id + b"\0")
    return place._replace(n=place.n + 1)


def merged(
    sources: Mapping[str, Sequence[Group]], cursor: Cursor, limit: int
) -> tuple[list[Hit], Cursor, bool]:
    """A page of what these have, always from where the next one is the newest; where they go on,
    and whether there may be more. What hangs together stays so, even over the limit."""
    waiting = {name: deque(groups) for name, groups in sources.items()}
    at, hits = cursor._asdict(), list[Hit]()
    for name, groups in sources.items():
        at[name] = _above(groups[0][0]) if groups else _THROUGH
    while True:
        for name, groups in waiting.items():
            while groups and not groups[0][1]:
                at[name] = groups.popleft()[0]
        heads = [
            (-groups[0][1][0].time_ms, groups[0][1][0].entry or b"", name)
            for name, groups in waiting.items()
            if groups
        ]
        if not heads or len(hits) >= limit:
            break
        name = min(heads)[-1]
        if hits and len(hits) + len(waiting[name][0][1]) > limit:
            break
        at[name], some = waiting[name].popleft()
        hits += some
    full = any(len(groups) >= limit for groups in sources.values())
    return hits, Cursor(**at), full or any(waiting.values())
