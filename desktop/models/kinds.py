"""What only cards of some kinds say: polls, events, who comes and goes, how things are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.words import formatting
from desktop.words.formatting import capital, coming, counted, first_name, listed, moment, named
from sync.client import (
    EventDetail,
    FarewellDetail,
    ImportedRow,
    PollDetail,
    ProcessDetail,
    WelcomeDetail,
)
from sync.values import text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.models.around import Around
    from desktop.models.feed import FeedRow
    from sync.client import Card, PersonRef

ANSWERS = ("yes", "maybe", "no")
"""The answers to an event, in the order of the card (``content.events``)."""

GREETING = "glad"
"""The reaction that greets a new colleague."""


def with_detail(row: FeedRow, card: Card, around: Around) -> FeedRow:
    """The row with what its kind has beside what every card has."""
    match card.detail:
        case PollDetail():
            return _poll(row, card, card.detail, around)
        case EventDetail():
            return _event(row, card, card.detail, around)
        case WelcomeDetail():
            return _welcome(row, card, card.detail, around)
        case FarewellDetail():
            return _farewell(row, card.detail, around)
        case ProcessDetail():
            return _process(row, card, card.detail, around)
        case ImportedRow():
            from desktop.models.imported import as_imported

            return as_imported(row, card, card.detail, around)
    return row


# -- polls ------------------------------------------------------------------------------------


def _poll(row: FeedRow, card: Card, poll: PollDetail, around: Around) -> FeedRow:
    goes_on = around.now_ms < poll.closes_ms
    voted = any(option.chosen_by_me for option in poll.options)
    shown = poll.voters is not None and (voted or not goes_on)
    of = max(1, poll.voters or 0)
    lines = [_voters(poll, around.people), _closes(poll, around.now_ms)]
    if voted and goes_on:
        lines.append(QCoreApplication.translate("Kinds", "Puedes cambiar tu voto"))
    says = QCoreApplication.translate("Kinds", "Encuesta de {author}, {when}: {text} {line}")
    line = " · ".join(lines)
    return row._replace(
        head=row.text,
        chip=QCoreApplication.translate("Kinds", "Votos secretos") if poll.unnamed else "",
        chip_glyph="mask",
        choice_texts=tuple(option.text for option in poll.options),
        choice_shares=tuple((option.votes or 0) / of if shown else 0.0 for option in poll.options),
        choice_counts=tuple(str(option.votes) if shown else "" for option in poll.options),
        choice_mine=tuple(option.chosen_by_me for option in poll.options),
        choice_names=tuple(_names(option.people) if shown else "" for option in poll.options),
        choice_says=tuple(
            _option_says(option.text, option.votes if shown else None, option.chosen_by_me)
            for option in poll.options
        ),
        choice_line=line,
        choice_open=goes_on,
        choice_shown=shown,
        choice_several=poll.several,
        says=says.format(author=named(card.author), when=row.when_inside, text=row.text, line=line),
    )


def _voters(poll: PollDetail, people: int) -> str:
    if poll.voters is None:
        return QCoreApplication.translate("Kinds", "Se verá cuando hayan votado 5 personas")
    one = QCoreApplication.translate("Kinds", "1 de {of} ha votado")
    many = QCoreApplication.translate("Kinds", "{n} de {of} han votado")
    return (one if poll.voters == 1 else many).format(n=poll.voters, of=people)


def _closes(poll: PollDetail, now_ms: int) -> str:
    if now_ms < poll.closes_ms:
        line = QCoreApplication.translate("Kinds", "Cierra {when}")
        return line.format(when=coming(poll.closes_ms, now_ms))
    line = QCoreApplication.translate("Kinds", "Cerrada: {when}")
    return line.format(when=formatting.ago_inside(poll.closes_ms, now_ms))


def _option_says(text: str, votes: int | None, mine: bool) -> str:
    """``Viernes 18 a mediodía, 5 votos, tu voto``."""
    parts = [text]
    if votes is not None:
        one = QCoreApplication.translate("Kinds", "1 voto")
        parts.append(counted(votes, one, QCoreApplication.translate("Kinds", "{n} votos")))
    parts += [QCoreApplication.translate("Kinds", "tu voto")] if mine else []
    return ", ".join(parts)


def _names(people: Sequence[PersonRef]) -> str:
    return listed([named(person.name) for person in people])


# -- events -----------------------------------------------------------------------------------


def _event(row: FeedRow, card: Card, event: EventDetail, around: Around) -> FeedRow:
    given = {"yes": event.yes, "maybe": event.maybe, "no": event.no}
    over = around.now_ms >= event.over_ms
    when = event_when(event.starts_ms, event.ends_ms)
    facts = [(when, "calendar")] + ([(event.place, "mappin")] if event.place else [])
    says = QCoreApplication.translate("Kinds", "Evento de {author}: {title}, {when}. {text}")
    return row._replace(
        chip=QCoreApplication.translate("Kinds", "Evento"),
        chip_glyph="calendar",
        head=row.title,
        facts=tuple(text for text, _ in facts),
        fact_glyphs=tuple(glyph for _, glyph in facts),
        choice_texts=tuple(_answer(key) for key in ANSWERS),
        choice_counts=tuple(str(len(given[key])) if given[key] else "" for key in ANSWERS),
        choice_mine=tuple(event.mine == key for key in ANSWERS),
        choice_names=tuple(_names(given[key]) for key in ANSWERS),
        choice_says=tuple(_answer_says(key, len(given[key]), event.mine) for key in ANSWERS),
        choice_line=QCoreApplication.translate("Kinds", "Ya ha pasado") if over else "",
        choice_open=not over,
        says=says.format(author=named(card.author), title=row.title, when=when, text=row.text),
    )


def event_when(starts_ms: int, ends_ms: int) -> str:
    """``Jueves, 26 de noviembre, 18:00 a 20:00``, or with the day on which it ends."""
    starts = moment(starts_ms)
    line = f"{formatting.today_line(starts_ms)}, {formatting.clock_of(starts)}"
    if not ends_ms:
        return line
    ends = moment(ends_ms)
    if ends.date() == starts.date():
        span = QCoreApplication.translate("Kinds", "{start} a {end}")
        return span.format(start=line, end=formatting.clock_of(ends))
    until = QCoreApplication.translate("Kinds", "{start}, hasta el {day}")
    return until.format(start=line, day=formatting.long_day(ends, starts))


def _answer(key: str) -> str:
    match key:
        case "yes":
            return QCoreApplication.translate("Kinds", "Voy")
        case "maybe":
            return QCoreApplication.translate("Kinds", "Quizá")
    return QCoreApplication.translate("Kinds", "No puedo")


def _answer_says(key: str, count: int, mine: str) -> str:
    line = QCoreApplication.translate("Kinds", "{answer}, {n}")
    said = line.format(answer=_answer(key), n=count)
    own = QCoreApplication.translate("Kinds", "{answer}, tu respuesta")
    return own.format(answer=said) if mine == key else said


# -- who comes and who goes -------------------------------------------------------------------


def _welcome(row: FeedRow, card: Card, welcome: WelcomeDetail, around: Around) -> FeedRow:
    name = first_name(welcome.person.name)
    today = moment(card.time_ms).date() == moment(around.now_ms).date()
    head = (
        QCoreApplication.translate("Kinds", "Hoy empieza {name}")
        if today
        else QCoreApplication.translate("Kinds", "{name} está con nosotros")
    ).format(name=name)
    facts = []
    if welcome.buddy is not None:
        line = QCoreApplication.translate("Kinds", "Le acompaña {name}")
        facts.append(line.format(name=named(welcome.buddy.name)))
    # Whoever is new sees what there is to do, and so does who helps; others how far they are.
    tasks = welcome.tasks if welcome.mine else ()
    done = sum(task.done for task in welcome.tasks)
    line = QCoreApplication.translate("Kinds", "Primera semana: {done} de {of}")
    greeted = {person.person for count in card.reactions for person in count.people}
    says = QCoreApplication.translate("Kinds", "{head}. {text}")
    return row._replace(
        chip=QCoreApplication.translate("Kinds", "Nueva incorporación"),
        chip_glyph="sprout",
        head=head,
        subject=text_of(welcome.person.person),
        subject_face=around.face(welcome.person.person),
        facts=tuple(facts),
        fact_glyphs=("people",) * len(facts),
        choice_texts=tuple(task.text for task in tasks),
        choice_mine=tuple(task.done for task in tasks),
        choice_names=tuple(named(task.by.name) if task.by else "" for task in tasks),
        choice_line=line.format(done=done, of=len(welcome.tasks)) if welcome.tasks else "",
        choice_open=welcome.mine,
        choice_several=True,
        greet_line=_greeted(len(greeted)),
        greet_mine=around.me in greeted,
        greet_may=around.me != welcome.person.person,
        says=says.format(head=head, text=row.text),
    )


def _greeted(count: int) -> str:
    if count == 0:
        return ""
    one = QCoreApplication.translate("Kinds", "1 ya le ha saludado")
    return counted(count, one, QCoreApplication.translate("Kinds", "{n} ya le han saludado"))


def _farewell(row: FeedRow, farewell: FarewellDetail, around: Around) -> FeedRow:
    name = first_name(farewell.person.name)
    if not farewell.day:
        head = QCoreApplication.translate("Kinds", "{name} se queda").format(name=name)
    elif farewell.day < formatting.iso_day(around.now_ms):
        head = QCoreApplication.translate("Kinds", "{name} ya no está").format(name=name)
    else:
        day_ms = formatting.day_ms(farewell.day)
        day = formatting.long_day(moment(day_ms), moment(around.now_ms))
        line = QCoreApplication.translate("Kinds", "El {day} es el último día de {name}")
        head = line.format(name=name, day=day)
    says = QCoreApplication.translate("Kinds", "{head}. {text}")
    return row._replace(
        chip=QCoreApplication.translate("Kinds", "Despedida"),
        chip_glyph="wave",
        head=head,
        subject=text_of(farewell.person.person),
        subject_face=around.face(farewell.person.person),
        says=says.format(head=head, text=row.text),
    )


# -- how things are done ----------------------------------------------------------------------


def _process(row: FeedRow, card: Card, process: ProcessDetail, around: Around) -> FeedRow:
    facts = [(_keeper(process), "people")]
    if process.review:
        facts.append((_review(process.review, around.now_ms), "clock"))
    says = QCoreApplication.translate("Kinds", "Cómo lo hacemos: {title}. {text}")
    return row._replace(
        chip=QCoreApplication.translate("Kinds", "Cómo lo hacemos"),
        chip_glyph="checks",
        head=row.title,
        facts=tuple(text for text, _ in facts),
        fact_glyphs=tuple(glyph for _, glyph in facts),
        says=says.format(title=card.title, text=row.text),
    )


def _keeper(process: ProcessDetail) -> str:
    if process.orphan:
        return QCoreApplication.translate("Kinds", "Se ha quedado sin nadie que lo lleve")
    line = QCoreApplication.translate("Kinds", "Lo lleva {name}")
    return line.format(name=named(process.owner.name))


def _review(day: str, now_ms: int) -> str:
    if day <= formatting.iso_day(now_ms):
        return QCoreApplication.translate("Kinds", "Toca ver si sigue siendo verdad")
    when = formatting.long_day(moment(formatting.day_ms(day)), moment(now_ms))
    return capital(QCoreApplication.translate("Kinds", "se revisa el {day}").format(day=when))
