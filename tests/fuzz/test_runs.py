"""Runs that a relay or their author spoilt, judged by check_run and by a slow oracle (T85)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hypothesis import event, given
from hypothesis import strategies as st

from support.chains import COMPANY, START_HLC, append_header, chain, key_of, no_cap, run_of
from support.fuzzing import many
from support.oracle import Held, Verdict, judge, keep
from sync.errors import RunRefused
from sync.log.contexts import ENTRY
from sync.log.entry import Entry, Payload
from sync.log.header import CRITICAL_BIT, ZERO_HASH
from sync.log.runs import CheckedRun, Run, check_run
from sync.log.tree import GrownTree
from sync.values import Lane, LogKey

CARMEN, MARTA = key_of("Carmen"), key_of("Marta")
CRITICAL = 5 | CRITICAL_BIT

WRONGS: Final[Sequence[dict[str, int | bytes]]] = (
    {"seq": 1},
    {"seq": 2**64 - 1},
    {"hlc": 0},
    {"hlc": START_HLC + 1},
    {"kind": 0xFFFF},
    {"size": 65537},
    {"size": 2**32 - 1},
    {"epoch": 8},
    {"lane": 2},
    {"lane": 255},
    {"device": MARTA.device},
    {"prev": ZERO_HASH},
    {"commit": bytes(32)},
)
"""What an author may sign against the rules; the last is lawful, and its payload fits nothing."""


def family(lane: Lane, kind: int) -> list[list[Entry]]:
    """One log in all its ways: forks at 5, 7 and 1, and illegal entries with more after them."""
    trunk = chain(CARMEN, 9, lane=lane, kind=kind)
    second = trunk[:4]
    third = [*second]
    for way, more in ((second, 4), (third, 1)):
        for _ in range(more):
            append_header(way, CARMEN, hlc=way[-1].header.hlc + len(way) + more)
    ways = [trunk, second, third, chain(CARMEN, 3, lane=lane, kind=kind, text="other")]
    for wrong in WRONGS:
        broken = trunk[:3]
        append_header(broken, CARMEN, **wrong)
        log: dict[str, int | bytes] = {"device": CARMEN.device, "lane": lane, "epoch": 7}
        append_header(broken, CARMEN, kind=kind, seq=5, hlc=START_HLC + 50, **log)
        ways.append(broken)
    return ways


FAMILIES: Final = {
    Lane.CONTENT: family(Lane.CONTENT, 16),
    Lane.CONTROL: family(Lane.CONTROL, CRITICAL),
}
STRANGERS: Final = chain(MARTA, 3) + chain(CARMEN, 3, epoch=8)


@st.composite
def lawful_runs(draw: st.DrawFn, ways: list[list[Entry]]) -> Run:
    """A piece of one of the ways, as an honest relay sends it."""
    way = draw(st.sampled_from(ways))
    end = draw(st.integers(1, len(way)))
    start = draw(st.integers(0, end - 1))
    run = run_of(way[start:end], first=start + 1)
    return replace(run, log=ways[0][0].header.key)


@st.composite
def spoilt(draw: st.DrawFn, run: Run) -> Run:
    """The run after one thing was done to it that a relay, or the author, can do."""
    at = draw(st.integers(0, len(run.headers) - 1))
    seq = draw(st.integers(run.first - 1, run.first + len(run.headers)))
    headers = list(run.headers)
    middle, payloads = dict(run.middle), dict(run.payloads)
    raw, stranger = headers[at], draw(st.sampled_from(STRANGERS))
    match draw(st.sampled_from(WAYS_TO_SPOIL)):
        case "flip a bit":
            bit = draw(st.integers(0, 1023))
            headers[at] = (int.from_bytes(raw, "big") ^ 1 << bit).to_bytes(128, "big")
        case "cut":
            headers[at] = raw[: draw(st.integers(0, 127))]
        case "leave out":
            del headers[at]
        case "send twice":
            headers.insert(at, raw)
        case "slip in":
            headers.insert(at, stranger.raw)
        case "replace":
            headers[at] = stranger.raw
        case "shuffle":
            headers = draw(st.permutations(headers))
        case "too many":
            headers += [raw] * 256
        case "count wrongly":
            first = draw(st.integers(-1, 12) | st.sampled_from([2**63, -(2**64)]))
            return replace(run, first=first)
        case "count all wrongly":
            by = draw(st.integers(-2, 2))
            middle = {seq + by: signature for seq, signature in middle.items()}
            payloads = {seq + by: payload for seq, payload in payloads.items()}
            return replace(run, first=run.first + by, middle=middle, payloads=payloads)
        case "sign as another":
            return replace(run, signature=stranger.signature)
        case "sign anew":
            end = CARMEN.sign(ENTRY, COMPANY + headers[-1])
            return replace(run, signature=end)
        case "cut the end":
            # The signature of the new last header is known: the relay sends an honest piece.
            headers = headers[: at + 1]
            signature = middle.get(run.first + at, run.signature)
            within = range(run.first, run.first + at + 1)
            middle = {seq: one for seq, one in middle.items() if seq in within[:-1]}
            payloads = {seq: one for seq, one in payloads.items() if seq in within}
            run = replace(run, signature=signature)
        case "middle signature":
            middle[seq] = draw(st.sampled_from([bytes(64), b"", stranger.signature]))
        case "no middle signature":
            middle.pop(seq, None)
        case "payload":
            wrong = Payload(draw(st.sampled_from([bytes(16), b""])), draw(st.binary(max_size=9)))
            payloads[seq] = draw(st.sampled_from([wrong, stranger.payload]))
        case "no payload":
            payloads.pop(seq, None)
        case "a mebibyte":
            payloads[seq] = Payload(bytes(16), bytes(1 << 20))
        case "under another name":
            return replace(run, log=draw(st.sampled_from(OTHER_LOGS)))
    return replace(run, headers=tuple(headers), middle=middle, payloads=payloads)


WAYS_TO_SPOIL: Final = (
    "flip a bit", "cut", "leave out", "send twice", "slip in", "replace", "shuffle", "too many",
    "count wrongly", "count all wrongly", "sign as another", "sign anew", "cut the end",
    "middle signature", "no middle signature", "payload", "no payload", "a mebibyte",
    "under another name",
)  # fmt: skip
OTHER_LOGS: Final = (
    STRANGERS[0].header.key,
    STRANGERS[-1].header.key,
    replace(FAMILIES[Lane.CONTENT][0][0].header.key, lane=3),
    FAMILIES[Lane.CONTENT][0][0].header.key,
    FAMILIES[Lane.CONTROL][0][0].header.key,
    LogKey(CARMEN.device, 7, Lane.CONTENT, bytes(40)),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Run]:
    """What a device is handed, good pieces and spoilt ones, of one log in one lane."""
    ways = FAMILIES[draw(st.sampled_from(list(FAMILIES)))]
    runs = draw(st.lists(lawful_runs(ways), min_size=1, max_size=5))
    return [draw(spoilt(run)) if draw(st.booleans()) else run for run in runs]


def said(run: Run, tree: GrownTree) -> tuple[Verdict | None, CheckedRun | None]:
    """What check_run says, in the oracle's words."""
    try:
        checked = check_run(COMPANY, run, tree, no_cap)
    except RunRefused:
        return None, None
    verdict = Verdict(
        parent=checked.parent,
        entries=tuple(entry.id for entry in checked.entries),
        broken_at=checked.broken_at,
        fork_at=checked.fork_at,
        bad_payloads=frozenset(checked.bad_payloads),
        payloads=frozenset(e.header.seq for e in checked.entries if e.payload is not None),
    )
    return verdict, checked


@given(histories())
@many(500)
def test_the_oracle_agrees_about_every_run(runs: list[Run]) -> None:
    trees: dict[LogKey, GrownTree] = {}
    stores: dict[LogKey, Held] = {}
    for run in runs:
        tree = trees.setdefault(run.log.trunk, GrownTree())
        held = stores.setdefault(run.log.trunk, Held())
        expected = judge(COMPANY, run, held)

        verdict, checked = said(run, tree)

        assert verdict == expected
        event(outcome(verdict))
        if checked is not None and expected is not None:
            tree.grow((entry.id, entry.header) for entry in checked.entries)
            keep(COMPANY, held, run, expected)


def outcome(verdict: Verdict | None) -> str:
    """For the statistics: whether the examples reach everything that can happen."""
    if verdict is None:
        return "refused"
    if verdict.parent is None:
        return "hangs nowhere"
    if verdict.broken_at is not None:
        return "broken"
    if verdict.fork_at is not None:
        return "fork"
    return "new" if verdict.entries else "nothing new"


@given(histories())
@many(150)
def test_what_counts_does_not_depend_on_what_was_tried_in_between(runs: list[Run]) -> None:
    """A refused run leaves nothing behind: without it, all others bring the same."""
    accepted = [(run, verdict) for run, verdict in judged(runs) if verdict is not None]

    again = judged([run for run, _ in accepted])

    assert again == accepted


def judged(runs: Sequence[Run]) -> list[tuple[Run, Verdict | None]]:
    trees: dict[LogKey, GrownTree] = {}
    found = []
    for run in runs:
        tree = trees.setdefault(run.log.trunk, GrownTree())
        verdict, checked = said(run, tree)
        found.append((run, verdict))
        if checked is not None:
            tree.grow((entry.id, entry.header) for entry in checked.entries)
    return found
