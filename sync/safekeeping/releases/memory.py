"""What a computer remembers of releases, outside the folder that an installer replaces: how far
each set of keys has come, and how one set was handed over to the next.

Without it somebody could bring back an old release with a hole in it. It is kept by set, so that a
stolen key that signs the highest number there is does not keep the next set from going on.
"""

from __future__ import annotations

import base64
import binascii
import json
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from sync.errors import BadUpdate
from sync.safekeeping.releases.keys import KeySet
from sync.safekeeping.releases.manifest import Release, read_release
from sync.store.disk import replace_file

MOST_HANDED: Final = 8


@dataclass(frozen=True, slots=True)
class Memory:
    """``highest``: by the number of a set, its highest sequence and that manifest's mark.
    ``handed`` are the documents that handed over, from the built-in set on."""

    highest: dict[int, tuple[int, bytes]] = field(default_factory=dict)
    handed: tuple[bytes, ...] = ()

    def sets(self, first: KeySet | None) -> list[KeySet]:
        """The sets of keys from the built-in one to the one that signs now, each handed over to by
        the one before. Every step is verified anew."""
        found = [first] if first is not None else []
        for document in self.handed if found else ():
            with suppress(BadUpdate):  # of before the set that is built in by now
                following = read_release(document, found[-1:]).next_keys
                found += [following] if following is not None else []
        return found

    def read(self, document: bytes, sets: list[KeySet]) -> Release:
        """A release that these sets sign: the newest, or the one before in what handed over to it.

        Raises:
            BadUpdate: as :func:`read_release`; ``retired``: by keys that sign no more.
        """
        release = read_release(document, reversed(sets))
        if release.keys != sets[-1].number and document not in self.handed:
            raise BadUpdate(why="retired")
        return release

    def check(self, release: Release) -> None:
        """Whether a verified release is none of before.

        Raises:
            BadUpdate: ``why`` is ``older``: it, or one of its number that is another.
        """
        sequence, mark = self.highest.get(release.keys, (-1, b""))
        if release.sequence < sequence or (release.sequence == sequence and release.mark != mark):
            raise BadUpdate(why="older")

    def noting(self, release: Release) -> Memory:
        """With this verified release in it."""
        known = self.highest.get(release.keys, (-1, b""))
        highest = self.highest
        if release.sequence > known[0]:
            highest = {**highest, release.keys: (release.sequence, release.mark)}
        handed = self.handed
        if release.next_keys is not None and release.document not in handed:
            handed = (*handed, release.document)[-MOST_HANDED:]
        return replace(self, highest=highest, handed=handed)


def read_memory(path: Path) -> Memory:
    """What is remembered; nothing where there is no file, or none that can be read."""
    try:
        fields = json.loads(path.read_text("utf-8"))
        highest = {
            int(number): (int(sequence), bytes.fromhex(mark))
            for number, (sequence, mark) in fields["highest"].items()
        }
        handed = tuple(base64.b64decode(one, validate=True) for one in fields["handed"])
        return Memory(highest, handed)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, binascii.Error):
        return Memory()


def write_memory(path: Path, memory: Memory) -> None:
    """Keep it, durably.

    Raises:
        NoSpace, CannotWrite: it is as it was.
    """
    fields = {
        "highest": {
            str(number): [sequence, mark.hex()]
            for number, (sequence, mark) in memory.highest.items()
        },
        "handed": [base64.b64encode(one).decode() for one in memory.handed],
    }
    replace_file(path, json.dumps(fields).encode())
