"""Questions and polls as HTML: what stands beneath their texts, and who is said to have asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.safekeeping.site.markup import block, e
from sync.views.rows import Card, Detail
from sync.views.rows_polls import PollDetail, poll_of
from sync.views.rows_questions import AnswerRow, QuestionDetail, question_of

if TYPE_CHECKING:
    from sync.safekeeping.site.cards import Drawing
    from sync.words.words import Words


def kind_line(card: Card, words: Words, author: str) -> str:
    """What kind of thing it is; of what is put for somebody else, by whom."""
    question = question_of(card.detail)
    if question is None:
        return words.say("Encuesta")
    if question.unsigned:
        return words.say("Pregunta sin firma; la publica {name}", name=author)
    return words.say("Se comenta…") if question.rumour else words.say("Pregunta")


def is_unsigned(card: Card) -> bool:
    """Whether its author put it for somebody else: it is nothing of hers."""
    question = question_of(card.detail)
    return question is not None and question.unsigned


def without_others(detail: Detail | None) -> Detail | None:
    """The same without who would like to know as well, and who voted for what: that is theirs.

    What was answered to somebody is hers as well.
    """
    if (question := question_of(detail)) is not None:
        return question._replace(me_too=())
    if (poll := poll_of(detail)) is not None:
        return poll._replace(options=tuple(one._replace(people=()) for one in poll.options))
    return detail


def details(card: Card, drawing: Drawing) -> str:
    """Answers, or options with what is shown of the votes."""
    question, poll = question_of(card.detail), poll_of(card.detail)
    if question is not None:
        return _question(question, drawing)
    return _poll(poll, drawing.words) if poll is not None else ""


def _question(question: QuestionDetail, drawing: Drawing) -> str:
    words, lines = drawing.words, []
    if question.to is not None:
        lines.append(words.say("Para {name}", name=drawing.name(question.to.name)))
    if question.me_too:
        names = words.listed(drawing.name(ref.name) for ref in question.me_too)
        lines.append(words.say("Yo también: {names}", names=names))
    if not question.answers:
        lines.append(words.say("Sin respuesta todavía"))
    told = "".join(f'<p class="meta">{e(line)}</p>' for line in lines)
    return told + "".join(_answer(one, drawing) for one in question.answers)


def _answer(answer: AnswerRow, drawing: Drawing) -> str:
    words = drawing.words
    who = words.say("Respuesta de {name}", name=drawing.name(answer.author))
    meta = " · ".join(p for p in (words.moment(answer.time_ms), _verdict(answer, words)) if p)
    return (
        f'<div class="comment"><strong>{e(who)}</strong>'
        f' <span class="meta">{e(meta)}</span>{block(answer.text, "say")}</div>'
    )


def _verdict(answer: AnswerRow, words: Words) -> str:
    match answer.verdict:
        case "true":
            return words.say("Es verdad")
        case "false":
            return words.say("No es verdad")
        case "partly":
            return words.say("Es verdad en parte")
        case "later":
            day = words.iso_day(answer.back)
            return words.say("Todavía no se puede decir; vuelve el {day}", day=day)
    return ""


def _poll(poll: PollDetail, words: Words) -> str:
    items = []
    for option in poll.options:
        votes = ""
        if option.votes is not None:
            votes = " · " + words.count(option.votes, "1 voto", "{n} votos")
        names = words.listed(ref.name for ref in option.people if ref.name)
        who = f' <span class="meta">{e(names)}</span>' if names else ""
        items.append(f"<li>{e(option.text)}{e(votes)}{who}</li>")
    closes = words.say("Hasta el {moment}", moment=words.moment(poll.closes_ms))
    few = ""
    if poll.voters is None:
        few = words.say("No se muestra nada hasta que hayan votado cinco personas.")
    told = " ".join(line for line in (closes, few) if line)
    return f'<ul class="rows">{"".join(items)}</ul><p class="meta">{e(told)}</p>'
