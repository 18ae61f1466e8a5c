"""Order, repetition, batches and crashes leave no trace: one log, one result."""

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
    VALUES,
    blob,
    governance,
    person_of,
)
from sync.codec import encode
from sync.content.announcements import Ack, Announcement, text_hash
from sync.content.channels import Channel
from sync.content.edits import Edit
from sync.content.erasing import Erase
from sync.content.feed import Comment, PictureRef, Post, ReactionAct
from sync.content.kinds import KINDS, Content, decode_content
from sync.content.kudos import Kudos
from sync.content.mentions import Mention
from sync.content.people import Profile
from sync.content.rules import acceptable
from sync.errors import ProtocolError
from sync.governance.state import Governance
from sync.values import EntryId, Lane, LogKey, PersonId, Rank, Reaction
from sync.views.fold import FoldEntry
from sync.views.reader import ViewsReader
from sync.views.rows import CardKind
from sync.views.writer import ViewsWriter

DEVICES = [CARMEN, AMPARO, MARTA, MARTA_SPARE, INES, STRANGER]
GROWING = governance((Rank.OWNER, [CARMEN]), (Rank.ADMIN, [AMPARO]), contested=[MARTA, INES])
ENDS = [OFFICE, GROWING, governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [STRANGER, INES]))]
STAGES = [FOUNDED, *ENDS]

IDS = [EntryId(bytes([n]) * 32) for n in range(80)]
WORDS = ["hola", "adiós", "<b>ñ</b>", "", "x" * 81]
STARS: list[Content] = [
    Post(text="hola #taller", channel="taller"),
    Announcement(title="Navidad", text="", pin=True, until_ms=START_MS),
]
RUBBISH = [b"", b"\xc1", b"\x93\x01\xa1\xff\xa1a", b"\x91" * 99]


def a_card(dice: Random) -> Content:
    """Something with a card of its own, now and then such as no rule lets pass."""
    word = dice.choice(WORDS)
    pictures = [
        PictureRef(blob=blob(name), size=1, width=1, height=1, alt=word)
        for name in dice.choice(["", "", "a", "ab"])
    ]
    cards: list[Content] = [
        Post(
            text=word,
            channel=dice.choice(["general", "taller", ""]),
            pictures=pictures,
            mentions=mentions_of(dice, word),
            until_ms=dice.choice([0, 0, START_MS + 2]),
        ),
        Kudos(
            to=[person_of(dice.choice(DEVICES)) for _ in range(dice.randint(0, 3))],
            reason=dice.choice(["corto", "una razón bien larga"]),
            value=dice.choice(["", VALUES[0][0], "?"]),
        ),
        Announcement(
            title=dice.choice(["Navidad", "Navidad", "", "t" * 71]),
            text=word,
            pin=dice.random() < 0.5,
            needs_ack=dice.random() < 0.5,
            until_ms=dice.choice([0, START_MS]),
        ),
    ]
    return dice.choice(cards)


def mentions_of(dice: Random, text: str) -> list[Mention]:
    """Now and then somebody who is named nowhere."""
    at = text.find("@")
    if at < 0 and dice.random() < 0.95:
        return []
    return [Mention(person=person_of(dice.choice(DEVICES)), at=max(at, 0), size=4)]


def a_comment(dice: Random, target: EntryId, written: Sequence[FoldEntry]) -> Comment:
    """Now and then an answer to something, which need not be a comment."""
    text = dice.choice([*WORDS, "@ana ven"])
    before = dice.choice([b"", b"", *[entry.id for entry in written[-9:]]])
    mentions = mentions_of(dice, text)
    return Comment(target=target, text=text, reply_to=before, mentions=mentions)


def a_mark(dice: Random, written: Sequence[FoldEntry]) -> Content:
    """Something that hangs on a card, or a profile. Few targets, so that acts meet."""
    target = dice.choice(IDS[: len(STARS) + 1])
    body = next((entry.body for entry in written if entry.id == target), b"")
    marks: list[Content] = [
        Profile(name=dice.choice(WORDS), birthday=dice.choice(["", "02-29", "x"])),
        a_comment(dice, target, written),
        Edit(
            target=dice.choice([target, *[entry.id for entry in written[-9:]]]),
            text=dice.choice([*WORDS, "#taller @ana"]),
            title=dice.choice(["", "", "Navidad"]),
            mentions=dice.choice([[], [], [Mention(person=person_of(INES), at=8, size=4)]]),
        ),
        Edit(target=target, text=dice.choice(["uno #uno", "dos"])),
        Erase(targets=[dice.choice([*IDS[: len(STARS)], *[entry.id for entry in written[-5:]]])]),
        Channel(
            channel=dice.choice(["general", "taller", "nuevo"]),
            about=dice.choice(WORDS),
            archived=dice.random() < 0.5,
        ),
        ReactionAct(
            target=target,
            reaction=dice.choice(["like", "like", "ole", "nope"]),
            on=dice.random() < 0.6,
        ),
        Ack(target=target, text_hash=dice.choice([bytes(32), text_hash(body)])),
    ]
    return dice.choice(marks)


def history(dice: Random, count: int) -> list[FoldEntry]:
    """The entries of an office, in the order of their ids; many at the same moment."""
    entries: list[FoldEntry] = []
    seqs: dict[LogKey, int] = {}
    for number, id in enumerate(IDS[:count]):
        log = LogKey(dice.choice(DEVICES), dice.choice([1, 2**64 - 1]), Lane.CONTENT)
        content = a_card(dice) if dice.random() < 0.2 else a_mark(dice, entries)
        odd = dice.random()
        if number < len(STARS):  # good cards, so that most marks have where to show
            log, content, odd = LogKey(CARMEN, 1, Lane.CONTENT), STARS[number], 0.5
        seqs[log] = seqs.get(log, 0) + 1
        entries.append(
            FoldEntry(
                id=id,
                log=log,
                seq=seqs[log],
                kind=77 if odd < 0.05 else KIND_OF[type(content)],
                hlc=(START_MS + dice.randint(0, 3)) << 16,
                received_ms=START_MS + dice.choice([-300_000, 0, 5]),
                body=dice.choice(RUBBISH) if odd > 0.95 else encode(content),
            )
        )
    return entries


DICE = st.randoms(use_true_random=True)
HISTORIES = st.builds(history, DICE, st.integers(0, len(IDS)).map(lambda n: len(IDS) - n))


class Patio:
    """A views.db in a folder of its own."""

    def __init__(self, folder: str) -> None:
        self.path = Path(folder) / "views.db"
        self.writer = ViewsWriter(self.path, MARTA)
        self.writer.open()
        self.reader = ViewsReader(self.path, MARTA)

    def seen(self) -> tuple[object, ...]:
        """All that a reader can show, and the digest of it."""
        read = self.reader
        return (
            read.me(),
            read.feed(limit=100),
            [read.feed(kinds=frozenset({kind})) for kind in CardKind],
            read.people(),
            read.channels({"taller": START_MS}),
            read.unread_announcements(),
            [read.pinned(now) for now in (START_MS - 1, START_MS)],
            read.wanted_blobs(10),
            [read.history(id) for id in IDS],
            read.channel_states(),
            [[card.id for card in read.feed(topic=key)] for key in ("taller", "uno")],
            [[card.id for card in read.search(word)] for word in ("hola", "uno", "dos")],
            [[card.id for card in read.feed(now_ms=now)] for now in (START_MS, START_MS + 2)],
            self.writer.digest(),
        )

    def close(self) -> None:
        self.reader.close()
        self.writer.close()


def folded(
    batches: Sequence[tuple[Sequence[FoldEntry], Governance]], *, crashes: bool = False
) -> tuple[object, ...]:
    """What is seen after these batches, with a new process after each when it crashes."""
    with tempfile.TemporaryDirectory() as folder:
        patio = Patio(folder)
        for cursor, (entries, rules) in enumerate(batches, start=1):
            patio.writer.apply(entries, rules, cursor)
            if crashes:
                patio.close()
                patio = Patio(folder)
        seen = patio.seen()
        patio.close()
        return seen


def deliveries(
    dice: Random, entries: Sequence[FoldEntry], end: Governance
) -> list[tuple[list[FoldEntry], Governance]]:
    """The entries in some order, some twice, in batches, while governance comes and goes."""
    order = [*entries, *(entry for entry in entries if dice.random() < 0.3)]
    dice.shuffle(order)
    batches: list[tuple[list[FoldEntry], Governance]] = []
    while order:
        size = dice.randint(1, 40)
        batches.append((order[:size], dice.choice(STAGES)))
        order = order[size:]
    return [*batches, ([], end)]


@settings(max_examples=40, deadline=None)
@given(dice=DICE, entries=HISTORIES, end=st.sampled_from(ENDS), crashes=st.booleans())
def test_every_order_of_delivery_gives_the_same_views(
    dice: Random, entries: list[FoldEntry], end: Governance, crashes: bool
) -> None:
    plain = folded([(entries, end)])

    assert folded(deliveries(dice, entries, end), crashes=crashes) == plain


@settings(max_examples=15, deadline=None)
@given(entries=HISTORIES, end=st.sampled_from(ENDS), split=st.integers(0, len(IDS)))
def test_rebuilt_views_equal_those_that_grew(
    entries: list[FoldEntry], end: Governance, split: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        patio = Patio(folder)
        for entry in entries:
            patio.writer.apply([entry], FOUNDED, patio.writer.cursor + 1)
        patio.writer.apply([], end, patio.writer.cursor)
        live = patio.seen()

        patio.writer.reset()
        patio.writer.apply(entries[:split], end, split)
        patio.writer.apply(entries[split:], end, len(entries))

        assert patio.seen() == live
        patio.close()


@settings(max_examples=40, deadline=None)
@given(entries=HISTORIES, end=st.sampled_from(ENDS))
def test_the_views_are_what_the_rules_say(entries: list[FoldEntry], end: Governance) -> None:
    with tempfile.TemporaryDirectory() as folder:
        patio = Patio(folder)
        patio.writer.apply(entries, end, len(entries))
        listed = patio.reader.feed(limit=100)
        counts = {card.id: card.earlier + len(card.comments) for card in listed}
        cards = {card.id: patio.reader.whole(card) for card in listed}
        patio.close()
    plain = Plain(entries, end)

    assert set(cards) == plain.cards()
    for id, card in cards.items():
        assert {comment.id for comment in card.comments} == plain.comments(id)
        assert counts[id] == len(card.comments)
        assert all(c.text == plain.text(c.id) for c in card.comments)
        assert all((c.reply_to or c.id) == plain.head(id, c.id) for c in card.comments)
        assert card.kind is not CardKind.POST or card.text == plain.text(id)
        given_by = {(r.reaction, ref.person) for r in card.reactions for ref in r.people}
        assert given_by == plain.reactions(id)
        assert {ref.person for ref in card.acks} == plain.readers(id)
        assert card.author == plain.name(card.person)


class Plain:
    """The rules once more, said slowly, over plain lists."""

    def __init__(self, entries: Sequence[FoldEntry], rules: Governance) -> None:
        self.rules = rules
        self.acts: list[tuple[FoldEntry, Content, PersonId, Rank]] = []
        for entry in sorted(entries, key=lambda e: (e.hlc, e.seq, e.id)):
            rank = rules.rank_of_device(entry.log.device)
            if rank is None or entry.kind not in KINDS or entry.log.lane != Lane.CONTENT:
                continue
            try:
                act = decode_content(entry.kind, entry.body)
            except ProtocolError:
                continue
            if acceptable(act):
                person = rules.devices[entry.log.device].person
                self.acts.append((entry, act, person, rank))

    def is_erased(self, entry: EntryId, person: PersonId) -> bool:
        return any(
            isinstance(act, Erase) and entry in act.targets and eraser == person
            for _, act, eraser, _ in self.acts
        )

    def text(self, target: EntryId) -> str:
        first, author = next((a, p) for e, a, p, _ in self.acts if e.id == target)
        assert isinstance(first, Post | Comment)
        longest = 20_000 if isinstance(first, Post) else 5_000
        said = [
            act.text
            for entry, act, person, _ in self.acts
            if isinstance(act, Edit)
            and act.target == target
            and person == author
            and 1 <= len(act.text) <= longest
            and not self.is_erased(entry.id, person)
        ]
        return [first.text, *said][-1]

    def head(self, card: EntryId, comment: EntryId) -> EntryId:
        before = {e.id: a.reply_to for e, a, _, _ in self.acts if isinstance(a, Comment)}
        in_sight, at = self.comments(card), comment
        seen = {at}
        while before[at] in in_sight and before[at] not in seen:
            at = EntryId(before[at])
            seen.add(at)
        return at

    def cards(self) -> set[EntryId]:
        shown = set()
        for entry, act, person, rank in self.acts:
            if self.is_erased(entry.id, person):
                continue
            match act:
                case Post():
                    shown.add(entry.id)
                case Kudos() if set(act.to) != {person}:
                    shown.add(entry.id)
                case Announcement() if rank <= Rank.ADMIN:
                    shown.add(entry.id)
        return shown

    def comments(self, card: EntryId) -> set[EntryId]:
        return {
            e.id
            for e, act, person, _ in self.acts
            if isinstance(act, Comment) and act.target == card and not self.is_erased(e.id, person)
        }

    def reactions(self, card: EntryId) -> set[tuple[Reaction, PersonId]]:
        last: dict[tuple[Reaction, PersonId], bool] = {}
        for _, act, person, _ in self.acts:
            if isinstance(act, ReactionAct) and act.target == card:
                last[Reaction(act.reaction), person] = act.on
        return {key for key, on in last.items() if on}

    def readers(self, card: EntryId) -> set[PersonId]:
        for entry, act, author, _ in self.acts:
            if entry.id == card and isinstance(act, Announcement):
                return {author} | {
                    person
                    for _, ack, person, _ in self.acts
                    if isinstance(ack, Ack)
                    and ack.target == card
                    and ack.text_hash == text_hash(entry.body)
                }
        return set()

    def name(self, person: PersonId) -> str:
        """As she calls herself; with digits of her id where others do, and hers is not the one
        strongest role of theirs."""
        names = {p: a.name for _, a, p, _ in self.acts if isinstance(a, Profile)}
        ranks = {p: self.rules.members[p].rank for p in names if p in self.rules.members}
        name = names.get(person, "")
        others = [p for p, other in names.items() if p != person and other == name]
        mine = ranks.get(person, Rank.MEMBER + 1)
        if any(mine >= ranks.get(other, Rank.MEMBER + 1) for other in others):
            return f"{name} ({person.hex()[:6]})"
        return name
