"""A question's card as it reads: who asks what of whom, how long it waits, what was answered."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.words.formatting import ago, ago_inside, counted, day_and_month, listed, moment, named
from sync.client import QuestionState, clock_of, question_of
from sync.values import Rank

if TYPE_CHECKING:
    from desktop.models.around import Around
    from desktop.models.feed import FeedRow
    from sync.client import Card, QuestionClock, QuestionDetail

DAY_MS = 24 * 3600 * 1000


def as_question(row: FeedRow, card: Card, around: Around) -> FeedRow:
    """The row of a question with what only such a card shows."""
    detail = question_of(card.detail)
    if detail is None:
        return row
    clock = clock_of(detail, around.now_ms)
    answered = clock.state is QuestionState.ANSWERED
    mine = card.person == around.me
    official = around.rank is not None and around.rank <= Rank.ADMIN
    row = row._replace(
        asked_head=asked_head(card, detail),
        asked_chip=_chip(detail),
        asked_glyph="radio" if detail.unsigned or detail.rumour else "help",
        asked_line=_line(card, detail, around, answered=answered),
        nameless=detail.unsigned,
        answered=answered,
        wonder_may=not answered and (detail.unsigned or not mine),
        wonder_mine=detail.me_too_by_me,
        wonder_count=len(detail.me_too),
        wonder_names=listed([named(ref.name) for ref in detail.me_too]),
        clock_line=clock_line(clock, detail, around.now_ms),
        clock_late=clock.late and not answered,
        may_answer=official or (detail.to is not None and detail.to.person == around.me),
        helped_may=mine and bool(detail.answers),
        helped={True: "yes", False: "no", None: ""}[detail.helped],
        helped_line=_helped(detail, mine=mine),
    )
    row = _with_answers(row, detail, around)
    return row._replace(says=_says(row, card, around.now_ms))


def asked_head(card: Card, detail: QuestionDetail) -> str:
    """Who asks, as far as it is known."""
    if detail.unsigned:
        return QCoreApplication.translate("Questions", "Pregunta sin nombre")
    return named(card.author)


def clock_line(clock: QuestionClock, detail: QuestionDetail, now_ms: int) -> str:
    """How long it waits or did, against what was promised."""
    translate = QCoreApplication.translate
    match clock.state:
        case QuestionState.ANSWERED:
            if clock.days == 0:
                line = translate("Questions", "Respondida el mismo día")
            else:
                one = translate("Questions", "Respondida en 1 día")
                line = counted(clock.days, one, translate("Questions", "Respondida en {n} días"))
            late = translate("Questions", "{line}, más de lo prometido").format(line=line)
            return late if clock.late else line
        case QuestionState.PUT_OFF:
            line = translate("Questions", "Vuelve sola el {day}")
            return line.format(day=day_line(detail.answers[0].back, now_ms))
    line = _waits(clock.days)
    over = (now_ms - clock.due_ms) // DAY_MS
    if clock.late and over > 0:
        one = translate("Questions", "{line}, 1 día más de lo prometido").format(line=line)
        return (
            one
            if over == 1
            else translate("Questions", "{line}, {n} días más de lo prometido").format(
                line=line, n=over
            )
        )
    if clock.late:
        return translate("Questions", "{line}, más de lo prometido").format(line=line)
    one = translate("Questions", "{line} · prometida en 1 día").format(line=line)
    if detail.promised_days == 1:
        return one
    return translate("Questions", "{line} · prometida en {n} días").format(
        line=line, n=detail.promised_days
    )


def day_line(day: str, now_ms: int) -> str:
    """A day (``YYYY-MM-DD``) inside a sentence: ``3 dic``; another year is said."""
    when = datetime.fromisoformat(day)
    line = day_and_month(when)
    return line if when.year == moment(now_ms).year else f"{line} {when.year}"


def verdict_words(verdict: str) -> str:
    """What is said of a rumour, or empty."""
    match verdict:
        case "true":
            return QCoreApplication.translate("Questions", "Es verdad")
        case "false":
            return QCoreApplication.translate("Questions", "No es verdad")
        case "partly":
            return QCoreApplication.translate("Questions", "Es verdad en parte")
        case "later":
            return QCoreApplication.translate("Questions", "Aún no se puede decir")
    return ""


def _waits(days: int) -> str:
    if days == 0:
        return QCoreApplication.translate("Questions", "Espera respuesta desde hoy")
    one = QCoreApplication.translate("Questions", "Espera respuesta desde hace 1 día")
    many = QCoreApplication.translate("Questions", "Espera respuesta desde hace {n} días")
    return counted(days, one, many)


def _chip(detail: QuestionDetail) -> str:
    if detail.unsigned:
        return QCoreApplication.translate("Questions", "Radio Pasillo")
    if detail.rumour:
        return QCoreApplication.translate("Questions", "Se comenta…")
    if detail.to is not None:
        line = QCoreApplication.translate("Questions", "Pregunta a {name}")
        return line.format(name=named(detail.to.name))
    return QCoreApplication.translate("Questions", "Pregunta")


def _line(card: Card, detail: QuestionDetail, around: Around, *, answered: bool) -> str:
    """When, through whom, and who else would like to know."""
    parts = [ago(card.time_ms, around.now_ms)]
    if detail.unsigned:
        line = QCoreApplication.translate("Questions", "por medio de {name}")
        parts.append(line.format(name=named(card.author)))
    elif detail.rumour and detail.to is not None:
        line = QCoreApplication.translate("Questions", "a {name}")
        parts.append(line.format(name=named(detail.to.name)))
    if detail.me_too:
        parts.append(_wondering(len(detail.me_too), answered=answered))
    return " · ".join(parts)


def _wondering(count: int, *, answered: bool) -> str:
    translate = QCoreApplication.translate
    if answered:
        one = translate("Questions", "1 persona se preguntaba lo mismo")
        return counted(count, one, translate("Questions", "{n} se preguntaban lo mismo"))
    one = translate("Questions", "1 persona se pregunta lo mismo")
    return counted(count, one, translate("Questions", "{n} se preguntan lo mismo"))


def _helped(detail: QuestionDetail, *, mine: bool) -> str:
    """What who asked says of the answer; to them, the question whether it is one."""
    if mine and detail.answers:
        if detail.unsigned:
            return QCoreApplication.translate("Questions", "¿Le sirve a quien preguntó?")
        return QCoreApplication.translate("Questions", "¿Responde a lo que preguntabas?")
    if detail.helped is None:
        return ""
    if detail.helped:
        return QCoreApplication.translate("Questions", "Quien preguntó dice que le responde.")
    return QCoreApplication.translate("Questions", "Quien preguntó dice que no le responde.")


def _with_answers(row: FeedRow, detail: QuestionDetail, around: Around) -> FeedRow:
    if not detail.answers:
        return row
    stands, *earlier = detail.answers
    job = around.jobs.get(stands.person, "")
    when = ago_inside(stands.time_ms, around.now_ms)
    one = QCoreApplication.translate("Questions", "Ver 1 respuesta anterior")
    many = QCoreApplication.translate("Questions", "Ver {n} respuestas anteriores")
    return row._replace(
        answer_face=around.face(stands.person),
        answer_author=named(stands.author),
        answer_line=f"{job} · {when}" if job else when,
        answer_text=stands.text,
        answer_verdict=verdict_words(stands.verdict),
        earlier_line=counted(len(earlier), one, many) if earlier else "",
        earlier_heads=tuple(
            " · ".join(
                part
                for part in (
                    named(one.author),
                    ago_inside(one.time_ms, around.now_ms),
                    verdict_words(one.verdict),
                )
                if part
            )
            for one in earlier
        ),
        earlier_texts=tuple(one.text for one in earlier),
    )


def _says(row: FeedRow, card: Card, now_ms: int) -> str:
    """The card as one sentence for a screen reader (design/ui.md 8)."""
    line = QCoreApplication.translate("Questions", "{chip} de {author}, {when}: {text}")
    bare = QCoreApplication.translate("Questions", "{author}, {when}: {text}")
    said = (bare if row.nameless else line).format(
        chip=row.asked_chip,
        author=row.asked_head,
        when=ago_inside(card.time_ms, now_ms),
        text=row.text,
    )
    if row.answer_text:
        answer = QCoreApplication.translate("Questions", "Respuesta oficial de {name}: {text}")
        text = f"{row.answer_verdict}. {row.answer_text}" if row.answer_verdict else row.answer_text
        said = f"{said} {answer.format(name=row.answer_author, text=text)}"
    return said if row.answered else f"{said} {row.clock_line}."
