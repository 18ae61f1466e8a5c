"""What the window and the command line hold: commands out, views read locally, notices back.

A client never opens the log itself while a node runs; with none running a command opens
the home under the same lock, does its work and leaves (protocol.md 14). Importing this
package costs a window's start almost nothing: what is heavy, and what only calls to the node
give back, is imported where it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from sync.client.client import Client
from sync.views.rows import (
    Card,
    CardKind,
    ChannelRow,
    CommentRow,
    CompanyValue,
    Erasure,
    Me,
    PersonRef,
    PersonRow,
    Picture,
    ReactionCount,
    Spread,
)

if TYPE_CHECKING:
    from sync.client.results import (
        EVERYTHING,
        Invite,
        MissingRow,
        Network,
        Notice,
        PeerRow,
        Status,
        WithheldRow,
    )
    from sync.content.markup import Span, Style, Styled, styled
    from sync.local.governing import DoorFacts
    from sync.node.membership import Created, Joined
    from sync.views.rows_search import Hit, HitKind, Mark, Marked, Sought

__all__ = [
    "EVERYTHING",
    "Card",
    "CardKind",
    "ChannelRow",
    "Client",
    "CommentRow",
    "CompanyValue",
    "Created",
    "DoorFacts",
    "Erasure",
    "Hit",
    "HitKind",
    "Invite",
    "Joined",
    "Mark",
    "Marked",
    "Me",
    "MissingRow",
    "Network",
    "Notice",
    "PeerRow",
    "PersonRef",
    "PersonRow",
    "Picture",
    "ReactionCount",
    "Sought",
    "Span",
    "Spread",
    "Status",
    "Style",
    "Styled",
    "WithheldRow",
    "styled",
]

_ELSEWHERE = {
    "Created": "sync.node.membership",
    "DoorFacts": "sync.local.governing",
    "Joined": "sync.node.membership",
    **dict.fromkeys(("Hit", "HitKind", "Mark", "Marked", "Sought"), "sync.views.rows_search"),
    **dict.fromkeys(("Span", "Style", "Styled", "styled"), "sync.content.markup"),
}


def __getattr__(name: str) -> object:
    """What a call to the node gives back, imported when somebody first asks for it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_ELSEWHERE.get(name, "sync.client.results")), name)
