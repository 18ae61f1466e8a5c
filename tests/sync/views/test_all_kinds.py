"""All kinds of content together: the views are a pure fold of whatever has come."""

from __future__ import annotations

from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.any_kind import WORDS, Scribe
from support.any_order import Seen, seen_after, seen_at_once
from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    MARTA_SPARE,
    OFFICE,
    STRANGER,
    governance,
)
from sync.content.kinds import KINDS, ContentKind
from sync.governance.state import Governance
from sync.values import Rank
from sync.views.batch import FoldEntry

YOUNGER = governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [MARTA]), contested=[STRANGER])
"""Before Amparo and Inés came."""

LATER = governance(
    (Rank.OWNER, [CARMEN, AMPARO]),
    (Rank.MEMBER, [MARTA, MARTA_SPARE]),
    (Rank.MEMBER, [INES]),
)
"""Amparo's computer is Carmen's now, and nobody has heard of a stranger."""

NOT_SHOWN = frozenset({ContentKind.PREKEY})
"""What only programs read."""


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.integers(5, 60), st.sampled_from([OFFICE, YOUNGER, LATER]))
def test_any_order_and_repetition_gives_the_same_rows(
    seed: int, length: int, last: Governance
) -> None:
    dice = Random(seed)
    entries = Scribe(dice).history(length)

    found = seen_after(dice, entries, [YOUNGER, LATER, OFFICE, last], WORDS)

    assert found == seen_at_once(entries, last, WORDS)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - NOT_SHOWN))
def test_each_kind_changes_what_is_seen(kind: int) -> None:
    entries, whole = a_long_history()
    rest = [one for one in entries if one.kind != kind]
    assert len(rest) < len(entries)

    assert seen_at_once(rest, OFFICE, ()) != whole


@cache
def a_long_history() -> tuple[list[FoldEntry], Seen]:
    entries = Scribe(Random(2026)).history(2000)
    return entries, seen_at_once(entries, OFFICE, ())
