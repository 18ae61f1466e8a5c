"""What people write to each other in private: sealed to the devices of those it is for.

A refusal names the rule; nothing is half written.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from sync.content.feed import MAX_FILES, MAX_PICTURES, FileRef, PictureRef
from sync.content.kinds import ContentKind
from sync.content.letters import (
    NAME,
    TEXT,
    Answer,
    Group,
    Inner,
    LetterKind,
    Message,
    Question,
    blobs_of,
    letter,
)
from sync.content.rules import check_count, check_text
from sync.content.sealed import KEY_BYTES, MAX_WRAPS, NONCE_BYTES, SEALED_KIND
from sync.content.trust import Trust
from sync.errors import BadText, OutOfReach, UnknownTarget
from sync.governance.state import DeviceStatus
from sync.local.messaging import (
    AnswerQuestion,
    AskUnsigned,
    ChangeGroup,
    MakeGroup,
    NameTrusted,
    Report,
    Send,
)
from sync.node.archives import check_private_name
from sync.node.attaching import file_of, picture_of
from sync.values import DeviceId, EntryId, Lane, PersonId, Rank
from sync.views.rows import ConversationKind, ConversationRow
from sync.views.trust import LEAST_PEOPLE

if TYPE_CHECKING:
    from sync.local.messaging import PrivateCommand
    from sync.node.core import Node
    from sync.store.sealing import Recipient

NO_RECIPIENT: Final = "alone"


def write_private(node: Node, command: PrivateCommand) -> EntryId:
    """Carry out a command whose words only some may read; the new entry's id.

    Raises:
        BadText, UnknownTarget, NotAllowed, OutOfReach: a rule refuses; nothing was written.
        NoSpace, CannotWrite, DamagedHome: the disk or the home refuses.
    """
    match command:
        case Send():
            return _send(node, command)
        case MakeGroup():
            members = _people(node, {*command.members, node.person})
            name = check_text("name", command.name, NAME.low, NAME.high)
            check_private_name(node, name)
            inner = Group(name=name, members=sorted(members))
            return seal_letter(node, LetterKind.GROUP, inner, members)
        case ChangeGroup():
            return _change(node, command)
        case NameTrusted():
            person = command.person
            if person is not None:
                _check_may_be_trusted(node, person)
            return node.write(ContentKind.TRUST, Trust(person=person or b""))
        case AskUnsigned():
            text = check_text("text", command.text, TEXT.low, TEXT.high)
            to = {node.person, _trusted(node)}
            return seal_letter(node, LetterKind.QUESTION, Question(text=text), to)
        case AnswerQuestion():
            return _answer(node, command)
        case Report():
            from sync.node.reporting import report  # it seals as well

            return report(node, command)


def seal_letter(
    node: Node,
    kind: LetterKind,
    inner: Inner,
    to: Collection[PersonId],
    devices: Collection[DeviceId] | None = None,
) -> EntryId:
    """Seal a letter to all devices of these people, or to some; the new entry's id.

    Raises:
        BadText: nobody can be sealed to, or more than 64 devices. As well as :meth:`Node.append`.
    """
    from sync.store.sealing import Place, seal

    chosen = devices_of(node, to) if devices is None else sorted(devices)
    prekeys = node.reader.prekeys()
    found = (_recipient(node, device, prekeys.get(device)) for device in chosen)
    recipients = [one for one in found if one is not None]
    if max(len(recipients), len(set(to))) > MAX_WRAPS:
        raise BadText(field="devices", rule="too_many", limit=MAX_WRAPS)
    text = letter(kind, inner, to, [one.device for one in recipients])
    key, nonce = node.randomness(KEY_BYTES), node.randomness(NONCE_BYTES)
    place = Place(node.company, node.key.device)
    body = seal(text, key, nonce, place, recipients, blobs_of(inner))
    (entry,) = node.append(Lane.SEALED, [(SEALED_KIND, body)])
    return entry


def devices_of(node: Node, people: Collection[PersonId]) -> list[DeviceId]:
    """The devices of these people that belong, by key."""
    return sorted(
        device
        for device, standing in node.governance.devices.items()
        if standing.person in people and standing.status is DeviceStatus.OK
    )


def _recipient(node: Node, device: DeviceId, prekey: bytes | None) -> Recipient | None:
    """A device to seal to, by its newest prekey or the key that it came in with; None where its
    keys are such that nobody can."""
    from sync.store.sealing import Recipient

    standing, shared = node.governance.standing(device), node.letters.shared_with(device)
    if standing is None or shared is None:
        return None
    sound = prekey is not None and node.letters.shared_by(prekey) is not None
    return Recipient(device, shared, prekey if prekey and sound else standing.x25519)


def _send(node: Node, command: Send) -> EntryId:
    pictures, files = _enclosed(node, command)
    text = check_text("text", command.text, 0 if pictures or files else TEXT.low, TEXT.high)
    if command.group is None:
        to = _people(node, {*command.to, node.person})
        inner = Message(text=text, pictures=pictures, files=files)
        return seal_letter(node, LetterKind.MESSAGE, inner, to)
    row = _group(node, command.group)
    inner = Message(text=text, group=row.id, pictures=pictures, files=files)
    return seal_letter(node, LetterKind.MESSAGE, inner, _inside(node, row))


def _enclosed(
    node: Node,
    command: Send,
) -> tuple[list[tuple[bytes, PictureRef]], list[tuple[bytes, FileRef]]]:
    """The pictures and files of a command, each with its key, as a message refers to them.

    Raises:
        BadText: more of them than there may be, one that is too large, or a description or name
            that none may have.
    """
    check_count("pictures", len(command.pictures), MAX_PICTURES)
    check_count("files", len(command.files), MAX_FILES)
    pictures = [
        (key, picture_of(blob, size, width, height, alt))
        for blob, key, size, width, height, alt in command.pictures
    ]
    files = [(key, file_of(node, blob, size, name)) for blob, key, size, name in command.files]
    return pictures, files


def _change(node: Node, command: ChangeGroup) -> EntryId:
    row = _group(node, command.group)
    before = {node.person, *(ref.person for ref in row.people)}
    out = set(command.remove)
    for person in out - before:
        raise UnknownTarget(what="person in this group", text=person.hex())
    members = {p for p in before - out if p in node.governance.members}
    if command.add:
        members |= _people(node, {*command.add, node.person}) - out
    name = row.name
    if command.name:
        name = check_text("name", command.name, NAME.low, NAME.high)
        check_private_name(node, name)
    inner = Group(name=name, members=sorted(members), group=row.id)
    # Who is taken out learns so by this letter, and gets none after it.
    return seal_letter(node, LetterKind.GROUP, inner, members | (out & before) | {node.person})


def _answer(node: Node, command: AnswerQuestion) -> EntryId:
    text = check_text("text", command.text, TEXT.low, TEXT.high)
    asked = node.reader.message(command.question)
    if asked is None or asked.conversation != asked.id:
        raise UnknownTarget(what="question", text=command.question.hex())
    if asked.mine and any(
        said.mine and said.id != asked.id for said in node.reader.messages(asked.id, limit=500)
    ):
        raise OutOfReach(why="one_follow_up", who="")
    to = {p for p in node.reader.letter_people(asked.id) if p in node.governance.members}
    if to == {node.person}:
        raise BadText(field="to", rule="left")
    return seal_letter(node, LetterKind.ANSWER, Answer(question=asked.id, text=text), to)


def _people(node: Node, people: Collection[PersonId]) -> set[PersonId]:
    """These people, all of whom belong, and somebody else than this one among them.

    Raises:
        UnknownTarget, BadText
    """
    for person in people:
        if person not in node.governance.members:
            raise UnknownTarget(what="person", text=person.hex())
    if set(people) <= {node.person}:
        raise BadText(field="to", rule=NO_RECIPIENT)
    return set(people)


def _group(node: Node, group: EntryId) -> ConversationRow:
    row = node.reader.conversation(group)
    if row is None or row.kind is not ConversationKind.GROUP:
        raise UnknownTarget(what="group", text=group.hex())
    if not row.inside:
        raise OutOfReach(why="not_inside", who=row.name)
    return row


def _inside(node: Node, row: ConversationRow) -> set[PersonId]:
    """Who is in a group and still in the company."""
    inside = {ref.person for ref in row.people if ref.person in node.governance.members}
    if not inside:
        raise BadText(field="to", rule="left")
    return {node.person, *inside}


def _trusted(node: Node) -> PersonId:
    """Who is asked unsigned.

    Raises:
        OutOfReach: there is nobody, or the company is too small.
    """
    if node.reader.people_count() < LEAST_PEOPLE:
        raise OutOfReach(why="too_few", who="")
    person = node.reader.trusted()
    if person is None:
        raise OutOfReach(why="nobody_trusted", who="")
    if person == node.person:
        raise OutOfReach(why="trusted_self", who="")
    return person


def _check_may_be_trusted(node: Node, person: PersonId) -> None:
    """Somebody whose authority nobody need fear.

    Raises:
        UnknownTarget: nobody here. OutOfReach: an owner or an administrator.
    """
    member = node.governance.members.get(person)
    if member is None:
        raise UnknownTarget(what="person", text=person.hex())
    if member.rank < Rank.MEMBER:
        raise OutOfReach(why="has_authority", who=node.reader.name_of(person))
