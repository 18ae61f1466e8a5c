"""Payloads on people's disks stay readable: the vectors were made without this code."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from sync.codec import encode
from sync.content.announcements import Ack, Announcement
from sync.content.channels import Channel
from sync.content.edits import Edit
from sync.content.erasing import Erase
from sync.content.events import Attend, Event
from sync.content.farewells import Farewell
from sync.content.feed import Comment, FileRef, PictureRef, Post, ReactionAct
from sync.content.imported import Imported, ImportedWhat
from sync.content.kinds import Content, ContentKind, decode_content, encode_content
from sync.content.kudos import Kudos, PassOn, Withdraw
from sync.content.letters import (
    Answer,
    Group,
    Inner,
    Keys,
    Letter,
    LetterKind,
    Message,
    Question,
    Thanks,
    ThanksWithdrawn,
    decode_letter,
    encode_inner,
    inner_of,
)
from sync.content.mentions import Mention
from sync.content.outside import Outside
from sync.content.people import Away, Profile
from sync.content.pieces import Manifest, cut, manifest_of
from sync.content.polls import Poll, Vote
from sync.content.processes import Process, Reviewed
from sync.content.questions import Helped, MeToo, OfficialAnswer
from sync.content.questions import Question as OpenQuestion
from sync.content.receipts import Doubt, DoubtsAnswer, Pin, Remind, Revision, Urgent
from sync.content.reports import Reason, Report
from sync.content.trust import Prekey, Trust
from sync.content.welcomes import TaskDone, Welcome
from sync.values import BlobId, DeviceId, EntryId, PersonId

_READ = json.loads((Path(__file__).parents[2] / "vectors" / "content.json").read_text("utf-8"))
VECTORS: dict[str, str] = _READ["payloads"]
PIECES: list[dict[str, Any]] = _READ["files"]

TARGET = EntryId(bytes(range(32)))
CONTENTS: dict[ContentKind, Content] = {
    ContentKind.PROFILE: Profile(
        name="Carmen Oliva",
        job="Gerente",
        place="Oficina",
        avatar=b"\x89PNG",
        birthday="05-14",
        since="2001-09-02",
    ),
    ContentKind.POST: Post(
        text="¡Ya está aquí el horno nuevo!",
        channel="general",
        pictures=[
            PictureRef(blob=BlobId(TARGET), size=70_000, width=1280, height=720, alt="El horno")
        ],
    ),
    ContentKind.COMMENT: Comment(target=TARGET, text="¡Qué ganas!"),
    ContentKind.REACTION: ReactionAct(target=TARGET, reaction="ole", on=True),
    ContentKind.KUDOS: Kudos(to=[PersonId(TARGET)], reason="Por cuidar el horno", value="care"),
    ContentKind.ANNOUNCEMENT: Announcement(
        title="Cerramos el viernes", text="Es fiesta.", pin=True, until_ms=1_767_225_600_000
    ),
    ContentKind.ACK: Ack(target=TARGET, text_hash=bytes(TARGET)),
    ContentKind.ERASE: Erase(targets=[TARGET]),
    ContentKind.PREKEY: Prekey(x25519=TARGET),
    ContentKind.TRUST: Trust(person=TARGET),
    ContentKind.QUESTION: OpenQuestion(
        text="¿Es verdad que cerramos el taller de Lyon?", rumour=True, to=TARGET
    ),
    ContentKind.ME_TOO: MeToo(target=TARGET),
    ContentKind.ANSWER: OfficialAnswer(
        target=TARGET,
        text="Todavía no se sabe; os lo digo en enero.",
        verdict="later",
        back="2027-01-15",
    ),
    ContentKind.HELPED: Helped(target=TARGET, yes=True),
    ContentKind.POLL: Poll(
        text="¿Cuándo es la comida de Navidad?",
        options=["El viernes 18", "El sábado 19"],
        until_ms=1_797_580_800_000,
        unnamed=True,
    ),
    ContentKind.VOTE: Vote(target=TARGET, options=[1]),
    ContentKind.PROCESS: Process(
        title="Encender el horno",
        text="Primero el gas.",
        owner=PersonId(TARGET),
        review="2027-01-15",
        source=TARGET,
    ),
    ContentKind.REVIEWED: Reviewed(target=TARGET, until="2027-06-01"),
    ContentKind.WELCOME: Welcome(
        person=PersonId(TARGET),
        text="¡Bienvenido!",
        buddy=TARGET[::-1],
        tasks=["Recoger la llave"],
    ),
    ContentKind.FAREWELL: Farewell(
        person=PersonId(TARGET), day="2026-12-18", text="¡Suerte!", renamed=True
    ),
    ContentKind.TASK_DONE: TaskDone(target=TARGET, number=2, on=True),
    ContentKind.EVENT: Event(
        title="Cena de Navidad",
        text="En el puerto.",
        place="Casa Paco",
        starts_ms=1_796_150_000_000,
        ends_ms=1_796_160_000_000,
    ),
    ContentKind.ATTEND: Attend(target=TARGET, answer="yes"),
    ContentKind.OUTSIDE: Outside(
        post=TARGET,
        text="El horno nuevo ya cuece.",
        until="2026-12-31",
        networks=["linkedin", "email"],
        pictures=[PictureRef(blob=BlobId(TARGET), size=70_000, width=1280, height=720)],
        people=[PersonId(TARGET)],
    ),
    ContentKind.AWAY: Away(since="2026-12-01", until="2026-12-08", text="Vacaciones"),
    ContentKind.IMPORTED: Imported(
        source="Yammer",
        ref="17",
        what=ImportedWhat.KUDOS,
        author="Marta Ruiz",
        time_ms=1_683_186_000_000,
        text="Gracias por el horno",
        to=["Luis Gil"],
    ),
    ContentKind.EDIT: Edit(
        target=TARGET,
        text="¡Ya está aquí el horno, @marta!",
        mentions=[Mention(person=PersonId(TARGET), at=24, size=6)],
    ),
    ContentKind.CHANNEL: Channel(channel="taller", about="Hornadas y turnos", archived=True),
    ContentKind.PASS_ON: PassOn(target=TARGET, to=[PersonId(TARGET)]),
    ContentKind.WITHDRAW: Withdraw(target=TARGET),
    ContentKind.DOUBT: Doubt(target=TARGET, text_hash=bytes(TARGET), text="¿También el taller?"),
    ContentKind.DOUBTS_ANSWER: DoubtsAnswer(target=TARGET, text="Sí, todos."),
    ContentKind.REMIND: Remind(target=TARGET),
    ContentKind.URGENT: Urgent(target=TARGET),
    ContentKind.PIN: Pin(target=TARGET, on=True, until_ms=1_767_225_600_000),
    ContentKind.REVISION: Revision(
        target=TARGET, title="Cerramos el jueves", text="Es fiesta local.", substance=True
    ),
}
MARTA = PersonId(TARGET)
GROWN: dict[str, tuple[ContentKind, Content]] = {
    "POST with a mention and an end": (
        ContentKind.POST,
        Post(
            text="@marta, mañana cerramos",
            channel="general",
            mentions=[Mention(person=MARTA, at=0, size=6)],
            until_ms=1_767_225_600_000,
        ),
    ),
    "COMMENT that answers another": (
        ContentKind.COMMENT,
        Comment(
            target=TARGET,
            text="Sí, @marta",
            reply_to=TARGET,
            mentions=[Mention(person=MARTA, at=4, size=6)],
        ),
    ),
}

SEALED: dict[str, str] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "sealed.json").read_text("utf-8")
)["letters"]


def _named(name: str) -> bytes:
    return sha256(name.encode()).digest()


PEOPLE = sorted(PersonId(_named(name)) for name in ("marta", "luis"))
LETTERS: dict[LetterKind, Inner] = {
    LetterKind.MESSAGE: Message(text="¿Comemos juntas?"),
    LetterKind.GROUP: Group(
        name="Hornos", members=[PersonId(_named("luis")), PersonId(_named("marta"))]
    ),
    LetterKind.KEYS: Keys(
        device=DeviceId(_named("device")), keys=[(EntryId(_named("entry")), _named("ck"))]
    ),
    LetterKind.QUESTION: Question(text="¿Cerramos en agosto?"),
    LetterKind.ANSWER: Answer(question=EntryId(_named("entry")), text="Sí."),
    LetterKind.THANKS: Thanks(reason="Por cubrirme el lunes", value="care"),
    LetterKind.THANKS_WITHDRAWN: ThanksWithdrawn(thanks=EntryId(_named("entry"))),
    LetterKind.REPORT: Report(target=EntryId(_named("entry")), text="Da un teléfono privado."),
    LetterKind.REASON: Reason(target=EntryId(_named("entry")), text="Daba un teléfono."),
}


@pytest.mark.parametrize("kind", ContentKind, ids=lambda kind: kind.name)
def test_content_is_written_and_read_as_ever(kind: ContentKind) -> None:
    body = bytes.fromhex(VECTORS[kind.name])

    assert decode_content(kind, body) == CONTENTS[kind]
    assert encode_content(kind, CONTENTS[kind]) == body


@pytest.mark.parametrize("name", GROWN)
def test_fields_that_came_later_are_written_and_read_as_ever(name: str) -> None:
    (kind, content), body = GROWN[name], bytes.fromhex(VECTORS[name])

    assert decode_content(kind, body) == content
    assert encode_content(kind, content) == body


def test_a_post_with_a_file_is_written_and_read_as_ever() -> None:
    body = bytes.fromhex(VECTORS["POST with a file"])
    file = FileRef(blob=BlobId(TARGET), size=200_000, name="tarifa.pdf")
    post = Post(text="", channel="general", files=[file])

    assert decode_content(ContentKind.POST, body) == post
    assert encode_content(ContentKind.POST, post) == body


def test_a_profile_with_all_that_came_later_is_written_and_read_as_ever() -> None:
    body = bytes.fromhex(VECTORS["PROFILE with all"])
    profile = Profile(
        name="Carmen Oliva",
        job="Gerente",
        place="Oficina",
        avatar=b"\x89PNG",
        birthday="05-14",
        since="2001-09-02",
        team="Oficina",
        phone="600 123 123",
        skills=["Hornos"],
        languages=["Español", "Català"],
    )

    assert decode_content(ContentKind.PROFILE, body) == profile
    assert encode_content(ContentKind.PROFILE, profile) == body


def test_thanks_to_a_channel_are_written_and_read_as_ever() -> None:
    body = bytes.fromhex(VECTORS["KUDOS to a channel"])
    kudos = Kudos(to=[], reason="Por cuidar el horno", channel="taller")

    assert decode_content(ContentKind.KUDOS, body) == kudos
    assert encode_content(ContentKind.KUDOS, kudos) == body


def test_an_announcement_with_all_it_can_have_is_written_and_read_as_ever() -> None:
    body = bytes.fromhex(VECTORS["ANNOUNCEMENT with all fields"])
    picture = PictureRef(blob=BlobId(TARGET), size=70_000, width=1280, height=720, alt="El horno")
    act = Announcement(
        title="Cerramos el viernes",
        text="Es fiesta.",
        pin=True,
        until_ms=1_767_225_600_000,
        channels=["taller"],
        ends_ms=1_767_312_000_000,
        pictures=[picture],
        files=[FileRef(blob=BlobId(TARGET), size=200_000, name="plan.pdf")],
    )

    assert decode_content(ContentKind.ANNOUNCEMENT, body) == act
    assert encode_content(ContentKind.ANNOUNCEMENT, act) == body


def test_a_file_has_the_name_it_always_had() -> None:
    for one in PIECES:
        size, hashes = one["size"], bytes.fromhex(one["hashes"])

        assert Manifest(size, hashes).blob.hex() == one["blob"]
        assert manifest_of(cut(one["letter"].encode() * size)) == Manifest(size, hashes)


@pytest.mark.parametrize("kind", LetterKind, ids=lambda kind: kind.name)
def test_letters_are_written_and_read_as_ever(kind: LetterKind) -> None:
    text = bytes.fromhex(SEALED[kind.name])
    body = encode_inner(LETTERS[kind])
    made = Letter(kind=kind, to=PEOPLE, devices=[_named("device")[:8]], body=body)

    assert decode_letter(text) == made
    assert inner_of(made) == LETTERS[kind]
    assert encode(made) == text


def test_a_message_with_files_is_written_and_read_as_ever() -> None:
    text = bytes.fromhex(SEALED["MESSAGE with a picture and a file"])
    picture = PictureRef(blob=BlobId(TARGET), size=70_000, width=1280, height=720, alt="El horno")
    file = FileRef(blob=BlobId(TARGET), size=200_000, name="tarifa.pdf")
    message = Message(
        text="Mira",
        pictures=[(_named("picture key"), picture)],
        files=[(_named("file key"), file)],
    )
    made = Letter(
        kind=LetterKind.MESSAGE,
        to=PEOPLE,
        devices=[_named("device")[:8]],
        body=encode_inner(message),
    )

    assert inner_of(decode_letter(text)) == message
    assert encode(made) == text
