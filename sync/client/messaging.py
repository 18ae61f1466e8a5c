"""What a client says and reads in private: messages, groups, questions without a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sync.client.asking import Asker
from sync.client.reading import Reading
from sync.values import EntryId, PersonId
from sync.views.rows import ConversationRow, MessageRow

if TYPE_CHECKING:
    from sync.local.messaging import PrivateCommand


class Messaging(Reading):
    """The private part of a client. Writing raises as everything of :class:`Client` does."""

    _asker: Asker

    def message(self, text: str, to: Sequence[PersonId]) -> EntryId:
        """A text that only these people and I can read."""
        from sync.local import messaging

        return self._say(messaging.Send(text, list(to)))

    def message_group(self, text: str, group: EntryId) -> EntryId:
        """A text for a private group."""
        from sync.local import messaging

        return self._say(messaging.Send(text, group=group))

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
