"""Official answers to unsigned questions go back to who asked, sealed, by the trusted person's
computer: the one that put the question, within the hour.

What is sealed and what is public are brought together by their text alone (see
:mod:`sync.node.questions`), here, where both can be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sync.content.letters import Answer, LetterKind
from sync.errors import BadText
from sync.node.messaging import seal_letter
from sync.node.standing import belongs
from sync.values import EntryId
from sync.views.rows import ConversationKind
from sync.views.rows_questions import question_of

if TYPE_CHECKING:
    from sync.node.core import Node

_ALL = 500


def pass_on_answers(node: Node) -> list[EntryId]:
    """Seal the answers that stand to those who asked and have not got them; the new entries.

    Raises:
        NoSpace, CannotWrite: it is tried again.
    """
    if not node.guarding.writable or not belongs(node) or node.behind:
        return []
    written = []
    for asked, text in list(_owed(node)):
        to = {p for p in node.reader.letter_people(asked) if p in node.governance.members}
        if to == {node.person}:
            continue  # who asked has left
        inner = Answer(question=asked, text=text)
        try:
            written.append(seal_letter(node, LetterKind.ANSWER, inner, to))
        except BadText:
            continue  # longer than what can be sealed: it stands under the question for all
    return written


def _owed(node: Node) -> Iterator[tuple[EntryId, str]]:
    """The questions sealed to this person that were answered since, with the answers."""
    for row in node.reader.conversations():
        asked = node.reader.message(row.id) if row.kind is ConversationKind.QUESTION else None
        if asked is None or asked.mine:
            continue
        put = node.reader.unsigned_question(node.person, asked.text)
        found = node.store.find(put) if put is not None else None
        if put is None or found is None or found.log.device != node.key.device:
            continue
        card = node.reader.card(put)
        detail = question_of(card.detail) if card else None
        if detail is None or not detail.answers:
            continue
        text = detail.answers[0].text
        said = node.reader.messages(asked.id, limit=_ALL)
        if not any(message.mine and message.text == text for message in said):
            yield asked.id, text
