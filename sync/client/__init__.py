"""What the window and the command line hold: commands out, views read locally, notices back.

A client never opens the log itself while a node runs; with none running a command opens
the home under the same lock, does its work and leaves (protocol.md 14). Importing this
package costs a window's start almost nothing: what is heavy is imported where it is used.
"""

from __future__ import annotations

from sync.client.client import Client
from sync.client.results import (
    EVERYTHING,
    Invite,
    Network,
    Notice,
    PeerRow,
    Status,
)
from sync.node.membership import Created, Joined
from sync.views.rows import (
    Card,
    CardKind,
    ChannelRow,
    CommentRow,
    CompanyValue,
    Me,
    PersonRef,
    PersonRow,
    Picture,
    ReactionCount,
    Spread,
)

__all__ = [
    "EVERYTHING",
    "Card",
    "CardKind",
    "ChannelRow",
    "Client",
    "CommentRow",
    "CompanyValue",
    "Created",
    "Invite",
    "Joined",
    "Me",
    "Network",
    "Notice",
    "PeerRow",
    "PersonRef",
    "PersonRow",
    "Picture",
    "ReactionCount",
    "Spread",
    "Status",
]
