"""Which conversation is meant, how one speaks in it, and what was said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.images.people import face_of
from desktop.models.messages import readers_line, title_of, title_with
from desktop.words.formatting import listed, named
from sync.client import ConversationKind
from sync.values import EntryId, PersonId, bytes_of, text_of

if TYPE_CHECKING:
    from desktop.viewmodels.enclosing import Enclosing
    from sync.client import Client, ConversationRow, MessageRow, PersonRow

MOST = 500
"""Messages that the client reads at once."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation: one that there is, or one to be begun with some people (``id`` is None)."""

    id: EntryId | None
    people: tuple[PersonId, ...]
    kind: ConversationKind = ConversationKind.DIRECT

    @staticmethod
    def of(
        subject: str, rows: Iterable[ConversationRow], people: Collection[PersonId]
    ) -> Talk | None:
        """The one behind a page's subject: the key of a conversation or of a person; else None."""
        try:
            wanted = bytes_of(subject)
        except ValueError:
            return None
        every = list(rows)
        found = next((row for row in every if row.id == wanted), None)
        if found is not None:
            return talk_named(found)
        return find_talk(every, [PersonId(wanted)]) if wanted in people else None

    @property
    def key(self) -> str:
        """What stays the same while the others are named anew, and when a first word is said."""
        if self.kind is not ConversationKind.DIRECT and self.id is not None:
            return text_of(self.id)
        return " ".join(sorted(map(text_of, self.people)))

    def say(self, client: Client, text: str, gone: Enclosing) -> EntryId:
        """Write there, with what goes with it (not to a question). Raises as
        :meth:`Client.message` does."""
        if self.id is None or self.kind is ConversationKind.DIRECT:
            return client.message(text, self.people, gone.pictures, gone.files)
        if self.kind is ConversationKind.GROUP:
            return client.message_group(text, self.id, gone.pictures, gone.files)
        return client.answer(self.id, text)


class Head(NamedTuple):
    """What stands above a conversation: whom it is with, as a face or a drawing; who can read it;
    whether it is a private group that I am in; why nothing can be said there any more."""

    title: str = ""
    face: str = ""
    glyph: str = ""
    readers: str = ""
    group: bool = False
    closed: str = ""


NOTHING = Head()


def head_of(
    talk: Talk | None, row: ConversationRow | None, people: Mapping[PersonId, PersonRow]
) -> Head:
    """The head of one; ``row`` is None as long as nobody has said anything there."""
    if talk is None:
        return NOTHING
    others = [ref.person for ref in row.people] if row is not None else list(talk.people)
    names = [named(people[who].name if who in people else "") for who in others]
    if row is not None:
        names = [named(ref.name) for ref in row.people]
    group = talk.kind is ConversationKind.GROUP
    single = len(others) == 1 and talk.kind is ConversationKind.DIRECT
    found = people.get(others[0]) if single else None
    return Head(
        title=title_of(row) if row is not None else title_with(names),
        face=(face_of(found) if found else f"{text_of(others[0])}/0") if single else "",
        glyph="mask" if talk.kind is ConversationKind.QUESTION else "people",
        readers=readers_line(names, group=group),
        group=group and row is not None and row.inside,
        closed=_closed(row, [name for who, name in zip(others, names, strict=True)
                             if who not in people]),
    )  # fmt: skip


def _closed(row: ConversationRow | None, gone: Sequence[str]) -> str:
    """Why nothing can be said there any more; ``gone`` are those who have left."""
    if row is None:
        return ""
    if not row.inside:
        return QCoreApplication.translate(
            "Messages", "Ya no estás en este grupo. Sigues viendo lo que se dijo mientras estabas."
        )
    if gone and len(gone) == len(row.people) and row.kind is not ConversationKind.GROUP:
        one = QCoreApplication.translate("Messages", "{names} ya no está en la empresa.")
        many = QCoreApplication.translate("Messages", "{names} ya no están en la empresa.")
        return (one if len(gone) == 1 else many).format(names=listed(gone))
    return ""


def talk_named(row: ConversationRow) -> Talk:
    """One that there is. What it is called and who is in a group may change; it is the same."""
    direct = row.kind is ConversationKind.DIRECT
    return Talk(row.id, tuple(ref.person for ref in row.people) if direct else (), row.kind)


def find_talk(rows: Iterable[ConversationRow], people: Sequence[PersonId]) -> Talk:
    """The one that there is with just these people, without a name; else a new one."""
    for row in rows:
        same = {ref.person for ref in row.people} == set(people)
        if same and row.kind is ConversationKind.DIRECT:
            return talk_named(row)
    return Talk(None, tuple(people))


def said_in(
    client: Client, row: ConversationRow | None, asked: int
) -> tuple[list[MessageRow], bool]:
    """The newest messages, newest first, as many as asked for; and whether these are all."""
    found: list[MessageRow] = []
    while row is not None and len(found) < asked:
        limit = min(MOST, asked - len(found))
        before = found[-1].id if found else None
        page = client.messages(row.id, limit=limit, before=before)
        found += page
        if len(page) < limit:
            return found, True
    return found, row is None
