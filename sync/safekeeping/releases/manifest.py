"""The signed manifest of a release: which version it is, until when it holds, and its installers.

A *document* is JSON with the manifest's text as it was signed and the signatures. What it says is
looked at only once enough of them hold.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, Final

from sync.content.pieces import pieces_of
from sync.errors import BadUpdate
from sync.governance.acts import MAX_RELEASE_BYTES
from sync.safekeeping.releases.keys import KeySet, read_set
from sync.values import ID_BYTES, BlobId

FORMAT: Final = 1
MOST_FILES: Final = 16
MOST_FILE_BYTES: Final = 400 << 20
"""Of one installer."""

MOST_BYTES: Final = 1500 << 20
"""Of all installers of a release."""

_NOTES: Final = 2000
_VERSION: Final = re.compile(r"(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})")
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,99}")
_PLATFORM: Final = re.compile(r"[a-z0-9_-]{3,40}")
_MOST: Final = (1 << 53) - 1

Version = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Installer:
    """One file of a release: for which ``platform``, and its bytes by two hashes."""

    platform: str
    name: str
    size: int
    sha256: bytes
    blob: BlobId


@dataclass(frozen=True, slots=True)
class Release:
    """What a manifest says. ``sequence`` rises within the set of keys that signed it, ``keys``;
    ``made`` and ``expires`` are days. ``next_keys`` sign what comes after, if there are such."""

    version: str
    sequence: int
    keys: int
    made: date
    expires: date
    notes: str
    files: tuple[Installer, ...]
    next_keys: KeySet | None
    mark: bytes
    """The SHA-256 of the manifest's text, by which two are told apart."""
    document: bytes

    @property
    def order(self) -> tuple[int, int]:
        """By which the newer one of two is known."""
        return (self.keys, self.sequence)

    def of(self, platform: str) -> tuple[Installer, ...]:
        """The installers for a platform."""
        return tuple(file for file in self.files if file.platform == platform)


def version_of(text: str) -> Version:
    """``1.4.0`` as numbers.

    Raises:
        ValueError: it is none.
    """
    found = _VERSION.fullmatch(text)
    if found is None:
        raise ValueError("not a version")
    first, second, third = (int(part) for part in found.groups())
    return (first, second, third)


def read_release(document: bytes, sets: Iterable[KeySet]) -> Release:
    """The release that a document is about, signed by enough makers of one of these sets.

    Raises:
        BadUpdate: ``why`` is ``rubbish``, ``foreign`` (no key of those sets signed it),
            ``signatures`` (too few did) or ``format`` (of a later Patio).
    """
    if len(document) > MAX_RELEASE_BYTES:
        raise BadUpdate(why="rubbish")
    try:
        outer = json.loads(document)
        text, signatures = outer["manifest"], outer["signatures"]
        if not isinstance(text, str) or not all(isinstance(one, str) for one in signatures):
            raise ValueError("not a document")
        signed = {keys: keys.signed(text.encode(), list(signatures)) for keys in sets}
        by = next((keys for keys, count in signed.items() if count >= keys.threshold), None)
        if by is None:
            raise BadUpdate(why="signatures" if any(signed.values()) else "foreign")
        return _release(json.loads(text), by, sha256(text.encode()).digest(), document)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise BadUpdate(why="rubbish") from None


def _release(fields: Any, by: KeySet, mark: bytes, document: bytes) -> Release:  # noqa: ANN401 -- JSON is whatever it is
    if _whole(fields["patio"]) != FORMAT:
        raise BadUpdate(why="format")
    version_of(fields["version"])
    files = tuple(_installer(one) for one in fields["files"])
    places = {(file.platform, file.name) for file in files}
    if not 0 < len(files) <= MOST_FILES or len(places) < len(files):
        raise ValueError("the files make no sense")
    if sum(file.size for file in files) > MOST_BYTES:
        raise BadUpdate(why="large")
    if _whole(fields["keys"]) != by.number or not isinstance(fields["notes"], str):
        raise ValueError("signed by other keys than it says")
    following = read_set(fields["next_keys"]) if fields.get("next_keys") is not None else None
    if following is not None and following.number <= by.number:
        raise ValueError("keys of before")
    return Release(
        version=fields["version"],
        sequence=_whole(fields["sequence"]),
        keys=by.number,
        made=date.fromisoformat(fields["made"]),
        expires=date.fromisoformat(fields["expires"]),
        notes=fields["notes"][:_NOTES],
        files=files,
        next_keys=following,
        mark=mark,
        document=document,
    )


def _installer(fields: Any) -> Installer:  # noqa: ANN401 -- JSON is whatever it is
    size, digest = _whole(fields["size"]), bytes.fromhex(fields["sha256"])
    blob = bytes.fromhex(fields["blob"])
    sound = _NAME.fullmatch(fields["name"]) and _PLATFORM.fullmatch(fields["platform"])
    if not sound or len(digest) != ID_BYTES or len(blob) != ID_BYTES or not pieces_of(size):
        raise ValueError("not an installer")
    if size > MOST_FILE_BYTES:
        raise BadUpdate(why="large")
    return Installer(fields["platform"], fields["name"], size, digest, BlobId(blob))


def _whole(value: object) -> int:
    if type(value) is not int or not 0 <= value <= _MOST:
        raise ValueError("not a whole number")
    return value
