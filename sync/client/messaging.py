"""What a client says and reads in private: messages, groups, questions without a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sync.client.asking import Asker
from sync.client.limits import largest_file
from sync.client.reading import Reading
from sync.values import BlobId, EntryId, PersonId
from sync.views.rows import ConversationRow, EnclosedRow, MessageRow

if TYPE_CHECKING:
    from pathlib import Path

    from sync.local.messaging import PrivateCommand
    from sync.store.blobs import BlobStore

_Picture = tuple[BlobId, bytes, int, int, int, str]
_File = tuple[BlobId, bytes, int, str]


class Messaging(Reading):
    """The private part of a client. Writing raises as everything of :class:`Client` does."""

    _asker: Asker
    _blobs: BlobStore

    def message(
        self,
        text: str,
        to: Sequence[PersonId],
        pictures: Sequence[tuple[Path, str]] = (),
        files: Sequence[Path] = (),
    ) -> EntryId:
        """A text that only these people and I can read, with ``pictures``, each with what it shows,
        and other ``files``: with one of them the text may be empty."""
        from sync.local import messaging

        shown, others = self._enclose(pictures, files)
        return self._say(messaging.Send(text, list(to), None, shown, others))

    def message_group(
        self,
        text: str,
        group: EntryId,
        pictures: Sequence[tuple[Path, str]] = (),
        files: Sequence[Path] = (),
    ) -> EntryId:
        """The same for a private group."""
        from sync.local import messaging

        shown, others = self._enclose(pictures, files)
        return self._say(messaging.Send(text, [], group, shown, others))

    def _enclose(
        self, pictures: Sequence[tuple[Path, str]], files: Sequence[Path]
    ) -> tuple[list[_Picture], list[_File]]:
        """Encrypted copies on this PC, as a command names them."""
        from sync.content.feed import MAX_FILES, MAX_PICTURES
        from sync.content.rules import check_count
        from sync.store.enclosing import enclose_file, enclose_picture

        # Before anything is copied; the node looks again.
        check_count("pictures", len(pictures), MAX_PICTURES)
        check_count("files", len(files), MAX_FILES)
        shown: list[_Picture] = []
        for path, alt in pictures:
            picture = enclose_picture(self._blobs, path)
            made = picture.enclosure
            shown.append((made.blob, made.key, made.size, picture.width, picture.height, alt))
        others: list[_File] = []
        largest = largest_file(self._asker, files)
        for path in files:
            file = enclose_file(self._blobs, path, largest)
            made = file.enclosure
            others.append((made.blob, made.key, made.size, file.name))
        return shown, others

    def is_picture(self, path: Path) -> bool:
        """Whether a file on this PC would go as a picture: by how it begins, not by its name."""
        from sync.store.attaching import is_picture

        return is_picture(path)

    def read_enclosed(self, row: EnclosedRow) -> bytes:
        """A picture that came with a message, to be decoded as a stranger's like any other.

        Raises: as :func:`sync.store.enclosing.slices_in`.
        """
        from sync.store.enclosing import Enclosure, slices_in

        return b"".join(slices_in(self._blobs, Enclosure(row.blob, row.secret, row.size)))

    def start_of_enclosed(self, row: EnclosedRow) -> bytes:
        """How it begins, which says what kind of picture it is. Raises as the above."""
        from sync.store.enclosing import Enclosure, slices_in

        return next(slices_in(self._blobs, Enclosure(row.blob, row.secret, row.size)), b"")[:12]

    def save_enclosed(self, row: EnclosedRow, folder: Path, name: str = "") -> Path:
        """Open what came with a message into a folder, marked as foreign; where it is now. A
        picture gets a name where none is given.

        Raises: as :func:`sync.store.enclosing.save_enclosed`.
        """
        from sync.store.enclosing import Enclosure, save_enclosed

        enclosure = Enclosure(row.blob, row.secret, row.size)
        return save_enclosed(self._blobs, enclosure, name or row.name, folder)

    def make_group(self, name: str, members: Sequence[PersonId]) -> EntryId:
        """A private group of these people and me; its id."""
        from sync.local import messaging

        return self._say(messaging.MakeGroup(name, list(members)))

    def change_group(
        self,
        group: EntryId,
        *,
        name: str = "",
        add: Sequence[PersonId] = (),
        remove: Sequence[PersonId] = (),
    ) -> EntryId:
        """Who is in a group from now on, and what it is called; an empty name stays.

        Who is added sees what is said from then on; who is removed, nothing after this.
        """
        from sync.local import messaging

        return self._say(messaging.ChangeGroup(group, name, list(add), list(remove)))

    def name_trusted(self, person: PersonId | None) -> EntryId:
        """Whom I would ask without my name being known; None: nobody."""
        from sync.local import messaging

        return self._say(messaging.NameTrusted(person))

    def ask_unsigned(self, text: str) -> EntryId:
        """A question that only the trusted person knows to be mine."""
        from sync.local import messaging

        return self._say(messaging.AskUnsigned(text))

    def answer(self, question: EntryId, text: str) -> EntryId:
        """An answer to such a question, or a further word of who asked."""
        from sync.local import messaging

        return self._say(messaging.AnswerQuestion(question, text))

    def conversations(self) -> list[ConversationRow]:
        """My conversations, the one with the newest message first."""
        return self._views().conversations()

    def private_channels(self) -> list[ConversationRow]:
        """The groups that I am in, by name: channels that only some people read."""
        from sync.views.rows import ConversationKind

        rows = self._views().conversations()
        groups = [row for row in rows if row.kind is ConversationKind.GROUP and row.inside]
        return sorted(groups, key=lambda row: (row.name.casefold(), row.id))

    def messages(
        self, conversation: EntryId, *, limit: int = 30, before: EntryId | None = None
    ) -> list[MessageRow]:
        """Messages of a conversation, newest first, from after ``before`` on."""
        return self._views().messages(conversation, limit=limit, before=before)

    def private_message(self, target: EntryId) -> MessageRow | None:
        """One message that is for me, or None."""
        return self._views().message(target)

    def messages_between(self, start: bytes, end: bytes) -> list[EntryId]:
        """The ids of my messages from one up to and including another."""
        return self._views().messages_between(start, end)

    def find_messages(self, words: str, *, limit: int = 30) -> list[MessageRow]:
        """My newest messages with all these words, newest first (as :meth:`Client.search`)."""
        return self._views().find_messages(words, limit)

    def trusted(self) -> PersonId | None:
        """Who is asked unsigned questions here, if anybody."""
        return self._views().trusted()

    def trusted_by_me(self) -> PersonId | None:
        """Whom I have named for that."""
        me = self._views().me()
        return self._views().named().get(me.person) if me else None

    def _say(self, command: PrivateCommand) -> EntryId:
        from sync.local.commands import Written

        return self._asker.ask(command, Written).id
