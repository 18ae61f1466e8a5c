"""LETTER: what is in a sealed entry once it is open: messages, groups, keys, unsigned questions,
thanks in private."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.codec import decode, encode
from sync.content.enclosed import enclosed_size
from sync.content.feed import MAX_FILES, MAX_PICTURES, FileRef, PictureRef
from sync.content.fields import BODY, Hash, Person, Target, TextLimit, Version, as_ever
from sync.content.kudos import REASON, VALUE
from sync.content.reports import Reason, Report
from sync.content.sealed import MAX_WRAPS
from sync.hashing import sha256
from sync.log.contexts import CONVERSATION
from sync.values import BlobId, DeviceId, EntryId, PersonId

PREFIX_BYTES: Final = 8
"""Of a device's key, as it is named where it only has to be told from the others."""

MAX_KEYS: Final = 200
"""Keys in one page: within the third of the lengths that sealed texts are padded to."""

TEXT: Final = TextLimit(1, BODY.high)
NAME: Final = TextLimit(1, 40)

Prefix = Annotated[bytes, Meta(min_length=PREFIX_BYTES, max_length=PREFIX_BYTES)]
GroupOrNone = Annotated[bytes, Meta(max_length=32)]
"""A group by the entry that made it; empty for none."""


class LetterKind(IntEnum):
    """What a letter is. Kinds unknown here are kept and not shown."""

    MESSAGE = 1
    GROUP = 2
    KEYS = 3
    QUESTION = 4
    ANSWER = 5
    THANKS = 10
    THANKS_WITHDRAWN = 11
    REPORT = 25
    REASON = 26


class Message(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A text to the people of a letter, or within a group of theirs.

    It may be empty when pictures or files go with it: each with the key that opens its blob, which
    is encrypted (:mod:`sync.content.enclosed`); ``size`` is that of the file in it. One that the
    sealed entry does not name openly is not shown: nobody would carry it.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": BODY}

    v: Version = 1
    text: Annotated[str, Meta(max_length=BODY.high)]
    group: GroupOrNone = b""
    pictures: Annotated[list[tuple[Hash, PictureRef]], Meta(max_length=MAX_PICTURES)] = []
    files: Annotated[list[tuple[Hash, FileRef]], Meta(max_length=MAX_FILES)] = []


class Group(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Who is in a group from now on, and what it is called.

    ``group`` is empty where this letter makes it: then it is named by this letter's entry.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"name": NAME}

    v: Version = 1
    name: Annotated[str, Meta(min_length=NAME.low, max_length=NAME.high)]
    members: Annotated[list[Person], Meta(max_length=MAX_WRAPS)]
    group: GroupOrNone = b""


class Keys(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Keys of older letters for a device that came later: entry, key of its text."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    device: Annotated[DeviceId, Meta(min_length=32, max_length=32)]
    keys: Annotated[list[tuple[Target, Hash]], Meta(min_length=1, max_length=MAX_KEYS)]


class Question(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A question to be put without a name: to the trusted person, and to nobody else."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": TEXT}

    v: Version = 1
    text: Annotated[str, Meta(min_length=TEXT.low, max_length=TEXT.high)]


class Answer(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """What comes back, or is asked further, between the two people of a question."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": TEXT}

    v: Version = 1
    question: Target
    text: Annotated[str, Meta(min_length=TEXT.low, max_length=TEXT.high)]


class Thanks(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Thanks that only the receiver and the author see; ``value`` as in public ones."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"reason": REASON, "value": VALUE}

    v: Version = 1
    reason: Annotated[str, Meta(min_length=REASON.low, max_length=REASON.high)]
    value: Annotated[str, Meta(max_length=VALUE.high)] = ""


class ThanksWithdrawn(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """The receiver would rather not have been thanked; of others it says nothing."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    thanks: Target


Inner = Message | Group | Keys | Question | Answer | Thanks | ThanksWithdrawn | Report | Reason

LETTERS: Final[Mapping[int, type[Inner]]] = MappingProxyType(
    {
        LetterKind.MESSAGE: Message,
        LetterKind.GROUP: Group,
        LetterKind.KEYS: Keys,
        LetterKind.QUESTION: Question,
        LetterKind.ANSWER: Answer,
        LetterKind.THANKS: Thanks,
        LetterKind.THANKS_WITHDRAWN: ThanksWithdrawn,
        LetterKind.REPORT: Report,
        LetterKind.REASON: Reason,
    }
)


class Letter(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """What was sealed. ``to`` are the people it is for, its author among them; ``devices`` the
    beginnings of the keys of theirs that it was sealed to, so that whoever is among them can see
    which device of somebody came too late for it."""

    v: Version = 1
    kind: Annotated[int, Meta(ge=1, le=65535)]
    to: Annotated[list[Person], Meta(min_length=1, max_length=MAX_WRAPS)]
    devices: Annotated[list[Prefix], Meta(min_length=1, max_length=MAX_WRAPS)]
    body: bytes


def letter(
    kind: LetterKind, inner: Inner, to: Iterable[PersonId], devices: Iterable[DeviceId]
) -> bytes:
    """The bytes to seal."""
    prefixes = [device[:PREFIX_BYTES] for device in devices]
    body = encode_inner(inner)
    return encode(Letter(kind=kind, to=sorted(set(to)), devices=prefixes, body=body))


def encode_inner(inner: Inner) -> bytes:
    """What is in a letter, with the bytes that it had before files could go with one."""
    return encode(as_ever(inner, 3) if isinstance(inner, Message) else inner)


def blobs_of(inner: Inner) -> list[tuple[BlobId, int]]:
    """The encrypted files that go with it, and their bytes: what the entry names openly."""
    if not isinstance(inner, Message):
        return []
    refs: list[PictureRef | FileRef] = [ref for _, ref in inner.pictures]
    refs += [ref for _, ref in inner.files]
    return [(ref.blob, enclosed_size(ref.size)) for ref in refs]


def decode_letter(text: bytes) -> Letter:
    """What was sealed.

    Raises:
        ProtocolError: it is no letter.
    """
    return decode(Letter, text)


def inner_of(found: Letter) -> Inner | None:
    """What is in a letter; None for kinds that this version does not know.

    Raises:
        ProtocolError: it is not what its kind says.
    """
    shape = LETTERS.get(found.kind)
    return decode(shape, found.body) if shape is not None else None


def is_for(found: Letter, device: DeviceId) -> bool:
    """Whether a letter was sealed to that device."""
    return device[:PREFIX_BYTES] in found.devices


def conversation_of(to: Collection[PersonId]) -> EntryId:
    """The id of what these people say to each other outside groups: the same for all of them."""
    return EntryId(sha256(CONVERSATION + b"".join(sorted(set(to)))).digest())
