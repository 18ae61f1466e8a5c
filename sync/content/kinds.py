"""The numbers of the content kinds, and the one way from payload bytes to typed content."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import Final

from sync.codec import decode, encode
from sync.content.announcements import Ack, Announcement
from sync.content.channels import Channel
from sync.content.edits import Edit
from sync.content.erasing import Erase
from sync.content.events import Attend, Event
from sync.content.farewells import Farewell
from sync.content.feed import Comment, Post, ReactionAct
from sync.content.fields import as_ever
from sync.content.imported import Imported
from sync.content.kudos import Kudos, PassOn, Withdraw
from sync.content.outside import Outside
from sync.content.people import Away, Profile
from sync.content.polls import Poll, Vote
from sync.content.processes import Process, Reviewed
from sync.content.questions import Helped, MeToo, OfficialAnswer, Question
from sync.content.receipts import Doubt, DoubtsAnswer, Pin, Remind, Revision, Urgent
from sync.content.sealed import SEALED_CAP, SEALED_KIND
from sync.content.trust import Prekey, Trust
from sync.content.welcomes import TaskDone, Welcome
from sync.errors import BadText, ProtocolError
from sync.values import Lane


class ContentKind(IntEnum):
    """The kinds of the content lane. Kinds unknown here are kept and relayed, not shown."""

    PROFILE = 1
    PREKEY = 2
    TRUST = 3
    POST = 16
    COMMENT = 17
    REACTION = 18
    KUDOS = 19
    ANNOUNCEMENT = 20
    ACK = 21
    ERASE = 22
    QUESTION = 26
    ME_TOO = 27
    ANSWER = 28
    HELPED = 29
    POLL = 30
    VOTE = 31
    PROCESS = 32
    REVIEWED = 33
    WELCOME = 34
    EVENT = 35
    ATTEND = 36
    TASK_DONE = 37
    OUTSIDE = 38
    AWAY = 39
    IMPORTED = 47
    EDIT = 23
    CHANNEL = 24
    PASS_ON = 40
    WITHDRAW = 41
    DOUBT = 42
    DOUBTS_ANSWER = 43
    REMIND = 44
    REVISION = 45
    FAREWELL = 46
    URGENT = 48
    PIN = 49


Content = (
    Profile
    | Prekey
    | Trust
    | Post
    | Comment
    | ReactionAct
    | Kudos
    | Announcement
    | Ack
    | Erase
    | Question
    | MeToo
    | OfficialAnswer
    | Helped
    | Poll
    | Vote
    | Process
    | Reviewed
    | Welcome
    | Event
    | Attend
    | TaskDone
    | Outside
    | Away
    | Imported
    | Edit
    | Channel
    | PassOn
    | Withdraw
    | Doubt
    | DoubtsAnswer
    | Remind
    | Revision
    | Urgent
    | Pin
    | Farewell
)

KINDS: Final[Mapping[int, type[Content]]] = MappingProxyType(
    {
        ContentKind.PROFILE: Profile,
        ContentKind.PREKEY: Prekey,
        ContentKind.TRUST: Trust,
        ContentKind.POST: Post,
        ContentKind.COMMENT: Comment,
        ContentKind.REACTION: ReactionAct,
        ContentKind.KUDOS: Kudos,
        ContentKind.ANNOUNCEMENT: Announcement,
        ContentKind.ACK: Ack,
        ContentKind.ERASE: Erase,
        ContentKind.QUESTION: Question,
        ContentKind.ME_TOO: MeToo,
        ContentKind.ANSWER: OfficialAnswer,
        ContentKind.HELPED: Helped,
        ContentKind.POLL: Poll,
        ContentKind.VOTE: Vote,
        ContentKind.PROCESS: Process,
        ContentKind.REVIEWED: Reviewed,
        ContentKind.WELCOME: Welcome,
        ContentKind.EVENT: Event,
        ContentKind.ATTEND: Attend,
        ContentKind.TASK_DONE: TaskDone,
        ContentKind.OUTSIDE: Outside,
        ContentKind.AWAY: Away,
        ContentKind.IMPORTED: Imported,
        ContentKind.EDIT: Edit,
        ContentKind.CHANNEL: Channel,
        ContentKind.PASS_ON: PassOn,
        ContentKind.WITHDRAW: Withdraw,
        ContentKind.DOUBT: Doubt,
        ContentKind.DOUBTS_ANSWER: DoubtsAnswer,
        ContentKind.REMIND: Remind,
        ContentKind.REVISION: Revision,
        ContentKind.URGENT: Urgent,
        ContentKind.PIN: Pin,
        ContentKind.FAREWELL: Farewell,
    }
)

TEXT_CAP: Final = 64 * 1024
"""Bytes of a payload that carries text (protocol.md 12)."""

MARK_CAP: Final = 4 * 1024
"""Bytes of a payload that only marks another entry; room for the fields of later versions."""

_MARKS: Final = frozenset(
    {
        ContentKind.PREKEY,
        ContentKind.TRUST,
        ContentKind.REACTION,
        ContentKind.ACK,
        ContentKind.ERASE,
        ContentKind.ME_TOO,
        ContentKind.HELPED,
        ContentKind.VOTE,
        ContentKind.REVIEWED,
        ContentKind.ATTEND,
        ContentKind.TASK_DONE,
        ContentKind.AWAY,
        ContentKind.CHANNEL,
        ContentKind.PASS_ON,
        ContentKind.WITHDRAW,
        ContentKind.REMIND,
        ContentKind.URGENT,
        ContentKind.PIN,
    }
)

TAKE_BACK: Final = frozenset({ContentKind.ERASE, ContentKind.WITHDRAW})
"""What shows nothing and takes away: it is not to come behind news (scenarios.md T50)."""

ERASABLE: Final = frozenset(
    {
        ContentKind.POST,
        ContentKind.COMMENT,
        ContentKind.KUDOS,
        ContentKind.ANNOUNCEMENT,
        ContentKind.QUESTION,
        ContentKind.ANSWER,
        ContentKind.POLL,
        ContentKind.IMPORTED,
        ContentKind.PROCESS,
        ContentKind.WELCOME,
        ContentKind.FAREWELL,
        ContentKind.OUTSIDE,
        ContentKind.EVENT,
        ContentKind.EDIT,
        ContentKind.DOUBT,
        ContentKind.DOUBTS_ANSWER,
        ContentKind.REVISION,
    }
)
"""What an author can take back as a whole; a reaction is turned off, a profile written anew."""

_ALWAYS: Final[Mapping[type, int]] = {
    Post: 4,
    Comment: 3,
    Profile: 7,
    Announcement: 6,
    Kudos: 4,
}
"""How many elements of a payload are written however empty: those of its first version."""


def size_cap(lane: int, kind: int) -> int | None:
    """Largest payload in bytes of a content kind known here, else None.

    A larger one is the author's fault and ends what is believed of the log
    (protocol.md 2.8), so a cap may never be lowered.
    """
    if lane == Lane.SEALED and kind == SEALED_KIND:
        return SEALED_CAP
    if lane != Lane.CONTENT or kind not in KINDS:
        return None
    return MARK_CAP if kind in _MARKS else TEXT_CAP


def decode_content(kind: int, body: bytes) -> Content:
    """The typed payload. Fields that a later version added at the end are ignored.

    Whether its texts are fit to show is asked of :func:`sync.content.rules.acceptable`.

    Raises:
        ProtocolError: an unknown kind, or bytes that are not such a payload.
    """
    shape = KINDS.get(kind)
    if shape is None:
        raise ProtocolError(why="unknown content kind")
    return decode(shape, body)


def encode_content(kind: int, content: Content) -> bytes:
    """Payload bytes for an entry that we write.

    Raises:
        BadText: more than the kind's cap: 20,000 characters can be over 64 KiB.
    """
    body = encode(_as_ever(content))
    cap = size_cap(Lane.CONTENT, kind)
    if cap is not None and len(body) > cap:
        raise BadText(field="text", rule="too_long", limit=cap, unit="bytes")
    return body


def _as_ever(content: Content) -> object:
    """The array that content is, without the fields that are new and not in use: what says the same
    has the same bytes as ever, and the same hash, which receipts repeat."""
    always = _ALWAYS.get(type(content))
    if always is None:
        return content
    return as_ever(content, always)
