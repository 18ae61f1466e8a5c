"""Whose signatures make a release one of Patio's: sets of keys, each after the other.

The first set is part of the program: ``keys.json`` beside this module, which
``packaging/office_update.py keys`` makes from the makers' public keys when the first release is
made, and which is committed. A checkout without it takes no update from anybody. A release can hand
over to the next set; whoever has seen that keeps it (:mod:`sync.safekeeping.releases.memory`), and
a program of that release has the next set built in.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from sync.safekeeping.releases.minisign import PublicKey, read_key, signer_of

BUILT_IN: Final = Path(__file__).with_name("keys.json")

MOST_KEYS: Final = 8


@dataclass(frozen=True, slots=True)
class KeySet:
    """The keys of some makers, of whom ``threshold`` must sign. ``number`` rises with each set."""

    number: int
    threshold: int
    keys: tuple[PublicKey, ...]

    def signed(self, message: bytes, signatures: Sequence[str]) -> int:
        """How many different makers have signed."""
        keys = list(self.keys)
        return len({key for text in signatures if (key := signer_of(text, message, keys))})


def read_set(fields: object) -> KeySet:
    """The set in a JSON object.

    Raises:
        ValueError: it is none, or one of which no majority has to sign.
    """
    if not isinstance(fields, dict):
        raise ValueError("not a set of keys")
    number, threshold, lines = (fields.get(name) for name in ("number", "threshold", "keys"))
    if type(number) is not int or type(threshold) is not int or not isinstance(lines, list):
        raise ValueError("not a set of keys")
    if not all(isinstance(line, str) for line in lines) or len(lines) > MOST_KEYS:
        raise ValueError("not a set of keys")
    keys = tuple(read_key(line) for line in lines)
    different = len({key.key for key in keys}) == len({key.id for key in keys}) == len(keys)
    if number < 1 or not different or not len(keys) // 2 < threshold <= len(keys):
        raise ValueError("a set of keys needs more than half of them to sign")
    return KeySet(number, threshold, keys)


@cache
def built_in() -> KeySet | None:
    """The set that this program was released with; None for a checkout that no release made.

    Raises:
        ValueError: the file was damaged.
    """
    try:
        return read_set(json.loads(BUILT_IN.read_text("utf-8")))
    except FileNotFoundError:
        return None
