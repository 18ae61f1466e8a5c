"""What people type, turned into what the engine takes: texts, and short forms of ids and names."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sync.errors import AmbiguousTarget, OutOfReach, UnknownTarget
from sync.values import ID_BYTES, DeviceId, EntryId, PersonId, Rank

if TYPE_CHECKING:
    from sync.client import Client
    from sync.views.rows import Card, CardKind, PersonRow

ROLES = {"member": Rank.MEMBER, "admin": Rank.ADMIN, "owner": Rank.OWNER}
"""The roles that can be given, by the words of the command line."""

SHORTEST_PREFIX = 6
"""Hex digits: among 100,000 entries, one such prefix in 170 is shared; it is refused then."""

_PAGE = 500

_STDIN_BYTES = 256 * 1024


class Text(click.ParamType[str]):
    """Words of a person. A lone ``-`` means: read them from standard input."""

    name = "text"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """The text; a usage error when the terminal's encoding made it unreadable."""
        text = str(value)
        if text == "-":
            if sys.stdin is None:
                self.fail("standard input is closed; write the text instead of '-'.", param, ctx)
            # More than any text may be long: the rules refuse it, and no pipe is endless.
            text = sys.stdin.buffer.read(_STDIN_BYTES).decode("utf-8", "surrogateescape")
        try:
            text.encode()
        except UnicodeEncodeError:
            self.fail("the text is not valid UTF-8; check the terminal's encoding.", param, ctx)
        return text


TEXT = Text()


class File(click.ParamType[Path]):
    """The path of a file to write or to read; an empty one, as of a script's empty variable, is
    no file."""

    name = "file"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The path, as it was written."""
        text = str(value)
        if not text:
            self.fail("no file is named.", param, ctx)
        path = Path(text)
        if path.is_dir():
            self.fail(f"{text} is a folder.", param, ctx)
        return path


FILE = File()


def all_cards(
    client: Client,
    *,
    kinds: frozenset[CardKind] | None = None,
    channel: str | None = None,
    topic: str | None = None,
) -> Iterator[Card]:
    """Every card (of those kinds, that channel, that topic) with all its comments, newest first,
    page by page."""
    before: EntryId | None = None
    while page := client.feed(
        kinds=kinds, channel=channel, limit=_PAGE, before=before, topic=topic
    ):
        yield from map(client.whole, page)
        before = page[-1].id


def find_entry(client: Client, text: str, *, hidden: bool = False) -> EntryId:
    """The id that ``text`` stands for: 64 hex digits, or the first few of a card, a comment, an
    answer or one of my messages that is here, or of a card that was erased; with ``hidden`` also
    of what somebody has hidden.

    Raises:
        UnknownTarget: none starts like that, or it is not hex, or shorter than six digits.
        AmbiguousTarget: several do.
        NoCompany, ViewsMissing: there is nothing to look in.
    """
    digits = text.strip().lower()
    if not _is_hex(digits) or not SHORTEST_PREFIX <= len(digits) <= 2 * ID_BYTES:
        raise _unknown("entry", text)
    if len(digits) == 2 * ID_BYTES:
        return EntryId(bytes.fromhex(digits))
    client.me()  # where nobody is, or no pages are, that is the answer
    low, high = (bytes.fromhex(digits.ljust(2 * ID_BYTES, end)) for end in "0f")
    ids = [*client.entries_between(low, high), *client.messages_between(low, high)]
    ids += [entry for entry in client.erased() if entry.hex().startswith(digits)]
    ids += client.hidden_between(low, high) if hidden else ()
    found: dict[bytes, str] = {entry: entry.hex()[:12] for entry in ids}
    return EntryId(_only_one(found, "entry", text))


def find_person(people: Iterable[PersonRow], text: str) -> PersonId:
    """The person with that id, id prefix, name, or unique part of a name.

    Capitals and accents do not matter. A whole name wins over a part of a longer one.

    Raises:
        UnknownTarget: nobody fits.
        AmbiguousTarget: several people do.
    """
    rows = list(people)
    wanted = _folded(text)
    digits = text.strip().lower()
    named = [row for row in rows if wanted and wanted in _folded(row.name)]
    whole = [row for row in named if _folded(row.name) == wanted]
    by_id = [
        row
        for row in rows
        if len(digits) >= SHORTEST_PREFIX and row.person.hex().startswith(digits)
    ]
    found: dict[bytes, str] = {row.person: row.name for row in whole or by_id or named}
    return PersonId(_only_one(found, "person", text))


def find_group(client: Client, text: str) -> EntryId:
    """The private group with that id, or prefix of it, or that name, in which I am or was.

    Raises:
        UnknownTarget, AmbiguousTarget: none, or several.
    """
    rows = [row for row in client.conversations() if row.kind == "group"]
    named = {row.id: row.name for row in rows if _folded(row.name) == _folded(text)}
    digits = text.strip().lower()
    by_id = {
        row.id: row.name
        for row in rows
        if len(digits) >= SHORTEST_PREFIX and row.id.hex().startswith(digits)
    }
    found: dict[bytes, str] = {id_: id_.hex()[:12] for id_ in named or by_id}
    return EntryId(_only_one(found, "group", text))


def check_public(client: Client, channel: str) -> None:
    """See to it that a channel is no private one: what is said there are messages.

    Raises:
        OutOfReach: only some people read it.
    """
    for row in client.private_channels():
        if _folded(row.name) == _folded(channel.lstrip("#")):
            raise OutOfReach(why="channel_private", who=row.name)


def find_device(people: Iterable[PersonRow], text: str) -> DeviceId:
    """The device with that id or prefix of it, of those people's.

    Raises:
        UnknownTarget: none; a prefix has at least six digits. AmbiguousTarget: several.
    """
    devices = {device for row in people for device in (*row.devices, *row.former)}
    return DeviceId(find_among(devices, "device", text))


def find_person_or_device(
    people: Iterable[PersonRow], text: str, only_device: bool = False
) -> tuple[PersonId | None, DeviceId | None]:
    """The person that is meant, or else the device.

    Raises:
        UnknownTarget, AmbiguousTarget: neither, or several.
    """
    rows = list(people)
    if not only_device:
        try:
            return find_person(rows, text), None
        except UnknownTarget as error:
            unknown = error
    try:
        return None, find_device(rows, text)
    except UnknownTarget as error:
        raise error if only_device else unknown from None


def find_among(
    ids: Iterable[bytes], what: str, text: str, *, names: Mapping[bytes, str] | None = None
) -> bytes:
    """The id that starts with these digits (six at least), or whose name is or has this text.

    Raises:
        UnknownTarget: none. AmbiguousTarget: several.
    """
    found = {one: one.hex()[:12] for one in matching(ids, text, names=names)}
    if not found and names is None:
        raise _unknown(what, text)
    return _only_one(found, what, text)


def matching(
    ids: Iterable[bytes], text: str, *, names: Mapping[bytes, str] | None = None
) -> list[bytes]:
    """The ids that start with these digits, or whose name is this text, else has it."""
    digits, wanted = text.strip().lower(), _folded(text)
    called = {one: _folded(name) for one, name in (names or {}).items()}
    whole = [one for one, name in called.items() if wanted and name == wanted]
    by_id = [one for one in ids if len(digits) >= SHORTEST_PREFIX and one.hex().startswith(digits)]
    part = [one for one, name in called.items() if wanted and wanted in name]
    return whole or by_id or part


def find_value(client: Client, text: str) -> str:
    """The key of the company value that ``text`` names, by key or by name.

    Raises:
        UnknownTarget: the company has no such value.
    """
    wanted = _folded(text)
    for value in client.me().values:
        if wanted in (_folded(value.key), _folded(value.name)):
            return value.key
    raise UnknownTarget(what="value", text=text)


def _only_one(found: Mapping[bytes, str], what: str, text: str) -> bytes:
    if not found:
        raise UnknownTarget(what=what, text=text)
    if len(found) > 1:
        labels = list(found.values())
        # Where several are called the same, only the id tells which.
        matches = sorted(
            label if labels.count(label) == 1 else f"{label} [{key.hex()[:12]}]"
            for key, label in found.items()
        )
        raise AmbiguousTarget(what=what, text=text, matches=", ".join(matches))
    return next(iter(found))


def _unknown(what: str, text: str) -> UnknownTarget:
    """Where only an id will do; the error says so if it is one and too short."""
    digits = text.strip().lower()
    if _is_hex(digits) and len(digits) < SHORTEST_PREFIX:
        return UnknownTarget(what=what, text=text, least=SHORTEST_PREFIX)
    return UnknownTarget(what=what, text=text)


def _is_hex(text: str) -> bool:
    return bool(text) and all(digit in "0123456789abcdef" for digit in text)


def _folded(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.strip())
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()
