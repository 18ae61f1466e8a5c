"""What is sealed to this person: conversations, messages, and who lacks their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.values import DeviceId, EntryId, PersonId
from sync.views import (
    conversations,
)
from sync.views.connecting import Connecting
from sync.views.rows import (
    ConversationRow,
    MessageRow,
)

if TYPE_CHECKING:
    from sync.views.missing_keys import Lacking


class MessageReading(Connecting):
    """That part of the reader."""

    def conversations(self) -> list[ConversationRow]:
        """What is sealed to me: the conversation with the newest message first."""
        return self._read(lambda c: conversations.every(c, self.device))

    def conversation(self, id: EntryId) -> ConversationRow | None:
        """One conversation, or None."""
        return self._read(lambda c: conversations.one(c, self.device, id))

    def messages(
        self, conversation: EntryId, *, limit: int = 30, before: EntryId | None = None
    ) -> list[MessageRow]:
        """A page of messages, newest first; the next one starts ``before`` the last of this."""
        return self._read(
            lambda c: conversations.page(c, self.device, conversation, limit=limit, before=before)
        )

    def message(self, id: EntryId) -> MessageRow | None:
        """One message that is for me, or None."""
        return self._read(lambda c: conversations.message(c, self.device, id))

    def messages_between(self, start: bytes, end: bytes) -> list[EntryId]:
        """The ids of my messages between two."""
        return self._read(lambda c: conversations.starting_with(c, self.device, start, end))

    def find_messages(self, words: str, limit: int = 30) -> list[MessageRow]:
        """My newest messages with all these words, newest first; a phrase stands in quotes."""
        from sync.views import finding_messages  # what a window starts with asks nothing

        return self._read(lambda c: finding_messages.find(c, self.device, words, limit))

    def letter_people(self, letter: EntryId) -> frozenset[PersonId]:
        """Whom something sealed was for, as far as this device could open it."""
        return self._read(lambda c: conversations.parties(c, letter))

    def lacking_keys(self) -> dict[tuple[DeviceId, frozenset[PersonId]], list[Lacking]]:
        """The letters that each device lacks the keys of, by the device and whom they are for."""
        from sync.views import missing_keys  # only a node's chore asks

        return self._read(missing_keys.find)
