"""What the window and the command line hold: commands out, views read locally, notices back.

A client never opens the log itself while a node runs; with none running a command opens
the home under the same lock, does its work and leaves (protocol.md 14). Importing this
package costs nothing: each name is imported when it is first asked for, so that the window
can tell QML its types before it imports what reads the home (50 ms).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sync.client.checking import Room, Stored
    from sync.client.client import Client
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
    from sync.governance.acts.founding import LEAST_FILE_MIB, MOST_FILE_MIB
    from sync.handout.qr import QUIET, qr_modules
    from sync.hours import Hours
    from sync.local.carrying import BackedUp
    from sync.local.governing import AlarmFacts, DoorFacts, InviteFacts, WindowOpened
    from sync.local.settling import CompanySettings, WouldGo
    from sync.local.updating import UpdateFacts, UpdateFile
    from sync.node.doctor.checks import Check
    from sync.node.membership import Created, Joined
    from sync.store.account import account_name
    from sync.store.backups import BackupPlan
    from sync.store.plans import Posts
    from sync.views.days import away_on
    from sync.views.rows import (
        AwayRow,
        Card,
        CardKind,
        ChannelRow,
        CommentRow,
        CompanyValue,
        ConversationKind,
        ConversationRow,
        EnclosedRow,
        Erasure,
        FileRow,
        Me,
        MessageKind,
        MessageRow,
        OrderedErasure,
        PersonRef,
        PersonRow,
        Picture,
        ReactionCount,
        Spread,
    )
    from sync.views.rows_announcements import AnnouncementDetail, Receipt, Receipts
    from sync.views.rows_events import EventDetail
    from sync.views.rows_everyday import DraftRow, with_names
    from sync.views.rows_farewells import Dependents, FarewellDetail
    from sync.views.rows_imported import ImportedRow
    from sync.views.rows_kudos import KudosDetail
    from sync.views.rows_notifications import NotificationKind, NotificationRow
    from sync.views.rows_outside import OutsideDetail
    from sync.views.rows_polls import PollDetail
    from sync.views.rows_processes import ProcessDetail, VersionRow
    from sync.views.rows_pulse import Month, Pulse, Reach, Share, ShareKind, Thanks
    from sync.views.rows_questions import (
        Ledger,
        QuestionClock,
        QuestionDetail,
        QuestionState,
        SealedQuestion,
        clock_of,
        question_of,
    )
    from sync.views.rows_reports import HiddenRow, OrderRow, ReportRow
    from sync.views.rows_search import Cursor, Hit, HitKind, HitPage, Mark, Marked, Sought
    from sync.views.rows_welcomes import WelcomeDetail

__all__ = [
    "EVERYTHING",
    "LEAST_FILE_MIB",
    "MOST_FILE_MIB",
    "QUIET",
    "AlarmFacts",
    "AnnouncementDetail",
    "AwayRow",
    "BackedUp",
    "BackupPlan",
    "Card",
    "CardKind",
    "ChannelRow",
    "Check",
    "Client",
    "CommentRow",
    "CompanySettings",
    "CompanyValue",
    "ConversationKind",
    "ConversationRow",
    "Created",
    "Cursor",
    "Dependents",
    "DoorFacts",
    "DraftRow",
    "EnclosedRow",
    "Erasure",
    "EventDetail",
    "FarewellDetail",
    "FileRow",
    "HiddenRow",
    "Hit",
    "HitKind",
    "HitPage",
    "Hours",
    "ImportedRow",
    "Invite",
    "InviteFacts",
    "Joined",
    "KudosDetail",
    "Ledger",
    "Mark",
    "Marked",
    "Me",
    "MessageKind",
    "MessageRow",
    "MissingRow",
    "Month",
    "Network",
    "Notice",
    "NotificationKind",
    "NotificationRow",
    "OrderRow",
    "OrderedErasure",
    "OutsideDetail",
    "PeerRow",
    "PersonRef",
    "PersonRow",
    "Picture",
    "PollDetail",
    "Posts",
    "ProcessDetail",
    "Pulse",
    "QuestionClock",
    "QuestionDetail",
    "QuestionState",
    "Reach",
    "ReactionCount",
    "Receipt",
    "Receipts",
    "ReportRow",
    "Room",
    "SealedQuestion",
    "Share",
    "ShareKind",
    "Sought",
    "Span",
    "Spread",
    "Status",
    "Stored",
    "Style",
    "Styled",
    "Thanks",
    "UpdateFacts",
    "UpdateFile",
    "VersionRow",
    "WelcomeDetail",
    "WindowOpened",
    "WithheldRow",
    "WouldGo",
    "account_name",
    "away_on",
    "clock_of",
    "qr_modules",
    "question_of",
    "regions",
    "styled",
    "with_names",
]

_ELSEWHERE = {
    "Client": "sync.client.client",
    **dict.fromkeys(
        (
            "AwayRow",
            "Card",
            "CardKind",
            "ChannelRow",
            "CommentRow",
            "CompanyValue",
            "ConversationKind",
            "ConversationRow",
            "EnclosedRow",
            "Erasure",
            "FileRow",
            "Me",
            "MessageKind",
            "MessageRow",
            "OrderedErasure",
            "PersonRef",
            "PersonRow",
            "Picture",
            "ReactionCount",
            "Spread",
        ),
        "sync.views.rows",
    ),
    "with_names": "sync.views.rows_everyday",
    "Created": "sync.node.membership",
    "BackedUp": "sync.local.carrying",
    "BackupPlan": "sync.store.backups",
    "Check": "sync.node.doctor.checks",
    "Dependents": "sync.views.rows_farewells",
    "Joined": "sync.node.membership",
    "KudosDetail": "sync.views.rows_kudos",
    "account_name": "sync.store.account",
    "away_on": "sync.views.days",
    "NotificationKind": "sync.views.rows_notifications",
    "Posts": "sync.store.plans",
    **dict.fromkeys(("CompanySettings", "WouldGo"), "sync.local.settling"),
    **dict.fromkeys(
        ("AlarmFacts", "DoorFacts", "InviteFacts", "WindowOpened"), "sync.local.governing"
    ),
    **dict.fromkeys(("HiddenRow", "OrderRow", "ReportRow"), "sync.views.rows_reports"),
    **dict.fromkeys(("UpdateFacts", "UpdateFile"), "sync.local.updating"),
    "Hours": "sync.hours",
    **dict.fromkeys(("QUIET", "qr_modules"), "sync.handout.qr"),
    **dict.fromkeys(("Room", "Stored"), "sync.client.checking"),
    "DoorFacts": "sync.local.governing",
    "EventDetail": "sync.views.rows_events",
    "DraftRow": "sync.views.rows_everyday",
    "ImportedRow": "sync.views.rows_imported",
    "FarewellDetail": "sync.views.rows_farewells",
    "PollDetail": "sync.views.rows_polls",
    "OutsideDetail": "sync.views.rows_outside",
    **dict.fromkeys(("ProcessDetail", "VersionRow"), "sync.views.rows_processes"),
    **dict.fromkeys(
        ("Month", "Pulse", "Reach", "Share", "ShareKind", "Thanks"), "sync.views.rows_pulse"
    ),
    "WelcomeDetail": "sync.views.rows_welcomes",
    **dict.fromkeys(("AnnouncementDetail", "Receipt", "Receipts"), "sync.views.rows_announcements"),
    **dict.fromkeys(
        ("Cursor", "Hit", "HitKind", "HitPage", "Mark", "Marked", "Sought"),
        "sync.views.rows_search",
    ),
    **dict.fromkeys(
        (
            "Ledger",
            "QuestionClock",
            "QuestionDetail",
            "QuestionState",
            "SealedQuestion",
            "clock_of",
            "question_of",
        ),
        "sync.views.rows_questions",
    ),
    **dict.fromkeys(("NotificationKind", "NotificationRow"), "sync.views.rows_notifications"),
    **dict.fromkeys(("LEAST_FILE_MIB", "MOST_FILE_MIB"), "sync.governance.acts.founding"),
    **dict.fromkeys(("Span", "Style", "Styled", "styled"), "sync.content.markup"),
}


def __getattr__(name: str) -> object:
    """Each name, imported when somebody first asks for it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_ELSEWHERE.get(name, "sync.client.results")), name)
