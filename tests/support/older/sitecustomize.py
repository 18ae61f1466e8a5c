"""Makes a process an older Patio: one that lacks the newer kinds and the newest messages.

Python runs this before anything else where this folder is on the path. ``PATIO_TEST_KINDS`` is
the first kind of content that this version does not know.
"""

from __future__ import annotations

import os
from types import MappingProxyType, ModuleType

from sync.content import kinds
from sync.replication.protocol import features, messages
from sync.views import schema

FIRST_UNKNOWN = int(os.environ["PATIO_TEST_KINDS"])


def _put(module: ModuleType, name: str, value: object) -> None:
    setattr(module, name, value)


_put(kinds, "KINDS", MappingProxyType({k: s for k, s in kinds.KINDS.items() if k < FIRST_UNKNOWN}))
_put(features, "FEATURES", features.FEATURES & ~features.Feature.GLANCES)
_put(
    messages,
    "MESSAGES",
    MappingProxyType({k: s for k, s in messages.MESSAGES.items() if s is not messages.Seen}),
)
# Another kind to fold is another version of the views.
_put(schema, "VERSION", schema.VERSION - sum(k >= FIRST_UNKNOWN for k in kinds.ContentKind))
