from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from support.fold_office import AMPARO, CARMEN, INES, MARTA, OFFICE, STRANGER, Pen, blob, governance
from sync.governance.state import Governance
from sync.values import DeviceId, Rank, Reaction
from sync.views.fold import FoldEntry
from sync.views.writer import ViewsWriter

Digest = Callable[..., bytes]


@pytest.fixture
def digest(tmp_path: Path) -> Digest:
    """Digest of a fresh views.db after folding some entries."""

    def of(*entries: FoldEntry, governance: Governance = OFFICE, me: DeviceId = MARTA) -> bytes:
        number = len(list(tmp_path.glob("*.db")))
        writer = ViewsWriter(tmp_path / f"{number}.db", me)
        writer.open()
        writer.apply(entries, governance, len(entries))
        found = writer.digest()
        writer.close()
        return found

    return of


def test_every_kind_of_change_changes_the_digest(digest: Digest) -> None:
    pen = Pen()
    post, notice = pen.post(INES, "hola", pictures=["a"]), pen.announce(CARMEN, "Navidad")
    start = [post, notice, pen.imported(CARMEN, "1")]
    more = [
        pen.comment(MARTA, post, "sí"),
        pen.react(MARTA, post, Reaction.LIKE),
        pen.ack(MARTA, notice),
        pen.kudos(MARTA, INES),
        pen.profile(MARTA, "Marta"),
        pen.post(MARTA, "yo"),
        pen.announce(AMPARO, "otro"),
        pen.imported(AMPARO, "2", on="1"),
        pen.imported(AMPARO, "3", to=["Luis Gil"]),
    ]

    digests = [digest(*start[:n]) for n in range(4)]
    digests += [digest(*start, one) for one in more]

    assert len(set(digests)) == len(digests)
    assert all(len(found) == 32 for found in digests)


def test_governance_is_in_the_digest(digest: Digest) -> None:
    other = governance((Rank.OWNER, [CARMEN]), name="Otra")

    assert len({digest(), digest(governance=other)}) == 2


def test_time_of_receipt_and_whose_device_it_is_are_not(digest: Digest) -> None:
    post = Pen().post(INES, "hola")
    late = post._replace(received_ms=post.received_ms - 86_400_000)

    assert digest(post) == digest(late) == digest(post, me=CARMEN)


def test_what_nobody_sees_is_not(digest: Digest) -> None:
    pen = Pen()
    post = pen.post(INES, "hola")
    hidden = pen.post(STRANGER, "no", pictures=["x"])
    unseen = [
        hidden,
        pen.kudos(STRANGER, INES),
        pen.comment(INES, hidden, "a lo que no se ve"),
        pen.react(INES, hidden, Reaction.LIKE),
        pen.comment(STRANGER, post, "no"),
        pen.react(STRANGER, post, Reaction.LIKE),
        pen.react(INES, post, Reaction.LIKE, on=False),
        pen.profile(STRANGER, "Nadie"),
        pen.announce(INES, "no puede"),
    ]

    assert digest(post, *unseen) == digest(post)


def test_what_this_device_knows_of_others_is_not(tmp_path: Path) -> None:
    post = Pen().post(INES, "hola", pictures=["a"])
    writer = ViewsWriter(tmp_path / "views.db", MARTA)
    writer.open()
    writer.apply([post], OFFICE, 1)
    before = writer.digest()

    writer.note_holding(CARMEN, {post.log: 1})
    writer.note_blob(blob("a"))

    assert writer.digest() == before
    writer.close()
