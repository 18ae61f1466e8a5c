"""Questions: asked, seconded, answered, and put for somebody by the trusted person.

A refusal names the rule; nothing is half written.
"""

from __future__ import annotations

from datetime import date

from sync.content.dates import is_date
from sync.content.kinds import ContentKind
from sync.content.questions import (
    WORDS,
    Helped,
    MeToo,
    OfficialAnswer,
    Question,
    Verdict,
    is_back,
)
from sync.content.rules import check_text
from sync.errors import BadText, NotAllowed, OutOfReach, UnknownTarget
from sync.local import questions
from sync.node.core import Node
from sync.node.writing import write
from sync.values import EntryId, Rank
from sync.views.rows import Card, CardKind, MessageKind
from sync.views.rows_questions import QuestionDetail, question_of
from sync.views.trust import LEAST_PEOPLE


@write.register
def _(command: questions.Ask, node: Node) -> EntryId:
    text = check_text("text", command.text, WORDS.low, WORDS.high)
    to = command.to
    if to is not None and to not in node.governance.members:
        raise UnknownTarget(what="person", text=to.hex())
    if to == node.person:
        raise BadText(field="to", rule="alone")
    question = Question(text=text, rumour=command.rumour, to=to or b"")
    return node.write(ContentKind.QUESTION, question)


@write.register
def _(command: questions.SayMeToo, node: Node) -> EntryId:
    card, detail = _question(node, command.question)
    if card.person == node.person and not detail.unsigned:
        raise OutOfReach(why="own_question", who="")
    stands = node.reader.me_too(card.id, node.person)
    if stands is not None and stands.given == command.on:
        return stands.id
    return node.write(ContentKind.ME_TOO, MeToo(target=card.id, on=command.on))


@write.register
def _(command: questions.AnswerOfficially, node: Node) -> EntryId:
    card, detail = _question(node, command.question)
    rank = node.governance.rank_of_device(node.key.device)
    asked = detail.to is not None and detail.to.person == node.person
    if not asked and (rank is None or rank > Rank.ADMIN):
        raise NotAllowed(action="answer officially", needs="answerer")
    answer = OfficialAnswer(
        target=card.id,
        text=check_text("text", command.text, WORDS.low, WORDS.high),
        verdict=_verdict(command.verdict, rumour=detail.rumour),
        back=_back(command.back, command.verdict, node.clock()),
    )
    return node.write(ContentKind.ANSWER, answer)


@write.register
def _(command: questions.SayHelped, node: Node) -> EntryId:
    card, detail = _question(node, command.question)
    if card.person != node.person:
        raise NotAllowed(action="say whether it helped", needs="asker")
    if not detail.answers:
        raise OutOfReach(why="not_answered", who="")
    answer = detail.answers[0].id
    stands = node.reader.helped(answer)
    if stands is not None and stands.given == command.yes:
        return stands.id
    return node.write(ContentKind.HELPED, Helped(target=answer, yes=command.yes))


@write.register
def _(command: questions.Republish, node: Node) -> EntryId:
    asked = node.reader.message(command.question)
    if asked is None or asked.kind is not MessageKind.QUESTION or asked.mine:
        raise UnknownTarget(what="question", text=command.question.hex())
    if node.reader.people_count() < LEAST_PEOPLE:
        raise OutOfReach(why="too_few", who="")
    if node.reader.trusted() != node.person:
        raise NotAllowed(action="put a question for somebody", needs="trusted")
    # Nothing in it leads back to what was sealed, whose author everybody can see: the text, which
    # stays as it is, is all by which this program finds the one from the other.
    done = node.reader.unsigned_question(node.person, asked.text)
    question = Question(text=asked.text, unsigned=True)
    return done or node.write(ContentKind.QUESTION, question)


def _verdict(given: str, *, rumour: bool) -> str:
    """The verdict of a rumour, nothing for any other question.

    Raises:
        BadText: it has one and must not, or the other way, or it is none.
    """
    if given and given not in tuple(Verdict):
        raise UnknownTarget(what="verdict", text=given)
    if rumour and not given:
        raise BadText(field="verdict", rule="verdict")
    if given and not rumour:
        raise BadText(field="verdict", rule="no_verdict")
    return given


def _back(given: str, verdict: str, now_ms: int) -> str:
    """The date that goes with a verdict.

    Raises:
        BadText: there is none and must be, or the other way, or it has passed.
    """
    if verdict != Verdict.LATER:
        if given:
            raise BadText(field="date", rule="no_back")
        return ""
    if not given:
        raise BadText(field="date", rule="back")
    if not is_date(given) or not is_back(given):
        raise BadText(field="date", rule="date")
    if given <= date.fromtimestamp(now_ms / 1000).isoformat():
        raise BadText(field="date", rule="past")
    return given


def _question(node: Node, target: EntryId) -> tuple[Card, QuestionDetail]:
    card = node.reader.card(target)
    detail = question_of(card.detail) if card else None
    if card is None or card.kind is not CardKind.QUESTION or detail is None:
        raise UnknownTarget(what="question", text=target.hex())
    return card, detail
