from __future__ import annotations

import struct
from contextlib import suppress
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.codec import encode
from sync.content.announcements import Ack, Announcement, text_hash
from sync.content.channels import Channel
from sync.content.edits import Edit
from sync.content.erasing import Erase
from sync.content.events import Attend, Event
from sync.content.farewells import Farewell
from sync.content.feed import Comment, FileRef, PictureRef, Post, ReactionAct
from sync.content.imported import Imported
from sync.content.kinds import (
    KINDS,
    MARK_CAP,
    TEXT_CAP,
    Content,
    ContentKind,
    decode_content,
    encode_content,
    size_cap,
)
from sync.content.kudos import Kudos, PassOn, Withdraw
from sync.content.mentions import Mention
from sync.content.outside import Outside
from sync.content.people import Away, Profile
from sync.content.polls import Poll, Vote
from sync.content.processes import Process, Reviewed
from sync.content.questions import Helped, MeToo, OfficialAnswer, Question
from sync.content.receipts import Doubt, DoubtsAnswer, Pin, Remind, Revision, Urgent
from sync.content.trust import Prekey, Trust
from sync.content.welcomes import TaskDone, Welcome
from sync.errors import BadText, ProtocolError
from sync.values import BlobId, EntryId, Lane, PersonId

ID = EntryId(b"i" * 32)
PEOPLE = [PersonId(bytes([number]) * 32) for number in range(20)]
PICTURE = PictureRef(
    blob=BlobId(b"b" * 32), size=20 * 2**20, width=65535, height=65535, alt="ñ" * 500
)

AT_THE_LIMITS: dict[ContentKind, Content] = {
    ContentKind.PROFILE: Profile(
        name="ñ" * 80,
        job="ñ" * 80,
        place="ñ" * 80,
        avatar=bytes(32 * 1024),
        birthday="02-29",
        since="2019-09-02",
        team="🔥" * 80,
        phone="1" * 40,
        skills=["🔥" * 60] * 20,
        languages=["🔥" * 40] * 12,
    ),
    ContentKind.POST: Post(text="ñ" * 20_000, channel="c" * 40, pictures=[PICTURE] * 8),
    ContentKind.COMMENT: Comment(target=ID, text="🔥" * 5000),
    ContentKind.REACTION: ReactionAct(target=ID, reaction="r" * 32, on=True),
    ContentKind.KUDOS: Kudos(to=PEOPLE, reason="🔥" * 2000, value="v" * 40, channel="c" * 40),
    ContentKind.ANNOUNCEMENT: Announcement(
        title="🔥" * 70,
        text="ñ" * 20_000,
        pin=True,
        needs_ack=False,
        until_ms=2**63 - 1,
        channels=[f"{n:040}" for n in range(20)],
        ends_ms=2**63 - 1,
        pictures=[PICTURE] * 4,
        files=[FileRef(blob=BlobId(ID), size=1, name="n" * 196 + ".pdf")] * 4,
    ),
    ContentKind.ACK: Ack(target=ID, text_hash=text_hash(b"")),
    ContentKind.ERASE: Erase(targets=[ID]),
    ContentKind.PREKEY: Prekey(x25519=ID),
    ContentKind.TRUST: Trust(person=ID),
    ContentKind.QUESTION: Question(text="ñ" * 20_000, rumour=True, to=ID),
    ContentKind.ME_TOO: MeToo(target=ID),
    ContentKind.ANSWER: OfficialAnswer(
        target=ID, text="ñ" * 20_000, verdict="later", back="2199-12-31"
    ),
    ContentKind.HELPED: Helped(target=ID, yes=False),
    ContentKind.POLL: Poll(
        text="🔥" * 1000,
        options=[f"{number}" + "🔥" * 99 for number in range(10)],
        until_ms=2**63 - 1,
        several=True,
        unnamed=True,
    ),
    ContentKind.VOTE: Vote(target=ID, options=list(range(10))),
    ContentKind.PROCESS: Process(
        title="🔥" * 120,
        text="ñ" * 20_000,
        owner=PEOPLE[0],
        review="2027-01-15",
        source=ID,
        process=ID,
    ),
    ContentKind.REVIEWED: Reviewed(target=ID, until="2027-01-15"),
    ContentKind.WELCOME: Welcome(
        person=PEOPLE[0], text="ñ" * 20_000, buddy=PEOPLE[1], tasks=["🔥" * 200] * 20
    ),
    ContentKind.FAREWELL: Farewell(
        person=PEOPLE[0], day="2026-12-31", text="ñ" * 20_000, renamed=True
    ),
    ContentKind.TASK_DONE: TaskDone(target=ID, number=20, on=True),
    ContentKind.EVENT: Event(
        title="🔥" * 120,
        text="ñ" * 20_000,
        place="🔥" * 80,
        starts_ms=2**63 - 1,
        ends_ms=2**63 - 1,
    ),
    ContentKind.ATTEND: Attend(target=ID, answer="x" * 16),
    ContentKind.OUTSIDE: Outside(
        post=ID,
        text="🔥" * 3000,
        until="2026-12-31",
        networks=["x" * 16] * 2,
        pictures=[PICTURE],
        people=PEOPLE,
    ),
    ContentKind.AWAY: Away(since="2026-12-01", until="2026-12-31", text="🔥" * 200),
    ContentKind.IMPORTED: Imported(
        source="ñ" * 40,
        ref="ñ" * 200,
        what=3,
        author="ñ" * 80,
        time_ms=(1 << 53) - 1,
        text="ñ" * 20_000,
        to=[chr(0x1F300 + number) * 80 for number in range(20)],
    ),
    ContentKind.EDIT: Edit(
        target=ID,
        text="ñ" * 20_000,
        title="t" * 200,
        mentions=[Mention(person=PEOPLE[0], at=19_999, size=120)] * 50,
    ),
    ContentKind.CHANNEL: Channel(channel="🔥" * 40, about="🔥" * 500, archived=True),
    ContentKind.PASS_ON: PassOn(target=ID, to=PEOPLE),
    ContentKind.WITHDRAW: Withdraw(target=ID),
    ContentKind.DOUBT: Doubt(target=ID, text_hash=text_hash(b""), text="🔥" * 2000),
    ContentKind.DOUBTS_ANSWER: DoubtsAnswer(target=ID, text="🔥" * 5000),
    ContentKind.REMIND: Remind(target=ID),
    ContentKind.URGENT: Urgent(target=ID),
    ContentKind.PIN: Pin(target=ID, on=True, until_ms=2**63 - 1),
    ContentKind.REVISION: Revision(target=ID, title="🔥" * 70, text="ñ" * 20_000, substance=True),
}

contents = pytest.mark.parametrize(
    ("kind", "content"), AT_THE_LIMITS.items(), ids=[kind.name for kind in AT_THE_LIMITS]
)


def fields_of(content: Content) -> list[Any]:
    fields = msgspec.msgpack.decode(encode(content))
    assert isinstance(fields, list)
    return fields


def test_every_kind_has_its_shape() -> None:
    assert set(KINDS) == set(ContentKind) == set(AT_THE_LIMITS)


def test_the_numbers_of_the_kinds_are_as_ever() -> None:
    assert {kind.name: kind.value for kind in ContentKind} == {
        "PROFILE": 1,
        "PREKEY": 2,
        "TRUST": 3,
        "POST": 16,
        "COMMENT": 17,
        "REACTION": 18,
        "KUDOS": 19,
        "ANNOUNCEMENT": 20,
        "ACK": 21,
        "ERASE": 22,
        "QUESTION": 26,
        "ME_TOO": 27,
        "ANSWER": 28,
        "HELPED": 29,
        "POLL": 30,
        "VOTE": 31,
        "PROCESS": 32,
        "REVIEWED": 33,
        "EVENT": 35,
        "ATTEND": 36,
        "WELCOME": 34,
        "TASK_DONE": 37,
        "OUTSIDE": 38,
        "AWAY": 39,
        "IMPORTED": 47,
        "EDIT": 23,
        "CHANNEL": 24,
        "PASS_ON": 40,
        "WITHDRAW": 41,
        "DOUBT": 42,
        "DOUBTS_ANSWER": 43,
        "REMIND": 44,
        "REVISION": 45,
        "URGENT": 48,
        "PIN": 49,
        "FAREWELL": 46,
    }


@contents
def test_content_at_its_limits_comes_back_from_its_bytes(
    kind: ContentKind, content: Content
) -> None:
    body = encode_content(kind, content)

    assert decode_content(kind, body) == content
    assert len(body) <= (size_cap(Lane.CONTENT, kind) or 0)


@contents
def test_fields_of_a_later_schema_are_ignored(kind: ContentKind, content: Content) -> None:
    later = encode([2, *fields_of(content)[1:], "new", {"and": ["more"]}])

    assert msgspec.structs.replace(decode_content(kind, later), v=1) == content


@contents
def test_every_field_has_its_type(kind: ContentKind, content: Content) -> None:
    fields = fields_of(content)

    for position in range(len(fields)):
        wrong = [*fields[:position], {"a": "map"}, *fields[position + 1 :]]
        with pytest.raises(ProtocolError):
            decode_content(kind, encode(wrong))


@contents
def test_content_cut_anywhere_is_refused(kind: ContentKind, content: Content) -> None:
    body = encode(content)

    for end in range(0, len(body), max(1, len(body) // 200)):
        with pytest.raises(ProtocolError):
            decode_content(kind, body[:end])


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (ContentKind.PROFILE, [1, ""]),
        (ContentKind.PROFILE, [1, "x" * 81]),
        (ContentKind.PROFILE, [1, "x", "j" * 81]),
        (ContentKind.PROFILE, [1, "x", "", "p" * 81]),
        (ContentKind.PROFILE, [1, "x", "", "", bytes(32 * 1024 + 1)]),
        (ContentKind.PROFILE, [1, "x", "", "", b"", "1990-02-28"]),
        (ContentKind.PROFILE, [0, "x"]),
        (ContentKind.POST, [1, "x" * 20_001, "c"]),
        (ContentKind.POST, [1, "x", ""]),
        (ContentKind.POST, [1, "x", "c" * 41]),
        (ContentKind.POST, [1, "x"]),
        (ContentKind.POST, [1, "x", "c", [[ID, 1, 1, 1, ""]] * 9]),
        (ContentKind.POST, [1, "x", "c", [[ID[1:], 1, 1, 1, ""]]]),
        (ContentKind.POST, [1, "x", "c", [[ID, 20 * 2**20 + 1, 1, 1, ""]]]),
        (ContentKind.POST, [1, "x", "c", [[ID, 1, 0, 1, ""]]]),
        (ContentKind.POST, [1, "x", "c", [[ID, 1, 1, 65536, ""]]]),
        (ContentKind.POST, [1, "x", "c", [[ID, 1, 1, 1, "a" * 501]]]),
        (ContentKind.COMMENT, [1, ID, ""]),
        (ContentKind.COMMENT, [1, ID, "x" * 5001]),
        (ContentKind.COMMENT, [1, ID + b"i", "x"]),
        (ContentKind.REACTION, [1, ID, "", True]),
        (ContentKind.REACTION, [1, ID, "r" * 33, True]),
        (ContentKind.REACTION, [1, ID, "like", 1]),
        (ContentKind.KUDOS, [1, [], "r" * 15, "", "c" * 41]),
        (ContentKind.KUDOS, [1, [bytes(32)] * 21, "r" * 15]),
        (ContentKind.KUDOS, [1, [bytes(31)], "r" * 15]),
        (ContentKind.KUDOS, [1, [bytes(32)], "r" * 14]),
        (ContentKind.KUDOS, [1, [bytes(32)], "r" * 2001]),
        (ContentKind.KUDOS, [1, [bytes(32)], "r" * 15, "v" * 41]),
        (ContentKind.ANNOUNCEMENT, [1, "", "x", True]),
        (ContentKind.ANNOUNCEMENT, [1, "t" * 71, "x", True]),
        (ContentKind.ANNOUNCEMENT, [1, "t", "x" * 20_001, True]),
        (ContentKind.ANNOUNCEMENT, [1, "t", "x", True, True, -1]),
        (ContentKind.ANNOUNCEMENT, [1, "t", "x", True, True, 2**63]),
        (ContentKind.ANNOUNCEMENT, [1, "t", "x", True, True, 0, ["c"] * 21]),
        (ContentKind.ANNOUNCEMENT, [1, "t", "x", True, True, 0, ["c" * 41]]),
        (ContentKind.ANNOUNCEMENT, [1, "t", "x", True, True, 0, [""]]),
        (ContentKind.ANNOUNCEMENT, [1, "t", "x", True, True, 0, [], -1]),
        (ContentKind.ACK, [1, ID, bytes(31)]),
        (ContentKind.POST, [1, "@x", "c", [], [], [[ID, 0, 2]] * 51]),
        (ContentKind.POST, [1, "@x", "c", [], [], [[ID, -1, 2]]]),
        (ContentKind.POST, [1, "@x", "c", [], [], [[ID, 0, 1]]]),
        (ContentKind.POST, [1, "@x", "c", [], [], [[ID, 0, 121]]]),
        (ContentKind.POST, [1, "@x", "c", [], [], [[ID[1:], 0, 2]]]),
        (ContentKind.POST, [1, "x", "c", [], [], [], -1]),
        (ContentKind.COMMENT, [1, ID, "x", ID + b"i"]),
        (ContentKind.EDIT, [1, ID, "x" * 20_001]),
        (ContentKind.EDIT, [1, ID, "x", "t" * 201]),
        (ContentKind.EDIT, [1, ID[1:], "x"]),
        (ContentKind.CHANNEL, [1, ""]),
        (ContentKind.CHANNEL, [1, "c" * 41]),
        (ContentKind.CHANNEL, [1, "c", "a" * 501]),
        (ContentKind.CHANNEL, [1, "c", "a", 1]),
        (ContentKind.PASS_ON, [1, ID, []]),
        (ContentKind.PASS_ON, [1, ID, [bytes(32)] * 21]),
        (ContentKind.WITHDRAW, [1, bytes(31)]),
        (ContentKind.DOUBT, [1, ID, bytes(32), ""]),
        (ContentKind.DOUBT, [1, ID, bytes(32), "x" * 2001]),
        (ContentKind.DOUBTS_ANSWER, [1, ID, "x" * 5001]),
        (ContentKind.REMIND, [1, bytes(33)]),
        (ContentKind.URGENT, [1, bytes(33)]),
        (ContentKind.PIN, [1, bytes(33), True]),
        (ContentKind.PIN, [1, ID, 1]),
        (ContentKind.PIN, [1, ID, True, -1]),
        (ContentKind.REVISION, [1, ID, "", "x"]),
        (ContentKind.REVISION, [1, ID, "t", "x" * 20_001]),
        (ContentKind.FAREWELL, [1, ID[1:]]),
        (ContentKind.FAREWELL, [1, ID, "2026-12-31."]),
        (ContentKind.FAREWELL, [1, ID, "", "x" * 20_001]),
    ],
)
def test_content_beyond_its_limits_is_refused(kind: ContentKind, fields: list[Any]) -> None:
    with pytest.raises(ProtocolError):
        decode_content(kind, encode(fields))


HOSTILE = {
    "nothing": b"",
    "5,000 arrays in one another": b"\x91" * 5000,
    "100,000 arrays in a field to ignore": b"\x94\x01\xa1x\xa1c\x90" + b"\x91" * 100_000,
    "5,000 maps in one another": b"\x81\x01" * 5000,
    "bad UTF-8": b"\x93\x01\xa2\xc3\x28\xa1c",
    "half a character": b"\x93\x01\xa3\xed\xa0\x80\xa1c",
    "an array of 4 G": b"\xdd" + struct.pack(">I", 2**32 - 1),
    "a text of 4 G": b"\x93\x01\xdb" + struct.pack(">I", 2**32 - 1),
    "bytes of 4 G": b"\x93\x01\xc6" + struct.pack(">I", 2**32 - 1),
    "a map": b"\x82\xa1v\x01\xa1v\x02",
    "an extension": b"\x93\xd4\x05\x00\xa1x\xa1c",
    "not a number": b"\x93\xcb\x7f\xf8\x00\x00\x00\x00\x00\x00\xa1x\xa1c",
    "a number beyond 64 bits as float": b"\x93\xcb\x7f\xf0\x00\x00\x00\x00\x00\x00\xa1x\xa1c",
    "nil": b"\xc0",
    "the byte that msgpack never uses": b"\xc1",
    "something after the end": b"\x93\x01\xa1x\xa1c\x00",
}


@pytest.mark.parametrize("kind", ContentKind)
@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_bytes_are_a_protocol_error(kind: ContentKind, body: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode_content(kind, body)


@given(st.sampled_from(ContentKind), st.binary(max_size=200))
def test_rubbish_is_a_protocol_error_if_anything(kind: ContentKind, body: bytes) -> None:
    with suppress(ProtocolError):
        decode_content(kind, body)


@pytest.mark.parametrize("kind", [0, 4, 999, 0x7FFF, 0x8001])
def test_a_kind_not_known_here_is_a_protocol_error(kind: int) -> None:
    with pytest.raises(ProtocolError, match="unknown content kind"):
        decode_content(kind, b"\x91\x01")


def test_more_bytes_than_the_log_allows_are_never_written() -> None:
    post = Post(text="🔥" * 20_000, channel="general")

    with pytest.raises(BadText) as caught:
        encode_content(ContentKind.POST, post)

    assert caught.value.facts == {
        "field": "text",
        "rule": "too_long",
        "limit": TEXT_CAP,
        "unit": "bytes",
    }


def test_only_content_kinds_known_here_have_a_cap() -> None:
    assert size_cap(Lane.CONTENT, ContentKind.POST) == TEXT_CAP
    assert size_cap(Lane.CONTENT, ContentKind.ACK) == MARK_CAP
    assert size_cap(Lane.CONTENT, 999) is None
    assert size_cap(Lane.CONTROL, ContentKind.POST) is None
    assert size_cap(Lane.SEALED, ContentKind.POST) is None
