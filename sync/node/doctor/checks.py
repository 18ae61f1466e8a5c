"""What a check of ``patio doctor`` comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """What a check comes to."""

    GOOD = "good"
    WARNING = "warning"  # works; somebody should look
    BAD = "bad"  # does not work until somebody does something


@dataclass(frozen=True, slots=True)
class Check:
    """One answer. ``why`` is a word that chooses the sentence, empty when all is well."""

    name: str
    state: State
    why: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)
