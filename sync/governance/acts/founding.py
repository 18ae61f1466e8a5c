"""GENESIS and the company's settings."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sync.governance.acts.fields import (
    Device,
    Id,
    Key,
    Label,
    Person,
    Salt,
    Signature,
    Slug,
    Tips,
    Version,
)
from sync.hours import Hours
from sync.values import BlobId, DeviceId

MAX_VALUES: Final = 6
MAX_ANCHORS: Final = 3
MAX_TRUSTED: Final = 100
MAX_REPLACED: Final = 32
MAX_MONTHS: Final = 1200
MAX_ANSWER_DAYS: Final = 365
FILE_MIB: Final = 200
"""Of the largest file that people may share, in MiB, where no owner has said anything else, and
between which the owners choose: no picture is larger than the least (protocol.md 12)."""

LEAST_FILE_MIB: Final = 20
MOST_FILE_MIB: Final = 2048
MAX_LOGO_BYTES: Final = 64 << 10
"""Of the company's picture, which every computer fetches and keeps."""

ANSWER_DAYS: Final = 5
"""Within how many days questions are answered, where no owner has promised anything else."""


class Policy(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """The company's name and its values, each ``(key, name, tile)``."""

    v: Version = 1
    name: Label
    values: Annotated[list[tuple[Slug, Label, Slug]], Meta(max_length=MAX_VALUES)] = []


class Genesis(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Founds the company. Signed by the root key; ``device`` is the first owner's.

    ``proof`` is that device's signature over :func:`possession_message` in the context
    ``POSSESSION``.
    """

    v: Version = 1
    salt: Salt
    device: Device
    x25519: Key
    proof: Signature
    policy: Policy


class Logo(msgspec.Struct, array_like=True, frozen=True):
    """The company's picture by the hash of its file, and how many bytes that has."""

    blob: Annotated[BlobId, Meta(min_length=32, max_length=32)]
    size: Annotated[int, Meta(ge=1, le=MAX_LOGO_BYTES)]


class SetPolicy(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """POLICY: the company's settings, all of them at once.

    ``replaces`` are the POLICY entries that the author saw. Where two owners change the
    settings without knowing of each other, the senior one's count (protocol.md 4).
    ``anchors`` are ``host:port`` of always-on nodes, ``retention_months`` 0 for ever.
    ``communicators`` and ``moderators`` are permissions, not ranks. ``answer_days``: within how
    many days the owners promise to answer a question. ``hours``: when the office works, None
    where nobody has said. ``logo``: the company's picture, None for none. ``file_mib``: how many
    MiB the largest file may have. ``marks``: where the control logs stand of everybody who is a
    moderator by this, or was one until this (:mod:`sync.governance.terms`).
    """

    v: Version = 1
    policy: Policy
    replaces: Annotated[list[Id], Meta(max_length=MAX_REPLACED)] = []
    min_proto: Annotated[int, Meta(ge=1, le=65535)] = 1
    retention_months: Annotated[int, Meta(ge=0, le=MAX_MONTHS)] = 0
    anchors: Annotated[
        list[Annotated[str, Meta(min_length=1, max_length=255)]], Meta(max_length=MAX_ANCHORS)
    ] = []
    communicators: Annotated[list[Person], Meta(max_length=MAX_TRUSTED)] = []
    moderators: Annotated[list[Person], Meta(max_length=MAX_TRUSTED)] = []
    answer_days: Annotated[int, Meta(ge=1, le=MAX_ANSWER_DAYS)] = ANSWER_DAYS
    hours: Hours | None = None
    logo: Logo | None = None
    file_mib: Annotated[int, Meta(ge=LEAST_FILE_MIB, le=MOST_FILE_MIB)] = FILE_MIB
    marks: Tips = []


def possession_message(device: DeviceId, x25519: bytes) -> bytes:
    """What the first owner's device signs inside GENESIS, in the context ``POSSESSION``."""
    return device + x25519
