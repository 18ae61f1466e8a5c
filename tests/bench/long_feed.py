"""The example company after years: a home of it whose feed has as many posts as one likes."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from bench.search import vocabulary  # noqa: E402 -- after the path is set
from support.demo import running_demo  # noqa: E402 -- after the path is set
from sync.codec import encode  # noqa: E402 -- after the path is set
from sync.content.feed import Comment, Post, ReactionAct  # noqa: E402 -- after the path is set
from sync.content.kinds import ContentKind  # noqa: E402 -- after the path is set
from sync.node.core import Node  # noqa: E402 -- after the path is set
from sync.values import EntryId, Lane, Reaction  # noqa: E402 -- after the path is set

AT_ONCE = 1000
WORDS = (3, 8, 12, 20, 35, 60, 150)
"""How long posts are."""


@contextmanager
def long_feed(folder: Path, posts: int) -> Iterator[Path]:
    """Marta's home, whose node does not run, with so many posts of hers above the example's.

    Each fifth has a reaction, each tenth a comment.
    """
    with running_demo(folder / "demo") as crew:
        home = crew.client.home
    dice = random.Random(1)
    words, weights = vocabulary(dice)

    def text() -> str:
        return " ".join(dice.choices(words, cum_weights=weights, k=dice.choice(WORDS)))

    def put(kind: ContentKind, contents: Sequence[Post | Comment | ReactionAct]) -> list[EntryId]:
        return node.append(Lane.CONTENT, [(int(kind), encode(one)) for one in contents])

    node = Node.open(home)
    try:
        for start in range(0, posts, AT_ONCE):
            count = min(AT_ONCE, posts - start)
            made = put(
                ContentKind.POST, [Post(text=text(), channel="general") for _ in range(count)]
            )
            reactions = [
                ReactionAct(target=one, reaction=Reaction.OLE, on=True) for one in made[::5]
            ]
            put(ContentKind.REACTION, reactions)
            put(ContentKind.COMMENT, [Comment(target=one, text=text()) for one in made[::10]])
    finally:
        node.close()
    yield home
