"""The one act about Patio itself: which version the company lets its computers offer."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sync.governance.acts.fields import Version

MAX_RELEASE_BYTES: Final = 12 << 10
"""Of a signed manifest, so that it fits into a control payload."""


class Release(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A version of Patio is good for the company, by its signed manifest, whole.

    That a release is what it says its makers' signatures prove, to each computer by itself
    (:mod:`sync.safekeeping.releases`); here it is only that somebody with authority wants it.
    """

    v: Version = 1
    document: Annotated[bytes, Meta(min_length=1, max_length=MAX_RELEASE_BYTES)]
