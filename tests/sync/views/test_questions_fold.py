"""Questions and polls: order, repetition and what governance says meanwhile leave no trace."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from support.fold_office import (
    AMPARO,
    CARMEN,
    FOUNDED,
    INES,
    KIND_OF,
    MARTA,
    MARTA_SPARE,
    OFFICE,
    START_MS,
    STRANGER,
    governance,
    person_of,
)
from sync.codec import encode
from sync.content.erasing import Erase
from sync.content.feed import Comment
from sync.content.kinds import Content, ContentKind
from sync.content.polls import Poll, Vote
from sync.content.questions import Helped, MeToo, OfficialAnswer, Question
from sync.governance.state import Governance
from sync.values import EntryId, Lane, LogKey, Rank
from sync.views.fold import FoldEntry
from sync.views.reader import ViewsReader
from sync.views.writer import Retold, ViewsWriter

DEVICES = [CARMEN, AMPARO, MARTA, MARTA_SPARE, INES, STRANGER]
ENDS = [
    OFFICE,
    governance((Rank.OWNER, [CARMEN]), (Rank.ADMIN, [INES]), contested=[MARTA]),
    governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [STRANGER, INES]), (Rank.ADMIN, [MARTA])),
]
STAGES = [FOUNDED, *ENDS]
IDS = [EntryId(bytes([n]) * 32) for n in range(60)]
MARKED = IDS[:12]
"""What acts speak of: few, so that they meet."""


def an_act(dice: Random) -> Content:
    """Something of every kind, now and then such as no rule lets pass."""
    target = dice.choice(MARKED)
    verdict = dice.choice(["", "", "true", "later", "?"])
    back = "2027-01-01" if verdict == "later" else ""
    person = dice.choice([b"", b"", *map(person_of, DEVICES)])
    acts: list[Content] = [
        Question(text="¿?", rumour=dice.random() < 0.5, to=person, unsigned=dice.random() < 0.3),
        Poll(
            text="¿?",
            options=dice.choice([["a", "b"], ["a", "b", "c"], ["a", "A"]]),
            until_ms=START_MS + dice.randint(0, 4),
            several=dice.random() < 0.5,
            unnamed=dice.random() < 0.5,
        ),
        MeToo(target=target, on=dice.random() < 0.7),
        OfficialAnswer(
            target=target,
            text="¡!",
            verdict=verdict,
            back=back,
        ),
        Helped(target=target, yes=dice.random() < 0.5),
        Vote(target=target, options=dice.choice([[], [0], [1], [0, 1], [2], [1, 1]])),
        Comment(target=target, text="hola"),
        Erase(targets=[target]),
    ]
    return dice.choice(acts[:2] if dice.random() < 0.3 else acts[2:])


def history(dice: Random, count: int) -> list[FoldEntry]:
    """The entries of an office, many at the same moment."""
    entries: list[FoldEntry] = []
    seqs: dict[LogKey, int] = {}
    for id in IDS[:count]:
        log = LogKey(dice.choice(DEVICES), 1, Lane.CONTENT)
        content = an_act(dice)
        seqs[log] = seqs.get(log, 0) + 1
        entries.append(
            FoldEntry(
                id=id,
                log=log,
                seq=seqs[log],
                kind=KIND_OF.get(type(content), ContentKind.ERASE),
                hlc=(START_MS + dice.randint(0, 4)) << 16,
                received_ms=START_MS + 5,
                body=encode(content),
                author_rank=dice.choice([None, None, Rank.ADMIN, Rank.MEMBER]),
            )
        )
    return entries


DICE = st.randoms(use_true_random=True)
HISTORIES = st.builds(history, DICE, st.integers(0, len(IDS)).map(lambda n: len(IDS) - n))


def seen(batches: Sequence[tuple[Sequence[FoldEntry], Governance, Sequence[Retold]]]) -> object:
    """All that a reader shows after these batches."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "views.db"
        writer, reader = ViewsWriter(path, MARTA), ViewsReader(path, MARTA)
        writer.open()
        for cursor, (entries, rules, retold) in enumerate(batches, start=1):
            writer.apply(entries, rules, cursor, retold)
        found = reader.feed(limit=100), reader.ledger(START_MS), writer.digest()
        reader.close()
        writer.close()
        return found


@settings(max_examples=60, deadline=None)
@given(dice=DICE, entries=HISTORIES, end=st.sampled_from(ENDS))
def test_every_order_of_delivery_gives_the_same_views(
    dice: Random, entries: list[FoldEntry], end: Governance
) -> None:
    order = [*entries, *(entry for entry in entries if dice.random() < 0.3)]
    dice.shuffle(order)
    batches = [(order[at : at + 7], dice.choice(STAGES), ()) for at in range(0, len(order), 7)]

    assert seen([*batches, ([], end, ())]) == seen([(entries, end, ())])


@settings(max_examples=30, deadline=None)
@given(dice=DICE, entries=HISTORIES, end=st.sampled_from(ENDS))
def test_a_cut_that_moves_leaves_nothing_behind(
    dice: Random, entries: list[FoldEntry], end: Governance
) -> None:
    device, kept = dice.choice(DEVICES), dice.randint(0, 5)
    until = [e for e in entries if e.log.device != device or e.seq <= kept]
    retold = Retold(device, b"cut", [e for e in until if e.log.device == device])

    assert seen([(entries, end, ()), ([], end, [retold])]) == seen([(until, end, ())])
