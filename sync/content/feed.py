"""POST, COMMENT and REACTION: the everyday of the feed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.fields import BODY, Blob, Target, TextLimit, TimeMs, Version
from sync.content.mentions import Mentions
from sync.content.pieces import FILE_BYTES

CHANNEL: Final = TextLimit(1, 40)
ALT: Final = TextLimit(0, 500)
COMMENT: Final = TextLimit(1, 5000)
REACTION: Final = TextLimit(1, 32)
FILE_NAME: Final = TextLimit(1, 200)
DEFAULT_FILE_BYTES: Final = 200 << 20
"""Of the largest file that can be attached, unless the company's settings say otherwise
(protocol.md 12)."""

MAX_PICTURES: Final = 8
MAX_FILES: Final = 8
PICTURE_BYTES: Final = 20 * 1024 * 1024
PICTURE_PIXELS: Final = 40_000_000


class PictureRef(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A picture by the hash of its file. ``size`` in bytes, ``width`` and ``height`` in pixels.

    What is said here is the author's word; the bytes are checked when they come.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"alt": ALT}

    blob: Blob
    size: Annotated[int, Meta(ge=1, le=PICTURE_BYTES)]
    width: Annotated[int, Meta(ge=1, le=65535)]
    height: Annotated[int, Meta(ge=1, le=65535)]
    alt: Annotated[str, Meta(max_length=ALT.high)] = ""


class FileRef(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A file by the hash of its pieces. ``size`` in bytes; ``name`` is for people to read.

    Both are the author's word: what kind of file it is, its bytes say and nothing else.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"name": FILE_NAME}

    blob: Blob
    size: Annotated[int, Meta(ge=1, le=FILE_BYTES)]
    name: Annotated[str, Meta(min_length=FILE_NAME.low, max_length=FILE_NAME.high)]


class Post(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A post in a channel. The text may be empty when there is a picture or a file.

    From ``until_ms`` on (0: never) it is in no feed any more, and found all the same.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": BODY, "channel": CHANNEL}

    v: Version = 1
    text: Annotated[str, Meta(max_length=BODY.high)]
    channel: Annotated[str, Meta(min_length=CHANNEL.low, max_length=CHANNEL.high)]
    pictures: Annotated[list[PictureRef], Meta(max_length=MAX_PICTURES)] = []
    files: Annotated[list[FileRef], Meta(max_length=MAX_FILES)] = []
    mentions: Mentions = []
    until_ms: TimeMs = 0


class Comment(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A comment under the entry ``target``, which may arrive later than the comment.

    ``reply_to``: the comment under the same card that it answers, or empty.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": COMMENT}

    v: Version = 1
    target: Target
    text: Annotated[str, Meta(min_length=COMMENT.low, max_length=COMMENT.high)]
    reply_to: Annotated[bytes, Meta(max_length=32)] = b""
    mentions: Mentions = []


class ReactionAct(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Gives or takes back one reaction. A reaction unknown here is kept and not shown."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"reaction": REACTION}

    v: Version = 1
    target: Target
    reaction: Annotated[str, Meta(min_length=REACTION.low, max_length=REACTION.high)]
    on: bool
